import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { COMMAS, NEGATORS, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { isFiniteVerb, tellsName } from './finite-verbs.ts';
import { isOfOccasion, isOfSource } from './occasions.ts';
import { isStipulatedFor } from './stipulated.ts';

/** A predicate before `at` that takes a clause with أن: nearest first, that does not have its clause yet. */
export function clauseGovernorBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  const told = tellerBeforeAside(items, at, taken);
  if (told >= 0) return told;
  const said = takesQuote(items[at]) ? sayerBefore(items, at, taken) : -1;
  let occasion = -1;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind !== 'word' || taken.has(i)) continue;
    const governors = governorsOf(item).filter(({ markers }) => markers.includes('that'));
    if (governors.length === 0 || isFilled(items, i) || staysUnnamed(items, i) || tellsName(items, i)) continue;
    if (isNoLonger(items, i) || isLeftUndone(items, i) || isStipulatedFor(items, i)) continue;
    // قال سكان بهاتف يعمل … إن …: إن goes with قال before any other word but one of saying.
    if (said >= 0 && said < i && !governors.some(({ speech }) => speech)) continue;
    if (!tellsWhere(items, i)) return i;
    if (occasion < 0) occasion = i;
  }
  return occasion;
}

/** قالت X في تقرير إن …, نفى X في تسجيل صوتي أن …, قال X لإذاعة محلية إن …: where or to whom it is said, and no word that takes the clause. */
function tellsWhere(items: readonly Item[], at: number): boolean {
  if (isFiniteVerb(items, at)) return false;
  const behind = items[at]?.role ?? items[at - 1]?.role;
  return behind === 'in' || ((behind === 'with' || behind === 'to' || behind === 'for') && hasClass(items[at], 'source'));
}

/** إن, which follows قال; أن follows the others. */
const takesQuote = (item: Item | undefined): boolean =>
  hasClass(item, 'complementiser') &&
  item?.readings.every(({ lemma, rank }) => rank !== item.readings[0]?.rank || lemma.startsWith('إ')) === true;

/** The nearest قال that still waits for what was said; -1 where there is none. */
function sayerBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  for (let i = at - 1; i >= 0; i--)
    if (!taken.has(i) && items[i]?.kind === 'word' && items[i]?.readings.some(({ lemma }) => lemma === 'قال') === true) return i;
  return -1;
}

/** لم يعد وكرا, لم يعد التنظيم يسيطر: "no longer", not "did not count". */
export const isNoLonger = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'return') && hasAnyClass(items[at - 1], NEGATORS);

/** من دون أن تبلغ من معها: what was not done governs nothing that was. */
const isLeftUndone = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at - 1], 'complementiser') && items[at - 2]?.role === 'without';

/**
 * وقال زيد، طلب عدم ذكر اسمه، إن …, وروى زيد، وهو قائد جاء من الشرق، لرويترز أن …: behind a comma goes on the verb of saying before the aside. -1 where
 * there is none.
 */
function tellerBeforeAside(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  if (!hasClass(items[at], 'complementiser') || items[at]?.joined === true) return -1;
  const close = commaBefore(items, at);
  const aside = commaBefore(items, close);
  if (close < at - 1 && !(isPronoun(items[aside + 1]) && isVerbless(items, close + 1, at))) return -1;
  for (let i = aside - 1; i >= 0; i--) {
    if (hasClass(items[i], 'complementiser') || taken.has(i)) return -1;
    const tells = governorsOf(items[i]).some(({ speech, markers }) => speech && markers.includes('that'));
    if (tells && isFiniteVerb(items, i) && !isFilled(items, i)) return i;
  }
  return -1;
}

function commaBefore(items: readonly Item[], at: number): number {
  let comma = at - 1;
  while (comma > 0 && !isSign(items[comma], COMMAS)) comma--;
  return comma;
}

/** وهو, وهي: opens an aside that tells who somebody is. */
const isPronoun = (item: Item | undefined): boolean => /^وه(?:و|ي|م|ما)$/.test(item?.folded ?? '');

const isVerbless = (items: readonly Item[], first: number, end: number): boolean =>
  !items.slice(first, end).some(({ index }) => isFiniteVerb(items, index));

const FARTHEST_IDENTITY = 6;

/** طلب عدم الكشف عن هويته, رفض ذكر اسمه: how a source wants to stay unnamed governs nothing. */
function staysUnnamed(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + FARTHEST_IDENTITY); i++) {
    if (
      items[i]?.role === null &&
      hasClass(items[i], 'identity') &&
      items[i]?.readings.some(({ enclitic }) => enclitic !== null) === true
    )
      return true;
    if (items[i]?.kind === 'sign' || isFiniteVerb(items, i)) return false;
  }
  return false;
}

/** أمهل الجيش المسلحين … كي يستسلموا: the verb of asking or forcing before «so that», in its own clause. -1 where there is none. */
export function demanderBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  for (let i = at - 1; i >= 0; i--) {
    if (hasClass(items[i], 'deadline-noun') && !taken.has(i)) return i;
    if (!isFiniteVerb(items, i)) continue;
    const asks = governorsOf(items[i]).some(
      ({ effect, subject, markers }) => subject === 'object' && effect !== 'assert' && markers.includes('that'),
    );
    return asks && !taken.has(i) ? i : -1;
  }
  return -1;
}

/** شدّد على أن …: what is said, حثّ الجنود على أن …: what is asked of them, and no provision. -1 where no verb that takes على stands before it. */
export function insisterBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  const governor = clauseGovernorBefore(items, at, taken);
  // أصر زيد، في بيان، على أن البلدة لم تسقط: what is agreed on begins with a verb (على أن يسلمها).
  const parted = isFiniteVerb(items, at + 1) && items.slice(governor + 1, at).some((item) => isSign(item, COMMAS));
  const insists = governorsOf(items[governor]).some(
    ({ speech, effect, subject, markers }) =>
      ((speech && effect === 'assert') || (subject === 'object' && hasClass(items[governor], 'demand'))) &&
      markers.includes('on'),
  );
  return insists && !parted ? governor : -1;
}

/**
 * A verb that its pronoun fills: that of the indefinite noun before it (في بيان نقلته سانا إن …), or who is waited for
 * (لم ينتظرونا، وأنهم …). It governs nothing behind.
 */
function isFilled(items: readonly Item[], at: number): boolean {
  const [before, verb] = [items[at - 1], items[at]];
  if (isOfOccasion(items, at) || isOfSource(items, at) || isOfTerms(items, at)) return true;
  if (verb?.readings[0]?.enclitic == null || !isFiniteVerb(items, at)) return false;
  if (hasClass(verb, 'doubt')) return true;
  return (
    before?.kind === 'word' &&
    before.readings.some(
      ({ pos, rank, proclitics, enclitic, classes }) =>
        pos === 'noun' && rank === 0 && enclitic === null && !proclitics.includes('ال') && classes.includes('source'),
    )
  );
}

/** قال أمس في القاهرة إن …: whether a verb or noun that takes a clause stands so near before `at` that the clause is its own. */
export const governsClause = (items: readonly Item[], at: number, taken: ReadonlySet<number>): boolean => {
  const governor = clauseGovernorBefore(items, at, taken);
  return governor >= 0 && at - governor <= 8;
};

/** الاتفاق الذي أعلنه زيد, الخطة التي كشفها: the verb of a relative clause that has what was agreed for its object. */
const isOfTerms = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at - 1], 'relative') &&
  items[at]?.readings[0]?.enclitic != null &&
  hasAnyClass(items[at - 2], ['agreement-noun', 'plan-noun', 'order-noun']);
