import { isNameCue } from '../cue-words.ts';
import type { Finder } from '../find-organisations.ts';
import { bareWord } from '../names.ts';
import { timeWord } from '../../time/lexicon.ts';
import { TITLE, VERB } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, isComma, isOnlyVerb, isQuote, previousWord } from '../words.ts';
import { WELL_KNOWN } from './surnames.ts';
import type { Title } from './titles.ts';
import { isTitleWord } from './titles.ts';
import { isSaidBy } from './unknown-names.ts';
import { WITH_THAT, isInnerTitle, isJoinedAdjective, isKnownAs, isNameAli } from './words-of-names.ts';

/** كسار، السبت، أن …; كوانغ، الناطق باسم …: a noun or a word that no table holds, before a comma behind which a title or a weekday stands. */
const endsNameBeforeComma = (words: Finder['words'], at: number): boolean =>
  isComma(words.tokens[at + 1]) &&
  at + 1 < words.sentenceEnd(at) &&
  (hasTrait(words, at + 2, TITLE) || timeWord('weekday', words.tokens, at + 2) !== null) &&
  !words.tokens[at]?.folded.startsWith('ال') &&
  (words.analyses[at] ?? []).every(({ rank, pos, enclitic }) => rank > 0 || (pos === 'noun' && enclitic === null));

export const HONORIFIC = new Set(['الدين']);

/** A first name, or a word that opens one, read at `at`. */
export function startsName({ words, tables }: Finder, at: number, folded: string, titled: boolean): boolean {
  // الحاج بأن: what is said begins, and no بان.
  if (WITH_THAT.test(folded) && words.tokens[at]?.form !== 'بان') return false;
  // على is the preposition, علي the name; only folding makes them equal.
  // المتحدث باسم الجيش: "in the name of"; يعرف باسم هفال زردشت: "by the name of".
  if (folded === 'باسم' && ([1, 2, 3].some((back) => factsAt({ words }, at - back).title !== null) || isKnownAs(words, at)))
    return false;
  // العقيد أشرف على …: a verb with its preposition.
  const verb = hasTrait(words, at, VERB);
  if (verb && tables.cues.get(words.tokens[at + 1]?.folded ?? '') === 'preposition') return false;
  // في أيدي روسيا: hands, and no إيدي.
  if (tables.givenNames.has(folded)) return !/^(?:[وف]?على|[وفب]?أيدي)$/.test(words.tokens[at]?.form ?? '');
  const next = words.tokens[at + 1];
  if (next === undefined || next.kind !== 'word' || at >= words.sentenceEnd(at)) return false;
  return (
    (folded === 'عبد' && next.folded.startsWith('ال')) ||
    // الباحث سيدي ولد باب, الرئيس سيدي محمد.
    (folded === 'سيدي' && titled && (isNameCue(next.folded, 'opens-name') || tables.givenNames.has(next.folded))) ||
    // الكابتن آل لوكوود.
    (folded === 'ال' && titled && words.tokens[at]?.form === 'آل') ||
    (KUNYA.has(folded) &&
      !tables.classNouns.has(next.folded) &&
      ((titled && folded === 'ابو') ||
        isTitled(words, at, tables.titles) ||
        (folded === 'ابو' && isSaidBy(words, at)) ||
        isExplained(words, at, tables.titles)))
  );
}

/** أبو, and أبي where it stands so in all cases (أبي بشرايا البشير). */
const KUNYA = new Set(['ابو', 'ابي']);

/** أبو الليث الخشام، قائد فوج …: two or three words, and behind a comma who he is. */
const isExplained = (words: Finder['words'], at: number, titles: Finder['tables']['titles']): boolean =>
  [2, 3].some((length) => {
    const office = words.tokens[at + length + 1]?.folded ?? '';
    return isComma(words.tokens[at + length]) && isTitleWord(titles, office);
  });

function isTitled(words: Finder['words'], at: number, titles: Finder['tables']['titles']): boolean {
  if (isQuote(words.tokens[at - 1])) return true;
  const before = previousWord(words, at);
  return before >= 0 && words.readings(before).some(({ folded }) => isTitleWord(titles, folded));
}

/**
 * Whether a word right behind a rank is a name: not جندي مصاب, نقيب سابق, where the rank is one of many and the word
 * describes him, and not what qualifies the rank (فريق أول ركن).
 */
export function namesBearer(finder: Finder, at: number, title: Title): boolean {
  const { words } = finder;
  if (isNameCue(words.tokens[at]?.folded, 'rank-adjective') || !couldBeName(finder, at)) return false;
  // سليمان بيك وقرية ينكجة: another place.
  if (words.readings(at).some(({ particles, folded }) => particles.length > 0 && finder.tables.classNouns.has(folded)))
    return false;
  const definite = words.tokens[title.index]?.folded.replace(/^[وفبلك]/, '').startsWith('ال') === true;
  const likely = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  const describes =
    likely.length > 0 &&
    likely.every(({ pos, classes }) => pos === 'adjective' || pos === 'participle' || classes.includes('casualty'));
  return definite || !describes;
}

