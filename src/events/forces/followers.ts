import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { describesBy, hasAnyClass } from '../words/words.ts';
import type { ActorRef } from './actor.ts';

/** Titles before a name: نائب الرئيس السابق رياك مشار. */
const MOST_TITLES = 4;

/**
 * The body of the leader whose men a word for members says they are, in construct with him or loyal to him, with or without titles before his name; null where
 * nobody is named there of whom a body is known.
 *
 * @example // مقاتلون موالون للمشير خليفة حفتر, رجال القائد شامل باساييف
 */
export function bodyOfLeader(
  context: Context,
  items: readonly Item[],
  noun: number,
  end: number,
): { readonly actor: ActorRef; readonly last: number } | null {
  const loyal = describesBy(items[noun + 1], ['loyal']);
  const first = loyal ? noun + 2 : noun + 1;
  if (items[first]?.joined !== false || items[first].role !== (loyal ? 'for' : null)) return null;
  for (let at = first; at <= Math.min(end, first + MOST_TITLES); at++) {
    const item = items[at] as Item;
    if (at > first && (item.role !== null || item.joined)) return null;
    const mention = item.kind === 'person' ? item.mention : null;
    if (mention !== null) {
      const actor = context.bodyOfPerson(mention);
      return actor === null ? null : { actor, last: at };
    }
    if (item.kind !== 'word' || !(hasAnyClass(item, ['title', 'rank']) || (at > first && isAdjective(item)))) return null;
  }
  return null;
}

/** السابق, الميداني: behind a title. */
const isAdjective = ({ readings }: Item): boolean => readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective');
