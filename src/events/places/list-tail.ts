import { startOfExamples } from '../examples.ts';
import { WHITHER, isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isSign, masdarsOf } from '../words/words.ts';
import { endOfDescription } from './descriptions.ts';
import type { Step } from './list-brackets.ts';
import { asideInBrackets, bracketOrQuote, direction } from './list-brackets.ts';
import {
  afterPart,
  afterUnnamed,
  besidesAt,
  continuesWithPlace,
  HEAD_WORDS,
  isWholeOf,
  linkBefore,
  namesExpected,
  nextPlace,
} from './list-links.ts';
import { isSeveralKind } from '../words/place-nouns.ts';
import { LOCATORS, hasAdjective, isKnownOne, isOpaque } from './list-words.ts';
import type { PlaceList } from './place-list.ts';
import { takeContainer, takeUpTo } from './place-list.ts';
import { isRow } from './rows.ts';

/** Items from a preposition, from a class noun with one attached, and from a noun to the place that they locate by. */
const FARTHEST_BEHIND_PREPOSITION = 3;
const FARTHEST_BEHIND_KIND = 2;
const FARTHEST_BEHIND_NOUN = 5;

/** Where the list ends. */
const END = -1;

/** Reads what stands behind the first name of a list, from `at` on: more names, what locates them, and adjectives. */
export function readTail(list: PlaceList, from: number): void {
  for (let at = from; at !== END && at <= list.end;) at = firstOf(STEPS, list, at) ?? END;
}

/** What the first of the steps says that says anything. */
function firstOf(steps: readonly Step[], list: PlaceList, at: number): number | null {
  for (const step of steps) {
    const next = step(list, at);
    if (next !== null) return next;
  }
  return null;
}

/** The list goes on at `at`, whatever stands before the next name. */
function goOn(list: PlaceList, at: number): number {
  list.listed = true;
  return at;
}

/** نوى وجاسم; الهبيط بريف إدلب, دوما الغوطة الشرقية: another name of the list, or one that holds those before it. */
const name: Step = (list, at) => {
  const item = list.items[at] as Item;
  if (item.kind !== 'place') return null;
  if (item.role !== null && LOCATORS.has(item.role) && !item.joined) return takeLocators(list, at, isDual(item));
  if (isAskedToo(list.items, at)) return END;
  const link = linkBefore(list.items, at);
  if (link === 'none' && !list.listed && !list.inBrackets) return takeLocators(list, at, isDual(item));
  if (item.role !== null && item.role !== list.role) return END;
  list.bare = link === 'comma';
  list.listed = false;
  list.places.push(item);
  return takeUpTo(list, at);
};

/** طالب جوبا بسحب جيشها من هجليج، والخرطوم بسحب قواتها: a state of which something else is asked. */
function isAskedToo(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.joined !== true || item.role !== null) return false;
  // من غوما، وكينشاسا إلى وقف القتال; not دعا مسلحي الفوعة وكفريا إلى إلقاء السلاح
  if (next?.kind === 'preposition')
    return next.role === 'to' && isSign(items[at - 1], '،,') && masdarsOf(items[at + 2]).length > 0;
  return next?.role === 'by' && masdarsOf(next).some(({ classes }) => ASKED.some((name) => classes.includes(name)));
}
const ASKED = ['leave', 'send-away', 'hand-over', 'release', 'stop', 'redeploy'];

/** ريفي حلب وإدلب: the name begins with a noun for two. */
const isDual = ({ readings }: Item): boolean =>
  readings.some(({ rank, pos, features }) => rank === 0 && pos === 'noun' && features.number === 'dual');

/** Takes a place that locates those named before it, with the one that is joined to it if both do. */
function takeLocators(list: PlaceList, at: number, both: boolean): number {
  let behind = takeContainer(list, at);
  // بريفي حماة الشمالي وإدلب الجنوبي
  while (both && behind < list.end && hasAdjective(list.items[behind] as Item)) behind = takeUpTo(list, behind);
  const other = list.items[behind];
  const joined = behind <= list.end && other?.kind === 'place' && other.joined && other.role === null;
  return both && joined ? takeContainer(list, behind) : behind;
}

