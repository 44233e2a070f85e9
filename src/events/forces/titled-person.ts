import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { hasAnyClass, isSign } from '../words/words.ts';
import type { ActorRef } from './actor.ts';

/** Titles between a rank and the name (العميد الركن الطيار X). */
const MOST_TITLES = 3;

/**
 * The body of one man that the noun with the article behind a comma gives him; null where none does.
 *
 * @example // 'العميد صلاح الصلاحي، القيادي في جماعة الحوثي', at the rank
 */
export function bodyBehindName(
  context: Context,
  items: readonly Item[],
  rank: number,
  end: number,
): { readonly actor: ActorRef; readonly last: number } | null {
  for (let at = rank + 1; at <= Math.min(end, rank + 1 + MOST_TITLES); at++) {
    const item = items[at] as Item;
    if (item.role !== null || item.joined) return null;
    if (item.kind === 'person') {
      const given = isSign(items[at + 1], '،,') && hasArticle(items[at + 2]) && (item.mention?.organisation ?? -1) >= 0;
      const actor = given ? context.organisationOfPerson(item) : null;
      return actor === null ? null : { actor, last: at };
    }
    if (item.kind !== 'word' || !hasAnyClass(item, ['title', 'rank'])) return null;
  }
  return null;
}
