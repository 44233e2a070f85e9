import type { Analysis } from '../../document.ts';
import type { Asked, Inherited, Rule } from './asked.ts';
import { areForeign, areTroops, likelierFirst } from './asked.ts';
import type { Clause } from '../clauses/clause.ts';
import { mayBeInsurgent } from '../discourse/insurgents.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { wordsBetween } from '../forces/nations.ts';
import { isAny, isAnyOf } from '../forces/some-of.ts';
import type { Item } from '../items/item.ts';
import { opponentOf } from './opponents.ts';
import { peopleBefore } from './people-before.ts';
import { fightingSpeaker } from '../speakers/speaking-side.ts';
import { whoDidLast } from './did-last.ts';
import { withCompanions } from './told-in.ts';
import { sourcePhrase } from '../speakers/source-phrases.ts';
import { AHEAD } from '../status/status.ts';
import { hasClass, pronounOnParticle } from '../words/words.ts';

/** Why a verb without a subject has for its actor the force named last that it may mean. */
export const BY_AGREEMENT = 'latest force that agrees with the verb';

/** انشق العقيد X عن الجيش وانضم إلى Y. وفي بيان انشقاقه …: of whom it was told that he did so. */
function byDefectionTold({ work, use, args, pronoun }: Asked): Inherited | undefined {
  if (use.frame.type !== 'defection' || args.subjectPronoun === null || (pronoun !== 'ه' && pronoun !== 'هم')) return undefined;
  const told = work.told.recent(work.index).findLast(({ type, actors }) => type === 'defection' && actors.length > 0);
  return told === undefined ? undefined : { actors: told.actors, why: 'whose defection was told before', members: true };
}

/** زعم الناطق أن قواته …: those of his body; قبيل مغادرته عدن: nobody's, since a person leaves. */
function byPersonBefore({ work: { context, discourse }, use, args, token, pronoun }: Asked): Inherited | null | undefined {
  if (pronoun !== 'ه' || use.frame.type === 'defection') return undefined;
  const person = discourse.personBefore(token);
  if (person === null) return undefined;
  if (args.subjectPronoun !== null) return null;
  const body = context.bodyOfPerson(person);
  return body === null ? undefined : { actors: [body], why: 'the body of the person who is meant' };
}

/** انسحابها, قواتها: the force named last that the pronoun may mean. */
function byPronounTold(asked: Asked): Inherited | undefined {
  const { work, args, token, pronoun } = asked;
  const { discourse } = work;
  if (pronoun === null) return undefined;
  const found = likelierFirst(
    asked,
    (exclude) =>
      args.subjectPronoun === null
        ? [discourse.ownerBefore(pronoun, token, exclude)?.actor].filter((each) => each !== undefined)
        : discourse.forcesFor(pronoun, token, exclude),
    isEmpty,
  );
  if (found.length > 0) return { actors: found, why: `pronoun ـ${pronoun}` };
  // استولى X على المقر واستسلم سبعة من منتسبيه: of the other side than who took it.
  const held = args.subjectPronoun === null && asked.takers.length > 0 ? loserTo(asked, pronoun) : null;
  return held === null ? undefined : { actors: [held], why: 'the other side than who took the place' };
}

/** استسلم مئات الجنود لطالبان. وأوضح أنهم كانوا انسحبوا …: who did the one, and not to whom they did it. */
function byDeserters({ work, clause, verb, reporter }: Asked): Inherited | undefined {
  if (verb === null || reporter !== null || pronounOnParticle(work.items[clause.first]) !== 'هم') return undefined;
  const told = work.told
    .recent(work.index - 1)
    .findLast(
      ({ type, actors, mentions }) => type === 'defection' && actors.length > 0 && mentions[0]?.sentence === work.index - 1,
    );
  return told === undefined ? undefined : { actors: told.actors, why: 'whose defection was told before' };
}

/** أخلي المقر, ثم انسحبوا منها: the force named last that a verb without a subject may have for it. */
function byVerb(asked: Asked): Inherited | undefined {
  const { work, clause, trigger, use, args, government, token, verb } = asked;
  const { context, discourse, items } = work;
  if (verb === null) return undefined;
  // قال متحدث وزارة الدفاع X إن أحدا لم يستسلم: none of those for whom he speaks.
  const anyone = government.status === 'denied' && isAnyoneBefore(items, clause, trigger);
  if (anyone && asked.reporter !== null) return { actors: [asked.reporter], why: 'none of the body that reports it' };
  const rebels = rebelsBefore(asked, verb);
  if (rebels !== null) return { actors: [rebels], why: 'the insurgents with whom the sentence before opens' };
  // انتُزعت البلدة من X: by his enemy, whoever was named last.
  const passive = verb.features.voice === 'passive';
  const enemy = passive && use.frame.type === 'capture' && args.targets.length > 0 ? opponentOf(context, args.targets) : null;
  if (enemy !== null) return { actors: [enemy], why: 'the other side than who loses it' };
  const goesOn = passive ? [] : whoDidLast(asked, verb);
  if (goesOn.length > 0) return { actors: goesOn, why: 'who did what was told last' };
  // أخلي المقر: the verb agrees with the place, not with who left it.
  const found = likelierFirst(
    asked,
    (exclude) => (passive ? discourse.forcesFor('هم', token, exclude) : discourse.forceForVerb(verb, token, exclude)),
    isEmpty,
  );
  // استعاد X وY البلدة. ثم انسحبوا منها: all who did the one, where this sentence names nobody.
  const all =
    verb.features.number === 'plural' &&
    !items.slice(0, trigger).some((item) => item.kind === 'force' || hasClass(item, 'member'));
  if (found.length > 0) return { actors: all ? withCompanions(work, found) : found, why: BY_AGREEMENT };
  const own = ownOfSpeaker(asked);
  return own === null ? undefined : { actors: [own], why: 'who speaks, by the pronoun on the particle' };
}

