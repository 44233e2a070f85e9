import type { CueRole } from './tables.ts';
import type { Analysis } from '../document.ts';
import type { Finder } from './find-organisations.ts';
import type { NameHit } from './find-names.ts';
import type { Gazetteer, Place, PlaceName } from './gazetteer.ts';
import { foldedName, foldName } from '../text/fold.ts';
import { monthName } from '../time/lexicon.ts';
import { nameKey } from './names.ts';
import { actionBefore, inConstruct, isHeld, isMasculine, location, nationalityAfter, ordinaryRole } from './place-context.ts';
import { factsAt } from './word-facts.ts';
import { isOnlyVerb, isParticle, isQuote, previousWord } from './words.ts';

/**
 * How strongly a name speaks for a place, as points. A name is taken from `ENOUGH` on: a city or country does so alone, a
 * village needs a preposition, a name that is an ordinary word needs more. The points are few and coarse on purpose.
 */
const FEATURES: Readonly<Record<string, number>> = {
  country: 3,
  admin1: 3,
  city: 3,
  region: 2.5,
  sea: 2.5,
  river: 2.5,
  town: 2,
  admin2: 1.5,
  admin3: 0.5,
  village: 0.5,
  neighbourhood: 0.5,
};
const OTHER_FEATURE = 2;
/** Features below this are hamlets, quarters and sub-districts: there are so many that any word is the name of one. */
const SMALL = 1;
export const ENOUGH = 2;
const STRONG_CUE = 3;
const LIST_CUE = 2.5;
const WEAK_CUE = 1.5;
const AGAINST = -5;
const SEVERAL_WORDS = 1;
const AT_HOME = 1;
const VAGUE = -1.5;
/** Tokens between a word for ground and what it governs, days and names of those who act between them. */
const FAR = 12;
const DATELINE = 2;
/** آب is August, آمرلي a town. */
const SHORTEST_MADDA = 4;
/** In a list that a word for taking or leaving ground governs. */
const TAKES_GROUND = 1.5;
/** The name of a town, or of what a hand wrote into the tables, where ground is taken or left. */
const TAKEN_AND_KNOWN = 2.5;
const ELSEWHERE = -2.5;
/** The same for a name that spells no Arabic word, of a country without a file of its own, in a text on another such country. */
const ACROSS_A_BORDER = -0.5;
/** A hamlet in a text that no country is evident in. */
const NOWHERE = -1.5;
/** لـ before a village: it far more often joins ordinary words (للغاية، للعديد). */
const VILLAGE_AFTER_LAM = -1;
const AMBIGUITY: Readonly<Record<string, number>> = {
  'common-word': -3.5,
  'frequent-word': -2,
  homograph: -2.5,
  'person-name': -3,
  short: -2,
};
const SHORT_BUT_STRANGE = -0.5;
const ORDINARY_WORD = -1.5;
/** What follows says where it lies, and the tables agree or cannot tell. */
const LOCATION = { confirmed: 3, located: 1.5 } as const;
/** Grammar makes an ordinary word of it. */
const GRAMMAR = -3;
const AGREEMENT: Readonly<Record<string, number>> = {
  exact: 0,
  joined: -0.5,
  article: -0.5,
  'article-added': -1.5,
  'article-dropped': -2.5,
};
const PEELED: Readonly<Record<string, number>> = { و: 0, ب: 0, ف: -0.5, ل: -0.5, ك: -2 };
/** Features that a name has anywhere, whatever country the document is about. */
export const KNOWN_ABROAD = new Set(['country', 'admin1', 'city', 'region', 'sea', 'river', 'continent']);

export type Cue = 'class' | 'strong' | 'list' | 'weak' | 'none' | 'against';

/** What has ground for its object: حرر، استعادة، حاصرت. */
const TAKES_A_PLACE = new Set(['take', 'retake', 'free', 'enter', 'besiege', 'leave', 'lose', 'fall']);

