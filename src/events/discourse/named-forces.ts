import type { Mention } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import type { Context } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import { asActor, sameActor } from '../forces/actor.ts';
import { countBefore } from '../merging/sorted.ts';
import type { ForceStanding } from './force-standing.ts';
import { matches } from './named-before.ts';

/** The farthest token back to a name that a later word may mean. */
const FARTHEST_TOKENS = 400;
/** Sentences back to the farthest force that unnamed fighters are of. */
export const FARTHEST_FORCE = 1;
/** What speaks for an antecedent, in tokens of distance: to stand as subject or topic, or in the same sentence. */
export const AS_TOPIC = 12;
export const IN_SENTENCE = 30;
/** What speaks for a name in the plural (الحوثيين) where «they» are meant, rather than a body (المقاومة). */
const AS_PEOPLE = 12;

/** The bodies that one document names, in the order of the text, and which of them a later word may mean. */
export class NamedForces {
  readonly context: Context;
  readonly standing: ForceStanding;
  readonly forces: readonly Mention[];
  private readonly isAside: (mention: Mention) => boolean;
  private readonly naming: ReadonlyMap<string, readonly Mention[]>;

  /** @param isAside names that stand for something else (the capital that speaks) */
  constructor(context: Context, standing: ForceStanding, isAside: (mention: Mention) => boolean) {
    this.context = context;
    this.standing = standing;
    this.isAside = isAside;
    this.forces = context.layers.mentions.filter(({ kind }) => kind === 'organisation' || kind === 'unit');
    this.naming = groupBy(this.forces, ({ entries, name }) => entries[0] ?? name);
  }

  sentenceOf(token: number): number {
    return this.context.layers.tokens[token]?.sentence ?? -1;
  }

  actorOf(mention: Mention): ActorRef {
    return asActor(this.context.bodyOf(mention));
  }

  /** Whether a body, by any of its names in the text, goes with a pronoun. */
  agrees(actor: ActorRef, enclitic: string): boolean {
    const mentions = this.naming.get(actor.id ?? actor.name);
    return mentions === undefined || mentions.some((mention) => matches(this.standing.agreement(mention), enclitic));
  }

  /** The mentions of a list before a token, nearest first. */
  *before(list: readonly Mention[], token: number): Generator<Mention, void> {
    for (let i = countBefore(list, token) - 1; i >= 0; i--) {
      const mention = list[i] as Mention;
      if (token - mention.first > FARTHEST_TOKENS) return;
      if (!this.isAside(mention) && !this.standing.isFought(mention)) yield mention;
    }
  }

  /** The fighting body named last before a token that a test takes. */
  nearest(token: number, test: (mention: Mention) => boolean): Mention | undefined {
    for (const mention of this.before(this.forces, token)) if (this.context.isFighting(mention) && test(mention)) return mention;
    return undefined;
  }

  /** The same, of no side of those excluded. */
  nearestOpen(token: number, test: (mention: Mention) => boolean, exclude: readonly ActorRef[]): ActorRef | null {
    const found = this.nearest(token, (mention) => test(mention) && !this.isClosed(this.actorOf(mention), exclude));
    return found === undefined ? null : this.actorOf(found);
  }

  /** Excluded, or on the side of one who is. */
  isClosed(actor: ActorRef, exclude: readonly ActorRef[]): boolean {
    return exclude.some((other) => sameActor(other, actor) || this.context.sameSide(other, actor));
  }

  /** How likely what stands at `first` is to be what a word at `token` goes back to. */
  weigh(first: number, topic: boolean, token: number): number {
    const near = this.sentenceOf(first) === this.sentenceOf(token) ? IN_SENTENCE : 0;
    return first - token + (topic ? AS_TOPIC : 0) + near;
  }

  /** Who goes on doing: the force that agrees, a subject or topic rather than what it did things to. */
  likeliest(token: number, enclitic: string, exclude: readonly ActorRef[]): ActorRef[] {
    const people = (mention: Mention): number => (enclitic === 'هم' && this.standing.agreement(mention).plural ? AS_PEOPLE : 0);
    return this.heaviest(token, enclitic, exclude, AS_TOPIC + AS_PEOPLE + IN_SENTENCE, people, Infinity);
  }

  /** Whose unnamed fighters are: the likeliest force of this sentence or the one before. */
  membersOf(token: number, exclude: readonly ActorRef[]): ActorRef[] {
    return this.heaviest(token, 'هم', exclude, Infinity, () => 0, FARTHEST_FORCE);
  }

  /** @param most what at best speaks for a force besides its distance */
  private heaviest(
    token: number,
    enclitic: string,
    exclude: readonly ActorRef[],
    most: number,
    more: (mention: Mention) => number,
    farthest: number,
  ): ActorRef[] {
    const { agreement, isAfar, isTopic } = this.standing;
    let best: ActorRef[] = [];
    let weight = -Infinity;
    for (const mention of this.before(this.forces, token)) {
      if (mention.first - token + most <= weight) break;
      if (this.sentenceOf(token) - this.sentenceOf(mention.first) > farthest) break;
      const its = this.weigh(mention.first, isTopic(mention), token) + more(mention);
      if (its <= weight || !this.context.isFighting(mention) || isAfar(mention)) continue;
      if (!matches(agreement(mention), enclitic)) continue;
      const actor = this.actorOf(mention);
      if (!this.isClosed(actor, exclude)) [best, weight] = [[actor], its];
    }
    return best;
  }
}
