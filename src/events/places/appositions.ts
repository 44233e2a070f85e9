import type { Layers, Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';

/** Tokens of what a comma adds to a name, up to the name in it. */
export const LONGEST_APPOSITION = 7;

/** Whether a token is a comma, Arabic or Latin. */
export const isCommaAt = ({ layers: { tokens } }: { layers: Pick<Layers, 'tokens'> }, at: number): boolean =>
  ['،', ','].includes(tokens[at]?.form ?? '');

/** طالقان، مركز ولاية تخار، فقد غادرتها: the area whose seat the place before the comma is. */
export function isOfSeat(context: Context, former: Mention | undefined, mention: Mention): boolean {
  if (former === undefined || !isCommaAt(context, former.last + 1) || mention.first - former.last > LONGEST_APPOSITION)
    return false;
  return isCue(context.layers.tokens[former.last + 2]?.folded ?? '', 'seat');
}

/** بارنتو، كبرى مدن إقليم القاش; الحارة، آخر بلدات درعا: the area of which the place before the comma is one town. */
export function isWholeOf(context: Context, former: Mention | undefined, mention: Mention): boolean {
  const { analyses } = context.layers;
  const comma = (former?.last ?? -2) + 1;
  const kind = mention.head;
  if (!isCommaAt(context, comma) || kind <= comma + 1 || kind - comma > LONGEST_APPOSITION) return false;
  const several = (analyses[kind] ?? []).some(
    ({ rank, features, classes }) => rank === 0 && features.number === 'plural' && classes.includes('settlement'),
  );
  const picks = (at: number): boolean =>
    (analyses[at] ?? []).some(({ rank, pos, proclitics }) => rank === 0 && pos === 'adjective' && proclitics.length === 0);
  return several && Array.from({ length: kind - comma - 1 }, (_, step) => comma + 1 + step).every(picks);
}
