import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { SAYS, TITLE } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, isComma, isOnlyVerb, isQuote, nameOf } from '../words.ts';
import { HONORIFIC, isByMouthOf } from './name-words.ts';
import type { Title } from './titles.ts';
import { isForeignWord, isSaidBy, saysBehind, SAYING, speaksTo } from './unknown-names.ts';
import { isNameCue } from '../cue-words.ts';

const FEWEST_WORDS = 2;
const MOST_WORDS = 4;
/** Words back from a name to the verb that quotes it (نقلت الوكالة عن …). */
const FARTHEST_QUOTING = 4;

/** Classes of nouns for people or things of which something is told, that are no part of a name. */
const COMMON = new Set([
  'title',
  'source',
  'civilian',
  'member',
  'rank',
  'unit',
  'force',
  'political',
  'statement',
  'news-noun',
  'place-kind',
  'time-unit',
  'part',
  'insurgent',
  'talk-noun',
]);

const QUOTING = /^[وف]?(?:[تي]?نقلت?|نقلا|نسبت?)$/;
const SOURCE = /^[وف]?(?:بحسب|حسب|وفق)$/;
const WAS = /^[وف]?كانت?$/;
const WHERE = new Set(['في', 'خلال', 'عبر', 'امس', 'اليوم']);
/** المتحدث باسمها X: in whose name he speaks is told by a pronoun. */
const IN_NAME_OF = /^باسم(?:ه|ها|هم|هما|نا)$/;
const HIS_WORD = /^(?:قول|تاكيد|نفي)(?:ه|ها)$/;

/** What stands before a name that nothing else can be: its strength tells how much of the name must be known for one. */
type Opener = 'title' | 'says' | 'quoted' | 'was';

/** وأضاف X, عن X, بحسب X, وكان X, المتحدث باسم الحركة X: what opens the place of a name at `at`; null where nothing does. */
function openerAt({ words }: Finder, at: number, title: Title | null, closed: (token: number) => boolean): Opener | null {
  const before = words.tokens[at - 1];
  if (before === undefined || at <= words.sentenceStart(at)) return null;
  if (isSaidBy(words, at)) return 'says';
  if (SOURCE.test(before.folded)) return 'quoted';
  if (WAS.test(before.folded)) return 'was';
  if (before.folded === 'عن') {
    for (let back = at - 2; back >= Math.max(words.sentenceStart(at), at - 1 - FARTHEST_QUOTING); back--)
      if (QUOTING.test(words.tokens[back]?.folded ?? '')) return 'quoted';
    return null;
  }
  const definite = /^[وفبلك]?ال/.test(before.folded) || IN_NAME_OF.test(before.folded) || isQuote(before) || closed(at - 1);
  return title !== null && definite ? 'title' : null;
}

/** Whether the place of a name ends before `at`: what is said, who listens, who he is, or a comma. */
function closesAt({ words }: Finder, at: number, opener: Opener, source: boolean): boolean {
  const token = words.tokens[at];
  // بحسب القائد يوهاني أكول., كما كتب القائد يوهاني أكول على صفحته
  if (source && (token === undefined || at > words.sentenceEnd(at - 1) || isFullStop(token.form) || ON.test(token.folded)))
    return true;
  if (token === undefined || at > words.sentenceEnd(at - 1)) return false;
  if (opener === 'was') return token.folded === 'قد' || (isComma(token) && hasTrait(words, at + 1, TITLE));
  if (SAYING.test(token.folded) || HIS_WORD.test(token.folded) || speaksTo(words, at)) return true;
  if (token.folded.startsWith('ال') && hasTrait(words, at, TITLE)) return true;
  // لكن المتحدث باسم القوة بحر الدين كرامة أكد أن: he stands before the verb.
  if (opener === 'title' && hasTrait(words, at, SAYS) && isOnlyVerb(words, at)) return true;
  // تعهد القائد يوهاني أكول باستعادة X: what he promises or asks for.
  if (opener === 'title' && isDeedWith(words, at)) return true;
  if (isComma(token)) return opener !== 'title' || saysBehind(words, at);
  return WHERE.has(token.folded) && saysBehind(words, at);
}

/** نوغوفيتسين: a word that no table knows; خطيا, هاتفيا, بلهجة tell how he says it. */
const isSurname = (finder: Finder, at: number): boolean =>
  isForeignWord(finder, at) && !ADVERB_SHAPE.test(finder.words.tokens[at]?.folded ?? '');

const ADVERB_SHAPE = /يا$|^[بلك].*ه$/;

const isFullStop = (form: string): boolean => form === '.';
const ON = /^(?:علي|في|عبر|خلال)$/;

/** بحسب القائد X, وفق ما ذكر وزير الدفاع X: a title right behind what only a source stands behind. */
const isOfSource = (words: Finder['words'], { index }: Title): boolean =>
  SOURCE.test(words.tokens[index - 1]?.folded ?? '') || hasTrait(words, index - 1, SAYS);

