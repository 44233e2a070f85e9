import type { Finder } from './find-organisations.ts';
import { bareWord } from './names.ts';
import { nisbaCountry } from './nisba.ts';
import type { ClassNoun, CueRole, OrganisationHead, Tables } from './tables.ts';
import { loadTables } from './tables.ts';
import type { Found, Reading } from './words.ts';
import { readingsOf } from './words.ts';
import { ofWord } from '../text/words.ts';

/**
 * What the small tables say of a word for itself, whatever stands around it. Most words of a text are in none of them, and one
 * look at this tells the finders to pass on.
 */
export interface WordFacts {
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
  /** A phrase of `sites` may begin here. */
  readonly opensSite: boolean;
  /** A rule for places begins at it, whether a name of the gazetteers does or not. */
  readonly opensPlace: boolean;
  /** A person's name may begin here: a first name, عبد, أبو. */
  readonly opensPerson: boolean;
  /** Read as the one name by which who commands a body is known. */
  readonly leader: Reading | null;
  /** Read in some way, a table holds it: a title, a noun of bodies or places, a nationality, a word that is no name. */
  readonly inTables: boolean;
  /** No part of a name: a word of the tables, or with its particles one, or a noun with its pronoun. */
  readonly noName: boolean;
}

/** A noun with a pronoun that no name ends in (إقفالهما، أقاربهم). */
const OWNED = /..(?:هما|كما|هم|هن)$/;

/** Words that are no names, whatever stands around them. */
const isListed = ({ notNames, cues, titles, organisationHeads }: Tables, folded: string): boolean =>
  notNames.has(folded) || cues.has(folded) || titles.has(folded.replace(/^ال/, '')) || organisationHeads.has(folded);

const NAME_OPENERS = new Set(['عبد', 'ابو']);
let siteOpeners: ReadonlySet<string> | undefined;

function lookUp<Value>(readings: readonly Reading[], table: ReadonlyMap<string, Value>): Found<Value> | null {
  for (const reading of readings) {
    const value = table.get(reading.folded);
    if (value !== undefined) return { value, reading };
  }
  return null;
}

/** المتحدث: a title with its article is in the table without. */
function titleOf(readings: readonly Reading[], { titles }: Tables): WordFacts['title'] {
  const found = lookUp(readings, titles);
  if (found !== null) return found;
  for (const reading of readings) {
    const value = reading.folded.startsWith('ال') ? titles.get(reading.folded.slice(2)) : undefined;
    if (value !== undefined) return { value, reading };
  }
  return null;
}

function isForce({ folded }: Reading, { organisationHeads }: Tables): boolean {
  const head = organisationHeads.get(bareWord(folded));
  if (head === undefined) return false;
  // قوات, رتل and قوة of a nation are of its army.
  return head.role === 'force' || (head.kind === 'army' && (head.role === 'members' || head.role === 'body'));
}

/** Of a word that no table holds; one for all of them. */
const NOTHING: WordFacts = {
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
  opensPlace: false,
  opensPerson: false,
  leader: null,
  inTables: false,
  noName: false,
};

/** The facts of a word. */
export const factsOf = ofWord((word): WordFacts => {
  const tables = loadTables();
  const readings = readingsOf(word);
  const openers = (siteOpeners ??= new Set([...tables.sites.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')));
  const find = (test: (reading: Reading) => boolean): Reading | null => readings.find(test) ?? null;
  const classNoun = lookUp(readings, tables.classNouns);
  const countryside = find(({ folded }) => tables.countryside.has(folded));
  const direction = find(({ folded }) => folded.startsWith('ال') && tables.directions.get(folded.slice(2))?.role === 'noun');
  const opensSite = readings.some(({ folded }) => openers.has(folded));
  const facts: WordFacts = {
    classNoun,
    head: lookUp(readings, tables.organisationHeads),
    title: titleOf(readings, tables),
    countryside,
    direction,
    force: find((reading) => isForce(reading, tables)),
    unit: find(({ folded }) => tables.unitNouns.has(folded)),
    cue: readings.map(({ folded }) => tables.cues.get(folded)).find((role) => role !== undefined) ?? null,
    nisba: nisbaCountry(word.folded, tables.nisbas),
    opensSite,
    opensPlace:
      opensSite || classNoun !== null || countryside !== null || direction !== null || tables.nameOpeners.has(word.folded),
    opensPerson: readings.some(({ folded }) => tables.givenNames.has(folded) || NAME_OPENERS.has(folded)),
    leader: find(({ folded, particles }) => tables.leaders.has(folded) && !particles.includes('ب')),
    inTables: readings.some(
      ({ folded }) => isListed(tables, folded) || tables.classNouns.has(folded) || nisbaCountry(folded, tables.nisbas) !== null,
    ),
    noName:
      isListed(tables, word.folded) ||
      readings.some(
        ({ particles, folded }) => particles.length > 0 && (tables.notNames.has(folded) || tables.classNouns.has(folded)),
      ) ||
      nisbaCountry(word.folded, tables.nisbas) !== null ||
      OWNED.test(word.folded),
  };
  return Object.values(facts).some((fact) => fact !== null && fact !== false) ? facts : NOTHING;
});

/** The facts of the word at a place of a document; none before its beginning and after its end. */
export function factsAt({ words }: Pick<Finder, 'words'>, at: number): WordFacts {
  const token = words.tokens[at];
  return token === undefined ? NOTHING : factsOf(token.word);
}
