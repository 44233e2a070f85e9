import { foldedName } from '../../text/fold.ts';

/** Who asserts an event: the most specific named source. */
export interface Speaker {
  readonly name: string;
  readonly id: string | null;
}

/** الجيش السوري … وأضاف الجيش: one speaker by two names. */
export const isSameSpeaker = (one: Speaker, other: Speaker): boolean =>
  foldedName(one.name) === foldedName(other.name) || (one.id !== null && one.id === other.id);

/** A definite noun that stands for one who was introduced before: الوزير، المصدر، البيان. */
export interface MeantNoun {
  readonly lemma: string;
  readonly folded: string;
  /** البيان، التقرير: it says what its author says. */
  readonly statement: boolean;
  /** الضابط الذي رافقنا: who he is follows; only one who was called so before is meant. */
  readonly described: boolean;
}

/** What the text says of who speaks: named, someone unnamed, or the one who spoke before. */
export interface Speech {
  readonly speakers: readonly Speaker[];
  readonly kind: 'named' | 'unnamed' | 'previous';
  /** One person is named. */
  readonly person: boolean;
  /** Titles and words for sources that introduce them, by lemma. */
  readonly nouns: readonly string[];
  /** With `previous`: the noun that points back; null for a pronoun. */
  readonly noun: MeantNoun | null;
  /** Item of the verb of saying, -1 where there is none. */
  readonly governor: number;
  /** The medium that was told it: the source, where nobody who tells it has a name (قال سكان لرويترز); null where none was. */
  readonly medium: Speaker | null;
  /** It named nobody; the speakers are those whom it means. */
  readonly recalled: boolean;
}

export const NOBODY = { speakers: [], person: false, nouns: [], noun: null, governor: -1, medium: null, recalled: false };

export const UNNAMED: Speech = { ...NOBODY, kind: 'unnamed' };

/** The lemma of a noun that means whoever was named last (قال الأخير). */
export const LATTER = 'latter';
