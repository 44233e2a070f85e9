import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { kilometresBetween, pointOf } from '../../gazetteer/resolution/points.ts';
import { hasArticle } from '../words/definite.ts';
import { hasClass } from '../words/words.ts';
import { CAPITAL, SETTLED, isCapital } from './kinship.ts';
import type { NamedPlaces } from './named-places.ts';
import type { PlaceNominal } from './places.ts';

/** What a seat is, whatever the text calls it. */
const CITY = { lemma: 'مدينة', classes: ['place-kind', 'settlement'] };

/** عاصمة, without the article: of what stands behind it. */
export const isCapitalNoun = (item: Item | undefined): boolean =>
  item?.readings.some(({ rank, lemma, proclitics }) => rank === 0 && lemma === CAPITAL && !proclitics.includes('ال')) ?? false;

/** عاصمة تيغراي, عاصمة إقليم تيغراي, عاصمة المحافظة: the noun for the seat of an area, with the item that names the area; null where none is spoken of. */
export function seatOf(items: readonly Item[], { headNoun, places }: PlaceNominal): { head: Item; area: Item } | null {
  if (headNoun === null) return null;
  const [before, next] = [items[headNoun.index - 1], items[headNoun.index + 1]];
  // عاصمة المحافظة: the area is the noun of the nominal.
  if (
    isCapitalNoun(before) &&
    before !== undefined &&
    places.length === 0 &&
    headNoun.role === null &&
    hasClass(headNoun, 'area')
  )
    return hasArticle(headNoun) ? { head: before, area: headNoun } : null;
  // عاصمة ولاية هلمند: the noun of the area stands between.
  const area = next !== undefined && next.role === null && hasClass(next, 'area') ? items[next.index + 1] : next;
  const named = places.length === 1 && places[0] === area && area?.role === null && !area.joined;
  return named && isCapitalNoun(headNoun) ? { head: headNoun, area } : null;
}

/** Code of the first-level area in which a place lies, as far as known. */
const regionOf = ({ layers }: Context, mention: Mention | null): string | undefined =>
  layers.places.get(mention?.index ?? -1)?.admin[1];

/** Kilometres from the middle of an area beyond which its seat hardly lies, where the tables do not say in which area a town is. */
const FARTHEST_SEAT = 110;

/** قندهار … عاصمة ولاية هلمند: a town of another area. */
function isFar({ layers }: Context, town: Mention, area: Mention): boolean {
  const [here, there] = [town, area].map(({ index }) => pointOf(layers.places.get(index)));
  return here != null && there != null && kilometresBetween(here, there) > FARTHEST_SEAT;
}

/**
 * The town that the seat of an area is, as one that was named before it: in the area where the tables say in which each lies.
 *
 * @param area mention of the area, null where it is only called by its noun (عاصمة المحافظة)
 * @example // 'خرجوا إلى شوارع مقلي … مغادرة الجيش عاصمة إقليم تيغراي' → مقلي
 */
export function seatMeant(named: NamedPlaces, token: number, area: Mention | null): number[] {
  const { context } = named;
  const feature = area === null ? '' : context.featureOf(area);
  if (SETTLED.has(feature) && feature !== 'admin2' && feature !== 'admin3') return [];
  const [whole, country] = [regionOf(context, area), area === null ? null : context.countryOf(area)];
  const { best } = named.likeliest(named.before(token), token, (mention) => {
    if (mention.index === area?.index || !SETTLED.has(context.featureOf(mention))) return null;
    if (country !== null && context.countryOf(mention) !== country) return null;
    if (feature === 'country') return isCapital(context, mention) ? 0 : null;
    const region = regionOf(context, mention);
    if (area !== null && region === undefined && isFar(context, mention, area)) return null;
    return (whole !== undefined && region !== undefined && region !== whole) || context.isState(mention)
      ? null
      : named.kinship(mention, CITY, named.isTold(mention));
  });
  return best === undefined ? [] : [best.index];
}
