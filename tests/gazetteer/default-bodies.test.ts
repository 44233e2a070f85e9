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
    const heads = [...organisationHeads.values()];
    // مسلح stands for all words of insurgents.
    const nouns = new Set(heads.flatMap(({ role, noun }) => (role === 'anaphor' || noun === 'مسلح' ? [noun] : [])));
    // كردي: an adjective of a people stands for its fighters.
    const isOfPeople = (word: string): boolean =>
      (pipeline.read({ id: 'a', text: word, published: '2024-12-07' }).analyses[0] ?? []).some(({ classes }) =>
        classes.includes('nationality'),
      );
    const unknown = [...defaultBodies].filter(
      ([key, bodies]) =>
        (!nouns.has(key.slice(3)) && !isOfPeople(key.slice(3))) ||
        bodies.some(({ organisation }) => gazetteer.organisation(organisation) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  it('go by country and day', () => {
    expect(actorsOf('2015-05-22', 'سيطر التنظيم على مدينة الرمادي غربي العراق.')).toEqual(['islamic-state']);
    expect(actorsOf('2006-05-22', 'سيطر التنظيم على مدينة الرمادي غربي العراق.')).toEqual([]);
    expect(actorsOf('2024-12-09', 'انسحب الجيش السوري من مدينة حمص.')).toEqual(['syrian-government-forces']);
    expect(actorsOf('2025-01-09', 'سيطر الجيش السوري على مدينة حمص.')).toEqual(['syrian-transitional-army']);
    expect(actorsOf('2021-08-12', 'استولى مقاتلو الحركة على مدينة غزني وسط أفغانستان.')).toEqual(['taliban']);
  });

  it('are meant by words of insurgents where none are named', () => {
    expect(actorsOf('2010-03-02', 'سيطر المسلحون على مديرية مارجه في ولاية هلمند جنوبي أفغانستان.')).toEqual(['taliban']);
    expect(actorsOf('2024-03-02', 'سيطر المسلحون على مديرية مارجه في ولاية هلمند جنوبي أفغانستان.')).toEqual([]);
    const named = 'هاجم مقاتلو تنظيم الدولة الجيش الأفغاني في ولاية ننغرهار. وسيطر المسلحون على مديرية أتشين.';
    expect(actorsOf('2015-09-02', named)).toEqual(['islamic-state']);
  });

  it('are the fighters of a people by its adjective', () => {
    expect(actorsOf('1995-07-12', 'سيطر جنود صرب على بلدة زيبا شرقي البوسنة.')).toEqual(['bosnian-serbs']);
    expect(actorsOf('2017-10-16', 'سيطر المسلحون الأكراد على بلدة سنجار شمالي العراق.')).toEqual(['peshmerga']);
    expect(actorsOf('2017-10-16', 'سيطر مقاتلون أكراد على بلدة عين عيسى شمالي سوريا.')).toEqual(['syrian-democratic-forces']);
  });

  it('give way to a body of that noun that the text has named', () => {
    const text = 'هاجم تنظيم القاعدة مدينة الرقة السورية. وسيطر التنظيم على بلدة سلوك.';
    expect(actorsOf('2015-05-22', text)).not.toContain('islamic-state');
  });
});
