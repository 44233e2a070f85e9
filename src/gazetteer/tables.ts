import { readdirSync } from 'node:fs';
import { foldName } from '../text/fold.ts';
import type { CellCheck, Row } from '../tables/read-table.ts';
import { listOf, readTable } from '../tables/read-table.ts';
import { BODY_WORDS, WORD_TABLES } from './columns.ts';
import { compiledTables } from './compiled-tables.ts';

/** Where the gazetteers live, from `src/` and from `dist/` alike. */
export const GAZETTEERS = new URL('../../gazetteers/', import.meta.url);

/** A class noun (بلدة، مطاري …) and what it says of the name after it. */
export interface ClassNoun {
  readonly number: 'singular' | 'dual' | 'plural';
  readonly feature: string;
  /** The noun is a part of the name (جبل غراب); where false it stands off it (مدينة القريتين). */
  readonly kept: boolean;
  /** Kept where the tables hold the whole under that name, not before other places, which it only puts on a way or front (محور زمار). */
  readonly whole: boolean;
  /** It may introduce a name that no list holds. */
  readonly unknown: boolean;
}

export interface OrganisationHead {
  readonly role: 'members' | 'force' | 'name' | 'anaphor' | 'body';
  readonly kind: string;
  readonly noun: string;
}

/** A word of direction: as an adjective after a name (ريف حلب الشمالي), or a noun before one (الشمال السوري). */
export interface Direction {
  readonly role: 'adjective' | 'noun';
  /** `n s e w`. */
  readonly code: string;
}

export type CueRole = 'preposition' | 'direction' | 'dweller' | 'against' | 'before-verb';
/** An adjective of a force: of the state's own, of a branch of it, of any force; one that is no relative adjective and yet names it. */
export type ForceAdjective = 'state' | 'branch' | 'telling' | 'naming' | 'arming';
/** From when to when a row counts: the first day, and the first day after; null where it is open. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A body that a person commands or a bare noun means, and from when to when. */
export interface Command extends Validity {
  readonly organisation: string;
}

/** A side that claims to be the state, and by what its texts are known. */
export interface Side extends Command {
  readonly country: string;
  /** Folded words for its own forces, what only it writes, and what only others call it. */
  readonly names: ReadonlySet<string>;
  readonly cues: readonly string[];
  readonly strangers: readonly string[];
}

/** What a noun of bodies makes of the words behind it, or what a word is beside the name of one who leads; see `body-words.csv`. */
export type BodyWord = (typeof BODY_WORDS)[number];

export type Ambiguity = 'common-word' | 'frequent-word' | 'homograph' | 'person-name' | 'short';

/** A country in which the army of another fights or stands, and when. */
export interface Theatre extends Validity {
  readonly country: string;
}

/** The small reviewed tables, by folded form. */
export interface Tables {
  readonly classNouns: ReadonlyMap<string, ClassNoun>;
  readonly organisationHeads: ReadonlyMap<string, OrganisationHead>;
  readonly cues: ReadonlyMap<string, CueRole>;
  readonly ambiguous: ReadonlyMap<string, Ambiguity>;
  readonly notNames: ReadonlyMap<string, string>;
  /** Phrase → feature. */
  readonly sites: ReadonlyMap<string, string>;
  /** Phrases of `sites` that act as bodies do. */
  readonly actingSites: ReadonlySet<string>;
  /** Those that are a body unless they are taken, held or left. */
  readonly heldSites: ReadonlySet<string>;
  /** Words of the longest phrase of `sites`. */
  readonly longestSite: number;
  /** Words for a countryside (ريف، ريفي، أرياف). */
  readonly countryside: ReadonlySet<string>;
  readonly directions: ReadonlyMap<string, Direction>;
  /** Words that open a name of two words (تل، أم، بني). */
  readonly nameOpeners: ReadonlySet<string>;
  /** Those that are hardly said of anything but places. */
  readonly sureOpeners: ReadonlySet<string>;
  /** Adjectives that close a name: of any settlement (القديمة), of an institution (الحكومي). */
  readonly nameAdjectives: ReadonlyMap<string, 'size' | 'institution'>;
  readonly titles: ReadonlyMap<string, 'rank' | 'office'>;
  readonly givenNames: ReadonlySet<string>;
  readonly unitNouns: ReadonlySet<string>;
  readonly unitBranches: ReadonlySet<string>;
  readonly unitOrdinals: ReadonlySet<string>;
  /** By the folded name of who commands it. */
  readonly leaders: ReadonlyMap<string, readonly Command[]>;
  /** The same for names that others bear, too, so that they mean him only behind a noun for his forces (قوات صالح). */
  readonly shortLeaders: ReadonlyMap<string, readonly Command[]>;
  /** By country and noun: `IQ تنظيم`. */
  readonly defaultBodies: ReadonlyMap<string, readonly Command[]>;
  readonly sides: readonly Side[];
  /** Where an army fights abroad, by its country. */
  readonly theatres: ReadonlyMap<string, readonly Theatre[]>;
  /** Of which country a later one was a part, and until when. */
  readonly formerParts: ReadonlyMap<string, { readonly country: string; readonly until: string }>;
  /** Folded words by what they do in the names of bodies; those for an aim as the lexicon writes the verb. */
  readonly bodyWords: Readonly<Record<BodyWord, ReadonlySet<string>>>;
  /** Masculine singular without article. */
  readonly forceAdjectives: ReadonlyMap<string, ForceAdjective>;
  /** Masculine singular without article → ISO country. */
  readonly nisbas: ReadonlyMap<string, string>;
  /** Folded singular class noun for each folded dual or plural that belongs to one feature. */
  readonly singularHeads: ReadonlyMap<string, readonly string[]>;
  /** `SY دمشق`. */
  readonly capitals: ReadonlySet<string>;
  /** Countries that have a place file of their own, which holds their towns and villages. */
  readonly covered: ReadonlySet<string>;
}