/** A word that may be a name: no verbal noun (انشقاق), no noun with a pronoun, no word of the tables. */
export const couldBeName = ({ words, tables }: Finder, at: number): boolean => {
  const word = words.tokens[at]?.folded ?? '';
  // انشقاقهم، سيطرته: a verbal noun or a word with a pronoun.
  if ((words.analyses[at] ?? []).some(({ rank, pos, enclitic }) => rank === 0 && (pos === 'masdar' || enclitic !== null)))
    return false;
  return (
    word.length >= 3 &&
    !word.startsWith('ال') &&
    !WITH_THAT.test(word) &&
    !tables.notNames.has(word) &&
    !tables.cues.has(word) &&
    // سليمان بيك وقرية ينكجة: nor with a conjunction.
    factsAt({ words }, at).classNoun === null &&
    !tables.titles.has(word) &&
    // العقيد المنشق وعضو الجيش الحر: another title of his.
    !(word.startsWith('و') && tables.titles.has(word.slice(1))) &&
    !tables.organisationHeads.has(word) &&
    !isOnlyVerb(words, at)
  );
};

/** How many names two words and those between them are, where ذبيح الله, عبد العزيز and أبو محمد are one. */
export function namesIn(words: Finder['words'], first: number, last: number): number {
  let names = 1;
  for (let at = first + 1; at <= last; at++)
    if (!isNameCue(words.tokens[at]?.folded, 'behind-name') && !isNameCue(words.tokens[at - 1]?.folded, 'opens-name')) names++;
  return names;
}

/**
 * قال أحمد باني إن, قال العقيد علي قائد إن: a word right between a name and what is said, which is nothing but another name, whatever else it may mean; no hour
 * (قال علي أمس إن), no phrase with its preposition.
 */
function standsBeforeSaying({ words, tables }: Pick<Finder, 'words' | 'tables'>, at: number): boolean {
  const word = words.tokens[at];
  const next = words.tokens[at + 1];
  if (word?.kind !== 'word' || word.folded.length < 3 || next === undefined || at >= words.sentenceEnd(at)) return false;
  if (!/^ب?ان$/.test(next.folded) || tables.cues.has(word.folded) || isNameCue(word.folded, 'says')) return false;
  if (!tables.givenNames.has(words.tokens[at - 1]?.folded ?? '') || tables.notNames.get(word.folded) === 'particle') return false;
  // نقلت صحيفة عن سلفاكير القول إن: what one says.
  if (word.folded.startsWith('ال') && tables.notNames.has(word.folded)) return false;
  return (words.analyses[at] ?? []).every(
    ({ rank, pos, enclitic, proclitics }) =>
      rank > 0 ||
      (pos === 'particle' ? proclitics.includes('ب') : enclitic === null && !proclitics.some((each) => 'وفبلك'.includes(each))),
  );
}

/** الأرمن, الأكراد: the plural of an adjective of nationality. */
const isPeople = (words: Finder['words'], at: number): boolean =>
  (words.analyses[at] ?? []).some(
    ({ rank, classes, features }) => rank === 0 && classes.includes('nationality') && features.number === 'plural',
  );

/** ردت كييف على لسان وزيرها: "by the mouth of", no name. */
export const isByMouthOf = (words: Finder['words'], at: number): boolean =>
  words.tokens[at]?.folded === 'علي' && words.tokens[at + 1]?.folded === 'لسان';

