/**
 * The types that all stages share.
 *
 * A document goes through a row of stages. Each stage reads some layers and adds others; nothing is ever changed
 * in place, and every layer points into the original text by half-open UTF-16 offsets, so that for every span
 * `document.source[span.field].slice(span.start, span.end)` is the text that it speaks of.
 */

import type { Detection } from './events/detection/detect.ts';
import type { EventCandidate } from './events/event.ts';
import type { Word } from './text/words.ts';

/** The parts of an input document that hold prose. */
export type Field = 'title' | 'text';
export const FIELDS: readonly Field[] = ['title', 'text'];

/** One input document, as read (`contract: input`). Only `id` and `text` are required. */
export interface InputDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** ISO date, `2024-12-07`. */
  readonly published?: string;
  readonly source?: string;
  readonly url?: string;
  readonly language?: string;
}

/** A half-open span of UTF-16 code units in one field of the original document. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

/** A closed interval of days, both ends ISO dates. */
export interface DateInterval {
  readonly from: string;
  readonly to: string;
}

/**
 * A field after normalisation. `form` has compatibility forms composed, and bidi marks, tatweel and diacritics
 * removed, digits in ASCII; hamza seats, ى and ة stay as written. `starts[i]` and `ends[i]` are the original span of
 * code unit `i`.
 */
export interface NormalisedText {
  readonly original: string;
  readonly form: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export type BlockKind = 'headline' | 'dateline' | 'paragraph' | 'bullet' | 'furniture';

/** A line-like part of a field: one headline, paragraph, bullet … */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A sentence; its tokens are `tokens[first]` … `tokens[last]`, both inclusive. */
export interface Sentence extends Span {
  readonly block: number;
  readonly first: number;
  readonly last: number;
}

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word with its attached particles, a number, or one punctuation sign. */
export interface Token extends Span {
  /** Position in `tokens` (the title's tokens first, then the text's). */
  readonly index: number;
  readonly kind: TokenKind;
  /** Without diacritics and tatweel, digits ASCII; hamza, ى and ة as written: `إلى`, `القريتين`. */
  readonly form: string;
  /** Of the same length, the letters that writers confuse made equal (أإآ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي): `الي`, `القريتين`. */
  readonly folded: string;
  /** What tokens of the same letters share, in all documents. */
  readonly word: Word;
  /** The token as written where it carries short vowels or shadda, else null: `سُلِّم`. */
  readonly vocalised: string | null;
  readonly sentence: number;
  /** The number of the hashtag that the word stands in (`#ريف_حماة` is two words of one hashtag), or -1. */
  readonly hashtag: number;
}

export type PartOfSpeech = 'verb' | 'masdar' | 'participle' | 'noun' | 'adjective' | 'particle';

export interface Features {
  readonly tense?: 'past' | 'present' | 'imperative';
  readonly voice?: 'active' | 'passive';
  readonly person?: 1 | 2 | 3;
  readonly gender?: 'm' | 'f';
  readonly number?: 'singular' | 'dual' | 'plural';
  /** Has the article, or a pronoun suffix. */
  readonly definite?: boolean;
  /** A form that must be followed by a genitive: `عنصري`, `مقاتلو`, `ألفي`. */
  readonly construct?: boolean;
}

/** One reading of a token. A token keeps all readings that the lexicon supports, best first. */
export interface Analysis {
  /** Attached particles in order, in plain letters: `['و', 'ب', 'ال']`. */
  readonly proclitics: readonly string[];
  /** The word between the attached particles, as written (`form` letters). */
  readonly stem: string;
  /** Attached pronoun, `ها هم ه هما هن نا ي ك كم`, or null. */
  readonly enclitic: string | null;
  /** The dictionary word with shadda but no short vowels: `سيطر`, `حرّر`, `انشقّ`; for masdars and participles the verb. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly features: Features;
  /** Classes of the lemma in the reviewed tables: `leave`, `report`, `place-kind`, `complementiser` … */
  readonly classes: readonly string[];
  /** 0: letters match exactly, or but for the hamza at its head where nothing else does; each other folding (hamza, ى/ي, ة/ه) or doubtful peel adds. */
  readonly rank: number;
}

export type MentionKind = 'place' | 'organisation' | 'unit' | 'person';

/** A named thing in the text. `span` fields include attached particles (`بالقريتين`), `name` does not. */
export interface Mention extends Span {
  readonly index: number;
  readonly kind: MentionKind;
  /** First and last token, inclusive, without the class noun that stands off the name. */
  readonly first: number;
  readonly last: number;
  /** As the text has it, without attached particles and detachable class noun: `القريتين`, but `جبل غراب`. */
  readonly name: string;
  /** Gazetteer ids that the name may mean, best first; empty for a name found by grammar alone. */
  readonly entries: readonly string[];
  /** Token of the class noun that introduces it (بلدة، مدينتي، عناصر), possibly before `first`; -1 where none. */
  readonly head: number;
  /** Name of the rule that found it, for `explain`. */
  readonly rule: string;
  /** Places: gazetteer ids of a place whose name this one contains (جسر الرستن: الرستن), where no entry has the whole. */
  readonly near: readonly string[];
  /** Persons: index of the organisation mention that the text links them to; units: their force. -1 where none. */
  readonly organisation: number;
  /** Places: the mention that only contains this one (`القصير بريف حمص`: ريف حمص), -1 where none. */
  readonly container: number;
}

export type DatePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'span' | 'hour';

/** A time expression resolved to a closed interval of days. */
export interface DateMention extends Span, DateInterval {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly precision: DatePrecision;
  /** `explicit`: the text names the day (7 كانون الأول); `relative`: it counts from another day (أمس). */
  readonly basis: 'explicit' | 'relative';
  /** What a relative expression counts from. */
  readonly anchor: 'none' | 'published' | 'narrative';
  readonly rule: string;
  /** The day or month with which a span to the day of publication began (منذ نيسان 2015); absent for others. */
  readonly begun?: DateInterval & { readonly precision: DatePrecision };
}

export type QuantityUnit =
  | 'people'
  | 'places'
  | 'vehicles'
  | 'kilometres'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'percent'
  | 'money'
  | 'other';

/** A number with its bounds (`GUIDELINES.md`, count) and what it counts. */
export interface QuantityMention extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly min: number | null;
  readonly max: number | null;
  /** Token of the counted noun (`ألفي عنصر`: عنصر), -1 where none. */
  readonly noun: number;
  readonly unit: QuantityUnit;
  readonly rule: string;
}