/** حرر بن جواد: every form of a verb whose object is ground, or of its verbal noun. */
const governsGround = ({ words }: Finder, at: number): boolean => {
  const exact = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  return (
    exact.length > 0 &&
    exact.every(
      ({ pos, enclitic, classes }) =>
        enclitic === null && (pos === 'verb' || pos === 'masdar') && classes.some((name) => TAKES_A_PLACE.has(name)),
    )
  );
};

const LONGEST_SUBJECT = 5;

/** استعاد الجيش السوري تدمر: a verb whose object is ground, and nothing but nouns and adjectives from it to the name. */
function governsBeyondSubject(finder: Finder, first: number): boolean {
  const { words } = finder;
  // احتلوا القنصلية التركية: an adjective goes with the noun before it.
  if ((words.analyses[first] ?? []).some(({ pos, rank }) => rank === 0 && pos === 'adjective')) return false;
  let at = previousWord(words, first);
  for (let step = 0; step < LONGEST_SUBJECT && at >= 0; step++, at = previousWord(words, at)) {
    const exact = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
    if (step > 0 && governsGround(finder, at)) return exact.some(({ pos }) => pos === 'verb');
    if (!exact.some(({ pos }) => pos === 'noun' || pos === 'adjective')) return false;
  }
  return false;
}

/** استعادت «أمل» كفرحتى: a name of no Arabic word, with nothing but a subject between a verb whose object is ground and it. */
function isObjectBehindSubject(finder: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  const { words } = finder;
  if (last > first || reading.particles.length > 0 || (words.analyses[first] ?? []).length > 0) return false;
  for (let at = first - 1; at >= Math.max(words.sentenceStart(first), first - LONGEST_SUBJECT); at--) {
    if (isQuote(words.tokens[at])) continue;
    if (words.tokens[at]?.kind !== 'word' || isParticle(words, at) || cueRoleOf(finder, at) === 'preposition') return false;
    if (governsGround(finder, at)) return (words.analyses[at] ?? []).some(({ pos }) => pos === 'verb');
    if (isOnlyVerb(words, at)) return false;
  }
  return false;
}

const isObjectOfGround = (finder: Finder, hit: NameHit<PlaceName>): boolean =>
  hit.reading.particles.length === 0 &&
  (governsGround(finder, previousWord(finder.words, hit.first)) ||
    isObjectBehindSubject(finder, hit) ||
    (!hit.stored.places.every(isSmall) && governsBeyondSubject(finder, hit.first)));

/** What the word at `at` does to a name behind it; null where it is no such word, or `at` is no word. */
export const cueRoleOf = (finder: Finder, at: number): CueRole | null => factsAt(finder, at).cue;

const couldBeVerb = ({ words }: Finder, at: number): boolean =>
  !/^[وفب]?إن$/.test(words.tokens[at - 1]?.form ?? '') &&
  (words.analyses[at] ?? []).some(({ pos, rank }) => pos === 'verb' && rank === 0);

/**
 * What stands before a name: a class noun or word of direction (strong), a preposition (weak), a word that makes another
 * thing of it (against: نادي الكرامة).
 */
export function cueBefore(finder: Finder, first: number, particles: readonly string[]): Cue {
  const role = cueRoleOf(finder, previousWord(finder.words, first));
  if (role === 'against') return 'against';
  // أن تدمر is a verb, إن موسكو and بأن الجنينة are names.
  if (role === 'before-verb') return couldBeVerb(finder, first) ? 'against' : 'none';
  if (role === 'direction' || role === 'dweller') return 'strong';
  if (particles.includes('ب') || particles.includes('ل') || role === 'preposition') return 'weak';
  return 'none';
}

const CUE_POINTS: Readonly<Record<Cue, number>> = {
  class: STRONG_CUE + 2.5,
  strong: STRONG_CUE,
  list: LIST_CUE,
  weak: WEAK_CUE,
  none: 0,
  against: AGAINST,
};

/** Duals and second persons of verbs are so rare in news that a name with their letters is the name (حرستا). */
const isUsual = ({ pos, features }: Analysis): boolean =>
  pos !== 'verb' || (features.person === 3 && features.number !== 'dual' && features.tense !== 'imperative');

