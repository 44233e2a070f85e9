import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import type { Item } from '../items/item.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { readForces } from '../forces/read-forces.ts';
import { QUOTES, isSign } from '../words/words.ts';

/** Words of the people whom a verb without a relative describes: مسلحين من جبهة تحرير أزواد انسحبوا. */
const FARTHEST = 6;

/**
 * Whom a verb in the plural describes that stands, joined by nothing, right behind people without the article: in «لاحق الجيش مسلحين من X انسحبوا من Y» the
 * men of X, and not the army.
 */
export function byDescribed({ work, clause, trigger, verb, use }: Asked): Inherited | undefined {
  const { context, items } = work;
  const item = items[trigger];
  const { features } = use.reading;
  if (
    verb === null ||
    clause.first !== trigger ||
    item?.joined !== false ||
    features.number !== 'plural' ||
    features.gender === 'f'
  )
    return undefined;
  let last = trigger - 1;
  while (last >= 0 && isSign(items[last], QUOTES)) last--;
  for (let at = last; at >= Math.max(0, last - FARTHEST); at--) {
    const head = items[at] as Item;
    if (head.kind === 'sign' || isFiniteVerb(items, at)) return undefined;
    if (!isPeople(head, items[at - 1])) continue;
    const people = readForces(context, items, at, last);
    return people === null || people.actors.length === 0 || people.lastItem < last
      ? undefined
      : { actors: people.actors, why: 'whom the verb describes', ...numbersOf(items, people) };
  }
  return undefined;
}

/** مسلحين، عناصر: people in the plural without the article, or counted in the singular (40 جنديا). */
const isPeople = ({ kind, readings }: Item, before: Item | undefined): boolean =>
  kind === 'word' &&
  readings.some(
    ({ rank, pos, proclitics, enclitic, features, classes }) =>
      rank === 0 &&
      pos === 'noun' &&
      enclitic === null &&
      !proclitics.includes('ال') &&
      (features.number === 'plural' || before?.kind === 'quantity') &&
      classes.includes('member'),
  );
