import { createHash } from 'node:crypto';
import { ORGANISATION_COLUMNS, PLACE_COLUMNS } from '../columns.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Unresolved } from './collect.ts';
import type { NearNames } from './near-names.ts';

/** The position is that of the place that the text locates it by. */
const PRECISION_KM = '25';
const DEFAULT_FEATURE = 'village';

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function row(columns: Readonly<Record<string, unknown>>, cells: Readonly<Record<string, string>>): string {
  return Object.keys(columns)
    .map((name) => cell(cells[name] ?? ''))
    .join(',');
}

/** An id that stays the same from run to run; a curator gives it a better one. */
const idOf = (prefix: string, name: string): string => `${prefix}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

/** Arabic names of the governorate and district; the path may be of p-codes, which are ids of rows. */
function adminNames([country = '', ...path]: readonly string[], gazetteer: Gazetteer): readonly [string, string] {
  const named = path.map((part) => gazetteer.place(`${country.toLowerCase()}-${part}`)?.name ?? part);
  return [named[0] ?? '', named[1] ?? ''];
}

function placeRow({ name, featureClass, admin, lat, lon }: Unresolved, gazetteer: Gazetteer): string {
  const country = admin[0] ?? '';
  const [admin1, admin2] = adminNames(admin, gazetteer);
  return row(PLACE_COLUMNS, {
    id: idOf(`${country === '' ? 'xx' : country.toLowerCase()}-new`, name),
    country,
    name_ar: name,
    feature: featureClass === '' ? DEFAULT_FEATURE : featureClass,
    admin1_ar: admin1,
    admin2_ar: admin2,
    lat: lat === null ? '' : String(lat),
    lon: lon === null ? '' : String(lon),
    precision_km: lat === null ? '' : PRECISION_KM,
    source: 'suggested',
  });
}

function forceRow({ name }: Unresolved): string {
  return row(ORGANISATION_COLUMNS, {
    id: idOf('new', name),
    name_ar: name,
    name_en: name,
    kind: 'armed-group',
    side: 'unknown',
    source: 'suggested',
  });
}

const times = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Rows to paste into the tables, each under comment lines (which the tables allow) that give a curator what it takes to
 * judge: how often, where, and what is stored already that looks like it.
 *
 * @example suggestionLines(names, near, gazetteer)[1] // '# 3 times in 2 documents; a: على بلدة [تل الزعتر] بريف حمص'
 */
export function suggestionLines(names: readonly Unresolved[], near: NearNames, gazetteer: Gazetteer): string[] {
  const lines: string[] = [];
  for (const kind of ['place', 'force'] as const) {
    const some = names.filter((each) => each.kind === kind);
    if (some.length === 0) continue;
    const columns = kind === 'place' ? PLACE_COLUMNS : ORGANISATION_COLUMNS;
    lines.push(
      `# ${kind === 'place' ? 'gazetteers/places/curated-<country>.csv' : 'gazetteers/organisations.csv'}: ${Object.keys(columns).join(',')}`,
    );
    for (const each of some) {
      lines.push(`# ${times(each.count, 'time')} in ${times(each.documents, 'document')}; ${each.documentId}: ${each.context}`);
      const alike = kind === 'place' ? near.places(each.name, each.admin[0] ?? '') : near.organisations(each.name);
      if (alike.length > 0)
        lines.push(`# near: ${alike.map(({ name, id, likeness }) => `${name} (${id}, ${likeness.toFixed(2)})`).join('; ')}`);
      lines.push(kind === 'place' ? placeRow(each, gazetteer) : forceRow(each));
    }
  }
  return lines;
}