/** …، ومطار الجراح و34 قرية وبلدة: how many more there are. */
const howManyMore: Step = (list, at) => {
  const item = list.items[at] as Item;
  if (item.kind !== 'quantity' || !item.joined || item.quantity?.unit !== 'places' || list.quantity >= 0) return null;
  list.quantity = at;
  return takeUpTo(list, at);
};

/** (معركبة - لحايا / البويضة), القرى الآتية معركبة / لحايا / البويضة. */
const row: Step = (list, at) => {
  const { items, end, headNoun, inBrackets } = list;
  const between = isSign(items[at], '-–—/') && items[at + 1]?.kind === 'place';
  return between && (inBrackets || isRow(items, at, end, headNoun)) ? goOn(list, at + 1) : null;
};

/** مورك، فضلاً عن كفرزيتا. */
const besides: Step = (list, at) => {
  const last = besidesAt(list.items, isSign(list.items[at], '،,') ? at + 1 : at, list.end, list.role);
  return last < 0 ? null : goOn(list, last + 1);
};

/** نوى، جاسم، إنخل: a comma before another name of the list. */
const comma: Step = ({ items, end, role, inBrackets, bare, places, headNoun, quantity }, at) => {
  if (!isSign(items[at], '،,')) return null;
  // قرى الزارة، حصرايا، الجنان شمال حماة: as many as the noun speaks of.
  const lacking = places.length < namesExpected(headNoun, items[quantity]);
  return continuesWithPlace(items, at + 1, end, role, inBrackets || bare || lacking) ? at + 1 : END;
};

/** معبر الوليد الحدودي مع سوريا, تلة X المطلة على بلدة Y: what an adjective says of the place before it. */
const description: Step = (list, at) => {
  const described = endOfDescription(list.items, at, list.end);
  if (described < 0) return null;
  list.containers.push(...list.items.slice(at, described + 1).filter(({ kind }) => kind === 'place'));
  return takeUpTo(list, described);
};

/** ومن كفرزيتا: the preposition of the list again; في ريف حمص: what locates the names before it. */
const preposition: Step = (list, at) => {
  const { items, end } = list;
  const item = items[at] as Item;
  if (item.kind !== 'preposition') return null;
  // الممتدة من X إلى Y, وحتى Y: how far it reaches.
  const ends = list.locator === 'from' && (item.role === 'to' || item.role === 'until');
  if (ends && continuesWithPlace(items, at + 1, end, null, true)) return goOn(list, at + 1);
  // مواقعها في محيط X وفي مديرية Y: whatever says where each lies.
  const again = item.role === list.role || (list.locator !== null && (item.role === 'in' || item.role === 'near'));
  // من حي المطار ومن وسط بحري
  const inner = items[at + 1];
  const next = inner?.kind === 'preposition' && !inner.joined && LOCATORS.has(inner.role ?? '') ? at + 2 : at + 1;
  if (item.joined && again && continuesWithPlace(items, next, end, item.role, true)) return goOn(list, next);
  if (item.role === null || !LOCATORS.has(item.role) || item.joined) return END;
  const located = nextPlace(items, at + 1, end);
  if (located === null || located > at + FARTHEST_BEHIND_PREPOSITION) return END;
  // الرابطة بين شبوة ومأرب, قرب بلدتي نبل والزهراء: both only locate.
  const named = items.slice(at + 1, located).find((noun) => hasClass(noun, 'place-kind')) ?? null;
  return takeLocators(
    list,
    located,
    item.role === 'between' || namesExpected(named, undefined) > 1 || isDual(items[located] as Item),
  );
};

/** من X ولا من Y, X ولا Y: under a negation the list goes on; القيارة ثم الشرقاط: taken one after another, neither in the other. */
const norOrThen: Step = (list, at) => {
  const { items, end, role } = list;
  if (items[at]?.folded === 'ثم') return END;
  if (items[at]?.folded !== 'ولا') return null;
  const next = items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === role ? at + 2 : at + 1;
  return continuesWithPlace(items, next, end, role, true) ? goOn(list, next) : END;
};

