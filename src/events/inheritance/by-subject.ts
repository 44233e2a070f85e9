import type { Analysis } from '../../document.ts';
import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS, troopsNoun } from './asked.ts';
import { isEarlierDefection } from './told-in.ts';
import type { EventCandidate } from '../event.ts';
import { areAttackers, sideMeant } from '../forces/fighters.ts';
import { mayBeInsurgent } from '../discourse/insurgents.ts';
import type { ActorRef } from '../forces/actor.ts';
import { isBacked } from '../forces/bearer.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { actorOf, isFighting, sameActor } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { armyLeft, armyNamedBefore } from './meant-by-words.ts';
import { headOf, insurgentsMeant, isSoldier, proformMeant } from './meant.ts';
import { opponentOf } from './opponents.ts';
import { opensRelative } from '../words/aside-openings.ts';
import { hasArticle, isDefinite } from '../words/definite.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';

/** Whom a subject means that stands for others or only tells a side (هؤلاء، المهاجمون); nobody for whoever does it. */
export function byStandIn({ work, trigger, use, args, token, excluded }: Asked): Inherited | null | undefined {
  const { items } = work;
  // كل من يترك موقعه: whoever does, and nobody in particular.
  if (args.subject === null && items[trigger - 1]?.folded === 'من' && hasClass(items[trigger - 2], 'quantifier')) return null;
  const stood = args.subject === null ? null : proformMeant(work, args.subject, token, excluded, use.frame.type);
  if (stood !== null) return stood.civilians === true ? CIVILIANS : stood.actors.length > 0 ? stood : null;
  const side = args.subject === null ? null : sideMeant(work, args.subject, excluded);
  if (side !== null) return side;
  return undefined;
}

/** Whom fighters without a name mean: soldiers, insurgents, units, those of whom it was told before. */
export function byMembers(asked: Asked): Inherited | null | undefined {
  const { work, use, args, token, members, excluded } = asked;
  const { items } = work;
  if (members) {
    // استولى مئات المقاتلين تدعمهم X على البلدة: of no body that is named.
    if (args.subject !== null && isBackedByOthers(items, args.subject)) return null;
    const head = args.subject === null ? [] : headOf(items, args.subject);
    // التحق مئات الشباب بالجيش: whoever enlists leaves no side.
    if (use.frame.name === 'join-other-side' && head.some((item) => hasClass(item, 'anyone'))) return null;
    // فر عشرات الشبان من أحياء المدينة: people of the town, unless they are said to fight (رجال الشرطة) or leave a post.
    const ofArmy = args.subject !== null && isSoldier(items, args.subject);
    const youths = use.frame.subtype === 'desertion' && !ofArmy && head.some((item) => isMainly(item, 'man'));
    if (youths && !items.slice(asked.clause.first, asked.clause.last + 1).some((item) => hasClass(item, 'post')))
      return CIVILIANS;
    // نفى الناطق باسم الحشد أن تكون بعض الألوية قد انسحبت: units of the body that is spoken for.
    // قالت طالبان إن قائد الشرطة استسلم لها, أعلنت انضمام قوة كبيرة إليها: nobody tells that his own give themselves up, or join him, unless he denies it.
    const goesOver = use.frame.subtype === 'surrender' || (use.frame.name === 'join-other-side' && args.targets.length > 0);
    const toOthers = goesOver && asked.government.status !== 'denied';
    const units =
      !asked.insurgent &&
      !toOthers &&
      head.some((item) => hasClass(item, 'force')) &&
      !head.some((item) => hasClass(item, 'member'));
    // سيطر مقاتلونا على البلدة بعد رحيل القوات: not those who took the place that is left.
    const garrison = garrisonOfOther(asked, head[0]);
    if (garrison !== null) return { actors: [garrison], why: 'the other side than who tells of the garrison' };
    // قالت الفصائل إن القوات المهاجمة انسحبت: no body calls its own so where they give ground.
    if (asked.reporter !== null && use.frame.type !== 'capture' && areAttackers(head)) {
      const foe = opponentOf(work.context, [asked.reporter]);
      return foe === null ? null : { actors: [foe], why: 'the other side than who tells of the attackers' };
    }
    const took = asked.takers.some((taker) => asked.reporter !== null && sameActor(taker, asked.reporter));
    const led = ledByPerson(asked);
    if (led !== null) return { actors: [led], why: 'the body of the man who leads them' };
    // العدو, قوات العدو, عناصر العدو: of whichever force in whoever's mouth.
    const enemy = head.find((item) => hasArticle(item) && isMainly(item, 'foe'));
    const foe = foeOfReporter(asked, enemy);
    if (foe !== null) return { actors: [foe], why: 'against whom the body fights that reports it' };
    if (enemy !== undefined && enemy !== head[0]) return null;
    if (asked.reporter !== null && units && !took) return { actors: [asked.reporter], why: 'units of the body that reports it' };
    const said = head.some((item) => isMainly(item, 'foe')) ? undefined : saidOfThem(asked);
    if (said !== undefined) return { actors: said.actors, why: 'of whom it was said before', members: true };
    const own = fightersOfReporter(asked, head);
    if (own !== null) return { actors: [own], why: 'fighters of the body that reports it' };
    const soldiers = soldiersOfReporter(asked);
    if (soldiers !== null) return { actors: [soldiers], why: 'soldiers of the army that reports it' };
    // بسطت قوات X سيطرتها …، والقوات ستتقدم: the body that is called by that noun.
    const forces = asked.insurgent ? undefined : troopsNoun(head[0]);
    const called = forceCalled(asked, forces);
    if (called !== null) return { actors: [called], why: 'the body of that noun named before' };
    const post = ownerOfPost(asked);
    if (post !== null) return { actors: [post], why: 'whose post they leave', members: true };
    const unit = unitOfMembers(asked);
    if (unit !== null) return { actors: [unit], why: 'the unit of that noun named before', members: true };
    if (args.subject !== null && ofArmy) {
      // Without an army they are those of the document's country, never of an armed group.
      const named = (use.frame.type === 'defection' ? armyLeft : armyNamedBefore)(work, args.subject, token, excluded);
      // قال ضابط في الشرطة إن الجنود فروا: the police speak of the army's soldiers.
      const speaks = named !== null && asked.reporter !== null && sameActor(named, asked.reporter);
      const police = speaks && work.context.registry.organisation(named.id ?? '')?.kind === 'security';
      const army = police ? (work.context.homeArmy() ?? named) : named;
      return army === null ? null : { actors: [army], why: 'soldiers of the army named before' };
    }
    // استسلم 36 عنصرا من X. وأكد المسؤول استسلام العناصر: those of whom it was told before.
    // سلّم 150 من عناصره أنفسهم. وفي حاصبيا ألقى فوج بكامله سلاحه: and a whole unit that no name tells.
    const again =
      use.frame.type === 'defection' && (hasArticle(head[0]) ? hasClass(head[0], 'member') : hasClass(head[0], 'unit'));
    const told = again ? work.told.recent(work.index - 1).findLast(isEarlierDefection(work)) : undefined;
    if (told !== undefined) return { actors: told.actors, why: 'those told of before', members: true };
    const insurgents = asked.insurgent && args.subject !== null ? insurgentsMeant(work, args.subject, token, excluded) : null;
    if (insurgents !== null) return { actors: [insurgents], why: 'the insurgents of whom the text speaks' };
  }
  return undefined;
}

