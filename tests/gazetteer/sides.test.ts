import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/load.ts';
import { loadTables } from '../../src/gazetteer/tables.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();
const actorsOf = (published: string, text: string): string[] =>
  pipeline.read({ id: 'a', text, published }).events.flatMap(({ actors }) => actors.map(({ id, name }) => id ?? name));

describe('sides that claim to be the state', () => {
  it('are bodies that the registry has', () => {
    const gazetteer = loadGazetteer();
    expect(loadTables().sides.filter(({ organisation }) => gazetteer.organisation(organisation) === undefined)).toEqual([]);
  });

  it('mean their own army in texts that use their words', () => {
    const own = 'سيطرت القوات المسلحة على مديرية الجوبة في مأرب بعد معارك مع مرتزقة العدوان.';
    expect(actorsOf('2021-11-02', own)).toEqual(['houthis']);
    const libyan = 'سيطر الجيش الليبي على مدينة صرمان بعد فرار مليشيات حفتر منها.';
    expect(actorsOf('2020-04-13', libyan)).toContain('gna-forces');
    expect(actorsOf('2014-09-13', 'سيطر الجيش الليبي على مدينة صرمان.')).toEqual(['libyan-national-army']);
  });

  it('are others in texts that call them as others do', () => {
    const other = 'استعادت القوات المسلحة مديرية حريب في مأرب من مليشيا الحوثي، التي تصف الجنود بأنهم مرتزقة العدوان.';
    expect(actorsOf('2022-01-11', other)).toEqual(['yemeni-government-forces']);
  });
});
