import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { Government } from '../status/government.ts';
import { NEGATORS, OPENING_QUOTES, finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';

/**
 * Who says of others «they» in his own words: a quotation that opens with a verb in the third person of the plural. He would say «we» of his own men.
 *
 * @param spokenFor the body for which he speaks, if known
 * @example // 'واضاف ضابط في القوة الافريقية: "هربوا في الليل"' → القوة الافريقية
 */
export function quotedOfOthers(
  { items }: SentenceWork,
  clause: Clause,
  { at, usage }: Trigger,
  { speech }: Government,
  spokenFor: ActorRef | null,
): readonly ActorRef[] {
  if (usage !== 'verb' || speech === null || clause.relation !== 'complement') return [];
  const before = items.slice(Math.min(clause.first, at - 1), at);
  if (!isSign(before[0], OPENING_QUOTES) || !before.slice(1).every((item) => hasAnyClass(item, NEGATORS))) return [];
  // إلا بأن رجال الجماعة «أعادوا …»: words of his within what he is told to say have their subject before them.
  if (items.slice(Math.max(0, speech.governor), at).some((item) => hasClass(item, 'complementiser'))) return [];
  const { number, person } = finiteReading(items[at])?.features ?? {};
  if (number !== 'plural' || person !== 3) return [];
  const speakers = speech.speakers.map(({ id, name }) => ({ id, name, item: -1 }));
  return spokenFor === null ? speakers : [spokenFor, ...speakers];
}
