import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import type { ActorRef } from './actor.ts';
import { actorOf, armyOfCountry, isFighting } from './actor.ts';
import type { ForceNominal, Span } from './force-nominal.ts';
import { MILITARY } from './force-nominal.ts';
import { belong } from './members.ts';
import { nationalsAt } from './nations.ts';
import { readForces } from './read-forces.ts';

/** Who is carried: قافلة تقل مقاتلين من …; null where the head is no carrier or nobody is said to be in it. */
export function carriedBy({ context, items, at, end }: Span): ForceNominal | null {
  const head = items[at] as Item;
  if (head.kind !== 'word' || !hasClass(head, 'carrier') || !isReadAsCarrier(context, items, at)) return null;
  const load = passengersOf(items, at, end);
  const inner = load < 0 ? null : readForces(context, items, load, end);
  // حافلات تقل جرحى ومدنيين: wounded of whom nobody says whose they are.
  const anybody = inner?.actors.length === 0 && inner.pronoun === null && hasClass(items[load], 'casualty');
  return inner !== null && anybody ? { ...inner, military: false, civilian: true } : inner;
}

/** A word that is neither of people nor of armour first of all. */
const isReadAsCarrier = (context: Context, items: readonly Item[], at: number): boolean =>
  !hasAnyClass(items[at], [...MILITARY, 'title', 'civilian']) && nationalsAt(context, items, at) === null && !isArmour(items, at);

/** دبابات، مدرعات: of the latter an adjective has the letters, which stands behind its noun. */
export const isArmour = (items: readonly Item[], at: number): boolean =>
  isMainly(items[at], 'armour') ||
  (hasClass(items[at], 'armour') && !(items[at - 1]?.readings.some(({ pos, rank }) => rank === 0 && pos === 'noun') ?? false));

/** Whose armour it is: of the force, person or nationality behind the noun; null where none is told. */
export function armourOwner(
  context: Context,
  items: readonly Item[],
  at: number,
  end: number,
): { actor: ActorRef; last: number } | null {
  let behind = behindArmour(items, at, end);
  // دبابات تابعة للجيش: the word that says that it is somebody's.
  if (belong(items, behind)) behind++;
  const next = items[behind];
  if (next === undefined || behind > end || next.joined) return null;
  if (next.kind === 'force' && isFighting(context, next)) return { actor: actorOf(context, next), last: next.index };
  if (next.role !== null) return null;
  const led = next.kind === 'person' ? context.organisationOfPerson(next) : null;
  if (led !== null) return { actor: led, last: next.index };
  const country = hasClass(next, 'nationality') ? context.registry.countryOfNisba(next.folded) : null;
  const army = armyOfCountry(context, country);
  return army === null ? null : { actor: army, last: next.index };
}

/** آليات عسكرية تركية, عربات قتالية للجيش: behind the adjectives that say nothing of whose they are. */
function behindArmour(items: readonly Item[], at: number, end: number): number {
  let behind = at + 1;
  while (behind < end && items[behind]?.role === null && hasClass(items[behind], 'military') && items[behind]?.kind === 'word')
    behind++;
  return behind;
}

/** آليات وقوات تابعة لحفتر, آليات عسكرية وعناصر من الجيش: the troops that are joined to armour with no owner of its own, whose it is; null where none are. */
export function troopsBeside({ context, items, at, end }: Span): ForceNominal | null {
  const beside = behindArmour(items, at, end);
  const next = items[beside];
  const joined = next?.joined === true && next.role === null && (next.kind === 'force' || hasAnyClass(next, MILITARY));
  return joined && beside <= end ? readForces(context, items, beside, end) : null;
}

const FARTHEST_LOAD = 3;

/** آخر دفعة من مقاتلي X: the people of whom it is, else the word at `at`. */
function behindBatch(items: readonly Item[], at: number, end: number): number {
  const of = items
    .slice(at, Math.min(end, at + FARTHEST_LOAD))
    .find(({ kind, role }) => kind === 'preposition' && role === 'from');
  const people = items[(of?.index ?? -1) + 1];
  return of !== undefined && (people?.kind === 'force' || hasAnyClass(people, [...MILITARY, 'civilian'])) ? of.index + 1 : at;
}

/** First item of who a carrier carries (قافلة تقل مقاتلين) or is made up of (دفعة من مقاتلي X); -1 where the text does not say. */
export function passengersOf(items: readonly Item[], carrier: number, end: number): number {
  for (let i = carrier + 1; i <= Math.min(end, carrier + FARTHEST_LOAD); i++) {
    // تقل آخر دفعة من مقاتلي X: behind a word for a part of them.
    const batch = items[i + 1]?.kind === 'word' && hasAnyClass(items[i + 1], ['superlative', 'ordinal', 'measure', 'quality']);
    if (hasClass(items[i], 'carry')) return batch ? behindBatch(items, i + 1, end) : i + 1;
    const people = items[i + 1];
    const made = items[i]?.kind === 'preposition' && items[i]?.role === 'from';
    // دفعة من 200 مقاتل
    const counted = people?.quantity?.unit === 'people' && people.role === null;
    if (made && (counted || people?.kind === 'force' || hasAnyClass(people, [...MILITARY, 'civilian']))) return i + 1;
  }
  return -1;
}

/** حافلات الإغاثة, شاحنات الوقود: what a carrier is for, where it is no force. */
export function isOfGoods(items: readonly Item[], carrier: number): boolean {
  const [noun, next] = [items[carrier], items[carrier + 1]];
  return (
    next?.kind === 'word' &&
    next.role === null &&
    !next.joined &&
    next.readings.some(
      ({ pos, rank, proclitics }) => rank === 0 && (pos === 'noun' || pos === 'masdar') && proclitics.includes('ال'),
    ) &&
    !hasAnyClass(next, [...MILITARY, 'military', 'cause']) &&
    noun?.readings.some(({ proclitics }) => proclitics.includes('ال')) !== true
  );
}