/** انسحب الجنود, استسلم 60 عنصرا: of which force fighters are that have no name. */
function byFighters(asked: Asked): Inherited | undefined {
  const { work, use, args, government, members, verb } = asked;
  const { context, items } = work;
  if (!members) return undefined;
  // نفى التحالف خروج أي مقاتل: who speaks of fighters speaks of others.
  const speakers = (government.speech?.speakers ?? []).map(({ id, name }) => ({ id, name, item: -1 }));
  // استولى عليه إرهابيون: no force near, unless it is of insurgents.
  const found = asked.insurgent ? [] : membersBefore(asked, [...speakers, ...receiversBefore(asked)]);
  if (found.length > 0) return { actors: found, why: 'members of the force named before' };
  if (args.subject !== null && areForeign(items, args.subject)) {
    const [first, last] = [items[args.subject.firstItem], items[args.subject.firstItem + 1]];
    const name = wordsBetween(context, first?.first ?? 0, last?.last ?? 0);
    return { actors: [{ id: null, name, item: args.subject.firstItem }], why: 'as the text calls them' };
  }
  // تطهير الحي … بعد فرار القناصين: of the other side, wherever it is named.
  // استسلم 60 عنصرا لقوات X: nor do they give themselves up to their own.
  const others = asked.takers.length > 0 ? asked.takers : use.frame.subtype === 'surrender' ? args.targets : [];
  const opponent = others.length > 0 ? opponentOf(context, others) : null;
  if (opponent !== null) return { actors: [opponent], why: 'the other side of the document' };
  // أكد قائد في X أن أحدا من المقاتلين لم يغادر: of whoever speaks of them, where the text knows of nobody else.
  return asked.reporter !== null && !asked.insurgent && government.status === 'denied' && verb === null && use.usage === 'verb'
    ? { actors: [asked.reporter], why: 'fighters of the body that reports it' }
    : undefined;
}

/** نفى حصول أي انسحاب: of those who were said to have done so. */
function byKindTold({ work, use, args, government }: Asked): Inherited | undefined {
  if (use.usage !== 'masdar') return undefined;
  const { type } = use.frame;
  const here = args.places.map(({ mention }) => work.told.placeKeyOf(mention));
  const anywhere = type === 'withdrawal' && here.length > 0;
  const told = anywhere ? work.told.latest(type) : work.told.latestAt(type, here);
  // طالب بإخراج الروس منه: nobody drives out himself.
  const others = told?.actors.every((each) => !args.targets.some((other) => sameActor(each, other))) ?? false;
  // تعهد X باستعادة البلدة: nor does who holds a place take it back.
  const holds = use.frame.subtype === 'recapture' && AHEAD.has(government.status) && told?.status === 'occurred';
  if (told === undefined || !others || holds) return undefined;
  return { actors: told.actors, why: 'the event of that kind told of that place' };
}

/** طالب X بالانسحاب, أحبط X محاولة للسيطرة: the other side than who calls for it or foils it. */
function byOpponent({ work: { context }, use, caller, repellers }: Asked): Inherited | undefined {
  const called = caller === null || use.frame.type !== 'withdrawal' ? null : opponentOf(context, [caller]);
  if (called !== null) return { actors: [called], why: 'the other side than who calls for it' };
  const foiled = repellers.length > 0 ? opponentOf(context, repellers) : null;
  return foiled === null ? undefined : { actors: [foiled], why: 'the other side than who foils the attempt' };
}

/** ووفق الفصيل، تم تحرير …: whoever reports a capture and names nobody else made it. */
function byReport({ work: { context, items, clauses }, trigger, use, government }: Asked): Inherited | undefined {
  if (use.usage !== 'masdar' || use.frame.type !== 'capture' || government.status !== 'occurred') return undefined;
  const speech = government.speech ?? sourcePhrase(context, items, clauses, trigger);
  const body = fightingSpeaker(context, speech?.speakers ?? []);
  return body === null ? undefined : { actors: [body], why: 'the side that reports it' };
}

/** Whom the text told of before, or the side that reports it. */
export const byDiscourse: readonly Rule[] = [
  byDefectionTold,
  byPersonBefore,
  byPronounTold,
  byDeserters,
  byVerb,
  byFighters,
  byKindTold,
  byOpponent,
  byReport,
];

