import type { Analysis, Mention } from '../document.ts';
import type { Context } from './context.ts';
import type { Item } from './items/item.ts';
import { SEATS } from './nominals.ts';
import { agreementOf, ofMention, startOf } from './named-before.ts';
import { countBefore } from './sorted.ts';
import { isSpeech, speechPlaces } from './speech-places.ts';

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
const NAMED_AFTER = new Set([
  'اتفاق',
  'اتفاقية',
  'مسار',
  'مؤتمر',
  'قمة',
  'إعلان',
  'مفاوضة',
  'محادثة',
  'معركة',
  'صحيفة',
  'قناة',
  'وثيقة',
  'منصة',
]);
const AREAS = new Set(['منطقة', 'محافظة', 'إقليم', 'مقاطعة', 'ولاية', 'ريف', 'بادية', 'قطاع', 'محور', 'جبهة']);
const SETTLED = new Set(['city', 'town', 'village', 'admin2', 'admin3']);
const SMALL = new Set(['قرية', 'حي', 'مخيم', 'مزرعة', 'حاجز', 'جسر']);
/** Class nouns of any place, and features of places of many kinds. */
const GENERAL = new Set(['منطقة', 'مكان', 'موقع']);
const VAGUE = new Set(['facility', 'site', 'region']);
const KINDRED: Readonly<Record<string, string>> = { base: 'airbase', airport: 'airbase', hill: 'mountain', mountain: 'hill' };
const DASHES = new Set(['-', '–', '—']);
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
const FOREIGN = 30;
/** What speaks for a place that is called by the very class noun, and for one that is more of a city. */
const OWN_KIND = 20;
const IMPORTANCE = 8;
/** What speaks for the place that opens the sentence (وفي رأس العين، … سيطر على المدينة). */
const SCENE = 30;

