import type { Draft } from '../draft.ts';
import { unlistedPlace } from '../draft.ts';
import { nisbaCountry } from '../nisba.ts';
import { COMMON_NAMES, isNamePart } from './class-nouns.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit } from './hits.ts';
import type { List } from './lists.ts';
import { nothingSaidOf } from './lists.ts';
import { SHORTEST_UNKNOWN, closesName, endOfName, isOpaque } from './unknown-words.ts';
import { factsAt } from '../word-facts.ts';
import type { Reading } from '../readings.ts';
import { mayBeginNumber } from '../../quantity/numbers.ts';
import { ADJECTIVE, MASDAR, NOUN, PARTICIPLE, PARTICLE_READING, VERB } from '../traits.ts';
import { hasTrait, isComma, isOnlyVerb, isQuote } from '../words.ts';

const LONG_LIST = 3;

/** حاجزي السلام والزعلانة، حيي تل الهوى والصناعة: the second name of a dual may be any definite noun, of what is named after common things. */
const isSecondOfTwo = ({ words }: PlaceFinder, at: number, { noun, length }: List, { folded, particles }: Reading): boolean =>
  noun?.number === 'dual' &&
  length === 1 &&
  COMMON_NAMES.has(noun.feature) &&
  particles.includes('و') &&
  folded.startsWith('ال') &&
  hasTrait(words, at, NOUN | ADJECTIVE | PARTICIPLE | MASDAR);

/** Of people, their arms and kinds of ground, which no village is called by. */
const NO_NAMES =
  'place-kind part post direction force member civilian title rank weapon equipment vehicle carrier event-noun'.split(' ');

/**
 * بلدتي تيرمعلة والدار الكبيرة, قرى البانة والصخر: a noun for several needs another name than the first, so that a definite noun joined right
 * behind that is one, whatever it means.
 */
function isOwed({ words }: PlaceFinder, at: number, { noun, length, last }: List, { folded, particles }: Reading): boolean {
  if (noun === null || noun.number === 'singular' || length !== 1 || at !== last + 1) return false;
  if (!particles.includes('و') || !folded.startsWith('ال') || !hasTrait(words, at, NOUN | ADJECTIVE | PARTICIPLE)) return false;
  return (words.analyses[at] ?? []).every(
    ({ rank, classes, features, pos }) =>
      rank > 0 || (!NO_NAMES.some((name) => classes.includes(name)) && !(pos === 'participle' && features.number !== 'singular')),
  );
}

/** نواحي بلبلة وراجو وشيه.: the last of the names, though a verb whose root begins with و has its letters. */
const endsList = ({ words }: PlaceFinder, at: number, { length }: List): boolean =>
  length > 1 &&
  (words.tokens[at]?.folded.startsWith('و') ?? false) &&
  (at >= words.sentenceEnd(at) || words.tokens[at + 1]?.kind === 'punctuation') &&
  (words.analyses[at] ?? []).every(({ proclitics }) => !proclitics.includes('و'));

/** كورتون واري: no lexicon or gazetteer has the word, so that the next that none has goes on with its name. */
const isStrange = (finder: PlaceFinder, at: number): boolean =>
  isOpaque(finder, at) && !/^و?ال/.test(finder.words.tokens[at]?.folded ?? '');

/** A word between known names of a list, or in a list that a plural class noun or a bracket announces. */
export function unknownInList(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  if (list === null) return null;
  const { words, tables } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word') return null;
  const reading =
    words.readings(at).find(({ particles }) => particles.length === 1 && particles[0] === 'و') ?? words.readings(at)[0];
  if (reading === undefined) return null;
  const announced = list.bracketed || (list.noun !== null && list.noun.number !== 'singular');
  if (
    (reading.folded.length < SHORTEST_UNKNOWN && !tables.sureOpeners.has(reading.folded)) ||
    (tables.notNames.has(reading.folded) && !isSecondOfTwo(finder, at, list, reading)) ||
    tables.cues.has(reading.folded) ||
    tables.organisationHeads.has(reading.folded)
  )
    return null;
  if (mayBeginNumber(token) && !quotedAlone(finder, at)) return null;
  // تل حلف, ودير سلمى
  const opens = tables.sureOpeners.has(reading.folded) && at < words.sentenceEnd(at) && closesName(finder, at + 1);
  const second = isSecondOfTwo(finder, at, list, reading);
  const ends = announced && reading.particles.includes('و') && endsList(finder, at, list);
  if (
    (!opens && !second && factsAt(finder, at).classNoun !== null) ||
    (!opens && !ends && isOnlyVerb(words, at)) ||
    nisbaCountry(reading.folded, tables.nisbas) !== null ||
    tables.directions.has(reading.folded.replace(/^ال/, ''))
  )
    return null;
  const known = !opens && !ends && hasTrait(words, at, VERB | NOUN | ADJECTIVE | MASDAR | PARTICLE_READING);
  // قرى (X - الصخر - Y), حيي "X" و"الملايين", or in lines below: what stands between signs is a name, whatever it means.
  const parted = announced && (list.bracketed || list.below || quotedAlone(finder, at));
  if (known && !parted && !second && !isOwed(finder, at, list, reading)) return null;
  // تركيا علمانية: an indefinite adjective that the lexicon lacks, which no list of names goes on with (حطلة وخشام وطابية).
  if (!ends && list.length < LONG_LIST && /(?:يه|ويه)$/.test(reading.folded) && !reading.folded.startsWith('ال')) return null;
  let last = at;
  if (tables.nameOpeners.has(reading.folded)) {
    if (words.tokens[at + 1]?.kind !== 'word' || at >= words.sentenceEnd(at)) return null;
    last = endOfName(finder, at + 1);
  } else if (
    (list.bracketed || list.below || (announced && isStrange(finder, at))) &&
    words.tokens[at + 1]?.kind === 'word' &&
    !words.tokens[at + 1]?.folded.startsWith('و') &&
    at < words.sentenceEnd(at) &&
    (parted || list.bracketed || isNamePart(finder, at + 1))
  )
    last = at + 1;
  // متجهة جنوبا, behind a list: what the force does.
  const circumstance = (words.analyses[at] ?? []).some(
    ({ rank, pos, stem }) => rank === 0 && pos === 'participle' && !reading.folded.startsWith('ال') && stem.endsWith('ة'),
  );
  const joins =
    list.governed && reading.particles.length > 0 && (opens || isOpaque(finder, at)) && nothingSaidOf(finder, last + 1);
  if ((!announced || circumstance) && !joins && !listGoesOn(finder, last + 1)) return null;
  return unlistedPlace(words, { first: at, last, form: reading.form, head: list.head, rule: 'unknown-in-list' });
}

/** "الملايين": a definite word between quotes of its own. */
const quotedAlone = ({ words: { tokens } }: PlaceFinder, at: number): boolean =>
  isQuote(tokens[at - 1]) && isQuote(tokens[at + 1]) && tokens[at]?.folded.startsWith('ال') === true;

/** True where after a doubtful word comes a conjunction or comma and a name that the gazetteers hold. */
function listGoesOn(finder: PlaceFinder, at: number): boolean {
  const { words } = finder;
  let next = at;
  while (next <= words.sentenceEnd(at) && (isComma(words.tokens[next]) || isQuote(words.tokens[next]))) next++;
  if (words.tokens[next]?.kind !== 'word' || next > words.sentenceEnd(at)) return false;
  const hit = bestHit(finder, next, (reading) => (reading.particles.includes('و') || next > at ? 'list' : 'none'));
  return hit !== null && (hit.reading.particles.includes('و') || next > at);
}
