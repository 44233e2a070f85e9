import type { Analysis, Mention } from '../../document.ts';
import { foldedName } from '../../text/fold.ts';
import { CAPITAL, isCapital, nameOf } from './kinship.ts';
import type { NamedPlaces } from './named-places.ts';
import { antecedent } from './place-antecedents.ts';

/** The reading of a word as a class noun of places. */
const kindAmong = (readings: readonly Analysis[]): Analysis | undefined =>
  readings.find(({ classes }) => classes.includes('place-kind'));

/** باخموت، وهي المدينة التي …; خرمشهر، الميناء الذي …: the noun at `token` says what the place right before it is. */
function isApposition(named: NamedPlaces, token: number): boolean {
  const { tokens } = named.context.layers;
  const mark = token - (/^و?ه[وي]$/.test(tokens[token - 1]?.folded ?? '') ? 2 : 1);
  return named.standing.isComma(mark) && named.before(token)[0]?.last === mark - 1;
}

/** هذا الميناء, تلك المدينة: the noun points back, whatever the place is called. */
const pointsBack = ({ context }: NamedPlaces, token: number): boolean =>
  context.layers.analyses[token - 1]?.some(({ rank, classes }) => rank === 0 && classes.includes('demonstrative')) ?? false;

/** العاصمة الكينية, المدينة العراقية: the country whose adjective stands behind a class noun, or null. */
function nationBehind({ context }: NamedPlaces, token: number): string | null {
  const { tokens, analyses } = context.layers;
  const next = tokens[token + 1];
  const describes = next?.folded.startsWith('ال') === true && next.sentence === tokens[token]?.sentence;
  const isAdjective = (analyses[token + 1] ?? []).some(({ rank, pos }) => rank === 0 && pos === 'adjective');
  return describes && isAdjective ? context.registry.countryOfNisba(next.folded) : null;
}

/** The place of the event told last, else the one named last, of this or the sentence before. */
function placeSpokenOf(named: NamedPlaces, token: number): number[] {
  const { context, standing } = named;
  const latest = named.latestNear(token);
  if (latest.length === 1) return [...latest];
  const nearest = named.before(token).find((mention) => !standing.containers.has(mention.index) && !context.isState(mention));
  const near = nearest !== undefined && named.sentenceOf(token) - named.sentenceOf(nearest.first) <= 1;
  return near ? [nearest.index] : [];
}

/** البلاد: the state of which the text speaks, as it was named last, else the state named last. */
function countryMeant(named: NamedPlaces, token: number): number[] {
  const { context } = named;
  const states = named.before(token).filter((mention) => context.featureOf(mention) === 'country');
  const home = states.find((mention) => context.countryOf(mention) === context.layers.country);
  const [meant] = home === undefined ? states : [home];
  return meant === undefined ? [] : [meant.index];
}

/** The place that a class noun at `token` means (المدينة، هذا الميناء); none where no place of its kind was named. */
export function placeOfKind(named: NamedPlaces, readings: readonly Analysis[], token: number): number[] {
  const noun = kindAmong(readings);
  if (noun?.classes.includes('country-noun') === true && noun.proclitics.includes('ال')) return countryMeant(named, token);
  if (noun === undefined || noun.features.number === 'plural') return [];
  if (isApposition(named, token)) return antecedent(named, token);
  const nation = nationBehind(named, token);
  const fit = (mention: Mention): number | null => {
    if (nation === null) return named.kinship(mention, noun, named.isTold(mention));
    const ofNation = named.context.countryOf(mention) === nation;
    if (noun.lemma === CAPITAL) return ofNation && isCapital(named.context, mention) ? 0 : null;
    return ofNation ? named.kinship(mention, noun, named.isTold(mention)) : null;
  };
  // تضاربت الروايات بشأن مطار قندهار … المدينة: a facility stands for the town whose name it has.
  const fitOfTown = (mention: Mention): number | null => {
    const own = fit(mention);
    const town = own === null ? townOfFacility(named, mention) : undefined;
    return town === undefined ? own : fit(town);
  };
  const likeliest = (ofBattles: boolean): Mention | undefined =>
    named.likeliest(named.before(token, ofBattles), token, fitOfTown).best;
  // انتهت معركة الرمادي بسيطرة الجيش على المدينة: where no other is named.
  const best = likeliest(false) ?? likeliest(true);
  const town = best === undefined || fit(best) !== null ? undefined : townOfFacility(named, best);
  if (best !== undefined) return [(town ?? best).index];
  return pointsBack(named, token) ? placeSpokenOf(named, token) : [];
}

