const KINDS = 4096;

/**
 * A number for the last two letters of a word. Particles stand before a word and never behind, so that a word is read out of another
 * only where both have the same; other words may share it.
 */
export function endingOf(word: string): number {
  const { length } = word;
  return length < 2 ? 0 : (word.charCodeAt(length - 1) * 61 + word.charCodeAt(length - 2)) % KINDS;
}

/** Endings of some words: most of a text have none of them, which is seen without looking the words up. */
export interface Endings {
  readonly add: (ending: number) => void;
  readonly has: (ending: number) => boolean;
}

export function noEndings(): Endings {
  const there = new Uint8Array(KINDS);
  return { add: (ending) => void (there[ending] = 1), has: (ending) => there[ending] === 1 };
}
