import type { Mention } from '../../document.ts';
import type { OrganisationInfo, Registry } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import { countBefore } from '../merging/sorted.ts';
import type { NamedForces } from './named-forces.ts';
import { FARTHEST_FORCE } from './named-forces.ts';

export const ARMIES = new Set(['army', 'security']);
const INSURGENTS = new Set(['armed-group', 'coalition', 'tribe', 'militia']);

/** التحالف الدولي: a coalition of no country is one of states. */
const isInsurgent = ({ kind, country }: OrganisationInfo): boolean =>
  INSURGENTS.has(kind) && (kind !== 'coalition' || country !== '');

/** Whether a body may fight a state: an insurgent one, or one that no table knows. */
export function mayBeInsurgent(registry: Pick<Registry, 'organisation'>, { id }: ActorRef): boolean {
  const body = registry.organisation(id ?? '');
  return body === undefined || isInsurgent(body);
}

interface Insurgents {
  /** In the order of the text. */
  readonly named: readonly Mention[];
  readonly times: ReadonlyMap<string, { actor: ActorRef; count: number }>;
  /** The most often named first. */
  readonly ranked: readonly ActorRef[];
}

/** The insurgents of the document's war, and how often it names each. */
function insurgentsOf(all: NamedForces): Insurgents {
  const { context, forces } = all;
  const named = forces.filter((mention) => {
    const body = context.registry.organisation(mention.entries[0] ?? '');
    return (
      body !== undefined &&
      (isInsurgent(body) || (context.publisher() !== null && ARMIES.has(body.kind))) &&
      context.isFighting(mention) &&
      context.isLocal(body) &&
      !context.isPublishers(body)
    );
  });
  const times = new Map<string, { actor: ActorRef; count: number }>();
  for (const mention of named) {
    const actor = all.actorOf(mention);
    const key = actor.id ?? actor.name;
    times.set(key, { actor, count: (times.get(key)?.count ?? 0) + 1 });
  }
  return { named, times, ranked: [...times.values()].sort((a, b) => b.count - a.count).map(({ actor }) => actor) };
}

/**
 * Finds whom words such as المسلحون mean: the group that this or the sentence before names, the more often named one of several, else the one that the
 * document names most; null where it names none of another side.
 */
export function insurgentFinder(all: NamedForces): (token: number, exclude: readonly ActorRef[]) => ActorRef | null {
  let known: Insurgents | null = null;
  return (token, exclude) => {
    const own = all.context.ownSide();
    const closed = own === null ? exclude : [...exclude, own];
    const { named, times, ranked } = (known ??= insurgentsOf(all));
    const timesOf = (actor: ActorRef): number => times.get(actor.id ?? actor.name)?.count ?? 0;
    let most: ActorRef | null = null;
    for (let i = countBefore(named, token) - 1; i >= 0; i--) {
      const mention = named[i] as Mention;
      if (all.sentenceOf(token) - all.sentenceOf(mention.first) > FARTHEST_FORCE) break;
      const actor = all.actorOf(mention);
      if (!all.isClosed(actor, closed) && (most === null || timesOf(actor) > timesOf(most))) most = actor;
    }
    return most ?? ranked.find((actor) => !all.isClosed(actor, closed)) ?? null;
  };
}
