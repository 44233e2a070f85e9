import type { TimeToken } from './lexicon.ts';

export type Tokens = readonly TimeToken[];

export { folded } from '../quantity/tokens.ts';

/** Whether a token is written in digits. */
export const isNumber = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === 'number';
