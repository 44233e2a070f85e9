import type { Token } from '../document.ts';
import { countedNoun, vagueNumberAt } from './lexicon.ts';
import { parseNumberWords } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

/** A number by itself, before what it counts is looked for. */
export interface Raw {
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

/** A number in digits or words, or a word for a size (عشرات). */
export function rawNumber(tokens: Tokens, at: number): Raw | null {
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

/** و or إلى or a dash with a second number: بين 20 و30, من 20 إلى 30, 20-30. */
export function rangeFrom(tokens: Tokens, at: number, raw: Raw): { high: Raw; first: number } | null {
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
