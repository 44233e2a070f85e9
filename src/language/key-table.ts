import { hashLetters } from '../text/letter-hash.ts';

/** Numbers words by their letters. Made of flat arrays, so that it is stored and read as it is. */
export interface KeyTable {
  /** The letters of all words, one after the other. */
  readonly letters: Uint16Array;
  /** Where each word ends in `letters`. */
  readonly ends: Uint32Array;
  /** By hash, one step further where another word has the slot: the number of a word from 1, 0 for none. */
  readonly slots: Uint32Array;
}

/** Numbers different words from 0 in their order. */
export function keyTable(words: readonly string[]): KeyTable {
  const letters = Uint16Array.from(words.join(''), (letter) => letter.charCodeAt(0));
  const ends = new Uint32Array(words.length);
  let slotCount = 1;
  while (slotCount < 3 * words.length) slotCount *= 2;
  const slots = new Uint32Array(slotCount);
  let end = 0;
  words.forEach((word, number) => {
    end += word.length;
    ends[number] = end;
    let slot = hashLetters(word, 0, word.length) & (slotCount - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = number + 1;
  });
  return { letters, ends, slots };
}

/** Whether a word of the table has the letters between two places of a text. */
function isWord({ letters, ends }: KeyTable, number: number, text: string, start: number, end: number): boolean {
  const from = number === 0 ? 0 : (ends[number - 1] as number);
  if ((ends[number] as number) - from !== end - start) return false;
  for (let at = start; at < end; at++) if (letters[from + at - start] !== text.charCodeAt(at)) return false;
  return true;
}

/** The number of the word between two places of a text; -1 where the table lacks it. */
export function numberOf(table: KeyTable, text: string, start: number, end: number): number {
  const last = table.slots.length - 1;
  let slot = hashLetters(text, start, end) & last;
  for (let number = table.slots[slot] as number; number > 0; number = table.slots[slot] as number) {
    if (isWord(table, number - 1, text, start, end)) return number - 1;
    slot = (slot + 1) & last;
  }
  return -1;
}
