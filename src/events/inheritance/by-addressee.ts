import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { ActorRef } from '../forces/actor.ts';
import { actorOf, isFighting, sameActor } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { NEGATORS, QUOTES, finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import type { Asked, Inherited } from './asked.ts';
import { fightersMeant } from './meant-by-words.ts';
import { opponentOf } from './opponents.ts';

/** Items from the call or paper to the verb with the pronoun of those whom it is for. */
const FARTHEST_CALL = 14;

/** Some of a body, of whom the call is made; null where nobody is known. */
const calledUpon = (actors: readonly ActorRef[]): Inherited | null =>
  actors.length === 0 ? null : { actors, why: 'those on whom the call is made', members: true, part: true };

/** Of whom the words behind them tell that they fight: في صفوف X, مع X, من عناصر X. */
const OF_BODY = new Set(['from', 'in', 'with', 'among']);

/** من وصل منهم, من لا يزال يحمل السلاح, من فيها, من معه: «whoever» and what it tells of him. */
function opensWhoever(items: readonly Item[], at: number): boolean {
  if (!/^[وفل]?من$/.test(items[at]?.folded ?? '')) return false;
  const next = items[at + 1];
  return (
    isFiniteVerb(items, at + 1) ||
    (hasAnyClass(next, [...NEGATORS]) && isFiniteVerb(items, at + 2)) ||
    ['in', 'with'].includes(pronounPreposition(next)?.role ?? '')
  );
}

/** المحاصرين, المتحصنين, المغرر بهم, أبناء كردفان, شبان المدينة: people, several of them, by what they do or whence they are. */
const arePeople = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  (hasClass(item, 'civilian') ||
    (hasArticle(item) &&
      (hasClass(item, 'member') ||
        item.readings.some(({ rank, pos, features }) => rank === 0 && pos === 'participle' && features.number === 'plural'))));

/** The body of which the words from `from` tell that those called upon are: the first force behind a preposition, or in the ranks of which they are. */
function bodyOf({ work, excluded }: Asked, from: number, limit: number): Inherited | null {
  const { context, discourse, items } = work;
  for (let at = from; at < limit; at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' && !isSign(item, QUOTES)) break;
    const pronoun = pronounPreposition(item);
    if (pronoun?.role === 'from' && pronoun.reading.enclitic === 'هم') {
      const them = discourse.forcesFor('هم', item.first, excluded);
      return calledUpon(them);
    }
    if (item.kind !== 'force' || !isFighting(context, item)) continue;
    const before = items[at - 1];
    const role =
      item.role ??
      (before?.kind === 'preposition' ? before.role : items[at - 2]?.kind === 'preposition' ? items[at - 2]?.role : null);
    const body = actorOf(context, item);
    if (!OF_BODY.has(role ?? '') || excluded.some((other) => sameActor(other, body))) return null;
    return calledUpon([body]);
  }
  return null;
}

/** نداء إلى الضباط يدعوهم فيه إلى …: whom a call or a paper is for, of which the verb with their pronoun tells what it says. */
function addressed({ work, trigger, use, excluded, token }: Asked, verb: number): Inherited | null {
  const { context, clauses, items } = work;
  const clause = clauseHolding(clauses, verb);
  const paper = items.findLastIndex(
    (item, at) => at < verb && at >= verb - FARTHEST_CALL && hasAnyClass(item, ['call-noun', 'statement', 'slogan-noun']),
  );
  if (clause === undefined || paper < 0) return null;
  for (let at = paper + 1; at < verb; at++) {
    const to = items[at]?.role;
    if (to !== 'to' && to !== 'for') continue;
    const start = items[at]?.kind === 'preposition' ? at + 1 : at;
    if (opensWhoever(items, start)) at = start + 1;
    const nominal = readForces(context, items, items[at]?.kind === 'preposition' ? at + 1 : at, verb - 1);
    if (nominal === null || nominal.civilian) continue;
    const actors =
      nominal.actors.length > 0 ? nominal.actors : (fightersMeant(work, nominal, token, excluded, use.frame.type)?.actors ?? []);
    return nominal.firstItem > trigger ? null : calledUpon(actors);
  }
  return null;
}

/**
 * Whom a call to give up or to leave one's side is made upon, where no name of a force is its object but words tell who is meant: by what they do
 * (من لا يزال يحمل السلاح من مقاتلي X), in whose ranks they are (أبناء كردفان في صفوف X), or that they are some of those told of before (من وصل منهم).
 *
 * @example // 'دعا المحافظ أبناء شبوة في صفوف الحوثيين إلى إلقاء السلاح' → the Houthis
 */
export function byAddressee(asked: Asked): Inherited | undefined {
  const { work, trigger, use, args, government } = asked;
  const { items } = work;
  const { subjectGovernor: governor, subjectFrom, status } = government;
  if (use.frame.type !== 'defection' || status !== 'demanded' || subjectFrom !== 'object') return undefined;
  if (governor < 0 || governor > trigger || args.subject !== null) return undefined;
  if (finiteReading(items[governor])?.enclitic === 'هم') return addressed(asked, governor) ?? undefined;
  for (let at = governor + 1; at < trigger; at++) {
    const item = items[at] as Item;
    const whoever = opensWhoever(items, at);
    if (whoever || arePeople(item)) {
      const body = bodyOf(asked, at + 1, trigger) ?? (whoever || hasClass(item, 'besiege') ? foesOf(asked, at + 1) : null);
      if (body !== null || whoever) return body ?? undefined;
    }
    if (namesFighters(asked, item) && !hasClass(items[at - 1], 'title')) return undefined;
  }
  return undefined;
}

/** عناصر X, قسد: fighters or a body, of whom the other rules know who they are; not who makes the call (رئيس هيئة الأركان). */
const namesFighters = ({ work: { context }, spokenFor }: Asked, item: Item): boolean =>
  item.kind === 'force'
    ? spokenFor === null || !sameActor(actorOf(context, item), spokenFor)
    : !hasArticle(item) && hasAnyClass(item, ['member', 'rank']);

/** من فيها, المحاصرين في ثكنة X: those who hold out where others call upon them to give up are of the other side, if the text has one. */
function foesOf({ work, use, excluded, spokenFor }: Asked, from: number): Inherited | null {
  const { context, discourse, items } = work;
  if (use.frame.subtype !== 'surrender' || spokenFor === null) return null;
  const near = discourse
    .membersOf(items[from]?.first ?? 0, [spokenFor, ...excluded])
    .find((each) => !context.sameSide(each, spokenFor));
  const foe = near ?? opponentOf(context, [spokenFor]);
  return calledUpon(foe === null ? [] : [foe]);
}
