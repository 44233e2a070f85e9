import type { Analysis, Field, PublishedBasis } from '../document.ts';
import type { Event } from '../dataset/types.generated.ts';

/** A span of a sentence, with its words: offsets in the field of the document, as everywhere in the dataset. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a marked span gave to the event. */
export type MarkRole = 'trigger' | 'actor' | 'target' | 'place' | 'date' | 'count' | 'source';

export interface Mark extends Words {
  readonly role: MarkRole;
}

/** The reading of a trigger that the frame took. */
export type Reading = Pick<Analysis, 'lemma' | 'pos' | 'stem' | 'proclitics' | 'enclitic' | 'features' | 'classes' | 'rank'>;

/** An actor, a target or a source of an event. */
export interface NamedValue {
  readonly id: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  /** The rule that found the name in the text; null where the event takes it from elsewhere (the army of a country). */
  readonly found: string | null;
}

/** A place of an event: which one, and how it was found and told from its namesakes. */
export interface PlaceValue {
  readonly role: 'at' | 'to' | 'via';
  readonly id: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geoPrecision: 1 | 2 | 3 | 4;
  readonly within: string | null;
  readonly found: string;
  /** How its position was chosen: `gazetteer`, `class-noun`, `countryside` …; null where no position was found. */
  readonly resolved: string | null;
  /** How many gazetteer entries bear the name. */
  readonly namesakes: number;
}

/** A value and why the event has it. */
export interface Because<Value> {
  readonly value: Value;
  /** Null only where there is nothing to explain: an empty list, no count. */
  readonly why: string | null;
}

/** The fields of an event, each with its reason. */
export interface FieldReasons {
  readonly status: Because<Event['status']>;
  readonly date: Because<Event['date']>;
  readonly actors: Because<readonly NamedValue[]>;
  readonly targets: Because<readonly NamedValue[]>;
  readonly places: {
    readonly value: readonly PlaceValue[];
    readonly why: Readonly<Partial<Record<'at' | 'to' | 'via', string>>>;
  };
  readonly count: Because<Event['count']>;
  readonly claimedBy: Because<readonly NamedValue[]>;
}

/** One sentence that tells an event. */
export interface MentionExplanation {
  readonly field: Field;
  readonly sentence: Words;
  readonly trigger: Words;
  /** Name of the frame, and the type and subtype that it gives. */
  readonly frame: { readonly name: string; readonly type: string; readonly subtype: string };
  readonly reading: Reading | null;
  /** Words that gave a field, in reading order. */
  readonly marks: readonly Mark[];
  /** What this sentence alone says, by field, before the mentions of the event were joined. */
  readonly why: Readonly<Record<string, string>>;
}

export interface EventExplanation {
  readonly id: string;
  readonly type: Event['type'];
  readonly subtype: string;
  readonly summary: string;
  readonly confidence: number;
  readonly fields: FieldReasons;
  readonly mentions: readonly MentionExplanation[];
}

/** A word that a frame knows but that gave no event. */
export interface DroppedExplanation {
  readonly field: Field;
  readonly sentence: Words;
  readonly trigger: Words;
  readonly frame: string;
  readonly reading: Reading | null;
  readonly reason: string;
  /** Frame that took the same word instead, or null. */
  readonly instead: string | null;
}

/** Why a document gives the events that it gives. Plain data, the same for the same text. */
export interface Explanation {
  readonly document: string;
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
  /** Country that most of its places lie in. */
  readonly country: string | null;
  /** In reading order, by the first sentence that tells each. */
  readonly events: readonly EventExplanation[];
  /** In reading order. */
  readonly dropped: readonly DroppedExplanation[];
}
