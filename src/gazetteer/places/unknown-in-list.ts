import type { Draft } from '../draft.ts';
import { unlistedPlace } from '../draft.ts';
import { nisbaCountry } from '../nisba.ts';
import { COMMON_NAMES } from './class-nouns.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit } from './hits.ts';
import type { List } from './lists.ts';
import { nothingSaidOf } from './lists.ts';
import { SHORTEST_UNKNOWN, closesName, isOpaque } from './unknown-words.ts';
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
    tables.notNames.has(reading.folded) ||
    tables.cues.has(reading.folded) ||
    tables.organisationHeads.has(reading.folded)
  )
    return null;
  if (mayBeginNumber(token)) return null;
  // تل حلف, ودير سلمى
  const opens = tables.sureOpeners.has(reading.folded) && at < words.sentenceEnd(at) && closesName(finder, at + 1);
  const second = isSecondOfTwo(finder, at, list, reading);
  if (
    (!opens && !second && factsAt(finder, at).classNoun !== null) ||
    isOnlyVerb(words, at) ||
    nisbaCountry(reading.folded, tables.nisbas) !== null ||
    tables.directions.has(reading.folded.replace(/^ال/, ''))
  )
    return null;
  const known = !opens && hasTrait(words, at, VERB | NOUN | ADJECTIVE | MASDAR | PARTICLE_READING);
  if (known && !(list.bracketed && announced) && !second) return null;
  // تركيا علمانية: an indefinite adjective that the lexicon lacks, which no list of names goes on with (حطلة وخشام وطابية).
  if (list.length < LONG_LIST && /(?:يه|ويه)$/.test(reading.folded) && !reading.folded.startsWith('ال')) return null;
  let last = at;
  if (tables.nameOpeners.has(reading.folded)) {
    if (words.tokens[at + 1]?.kind !== 'word' || at >= words.sentenceEnd(at)) return null;
    last = at + 1;
  } else if (
    list.bracketed &&
    words.tokens[at + 1]?.kind === 'word' &&
    !words.tokens[at + 1]?.folded.startsWith('و') &&
    at < words.sentenceEnd(at)
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

/** True where after a doubtful word comes a conjunction or comma and a name that the gazetteers hold. */
function listGoesOn(finder: PlaceFinder, at: number): boolean {
  const { words } = finder;
  let next = at;
  while (next <= words.sentenceEnd(at) && (isComma(words.tokens[next]) || isQuote(words.tokens[next]))) next++;
  if (words.tokens[next]?.kind !== 'word' || next > words.sentenceEnd(at)) return false;
  const hit = bestHit(finder, next, (reading) => (reading.particles.includes('و') || next > at ? 'list' : 'none'));
  return hit !== null && (hit.reading.particles.includes('و') || next > at);
}
