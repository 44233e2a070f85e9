import type { DateMention, Layers, QuantityMention, QuantityUnit, Token } from '../document.ts';
import type { Comparator } from './lexicon.ts';
import { comparatorAt, countBeginnings, countedNoun, isNameHead, isNotCounted, vagueNumberAt } from './lexicon.ts';
import { parseNumberWords } from './numbers.ts';
import { monthName } from '../time/lexicon.ts';

type Tokens = readonly Token[];

/** Bounds of a count; null is open. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** A count read from the tokens of a sentence; positions are within the sentence. */
interface Reading extends Bounds {
  readonly first: number;
  readonly last: number;
  readonly noun: number;
  readonly unit: QuantityUnit;
  readonly rule: string;
}

const folded = (tokens: Tokens, at: number): string => tokens[at]?.folded ?? '';

/**
 * Adds two counts of a coordination, ضابط و40 جنديا: 41.
 *
 * @example addBounds({ min: 1, max: 1 }, { min: 40, max: null }) // { min: 41, max: null }
 */
export function addBounds(a: Bounds, b: Bounds): Bounds {
  return {
    min: a.min === null && b.min === null ? null : (a.min ?? 0) + (b.min ?? 0),
    max: a.max === null || b.max === null ? null : a.max + b.max,
  };
}

/** The words before a number that bound it, longest first: at most four tokens (ما لا يقل عن). */
function comparatorBefore(tokens: Tokens, at: number): { first: number; bound: Comparator['bound'] } | null {
  let end = at;
  // نحو الـ40, يقدر عددهم بـ 40: the lone particle stands between.
  if (['ال', 'ب'].includes(folded(tokens, end - 1))) end--;
  for (let length = 4; length >= 1; length--) {
    const found = comparatorAt(tokens, end - length, 'before');
    if (found?.last === end - 1) return { first: end - length, bound: found.value.bound };
  }
  return null;
}

/** خمسون منهم: behind a number, those of whom they are. */
const OF_THEM = ['منهم', 'منهن', 'بينهم'];

function comparatorAfter(tokens: Tokens, last: number, noun: number): { last: number; bound: Comparator['bound'] } | null {
  // خمسون منهم على الأقل: behind those of whom they are.
  const behind = OF_THEM.includes(folded(tokens, last + 1)) ? [last + 2] : [];
  for (const at of noun > last ? [last + 1, noun + 1, noun + 2] : [last + 1, ...behind]) {
    const found = comparatorAt(tokens, at, 'after');
    if (found !== null) return { last: found.last, bound: found.value.bound };
  }
  return null;
}

function bounded(bound: Comparator['bound'], { min, max }: { min: number; max: number }): Bounds {
  // A comparator on a vague size (أكثر من مئات) adds nothing that can be counted.
  if (bound === 'about' || min !== max) return { min, max };
  return bound === 'min' ? { min, max: null } : { min: null, max };
}

interface Raw {
  readonly min: number;
  readonly max: number;
  readonly last: number;
  readonly rule: string;
  readonly definite: boolean;
  readonly digits: boolean;
  readonly conjoined: boolean;
}

/** Digits that write thousands with a dot, 3.500 مقاتل: only where people or the like are counted. */
function dottedThousands(token: Token | undefined, next: Token | undefined): number | null {
  if (token?.kind !== 'number' || !/^[1-9]\d{0,2}\.\d{3}$/.test(token.form)) return null;
  const noun = countedNoun(next);
  return noun !== null && noun.unit !== 'kilometres' && noun.unit !== 'money' ? Number(token.form.replace('.', '')) : null;
}

/** "بالمئة" and "في المئة" are the percent sign, not a hundred. */
const isPercentWord = (tokens: Tokens, at: number): boolean =>
  ['بالميه', 'بالمايه'].includes(folded(tokens, at)) ||
  (['الميه', 'المايه'].includes(folded(tokens, at)) && folded(tokens, at - 1) === 'في');

