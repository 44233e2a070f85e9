import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import type { Finder } from './find-organisations.ts';
import { armyOf, validOn } from './forces.ts';
import { isHeld } from './place-context.ts';
import { sidesWithOther } from './bodies/listed-bodies.ts';
import { isProper } from './bodies/proper-names.ts';
import type { OrganisationHead, Tables } from './tables.ts';
import { bareWord } from './names.ts';
import { factsAt } from './word-facts.ts';
import { nameOf } from './words.ts';
import { FIGHTING, shortFormsOf } from './short-forms.ts';
import { foldLetters } from '../text/fold.ts';

export const ARMED = new Set(['armed-group', 'militia', 'coalition']);

/** The bodies named so far that a bare noun may mean. */
export interface Antecedents {
  /** The side that the army of the document's country is on. */
  readonly ownSide: string | undefined;
  /** The last body by the nouns that its name begins with. */
  readonly byNoun: Map<string, Draft>;
  /** Those of the nouns by which the text itself has named one. */
  readonly written: Set<string>;
  /** The last body by a single word of its name (اتحاد المحاكم: المحاكم). */
  readonly byWord: Map<string, Draft>;
  /** The last armed group of another side. */
  armed: Draft | undefined;
  /** The last force that was called that of an occupier. */
  occupier: Draft | undefined;
}

/** No body named yet: القوات is then the army of the country. */
export function createAntecedents({ gazetteer, setting: { country, published } }: Finder): Antecedents {
  const army = country === null ? null : armyOf(gazetteer, country, published);
  return { ownSide: army?.side, byNoun: new Map(), written: new Set(), byWord: new Map(), armed: undefined, occupier: undefined };
}

const nounOf = (tables: Tables, word: string): string | undefined => tables.organisationHeads.get(foldLetters(word))?.noun;

/**
 * Notes a body under its nouns, for those that mean it later: حركة الشباب … الحركة. What only its full name begins with means it where the text has
 * called no other by it (حركة طالبان … ميليشيات دوستم … الحركة).
 */
export function addAntecedent(finder: Finder, antecedents: Antecedents, body: Draft): void {
  const { gazetteer, tables } = finder;
  const named = body.entries[0] === undefined ? undefined : gazetteer.organisation(body.entries[0]);
  const nouns = (name: string): string[] => {
    const [first = '', second = ''] = name.split(' ');
    // قوات حكومة الوفاق: «الحكومة» means them too.
    const force = tables.organisationHeads.get(foldLetters(first))?.role === 'force';
    return [nounOf(tables, first), force ? nounOf(tables, second) : undefined].flatMap((noun) => noun ?? []);
  };
  for (const noun of nouns(named?.name ?? '')) if (!antecedents.written.has(noun)) antecedents.byNoun.set(noun, body);
  for (const noun of nouns(body.name)) {
    antecedents.byNoun.set(noun, body);
    antecedents.written.add(noun);
  }
  for (const word of shortFormsOf(finder, body)) antecedents.byWord.set(word, body);
  const epithet = bareWord(foldLetters(body.name.split(' ')[1] ?? ''));
  if (body.entries.length > 0 && tables.bodyWords.occupier.has(epithet)) antecedents.occupier = body;
  if (named !== undefined && ARMED.has(named.kind) && named.side !== antecedents.ownSide) antecedents.armed = body;
}

/** التنظيم، الحركة: the last body whose name begins with that noun, else the one that news there and then means by it. */
export function anaphor(finder: Finder, at: number, { byNoun, armed }: Antecedents): Draft | null {
  const { head } = factsAt(finder, at);
  if (head === null || (head.value.role !== 'anaphor' && !isUnitNamedBefore(finder, at, head.value, byNoun))) return null;
  const { noun, kind } = head.value;
  if (sidesWithOther(finder.words, head.reading, at)) return null;
  const named = byNoun.get(noun);
  const meant = named === undefined ? defaultBody(finder, noun) : null;
  // الجماعة المتشددة, where no group of that noun was named: the last armed group.
  const antecedent = named ?? (ARMED.has(kind) ? armed : undefined);
  if (meant === null && antecedent === undefined) return null;
  const entries = forcesOf(finder, at, meant === null ? (antecedent?.entries ?? []) : [meant]);
  return draft({
    kind: 'organisation',
    first: at,
    last: at,
    // A body without an entry is known by its full name alone.
    name: entries.length === 0 ? (antecedent?.name ?? '') : head.reading.form,
    entries,
    head: at,
    rule: 'anaphor',
  });
}

