import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';

/** Ministries that have armed men of their own beside that of defence. */
const ARMED_MINISTRY = /^وزارة (?:الداخلية|الأمن)/;

/**
 * Whether a body that does not fight itself has troops that take and leave ground in its name: تسلمت وزارة الدفاع السورية قاعدة …, استعادت الحكومة
 * الصومالية بلدة …; a ministry of trade or a council has none.
 */
export function hasTroops(context: Context, mention: Mention): boolean {
  const known = context.registry.organisation(mention.entries[0] ?? '');
  return known?.kind === 'state' && (context.troopsOf(known.id) !== null || ARMED_MINISTRY.test(known.name));
}

/** السلطات الصومالية, السلطات: the country whose authorities a noun means, that of the document where no adjective tells; null for other nouns. */
export function countryOfAuthorities(
  context: Context,
  items: readonly Item[],
  at: number,
): { country: string; last: number } | null {
  const item = items[at];
  const authorities =
    item?.kind === 'word' &&
    item.readings.some(
      ({ rank, lemma, features, proclitics, enclitic }) =>
        rank === 0 && lemma === 'سلطة' && features.number === 'plural' && proclitics.includes('ال') && enclitic === null,
    );
  if (!authorities) return null;
  const next = items[at + 1];
  const adjective =
    next?.kind === 'word' &&
    next.role === null &&
    !next.joined &&
    next.readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective');
  const country = adjective ? context.registry.countryOfNisba(next.folded) : context.layers.country;
  return country === null ? null : { country, last: adjective ? at + 1 : at };
}
