import type { Analysis } from '../../document.ts';
import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { PlaceName } from '../gazetteer.ts';
import { ADJECTIVE, MASDAR, NOUN, PARTICIPLE } from '../traits.ts';
import { hasTrait, isOnlyVerb, isParticle } from '../words.ts';
import { parseNumberWords } from '../../quantity/numbers.ts';

/** Duals and second persons of verbs are so rare in news that a name with their letters is the name (حرستا). */
const isUsual = ({ pos, features }: Analysis): boolean =>
  pos !== 'verb' || (features.person === 3 && features.number !== 'dual' && features.tense !== 'imperative');

/** بلدة صغيرة, سواتر جديدة: an indefinite adjective describes what the class noun names. */
export const isPlainAdjective = ({ words, tables }: Finder, { first, reading }: NameHit<PlaceName>): boolean => {
  if (reading.folded.startsWith('ال')) return false;
  // مدينة بريا: the accusative of a masculine one does not agree with a noun in ـة.
  if (reading.folded.endsWith('ا') && words.tokens[first - 1]?.folded.endsWith('ه') === true) return false;
  // جبل مطل على سنجار: a participle that governs what follows.
  const governs = tables.cues.get(words.tokens[first + 1]?.folded ?? '') === 'preposition';
  return hasTrait(words, first, governs ? ADJECTIVE | PARTICIPLE : ADJECTIVE);
};

/** مركزه: a noun with its pronoun, which has the letters of a town. */
export const hasPronoun = ({ words }: Finder, at: number): boolean =>
  (words.tokens[at]?.form.endsWith('ه') ?? false) &&
  (words.analyses[at] ?? []).some(({ rank, enclitic, pos }) => rank === 0 && enclitic !== null && pos !== 'verb');

/** A verb as news has it, and nothing else. */
export const isPlainVerb = ({ words }: Finder, at: number): boolean =>
  (isOnlyVerb(words, at) && (words.analyses[at] ?? []).some((reading) => reading.rank === 0 && isUsual(reading))) ||
  isSaidOfUs(words.analyses[at] ?? []);

/** A verbal noun with fighters right behind it. */
export const isDoneToPeople = ({ words }: Finder, at: number): boolean =>
  hasTrait(words, at, MASDAR) &&
  (words.analyses[at] ?? []).some(({ pos, rank, proclitics }) => pos === 'masdar' && rank === 0 && proclitics.length === 0) &&
  (words.analyses[at + 1] ?? []).some(
    ({ pos, rank, proclitics, classes }) =>
      pos === 'noun' && rank === 0 && proclitics.length === 0 && (classes.includes('member') || classes.includes('force')),
  );

/** الأخرى, المقابلة: of two that are alike, which no name is. */
const OF_TWO = /^ال(?:اخري|اخر|مقابله?)$/;

/** الضفة الغربية لنهر دنيبر, الضفة الغربية من النهر, الضفة الأخرى: the bank of a river, and no land that is called so. */
export const isOfRiver = ({ words }: Pick<Finder, 'words'>, last: number): boolean => {
  if (OF_TWO.test(words.tokens[last + 1]?.folded ?? '')) return true;
  const side = /^ال(?:شرق|غرب|شمال|جنوب)يه?$/.test(words.tokens[last + 1]?.folded ?? '');
  const [next, after] = words.tokens.slice(last + (side ? 2 : 1), last + 4).map(({ folded }) => folded);
  return /^لل?نهر$/.test(next ?? '') || (next === 'من' && /^(?:ال)?نهر$/.test(after ?? ''));
};

/** العديد من الحواجز, وحدات من الجيش: a word for a number or for a part, of what follows. */
export const isAmount = ({ words }: Finder, at: number): boolean =>
  words.tokens[at + 1]?.folded === 'من' &&
  (words.analyses[at] ?? []).some(
    ({ rank, pos, classes, proclitics }) =>
      rank === 0 && pos === 'noun' && (classes.includes('measure') || (classes.includes('force') && !proclitics.includes('ال'))),
  );

/** خمس عمارات, ست قرى: a number and what it counts, where only with its article the word is a name (الخمس). */
export const isNumber = ({ words }: Finder, { first, agreement }: NameHit<PlaceName>): boolean =>
  agreement === 'article-dropped' && parseNumberWords(words.tokens, first) !== null;

/** باتجاه قرى في ريف X, سجن المدينة: a noun for places of a kind, whose letters a hamlet has. */
export const isKindOfPlace = ({ tables, words }: Finder, { last, reading, stored }: NameHit<PlaceName>): boolean =>
  tables.classNouns.has(reading.folded) && (stored.small || (words.tokens[last + 1]?.folded.startsWith('ال') ?? false));

