import type { DateInterval } from '../document.ts';
import { foldForScore, isLocated, kilometres, sameName } from './names.ts';

/** A found thing: its name, where it is an entity the words of the text, and where it is an actor its other names in the document. */
export interface Named {
  readonly id?: string;
  readonly name: string;
  readonly text?: string;
  readonly aliases?: readonly string[];
  readonly lat?: number | null;
  readonly lon?: number | null;
}

interface KnownPlace {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** Two places nearer than this are one place, whatever their names. */
const SAME_PLACE_KM = 5;

/** The names by which a found thing may agree. */
export const namesOf = ({ name, text, aliases }: Named): string[] =>
  [name, text ?? '', ...(aliases ?? [])].filter((each) => each !== '');

/**
 * Whether a found place is the wanted one: a name agrees, or it lies within 5 km of where the gold has the name.
 *
 * @param places  the gold places of the document, which have the coordinates
 *
 * @example
 * isSamePlace('القريتين', { name: 'قريتين' }, []) // true
 */
export function isSamePlace(want: string, got: Named, places: readonly KnownPlace[]): boolean {
  if (namesOf(got).some((name) => sameName(name, want))) return true;
  const known = places.find(({ name }) => sameName(name, want));
  return isLocated(known) && isLocated(got) && kilometres(known, got) <= SAME_PLACE_KM;
}

/** Whether a found actor is the wanted one: by id of the register, or by one of its names in the document where the gold has no id (جيش الفتح). */
export const isSameActor = (want: string, got: Named): boolean =>
  got.id === want || namesOf(got).some((name) => foldForScore(name) === foldForScore(want));

/** Whether two dates have the same first and last day; no date agrees with no date only. */
export const isSameDate = (a: DateInterval | null, b: DateInterval | null): boolean =>
  a === null || b === null ? a === b : a.from === b.from && a.to === b.to;

/** Whether two counts have the same bounds; no count agrees with no count only. */
export const isSameCount = (a: Bounds | null, b: Bounds | null): boolean =>
  a === null || b === null ? a === b : a.min === b.min && a.max === b.max;

/** How many wanted things find a partner of their own, first come first served. */
export function matched<Want, Got>(
  wants: readonly Want[],
  gots: readonly Got[],
  same: (want: Want, got: Got) => boolean,
): number {
  const left = [...gots];
  let hits = 0;
  for (const want of wants) {
    const at = left.findIndex((got) => same(want, got));
    if (at === -1) continue;
    hits += 1;
    left.splice(at, 1);
  }
  return hits;
}
