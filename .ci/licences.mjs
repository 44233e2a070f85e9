// Lists the licences of everything that the lock file names, and stops at one that is not permissive: `node .ci/licences.mjs`, or
// `node .ci/licences.mjs FOLDER` for the lock file of another program.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL, URL } from 'node:url';

const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'PSF-2.0',
  'MIT-0',
]);
/** Read by hand in the package: a slip of the pen for ISC; MIT, which only its LICENSE tells. */
const READ = new Map([
  ['arabic-stem', 'ISC'],
  ['sylvester', 'MIT'],
]);
/** Tools that are only run while developing, never shipped: file licences that reach no further than their own files. */
const TOOLS = new Set(['MPL-2.0', 'CC-BY-4.0']);

const allowed = (expression, dev) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => PERMISSIVE.has(each) || (dev && TOOLS.has(each))));

const root = process.argv[2] === undefined ? new URL('../', import.meta.url) : pathToFileURL(`${process.argv[2]}/`);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
const count = new Map();
const refused = [];
for (const [path, { license, version, dev = false, optional = false, devOptional = false }] of Object.entries(packages)) {
  if (path === '') continue;
  const licence =
    READ.get(path.replace(/^.*node_modules\//, '')) ??
    license ??
    licenceOf(path) ??
    (optional ? 'not installed here' : 'unknown');
  count.set(licence, (count.get(licence) ?? 0) + 1);
  if (licence !== 'not installed here' && !allowed(licence, dev || devOptional)) refused.push(`${path} ${version}: ${licence}`);
}

function licenceOf(path) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(new URL(`${path}/package.json`, root), 'utf8'));
    return license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ');
  } catch {
    return undefined;
  }
}

for (const [licence, number] of [...count].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${String(number).padStart(5)}  ${licence}\n`);
if (refused.length > 0) {
  process.stderr.write(`not permissive:\n${refused.map((each) => `  ${each}\n`).join('')}`);
  process.exitCode = 1;
}
