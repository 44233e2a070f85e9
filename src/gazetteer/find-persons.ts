import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import { ENDINGS } from './endings.ts';
import type { Finder } from './find-organisations.ts';
import { placeNamesAt } from './find-names.ts';
import { bareWord } from './names.ts';
import { nisbaCountry } from './nisba.ts';
import { ASSERTS, factsAt } from './word-facts.ts';
import { LEADER, LETTERS, OPENS_PERSON, PLACE_NAME, SAYS, TITLE, UNLISTED, VERB } from './traits.ts';
import { hasTrait, isComma, isOnlyVerb, isQuote, nameOf, previousWord } from './words.ts';

const WELL_KNOWN = new Set(['country', 'city']);
const MOST_NAME_WORDS = 5;
/** How far a title may stand before the name that it belongs to: المتحدث باسم قيادة العمليات المشتركة العميد X. */
const TITLE_REACH = 7;
/** Words that open a name and need the next one: أبو يزيد، عبد الغني. */
const OPENERS = new Set(['ابو', 'ابا', 'ابي', 'ام', 'عبد', 'بن', 'ابن', 'ال', 'ولد', 'ذو', 'بو']);
const HONORIFIC = new Set(['الدين']);
const RANK_QUALIFIERS = new Set([
  'الركن',
  'الطيار',
  'المتقاعد',
  'المنشق',
  'المهندس',
  'الحقوقي',
  'الدكتور',
  'اول',
  'الاول',
  'ركن',
  'طيار',
  'منشق',
  'متقاعد',
  'الشهيد',
]);

/**
 * Finds persons by title and first name: المقدم حسن عبد الغني، وزير الدفاع فكري إشيق، قال طلال سلو. The name is what
 * stands without the title; later a surname alone (قنونو) is the same person. `taken` tells what bodies already hold.
 */
export function findPersons(finder: Finder, taken: (first: number, last: number) => boolean): Draft[] {
  const { words } = finder;
  const found: Draft[] = [];
  const surnames: Surnames = { ofOneWord: new Set(), ofTwoWords: new Map(), endings: new Uint8Array(ENDINGS) };
  const titled = reachOfTitles(finder);
  const { traits, endings, before } = words;
  for (let at = 0; at < traits.length; at++) {
    const known = traits[at] as number;
    const mayBeNamed = titled[at] === 1 || (known & OPENS_PERSON) !== 0 || ((traits[before[at] as number] ?? 0) & SAYS) !== 0;
    const mayBeSurname = surnames.endings[endings[at] as number] === 1;
    if (!mayBeNamed && !mayBeSurname && (known & LEADER) === 0) continue;
    if ((known & LETTERS) === 0 || taken(at, at)) continue;
    const person =
      (mayBeNamed ? namedPerson(finder, at, titled[at] === 1, taken) : null) ??
      (mayBeSurname ? bySurname(finder, at, surnames) : null) ??
      leader(finder, at);
    if (person === null) continue;
    found.push(person);
    if (person.rule !== 'surname' && person.last > person.first) {
      const surname = words.tokens[person.last]?.folded ?? '';
      if (surname.length >= 4 && !finder.tables.givenNames.has(surname)) {
        surnames.ofOneWord.add(surname);
        surnames.endings[endings[person.last] as number] = 1;
      }
      // شيرزاد قره جول: the family name of two words.
      if (person.last - person.first === 2) {
        const first = words.tokens[person.last - 1]?.folded ?? '';
        surnames.endings[endings[person.last - 1] as number] = 1;
        surnames.ofTwoWords.set(first, (surnames.ofTwoWords.get(first) ?? new Set()).add(surname));
      }
    }
    at = person.last;
  }
  return found;
}

/** Family names of the persons named so far. */
interface Surnames {
  readonly ofOneWord: Set<string>;
  /** Those of the words of both. */
  readonly endings: Uint8Array;
  /** The second words by the first. */
  readonly ofTwoWords: Map<string, Set<string>>;
}

