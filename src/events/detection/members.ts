import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { isAnyOf } from '../forces/some-of.ts';
import type { Item } from '../items/item.ts';
import { PEOPLE, finiteReading, hasAnyClass, hasClass } from '../words/words.ts';

/** Who does it are members of a force, counted or not; where they stand in an earlier clause, they are counted there. */
export const isPeople = ({ subject, quantity }: Arguments): boolean =>
  subject === null ? quantity >= 0 : subject.members || subject.quantity >= 0;

/** مقاتلو الجيش, لا «أحد المقاتلين»: those of a named force, not counted. */
export const areAll = ({ subject, quantity }: Arguments): boolean =>
  subject !== null && quantity < 0 && !subject.single && subject.actors.length > 0;

/** آخرون، عناصر أخرى، رفاقهم، بعضهم, تسعة منهم, قادتهم: fighters beside those told of before, or some of them. */
export const isOthers = (items: readonly Item[], subject: ForceNominal | null): boolean => {
  if (subject === null || subject.proform === 'others') return subject !== null;
  const at = subject.firstItem;
  if (at >= 0 && subject.members && isCue(items[at + 1]?.folded, 'other')) return true;
  if (at < 0 || subject.pronoun !== 'هم') return false;
  return subject.quantity >= 0 || isAnyOf(items, at - 1) || hasAnyClass(items[at], ['anyone', 'rank', 'title', 'regular']);
};

/** وعاد آلاف اللبنانيين إلى منازلهم: others come home than who left before. */
const hasOwnSubject = (items: readonly Item[], verb: number): boolean => {
  const next = items[verb + 1];
  return (
    next?.role === null && !next.joined && (next.kind === 'quantity' || hasAnyClass(next, ['civilian', 'nationality', 'anyone']))
  );
};

/**
 * Whether members who leave their force go on to their homes and so desert it, whatever the first verb is. Guidelines: a defection is
 * leaving one's side, joined to another or to none.
 *
 * @example // 'تركوا متارس حريب وعادوا إلى منازلهم' → true
 */
export function goHome(items: readonly Item[], clauses: readonly Clause[], clause: Clause, args: Arguments): boolean {
  const next = clauses[clause.index + 1];
  if (!isPeople(args) || next?.relation !== 'coordinate') return false;
  const back = next.verbs.find((at) => hasClass(items[at], 'return'));
  if (back === undefined || hasOwnSubject(items, back)) return false;
  const to = items.slice(back + 1, next.last + 1).find(({ role }) => role === 'to');
  const home = to?.kind === 'preposition' ? items[to.index + 1] : to;
  return home?.kind === 'word' && home.readings.some(({ classes, enclitic }) => enclitic === 'هم' && classes.includes('home'));
}

/** غادروا مواقعهم بلا إذن, من دون أوامر قادتهم: members who leave their posts without leave desert, whatever the verb is. */
export function goUnbidden(items: readonly Item[], clause: Clause, { at }: Trigger, args: Arguments): boolean {
  if (!isPeople(args)) return false;
  const without = items.findIndex(({ index, role }) => index > at && index < clause.last && role === 'without');
  return without >= 0 && isCue(items[without + 1]?.folded, 'permission');
}

/** تركت قوة من الشرطة مواقعها في X وفرت إلى Y: who leaves and flees in one breath deserts, whatever the first verb is, unless only those who withdraw do it. */
export function fleeNext(items: readonly Item[], clauses: readonly Clause[], clause: Clause, { reading }: Trigger): boolean {
  const next = clauses[clause.index + 1];
  if (next?.relation !== 'coordinate' || reading.classes.includes('retreat')) return false;
  const [flees = -1] = next.verbs;
  if (!hasClass(items[flees], 'desert') || hasOwnSubject(items, flees)) return false;
  // أخلت الوحدات مواقعها، وفر …: another.
  const { gender, number } = finiteReading(items[flees])?.features ?? {};
  if (number === 'singular' && gender !== reading.features.gender) return false;
  const doer = items[flees + 1];
  return doer === undefined || doer.role !== null || doer.joined || !(doer.kind === 'force' || hasAnyClass(doer, PEOPLE));
}

/**
 * The force that those who leave go on to join in one breath (تركوا الثكنة والتحقوا بالجماعة); null where they join none that is named.
 */
export function joinedNext(items: readonly Item[], clauses: readonly Clause[], clause: Clause): Item | null {
  const next = clauses[clause.index + 1];
  const [joins = -1] = next?.verbs ?? [];
  if (next?.relation !== 'coordinate' || !hasAnyClass(items[joins], ['join', 'follow-on'])) return null;
  const preposition = items[joins + 1]?.kind === 'preposition' ? items[joins + 1] : undefined;
  const other = preposition === undefined ? items[joins + 1] : items[joins + 2];
  return other?.kind === 'force' && (preposition ?? other).role !== null ? other : null;
}
