import { isNoLonger } from '../clauses/clause-governors.ts';
import { isCue } from '../cue-words.ts';
import { isDefinite } from '../words/definite.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { NEGATORS, finiteReading, hasAnyClass, hasClass, isMainly, masdarsOf } from '../words/words.ts';
import type { Report } from './report.ts';

/** المدينة لم تعد في يد قواته: it is theirs no more, whoever has it; لم تعد إلى سيطرة الجيش did not come back. */
const isHeldNoMore = ({ work: { items }, clause, use: { at, usage, frame } }: Report): boolean => {
  if (usage !== 'verb' || !frame.subjectIsPlace || !isNoLonger(items, at)) return false;
  const holder = items.slice(at + 1, clause.last + 1).find(({ role }) => role === 'holder');
  return holder !== undefined && /^(?:في|ب|تحت|ضمن)/.test(holder.folded);
};

/** لم يبق للتنظيم سوى X, لم يعد بيد المعارضة إلا Y, لم تبق تحت سيطرته غير Z: what somebody has left. */
const isAllThatIsLeft = ({ work: { items }, clause, use: { at, usage, reading, frame } }: Report): boolean =>
  usage === 'verb' &&
  frame.subjectIsPlace &&
  (reading.classes.includes('become') || isNoLonger(items, at)) &&
  hasAnyClass(items[at - 1], NEGATORS) &&
  // لم تعد إلى سيطرة الجيش إلا في ديسمبر: when it did.
  items.slice(at + 1, clause.last).some(({ folded, index }) => isCue(folded, 'except') && isPlaceLike(items, index + 1));

/** تداول الجيش والمتمردون السيطرة على X: each of them more than once, and no one taking. */
function isHeldInTurns({ work: { items }, clause, use: { at, usage, reading } }: Report): boolean {
  if (usage !== 'masdar' || !reading.classes.includes('hold') || reading.enclitic !== null) return false;
  const verb = items[clause.verbs.findLast((each) => each < at) ?? -1];
  // تداولوا أنباء عن السيطرة, بيان تداولته حسابات: what is passed on.
  const own = items[at]?.role === null && items[at - 1]?.kind !== 'preposition' && masdarsOf(items[at - 1]).length === 0;
  return own && hasClass(verb, 'alternate') && finiteReading(verb)?.enclitic === null;
}

/** قوات يهيمن عليها العرب, بلدة يسيطر عليها التنظيم: a present right behind an indefinite noun describes it, and its pronoun means it. */
function describesIndefinite({ work: { items }, use: { at, usage, reading } }: Report): boolean {
  if (usage !== 'verb' || reading.features.tense !== 'present' || !reading.classes.includes('hold')) return false;
  const [noun, verb, object] = [items[at - 1], items[at], items[at + 1]];
  if (noun?.kind !== 'word' || verb?.joined !== false || noun.role !== null || isDefinite(noun)) return false;
  const pos = noun.readings[0]?.pos;
  // حقول نفط تسيطر عليها …: or the noun in whose genitive it stands.
  const heads = pos === 'noun' ? [noun, items[at - 2]] : [];
  const describable =
    pos === 'adjective' || pos === 'participle' || heads.some((head) => DESCRIBED.some((name) => isMainly(head, name)));
  return describable && pronounPreposition(object)?.role === 'on';
}

/** Nouns of what others hold or rule. */
const DESCRIBED = ['place-kind', 'force', 'fighter', 'insurgent', 'member', 'post'];

/**
 * Whether a capture only tells what somebody holds no more, what is all that he holds, that each had it in turn, or of whom or what somebody is the master.
 *
 * @example // 'لم تعد مورك في يد قواته', 'لم يبق للتنظيم سوى الباغوز', 'تبادل الطرفان السيطرة على X', 'قوات يهيمن عليها العرب' → true
 */
export const isLeftOrHeldInTurns = (report: Report): boolean =>
  isHeldNoMore(report) || isAllThatIsLeft(report) || isHeldInTurns(report) || describesIndefinite(report);
