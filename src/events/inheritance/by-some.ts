import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS } from './asked.ts';
import type { Trigger } from '../arguments/arguments.ts';
import type { EventCandidate } from '../event.ts';
import { isAny, isAnyOf } from '../forces/some-of.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { actorOf, sameActor } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { civiliansBefore, isAdverb, pronounPreposition } from '../words/nominals.ts';
import { peopleBefore } from './people-before.ts';
import { sideThatSpeaks } from '../speakers/speaking-side.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/** Items from the verb to the word for those who speak. */
const US_REACH = 3;

/** لم يستسلم منا أحد, هرب منا ثلاثون: some of those who speak. */
export const areOfUs = (items: readonly Item[], verb: number): boolean =>
  items.slice(verb + 1, verb + 1 + US_REACH).some(({ folded }) => folded === 'منا');

/** Some of those named right before: بعضهم, سبعة منهم, قائدهم. */
export function bySome({
  work,
  clause,
  trigger,
  use,
  government,
  args,
  token,
  pronoun,
  excluded,
  reporter,
}: Asked): Inherited | undefined {
  const { discourse, items } = work;
  if (use.frame.type === 'defection' && areOfUs(items, trigger)) {
    const us = reporter ?? sideThatSpeaks(work, government);
    if (us !== null) return { actors: [us], why: 'some of the side that speaks', members: true };
  }
  // طرد الجيش X من البلدة. وفر بعضهم: also where the verb has them for no subject that is read as one.
  const fled = args.subject === null && reporter === null && use.frame.type !== 'capture' && isSomeOfThem(items, trigger + 1);
  const gone = fled ? losersJustBefore(work, trigger) : [];
  if (gone.length > 0) return { actors: gone, why: 'some of those who lost the place before', members: true };
  // إن المجاهدين انحازوا، نافيا أن يكون أحد منهم قد استسلم: of those of whom the sentence itself speaks.
  const others = items.slice(0, trigger).some((item) => hasAnyClass(item, ['member', 'insurgent']));
  const any = government.status === 'denied' && !others && anyOfThemBefore(items, clause.first, trigger);
  const denied = any ? deniedOf(work, use) : undefined;
  if (denied !== undefined) return { actors: denied.actors, why: 'some of those told of before', members: true };
  // نزح آلاف السكان، وغادر بعضهم …: some of the civilians named right before.
  if (pronoun === 'هم' && args.subject?.unnamed === true && civiliansBefore(items, args.subject.firstItem)) return CIVILIANS;
  const some = args.subject !== null && (args.subject.quantity >= 0 || args.subject.single || args.subject.members);
  if ((pronoun === 'هم' || pronoun === 'ه') && args.subject?.pronoun === pronoun && some) {
    // هرب عشرات الإرهابيين …، وسلّم سبعة منهم أنفسهم, وفر قائدهم, وتبعهم زملاؤهم: some of those told of just before.
    const told = work.told
      .recent(work.index)
      .findLast(({ mentions, actors }) => mentions[0]?.sentence === work.index && actors.length > 0);
    if (told !== undefined && (pronoun === 'هم' ? told.type !== 'capture' : told.type === 'defection'))
      return { actors: told.actors, why: 'some of those told of before' };
    // طرد الجيش X من البلدة. وفر بعضهم: those from whom it was taken.
    const lost =
      pronoun === 'هم' && reporter === null && use.frame.type !== 'capture' ? losersJustBefore(work, args.subject.firstItem) : [];
    if (lost.length > 0) return { actors: lost, why: 'some of those who lost the place before', members: true };
    // قال ناطق الجيش إن مسلحي X محاصرون وإن أيا منهم لم يغادر: who speaks of some of «them» speaks of others.
    if (reporter !== null && pronounPreposition(items[args.subject.lastItem])?.role === 'from') {
      const owner = ownerOfThem(work, args.subject.firstItem, reporter);
      if (owner !== null) {
        const why = owner === reporter ? 'some of those of the body that reports it' : 'some of those of whose men was told';
        return { actors: [owner], why, members: true };
      }
      const them = discourse.membersOf(token, [...excluded, reporter]);
      if (them.length > 0) return { actors: them, why: 'some of those named before', members: true };
    }
    // قضت على أعداد من الإرهابيين، واستسلم عدد منهم.
    const few = items.slice(0, trigger).findLast((item) => hasAnyClass(item, ['member', 'force', 'civilian']));
    const insurgents = hasClass(few, 'insurgent') ? discourse.latestInsurgents(token, excluded) : null;
    if (insurgents !== null) return { actors: [insurgents], why: 'some of the insurgents named before' };
  }
  return undefined;
}

