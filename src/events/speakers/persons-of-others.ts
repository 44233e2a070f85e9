import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import { SOURCES } from './meant-noun.ts';

/** Items from the title of a person back over the titles that it is in construct with (نائب الرئيس). */
const MOST_TITLES = 3;

/** مصدر, مسؤول; المتمردون: somebody without the article, or a body, who stands before and speaks. */
const isSpeaker = (item: Item): boolean =>
  item.kind === 'force' || (item.kind === 'word' && hasAnyClass(item, SOURCES) && !hasArticle(item));

/** مساعدي, أنصار: those in construct with the title of somebody else. */
const areHis = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, pos, features, stem }) => rank === 0 && pos !== 'verb' && features.number === 'plural' && stem.endsWith('ي'),
  );

/** The item of the title that a name stands right behind, but for an adjective: الرئيس زيد, الرئيس الأمريكي زيد; -1 where none does. */
function titleBefore(items: readonly Item[], first: number, at: number): number {
  const head = (items[at] as Item).mention?.head ?? -1;
  const own = head < 0 ? -1 : items.findIndex((item) => item.first <= head && head <= item.last);
  if (own >= first && own < at) return own;
  return [at - 1, at - 2].find((index) => index >= first && isMainly(items[index] as Item, 'title')) ?? -1;
}

/** The first of the titles that a name stands behind, which are in construct with each other; -1 where none does. */
function titleOf(items: readonly Item[], first: number, at: number): number {
  let title = titleBefore(items, first, at);
  for (let step = 0; step < MOST_TITLES && title > first; step++) {
    const before = items[title - 1] as Item;
    const construct = isMainly(before, 'title') && !hasArticle(before) && items[title]?.role === null && !items[title]?.joined;
    if (!construct) break;
    title--;
  }
  return title;
}

/** مقرب من الرئيس زيد, في مؤتمر صحفي مع الرئيس زيد. */
const BESIDE = new Set(['with', 'to', 'from']);

/** Items from a relative pronoun to the person of whom its clause tells. */
const FARTHEST_TOLD = 6;

/** القوات التي يترأسها زيد, الحركة التي تأسست في عهد الملا عمر: the first person in a relative clause behind the force that speaks. */
function isTold(items: readonly Item[], first: number, at: number): boolean {
  for (let before = at - 1; before > first && before >= at - FARTHEST_TOLD; before--) {
    const item = items[before] as Item;
    if (item.kind === 'sign' || item.kind === 'person') return false;
    if (!hasClass(item, 'relative')) continue;
    // القائد في القوات التي تقاتل في X أحمد Y: his own name, behind what is said of his force.
    const titled = items.slice(first, before).some(({ kind, classes }) => kind === 'word' && classes.has('title'));
    return items[before - 1]?.kind === 'force' && isFiniteVerb(items, before + 1) && !titled;
  }
  return false;
}

/**
 * A person who is no more than he of whom another is: مسؤول في إدارة الرئيس زيد, مستشار للرئيس زيد, أحد مساعدي الرئيس زيد, المتمردون الموالون لزيد, القوات
 * التي يقودها زيد.
 *
 * @param first first item of the nominal of who speaks
 */
export function isOfAnother(items: readonly Item[], first: number, at: number): boolean {
  const who = items[at] as Item;
  const speaks = (last: number): boolean => items.slice(first, last).some(isSpeaker);
  if (who.role === 'for') return speaks(at);
  if (isTold(items, first, at)) return true;
  const title = titleOf(items, first, at);
  if (title <= first) return false;
  const [before, named] = [items[title - 1] as Item, items[title] as Item];
  if (named.role === 'for') return speaks(title);
  if (before.kind === 'preposition' && before.role !== null && BESIDE.has(before.role)) return true;
  if (named.role !== null || named.joined || before.kind !== 'word') return false;
  if (areHis(before) && !hasArticle(before)) return true;
  // مكتب الرئيس زيد; but مدير مكتب الرئيس زيد may be he.
  const office = hasClass(before, 'institution') && !hasArticle(before);
  const director = items[title - 2];
  return (
    office &&
    (title - 1 === first || director?.kind === 'preposition' || before.role !== null) &&
    !isDefiniteBefore(items, first, title - 1)
  );
}

/** المسؤول في مكتب الرئيس زيد: it may be his own name. */
const isDefiniteBefore = (items: readonly Item[], first: number, last: number): boolean =>
  items.slice(first, last).some((item) => item.kind === 'word' && hasAnyClass(item, SOURCES) && hasArticle(item));
