import type { Analysis } from '../../document.ts';
import type { Trigger } from '../arguments/arguments.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { EventCandidate } from '../event.ts';
import { frameNamed } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { isOfTime } from './of-time.ts';
import { ofReadings } from './readings.ts';
import { isDefinitePeople } from './people.ts';
import { hasAnyClass, hasClass, isSelfsame } from './words.ts';

const FARTHEST_OBJECT = 4;

/** رفاقهم، زملاءه: comrades by whose they are. */
const isComrades = (item: Item | undefined): boolean =>
  hasClass(item, 'companion') && (item?.readings.some(({ enclitic }) => enclitic !== null) ?? false);

/** Whether the item at `at` stands for a deed: ذلك، الأمر نفسه، الشيء ذاته، المثل، مثلهم، مثل رفاقهم. */
const isSameDeed = (items: readonly Item[], at: number): boolean => {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.folded === 'ذلك') return next?.kind !== 'word' || next.readings[0]?.pos !== 'noun';
  if (item?.folded === 'المثل' || item?.folded === 'بالمثل' || /^مثله[ما]?$/.test(item?.folded ?? '')) return true;
  if (item?.folded === 'مثل' && isComrades(next)) return true;
  return hasClass(item, 'summing-noun') && isSelfsame(next);
};

/** What a verb that repeats a deed has behind it. */
const REPEATS: Readonly<Record<string, (items: readonly Item[], at: number) => boolean>> = {
  فعل: isSameDeed,
  حذا: (items, at) =>
    items[at]?.readings.some(({ lemma, enclitic }) => lemma === 'حذا' && (enclitic !== null || isComrades(items[at + 1]))) ??
    false,
  لحق: (items, at) => /^به(?:ا|م|ما)?$/.test(items[at]?.folded ?? ''),
};

/** Whether the verb repeats a deed by the pronoun that it carries: تبعهم زملاؤهم. */
const follows = ({ lemma, enclitic }: Analysis): boolean => lemma === 'تبع' && /^ه(?:ا|م|ما)?$/.test(enclitic ?? '');

/** أن يحذوا حذوهم، كي يفعلوا مثلهم، ليفعل ذلك: of those who are asked to before it. */
const isAsked = (items: readonly Item[], at: number, { proclitics, features }: Analysis): boolean =>
  features.tense === 'present' &&
  (proclitics.includes('ل') || hasClass(items[at - 1], 'complementiser') || items[at - 1]?.folded.endsWith('كي') === true);

/** ثلاثون جنديا، القوات البريطانية، زملاؤهم: people or a body. */
const isWho = (item: Item | undefined): boolean =>
  item?.role === null &&
  (item.kind === 'force' ||
    item.kind === 'quantity' ||
    isDefinitePeople(item) ||
    isCue(item.folded, 'others') ||
    hasAnyClass(item, ['member', 'rank', 'force', 'quantifier']));

/** Most items of a time between such a verb and who did the same. */
const FARTHEST_WHO = 4;

/** ولحقت بها بعد أيام قوات X: who did the same, right behind or over a time. */
function whoBehind(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i <= at + FARTHEST_WHO; i++) {
    const item = items[i];
    if (isWho(item)) return true;
    if (item?.role !== 'time' && !isOfTime(items, i)) return false;
  }
  return false;
}

/** Items from such a verb to the clause that tells what they did. */
const FARTHEST_DEED = 10;

/** ولحقت بها القوات التي أخلت مواقعها في X: who followed is told to leave by words of its own. */
const tellsOwnDeed = (items: readonly Item[], at: number): boolean =>
  items
    .slice(at + 1, at + FARTHEST_DEED)
    .some(
      (item, behind, all) => hasClass(item, 'relative') && hasAnyClass(all[behind + 1], ['leave', 'flee', 'surrender', 'defect']),
    );

/** Last item of a verb that stands for a deed told before (فعلوا ذلك، حذا حذوهم، لحق بهم), or -1. */
function endOfProVerb(items: readonly Item[], at: number, reading: Analysis): number {
  if (follows(reading)) return whoBehind(items, at) ? at : -1;
  const repeats = REPEATS[reading.lemma];
  if (repeats === undefined || reading.enclitic !== null) return -1;
  for (let i = at + 1; i <= Math.min(items.length - 1, at + FARTHEST_OBJECT); i++) {
    // ولم تحذ الجبهة حذوه: its subject stands right behind it, or behind the words.
    const own = reading.lemma === 'حذا' && i > at + 1 && isWho(items[at + 1]);
    if (repeats(items, i) && (reading.lemma === 'فعل' || own || whoBehind(items, i) || isAsked(items, at, reading)))
      return hasClass(items[i], 'summing-noun') || isComrades(items[i + 1]) ? i + 1 : i;
    if (items[i]?.kind === 'sign' || isFiniteVerb(items, i)) return -1;
  }
  return -1;
}

/** لحق به: a verb that with the pronoun of those before says that others did the same. */
export const repeatsDeeds = ({ lemma }: Analysis): boolean => lemma in REPEATS;

/** The reading as a verb that may repeat a deed, or null. */
const repeating = ofReadings(
  (readings) =>
    readings.find(({ pos, rank, lemma }) => pos === 'verb' && rank === 0 && (lemma in REPEATS || lemma === 'تبع')) ?? null,
);

/** Whether a word may by its readings be a verb that stands for a deed told before. */
export const mayRepeatDeed = (item: Item): boolean => repeating(item) !== null;

/**
 * The use of a verb that stands for the deed told last: the frame of that event, with a subject, place and number of its own.
 *
 * @param told events of this sentence and the one before, in order; asked only where such a verb stands
 * @example // 'استسلم ثلاثة ضباط في بارا، وحذا حذوهم ثلاثون جنديا في أم روابة': a second surrender
 */
export function proVerbAt(items: readonly Item[], at: number, told: () => readonly EventCandidate[]): Trigger | null {
  const item = items[at];
  const reading = item === undefined ? null : repeating(item);
  if (reading === null || !isFiniteVerb(items, at)) return null;
  const end = tellsOwnDeed(items, at) ? -1 : endOfProVerb(items, at, reading);
  const frame = end < 0 ? undefined : frameNamed(told().at(-1)?.mentions[0]?.rule);
  return frame === undefined
    ? null
    : { at, from: isWho(items[at + 1]) ? end : at + 1, end, usage: 'verb', reading: { ...reading, enclitic: null }, frame };
}