/** Creates the memory of the places of one document. */
export function createPlaceMemory(context: Context): PlaceMemory {
  const { analyses, tokens, sentences } = context.layers;
  const places = context.layers.mentions.filter((mention) => mention.kind === 'place');
  /** Last tokens of bodies. */
  const bodiesByLast = new Set(
    context.layers.mentions.flatMap(({ kind, last }) => (kind === 'organisation' || kind === 'unit' ? [last] : [])),
  );
  const isComma = (at: number): boolean => ['،', ','].includes(tokens[at]?.form ?? '');
  const placeNumber = new Map(places.map((place, number) => [place.index, number]));
  const agreement = ofMention((mention) => agreementOf(context, mention));
  const containers = new Set(places.map((place) => place.container).filter((container) => container >= 0));
  /** The first place that each container locates. */
  const firstInside = new Map<number, Mention>();
  for (const place of places) if (!firstInside.has(place.container)) firstInside.set(place.container, place);
  const featureOf = (mention: Mention): string => context.featureOf(mention);
  let latest: readonly number[] = [];
  let latestSentence = -1;
  const told = new Set<number>();
  const destinations = new Set<number>();
  const isHome = (mention: Mention): boolean => {
    const country = context.countryOf(mention);
    return country === null || context.layers.country === null || country === context.layers.country;
  };
  /** اتفاق الرياض، مسار جنيف: a place whose name is that of something else. */
  const lendsName = (mention: Mention): boolean =>
    analyses[mention.first - 1]?.some(
      ({ lemma, rank, proclitics, enclitic, classes }) =>
        rank === 0 &&
        enclitic === null &&
        (NAMED_AFTER.has(lemma) || (!proclitics.includes('ال') && (classes.includes('force') || classes.includes('member')))),
    ) ?? false;

  /** بغداد – …: where the text was filed, not what it speaks of. */
  const inDateline = (mention: Mention): boolean => {
    const sentence = sentences[tokens[mention.first]?.sentence ?? -1];
    return sentence !== undefined && DASHES.has(tokens[sentence.last]?.form ?? '');
  };
  const isSaidFrom = speechPlaces(context);
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? -1;
  const inSentence = (mention: Mention, token: number): boolean => sentenceOf(mention.first) === sentenceOf(token);

  /** نفت يريفان سقوطها, دمشق دخلت المدينتين: a capital that speaks or acts is the state. */
  const isSpeaker = (mention: Mention): boolean =>
    context.isState(mention) && (isSpeech(analyses[mention.first - 1] ?? []) || isDeed(analyses[mention.last + 1] ?? []));
  const isAside = ofMention(
    (mention) => mention.kind === 'place' && (inDateline(mention) || lendsName(mention) || isSpeaker(mention)),
  );

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
  const nameOf = ({ index }: Mention): string | number => context.layers.places.get(index)?.id ?? index;
  /** How likely a place is to be what a word at `token` goes back to. */
  const weigh = (mention: Mention, token: number): number =>
    Math.max(mention.first - token, -FARTHEST_WEIGHED) +
    (inSentence(mention, token) ? IN_SENTENCE + (isScene(mention, token) ? SCENE : 0) : 0) +
    (isLatest(mention, token) ? TOLD : 0) -
    (destinations.has(mention.index) || isGoal(mention) ? GOAL : 0) -
    (isNearBy(mention) || (onlyLocates(mention) && !isTold(mention)) ? LOCATES : 0);

  /** استسلموا قرب الزبير: beside a place, whatever happened there, and not in it. */
  const isNearBy = (mention: Mention): boolean => {
    const start = startOf(mention);
    const before = tokens[start - 1]?.folded ?? '';
    return NEAR.has(before) || (before === 'من' && NEAR.has(tokens[start - 2]?.folded ?? ''));
  };
  /** وفي رأس العين، … المدينة: the scene of its sentence, up to the next name. */
  const isScene = (mention: Mention, token: number): boolean => {
    const start = startOf(mention);
    const next = places[(placeNumber.get(mention.index) ?? 0) + 1]?.first ?? Infinity;
    return (
      next >= token && /^[وف]?في$/.test(tokens[start - 1]?.folded ?? '') && sentences[sentenceOf(start)]?.first === start - 1
    );
  };
  /** خرجوا باتجاه كفرنبل: whither somebody goes. */
  const isGoal = (mention: Mention): boolean => TOWARDS.has(tokens[startOf(mention) - 1]?.folded ?? '');
  /** Says where something else is, or whence somebody speaks or comes. */
  const onlyLocates = ofMention(
    (mention): boolean =>
      containers.has(mention.index) || isLocative(mention) || isSaidFrom(mention) || isOfOffice(mention) || isOfSeat(mention),
  );
  /** طالقان، مركز ولاية تخار، فقد غادرتها: the area whose seat the place before the comma is. */
  function isOfSeat(mention: Mention): boolean {
    const former = places[(placeNumber.get(mention.index) ?? 0) - 1];
    if (former === undefined || !isComma(former.last + 1) || mention.first - former.last > LONGEST_APPOSITION) return false;
    return SEATS.has(tokens[former.last + 2]?.folded ?? '');
  }
  /** (50 كيلومترا شمال صنعاء), 20 كم جنوب شرقي X: from where the distance of another place is measured. */
  function isMeasuredFrom(start: number): boolean {
    let at = start - 1;
    while (at > start - FARTHEST_MEASURE && (analyses[at] ?? []).some(({ classes }) => classes.includes('direction'))) at--;
    return at < start - 1 && LENGTHS.test(tokens[at]?.folded ?? '');
  }
  /** القريبة من X, المطلة على X, على بعد 80 كيلومترا من X, بين X وY, الذي يربط X وY, ثاني مدينة بعد X. */
  function isLocative(mention: Mention): boolean {
    const start = startOf(mention);
    const former = places[(placeNumber.get(mention.index) ?? 0) - 1];
    if (former !== undefined && start === former.last + 1 && tokens[start]?.folded.startsWith('و') === true)
      return isLocative(former);
    const before = tokens[start - 1]?.folded ?? '';
    if (RELATIVES.has(tokens[mention.last + 1]?.folded ?? '')) return false;
    if (BESIDE.has(before) || isMeasuredFrom(start)) return true;
    const governed = PREPOSITIONS.has(before) ? start - 1 : start;
    const says = (readings: readonly Analysis[] | undefined): boolean =>
      readings?.some(
        ({ rank, pos, classes, features }) =>
          rank === 0 &&
          ((pos === 'participle' && classes.includes('lie')) ||
            classes.includes('source-quality') ||
            (pos === 'adjective' && governed < start && classes.includes('direction')) ||
            (pos === 'verb' && features.tense === 'present' && classes.includes('lie'))),
      ) ?? false;
    if (says(analyses[governed - 1])) return true;
    if (governed === start) return false;
    for (let at = governed - 1; at > governed - FARTHEST_MEASURE; at--)
      if (tokens[at]?.folded === 'بعد' && tokens[at - 1]?.folded === 'علي') return true;
    return false;
  }
  /** حكومة ولاية سنار, محافظ X, المجلس العسكري في X: the seat or district of an office or body. */
  function isOfOffice(mention: Mention): boolean {
    const start = startOf(mention);
    return isOf(mention, OFFICES) || (tokens[start - 1]?.folded === 'في' && bodiesByLast.has(start - 2));
  }
  /** A noun of one of these classes stands in construct before a place, or with في behind it. */
  function isOf(mention: Mention, names: readonly string[]): boolean {
    const start = startOf(mention);
    const at = tokens[start - 1]?.folded === 'في' ? start - 2 : start - 1;
    // دخلت طالبان قندوز: a body, whatever people have its letters.
    if (bodiesByLast.has(at)) return false;
    return (analyses[at] ?? []).some(
      ({ rank, pos, proclitics, enclitic, classes }) =>
        rank === 0 &&
        pos === 'noun' &&
        enclitic === null &&
        !proclitics.includes('ال') &&
        names.some((name) => classes.includes(name)),
    );
  }

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
  /** Called a city by the text, or one by the gazetteers; a capital is where news are made, and a container only locates. */
  const isCity = (mention: Mention): boolean =>
    !containers.has(mention.index) &&
    isHome(mention) &&
    !context.isState(mention) &&
    (featureOf(mention) === 'city' || (analyses[mention.head] ?? []).some(({ lemma, rank }) => rank === 0 && lemma === 'مدينة'));
  /** الصالحية والحسينية وحطلة … فيها: the names joined to one another up to a mention, itself among them. */
  const rowBefore = (end: Mention): Mention[] => {
    const row = [end];
    for (let at = placeNumber.get(end.index) ?? 0; at > 0; at--) {
      const [former, latter] = [places[at - 1] as Mention, places[at] as Mention];
      const joined = latter.first === former.last + 1 && tokens[latter.first]?.folded.startsWith('و') === true;
      if (!joined || containers.has(former.index)) break;
      row.unshift(former);
    }
    return row;
  };
  const timesNamed = new Map<string | number, number>();
  for (const place of places) timesNamed.set(nameOf(place), (timesNamed.get(nameOf(place)) ?? 0) + 1);
  const headlined = new Set(places.filter(({ field }) => field === 'title').map(nameOf));
  /** How much of a city, and of what the text is about, a place is. */
  const importance = (mention: Mention): number =>
    (isCity(mention) ? 2 : 0) + (headlined.has(nameOf(mention)) ? 2 : 0) + ((timesNamed.get(nameOf(mention)) ?? 0) > 2 ? 1 : 0);
  const isCalled = (mention: Mention, lemmas: ReadonlySet<string>): boolean =>
    mention.head >= 0 && (analyses[mention.head] ?? []).some(({ lemma, rank }) => rank === 0 && lemmas.has(lemma));
  /** The class nouns that the text puts before each place. */
  const kindsCalled = new Map<string | number, Set<string>>();
  for (const place of places) {
    const kinds = kindsCalled.get(nameOf(place)) ?? new Set();
    for (const { lemma } of analyses[place.head >= 0 ? place.head : place.first] ?? []) kinds.add(lemma);
    kindsCalled.set(nameOf(place), kinds);
  }
  /** How well a place may be called by a class noun, in tokens of distance; null where it is of another kind. */
  const kinship = (mention: Mention, noun: Analysis): number | null => {
    const wanted = noun.lemma;
    const feature = featureOf(mention);
    if (wanted === 'عاصمة') return context.isState(mention) && feature !== 'country' ? (isHome(mention) ? 0 : -FOREIGN) : null;
    // ناحية سليمان بيك … سليمان بيك … الناحية: at whichever mention it is called so.
    const called = kindsCalled.get(nameOf(mention))?.has(wanted) === true;
    if (called) return OWN_KIND + (wanted === 'مدينة' ? importance(mention) * IMPORTANCE : 0);
    if (!isHome(mention)) return null;
    if (GENERAL.has(wanted)) return isTold(mention) ? 0 : null;
    const kind = context.registry.featureCalled(wanted);
    if (kind !== null && !VAGUE.has(kind) && !SETTLED.has(kind) && (feature === kind || feature === KINDRED[kind])) return 0;
    if (kind === null || !SETTLED.has(kind)) return null;
    const small = isCalled(mention, SMALL);
    // منطقة دونيتسك … المدينة: nor a settlement what is called an area; قرية X … المدينة: no village is meant.
    if (isCalled(mention, AREAS) || (wanted === 'مدينة' && small)) return null;
    const settled =
      SETTLED.has(feature) || (feature === '' && mention.rule !== 'site' && mention.head >= 0 && mention.head < mention.first);
    if (!settled) return null;
    return wanted === 'مدينة' ? importance(mention) * IMPORTANCE : 0;
  };
  /** كتم، ثانية كبرى بلدات ولاية شمال دارفور، التي …: the place that an apposition between commas describes by another. */
  const describedBy = (mention: Mention, token: number): Mention | undefined => {
    if (!isComma(token - 1) || mention.last !== token - 2) return undefined;
    let at = startOf(mention) - 1;
    while (at > startOf(mention) - LONGEST_APPOSITION && !isComma(at) && tokens[at]?.kind === 'word') at--;
    const former = places[(placeNumber.get(mention.index) ?? 0) - 1];
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
      const kin = kinship(mention, noun);
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
    const wide = WIDE.has(featureOf(mention)) && !isTold(mention) ? UNFIT : 0;
    // وادي بنجشير … عليه: however large, where its own noun agrees.
    if (wide > 0 && !(enclitic === 'ه' && gender === 'm' && kept)) return wide;
    if (enclitic === 'ه') return gender === 'm' ? 0 : gender === null ? UNFIT : null;
    if (gender !== 'm') return 0;
    return !kept ? UNFIT : SETTLED.has(featureOf(mention)) || !isMasculineSite(context, mention) ? 0 : null;
  };
  /** The two that هما means: those of the latest event or row, else the last two named. */
  const pairBefore = (named: readonly Mention[]): number[] => {
    const fitting = named.filter((mention) => isTold(mention) || (!WIDE.has(featureOf(mention)) && !onlyLocates(mention)));
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
      if (head.some(({ lemma, rank }) => rank === 0 && lemma === noun.lemma) && !pair.has(nameOf(mention)))
        pair.set(nameOf(mention), mention.index);
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
      const dwelling = named.find((mention) => inSentence(mention, token) && isOf(mention, DWELLERS));
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

/** What a state does, and no town: a feminine verb of taking, entering or sending. */
const isDeed = (readings: readonly Analysis[]): boolean =>
  readings.some(
    ({ pos, rank, features, classes }) =>
      pos === 'verb' && rank === 0 && features.gender === 'f' && classes.some((name) => DEEDS.has(name)),
  );

const DEEDS = new Set(['enter', 'take', 'retake', 'attack', 'advance', 'send-away', 'deploy', 'force', 'clash', 'expel']);

const NEAR = new Set(['قرب', 'بالقرب', 'بجوار', 'بمحاذاه', 'قباله', 'جوار']);
/** Words right before a place with which something else is compared or between which it lies. */
const BESIDE = new Set(['بين', 'بعد', 'مثل', 'غرار']);
/** A place with a relative clause of its own is spoken of. */
const RELATIVES = new Set(['الذي', 'التي']);
const PREPOSITIONS = new Set(['من', 'عن', 'علي', 'الي']);
const TOWARDS = new Set(['باتجاه', 'نحو', 'صوب', 'اتجاه']);
const DWELLERS = ['witness', 'civilian'];
const OFFICES = ['title', 'source', 'political', 'unarmed', ...DWELLERS];
/** Tokens from a name back to بعد: على بعد نحو ثمانين كيلومترا من X. */
const FARTHEST_MEASURE = 7;
const LONGEST_APPOSITION = 7;
/** Units in which the way from one place to another is told. */
const LENGTHS = /^(?:كيلومتر(?:ا|ات|ين)?|كيلو|كم|كلم|ميلا?|ميلين|اميال|مترا?|امتار)$/;

/** مطار، معبر، حاجز … keep a masculine class noun in the name. */
function isMasculineSite(context: Context, mention: Mention): boolean {
  return (
    context.layers.analyses[mention.first]?.some(
      (reading) => reading.classes.includes('place-kind') && reading.features.gender === 'm',
    ) ?? false
  );
}
