import type { Analysis, Mention } from '../../document.ts';
import type { Context, OrganisationInfo } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import { armyOfCountry, asActor, bodyOf, sameActor } from '../forces/actor.ts';
import { foldedName } from '../../text/fold.ts';
import { agreementOf, matches, ofMention, startOf } from './named-before.ts';
import { bodyHeadedBy, officesBetween } from '../speakers/offices.ts';
import type { PlaceMemory } from '../places/place-memory.ts';
import { createPlaceMemory } from '../places/place-memory.ts';
import { countBefore } from '../merging/sorted.ts';
import type { Speaker } from '../speakers/speech.ts';
import type { Voices } from '../speakers/voices.ts';
import { createVoices } from '../speakers/voices.ts';

/** What earlier text offers to pronouns, definite class nouns and missing subjects. */
export interface Discourse extends PlaceMemory {
  /** Who was heard to speak. */
  readonly voices: Voices;
  forcesFor(enclitic: string, beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  /**
   * Whose «its troops» are (قواته، مسلحيها، جنودهم): a force, a state or ministry, a commander; the likeliest one before, and where. `withAllies`
   * takes also those who fight for one side with the excluded, as where one body of a state takes ground from another.
   */
  ownerBefore(
    enclitic: string,
    beforeToken: number,
    exclude: readonly ActorRef[],
    withAllies?: boolean,
  ): { readonly actor: ActorRef; readonly first: number } | null;
  /** Whose unnamed fighters are (مسلحون، عشرات المقاتلين): the force that this sentence or the one before speaks of. */
  membersOf(beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  /** The regular army or security force named last, to which unnamed soldiers belong. */
  latestArmy(beforeToken: number, exclude: readonly ActorRef[]): ActorRef | null;
  /** The force named last, no farther than some tokens before, whose name begins with a noun (القوات الاتحادية … هذه القوات). */
  forceCalled(noun: Analysis, beforeToken: number, farthest?: number): ActorRef | null;
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
  agrees(actor: ActorRef, enclitic: string): boolean;
  /**
   * The body for which a person speaks: his own, that which his office names by a pronoun (المتحدث باسمها X), or the army of the
   * state whose office he holds (الرئيس الأذربيجاني X); null where none is told.
   */
  bodyBehind(person: Mention): ActorRef | null;
}

const ARMIES = new Set(['army', 'security']);
/** التحالف الدولي: a coalition of no country is one of states. */
const isInsurgent = ({ kind, country }: OrganisationInfo): boolean =>
  INSURGENTS.has(kind) && (kind !== 'coalition' || country !== '');
const INSURGENTS = new Set(['armed-group', 'coalition', 'tribe', 'militia']);
const FARTHEST_TOKENS = 400;
/** Tokens between the noun with the pronoun and the name: باسمها في طرابلس العميد X. */
const FARTHEST_OFFICE = 4;

/** The words of a name behind its first (قوات حفتر: حفتر). */
const tailOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** What speaks for an owner of troops, in tokens of distance: to stand as subject or topic, or in the same sentence. */
const AS_TOPIC = 12;
const IN_SENTENCE = 30;
/** What speaks for a name in the plural (الحوثيين) where «they» are meant, rather than a body (المقاومة). */
const AS_PEOPLE = 12;
/** Sentences back to the farthest force that unnamed fighters are of. */
const FARTHEST_FORCE = 1;
/** Words before a name that leave it the subject or topic (أن، لكن، أما). */
const OPENS_CLAUSE = new Set(['ان', 'وان', 'فان', 'لكن', 'ولكن', 'اما', 'واما', 'بينما', 'فيما', 'كان', 'كانت', 'وكانت', 'وكان']);

const RELATIVE = /^ال(?:ذي|تي|ذين|لذين|لتين|لواتي)$/;

/** Creates the memory of one document. */
export function createDiscourse(context: Context): Discourse {
  const { mentions } = context.layers;
  const agreement = ofMention((mention) => agreementOf(context, mention));
  const places = createPlaceMemory(context);
  const forces = mentions.filter((mention) => mention.kind === 'organisation' || mention.kind === 'unit');
  const forceNamed = new Map<string, Mention>();
  for (const force of forces) {
    const name = force.entries[0] ?? force.name;
    if (!forceNamed.has(name)) forceNamed.set(name, force);
  }
  /** المقاتلون المعارضون لحكومة X: who is named only to tell whom others fight. */
  const isFought = ofMention(({ first }) => {
    const { tokens, analyses } = context.layers;
    return (
      /^لل?/.test(tokens[first]?.folded ?? '') &&
      (analyses[first - 1] ?? []).some(
        ({ rank, pos, classes }) => rank === 0 && (pos === 'adjective' || pos === 'participle') && classes.includes('against'),
      )
    );
  });
  /** وسط غارات نفذتها الطائرات الروسية. كما سيطرت …: arms that fight from afar go on to nothing on the ground. */
  const isAfar = ofMention(
    (mention) =>
      context.layers.analyses[startOf(mention)]?.some(({ rank, classes }) => rank === 0 && classes.includes('far-arm')) ?? false,
  );
  /** The mentions of a list before a token, nearest first. */
  const before = function* (list: readonly Mention[], token: number): Generator<Mention, void> {
    for (let i = countBefore(list, token) - 1; i >= 0; i--) {
      const mention = list[i] as Mention;
      if (token - mention.first > FARTHEST_TOKENS) return;
      if (!places.isAside(mention) && !isFought(mention)) yield mention;
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
  const actorOf = (mention: Mention): ActorRef => asActor(context.bodyOf(mention));
  const nearestForce = (token: number, test: (mention: Mention) => boolean, exclude: readonly ActorRef[]): ActorRef[] => {
    for (const mention of before(forces, token)) {
      if (!isFighting(mention) || !test(mention)) continue;
      const actor = actorOf(mention);
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
      const actor = actorOf(mention);
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
    if (describesOther(mention)) return false;
    return (
      OPENS_CLAUSE.has(before.folded) || (analyses[before.index] ?? []).some(({ rank, pos }) => rank === 0 && pos === 'verb')
    );
  });
  /** التحالف الذي تقوده الولايات المتحدة: who is named only to tell whose another body is. */
  const describesOther = (mention: Mention): boolean => {
    const { tokens, analyses } = context.layers;
    const relative = tokens[mention.first - 2]?.folded ?? '';
    return (
      RELATIVE.test(relative) &&
      (analyses[mention.first - 1] ?? []).some(({ rank, pos, enclitic }) => rank === 0 && pos === 'verb' && enclitic !== null)
    );
  };
  const agreesWith: Discourse['agrees'] = (actor, enclitic) => {
    const mention = forceNamed.get(actor.id ?? actor.name);
    return mention === undefined || matches(agreement(mention), enclitic);
  };
  const standing = (id: string): ActorRef => bodyOf(context, id);
  /** The body whose troops the pronoun on them may mean by a mention; null where it has none or does not agree. */
  const ownerBy = (mention: Mention, enclitic: string): ActorRef | null => {
    if (mention.kind === 'person') return enclitic === 'ه' ? context.bodyOfPerson(mention) : null;
    if (mention.kind === 'place') {
      const country = isTopic(mention) && context.isState(mention) ? context.countryOf(mention) : null;
      return enclitic === 'هم' ? null : armyOfCountry(context, country);
    }
    // قوات حفتر … رجاله: the man in the name is meant as well.
    const led = enclitic === 'ه' && context.registry.bodyLedBy(tailOf(mention.name), context.layers.published) !== null;
    if (!led && !matches(agreement(mention), enclitic)) return null;
    const id = mention.entries[0];
    if (id === undefined || context.isForce(id)) return actorOf(mention);
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
      if (mention.first - token + AS_TOPIC + AS_PEOPLE + IN_SENTENCE <= most) break;
      const weight =
        weigh(mention.first, isTopic(mention), token) + (enclitic === 'هم' && agreement(mention).plural ? AS_PEOPLE : 0);
      if (weight <= most || !isFighting(mention) || isAfar(mention) || !matches(agreement(mention), enclitic)) continue;
      const actor = actorOf(mention);
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
      if (weight <= most || !isFighting(mention) || isAfar(mention) || !matches(agreement(mention), 'هم')) continue;
      const actor = actorOf(mention);
      if (exclude.some((other) => sameActor(other, actor) || context.sameSide(other, actor))) continue;
      [best, most] = [[actor], weight];
    }
    return best;
  };
  const voices = createVoices(context);
  const bodyBehind: Discourse['bodyBehind'] = (person) => {
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
  };
  /** The body whose troops a pronoun means that goes back to who speaks: that of a man, the ministry itself. */
  const bodySpokenFor = ({ id, name }: Speaker, token: number, enclitic: string): ActorRef | null => {
    const person = enclitic === 'ه' ? context.named.personBefore(name, token) : undefined;
    if (person !== undefined) return bodyBehind(person);
    const troops = id === null ? null : context.troopsOf(id);
    const body = troops === null ? null : standing(troops);
    return body === null || !agreesWith(body, enclitic) ? null : body;
  };
  const ownerBefore: Discourse['ownerBefore'] = (enclitic, token, exclude, withAllies = false) => {
    let best: { actor: ActorRef; first: number } | null = null;
    let most = -Infinity;
    const offer = (first: number, topic: boolean, ownerOf: () => ActorRef | null): void => {
      const weight = weigh(first, topic, token);
      if (weight <= most) return;
      const owner = ownerOf();
      if (owner === null || exclude.some((other) => sameActor(other, owner) || (!withAllies && context.sameSide(other, owner))))
        return;
      [best, most] = [{ actor: owner, first }, weight];
    };
    for (const mention of before(mentions, token)) {
      // What stands farther off weighs less, whatever it is.
      if (mention.first - token + AS_TOPIC + IN_SENTENCE <= most) break;
      // A man or state of the headline is too far off.
      const owner = (): ActorRef | null =>
        (mention.kind === 'person' || mention.kind === 'place') && mention.field !== fieldOf(token)
          ? null
          : ownerBy(mention, enclitic);
      offer(mention.first, isTopic(mention), owner);
    }
    // وأضاف أن ثمانين منهم استسلموا لرجاله: of who goes on speaking, though the sentence does not name him.
    const opening = context.layers.sentences[sentenceOf(token)]?.first ?? token;
    for (const speaker of voices.speakingIn(sentenceOf(token))) {
      const body = bodySpokenFor(speaker, opening, enclitic);
      if (body !== null) offer(opening, true, () => body);
    }
    if (enclitic === 'ه')
      for (const { first, army } of officesBetween(context, context.layers.sentences[sentenceOf(token)]?.first ?? token, token))
        offer(first, true, () => army);
    return best;
  };

  return {
    ...places,
    voices,
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
    forceCalled: (noun, token, farthest = FARTHEST_TOKENS) => {
      const called = nearestOf(
        forces,
        token,
        (mention) =>
          token - mention.first <= farthest &&
          isFighting(mention) &&
          [mention.first, mention.head].some((at) =>
            context.layers.analyses[at]?.some(
              ({ rank, lemma, features }) => rank === 0 && lemma === noun.lemma && features.number === noun.features.number,
            ),
          ),
      );
      return called === undefined ? null : actorOf(called);
    },
    pairBefore: (token) => {
      const pair: ActorRef[] = [];
      for (const mention of before(forces, token)) {
        const actor = actorOf(mention);
        if (isFighting(mention) && !pair.some((other) => sameActor(other, actor))) pair.unshift(actor);
        if (pair.length === 2) return pair;
      }
      return [];
    },
    forceNamedLast: (enclitic, token) => {
      const named = nearestOf(forces, token, (mention) => isFighting(mention) && matches(agreement(mention), enclitic));
      return named === undefined ? null : { actor: actorOf(named), first: named.first };
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
        const actor = actorOf(mention);
        if (isOpen(actor)) near.push(actor);
      }
      const timesOf = (actor: ActorRef): number => times.get(actor.id ?? actor.name)?.count ?? 0;
      const most = near.reduce<ActorRef | null>(
        (best, each) => (best === null || timesOf(each) > timesOf(best) ? each : best),
        null,
      );
      return most ?? ranked.find(isOpen) ?? null;
    },
    agrees: agreesWith,
    bodyBehind,
  };
}
