import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../src/gazetteer/load.ts';
import { contextOf } from '../../../src/gazetteer/suggest/collect.ts';
import { nearNames } from '../../../src/gazetteer/suggest/near-names.ts';
import { createPipeline } from '../../../src/pipeline.ts';
import { run } from '../../cli/fake.ts';
import { folder } from '../../io/helpers.ts';

const suggest = (files: Readonly<Record<string, string>>, ...options: readonly string[]): ReturnType<typeof run> =>
  run(['gazetteer', 'suggest', folder(files), ...options], { loadExtractor: () => Promise.resolve(createPipeline()) });

const TEXT = 'سيطرت قوات النظام على بلدة تل الغرنوقي بريف حمص. ثم انسحبت فصائل لواء صقور الغرنوق من بلدة تل الغرنوقي.';

describe('rasd gazetteer suggest', () => {
  it('prints rows to paste with counts, contexts and the position of the container', async () => {
    const { status, out, err } = await suggest({ 'a.txt': TEXT, 'b.txt': 'انسحبت قوات النظام من بلدة تل الغرنوقي بريف حمص.' });
    expect(status).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^# gazetteers\/places\/curated-<country>\.csv: id,country,name_ar,/);
    expect(lines[1]).toBe(
      '# 3 times in 2 documents; a: سيطرت قوات النظام على بلدة [تل الغرنوقي] بريف حمص. ثم انسحبت فصائل لواء صقور الغرنوق',
    );
    const row = lines.find((line) => line.includes(',SY,تل الغرنوقي,'));
    expect(row).toMatch(/^sy-new-[0-9a-f]{8},SY,تل الغرنوقي,,,town,حمص,,34\.\d+,3[678]\.\d+,25,,suggested,,,$/);
    expect(lines.find((line) => line.startsWith('new-'))).toMatch(/^new-[0-9a-f]{8},لواء صقور الغرنوق,/);
    expect(err).toContain('1 place and 1 force without a row in 2 documents');
  });

  it('takes the most frequent first, at least so many and at most so many', async () => {
    const files = { 'a.txt': `${TEXT} وفي ريف حمص قرية كفر شنتور.` };
    expect((await suggest(files, '--minimum', '2')).err).toContain('1 place and 0 forces');
    expect((await suggest(files, '--top', '1')).err).toContain('1 place and 1 force');
    expect((await suggest(files, '--top', '0')).status).toBe(2);
  });

  it('lists nothing that a table holds, and ends with 2 where nothing can be read', async () => {
    expect((await suggest({ 'a.txt': 'انسحبت قوات النظام من تدمر.' })).out).toBe('');
    expect((await suggest({})).status).toBe(2);
  });
});

describe('near names', () => {
  const near = nearNames(loadGazetteer());
  it('finds a spelling of a stored name', () => {
    expect(near.places('القريتان', 'SY').map(({ name }) => name)).toContain('القريتين');
    expect(near.organisations('قوات سوريا الديمقرطية')[0]?.id).toBe('syrian-democratic-forces');
  });
  it('says nothing of short names, of other countries and of unlike names', () => {
    expect(near.places('حمس', 'SY')).toEqual([]);
    expect(near.places('القريتان', 'YE').some(({ id }) => id.startsWith('sy-'))).toBe(false);
    expect(near.places('ظظظظظظظ', '')).toEqual([]);
  });
});

describe('contextOf', () => {
  it('cuts at spaces and marks the name', () => {
    const text = `${'كلمة '.repeat(20)}تدمر ${'كلمة '.repeat(20)}`;
    const start = text.indexOf('تدمر');
    expect(contextOf(text, start, start + 4)).toBe(`${'كلمة '.repeat(8)}[تدمر] ${'كلمة '.repeat(8)}كلمة`.replace(/ كلمة$/, ''));
    expect(contextOf('في تدمر.', 3, 7)).toBe('في [تدمر].');
  });
});
