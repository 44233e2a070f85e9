import type { EventCandidate } from './event.ts';

const sentenceOf = ({ mentions }: EventCandidate): number => mentions[0]?.sentence ?? -1;

/**
 * The latest candidates, among them all that a sentence from `since` on tells: rules that look back to the sentence before need
 * not go through a whole book. A candidate that a later sentence elaborated stands one sentence late.
 *
 * @param candidates in the order in which they were found
 */
export function recentOf(candidates: readonly EventCandidate[], since: number): readonly EventCandidate[] {
  let from = candidates.length;
  while (from > 0 && sentenceOf(candidates[from - 1] as EventCandidate) >= since - 1) from--;
  return candidates.slice(from);
}
