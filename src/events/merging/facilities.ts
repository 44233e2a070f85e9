import type { Context } from '../context.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { foldedName } from '../../text/fold.ts';
import { unnamedIn } from './unnamed-in.ts';

const bare = (word: string): string => word.replace(/^ال/, '');

const wordsOf = (context: Context, { mention }: PlaceRef): string[] =>
  foldedName(context.layers.mentions[mention]?.name ?? '')
    .split(' ')
    .map(bare);

/** سيطر على مطار في سبها. … سيطر على مطار سبها: the first place only holds what the second names. */
function holdsFacility(context: Context, outer: PlaceRef, facility: PlaceRef): boolean {
  const [head, ...whose] = wordsOf(context, facility);
  if (head === undefined || whose.length === 0) return false;
  const name = wordsOf(context, outer);
  if (!name.every((word) => whose.includes(word))) return false;
  const inside = unnamedIn(context, outer);
  return inside?.post === true && bare(foldedName(inside.noun)) === head;
}

/** The places of an event that only hold a facility which the other event names. */
export const outerPlaces = (context: Context, { places }: EventCandidate, other: EventCandidate): readonly PlaceRef[] =>
  places.filter(
    (outer) => outer.role === 'at' && other.places.some((inner) => inner.role === 'at' && holdsFacility(context, outer, inner)),
  );

/** Keys by which an event at what only holds a facility (مطار في سبها) and one at the facility (مطار سبها) are found to be compared. */
export function facilityKeys(context: Context, place: PlaceRef): readonly string[] {
  const [head, ...whose] = wordsOf(context, place);
  const inside = unnamedIn(context, place);
  const named = whose.map((word) => `${head ?? ''} ${word}`);
  return inside?.post === true ? [`${bare(foldedName(inside.noun))} ${head ?? ''}`, ...named] : named;
}
