const ARABIC_LETTER = 'ء-ي';
const JOINS_BOTH_SIDES = 'بتثجحخسشصضطظعغفقكلمنهي';

const inDigits =
  (zero: number) =>
  (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const atEnd = (from: string, to: string): ((text: string) => string) => {
  const ending = new RegExp(`${from}(?![${ARABIC_LETTER}])`, 'g');
  return (text) => text.replace(ending, to);
};

/** What writes the same words with other characters: «أخلت القوات» as «اخلت القوات», «مدينة» as «مدينه», «30» as «٣٠». */
export const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[أإآ]/g, 'ا'),
  atEnd('ة', 'ه'),
  atEnd('ي', 'ى'),
  atEnd('ى', 'ي'),
  // Tatweel in every word: ســيطر.
  (text) => text.replace(new RegExp(`([${JOINS_BOTH_SIDES}])(?=[${ARABIC_LETTER}]{3})(?<![${ARABIC_LETTER}]{2})`, 'g'), '$1ــ'),
  inDigits(0x660),
  inDigits(0x6f0),
  // Persian keyboards.
  (text) => text.replace(/ك/g, 'ک').replace(/ي/g, 'ی'),
  // Spaces that do not break, and marks of direction.
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, ' \u200f'),
  (text) => text.replace(/ /g, '  '),
];
