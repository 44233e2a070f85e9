import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from './actor.ts';
import type { ForceNominal } from './force-nominal.ts';
import { sameActor } from './actor.ts';
import type { Item } from '../items/item.ts';
import type { Meant } from '../inheritance/meant.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { headOf } from '../inheritance/meant.ts';
import { opponentOf } from '../inheritance/opponents.ts';
import { opensRelative } from '../words/aside-openings.ts';
import { hasArticle } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass } from '../words/words.ts';

/** سيطر X على البلدة …، ثم استعادها Y: who had taken the place that was taken last, where the text told of it before. */
function holdersBefore({ told, index }: SentenceWork): readonly ActorRef[] | undefined {
  const captures = told.recent(index - FARTHEST_ATTACK).filter(({ type, actors }) => type === 'capture' && actors.length > 0);
  // استعادها الجيش بعدما أخذتها الفصائل، وانسحب المدافعون: what is told as background came before.
  const capture = captures.findLast(({ circumstance, background }) => !circumstance && !background) ?? captures.at(-1);
  if (capture === undefined) return undefined;
  const taken = new Set(capture.places.map(({ mention }) => told.placeKeyOf(mention)));
  const isOther = (actor: ActorRef): boolean => !capture.actors.some((taker) => sameActor(taker, actor));
  return captures.findLast(
    ({ status, actors, places }) =>
      status === 'occurred' && actors.every(isOther) && places.some(({ mention }) => taken.has(told.placeKeyOf(mention))),
  )?.actors;
}

/** حاميتها: of the place that was spoken of; حاميتنا is of the side that speaks. */
const isItsGarrison = (words: readonly (Item | undefined)[], { pronoun }: ForceNominal): boolean =>
  pronoun !== null && pronoun !== 'نا' && isOne(words, 'garrison');

/** Sentences back to the capture or attack by whose makers the attackers are known. */
const FARTHEST_ATTACK = 5;

const isOne = (words: readonly (Item | undefined)[], name: string): boolean => words.some((item) => hasClass(item, name));

/** القوات المهاجمة: the participle behind a word for a force. */
const isDoing = ([head, next]: readonly (Item | undefined)[], name: string): boolean =>
  hasClass(head, 'force') &&
  next?.role === null &&
  !next.joined &&
  next.readings.some(
    ({ pos, rank, proclitics, classes }) =>
      pos === 'participle' && rank === 0 && proclitics.includes('ال') && classes.includes(name),
  );

/** المهاجمون, القوات المهاجمة: told by their attack alone. */
export const areAttackers = (words: readonly (Item | undefined)[]): boolean =>
  isOne(words, 'attacker') || isDoing(words, 'attack');

/** What those do who hold a place: they stay or stand in it, or defend it. */
const HOLDS = ['settle', 'repel'];

/**
 * القوة التي كانت تدافع عنها, الجنود الذين تحصنوا فيها, القوات المتمركزة: those with the article of whom a relative clause or a participle tells that they held the place.
 */
function areHolders(items: readonly Item[], { firstItem, lastItem, pronoun }: ForceNominal): boolean {
  const head = items[firstItem];
  if (pronoun !== null || !hasArticle(head) || !hasAnyClass(head, ['force', 'member'])) return false;
  if (HOLDS.some((each) => isDoing([head, items[firstItem + 1]], each))) return true;
  const relative = items[lastItem + 1];
  const verb = hasClass(items[lastItem + 2], 'be') ? items[lastItem + 3] : items[lastItem + 2];
  return opensRelative(relative) && finiteReading(verb) !== null && hasAnyClass(verb, HOLDS);
}

/** صد الجيش الهجوم، وتراجع المهاجمون: who is told before them in the sentence to have driven them back. */
export function repellersBefore(work: SentenceWork, { firstItem }: Pick<ForceNominal, 'firstItem'>): readonly ActorRef[] {
  const repels = work.clauses.findLast(
    ({ last, verbs }) => last < firstItem && verbs.some((verb) => hasClass(work.items[verb], 'repel')),
  );
  return repels === undefined ? [] : (clauseSubject(work, repels)?.actors ?? []);
}

