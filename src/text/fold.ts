import { remember } from './remember.ts';

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

/** The code unit that each unit folds to, as far as the last one that changes. */
const FOLDED = Uint16Array.from({ length: 0x700 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return (FOLDS[letter] ?? (/[A-Z]/.test(letter) ? letter.toLowerCase() : letter)).charCodeAt(0);
});

/**
 * Folds normalised Arabic for matching; Latin capitals become small. The result has the same length.
 *
 * @example foldLetters('إدلب') // 'ادلب'
 */
export function foldLetters(form: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    const letter = FOLDED[unit] ?? unit;
    if (letter === unit) continue;
    folded += form.slice(from, at) + String.fromCharCode(letter);
    from = at + 1;
  }
  return from === 0 ? form : folded + form.slice(from);
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

/** `foldName` of names, which come again and again. */
export const foldedName: (name: string) => string = remember(foldName);

/**
 * Folded words without their articles, for names that are written with and without.
 *
 * @example withoutArticles('البو كمال') // 'بو كمال'
 */
export const withoutArticles = (folded: string): string => folded.replace(/(^| )ال/g, '$1');
