import type { PlaceRef } from '../event.ts';
import type { ArgumentField } from '../frames.ts';

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
