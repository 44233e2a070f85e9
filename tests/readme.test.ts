import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import { EXTENSIONS } from '../src/io/formats.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

interface Schema {
  readonly $defs: Readonly<Record<string, { properties?: Readonly<Record<string, { enum?: string[] }>> }>>;
}

const event = (JSON.parse(read('schema/event-dataset.schema.json')) as Schema).$defs['event']?.properties ?? {};
/** First cells of the table that begins with a header. */
const firstCells = (text: string, header: string): string[] => {
  const lines = text.slice(text.indexOf(header)).split('\n').slice(2);
  return lines.slice(0, lines.indexOf('')).map((line) => line.split('|')[1]?.trim().replaceAll('`', '') ?? '');
};

describe('README.md', () => {
  const readme = read('README.md');

  it('lists every field of an event, in the order of the schema', () => {
    expect(firstCells(readme, '| field | holds |')).toEqual(Object.keys(event));
  });

  it.each([...(event['type']?.enum ?? []), ...(event['status']?.enum ?? [])])('tells of %s', (value) => {
    expect(readme).toContain(`\`${value}\``);
  });

  it('lists the exit statuses', () => {
    expect(firstCells(readme, '| status | means |')).toEqual(['0', '1', '2']);
  });

  it('lists every kind of file that is read', () => {
    const listed = firstCells(readme, '| kind | is read as |').flatMap((cell) => cell.split(', '));
    expect(listed.sort()).toEqual(Object.keys(EXTENSIONS).sort());
  });

  it('names scripts and files that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, file = ''] of readme.matchAll(/`((?:schema|docs)\/[^`*]+\.\w+)`/g)) expect(read(file)).not.toBe('');
  });
});

describe('--help', () => {
  it('explains every option', () => {
    const context = {
      out: () => {},
      err: () => {},
      interactive: false,
      colours: false,
      loadExtractor: () => Promise.reject(new Error('not here')),
    };
    for (const command of createProgram(context, () => {}).commands) {
      for (const option of command.options) expect(option.description, option.long ?? '').not.toBe('');
    }
  });
});
