import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';

const GLUED = /^ب(ها?)$/;

/** به، بها, words of their own in the table of particles: ب and its pronoun. */
export function gluedPronoun(item: Item): { role: 'by'; reading: Analysis } | null {
  const reading =
    item.kind === 'word' ? item.readings.find(({ pos, stem }) => pos === 'particle' && GLUED.test(stem)) : undefined;
  return reading === undefined ? null : { role: 'by', reading: { ...reading, enclitic: GLUED.exec(reading.stem)?.[1] ?? null } };
}

/** له، لها: ل and the pronoun of what a verbal noun does something to (استعادة الجيش لها), words of their own in the table of particles. */
export function objectPronoun(item: Item): { role: 'for'; reading: Analysis } | null {
  const reading =
    item.kind === 'word' ? item.readings.find(({ pos, stem }) => pos === 'particle' && /^لها?$/.test(stem)) : undefined;
  return reading === undefined ? null : { role: 'for', reading: { ...reading, enclitic: reading.stem.slice(1) } };
}

/** استسلموا له, سلّموا أنفسهم لهم, التحق بهم: the side that they surrender to or join, by a pronoun behind ل or ب. */
export function sidePronoun(item: Item, role: 'for' | 'by'): { role: 'for' | 'by'; reading: Analysis } | null {
  return pronounBehind(item, role, role === 'for' ? /^له[ام]?$/ : /^به[ام]?$/);
}

/** دانت لهم, صارت لنا: whose a place is now. */
export const newHolder = (item: Item): ReturnType<typeof sidePronoun> => pronounBehind(item, 'for', /^ل(?:ه[ام]?|نا)$/);

/** A preposition of one letter with a pronoun, of the form asked for. */
function pronounBehind(item: Item, role: 'for' | 'by', form: RegExp): ReturnType<typeof sidePronoun> {
  const reading =
    item.kind === 'word' && !item.joined
      ? item.readings.find(({ pos, stem, proclitics }) => pos === 'particle' && proclitics.length === 0 && form.test(stem))
      : undefined;
  return reading === undefined ? null : { role, reading: { ...reading, enclitic: reading.stem.slice(1) } };
}

/** في يدها، بيدهم، إلى سيطرته، تحت سلطتهم: whose hands; null where no such phrase starts at `at`. */
export const holderPronoun = (items: readonly Item[], at: number): { pronoun: string; last: number } | null =>
  items[at]?.role === 'from' ? null : gripPronoun(items, at);

/** من يدها، من قبضتنا: out of whose hands. */
export const loserPronoun = (items: readonly Item[], at: number): { pronoun: string; last: number } | null =>
  items[at]?.role === 'from' ? gripPronoun(items, at) : null;

function gripPronoun(items: readonly Item[], at: number): { pronoun: string; last: number } | null {
  const item = items[at];
  const noun = item?.kind === 'preposition' ? at + 1 : item?.role === 'by' ? at : -1;
  // أدى إلى سيطرتهم على X: the verbal noun with a place of its own.
  if (items[noun + 1]?.role === 'on') return null;
  const reading = items[noun]?.readings.find(
    ({ enclitic, pos, classes }) =>
      enclitic !== null && (classes.includes('grip') || (pos === 'masdar' && classes.includes('hold'))),
  );
  return reading?.enclitic == null ? null : { pronoun: reading.enclitic, last: noun };
}
