const MARK = /[\u064B-\u0652]/;
const SHADDA = '\u0651';
const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';

interface Letter {
  readonly letter: string;
  readonly marks: string;
}

/** Splits a vocalised word into letters with the marks that follow each. */
export function lettersOf(vocalised: string): Letter[] {
  const letters: { letter: string; marks: string }[] = [];
  for (const unit of vocalised) {
    const last = letters.at(-1);
    if (last !== undefined && MARK.test(unit)) last.marks += unit;
    else letters.push({ letter: unit, marks: '' });
  }
  return letters;
}

const vowelOf = (marks: string): string =>
  marks.includes(KASRA) ? 'i' : marks.includes(DAMMA) ? 'u' : marks.includes(FATHA) ? 'a' : '';

/** The vowel in front of a hamza: i, u, a; long ones as A, U; '' after a consonant without a vowel. */
function vowelBefore(letters: readonly Letter[], at: number): string {
  const before = letters[at - 1];
  if (before === undefined) return '';
  const own = vowelOf(before.marks);
  if (own !== '') return own;
  if (before.letter === 'ا' || before.letter === 'آ') return 'A';
  if (before.letter === 'ي' && !before.marks.includes(SHADDA)) return 'i';
  if (before.letter === 'و' && !before.marks.includes(SHADDA)) return 'U';
  return '';
}

function medialSeat(before: string, own: string): string {
  if (own === 'i' || before === 'i') return 'ئ';
  if (own === 'u' || before === 'u') return 'ؤ';
  if (before === 'A' || before === 'U') return 'ء';
  return 'أ';
}

function finalSeat(before: string): string {
  if (before === 'i') return 'ئ';
  if (before === 'u') return 'ؤ';
  return before === 'a' ? 'أ' : 'ء';
}

/**
 * Writes each bare hamza `ء` of a vocalised word on the seat that spelling asks for, from the vowels beside it
 * (school rule: i before u before a before none). Alif after hamza becomes آ; a hamza that closes the first syllable
 * after a hamza becomes a long vowel (ءَءْمَن → آمن).
 *
 * @param vocalised  word with short vowels, all hamzas as ء; the last letter carries no case or mood vowel unless it
 *                   counts as medial (a suffix follows)
 * @returns the vocalised word with seats
 *
 * @example seatHamza('بَدَءُوا') // 'بَدَؤُوا'
 */
export function seatHamza(vocalised: string): string {
  if (!vocalised.includes('ء')) return vocalised;
  const letters = lettersOf(vocalised);
  let seated = '';
  for (let i = 0; i < letters.length; i++) {
    const { letter, marks } = letters[i] as Letter;
    if (letter !== 'ء') {
      seated += letter + marks;
      continue;
    }
    const own = vowelOf(marks);
    const next = letters[i + 1];
    const longA = own === 'a' && next?.letter === 'ا';
    if (i === 0) {
      const closing = next?.letter === 'ء' && vowelOf(next.marks) === '';
      if (longA || (closing && own === 'a')) seated += 'آ';
      else if (closing) seated += own === 'i' ? 'إِي' : 'أُو';
      else seated += (own === 'i' ? 'إ' : 'أ') + marks;
      if (longA || closing) i++;
      continue;
    }
    const before = vowelBefore(letters, i);
    if (longA && before !== 'A' && before !== 'U' && before !== 'i' && before !== 'u') {
      seated += 'آ';
      i++;
    } else if (next === undefined && own === '') seated += finalSeat(before) + marks;
    else seated += medialSeat(before, own) + marks;
  }
  return seated;
}
