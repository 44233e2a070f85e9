import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createPipeline } from '../../src/pipeline.ts';
import { run } from '../cli/fake.ts';
import { folder } from '../io/helpers.ts';
import { fencesOf, patternOf, withoutBidi } from './fences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const docs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
/** Pages that another change brings; take them out once they are there. */
const pages = ['README.md', 'README.ar.md', 'CONTRIBUTING.md', ...docs];

const withoutFences = (text: string): string => text.replace(/^```.*?^```$/gms, '');
const linksOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target));
/** The anchors that GitHub gives headings. */
const anchorsOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the pages', () => {
  it.each(pages)('%s: links lead somewhere', (page) => {
    for (const link of linksOf(read(page))) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);

      expect(existsSync(join(root, target)), `${page}: ${link}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(target)), `${page}: ${link}`).toContain(anchor);
    }
  });

  it('name every page of docs/ in the README', () => {
    const readme = read('README.md');
    expect(docs.filter((page) => !readme.includes(page))).toEqual([]);
  });
});

describe('README.ar.md', () => {
  const arabic = read('README.ar.md');
  const { $defs } = JSON.parse(read('schema/event-dataset.schema.json')) as {
    $defs: Readonly<Record<string, { properties?: Readonly<Record<string, { enum?: string[] }>> }>>;
  };
  const event = $defs['event']?.properties ?? {};

  it.each([...Object.keys(event), ...(event['type']?.enum ?? []), ...(event['status']?.enum ?? [])])('tells of %s', (name) => {
    expect(arabic).toContain(`\`${name}\``);
  });

  it('holds no figures that would go stale', () => {
    expect(withoutFences(arabic).match(/(?<!\d)0\.\d+|\d+ ?٪|\d+ ?%/g)).toBeNull();
  });

  it('is from right to left except in code', () => {
    const outside = withoutFences(arabic).replace(/<div dir="rtl">.*?<\/div>/gs, '');
    expect(outside.trim()).toBe('');
  });

  it('and README.md lead to each other', () => {
    expect(linksOf(arabic)).toContain('README.md');
    expect(linksOf(read('README.md'))).toContain('README.ar.md');
  });
});

describe('docs/explain.md', () => {
  const page = read('docs/explain.md');

  it('shows what the command prints', async () => {
    const text = /For the report `([^`]+)`, published on 7 December 2024/.exec(page)?.[1] ?? '';
    const base = folder({ 'a.jsonl': JSON.stringify({ id: 'a', text, published: '2024-12-07' }) });
    const { out } = await run(['explain', base], { loadExplainer: () => Promise.resolve(createPipeline()) });
    const shown = fencesOf(page).find(({ language }) => language === 'text')?.code ?? '';
    expect(withoutBidi(out)).toMatch(patternOf(shown));
  });
});

describe('docs/add-a-frame.md', () => {
  it('shows a frame with keys that frames.yaml explains', () => {
    const [frame] = parse(
      fencesOf(read('docs/add-a-frame.md')).find(({ language }) => language === 'yaml')?.code ?? '',
    ) as object[];
    const explained = read('src/events/data/frames.yaml');
    for (const key of Object.keys(frame ?? {})) expect(explained).toMatch(new RegExp(`^# .*${key}\\b`, 'm'));
  });
});

describe('docs/add-a-place.md', () => {
  it('shows the columns of the tables', () => {
    const [header] = (fencesOf(read('docs/add-a-place.md')).find(({ language }) => language === 'csv')?.code ?? '').split('\n');
    expect(read('gazetteers/places/curated-sy.csv').split('\n')[1]).toBe(header);
  });
});
