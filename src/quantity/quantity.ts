import type { DateMention, Layers, QuantityMention, QuantityUnit } from '../document.ts';
import { monthName } from '../time/lexicon.ts';
import type { Bounds } from './bounds.ts';
import { bounded, comparatorAfter, comparatorBefore } from './bounds.ts';
import { nounAfter, nounBefore } from './counted-nouns.ts';
import { countBeginnings, countedNoun, isNameHead } from './lexicon.ts';
import { parseNumberWords } from './numbers.ts';
import type { Raw } from './raw-number.ts';
import { rangeFrom, rawNumber } from './raw-number.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

/** A count read from the tokens of a sentence; positions are within the sentence. */
interface Reading extends Bounds {
  readonly first: number;
  readonly last: number;
  readonly noun: number;
  readonly unit: QuantityUnit;
  readonly rule: string;
}

/** How far back a list of unit numbers may reach. */
const LONGEST_LIST = 12;

/** True where a number is part of a name, a clock time or a version: اللواء 52, M4, 10:30, ميغ-29. */
function isName(tokens: Tokens, at: number, raw: Raw): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const own = tokens[at];
  if (/^[A-Za-z]+$/.test(before.form) && before.end >= (own?.start ?? 0) - 1) return true;
  if (before.form === ':' && before.end === own?.start && tokens[at - 2]?.kind === 'number') return true;
  if (
    folded(tokens, raw.last + 1) === ':' &&
    tokens[raw.last + 2]?.kind === 'number' &&
    tokens[raw.last + 1]?.start === tokens[raw.last]?.end
  )
    return true;
  const joined =
    before.form === '-' && before.end === own?.start && tokens[at - 2]?.kind === 'word' && tokens[at - 2]?.end === before.start;
  if (joined) return true;
  const month = folded(tokens, raw.last + 1) === 'من' ? raw.last + 2 : raw.last + 1;
  if (raw.digits && monthName(tokens, month) !== null) return true;
  if (!raw.digits || raw.last > at) return false;
  // "قائد اللواء 52", "الألوية 1 و2 و5": a noun that takes numbers; "في عملية 20 مسلحا" still counts.
  let head = at - 1;
  for (
    let step = 0;
    step < LONGEST_LIST && (tokens[head]?.kind === 'number' || ['و', '،', ','].includes(folded(tokens, head)));
    step++
  )
    head--;
  return isNameHead(tokens[head]) && countedNoun(tokens[raw.last + 1]) === null;
}

/** ونصف, وربع after a measure: كيلومتر ونصف. */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['ونصف', 0.5],
  ['وربع', 0.25],
  ['وثلث', 1 / 3],
]);

function reading(tokens: Tokens, at: number): Reading | null {
  const low = rawNumber(tokens, at);
  if (low === null || isName(tokens, at, low)) return null;
  const range = rangeFrom(tokens, at, low);
  const raw: Raw = range === null ? low : { ...range.high, min: low.min, max: range.high.max, rule: 'range' };
  // (62) مسلحا, أكثر من (62) مسلحا: the brackets belong to the number.
  const bracketed =
    folded(tokens, at - 1) === '(' && folded(tokens, raw.last + 1) === ')' && countedNoun(tokens[raw.last + 2]) !== null;
  const noun = nounAfter(tokens, bracketed ? raw.last + 1 : raw.last);
  const behind =
    raw.definite || (raw.min === 1 && raw.max === 1) || (raw.min === 2 && raw.max === 2)
      ? nounBefore(tokens, at, raw.definite)
      : null;
  const counted = behind ?? noun;
  // "واحد" and "أحد" alone are pronouns more often than counts.
  if (!raw.digits && raw.rule !== 'range' && raw.min === 1 && raw.max === 1 && behind === null) return null;
  if (raw.digits && counted === null && /^(?:19|20)\d\d$/.test(folded(tokens, at))) return null;
  const opening = bracketed ? at - 1 : (range?.first ?? at);
  const before = comparatorBefore(tokens, opening);
  const after = before === null ? comparatorAfter(tokens, raw.last, noun?.at ?? -1) : null;
  const bound = raw.rule === 'range' ? 'about' : (before?.bound ?? after?.bound ?? 'about');
  const part = noun === null ? 0 : (FRACTIONS.get(folded(tokens, Math.max(noun.at, raw.last) + 1)) ?? 0);
  return {
    ...bounded(bound, { min: raw.min + part, max: raw.max + part }),
    first: before?.first ?? opening,
    last: part > 0 && noun !== null ? noun.at + 1 : bracketed ? raw.last + 1 : raw.last,
    noun: counted?.at ?? -1,
    unit: counted?.unit ?? 'other',
    rule: raw.rule,
  };
}

