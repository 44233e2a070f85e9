import type { Trigger } from '../arguments/arguments.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventCandidate } from '../event.ts';

/**
 * The capture by which those whom a verb drives out by a pronoun had come to hold a place, told in its sentence or the one before: what they
 * lose with it is that place. Undefined where none is told.
 *
 * @example // 'استولى المتمردون على أدري قبل أن يطردهم الجيش', of يطردهم → the capture of أدري
 */
export function captureUndone(
  { discourse, told, index }: SentenceWork,
  { usage, reading, frame }: Trigger,
): EventCandidate | undefined {
  const { enclitic } = reading;
  if (usage !== 'verb' || enclitic === null || frame.type !== 'capture' || frame.arguments['object'] !== 'target')
    return undefined;
  const latest = told
    .recent(index - 1)
    .findLast(({ type, places }) => type === 'capture' && places.some(({ role }) => role === 'at'));
  if (latest === undefined || latest.status !== 'occurred' || (latest.mentions[0]?.sentence ?? -1) < index - 1) return undefined;
  const [holder] = latest.actors;
  const means = enclitic === 'هم' || (holder !== undefined && discourse.agrees(holder, enclitic));
  return means ? latest : undefined;
}
