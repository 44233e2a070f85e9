import type { EventDraft } from '../extractor.ts';
import { relatedActors } from './actors.ts';
import type { Knowledge } from './knowledge.ts';
import { placeAgreement, siteOf } from './places.ts';

const CORROBORATION = 0.02;
const CEILING = 0.99;

const keyOf = ({ id, name }: { id?: string; name: string }): string => id ?? `~${name}`;

function added<Thing>(to: Thing[], more: readonly Thing[], known: (a: Thing, b: Thing) => boolean): Thing[] {
  const fresh = more.filter((thing) => !to.some((other) => known(other, thing)));
  return fresh.length === 0 ? to : [...to, ...fresh];
}

/** All but the mentions of two reports of one event; `first` is the surer one, and `second` adds what it lacks. */
export function unite(first: EventDraft, second: EventDraft, knowledge: Knowledge): EventDraft {
  const sameName = <Thing extends { id?: string; name: string }>(a: Thing, b: Thing): boolean => keyOf(a) === keyOf(b);
  return {
    ...first,
    status: first.status === 'ongoing' ? second.status : first.status,
    date: first.date?.basis === 'document' && second.date !== null && second.date.basis !== 'document' ? second.date : first.date,
    actors:
      first.actors.length === 0 ? second.actors : added(first.actors, second.actors, (a, b) => relatedActors(a, b, knowledge)),
    targets: added(first.targets, second.targets, sameName),
    places: added(
      first.places,
      // Another report's road or destination counts only where the first has none.
      second.places.filter(({ role }) => role === 'at' || !first.places.some((place) => place.role === role)),
      (a, b) => a.role === b.role && placeAgreement(siteOf(a, knowledge), siteOf(b, knowledge)) > 0,
    ),
    count: first.count ?? second.count,
    claimedBy: added(first.claimedBy, second.claimedBy, sameName),
    confidence: Math.min(CEILING, Math.round((Math.max(first.confidence, second.confidence) + CORROBORATION) * 100) / 100),
  };
}
