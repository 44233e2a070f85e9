import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import type { Speech } from '../speakers/speech.ts';
import { isSign } from '../words/words.ts';

/** What was found first, unless it only points back to who is named now. */
const named = (found: Speech | null, now: Speech | null): Speech | null =>
  found === null || (found.kind === 'previous' && now !== null) ? now : found;

/** `المقدم حسن عبد الغني: …`: who stands before the colon speaks. */
function colonSpeech(items: readonly Item[], first: number, last: number): Speech | null {
  for (let at = last; at >= first; at--) {
    const item = items[at];
    if (item?.kind === 'person' || item?.kind === 'force') {
      const speaker = { name: item.mention?.name ?? item.folded, id: item.mention?.entries[0] ?? null };
      return {
        speakers: [speaker],
        kind: 'named',
        person: item.kind === 'person',
        nouns: [],
        noun: null,
        governor: -1,
        recalled: false,
      };
    }
  }
  return null;
}

/**
 * The speech that was found so far, or that of whoever stands before the colon behind which the clause is.
 *
 * @example // 'المقدم حسن عبد الغني: انسحبنا من تدمر' → of حسن عبد الغني
 */
export function withColonSpeech(
  found: Speech | null,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
): Speech | null {
  const parent = clauses[clause.parent];
  if (clause.relation !== 'complement' || parent === undefined || !isSign(items[clause.first - 1], ':')) return found;
  return named(found, colonSpeech(items, parent.first, clause.first - 2));
}