function rawNumber(tokens: Tokens, at: number): Raw | null {
  if (isPercentWord(tokens, at)) return null;
  const number = parseNumberWords(tokens, at);
  if (number !== null) {
    const value = dottedThousands(tokens[at], tokens[number.last + 1]) ?? number.value;
    return {
      min: value,
      max: value,
      last: number.last,
      rule: number.digits ? 'digits' : 'number',
      definite: number.proclitics.includes('ال') || folded(tokens, at - 1) === 'ال',
      digits: tokens[at]?.kind === 'number',
      conjoined: number.proclitics.includes('و'),
    };
  }
  const vague = vagueNumberAt(tokens, at);
  if (vague === null) return null;
  return {
    ...vague.value,
    last: vague.last,
    rule: 'vague',
    definite: vague.proclitics.includes('ال'),
    digits: false,
    conjoined: vague.proclitics.includes('و'),
  };
}

interface Noun {
  readonly at: number;
  readonly unit: QuantityUnit;
}

/** How many words may stand between a number and the noun it counts: من, and an adjective or آخر. */
const NOUN_REACH = 3;

function nounAfter(tokens: Tokens, last: number): Noun | null {
  const sign = folded(tokens, last + 1);
  if (sign === '%' || sign === '٪') return { at: -1, unit: 'percent' };
  if (['بالميه', 'بالمايه'].includes(sign) || (sign === 'في' && ['الميه', 'المايه'].includes(folded(tokens, last + 2))))
    return { at: -1, unit: 'percent' };
  if (OF_THEM.includes(sign)) return { at: -1, unit: 'people' };
  if (sign === '$' || sign === '€') return { at: -1, unit: 'money' };
  let fallback: Noun | null = null;
  for (let at = last + 1; at <= last + NOUN_REACH; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (token.folded === 'من' || token.folded === 'ال') continue;
    const noun = countedNoun(token);
    // The conjunction belongs to the next clause: "سقط 40 ومقاتل".
    // "آلاف من سكان المدينة": past a word that it does not know, only people and vehicles are what is counted.
    if (noun !== null && fallback !== null && noun.unit !== 'people' && noun.unit !== 'vehicles') break;
    if (noun !== null && !(token.folded.startsWith('و') && countedNoun({ ...token, folded: token.folded.slice(1) }) !== null))
      return { at, unit: noun.unit };
    if (isNotCounted(token)) break;
    fallback ??= { at, unit: 'other' };
  }
  return fallback;
}

/** The noun before a number: عنصر واحد, التلال الخمس. */
function nounBefore(tokens: Tokens, first: number, definite: boolean): Noun | null {
  const noun = countedNoun(tokens[first - 1]);
  return noun !== null && noun.definite === definite && noun.number !== 'dual' ? { at: first - 1, unit: noun.unit } : null;
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

/** و or إلى or a dash with a second number: بين 20 و30, من 20 إلى 30, 20-30. */
function rangeFrom(tokens: Tokens, at: number, raw: Raw): { high: Raw; first: number } | null {
  const opener = folded(tokens, at - 1);
  const next = raw.last + 1;
  if (opener === 'بين' || opener === 'وبين' || opener === 'مابين') {
    const high = folded(tokens, next) === 'و' ? rawNumber(tokens, next + 1) : rawNumber(tokens, next);
    if (high !== null && (folded(tokens, next) === 'و' || high.conjoined))
      return { high, first: folded(tokens, at - 2) === 'ما' ? at - 2 : at - 1 };
  }
  const to = ['الي', '-', '–', 'او'].includes(folded(tokens, next));
  const noun = countedNoun(tokens[next]) !== null && folded(tokens, next + 1) === 'الي' ? next + 2 : null;
  const high = to ? rawNumber(tokens, next + 1) : noun !== null ? rawNumber(tokens, noun) : null;
  if (high === null || high.min <= raw.max || high.conjoined) return null;
  return { high, first: opener === 'من' ? at - 1 : at };
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
