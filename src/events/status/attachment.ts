import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import { countsFrom } from '../places/extent.ts';
import type { Item } from '../items/item.ts';
import { NEGATORS, QUOTES, hasAnyClass, hasClass, isSign, masdarsOf } from '../words/words.ts';

/** How a nominal hangs on what is before it: the role of its preposition, or `acc`; `from` is where the search for a governor starts. */
export interface Attachment {
  readonly marker: string;
  readonly from: number;
}

/** How عما، بما، لما، مما hang on what is before them. */
const WHAT_ROLES: Readonly<Record<string, string>> = { عما: 'about', بما: 'by', لما: 'for', مما: 'from' };
const FARTHEST_SIBLING = 14;

/** The verbal noun that a joined one continues (بوقف عمليتها وسحب قواتها): what governs the first governs both. -1 where there is none. */
function siblingOf(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_SIBLING); i--) {
    const item = items[i];
    if (item?.kind !== 'word') continue;
    if (isFiniteVerb(items, i) || hasClass(item, 'complementiser')) return -1;
    const masdar = item.readings.some(({ pos, rank }) => pos === 'masdar' && rank === item.readings[0]?.rank);
    if (masdar && !item.joined && (item.role !== null || items[i - 1]?.kind === 'preposition')) return i;
  }
  return -1;
}

/** How the preposition at `i`, or what only looks like one, attaches what is behind it; null where no preposition stands there. */
function byPreposition(items: readonly Item[], i: number): Attachment | null {
  const before = items[i];
  // أنباء حول انسحاب …: an event has nothing near it.
  if (before?.kind === 'preposition' && before.folded === 'حول') return { marker: 'about', from: i - 1 };
  // لم يتأكد بعد سقوط …: "yet".
  if (before?.folded === 'بعد' && isFiniteVerb(items, i - 1) && hasAnyClass(items[i - 2], NEGATORS))
    return { marker: 'acc', from: i - 1 };
  // بعد أربعة أيام من سقوط …: how long after.
  if (before?.role === 'from' && countsFrom(items, i - 1)) return { marker: 'time', from: i - 2 };
  // ردا على مطالبة حماس بالانسحاب: what somebody does it upon.
  if (before?.role === 'on' && isCue(items[i - 1]?.folded.replace(/^و/, ''), 'upon')) return { marker: 'cause', from: i - 2 };
  return before?.kind === 'preposition' && before.role !== null ? { marker: before.role, from: i - 1 } : null;
}

/** What takes ground, or spreads a hold over it (بسط السيطرة); إعادة تموضع, إعادة انتشار are words of their own. */
const RETAKES = ['take', 'hold', 'free', 'light'];

/** طوقوا البلدة لإعادة السيطرة عليها, من أجل إعادة بسطها: the verbal noun of doing it again, right before what is done. */
const isRenewal = (item: Item | undefined): boolean =>
  hasClass(item, 'renew') &&
  masdarsOf(item).some(
    ({ classes, enclitic, proclitics }) => classes.includes('renew') && enclitic === null && !proclitics.includes('ال'),
  );

/**
 * How the nominal at `at` is attached to what is before it, quotes and quantifiers aside; a joined one as the one that it continues.
 *
 * @example // 'طالبت بوقف العمليات وسحب القوات', at سحب → marker 'by', from طالبت
 */
export function markerOf(items: readonly Item[], at: number): Attachment {
  const item = items[at] as Item;
  // أنباء عن قرب انسحاب …, نفى قرب انسحابه: what is near is a noun itself.
  if (item.kind === 'preposition' && item.role === 'near') return byPreposition(items, at - 1) ?? { marker: 'acc', from: at - 1 };
  const role = item.role ?? WHAT_ROLES[item.folded];
  if (role !== undefined) return { marker: role, from: at - 1 };
  let i = at - 1;
  while (i >= 0 && isSign(items[i], QUOTES)) i--;
  const attached = byPreposition(items, i);
  if (attached !== null) return attached;
  const before = items[i];
  // شدد على عدم انسحاب الجيش: as what denies it.
  const denies = before?.kind === 'word' && /^[وف]?[بل]?عدم$/.test(before.folded);
  if (denies || hasClass(before, 'quantifier') || hasClass(before, 'light-noun')) return markerOf(items, i);
  if (isRenewal(before) && hasAnyClass(item, RETAKES)) return markerOf(items, i);
  const sibling = item.joined ? siblingOf(items, at) : -1;
  return sibling >= 0 ? markerOf(items, sibling) : { marker: 'acc', from: i };
}
