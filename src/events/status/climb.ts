import { isThereNo } from './abilities.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Effect, Governor } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import type { Speech } from '../speakers/speech.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import { isBareMasdar } from './doers.ts';
import type { Government } from './government.ts';
import { isOnlyManner } from './manner.ts';
import { isNegated } from './negation.ts';
import type { Status } from './status.ts';
import { compose } from './status.ts';
import { COMMAS, finiteReading, hasClass, isSign } from '../words/words.ts';

/** Effects of one who tells; what another orders or promises (قال زيد إن القيادة أمرت بـ…) is told by the first. */
const TELLS_OF: ReadonlySet<Effect> = new Set(['assert', 'deny', 'conceal', 'possible']);

/** The way up from a trigger to what governs it: where it is, and what was found so far. */
export interface Climb extends Government {
  readonly context: Context;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly trigger: number;
  /** Item of the predicate that was reached, and whether it is a finite verb. */
  at: number;
  asVerb: boolean;
  status: Status;
  dropped: string | null;
  speech: Speech | null;
  hearsay: boolean;
  /** The noun of hearsay or possibility that was passed (أنباء عن …); -1 where none was. */
  report: number;
  background: boolean;
  circumstance: boolean;
  governed: boolean;
  subjectGovernor: number;
  subjectFrom: Governor['subject'];
  /** The event may still share its subject with what governs it further up. */
  subjectOpen: boolean;
  /** It was tried or meant. */
  attempted: boolean;
  /** The nominal that nothing governs, to which the climb came; -1 where it ended elsewhere. */
  topic: number;
  /** It was only talked of (مفاوضات لتسليم المدينة). */
  talks: boolean;
  readonly why: string[];
}

/** A climb that stands at its trigger (لا انسحاب من خيرسون, ليس هناك أي انسحاب: denied at once; لم يكن الانسحاب هزيمة: it was). */
export function startClimb(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
  usage: 'verb' | 'masdar',
): Climb {
  const none = usage === 'masdar' && isThereNo(items, trigger) && !isOnlyManner(items, trigger);
  return {
    context,
    items,
    clauses,
    trigger,
    at: trigger,
    asVerb: usage === 'verb',
    status: none ? 'denied' : 'occurred',
    dropped: null,
    speech: null,
    hearsay: false,
    report: -1,
    background: false,
    circumstance: false,
    governed: false,
    subjectGovernor: -1,
    subjectFrom: 'none',
    subjectOpen: true,
    attempted: false,
    topic: -1,
    talks: false,
    why: none ? ['there is none'] : [],
  };
}

/** The event has come about or goes on, as far as the climb knows. */
export const isActual = ({ status }: Climb): boolean => status === 'occurred' || status === 'ongoing';

/** Notes what the governor at an item makes of the event; what it makes no report of is dropped. */
export function applyEffect(climb: Climb, governor: Governor, negated: boolean): void {
  // بدأت حكاية المدينة من الشمال: في 13 أبريل سقطت …: it is the telling that begins.
  if (governor.effect === 'ongoing' && climb.speech !== null) return;
  const composed = compose(climb.status, governor.effect, negated);
  climb.talks ||= governor.match === 'noun:talks-noun' || governor.match === 'class:negotiate';
  // نفى وجود مفاوضات لتسليم المدينة: it is the talks that he denies.
  if (composed === null || (climb.talks && governor.effect === 'deny')) climb.dropped = 'neither told nor asked for';
  else climb.status = composed;
}

/** Says in `why` what the governor at an item does. */
export function explainEffect({ items, why }: Climb, item: number, { match, effect }: Governor, negated: boolean): void {
  why.push(`${items[item]?.folded ?? match}: ${effect}${negated ? ' (negated)' : ''}`);
}

/** Whether the event shares its subject with the governor at an item (أعلن الجيش انسحابه, حاول الجيش الانسحاب). */
export function takeSubject(climb: Climb, item: number, governor: Governor): void {
  if (!climb.subjectOpen) return;
  const first = climb.subjectGovernor < 0;
  if (first ? governor.subject !== 'none' : governor.subject === 'same') {
    climb.subjectGovernor = item;
    climb.subjectFrom = governor.subject;
  }
  // بعد إعلان الجيش عن استعادة السيطرة: a verbal noun with nobody behind it has the subject of what governs it.
  climb.subjectOpen = governor.subject === 'same' && !governor.speech && isBareMasdar(climb.items, item, climb.trigger);
}

