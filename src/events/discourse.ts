import type { Analysis, Mention } from '../document.ts';
import type { Context, OrganisationInfo } from './context.ts';
import type { ActorRef } from './forces.ts';
import { bodyOf, sameActor } from './forces.ts';
import { foldedName } from '../text/fold.ts';
import { governorOf } from './governors.ts';
import { bodyHeadedBy, officesBetween } from './offices.ts';
import type { Item } from './items.ts';
import { countBefore } from './sorted.ts';
import type { Voices } from './voices.ts';
import { createVoices } from './voices.ts';
import { COMMAS } from './words.ts';

/** Grammatical agreement of a name, as far as its words show it. */
interface Agreement {
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
  readonly human: boolean;
}

/** What earlier text offers to pronouns, definite class nouns and missing subjects. */
export interface Discourse {
  /** Who was heard to speak. */
  readonly voices: Voices;
  /** Places of the latest event, for `منها` after a list. */
  placesFor(enclitic: string, beforeToken: number): number[];
  forcesFor(enclitic: string, beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  /** Whose «its troops» are (قواته، مسلحيها، جنودهم): a force, a state or ministry, a commander; the likeliest one before, and where. */
  ownerBefore(
    enclitic: string,
    beforeToken: number,
    exclude: readonly ActorRef[],
  ): { readonly actor: ActorRef; readonly first: number } | null;
  /** Whose unnamed fighters are (مسلحون، عشرات المقاتلين): the force that this sentence or the one before speaks of. */
  membersOf(beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  /** The regular army or security force named last, to which unnamed soldiers belong. */
  latestArmy(beforeToken: number, exclude: readonly ActorRef[]): ActorRef | null;
  /** The force named last whose name begins with a noun (القوات الاتحادية … هذه القوات), else the last whose name goes with a pronoun. */
  forceCalled(noun: Analysis, enclitic: string, beforeToken: number): ActorRef | null;
  /** The last two bodies that were named, in their order; none where only one was. */
  pairBefore(beforeToken: number): readonly ActorRef[];
  /** The fighting force named last whose name goes with a pronoun, and where. */
  forceNamedLast(enclitic: string, beforeToken: number): { readonly actor: ActorRef; readonly first: number } | null;
  /**
   * The armed group, militia or tribe that words such as المسلحون، الإرهابيون mean: the one that this or the sentence before
   * names, else the one that the document names most. Never a force of the state.
   */
  latestInsurgents(beforeToken: number, exclude: readonly ActorRef[]): ActorRef | null;
  /** A person of the same sentence who is named after the last force, and so is what a masculine pronoun means. */
  personBefore(beforeToken: number): Mention | null;
  /** Latest force that agrees with a verb. */
  forceForVerb(reading: Analysis, beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  placeOfKind(headNoun: Item): number[];
  /** The two places of its kind that a dual class noun means (الحقلين); none where fewer were named. */
  pairOfKind(headNoun: Item): number[];
  latestPlaces(): readonly number[];
  antecedent(beforeToken: number): number[];
  agrees(actor: ActorRef, enclitic: string): boolean;
  /**
   * The body for which a person speaks: his own, that which his office names by a pronoun (المتحدث باسمها X), or the army of the
   * state whose office he holds (الرئيس الأذربيجاني X); null where none is told.
   */
  bodyBehind(person: Mention): ActorRef | null;
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
const DASHES = new Set(['-', '–', '—']);
const ARMIES = new Set(['army', 'security']);
/** التحالف الدولي: a coalition of no country is one of states. */
const isInsurgent = ({ kind, country }: OrganisationInfo): boolean =>
  INSURGENTS.has(kind) && (kind !== 'coalition' || country !== '');
const INSURGENTS = new Set(['armed-group', 'coalition', 'tribe', 'militia']);
const FARTHEST_TOKENS = 400;
/** How much more of a city than the nearest place one must be to be meant by المدينة. */
const NEARNESS = 2;
/** Tokens between the noun with the pronoun and the name: باسمها في طرابلس العميد X. */
const FARTHEST_OFFICE = 4;

/** Agreement from the noun that heads a mention: its class noun, else its first word. */
function agreementOf(context: Context, mention: Mention): Agreement {
  // طالبان, داعش: a name without its noun (حركة, تنظيم) goes with both genders.
  const known = mention.entries[0] === undefined ? undefined : context.registry.organisation(mention.entries[0]);
  if (
    mention.kind === 'organisation' &&
    mention.head < 0 &&
    mention.first === mention.last &&
    known?.name.endsWith(` ${mention.name}`)
  )
    return { gender: null, plural: false, human: false };
  const tokens = mention.head >= 0 && mention.head < mention.first ? [mention.head, mention.first] : [mention.first];
  for (const token of tokens) {
    const noun = context.layers.analyses[token]?.find(
      (reading) => reading.pos === 'noun' || reading.pos === 'participle' || reading.pos === 'masdar',
    );
    if (noun === undefined) continue;
    return {
      gender: noun.features.gender ?? null,
      plural: noun.features.number === 'plural',
      human: noun.classes.includes('member') || noun.pos === 'participle',
    };
  }
  return { gender: null, plural: false, human: false };
}

function matches(agreement: Agreement, enclitic: string): boolean {
  switch (enclitic) {
    case 'ه':
      return !agreement.plural && agreement.gender !== 'f';
    case 'ها':
      return agreement.gender === null || agreement.gender === 'f' || (agreement.plural && !agreement.human);
    case 'هم':
      return true;
    default:
      return true;
  }
}

/** The words of a name behind its first (قوات حفتر: حفتر). */
const tailOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** What speaks for an owner of troops, in tokens of distance: to stand as subject or topic, or in the same sentence. */
const AS_TOPIC = 12;
const IN_SENTENCE = 30;
/** Sentences back to the farthest force that unnamed fighters are of. */
const FARTHEST_FORCE = 1;
/** Words before a name that leave it the subject or topic (أن، لكن، أما). */
const OPENS_CLAUSE = new Set(['ان', 'وان', 'فان', 'لكن', 'ولكن', 'اما', 'واما', 'بينما', 'فيما', 'كان', 'كانت', 'وكانت', 'وكان']);

/** A function of the mentions of a document that is computed once for each. */
function ofMention<Value extends NonNullable<unknown>>(compute: (mention: Mention) => Value): (mention: Mention) => Value {
  const known: Value[] = [];
  return (mention) => (known[mention.index] ??= compute(mention));
}

/** Creates the memory of one document. */
export function createDiscourse(context: Context): Discourse {
  const { mentions } = context.layers;
  const agreement = ofMention((mention) => agreementOf(context, mention));
  const places = mentions.filter((mention) => mention.kind === 'place');
  const forces = mentions.filter((mention) => mention.kind === 'organisation' || mention.kind === 'unit');
  const containers = new Set(places.map((place) => place.container).filter((container) => container >= 0));
  /** The first place that each container locates. */
  const firstInside = new Map<number, Mention>();
  for (const place of places) if (!firstInside.has(place.container)) firstInside.set(place.container, place);
  const forceNamed = new Map<string, Mention>();
  for (const force of forces) {
    const name = force.entries[0] ?? force.name;
    if (!forceNamed.has(name)) forceNamed.set(name, force);
  }
  const featureOf = (mention: Mention): string => context.featureOf(mention);
  let latest: readonly number[] = [];
  let latestSentence = -1;
  const destinations = new Set<number>();
  const isHome = (mention: Mention): boolean => {
    const country = context.countryOf(mention);
    return country === null || context.layers.country === null || country === context.layers.country;
  };
  /** اتفاق الرياض، مسار جنيف: a place whose name is that of something else. */
  const lendsName = (mention: Mention): boolean =>
    context.layers.analyses[mention.first - 1]?.some(
      ({ lemma, rank, proclitics, classes }) =>
        rank === 0 &&
        (NAMED_AFTER.has(lemma) || (!proclitics.includes('ال') && (classes.includes('force') || classes.includes('member')))),
    ) ?? false;

  /** بغداد – …: where the text was filed, not what it speaks of. */
  const inDateline = (mention: Mention): boolean => {
    const { sentences, tokens } = context.layers;
    const sentence = sentences[tokens[mention.first]?.sentence ?? -1];
    return sentence !== undefined && DASHES.has(tokens[sentence.last]?.form ?? '');
  };

  const inSentence = (mention: Mention, token: number): boolean =>
    context.layers.tokens[mention.first]?.sentence === context.layers.tokens[token]?.sentence;

  /** نفت يريفان سقوطها: a capital that speaks is the state. */
  const isSpeaker = (mention: Mention): boolean =>
    context.isState(mention) &&
    (context.layers.analyses[mention.first - 1] ?? []).some(
      (reading) => reading.rank === 0 && reading.pos === 'verb' && governorOf(reading)?.speech === true,
    );
  const isAside = ofMention(
    (mention) => mention.kind === 'place' && (inDateline(mention) || lendsName(mention) || isSpeaker(mention)),
  );

  /** The mentions of a list before a token, nearest first. */
  const before = function* (list: readonly Mention[], token: number): Generator<Mention, void> {
    for (let i = countBefore(list, token) - 1; i >= 0; i--) {
      const mention = list[i] as Mention;
      if (token - mention.first > FARTHEST_TOKENS) return;
      if (!isAside(mention)) yield mention;
    }
  };
  /** The first of them that a test takes. */
  const nearestOf = (
    list: readonly Mention[],
    token: number,
    test: (mention: Mention) => boolean = () => true,
  ): Mention | undefined => {
    for (const mention of before(list, token)) if (test(mention)) return mention;
    return undefined;
  };
  const { isFighting } = context;
  const asActor = (mention: Mention): ActorRef => ({ ...context.bodyOf(mention), item: -1 });
  const nearestForce = (token: number, test: (mention: Mention) => boolean, exclude: readonly ActorRef[]): ActorRef[] => {
    for (const mention of before(forces, token)) {
      if (!isFighting(mention) || !test(mention)) continue;
      const actor = asActor(mention);
      if (!exclude.some((other) => sameActor(other, actor) || context.sameSide(other, actor))) return [actor];
    }
    return [];
  };

  let known: {
    named: readonly Mention[];
    times: ReadonlyMap<string, { actor: ActorRef; count: number }>;
    /** The most often named first. */
    ranked: readonly ActorRef[];
  } | null = null;
  /** The insurgents of the document's war in order, and how often it names each. */
  const insurgents = (): NonNullable<typeof known> => {
    if (known !== null) return known;
    const named = forces.filter((mention) => {
      const body = context.registry.organisation(mention.entries[0] ?? '');
      return (
        body !== undefined &&
        (isInsurgent(body) || (context.publisher() !== null && ARMIES.has(body.kind))) &&
        isFighting(mention) &&
        context.isLocal(body) &&
        !context.isPublishers(body)
      );
    });
    const times = new Map<string, { actor: ActorRef; count: number }>();
    for (const mention of named) {
      const actor = asActor(mention);
      const key = actor.id ?? actor.name;
      times.set(key, { actor, count: (times.get(key)?.count ?? 0) + 1 });
    }
    const ranked = [...times.values()].sort((a, b) => b.count - a.count).map(({ actor }) => actor);
    return (known = { named, times, ranked });
  };

  /** A name that nothing governs: behind a verb, a sign or a word that opens a clause, and with no preposition. */
  const isTopic = ofMention((mention): boolean => {
    const { tokens, analyses } = context.layers;
    const first = tokens[mention.first];
    const bare = foldedName(mention.name).split(' ', 1)[0] ?? '';
    if (first === undefined || /[بلك]/.test(first.folded.slice(0, -bare.length))) return false;
    const before = tokens[mention.first - 1];
    if (before === undefined || before.sentence !== first.sentence || before.kind === 'punctuation') return true;
    return (
      OPENS_CLAUSE.has(before.folded) || (analyses[before.index] ?? []).some(({ rank, pos }) => rank === 0 && pos === 'verb')
    );
  });
  const standing = (id: string): ActorRef => bodyOf(context, id);
  /** The body whose troops the pronoun on them may mean by a mention; null where it has none or does not agree. */
  const ownerBy = (mention: Mention, enclitic: string): ActorRef | null => {
    if (mention.kind === 'person') return enclitic === 'ه' ? context.bodyOfPerson(mention) : null;
    if (mention.kind === 'place') {
      const country = isTopic(mention) && context.isState(mention) ? context.countryOf(mention) : null;
      const army = country === null ? null : context.registry.armyOf(country, context.layers.published);
      return army === null || enclitic === 'هم' ? null : standing(army);
    }
    // قوات حفتر … رجاله: the man in the name is meant as well.
    const led = enclitic === 'ه' && context.registry.bodyLedBy(tailOf(mention.name), context.layers.published) !== null;
    if (!led && !matches(agreement(mention), enclitic)) return null;
    const id = mention.entries[0];
    if (id === undefined || context.isForce(id)) return asActor(mention);
    const troops = context.troopsOf(id);
    return troops === null ? null : standing(troops);
  };
  const fieldOf = (token: number): string => context.layers.tokens[token]?.field ?? '';
  const sentenceOf = (token: number): number => context.layers.tokens[token]?.sentence ?? -1;
  /** How likely what stands at `first` is to be what a word at `token` goes back to. */
  const weigh = (first: number, topic: boolean, token: number): number =>
    first - token + (topic ? AS_TOPIC : 0) + (sentenceOf(first) === sentenceOf(token) ? IN_SENTENCE : 0);
  /** Who goes on doing: the force that agrees, a subject or topic rather than what it did things to. */
  const likeliestForce = (token: number, enclitic: string, exclude: readonly ActorRef[]): ActorRef[] => {
    let best: ActorRef[] = [];
    let most = -Infinity;
    for (const mention of before(forces, token)) {
      if (mention.first - token + AS_TOPIC + IN_SENTENCE <= most) break;
      const weight = weigh(mention.first, isTopic(mention), token);
      if (weight <= most || !isFighting(mention) || !matches(agreement(mention), enclitic)) continue;
      const actor = asActor(mention);
      if (exclude.some((other) => sameActor(other, actor) || context.sameSide(other, actor))) continue;
      [best, most] = [[actor], weight];
    }
    return best;
  };
  const membersOf: Discourse['membersOf'] = (token, exclude) => {
    let best: ActorRef[] = [];
    let most = -Infinity;
    for (const mention of before(forces, token)) {
      if (sentenceOf(token) - sentenceOf(mention.first) > FARTHEST_FORCE) break;
      const weight = weigh(mention.first, isTopic(mention), token);
      if (weight <= most || !isFighting(mention) || !matches(agreement(mention), 'هم')) continue;
      const actor = asActor(mention);
      if (exclude.some((other) => sameActor(other, actor) || context.sameSide(other, actor))) continue;
      [best, most] = [[actor], weight];
    }
    return best;
  };
  const ownerBefore: Discourse['ownerBefore'] = (enclitic, token, exclude) => {
    let best: { actor: ActorRef; first: number } | null = null;
    let most = -Infinity;
    const offer = (first: number, topic: boolean, ownerOf: () => ActorRef | null): void => {
      const weight = weigh(first, topic, token);
      if (weight <= most) return;
      const owner = ownerOf();
      if (owner === null || exclude.some((other) => sameActor(other, owner) || context.sameSide(other, owner))) return;
      [best, most] = [{ actor: owner, first }, weight];
    };
    for (const mention of before(mentions, token)) {
      // What stands farther off weighs less, whatever it is.
      if (mention.first - token + AS_TOPIC + IN_SENTENCE <= most) break;
      // A man of the headline is too far off.
      const owner = (): ActorRef | null =>
        mention.kind === 'person' && mention.field !== fieldOf(token) ? null : ownerBy(mention, enclitic);
      offer(mention.first, isTopic(mention), owner);
    }
    if (enclitic === 'ه')
      for (const { first, army } of officesBetween(context, context.layers.sentences[sentenceOf(token)]?.first ?? token, token))
        offer(first, true, () => army);
    return best;
  };

  /** المدينة … استعادتها: a definite class noun nearer than any name is what the pronoun means. */
  const classNounBefore = (token: number): number[] | null => {
    const nearest = nearestOf(places, token)?.first ?? -1;
    const sentence = context.layers.tokens[token]?.sentence;
    for (let at = token - 1; at > nearest && context.layers.tokens[at]?.sentence === sentence; at--) {
      const readings = context.layers.analyses[at] ?? [];
      if (
        !readings.some(
          ({ classes, proclitics, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('place-kind'),
        )
      )
        continue;
      const known = placeOfKind(readings, at);
      if (known.length > 0) return known;
    }
    return null;
  };
  /** Called a city by the text, or one by the gazetteers; a capital is where news are made, and a container only locates. */
  const isCity = (mention: Mention): boolean =>
    !containers.has(mention.index) &&
    isHome(mention) &&
    !context.isState(mention) &&
    (featureOf(mention) === 'city' ||
      (context.layers.analyses[mention.head] ?? []).some(({ lemma, rank }) => rank === 0 && lemma === 'مدينة'));
  /** الصالحية والحسينية وحطلة … فيها: the names joined to one another up to a mention, itself among them. */
  const rowBefore = (end: Mention): Mention[] => {
    const row = [end];
    for (let at = countBefore(places, end.first); at > 0; at--) {
      const [former, latter] = [places[at - 1] as Mention, places[at] as Mention];
      const joined = latter.first === former.last + 1 && context.layers.tokens[latter.first]?.folded.startsWith('و') === true;
      if (!joined || containers.has(former.index)) break;
      row.unshift(former);
    }
    return row;
  };
  const timesNamed = new Map<string | number, number>();
  const nameOf = ({ index }: Mention): string | number => context.layers.places.get(index)?.id ?? index;
  for (const place of places) timesNamed.set(nameOf(place), (timesNamed.get(nameOf(place)) ?? 0) + 1);
  const headlined = new Set(places.filter(({ field }) => field === 'title').map(nameOf));
  /** المدينة: the settlement of the sentence, else the nearest, unless another before it is more of a city and more of what the text is about. */
  const cityMeant = (nearest: Mention, token: number): Mention => {
    const weigh = (mention: Mention): number =>
      (isCity(mention) ? 2 : 0) + (headlined.has(nameOf(mention)) ? 2 : 0) + ((timesNamed.get(nameOf(mention)) ?? 0) > 2 ? 1 : 0);
    if (inSentence(nearest, token)) return nearest;
    let [best, most] = [nearest, weigh(nearest) + NEARNESS];
    for (const mention of before(places, token)) {
      const settled =
        SETTLED.has(featureOf(mention)) && isHome(mention) && !containers.has(mention.index) && !isCalledSmall(mention);
      const weight = settled && !isMasculineSite(context, mention) ? weigh(mention) : 0;
      if (weight > most) [best, most] = [mention, weight];
    }
    return best;
  };
  const isCalledSmall = (mention: Mention): boolean =>
    mention.head >= 0 && (context.layers.analyses[mention.head] ?? []).some(({ lemma, rank }) => rank === 0 && SMALL.has(lemma));
  const isCalledArea = (mention: Mention): boolean =>
    mention.head >= 0 && (context.layers.analyses[mention.head] ?? []).some(({ lemma, rank }) => rank === 0 && AREAS.has(lemma));
  const antecedent = (token: number): number[] => {
    const nearest = nearestOf(places, token);
    if (nearest === undefined || token - nearest.last > 6) return [];
    // القرى، وهي الصالحية وحطلة ومراط، والتي …: the whole list.
    const row = context.layers.tokens[token]?.folded.endsWith('التي') === true ? rowBefore(nearest) : [];
    if (row.length > 2) return row.map(({ index }) => index);
    // القريتين بريف حمص التي …: the contained place is meant.
    const inner = firstInside.get(nearest.index);
    return [(inner !== undefined && inner.first < nearest.first ? inner : nearest).index];
  };
  /** باخموت، وهي المدينة التي …; خرمشهر، الميناء الذي …: the noun at `token` says what the place right before it is. */
  const isApposition = (token: number): boolean => {
    const copula = /^و?ه[وي]$/.test(context.layers.tokens[token - 1]?.folded ?? '');
    const mark = context.layers.tokens[copula ? token - 2 : token - 1];
    const nearest = nearestOf(places, token);
    return mark?.kind === 'punctuation' && COMMAS.includes(mark.form) && nearest?.last === mark.index - 1;
  };
  /** هذا الميناء, تلك المدينة: the noun points back, whatever the place is called. */
  const pointsBack = (token: number): boolean =>
    context.layers.analyses[token - 1]?.some(({ rank, classes }) => rank === 0 && classes.includes('demonstrative')) ?? false;
  /** The place of the event told last, else the one named last, of this or the sentence before. */
  const placeSpokenOf = (token: number): number[] => {
    if (latest.length === 1 && sentenceOf(token) - latestSentence <= 1) return [...latest];
    const nearest = nearestOf(
      places,
      token,
      (mention) => !containers.has(mention.index) && featureOf(mention) !== 'country' && !context.isState(mention),
    );
    return nearest !== undefined && sentenceOf(token) - sentenceOf(nearest.first) <= 1 ? [nearest.index] : [];
  };
  const placeOfKind = (readings: readonly Analysis[], token: number): number[] => {
    const noun = readings.find((reading) => reading.classes.includes('place-kind'));
    if (noun === undefined || noun.features.number === 'plural') return [];
    if (isApposition(token)) return antecedent(token);
    const wanted = noun.lemma;
    const wantsSettlement = noun.classes.includes('settlement') || SETTLEMENTS.has(wanted);
    for (const mention of before(places, token)) {
      const feature = featureOf(mention);
      if (wanted === 'عاصمة') {
        if (context.isState(mention) && feature !== 'country') return [mention.index];
        continue;
      }
      const own =
        context.layers.analyses[mention.head >= 0 ? mention.head : mention.first]?.some((reading) => reading.lemma === wanted) ??
        false;
      if (own) return [mention.index];
      if (!isHome(mention)) continue;
      // منطقة دونيتسك … المدينة: nor a settlement what is called an area.
      if (wantsSettlement && isCalledArea(mention)) continue;
      // قرية X … المدينة: no village is meant.
      if (wanted === 'مدينة' && isCalledSmall(mention)) continue;
      const settled =
        SETTLED.has(feature) || (feature === '' && mention.rule !== 'site' && mention.head >= 0 && mention.head < mention.first);
      if (wantsSettlement && settled && !containers.has(mention.index) && !isMasculineSite(context, mention))
        return [(wanted === 'مدينة' ? cityMeant(mention, token) : mention).index];
      if (wanted === 'محافظة' && feature === 'admin1') return [mention.index];
    }
    return pointsBack(token) ? placeSpokenOf(token) : [];
  };
  return {
    voices: createVoices(context),
    placesFor: (enclitic, token) => {
      const noun = enclitic === 'ها' ? classNounBefore(token) : null;
      if (noun !== null) return noun;
      const dual = enclitic === 'هما';
      // تخلت عن الجفرة أو أخلتها: the place of the event right before, however large.
      const nearest = nearestOf(places, token);
      const told = latest.length === 1 && nearest?.index === latest[0] ? nearest : undefined;
      if (told !== undefined && inSentence(told, token)) {
        const { gender } = agreement(told);
        if (!dual && (gender === null || (gender === 'f') === (enclitic === 'ها'))) return [told.index];
      }
      // خرجت منها القوات نحو رفاعة، ثم استعادتها: the place left, not where they went.
      if (!dual && nearest !== undefined && destinations.has(nearest.index) && inSentence(nearest, token)) {
        if (latest.length > 0 && latestSentence === context.layers.tokens[token]?.sentence) return [...latest];
      }
      const fits = (mention: Mention): boolean => {
        if (WIDE.has(featureOf(mention)) || containers.has(mention.index)) return false;
        if (dual) return true;
        const { gender } = agreement(mention);
        const kept = mention.head < 0 || mention.head >= mention.first;
        if (enclitic === 'ه') return gender === 'm' && kept;
        return !(gender === 'm' && kept && !SETTLED.has(featureOf(mention)) && isMasculineSite(context, mention));
      };
      const first = nearestOf(places, token, fits) ?? (dual ? undefined : nearest);
      if (first === undefined) return [];
      if (dual) {
        const second = nearestOf(places, token, (mention) => mention !== first && fits(mention));
        return second === undefined ? [first.index] : [second.index, first.index];
      }
      if (enclitic === 'ها' && latest.length > 1 && latest.includes(first.index)) return [...latest];
      const row = enclitic === 'ها' ? rowBefore(first) : [];
      if (row.length > 2) return row.map(({ index }) => index);
      return [first.index];
    },
    forcesFor: (enclitic, token, exclude) => likeliestForce(token, enclitic, exclude),
    ownerBefore,
    membersOf,
    forceForVerb: (reading, token, exclude) => {
      const { gender, number } = reading.features;
      const enclitic = number === 'plural' ? 'هم' : number === 'dual' ? 'هما' : gender === 'f' ? 'ها' : 'ه';
      return likeliestForce(token, enclitic, exclude);
    },
    personBefore: (token) => {
      const sentence = context.layers.tokens[token]?.sentence;
      const latestHere = (list: readonly Mention[], test: (mention: Mention) => boolean): Mention | undefined => {
        for (let i = countBefore(list, token) - 1; i >= 0; i--) {
          const mention = list[i] as Mention;
          if (context.layers.tokens[mention.first]?.sentence !== sentence) return undefined;
          if (test(mention)) return mention;
        }
        return undefined;
      };
      const person = latestHere(mentions, ({ kind }) => kind === 'person');
      const force = latestHere(forces, (mention) => isFighting(mention) && mention.index !== person?.organisation);
      return person === undefined || (force !== undefined && force.first > person.first) ? null : person;
    },
    latestArmy: (token, exclude) => {
      const isArmy = (mention: Mention): boolean =>
        ARMIES.has(context.registry.organisation(mention.entries[0] ?? '')?.kind ?? '');
      return nearestForce(token, isArmy, exclude)[0] ?? null;
    },
    forceCalled: (noun, enclitic, token) => {
      const called = nearestOf(
        forces,
        token,
        (mention) =>
          isFighting(mention) &&
          [mention.first, mention.head].some((at) =>
            context.layers.analyses[at]?.some(
              ({ rank, lemma, features }) => rank === 0 && lemma === noun.lemma && features.number === noun.features.number,
            ),
          ),
      );
      const named = called ?? nearestOf(forces, token, (mention) => isFighting(mention) && matches(agreement(mention), enclitic));
      return named === undefined ? null : asActor(named);
    },
    pairBefore: (token) => {
      const pair: ActorRef[] = [];
      for (const mention of before(forces, token)) {
        const actor = asActor(mention);
        if (isFighting(mention) && !pair.some((other) => sameActor(other, actor))) pair.unshift(actor);
        if (pair.length === 2) return pair;
      }
      return [];
    },
    forceNamedLast: (enclitic, token) => {
      const named = nearestOf(forces, token, (mention) => isFighting(mention) && matches(agreement(mention), enclitic));
      return named === undefined ? null : { actor: asActor(named), first: named.first };
    },
    latestInsurgents: (token, exclude) => {
      const own = context.ownSide();
      const closed = own === null ? exclude : [...exclude, own];
      const isOpen = (actor: ActorRef): boolean =>
        !closed.some((other) => sameActor(other, actor) || context.sameSide(other, actor));
      const { named, times, ranked } = insurgents();
      const near: ActorRef[] = [];
      for (let i = countBefore(named, token) - 1; i >= 0; i--) {
        const mention = named[i] as Mention;
        if (sentenceOf(token) - sentenceOf(mention.first) > FARTHEST_FORCE) break;
        const actor = asActor(mention);
        if (isOpen(actor)) near.push(actor);
      }
      const timesOf = (actor: ActorRef): number => times.get(actor.id ?? actor.name)?.count ?? 0;
      const most = near.reduce<ActorRef | null>(
        (best, each) => (best === null || timesOf(each) > timesOf(best) ? each : best),
        null,
      );
      return most ?? ranked.find(isOpen) ?? null;
    },
    latestPlaces: () => latest,
    placeOfKind: (headNoun) => placeOfKind(headNoun.readings, headNoun.first),
    pairOfKind: ({ readings, first }) => {
      const noun = readings.find(({ classes }) => classes.includes('place-kind'));
      const pair = new Map<string | number, number>();
      for (const mention of before(places, first)) {
        const head = context.layers.analyses[mention.head >= 0 ? mention.head : mention.first] ?? [];
        if (head.some(({ lemma, rank }) => rank === 0 && lemma === noun?.lemma) && !pair.has(nameOf(mention)))
          pair.set(nameOf(mention), mention.index);
        if (pair.size === 2) return [...pair.values()].reverse();
      }
      return [];
    },
    antecedent,
    agrees: (actor, enclitic) => {
      const mention = forceNamed.get(actor.id ?? actor.name);
      return mention === undefined || matches(agreement(mention), enclitic);
    },
    bodyBehind: (person) => {
      const own = bodyHeadedBy(context, person);
      if (own !== null) return own;
      for (let at = person.first - 1; at >= Math.max(0, person.first - FARTHEST_OFFICE); at--) {
        const owned = context.layers.analyses[at]?.find(
          ({ pos, rank, enclitic }) => pos === 'noun' && rank === 0 && (enclitic === 'ها' || enclitic === 'ه'),
        );
        if (owned?.enclitic != null)
          return nearestForce(at, (mention) => matches(agreement(mention), owned.enclitic ?? ''), [])[0] ?? null;
      }
      return null;
    },
    recordPlaces: (sentence, at, to) => {
      if (at.length > 0) [latest, latestSentence] = [at, sentence];
      for (const mention of to) destinations.add(mention);
    },
  };
}

const SETTLED = new Set(['city', 'town', 'village', 'admin2', 'admin3']);
const SMALL = new Set(['قرية', 'حي', 'مخيم', 'مزرعة', 'حاجز', 'جسر']);
const SETTLEMENTS = new Set(['مدينة', 'بلدة', 'قرية']);

/** مطار، معبر، حاجز … keep a masculine class noun in the name. */
function isMasculineSite(context: Context, mention: Mention): boolean {
  return (
    context.layers.analyses[mention.first]?.some(
      (reading) => reading.classes.includes('place-kind') && reading.features.gender === 'm',
    ) ?? false
  );
}
