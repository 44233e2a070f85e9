import type { TimeToken } from './lexicon.ts';

export type Tokens = readonly TimeToken[];

/** The folded form of a token; empty beyond the sentence. */
export const folded = (tokens: Tokens, at: number): string => tokens[at]?.folded ?? '';

export const isNumber = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === 'number';
