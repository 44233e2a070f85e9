import type { Finder } from './find-organisations.ts';
import { bareWord } from './names.ts';
import type { ClassNoun, OrganisationHead, Tables } from './tables.ts';
import type { Found, Reading } from './words.ts';
import { lookUp } from './words.ts';

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
  /** A phrase of `sites` may begin here. */
  readonly opensSite: boolean;
  /** A person's name may begin here: a first name, عبد, أبو. */
  readonly opensPerson: boolean;
}

const MOST = 50_000;
const NAME_OPENERS = new Set(['عبد', 'ابو']);
const known = new WeakMap<Tables, Map<string, WordFacts>>();
const siteOpeners = new WeakMap<Tables, ReadonlySet<string>>();

function siteOpenersOf(tables: Tables): ReadonlySet<string> {
  let openers = siteOpeners.get(tables);
  if (openers === undefined) {
    openers = new Set([...tables.sites.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
    siteOpeners.set(tables, openers);
  }
  return openers;
}

/** المتحدث: a title with its article is in the table without. */
function titleOf({ words, tables }: Pick<Finder, 'words' | 'tables'>, at: number): WordFacts['title'] {
  const found = lookUp(words, at, tables.titles);
  if (found !== null) return found;
  for (const reading of words.readings(at)) {
    const value = reading.folded.startsWith('ال') ? tables.titles.get(reading.folded.slice(2)) : undefined;
    if (value !== undefined) return { value, reading };
  }
  return null;
}

function isForce({ organisationHeads }: Tables, { folded }: Reading): boolean {
  const head = organisationHeads.get(bareWord(folded));
  return head !== undefined && (head.role === 'force' || (head.role === 'members' && head.kind === 'army'));
}

function readFacts({ words, tables }: Pick<Finder, 'words' | 'tables'>, at: number): WordFacts {
  const readings = words.readings(at);
  const openers = siteOpenersOf(tables);
  return {
    classNoun: lookUp(words, at, tables.classNouns),
    head: lookUp(words, at, tables.organisationHeads),
    title: titleOf({ words, tables }, at),
    countryside: readings.find(({ folded }) => tables.countryside.has(folded)) ?? null,
    direction:
      readings.find(({ folded }) => folded.startsWith('ال') && tables.directions.get(folded.slice(2))?.role === 'noun') ?? null,
    force: readings.find((reading) => isForce(tables, reading)) ?? null,
    unit: readings.find(({ folded }) => tables.unitNouns.has(folded)) ?? null,
    opensSite: readings.some(({ folded }) => openers.has(folded)),
    opensPerson: readings.some(({ folded }) => tables.givenNames.has(folded) || NAME_OPENERS.has(folded)),
  };
}

/** The facts of the word at `at`, read once for each word of all texts. */
export function factsAt(finder: Pick<Finder, 'words' | 'tables'>, at: number): WordFacts {
  let byForm = known.get(finder.tables);
  if (byForm === undefined) known.set(finder.tables, (byForm = new Map<string, WordFacts>()));
  const form = finder.words.tokens[at]?.form ?? '';
  let facts = byForm.get(form);
  if (facts === undefined) {
    facts = readFacts(finder, at);
    if (byForm.size >= MOST) byForm.clear();
    byForm.set(form, facts);
  }
  return facts;
}
