import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { hasClass, isThere } from '../words/words.ts';
import { eventDate } from './event-date.ts';
import { isTaken } from './narrated.ts';
import { nearestDate } from './own-date.ts';
import { sinceOf } from './since.ts';

/** The predicate on which the report hangs that a clause is part of (قال إن …); -1 outside reports. */
function governorOfSaid(clauses: readonly Clause[], clause: Clause): number {
  for (let at: Clause | undefined = clause; at !== undefined && at.relation !== 'contrast'; at = clauses[at.parent])
    if (at.governor >= 0) return at.governor;
  return -1;
}

const BEFORE_OR_AFTER = /^[وف]?(?:بعد|قبل|منذ|عقب)/;

/** Items from لا صحة to what is denied (لا صحة إطلاقا لما أشيع عن …). */
const NO_TRUTH_REACH = 8;

/** The clause in which who denies an event does so (وهدد …، ونفى زيد أن …, ولا صحة لما …): what is told before it has another day. 0 where nobody does. */
export function denialBefore(
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
  { status, speech }: Government,
): number {
  // نفى زيد أمس سقوط A، كما نفى سقوط B: the same man goes on.
  if (status !== 'denied' || speech?.recalled === true || (speech?.kind === 'previous' && speech.noun === null)) return 0;
  const said = speech === null ? undefined : items[speech.governor];
  const untrue = items.slice(Math.max(0, trigger - NO_TRUTH_REACH), trigger).findLast((item) => hasClass(item, 'no-truth'));
  const word = hasClass(said, 'deny') ? said : untrue;
  return word === undefined ? 0 : (clauseHolding(clauses, word.index)?.index ?? 0);
}

/** منذ انطلاق العمليات في 20 آب: how long that lasted; منذ فجر اليوم is a day. */
const lasts = (items: readonly Item[], { index, date }: Item): boolean =>
  !(date?.rule === 'since' && date.from === date.to) && sinceOf(items, index) >= 0;

/**
 * Whether a clause goes on with a relative one before it (الجزيرة التي استولوا عليها في 24 منه واستسلم فيها …, الذين سيطروا أمس على سنجة وانسحبوا منها); with no و it is what
 * the sentence tells of the noun that was described (المقاتلون، الذين استولوا عليها أمس قبل أن …، شرعوا في الخروج).
 */
function goesOnWith(items: readonly Item[], relative: Clause, { index, first, last, parent, relation }: Clause): boolean {
  const open = items[first];
  if (parent === relative.index) return relation !== 'coordinate' || open?.joined === true || !isFiniteVerb(items, first);
  const beside = relation === 'coordinate' && index === relative.index + 1 && open?.joined === true;
  return beside && parent === relative.parent && items.slice(first, last + 1).some(isThere);
}

/**
 * The date of the clause that a trigger is told beside: before it in its own clause, else in the clauses before.
 *
 * @param voice item of the verb of saying under which the trigger stands, -1 where there is none
 * @param floor first clause that may give it
 */
export function mainDate(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  voice = -1,
  floor = 0,
): EventDate | null {
  const before = nearestDate(items, clause.first, trigger, trigger);
  if (before !== null && !lasts(items, before)) return eventDate(before);
  for (let index = clause.index - 1; index >= floor; index--) {
    const earlier = clauses[index];
    // في بيان أصدره الأربعاء: the day of what it says; another relative clause tells of its noun.
    const describes = earlier?.relation === 'relative' && !goesOnWith(items, earlier, clause);
    if (earlier === undefined || (describes && !hasClass(items[earlier.first - 1], 'statement'))) continue;
    // قال X إن القوات انسحبت أمس، ونفى Y سقوط …: the day is of what X said.
    const said = governorOfSaid(clauses, earlier);
    if (said >= 0 && voice > earlier.last) continue;
    const found = nearestDate(items, earlier.first, earlier.last, trigger);
    // فبعدما اجتاحوها الخميس من الشرق، استردتها القوات: what came before has a day of its own, unless it leads to the next verb.
    const before =
      earlier.relation === 'time' && clause.parent !== index && BEFORE_OR_AFTER.test(items[earlier.first]?.folded ?? '');
    // أمر قواته بالانسحاب خلال ثلاثة أيام، لكن …: a term, and no day.
    if (found !== null && isTaken(context, found)) continue;
    // العودة إلى ما كان عليه قبل الأول من آب: no day of what is told.
    if (found !== null && found.date?.rule === 'date' && /^[وف]?(?:ل?ما )?قبل$/.test(items[found.index - 1]?.folded ?? ''))
      continue;
    if (found !== null && !lasts(items, found) && !(before && found.index < earlier.last)) return eventDate(found);
  }
  return null;
}

/**
 * Whether what is told will never come about, and nobody says so on a day of his own: it is not of the day of what was told before
 * (استولوا على المعسكر في أواخر يوليو، ولن يقدر الجيش على استرجاعه).
 */
export function isNever(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  { status, speech }: Government,
): boolean {
  const own = items.slice(clause.first, trigger);
  if (status !== 'denied' || !own.some(({ folded }) => /^[وف]?لن$/.test(folded))) return false;
  const said = speech === null ? undefined : clauseHolding(clauses, speech.governor);
  return said === undefined || nearestDate(items, said.first, said.last, speech?.governor ?? -1) === null;
}
