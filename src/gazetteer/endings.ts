/** How many numbers `endingOf` gives: lists of words mark those of their own, since most words of a text have none of them. */
export const ENDINGS = 4096;

/**
 * A number for the last two letters of a word. Particles stand before a word and never behind, so that a word is read out of another
 * only where both have the same; other words may share it.
 */
export function endingOf(word: string): number {
  const { length } = word;
  return length < 2 ? 0 : (word.charCodeAt(length - 1) * 61 + word.charCodeAt(length - 2)) % ENDINGS;
}
