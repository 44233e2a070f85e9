import { isGoverningAdjective, isThereNo } from './abilities.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isOfOccasion, isOfSource } from '../clauses/occasions.ts';
import { isCue } from '../cue-words.ts';
import { isStipulatedFor } from '../clauses/stipulated.ts';
import { callerOf } from '../clauses/whoever.ts';
import type { Governor } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { COMMAS, hasAnyClass, hasClass, isSign, masdarsOf, QUOTES } from '../words/words.ts';
import { CALLS, ESCAPE, IMMINENT, PURPOSE, TELLS, UNCONFIRMED } from './implied-governors.ts';
import { governorTaking, takes } from './governor-taking.ts';
import type { GovernorAt, Nominal } from './nominal.ts';
import { nominalAt } from './nominal.ts';
import { closedAside, opensAside, relativesBetweenCommas, timeAsideBefore } from './parentheses.ts';
import { byDeed, byDescribedAttack, byPurposeNoun, byWay } from './purposes.ts';
import { isReport, isUnconfirmed, isWhat, relativeWhat } from './reports.ts';

const CIRCUMSTANCE = new Set(['time', 'until', 'cause', 'pressure', 'with', 'exchange', 'other', 'instead', 'without']);

/** A governor, null where nothing governs the nominal, undefined where one is still to be looked for. */
type Found = GovernorAt | null | undefined;

/** حال القصف دون سقوط …: دون is the verb's own preposition; null where none has it. */
function preventer({ items, clause, from }: Nominal): GovernorAt | null {
  for (let item = from; item >= clause.first; item--) {
    const governor = governorsOf(items[item]).find(({ markers }) => markers.includes('without'));
    if (governor !== undefined) return { item, governor };
  }
  return null;
}

/** لم يجدوا بدا من الانسحاب: they did; لا مفر من الانسحاب, where no verb finds any: it is to be done. */
function byEscape({ items, clause, marker }: Nominal, i: number): GovernorAt | null {
  if (marker !== 'from' || !hasClass(items[i], 'escape')) return null;
  const finds = clause.verbs.findLast((verb) => verb < i);
  return finds !== undefined && !isThereNo(items, i) ? { item: finds, governor: ESCAPE } : null;
}

/** Whether the word at `i` is none that could govern: غير, or a noun that stands for what was told. */
function governsNothing(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item;
  if (item.kind !== 'word' || (items[i - 1]?.folded === 'غير' && !isGoverningAdjective(item))) return true;
  // دعا في خطاب بثته القناة الجنود إلى …: what tells of the speech, and calls for nothing.
  if (isOfOccasion(items, i) || isOfSource(items, i)) return true;
  // الأمر الذي حدا بهم إلى …: what was told, no order.
  return hasClass(item, 'summing-noun') && hasClass(items[i + 1], 'relative');
}

/** Whether the word at `i` tells when or where, or is the subject of a verb that has the marker for itself. */
function standsApart({ items, clause, marker }: Nominal, i: number): boolean {
  const item = items[i] as Item;
  // تبدأ قبل نهاية العام سحب …: a noun of time governs nothing; بعد إعلان الجيش السيطرة …: what was announced does.
  const before = items[i - 1]?.kind === 'preposition' ? (items[i - 1]?.role ?? '') : '';
  if (CIRCUMSTANCE.has(before) && !masdarsOf(item).some(({ classes }) => !classes.includes('time-unit'))) return true;
  // طالب الرؤساء في بيان … بانسحاب, دعا في تسجيل … إلى إلقاء السلاح: the statement is where they demand it.
  const where = ['by', 'to', 'on'].includes(marker) || hasClass(item, 'talk-noun');
  if (before === 'in' && where && !isFiniteVerb(items, i)) return true;
  // أدى الهجوم إلى سيطرة …: the subject of a verb that has the preposition for itself; نفذ مناورة للسيطرة …: it is the noun's.
  const verbal = item.role === null && i > clause.first && isFiniteVerb(items, i - 1);
  const own = ({ match, markers }: Governor): boolean => match !== 'class:light' && takes(markers, marker);
  return verbal && marker !== 'acc' && governorsOf(items[i - 1]).some(own);
}

