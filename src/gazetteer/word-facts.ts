import { isNameCue } from './cue-words.ts';
import { readingsOf as analysesOf } from '../language/analyse.ts';
import { listOpener } from '../language/list-openers.ts';
import { kindAt } from '../text/tokens.ts';
import type { Word } from '../text/words.ts';
import { ofWord } from '../text/words.ts';
import { endingOf } from './endings.ts';
import type { FirstWord } from './first-words.ts';
import { bodiesFrom, placesFrom } from './first-words.ts';
import type { OrganisationName, PlaceName } from './gazetteer.ts';
import { beginningOf } from './name-tree.ts';
import { bareWord } from './names.ts';
import type { Reading } from './readings.ts';
import { readingsOf } from './readings.ts';
import type { TableEntry } from './table-entries.ts';
import { NO_ENTRY, tableEntry } from './table-entries.ts';
import type { ClassNoun, CueRole, OrganisationHead } from './tables.ts';
import * as trait from './traits.ts';
import { lexicalTraits } from './traits.ts';
import type { Words } from './words.ts';

/** What a table says of a word, and the reading that it has. */
export interface Found<Value> {
  readonly value: Value;
  readonly reading: Reading;
}

/** What the small tables say of a word for itself, whatever stands around it: nothing of most words of a text. */
export interface TableFacts {
  readonly classNoun: Found<ClassNoun> | null;
  readonly head: Found<OrganisationHead> | null;
  readonly title: Found<'rank' | 'office'> | null;
  /** Read as a word for a countryside (ريف), a direction as a noun (الشمال), a force (القوات), a unit (اللواء). */
  readonly countryside: Reading | null;
  readonly direction: Reading | null;
  readonly force: Reading | null;
  readonly unit: Reading | null;
  /** What it does to a name behind it. */
  readonly cue: CueRole | null;
  /** The country whose adjective it is (التركية), as it stands. */
  readonly nisba: string | null;
  /** A phrase of `sites`, or a name of a place, may begin here. */
  readonly opensSite: boolean;
  readonly opensName: boolean;
  /** Read as the one name by which who commands a body is known. */
  readonly leader: Reading | null;
  /** No part of a name: a word of the tables, or with its particles one, or a noun with its pronoun. */
  readonly noName: boolean;
}

/** All that the finders ask of a word, found out once for each distinct word of the texts. */
export interface WordFacts {
  readonly tables: TableFacts;
  readonly readings: readonly Reading[];
  /** As inner word of a name: without its article, in small letters. */
  readonly bare: string;
  /** See `endingOf`. */
  readonly ending: number;
  /** See `beginningOf`. */
  readonly beginning: number;
  readonly places: FirstWord<PlaceName>;
  readonly bodies: FirstWord<OrganisationName>;
  /** What `traits.ts` names, where the word is written without vowel marks. */
  readonly traits: number;
}

/** A noun with a pronoun that no name ends in (إقفالهما، أقاربهم). */
const OWNED = /..(?:هما|كما|هم|هن)$/;
export const QUOTES: ReadonlySet<string> = new Set(['"', "'", '“', '”', '„', '«', '»', '‘', '’', '`', '′', '″']);

/** A reading with what the tables say of it. */
interface Listed {
  readonly reading: Reading;
  readonly entry: Readonly<TableEntry>;
  /** What they say of it without its article, where it has one. */
  readonly bare: Readonly<TableEntry>;
  /** What they say of what `bareWord` leaves of it. */
  readonly stem: Readonly<TableEntry>;
}

function listedOf(readings: readonly Reading[]): Listed[] {
  const listed: Listed[] = [];
  for (const reading of readings) {
    const { folded } = reading;
    const entry = tableEntry(folded);
    const bare = folded.startsWith('ال') ? tableEntry(folded.slice(2)) : entry;
    if (entry === NO_ENTRY && bare === NO_ENTRY) continue;
    listed.push({ reading, entry, bare, stem: bareWord(folded) === folded ? entry : bare });
  }
  return listed;
}

/** What the first reading has of which the tables say something of a kind. */
function first<Value>(listed: readonly Listed[], say: (each: Listed) => Value | null): Found<Value> | null {
  for (const each of listed) {
    const value = say(each);
    if (value !== null) return { reading: each.reading, value };
  }
  return null;
}

const firstReading = (listed: readonly Listed[], test: (each: Listed) => boolean): Reading | null =>
  listed.find(test)?.reading ?? null;

/** قوات, رتل and قوة of a nation are of its army. */
const isForce = ({ stem: { head } }: Listed): boolean =>
  head !== null && (head.role === 'force' || (head.kind === 'army' && (head.role === 'members' || head.role === 'body')));

/** A word that is no name, whatever stands around it; titles with their article too. */
const isNoName = ({ entry, bare }: Listed): boolean =>
  entry.notName || entry.cue !== null || entry.head !== null || bare.title !== null;

/** The same behind a particle: بالمدينة, بمحيط صيدا, بالجنوب, لأطراف البلدة. */
const isNoNameJoined = ({ entry, bare }: Listed): boolean =>
  entry.notName || entry.classNoun !== null || entry.cue === 'direction' || bare.direction?.role === 'noun';

