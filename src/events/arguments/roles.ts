import type { PlaceRef } from '../event.ts';
import type { ArgumentField } from '../frames.ts';
import type { Filling } from './filling.ts';

/** Why of a place that the force moves about in: أعاد انتشاره في X is no withdrawal from X. */
export const WITHIN = 'moves within';

/** Role of the places that a field of a frame takes; null for a field that takes none. */
export const placeRole = (field: ArgumentField | undefined): PlaceRef['role'] | null => {
  switch (field) {
    case 'at':
    case 'at-if-none':
    case 'at-or-actor':
    case 'in-place':
      return 'at';
    case 'to':
    case 'to-if-direction':
      return 'to';
    case 'via':
      return 'via';
    default:
      return null;
  }
};

/** انسحب إلى X ثم إلى Y, إلى X ومن ثم Y: role of places with which a list goes on, by their preposition, else as of the last one told. */
export const roleOfMore = ({ fields, args }: Filling, preposition: string | null): PlaceRef['role'] =>
  (preposition === null ? args.places.at(-1)?.role : placeRole(fields[preposition])) ?? 'at';