/** باستعادة, بالانسحاب: a verbal noun with its preposition. */
const isDeedWith = (words: Finder['words'], at: number): boolean =>
  words.analyses[at]?.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'masdar' && proclitics.includes('ب')) === true;

/** Classes of nouns for one man, of which some are first names in other languages, too (حارس سيلايجيتش, أمير بيريتس). */
const MEN = ['title', 'civilian', 'member', 'rank'];

/**
 * رئيس الوزراء حارس سيلايجيتش, النائب حنين القدوي, قال رافع الفهداوي: a bare noun, of whatever meaning, before a family name or, behind a title, a word that
 * no table knows; behind a verb of saying no man without a name (قال حارس الميناء).
 */
function isBeforeSurname(finder: Finder, at: number, opener: Opener): boolean {
  const { words, tables } = finder;
  const [word, next] = [words.tokens[at]?.folded ?? '', words.tokens[at + 1]?.folded ?? ''];
  const family = /^ال.{3,}ي$/.test(next);
  if (word.startsWith('ال') || !(family || (opener === 'title' && isSurname(finder, at + 1)))) return false;
  if (tables.organisationHeads.has(word) || factsAt({ words }, at).classNoun !== null || tables.cues.has(word)) return false;
  const likely = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  return (
    word.length > 2 &&
    likely.length > 0 &&
    likely.every(
      ({ pos, enclitic, proclitics, features, classes }) =>
        (pos === 'noun' || pos === 'participle') &&
        enclitic === null &&
        proclitics.length === 0 &&
        features.number === 'singular' &&
        classes.every((name) => !COMMON.has(name) || (opener === 'title' && MEN.includes(name))),
    )
  );
}

/** A word that may stand in a name: of no table, with no pronoun, and no noun that is told of. */
function mayBeNamed(finder: Finder, at: number, first: boolean, opener: Opener): boolean {
  const { words, tables } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word') return false;
  const word = token.folded;
  if (isByMouthOf(words, at)) return false;
  if (!first && (isNameCue(word, 'in-name') || isNameCue(word, 'opens-name'))) return true;
  // القائد أحمد العلي على تويتر: the preposition.
  if (first && token.form === 'على') return false;
  if (first && (opener === 'title' || opener === 'says') && isBeforeSurname(finder, at, opener)) return true;
  if (tables.givenNames.has(word) || (first && isNameCue(word, 'opens-name'))) return true;
  // أمر الدين ولي, عون الله صادق.
  if (isNameCue(words.tokens[at + 1]?.folded, 'behind-name') && word.length >= 3 && !tables.titles.has(word)) return true;
  if (word.length < 2 || tables.notNames.has(word) || tables.cues.has(word) || tables.titles.has(word.replace(/^ال/, '')))
    return false;
  if (tables.organisationHeads.has(word) || factsAt({ words }, at).classNoun !== null || hasTrait(words, at, SAYS)) return false;
  if (word.startsWith('ال')) return !first && /^ال.{3,}ي$/.test(word);
  const likely = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  if (likely.some(({ enclitic, classes }) => enclitic !== null || classes.some((name) => COMMON.has(name)))) return false;
  if (likely.length === 0) return true;
  return opener === 'title' && !isOnlyVerb(words, at) && likely.every(({ pos }) => pos !== 'masdar' && pos !== 'particle');
}

/**
 * A person whom nothing but his place in the sentence makes known: between a verb of saying, or a title with its article, and what he says
 * (قال المتحدث باسم الحركة لول رواي كوانق إن, وأضاف لام تونقوار أن, نقلت الوكالة عن جومبو بشير قوله). Null where the place is not closed, or no word of it
 * is foreign or a first name.
 */
export function personInSlot(finder: Finder, at: number, title: Title | null, taken: (token: number) => boolean): Draft | null {
  const { words, tables } = finder;
  const opener = openerAt(finder, at, title, taken);
  // المتحدث باسم حفتر أحمد المسماري: "in the name of".
  if (opener === null || (title?.role === 'office' && words.tokens[at]?.folded === 'باسم')) return null;
  const source = opener === 'title' && title !== null && isOfSource(words, title);
  let named = false;
  for (let last = at; last < at + MOST_WORDS; last++) {
    if (taken(last) || !mayBeNamed(finder, last, last === at, opener)) return null;
    const word = words.tokens[last]?.folded ?? '';
    named ||= isForeignWord(finder, last) || tables.givenNames.has(word) || HONORIFIC.has(word);
    // قال المتحدث كازاراما إن: one foreign word between a title and what is said is a name, too.
    const alone = last === at && opener === 'title' && SAYING.test(words.tokens[at + 1]?.folded ?? '') && isSurname(finder, at);
    if ((last - at + 1 < FEWEST_WORDS && !alone) || !named || !closesAt(finder, last + 1, opener, source)) continue;
    const name = nameOf(words, at, last, words.tokens[at]?.form ?? '');
    return draft({
      kind: 'person',
      first: at,
      last,
      name,
      entries: [],
      head: title?.index ?? -1,
      rule: title === null ? 'first-name' : 'title',
    });
  }
  return null;
}