/** Whether the word at `i`, before the nominal in its clause, governs it. */
function governorAt(nominal: Nominal, i: number): Found {
  const { items, at, marker, done } = nominal;
  if (governsNothing(items, i)) return undefined;
  const escape = byEscape(nominal, i);
  if (escape !== null) return escape;
  if (standsApart(nominal, i) || isStipulatedFor(items, i)) return undefined;
  const purpose = byPurposeNoun(nominal, i) ?? byWay(nominal, i);
  if (purpose !== null) return purpose;
  // كرم الجنود لاستعادتهم تدمر, وجه التحية لقواته لتحريرها سنجة: for what they did.
  // أمهلت الجنود يومين لتسليمها المعسكر: but what is demanded of them they are to do.
  if (done && isFiniteVerb(items, i) && !hasClass(items[i], 'demand')) return undefined;
  const governor = governorTaking(nominal, i);
  if (governor !== null) return governor;
  // Coordinated masdars share the governor (أعلن السيطرة على … وطرد …).
  return marker === 'acc' && i < at - 1 && isFiniteVerb(items, i) ? null : undefined;
}

/** The nearest word before the nominal that governs it, with asides between commas passed over. */
function byWordBefore(nominal: Nominal): Found {
  const { items, clauses, clause, at, marker, from } = nominal;
  const relatives = relativesBetweenCommas(items, clauses, at);
  // إعلان الدعم السريع، التي دخلت في مواجهة …، الانسحاب: what a closed relative clause holds governs nothing behind it.
  const closed =
    isSign(items[from], COMMAS) &&
    from > clause.first &&
    (clause.relation === 'relative' || (marker === 'acc' && opensAside(items, clause)));
  const over = closed ? null : closedAside(items, clause, at);
  const last = isWhat(items[at]) || closed ? 0 : over !== null ? (clauses[clause.parent]?.first ?? 0) : clause.first;
  const aside = timeAsideBefore(items, clause, from);
  for (let i = closed ? clause.first - 1 : aside >= 0 ? aside : from; i >= last; i--) {
    if (over !== null && i <= over.last && i > over.first) i = over.first;
    const relative = relatives.find(({ first, last: end }) => i >= first && i <= end);
    const found = relative === undefined ? governorAt(nominal, i) : undefined;
    if (found !== undefined) return found;
    if (relative !== undefined) i = relative.first;
  }
  return undefined;
}

/** Most items from what a doubtful report tells back to the report (أنباء لم تتمكن وكالتنا من التثبت من صحتها عن …). */
const FARTHEST_REPORT = 9;

/** ترددت أنباء لم نتثبت منها عن …: what nobody could make sure of is the report, and it governs, not the making sure. */
function byDoubtedReport({ items, marker, from }: Nominal): Found {
  if (marker !== 'about') return undefined;
  for (let i = from; i >= Math.max(0, from - FARTHEST_REPORT); i--) {
    if (isSign(items[i], '.؛:')) return undefined;
    if (isReport(items[i])) return isUnconfirmed(items, i) ? { item: i, governor: UNCONFIRMED } : undefined;
  }
  return undefined;
}

/** نفى ما روجته قنوات عن …: any verb after ما tells, whatever it means. */
function byVerbOfWhat({ items, marker, from }: Nominal): Found {
  if (marker !== 'about') return undefined;
  for (let i = from; i >= 1; i--) if (isFiniteVerb(items, i) && relativeWhat(items, i) >= 0) return { item: i, governor: TELLS };
  return undefined;
}

/** حث X الذي انتخب … الجنود على إلقاء السلاح, ينص الاتفاق الذي أبرم في … على انسحاب: what calls for it stands before the relative clause. */
function byCallBefore({ items, clause, marker }: Nominal): Found {
  // طالب في بيان صدر أمس القوات بالانسحاب: ب far more often belongs to the relative clause itself.
  const asked = marker === 'to' || marker === 'on' || (marker === 'by' && isOfOccasion(items, clause.first));
  if (clause.relation !== 'relative' || !asked) return undefined;
  for (let i = clause.first - 1; i >= 0; i--)
    for (const governor of governorsOf(items[i]))
      if (CALLS.includes(governor.effect) && governor.markers.includes(marker)) return { item: i, governor };
  return undefined;
}

