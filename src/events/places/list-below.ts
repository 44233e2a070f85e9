import type { Layers } from '../../document.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import type { Starts } from '../items/starts.ts';
import { itemsOf } from '../items/items.ts';
import { placeRefs, readPlaces } from './places.ts';
import { hasAnyClass, isSign } from '../words/words.ts';

const MOST_LINES = 30;
const LINE_WORDS = ['place-kind', 'direction', 'quantifier'];

/** A line that holds names of places and nothing that is told of them. */
const isNameLine = (items: readonly Item[]): boolean =>
  items.some(({ kind }) => kind === 'place') &&
  items.every(
    (item) =>
      item.kind === 'place' ||
      item.kind === 'sign' ||
      item.kind === 'quantity' ||
      (item.kind === 'preposition' && (item.role === 'in' || item.role === 'near')) ||
      hasAnyClass(item, LINE_WORDS),
  );

/**
 * The places that stand in the lines below a sentence that ends with a colon (تم تحرير القرى التالية: / ▪️ قسطل / ▪️ متينا), as channels
 * write them.
 *
 * @param index of the sentence; its items come with it
 * @returns none where the sentence does not end with a colon, or another line follows
 */
export function placesBelow(
  layers: Pick<Layers, 'sentences' | 'tokens' | 'analyses' | 'mentions' | 'dates' | 'quantities'>,
  starts: Starts,
  index: number,
  items: readonly Item[],
): PlaceRef[] {
  const last = items.findLast((item) => !isSign(item, '"«»“”'));
  if (!isSign(last, ':')) return [];
  const found: PlaceRef[] = [];
  for (const sentence of layers.sentences.slice(index + 1, index + 1 + MOST_LINES)) {
    const line = itemsOf(sentence, layers, starts);
    // في ريف عفرين: where the list lies, no part of it.
    if (!isNameLine(line) || line[0]?.kind === 'preposition') break;
    const first = line.findIndex(({ kind }) => kind === 'place');
    for (const { mention } of readPlaces(line, first, line.length - 1, null)?.places ?? [])
      if (mention !== null) found.push({ mention: mention.index, role: 'at', within: mention.container });
  }
  return found;
}

/**
 * The places behind a colon in the sentence itself (سيطرت على القرى الآتية: معركبة، لحايا).
 *
 * @param from first item in which the colon may stand, `to` the last
 */
export function placesAfterColon(items: readonly Item[], from: number, to: number): PlaceRef[] {
  const colon = items.findIndex((item, at) => at >= from && at <= to && isSign(item, ':'));
  const nominal = colon < 0 ? null : readPlaces(items, colon + 1, items.length - 1, null, true);
  return nominal === null ? [] : placeRefs(nominal, 'at');
}
