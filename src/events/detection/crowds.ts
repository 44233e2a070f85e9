import { isAdverb, isDefinitePeople, isOrdinaryNoun } from '../nominals.ts';
import { hasAnyClass, hasClass } from '../words.ts';
import type { Refusal } from './report.ts';

const CIVILIANS = 'civilians do it';
const FIGHTERS = ['member', 'rank', 'title'];
const FLIGHTS = ['desertion', 'retreat', 'evacuation'];

/** دخل الجيش سنجة وعشرات الآلاف يفرون: a number of whom nobody says what they are, where no fighters are spoken of before it, counts people of the town. */
export const areUncounted: Refusal = ({ work: { items }, clause, use: { at, usage, frame } }) => {
  const number = items[at - 1];
  if (usage !== 'verb' || !FLIGHTS.includes(frame.subtype) || number?.kind !== 'quantity' || number.index < clause.first)
    return null;
  if (number.role !== null || items[at - 2]?.kind === 'preposition') return null;
  return items.slice(0, number.index).some((item) => hasAnyClass(item, FIGHTERS)) ? null : CIVILIANS;
};

/** ثم تراجع خمسة خوفا على أهلهم: a number of whom nobody says what they are, nor where. */
export const areUnnamedFew: Refusal = ({ work: { items }, use: { at, usage, frame }, args: { places } }) => {
  const [number, next] = [items[at + 1], items[at + 2]];
  if (usage !== 'verb' || frame.type !== 'withdrawal' || number?.kind !== 'quantity' || number.role !== null) return null;
  const counts =
    next?.kind === 'preposition' || next?.kind === 'force' || (next !== undefined && isOrdinaryNoun(next) && !isAdverb(next));
  return counts || places.length > 0 ? null : 'a few of nobody';
};

/** وعاد آلاف اللبنانيين إلى منازلهم: a people goes home, and no force. */
export const areNationals: Refusal = ({ work: { items }, use: { end }, args: { subject } }) => {
  const head = items[subject?.firstItem ?? -1];
  const noun = head?.kind === 'quantity' ? items[head.index + 1] : head;
  return noun !== undefined && isDefinitePeople(noun) && hasClass(items[end], 'hearth') ? CIVILIANS : null;
};
