import type { Asked, Inherited } from './asked.ts';
import type { EventType } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { QUOTES, hasAnyClass, isSign } from '../words/words.ts';

/** Sentences back to what those did whom a participle tells. */
const FARTHEST_DEED = 4;

/** Classes of the participles by which those are called who did such a thing. */
const DEEDS: Readonly<Record<EventType, readonly string[]>> = {
  withdrawal: ['leave'],
  defection: ['flee', 'surrender', 'defect', 'desert'],
  capture: [],
};

/**
 * Those who are called by what they were told to have done, as the subject of a verb.
 *
 * @example // «انسحبت القوات الروسية من خيرسون. وتوقع خبراء أن يتخلى المنسحبون عن كاخوفكا»: of يتخلى the Russian forces
 */
export function byDoers({ work, clause, trigger, use, args }: Asked): Inherited | undefined {
  const { index, items, told } = work;
  if (use.usage !== 'verb' || args.actors.length > 0) return undefined;
  const behind = isSign(items[trigger + 1], QUOTES) ? trigger + 2 : trigger + 1;
  const spans: readonly (readonly [number, number])[] = [
    [behind, behind],
    [clause.first, trigger - 1],
  ];
  for (const [first, last] of spans) {
    for (let at = first; at <= last; at++) {
      const type = (Object.keys(DEEDS) as EventType[]).find((each) => areDoers(items[at], DEEDS[each]));
      if (type === undefined) continue;
      const deed = told.recent(index - FARTHEST_DEED).findLast((each) => each.type === type && each.actors.length > 0);
      return deed === undefined ? undefined : { actors: deed.actors, why: 'who are called by what they did', members: true };
    }
  }
  return undefined;
}

/** المنسحبون, الفارين: people in the plural with the article by what they did. */
const areDoers = (item: Item | undefined, classes: readonly string[]): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  /(?:ون|ين)$/.test(item.folded) &&
  hasAnyClass(item, classes) &&
  item.readings.some(
    ({ rank, pos, proclitics, features }) =>
      rank === 0 && pos === 'participle' && proclitics.includes('ال') && features.number === 'plural',
  );
