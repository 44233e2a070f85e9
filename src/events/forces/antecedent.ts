import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { agreementOf } from '../discourse/named-before.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import type { ForceNominal } from './force-nominal.ts';
import { MILITARY } from './force-nominal.ts';
import { readForces } from './read-forces.ts';

const FARTHEST_ANTECEDENT = 8;

/** المناطق التي أخلتها …, behind الحوثيون: whether a relative pronoun of one may mean a noun, by its gender and number. */
function isMeantBy(relative: string, { readings }: Item): boolean {
  if (relative !== 'التي' && relative !== 'الذي') return true;
  const nouns = readings.filter(
    ({ rank, pos, features }) => rank === 0 && pos !== 'verb' && pos !== 'particle' && features.gender !== undefined,
  );
  return (
    nouns.length === 0 ||
    nouns.some(({ pos, classes, features: { gender, number } }) => {
      const many = number === 'plural' || number === 'dual';
      const people = many && (pos !== 'noun' || classes.includes('member') || classes.includes('rank'));
      return !people && (gender === 'f' || many) === (relative === 'التي');
    })
  );
}

/** الدعم السريع التي …: a name of several words without the noun that would give it a gender (قوات). */
function isOfBothGenders(context: Context, { kind, mention }: Item): boolean {
  if (kind !== 'force' || mention === null || mention.first === mention.last) return false;
  const { gender, plural } = agreementOf(context, mention);
  return gender === null && !plural;
}

/** فلول الجيش التي: the remnants of a force, in the plural that goes with التي, right before its name. */
const areRemnantsOf = (items: readonly Item[], start: number, at: number): boolean =>
  items[start]?.folded === 'التي' &&
  items[at]?.kind === 'force' &&
  isMainly(items[at - 1], 'insurgent') &&
  !hasArticle(items[at - 1]);

/**
 * Who a relative clause speaks of: the nearest force, member or civilian before it that the pronoun can mean (الأسر التي فرت).
 *
 * @param start first item of the clause, its relative pronoun
 */
export function antecedentOf(context: Context, items: readonly Item[], start: number): ForceNominal | null {
  const plural = items[start]?.folded === 'الذين' || items[start]?.folded === 'ممن';
  // إن الذين استسلموا …: those of whom something is told stand for themselves.
  if (plural && hasClass(items[start - 1], 'complementiser')) return null;
  for (let at = start - 1; at >= Math.max(0, start - FARTHEST_ANTECEDENT); at--) {
    const item = items[at] as Item;
    // An aside that was moved behind its clause (`asidesLast`): what was written behind it is no antecedent.
    if (item.first > (items[start]?.first ?? 0)) continue;
    if (item.kind === 'word' && isFiniteVerb(items, at)) return null;
    if (item.kind !== 'force' && item.kind !== 'person' && !hasAnyClass(item, [...MILITARY, 'civilian'])) continue;
    // فلول الجيش التي انسحبت: the plural that the name is in construct with.
    const meant = isMeantBy(items[start]?.folded ?? '', item) || isOfBothGenders(context, item);
    if (item.kind !== 'person' && !meant && !areRemnantsOf(items, start, at)) continue;
    // قوات الحركة، جناح عبد العزيز الحلو، التي …: no man is meant.
    if (item.kind === 'person' && items[start]?.folded === 'التي') continue;
    if (plural && item.kind === 'force' && hasAnyClass(items[at - 1], MILITARY)) continue;
    // أحد عشر جنديا كانوا قد انشقوا: with the number before them.
    const counted = items[at - 1];
    if (counted?.kind === 'quantity' && counted.role === null) return readForces(context, items, at - 1, start - 1);
    return readForces(context, items, at, start - 1);
  }
  return null;
}
