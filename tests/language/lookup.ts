import type { Analysis, PartOfSpeech } from '../../src/document.ts';

/** What a reading must have; what is absent may be anything. */
export interface ReadingQuery {
  readonly pos?: PartOfSpeech;
  readonly lemma?: string;
  readonly cls?: string;
}

/**
 * Whether any reading has the class.
 *
 * @example hasClass(analyseWord('انسحبت', null, lexicon), 'leave') // true
 */
export const hasClass = (analyses: readonly Analysis[], cls: string): boolean =>
  analyses.some((reading) => reading.classes.includes(cls));

/**
 * The readings that fit, best first.
 *
 * @example readingsWith(analyseWord('قتل', null, lexicon), { pos: 'masdar', cls: 'kill' })
 */
export const readingsWith = (analyses: readonly Analysis[], { pos, lemma, cls }: ReadingQuery): Analysis[] =>
  analyses.filter(
    (reading) =>
      (pos === undefined || reading.pos === pos) &&
      (lemma === undefined || reading.lemma === lemma) &&
      (cls === undefined || reading.classes.includes(cls)),
  );
