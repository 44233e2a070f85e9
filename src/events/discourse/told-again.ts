import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventCandidate } from '../event.ts';
import { hasAnyClass } from '../words/words.ts';

/**
 * انسحب X من Y. واعتبرت حماس أن الانسحاب يعكس …, وقال الجيش إن هذا الانسحاب جاء متأخرا: the event told in this or the sentence before, which a bare
 * verbal noun with the article names again; undefined where the noun has words of its own, or nothing was told.
 */
export function toldAgain(
  { items, index, told }: SentenceWork,
  { at, usage, reading, frame }: Trigger,
  { subject, places, targets, unnamedPlace }: Arguments,
): EventCandidate | undefined {
  if (usage !== 'masdar' || !reading.proclitics.includes('ال') || reading.enclitic !== null || items[at]?.role !== null)
    return undefined;
  const alone = subject === null && places.length === 0 && targets.length === 0 && unnamedPlace === null;
  const opens = hasAnyClass(items[at - 1], ['complementiser', 'demonstrative']);
  if (!alone || !opens) return undefined;
  const latest = told.latest(frame.type);
  return (latest?.mentions[0]?.sentence ?? -1) >= index - 1 ? latest : undefined;
}