/** إذا انسحبوا …, على أن ينسحبوا: what a condition, or a provision of what was agreed, makes of what it holds. */
export const underCondition = (items: readonly Item[], { first }: Clause): Status =>
  hasClass(items[first], 'provision') ? 'planned' : 'possible';

/** لا صحة لما تنشره صفحات عن سقوط X, من أن X سقطت: whether the verb tells what is said to be untrue, which is denied then, whoever tells it. */
export function isUntrueWhat(climb: Climb, verb: number): boolean {
  const untrue = climb.items[verb - 1];
  if (!hasClass(untrue, 'no-truth')) return false;
  climb.status = 'denied';
  climb.speech = null;
  climb.why.push(`${untrue?.folded ?? ''}: deny`);
  return true;
}

/** The governor that takes the whole clause (قال إن …, حذر من أن يضطر …); undefined where none does. */
export function governorOfClause(items: readonly Item[], clause: Clause): Governor | undefined {
  if (clause.governor < 0) return undefined;
  if (isExplained(items, clause)) return undefined;
  const governors = governorsOf(items[clause.governor]);
  const feared = isFeared(items, clause)
    ? governors.find(({ markers, effect }) => effect === 'possible' && markers.includes('from'))
    : undefined;
  return feared ?? governors.find(({ markers }) => markers.includes('that'));
}

/** تبدو الصورة مقلوبة: سيطر …: how things seem is explained behind the colon; يبدو أن الجيش سيطر has no colon. */
const isExplained = (items: readonly Item[], { first, governor }: Clause): boolean =>
  isSign(items[first - 1], ':') &&
  governor < first - 2 &&
  hasClass(items[governor], 'doubt') &&
  finiteReading(items[governor]) !== null;

/** من أن يضطر الجيش إلى …: behind من, what a present verb right behind أن tells is still feared. */
function isFeared(items: readonly Item[], { first }: Clause): boolean {
  const that = hasClass(items[first], 'complementiser') ? first : first - 1;
  return (
    hasClass(items[that], 'complementiser') &&
    items[that - 1]?.kind === 'preposition' &&
    items[that - 1]?.role === 'from' &&
    finiteReading(items[that + 1])?.features.tense === 'present'
  );
}

/** Items from the comma before a phrase to the report in it (، بالتزامن مع أنباء). */
const FARTHEST_COMMA = 3;

/**
 * قال زيد إن …، وسط أنباء عن انسحاب …, …، فيما ترددت أنباء عن انسحاب …: a report without a source that only stands beside what is said.
 */
export function isAside({ items, report }: Climb, { relation }: Clause): boolean {
  if (report < 0) return false;
  const inPhrase = items[report - 1]?.kind === 'preposition' || items[report]?.role != null;
  const first = Math.max(0, report - FARTHEST_COMMA);
  return relation === 'contrast' || (inPhrase && items.slice(first, report).some((item) => isSign(item, COMMAS)));
}

/**
 * Composes what governs the clause of a predicate that was reached, and ends there: قال زيد إن القيادة نفت الانسحاب, at نفت.
 *
 * @param below the governor that was reached; null where the event itself stands in the clause
 * @returns the governor of the clause; undefined where there is none
 */
export function endAtClauseGovernor(climb: Climb, clause: Clause, below: Governor | null): Governor | undefined {
  const { context, items, clauses } = climb;
  const governor = governorOfClause(items, clause);
  if (governor === undefined) return undefined;
  const composed = compose(climb.status, governor.effect, isNegated(items, clauses, clause.governor));
  if (composed !== null) climb.status = composed;
  else if (governor.effect === 'mean') climb.dropped = 'neither told nor asked for';
  // قال زيد إن …، بينما طالبت القيادة بانسحاب …: another report.
  const other = clause.relation === 'contrast' && climb.speech?.kind === 'named';
  const told = below !== null && !TELLS_OF.has(below.effect) && !other;
  if (governor.speech && (climb.speech === null || told) && !isAside(climb, clause))
    climb.speech = speakerOf(context, items, clauses, clause.governor, clause.first);
  return governor;
}
