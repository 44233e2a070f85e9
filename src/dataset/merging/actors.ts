import { foldedName, withoutArticles } from '../../text/fold.ts';
import type { EventDraft } from '../extractor.ts';
import type { Knowledge } from './knowledge.ts';

type Actor = EventDraft['actors'][number];

const nameOf = ({ name }: Actor): string => withoutArticles(foldedName(name));

const sameActor = (a: Actor, b: Actor): boolean =>
  a.id !== undefined && b.id !== undefined ? a.id === b.id : nameOf(a) === nameOf(b);

/** Whether one body belongs to the other, or both fight on one side, so that one report may name this and another that. */
export function relatedActors(a: Actor, b: Actor, knowledge: Knowledge): boolean {
  if (sameActor(a, b)) return true;
  if (a.id === undefined || b.id === undefined) return false;
  const [first, second] = [knowledge.organisation(a.id), knowledge.organisation(b.id)];
  if (first === undefined || second === undefined) return false;
  if (first.parent === b.id || second.parent === a.id) return true;
  return first.side !== '' && first.side === second.side;
}

/**
 * How well two lists of actors agree: 3 one in common, 2 related ones, 1 one report names none, 0 others.
 *
 * @example // 'القوات العراقية' and 'الجيش العراقي' → 2; 'فصائل المعارضة' and 'قوات النظام' → 0
 */
export function actorsAgreement(a: readonly Actor[], b: readonly Actor[], knowledge: Knowledge): 0 | 1 | 2 | 3 {
  if (a.length === 0 && b.length === 0) return 3;
  if (a.length === 0 || b.length === 0) return 1;
  if (a.some((ours) => b.some((theirs) => sameActor(ours, theirs)))) return 3;
  return a.some((ours) => b.some((theirs) => relatedActors(ours, theirs, knowledge))) ? 2 : 0;
}