/**
 * قال متحدث باسم المتمردين إن الحامية انسحبت: of a garrison a group tells as of the other side's, and so does an army that told that it took the place; each denies it of
 * its own.
 */
function garrisonOfOther({ work, government, reporter }: Asked, head: Item | undefined): ActorRef | null {
  const { context, told, index } = work;
  if (reporter === null || government.status === 'denied' || !hasArticle(head) || !hasClass(head, 'garrison')) return null;
  const took = told
    .recent(index - 1)
    .some(({ type, actors }) => type === 'capture' && actors.some((actor) => sameActor(actor, reporter)));
  return took || mayBeInsurgent(context.registry, reporter) ? (opponentOf(context, [reporter]) ?? null) : null;
}

/** Items from the verb of a relative clause to the man, behind his rank. */
const FARTHEST_LEADER = 3;

/** القوات التي يقودها حميدتي, المسلحون الذين يتزعمهم X: the body of the man of whom a relative clause tells that he leads them. */
function ledByPerson({ work: { context, items }, args: { subject } }: Asked): ActorRef | null {
  const relative = subject === null ? undefined : items[subject.lastItem + 1];
  const verb = relative === undefined ? undefined : items[relative.index + 1];
  if (verb === undefined || !opensRelative(relative) || !isMainly(verb, 'whose')) return null;
  const leader = items.slice(verb.index + 1, verb.index + 1 + FARTHEST_LEADER).find(({ kind }) => kind === 'person');
  return leader === undefined ? null : context.organisationOfPerson(leader);
}

/** Items from a word for fighters to what tells who backs them (مئات من المقاتلين العرب المدعومين من X). */
const FARTHEST_BACKER = 4;

const isBackedByOthers = (items: readonly Item[], { firstItem, lastItem }: ForceNominal): boolean =>
  items.slice(firstItem + 1, Math.max(lastItem, firstItem + FARTHEST_BACKER) + 1).some((item) => !item.joined && isBacked(item));

