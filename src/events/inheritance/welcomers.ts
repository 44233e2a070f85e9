import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { hasClass } from '../words/words.ts';
import { actorsOf, governorNominals } from './governor-nominals.ts';

/**
 * Who welcomes that others go over or leave, and is none of them.
 *
 * @example // 'ورحب قائد الشرطة باستسلام القيادي', at استسلام → the police
 */
export function welcomersOf(
  work: SentenceWork,
  { verbs }: Clause,
  trigger: number,
  { frame, usage, reading }: Trigger,
): readonly ActorRef[] {
  // رحب الجيش باستعادته البلدة: what one takes oneself one may welcome.
  if (frame.type === 'capture' || usage !== 'masdar' || reading.enclitic !== null) return [];
  const verb = verbs.findLast((each) => each < trigger);
  if (verb === undefined || !hasClass(work.items[verb], 'welcome')) return [];
  return governorNominals(work, verb, trigger).flatMap((nominal) => actorsOf(work.context, nominal));
}
