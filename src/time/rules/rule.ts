import type { Expression } from '../context.ts';
import { timeWord } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';

export type Found = Pick<Expression, 'last' | 'resolve'> & { rule?: string };

/** A rule reads one kind of expression that starts at a token of a sentence; the longest reading wins. */
export interface TimeRule {
  readonly name: string;
  readonly read: (tokens: Tokens, at: number) => Found | null;
}

/** Whether a preposition of time, of one word or two, stands right before a token (في خلال, منذ). */
export const prepositionBefore = (tokens: Tokens, at: number): boolean => {
  for (let length = 1; length <= 2; length++)
    if (timeWord('preposition', tokens, at - length, true)?.last === at - 1) return true;
  return false;
};