/** بريف محافظة حمص, بمحافظة …: a class noun with a preposition of place. */
const locatingNoun: Step = (list, at) => {
  const { items, end } = list;
  const item = items[at] as Item;
  if (item.kind !== 'word' || isFiniteVerb(items, at) || WHITHER.test(item.folded)) return END;
  if (item.role === null || !LOCATORS.has(item.role)) return null;
  const located = nextPlace(items, at + 1, end);
  const near = hasClass(item, 'place-kind') && located !== null && located <= at + FARTHEST_BEHIND_KIND;
  return near ? takeContainer(list, located) : END;
};

/** وبلدة كفرزيتا, وكامل ريفها, والمطار: a joined word before a name, or a place without one. */
const joinedWord: Step = (list, at) => {
  const { items, end, role, known } = list;
  const item = items[at] as Item;
  if (!item.joined) return null;
  // وكلها مناطق …, وجميعها مدن …: «all of them» opens what is said of the names.
  if (hasClass(item, 'quantifier') && item.readings[0]?.enclitic != null) return END;
  const leadsOver = hasAnyClass(item, HEAD_WORDS) || hasClass(item, 'part') || isWholeOf(item);
  if (leadsOver && continuesWithPlace(items, at, end, role, true)) return goOn(list, at + 1);
  const whole = afterPart(items, at, end);
  if (whole >= 0) return goOn(list, whole);
  const kind = hasClass(item, 'place-kind');
  if (kind && item.readings.some(({ enclitic }) => enclitic !== null)) return takeUpTo(list, at);
  const isKnown = kind && isKnownOne(item);
  if (isKnown) known.push(item);
  const next = afterUnnamed(items, at, end, role);
  if (next >= 0) return goOn(list, next);
  if (isKnown) list.last = at;
  return END;
};

/** القريتين عاصمة/مركز محافظة …: an apposition. */
const apposition: Step = (list, at) => {
  const { items, end, role, inBrackets } = list;
  if (!hasAnyClass(items[at], HEAD_WORDS) || !continuesWithPlace(items, at, end, role, inBrackets)) return null;
  const located = nextPlace(items, at, end);
  const joined = located !== null && items.slice(at + 1, located + 1).some((next) => next.joined);
  const holds = located !== null && !joined && !inBrackets && !list.listed && !isSign(items[at - 1], '،,');
  return holds ? takeContainer(list, located) : at + 1;
};

/** مورك الاستراتيجية; لمقاتلي X, للمهاجمين: behind a preposition stands no adjective of the place. */
const adjective: Step = (list, at) => {
  const item = list.items[at] as Item;
  if (item.role !== null) return END;
  return hasAdjective(item) || isOpaque(item) ? takeUpTo(list, at) : null;
};

/** مورك بوابة ريف حماة: a name among bare nouns behind the place holds it. */
const behindNouns: Step = (list, at) => {
  const { items, end } = list;
  const located = nextPlace(items, at, Math.min(end, at + FARTHEST_BEHIND_NOUN));
  if (located === null) return END;
  const cut = items.slice(at, located).some(({ kind, joined }) => kind === 'sign' || kind === 'preposition' || joined);
  return cut ? END : takeContainer(list, located);
};

/** قريتين قرب حماة هما X وY: the names of what the head counts, behind what only locates it. */
const examples: Step = ({ items, headNoun }, at) =>
  isSeveralKind(headNoun) && items[at]?.joined === false && startOfExamples(items, at) >= 0 ? END : null;

const STEPS: readonly Step[] = [
  examples,
  direction,
  asideInBrackets,
  bracketOrQuote,
  name,
  howManyMore,
  row,
  besides,
  comma,
  description,
  preposition,
  norOrThen,
  locatingNoun,
  joinedWord,
  apposition,
  adjective,
  behindNouns,
];