function table<Column extends string>(name: string, columns: Readonly<Record<Column, CellCheck>>): Row<Column>[] {
  return readTable(new URL(name, GAZETTEERS), columns);
}

/** A map by folded form; the first row of a form wins, so that files stay readable in their own order. */
function byForm<Column extends string, Value>(
  name: string,
  form: NoInfer<Column>,
  columns: Readonly<Record<Column, CellCheck>>,
  value: (cells: Readonly<Record<Column, string>>) => Value,
): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const { cells } of table(name, columns)) {
    const key = foldName(cells[form]);
    if (!map.has(key)) map.set(key, value(cells));
  }
  return map;
}

let loaded: Tables | undefined;

/**
 * Reads the small tables of `gazetteers/` once.
 *
 * @throws {TableError} at the first bad row, with file and line
 * @example loadTables().classNouns.get('بلده') // { number: 'singular', feature: 'town', kept: false, whole: false, unknown: true }
 */
export function loadTables(): Tables {
  loaded ??= compiledTables('words', readTables);
  return loaded;
}

const validityOf = (cells: Readonly<Record<'valid_from' | 'valid_to', string>>): Validity => ({
  validFrom: cells.valid_from === '' ? null : cells.valid_from,
  validTo: cells.valid_to === '' ? null : cells.valid_to,
});

const commandOf = (cells: Readonly<Record<'organisation' | 'valid_from' | 'valid_to', string>>): Command => ({
  organisation: cells.organisation,
  ...validityOf(cells),
});

function readDefaultBodies(): Map<string, Command[]> {
  const bodies = new Map<string, Command[]>();
  for (const { cells } of table('default-bodies.csv', WORD_TABLES['default-bodies.csv'])) {
    const key = `${cells.country} ${foldName(cells.noun)}`;
    bodies.set(key, [...(bodies.get(key) ?? []), commandOf(cells)]);
  }
  return bodies;
}

function readLeaders(file: 'leaders.csv' | 'short-leaders.csv'): Map<string, Command[]> {
  const leaders = new Map<string, Command[]>();
  for (const { cells } of table(file, WORD_TABLES[file])) {
    const command = commandOf(cells);
    // عبد العزيز, عبدالعزيز: written in one word as often as in two.
    const forms = listOf(cells.name).flatMap((name) => [foldName(name), foldName(name).replace(/(^| )عبد ال/g, '$1عبدال')]);
    for (const name of new Set(forms)) leaders.set(name, [...(leaders.get(name) ?? []), command]);
  }
  return leaders;
}

function readTheatres(): Map<string, Theatre[]> {
  const theatres = new Map<string, Theatre[]>();
  for (const { cells } of table('theatres.csv', WORD_TABLES['theatres.csv'])) {
    const theatre = { country: cells.theatre, ...validityOf(cells) };
    theatres.set(cells.country, [...(theatres.get(cells.country) ?? []), theatre]);
  }
  return theatres;
}

function readBodyWords(): Record<BodyWord, Set<string>> {
  const rows = table('body-words.csv', WORD_TABLES['body-words.csv']);
  const formsOf = (role: BodyWord): Set<string> =>
    new Set(rows.flatMap(({ cells }) => (cells.role === role ? [role === 'aim' ? cells.form : foldName(cells.form)] : [])));
  return Object.fromEntries(BODY_WORDS.map((role) => [role, formsOf(role)])) as Record<BodyWord, Set<string>>;
}

