import type { Analysis, DateInterval, DatePrecision } from '../document.ts';
import type { EventType } from './frames.ts';
import type { ActorRef } from './forces/actor.ts';
import type { Speaker } from './speakers/speech.ts';
import type { Status } from './status/status.ts';

/** A place of an event: a place mention with its role. */
export interface PlaceRef {
  readonly mention: number;
  readonly role: 'at' | 'to' | 'via';
  /** Mention that only locates it, or -1. */
  readonly within: number;
}

/** Where the event was, and not whence, whither or by which way. */
export const isAt = ({ role }: PlaceRef): boolean => role === 'at';

export interface EventDate extends DateInterval {
  readonly precision: DatePrecision;
  readonly basis: 'explicit' | 'relative' | 'document';
}

export interface EventCount {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: 'people' | 'places' | 'vehicles';
}

/** Where a document tells an event. */
export interface EventMention {
  readonly sentence: number;
  /** First and last token of the trigger. */
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  /** How the trigger was read. */
  readonly reading: Analysis | null;
}

/** An event that one sentence tells, before mentions of the same event are joined; and after, with all its mentions. */
export interface EventCandidate {
  readonly type: EventType;
  readonly subtype: string;
  readonly status: Status;
  readonly actors: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly places: readonly PlaceRef[];
  readonly date: EventDate | null;
  readonly count: EventCount | null;
  readonly claimedBy: readonly Speaker[];
  readonly mentions: readonly EventMention[];
  /** Told in a headline or title, which the body usually tells in full. */
  readonly headline: boolean;
  readonly background: boolean;
  /** Told as the time or circumstance of another event (بعدما …، إثر …). */
  readonly circumstance: boolean;
  /** A verbal noun that no word asserts (منذ سقوط X, أدى انسحاب الجيش إلى …): it speaks of what is known. */
  readonly presupposed: boolean;
  /** Who does it are others than those told of before (بينما لاذ آخرون بالفرار، وفر رفاقهم). */
  readonly byOthers: boolean;
  /** Whom those without a name who do it are said to fight (مسلحون مناهضون للحكومة). */
  readonly foes: readonly ActorRef[];
  /** At a town without a name of which only its neighbourhood is told: a new one (بلدة شمال حلب) or a known one (البلدة الواقعة …). */
  readonly unnamedTown: 'new' | 'known' | null;
  /** Counts only beside another mention (frames.yaml). */
  readonly weak: boolean;
  /** Why each field has its value, for `explain`. */
  readonly why: Readonly<Record<string, string>>;
}
