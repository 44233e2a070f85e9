import type { Clause } from '../clauses/clause.ts';
import type { Governor } from '../governors.ts';
import type { Item } from '../items/item.ts';
import type { Attachment } from './attachment.ts';
import { markerOf } from './attachment.ts';
import { fallsOrHasSubject, isDoneBy, isRemembered } from './doers.ts';

/** A predicate and its item, -1 where no one word is it. */
export interface GovernorAt {
  readonly item: number;
  readonly governor: Governor;
}

/** A nominal whose governor is looked for, and how it hangs on what is before it. */
export interface Nominal extends Attachment {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  /** The clause that holds it. */
  readonly clause: Clause;
  readonly at: number;
  /** لاستعادتهم تدمر: for what was done. */
  readonly done: boolean;
  /** It has a doer of its own, or is only remembered; else لـ tells what somebody acts for. */
  readonly owned: boolean;
  /** It is what something else is for: هجوم للسيطرة على …, بهدف السيطرة على …. */
  readonly aimed: boolean;
}

/** Reads how the nominal at `at` is attached (لاستعادة تدمر: marker `for`, aimed; لسقوط تدمر: owned). */
export function nominalAt(items: readonly Item[], clauses: readonly Clause[], clause: Clause, at: number): Nominal {
  const { marker, from } = markerOf(items, at);
  const done = marker === 'for' && isDoneBy(items, at);
  const owned = done || fallsOrHasSubject(items, at) || isRemembered(items, at);
  const aimed = marker === 'purpose' || (marker === 'for' && !owned);
  return { items, clauses, clause, at, marker, from, done, owned, aimed };
}