/** بلدة صغيرة, سواتر جديدة: an indefinite adjective describes what the class noun names. */
const isPlainAdjective = ({ words, tables }: Finder, { first, reading }: NameHit<PlaceName>): boolean => {
  if (reading.folded.startsWith('ال')) return false;
  // جبل مطل على سنجار: a participle that governs what follows.
  const governs = tables.cues.get(words.tokens[first + 1]?.folded ?? '') === 'preposition';
  return (words.analyses[first] ?? []).some(
    ({ pos, rank }) => rank === 0 && (pos === 'adjective' || (pos === 'participle' && governs)),
  );
};

/** Places that every reader knows by their letters, whatever else these spell (مدينة سلمية، شمالي سوريا). */
const WELL_KNOWN = new Set(['country', 'city']);

const hasPronoun = ({ words }: Finder, at: number): boolean =>
  (words.tokens[at]?.form.endsWith('ه') ?? false) &&
  (words.analyses[at] ?? []).some(({ rank, enclitic, pos }) => rank === 0 && enclitic !== null && pos !== 'verb');

/** A verb as news has it, and nothing else. */
const isPlainVerb = ({ words }: Finder, at: number): boolean =>
  (isOnlyVerb(words, at) && (words.analyses[at] ?? []).some((reading) => reading.rank === 0 && isUsual(reading))) ||
  isSaidOfUs(words.analyses[at] ?? []);

/** A verbal noun with fighters right behind it. */
const isDoneToPeople = ({ words }: Finder, at: number): boolean =>
  (words.analyses[at] ?? []).some(({ pos, rank, proclitics }) => pos === 'masdar' && rank === 0 && proclitics.length === 0) &&
  (words.analyses[at + 1] ?? []).some(
    ({ pos, rank, proclitics, classes }) =>
      pos === 'noun' && rank === 0 && proclitics.length === 0 && (classes.includes('member') || classes.includes('force')),
  );

const isSuperlative = ({ words }: Finder, at: number): boolean =>
  (words.analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('superlative'));

/** صرنا: a verb of "we", as people are quoted. */
const isSaidOfUs = (readings: readonly Analysis[]): boolean =>
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
      rank === 0 && pos !== 'verb' && proclitics.filter((letter) => letter !== 'ال').length < particles.length,
  );

/** 26 ضابطا سوريا: an adjective in the accusative of a counted noun, with the letters of the country. */
const isAccusative = ({ words }: Finder, at: number): boolean => {
  const before = words.tokens[at - 1]?.folded ?? '';
  // 90 استراليا قتلوا
  if (words.tokens[at - 1]?.kind === 'number' && /يا$/.test(words.tokens[at]?.folded ?? '')) return true;
  return (
    (words.tokens[at]?.folded.endsWith('يا') ?? false) &&
    before.endsWith('ا') &&
    (words.analyses[at - 1] ?? []).some(
      ({ pos, rank, stem }) =>
        rank === 0 && (pos === 'noun' || pos === 'adjective' || pos === 'participle') && stem.endsWith('ا'),
    )
  );
};

/** True where the lexicon knows the word with its letters as written, as something else than a particle-bearing guess. */
function isOrdinaryWord({ words }: Finder, at: number, form: string): boolean {
  return (words.analyses[at] ?? []).some(
    (reading) =>
      reading.rank === 0 &&
      isUsual(reading) &&
      ((reading.proclitics.includes('ال') ? `ال${reading.stem}` : reading.stem) === form ||
        // بعقوبة الإعدام: a particle and a word have the letters of a name.
        (reading.proclitics.length === 1 && `${reading.proclitics[0] ?? ''}${reading.stem}` === form)),
  );
}

/** ودير سريان ويحمر، وبقي: at a comma or the end no verb stands, which would have something to say of. */
function closesName({ words }: Finder, last: number): boolean {
  const next = words.tokens[last + 1];
  return last >= words.sentenceEnd(last) || next?.kind === 'punctuation';
}

