import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { collectArguments } from '../arguments/collect.ts';
import type { Trigger } from '../arguments/arguments.ts';
import { WITHIN } from '../arguments/roles.ts';
import { claimOf, settled } from '../speakers/claims.ts';
import { homeOfficeBetween } from '../speakers/offices.ts';
import type { Speaker } from '../speakers/speech.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Continuation } from '../places/continuations.ts';
import { countBeside } from '../counts/beside.ts';
import { countOf } from '../counts/counts.ts';
import { dateOf } from '../dates/date-of.ts';
import { eventDate } from '../dates/event-date.ts';
import { fromTold } from '../dates/from-told.ts';
import { dayOfDenied } from '../dates/denied-day.ts';
import { isOnDayToCome } from '../dates/to-come.ts';
import { elaborated, elaboratedPlaces } from '../merging/elaborate.ts';
import type { EventCandidate } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import { actorOf, armyOfCountry, ofOtherSides } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { foughtBy } from '../inheritance/opposed.ts';
import { placeRefs } from '../places/places.ts';
import { addDays, dayNumber } from '../../time/calendar.ts';
import { governmentOf } from '../status/govern.ts';
import { attackBefore } from '../status/purposes.ts';
import { placesOf } from '../places/whereabouts.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { actorsOf } from './actors.ts';
import { dutyBefore } from './duties.ts';
import { areAll, fleeNext, goHome, goUnbidden, isOthers, isPeople, joinedNext } from './members.ts';
import { lacksWords } from './needs.ts';
import { refusalOf } from './refusals.ts';
import type { Findings, Report } from './report.ts';
import type { SentenceWork } from './sentence-work.ts';
import { STATE_OF_CONTROL, isStateOfControl } from './state-of-control.ts';
import { targetsOf } from './targets.ts';
import { trapOf } from './traps.ts';

/** A trigger with what governs it; why it is no report, where the governors say so. */
function reportOf(work: SentenceWork, clause: Clause, use: Trigger): Report | string {
  const { context, items, clauses, sentence } = work;
  const governed = governmentOf(context, items, clauses, use.at, use.usage);
  if (governed.dropped !== null) return governed.dropped;
  const trap = trapOf(context, items, clauses, clause, use);
  if (trap !== null) return trap;
  const duty = use.usage === 'masdar' ? dutyBefore(context, items, clause, use.at) : null;
  const government = {
    ...governed,
    ...(duty === null ? {} : { status: 'demanded' as const }),
    // تنسحب القوات الشهر المقبل: nothing has come of it yet.
    ...(isOnDayToCome(context, items, clause, use.at, governed) ? { status: 'planned' as const } : {}),
    speech: governed.speech === null ? null : settled(work, governed.speech),
  };
  const headline = context.layers.blocks[sentence.block]?.kind === 'headline' || sentence.field === 'title';
  return { work, clause, use, government, duty, headline };
}

/** The first and last token that tell the event: the trigger, with the noun of its phrase. */
function mentionOf({ work: { index, items, sentence }, use }: Report, last: number): EventCandidate['mentions'][number] {
  const first = items[use.at]?.first ?? sentence.first;
  return {
    sentence: index,
    first,
    last: Math.max(first, items[last]?.last ?? first),
    rule: use.frame.name,
    reading: use.reading,
  };
}

/** … انسحابات من ريف حمص، … فإن الانسحابات تشمل القريتين: the event told before with the places that are given now; null where none is meant. */
function elaboration(report: Report): EventCandidate | null {
  const { work, use } = report;
  const included = elaboratedPlaces(work.items, use);
  if (included === null) return null;
  const wider = work.told
    .recent(work.index - 1)
    .findLast(({ type, mentions }) => type === use.frame.type && (mentions[0]?.sentence ?? -1) >= work.index - 1);
  if (wider === undefined) return null;
  work.told.remove(wider);
  return elaborated(wider, included, mentionOf(report, use.at));
}

