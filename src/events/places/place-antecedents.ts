import type { Mention } from '../../document.ts';
import { isCue } from '../cue-words.ts';
import { startOf } from '../discourse/named-before.ts';
import type { NamedPlaces } from './named-places.ts';
import { numbersOf } from './named-places.ts';
import { LONGEST_APPOSITION, isOfSeat } from './appositions.ts';

/** Tokens from a name to the relative pronoun that goes back to it (بلدة X الواقعة شمالها التي …). */
const FARTHEST_ANTECEDENT = 6;
/** Names joined to one another, from which on a plural pronoun means them all. */
const LONG_ROW = 3;

/** كتم، ثانية كبرى بلدات ولاية شمال دارفور، التي …; عتق، مركز محافظة شبوة، التي …: the place that an apposition describes. */
function describedBy({ context, standing }: NamedPlaces, mention: Mention, token: number): Mention | undefined {
  const { tokens, analyses } = context.layers;
  const { isComma, neighbour } = standing;
  const ranks = (at: number): boolean =>
    (analyses[at] ?? []).some(
      ({ rank, classes }) => rank === 0 && (classes.includes('superlative') || classes.includes('ordinal')),
    );
  if (mention.last === token - 1) {
    // غودرميس ثاني أكبر مدن الشيشان التي …, الفاشر عاصمة شمال دارفور التي …: with no commas around it.
    const former = neighbour(mention, -1);
    const behind = former === undefined ? token : former.last + 1;
    const opening = isComma(behind) ? behind + 1 : behind;
    const words = tokens.slice(opening, startOf(mention));
    const near = words.length > 0 && words.length < LONGEST_APPOSITION && words.every(({ kind }) => kind === 'word');
    const seat = isCue(tokens[opening]?.folded ?? '', 'seat');
    return near && (ranks(opening) || seat) ? former : undefined;
  }
  if (!isComma(token - 1) || mention.last !== token - 2) return undefined;
  let at = startOf(mention) - 1;
  while (at > startOf(mention) - LONGEST_APPOSITION && !isComma(at) && tokens[at]?.kind === 'word') at--;
  const former = neighbour(mention, -1);
  return isComma(at) && former?.last === at - 1 && (ranks(at + 1) || isOfSeat(context, former, mention)) ? former : undefined;
}

/** القرى، وهي الصالحية وحطلة ومراط، والتي …: the whole row of names that ends at a mention, where it is long; else none. */
export function longRow(named: NamedPlaces, end: Mention): number[] {
  const row = named.rowBefore(end);
  return row.length >= LONG_ROW ? numbersOf(row) : [];
}

/** اللتين, واللذان: a relative pronoun that means two. */
export const DUAL_RELATIVE = /(?:اللذان|اللذين|اللتان|اللتين)$/;

/** What a relative pronoun at a token goes back to: القريتين بريف حمص التي … means the contained place. */
export function antecedent(named: NamedPlaces, token: number): number[] {
  const nearest = named.before(token)[0];
  if (nearest === undefined || token - nearest.last > FARTHEST_ANTECEDENT) return [];
  const relative = named.context.layers.tokens[token]?.folded ?? '';
  // بيجي والشرقاط اللتين استولى عليهما …: a dual means both.
  const pair = DUAL_RELATIVE.test(relative) ? named.rowBefore(nearest) : [];
  if (pair.length === 2) return numbersOf(pair);
  const ofSeveral = relative.endsWith('التي');
  const row = ofSeveral ? longRow(named, nearest) : [];
  if (row.length > 0) return row;
  return [(named.heldBy(nearest) ?? describedBy(named, nearest, token) ?? nearest).index];
}
