import type { Token } from '../document.ts';
import type { Folded } from '../text/words.ts';

export type Tokens = readonly Token[];

/** The folded form of a token; empty beyond the sentence. */
export const folded = (tokens: readonly Pick<Folded, 'folded'>[], at: number): string => tokens[at]?.folded ?? '';

/** خمسون منهم: behind a number, those of whom they are. */
export const OF_THEM: readonly string[] = ['منهم', 'منهن', 'بينهم'];