/** المجلس الوطني الانتقالي … قوات المجلس: behind a noun for forces, those that a council or government without arms of its own has. */
function forcesOf({ gazetteer, words, tables }: Finder, at: number, entries: readonly string[]): readonly string[] {
  const head = tables.organisationHeads.get(foldLetters(words.tokens[at - 1]?.folded.replace(/^[وف](?=قو|مي|مل)/, '') ?? ''));
  if (head?.role !== 'force') return entries;
  return entries.map((id) => {
    const body = gazetteer.organisation(id);
    const forces = gazetteer.organisation(body?.parent ?? '');
    return body !== undefined && !FIGHTING.has(body.kind) && forces !== undefined && FIGHTING.has(forces.kind) ? forces.id : id;
  });
}

/** لواء المثنى … اللواء, حرس المنشآت … الحرس: a noun for units, which is a rank as well (اللواء أحمد، اللواء الركن), or for guards. */
function isUnitNamedBefore(finder: Finder, at: number, { role, noun }: OrganisationHead, byNoun: Antecedents['byNoun']): boolean {
  const { tables, words } = finder;
  const opens = role === 'body' && (tables.unitNouns.has(noun) || tables.bodyWords.guard.has(noun));
  const named = opens ? byNoun.get(noun) : undefined;
  // انسحبوا من اللواء: its base.
  if (named === undefined || named.kind === 'place' || isHeld(finder, at)) return false;
  const next = words.tokens[at + 1];
  // الناطق باسم اللواء سعد X: who speaks in its name, unless a general is known by that name.
  if (words.tokens[at - 1]?.folded === 'باسم') return factsAt(finder, at + 1).leader === null;
  return (
    at >= words.sentenceEnd(at) || (next?.kind === 'word' && !next.folded.startsWith('ال') && !isProper(finder, at + 1, true))
  );
}

/** قوات الاحتلال, جيش الغزو: the force that was called so with its state before (قوات الاحتلال التركي). */
export function occupier(finder: Finder, at: number, { occupier: before }: Antecedents): Draft | null {
  const { words, tables } = finder;
  const { head } = factsAt(finder, at);
  const epithet = words.tokens[at + 1];
  if (before === undefined || head === null || head.value.role === 'members' || at >= words.sentenceEnd(at)) return null;
  if (epithet?.folded.startsWith('ال') !== true || !tables.bodyWords.occupier.has(bareWord(epithet.folded))) return null;
  const name = nameOf(words, at, at + 1, head.reading.form);
  return draft({ kind: 'organisation', first: at, last: at + 1, name, entries: before.entries, head: at, rule: 'occupier' });
}

/** Kinds of what a plural noun calls: الفصائل، القبائل. */
const GROUPS = new Set(['coalition', 'militia']);

const DEMONSTRATIVE = /^[وف]?(?:هذا|هذه|ذلك|تلك)$/;

/**
 * الفصائل المحلية … الفصائل: the bare noun of several groups means those that the text has named by it before, whatever news there means by it; and so
 * does any noun that the text points with (انسحب الجيش الروسي … هذا الجيش).
 */
export function shortOf(finder: Finder, known: Draft | null, { byNoun }: Antecedents): Draft | null {
  if (known?.rule !== 'registry' || known.first !== known.last) return known;
  const { head } = factsAt(finder, known.first);
  const pointed = DEMONSTRATIVE.test(finder.words.tokens[known.first - 1]?.folded ?? '')
    ? byNoun.get(head?.value.noun ?? '')
    : undefined;
  if (pointed !== undefined && pointed.entries.length > 0) return { ...known, entries: pointed.entries };
  const named = head !== null && GROUPS.has(head.value.kind) ? byNoun.get(head.value.noun) : undefined;
  const word = finder.words.tokens[known.first]?.folded ?? '';
  if (named === undefined || named.entries.length === 0 || !word.startsWith('ال')) return known;
  return foldLetters(named.name).startsWith(`${word} ال`) ? { ...known, entries: named.entries } : known;
}

/** The one body that news of that country and time calls by a bare noun (التنظيم in Iraq in 2015). */
function defaultBody({ tables, setting: { country, published } }: Finder, noun: string): string | null {
  if (country === null || published === null) return null;
  return tables.defaultBodies.get(`${country} ${noun}`)?.find((body) => validOn(body, published))?.organisation ?? null;
}
