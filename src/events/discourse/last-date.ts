import type { DateMention, Sentence } from '../../document.ts';
import { looksBack } from '../../time/looking-back.ts';
import type { EventLayers } from '../context.ts';
import { countBefore } from '../merging/sorted.ts';
import { isCommaAt } from '../places/appositions.ts';

/** The layers that the time of a narrative is read from. */
export type Needed = Pick<EventLayers, 'tokens' | 'sentences' | 'analyses' | 'dates' | 'blocks' | 'published' | 'mentions'>;

/** أما الجيش، الذي هزم الليبيين قبل ثلاث سنوات، فقد ذاب: a date between the commas of what only describes somebody. */
function isOfAside(layers: Needed, date: DateMention, { first, last }: Sentence): boolean {
  const { tokens, analyses } = layers;
  let open = date.first - 1;
  while (open > first && !isCommaAt({ layers }, open)) open--;
  const described = analyses[open + 1]?.some(({ rank, classes }) => rank === 0 && classes.includes('relative')) === true;
  return described && open > first && tokens.slice(date.last + 1, last).some(({ index }) => isCommaAt({ layers }, index));
}

/** The last date that a sentence tells. */
export function lastDateOf(layers: Needed, sentence: Sentence): DateMention | null {
  const { dates } = layers;
  for (let at = countBefore(dates, sentence.last + 1) - 1; at >= 0; at--) {
    const date = dates[at] as DateMention;
    if (date.first < sentence.first) return null;
    if (date.last <= sentence.last && date.rule !== 'lapse' && !isOfAside(layers, date, sentence)) return date;
  }
  return null;
}

/**
 * The date that a sentence has reached at its end: the last that it tells, unless that looks back from a later one (سيطروا الأحد على تمبكتو، بعد أن
 * استولوا الجمعة على كيدال).
 */
export function reachedIn(layers: Needed, sentence: Sentence): DateMention | null {
  const { dates, tokens, published } = layers;
  let reached = lastDateOf(layers, sentence);
  for (let at = (reached?.index ?? 0) - 1; reached !== null && at >= 0; at--) {
    const date = dates[at] as DateMention;
    if (date.first < sentence.first) break;
    const later = date.precision === 'day' && date.from > reached.to && published !== null && date.to <= published;
    if (later && tokens.slice(date.last + 1, reached.first).some(({ folded }) => looksBack(folded))) reached = date;
  }
  return reached;
}
