import type { DateMention, Sentence } from '../../document.ts';
import type { EventLayers } from '../context.ts';

type Needed = Pick<EventLayers, 'tokens' | 'analyses'>;

/** Tokens before a day that comes (ثم جاء, إلى أن حل صباح). */
const FARTHEST_COMING = 4;

/** ثم جاء صباح الأحد 26 أكتوبر: the day that a sentence says to have come, and that is all that it tells. */
function dayThatComes({ tokens, analyses }: Needed, { first, last }: Sentence, starting: Starting): DateMention | null {
  const end = tokens[last]?.kind === 'punctuation' ? last - 1 : last;
  for (let at = first; at < Math.min(end, first + FARTHEST_COMING); at++) {
    const comes = analyses[at]?.some(({ rank, pos, classes }) => rank === 0 && pos === 'verb' && classes.includes('arrive'));
    const date = comes === true ? starting.get(at + 1)?.find((each) => each.last === end) : undefined;
    if (date !== undefined) return date;
  }
  return null;
}

type Starting = ReadonlyMap<number, readonly DateMention[]>;

/**
 * The date that opens a sentence, before a colon or a dash (السبت 7 آب: شبرغان، …), or is all that it holds, or all that it tells
 * (ثم جاء صباح السبت 7 آب).
 */
export function openingDate(layers: Needed, sentence: Sentence, starting: Starting): DateMention | null {
  const { tokens } = layers;
  const first = tokens[sentence.first]?.kind === 'punctuation' ? sentence.first + 1 : sentence.first;
  const date = starting.get(first)?.find(({ last }) => last <= sentence.last);
  if (date === undefined) return dayThatComes(layers, sentence, starting);
  const next = date.last + 1;
  const alone = next > sentence.last || (next === sentence.last && tokens[next]?.kind === 'punctuation');
  return alone || [':', '-', '–'].includes(tokens[next]?.folded ?? '') ? date : null;
}

/** True where a sentence holds nothing but a date. */
export const isHeading = ({ first, last }: Sentence, date: DateMention): boolean =>
  last - date.last <= 1 && date.first - first <= 1;
