import { armyOfHomeland, isHomeland } from './homeland.ts';
import type { Item } from '../items/item.ts';
import { servedWith } from './served.ts';
import { isCommander } from '../words/people.ts';
import { hasArticle } from '../words/definite.ts';
import { describesBy, hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import type { Context } from '../context.ts';
import type { ActorRef } from './actor.ts';
import { actorOf, bodyOf } from './actor.ts';
import { NO_BEARER, bearerAfter } from './bearer.ts';
import { bodyOfLeader } from './followers.ts';
import type { Found, Span } from './force-nominal.ts';
import { MILITARY, nothingFound } from './force-nominal.ts';
import { nationAfter } from './nations.ts';
import { bodyBehindName } from './titled-person.ts';

/** مقاتلو X, وحدات من جيشنا, قواته, ضابط عراقي: members and units by the word for them. */
export function readMembers({ context, items, at, end }: Span): Found {
  const head = items[at] as Item;
  const civilian = (hasClass(head, 'civilian') && !hasAnyClass(head, MILITARY)) || areCivilians(items, at);
  const own = pronounOfMembers(items, at);
  // قواته من مورك has no bearer, حرسه من قوات الأسد has one, and حلفاؤهم في حركة أمل.
  const link = items[at + 1]?.role;
  // إخوانهم في الجيش, رفاقهم في صفوف الجيش
  const whole = items[at + 2]?.folded === 'صفوف' ? items[at + 3] : items[at + 2];
  const partitive = (link === 'from' || (link === 'in' && hasClass(head, 'companion'))) && whole?.kind === 'force';
  const { bearer, civil } =
    own === null || partitive || belong(items, at + 1) ? bearerAfter(context, items, at + 1, end) : NO_BEARER;
  const single = isOneMember(head);
  const found = {
    ...nothingFound(at),
    civilian,
    military: hasAnyClass(head, MILITARY) && !civilian,
    single,
    pronoun: bearer === null ? own : null,
  };
  if (bearer !== null) return { ...found, actors: [actorOf(context, bearer)], lastItem: bearer.index };
  const named = single ? bodyBehindName(context, items, at, end) : null;
  if (named !== null) return { ...found, actors: [named.actor], lastItem: named.last };
  // جيش بلاده: the army of the country of who speaks.
  const homeland = isHomeland(items[at + 1]) ? armyOfHomeland(context, items, at + 1) : null;
  if (homeland !== null) return { ...found, actors: [homeland], lastItem: at + 1 };
  const leader = own === null && !single ? bodyOfLeader(context, items, at, end) : null;
  if (leader !== null) return { ...found, actors: [leader.actor], lastItem: leader.last };
  const nation = own === null ? nationAfter(context, items, at, end) : null;
  if (nation !== null) return { ...found, actors: [nation.actor], lastItem: nation.last };
  const troops = own === null ? troopsBehind(context, items, at, end) : null;
  if (troops !== null) return { ...found, actors: [troops], lastItem: at + 1 };
  // ضباط الحزب: men at arms by their own noun, whatever body has them.
  const armed = hasAnyClass(head, ARMED);
  // غادر قائد الكتيبة بلدة X: what he leads is of the nominal, and no object; أرغموا رجال الأمن على الاستسلام: likewise the service of members.
  // جنود الكتيبة, عناصر القوة: and the unit, whichever is meant.
  const ofUnit = own === null && !single && isOfUnit(head, items[at + 1]);
  const leads = at < end && (ofUnit || isCommander(head, items[at + 1]) || isOfService(head, items[at + 1]));
  const civilians = civil && !armed && { civilian: true, military: false };
  const nobody = { ...found, unnamed: true, ...civilians, ...(leads && { lastItem: at + 1 }) };
  // مقاتلو إسماعيل خان: whose men they are, of whatever body.
  const person = own === null ? items[at + 1] : undefined;
  const ofPerson = person?.kind === 'person' && person.role === null && !person.joined && person.index <= end && !single;
  return ofPerson ? { ...nobody, lastItem: person.index } : nobody;
}

/** رجال [الأمن], أفراد [الشرطة]: a noun for what every state has, right behind another. */
export const isService = (item: Item | undefined): item is Item =>
  item?.role === null && !item.joined && isMainly(item, 'service-of-state');

/** رجال الأمن, أفراد الشرطة: members, and the service that they are of in the genitive. */
export const isOfService = (head: Item, next: Item | undefined): boolean => hasClass(head, 'member') && isService(next);

/** جنود الكتيبة, عناصر القوة: members without an article, and the one unit in the genitive; عناصر الجماعتين are of two that the text names. */
function isOfUnit(head: Item, next: Item | undefined): boolean {
  const unit = next?.role === null && !next.joined && hasArticle(next) && isMainly(next, 'force');
  return unit && next.readings[0]?.features.number === 'singular' && hasClass(head, 'member') && !hasArticle(head);
}

/** Men at arms by their own noun. */
const ARMED = ['fighter', 'insurgent', 'regular'];

/**
 * مقاتلو المجلس الوطني الانتقالي, جنود وزارة الدفاع: men at arms of a state or ministry are of its troops, and جنود الأمم المتحدة, whose soldiers are lent
 * by many states, are its own; null where it has none.
 */
function troopsBehind(context: Context, items: readonly Item[], at: number, end: number): ActorRef | null {
  const body = items[at + 1];
  if (body?.kind !== 'force' || body.index > end || body.role !== null || body.joined) return null;
  const id = body.mention?.entries[0] ?? '';
  if (context.registry.organisation(id)?.kind === 'international' && hasAnyClass(items[at], [...ARMED, 'force']))
    return bodyOf(context, id);
  if (!hasAnyClass(items[at], ARMED)) return null;
  const troops = context.troopsOf(id);
  return troops === null ? null : bodyOf(context, troops);
}

/** قواتنا التابعة لحكومة الوفاق, شاحنات تابعة للجيش: the words behind say of whom they are, whatever the pronoun means. */
export const belong = (items: readonly Item[], at: number): boolean =>
  describesBy(items[at], ['belong']) && items[at + 1]?.kind === 'force' && items[at + 1]?.role === 'for';

/** انشق ضابط عن …, العقيد: an indefinite singular is one, and so is a rank. */
export function isOneMember(head: Item): boolean {
  const one = head.readings.some(
    ({ pos, rank, proclitics, enclitic, features, classes }) =>
      pos === 'noun' &&
      rank === 0 &&
      enclitic === null &&
      !proclitics.includes('ال') &&
      features.number === 'singular' &&
      classes.includes('regular'),
  );
  return (one || hasAnyClass(head, ['title', 'rank'])) && !hasAnyClass(head, ['force']);
}

/** قواتها; وحدات من جيشنا الباسل: of whose army they are. */
function pronounOfMembers(items: readonly Item[], at: number): string | null {
  const head = items[at] as Item;
  const best = head.readings[0]?.rank;
  const own = head.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic !== null && rank === best)?.enclitic;
  if (own != null) return own;
  const next = items[at + 1];
  // أرتال جيشه, قادة قواتها: whose the body in the genitive is.
  const genitive = next?.kind === 'word' && next.role === null && !next.joined && isMainly(next, 'force');
  const ofTheirs = genitive
    ? next.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic !== null && rank === 0)
    : undefined;
  if (ofTheirs != null) return ofTheirs.enclitic;
  const whole = next?.role === 'from' && hasAnyClass(items[at + 2], MILITARY) ? items[at + 2] : undefined;
  return whole?.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic === 'نا' && rank === 0)?.enclitic ?? null;
}

