import type { Entity, Event, Field, GeneratorInfo, Trigger } from '../dataset/types.generated.ts';

/** What the page carries: the events, and of the documents only what the events were read from. */
export interface ExplorerData {
  readonly generator: GeneratorInfo;
  /** How many documents the dataset has, also those without events. */
  readonly documentCount: number;
  /** Documents with events. */
  readonly documents: readonly ExplorerDocument[];
  /** Sentences that tell events, each once. */
  readonly passages: readonly Passage[];
  readonly events: readonly ExplorerEvent[];
}

export interface ExplorerDocument {
  readonly id: string;
  readonly title?: string;
  readonly published: string | null;
  readonly source?: string;
  readonly url?: string;
}

/** A sentence and what it names. All offsets count from the beginning of `text`. */
export interface Passage {
  readonly text: string;
  /** The document was not at hand: only the words that the dataset quotes, with ` … ` between. */
  readonly fragments: boolean;
  readonly entities: readonly PassageEntity[];
}

/** What tells which field of an event an entity speaks for; the rest of it would double the page's size. */
type Unneeded =
  'field' | 'text' | 'rule' | 'nameEn' | 'lat' | 'lon' | 'geoPrecision' | 'featureClass' | 'admin' | 'precision' | 'basis';
export type PassageEntity = Entity extends infer E ? (E extends Entity ? Omit<E, Unneeded> : never) : never;

export interface ExplorerMention {
  /** Index in `documents`. */
  readonly document: number;
  readonly field: Field;
  /** Index in `passages`. */
  readonly passage: number;
  /** Offsets count from the beginning of the passage. */
  readonly trigger: Trigger;
  readonly rule: string;
}

export type ExplorerEvent = Omit<Event, 'mentions'> & { readonly mentions: readonly ExplorerMention[] };
