import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isSpeaking } from '../clauses/speaking.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { CLOSING_QUOTES, COMMAS, hasClass, isSign } from '../words/words.ts';

/** كما أعلن البنتاغون، حسبما أفادت وزارة X، على ما أوردت وكالة X: the verb behind it has no object of its own. -1 where there is none. */
export function tellsAside(items: readonly Item[], at: number): number {
  const item = items[at];
  const as = item?.folded === 'كما' || hasClass(item, 'source-preposition');
  const verb = as ? at + 1 : item?.folded === 'علي' && items[at + 1]?.folded === 'ما' ? at + 2 : -1;
  return verb > 0 && isFiniteVerb(items, verb) && governorsOf(items[verb]).some(({ speech }) => speech) ? verb : -1;
}

/**
 * «…»، يقول زيد. / انسحب الجيش من سنجة، يضيف: a verb of saying behind a quotation, or behind a comma in the present, with what was said before it
 * and nothing behind it but who says it.
 */
export function closesSpeech(items: readonly Item[], at: number): boolean {
  const [before, verb] = [items[at - 1], items[at] as Item];
  if (at < 2 || verb.joined || !isSign(before, COMMAS + CLOSING_QUOTES) || !isFiniteVerb(items, at)) return false;
  const quoted = isSign(isSign(before, COMMAS) ? items[at - 2] : before, CLOSING_QUOTES);
  const present = verb.readings[0]?.features.tense === 'present' && verb.readings[0].features.person === 3;
  return (quoted || present) && isSpeaking(items, at) && !isNegator(items[at - 1]);
}

const isNegator = (item: Item | undefined): boolean => hasClass(item, 'negator');

/** لما ذكره زيد، ما نقلته الوكالة: the verb behind "what", -1 where none stands there. */
export function verbOfWhat(items: readonly Item[], at: number): number {
  const what = items[at]?.folded ?? '';
  return /^(?:[لبم]?ما|عما)$/.test(what) && isFiniteVerb(items, at + 1) ? at + 1 : -1;
}

/**
 * بحسبه، وفقا له، على حد تعبيره: the last item of a phrase that names its source by a pronoun alone; -1 where none begins at `at`.
 */
export function pronounSource(items: readonly Item[], at: number): number {
  const [item, next, third] = [items[at], items[at + 1], items[at + 2]];
  if (/^و?علي$/.test(item?.folded ?? '') && next?.folded === 'حد') return hasEnclitic(third) ? at + 2 : -1;
  if (!hasClass(item, 'source-preposition')) return -1;
  if (item?.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos === 'particle' && enclitic !== null) === true) return at;
  // وفقا له: the pronoun on its preposition.
  return item?.kind !== 'preposition' && next?.kind === 'word' && isPronounPhrase(next) ? at + 1 : -1;
}

const hasEnclitic = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos !== 'verb' && enclitic !== null);

/** له، لها، عنه, إليه: a preposition with its pronoun; some stand in the lexicon as they are. */
const isPronounPhrase = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, enclitic, pos, lemma }) =>
      rank === 0 && pos === 'particle' && (enclitic !== null || /^(?:ل|عن|إلي)ه(?:ا|م|ما)?$/.test(lemma)),
  );

/** قوله، بيانها: a noun whose pronoun says whose word it is. */
export const isTheirs = (item: Item | undefined): boolean => hasEnclitic(item);
