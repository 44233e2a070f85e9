import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { CLOSING_QUOTES, COMMAS, OPENING_QUOTES, hasAnyClass, hasClass, isMainly, isSign } from '../words/words.ts';
import { SOURCES } from './meant-noun.ts';

// Nominals that end before a body, so that it is no genitive of theirs but whom or what the speech is of.

/** الوزير الجيش, الرئيس الأمريكي القوات: a body bare behind a title with the article, which is in construct to nothing. */
export function isBehindDefiniteTitle(items: readonly Item[], body: number, first: number): boolean {
  if (items[body]?.role !== null || items[body].joined) return false;
  // دعا المحافظ أفراد الشرطة: members of it.
  const members = items[body - 1];
  const from =
    members !== undefined && isMainly(members, 'member') && members.role === null && !members.joined ? body - 2 : body - 1;
  for (let at = from; at >= first; at--) {
    const item = items[at];
    if (item?.kind !== 'word' || !item.readings.some(({ rank, proclitics }) => rank === 0 && proclitics.includes('ال')))
      return false;
    if (isMainly(item, 'title')) return item.role === null;
    if (item.role !== null || item.joined || !item.readings.some(({ pos }) => pos === 'adjective')) return false;
  }
  return false;
}

/**
 * دعا ناشطون الجيش إلى …, أعلن مصدر عسكري فرض الجيش سيطرته: a body bare behind a noun that its ending or its adjective closes, so that it is no
 * genitive of it (مصادر الجيش) but whom or what the speech is of.
 */
export function isBehindClosedNoun(items: readonly Item[], body: number, first: number): boolean {
  if (items[body]?.role !== null || items[body].joined) return false;
  // دعا ناشطون 200 مقاتل من الحركة: they are counted behind the noun.
  const counted = items.findLastIndex(({ kind, role, index }) => index < body && kind === 'quantity' && role === null);
  let at = (counted > first ? counted : body) - 1;
  while (at > first && isMasdarOrMembers(items[at] as Item) && !isAdjective(items[at] as Item)) at--;
  const end = at;
  while (at > first && isAdjective(items[at] as Item)) at--;
  const noun = items[at];
  if (noun?.kind !== 'word' || noun.joined || noun.role !== null || !hasAnyClass(noun, SOURCES)) return false;
  if (noun.readings.some(({ rank, proclitics }) => rank === 0 && proclitics.includes('ال'))) return false;
  return (
    at < end ||
    noun.readings.some(({ rank, features, stem }) => rank === 0 && features.number === 'plural' && /[وي]ن$/.test(stem))
  );
}

/**
 * دعت اللجنة الأمنية الحوثيين إلى …, طالب سكان المدينة عناصر الجيش بـ…: a body bare behind a nominal that an article, a place or a quotation closes, with a verb
 * that calls on somebody before them: on whom. Not before the name of a person (دعا رئيس الأركان الجيش زيد), whose body it then is.
 */
export function isCalledOn(items: readonly Item[], body: number, first: number, last: number): boolean {
  const item = items[body];
  if (item?.kind !== 'force' || item.role !== null || item.joined) return false;
  if (!governorsOf(items[first - 1]).some(({ speech, subject }) => speech && subject === 'object')) return false;
  if (items.slice(body + 1, last + 1).some(({ kind, role }) => kind === 'person' && role === null)) return false;
  // دعا الأسقف مسلحي «جيش X»
  const name = isSign(items[body - 1], OPENING_QUOTES) ? body - 1 : body;
  const members = items[name - 1];
  let from = members !== undefined && isMasdarOrMembers(members) ? name - 2 : name - 1;
  // دعا الرئيس أمس جنود X, دعا الرئيس، مساء أمس، جنود X, دعت الحركة في بيان جنود X: when and how he did parts them from him.
  for (let parting = partingAt(items, from); parting > 0 && from > first; parting = partingAt(items, from)) from -= parting;
  const before = items[from];
  if (before === undefined || from < first) return false;
  return before.kind === 'place' || isSign(before, CLOSING_QUOTES) || (before.kind === 'word' && hasArticle(before));
}

/** أمس, في بيان, عبر رسالة: how many items that end at `at` say when somebody calls upon them or in what; 0 where none do. */
function partingAt(items: readonly Item[], at: number): number {
  if (items[at]?.kind === 'date' || isSign(items[at], COMMAS)) return 1;
  return hasClass(items[at], 'statement') && items[at]?.role === null && items[at - 1]?.kind === 'preposition' ? 2 : 0;
}

/** وحدات الجيش, فرض الجيش: what stands in construct before the body. */
const isMasdarOrMembers = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  (isMainly(item, 'member') || item.readings.some(({ rank, pos }) => rank === 0 && pos === 'masdar')) &&
  !hasAnyClass(item, ['source', 'title']);

/** عسكري, محلية: an adjective without the article. */
const isAdjective = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(
    ({ rank, pos, proclitics, features }) =>
      rank === 0 && pos === 'adjective' && !proclitics.includes('ال') && features.construct !== true,
  );
