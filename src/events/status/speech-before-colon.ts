import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import type { Speech } from '../speakers/speech.ts';
import { isSign, DASHES } from '../words/words.ts';

/** What was found first, unless it only points back to who is named now. */
const named = (found: Speech | null, now: Speech | null): Speech | null =>
  found === null || (found.kind === 'previous' && now !== null) ? now : found;

/** `المقدم حسن عبد الغني: …`: who stands before the colon speaks. */
function colonSpeech(context: Context, items: readonly Item[], first: number, last: number): Speech | null {
  if (first === last && speaksAbroad(context, items, last)) return speechOf(items[last] as Item);
  for (let at = last; at >= first; at--) {
    const item = items[at];
    if (item?.kind === 'person' || item?.kind === 'force') return isOfDateline(context, item) ? null : speechOf(item);
  }
  return null;
}

/** بيروت - رويترز: انسحب …, عدن (عدن الغد) خاص: …: an agency behind the dash or in the brackets of a dateline, which tells whose report it is; سانا: … speaks. */
export function isOfDateline({ layers: { tokens }, registry }: Context, { first, mention }: Item): boolean {
  if (registry.organisation(mention?.entries[0] ?? '')?.kind !== 'media') return false;
  // بيروت - أ ف ب، رويترز: one of several.
  return tokens.slice(Math.max(0, first - LONGEST_DATELINE), first).some(({ form }) => form === '(' || DASHES.has(form));
}

const LONGEST_DATELINE = 8;

const speechOf = ({ kind, mention, folded }: Item): Speech => ({
  speakers: [{ name: mention?.name ?? folded, id: mention?.entries[0] ?? null }],
  kind: 'named',
  person: kind === 'person',
  nouns: [],
  noun: null,
  governor: -1,
  medium: null,
  recalled: false,
});

/**
 * تركيا: لن ننسحب, موسكو: القوات الروسية أكملت انسحابها من خيرسون: a state, or a capital that is not of the document's country, speaks; a capital of
 * the country itself is as often where the news is from or what it is of (صنعاء: الحوثيون يسيطرون على …), unless «we» follows.
 */
function speaksAbroad(context: Context, items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'place' || item.role !== null || item.mention === null || !context.isState(item.mention)) return false;
  if (items.slice(at + 2).some(({ readings }) => readings[0]?.enclitic === 'نا' || readings[0]?.features.person === 1))
    return true;
  // بيروت: انسحب الجيش السوري من …: where the news is from.
  if (isFiniteVerb(items, at + 2) || context.featureOf(item.mention) === 'country') return false;
  return context.countryOf(item.mention) !== context.layers.country;
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