/** Who did it to whom, where; or why nothing of it is an event, where that shows on the way. */
function findingsOf(report: Report): Findings | string {
  const { work, clause, use, government, headline } = report;
  const { context, discourse, items, clauses } = work;
  const args = collectArguments(context, discourse, items, clauses, clause, use);
  if (args.forbidden !== null) return `the frame does not take ${args.forbidden}`;
  const why: Record<string, string> = { ...args.why };
  const found = actorsOf(report, args, why);
  if (found === null) return 'civilians do it';
  const targets = targetsOf(report, args, found);
  const at = placesOf({ work, clause, use, args, government, hasActor: found.actors.length > 0, headline });
  if (at.why !== null) why['places.at'] = at.why;
  return { ...report, ...found, args, targets, places: at.places, why };
}

/** The clause of which day and source are asked: that of the trigger, or one that holds it from outside. */
function tellingClause({ work: { items, clauses }, clause, use }: Report): Clause {
  // أعلن X، الذي …، الانسحاب: behind a relative clause that a comma has closed goes on what holds it.
  const closed = use.usage === 'masdar' && clause.relation === 'relative' && isSign(items[use.at - 1], COMMAS);
  // تصدى في 6 يوليو لهجوم كان يهدف إلى السيطرة على سنار: on the day of the attack.
  const aimed = clause.relation === 'relative' && !hasClass(items[clause.first], 'relative') && attackBefore(items, clause) >= 0;
  return (closed || aimed ? clauses[clause.parent] : undefined) ?? clause;
}

/** Type and subtype of the event: who leave their post for their homes, or flee, desert. */
function kindOf({
  work: { context, items, clauses },
  clause,
  use,
  government: { status },
  args,
  actors,
}: Findings): [EventCandidate['type'], string] {
  const { usage, frame } = use;
  const deserted =
    frame.type === 'withdrawal' &&
    usage === 'verb' &&
    (goHome(items, clauses, clause, args) || goUnbidden(items, clause, use, args) || fleeNext(items, clauses, clause, use));
  // مقاتلو الجيش لم يبرحوا مواقعهم: all of them stand where they are; nobody speaks of one who deserts.
  const stand = frame.subtype === 'desertion' && status === 'denied' && areAll(args) && hasClass(items[use.end], 'place-kind');
  if (stand) return ['withdrawal', 'retreat'];
  if (deserted) return ['defection', 'desertion'];
  // تركوا الثكنة والتحقوا بالجماعة: who leaves and joins another side changes sides, whatever the first verb is.
  const left =
    frame.type === 'withdrawal' && usage === 'verb' && status === 'occurred' && (isPeople(args) || args.subject === null);
  const other = left ? joinedNext(items, clauses, clause) : null;
  const joined = other !== null && ofOtherSides(context, [actorOf(context, other)], actors).length > 0;
  return joined ? ['defection', 'defection'] : [frame.type, frame.subtype];
}

/** ورد الرئيس بدعوة إسرائيل إلى الانسحاب: whom a demand calls upon to leave has not made it; دعت الحركة مقاتليها إلى …, دعا الجيش إلى …: they have. */
function calledUpon(
  { work: { context, items }, use, government, args, actors }: Findings,
  speakers: readonly Speaker[],
): boolean {
  const { status, subjectFrom, subjectGovernor } = government;
  if (status !== 'demanded' || use.frame.type !== 'withdrawal' || args.subjectPronoun !== null) return false;
  if (subjectFrom !== 'object' || subjectGovernor < 0) return false;
  const called = items.slice(subjectGovernor + 1, use.at);
  const own = called.some(({ readings }) => readings.some(({ rank, enclitic }) => rank === 0 && enclitic !== null));
  const subject = isFiniteVerb(items, subjectGovernor) && called[0]?.kind !== 'word';
  if (own || subject) return false;
  const [{ id } = { id: null }] = speakers;
  const state = id === null ? undefined : context.registry.place(id);
  const army = state?.feature === 'country' ? armyOfCountry(context, state.country)?.id : id;
  return id !== null && speakers.length === 1 && actors.some((actor) => actor.id === army);
}

/** نفى وزير الدفاع سقوط X: whoever holds an office of the state at home and denies that a place fell would lose it. */
function deniers({ work: { context, items }, use, government: { status } }: Findings): readonly ActorRef[] {
  if (status !== 'denied' || use.frame.type !== 'capture' || use.frame.arguments['subject'] === 'actor') return [];
  const says = items.slice(0, use.at).findLast((item) => hasAnyClass(item, SAYS) && isFiniteVerb(items, item.index));
  const army = says === undefined ? null : homeOfficeBetween(context, says.first, items[use.at]?.first ?? says.first);
  return army === null ? [] : [army];
}