/** Read with a particle; فوديان، كقرية in which ف or ك stands before a noun without an article hardly are. */
const mayJoin = ({ particles, folded }: Reading): boolean =>
  particles.some((particle) => (particle !== 'ف' && particle !== 'ك') || folded.startsWith('ال'));

/** Of a word that no table holds; one for all of them. */
const NOTHING: TableFacts = {
  classNoun: null,
  head: null,
  title: null,
  countryside: null,
  direction: null,
  force: null,
  unit: null,
  cue: null,
  nisba: null,
  opensSite: false,
  opensName: false,
  leader: null,
  noName: false,
};

function tableFacts({ folded }: Word, readings: readonly Reading[], listed: readonly Listed[]): TableFacts {
  const owned = OWNED.test(folded);
  if (listed.length === 0) return owned ? { ...NOTHING, noName: true } : NOTHING;
  const whole = listed.find(({ reading }) => reading === readings[0]);
  return {
    classNoun: first(listed, ({ entry }) => entry.classNoun),
    head: first(listed, ({ entry }) => entry.head),
    // المتحدث: a title with its article is in the table without.
    title: first(listed, ({ entry }) => entry.title) ?? first(listed, ({ bare }) => bare.title),
    countryside: firstReading(listed, ({ entry }) => entry.countryside),
    direction: firstReading(listed, ({ reading, bare }) => bare.direction?.role === 'noun' && reading.folded.startsWith('ال')),
    force: firstReading(listed, isForce),
    unit: firstReading(listed, ({ entry }) => entry.unit),
    cue: first(listed, ({ entry }) => entry.cue)?.value ?? null,
    nisba: whole?.stem.nisba ?? null,
    opensSite: listed.some(({ entry }) => entry.opensSite),
    opensName: whole?.entry.nameOpener ?? false,
    leader: firstReading(listed, ({ entry, reading }) => entry.leader && !reading.particles.includes('ب')),
    noName:
      owned ||
      (whole !== undefined && (isNoName(whole) || whole.stem.nisba !== null)) ||
      listed.some((each) => mayJoin(each.reading) && isNoNameJoined(each)),
  };
}

const MARKS: Readonly<Record<string, number>> = {
  ':': trait.ANNOUNCES,
  '،': trait.COMMA,
  ',': trait.COMMA,
  '(': trait.OPENING,
  '[': trait.OPENING,
  ...Object.fromEntries([...QUOTES].map((sign) => [sign, trait.QUOTE])),
};

/** What the word is by its letters, and what the lexicon says of it without vowel marks. */
function traitsOfWord(word: Word, readings: readonly Reading[]): number {
  const kind = kindAt(word.form, 0);
  if (kind === 'number') return 0;
  if (kind === 'punctuation') return trait.SIGN | (MARKS[word.form] ?? 0);
  const says = readings.some(({ folded }) => isNameCue(folded, 'says')) ? trait.SAYS : 0;
  return trait.LETTERS | says | lexicalTraits(analysesOf(word)) | (listOpener(word.folded) === null ? 0 : trait.ANNOUNCES);
}

function traitsOfTables(listed: readonly Listed[], facts: TableFacts): number {
  if (listed.length === 0) return trait.UNLISTED;
  const { head, force, unit, title, classNoun, countryside, direction, opensSite, opensName, nisba, leader } = facts;
  const inTables = listed.some((each) => isNoName(each) || each.entry.classNoun !== null || each.stem.nisba !== null);
  return (
    (head !== null || force !== null || unit !== null ? trait.OPENS_BODY : 0) |
    (opensSite || opensName || classNoun !== null || countryside !== null || direction !== null ? trait.OPENS_PLACE : 0) |
    (listed.some(({ entry }) => entry.opensPerson) ? trait.OPENS_PERSON : 0) |
    (title === null ? 0 : trait.TITLE) |
    (classNoun === null ? 0 : trait.CLASS_NOUN) |
    (nisba === null ? 0 : trait.NATIONALITY) |
    (leader === null ? 0 : trait.LEADER) |
    (inTables ? 0 : trait.UNLISTED)
  );
}

const traitsOfNames = (places: FirstWord<PlaceName>, bodies: FirstWord<OrganisationName>): number =>
  (places.alone.length > 0 ? trait.PLACE_NAME : 0) |
  (places.openings.length > 0 ? trait.LONGER_PLACE_NAME : 0) |
  (bodies.alone.length > 0 ? trait.BODY_NAME : 0) |
  (bodies.openings.length > 0 ? trait.LONGER_BODY_NAME : 0);

/** The facts of a word. */
export const factsOf = ofWord((word): WordFacts => {
  const readings = readingsOf(word);
  const listed = listedOf(readings);
  const tables = tableFacts(word, readings, listed);
  const bare = bareWord(word.folded.toLowerCase());
  const places = placesFrom(readings);
  const bodies = bodiesFrom(readings);
  return {
    tables,
    readings,
    bare,
    beginning: beginningOf(bare),
    ending: endingOf(readings[0]?.folded ?? ''),
    places,
    bodies,
    traits: traitsOfWord(word, readings) | traitsOfTables(listed, tables) | traitsOfNames(places, bodies),
  };
});

/** The facts of the word at a place of a document; none before its beginning and after its end. */
export const factsAt = ({ words }: { readonly words: Pick<Words, 'facts'> }, at: number): TableFacts =>
  words.facts[at]?.tables ?? NOTHING;
