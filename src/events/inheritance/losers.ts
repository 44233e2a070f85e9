import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import { ofOtherSides } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isSign, QUOTES } from '../words/words.ts';
import { isCue } from '../cue-words.ts';

/** What a clause may stand in to the capture and still speak of its place: التي كانت بيد X، بعد أن خسرها X. */
const ASIDE = new Set(['relative', 'time']);
/** Items from a battle or a hold to the force that it is with or of (معارك عنيفة دامت أسبوعا مع X). */
const REACH = 6;

/** Last item of the capture's clause and of the clauses right behind it that describe its place. */
function endOfTelling(clauses: readonly Clause[], clause: Clause): number {
  let last = clause.last;
  for (let next = clause.index + 1; next < clauses.length; next++) {
    const aside = clauses[next] as Clause;
    if (!ASIDE.has(aside.relation)) break;
    last = aside.last;
  }
  return last;
}

/**
 * The force of a nominal that stands at or a few words behind an item, before any sign or verb.
 *
 * @param overVerbs  whether verbs and times may stand between (آخر ما بقي لـX, آخر موقع كان X يسيطر عليه)
 */
function forceBehind(
  context: Context,
  items: readonly Item[],
  from: number,
  end: number,
  overVerbs = false,
): ForceNominal | null {
  for (let at = from; at <= Math.min(end, from + REACH); at++) {
    const item = items[at] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'sign') return null;
    const passes = isFiniteVerb(items, at) || (overVerbs && item.role === 'time');
    if (passes && !overVerbs) return null;
    const force = passes ? null : readForces(context, items, at, end);
    if (force !== null && force.actors.length > 0) return force;
  }
  return null;
}

/** The force that a clause about the place names, before or behind its verbs: التي كان الجيش قد انتزعها, التي يسيطر عليها التنظيم. */
function forceWithin(context: Context, items: readonly Item[], { first, last }: Clause): ForceNominal | null {
  for (let at = first + 1; at <= last; at++) {
    const item = items[at] as Item;
    if (item.role !== null || isFiniteVerb(items, at)) continue;
    const force = readForces(context, items, at, last);
    if (force !== null && force.actors.length > 0) return force;
  }
  return null;
}

/** آخر قواعد X, آخر ما بقي لـX: the force that had the last place of its kind. */
function forceOfLast(context: Context, items: readonly Item[], from: number, end: number): ForceNominal | null {
  const noun = items[from + 1];
  return noun?.folded === 'ما' || hasClass(noun, 'place-kind') ? forceBehind(context, items, from + 2, end, true) : null;
}

/** Items from a noun of beating to whom it befalls (بعد هزيمة مسلحي X). */
const NEAR = 3;

const BEATS = ['expel', 'rout', 'collapse'];

/** بعد دحر X, إثر هزيمة X: a noun of action for what befalls whoever is beaten. */
const isBeating = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'word' &&
  !isFiniteVerb(items, at) &&
  (items[at]?.readings.some(
    ({ rank, pos, proclitics, enclitic, classes }) =>
      rank === 0 &&
      pos === 'masdar' &&
      enclitic === null &&
      !proclitics.includes('ال') &&
      BEATS.some((name) => classes.includes(name)),
  ) ??
    false);

/** بعد القضاء على X, إثر تصفية X: what of a time tells of the killing of those who hold a place; أدى القصف إلى مقتل X is another matter. */
const isKilling = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.role === 'time' &&
  items[at]?.kind === 'word' &&
  (hasClass(items[at], 'kill') || (isCue(items[at]?.folded, 'doing-away') && items[at + 1]?.role === 'on'));

const isPrepositionOf = ({ kind, role }: Item, name: Item['role']): boolean => kind === 'preposition' && role === name;

/** Item of the preposition مع or ضد that a battle has within reach; -1 where another argument comes first. */
function withOrAgainst(items: readonly Item[], battle: number, end: number): number {
  for (let at = battle + 1; at <= Math.min(end, battle + REACH); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' && !isSign(item, QUOTES)) return -1;
    if (item.kind === 'preposition' && (item.role === 'with' || item.role === 'against')) return at;
  }
  return -1;
}

/** خرجت بارا من يد X وآلت إلى Y: out of whose hands the clause says that one is joined to which names no place of its own. */
function slippedFrom(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  { index, relation, first, last }: Clause,
): ForceNominal | null {
  const before = clauses[index - 1];
  if (relation !== 'coordinate' || before === undefined || items.slice(first, last + 1).some(({ kind }) => kind === 'place'))
    return null;
  const hands = items.findIndex((item) => item.index >= before.first && item.index <= before.last && item.role === 'loser');
  return hands < 0 ? null : forceBehind(context, items, hands + 1, before.last);
}

/**
 * Who loses the place of a capture, where nothing but the words about the fight or about the place tells it: بعد معارك مع X, آخر معاقل X,
 * آخر ما بقي لـX,
 * الخاضعة لسيطرة X, التي ظلت في يد X, التي كان X قد انتزعها.
 *
 * @param actors who takes the place; neither they nor their side lose it
 * @example // 'سيطر الجيش على المطار الذي ظل في يد الدعم السريع' → rapid-support-forces
 */
export function losersOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  actors: readonly ActorRef[],
): ActorRef[] {
  const end = endOfTelling(clauses, clause);
  const other = (force: ForceNominal | null): ActorRef[] => ofOtherSides(context, force?.actors ?? [], actors);
  const slipped = other(slippedFrom(context, items, clauses, clause));
  if (slipped.length > 0) return slipped;
  for (let at = trigger + 1; at <= end; at++) {
    const item = items[at] as Item;
    let found: ActorRef[] = [];
    if (hasClass(item, 'mutual-noun')) {
      const against = withOrAgainst(items, at, end);
      if (against >= 0) found = other(forceBehind(context, items, against + 1, end));
    } else if (item.folded === 'اخر') {
      found = other(forceOfLast(context, items, at, Math.min(items.length - 1, at + REACH)));
    } else if (hasAnyClass(item, ['stronghold', 'yield']) || isPrepositionOf(item, 'against') || isPrepositionOf(item, 'loser')) {
      found = other(forceBehind(context, items, at + 1, end));
    } else if (isBeating(items, at)) {
      found = other(forceBehind(context, items, at + 1, Math.min(end, at + NEAR)));
    } else if (isKilling(items, at) || (isPrepositionOf(item, 'holder') && clauseHolding(clauses, at) !== clause)) {
      found = other(forceBehind(context, items, at + 1, end));
    } else if (isFiniteVerb(items, at) && hasAnyClass(item, ['take', 'retake', 'lose'])) {
      const held = clauseHolding(clauses, at);
      if (held !== undefined && held !== clause && held.relation === 'relative') found = other(forceWithin(context, items, held));
    }
    if (found.length > 0) return found;
  }
  return [];
}