/** سقطت خيام كثيرة: an indefinite adjective right behind describes a thing; those of names have the article. */
export const isDescribedThing = ({ words, tables }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean =>
  !reading.folded.startsWith('ال') &&
  (hasTrait(words, first, NOUN) || tables.notNames.get(reading.folded) === 'noun') &&
  (words.analyses[last + 1] ?? []).some(
    ({ pos, rank, proclitics, stem }) => rank === 0 && pos === 'adjective' && proclitics.length === 0 && stem.endsWith('ة'),
  );

/** أكبر, أهم. */
export const isSuperlative = ({ words }: Finder, at: number): boolean =>
  (words.analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('superlative'));

/** صرنا: a verb of "we", as people are quoted. */
export const isSaidOfUs = (readings: readonly Analysis[]): boolean =>
  readings.length > 0 &&
  readings.every(({ pos }) => pos === 'verb') &&
  readings.some(({ features }) => features.person === 1 && features.number === 'plural' && features.tense === 'past');

/**
 * True where the lexicon has the word with letters that a reading takes for a particle: باب is no ب + اب, كتلة no ك + تلة,
 * بعيدة no ب + عيدة.
 */
export const isWholeWord = ({ words }: Finder, at: number, particles: readonly string[]): boolean =>
  (words.analyses[at] ?? []).some(
    ({ pos, rank, proclitics }) =>
      // كسرت القوات زحفا: who says that a thing is like a town hardly opens a sentence with it.
      rank === 0 &&
      (pos !== 'verb' || particles[0] === 'ك') &&
      proclitics.filter((letter) => letter !== 'ال').length < particles.length,
  );

/** 26 ضابطا سوريا: an adjective in the accusative of a counted noun, with the letters of the country. */
export const isAccusative = ({ words, gazetteer }: Finder, at: number): boolean => {
  const before = words.tokens[at - 1]?.folded ?? '';
  // دعت أوكرانيا روسيا إلى …: one country calls upon another.
  if (
    gazetteer
      .placeNames(before)
      .some(({ name, places }) => name === before && places.some(({ feature }) => feature === 'country'))
  )
    return false;
  // 90 استراليا قتلوا
  if (words.tokens[at - 1]?.kind === 'number' && /يا$/.test(words.tokens[at]?.folded ?? '')) return true;
  return (
    (words.tokens[at]?.folded.endsWith('يا') ?? false) &&
    before.endsWith('ا') &&
    // وفرت لها تركيا غطاء: a preposition and its pronoun.
    !isParticle(words, at - 1) &&
    (words.analyses[at - 1] ?? []).some(
      ({ pos, rank, stem }) =>
        rank === 0 && (pos === 'noun' || pos === 'adjective' || pos === 'participle') && stem.endsWith('ا'),
    )
  );
};

/** True where the lexicon knows the word with its letters as written, as something else than a particle-bearing guess. */
export function isOrdinaryWord({ words }: Finder, at: number, form: string): boolean {
  return (words.analyses[at] ?? []).some(
    (reading) =>
      reading.rank === 0 &&
      isUsual(reading) &&
      ((reading.proclitics.includes('ال') ? `ال${reading.stem}` : reading.stem) === form ||
        // بعقوبة الإعدام: a particle and a word have the letters of a name.
        (reading.proclitics.length === 1 && `${reading.proclitics[0] ?? ''}${reading.stem}` === form)),
  );
}

/** سيطر على كباني, انسحب من ليلان: no reading of the word can stand behind a preposition, as no verb, comparison or nominative dual does. */
export const isNoNoun = ({ words }: Finder, at: number): boolean =>
  (words.analyses[at] ?? []).every(
    (reading) =>
      reading.rank > 0 ||
      reading.pos === 'verb' ||
      reading.proclitics.includes('ك') ||
      (reading.features.number === 'dual' && reading.stem.endsWith('ان')),
  );

/** ودير سريان ويحمر، وبقي: at a comma or the end no verb stands, which would have something to say of. */
export function closesName({ words }: Finder, last: number): boolean {
  const next = words.tokens[last + 1];
  return last >= words.sentenceEnd(last) || next?.kind === 'punctuation';
}

/** A name of one word between the signs of a date: after a slash or a number, before a year. */
export function isMonthLike({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean {
  const [before, after] = [words.tokens[first - 1], words.tokens[last + 1]];
  const year = after?.kind === 'number' && /^(?:19|20)\d\d$/.test(after.form);
  return (
    (year && before !== undefined && (before.form === '/' || before.kind === 'number')) ||
    (before?.form === '/' && words.tokens[first - 2]?.kind === 'word' && year)
  );
}

/** الشمال, الشرق: a direction as a noun, and no town. */
export const isDirection = ({ tables }: Finder, { reading }: NameHit<PlaceName>): boolean =>
  reading.folded.startsWith('ال') && tables.directions.get(reading.folded.slice(2))?.role === 'noun';

/** لل right behind a definite word that is no verb. */
export const isPurpose = ({ words }: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.includes('ل') &&
  (words.tokens[first - 1]?.folded.startsWith('ال') ?? false) &&
  hasTrait(words, first - 1, ADJECTIVE | NOUN);

/** How far back two of a kind may have been named (قريتي ولغا وتل حديد … سيطرت على القريتين). */
const FARTHEST_PAIR = 80;

/** القريتين: the two villages just named, though a town is called so; its news calls it a town (مدينة القريتين). */
export function isPairNamedBefore({ words, tables }: Finder, { first, reading }: NameHit<PlaceName>): boolean {
  const stem = /^ال(.+)[اي]ن$/.exec(reading.folded)?.[1];
  if (stem === undefined || tables.classNouns.get(`${stem}ي`)?.number !== 'dual') return false;
  const pair = new RegExp(`^[وفبل]?${stem}[اي]$`);
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST_PAIR); at--)
    if (pair.test(words.tokens[at]?.folded ?? '')) return true;
  return false;
}
