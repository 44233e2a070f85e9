import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadGazetteer } from '../gazetteer/load.ts';
import { markdownTable } from './markdown.ts';

const placesUrl = new URL('../../gazetteers/places/', import.meta.url);

interface PlaceRow {
  readonly country: string;
  readonly feature: string;
  readonly source: string;
}

function placeRows(): PlaceRow[] {
  return readdirSync(placesUrl)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) =>
      parse<PlaceRow>(readFileSync(new URL(name, placesUrl)), { bom: true, columns: true, comment: '#', comment_no_infix: true }),
    );
}

/** How often each value occurs, most often first. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}

const countTable = (name: string, values: readonly string[]): string =>
  markdownTable(
    [name, 'places'],
    counted(values).map(([value, count]) => [value === '' ? '(none)' : `\`${value}\``, String(count)]),
  );

/** Countries with fewer places are known by a few names only: neighbours and capitals. */
const COVERED_FROM = 100;

/** What places the gazetteers have: by country, class and source. */
export function placeTables(): string {
  const rows = placeRows();
  const countries = rows.map(({ country }) => country);
  const covered = new Set(counted(countries).flatMap(([country, count]) => (count >= COVERED_FROM ? [country] : [])));
  return [
    `${String(rows.length)} places. Countries with fewer than ${String(COVERED_FROM)} are counted as \`other\`.`,
    countTable(
      'country',
      countries.map((country) => (covered.has(country) ? country : 'other')),
    ),
    countTable(
      'class',
      rows.map(({ feature }) => feature),
    ),
    countTable(
      'source',
      rows.map(({ source }) => source),
    ),
  ].join('\n\n');
}

/**
 * Every body that the register knows, by id.
 *
 * @example actorTable() // '| `hamas` | حركة حماس | Hamas | armed-group | … |'
 */
export function actorTable(): string {
  const bodies = [...loadGazetteer().organisations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = bodies.map(({ id, name, nameEn, kind, country, validFrom, validTo }) => [
    `\`${id}\``,
    name,
    nameEn,
    kind,
    country,
    validFrom === null && validTo === null ? '' : `${validFrom ?? ''} – ${validTo ?? ''}`.trim(),
  ]);
  return markdownTable(['id', 'name', 'English name', 'kind', 'country', 'valid'], rows);
}
