import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Governor } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { areLeft, finiteReading, hasAnyClass, hasClass } from '../words/words.ts';
import { isThereNo } from './abilities.ts';
import { CALLS, FAILED, OPENS_WITH, UNCONFIRMED } from './implied-governors.ts';
import type { GovernorAt, Nominal } from './nominal.ts';
import { isCampaign } from './purposes.ts';
import { isReport, isUnconfirmed, isWhat } from './reports.ts';

/** Whether a governor takes what hangs on it so; لـ stands for إلى (اضطرت القوات للانسحاب). */
export const takes = (markers: readonly string[], marker: string): boolean =>
  markers.includes(marker) || (marker === 'for' && markers.includes('to'));

/** A governor as the words beside it make it: أنباء غير مؤكدة عن …, محاولة فاشلة لاستعادة …, بدأت هجومها بالسيطرة على …. */
function besideOthers({ items, at, marker }: Nominal, i: number, found: Governor): Governor {
  if (found.match === 'noun:news-noun' && (isUnconfirmed(items, i) || isThereNo(items, i))) return UNCONFIRMED;
  // ما بقي من كتيبته ترك البصرة: who are left of some, and nothing that goes on.
  if (found.effect === 'ongoing' && areLeft(items[i]) && isWhat(items[i - 1])) return { ...found, effect: 'assert' };
  if (found.effect === 'try' && hasClass(items[i + 1], 'fail')) return FAILED;
  return found.effect === 'ongoing' && marker === 'by' && isCampaign(items, i + 1, at) ? OPENS_WITH : found;
}

/** Most items from the word for falsity to what is false (زيف كل هذه الأنباء). */
const FARTHEST_FALSE = 4;

/** تعد لاستعادة X: it prepares for it (أعدّ), and does not tell of it (عدّ): what takes the very preposition comes before what لـ stands for إلى with. */
const exactFirst = (found: readonly Governor[], marker: string): readonly Governor[] =>
  marker === 'for' && found.length > 1
    ? [...found].sort((one, other) => Number(other.markers.includes(marker)) - Number(one.markers.includes(marker)))
    : found;

/** يتم, تتم: of a verb by which things are done, as likely as of one that ends them. */
const isDone = (item: Item | undefined): boolean => governorsOf(item).some(({ match }) => match === 'class:light');

/** What the word at `i` does to the nominal; null where it does not govern it. */
export function governorTaking(nominal: Nominal, i: number): GovernorAt | null {
  const { items, at, marker } = nominal;
  for (const found of exactFirst(governorsOf(items[i]), marker)) {
    const governor = besideOthers(nominal, i, found);
    // دفع بتعزيزات لاستعادتها: he sends them; دفع ضابطا برتبة عميد إلى الانشقاق: of what rank he is.
    const sends = ({ role, index }: Item): boolean => role === 'by' && !hasAnyClass(items[index - 1], ['rank', 'member']);
    if (governor.match === 'class:force' && items.slice(i + 1, at).some(sends)) continue;
    // لم يتم انسحاب X: it was not done, and nobody finished it.
    if (governor.match === 'class:end' && i === at - 1 && isDone(items[i])) continue;
    // المعارك جارية للسيطرة على X: they go on, and carry nothing out.
    if (governor.match === 'class:light' && marker === 'for' && hasClass(items[i], 'going-on')) continue;
    // سخر مما تروجه القنوات عن …: who mocks a report denies it; سخر من انسحاب الجيش: it is a fact.
    if (governor.match === 'class:mock' && !isWhat(items[at]) && !isReport(items[at])) continue;
    // ردوا محاولة للسيطرة على X; ردوا الانسحاب إلى نقص الذخيرة: they tell its cause.
    if (governor.match === 'class:fend-off' && !hasAnyClass(items[at], ['attempt-noun', 'attack'])) continue;
    // التي تمولها الرياض سيطرتها: whom it supports its pronoun tells.
    if (governor.match === 'class:support' && marker === 'acc' && finiteReading(items[i])?.enclitic != null) continue;
    // نفيه للأنباء التي …: of the masdar of denying; what is denied with a verb is no purpose (نفى القصف للسيطرة على …).
    if (governor.match === 'class:deny' && marker === 'for' && isFiniteVerb(items, i)) continue;
    if (governor.match === 'noun:agreement-noun' && marker === 'by' && areTermsMet(items, i)) continue;
    // زيف أنباء …: of the report, or the event, right behind it.
    if (governor.match === 'noun:falsity' && at - i > FARTHEST_FALSE) continue;
    if (marker === 'acc' && hasItsGenitive(nominal, i, governor)) continue;
    // أمهلهم يومين من أجل الانسحاب: what is called for, in as many words.
    const calls = marker === 'purpose' && CALLS.includes(governor.effect) && governor.markers.includes('for');
    if (calls || takes(governor.markers, marker)) return { item: i, governor };
  }
  return null;
}

/** خرق الهدنة باحتلال X, التزم بالاتفاق بانسحابه: how a known agreement was broken or kept, and none of its terms. */
function areTermsMet(items: readonly Item[], agreement: number): boolean {
  const known = hasArticle(items[agreement]) || items[agreement + 1]?.kind === 'place' || hasArticle(items[agreement + 1]);
  const near = items.slice(Math.max(0, agreement - FARTHEST_TERMS), agreement);
  // هاجموا بعد الاتفاق بانسحابهم: when, and not what they broke.
  return known && near.at(-1)?.kind !== 'preposition' && near.some((item) => hasClass(item, 'terms'));
}

/** Most items from the verb, with its subject behind it, to the agreement (نفذت القوات الحكومية الاتفاق). */
const FARTHEST_TERMS = 4;

/**
 * Whether the noun at `i` has the article, or its genitive already, where the clause has a verb that takes the nominal: اشترطوا لاستئناف المحادثات
 * انسحاب …; but المطلوب انسحاب …, إعلان الجيش انسحابه.
 */
function hasItsGenitive({ items, clause }: Nominal, i: number, { match, effect }: Governor): boolean {
  const verb = clause.verbs.findLast((each) => each < i);
  if (verb === undefined || isFiniteVerb(items, i) || hasAnyClass(items[verb], ['be', 'become', 'remain'])) return false;
  if (match === 'noun:talks-noun') return hasArticle(items[i]);
  return effect === 'ongoing' && items[i]?.role === 'for' && hasArticle(items[i + 1]);
}