function bySurname({ words, tables }: Finder, at: number, { ofOneWord, ofTwoWords }: Surnames): Draft | null {
  const word = words.tokens[at];
  const next = words.tokens[at + 1];
  if (word !== undefined && next !== undefined && ofTwoWords.get(word.folded)?.has(next.folded) === true) {
    const name = `${word.form} ${next.form}`;
    return draft({ kind: 'person', first: at, last: at + 1, name, entries: [], head: -1, rule: 'surname' });
  }
  for (const { folded, form, particles } of words.readings(at)) {
    if (!ofOneWord.has(folded) || particles.includes('ب') || tables.ambiguous.get(folded) === 'common-word') continue;
    const before = previousWord(words, at);
    if (
      before >= 0 &&
      (tables.classNouns.has(words.tokens[before]?.folded ?? '') ||
        tables.cues.get(words.tokens[before]?.folded ?? '') === 'direction')
    )
      continue;
    return draft({ kind: 'person', first: at, last: at, name: form, entries: [], head: -1, rule: 'surname' });
  }
  return null;
}

/** Prepositions of place that no person stands behind. */
const INSIDE = /^[وف]?(?:في|داخل|قرب|وسط|باتجاه|صوب)$/;

/** قال حفتر: whoever commands a body is known by one name, too. */
function leader(finder: Finder, at: number): Draft | null {
  const { words } = finder;
  const known = factsAt(finder, at).leader;
  // أخلى مقره في السراج: a quarter, as nobody is a place.
  if (known === null || INSIDE.test(words.tokens[at - 1]?.folded ?? '')) return null;
  return draft({ kind: 'person', first: at, last: at, name: known.form, entries: [], head: -1, rule: 'leader' });
}

/** 1 at the words that a title may stand before, near enough. */
function reachOfTitles(finder: Finder): Uint8Array {
  const { traits } = finder.words;
  const reach = new Uint8Array(traits.length);
  for (let at = 0; at < traits.length; at++)
    if (((traits[at] as number) & TITLE) !== 0) reach.fill(1, at + 1, at + 1 + TITLE_REACH);
  return reach;
}

/** @param titled whether a title may stand before the word */
function namedPerson(finder: Finder, at: number, titled: boolean, taken: (first: number, last: number) => boolean): Draft | null {
  const { words, tables } = finder;
  const opensPerson = hasTrait(words, at, OPENS_PERSON);
  // Without a first name only a rank right before it makes a name of a word.
  const title = titled ? titleBefore(finder, at, Infinity) : null;
  const unknown = !opensPerson && isUnknownName(finder, at, title, taken);
  if (!opensPerson && !unknown && (title?.role !== 'rank' || title.distance > 1)) return null;
  // جبرة الشيخ ورهيد النوبة: a title in the name of a place.
  if (!opensPerson && title?.distance === 1 && taken(title.index, title.index)) return null;
  if (isHour(finder, at) || opensPlace(finder, at, title)) return null;
  // منطقة سلطان مرعي, قرية ملا عبد الله: named after a person.
  const before = previousWord(words, at);
  if (before >= 0 && before === at - 1 && factsAt(finder, before).classNoun?.value.kept === false) return null;
  // تل رفعت ومنبج: the rest of a place; behind a title (الشيخ صالح بيحان) a person, whatever hamlet is called so.
  if (
    before >= 0 &&
    !finder.tables.titles.has(bareWord(words.tokens[before]?.folded ?? '')) &&
    placeNamesAt(words, before).some(({ first, last }) => first === before && last >= at)
  )
    return null;
  if (isOfficePlace(finder, at, title)) return null;
  // عضو مجلس صلاح الدين X: the place of a council, no name yet.
  if (
    before >= 0 &&
    before === at - 1 &&
    HONORIFIC.has(words.tokens[at + 1]?.folded ?? '') &&
    factsAt(finder, before).head?.value.role === 'name'
  )
    return null;
  const opener = words
    .readings(at)
    .find(({ folded, particles }) => startsName(finder, at, folded, title !== null) && !isWhole(finder, at, particles));
  const given =
    opener ??
    (unknown || (title !== null && title.role === 'rank' && title.distance === 1 && namesBearer(finder, at, title))
      ? words.readings(at)[0]
      : undefined);
  if (given === undefined) return null;
  let last = at;
  const end = words.sentenceEnd(at);
  while (last < end && last - at < MOST_NAME_WORDS - 1) {
    const word = words.tokens[last]?.folded ?? '';
    const needsMore = OPENERS.has(last === at ? given.folded : word) || (last === at && given.folded === 'عبد');
    if (taken(last + 1, last + 1) && !needsMore) break;
    const next = words.tokens[last + 1];
    if (next === undefined || next.kind !== 'word') break;
    if (!needsMore && !continuesName(finder, last + 1, last - at + 1)) break;
    last++;
  }
  const single = last === at;
  if (single && unknown && !isSaidBy(words, at)) return null;
  // من الغندورية خلف سيارات الإسعاف: a preposition that is a first name too.
  if (title === null && tables.notNames.get(given.folded) === 'particle' && !assertsBefore(finder, at)) return null;
  // مسؤول تركي: a nationality.
  if (single && nisbaCountry(given.folded, tables.nisbas) !== null) return null;
  if (single && title === null && !unknown) return null;
  if (title === null && !unknown && !isQuote(words.tokens[at - 1]) && !hasSurname(finder, at, last) && !assertsBefore(finder, at))
    return null;
  if (single && !unknown && title !== null && title.role === 'office' && !tables.givenNames.has(given.folded)) return null;
  return draft({
    kind: 'person',
    first: at,
    last,
    name: nameOf(words, at, last, given.form),
    entries: [],
    head: title?.index ?? -1,
    rule: title === null ? 'first-name' : 'title',
  });
}

