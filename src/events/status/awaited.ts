import type { Clause } from '../clauses/clause.ts';
import { isJoinedCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isPresent } from '../words/words.ts';
import { particlesBefore } from './particles.ts';

/**
 * What somebody waits for: سيعود النازحون عندما تنسحب القوات, بعد أن تكمل القوات انسحابها. A time clause in the present beside what is to come.
 *
 * @param verb the verb of the clause
 */
export function isAwaited(items: readonly Item[], clauses: readonly Clause[], clause: Clause, verb: number): boolean {
  if (clause.relation !== 'time' || !isPresent(items[verb])) return false;
  const host = clauses[clause.parent];
  const main = host?.verbs.at(-1);
  if (host !== undefined && main !== undefined) return particlesBefore(items, host, main).future;
  return [clause.first, clause.first - 1].some((at) => isJoinedCue(items[at]?.folded, 'awaiting'));
}
