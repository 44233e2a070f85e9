import { readdirSync } from 'node:fs';
import { foldName } from '../text/fold.ts';
import type { CellCheck, Row } from '../tables/read-table.ts';
import { listOf, readTable } from '../tables/read-table.ts';
import { BODY_WORDS, WORD_TABLES } from './columns.ts';
import type {
  Ambiguity,
  BodyWord,
  ClassNoun,
  Command,
  CueRole,
  Direction,
  ForceAdjective,
  OrganisationHead,
  Tables,
  Theatre,
  Validity,
} from './tables.ts';

/** Where the gazetteers live, from `src/` and from `dist/` alike. */
export const GAZETTEERS = new URL('../../gazetteers/', import.meta.url);

type File = keyof typeof WORD_TABLES;
type ColumnOf<Name extends File> = keyof (typeof WORD_TABLES)[Name] & string;
type Cells<Name extends File> = Row<ColumnOf<Name>>['cells'];

const rowsOf = <Name extends File>(name: Name): Cells<Name>[] =>
  readTable(new URL(name, GAZETTEERS), WORD_TABLES[name] as Readonly<Record<ColumnOf<Name>, CellCheck>>).map(
    ({ cells }) => cells,
  );

/** A map by the folded first column; the first row of a form wins, so that files stay readable in their own order. */
function byForm<Name extends File, Value>(name: Name, value: (cells: Cells<Name>) => Value): Map<string, Value> {
  const [form] = Object.keys(WORD_TABLES[name]) as [ColumnOf<Name>];
  const map = new Map<string, Value>();
  for (const cells of rowsOf(name)) {
    const key = foldName(cells[form]);
    if (!map.has(key)) map.set(key, value(cells));
  }
  return map;
}

/** Lists by a key; rows keep the order of their file. */
function listsBy<Item>(rows: readonly (readonly [string, Item])[]): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const [key, item] of rows) lists.set(key, [...(lists.get(key) ?? []), item]);
  return lists;
}

const foldedSet = (names: readonly string[]): Set<string> => new Set(names.map(foldName));

const validityOf = (cells: Readonly<Record<'valid_from' | 'valid_to', string>>): Validity => ({
  validFrom: cells.valid_from === '' ? null : cells.valid_from,
  validTo: cells.valid_to === '' ? null : cells.valid_to,
});

const commandOf = (cells: Readonly<Record<'organisation' | 'valid_from' | 'valid_to', string>>): Command => ({
  organisation: cells.organisation,
  ...validityOf(cells),
});

/** عبد العزيز, عبدالعزيز: a name that is written in one word as often as in two. */
const spellingsOf = (name: string): readonly string[] => [
  ...new Set([foldName(name), foldName(name).replace(/(^| )عبد ال/g, '$1عبدال')]),
];

const readLeaders = (file: 'leaders.csv' | 'short-leaders.csv'): Map<string, Command[]> =>
  listsBy(
    rowsOf(file).flatMap((cells) => {
      const command = commandOf(cells);
      return [...new Set(listOf(cells.name).flatMap(spellingsOf))].map((name) => [name, command] as const);
    }),
  );

function readBodyWords(): Record<BodyWord, Set<string>> {
  const rows = rowsOf('body-words.csv');
  const formsOf = (role: BodyWord): Set<string> =>
    new Set(rows.flatMap((cells) => (cells.role === role ? [role === 'aim' ? cells.form : foldName(cells.form)] : [])));
  return Object.fromEntries(BODY_WORDS.map((role) => [role, formsOf(role)])) as Record<BodyWord, Set<string>>;
}

/** The nouns of bodies and units, and the adjectives of forces. */
function readBodies() {
  const units = rowsOf('units.csv');
  const unitForms = (role: string): Set<string> => foldedSet(units.filter((each) => each.role === role).map(({ form }) => form));
  return {
    organisationHeads: byForm('org-heads.csv', ({ role, kind, noun }) => ({
      role: role as OrganisationHead['role'],
      kind,
      noun: foldName(noun),
    })),
    unitNouns: unitForms('unit'),
    unitBranches: unitForms('branch'),
    unitOrdinals: unitForms('ordinal'),
    bodyWords: readBodyWords(),
    forceAdjectives: byForm('force-adjectives.csv', ({ role }) => role as ForceAdjective),
  };
}

