import type { Item } from '../items/item.ts';
import { ofReadings } from '../words/readings.ts';
import { QUOTES, hasAnyClass, isSign } from '../words/words.ts';

/** Roles of prepositions behind which stands where and when somebody speaks. */
const ON_OCCASION = new Set(['in', 'via', 'on', 'time']);

/** متلفزة, صحفي: an adjective without the article between the occasion and its verb. */
const isBareAdjective = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(({ pos, rank, proclitics }) => rank < 2 && pos === 'adjective' && !proclitics.includes('ال'));

/** كلمة, تصريحات; لقاء, which is a preposition too: a noun that nothing makes definite. */
const isBareNoun = ({ kind, readings }: Item): boolean =>
  (kind === 'word' || kind === 'preposition') &&
  readings.some(
    ({ pos, rank, proclitics, enclitic }) =>
      rank === 0 && pos !== 'verb' && pos !== 'particle' && enclitic === null && !proclitics.includes('ال'),
  );

/**
 * A verb whose pronoun means the occasion on which somebody else speaks, so that its subject only passes on or hears what he says.
 *
 * @example // 'قال في كلمة متلفزة بثتها القناة إن …', at بثتها
 */
export function isOfOccasion(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || item.role !== null || item.joined || !mayBeOfIt(item)) return false;
  const occasion = isBareAdjective(items[at - 1]) && !isOn(items, at - 1) ? at - 2 : at - 1;
  const noun = items[occasion];
  return noun !== undefined && isBareNoun(noun) && isOn(items, occasion);
}

/** بثها; نشره, which has the letters of a noun, too; أذيعت, بُثت, صدر: what happens to it. */
const mayBeOfIt = ofReadings((readings) => {
  const verbs = readings.filter(({ pos, rank, features }) => rank === 0 && pos === 'verb' && features.person === 3);
  const passive = verbs.length > 0 && verbs.every(({ enclitic, features }) => enclitic === null && features.voice === 'passive');
  return passive || verbs.some(({ enclitic, classes }) => enclitic === 'ه' || enclitic === 'ها' || classes.includes('issue'));
});

/** مصدر, مسؤول, شهود, ضابط, سكان: who may be asked. */
const SPEAKERS = ['source', 'title', 'witness', 'civilian', 'regular'];

/** Items from a verb to the preposition that takes up the source before it (نقلت «الوطن» عنه). */
const FARTHEST_SOURCE = 4;

/** عنه، عنها، إليهم، معه. */
const OF_SOURCE = /^(?:عن|الي|مع|ب)(?:ه|ها|هم|هما|هن)$/;

/**
 * A verb that only tells how a source without a name came to speak: it describes the source, and its own subject hears or passes on.
 *
 * @example // 'نفى مصدر عسكري نقلت عنه سانا سقوط أعزاز', at نقلت
 */
export function isOfSource(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || item.role !== null || item.joined || at === 0) return false;
  let source = at - 1;
  while (source > at - 3 && isBareAdjective(items[source]) && !hasAnyClass(items[source], SPEAKERS)) source--;
  const noun = items[source];
  if (noun === undefined || !isBareNoun(noun) || !hasAnyClass(noun, SPEAKERS)) return false;
  if (!item.readings.some(({ rank, pos }) => rank < 2 && pos === 'verb')) return false;
  for (let i = at + 1; i <= Math.min(items.length - 1, at + FARTHEST_SOURCE); i++) {
    if (OF_SOURCE.test(items[i]?.folded ?? '')) return true;
    if (items[i]?.kind === 'sign' && !isSign(items[i], QUOTES)) return false;
    if (items[i]?.joined === true || items[i]?.role != null) return false;
  }
  return false;
}

/** في كلمة, خلال لقاء. */
function isOn(items: readonly Item[], at: number): boolean {
  const [before, noun] = [items[at - 1], items[at]];
  const own = noun?.kind === 'preposition' ? null : noun?.role;
  const role = own ?? (before?.kind === 'preposition' ? before.role : null);
  return role !== null && ON_OCCASION.has(role);
}