/** True where a word goes on with a name whose first `length` names are there. */
export function continuesName({ words, tables, gazetteer }: Finder, at: number, length: number): boolean {
  const word = words.tokens[at]?.folded ?? '';
  if (isByMouthOf(words, at) || WITH_THAT.test(word)) return false;
  // يسرائيل كاتس دمشق: a capital, country or city after a full name is another argument.
  if (
    length >= 2 &&
    gazetteer
      .placeNames(bareWord(word))
      .some(({ name, places }) => name === word && places.some(({ feature }) => WELL_KNOWN.has(feature)))
  )
    return false;
  // سعد الحاج، الناطق باسم …, محمد الملا حسن, محمد المختار النور: a title before a comma or another name is a family name.
  const role = length === 1 && word.startsWith('ال') ? tables.titles.get(word.slice(2)) : undefined;
  if (role !== undefined) {
    const next = at < words.sentenceEnd(at) ? (words.tokens[at + 1]?.folded ?? '') : '';
    if (role === 'rank' && (isComma(words.tokens[at + 1]) || tables.givenNames.has(next))) return true;
    if (isFamily(words, at + 1)) return true;
  }
  // حسام الدين العبار, ذبيح الله مجاهد: of the first name.
  if (length === 1 && isNameCue(word, 'behind-name') && !isNameCue(words.tokens[at - 1]?.folded, 'behind-name')) return true;
  // قال أحمد محمد باشر إن: behind two names only a verb, which behind قال and before أن nobody would say; but خالد عمر يعتقد أن.
  const third = length === 2 && isOnlyVerb(words, at) && (words.tokens[at + 1]?.form === 'إن' || !/^[يت]/.test(word));
  if ((length === 1 || third) && standsBeforeSaying({ words, tables }, at)) return true;
  if (isNameAli({ words, tables }, at) || (length === 1 && isInnerTitle({ words, tables }, at))) return true;
  // توم باراك الأكراد: a people is another argument.
  if (word.startsWith('ال') && isPeople(words, at)) return false;
  if (
    tables.notNames.has(word) ||
    tables.cues.has(word) ||
    tables.titles.has(word.replace(/^ال/, '')) ||
    tables.classNouns.has(word) ||
    isNameCue(word, 'says')
  )
    return isNameCue(word, 'opens-name');
  // رفعت ومنبج, معسكري بدر وجبل حديد: joined to it, another name, or the noun of one.
  const joined = words.readings(at).find(({ particles }) => particles.includes('و'));
  if (
    joined !== undefined &&
    (tables.classNouns.has(joined.folded) ||
      gazetteer.placeNames(bareWord(joined.folded)).some(({ name }) => name === joined.folded))
  )
    return false;
  // انسحاب كامل وفوري: a first name with the letters of an adjective, before another one.
  if (joined !== undefined && length === 1 && isJoinedAdjective(words, at)) return false;
  // جو بايدن: a family name that people are known by, whatever it begins with.
  if (tables.givenNames.has(word) || isNameCue(word, 'opens-name') || tables.leaders.has(word)) return true;
  // يسرائيل كاتس بإخراج, بارزاني لشبكتنا: a phrase with its preposition.
  const phrase = (words.analyses[at] ?? []).some(
    ({ rank, pos, proclitics, enclitic }) =>
      rank === 0 &&
      (pos === 'masdar' || pos === 'noun') &&
      (enclitic !== null || proclitics.some((each) => 'بلك'.includes(each))),
  );
  // لول رواي كوانغ، الناطق باسم …: between two names and what he is, or the day, no other word stands.
  if (length === 2 && endsNameBeforeComma(words, at)) return true;
  if (phrase) return false;
  if (opensObject(words, at)) return false;
  // أحمد المسماري الحديث: a family name ends it.
  const family = words.tokens[at - 1]?.folded ?? '';
  if (length >= 2 && word.startsWith('ال') && /^ال.{3,}ي$/.test(family)) return false;
  // بيسكوف رفض, محما خليل القائم بأعمال: behind two names a word of the lexicon goes on with the sentence.
  const known = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  const article = word.startsWith('ال');
  // وأقر حفتر بأن قواته …: a particle opens what he says.
  if (known.length > 0 && known.every(({ pos }) => pos === 'particle')) return false;
  if (length >= 2 && known.some(({ pos }) => (article ? pos === 'masdar' : pos !== 'adjective'))) return false;
  if (word === 'القايم' && words.tokens[at + 1]?.folded === 'باعمال') return false;
  if (article) return length <= 3 && !tables.organisationHeads.has(word) && !/(?:يه|ات|ين|ون)$/.test(word);
  const attached = words
    .readings(at)
    .some(
      ({ particles, folded }) =>
        particles.length > 0 &&
        (isAttachable(tables, particles, folded) ||
          (folded.startsWith('ال') && folded.length > 4) ||
          tables.givenNames.has(folded)),
    );
  // الفريق علي كنه، …: a family name with the letters of a verb.
  const verb = isOnlyVerb(words, at) && !(length === 1 && isComma(words.tokens[at + 1]));
  return length <= 2 && word.length >= 3 && !attached && !verb && !tables.organisationHeads.has(word);
}

/** النور: a noun with the article, as family names are, that no adjective has the letters of. */
const isFamily = (words: Finder['words'], at: number): boolean =>
  at <= words.sentenceEnd(at - 1) &&
  words.tokens[at]?.folded.startsWith('ال') === true &&
  (words.analyses[at] ?? []).every(({ rank, pos, classes }) => rank > 0 || (pos === 'noun' && classes.length === 0));

/** قرر آبي أحمد سحب قواته, أعلن ماكرون إنهاء العملية: a verbal noun and what is done, a noun with the article or a pronoun. */
function opensObject(words: Finder['words'], at: number): boolean {
  const likely = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  if (!likely.some(({ pos, enclitic, proclitics }) => pos === 'masdar' && enclitic === null && proclitics.length === 0))
    return false;
  return (words.analyses[at + 1] ?? []).some(
    ({ rank, pos, proclitics, enclitic }) => rank === 0 && pos === 'noun' && (proclitics.includes('ال') || enclitic !== null),
  );
}

/** وفي, وقال: و and ف stand before any word, بـ and its like before no other particle (بالي is no بـ and إلى). */
const isAttachable = (tables: Finder['tables'], particles: readonly string[], folded: string): boolean =>
  tables.notNames.has(folded) &&
  (tables.notNames.get(folded) !== 'particle' || particles.every((particle) => particle === 'و' || particle === 'ف'));
