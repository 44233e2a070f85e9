import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass } from '../words/words.ts';
import type { Filling } from './filling.ts';

/** What is not offered, where a place is taken without it (دون مقاومة, بلا قتال). */
const FIGHTS = ['force', 'mutual-noun', 'attack', 'battle'];

/**
 * What من قبل and the like bring where it is nobody who does the event: `target` for those who offer no resistance or lose the place, `other` for who does another thing;
 * null where it is the one who does it.
 *
 * @param at item of the preposition
 * @example // 'سيطرت الحركة على كيدال دون مقاومة من قبل الجيش' → target; 'استعادت قواتها X بدعم من جانب Y' → other; 'تمت السيطرة على X من قبل Y' → null
 */
export function otherAgent(filling: Filling, at: number): 'target' | 'other' | null {
  const { items, trigger, frame } = filling;
  if (frame.subjectIsPlace || frame.arguments['subject'] !== 'actor') return null;
  const noun = nounBefore(items, trigger.end, at);
  const gives = items[at]?.folded.startsWith('من') === true && frame.type === 'capture';
  if (noun !== null && prepositionOf(items, noun)?.role === 'without')
    return gives && hasAnyClass(items[noun], FIGHTS) ? 'target' : 'other';
  if (!isDoneByAnother(filling)) return null;
  return noun === null && gives ? 'target' : 'other';
}

/** دون أي مقاومة تذكر, بدعم جوي كبير: item of the noun without article, behind its own preposition, with which the phrase before `at` ends; null where it is another. */
function nounBefore(items: readonly Item[], from: number, at: number): number | null {
  for (let i = at - 1; i > from && at - i <= FARTHEST_NOUN; i--) {
    const item = items[i];
    if (item?.kind !== 'word' || item.joined || hasArticle(item)) return null;
    if (item.role !== null || prepositionOf(items, i) !== null) return i;
  }
  return null;
}

/** دون مقاومة, دون أي مقاومة: the preposition right before a noun, or before its «any». */
const prepositionOf = (items: readonly Item[], noun: number): Item | null =>
  [items[noun - 1], hasClass(items[noun - 1], 'quantifier') ? items[noun - 2] : undefined].find(
    (item) => item?.kind === 'preposition',
  ) ?? null;

const FARTHEST_NOUN = 4;

/** سيطر الجيش على X, تمكنت القوات من السيطرة على X, استعادت السيطرة, فرضوا سيطرتهم: a subject of its own does it, by an active verb. */
function isDoneByAnother({ items, clause, trigger: { at, usage, reading }, objectField, args }: Filling): boolean {
  if (args.subject !== null && (args.actors.length > 0 || args.subject.military)) return true;
  if (usage === 'verb') return reading.features.number === 'plural';
  // سيطرتهم على X, but استعادته: who does it, and not what is taken.
  if (reading.enclitic !== null) return objectField === undefined;
  const verb = clause.verbs.findLast((each) => each < at) ?? -1;
  const manages = governorsOf(items[verb]).find(({ effect }) => effect === 'manage');
  if (manages === undefined || at - verb > FARTHEST_NOUN || hasClass(items[verb], 'light')) return false;
  // فرضت السيطرة, أحكمت السيطرة: it may be the subject of a passive.
  const { number, gender } = finiteReading(items[verb])?.features ?? {};
  return verb < at - 1 || items[at]?.role !== null || ACTIVE.test(manages.match) || number === 'plural' || gender === 'm';
}

/** استعاد, استرد: their passive has other letters. */
const ACTIVE = /^است/;
