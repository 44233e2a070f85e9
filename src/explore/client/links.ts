import { foldName } from '../../text/fold.ts';
import type { ExplorerEvent, Passage, PassageEntity } from '../model.ts';

/** Names a value in the pane, so that its words in the sentence can be found, and the other way round. */
export type FieldKey = 'trigger' | 'date' | 'count' | `${'actors' | 'targets' | 'places' | 'claimedBy'}-${number}`;

/** A stretch of a sentence that is marked in one way. */
export interface Segment {
  readonly text: string;
  /** What decides the look: the innermost entity, or the trigger; null for plain words. */
  readonly kind: PassageEntity['kind'] | 'trigger' | null;
  /** Fields of the event that these words gave; empty where the entity is no part of it. */
  readonly fields: readonly FieldKey[];
}

/**
 * Which fields of an event an entity of its sentence speaks for. Names go by their id, else by their letters; dates and
 * numbers by their values.
 */
export function fieldsOf(entity: PassageEntity, event: ExplorerEvent): FieldKey[] {
  switch (entity.kind) {
    case 'date':
      return event.date !== null && entity.from === event.date.from && entity.to === event.date.to ? ['date'] : [];
    case 'quantity': {
      const { count } = event;
      const same = count !== null && entity.min === count.min && entity.max === count.max && entity.unit === count.unit;
      return same ? ['count'] : [];
    }
    case 'place':
      return event.places.flatMap((place, at): FieldKey[] =>
        sameName(entity, place) || (place.within !== undefined && foldName(place.within) === foldName(entity.name))
          ? [`places-${at}`]
          : [],
      );
    default:
      return (['actors', 'targets', 'claimedBy'] as const).flatMap((list) =>
        event[list].flatMap((named, at): FieldKey[] =>
          sameName(entity, named) || (named.id !== undefined && named.id === entity.organisation) ? [`${list}-${at}`] : [],
        ),
      );
  }
}

const sameName = (a: { id?: string; name: string }, b: { id?: string; name: string }): boolean =>
  a.id !== undefined && b.id !== undefined ? a.id === b.id : foldName(a.name) === foldName(b.name);

/**
 * Cuts a sentence wherever a mark begins or ends. Words under several marks belong to all their fields and look like
 * the shortest.
 *
 * @example
 * segments(passage, { text: 'انسحبت', start: 0, end: 6 }, event)
 * // [{ text: 'انسحبت', kind: 'trigger', fields: ['trigger'] }, { text: ' ', … }, { text: 'قوات النظام', kind: 'organisation', fields: ['actors-0'] } …]
 */
export function segments(passage: Passage, trigger: { start: number; end: number }, event: ExplorerEvent): Segment[] {
  const marks = [
    { ...trigger, kind: 'trigger' as const, fields: ['trigger'] as FieldKey[] },
    ...passage.entities.map((entity) => ({ ...entity, fields: fieldsOf(entity, event) })),
  ];
  const clip = (offset: number): number => Math.min(Math.max(offset, 0), passage.text.length);
  const cuts = new Set([0, passage.text.length, ...marks.flatMap(({ start, end }) => [clip(start), clip(end)])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? start;
    const over = marks
      .filter((mark) => mark.start <= start && mark.end >= end)
      // What the event was read from goes before other names; then the shorter.
      .sort((a, b) => Number(b.fields.length > 0) - Number(a.fields.length > 0) || a.end - a.start - (b.end - b.start));
    return {
      text: passage.text.slice(start, end),
      kind: over[0]?.kind ?? null,
      fields: [...new Set(over.flatMap(({ fields }) => fields))],
    };
  });
}
