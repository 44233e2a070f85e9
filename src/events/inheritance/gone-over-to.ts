import type { Report } from '../detection/report.ts';
import type { ActorRef } from '../forces/actor.ts';
import { reportingBody } from '../speakers/speaking-side.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { hasAnyClass } from '../words/words.ts';

/** Items from a verb of joining to the pronoun of those who are joined. */
const FARTHEST_JOINED = 3;
const SIDES = new Set(['to', 'by']);

/**
 * Whom those join who leave their side, where the next clause says so by a pronoun and is no event of its own: انشق عن المليشيا وانحاز إليه.
 *
 * @param actors the side that is left
 * @example // 'قال الجيش إن مئة من مقاتلي الدعم السريع انشقوا وانضموا إليه' → the army
 */
export function goneOverTo(report: Report, actors: readonly ActorRef[]): readonly ActorRef[] {
  const { work, clause, use, government } = report;
  const { clauses, discourse, items } = work;
  const next = clauses[clause.index + 1];
  const verb = next?.relation === 'coordinate' ? next.verbs[0] : undefined;
  if (use.frame.subtype === 'surrender' || verb === undefined || !hasAnyClass(items[verb], ['join', 'change-side'])) return [];
  for (let at = verb + 1; at <= verb + FARTHEST_JOINED; at++) {
    const pronoun = pronounPreposition(items[at]);
    const enclitic = pronoun?.reading.enclitic;
    if (pronoun === null || enclitic == null || !SIDES.has(pronoun.role)) continue;
    const teller = reportingBody(work, clause, use.at, government);
    if (teller !== null && (enclitic === 'هم' || discourse.agrees(teller, enclitic))) return [teller];
    return discourse.forcesFor(enclitic, items[at]?.first ?? 0, actors);
  }
  return [];
}
