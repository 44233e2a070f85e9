import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';

/** Whether a noun and a verb in the singular differ in gender, as far as that says anything. */
function genderClash(item: Item, reading: Analysis): boolean {
  // تسلّم المغاربة المدينة: the people of a country.
  if (isMainly(item, 'nationality') && item.readings[0]?.features.number === 'plural') return reading.features.gender === 'f';
  const noun = item.readings.find(({ pos, rank }) => pos === 'noun' && rank === item.readings[0]?.rank);
  if (noun?.features.gender === undefined || noun.features.number === undefined) return false;
  // تسلم الجنود المعسكر: of a plural of people the verb is masculine, of one of bodies either.
  const people = noun.classes.includes('member') || noun.classes.includes('rank');
  const feminine = noun.features.number === 'plural' ? (people ? false : null) : noun.features.gender === 'f';
  return feminine !== null && feminine !== (reading.features.gender === 'f');
}

/** Whether what could be the subject of a verb is none by its gender. */
function clashes(noun: Item | undefined, reading: Analysis): boolean {
  if (noun === undefined || noun.role !== null || noun.joined || (noun.kind !== 'force' && noun.kind !== 'word')) return false;
  return genderClash(noun, reading);
}

/** Particles between a subject and its verb: قد، لم، لن، سوف. */
const PARTICLES = ['completed', 'negator', 'negator-past', 'negator-future', 'future'];

/** How much a verb disagrees with the body right before it, which is its subject, and with the noun right behind, which may be its object. */
const [BEHIND, BEFORE] = [1, 2];

/**
 * How much a verb disagrees in gender with the noun right after it, and the body right before it; 0 where it does not. A verb before its subject is
 * singular, so number says nothing.
 *
 * @param reading the word at `at` as a verb
 * @example // 'تسلم الجيش', 'الجيش تسلم مدينة' is تسلّم (he took over), not تُسلّم (she hands over)
 */
export function disagreement(items: readonly Item[], at: number, reading: Analysis): number {
  if (reading.pos !== 'verb' || reading.features.person !== 3 || reading.features.number !== 'singular') return 0;
  // تخلى 40 مقاتلا: men are counted behind it.
  const counted = items[at + 1]?.kind === 'quantity' && items[at + 1]?.role === null && hasClass(items[at + 2], 'member');
  if (counted && reading.features.gender === 'f') return BEHIND;
  // حلف القبائل تسلّم …, كان الجيش قد تسلم …: so does the body right before it.
  const before = items[hasAnyClass(items[at - 1], PARTICLES) ? at - 2 : at - 1];
  return (clashes(items[at + 1], reading) ? BEHIND : 0) + (before?.kind === 'force' && clashes(before, reading) ? BEFORE : 0);
}
