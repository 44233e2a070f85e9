import { placeNamesAt } from '../find-names.ts';
import { isNameCue } from '../cue-words.ts';
import { ADJECTIVE, PARTICIPLE } from '../traits.ts';
import { hasTrait, isComma, isOpening } from '../words.ts';
import { SETTLEMENTS } from '../resolution/facts.ts';
import type { PlaceFinder } from './finder.ts';

/** Features of what has a seat: عاصمة مقاطعة X, مركز ولاية X. */
const DISTRICTS = new Set(['admin1', 'admin2', 'region']);
const RELATIVES = new Set(['التي', 'الذي']);
/** وهي بلدة: the pronouns that open a clause on what was just named. */
const COPULAS = new Set(['وهي', 'وهو']);

/**
 * True where what stands behind an unknown word says that it is a place: اولاد علال، البلدة الزراعية; كالينغا، كبرى مدن الاقليم; زيكوبي، وهي قرية;
 * and at the head of a text كيلالي (سريلانكا).
 *
 * @param at   first token of the word or words
 * @param last their last token
 */
export const isTold = (finder: PlaceFinder, at: number, last: number): boolean =>
  isComma(finder.words.tokens[last + 1]) ? isDescribed(finder, last + 2) : isInDateline(finder, at, last);

/**
 * البلدة الزراعية, المدينة التي, ثاني مدن, وهي قرية, عاصمة مقاطعة X: the noun of a settlement, which something more is said of; القريبة من الحدود: where it lies.
 */
function isDescribed(finder: PlaceFinder, at: number): boolean {
  const { words } = finder;
  const next = words.tokens[at + 1]?.folded ?? '';
  if (at >= words.sentenceEnd(at - 1)) return false;
  if (isSettlement(finder, at, 'singular', true))
    return RELATIVES.has(next) || (next.startsWith('ال') && hasTrait(words, at + 1, ADJECTIVE | PARTICIPLE));
  if (COPULAS.has(words.tokens[at]?.folded ?? '')) return isSettlement(finder, at + 1, 'singular', false);
  if (isSettlement(finder, at, 'singular', false)) return isDistrict(finder, at + 1);
  return (isSettlement(finder, at + 1, 'plural', false) && isRank(finder, at)) || isLocated(finder, at);
}

/** مقاطعة, ولاية: the noun of what is governed from one town. */
const isDistrict = ({ words, tables }: PlaceFinder, at: number): boolean =>
  DISTRICTS.has(tables.classNouns.get(words.tokens[at]?.folded.replace(/^ال/, '') ?? '')?.feature ?? '');

/** القريبة من الحدود, المحاذية لX, الواقعة على النهر: where a town lies, by ground or a place that is known. */
function isLocated({ words, tables }: PlaceFinder, at: number): boolean {
  const word = words.tokens[at]?.folded ?? '';
  // التابعة للجبهة: said of bodies.
  if (!word.startsWith('ال') || !isNameCue(word, 'lies') || isNameCue(word, 'part-of')) return false;
  const ground = tables.cues.get(words.tokens[at + 1]?.folded ?? '') === 'preposition' ? at + 2 : at + 1;
  return (
    placeNamesAt(words, ground).length > 0 ||
    (words.analyses[ground] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('place-kind'))
  );
}

/** A noun for settlements, with its article or without. */
function isSettlement({ words, tables }: PlaceFinder, at: number, number: string, definite: boolean): boolean {
  const folded = words.tokens[at]?.folded ?? '';
  if (folded.startsWith('ال') !== definite) return false;
  const noun = tables.classNouns.get(definite ? folded.slice(2) : folded);
  return noun?.number === number && SETTLEMENTS.has(noun.feature);
}

/** كبرى, ثاني: a superlative or ordinal. */
const isRank = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(
    ({ rank, classes }) => rank === 0 && (classes.includes('superlative') || classes.includes('ordinal')),
  );

/** كيلالي (سريلانكا) 24-4: the first words of a line, with their country in brackets. */
function isInDateline({ words }: PlaceFinder, at: number, last: number): boolean {
  if (words.sentenceStart(at) !== at || !isOpening(words.tokens[last + 1])) return false;
  return placeNamesAt(words, last + 2).some(
    (hit) =>
      words.tokens[hit.last + 1]?.form === ')' &&
      hit.reading.particles.length === 0 &&
      hit.stored.places.some(({ feature }) => feature === 'country'),
  );
}
