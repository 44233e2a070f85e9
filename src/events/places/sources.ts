import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { PlaceRef } from '../event.ts';
import { isAt } from '../event.ts';
import type { Government } from '../status/government.ts';

/** Why an event is at a place that its own words do not name. */
export const SPOKEN_OF = 'the place that the sentence speaks of';
export const TOLD_BEFORE = 'the place of the event told before';

/** The event whose places are looked for. */
export interface Sought {
  readonly work: SentenceWork;
  readonly clause: Clause;
  readonly use: Trigger;
  readonly args: Arguments;
  readonly government: Government;
  readonly hasActor: boolean;
  readonly headline: boolean;
}

/** Places of an event, and why those at which it happened were taken from elsewhere, or null. */
export interface Found {
  readonly places: readonly PlaceRef[];
  readonly why: string | null;
}

/** What one source of places adds to those found. */
export type Source = (event: Sought, found: Found) => Found;

/** Puts places before those found, with why, where there are any. */
export const before = (found: Found, places: readonly PlaceRef[], why: string): Found =>
  places.length > 0 ? { places: [...places, ...found.places], why } : found;

/** Whether nothing yet tells where it happened, though it may be told where it led. */
export const happensNowhere = ({ places }: Found): boolean => !places.some(isAt);

/** A place without a name that is taken, and that nothing names. */
export const takesUnnamed = ({ use: { frame }, args }: Sought, { places }: Found): boolean =>
  frame.type === 'capture' && args.unnamedPlace !== null && places.length === 0;
