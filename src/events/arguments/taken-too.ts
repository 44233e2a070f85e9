import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import type { Filling } from './filling.ts';

/** What may be joined to a place without a name. */
export const TAKEN_TOO = ['unit', 'post', 'place-kind'];

const UNITS = ['unit', 'post'];

/** وكتيبتين, وثكنة: a joined unit or post, which is taken as well as the place without a name that was told of; مدينة و82 قرية: so are places that are counted. */
export const isTakenToo = ({ items, frame, args: { places, unnamedPlace } }: Filling, at: number): boolean => {
  if (frame.type !== 'capture' || places.length > 0) return false;
  const counted = items[at]?.kind === 'quantity';
  if (unnamedPlace !== null) return counted || hasAnyClass(items[at], UNITS);
  const before = items[at - 1]?.kind === 'quantity' ? items[at - 2] : items[at - 1];
  return counted && hasClass(items[at + 1], 'place-kind') && (hasClass(before, 'place-kind') || isTwo(items[at - 1]));
};

/** مدينتين, قريتان: a dual, which counts what it names. */
const isTwo = (item: Item | undefined): boolean => item?.kind === 'quantity' && /(?:ين|ان)$/.test(item.folded);
