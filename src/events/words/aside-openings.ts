import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { isAdverb } from './nominals.ts';
import { isPlaceKind } from './place-nouns.ts';
import { hasAnyClass, hasClass } from './words.ts';

/** كما أعلن، حسبما ذكر، وفق ما قال، على ما نقلت: what makes a source of the verb of saying behind it. */
export const opensSource = (items: readonly Item[], at: number): boolean =>
  ['كما', 'حسبما', 'وفقما', 'مثلما'].includes(items[at]?.folded ?? '') ||
  items[at]?.role === 'source' ||
  (items[at]?.kind === 'preposition' && items[at + 1]?.folded === 'ما');

/** معظمهم ممن …، غالبيتها …: a part of the people before it. */
export const opensPart = (item: Item | undefined): boolean =>
  hasAnyClass(item, ['quantifier', 'measure']) &&
  (item?.readings.some(({ enclitic }) => enclitic === 'هم' || enclitic === 'ها') ?? false);

/** الحليف للجيش، ذراع التحالف، أحد أكبر الفصائل: what says who the one before the comma is, and names no place. */
export const opensApposition = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  !isPlaceKind(item) &&
  (hasAnyClass(item, ['quantifier', 'superlative', 'ordinal']) ||
    item.readings.some(({ pos, rank }) => rank === 0 && (pos === 'noun' || pos === 'adjective' || pos === 'participle')));

/** وهي تحالف فصائل، وهو ما يسمى …, هو العميد X: a clause that says who the one before the comma is. */
export const opensWhoIsWho = (item: Item | undefined): boolean => /^و?(?:هو|هي|هم|هما)$/.test(item?.folded ?? '');

/** بحسب مصادر، ولأول مرة، ليلا: a phrase that may stand anywhere in its clause. */
export const opensPhrase = (items: readonly Item[], at: number): boolean => {
  const item = items[at] as Item;
  return opensSource(items, at) || item.role !== null || item.kind === 'date' || (item.kind === 'word' && isAdverb(item));
};

/** الذي، التي … with no preposition and no pronoun. */
export const opensRelative = (item: Item | undefined): boolean =>
  item?.role === null &&
  !item.joined &&
  item.readings[0]?.enclitic === null &&
  item.folded.startsWith('ال') &&
  hasClass(item, 'relative');

/** كما قال …، الذي …، بعد معارك استمرت …: what may stand inside a clause with a verb of its own. */
export const opensInside = (items: readonly Item[], at: number): boolean =>
  opensRelative(items[at]) || opensSource(items, at) || (items[at]?.joined === false && isPhraseOrTime(items[at]));

const isPhraseOrTime = (item: Item | undefined): boolean =>
  item !== undefined && (item.role !== null || item.kind === 'date' || hasClass(item, 'subordinator-time'));

/** Whether a verb stands between two items. */
export const holdsVerb = (items: readonly Item[], open: number, close: number): boolean =>
  items.slice(open + 1, close).some(({ index }) => isFiniteVerb(items, index));
