import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/load.ts';
import { registryOf } from '../../src/gazetteer/registry.ts';
import { loadTables } from '../../src/gazetteer/tables.ts';

describe('who commands which body', () => {
  it('names only bodies that the registry has', () => {
    const gazetteer = loadGazetteer();
    const unknown = [...loadTables().leaders.values()]
      .flat()
      .filter(({ organisation }) => gazetteer.organisation(organisation) === undefined);
    expect(unknown).toEqual([]);
  });

  it('goes by the day, since some change bodies', () => {
    const registry = registryOf(loadGazetteer());
    expect(registry.bodyLedBy('أبو محمد الجولاني', '2015-03-28')).toBe('jabhat-al-nusra');
    expect(registry.bodyLedBy('أبو محمد الجولاني', '2019-01-10')).toBe('hayat-tahrir-al-sham');
    expect(registry.bodyLedBy('أبو محمد الجولاني', '2010-01-10')).toBeNull();
  });
});
