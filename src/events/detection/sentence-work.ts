import type { Sentence } from '../../document.ts';
import type { Assaults } from '../discourse/assaults.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Discourse } from '../discourse/discourse.ts';
import type { Item } from '../items/item.ts';
import type { Starts } from '../items/starts.ts';
import type { Lead } from '../speakers/lead.ts';
import type { Speaker } from '../speakers/speech.ts';
import type { Told } from '../discourse/told.ts';
import type { SpeechAct } from '../speakers/voices.ts';

/** What the rules of one sentence share. */
export interface SentenceWork {
  readonly context: Context;
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  readonly index: number;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly told: Told;
  /** Who was told to attack whom. */
  readonly assaults: Assaults;
  readonly starts: Starts;
  /** Who goes on speaking from an earlier sentence, or null. */
  readonly carried: readonly Speaker[] | null;
  /** Who stands before the colon that opens the sentence (القائد زيد: …). */
  readonly lead: Lead | null;
  /** Its verbs of saying and who says them. */
  readonly acts: readonly SpeechAct[];
}