/** What the next words say of one who may be anybody, where he fights. */
const FIGHTS = [...MILITARY, 'military', 'cause'];

/**
 * أفراد من عائلات, الشبان المتظاهرون, رجال الأعمال: of a word for anybody the next words say that they are civilians; of one for a man
 * (شاب، رجل) they must say that he fights.
 */
export function areCivilians(items: readonly Item[], at: number): boolean {
  const [noun, next] = [items[at], items[at + 1]];
  // فرق الكهرباء, رجال الإطفاء: a crew or men of a civil service.
  if (next?.role === null && next.folded.startsWith('ال') && hasClass(next, 'service')) return true;
  if (!hasClass(noun, 'anyone') || servedWith(items, at) >= 0) return false;
  const part = next?.kind === 'preposition' && next.role === 'from';
  const told = part || (next?.role === null && !next.joined) ? (part ? items[at + 2] : next) : undefined;
  if (told !== undefined && isMainly(told, 'civilian')) return true;
  const own = noun?.readings.some(({ enclitic, rank }) => rank === 0 && enclitic !== null) ?? false;
  if (!isMainly(noun, 'man') || own) return false;
  // رجال حفتر, شبان الحي المسلحون: whose men they are, or what they are.
  const near = items.slice(at + 1, at + 4);
  const fights = near.some((item) => item.kind === 'force' || item.kind === 'person' || hasAnyClass(item, FIGHTS));
  const one = noun?.readings.some(({ rank, features }) => rank === 0 && features.number === 'singular') ?? false;
  return !fights && (one || isMainly(told, 'event-noun') || isMainly(told, 'abstract'));
}
