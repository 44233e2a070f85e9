import type { Item } from '../items/item.ts';
import { servedWith } from './served.ts';
import { QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { actorOf } from './actor.ts';
import { NO_BEARER, bearerAfter, isMeeting } from './bearer.ts';
import type { Found, Span } from './force-nominal.ts';
import { MILITARY, nothingFound } from './force-nominal.ts';
import { areCivilians, isOfService } from './members.ts';
import { nationAfter } from './nations.ts';

/** What a counted noun governs: مئات من القوات, أربع حافلات. */
export function countedPart(items: readonly Item[], at: number): Item | undefined {
  const part = items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === 'from' ? items[at + 2] : undefined;
  return part?.kind === 'force' || hasClass(part, 'member') ? part : items[at + 1];
}

/** مئات من القوات الأفغانية, 27 من عناصرها: people by their number; null where what is counted is no people. */
export function readCounted({ context, items, at, end }: Span): Found | null {
  const noun = countedPart(items, at);
  // عشرات من «فدائيي صدام»: of whom they are.
  const held = items[at + 1]?.role === 'from' ? items.slice(at + 2, at + 4).find((each) => !isSign(each, QUOTES)) : undefined;
  // كتيبتان في الجيش: a dual counts by itself.
  const men = hasAnyClass(noun, MILITARY) || hasAnyClass(held, MILITARY) || isOfMen(items[at]);
  if (items[at]?.quantity?.unit !== 'people' && !men && noun?.kind !== 'force' && held?.kind !== 'force') return null;
  const people = countedNoun(items, at);
  const areMilitary = people === null || (hasAnyClass(people, MILITARY) && !areCivilians(items, people.index));
  const lastItem = people?.index ?? at;
  // سجينان: a dual counts by itself.
  const dual = isCivilDual(items[at] as Item);
  const found = {
    ...nothingFound(at),
    quantity: at,
    civilian: dual || (people !== null && (hasClass(people, 'civilian') || areCivilians(items, people.index))),
    military: !dual && (areMilitary || noun?.kind === 'force'),
    lastItem,
  };
  const served = servedWith(items, at);
  // مئة طفل جندتهم الحركة: whatever they were before.
  if (served >= 0) return { ...found, actors: [actorOf(context, items[served] as Item)], military: true, civilian: false };
  const next = items[lastItem + 1];
  // غادر ثلاثون مقاتلا حركة الشباب: a counted noun with ـا governs no name; what stands bare behind it is the object.
  const counted = /[^ا]ا$/.test(people?.folded ?? '') && next?.kind === 'force' && next.role === null && !next.joined;
  // 27 من عناصرها.
  const pronoun =
    people?.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic !== null && rank === 0)?.enclitic ?? null;
  // ومعه مئات من رجاله للجيش: his men give themselves up to it, and are of another body.
  const receives = pronoun !== null && next?.role === 'for';
  const { bearer, civil } = counted || receives ? NO_BEARER : bearerAfter(context, items, at + 1, end);
  if (bearer !== null) return { ...found, actors: [actorOf(context, bearer)], lastItem: bearer.index };
  // طياران ليبيان: whose nation stands behind the dual itself.
  const counting = people ?? (isOfMen(items[at]) ? items[at] : undefined);
  const nation = pronoun === null && counting !== undefined ? nationAfter(context, items, counting.index, end) : null;
  if (nation !== null) return { ...found, pronoun, actors: [nation.actor], lastItem: nation.last };
  // 130 رجل أمن: the service that they are of is no other nominal.
  const ofService = people !== null && lastItem < end && isOfService(people, next);
  return {
    ...found,
    ...(ofService && { lastItem: lastItem + 1 }),
    pronoun,
    unnamed: true,
    ...(civil && { civilian: true, military: false }),
  };
}

const isOfMen = (item: Item | undefined): boolean =>
  item?.readings.some(({ rank, classes }) => rank === 0 && classes.some((name) => MILITARY.includes(name))) === true;

/** سجينان, مدنيان: two of whom the noun says that they are no fighters. */
const isCivilDual = ({ readings }: Item): boolean =>
  readings.some(({ rank, features, classes }) => rank === 0 && features.number === 'dual' && classes.includes('civilian')) &&
  !readings.some(({ classes }) => classes.some((name) => MILITARY.includes(name)));

function countedNoun(items: readonly Item[], quantity: number): Item | null {
  for (let i = quantity + 1; i <= quantity + 3; i++) {
    const item = items[i];
    if (item?.kind === 'word' && hasAnyClass(item, [...MILITARY, 'civilian', 'title'])) return item;
    if (item?.kind === 'preposition' && item.role === 'from') continue;
    // انسحب عضوان من اجتماع المجلس: what they leave.
    if ((item?.kind !== 'word' && !isSign(item, QUOTES)) || isMeeting(item as Item)) return null;
  }
  return null;
}
