import { isCue } from '../cue-words.ts';
import { isAdverb, isOrdinaryNoun } from '../words/nominals.ts';
import { isDefinitePeople } from '../words/people.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import type { Refusal } from './report.ts';

const CIVILIANS = 'civilians do it';
const FIGHTERS = ['member', 'rank', 'title'];
const FLIGHTS = ['desertion', 'retreat', 'evacuation'];

/** دخل الجيش سنجة وعشرات الآلاف يفرون: a number of whom nobody says what they are, where no fighters are spoken of before it, counts people of the town. */
export const areUncounted: Refusal = ({ work: { items }, clause, use: { at, usage, frame } }) => {
  const number = items[at - 1];
  if (usage !== 'verb' || !FLIGHTS.includes(frame.subtype) || number?.kind !== 'quantity' || number.index < clause.first)
    return null;
  if (number.role !== null || items[at - 2]?.kind === 'preposition' || isOfUnit(items, number.index)) return null;
  return items.slice(0, number.index).some((item) => hasAnyClass(item, FIGHTERS)) ? null : CIVILIANS;
};

/** اللواء الميكانيكي 72, اللواء المدرع الـ35: the number is the name of the unit. */
function isOfUnit(items: readonly Item[], number: number): boolean {
  let at = number - 1;
  while (at > 0 && items[at]?.kind === 'word' && !isOrdinaryNoun(items[at] as Item)) at--;
  return items[at]?.kind === 'force' || hasClass(items[at], 'unit');
}

/** ثم تراجع خمسة خوفا على أهلهم: a number of whom nobody says what they are, nor where. */
export const areUnnamedFew: Refusal = ({ work: { items }, use: { at, usage, frame }, args: { places } }) => {
  const [number, next] = [items[at + 1], items[at + 2]];
  if (usage !== 'verb' || frame.type !== 'withdrawal' || number?.kind !== 'quantity' || number.role !== null) return null;
  const counts =
    (next?.kind === 'preposition' && next.role !== 'cause') ||
    next?.kind === 'force' ||
    (next !== undefined && isOrdinaryNoun(next) && !isAdverb(next));
  return counts || places.length > 0 ? null : 'a few of nobody';
};

/** وعاد آلاف اللبنانيين إلى منازلهم, فر منها 100 ألف أرمني, فر من أسمرا ثلاثون ألف مدني: a people goes home or flees, and no force. */
export const areNationals: Refusal = ({ work: { items }, clause, use: { at, end, usage, frame }, args: { subject } }) => {
  const flees = usage === 'verb' && FLIGHTS.includes(frame.subtype);
  if (flees && (isPeopleCounted(items, at) || areCiviliansCounted(items, subject, at, clause.last))) return CIVILIANS;
  const head = items[subject?.firstItem ?? -1];
  const noun = head?.kind === 'quantity' ? items[head.index + 1] : head;
  return noun !== undefined && isDefinitePeople(noun) && hasClass(items[end], 'hearth') ? CIVILIANS : null;
};

/** تقل 150 من أسرى القوات الحكومية, نقلت 30 أسيرا: prisoners who are counted leave no ground, whose ever they are. */
export const areCaptives: Refusal = ({ work: { items }, use: { at, frame }, args: { quantity } }) => {
  const number = items[quantity >= 0 ? quantity : at + 1];
  if (frame.arguments['object'] !== 'actor-if-none' || number?.kind !== 'quantity') return null;
  const counted = items.slice(number.index, number.index + CAPTIVES_REACH).some((item) => hasClass(item, 'captive'));
  return counted ? 'captives are carried off' : null;
};

/** Items from the number to the word for them: 150 من أسرى. */
const CAPTIVES_REACH = 3;

/** From this number on, those who are only told by their nation are its people. */
const CROWD = 1000;

/** فر منها أكثر من 100 ألف أرمني, هرب نحو مليون سوداني: a crowd of whom nothing but the nation is told. */
function isPeopleCounted(items: readonly Item[], verb: number): boolean {
  const at = items.findIndex(
    ({ index, kind, role }) => index > verb && index <= verb + FARTHEST_CROWD && kind === 'quantity' && role === null,
  );
  const [number, nation, next] = [items[at], items[at + 1], items[at + 2]];
  const many = (number?.quantity?.min ?? number?.quantity?.max ?? 0) >= CROWD;
  return many && isMainly(nation, 'nationality') && nation?.role === null && !hasAnyClass(next, ['military', 'member', 'rank']);
}

/** Items from the verb to the number: فر منها أكثر من 100 ألف. */
const FARTHEST_CROWD = 4;

/** فر من هجليج نحو 1,700 مدني, غادر العاصمة على متن سفينة 300 أجنبي: the first number behind the verb counts civilians; مدني is a town, too. */
function areCiviliansCounted(items: readonly Item[], subject: ForceNominal | null, verb: number, last: number): boolean {
  const number = items.find(({ index, kind, role }) => index > verb && index <= last && kind === 'quantity' && role === null);
  const noun = items[(number?.index ?? last) + 1];
  if (number === undefined || noun?.role !== null || noun.joined || hasAnyClass(noun, FIGHTERS)) return false;
  if (subject !== null && subject.firstItem !== number.index) return false;
  return noun.classes.has('civilian') || isCue(noun.folded, 'no-fighter');
}