/** Whom a name or a bare noun means, and where armies fight, by the day. */
const readWhoAndWhen = () => ({
  leaders: readLeaders('leaders.csv'),
  shortLeaders: readLeaders('short-leaders.csv'),
  defaultBodies: listsBy(
    rowsOf('default-bodies.csv').map((cells) => [`${cells.country} ${foldName(cells.noun)}`, commandOf(cells)] as const),
  ),
  sides: rowsOf('sides.csv').map((cells) => ({
    ...commandOf(cells),
    country: cells.country,
    names: foldedSet(listOf(cells.names)),
    cues: listOf(cells.cues).map(foldName),
    strangers: listOf(cells.strangers).map(foldName),
  })),
  theatres: listsBy<Theatre>(
    rowsOf('theatres.csv').map((cells) => [cells.country, { country: cells.theatre, ...validityOf(cells) }] as const),
  ),
  formerParts: new Map(
    rowsOf('former-parts.csv').map(({ country, whole, valid_to: until }) => [country, { country: whole, until }]),
  ),
});

/** The nouns, adjectives and fixed names of places. */
function readPlaceWords() {
  const nouns = rowsOf('class-nouns.csv');
  const openers = rowsOf('name-openers.csv');
  const siteRows = rowsOf('sites.csv');
  const sitesThat = (acts: string): Set<string> =>
    foldedSet(siteRows.filter((each) => each.acts === acts).map(({ form }) => form));
  const sites = byForm('sites.csv', ({ feature }) => feature);
  return {
    classNouns: byForm('class-nouns.csv', ({ number, feature, kept, unknown }): ClassNoun => ({
      number: number as ClassNoun['number'],
      feature,
      kept: kept !== 'no',
      whole: kept === 'whole',
      unknown: unknown === 'yes',
    })),
    singularHeads: listsBy(
      nouns.filter(({ number }) => number === 'singular').map(({ feature, form }) => [feature, foldName(form)] as const),
    ),
    countryside: foldedSet(nouns.filter(({ feature }) => feature === 'countryside').map(({ form }) => form)),
    sites,
    actingSites: sitesThat('yes'),
    heldSites: sitesThat('held'),
    longestSite: Math.max(...[...sites.keys()].map((phrase) => phrase.split(' ').length)),
    directions: byForm('directions.csv', ({ role, code }): Direction => ({ role: role as Direction['role'], code })),
    nameOpeners: foldedSet(openers.map(({ form }) => form)),
    sureOpeners: foldedSet(openers.filter(({ sure }) => sure === 'yes').map(({ form }) => form)),
    nameAdjectives: byForm('name-adjectives.csv', ({ role }) => role as 'size' | 'institution'),
    cues: byForm('place-cues.csv', ({ role }) => role as CueRole),
    capitals: new Set(rowsOf('capitals.csv').map(({ country, name_ar: name }) => `${country} ${foldName(name)}`)),
    covered: new Set(
      readdirSync(new URL('places/', GAZETTEERS))
        .filter((name) => /^[a-z]{2}\.csv$/.test(name))
        .map((name) => name.slice(0, 2).toUpperCase()),
    ),
  };
}

/**
 * Reads the small tables of `gazetteers/`, which `loadTables` keeps.
 *
 * @throws {TableError} at the first bad row, with file and line
 */
export const readTables = (): Tables => ({
  ...readPlaceWords(),
  ...readBodies(),
  ...readWhoAndWhen(),
  ambiguous: byForm('ambiguous-names.csv', ({ reason }) => reason as Ambiguity),
  notNames: byForm('not-names.csv', ({ role }) => role),
  titles: byForm('titles.csv', ({ role }) => role as 'rank' | 'office'),
  givenNames: foldedSet(rowsOf('given-names.csv').map(({ name }) => name)),
  nisbas: byForm('nisbas.csv', ({ country }) => country),
});