const isDay = ({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean =>
  words.tokens.slice(first, last + 1).some(({ index }) => monthName(words.tokens, index) !== null);

const DATELINE_SIGNS = new Set(['|', '||', ':', '/', '-', '–', '—', '(']);

/** الرقة || 11-2-2013, حلب / الأناضول: the first word of a text or line and a sign behind it, as news opens with where it was written. */
const opensDateline = ({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean =>
  words.sentenceStart(first) === first && DATELINE_SIGNS.has(words.tokens[last + 1]?.form ?? '');

/** A name of one word between the signs of a date: after a slash or a number, before a year. */
function isMonthLike({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean {
  const [before, after] = [words.tokens[first - 1], words.tokens[last + 1]];
  const year = after?.kind === 'number' && /^(?:19|20)\d\d$/.test(after.form);
  return (
    (year && before !== undefined && (before.form === '/' || before.kind === 'number')) ||
    (before?.form === '/' && words.tokens[first - 2]?.kind === 'word' && year)
  );
}

const TRIBAL = /^(?:البو|بنو|بني|ال)$/;
const OF_TRIBES = new Set(['شيخ', 'شيوخ', 'وجيه', 'وجهاء', 'عشيره', 'عشاير', 'قبيله', 'قبايل', 'فخذ']);

/** A name that opens as those of tribes do, behind a word for a tribe or its head. */
function isTribe({ words }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  if (last === first ? !reading.folded.startsWith('البو') : !TRIBAL.test(reading.folded)) return false;
  const before = previousWord(words, first);
  const noun = before >= 0 && words.tokens[before]?.folded === 'من' ? previousWord(words, before) : before;
  return noun >= 0 && words.readings(noun).some(({ folded }) => OF_TRIBES.has(folded.replace(/^ال/, '')));
}

/** من وحي الجدل: behind a preposition no و joins anything. */
export const joinsNothing = (finder: Finder, at: number, particles: readonly string[]): boolean =>
  particles.includes('و') && cueRoleOf(finder, at - 1) === 'preposition';

const MEDIA_NOUNS = new Set(['صحيفه', 'قناه', 'جريده', 'مجله']);
const mediaOf = new WeakMap<Gazetteer, ReadonlySet<string>>();

/** Keys of the names of newspapers and channels without the word for one. */
function mediaNames(gazetteer: Gazetteer): ReadonlySet<string> {
  let keys = mediaOf.get(gazetteer);
  if (keys === undefined) {
    const names = gazetteer.organisations.filter(({ kind }) => kind === 'media').flatMap((medium) => medium.names);
    const parts = names.map((name) => foldName(name).split(' ')).filter(([noun = '']) => MEDIA_NOUNS.has(noun));
    keys = new Set(parts.map((words) => nameKey(words.slice(1))));
    mediaOf.set(gazetteer, keys);
  }
  return keys;
}

/** بغداد: «الشرق الأوسط»: a name in quotes of its own that a newspaper or channel bears. */
function isQuotedMedium({ words, gazetteer }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  if (!isQuote(words.tokens[first - 1]) || !isQuote(words.tokens[last + 1])) return false;
  const rest = words.tokens.slice(first + 1, last + 1).map(({ folded }) => folded);
  return mediaNames(gazetteer).has(nameKey([reading.folded, ...rest]));
}

/** True where the words name another thing: a newspaper, a tribe, or a day (السابع من يوليو), which gives a quarter its name only behind a class noun. */
export const isOtherName = (finder: Finder, hit: NameHit<PlaceName>, cue: Cue): boolean =>
  isQuotedMedium(finder, hit) || isTribe(finder, hit) || (cue !== 'class' && hit.last > hit.first && isDay(finder, hit));

const isSmall = ({ feature }: Place): boolean => (FEATURES[feature] ?? OTHER_FEATURE) < SMALL;

const isDirection = ({ tables }: Finder, { reading }: NameHit<PlaceName>): boolean =>
  reading.folded.startsWith('ال') && tables.directions.get(reading.folded.slice(2))?.role === 'noun';

/** لل right behind a definite word that is no verb. */
const isPurpose = ({ words }: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.includes('ل') &&
  (words.tokens[first - 1]?.folded.startsWith('ال') ?? false) &&
  (words.analyses[first - 1] ?? []).some(({ pos, rank }) => rank === 0 && (pos === 'adjective' || pos === 'noun'));

export const WITHIN = new Set(['في', 'ب', 'قرب', 'داخل', 'عند', 'باتجاه', 'صوب', 'نحو', 'خارج', 'حول', 'قباله']);

/** A preposition that says where, before a name (ب stands alone before a hashtag); the others join ordinary words as often. */
const isWithin = ({ words }: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.every((letter) => letter === 'و') && WITHIN.has(words.tokens[previousWord(words, first)]?.folded ?? '');

const HOLDING = new Set(['في', 'من', 'علي', 'الي', 'نحو', 'باتجاه']);

/** سيطرتها على المزرعة وولغا: a preposition of place before the name, and before it what takes, leaves or reaches ground. */
const takesGround = (finder: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  (HOLDING.has(finder.words.tokens[previousWord(finder.words, first)]?.folded ?? '') || reading.particles.includes('ب')) &&
  actionBefore(finder, first);

/** What a name is before anything around it is looked at. */
interface Standing {
  readonly small: boolean;
  /** Points of its greatest place. */
  readonly most: number;
}

const standings = new WeakMap<PlaceName, Standing>();

function standingOf(stored: PlaceName): Standing {
  let known = standings.get(stored);
  if (known === undefined) {
    const points = stored.places.map(({ feature }) => FEATURES[feature] ?? OTHER_FEATURE);
    standings.set(stored, (known = { small: stored.places.every(isSmall), most: Math.max(...points) }));
  }
  return known;
}

/**
 * False where the words around could not make a place of the name, whatever they are: most words of a text are the name of a
 * hamlet, and need no closer look.
 */
function couldBeEnough(finder: Finder, hit: NameHit<PlaceName>, cue: Cue): boolean {
  const { stored, first, last, agreement } = hit;
  const { small, most } = standingOf(stored);
  let points = most + AT_HOME + CUE_POINTS[cue] + (AGREEMENT[agreement] ?? 0);
  if (last > first) points += SEVERAL_WORDS;
  if (cue === 'list') points += TAKES_GROUND;
  if (cue !== 'none') points += LOCATION.confirmed;
  if (!small) points += DATELINE;
  return points >= ENOUGH || (cue === 'none' && isObjectOfGround(finder, hit));
}

/** سيطر الجيش على X، انسحب من X: a preposition that the taking or leaving of ground governs, with nothing between it and the name. */
const isTakenGround = (finder: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.length === 0 && previousWord(finder.words, first) === first - 1 && isHeld(finder, first);

/** كنين in a text on Bosnia: foreign towns are named across borders, and no Arabic word has their letters. */
export const isForeign = ({ words, tables, setting }: Finder, { first }: NameHit<PlaceName>, place: Place): boolean =>
  setting.country !== null &&
  !tables.covered.has(setting.country) &&
  !tables.covered.has(place.country) &&
  (words.analyses[first] ?? []).length === 0;

/**
 * Weighs a hit; below `ENOUGH` it is no place.
 *
 * @param scenes countries that the document tells of; empty where nothing speaks for one
 */
export function pointsOf(finder: Finder, hit: NameHit<PlaceName>, cue: Cue, scenes: ReadonlySet<string>): number {
  if (!couldBeEnough(finder, hit, cue)) return AGAINST;
  const { tables } = finder;
  const several = hit.stored.name.includes(' ') && hit.last > hit.first;
  const ordinary = !several && isOrdinaryWord(finder, hit.first, hit.reading.form);
  // المدينة، القرية: the word itself, whatever place somewhere has it for a name.
  if (
    !several &&
    tables.notNames.get(hit.reading.folded) === 'noun' &&
    hit.reading.folded.startsWith('ال') &&
    (cue !== 'class' || tables.classNouns.has(hit.reading.folded.slice(2)))
  )
    return AGAINST;
  // غابات الجنوب: a direction in a text on a country that has no place of that name.
  if (!several && isDirection(finder, hit) && scenes.size > 0 && !hit.stored.places.some(({ country }) => scenes.has(country)))
    return AGAINST;
  // سكان قريتين من بيوتهم: two of a kind, and no name without its article.
  if (!several && hit.agreement === 'article-dropped' && tables.classNouns.has(hit.reading.folded.replace(/ن$/, '')))
    return AGAINST;
  // الهيئة العامة للثورة: what a body or thing is for.
  if (!several && ordinary && isPurpose(finder, hit)) return AGAINST;
  // مناطق وسط اليمن، مواقع جديدة: words of direction and adjectives name nothing.
  if (!several && (tables.directions.has(hit.reading.folded) || tables.cues.has(hit.reading.folded))) return AGAINST;
  // ريف حمص الشمالي والشرقي: the other direction of the same countryside.
  if (!several && cue !== 'class' && tables.directions.get(hit.reading.folded.replace(/^ال/, ''))?.role === 'adjective')
    return AGAINST;
  const known = hit.stored.places;
  const { small } = standingOf(hit.stored);
  const wellKnown = hit.agreement === 'exact' && known.some(({ feature }) => WELL_KNOWN.has(feature));
  if (!several && !wellKnown && (cue === 'class' || cue === 'strong') && isPlainAdjective(finder, hit)) return AGAINST;
  const word = tables.notNames.get(hit.reading.folded);
  if (!several && (word === 'verb' || word === 'particle')) return AGAINST;
  // تلبس، بدأنا: a verb and nothing else, and nothing that would make a name of it.
  if (
    !several &&
    (cue === 'none' ||
      (cue === 'list' && !closesName(finder, hit.last)) ||
      (cue === 'weak' && isSaidOfUs(finder.words.analyses[hit.first] ?? []))) &&
    small &&
    isPlainVerb(finder, hit.first)
  )
    return AGAINST;
  // إلى سحب مسلحيهما، طرد عناصر التنظيم: a verbal noun, and who it is about.
  if (!several && cue !== 'class' && isDoneToPeople(finder, hit.first)) return AGAINST;
  // كبرى مدن القطاع: a superlative.
  if (!several && cue !== 'class' && small && isSuperlative(finder, hit.first)) return AGAINST;
  // الضفة الغربية لنهر دنيبر: the bank of a river.
  if (hit.reading.folded.startsWith('ال') && /^لل?نهر/.test(finder.words.tokens[hit.last + 1]?.folded ?? '')) return AGAINST;
  // بشدة أن: no name ends in a particle.
  if (
    hit.last > hit.first &&
    (isParticle(finder.words, hit.last) || tables.notNames.get(finder.words.tokens[hit.last]?.folded ?? '') === 'particle')
  )
    return AGAINST;
  // قراره: a noun with its pronoun, where only hamlets bear its letters.
  if (!several && small && hasPronoun(finder, hit.first)) return AGAINST;
  // بانيا is no البانيا: every reader knows whether a country or city has the article.
  if (hit.agreement === 'article-dropped' && known.every(({ feature }) => WELL_KNOWN.has(feature))) return AGAINST;
  if (!several && hit.reading.particles.length === 0 && isAccusative(finder, hit.first)) return AGAINST;
  // بحجة أن …: a particle as a whole, whatever its letters are without the first.
  if (!several && tables.notNames.get(finder.words.tokens[hit.first]?.folded ?? '') === 'particle') return AGAINST;
  if (isOtherName(finder, hit, cue)) return AGAINST;
  if (joinsNothing(finder, hit.first, hit.reading.particles)) return AGAINST;
  // قال لـ«الشرق الأوسط»: a newspaper.
  const [quote, lam] = [finder.words.tokens[hit.first - 1], finder.words.tokens[hit.first - 2]];
  if (isQuote(quote) && lam?.folded === 'ل') return AGAINST;
  // مآرب is not مأرب: a madda is a sound of its own, not a way to write a hamza; at the head of a name it is (آمرلي).
  if (
    (/.آ/.test(hit.reading.form) || (hit.reading.form.startsWith('آ') && hit.reading.folded.length < SHORTEST_MADDA)) &&
    known.every(({ name }) => foldedName(name) === hit.stored.name && !name.includes('آ'))
  )
    return AGAINST;
  // أغسطس/ آب 2019: a month.
  if (!several && isMonthLike(finder, hit)) return AGAINST;
  const nationality = nationalityAfter(finder, hit.last);
  let best = -Infinity;
  for (const place of known) {
    const home = scenes.has(place.country) || place.country === nationality;
    const abroad = scenes.size > 0 && !home;
    let points = FEATURES[place.feature] ?? OTHER_FEATURE;
    if (home) points += AT_HOME;
    else if (abroad && !KNOWN_ABROAD.has(place.feature)) points += isForeign(finder, hit, place) ? ACROSS_A_BORDER : ELSEWHERE;
    else if (!abroad && points < SMALL) points += NOWHERE;
    if (points < SMALL + AT_HOME && hit.reading.particles.includes('ل')) points += VILLAGE_AFTER_LAM;
    best = Math.max(best, points);
  }
  let points = best + CUE_POINTS[cue] + (AGREEMENT[hit.agreement] ?? 0);
  // سبب ما جرى للشجرة, الى الغريب: before a hamlet only a preposition of place, or one that a word for ground governs.
  if (!several && cue === 'weak' && small && !isWithin(finder, hit) && !actionBefore(finder, hit.first, FAR)) points += VAGUE;
  if (several) points += SEVERAL_WORDS;
  // سيطرتها على المهندسين، انسحبت من رشاد: towns, and what a hand wrote into the tables, are what news of that country names.
  const inNews = (place: Place): boolean => scenes.has(place.country) && (place.source.startsWith('curated') || !isSmall(place));
  if (cue === 'weak' && known.some(inNews) && isTakenGround(finder, hit)) points += TAKEN_AND_KNOWN;
  if (best > ELSEWHERE && cue === 'list' && takesGround(finder, hit)) points += TAKES_GROUND;
  for (const particle of hit.reading.particles) points += PEELED[particle] ?? 0;
  const place = cue === 'none' ? null : location(finder, hit.last, known);
  if (place !== null && (place === 'confirmed' || !ordinary)) points += LOCATION[place];
  if (!small && opensDateline(finder, hit)) points += DATELINE;
  const bare = cue === 'none' && hit.reading.particles.length === 0 && !several;
  // سورية is an adjective as well, and far more often the country.
  const country = known.some(({ feature }) => feature === 'country') && !hit.reading.folded.startsWith('ال');
  if (!several && cue !== 'class' && isWholeWord(finder, hit.first, hit.reading.particles)) points += GRAMMAR;
  if (bare && !country && ordinaryRole(finder, hit.first, hit.reading.folded) !== null) points += GRAMMAR;
  if (
    !several &&
    (bare || (cue === 'weak' && !wellKnown)) &&
    place === null &&
    (ordinary || tables.notNames.has(hit.reading.folded)) &&
    inConstruct(finder, hit.last, hit.reading.folded)
  )
    points += GRAMMAR;
  // حرر بن جواد، غادرت القرنة: ground is what such a verb has for its object; an ordinary word may be any other (ترك الخدمة) unless a town has its letters.
  if (
    cue === 'none' &&
    ((!ordinary && !tables.notNames.has(hit.reading.folded)) || !known.every(isSmall)) &&
    isObjectOfGround(finder, hit)
  )
    points += CUE_POINTS.strong;
  const ambiguity = tables.ambiguous.get(hit.stored.name);
  if (!several && (ordinary || ambiguity !== undefined) && cue !== 'class' && isMasculine(finder, hit.last, hit.reading.folded))
    points += GRAMMAR;
  // المخا, باتجاه البرح: few letters, but of no Arabic word.
  const opaque = hit.agreement === 'exact' && (finder.words.analyses[hit.first] ?? []).length === 0;
  if (ambiguity === 'short' && opaque && hit.reading.folded.startsWith('ال')) points += SHORT_BUT_STRANGE;
  else if (ambiguity !== undefined) points += AMBIGUITY[ambiguity] ?? 0;
  else if (
    !several &&
    (ordinary || tables.notNames.has(hit.reading.folded) || tables.givenNames.has(hit.reading.folded)) &&
    !isQuote(finder.words.tokens[hit.first - 1])
  )
    points += ORDINARY_WORD;
  return points;
}
