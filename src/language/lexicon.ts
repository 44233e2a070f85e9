import { foldLetters } from '../text/fold.ts';
import { anything, listOf, matching, notEmpty, oneOf, readTable, TableError } from '../tables/read-table.ts';
import { withoutMarks } from './inflected-form.ts';
import type { InflectedForm, LexiconEntry } from './inflected-form.ts';
import { nominalForms } from './nominal-forms.ts';
import type { NominalClass } from './nominal-forms.ts';
import { VERB_FORMS } from './patterns.ts';
import type { VerbForm } from './patterns.ts';
import { generateVerbForms, givesLemma } from './verb-forms.ts';
import type { VerbEntry } from './verb-forms.ts';

/** A particle of several words (`في حين`, `على الرغم من`). */
export interface Phrase {
  readonly lemma: string;
  /** Folded words. */
  readonly words: readonly string[];
  readonly functions: readonly string[];
}

export interface Lexicon {
  /** Forms with these folded letters, in table order: particles, verbs, nouns, adjectives. */
  readonly formsOf: (folded: string) => readonly InflectedForm[];
  /** Makes sure that `formsOf` knows every verb that a word with these folded letters may hold, whatever is attached to it. */
  readonly prepare: (folded: string) => void;
  /** Phrases by their folded first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

type Index = Map<string, InflectedForm[]>;

const CONFUSED = /[أإآىئؤة]/;

function put(index: Index, forms: readonly InflectedForm[]): void {
  for (const form of forms) {
    const key = CONFUSED.test(form.form) ? foldLetters(form.form) : form.form;
    const there = index.get(key);
    if (there === undefined) index.set(key, [form]);
    else there.push(form);
  }
}

const table = (name: string): URL => new URL(`../../src/language/data/${name}`, import.meta.url);
const CLASSES = matching(/^[a-z0-9-]*(\|[a-z0-9-]+)*$/, 'a list of class names such as leave|move');

/**
 * The letters of a word that no ending, attached particle or weak root can add or take, doubled ones once. All forms of a
 * verb share them (سيطرتها ويسيطرون السيطرة: طر), so that a verb's forms need to be generated only when they are first seen.
 */
export function hardLetters(word: string): string {
  let hard = '';
  for (const letter of word) if (HARD.has(letter) && !hard.endsWith(letter)) hard += letter;
  return hard;
}
const HARD = new Set('ثجحخدذرزشصضطظعغق');

const CONSONANTS = new Set('بتثجحخدذرزسشصضطظعغفقكلمن');

/** The consonants of a word that spelling never confuses and weak roots never lose, in order, doubled ones once. */
function consonantsOf(word: string): string {
  let found = '';
  for (const letter of word) if (CONSONANTS.has(letter) && !found.endsWith(letter)) found += letter;
  return found;
}

/** Whether the letters of `part` stand in `whole` in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}

/** A row that is still to be inflected. */
interface WaitingRow {
  readonly inflect: () => InflectedForm[];
  done: boolean;
}
interface WaitingWord {
  readonly consonants: string;
  readonly row: WaitingRow;
}
type Waiting = Map<string, WaitingWord[]>;

/** Leaves a row to be inflected when a word is seen that holds the consonants of one of its dictionary forms. */
function wait(waiting: Waiting, words: readonly string[], inflect: () => InflectedForm[]): void {
  const row: WaitingRow = { inflect, done: false };
  for (const consonants of new Set(words.map(consonantsOf))) {
    const key = hardLetters(consonants);
    const there = waiting.get(key);
    if (there === undefined) waiting.set(key, [{ consonants, row }]);
    else there.push({ consonants, row });
  }
}

function readVerbs(): Waiting {
  const rows = readTable(table('verbs.tsv'), {
    lemma: notEmpty,
    root: matching(/^[ء-ي]{3,4}$/, 'a root of three or four letters'),
    form: oneOf(VERB_FORMS),
    vowel: matching(/^([aiu][aiu])?$/, 'two vowels such as au'),
    masdars: anything,
    classes: CLASSES,
    gloss: anything,
  });
  const waiting: Waiting = new Map();
  for (const { line, cells } of rows) {
    const entry: VerbEntry = {
      lemma: cells.lemma,
      classes: listOf(cells.classes),
      radicals: [...cells.root],
      form: cells.form as VerbForm,
      vowels: cells.vowel,
      masdars: listOf(cells.masdars),
    };
    if ((entry.form === 'I') !== (entry.vowels !== '')) {
      throw new TableError('language/data/verbs.tsv', line, 'form I, and no other, needs its vowels');
    }
    if (!givesLemma(entry)) {
      throw new TableError(
        'language/data/verbs.tsv',
        line,
        `root ${cells.root} and form ${cells.form} do not give ${cells.lemma}`,
      );
    }
    wait(waiting, [entry.lemma, ...entry.masdars], () => generateVerbForms(entry) ?? []);
  }
  return waiting;
}

const GENDER = oneOf(['m', 'f']);
/** Plural cells may hold these instead of a broken plural. */
const SOUND = new Set(['ون', 'ات']);

/** Forms of a noun from its row. */
function nounForms(entry: LexiconEntry, gender: 'm' | 'f', plurals: readonly string[]): InflectedForm[] {
  const shape: NominalClass = {
    entry,
    pos: 'noun',
    gender,
    dual: true,
    bends: false,
    soundMasculine: plurals.includes('ون'),
    soundFeminine: plurals.includes('ات'),
  };
  const broken: NominalClass = { ...shape, dual: false, soundMasculine: false, soundFeminine: false, brokenPlural: true };
  const found = nominalForms(withoutMarks(entry.lemma), shape);
  for (const plural of plurals) if (!SOUND.has(plural)) found.push(...nominalForms(plural, broken));
  return found;
}

function adjectiveForms(entry: LexiconEntry, feminine: string, plurals: readonly string[]): InflectedForm[] {
  const shape: NominalClass = {
    entry,
    pos: 'adjective',
    gender: 'm',
    dual: true,
    soundFeminine: false,
    soundMasculine: plurals.includes('ون'),
    bends: feminine === '',
  };
  const found = nominalForms(withoutMarks(entry.lemma), shape);
  if (feminine !== '')
    found.push(...nominalForms(feminine, { ...shape, gender: 'f', soundMasculine: false, soundFeminine: true, bends: false }));
  const broken: NominalClass = { ...shape, dual: false, soundMasculine: false, bends: false, brokenPlural: true };
  for (const plural of plurals) if (!SOUND.has(plural)) found.push(...nominalForms(plural, broken));
  return found;
}

function readNominals(): Waiting {
  const waiting: Waiting = new Map();
  const nouns = readTable(table('nouns.tsv'), {
    singular: notEmpty,
    gender: GENDER,
    plurals: anything,
    classes: CLASSES,
    gloss: anything,
  });
  for (const { cells } of nouns) {
    const entry = { lemma: cells.singular, classes: listOf(cells.classes) };
    const plurals = listOf(cells.plurals);
    wait(waiting, [entry.lemma, ...plurals.filter((plural) => !SOUND.has(plural))], () =>
      nounForms(entry, cells.gender as 'm' | 'f', plurals),
    );
  }
  const adjectives = readTable(table('adjectives.tsv'), {
    masculine: notEmpty,
    feminine: anything,
    plurals: anything,
    classes: CLASSES,
    gloss: anything,
  });
  for (const { cells } of adjectives) {
    const entry = { lemma: cells.masculine, classes: listOf(cells.classes) };
    const plurals = listOf(cells.plurals);
    const words = [entry.lemma, ...plurals.filter((plural) => !SOUND.has(plural))];
    if (cells.feminine !== '') words.push(cells.feminine);
    wait(waiting, words, () => adjectiveForms(entry, cells.feminine, plurals));
  }
  return waiting;
}

const SUKUN = '\u0652';
const SHORT_VOWELS = /[\u064B-\u0650\u0652]/g;
/** Functions whose particles take an attached pronoun: عليهم، أنهم، لعلهم، كلهم، إياهم. */
const WITH_PRONOUN = new Set([
  'preposition',
  'complementiser',
  'perhaps',
  'contrast',
  'quantifier',
  'pronoun',
  'subordinator-cause',
]);

function loadParticles(index: Index): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  const rows = readTable(table('particles.tsv'), { form: notEmpty, functions: CLASSES, gloss: anything });
  for (const { cells } of rows) {
    const functions = listOf(cells.functions);
    const plain = withoutMarks(cells.form);
    if (plain.includes(' ')) {
      const words = foldLetters(plain).split(' ');
      const first = words[0] as string;
      const there = phrases.get(first) ?? [];
      there.push({ lemma: plain, words, functions });
      phrases.set(
        first,
        there.sort((a, b) => b.words.length - a.words.length),
      );
      continue;
    }
    const entry = { lemma: cells.form.replace(SHORT_VOWELS, ''), classes: functions };
    const particle = { entry, vocalised: cells.form, pos: 'particle', features: {}, hidden: false } as const;
    const weak = plain.endsWith('ى');
    const takesPronoun = !cells.form.endsWith(SUKUN) && functions.some((name) => WITH_PRONOUN.has(name));
    put(index, [{ ...particle, form: plain, attachment: weak || !takesPronoun ? 'free' : 'both' }]);
    // على, إلى and لدى turn ى into ي before a pronoun.
    if (weak && takesPronoun) put(index, [{ ...particle, form: `${plain.slice(0, -1)}ي`, vocalised: null, attachment: 'bound' }]);
  }
  return phrases;
}