/** استسلم 100 من مقاتلي X للجيش. وذكر أن 97 مقاتلا استسلموا للوزير: to whom others gave themselves up just before; of another kind of event none. */
function receiversBefore({ work, use }: Asked): readonly ActorRef[] {
  if (use.frame.subtype !== 'surrender') return [];
  return work.told.recent(work.index - 1).findLast(({ type }) => type === 'defection')?.targets ?? [];
}

/** إن أحدا لم يستسلم, لم ينسحب أحد: whether anyone at all is the subject. */
const isAnyoneBefore = (items: readonly Item[], { first }: Clause, trigger: number): boolean =>
  items.slice(first, trigger + 2).some(({ index, kind }) => kind === 'word' && isAny(items, index) && !isAnyOf(items, index));

/** قال حميدتي إن مقاتليه سيطروا على X. وأضاف أنهم سينسحبون: «they» are those of whoever speaks, where no others were told of. */
function ownOfSpeaker({ work, clause, excluded, reporter }: Asked): ActorRef | null {
  if (reporter === null || pronounOnParticle(work.items[clause.first]) !== 'هم') return null;
  const people = peopleBefore(work, clause.first);
  const others = people !== undefined && (people.enclitic === null || people.classes.includes('insurgent'));
  return others || excluded.some((other) => sameActor(other, reporter)) ? null : reporter;
}

/** Members of the force named before, whom the sentence before does not tell of as the other side, if there is one. */
function membersBefore(asked: Asked, speakers: readonly ActorRef[]): readonly ActorRef[] {
  const { work, token, unlikely } = asked;
  const home = unlikely.length > 0 ? armyDrivenOut(asked) : null;
  const ofForce = (exclude: readonly ActorRef[]): ActorRef[] => work.discourse.membersOf(token, [...exclude, ...speakers]);
  return likelierFirst(
    asked,
    (exclude) => (home !== null && ofForce([...exclude, ...unlikely]).length === 0 ? [home] : ofForce(exclude)),
    isEmpty,
  );
}

/** سيطرت طالبان على هرات. وقال مسؤول إن القوات انسحبت: the army at home, where insurgents took the place that troops without a name leave. */
function armyDrivenOut({ work: { context, items }, args, unlikely, excluded, use }: Asked): ActorRef | null {
  if (args.subject === null || !(areTroops(items, args.subject) || use.frame.type === 'defection')) return null;
  const isRebel = (taker: ActorRef): boolean => mayBeInsurgent(context.registry, taker);
  const home = context.homeArmy();
  if (home !== null && unlikely.every(isRebel) && !excluded.some((other) => sameActor(other, home))) return home;
  const other = use.frame.type === 'defection' ? opponentOf(context, unlikely) : null;
  return other === null || excluded.some((each) => sameActor(each, other)) ? null : other;
}

const isEmpty = (actors: readonly ActorRef[]): boolean => actors.length === 0;

/** Whom those who take a place take it from: whose men the pronoun says that they are, else the other side of the document, else the army at home. */
function loserTo({ work: { context, discourse }, takers, token }: Asked, pronoun: string): ActorRef | null {
  const owner = discourse.ownerBefore(pronoun, token, takers, true)?.actor ?? opponentOf(context, takers);
  if (owner !== null) return owner;
  const home = context.homeArmy();
  return home === null || takers.some((taker) => sameActor(taker, home) || context.sameSide(taker, home)) ? null : home;
}

/** Tokens of a sentence in which its subject is looked for. */
const FARTHEST_SUBJECT = 6;

/**
 * ودخل المتمردون بوكافو بعدما انسحب منها الجيش. وكانوا قد استولوا …: a verb in the plural at the head of a sentence goes on with the insurgents
 * by whom the sentence before began, and not with the army that it named in the singular.
 */
function rebelsBefore({ work, clause, trigger, excluded }: Asked, verb: Analysis): ActorRef | null {
  const { context, discourse, index, items } = work;
  const before = context.layers.sentences[index - 1];
  if (verb.features.number !== 'plural' || verb.features.gender === 'f' || before === undefined || clause.index > 0) return null;
  // An adverb or a date may stand before the verb, nobody else.
  if (items.slice(clause.first, trigger).some(({ kind }) => kind === 'force' || kind === 'person')) return null;
  for (let at = before.first; at <= Math.min(before.last, before.first + FARTHEST_SUBJECT); at++) {
    const rebels = context.layers.analyses[at]?.some(
      ({ rank, pos, features, proclitics, classes }) =>
        rank === 0 &&
        pos === 'noun' &&
        features.number === 'plural' &&
        proclitics.includes('ال') &&
        classes.includes('insurgent'),
    );
    if (rebels === true && /ون$/.test(context.layers.tokens[at]?.folded ?? ''))
      return discourse.latestInsurgents(context.layers.tokens[before.last]?.index ?? 0, excluded);
  }
  return null;
}
