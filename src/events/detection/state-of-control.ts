import type { Clause } from '../clauses/clause.ts';
import { isNoLonger } from '../clauses/clause-governors.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { takesVerb } from '../clauses/takes-verb.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { lineDate } from '../discourse/narrative.ts';
import { NEGATORS, finiteReading, hasAnyClass, hasClass, isMainly, isWas, masdarsOf, previousWord } from '../words/words.ts';
import { hasArticle } from '../words/definite.ts';
import { isLeftOrHeldInTurns } from './left-to-them.ts';
import type { Refusal, Report } from './report.ts';

export const STATE_OF_CONTROL = 'a state of control';

/** Sentences of a text that may tell news in the present as headlines do. */
const LEAD_SENTENCES = 2;

/** Headlines, leads, lists and chronicles («22 مارس: قوات … تسيطر على …») tell in the present. */
function tellsInPresent({ work: { context, items, sentence, index }, use, headline }: Report): boolean {
  if (headline || context.layers.blocks[sentence.block]?.kind === 'bullet') return true;
  // …. ويسيطر المتمردون على X: joined to what was told before, it says how things stand.
  if (index <= LEAD_SENTENCES && !(index > 0 && use.at === 0 && items[0]?.joined === true)) return true;
  return lineDate(context.layers, items[use.at]?.first ?? 0) !== null;
}

/** التي تسيطر على X, فيما تسيطر على Y: what only describes, or is set against what is told. */
function isDescribed(report: Report): boolean {
  const { work, clause, use, headline } = report;
  const before = previousWord(work.items, use.at);
  if (takesVerb(before) && !hasClass(before, 'relative')) return false;
  if (clause.relation === 'relative' || (clause.relation === 'contrast' && !headline)) return true;
  return use.reading.classes.includes('hold') && !tellsInPresent(report);
}

/** Nouns between the ordinal and the verb (أول عاصمة ولاية تسقط, آخر مدينة كبرى تسيطر عليها). */
const FARTHEST_ORDINAL = 4;
const LAST = /^و?اخر$/;

/**
 * كانت درعا أول مدينة تسقط بيد التنظيم: what a place right before it was the first or the last of is told by the present as an act; وهذه أول مدينة …
 * only speaks of one that was told.
 */
function isFirstOrLast({ work: { items }, use: { at, reading } }: Report): boolean {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_ORDINAL); i--) {
    const item = items[i];
    if (item?.kind !== 'word' || item.role !== null || hasClass(item, 'relative')) return false;
    // آخر مدينة يسيطر عليها الجيش: what he holds still.
    const last = LAST.test(item.folded) && !reading.classes.includes('hold');
    if ((last || hasClass(item, 'ordinal')) && !hasArticle(item))
      return items[i - 1]?.kind === 'place' && isMainly(items[i + 1], 'place-kind');
  }
  return false;
}

/** Items from «since» to the unit (منذ أكثر من عام, منذ نحو ثلاث سنوات). */
const FARTHEST_UNIT = 4;

/** منذ سنوات, منذ أكثر من عام: a time that is longer than what one fight takes; منذ ساعات is not. */
const isLongTime = (items: readonly Item[], since: number): boolean =>
  items.slice(since + 1, since + 1 + FARTHEST_UNIT).some((item) => isMainly(item, 'long-unit'));

/** A clause in the present with «since» and a day or a long time before the report. */
function lastsSince({ layers: { published } }: Context, items: readonly Item[], { first, last, verbs }: Clause): boolean {
  if (verbs.length === 0 || verbs.some((at) => finiteReading(items[at])?.features.tense !== 'present')) return false;
  if (verbs.some((at) => hasAnyClass(items[at - 1], NEGATORS) || hasAnyClass(items[at], ['plan', 'try']))) return false;
  return (
    items
      .slice(first, last + 1)
      .some(
        ({ kind, folded, date }) =>
          kind === 'date' && folded === 'منذ' && date !== null && (published === null || date.from < published),
      ) || items.slice(first, last + 1).some((item) => item.folded === 'منذ' && isLongTime(items, item.index))
  );
}

/** مناطق سيطرتها, نقاط سيطرة الجيش: a verbal noun of holding in the genitive of places, or with the article of taking (مناطق الاجتياح). */
const namesHeldGround = ({ work: { items }, use: { at, usage, reading } }: Report): boolean =>
  usage === 'masdar' &&
  (reading.classes.includes('hold') || reading.proclitics.includes('ال')) &&
  items[at]?.role === null &&
  !items[at].joined &&
  items[at - 1]?.kind === 'word' &&
  // استعادة الدولة السيطرة على X: behind a noun with the article stands no genitive.
  !/^و?ال/.test(items[at - 1]?.folded ?? '') &&
  isMainly(items[at - 1], 'place-kind') &&
  !isAdjectiveOf(items[at - 2], items[at - 1] as Item);