/** محافظ صلاح الدين رائد الجبوري: two words that are a place right behind an office, where his own first name follows. */
function isOfficePlace({ words, tables }: Finder, at: number, title: Title | null): boolean {
  if (title?.role !== 'office' || title.distance > 1) return false;
  return placeNamesAt(words, at).some(
    ({ first, last }) => first === at && last > at && tables.givenNames.has(words.tokens[last + 1]?.folded ?? ''),
  );
}

const HOURS = new Set(['صباح', 'ظهر', 'فجر', 'مساء', 'ليل']);
const ORDINALS = /^(?:ال)?(?:اول|اخر|ثاني|ثانيه|اولي)$/;

/** صباح الثلاثاء, ربيع الأول: an hour or a month that is a first name too. */
function isHour({ words }: Finder, at: number): boolean {
  const [word, next] = [words.tokens[at]?.folded ?? '', words.tokens[at + 1]?.folded ?? ''];
  return (HOURS.has(word) && (next.startsWith('ال') || next === 'امس')) || (word === 'ربيع' && ORDINALS.test(next));
}

/** كامل طرابلس, فيض آباد: two words of a place, the first of which is a first name; behind a title or a verb of saying it is a person. */
function opensPlace(finder: Finder, at: number, title: Title | null): boolean {
  const { words } = finder;
  if (title !== null || isSaidBy(words, at)) return false;
  // السيطرة على كامل طرابلس: the whole of it.
  const whole = (words.analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('part'));
  if (whole && placeNamesAt(words, at + 1).some(({ first }) => first === at + 1)) return true;
  // عبد الله أبكر: a first name of two words, and another name behind it.
  if (words.tokens[at]?.folded === 'عبد' && finder.tables.givenNames.has(words.tokens[at + 2]?.folded ?? '')) return false;
  return placeNamesAt(words, at).some(({ first, last, agreement }) => first === at && last > at && agreement === 'exact');
}

/**
 * Whether a word that no table holds is a name: behind a title with its article or such an adjective (النائب التركماني نجاة الصالحي), and
 * with another unknown word; or right behind a verb of saying (قال بيسكوف إن).
 */
