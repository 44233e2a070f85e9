import type { Analysis, Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { PlaceStanding } from './standing.ts';

/**
 * How well a place may be called by a class noun, in tokens of distance; null where it is of another kind.
 *
 * @param told  whether something happened there
 */
export type Kinship = (mention: Mention, noun: Pick<Analysis, 'lemma' | 'classes'>, told: boolean) => number | null;

export const SETTLED = new Set(['city', 'town', 'village', 'admin2', 'admin3']);
/** What no capital is called. */
const TOWNS = new Set(['بلدة', 'قرية', 'بلدية', 'ناحية']);
/** Features of places of many kinds. */
const VAGUE = new Set(['facility', 'site', 'region']);
const KINDRED: Readonly<Record<string, string>> = { base: 'airbase', airport: 'airbase', hill: 'mountain', mountain: 'hill' };
/** What speaks for a place that is called by the very class noun, and for a city that the text is about. */
const OWN_KIND = 20;
const IMPORTANCE = 13;
/** What speaks for a town, village or district of the headline. */
const HEADLINED = 15;
/** What speaks against a place of another country than the document's. */
const ABROAD = 40;

/** What a mention of a place names: its entry in the gazetteer, else itself. */
export const nameOf = ({ layers }: Context, { index }: Mention): string | number => layers.places.get(index)?.id ?? index;

export const CAPITAL = 'عاصمة';

/** A capital, and not the country of that name. */
export const isCapital = (context: Context, mention: Mention): boolean =>
  context.isState(mention) && context.featureOf(mention) !== 'country';

/** True for places of the country that the document is about, and where either is unknown. */
function isHome(context: Context, mention: Mention): boolean {
  const country = context.countryOf(mention);
  return country === null || context.layers.country === null || country === context.layers.country;
}

/** Weighs the places of one document against the class nouns that may mean them (المدينة، الناحية، الميناء). */
export function createKinship(context: Context, { places, containers, isWhole }: PlaceStanding): Kinship {
  const { analyses } = context.layers;
  /** Called a city by the text, or one by the gazetteers; a capital is where news are made, and a container only locates. */
  const isCity = (mention: Mention): boolean =>
    !containers.has(mention.index) &&
    isHome(context, mention) &&
    !context.isState(mention) &&
    (context.featureOf(mention) === 'city' ||
      (analyses[mention.head] ?? []).some(({ lemma, rank }) => rank === 0 && lemma === 'مدينة'));
  const timesNamed = new Map<string | number, number>();
  for (const place of places) timesNamed.set(nameOf(context, place), (timesNamed.get(nameOf(context, place)) ?? 0) + 1);
  const headlined = new Set(places.filter(({ field }) => field === 'title').map((place) => nameOf(context, place)));
  /** How much of a city, and of what the text is about, a place is. */
  const importance = (mention: Mention): number =>
    (isCity(mention) ? 2 : 0) +
    (headlined.has(nameOf(context, mention)) ? 2 : 0) +
    ((timesNamed.get(nameOf(context, mention)) ?? 0) > 2 ? 1 : 0);
  /** What speaks for a place as that of which the text speaks, called by a noun. */
  const subject = (mention: Mention, wanted: string): number => {
    if (wanted === 'مدينة') return importance(mention) * IMPORTANCE;
    return headlined.has(nameOf(context, mention)) ? HEADLINED : 0;
  };
  const isCalled = (mention: Mention, name: 'area' | 'hamlet'): boolean =>
    mention.head >= 0 && (analyses[mention.head] ?? []).some(({ classes, rank }) => rank === 0 && classes.includes(name));
  /** The class nouns that the text puts before each place. */
  const kindsCalled = new Map<string | number, Set<string>>();
  for (const place of places) {
    const kinds = kindsCalled.get(nameOf(context, place)) ?? new Set();
    for (const { lemma } of analyses[place.head >= 0 ? place.head : place.first] ?? []) kinds.add(lemma);
    kindsCalled.set(nameOf(context, place), kinds);
  }
  return (mention, noun, told) => {
    const wanted = noun.lemma;
    if (noun.classes.includes('settlement') && isWhole(mention)) return null;
    const feature = context.featureOf(mention);
    if (wanted === CAPITAL) return isCapital(context, mention) && isHome(context, mention) ? 0 : null;
    // ناحية سليمان بيك … سليمان بيك … الناحية: at whichever mention it is called so.
    const called = kindsCalled.get(nameOf(context, mention))?.has(wanted) === true;
    if (called) return OWN_KIND + subject(mention, wanted);
    // توغلوا في سودجا، وغادروا المدينة: a town abroad may be meant, a foreign capital is where news are made.
    const abroad = isHome(context, mention) ? 0 : ABROAD;
    if (abroad > 0 && context.isState(mention)) return null;
    if (noun.classes.includes('any-place')) return told ? -abroad : null;
    const kind = context.registry.featureCalled(wanted);
    if (kind !== null && !VAGUE.has(kind) && !SETTLED.has(kind) && (feature === kind || feature === KINDRED[kind]))
      return -abroad;
    if (kind === null || !SETTLED.has(kind)) return null;
    // في يد أسمرا … البلدة: no capital is a mere town or village.
    if (TOWNS.has(wanted) && isCapital(context, mention)) return null;
    const small = isCalled(mention, 'hamlet');
    // منطقة دونيتسك … المدينة: nor a settlement what is called an area; قرية X … المدينة: no village is meant.
    if (isCalled(mention, 'area') || (wanted === 'مدينة' && small)) return null;
    // أسمرا تخلي زالامبيسا … البلدة: of a headline a name that no table has, where something happened.
    const unknown = feature === '' && told && headlined.has(nameOf(context, mention));
    const settled =
      unknown ||
      SETTLED.has(feature) ||
      (feature === '' && mention.rule !== 'site' && mention.head >= 0 && mention.head < mention.first);
    if (!settled) return null;
    return subject(mention, wanted) - abroad;
  };
}