/** A place mention resolved to one gazetteer entry, or to its container's position. */
export interface ResolvedPlace {
  readonly mention: number;
  readonly id: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly featureClass: string | null;
  /** Country, first-level, second-level … codes, as far as known: `['SY', 'SY04']`. */
  readonly admin: readonly string[];
  /** 1 exact point, 2 near or small area, 3 wide region, 4 unknown position or only the container's. */
  readonly geoPrecision: 1 | 2 | 3 | 4;
  readonly why: string;
}

export type PublishedBasis = 'metadata' | 'dateline' | 'none';

/** Everything that the stages add, by layer. A stage names the layers that it needs and adds. */
export interface Layers {
  readonly source: InputDocument;
  /** normalise */
  readonly texts: Readonly<Record<Field, NormalisedText>>;
  /** segment */
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** analyse: one list for each token */
  readonly analyses: readonly (readonly Analysis[])[];
  /** publication (a part of time): ISO date or null, and where it comes from */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
  /** match */
  readonly mentions: readonly Mention[];
  /** time */
  readonly dates: readonly DateMention[];
  /** quantity */
  readonly quantities: readonly QuantityMention[];
  /** resolve: for place mentions, by mention index */
  readonly places: ReadonlyMap<number, ResolvedPlace>;
  /** ISO country that most evidence of the document speaks for, or null */
  readonly country: string | null;
  /** The country where the document's places lie: `country`, or what was a part of it then (Torit in 1992, of Sudan) */
  readonly ground: string | null;
  /** Body of the registry whose outlet the document is from, and the side whose own words it uses, each by id, or null */
  readonly outlet: string | null;
  readonly side: string | null;
  /** detect: what single sentences tell, and what was dropped and why */
  readonly detection: Detection;
  /** merge: one event for each distinct event of the document */
  readonly events: readonly EventCandidate[];
}

export type LayerName = keyof Layers;
