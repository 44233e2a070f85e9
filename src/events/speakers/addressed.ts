import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { mayAccuse } from '../clauses/speaking.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { ofReadings } from '../words/readings.ts';
import { OPENING_QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { SOURCES } from './meant-noun.ts';

/** وجّه نداء لعناصر النظام, قال للجيش: who is spoken to, not whose the speaker is (القيادة العامة للجيش); a medium that is spoken to passes it on. */
export function isAddressee(context: Context, items: readonly Item[], first: number, at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  // متهما قوات X باحتلال …: whom somebody accuses.
  if (at === first && before !== undefined && mayAccuse(before)) return true;
  // وفقا لوزارة الدفاع: the source itself.
  if (item?.kind !== 'force' || (at === first && before?.role === 'source')) return false;
  const to = item.role === 'for' || (before?.kind === 'word' && before.role === 'for') || before?.role === 'to';
  const kind = context.registry.organisation(item.mention?.entries[0] ?? '')?.kind;
  const named = items
    .slice(first, at)
    .some((each) => each.kind === 'place' || each.kind === 'force' || each.readings[0]?.proclitics.includes('ال') === true);
  return (
    to && !named && kind !== undefined && kind !== 'media' && kind !== 'monitor' && !hasAnyClass(before, ['title', 'source'])
  );
}

const EVENTS = ['leave', 'take', 'retake', 'fall', 'lose', 'defect', 'desert', 'surrender', 'collapse', 'hand-over'];

/** نفت الحكومة سقوط المدينة في أيدي الحركة: an event, and what follows takes part in it. */
export const isEventNoun = (item: Item): boolean => item.kind === 'word' && item.role === null && namesEvent(item);

const namesEvent = ofReadings((readings) =>
  readings.some(
    ({ rank, pos, proclitics, classes }) =>
      rank === 0 && pos === 'masdar' && !proclitics.includes('ال') && EVENTS.some((name) => classes.includes(name)),
  ),
);

export const TAKES = ['free', 'take', 'retake', 'expel', 'secure'];

const OCCASIONS = new Set(['in', 'via', 'on']);

/** وأضاف في بيان، عبر حسابه، لقناته: where it was said and to whom, not who says it. */
export function isOccasion(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at] as Item];
  const role = roleAt(items, at);
  // ردا على سؤال لمراسلنا, قال للصحفيين: who listens.
  if (role === 'for' && hasAnyClass(item, SOURCES)) return true;
  // في مؤتمر صحفي, خلال لقاء تلفزيوني: of what kind it is, and no journalist.
  if (item.role === null && isCue(item.folded, 'of-press') && before?.kind === 'word' && !isFiniteVerb(items, at - 1))
    return true;
  if (role !== null && OCCASIONS.has(role)) return !hasAnyClass(item, ['title', 'rank', 'member']);
  return item.readings[0]?.enclitic != null && !hasAnyClass(item, ['title', 'source']);
}

/** دعا المخدوعين إلى …: a sound plural in the accusative is who is spoken to. */
export const isObject = (items: readonly Item[], at: number): boolean =>
  items[at]?.role === null &&
  items[at - 1]?.kind === 'word' &&
  isFiniteVerb(items, at - 1) &&
  items[at].readings.some(({ rank, features, stem }) => rank === 0 && features.number === 'plural' && stem.endsWith('ين'));

/** قال لرويترز، تحدث إلى بي بي سي: the medium that is spoken to. */
export function isSpokenTo(items: readonly Item[], at: number): boolean {
  const role = roleAt(items, at);
  return role === 'for' || role === 'to' || role === 'with';
}

/** The role of an item, by its own preposition or the one before it, be it outside of a quotation (لـ«راديو دبنقا»). */
function roleAt(items: readonly Item[], at: number): Item['role'] {
  const before = isSign(items[at - 1], OPENING_QUOTES) ? items[at - 2] : items[at - 1];
  return items[at]?.role ?? (before?.kind === 'preposition' ? before.role : null);
}

/** نقلت رويترز عن الجيش: who said it before the medium did. */
export function isPassedOn(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - FARTHEST_PASSED_ON), at);
  return before.some(({ kind, role }) => kind === 'preposition' && (role === 'about' || role === 'source'));
}

const FARTHEST_PASSED_ON = 4;

/** مسؤول في وزارة الدفاع, مصدر عسكري بالإدارة الانتقالية: the office of which somebody without a name is, and not where he says it. */
export function isServedIn(items: readonly Item[], first: number, at: number): boolean {
  // مصدر في مستشفى المدينة: where he is.
  const office = hasClass(items[at], 'political') || (hasClass(items[at], 'institution') && !hasClass(items[at], 'place-kind'));
  // مكتب رئيس الوزراء زيد: that of a man.
  if (!office || hasClass(items[at], 'statement') || hasClass(items[at + 1], 'title')) return false;
  const preposition = items[at]?.role === 'in' || items[at]?.role === 'by' ? at : at - 1;
  if (items[preposition]?.role !== 'in' && items[preposition]?.role !== 'by') return false;
  let who = preposition - 1;
  while (who > first && items[who]?.readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective') === true) who--;
  return who >= first && hasAnyClass(items[who], ['anonymous', 'title']) && !hasArticle(items[who]);
}
