import type { Mention } from '../../document.ts';
import type { ActorRef } from '../forces/actor.ts';
import { armyOfCountry, bodyOf, sameActor } from '../forces/actor.ts';
import { bodyHeadedBy, officesBetween } from '../speakers/offices.ts';
import type { Speaker } from '../speakers/speech.ts';
import type { Voices } from '../speakers/voices.ts';
import { matches } from './named-before.ts';
import type { NamedForces } from './named-forces.ts';
import { AS_TOPIC, IN_SENTENCE } from './named-forces.ts';

/** An owner of troops, and the token where he is named. */
export interface Owner {
  readonly actor: ActorRef;
  readonly first: number;
}

/** Tokens between the noun with the pronoun and the name: باسمها في طرابلس العميد X. */
const FARTHEST_OFFICE = 4;

/** The words of a name behind its first (قوات حفتر: حفتر). */
const tailOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** The body whose troops the pronoun on them may mean by a mention; null where it has none or does not agree. */
function ownerBy(all: NamedForces, mention: Mention, enclitic: string): ActorRef | null {
  const { context, standing } = all;
  if (mention.kind === 'person') return enclitic === 'ه' ? context.bodyOfPerson(mention) : null;
  if (mention.kind === 'place') {
    const country = standing.isTopic(mention) && context.isState(mention) ? context.countryOf(mention) : null;
    return enclitic === 'هم' ? null : armyOfCountry(context, country);
  }
  // قوات حفتر … رجاله: the man in the name is meant as well.
  const led = enclitic === 'ه' && context.registry.bodyLedBy(tailOf(mention.name), context.layers.published) !== null;
  if (!led && !matches(standing.agreement(mention), enclitic)) return null;
  const id = mention.entries[0];
  if (id === undefined || context.isForce(id)) return all.actorOf(mention);
  const troops = context.troopsOf(id);
  return troops === null ? null : bodyOf(context, troops);
}

/** قائد اللواء العميد X: the unit named before that is called by the noun behind the title; null where none is. */
function bodyOfUnit(all: NamedForces, person: Mention): ActorRef | null {
  const { analyses } = all.context.layers;
  const nounAt = (at: number): string | null =>
    analyses[at]?.find(({ pos, rank }) => pos === 'noun' && rank === 0)?.lemma ?? null;
  for (let at = person.first - 1; at >= Math.max(1, person.first - FARTHEST_OFFICE); at--) {
    const unit = analyses[at]?.find(
      ({ pos, rank, classes, proclitics }) =>
        pos === 'noun' && rank === 0 && proclitics.includes('ال') && classes.includes('force') && classes.includes('unit'),
    );
    const led = analyses[at - 1]?.some(({ rank, classes }) => rank === 0 && classes.includes('title'));
    if (unit !== undefined && led === true)
      return all.nearestOpen(at, ({ head, first }) => nounAt(head >= 0 ? head : first) === unit.lemma, []);
  }
  return null;
}

/**
 * The body for which a person speaks: his own, that which his office names by a pronoun (المتحدث باسمها X), or the army of the
 * state whose office he holds (الرئيس الأذربيجاني X); null where none is told.
 */
export function bodyBehind(all: NamedForces, person: Mention): ActorRef | null {
  const { context, standing } = all;
  const own = bodyHeadedBy(context, person) ?? bodyOfUnit(all, person);
  if (own !== null) return own;
  for (let at = person.first - 1; at >= Math.max(0, person.first - FARTHEST_OFFICE); at--) {
    const owned = context.layers.analyses[at]?.find(
      ({ pos, rank, enclitic }) => pos === 'noun' && rank === 0 && (enclitic === 'ها' || enclitic === 'ه'),
    );
    if (owned?.enclitic != null)
      return all.nearestOpen(at, (mention) => matches(standing.agreement(mention), owned.enclitic ?? ''), []);
  }
  return null;
}

/** The body whose troops a pronoun means that goes back to who speaks: that of a man, the ministry itself. */
function bodySpokenFor(all: NamedForces, { id, name }: Speaker, token: number, enclitic: string): ActorRef | null {
  const { context } = all;
  const person = enclitic === 'ه' ? context.named.personBefore(name, token) : undefined;
  if (person !== undefined) return bodyBehind(all, person);
  const troops = id === null ? null : context.troopsOf(id);
  const body = troops === null ? null : bodyOf(context, troops);
  return body === null || !all.agrees(body, enclitic) ? null : body;
}

/** Whose «its troops» are (قواته، مسلحيها), with the arguments of `Discourse.ownerBefore`. */
export function ownerBefore(
  all: NamedForces,
  voices: Voices,
  enclitic: string,
  token: number,
  exclude: readonly ActorRef[],
  withAllies: boolean,
): Owner | null {
  const { context, standing } = all;
  const { mentions, sentences, tokens } = context.layers;
  let best: Owner | null = null;
  let most = -Infinity;
  const offer = (first: number, topic: boolean, ownerOf: () => ActorRef | null): void => {
    const weight = all.weigh(first, topic, token);
    if (weight <= most) return;
    const owner = ownerOf();
    if (owner === null) return;
    const closed = withAllies ? exclude.some((other) => sameActor(other, owner)) : all.isClosed(owner, exclude);
    if (!closed) [best, most] = [{ actor: owner, first }, weight];
  };
  for (const mention of all.before(mentions, token)) {
    // What stands farther off weighs less, whatever it is.
    if (mention.first - token + AS_TOPIC + IN_SENTENCE <= most) break;
    // A man or state of the headline is too far off.
    const far = (mention.kind === 'person' || mention.kind === 'place') && mention.field !== tokens[token]?.field;
    offer(mention.first, standing.isTopic(mention), () => (far ? null : ownerBy(all, mention, enclitic)));
  }
  // وأضاف أن ثمانين منهم استسلموا لرجاله: of who goes on speaking, though the sentence does not name him.
  const opening = sentences[all.sentenceOf(token)]?.first ?? token;
  for (const speaker of voices.speakingIn(all.sentenceOf(token)))
    offer(opening, true, () => bodySpokenFor(all, speaker, opening, enclitic));
  if (enclitic !== 'ها') for (const { first, army } of officesBetween(context, opening, token)) offer(first, true, () => army);
  return best;
}
