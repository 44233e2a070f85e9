import type { Entity, Extent, Trigger } from '../dataset/types.generated.ts';
import type { Passage, PassageEntity } from './model.ts';

/** Stands between words whose surroundings are not known. */
const GAP = ' … ';

/** A passage, and where its trigger is in it. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly trigger: Trigger;
}

/**
 * The sentence of a mention with the entities that lie in it.
 *
 * @param entities  of the same field
 * @param text      the whole field, or null if the document is not at hand: then the passage is made of the words that
 *                  the dataset quotes, so that they can be shown and marked all the same
 *
 * @example
 * placePassage({ start: 10, end: 40 }, { text: 'انسحبت', start: 10, end: 16 }, [القريتين], null).passage.text
 * // 'انسحبت … القريتين'
 */
export function placePassage(
  sentence: Extent,
  trigger: Trigger,
  entities: readonly Entity[],
  text: string | null,
): PlacedPassage {
  const inside = entities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  if (text !== null) {
    const move = (offset: number): number => offset - sentence.start;
    return {
      passage: {
        text: text.slice(sentence.start, sentence.end),
        fragments: false,
        entities: inside.map((each) => slim(moved(each, move))),
      },
      trigger: moved(trigger, move),
    };
  }
  const { text: pieced, move } = piecedTogether([trigger, ...inside]);
  return {
    passage: { text: pieced, fragments: true, entities: inside.map((each) => slim(moved(each, move))) },
    trigger: moved(trigger, move),
  };
}

function moved<T extends Extent>(span: T, move: (offset: number) => number): T {
  const start = move(span.start);
  return { ...span, start, end: start + span.end - span.start };
}

function slim(entity: Entity): PassageEntity {
  const { kind, start, end } = entity;
  if (kind === 'date') return { kind, start, end, from: entity.from, to: entity.to };
  if (kind === 'quantity') return { kind, start, end, min: entity.min, max: entity.max, unit: entity.unit };
  const named = { start, end, name: entity.name, ...(entity.id === undefined ? {} : { id: entity.id }) };
  if (kind === 'place') return { kind, ...named };
  return { kind, ...named, ...(entity.organisation === undefined ? {} : { organisation: entity.organisation }) };
}

/** Puts quoted words in reading order; words that overlap grow together. */
function piecedTogether(quotes: readonly Trigger[]): { text: string; move: (offset: number) => number } {
  const runs: { start: number; end: number; at: number }[] = [];
  let text = '';
  for (const quote of [...quotes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = runs.at(-1);
    if (last !== undefined && quote.start <= last.end) {
      text += quote.text.slice(last.end - quote.start);
      last.end = Math.max(last.end, quote.end);
    } else {
      if (last !== undefined) text += GAP;
      runs.push({ start: quote.start, end: quote.end, at: text.length });
      text += quote.text;
    }
  }
  const move = (offset: number): number => {
    const run = runs.findLast(({ start }) => start <= offset);
    return run === undefined ? 0 : run.at + offset - run.start;
  };
  return { text, move };
}
