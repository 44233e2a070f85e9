import type { Analysis, Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { countBefore } from '../merging/sorted.ts';
import type { PlaceMemory } from '../places/place-memory.ts';
import { createPlaceMemory } from '../places/place-memory.ts';
import type { Voices } from '../speakers/voices.ts';
import { createVoices } from '../speakers/voices.ts';
import { forceStanding } from './force-standing.ts';
import { ARMIES, insurgentFinder } from './insurgents.ts';
import { matches, pronounOf } from './named-before.ts';
import { NamedForces } from './named-forces.ts';
import type { Owner } from './owners.ts';
import { bodyBehind, ownerBefore } from './owners.ts';

/** What earlier text offers to pronouns, definite class nouns and missing subjects. */
export interface Discourse extends PlaceMemory {
  /** Who was heard to speak. */
  readonly voices: Voices;
  forcesFor(enclitic: string, beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  /**
   * Whose «its troops» are (قواته، مسلحيها، جنودهم): a force, a state or ministry, a commander; the likeliest one before, and where. `withAllies`
   * takes also those who fight for one side with the excluded, as where one body of a state takes ground from another.
   */
  ownerBefore(enclitic: string, beforeToken: number, exclude: readonly ActorRef[], withAllies?: boolean): Owner | null;
  /** Whose unnamed fighters are (مسلحون، عشرات المقاتلين): the force that this sentence or the one before speaks of. */
  membersOf(beforeToken: number, exclude: readonly ActorRef[]): ActorRef[];
  /** The regular army or security force named last, to which unnamed soldiers belong. */
  latestArmy(beforeToken: number, exclude: readonly ActorRef[]): ActorRef | null;
  /** The same, or a body that no list knows and that is called forces or an army (القوات الجنوبية). */
  latestTroops(beforeToken: number, exclude: readonly ActorRef[]): ActorRef | null;
  /** The force named last, no farther than some tokens before, whose name begins with a noun (القوات الاتحادية … هذه القوات). */
  forceCalled(noun: Analysis, beforeToken: number, farthest?: number): ActorRef | null;
  /** The last two bodies that were named, in their order; none where only one was. */
  pairBefore(beforeToken: number): readonly ActorRef[];
  /** The fighting force named last whose name goes with a pronoun, and where. */
  forceNamedLast(enclitic: string, beforeToken: number): Owner | null;
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

/** A person of the sentence of a token who is named after the last force. */
function personBefore({ context, forces }: NamedForces, token: number): Mention | null {
  const { mentions, tokens } = context.layers;
  const sentence = tokens[token]?.sentence;
  const latestHere = (list: readonly Mention[], test: (mention: Mention) => boolean): Mention | undefined => {
    for (let i = countBefore(list, token) - 1; i >= 0; i--) {
      const mention = list[i] as Mention;
      if (tokens[mention.first]?.sentence !== sentence) return undefined;
      if (test(mention)) return mention;
    }
    return undefined;
  };
  const person = latestHere(mentions, ({ kind }) => kind === 'person');
  const force = latestHere(forces, (mention) => context.isFighting(mention) && mention.index !== person?.organisation);
  return person === undefined || (force !== undefined && force.first > person.first) ? null : person;
}

/** The last two fighting bodies named before a token. */
function pairBefore(all: NamedForces, token: number): readonly ActorRef[] {
  const pair: ActorRef[] = [];
  for (const mention of all.before(all.forces, token)) {
    const actor = all.actorOf(mention);
    if (all.context.isFighting(mention) && !pair.some((other) => sameActor(other, actor))) pair.unshift(actor);
    if (pair.length === 2) return pair;
  }
  return [];
}

/** القوات الجنوبية, جيش جمهورية كرايينا: a body of no list by the noun of an army. */
const areTroopsUnknown = ({ layers: { analyses } }: Context, { entries, first }: Mention): boolean =>
  entries.length === 0 &&
  (analyses[first] ?? []).some(
    ({ rank, pos, features, classes }) =>
      rank === 0 && pos === 'noun' && classes.includes('force') && !classes.includes('unit') && features.number === 'plural',
  );

/** Creates the memory of one document. */
export function createDiscourse(context: Context): Discourse {
  const { analyses } = context.layers;
  const places = createPlaceMemory(context);
  const standing = forceStanding(context);
  const all = new NamedForces(context, standing, (mention) => places.isAside(mention));
  const voices = createVoices(context);
  const isArmy = ({ entries }: Mention): boolean => ARMIES.has(context.registry.organisation(entries[0] ?? '')?.kind ?? '');
  return {
    ...places,
    voices,
    forcesFor: (enclitic, token, exclude) => all.likeliest(token, enclitic, exclude),
    forceForVerb: (reading, token, exclude) => all.likeliest(token, pronounOf(reading.features), exclude),
    ownerBefore: (enclitic, token, exclude, withAllies = false) => ownerBefore(all, voices, enclitic, token, exclude, withAllies),
    membersOf: (token, exclude) => all.membersOf(token, exclude),
    personBefore: (token) => personBefore(all, token),
    latestArmy: (token, exclude) => all.nearestOpen(token, isArmy, exclude),
    latestTroops: (token, exclude) =>
      all.nearestOpen(token, (mention) => isArmy(mention) || areTroopsUnknown(context, mention), exclude),
    forceCalled: (noun, token, farthest = Infinity) => {
      const isCalled = (at: number): boolean =>
        analyses[at]?.some(
          ({ rank, lemma, features }) => rank === 0 && lemma === noun.lemma && features.number === noun.features.number,
        ) ?? false;
      const called = all.nearest(token, ({ first, head }) => token - first <= farthest && [first, head].some(isCalled));
      return called === undefined ? null : all.actorOf(called);
    },
    pairBefore: (token) => pairBefore(all, token),
    forceNamedLast: (enclitic, token) => {
      const named = all.nearest(token, (mention) => matches(standing.agreement(mention), enclitic));
      return named === undefined ? null : { actor: all.actorOf(named), first: named.first };
    },
    latestInsurgents: insurgentFinder(all),
    agrees: (actor, enclitic) => all.agrees(actor, enclitic),
    bodyBehind: (person) => bodyBehind(all, person),
  };
}
