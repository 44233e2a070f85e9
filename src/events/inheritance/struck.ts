import type { Features } from '../../document.ts';
import type { Asked, Inherited } from './asked.ts';
import { fits, numbersOf } from './asked.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { pronounOf } from '../discourse/named-before.ts';
import { hasAnyClass } from '../words/words.ts';
import { actorsOf } from './governor-nominals.ts';
import { isGarrison } from './meant.ts';
import { fightersMeant, unnamedMeant } from './meant-by-words.ts';

/** What fighters do to others, be it at once or for long. */
export const ATTACKS = ['attack', 'besiege', 'pursue'];
/** What befalls those who are on their way out. */
const STRIKES = [...ATTACKS, 'bomb', 'kill', 'wound', 'capture-people'];

/**
 * Who leaves at the time of an attack of which the clause tells is whom it strikes, where the pronoun agrees with them. Null where the clause tells of no
 * attack, or of nobody but who makes it.
 *
 * @param striker  the subject of the clause
 * @example // 'نصبت الحركة كمينا للجنود الإثيوبيين خلال انسحابهم', of انسحابهم → the Ethiopian army
 */
export function struckIn(asked: Asked, { verbs, first, last }: Clause, striker: ForceNominal): Inherited | null {
  const { work, use, token, pronoun, excluded } = asked;
  if (pronoun === null || use.frame.type === 'capture') return null;
  const { context, items } = work;
  const strikes = items
    .slice(first, last + 1)
    .some((item) => (verbs.includes(item.index) || item.role === null) && hasAnyClass(item, STRIKES));
  if (!strikes) return null;
  const isOther = (actor: ActorRef): boolean => !striker.actors.some((other) => sameActor(actor, other));
  for (let at = striker.lastItem + 1; at <= last; at++) {
    const nominal = readForces(context, items, at, last);
    if (nominal === null) continue;
    const named = actorsOf(context, nominal);
    const meant =
      named.length > 0
        ? named
        : (unnamedMeant(work, nominal, token, [...excluded, ...striker.actors], use.frame.type)?.actors ?? []);
    const others = meant.filter(isOther);
    if (others.length > 0 && (pronoun === 'هم' || fits(asked, others)))
      return { actors: others, why: 'whom its clause says to be attacked', ...numbersOf(items, nominal) };
    at = nominal.lastItem;
  }
  return null;
}

/** What makes those leave to whom it is done. */
const DRIVES = [...ATTACKS, 'bomb', 'expel', 'repel'];

/**
 * Whom the clause before says to be attacked or driven out: behind ف, or behind what the attack goes on until, those leave or give up, where the verb
 * agrees with them; none where nobody else is named there.
 *
 * @param attacker  the subject of the clause before
 * @example // 'هاجمت داعش البيشمركة في سنجار، فانسحبت منها', 'حاصر الثوار حامية المدينة حتى استسلمت' → whom they attack
 */
export function attackedBefore(asked: Asked, before: Clause, attacker: ForceNominal, features: Features): readonly ActorRef[] {
  const { clause } = asked;
  const { context, items } = asked.work;
  if (!isConsequence(items, before, clause)) return [];
  const drives = items
    .slice(before.first, before.last + 1)
    .some((item) => (before.verbs.includes(item.index) || item.role === null) && hasAnyClass(item, DRIVES));
  if (!drives) return [];
  const own = attacker.actors.length > 0 ? attacker.actors : (meantBy(asked, attacker, [])?.actors ?? []);
  for (let at = attacker.lastItem + 1; at <= before.last; at++) {
    if (items[at]?.kind === 'place') continue;
    const nominal = readForces(context, items, at, before.last);
    if (nominal === null) continue;
    at = nominal.lastItem;
    const unnamed = nominal.actors.length === 0;
    const struck = unnamed && nominal.military ? (meantBy(asked, nominal, own)?.actors ?? []) : nominal.actors;
    const others = struck.filter((actor) => !own.some((other) => sameActor(actor, other)));
    if (others.length > 0 && agrees(asked, nominal, others, features)) return others;
  }
  return [];
}

/** Whom words for fighters mean that no name stands beside. */
const meantBy = (
  { work, token, use }: Asked,
  nominal: ForceNominal,
  others: readonly ActorRef[],
): ReturnType<typeof fightersMeant> =>
  fightersMeant(work, nominal, work.items[nominal.firstItem]?.first ?? token, others, use.frame.type);

/** حامية … انسحبت, مسلحي X … انسحبوا, البيشمركة … فانسحبت: a verb whose subject the nominal may be. */
function agrees(
  { work: { items, discourse } }: Asked,
  nominal: ForceNominal,
  [actor]: readonly ActorRef[],
  features: Features,
): boolean {
  if (isGarrison(items, nominal)) return features.gender === 'f' || features.number === 'plural';
  if (nominal.actors.length === 0 || nominal.members) return features.number === 'plural';
  return actor !== undefined && discourse.agrees(actor, pronounOf(features));
}

/** فانسحبوا, حتى انسحبوا, إلى أن انسحبوا: what came of what the clause before tells. */
const isConsequence = (items: readonly Item[], before: Clause, clause: Clause): boolean =>
  items[clause.first]?.readings.some(({ proclitics, rank }) => rank === 0 && proclitics.includes('ف')) === true ||
  items[before.last]?.role === 'until' ||
  (items[before.last]?.folded === 'الي' && items[clause.first]?.folded === 'ان');
