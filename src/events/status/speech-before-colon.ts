import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import type { Speech } from '../speakers/speech.ts';
import { isSign } from '../words/words.ts';

/** What was found first, unless it only points back to who is named now. */
const named = (found: Speech | null, now: Speech | null): Speech | null =>
  found === null || (found.kind === 'previous' && now !== null) ? now : found;

/** Items behind the colon among which the speaker says "we". */
const FARTHEST_WE = 8;

/** لن ننسحب, قواتنا باقية: said of the speakers themselves. */
const saysWe = (items: readonly Item[], from: number): boolean =>
  items
    .slice(from, from + FARTHEST_WE)
    .some(({ readings }) =>
      readings.some(
        ({ rank, pos, features, enclitic }) => rank === 0 && ((pos === 'verb' && features.person === 1) || enclitic === 'نا'),
      ),
    );

/** `المقدم حسن عبد الغني: …`: who stands before the colon speaks. */
function colonSpeech(context: Context, items: readonly Item[], first: number, last: number): Speech | null {
  // تركيا: لن ننسحب; بغداد: انسحب الجيش … is where it was written.
  const opens = items[first];
  const state = first === last && opens?.kind === 'place' && opens.mention !== null && context.isState(opens.mention);
  const ofUs = state && saysWe(items, last + 1);
  for (let at = last; at >= first; at--) {
    const item = items[at];
    if (item !== undefined && (item.kind === 'person' || item.kind === 'force' || (item === opens && ofUs))) {
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
  context: Context,
  found: Speech | null,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
): Speech | null {
  const parent = clauses[clause.parent];
  if (clause.relation !== 'complement' || parent === undefined || !isSign(items[clause.first - 1], ':')) return found;
  return named(found, colonSpeech(context, items, parent.first, clause.first - 2));
}
