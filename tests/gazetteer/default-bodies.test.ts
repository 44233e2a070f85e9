import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/load.ts';
import { loadTables } from '../../src/gazetteer/tables.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();
const actorsOf = (published: string, text: string): string[] =>
  pipeline.read({ id: 'a', text, published }).events.flatMap(({ actors }) => actors.map(({ id, name }) => id ?? name));

describe('bodies that a bare noun means', () => {
  it('are bodies that the registry has, by nouns of the heads', () => {
    const { defaultBodies, organisationHeads } = loadTables();
    const gazetteer = loadGazetteer();
    const nouns = new Set([...organisationHeads.values()].flatMap(({ role, noun }) => (role === 'anaphor' ? [noun] : [])));
    const unknown = [...defaultBodies].filter(
      ([key, bodies]) =>
        !nouns.has(key.slice(3)) || bodies.some(({ organisation }) => gazetteer.organisation(organisation) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  it('go by country and day', () => {
    expect(actorsOf('2015-05-22', 'سيطر التنظيم على مدينة الرمادي غربي العراق.')).toEqual(['islamic-state']);
    expect(actorsOf('2006-05-22', 'سيطر التنظيم على مدينة الرمادي غربي العراق.')).toEqual([]);
    expect(actorsOf('2021-08-12', 'استولى مقاتلو الحركة على مدينة غزني وسط أفغانستان.')).toEqual(['taliban']);
  });

  it('give way to a body of that noun that the text has named', () => {
    const text = 'هاجم تنظيم القاعدة مدينة الرقة السورية. وسيطر التنظيم على بلدة سلوك.';
    expect(actorsOf('2015-05-22', text)).not.toContain('islamic-state');
  });
});