/** Facilities that a town has one of, so that they are called by its name; camps and checkpoints are so called by villages as well. */
const OF_TOWNS = new Set(['airport', 'airbase', 'port']);

/** مطار قندهار, ميناء عصب: the town for which such a facility is named, where the text names it by itself, too. */
function townOfFacility({ context, standing }: NamedPlaces, facility: Mention): Mention | undefined {
  const at = facility.head >= 0 ? facility.head : facility.first;
  const feature = context.layers.analyses[at]
    ?.map(({ lemma }) => context.registry.featureCalled(lemma))
    .find((each) => each !== null);
  if (feature == null || !OF_TOWNS.has(feature)) return undefined;
  const name = foldedName(facility.name);
  const whose = at === facility.first ? name.slice(name.indexOf(' ') + 1) : name;
  return standing.places.find((place) => {
    const town = foldedName(place.name);
    return place.index !== facility.index && (whose === town || whose.startsWith(`${town} `));
  });
}

/** The last two places that are called by a class noun (الحقلين), or of its kind (زنجبار ومدينة جعار ومعسكرها … المدينتين); none where fewer were named. */
export function pairOfKind(named: NamedPlaces, readings: readonly Analysis[], token: number): number[] {
  const { context, standing } = named;
  const noun = kindAmong(readings);
  if (noun === undefined) return [];
  const pair = new Map<string | number, number>();
  const before = named.before(token);
  for (const mention of before) {
    const head = context.layers.analyses[mention.head >= 0 ? mention.head : mention.first] ?? [];
    const called = head.find(({ lemma, rank }) => rank === 0 && lemma === noun.lemma);
    if (called === undefined) continue;
    // بلدتي السدرة ورأس لانوف: the noun says itself that it has two.
    const alone = called.features.number === 'dual' && !before.some((each) => each !== mention && each.head === mention.head);
    const other = alone ? standing.neighbour(mention, 1) : undefined;
    const joined = other?.first === mention.last + 1 && context.layers.tokens[other.first]?.folded.startsWith('و') === true;
    if (other !== undefined && joined) return [mention.index, other.index];
    if (!pair.has(nameOf(context, mention))) pair.set(nameOf(context, mention), mention.index);
    if (pair.size === 2) return [...pair.values()].reverse();
  }
  const kin = (mention: Mention): boolean => named.kinship(mention, noun, named.isTold(mention)) !== null;
  const latest = named.latest.length === 2 ? before.filter(({ index }) => named.latest.includes(index)) : [];
  return latest.length === 2 && latest.every(kin) ? [...named.latest] : lastTwoOf(named, before, kin);
}

/** The two places named last that something holds of, with those passed over that only say where another is or whither somebody goes. */
function lastTwoOf(named: NamedPlaces, before: readonly Mention[], holds: (mention: Mention) => boolean): number[] {
  const { context, standing } = named;
  const pair = new Map<string | number, number>();
  for (const mention of before) {
    if (named.isDestination(mention) || standing.onlyLocates(mention) || !holds(mention)) continue;
    if (!pair.has(nameOf(context, mention))) pair.set(nameOf(context, mention), mention.index);
    if (pair.size === 2) return [...pair.values()].reverse();
  }
  return [];
}
