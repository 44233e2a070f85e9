/**
 * Letters that writers of Arabic news confuse or type in a neighbouring script's shape, one code unit to one, so that
 * folding keeps offsets.
 */
const FOLDS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ی: 'ي',
  ې: 'ي',
  ہ: 'ه',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(FOLDS).join('')}A-Z]`, 'g');

/**
 * Folds normalised Arabic for matching; Latin capitals become small. The result has the same length.
 *
 * @example foldLetters('إدلب') // 'ادلب'
 */
export function foldLetters(form: string): string {
  return form.replace(FOLDED_LETTERS, (letter) => FOLDS[letter] ?? letter.toLowerCase());
}

const REMOVED =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Folds a whole name as the gazetteers write it: compatibility forms, diacritics, case, punctuation and spaces too.
 *
 * @example foldName('دَير الزّور') // 'دير الزور'
 */
export function foldName(name: string): string {
  return foldLetters(name.normalize('NFKC').replace(REMOVED, '').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
