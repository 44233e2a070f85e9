import type { Field, Layers, Mention } from '../document.ts';
import type { Event } from '../dataset/types.generated.ts';
import type { EventCandidate, EventMention } from '../events/event.ts';
import { foldName } from '../text/fold.ts';
import type { Mark, MarkRole, Words } from './explanation.ts';

/** Words of a field, with their place in it. */
export const wordsOf = ({ source }: Pick<Layers, 'source'>, field: Field, start: number, end: number): Words => ({
  start,
  end,
  text: (source[field] ?? '').slice(start, end),
});

/** The span from one token to another. */
export function tokenWords(layers: Pick<Layers, 'source' | 'tokens'>, first: number, last: number): Words {
  const [from, to] = [layers.tokens[first], layers.tokens[last]];
  return from === undefined || to === undefined
    ? { start: 0, end: 0, text: '' }
    : wordsOf(layers, from.field, from.start, to.end);
}

/** A body by the id that the registry gives it, else by its letters. */
export interface Named {
  readonly id?: string | null | undefined;
  readonly name: string;
}

/** True where a mention names a body, itself or as one of its units or members. */
export function names(layers: Pick<Layers, 'mentions'>, mention: Mention, { id, name }: Named): boolean {
  if (mention.kind === 'place') return false;
  const linked = mention.kind === 'person' ? undefined : layers.mentions[mention.organisation];
  return (id != null && (mention.entries[0] === id || linked?.entries[0] === id)) || foldName(mention.name) === foldName(name);
}

/**
 * The words of a sentence that gave fields of an event, in reading order, the longer of two that begin together first.
 *
 * @param event  of the dataset, or what it will be made of
 * @param candidate  the same, by mentions
 * @example // 'انسحبت قوات النظام من تدمر' → trigger انسحبت, actor قوات النظام, place تدمر
 */
export function marksOf(
  layers: Layers,
  event: Pick<Event, 'actors' | 'targets' | 'claimedBy' | 'date' | 'count'>,
  candidate: Pick<EventCandidate, 'places'>,
  mention: EventMention,
): Mark[] {
  const sentence = layers.sentences[mention.sentence];
  if (sentence === undefined) return [];
  const marks: Mark[] = [{ role: 'trigger', ...tokenWords(layers, mention.first, mention.last) }];
  const mark = (role: MarkRole, { start, end }: { start: number; end: number }): void => {
    if (!marks.some((other) => other.role === role && other.start === start && other.end === end))
      marks.push({ role, ...wordsOf(layers, sentence.field, start, end) });
  };
  const inside = <Thing extends { readonly first: number; readonly last: number }>(things: readonly Thing[]): Thing[] =>
    things.filter(({ first, last }) => first >= sentence.first && last <= sentence.last);

  const here = inside(layers.mentions);
  const placed = new Set(candidate.places.map(({ mention: place }) => place));
  for (const each of here) {
    if (placed.has(each.index)) mark('place', each);
    if (event.actors.some((actor) => names(layers, each, actor))) mark('actor', each);
    if (event.targets.some((target) => names(layers, each, target))) mark('target', each);
    if (event.claimedBy.some((source) => foldName(source.name) === foldName(each.name))) mark('source', each);
  }
  for (const each of inside(layers.dates))
    if (event.date !== null && each.from === event.date.from && each.to === event.date.to) mark('date', each);
  for (const each of inside(layers.quantities))
    if (event.count !== null && each.min === event.count.min && each.max === event.count.max) mark('count', each);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