/** التي تساندها مليشيات محلية السيطرة: an adjective with the letters of a place, behind its noun. */
const isAdjectiveOf = (noun: Item | undefined, item: Item): boolean =>
  noun?.kind === 'word' &&
  !item.joined &&
  noun.readings[0]?.pos === 'noun' &&
  item.readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective');

/** Verbs of going where one then takes control. */
const GOES_IN = ['enter', 'advance', 'attack', 'arrive', 'reach', 'move', 'take'];

/** دخلت البلدة لتسيطر عليها, تقدم نحوها ليدخلها ويسيطر عليها: what came of going there, by ل before the present or before the verb that it is joined to. */
function tellsResult(
  items: readonly Item[],
  { verbs, relation, index }: Clause,
  clauses: readonly Clause[],
  at: number,
): boolean {
  const joined = relation === 'coordinate' && items[at]?.joined === true;
  const told = [...(clauses[index - 1]?.verbs ?? []), ...verbs].filter((verb) => verb <= at);
  const result = told.find((verb) => finiteReading(items[verb])?.proclitics.includes('ل'));
  // البيشمركة تقتحم بعشيقة وتسيطر عليها: both told in the present.
  const entry = finiteReading(items[told.findLast((verb) => verb < at) ?? -1]);
  if (joined && entry?.features.tense === 'present' && GOES_IN.some((name) => entry.classes.includes(name))) return true;
  if (result === undefined || (result !== at && !joined)) return false;
  const goes = items.slice(0, result).findLast((item) => finiteReading(item) !== null);
  if (hasAnyClass(goes, GOES_IN) && finiteReading(goes)?.features.tense === 'past') return true;
  return namesDoer(items, result) && givesUp(items, result);
}

/** What those do, or what befalls them, whose ground others take. */
const GIVES_UP = ['leave', 'flee', 'surrender', 'collapse', 'fall', 'lose', 'yield', 'rout', 'expel', 'defect'];

/** انسحبت القوات من البلدة, بعد انهيار دفاعاتهم: the last deed before an item gave up ground, by a verb of the past or a verbal noun. */
function givesUp(items: readonly Item[], at: number): boolean {
  const deed = items.slice(0, at).findLast((item) => finiteReading(item) !== null || masdarsOf(item).length > 0);
  const verb = finiteReading(deed);
  return hasAnyClass(deed, GIVES_UP) && (verb === null || verb.features.tense === 'past');
}

/** Items from the verb to its subject (لتسيطر عليها من جديد قوات المعارضة). */
const FARTHEST_DOER = 4;

/** لتسيطر عليها فصائل المعارضة, ليدخلها الجيش: a force is the subject of the verb at an item. */
function namesDoer(items: readonly Item[], at: number): boolean {
  for (const item of items.slice(at + 1, at + 1 + FARTHEST_DOER)) {
    if (item.kind === 'sign' || isFiniteVerb(items, item.index)) return false;
    const bare = item.role === null && items[item.index - 1]?.kind !== 'preposition';
    if (bare && (item.kind === 'force' || hasAnyClass(item, ['force', 'fighter', 'insurgent', 'member']))) return true;
  }
  return false;
}

/** آخر قرية تحت سيطرته: where it is; what came under it is told by a verb (وقعت تحت سيطرته), and by its frame. */
const liesUnder = ({ work: { items }, use: { at, usage, reading, frame } }: Report): boolean =>
  usage === 'masdar' &&
  frame.phrase.length === 0 &&
  reading.classes.includes('hold') &&
  items[at - 1]?.folded.replace(/^و/, '') === 'تحت';

/**
 * تواصل سيطرتها على X, تحتفظ بالسيطرة عليها: the control that a force has already, by its pronoun or by a verb of keeping; يواصل السيطرة على
 * القرى goes on taking.
 */
function isKept({ work: { items }, clause, use: { at, usage, reading } }: Report): boolean {
  if (usage !== 'masdar' || !reading.classes.includes('hold')) return false;
  const verb = clause.verbs.findLast((each) => each < at);
  if (verb === undefined || !hasClass(items[verb], 'keep')) return false;
  const own = reading.enclitic !== null || hasClass(items[verb], 'remain');
  return own && !items.slice(verb + 1, at).some((item) => item.kind === 'sign' || masdarsOf(item).length > 0);
}

/** Items from the word for making firmer to the control that a force has (عززت القوات الحكومية سيطرتها). */
const FARTHEST_FIRM = 4;

/** عزز الجيش سيطرته على X, ترسيخ سيطرة الحركة على X: it had that already. */
function isMadeFirmer({ work: { items }, clause, use: { at, usage, reading } }: Report): boolean {
  if (usage !== 'masdar' || !reading.classes.includes('hold') || items[at]?.role !== null) return false;
  for (let i = at - 1; i >= Math.max(clause.first, at - FARTHEST_FIRM); i--) {
    const item = items[i] as Item;
    if (hasClass(item, 'firm')) return true;
    if (item.kind === 'sign' || item.role !== null || finiteReading(item) !== null || masdarsOf(item).length > 0) return false;
  }
  return false;
}

