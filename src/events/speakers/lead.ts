import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { isOfDateline } from '../status/speech-before-colon.ts';
import { hasAnyClass, isMainly, isSign } from '../words/words.ts';
import { speakersBetween } from './speakers-between.ts';
import type { Speaker } from './speech.ts';

/** Whoever opens a sentence with his name and a colon. */
export interface Lead {
  readonly speakers: readonly Speaker[];
  /** Item of the colon. */
  readonly colon: number;
}

/** Items of a title and a name before the colon. */
const FARTHEST_COLON = 12;

/**
 * Who stands alone before the colon that opens a sentence, with what he says behind it; null where nobody with a name does.
 *
 * @example // '11:05 - القائد أحمد العلي: استعدنا تدمر' → أحمد العلي
 */
export function leadOf(context: Context, items: readonly Item[]): Lead | null {
  const first = startOf(items);
  let colon = first;
  while (colon <= first + FARTHEST_COLON && !isSign(items[colon], ':')) colon++;
  if (colon === first || colon > first + FARTHEST_COLON || colon >= items.length - 1) return null;
  const before = items.slice(first, colon);
  if (before.some(({ index }) => isFiniteVerb(items, index))) return null;
  // دمشق: …, محافظة حلب: …, دمشق - سانا: …: where the news is from.
  if (!before.some((item) => item.kind === 'person' || item.kind === 'force' || hasAnyClass(item, ['title', 'source'])))
    return null;
  if (isMainly(before[0], 'place-kind')) return null;
  if (before.some((item) => item.kind === 'force' && isOfDateline(context, item))) return null;
  const { kind, speakers } = speakersBetween(context, items, first, colon - 1);
  return kind === 'named' ? { speakers, colon } : null;
}

/** Behind a clock and a dash: 11:05 -. */
function startOf(items: readonly Item[]): number {
  let at = items[0]?.kind === 'sign' ? 1 : 0;
  if (isNumber(items[at]) && isSign(items[at + 1], ':') && isNumber(items[at + 2])) at += 3;
  return items[at]?.kind === 'sign' ? at + 1 : at;
}

const isNumber = (item: Item | undefined): boolean => /^\d{1,2}$/.test(item?.folded ?? '');
