import type { InflectedForm } from './inflected-form.ts';
import { PRESENT, PRESENT_HAMZA } from './verb-endings.ts';
import { masdars, participles } from './verb-nouns.ts';
import { addImperative, addPast, addPresent, Paradigm, U_PREFIX, wordPair } from './verb-paradigm.ts';
import type { VerbEntry } from './verb-stems.ts';
import { matchingStems } from './verb-stems.ts';

/**
 * All forms of a verb: past, present in all moods, both voices, plural imperative, participles and masdars.
 *
 * Generated from root, form and vowels by the stem templates of `data/patterns.tsv`, sound, doubled, hollow, defective,
 * assimilated and hamzated roots alike. The 2nd person singular is left out (its letters are those of the 3rd feminine or
 * the 1st). A passive that only vowels tell from an active is marked `hidden`, and left out for forms VII, IX, QII and QIV.
 *
 * @returns the forms, finite ones first; null when root and form do not give the lemma
 * @example generateVerbForms(انسحب)?.map((form) => form.form) // انسحب انسحبت … ينسحبون … منسحبين … انسحابات
 */
export function generateVerbForms(entry: VerbEntry): InflectedForm[] | null {
  const stems = matchingStems(entry);
  if (stems === null) return null;
  const paradigm = new Paradigm(entry);
  const defective = stems.kind === 'defective';
  const sound = entry.radicals.at(-1) === 'ء' ? PRESENT_HAMZA : PRESENT.none;
  addPast(paradigm, wordPair(stems.past), stems.pastTheme, 'active');
  addPresent(
    paradigm,
    wordPair(stems.present),
    defective ? PRESENT[stems.presentTheme] : sound,
    'active',
    U_PREFIX.has(entry.form) ? 'u' : 'a',
  );
  addPast(paradigm, wordPair(stems.pastPassive), defective ? 'i' : 'none', 'passive');
  addPresent(paradigm, wordPair(stems.presentPassive), defective ? PRESENT.a : sound, 'passive', 'u');
  addImperative(paradigm, entry, stems);
  return [...paradigm.forms, ...participles(entry, stems), ...masdars(entry, stems)];
}
