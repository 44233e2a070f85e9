import type { Features, PartOfSpeech } from '../document.ts';

/** Whether a form stands alone, only before an attached pronoun (سيطرو+ها), or both. */
export type Attachment = 'free' | 'bound' | 'both';

/** The row of a lexicon table that a form belongs to. */
export interface LexiconEntry {
  /** With shadda, without short vowels. */
  readonly lemma: string;
  readonly classes: readonly string[];
}

/** One inflected form without attached particles. */
export interface InflectedForm {
  readonly entry: LexiconEntry;
  /** Letters as spelled, hamza on its seat: `سيطروا`. */
  readonly form: string;
  /** With the short vowels that the grammar knows, or null: `سَيْطَرُوا`. */
  readonly vocalised: string | null;
  readonly pos: PartOfSpeech;
  /** Shared between the forms of one cell of the paradigm. */
  readonly features: Features;
  readonly attachment: Attachment;
  /** Passive whose letters also spell an active form of the same verb: only vowels or context can show it. */
  readonly hidden: boolean;
}

const MARKS = /[\u064B-\u0652]/g;

/** Removes short vowels, tanwin, sukun and shadda: `سَيْطَرُوا` → `سيطروا`. */
export const withoutMarks = (vocalised: string): string => vocalised.replace(MARKS, '');
