import type { Analysis, DateMention, Mention, QuantityMention } from '../../document.ts';
import type { PrepositionRole } from '../prepositions.ts';

export type ItemKind = 'place' | 'force' | 'person' | 'date' | 'quantity' | 'preposition' | 'word' | 'sign';

/** A piece of a sentence that acts as one: a named thing, a date, a preposition, a word, a sign. */
export interface Item {
  /** Position in the sentence's items. */
  readonly index: number;
  readonly kind: ItemKind;
  readonly first: number;
  readonly last: number;
  /** Joined to what is before it by و or ف. */
  readonly joined: boolean;
  /** Role of an attached preposition (`بانسحاب`: by), or of the preposition itself for kind `preposition`. */
  readonly role: PrepositionRole | null;
  readonly mention: Mention | null;
  readonly date: DateMention | null;
  readonly quantity: QuantityMention | null;
  /** Readings of a word; of the class noun for mentions that carry one. */
  readonly readings: readonly Analysis[];
  /** What functions of the readings have answered (`ofReadings`). */
  readonly answers: unknown[];
  /** Classes that any of its readings has. */
  readonly classes: ReadonlySet<string>;
  /** Folded text, without attached conjunction and preposition where a mention shows them. */
  readonly folded: string;
}
