import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { actorOf } from '../forces/actor.ts';
import { opposes } from '../forces/bearer.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { finiteReading, hasAnyClass, hasClass } from '../words/words.ts';
import { clauseSubject } from './clause-subject.ts';

/** What those suffer of whom it is told that they left. */
const STRIKES = ['attack', 'besiege', 'pursue', 'expel', 'repel', 'rout', 'kill', 'bomb'];

/** What those do who go for a place that others hold. */
export const ASSAULTS = ['attack', 'besiege', 'enter'];

/**
 * Who took the place that others leave: in «سيطر X على البلدة بعد خروج مقاتلين منها» those who leave are not X.
 */
export function takersOf(
  work: SentenceWork,
  clause: Clause,
  use: Trigger,
  args: Arguments,
  government: Government,
): readonly ActorRef[] {
  // سيطر X على البلدة وانسحب منها ستون عنصرا: nor are unnamed members.
  const others = government.circumstance || clause.relation === 'time' || args.subject?.unnamed === true;
  if (use.frame.type === 'capture' || !others) return [];
  if (args.subject === null && isLater(work, clause, use)) return [];
  const { placeKeyOf } = work.told;
  const here = new Set(args.places.filter(({ role }) => role !== 'to').map(({ mention }) => placeKeyOf(mention)));
  const strikers = strikersOf(work, clause, args.subject);
  if (strikers.length > 0) return strikers;
  const attackers = args.subject?.pronoun == null ? [] : attackersBefore(work, clause, use);
  const captors = work.told
    .recent(work.index)
    .filter(
      ({ type, subtype, status, mentions, places }) =>
        type === 'capture' &&
        // يستعد الجيش لاستعادة البلدة بعدما انسحب منها: who is to take it back may have left it.
        !(subtype === 'recapture' && status === 'planned') &&
        // فشلوا في استعادة البلدة وانسحبت فلولهم: who did not take it leaves.
        status !== 'denied' &&
        mentions[0]?.sentence === work.index &&
        // استولوا على المقر بعد استسلام منتسبيه: of that place too.
        (here.size === 0 || places.some(({ mention }) => here.has(placeKeyOf(mention)))),
    )
    .flatMap(({ actors }) => actors);
  return [...attackers, ...captors];
}

/**
 * سيطر X على البلدة قبل أن ينسحب منها: he left it after he had taken it; قبل أن يفروا منها: others did, unless the clause before has people
 * for its subject (سيطر مقاتلو X على البلدة قبل أن ينسحبوا, قبل أن يضطروا إلى الانسحاب).
 */
function isLater(work: SentenceWork, clause: Clause, use: Trigger): boolean {
  const { clauses, items } = work;
  if (items[clause.first]?.folded.startsWith('قبل') !== true) return false;
  const verb = use.usage === 'verb' ? use.reading : finiteReading(items[clause.verbs[0] ?? -1]);
  if (verb === null) return false;
  if (verb.features.number === 'singular') return use.usage === 'verb';
  const host = clauses[clause.parent];
  if (host === undefined) return false;
  // دخلوا البلدة وسيطروا عليها قبل أن ينسحبوا
  const before = finiteReading(items[host.verbs.at(-1) ?? -1]);
  return before?.features.number === 'plural' || clauseSubject(work, host)?.members === true;
}

/** اقتحم X المطار واستسلم عشرون من عناصره: those of the place surrender, and not those of X who attack it. */
function attackersBefore(work: SentenceWork, clause: Clause, { frame }: Trigger): readonly ActorRef[] {
  const before = work.clauses.findLast(
    ({ index, parent, relation }) => index < clause.index && parent === clause.parent && relation !== 'relative',
  );
  if (frame.subtype !== 'surrender' || clause.relation !== 'coordinate' || before === undefined) return [];
  if (!before.verbs.some((verb) => hasAnyClass(work.items[verb], ASSAULTS))) return [];
  return clauseSubject(work, before)?.actors ?? [];
}

/**
 * سيطر التنظيم على البلدة، لكن الجيش طرد المسلحين الذين فروا إلى …: who drives out, beats or pursues those of whom the relative clause tells, whoever
 * took the place before.
 */
export function strikersOf(work: SentenceWork, clause: Clause, subject: ForceNominal | null): readonly ActorRef[] {
  const { items, clauses } = work;
  const host = clauses[clause.parent];
  if (clause.relation !== 'relative' || host === undefined || subject === null || subject.firstItem >= clause.first) return [];
  const verb = host.verbs.findLast((each) => each < subject.firstItem);
  if (verb === undefined || !hasAnyClass(items[verb], STRIKES)) return [];
  for (let index = host.index; index >= 0; index--) {
    const before = clauses[index] as Clause;
    const isHost = index === host.index;
    if (!isHost && (before.relation === 'relative' || before.relation === 'time')) continue;
    const last = isHost ? subject.firstItem - 1 : before.last;
    const striker = clauseSubject(work, { ...before, last });
    if (striker !== null) return striker.actors;
  }
  return [];
}