/** أن يكون أحد منهم قد انشق, ولم ينشق منهم أحد: any one of those told of before. */
const anyOfThemBefore = (items: readonly Item[], first: number, trigger: number): boolean =>
  items
    .slice(first, trigger + US_REACH)
    .some(
      (item) =>
        pronounPreposition(item)?.reading.enclitic === 'هم' && (isAnyOf(items, item.index - 1) || isAny(items, item.index + 1)),
    );

/** Sentences from a defection to whoever denies it. */
const FARTHEST_DENIAL = 2;

/** انشق 180 من أفراد X. ونفى Y أن يكون أحد منهم قد انشق: the defection told of just before, of whose people somebody speaks. */
function deniedOf({ told, index }: SentenceWork, { frame }: Trigger): EventCandidate | undefined {
  const latest = frame.type === 'defection' ? told.latest('defection') : undefined;
  return (latest?.mentions[0]?.sentence ?? -1) >= index - FARTHEST_DENIAL ? latest : undefined;
}

/** بعضهم, عدد منهم: some, by a word right at an item, of those whom هم means. */
const isSomeOfThem = (items: readonly Item[], at: number): boolean =>
  hasAnyClass(items[at], ['quantifier', 'measure']) &&
  (items[at]?.readings.some(({ rank, enclitic }) => rank === 0 && enclitic === 'هم') === true ||
    items[at + 1]?.folded === 'منهم');

/** Those from whom the event that was told last, in this or the sentence before, took a place; nobody where another was spoken of since. */
function losersJustBefore({ told, index, items, context }: SentenceWork, subject: number): readonly ActorRef[] {
  const last = told.recent(index - 1).findLast(({ actors }) => actors.length > 0);
  const taken = last?.mentions[0];
  if (last?.type !== 'capture' || last.status !== 'occurred' || taken === undefined || taken.sentence < index - 1) return [];
  const others = items
    .slice(0, subject)
    .some(
      (item) =>
        item.kind === 'force' && item.first > taken.last && !last.targets.some((each) => sameActor(each, actorOf(context, item))),
    );
  return others ? [] : last.targets;
}

/**
 * سلم 180 من جنود X أنفسهم فيما فر نحو 700: a bare number behind a verb of leaving counts more of those of whom the sentence told last that they left or
 * gave up, and not of whoever tells of it.
 */
export function byNumberAlone({ work, trigger, use, args, verb }: Asked): Inherited | null | undefined {
  const { items, index } = work;
  const quantity = verb === null || use.frame.type === 'capture' ? -1 : numberAloneBehind(items, trigger);
  if (quantity < 0 || args.subject !== null) return undefined;
  if (civiliansBefore(items, trigger)) return CIVILIANS;
  const told = work.told
    .recent(index)
    .findLast(({ mentions, actors, type }) => mentions[0]?.sentence === index && actors.length > 0 && type !== 'capture');
  return told === undefined ? undefined : { actors: told.actors, why: 'others of those told of before', quantity, members: true };
}

/** فر نحو 700, هرب ثلاثون إلى X: item of a number right behind a verb that no noun follows; -1 where none stands there. */
function numberAloneBehind(items: readonly Item[], verb: number): number {
  const [number, next] = [items[verb + 1], items[verb + 2]];
  // وهرب نحو 150 بحرا إلى X.
  const alone = next === undefined || isAdverb(next) || next.kind === 'preposition' || next.kind === 'sign' || next.role !== null;
  const plain = number?.kind === 'quantity' && number.role === null && !number.joined && number.quantity?.unit === 'other';
  return plain && alone && next?.role !== 'from' ? verb + 1 : -1;
}

/**
 * قال القائد إن مقاتليه صامدون وإن أحدا منهم لم ينسحب: the people told of last are those of whoever speaks; قالت X إن مقاتليها صامدون. وقال ناطق الجيش إن 30 منهم
 * استسلموا: those of another, who spoke before. Null where nobody's own people were told of (تلاحق من تبقى من إرهابييه: the enemy's).
 */
function ownerOfThem(work: SentenceWork, subject: number, reporter: ActorRef): ActorRef | null {
  const people = peopleBefore(work, subject);
  if (people === undefined || people.enclitic === null || people.classes.includes('insurgent')) return null;
  if (people.token >= work.sentence.first) return reporter;
  const owner = work.discourse.ownerBefore(people.enclitic, people.token, []);
  return owner === null || sameActor(owner.actor, reporter) ? reporter : owner.actor;
}