function isUnknownName(
  finder: Finder,
  at: number,
  title: Title | null,
  taken: (first: number, last: number) => boolean,
): boolean {
  const { words } = finder;
  const word = words.tokens[at]?.folded ?? '';
  if (isSaidBy(words, at) && isForeignWord(finder, at) && !ORDINARY_SHAPE.test(word) && saysOn(words, at)) return true;
  if (title === null || at >= words.sentenceEnd(at) || word.startsWith('ال') || !couldBeName(finder, at)) return false;
  if (isForeignWord(finder, at) && isForeignWord(finder, at + 1) && (speaksNext(words, at + 2) || speaksTo(words, at + 2))) {
    // المتحدث باسم جيش X كورنيل نانجا قال, مدير ناحية سنوني خوديدا جوكي أن: behind the body or the place, and then he speaks.
    const behind = taken(at - 1, at - 1) || hasTrait(words, at - 1, PLACE_NAME);
    if (behind || /^[وفبلك]?ال/.test(words.tokens[at - 1]?.folded ?? '')) return true;
  }
  const before = words.tokens[at - 1];
  const closed = isQuote(before) || isComma(before) || /^[وفبلك]?ال/.test(before?.folded ?? '');
  const next = words.tokens[at + 1]?.folded ?? '';
  if (!closed || (!isForeignWord(finder, at + 1) && !finder.tables.givenNames.has(next))) return false;
  // وزير الإعلام عمران الزعبي: before a family name a place is a first name, too.
  if (/^ال.{3,}ي$/.test(next)) return true;
  // الرئيس الأوكراني يتفقد خاركيف: a verb that the lexicon lacks.
  return isForeignWord(finder, at) && !/^(?:ي|سي|ست|است)/.test(word);
}

/** رقما، مرتين، المرجفون، ذويهم، الركام: endings that foreign names and family names do not have; with the article those end in ـي. */
const ORDINARY_SHAPE = /^[وف]?ال.*[^ي]$|(?:[^او]ا|ين|ون|ات|هم|ها|ته|ات|يه)$/;

/** A word that neither the lexicon nor a table of names knows. */
function isForeignWord({ words }: Finder, at: number): boolean {
  if (!hasTrait(words, at, UNLISTED) || !hasTrait(words, at, LETTERS) || hasTrait(words, at, PLACE_NAME)) return false;
  return (words.tokens[at]?.folded.length ?? 0) >= 3 && (words.analyses[at]?.[0]?.rank ?? Infinity) > 1;
}

/** A verb of saying, or what begins what is said (أن). */
function speaksNext(words: Finder['words'], at: number): boolean {
  const next = words.tokens[at];
  if (next === undefined || at > words.sentenceEnd(at - 1)) return false;
  return SAYING.test(next.folded) || hasTrait(words, at, SAYS);
}

/** Words from who listens to what is said. */
const FARTHEST_SAID = 6;

/** … لشبكة رووداو أن, ، لـ"سكاي نيوز"، إن: who listens, and then what is said. */
function speaksTo(words: Finder['words'], at: number): boolean {
  const first = isComma(words.tokens[at]) ? at + 1 : at;
  if (!/^ل/.test(words.tokens[first]?.folded ?? '')) return false;
  const end = Math.min(words.sentenceEnd(at), first + FARTHEST_SAID);
  for (let index = first + 1; index <= end; index++) if (SAYING.test(words.tokens[index]?.folded ?? '')) return true;
  return false;
}

/** أن، إنه، بأنها، أنهم: what is said begins, with its subject or without. */
const SAYING = /^ب?ان(?:ه|ها|هم|هما|نا|ني)?$/;
const SAID = new Set(['في', 'عبر', 'خلال', 'علي', 'بعد', 'امام', 'عن', 'قبل']);

/** Behind one or two unknown words after قال: what is said, where or to whom, or who says it. */
function saysOn(words: Finder['words'], at: number): boolean {
  for (const index of [at + 1, at + 2]) {
    const next = words.tokens[index];
    if (next === undefined || index > words.sentenceEnd(at)) return false;
    if (next.kind === 'punctuation' || SAYING.test(next.folded) || SAID.has(next.folded) || /^(?:لل|ل)/.test(next.folded))
      return true;
    // قال كورنيل نانجا زعيم الحركة إن: who he is.
    if (index === at + 2 && hasTrait(words, index, TITLE)) return true;
  }
  return false;
}

