import type { Split } from './attached.ts';
import { lettersOf } from './hamza.ts';
import type { InflectedForm } from './inflected-form.ts';

const SHADDA = '\u0651';
const SHORT = /[\u064E-\u0650]/;

/**
 * Whether the marks that the text writes speak against a reading: another short vowel, or a shadda where the reading has
 * none. Marks that the text leaves out, case and mood vowels, and vowels that the lexicon does not know, speak for nothing.
 *
 * @param vocalised  the token with its marks: `سُلّمت`
 * @param form  its letters: `سلمت`
 * @example contradicts('أُخليت', 'أخليت', split, أَخْلَيْتُ) // true: the text writes the passive
 */
export function contradicts(vocalised: string, form: string, split: Split, record: InflectedForm): boolean {
  if (record.vocalised === null) return false;
  const written = lettersOf(vocalised.replace(/\u0640/g, ''));
  if (written.length !== form.length) return false;
  const expected = lettersOf(record.vocalised);
  const from = form.indexOf(split.stem, Math.max(0, form.length - split.stem.length - 3));
  if (from < 0 || expected.length !== split.stem.length) return false;
  const article = split.host === 'article';
  const unvowelled = record.vocalised === record.form;
  for (let i = 0; i < expected.length; i++) {
    const marks = written[from + i]?.marks ?? '';
    if (marks === '') continue;
    const wanted = expected[i]?.marks ?? '';
    const last = i === expected.length - 1;
    const assimilated = article && i === 0;
    if (marks.includes(SHADDA) && !wanted.includes(SHADDA) && !assimilated && !unvowelled) return true;
    if (last) continue;
    const has = SHORT.exec(marks)?.[0];
    const should = SHORT.exec(wanted)?.[0];
    if (has !== undefined && should !== undefined && has !== should) return true;
  }
  return false;
}
