import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/load.ts';
import { matching, notEmpty, readTable } from '../../src/tables/read-table.ts';
import { foldName } from '../../src/text/fold.ts';
import { placesOf } from './read.ts';

const rows = readTable(new URL('./ambiguous.tsv', import.meta.url), {
  name: notEmpty,
  reading: matching(/^(no|unresolved|[A-Z]{2}(:.+)?)$/, '"no", "unresolved", or a country and a governorate'),
  text: notEmpty,
}).map(({ cells }) => cells);

/** How a sentence reads a name: `no`, or the country and governorate of its place as far as `reading` names them. */
function readingOf(name: string, text: string, withAdmin: boolean): string {
  const key = foldName(name);
  const found = placesOf(text).find(({ mention }) => foldName(mention.name).includes(key));
  if (found === undefined) return 'no';
  const place = loadGazetteer().place(found.place.id ?? '');
  if (place === undefined) return 'unresolved';
  const own = place.feature === 'admin1' ? place.name : place.admin1;
  return withAdmin ? `${place.country}:${own}` : place.country;
}

describe('ambiguous names', () => {
  it('has 61 names with two contexts each', () => {
    const names = [...new Set(rows.map(({ name }) => name))];
    const readings = (name: string): Set<string> =>
      new Set(rows.filter((row) => row.name === name).map(({ reading }) => reading));
    expect(names).toHaveLength(61);
    expect(names.filter((name) => readings(name).size !== 2)).toEqual([]);
  });

  it.each(rows.map(({ name, reading, text }) => [name, reading, text]))('%s: %s in «%s»', (name, reading, text) => {
    expect(readingOf(name, text, reading.includes(':'))).toBe(reading);
  });
});