/** بيان: a noun of the lexicon, not بـ and a name. */
const isWhole = ({ words }: Finder, at: number, particles: readonly string[]): boolean =>
  particles.length > 0 &&
  (words.analyses[at] ?? []).some(({ rank, proclitics, pos }) => rank === 0 && pos === 'noun' && proclitics.length === 0);

/** A first name, or a word that opens one, read at `at`. */
function startsName({ words, tables }: Finder, at: number, folded: string, titled: boolean): boolean {
  // على is the preposition, علي the name; only folding makes them equal.
  // المتحدث باسم الجيش: "in the name of".
  if (folded === 'باسم' && [1, 2, 3].some((back) => factsAt({ words }, at - back).title !== null)) return false;
  // العقيد أشرف على …: a verb with its preposition.
  const verb = hasTrait(words, at, VERB);
  if (verb && tables.cues.get(words.tokens[at + 1]?.folded ?? '') === 'preposition') return false;
  // في أيدي روسيا: hands, and no إيدي.
  if (tables.givenNames.has(folded)) return !/^(?:[وف]?على|[وفب]?أيدي)$/.test(words.tokens[at]?.form ?? '');
  const next = words.tokens[at + 1];
  if (next === undefined || next.kind !== 'word' || at >= words.sentenceEnd(at)) return false;
  return (
    (folded === 'عبد' && next.folded.startsWith('ال')) ||
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
    return isComma(words.tokens[at + length]) && (titles.has(office) || titles.has(office.replace(/^ال/, '')));
  });

function isTitled(words: Finder['words'], at: number, titles: Finder['tables']['titles']): boolean {
  if (isQuote(words.tokens[at - 1])) return true;
  const before = previousWord(words, at);
  return before >= 0 && words.readings(before).some(({ folded }) => titles.has(folded) || titles.has(folded.replace(/^ال/, '')));
}

/**
 * Whether a word right behind a rank is a name: not جندي مصاب, نقيب سابق, where the rank is one of many and the word
 * describes him, and not what qualifies the rank (فريق أول ركن).
 */
