import type { Analysis, Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { agreementOf, ofMention, startOf } from '../discourse/named-before.ts';
import { countBefore } from '../merging/sorted.ts';
import { createKinship, nameOf, SETTLED } from './kinship.ts';
import { LONGEST_APPOSITION, placeStanding } from './standing.ts';

/** What earlier text offers to pronouns and class nouns that mean a place (منها، فيه، المدينة، الحقلين). */
export interface PlaceMemory {
  /** A place that is named for something else: the dateline, what lends its name to talks or troops, a capital that speaks. */
  isAside(mention: Mention): boolean;
  /** What a pronoun means: several places where those of the latest event are meant. */
  placesFor(enclitic: string, beforeToken: number): number[];
  placeOfKind(headNoun: Item): number[];
  /** The two places of its kind that a dual class noun means (الحقلين); none where fewer were named. */
  pairOfKind(headNoun: Item): number[];
  /** Places of the latest event. */
  latestPlaces(): readonly number[];
  /** What a relative pronoun at a token goes back to. */
  antecedent(beforeToken: number): number[];
  /** Tells where an event happened, and where those went who left. */
  recordPlaces(sentence: number, at: readonly number[], to: readonly number[]): void;
}

const WIDE = new Set(['country', 'admin1', 'region', 'continent', 'sea', 'river']);
const FARTHEST_TOKENS = 400;

/** What speaks for a place, in tokens of distance: to stand in the same sentence, to be where the latest event happened. */
const IN_SENTENCE = 30;
const TOLD = 15;
/** What speaks against it: to be where those went who left, to say only where something else is, to be no place of one's own. */
const GOAL = 40;
const LOCATES = 40;
const UNFIT = 60;
/** Tokens behind which it does not matter how far off a place is. */
const FARTHEST_WEIGHED = 80;
/** What speaks for the place that opens the sentence (وفي رأس العين، … سيطر على المدينة). */
const SCENE = 30;

/** Creates the memory of the places of one document. */
export function createPlaceMemory(context: Context): PlaceMemory {
  const { analyses, tokens } = context.layers;
  const standing = placeStanding(context);
  const { places, containers, neighbour, isAside, onlyLocates, isNearBy, isScene, isGoal, isOfDwellers, isComma } = standing;
  const kinship = createKinship(context, standing);
  const agreement = ofMention((mention) => agreementOf(context, mention));
  /** The first place that each container locates. */
  const firstInside = new Map<number, Mention>();
  for (const place of places) if (!firstInside.has(place.container)) firstInside.set(place.container, place);
  let latest: readonly number[] = [];
  let latestSentence = -1;
  const told = new Set<number>();
  const destinations = new Set<number>();
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? -1;
  const inSentence = (mention: Mention, token: number): boolean => sentenceOf(mention.first) === sentenceOf(token);

  /** Places named before a token, the nearest first. */
  const before = (token: number): Mention[] => {
    const found: Mention[] = [];
    for (let i = countBefore(places, token) - 1; i >= 0; i--) {
      const mention = places[i] as Mention;
      if (token - mention.first > FARTHEST_TOKENS) break;
      if (!isAside(mention)) found.push(mention);
    }
    return found;
  };
  /** Where some event happened; that of the latest, told in this sentence or the one before. */
  const isTold = ({ index }: Mention): boolean => told.has(index);
  const isLatest = ({ index }: Mention, token: number): boolean =>
    latest.includes(index) && latestSentence === sentenceOf(token) - 1;
  /** How likely a place is to be what a word at `token` goes back to. */
  const weigh = (mention: Mention, token: number): number =>
    Math.max(mention.first - token, -FARTHEST_WEIGHED) +
    (inSentence(mention, token) ? IN_SENTENCE + (isScene(mention, token) ? SCENE : 0) : 0) +
    (isLatest(mention, token) ? TOLD : 0) -
    (destinations.has(mention.index) || isGoal(mention) ? GOAL : 0) -
    (isNearBy(mention) || (onlyLocates(mention) && !isTold(mention)) ? LOCATES : 0);

  /** المدينة … استعادتها: what a definite class noun of the sentence means, and where it stands. */
  const classNounBefore = (token: number, enclitic: string): { at: number; known: number[] } | null => {
    for (let at = token - 1; sentenceOf(at) === sentenceOf(token); at--) {
      const readings = analyses[at] ?? [];
      const noun = readings.find(
        ({ classes, proclitics, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('place-kind'),
      );
      if (noun === undefined || (noun.features.gender === 'm') !== (enclitic === 'ه')) continue;
      const known = placeOfKind(readings, at);
      if (known.length > 0) return { at, known };
    }
    return null;
  };
  /** الصالحية والحسينية وحطلة … فيها: the names joined to one another up to a mention, itself among them. */
  const rowBefore = (end: Mention): Mention[] => {
    const row = [end];
    let latter = end;
    for (let former = neighbour(end, -1); former !== undefined; former = neighbour(former, -1)) {
      const joined = latter.first === former.last + 1 && tokens[latter.first]?.folded.startsWith('و') === true;
      if (!joined || containers.has(former.index)) break;
      row.unshift(former);
      latter = former;
    }
    return row;
  };
  /** كتم، ثانية كبرى بلدات ولاية شمال دارفور، التي …: the place that an apposition between commas describes by another. */
  const describedBy = (mention: Mention, token: number): Mention | undefined => {
    if (!isComma(token - 1) || mention.last !== token - 2) return undefined;
    let at = startOf(mention) - 1;
    while (at > startOf(mention) - LONGEST_APPOSITION && !isComma(at) && tokens[at]?.kind === 'word') at--;
    const former = neighbour(mention, -1);
    const describes = (analyses[at + 1] ?? []).some(
      ({ rank, classes }) => rank === 0 && (classes.includes('superlative') || classes.includes('ordinal')),
    );
    return isComma(at) && describes && former?.last === at - 1 ? former : undefined;
  };

  const antecedent = (token: number): number[] => {
    const nearest = before(token)[0];
    if (nearest === undefined || token - nearest.last > 6) return [];
    // القرى، وهي الصالحية وحطلة ومراط، والتي …: the whole list.
    const row = tokens[token]?.folded.endsWith('التي') === true ? rowBefore(nearest) : [];
    if (row.length > 2) return row.map(({ index }) => index);
    // القريتين بريف حمص التي …: the contained place is meant.
    const inner = firstInside.get(nearest.index);
    return [(inner !== undefined && inner.first < nearest.first ? inner : (describedBy(nearest, token) ?? nearest)).index];
  };
  /** باخموت، وهي المدينة التي …; خرمشهر، الميناء الذي …: the noun at `token` says what the place right before it is. */
  const isApposition = (token: number): boolean => {
    const mark = token - (/^و?ه[وي]$/.test(tokens[token - 1]?.folded ?? '') ? 2 : 1);
    return isComma(mark) && before(token)[0]?.last === mark - 1;
  };
  /** هذا الميناء, تلك المدينة: the noun points back, whatever the place is called. */
  const pointsBack = (token: number): boolean =>
    analyses[token - 1]?.some(({ rank, classes }) => rank === 0 && classes.includes('demonstrative')) ?? false;
  /** The place of the event told last, else the one named last, of this or the sentence before. */
  const placeSpokenOf = (token: number): number[] => {
    if (latest.length === 1 && sentenceOf(token) - latestSentence <= 1) return [...latest];
    const nearest = before(token).find((mention) => !containers.has(mention.index) && !context.isState(mention));
    return nearest !== undefined && sentenceOf(token) - sentenceOf(nearest.first) <= 1 ? [nearest.index] : [];
  };
  const placeOfKind = (readings: readonly Analysis[], token: number): number[] => {
    const noun = readings.find((reading) => reading.classes.includes('place-kind'));
    if (noun === undefined || noun.features.number === 'plural') return [];
    if (isApposition(token)) return antecedent(token);
    let best: Mention | undefined;
    let most = -Infinity;
    for (const mention of before(token)) {
      const kin = kinship(mention, noun, isTold(mention));
      if (kin === null) continue;
      const weight = weigh(mention, token) + kin;
      if (weight > most) [best, most] = [mention, weight];
    }
    if (best !== undefined) return [best.index];
    return pointsBack(token) ? placeSpokenOf(token) : [];
  };

  /** How ill a place agrees with a pronoun, in tokens of distance; null where it does not. */
  const misfit = (mention: Mention, enclitic: string): number | null => {
    const { gender } = agreement(mention);
    const kept = startOf(mention) === mention.first;
    const wide = WIDE.has(context.featureOf(mention)) && !isTold(mention) ? UNFIT : 0;
    // وادي بنجشير … عليه: however large, where its own noun agrees.
    if (wide > 0 && !(enclitic === 'ه' && gender === 'm' && kept)) return wide;
    if (enclitic === 'ه') return gender === 'm' ? 0 : gender === null ? UNFIT : null;
    if (gender !== 'm') return 0;
    return !kept ? UNFIT : SETTLED.has(context.featureOf(mention)) || !isMasculineSite(context, mention) ? 0 : null;
  };
  /** The two that هما means: those of the latest event or row, else the last two named. */
  const pairBefore = (named: readonly Mention[]): number[] => {
    const fitting = named.filter(
      (mention) => isTold(mention) || (!WIDE.has(context.featureOf(mention)) && !onlyLocates(mention)),
    );
    // أخلت القاعدة والقلعة متجهة إلى مصراتة، فتسلمهما: not where they go.
    const last = fitting.find(({ index }) => !destinations.has(index)) ?? fitting[0];
    if (last === undefined) return [];
    if (latest.length === 2 && latest.includes(last.index)) return [...latest];
    const row = rowBefore(last);
    const at = fitting.indexOf(last);
    const pair = row.length === 2 ? row : fitting.slice(at, at + 2).reverse();
    return pair.map(({ index }) => index);
  };
  /** دخلت المدينتين … منهما: the two that a dual class noun before the pronoun, in its sentence, means. */
  const pairSpokenOf = (token: number): number[] => {
    for (let at = token - 1; sentenceOf(at) === sentenceOf(token); at--) {
      const noun = (analyses[at] ?? []).find(
        ({ rank, classes, features }) => rank === 0 && features.number === 'dual' && classes.includes('place-kind'),
      );
      if (noun === undefined) continue;
      const pair = pairOf(noun, at);
      return pair.length > 0 ? pair : pairBefore(before(at));
    }
    return [];
  };
  /** The last two places that are called by a class noun. */
  const pairOf = (noun: Analysis, token: number): number[] => {
    const pair = new Map<string | number, number>();
    for (const mention of before(token)) {
      const head = analyses[mention.head >= 0 ? mention.head : mention.first] ?? [];
      if (head.some(({ lemma, rank }) => rank === 0 && lemma === noun.lemma) && !pair.has(nameOf(context, mention)))
        pair.set(nameOf(context, mention), mention.index);
      if (pair.size === 2) return [...pair.values()].reverse();
    }
    return [];
  };
  const placesFor: PlaceMemory['placesFor'] = (enclitic, token) => {
    const named = before(token);
    if (enclitic === 'هما') {
      const pair = pairSpokenOf(token);
      return pair.length > 0 ? pair : pairBefore(named);
    }
    // سكان كابل … رحلت عنهم: of people only those of a place.
    if (enclitic === 'هم') {
      const dwelling = named.find((mention) => inSentence(mention, token) && isOfDwellers(mention));
      return dwelling === undefined ? [] : [dwelling.index];
    }
    let best: Mention | undefined;
    let most = -Infinity;
    for (const mention of named) {
      const unfit = misfit(mention, enclitic);
      if (unfit === null) continue;
      const weight = weigh(mention, token) - unfit;
      if (weight > most) [best, most] = [mention, weight];
    }
    const noun = classNounBefore(token, enclitic);
    if (noun !== null && noun.at - token + IN_SENTENCE > most) return noun.known;
    const meant = best ?? named[0];
    if (meant === undefined) return [];
    if (enclitic === 'ها' && latest.length > 1 && latest.includes(meant.index)) return [...latest];
    const row = enclitic === 'ها' ? rowBefore(meant) : [];
    return row.length > 2 ? row.map(({ index }) => index) : [meant.index];
  };
  return {
    isAside,
    placesFor,
    latestPlaces: () => latest,
    placeOfKind: (headNoun) => placeOfKind(headNoun.readings, headNoun.first),
    pairOfKind: ({ readings, first }) => {
      const noun = readings.find(({ classes }) => classes.includes('place-kind'));
      return noun === undefined ? [] : pairOf(noun, first);
    },
    antecedent,
    recordPlaces: (sentence, at, to) => {
      if (at.length > 0) [latest, latestSentence] = [at, sentence];
      for (const mention of at) told.add(mention);
      for (const mention of to) destinations.add(mention);
    },
  };
}

/** مطار، معبر، حاجز … keep a masculine class noun in the name. */
function isMasculineSite(context: Context, mention: Mention): boolean {
  return (
    context.layers.analyses[mention.first]?.some(
      (reading) => reading.classes.includes('place-kind') && reading.features.gender === 'm',
    ) ?? false
  );
}