const SAYS = ['report', 'confirm', 'deny'];

/** The event of a report against which nothing speaks. */
function eventOf(findings: Findings): EventCandidate {
  const { work, clause, use, government, headline, args, actors, targets, places, why } = findings;
  const { context, items, clauses } = work;
  const { frame } = use;
  const teller = tellingClause(findings);
  const counted = fromTold(work, clause, use.at);
  const dated =
    counted === null
      ? dateOf(context, items, clauses, teller, use.at, government)
      : { date: counted, why: 'so long before or after what the text has told' };
  const denied =
    dated.date?.basis === 'document' ? dayOfDenied(work, government, { type: frame.type, actors, places }) : undefined;
  const claimedBy = claimOf(work, teller, government, use.at);
  why['date'] = denied === undefined ? dated.why : 'the day of what is denied';
  why['status'] = [government.status, ...government.why].join(' ← ');
  why['claimedBy'] = claimedBy.why;
  const [type, subtype] = kindOf(findings);
  return {
    type,
    subtype,
    status: government.status,
    actors,
    targets,
    places,
    date: denied === undefined ? dated.date : denied,
    count: countBeside(work, clause, use, args) ?? countOf(work, clause, use, args, government),
    claimedBy: calledUpon(findings, claimedBy.speakers) ? [] : claimedBy.speakers,
    mentions: [mentionOf(findings, frame.phrase.length > 0 ? use.end : use.at)],
    headline,
    background: government.background || teller.relation === 'relative',
    circumstance: government.circumstance || clause.relation === 'time',
    presupposed: use.usage === 'masdar' && !government.governed && !headline,
    byOthers: isOthers(items, args.subject),
    foes: actors.length > 0 ? [] : args.subject === null ? deniers(findings) : foughtBy(work, args.subject, use.at),
    unnamedTown: args.unnamedTown,
    weak: frame.weak && !args.places.some(({ role }) => role === 'at' && why['places.at'] !== WITHIN),
    why,
  };
}

/** The day of what goes on: of the time expression, which counts from the event before it where it only tells a span (ثم بعد أسبوع من X). */
function dayAfter({ date: before }: EventCandidate, item: Item): EventCandidate['date'] {
  const given = eventDate(item);
  if (item.date?.rule !== 'lapse' || given === null || before === null) return given;
  const later = addDays(before.from, dayNumber(before.from) - dayNumber(given.from));
  return { ...given, from: later, to: later };
}

/** The same kind of event at other places on another day (…، ثم يوم الجمعة على راوة), which «وقبل ذلك» alone does not tell. */
export function continued(told: EventCandidate, { nominal, earlier, date }: Continuation): EventCandidate {
  return {
    ...told,
    places: placeRefs(nominal, 'at'),
    date: date === null ? (earlier ? null : told.date) : dayAfter(told, date),
    count: null,
    why: { ...told.why, 'places.at': 'after ثم', date: 'time expression after ثم' },
  };
}

/**
 * The events that a trigger tells under one frame, or why it tells none.
 *
 * @param clause the clause that holds the trigger
 * @example // 'سيطر الجيش على القائم، ثم يوم الجمعة على راوة' → two captures; 'خرجت مصر من عزلتها' → 'a state leaves no ground'
 */
export function buildCandidate(work: SentenceWork, clause: Clause, use: Trigger): readonly EventCandidate[] | string {
  const report = reportOf(work, clause, use);
  if (typeof report === 'string') return report;
  if (isStateOfControl(report)) return STATE_OF_CONTROL;
  const lacking = lacksWords(report);
  if (lacking !== null) return lacking;
  const wider = elaboration(report);
  if (wider !== null) return [wider];
  const findings = findingsOf(report);
  if (typeof findings === 'string') return findings;
  const refusal = refusalOf(findings);
  if (refusal !== null) return refusal;
  const told = eventOf(findings);
  return [told, ...findings.args.later.map((continuation) => continued(told, continuation))];
}