/** هاجم مسلحون قاعدة للجيش واستولوا عليها: whose post is attacked in the clause before does not take it. */
export function ownersAttacked(
  { context, items, clauses }: SentenceWork,
  clause: Clause,
  { frame }: Trigger,
): readonly ActorRef[] {
  const before = clauses[clause.index - 1];
  if (frame.type !== 'capture' || clause.relation !== 'coordinate' || before?.parent !== clause.parent) return [];
  const verb = before.verbs.find((each) => hasAnyClass(items[each], ASSAULTS));
  if (verb === undefined) return [];
  return items
    .slice(verb + 1, before.last + 1)
    .filter((item) => item.kind === 'force' && item.role === 'for' && hasClass(items[item.index - 1], 'place-kind'))
    .map((item) => actorOf(context, item));
}

/**
 * سارع الحوثيون إلى السيطرة على المواقع التي أخلتها, ستتسلم القوات القاعدة بعد أن ينسحبوا منها: who takes or enters ground is not who left it, unless he takes
 * it back.
 *
 * @param sinceThen  whether the clause tells after what that was
 */
export function takersOfLeft(
  { context, items, clauses }: SentenceWork,
  clause: Clause,
  { at, frame }: Trigger,
  { places, subject }: Arguments,
  sinceThen: boolean,
): readonly ActorRef[] {
  const host = clauses[clause.parent];
  if (frame.type !== 'withdrawal' || subject !== null || host === undefined) return [];
  // بعد أن انسحبوا منها: from the place that was told before.
  const token = items[at]?.first ?? 0;
  const there = places.some(({ role, mention }) => role === 'at' && (context.layers.mentions[mention]?.first ?? token) < token);
  if (clause.relation !== 'relative' && !(clause.relation === 'time' && sinceThen && there)) return [];
  const told = items.slice(host.first, clause.first);
  if (!told.some((item) => hasAnyClass(item, ['take', 'receive', 'enter'])) || told.some((item) => hasClass(item, 'retake')))
    return [];
  return clauseSubject({ context, items }, { ...host, last: clause.first - 1 })?.actors ?? [];
}

/** بدّلوا صفّهم وانضموا إلى الجيش: whom the clause behind says that they joined is not whom they left. */
export function joinedThen({ context, items, clauses }: SentenceWork, clause: Clause, { frame }: Trigger): readonly ActorRef[] {
  const next = clauses[clause.index + 1];
  const verb = next?.relation === 'coordinate' ? next.verbs[0] : undefined;
  if (frame.type !== 'defection' || next === undefined || verb === undefined || !hasClass(items[verb], 'join')) return [];
  for (let at = verb + 1; at <= next.last; at++) {
    const role = items[at]?.role;
    if (role !== 'to' && role !== 'by') continue;
    return readForces(context, items, items[at]?.kind === 'preposition' ? at + 1 : at, next.last)?.actors ?? [];
  }
  return [];
}

/** المقاتلون المناهضون للحركة: the bodies that a nominal is said to fight, up to the next sign. */
export function foughtBy({ context, items }: SentenceWork, { firstItem }: ForceNominal, trigger: number): readonly ActorRef[] {
  const last = Math.max(trigger, firstItem) + FARTHEST_FOUGHT;
  for (let at = firstItem; at < Math.min(items.length - 1, last); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') return [];
    if (opposes(item)) return readForces(context, items, at + 1, Math.min(items.length - 1, at + 2))?.actors ?? [];
  }
  return [];
}

const FARTHEST_FOUGHT = 8;

/**
 * سيطر X على غزنة قبل أن تُستعاد, سيطر X على غزنة ثم أُخليت قندوز: who took the place by the same sentence is not who takes it when a passive has it
 * taken, and who takes one is not who leaves another.
 */
export function holdersBefore(
  { index, told }: SentenceWork,
  { frame, usage, reading }: Trigger,
  args: Arguments,
): readonly ActorRef[] {
  if (frame.type === 'defection' || usage !== 'verb' || reading.features.voice !== 'passive') return [];
  const here = new Set(args.places.filter(({ role }) => role === 'at').map(({ mention }) => told.placeKeyOf(mention)));
  return told
    .recent(index)
    .filter(
      ({ type, status, mentions, places }) =>
        type === 'capture' &&
        status === 'occurred' &&
        mentions[0]?.sentence === index &&
        (frame.type === 'withdrawal' || places.some(({ mention }) => here.has(told.placeKeyOf(mention)))),
    )
    .flatMap(({ actors }) => actors);
}

/** انسحب X من البلدة بعد سيطرة الفصيل عليها: who is told to leave does not take, whoever the noun means. */
export const leaversBeside = ({ told, index }: SentenceWork, { frame }: Trigger, { subject }: Arguments): readonly ActorRef[] =>
  frame.type !== 'capture' || subject === null
    ? []
    : told
        .recent(index)
        .filter(
          ({ type, subtype, mentions }) => (type === 'withdrawal' || subtype === 'desertion') && mentions[0]?.sentence === index,
        )
        .flatMap(({ actors }) => actors);
