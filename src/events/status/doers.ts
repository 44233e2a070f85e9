import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasAnyClass, hasClass, masdarsOf } from '../words/words.ts';

/** Classes of verbs that always tell a change: to leave, to change sides. */
const GOES = ['leave', 'send-away', 'flee', 'defect', 'desert'];

/** انسحب, انشقاق: leaving is a change whenever it is told, and no state. */
export const isLeaving = (item: Item | undefined): boolean => hasAnyClass(item, GOES);

/** توافد العشرات لتسليم أنفسهم, خرجوا للاستسلام: who goes there for it does it. */
export const changesSides = (items: readonly Item[], at: number): boolean =>
  hasAnyClass(items[at], ['surrender', 'join', 'defect', 'desert']) || isCue(items[at + 1]?.folded, 'oneself');

/** لاستعادتهم تدمر, لسيطرتها على صنعاء, لانسحابه: the pronoun of the verbal noun is who did it, and not what it is done to. */
export function isDoneBy(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!masdarsOf(item).some(({ enclitic }) => enclitic !== null)) return false;
  // عاد الحقل لسيطرتها
  return isPlaceLike(items, at + 1) || items[at + 1]?.role === 'on' || isLeaving(item) || hasClass(item, 'grip');
}

/** لسقوط الموصل, لسيطرة الجيش على …: with a subject of its own; للسيطرة على …, لاستعادة الموصل are of who acts. */
export const fallsOrHasSubject = (items: readonly Item[], at: number): boolean =>
  hasAnyClass(items[at], ['fall', 'collapse']) ||
  (!masdarsOf(items[at]).some(({ proclitics }) => proclitics.includes('ال')) &&
    isForce(items[at + 1]) &&
    (!drivesOut(items[at]) || isForce(items[at + 2])));

const isForce = (item: Item | undefined): boolean => item?.kind === 'force' || hasAnyClass(item, ['force', 'member']);

/** لطرد داعش من حي X: what stands behind a verbal noun of driving out is whom one drives out; لطرد الجيش المسلحين names both. */
const drivesOut = (item: Item | undefined): boolean =>
  masdarsOf(item).some(({ classes }) => ['expel', 'send-away'].some((name) => classes.includes(name)));

/** The date rules of a day that is told by what it is of: اليوم التالي لسقوط …. */
const DAY_OF = new Set(['narrative-day', 'counted-day']);

/** الذكرى الثالثة لتحرير الموصل, اليوم الثاني لاجتياح …: of the day, and for nothing; ستتحرك غدا لاستعادة …, خلال أيام لتحرير …: what for. */
export function isRemembered(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && (hasClass(items[i], 'ordinal') || isParticipleOrAdjective(items[i] as Item))) i--;
  const item = items[i];
  if (hasClass(item, 'memorial')) return true;
  if (item?.kind === 'date') return i < at - 1 || DAY_OF.has(item.date?.rule ?? '');
  const definite = hasArticle(item);
  return hasClass(item, 'time-unit') && (definite || i < at - 1);
}

/** إعلان الجيش استعادة …, but إعلان استعادة …: a verbal noun with neither a pronoun nor a name between it and what it governs. */
export const isBareMasdar = (items: readonly Item[], at: number, governed: number): boolean =>
  masdarsOf(items[at]).some(({ enclitic }) => enclitic === null) &&
  !items
    .slice(at + 1, governed)
    .some((item) => ['force', 'person', 'place'].includes(item.kind) || hasAnyClass(item, ['force', 'member', 'source']));
