import { countryOfAuthorities, hasTroops } from './authorities.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { ofSpan } from '../items/of-place.ts';
import { areCountedOthers, proformAt } from './proforms.ts';
import { QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { armyOfCountry, isFighting, unique } from './actor.ts';
import { isNounWithArticle } from './bearer.ts';
import { carriedBy } from './carriers.ts';
import { countedPart } from './counted.ts';
import type { ForceNominal, Span } from './force-nominal.ts';
import { MILITARY, NO_FORCE } from './force-nominal.ts';
import { readHead } from './head.ts';
import { joinForces } from './joined.ts';
import { areOfSomewhere } from './nations.ts';
import { behindPartOf, expertsOf, fewOf, isAnyOf, unitsOf } from './some-of.ts';

/**
 * Reads the nominal that starts at item `start`: a named force with those coordinated to it, members of one, a count of
 * them, or a titled person linked to one.
 *
 * @param end last item that may belong to it
 * @returns null where no force, member or person stands there
 * @example // 'أكثر من ألفي عنصر للنظام' → actors [syrian-government-forces], quantity the number, military
 */
export const readForces = (context: Context, items: readonly Item[], start: number, end: number): ForceNominal | null =>
  forcesIn(items, start, end, context);

const forcesIn = ofSpan((items, start, end, context: Context): ForceNominal | null => {
  let at = start;
  const isAny = (): boolean => isAnyOf(items, at);
  const opens = (): boolean =>
    isSign(items[at], QUOTES) || isWholeOf(items, at) || pointsAtPeople(items, at) || isLastNumber(items, at);
  while (at <= end && opens() && !isAny()) at++;
  // أحد من رجاله, أي من جنودها: of whom one is meant.
  if (isAny()) at += items[at + 1]?.kind === 'preposition' ? 2 : 1;
  const whole = behindPartOf(items, at, end);
  if (whole >= 0) at = whole;
  const head = items[at];
  if (head === undefined || at > end || isLevel(head) || isMotion(items, at)) return null;
  const among = fewOf(items, at, end);
  const stands = among === null ? proformAt(items, at) : null;
  return among === null && stands === null && !opensForces(head) ? null : forcesAt({ context, items, at, end }, among, stands);
});

const OPENING = [...MILITARY, 'title', 'expert', 'civilian', 'carrier', 'vehicle', 'armour', 'nationality', 'authorities'];

/** False for a piece that begins no such nominal by its own meaning, as most do where one is looked for. */
const opensForces = (head: Item): boolean =>
  head.kind === 'word'
    ? hasAnyClass(head, OPENING) || areOfSomewhere(head)
    : head.kind !== 'sign' && head.kind !== 'preposition' && head.kind !== 'date';

/**
 * @param among  some of those named before, where the nominal speaks of them (سبعة منهم، أي منهم؛ بعضهم، معظمهم)
 * @param stands  whom the head stands for, where it has no meaning of its own (هؤلاء، الطرفان)
 */
function forcesAt(span: Span, among: ReturnType<typeof fewOf>, stands: ReturnType<typeof proformAt>): ForceNominal | null {
  const { context, items, at, end } = span;
  const meant = standFor(span, among, stands);
  if (meant !== null) return meant;
  const authorities = countryOfAuthorities(context, items, at);
  if (authorities !== null) {
    const army = armyOfCountry(context, authorities.country);
    return army === null ? null : { ...NO_FORCE, actors: [army], firstItem: at, lastItem: authorities.last };
  }
  const some = expertsOf(context, items, at, end) ?? unitsOf(context, items, at, end);
  if (some !== null) return { ...NO_FORCE, ...some, military: true, firstItem: at };
  const head = items[at] as Item;
  // مئات من القوات الأفغانية: of whom they are. أربع حافلات تقل جرحى: who the vehicles carry is who moves.
  if (head.kind === 'quantity' && hasClass(countedPart(items, at), 'carrier')) return readForces(context, items, at + 1, end);
  const carried = carriedBy(span);
  if (carried !== null) return { ...carried, firstItem: at };
  if (head.kind === 'force' && !isFighting(context, head)) {
    if (head.mention === null || !hasTroops(context, head.mention)) return null;
    return { ...NO_FORCE, states: [head.mention], firstItem: at, lastItem: at };
  }
  const found = readHead(span);
  if (found === null) return null;
  const { actors, lastItem } = joinForces(span, found);
  const members =
    found.single ||
    found.quantity >= 0 ||
    (head.kind === 'word' && hasAnyClass(head, ['member', 'rank']) && !hasClass(head, 'force')) ||
    isNamedByMembers(head) ||
    isGroupOfMembers(items, at);
  return { ...found, actors: unique(actors), members, proform: null, firstItem: at, lastItem };
}

/** The nominal of those named before for whom it stands (سبعة منهم، 20 آخرين، هؤلاء); null where it names its own. */
function standFor(
  { items, at }: Span,
  among: ReturnType<typeof fewOf>,
  stands: ReturnType<typeof proformAt>,
): ForceNominal | null {
  if (among === null && stands === null && items[at]?.kind !== 'quantity') return null;
  const meant = { ...NO_FORCE, unnamed: true, military: true, firstItem: at };
  if (among !== null) {
    const quantity = items[at]?.kind === 'quantity' ? at : -1;
    return { ...meant, quantity, members: true, pronoun: among.pronoun, proform: among.proform, lastItem: among.last };
  }
  if (areCountedOthers(items, at)) return { ...meant, quantity: at, members: true, proform: 'others', lastItem: at + 1 };
  if (stands === null) return null;
  return { ...meant, members: stands.proform !== 'both', proform: stands.proform, lastItem: at };
}

/** حركة المرور, حركة النزوح: what moves, where a body is named by a name or by its men. */
const isMotion = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'motion') &&
  items[at]?.kind === 'word' &&
  isNounWithArticle(items[at + 1]) &&
  items[at + 1]?.role === null &&
  !hasAnyClass(items[at + 1], [...MILITARY, 'political']);

