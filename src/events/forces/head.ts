import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import { actorOf, isFighting } from './actor.ts';
import { NO_BEARER, bearerAfter } from './bearer.ts';
import { armourOwner, isArmour, isOfGoods, passengersOf, troopsBeside } from './carriers.ts';
import { readCounted } from './counted.ts';
import type { Found, Span } from './force-nominal.ts';
import { MILITARY, nothingFound } from './force-nominal.ts';
import { belong, isOneMember, readMembers } from './members.ts';
import { nationalsAt } from './nations.ts';
import { tellsWhoseTroops } from '../words/described-troops.ts';
import { isReturning } from '../words/people.ts';

/** What a nominal says by the kind of its head; null where it is none of a force. */
export function readHead(span: Span): Found | null {
  const { items, at } = span;
  const head = items[at] as Item;
  switch (head.kind) {
    case 'quantity':
      return readCounted(span);
    case 'force':
      return readNamed(span);
    case 'person':
      return readPerson(span);
    case 'place':
      return readStates(span);
    case 'word':
      return readWord(span);
    default:
      return null;
  }
}

/** The state that an item names; null where it names none. */
const stateOf = (context: Context, item: Item | undefined): Mention | null =>
  item?.kind === 'place' && item.mention !== null && context.isState(item.mention) && !isThing(context, item)
    ? item.mention
    : null;

/** سحبت رواندا وأوغندا قواتهما: a state with those that are joined to it without a preposition; null where none stands there. */
function readStates({ context, items, at, end }: Span): Found | null {
  const states: Mention[] = [];
  let next = at;
  for (; next <= end; next++) {
    const item = items[next] as Item;
    const state = next === at || (item.joined && item.role === null) ? stateOf(context, item) : null;
    if (state === null) break;
    states.push(state);
  }
  return states.length === 0 ? null : { ...nothingFound(at), states, lastItem: next - 1 };
}

/** قوات X, الفوج الأول من القوات البوروندية: a numbered unit is of the force that it is said to be of. */
function readNamed({ context, items, at, end }: Span): Found {
  const head = items[at] as Item;
  // فصائل مسلحة تتقدمها X: those behind the verb tell who they are.
  const { bearer } = tellsWhoseTroops(items, at + 1) ? bearerAfter(context, items, at + 1, end) : NO_BEARER;
  if (bearer !== null) return { ...nothingFound(at), actors: [actorOf(context, bearer)], military: true, lastItem: bearer.index };
  const part = head.mention?.kind === 'unit' && !hasClass(head, 'unarmed') && items[at + 1]?.role === 'from';
  const whole = part ? items[at + 2] : undefined;
  const owner = whole !== undefined && at + 2 <= end && isFighting(context, whole) ? whole : head;
  // الفرقة الخامسة في الجيش وقوات البيشمركة: those joined behind the force that a unit is in.
  const within = items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === 'in' ? items[at + 2] : undefined;
  const inForce = owner === head && at + 2 <= end && within?.kind === 'force' && within.role !== 'to';
  return {
    ...nothingFound(at),
    actors: [actorOf(context, owner)],
    military: true,
    // ضابط سوري: named by the word for one man; with آخر جندي سوري all are gone.
    single: head.mention?.kind === 'organisation' && isOneMember(head) && !isCue(items[at - 1]?.folded, 'last-of'),
    lastItem: inForce ? at + 2 : owner.index,
  };
}

/** A person is of the body that the gazetteer or the words behind him give him. */
function readPerson({ context, items, at, end }: Span): Found {
  const found = { ...nothingFound(at), single: true };
  const linked = context.organisationOfPerson(items[at] as Item);
  if (linked !== null) return { ...found, actors: [linked] };
  const { bearer, civil } = bearerAfter(context, items, at + 1, end);
  if (bearer !== null) return { ...found, actors: [actorOf(context, bearer)], lastItem: bearer.index };
  return { ...found, unnamed: true, civilian: civil };
}

/** What a word says by its class: fighters, civilians, a nation's people, armour, vehicles. */
function readWord(span: Span): Found | null {
  const { context, items, at, end } = span;
  const head = items[at] as Item;
  if (hasAnyClass(head, [...MILITARY, 'title'])) return readMembers(span);
  if (isReturning(items, at)) return null;
  if (hasClass(head, 'civilian')) return { ...nothingFound(at), civilian: true };
  const nationals = nationalsAt(context, items, at);
  if (nationals !== null) return { ...nothingFound(at), actors: [nationals], military: true };
  const armour = isArmour(items, at);
  const owned = hasClass(items[at + 1], 'military') || belong(items, at + 1) || items[at + 1]?.kind === 'force';
  if (armour || (hasAnyClass(head, ['carrier', 'vehicle']) && owned)) {
    // آخر دبابات القذافي, آليات إسرائيلية, شاحنات عسكرية أمريكية, حافلة تابعة للجيش, سيارات البيشمركة: the force whose they are; without it no one's.
    const owner = armourOwner(context, items, at, end);
    const beside = owner === null ? troopsBeside(span) : null;
    if (beside !== null) return { ...beside, actors: [...beside.actors], states: [...beside.states] };
    if (owner !== null || armour)
      return owner === null ? null : { ...nothingFound(at), actors: [owner.actor], military: true, lastItem: owner.last };
  }
  if (!hasClass(head, 'carrier')) return null;
  const goods = passengersOf(items, at, end) >= 0 || isOfGoods(items, at);
  return { ...nothingFound(at), unnamed: !goods, military: !goods, civilian: goods };
}

/** السيول: a noun with the article that has the letters of a capital (سيول). */
const isThing = (context: Context, { first, mention }: Item): boolean =>
  mention !== null &&
  context.featureOf(mention) !== 'country' &&
  (context.layers.analyses[first] ?? []).some(
    ({ pos, rank, proclitics }) => rank === 0 && pos === 'noun' && proclitics.includes('ال'),
  );