/** A dual counts two, كيلومتر ونصف one and a half; a definite dual of places may be a name (القريتين). */
function dualReading(tokens: Tokens, at: number): Reading | null {
  const noun = countedNoun(tokens[at]);
  if (noun === null) return null;
  const part = FRACTIONS.get(folded(tokens, at + 1));
  if (part !== undefined && noun.number !== 'plural') {
    const value = (noun.number === 'dual' ? 2 : 1) + part;
    return { min: value, max: value, first: at, last: at + 1, noun: at, unit: noun.unit, rule: 'fraction' };
  }
  if (noun.number !== 'dual' || (noun.definite && noun.unit !== 'people')) return null;
  // طياران ليبيان, ضابطين سوريين: the second describes the first, and counts nobody else.
  if (describesDual(tokens, at)) return null;
  // وأبان أن …: a verb, with what it tells behind it.
  if (folded(tokens, at + 1) === 'ان') return null;
  // طالبين اللجوء: those who ask for what stands behind, not two students.
  if (folded(tokens, at).endsWith('طالبين') && folded(tokens, at + 1).startsWith('ال')) return null;
  const before = comparatorBefore(tokens, at);
  return {
    ...bounded(before?.bound ?? 'about', { min: 2, max: 2 }),
    first: before?.first ?? at,
    last: at,
    noun: at,
    unit: noun.unit,
    rule: 'dual',
  };
}

/** Whether a dual stands right behind another, without a و. */
const describesDual = (tokens: Tokens, at: number): boolean =>
  countedNoun(tokens[at - 1])?.number === 'dual' && /ان$|ين$/.test(folded(tokens, at - 1)) && !/^[وف]/.test(folded(tokens, at));

/** False where by its letters no count begins, as at most words. */
function mayBegin(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { number, noun } = countBeginnings(token.word);
  return number || noun === 'dual' || (noun !== null && FRACTIONS.has(folded(tokens, at + 1)));
}

function inDate(dates: readonly DateMention[]): Set<number> {
  const tokens = new Set<number>();
  for (const { first, last } of dates) for (let at = first; at <= last; at++) tokens.add(at);
  return tokens;
}

/**
 * Stage `quantity`: numbers with their bounds and what they count. Numbers in dates, unit names, road names and clock
 * times are left out. Each part of a coordination (ضابط و40 جنديا) stays a count of its own; `addBounds` adds them.
 *
 * @example // 'أكثر من ألفي عنصر' → { min: 2000, max: null, unit: 'people' }, noun: عنصر
 */
export function quantity({
  tokens,
  sentences,
  dates,
}: Pick<Layers, 'tokens' | 'sentences' | 'dates'>): Pick<Layers, 'quantities'> {
  const quantities: QuantityMention[] = [];
  const taken = inDate(dates);
  for (const sentence of sentences) {
    const own = tokens.slice(sentence.first, sentence.last + 1);
    for (let at = 0; at < own.length; at++) {
      if (taken.has(sentence.first + at) || !mayBegin(own, at)) continue;
      const found = reading(own, at) ?? dualReading(own, at);
      const first = own[found?.first ?? -1];
      const last = own[found?.last ?? -1];
      if (found === null || first === undefined || last === undefined) {
        const number = parseNumberWords(own, at);
        if (number !== null && number.digits) at = number.last;
        continue;
      }
      quantities.push({
        index: quantities.length,
        field: first.field,
        start: first.start,
        end: last.end,
        first: first.index,
        last: last.index,
        min: found.min,
        max: found.max,
        noun: found.noun < 0 ? -1 : sentence.first + found.noun,
        unit: found.unit,
        rule: found.rule,
      });
      at = found.last;
    }
  }
  return { quantities };
}
