import type { Features } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from './definite.ts';
import { hasAnyClass, hasClass, isMainly } from './words.ts';

/** A named place, a class noun of places, or a number of them (تدمر، البلدة، أربع قرى). */
export const isPlaceLike = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (item?.kind === 'place') return true;
  if (item?.kind === 'quantity') return item.quantity?.unit === 'places';
  // أمطار: rain, and no airport; بدورها: in turn, and not in her homes.
  return (
    item?.kind === 'word' &&
    hasClass(item, 'place-kind') &&
    // تلك: that, and not your hill.
    !hasAnyClass(item, ['member', 'rank', 'focus', 'demonstrative']) &&
    !isMainly(item, 'abstract')
  );
};

const POWERS = ['force', 'political', 'abstract', 'civilian', 'title'];

/** A bare name of one word that is a noun for people or power, and no town. */
export const isPowerName = (context: Context, { kind, mention, first, last }: Item): boolean =>
  kind === 'place' &&
  mention?.head === -1 &&
  first === last &&
  !['country', 'admin1', 'city', 'town'].includes(context.featureOf(mention)) &&
  (context.layers.analyses[first] ?? []).some(
    ({ pos, rank, classes }) =>
      rank === 0 && pos === 'noun' && !classes.includes('place-kind') && classes.some((name) => POWERS.includes(name)),
  );

/** المركز الأول, المرتبة الثانية: a place in an order, whatever hamlet has the noun for its name. */
export const isRank = (items: readonly Item[], at: number): boolean => {
  const [item, next] = [items[at], items[at + 1]];
  const bareName = item?.kind === 'place' && item.mention?.head === -1 && item.first === item.last;
  if (next?.role !== null || next.joined) return false;
  // خيام كثيرة: a name is definite, whatever hamlet has the noun for its name.
  const many = hasClass(next, 'many') && !hasArticle(next);
  // خرجوا من كركوك أولا, قندوز ثاني مدن الشمال: of a name only an adjective with the article tells the rank.
  const ordinal = hasClass(next, 'ordinal') && (!bareName || hasArticle(next));
  return ((bareName || hasClass(item, 'ranked')) && ordinal) || (bareName && many);
};

/** A class noun of places; كتلة is a bloc, not "like a hill". */
export const isPlaceKind = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, classes, proclitics }) => rank === readings[0]?.rank && classes.includes('place-kind') && !proclitics.includes('ك'),
  );

/** Pronoun on a class noun that is a part of a town (مطارها، مركزها، معظم أحيائها), not the troops' own (مواقعهم، مواقعها). */
export const possessor = (item: Item): string | null => {
  const noun = item.readings.find(
    ({ rank, enclitic, classes }) => rank === 0 && enclitic !== null && classes.includes('place-kind'),
  );
  if (noun === undefined || (noun.features.number === 'plural' && !noun.classes.includes('quarter'))) return null;
  return noun.enclitic === 'ها' || noun.enclitic === 'ه' ? noun.enclitic : null;
};

/** A class noun of places in one of the numbers, as likely read so as any other way. */
const isKindIn = (item: Item | null, ...numbers: readonly Features['number'][]): boolean =>
  item?.readings.some(
    ({ features, rank, classes }) => rank === 0 && numbers.includes(features.number) && classes.includes('place-kind'),
  ) === true;

/** قرى، مواقع: a class noun of places in the plural. */
export const isPluralKind = (item: Item | null): boolean => isKindIn(item, 'plural');

/** الحقلين, بلدتي X: a class noun of places in the dual. */
export const isDualKind = (item: Item | null): boolean => isKindIn(item, 'dual');

/** بلدتي X, قرى X: a class noun of places in the dual or plural. */
export const isSeveralKind = (item: Item | null): boolean => isKindIn(item, 'dual', 'plural');

/** قريتين, not القريتين nor بلدتي X: two places that nothing tells of, with no article and no name behind. */
export const areTwoUnknown = (item: Item | null): boolean =>
  item !== null &&
  isDualKind(item) &&
  !hasArticle(item) &&
  !item.readings.some(({ features, rank }) => rank === 0 && (features.number === 'plural' || features.construct === true));

/** المدينة، القرية: a class noun that means the one named before. */
export const isDefiniteKind = (noun: Item | null): boolean =>
  noun?.readings.some(
    ({ proclitics, classes, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('place-kind'),
  ) ?? false;
