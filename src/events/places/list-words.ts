import type { Item } from '../items/item.ts';
import { isMainly } from '../words/words.ts';

/** Roles of the prepositions of what only locates a place. */
export const LOCATORS: ReadonlySet<string> = new Set(['in', 'by', 'near', 'between']);

/** A word that the lexicon lacks: most often a name. */
export const isOpaque = (item: Item): boolean => item.kind === 'word' && item.readings.length === 0;

/** المطار, but not قرى: one that is known. */
export const isKnownOne = (noun: Item): boolean =>
  noun.readings.some(
    ({ proclitics, rank, features }) => rank === 0 && proclitics.includes('ال') && features.number === 'singular',
  );

/** An adjective; المرتبة and المركز, nouns with the letters of a participle, are none, nor is عافيتها, with a pronoun. */
export const hasAdjective = (item: Item): boolean =>
  !isMainly(item, 'abstract') &&
  !(isMainly(item, 'place-kind') && item.readings[0]?.proclitics.includes('ال') === true) &&
  item.readings.some(
    ({ pos, features, enclitic }) =>
      enclitic === null && (pos === 'adjective' || (pos === 'participle' && features.definite === true)),
  );

/** شمالاً, غرب: a direction, as an adverb or by itself. */
export const hasDirection = (item: Item | undefined): boolean => DIRECTION.test(item?.folded ?? '');
const DIRECTION = /^(?:شمال|جنوب|شرق|غرب)ا?$/;

/** النائية, الواقعة: a word that may describe a town. */
export const hasParticiple = ({ readings }: Item): boolean =>
  readings.some(({ pos, rank }) => pos === 'participle' && rank === 0);
