import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isWhose } from '../clauses/openings.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { changesSides } from './doers.ts';
import { FAILED, FIGHT, HOLDS_AGAIN, PURPOSE, PURPOSE_OF_OTHERS, WAY } from './implied-governors.ts';
import type { GovernorAt, Nominal } from './nominal.ts';

const MOVES = ['move', 'advance', 'return', 'arrive', 'deploy'];

const isAttack = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  hasAnyClass(item, ['attack', 'attempt-noun', 'event-noun', 'operation']) &&
  item.readings.some(({ pos, rank }) => rank === 0 && (pos === 'masdar' || pos === 'noun'));

/**
 * The attack or attempt that a relative clause describes; -1 where it describes another thing.
 *
 * @example // 'تصدى لهجوم كان يهدف إلى السيطرة على سنار', clause of يهدف → item of هجوم
 */
export function attackBefore(items: readonly Item[], { first }: Clause): number {
  // تتواصل المعارك، حيث فرض الجيش سيطرته: what came of it, no description.
  if (hasClass(items[first], 'subordinator-place')) return -1;
  let at = first - 1;
  while (
    at > 0 &&
    (isSign(items[at], `${COMMAS}${QUOTES}`) || isParticipleOrAdjective(items[at] as Item) || isWhose(items[at])) &&
    !isAttack(items[at])
  )
    at--;
  return isAttack(items[at]) ? at : -1;
}

/** بدأت هجومها بالسيطرة على …: the campaign is what began; what it opened with is done. */
export const isCampaign = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some((item) => item.role === null && hasAnyClass(item, ['event-noun', 'operation', 'attempt-noun', 'attack']));

/** الهجوم الذي شنه الحوثيون للسيطرة على هيلان, العملية التي تنفذها …: what the attack is for. */
export function byDescribedAttack({ items, clause, aimed }: Nominal): GovernorAt | null {
  const attack = aimed && clause.relation === 'relative' ? attackBefore(items, clause) : -1;
  return attack >= 0 ? { item: attack, governor: PURPOSE } : null;
}

/** عملية للسيطرة على …, تمهيدا للسيطرة على …: the noun at `i` that the nominal is the purpose of. */
export function byPurposeNoun({ items, clause, aimed }: Nominal, i: number): GovernorAt | null {
  if (!aimed) return null;
  if (hasClass(items[i], 'mutual-noun') && isNobodysFight(items, clause)) return { item: i, governor: FIGHT };
  if (hasAnyClass(items[i], ['event-noun', 'operation']) && !hasClass(items[i], 'drill-noun'))
    // هجوما فاشلا لاستعادة حيس
    return { item: i, governor: hasClass(items[i + 1], 'fail') ? FAILED : PURPOSE };
  return hasClass(items[i], 'subordinator-purpose') ? { item: -1, governor: PURPOSE } : null;
}

/** تدور معارك للسيطرة على X بين الجيش وY, المعارك جارية للسيطرة على X: of two sides, or going on as they were; خاض الجيش معارك للسيطرة على X is his. */
const isNobodysFight = (items: readonly Item[], { first, last }: Clause): boolean =>
  items.slice(first, last + 1).some((item) => item.role === 'between' || hasClass(item, 'going-on'));

/** Adjectives between a way and what it is for (ممرا آمنا لخروج المدنيين). */
const MOST_ADJECTIVES = 2;

/** فتح ممرا لخروج المسلحين, تركوا الجسر منفذا أخيرا لانسحابهم: the way at `i` by which they may leave, whether they do or not. */
export function byWay({ items, at, marker }: Nominal, i: number): GovernorAt | null {
  const indefinite = !hasArticle(items[i]);
  if (marker !== 'for' || !indefinite || !hasClass(items[i], 'way') || at - i - 1 > MOST_ADJECTIVES) return null;
  return items.slice(i + 1, at).every(isParticipleOrAdjective) ? { item: i, governor: WAY } : null;
}

/** ستعود القطعات لتحرير الرمادي, هاجموا الجبل للسيطرة عليه: what a force acts for. ستتوجه القوات إلى تحرير العياضية: only of a verb of moving. */
export function byDeed({ items, clause, at, marker, owned }: Nominal): GovernorAt | null {
  const aims = (marker === 'for' && !owned && !changesSides(items, at)) || marker === 'to' || marker === 'towards';
  if (!aims) return null;
  const deed = items
    .slice(clause.first, at)
    .findLast((item) => isFiniteVerb(items, item.index) && (marker === 'for' || hasAnyClass(item, MOVES)));
  if (deed === undefined || hasAnyClass(deed, ['light', 'be', 'remain'])) return null;
  if (hasClass(deed, 'return') && hasClass(items[at], 'hold')) return { item: deed.index, governor: HOLDS_AGAIN };
  return { item: deed.index, governor: marker === 'for' && servesOthers(items, at) ? PURPOSE_OF_OTHERS : PURPOSE };
}

/** مهد الطريق أمام X للسيطرة على …, أفسح المجال لقوات X للسيطرة على …: whether the purpose is that of those for whom something is opened or given. */
function servesOthers(items: readonly Item[], at: number): boolean {
  const force = items[at - 1];
  if (force?.kind !== 'force' || force.joined) return false;
  const before = items[at - 2];
  const behind = before?.kind === 'preposition' ? before : force;
  const given = behind === before ? items[at - 3] : before;
  return (
    (behind.role === 'before' || behind.role === 'for') && given?.kind === 'word' && given.role === null && hasArticle(given)
  );
}