/** جنود يوغوسلاف: a body that is named by its men. */
const isNamedByMembers = ({ kind, readings }: Item): boolean =>
  kind === 'force' &&
  readings.some(({ rank, classes }) => rank === 0 && classes.includes('member') && !classes.includes('force'));

/** مجموعة من المجندين, فصيل من مقاتلي X: a group by the word for its men. */
const isGroupOfMembers = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'force') &&
  items[at + 1]?.kind === 'preposition' &&
  items[at + 1]?.role === 'from' &&
  hasAnyClass(items[at + 2], ['member', 'rank']) &&
  !hasClass(items[at + 2], 'force');

/** جميع القوات; in كل من الجيش والشرطة it is a part with من that begins the nominal. */
const isWholeOf = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'quantifier') && !(items[at + 1]?.kind === 'preposition' && items[at + 2]?.kind === 'force');

/** آخر مئة من الجنود: with their number. */
const isLastNumber = (items: readonly Item[], at: number): boolean =>
  isCue(items[at]?.folded, 'last-of') && items[at + 1]?.kind === 'quantity' && items[at + 1]?.role === null;

/** هؤلاء المقاتلون, تلك الكتائب: the noun behind it tells who. */
const pointsAtPeople = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'demonstrative') &&
  (items[at + 1]?.kind === 'force' ||
    hasAnyClass(items[at + 1], MILITARY) ||
    (items[at]?.folded === 'هولاء' && hasAnyClass(items[at + 1], ['civilian', 'title'])));

/** منسوب النهر: the level of water; منسوبو الجيش are men. */
const isLevel = (item: Item): boolean =>
  hasClass(item, 'level') && item.readings.every(({ rank, features }) => rank > 0 || features.number !== 'plural');
