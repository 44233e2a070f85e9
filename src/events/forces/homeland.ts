import type { Context } from '../context.ts';
import type { ActorRef } from './actor.ts';
import { armyOfCountry } from './actor.ts';
import type { Item } from '../items/item.ts';
import { hasClass, isSign } from '../words/words.ts';

/** بلاده، بلادها، بلدهم: the country of who speaks. */
export const isHomeland = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.readings.some(({ rank, classes, enclitic }) => rank === 0 && classes.includes('country-noun') && enclitic !== null);

/** The country that an item tells of: الفرنسي, الكرملين, باريس, a person whose body is known; null for others. */
function countryToldBy(context: Context, item: Item): string | null {
  const { registry } = context;
  if (item.kind === 'word') return hasClass(item, 'nationality') ? registry.countryOfNisba(item.folded) : null;
  if (item.mention === null) return null;
  if (item.kind === 'place') return context.isState(item.mention) ? context.countryOf(item.mention) : null;
  const id = item.kind === 'person' ? context.bodyOfPerson(item.mention)?.id : item.mention.entries[0];
  const body = id == null ? undefined : registry.organisation(id);
  return body === undefined || body.country === '' || body.kind === 'media' ? null : body.country;
}

/**
 * The army of «the forces of his country»: of the first country told behind the verb of saying (قال الرئيس الفرنسي … إن جيش بلاده …),
 * else of the last one told before it.
 *
 * @param at the item of بلاده
 */
export function armyOfHomeland(context: Context, items: readonly Item[], at: number): ActorRef | null {
  const saying = items.findIndex(
    ({ index }) => index < at && (hasClass(items[index], 'complementiser') || isSign(items[index], ':')),
  );
  const limit = saying < 0 ? at : saying;
  const verb = items.findLastIndex(({ index, readings }) => index < limit && readings[0]?.pos === 'verb');
  const told = (from: number, to: number): string[] =>
    items.slice(from, to).flatMap((item) => countryToldBy(context, item) ?? []);
  const country = told(Math.max(0, verb), limit)[0] ?? told(0, Math.max(0, verb)).at(-1);
  return armyOfCountry(context, country ?? null);
}
