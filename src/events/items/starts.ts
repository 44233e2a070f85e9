import type { DateMention, Layers, Mention, QuantityMention } from '../../document.ts';

export type Needed = Pick<Layers, 'tokens' | 'analyses' | 'mentions' | 'dates' | 'quantities'>;

/** Mentions, dates and quantities, each at its first token. */
export interface Starts {
  readonly mentions: readonly (Mention | null)[];
  readonly dates: readonly (DateMention | null)[];
  readonly quantities: readonly (QuantityMention | null)[];
}

/** What begins at each token, so that no piece of a sentence has to be looked for. */
export function indexStarts({ tokens, mentions, dates, quantities }: Needed): Starts {
  const atFirst = <Found extends { readonly first: number }>(found: readonly Found[]): (Found | null)[] => {
    const starts = new Array<Found | null>(tokens.length).fill(null);
    for (const each of found) starts[each.first] = each;
    return starts;
  };
  return { mentions: atFirst(mentions), dates: atFirst(dates), quantities: atFirst(quantities) };
}