/** مينغورا التي باتت تحت سيطرة الجيش: in passing, how the place stands now; التي باتت منذ أمس تحت سيطرة X tells a day. */
const isWhatItIsNow = ({ work: { items }, clause: { relation, first, last }, use: { usage, reading } }: Report): boolean =>
  usage === 'verb' &&
  relation === 'relative' &&
  reading.classes.includes('become') &&
  !items.slice(first, last + 1).some(({ kind }) => kind === 'date');

/** يسيطر الحوثيون حاليا على X: how things stand at present, whenever they came so. */
const isAtPresent = ({ work: { items }, clause: { first, last }, use: { usage, reading }, government }: Report): boolean =>
  usage === 'verb' &&
  reading.features.tense === 'present' &&
  reading.classes.includes('hold') &&
  government.status !== 'planned' &&
  items.slice(first, last + 1).some((item) => hasClass(item, 'now'));

/** يسيطر الجيش على 58 في المئة من X: a share is what somebody holds; سيطر على 58 في المئة منها tells that he took it. */
const isShareHeld = ({ work: { items }, clause: { last }, use: { at, usage, reading }, government }: Report): boolean =>
  usage === 'verb' &&
  reading.features.tense === 'present' &&
  reading.classes.includes('hold') &&
  government.status === 'occurred' &&
  items.slice(at + 1, last + 1).some(({ quantity }) => quantity?.unit === 'percent');

/** كانت الحركة تسيطر على X, محافظات كانوا يحتلونها: what was so, by كان before the present; كان قد سيطر and كان سيسيطر are none. */
const wasHeld = ({ work: { items }, clause, use: { at, usage, reading } }: Report): boolean =>
  usage === 'verb' &&
  reading.features.tense === 'present' &&
  !reading.proclitics.includes('س') &&
  isWas(items[clause.verbs.findLast((verb) => verb < at) ?? -1]);

/** لم يعد التنظيم يسيطر: with the verb of no longer before it, in its clause. */
const holdsNoMore = ({ work: { items }, clause, use }: Report): boolean =>
  clause.verbs.some((verb) => verb < use.at && isNoLonger(items, verb));

/** يواصلون منذ الثلاثاء انتزاع المدينة حيا بعد حي: what takes days, by a verbal noun that is of no holding. */
const goesOnTaking = ({ use: { usage, reading }, government: { status } }: Report): boolean =>
  usage === 'masdar' && status === 'ongoing' && !reading.classes.includes('hold');

/**
 * Whether a report tells who holds a place, and not that he took it.
 *
 * @example // 'يسيطر الحوثيون على صنعاء منذ 2014', 'انسحبت من مناطق سيطرتها', 'تخضع كركوك لسيطرة X' → true
 */
export function isStateOfControl(report: Report): boolean {
  const { work, clause, use, government } = report;
  const { context, items } = work;
  const { status } = government;
  const verb = use.usage === 'verb' ? use.reading : null;
  const presently = verb?.features.tense === 'present' && status === 'occurred';
  const captures = use.frame.type === 'capture';
  if (captures && presently && isFirstOrLast(report)) return false;
  if (presently && captures && !tellsResult(items, clause, work.clauses, use.at) && isDescribed(report)) return true;
  // انسحبت من مناطق سيطرتها: what ground is held is no change; لم يعد يسيطر إلا على X: nor is what is held no more.
  if (captures && (namesHeldGround(report) || liesUnder(report) || isKept(report) || isMadeFirmer(report))) return true;
  if (captures && isLeftOrHeldInTurns(report)) return true;
  if (captures && status === 'occurred' && wasHeld(report)) return true;
  if (verb?.classes.includes('hold') === true && status === 'denied' && holdsNoMore(report)) return true;
  // يسيطر الحوثيون على صنعاء منذ 2014, تفرض سيطرتها على المعبر منذ مايو: a state that lasts.
  if (captures && ['occurred', 'ongoing'].includes(status) && !goesOnTaking(report) && lastsSince(context, items, clause))
    return true;
  if (captures && (isWhatItIsNow(report) || isAtPresent(report) || isShareHeld(report))) return true;
  // تخضع كركوك لسيطرة X
  return presently && verb.classes.includes('state');
}

/** تسيطر عليها: a present whose place is only a pronoun's. */
export const holdsPlaceOfPronoun: Refusal = ({ work, clause, use, government, why }) =>
  use.usage === 'verb' &&
  !tellsResult(work.items, clause, work.clauses, use.at) &&
  use.reading.features.tense === 'present' &&
  government.status === 'occurred' &&
  use.reading.classes.includes('hold') &&
  !takesVerb(previousWord(work.items, use.at)) &&
  /pronoun/.test(why['places.at'] ?? '')
    ? STATE_OF_CONTROL
    : null;
