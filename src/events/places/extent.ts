import type { Clause } from '../clauses/clause.ts';
import { saysWhoDoes } from '../words/carried-out.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { loadFrames } from '../frames.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { ofSpan } from '../items/of-place.ts';
import { hasArticle } from '../words/definite.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { endOfNominal } from '../words/phrase-ends.ts';
import { holderPronoun, loserPronoun } from '../words/pronouns.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { COMMAS, hasAnyClass, hasClass, isMainly, isSign, leavesBehind, masdarsOf } from '../words/words.ts';

/** Prepositions that open what is no argument: cause, purpose, source. */
const BREAKING_ROLES = new Set(['time', 'until', 'cause', 'purpose', 'source', 'exchange', 'other', 'pressure']);

/** Nouns of places and forces that have the letters of a verbal noun (إدارة, قيادة, حراسة). */
const OF_PLACES = ['place-kind', 'part', 'force', 'member', 'title', 'post', 'direction', 'equipment', 'weapon'];

/** A word that can be a verbal noun. */
export const isMasdar = (item: Item | undefined): boolean => masdarsOf(item).length > 0;

/** A word that can be the verbal noun of some frame, and no district (قضاء). */
export const namesEvent = (item: Item): boolean =>
  !isMainly(item, 'place-kind') && masdarsOf(item).some(({ lemma }) => loadFrames().eventVerbs.has(lemma));

/** True where a preposition of time opens an event of its own (بعد انسحاب …، قبل أن …), not a mere time (منذ ذلك الحين). */
const opensEvent = (item: Item | undefined): boolean => hasClass(item, 'complementiser') || isMasdar(item);

/** بعد أربعة أيام, عقب شهر: a span that counts from what is told behind من, where no verb before it takes من (تمكن بعد شهر من …). */
export function countsFrom(items: readonly Item[], at: number): boolean {
  const span = items[at];
  const counts =
    span?.kind === 'date'
      ? span.date?.rule === 'lapse'
      : hasClass(span, 'time-unit') && items.slice(Math.max(0, at - 2), at).some(({ role }) => role === 'time');
  // ثم بعد أسبوع من قاعدة X: nothing counts from a place.
  if (!counts || isPlaceLike(items, at + 2)) return false;
  const verb = items.slice(0, at).findLast((item) => item.kind === 'sign' || isFiniteVerb(items, item.index));
  return !governorsOf(verb).some(({ markers }) => markers.includes('from'));
}

/**
 * بعد الهجوم مدينة تكريت, إثر قتال عنيف قرية X: last item of a verbal noun that its article or an adjective closes, so that the place
 * behind it is the object of the verb before; -1 where no place follows at once.
 */
function closedMasdar(items: readonly Item[], masdar: number, end: number): number {
  if (!isMasdar(items[masdar])) return -1;
  const last = endOfNominal(items, masdar, end);
  const next = items[last + 1];
  const closed = hasArticle(items[masdar]) || last > masdar;
  const adjectives = items.slice(masdar + 1, last + 1).every(isParticipleOrAdjective);
  return closed && adjectives && next?.role === null && !next.joined && isPlaceLike(items, last + 1) ? last : -1;
}

/** Last item that can belong to the arguments of a trigger: to the end of its clause, or what another predicate takes over. */
export const argumentEnd = (items: readonly Item[], { last }: Clause, trigger: number): number => endIn(items, trigger, last);