let lexicon: Lexicon | null = null;
const NONE: readonly InflectedForm[] = [];

/** Forms that are made when `prepare` first meets a word that they may be in. */
function lazyIndex(waiting: Waiting): {
  prepare: (key: string, consonants: string) => void;
  get: (folded: string) => readonly InflectedForm[];
} {
  const index: Index = new Map();
  return {
    prepare(key, consonants) {
      for (const word of waiting.get(key) ?? []) {
        if (word.row.done || !isWithin(word.consonants, consonants)) continue;
        word.row.done = true;
        put(index, word.row.inflect());
      }
    },
    get: (folded) => index.get(folded) ?? NONE,
  };
}

/**
 * The lexicon of the language layer. The tables in `data/` are read and checked at the first call; a row is inflected when
 * `prepare` first sees a word that holds its consonants, so that a short run pays for the words that it meets.
 *
 * @throws {TableError} when a table has a wrong row, with file and line
 * @example
 * const lexicon = loadLexicon();
 * lexicon.prepare('انسحبوا');
 * lexicon.formsOf('انسحبوا')[0]?.entry.lemma // 'انسحب'
 */
export function loadLexicon(): Lexicon {
  if (lexicon !== null) return lexicon;
  const particles: Index = new Map();
  const phrases = loadParticles(particles);
  const verbs = lazyIndex(readVerbs());
  const nominals = lazyIndex(readNominals());
  lexicon = {
    phrases,
    prepare(folded) {
      const key = hardLetters(folded);
      const consonants = consonantsOf(folded);
      verbs.prepare(key, consonants);
      nominals.prepare(key, consonants);
    },
    formsOf(folded) {
      const particle = particles.get(folded) ?? NONE;
      const verb = verbs.get(folded);
      const nominal = nominals.get(folded);
      return particle.length + verb.length + nominal.length === 0 ? NONE : [...particle, ...verb, ...nominal];
    },
  };
  return lexicon;
}
