import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { describesBy, hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import type { ActorRef } from './actor.ts';
import { armyOfCountry, bodyOf } from './actor.ts';

/** Titles before a name: نائب الرئيس السابق رياك مشار. */
const MOST_TITLES = 4;
/** Before the word of loyalty: المجموعات المسلحة الليبية الموالية لـ. */
const MOST_ADJECTIVES = 2;

/**
 * The body of the leader whose men a word for members says they are, in construct with him or loyal to him, with or without titles before his name; null where
 * nobody is named there of whom a body is known.
 *
 * @example // مقاتلون موالون للمشير خليفة حفتر, المجموعات المسلحة التابعة لحفتر, رجال القائد شامل باساييف
 */
export function bodyOfLeader(
  context: Context,
  items: readonly Item[],
  noun: number,
  end: number,
): { readonly actor: ActorRef; readonly last: number } | null {
  const loyal = loyalAt(items, noun);
  const first = loyal < 0 ? noun + 1 : loyal + 1;
  if (items[first]?.joined !== false || items[first].role !== (loyal < 0 ? null : 'for')) return null;
  const state = loyal < 0 ? null : armyOfState(context, items, first);
  if (state !== null) return state;
  for (let at = first; at <= Math.min(end, first + MOST_TITLES); at++) {
    const item = items[at] as Item;
    if (at > first && (item.role !== null || item.joined)) return null;
    const mention = item.kind === 'person' ? item.mention : null;
    if (mention !== null) {
      const actor = context.bodyOfPerson(mention);
      return actor === null ? null : { actor, last: at };
    }
    if (item.kind !== 'word' || !(hasAnyClass(item, ['title', 'rank']) || (at > first && describesTitle(item)))) return null;
  }
  return null;
}

/** موالون للحكومة, للحكومة اليمنية, للرئيس اليمني: the army of the state whose government or president is named there, that of the document where no adjective tells. */
function armyOfState(
  context: Context,
  items: readonly Item[],
  at: number,
): { readonly actor: ActorRef; readonly last: number } | null {
  const item = items[at] as Item;
  const troops = item.kind === 'force' ? context.troopsOf(item.mention?.entries[0] ?? '') : null;
  if (troops !== null) return { actor: bodyOf(context, troops), last: at };
  const country = context.registry.countryOfNisba(items[at + 1]?.folded ?? '');
  const government = isMainly(item, 'authorities');
  if (item.kind !== 'word' || !hasArticle(item) || !(government || (country !== null && isMainly(item, 'title')))) return null;
  const army = country === null ? context.homeArmy() : armyOfCountry(context, country);
  return army === null ? null : { actor: army, last: country === null ? at : at + 1 };
}

/** المشير المتقاعد: behind a title an adjective, or a word with the article that no table knows. */
const describesTitle = (item: Item): boolean => isAdjective(item) || (item.readings.length === 0 && item.folded.startsWith('ال'));

/** السابق, الميداني. */
const isAdjective = ({ readings }: Item): boolean => readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective');

/** The word at or behind a noun that says of whom its bearers are, with other adjectives before it or without (الموالون لـ, مسلحون قبليون موالون لـ); -1 where none does. */
function loyalAt(items: readonly Item[], noun: number): number {
  if (hasClass(items[noun], 'loyal') && items[noun + 1]?.role === 'for') return noun;
  for (let at = noun + 1; at <= noun + MOST_ADJECTIVES + 1; at++) {
    const item = items[at];
    if (item === undefined || item.kind !== 'word' || item.role !== null || item.joined) return -1;
    if (describesBy(item, ['loyal', 'belong'])) return at;
    if (!isAdjective(item)) return -1;
  }
  return -1;
}
