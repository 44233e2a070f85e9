import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventCount } from '../event.ts';
import { toldIn } from '../inheritance/told-in.ts';
import { finiteReading } from '../words/words.ts';

/**
 * The number of those who did what the clause before tells, where a verb joined to it, with nobody of its own, goes on with the same defection; null
 * elsewhere.
 *
 * @example // 'ضابط وعشرون جنديا انشقوا عن الجيش والتحقوا بالحركة', at التحقوا → 21
 */
export function countBeside(
  work: SentenceWork,
  clause: Clause,
  { at, usage, frame, reading }: Trigger,
  args: Arguments,
): EventCount | null {
  const { items, clauses } = work;
  const before = clauses[clause.index - 1];
  const goesOn = frame.type === 'defection' && usage === 'verb' && clause.relation === 'coordinate' && items[at]?.joined === true;
  // وهرب 150: others, with a number of their own.
  const counted = args.quantity > at;
  if (!goesOn || counted || args.subject !== null || before === undefined || before.parent !== clause.parent) return null;
  const alike = finiteReading(items[before.verbs.at(-1) ?? -1])?.features.number === reading.features.number;
  const told = alike ? toldIn(work, before) : undefined;
  return told?.type === 'defection' ? told.count : null;
}