/** Items from the statement that a relative clause describes back to the verb of saying. */
const FARTHEST_STATED = 8;

/**
 * أعلن الجيش في بيان نقلته سانا سيطرته على …, نفى زيد، في تسجيل بثته القناة، سقوط …: the verb that describes the statement has its object in its
 * pronoun; what stands before the statement says it.
 */
function byStatement({ items, clause, clauses, marker }: Nominal): Found {
  const verb = clause.verbs[0];
  if (marker !== 'acc' || clause.relation !== 'relative' || verb !== clause.first) return undefined;
  const stated = items[clause.first - 1];
  const says = hasAnyClass(stated, ['statement', 'talk-noun']) || governorsOf(stated).some(({ speech }) => speech);
  if (!says || items[verb]?.readings[0]?.enclitic == null) return undefined;
  const first = Math.max(clauses[clause.parent]?.first ?? 0, clause.first - FARTHEST_STATED);
  for (let i = clause.first - 2; i >= first; i--) {
    if (!isFiniteVerb(items, i)) continue;
    const governor = governorsOf(items[i]).find(({ speech, markers }) => speech && markers.includes('acc'));
    if (governor !== undefined) return { item: i, governor };
  }
  return undefined;
}

/** The nearest source first. */
const RULES: readonly ((nominal: Nominal) => Found)[] = [
  ({ items, clause, marker }) =>
    clause.relation === 'relative' ? (callerOf(items, clause.first, marker) ?? undefined) : undefined,
  byStatement,
  byDoubtedReport,
  (nominal) => byDescribedAttack(nominal) ?? undefined,
  byWordBefore,
  byVerbOfWhat,
  byCallBefore,
  (nominal) => byDeed(nominal) ?? undefined,
];

/** تمهيدا لانسحاب X, بانتظار انسحابهم: what is awaited; تحسبا لسقوط X, خوفا من سيطرتهم: what is feared. Null elsewhere, and where one makes ready to do it oneself. */
function aheadOf({ items, at, owned }: Nominal): 'awaited' | 'feared' | null {
  let i = at - 1;
  while (i > 0 && isSign(items[i], QUOTES)) i--;
  if (items[i]?.kind === 'preposition' && items[i]?.role === 'from') i--;
  const word = items[i]?.folded.replace(/^و/, '');
  if (isCue(word, 'feared')) return 'feared';
  return isCue(word, 'awaited') && (owned || items[at]?.role !== 'for') ? 'awaited' : null;
}

/**
 * The predicate that governs the nominal at `at`, within its clause; null where it stands alone. A phrase that it is a circumstance of
 * (بعد انسحاب …, دون انسحاب …) governs it itself.
 *
 * @param clause the clause that holds the nominal
 * @example // 'حاولت المليشيا السيطرة على الفاشر', at السيطرة → حاولت, effect 'try'
 */
export function governorOfNominal(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
): GovernorAt | { readonly circumstance: string } | null {
  // لم تعد القوات قادرة على: the predicate of its clause, and no object of its verb.
  if (isGoverningAdjective(items[at])) return null;
  const nominal = nominalAt(items, clauses, clause, at);
  const { marker } = nominal;
  const ahead = aheadOf(nominal);
  if (ahead !== null) return { circumstance: ahead };
  if (CIRCUMSTANCE.has(marker)) return (marker === 'without' ? preventer(nominal) : null) ?? { circumstance: marker };
  // أنباء عن قرب انسحاب …: no place is near, the withdrawal is.
  if (marker === 'near') return { item: items[at - 1]?.role === 'near' ? at - 1 : -1, governor: IMMINENT };
  for (const rule of RULES) {
    const found = rule(nominal);
    if (found !== undefined) return found;
  }
  return marker === 'purpose' ? { item: -1, governor: PURPOSE } : null;
}