const endIn = ofSpan((items, trigger, last): number => {
  const nominal = !isFiniteVerb(items, trigger);
  for (let i = trigger + 1; i <= last; i++) {
    const item = items[i] as Item;
    // وسط انهيارات كبيرة لقوات النظام: what happens meanwhile is another matter.
    if (
      item.kind === 'preposition' &&
      (item.folded === 'وسط' || item.role === 'with') &&
      // مع أسرهم: with their families, not "with their capture".
      !hasAnyClass(items[i + 1], ['civilian', 'member', 'force']) &&
      (isMasdar(items[i + 1]) || hasClass(items[i + 1], 'event-noun'))
    )
      return i - 1;
    if (item.kind === 'preposition' && item.role !== null && BREAKING_ROLES.has(item.role)) {
      if (item.role !== 'source' && !opensEvent(items[i + 1])) continue;
      const closed = closedMasdar(items, i + 1, last);
      if (closed >= 0) {
        i = closed;
        continue;
      }
      // احتلوا، منذ بدء الهجوم في آذار، نواحي X: what stands between commas does not end them.
      const close = parenthesisFrom(items, i, last);
      if (close >= 0) {
        i = close;
        continue;
      }
      // تمهيدا لنقلهم إلى …: where they are taken to.
      if (item.role === 'purpose' && hasAnyClass(items[i + 1], ['send-away', 'move', 'arrive', 'enter'])) continue;
      return i - 1;
    }
    // انسحبوا منها، بعد ثمانية أشهر من سيطرتهم عليها: from what the months count.
    if (item.kind === 'preposition' && item.role === 'from' && countsFrom(items, i - 1)) return i - 1;
    if (item.kind !== 'word' || i === trigger + 1) continue;
    // انسحاب مباغت نفذته القوات من X: its own verb.
    if (nominal && saysWhoDoes(items, i)) continue;
    // انسحبوا تاركين خلفهم ثلاث دبابات: what is left behind is another matter.
    if (isFiniteVerb(items, i) || leavesBehind(item)) return i - 1;
    // إلقاء السلاح وتجنيب السكان …, السيطرة على X وقصف Y: another deed beside the one, with arguments of its own.
    if (nominal && item.joined && item.role === null && isMasdar(item) && !hasAnyClass(item, OF_PLACES)) return i - 1;
    // عادت المدينة إلى سيطرتها: into whose hands.
    if ((holderPronoun(items, i - 1) ?? loserPronoun(items, i - 1))?.last === i) continue;
    // انسحبوا أمام تقدمه من X: before what they withdraw.
    if (items[i - 1]?.role === 'before' && hasAnyClass(item, ['advance', 'attack'])) continue;
    if (namesEvent(item) && (item.role !== null || item.joined || items[i - 1]?.kind === 'preposition')) {
      let end = i - 1;
      while (end > trigger && items[end]?.kind === 'preposition') end--;
      return end;
    }
  }
  return last;
});

/** The comma that closes the phrase of an event that a comma before it opens (سيطر X، بعد انسحاب Y، على Z), where the arguments go on; else -1. */
export function parenthesisFrom(items: readonly Item[], from: number, last: number): number {
  const item = items[from];
  if (item?.kind !== 'preposition' || item.role === null || !BREAKING_ROLES.has(item.role)) return -1;
  if (item.role !== 'source' && !opensEvent(items[from + 1])) return -1;
  const close = parenthesisEnd(items, from, last);
  // أخلوا X قبل وصول Y إليها، متجهين إلى Z: no comma opens it.
  return isSign(items[from - 1], COMMAS) || isOnTheWay(items, close + 1) ? close : -1;
}

const LONGEST_PARENTHESIS = 12;
/** Roles of the prepositions with which the arguments go on. */
const GOES_ON = new Set(['on', 'from', 'to', 'about', 'holder']);

/** …، متجهين إلى X, …، عائدة نحو Y: a participle of going with its goal. */
const isOnTheWay = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.role === 'to' &&
  hasAnyClass(items[at], ['advance', 'move', 'betake', 'make-for', 'return']) &&
  items[at]?.readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'participle' && !proclitics.includes('ال')) ===
    true;

/** The comma that closes what stands between two, where the arguments go on behind it (a place, or على …); -1 where they do not. */
function parenthesisEnd(items: readonly Item[], from: number, last: number): number {
  for (let i = from + 1; i <= Math.min(last - 1, from + LONGEST_PARENTHESIS); i++) {
    if (isFiniteVerb(items, i)) return -1;
    if (!isSign(items[i], COMMAS)) continue;
    // …، أمس على X: behind a day.
    const at = items[i + 1]?.kind === 'date' ? i + 2 : i + 1;
    const next = items[at];
    const goesOn = next?.joined === false && (isPlaceLike(items, at) || GOES_ON.has(next.role ?? '') || isOnTheWay(items, at));
    return goesOn ? i : -1;
  }
  return -1;
}