/** القوات المشاركة في العملية, القوات المتقدمة, قوات العملية: those who take ground together, whoever they are. */
const areOfOperation = (words: readonly (Item | undefined)[]): boolean =>
  isDoing(words, 'take-part') || isDoing(words, 'advance') || (hasClass(words[0], 'force') && hasClass(words[1], 'battle'));

/**
 * Whom words mean that only tell on which side of a fight people are: what a side calls its own (المجاهدون), who attacks (المهاجمون, القوات
 * المهاجمة), who defends (المدافعون, حاميتها), who came from abroad (الغزاة), who fights another (خصومها), who fights in
 * the operation (القوات المشاركة); null for other words, and where the text does not tell.
 */
export function sideMeant(work: SentenceWork, nominal: ForceNominal, excluded: readonly ActorRef[]): Meant | null {
  const { context, discourse, items, told, index } = work;
  const words = headOf(items, nominal);
  const free = (actor: ActorRef | null | undefined): actor is ActorRef =>
    actor != null && !excluded.some((other) => sameActor(other, actor) || context.sameSide(other, actor));
  const meant = (actor: ActorRef | null | undefined, why: string): Meant | null =>
    free(actor) ? { actors: [actor], why } : null;
  // قالت الحركة إن خصومها هربوا: whoever fights the one that the pronoun means.
  if (words[0] !== undefined && hasClass(words[0], 'foe') && nominal.pronoun !== null) {
    const owner = discourse.ownerBefore(nominal.pronoun, items[nominal.firstItem]?.first ?? 0, [])?.actor ?? context.publisher();
    if (owner == null) return null;
    const home = context.homeArmy();
    const against = home === null || sameActor(home, owner) || context.sameSide(home, owner) ? null : home;
    return meant(opponentOf(context, [owner]) ?? against, 'those against whom the one fights that is meant');
  }
  if (isOne(words, 'own')) return meant(context.publisher(), 'what the side that writes calls its own');
  if (isOne(words, 'invader')) {
    const own = context.ownSide();
    return own === null ? null : meant(opponentOf(context, [own]), 'those against whom the side that writes fights');
  }
  const capture = told.recent(index - FARTHEST_ATTACK).findLast(({ type, actors }) => type === 'capture' && actors.some(free));
  if (capture !== undefined && areOfOperation(words))
    return { actors: capture.actors, why: 'who fights in the operation told of before' };
  const assault = work.assaults.since(Math.max(index - 1, capture?.mentions[0]?.sentence ?? 0));
  if (areAttackers(words)) {
    const why = 'who took or tried to take what was told of before';
    // استعاد الجيش البلدة …، وانسحب المهاجمون: from whom it was taken back.
    const repellers = capture === undefined ? repellersBefore(work, nominal) : [];
    if (repellers.length > 0) return meant(opponentOf(context, repellers), why);
    if (capture?.subtype === 'recapture') return meant(opponentOf(context, capture.actors), why);
    if (capture === undefined && assault?.attackers.some(free) === true) return { actors: assault.attackers, why };
    return capture === undefined ? null : { actors: capture.actors, why };
  }
  const takers = [...excluded, ...(capture?.actors ?? assault?.attackers ?? [])];
  const holds = takers.length > 0 && areHolders(items, nominal);
  if (isOne(words, 'defender') || isDoing(words, 'repel') || isItsGarrison(words, nominal) || holds) {
    const holders = holdersBefore(work);
    if (holders !== undefined) return { actors: holders, why: 'who had taken the place before' };
    const attacked = assault?.attacked.filter(free) ?? [];
    if (capture === undefined && attacked.length > 0) return { actors: attacked, why: 'whom others were told to attack' };
    const home = context.homeArmy();
    const stays = free(home) && !takers.some((taker) => sameActor(taker, home) || context.sameSide(taker, home));
    return meant(stays ? home : takers.length > 0 ? opponentOf(context, takers) : null, 'the other side than who attacks');
  }
  return null;
}