/** غادر 150 مجندا متارس الحوثيين وعادوا إلى منازلهم, فروا من معسكر للدعم السريع: those who leave a post of a force for good are of that force. */
function ownerOfPost({ work: { context, items }, clause, trigger, use: { frame }, insurgent }: Asked): ActorRef | null {
  // انسحب 40 مسلحا من معسكر الجيش: who may have taken it.
  if (frame.subtype !== 'desertion' && (frame.type !== 'withdrawal' || insurgent)) return null;
  for (let at = trigger + 1; at < clause.last; at++) {
    const [post, owner] = [items[at], items[at + 1]];
    if (!isMainly(post, 'post') || owner?.kind !== 'force' || owner.joined || !isFighting(context, owner)) continue;
    if (owner.role === 'for' || (owner.role === null && !hasArticle(post))) return actorOf(context, owner);
  }
  return null;
}

/** هاجم X مقر الفرقة 16 …. وسلّم 114 من عناصر الفرقة أنفسهم: of the unit that the noun names, where it was named before. */
function unitOfMembers(asked: Asked): ActorRef | null {
  const { items } = asked.work;
  const { subject } = asked.args;
  if (subject === null) return null;
  const { firstItem } = subject;
  const members = items.slice(firstItem, firstItem + 3).find((item) => hasAnyClass(item, ['member', 'rank']));
  const unit = members === undefined ? undefined : items[members.index + 1];
  if (unit?.kind !== 'word' || unit.role !== null || unit.joined || !hasArticle(unit)) return null;
  return forceCalled(
    asked,
    unit.readings.find(({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('force')),
  );
}

/** القوات, الفرقة: the force called by a noun that was named before, unless it or its side is excluded. */
function forceCalled({ work: { context, discourse }, excluded, token }: Asked, noun: Analysis | undefined): ActorRef | null {
  const called = noun === undefined ? null : discourse.forceCalled(noun, token, FARTHEST_NAMESAKE);
  const open = called !== null && !excluded.some((other) => sameActor(other, called) || context.sameSide(other, called));
  return open ? called : null;
}

/** قال ناطق الحركة إن العدو انسحب: the other side than who speaks, else than the side that writes. */
function foeOfReporter({ work: { context }, excluded, reporter }: Asked, enemy: Item | undefined): ActorRef | null {
  const own = reporter ?? context.publisher();
  if (own === null || enemy === undefined) return null;
  const home = context.homeArmy();
  const against = home === null || sameActor(home, own) || context.sameSide(home, own) ? null : home;
  const other = opponentOf(context, [own]) ?? against;
  return other === null || excluded.some((each) => sameActor(each, other)) ? null : other;
}

/**
 * قال الجيش إنه أخلى البلدة، فكذبه قائد الشرطة، مؤكدا أن الدبابات لم تتركها: a denial, in the sentence that tells the same of the place, is of those of whom it was
 * told, whoever denies it.
 */
function saidOfThem({ work, use, args, government }: Asked): EventCandidate | undefined {
  if (government.status !== 'denied') return undefined;
  const { told, index } = work;
  const here = new Set(args.places.map(({ mention }) => told.placeKeyOf(mention)));
  return told
    .recent(index)
    .findLast(
      ({ type, status, actors, mentions, places }) =>
        type === use.frame.type &&
        status !== 'denied' &&
        mentions[0]?.sentence === index &&
        actors.length > 0 &&
        places.some(({ mention }) => here.has(told.placeKeyOf(mention))),
    );
}

/**
 * قال ناطق الحركة إن المقاتلين انسحبوا, نفى أن يكون المجاهدون قد استسلموا: a group calls its own so, and leaves it to the other side to tell who of them gave
 * himself up; for an army they are the enemy's. Null for other words and speakers.
 */
function fightersOfReporter({ work, use, government, reporter }: Asked, head: readonly (Item | undefined)[]): ActorRef | null {
  if (reporter === null || (use.frame.type === 'defection' && government.status !== 'denied')) return null;
  const isGroup = mayBeInsurgent(work.context.registry, reporter);
  const own = head.some(
    (item) => isMainly(item, 'own') || (isGroup && isMainly(item, 'fighter') && !areOfOthers(work.items, item)),
  );
  return own ? reporter : null;
}

/** مقاتلي الجماعات المسلحة: in construct with the noun of other bodies. */
const areOfOthers = (items: readonly Item[], fighters: Item | undefined): boolean => {
  const next = items[(fighters?.index ?? -1) + 1];
  return (
    !isDefinite(fighters) &&
    next?.kind === 'word' &&
    next.role === null &&
    !next.joined &&
    hasArticle(next) &&
    hasClass(next, 'force')
  );
};

/** قال مسؤول في البنتاغون إن ألفي جندي سيغادرون القاعدة: an army abroad that tells of soldiers who leave speaks of its own. */
function soldiersOfReporter({ work, use, args, reporter }: Asked): ActorRef | null {
  const { context, items } = work;
  if (reporter === null || args.subject === null || use.frame.type !== 'withdrawal' || !isSoldier(items, args.subject))
    return null;
  const army = context.registry.organisation(reporter.id ?? '');
  return army?.kind === 'army' && army.country !== context.layers.country ? reporter : null;
}

/** Tokens back to the body whose noun the bare word for it repeats. */
const FARTHEST_NAMESAKE = 60;
