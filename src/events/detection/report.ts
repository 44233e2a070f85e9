import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { Government } from '../status/government.ts';
import type { SentenceWork } from './sentence-work.ts';

/** A trigger under one frame, with what governs it. */
export interface Report {
  readonly work: SentenceWork;
  /** The clause that holds the trigger. */
  readonly clause: Clause;
  readonly use: Trigger;
  readonly government: Government;
  /** On whom a clause without a verb lays it; null where it lays it on nobody (`dutyBefore`). */
  readonly duty: ForceNominal | null;
  readonly headline: boolean;
}

/** The actors of an event, and whether only members or a part of them are meant. */
export interface Actors {
  readonly actors: readonly ActorRef[];
  readonly byMembers: boolean;
  /** Members of theirs or a unit of theirs. */
  readonly byPart: boolean;
}

/** A report with all that was found of who did it to whom, where. */
export interface Findings extends Report, Actors {
  readonly args: Arguments;
  readonly targets: readonly ActorRef[];
  readonly places: readonly PlaceRef[];
  readonly why: Record<string, string>;
}

/** Why a report with all its findings is no event; null where nothing speaks against it. */
export type Refusal = (findings: Findings) => string | null;
