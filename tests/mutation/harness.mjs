// Stands in for `vitest` where mutants are tried (warm-runner.mjs): the tests are gathered once and run many times in one process.
import { format } from 'node:util';
import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
globalThis[ASYMMETRIC_MATCHERS_OBJECT] ??= {};

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);

/** All tests, in order: each an id, a file and what it runs. */
export const tests = [];

let file = '';
let titles = [];
const ids = new Map();

/** Tests that are defined from now on belong to a file. */
export function openFile(path) {
  file = path;
  titles = [];
}

export function it(title, run) {
  const name = [...titles, title].join(' ');
  const times = (ids.get(`${file}#${name}`) ?? 0) + 1;
  ids.set(`${file}#${name}`, times);
  tests.push({ id: `${file}#${name}${times > 1 ? ` (${times})` : ''}`, name, file, run });
}

export function describe(title, ...rest) {
  titles.push(title);
  rest.at(-1)();
  titles.pop();
}

const each = (define) => (rows) => (title, run) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    const wanted = title.match(/%[a-z]/g)?.length ?? 0;
    define(format(title, ...values.slice(0, wanted)), () => run(...values));
  }
};

it.each = each(it);
describe.each = each(describe);