function readTables(): Tables {
  const classNounRows = table('class-nouns.csv', WORD_TABLES['class-nouns.csv']);
  const units = table('units.csv', WORD_TABLES['units.csv']);
  const unitForms = (role: string): Set<string> =>
    new Set(units.filter((row) => row.cells.role === role).map((row) => foldName(row.cells.form)));
  const singularHeads = new Map<string, string[]>();
  for (const row of classNounRows) {
    if (row.cells.number !== 'singular') continue;
    const list = singularHeads.get(row.cells.feature) ?? [];
    list.push(foldName(row.cells.form));
    singularHeads.set(row.cells.feature, list);
  }
  const nameOpenerRows = table('name-openers.csv', WORD_TABLES['name-openers.csv']);
  const sitesThat = (act: string): Set<string> =>
    new Set(
      table('sites.csv', WORD_TABLES['sites.csv']).flatMap(({ cells }) => (cells.acts === act ? [foldName(cells.form)] : [])),
    );
  const sites = byForm('sites.csv', 'form', WORD_TABLES['sites.csv'], ({ feature }) => feature);
  return {
    classNouns: new Map(
      [...classNounRows].reverse().map(({ cells }) => [
        foldName(cells.form),
        {
          number: cells.number as ClassNoun['number'],
          feature: cells.feature,
          kept: cells.kept !== 'no',
          whole: cells.kept === 'whole',
          unknown: cells.unknown === 'yes',
        },
      ]),
    ),
    organisationHeads: byForm('org-heads.csv', 'form', WORD_TABLES['org-heads.csv'], (cells) => ({
      role: cells.role as OrganisationHead['role'],
      kind: cells.kind,
      noun: foldName(cells.noun),
    })),
    cues: byForm('place-cues.csv', 'form', WORD_TABLES['place-cues.csv'], ({ role }) => role as CueRole),
    ambiguous: byForm('ambiguous-names.csv', 'name_ar', WORD_TABLES['ambiguous-names.csv'], ({ reason }) => reason as Ambiguity),
    notNames: byForm('not-names.csv', 'form', WORD_TABLES['not-names.csv'], ({ role }) => role),
    sites,
    actingSites: sitesThat('yes'),
    heldSites: sitesThat('held'),
    longestSite: Math.max(...[...sites.keys()].map((phrase) => phrase.split(' ').length)),
    countryside: new Set(
      classNounRows.filter(({ cells }) => cells.feature === 'countryside').map(({ cells }) => foldName(cells.form)),
    ),
    directions: byForm('directions.csv', 'form', WORD_TABLES['directions.csv'], ({ role, code }): Direction => ({
      role: role as Direction['role'],
      code,
    })),
    nameOpeners: new Set(nameOpenerRows.map((row) => foldName(row.cells.form))),
    sureOpeners: new Set(nameOpenerRows.flatMap(({ cells }) => (cells.sure === 'yes' ? [foldName(cells.form)] : []))),
    nameAdjectives: byForm(
      'name-adjectives.csv',
      'form',
      WORD_TABLES['name-adjectives.csv'],
      ({ role }) => role as 'size' | 'institution',
    ),
    titles: byForm('titles.csv', 'form', WORD_TABLES['titles.csv'], ({ role }) => role as 'rank' | 'office'),
    givenNames: new Set(table('given-names.csv', WORD_TABLES['given-names.csv']).map((row) => foldName(row.cells.name))),
    unitNouns: unitForms('unit'),
    unitBranches: unitForms('branch'),
    unitOrdinals: unitForms('ordinal'),
    bodyWords: readBodyWords(),
    forceAdjectives: byForm(
      'force-adjectives.csv',
      'form',
      WORD_TABLES['force-adjectives.csv'],
      ({ role }) => role as ForceAdjective,
    ),
    leaders: readLeaders('leaders.csv'),
    shortLeaders: readLeaders('short-leaders.csv'),
    defaultBodies: readDefaultBodies(),
    sides: table('sides.csv', WORD_TABLES['sides.csv']).map(({ cells }) => ({
      ...commandOf(cells),
      country: cells.country,
      names: new Set(listOf(cells.names).map(foldName)),
      cues: listOf(cells.cues).map(foldName),
      strangers: listOf(cells.strangers).map(foldName),
    })),
    theatres: readTheatres(),
    formerParts: new Map(
      table('former-parts.csv', WORD_TABLES['former-parts.csv']).map(({ cells }) => [
        cells.country,
        { country: cells.whole, until: cells.valid_to },
      ]),
    ),
    nisbas: byForm('nisbas.csv', 'form', WORD_TABLES['nisbas.csv'], ({ country }) => country),
    singularHeads,
    covered: new Set(
      readdirSync(new URL('places/', GAZETTEERS))
        .filter((name) => /^[a-z]{2}\.csv$/.test(name))
        .map((name) => name.slice(0, 2).toUpperCase()),
    ),
    capitals: new Set(
      table('capitals.csv', WORD_TABLES['capitals.csv']).map(({ cells }) => `${cells.country} ${foldName(cells.name_ar)}`),
    ),
  };
}