function namesBearer(finder: Finder, at: number, title: Title): boolean {
  const { words } = finder;
  if (RANK_QUALIFIERS.has(words.tokens[at]?.folded ?? '') || !couldBeName(finder, at)) return false;
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

const couldBeName = ({ words, tables }: Finder, at: number): boolean => {
  const word = words.tokens[at]?.folded ?? '';
  // انشقاقهم، سيطرته: a verbal noun or a word with a pronoun.
  if ((words.analyses[at] ?? []).some(({ rank, pos, enclitic }) => rank === 0 && (pos === 'masdar' || enclitic !== null)))
    return false;
  return (
    word.length >= 3 &&
    !word.startsWith('ال') &&
    !tables.notNames.has(word) &&
    !tables.cues.has(word) &&
    // سليمان بيك وقرية ينكجة: nor with a conjunction.
    factsAt({ words }, at).classNoun === null &&
    !tables.titles.has(word) &&
    !tables.organisationHeads.has(word) &&
    !isOnlyVerb(words, at)
  );
};

/** True where a word goes on with a name whose first `length` words are there. */
function continuesName({ words, tables, gazetteer }: Finder, at: number, length: number): boolean {
  const word = words.tokens[at]?.folded ?? '';
  // يسرائيل كاتس دمشق: a capital, country or city after a full name is another argument.
  if (
    length >= 2 &&
    gazetteer
      .placeNames(bareWord(word))
      .some(({ name, places }) => name === word && places.some(({ feature }) => WELL_KNOWN.has(feature)))
  )
    return false;
  // سعد الحاج، الناطق باسم …: a family name that is a title elsewhere.
  if (length === 1 && word.startsWith('ال') && tables.titles.get(word.slice(2)) === 'rank' && isComma(words.tokens[at + 1]))
    return true;
  if (
    tables.notNames.has(word) ||
    tables.cues.has(word) ||
    tables.titles.has(word.replace(/^ال/, '')) ||
    tables.classNouns.has(word) ||
    ASSERTS.test(word)
  )
    return OPENERS.has(word);
  // رفعت ومنبج: joined to it, another name.
  const joined = words.readings(at).find(({ particles }) => particles.includes('و'));
  if (joined !== undefined && gazetteer.placeNames(bareWord(joined.folded)).some(({ name }) => name === joined.folded))
    return false;
  if (tables.givenNames.has(word) || OPENERS.has(word)) return true;
  // يسرائيل كاتس بإخراج, بارزاني لشبكتنا: a phrase with its preposition.
  const phrase = (words.analyses[at] ?? []).some(
    ({ rank, pos, proclitics, enclitic }) =>
      rank === 0 &&
      (pos === 'masdar' || pos === 'noun') &&
      (enclitic !== null || proclitics.some((each) => 'بلك'.includes(each))),
  );
  if (phrase) return false;
  // أحمد المسماري الحديث: a family name ends it.
  const family = words.tokens[at - 1]?.folded ?? '';
  if (length >= 2 && word.startsWith('ال') && /^ال.{3,}ي$/.test(family)) return false;
  // بيسكوف رفض, محما خليل القائم بأعمال: behind two names a word of the lexicon goes on with the sentence.
  const known = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  const article = word.startsWith('ال');
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

/** وفي, وقال: و and ف stand before any word, بـ and its like before no other particle (بالي is no بـ and إلى). */
const isAttachable = (tables: Finder['tables'], particles: readonly string[], folded: string): boolean =>
  tables.notNames.has(folded) &&
  (tables.notNames.get(folded) !== 'particle' || particles.every((particle) => particle === 'و' || particle === 'ف'));

/** True where the second word is a first name too, or a name of family form. */
function hasSurname({ words, tables }: Finder, first: number, last: number): boolean {
  if (last === first) return false;
  const word = words.tokens[first + 1]?.folded ?? '';
  return (
    tables.givenNames.has(word) ||
    OPENERS.has(word) ||
    word.startsWith('ال') ||
    tables.givenNames.has(words.tokens[first]?.folded ?? '')
  );
}

const assertsBefore = ({ words }: Finder, at: number): boolean => isSaidBy(words, at);

/** قال أبو عبيدة: right behind a verb of which persons are the subject. */
export function isSaidBy(words: Finder['words'], at: number): boolean {
  const before = previousWord(words, at);
  return before >= 0 && hasTrait(words, before, SAYS);
}

interface Title {
  readonly index: number;
  readonly role: 'rank' | 'office';
  /** Words between title and name, and one. */
  readonly distance: number;
}

/** The nearest title before a name, at most so far, over its complements (وزير الدفاع التركي X) but no finite verb. */
function titleBefore(finder: Finder, at: number, farthest: number): Title | null {
  const { words, tables } = finder;
  const start = Math.max(words.sentenceStart(at), at - TITLE_REACH);
  let distance = 1;
  // سفير طالبان في إسلام أباد: behind a preposition of place stands no bearer of the title.
  if (finder.tables.cues.get(words.tokens[at - 1]?.folded ?? '') === 'preposition') return null;
  for (let index = at - 1; index >= start && distance <= farthest; index--) {
    const token = words.tokens[index];
    if (token === undefined) break;
    if (isQuote(token)) continue;
    if (token.kind === 'punctuation' && (!isComma(token) || index !== at - 1)) return null;
    if (token.kind !== 'word' && token.kind !== 'punctuation') return null;
    if (token.kind === 'word') {
      const found = factsAt(finder, index).title;
      if (found !== null) return { index, role: found.value, distance };
      if (tables.notNames.get(token.folded) === 'verb') return null;
      if (!RANK_QUALIFIERS.has(token.folded)) distance++;
    }
  }
  return null;
}
