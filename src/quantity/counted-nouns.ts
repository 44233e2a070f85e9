import type { QuantityUnit } from '../document.ts';
import { countedNoun, isNotCounted } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { folded, OF_THEM } from './tokens.ts';

/** What a number counts. */
export interface Noun {
  readonly at: number;
  readonly unit: QuantityUnit;
}

/** How many words may stand between a number and the noun it counts: من, and an adjective or آخر. */
const NOUN_REACH = 3;

/** The noun behind a number: 40 مقاتلا, عشرات من العناصر. */
export function nounAfter(tokens: Tokens, last: number): Noun | null {
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
export function nounBefore(tokens: Tokens, first: number, definite: boolean): Noun | null {
  const noun = countedNoun(tokens[first - 1]);
  return noun !== null && noun.definite === definite && noun.number !== 'dual' ? { at: first - 1, unit: noun.unit } : null;
}
