import { foldLetters } from '../text/fold.ts';
import { anything, listOf, matching, notEmpty, oneOf, readTable, TableError } from '../tables/read-table.ts';
import type { Features } from '../document.ts';
import { withoutMarks } from './inflected-form.ts';
import type { InflectedForm, LexiconEntry } from './inflected-form.ts';
import { nominalForms } from './nominal-forms.ts';
import type { NominalClass } from './nominal-forms.ts';
import { VERB_FORMS } from './patterns.ts';
import type { VerbForm } from './patterns.ts';
import { generateVerbForms } from './verb-forms.ts';
import type { VerbEntry } from './verb-stems.ts';

/** A particle of several words (`في حين`, `على الرغم من`). */
export interface Phrase {
  readonly lemma: string;
  /** Folded words. */
  readonly words: readonly string[];
  readonly functions: readonly string[];
}

/** What the reviewed tables of the language hold, inflected. */
export interface LexiconTables {
  /** In table order: particles, verbs, nouns, adjectives. */
  readonly forms: readonly InflectedForm[];
  /** Phrases by their folded first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const table = (name: string): URL => new URL(`../../src/language/data/${name}`, import.meta.url);
const CLASSES = matching(/^[a-z0-9-]*(\|[a-z0-9-]+)*$/, 'a list of class names such as leave|move');

function readVerbs(): InflectedForm[] {
  const rows = readTable(table('verbs.tsv'), {
    lemma: notEmpty,
    root: matching(/^[ء-ي]{3,4}$/, 'a root of three or four letters'),
    form: oneOf(VERB_FORMS),
    vowel: matching(/^([aiu][aiu])?$/, 'two vowels such as au'),
    masdars: anything,
    classes: CLASSES,
    gloss: anything,
  });
  return rows.flatMap(({ line, cells }) => {
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
    const forms = generateVerbForms(entry);
    if (forms !== null) return forms;
    throw new TableError('language/data/verbs.tsv', line, `root ${cells.root} and form ${cells.form} do not give ${cells.lemma}`);
  });
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

function readNouns(): InflectedForm[] {
  const rows = readTable(table('nouns.tsv'), {
    singular: notEmpty,
    gender: GENDER,
    plurals: anything,
    classes: CLASSES,
    gloss: anything,
  });
  return rows.flatMap(({ cells }) =>
    nounForms({ lemma: cells.singular, classes: listOf(cells.classes) }, cells.gender as 'm' | 'f', listOf(cells.plurals)),
  );
}

function readAdjectives(): InflectedForm[] {
  const rows = readTable(table('adjectives.tsv'), {
    masculine: notEmpty,
    feminine: anything,
    plurals: anything,
    classes: CLASSES,
    gloss: anything,
  });
  return rows.flatMap(({ cells }) =>
    adjectiveForms({ lemma: cells.masculine, classes: listOf(cells.classes) }, cells.feminine, listOf(cells.plurals)),
  );
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

const NO_FEATURES: Features = {};

function particleForms(written: string, functions: readonly string[]): InflectedForm[] {
  const plain = withoutMarks(written);
  const entry = { lemma: written.replace(SHORT_VOWELS, ''), classes: functions };
  const particle = { entry, vocalised: written, pos: 'particle', features: NO_FEATURES, hidden: false } as const;
  const weak = plain.endsWith('ى');
  const takesPronoun = !written.endsWith(SUKUN) && functions.some((name) => WITH_PRONOUN.has(name));
  const whole: InflectedForm = { ...particle, form: plain, attachment: weak || !takesPronoun ? 'free' : 'both' };
  // على, إلى and لدى turn ى into ي before a pronoun.
  return weak && takesPronoun
    ? [whole, { ...particle, form: `${plain.slice(0, -1)}ي`, vocalised: null, attachment: 'bound' }]
    : [whole];
}

function readParticles(): { readonly forms: InflectedForm[]; readonly phrases: Map<string, Phrase[]> } {
  const forms: InflectedForm[] = [];
  const phrases = new Map<string, Phrase[]>();
  const rows = readTable(table('particles.tsv'), { form: notEmpty, functions: CLASSES, gloss: anything });
  for (const { cells } of rows) {
    const functions = listOf(cells.functions);
    const plain = withoutMarks(cells.form);
    if (!plain.includes(' ')) {
      forms.push(...particleForms(cells.form, functions));
      continue;
    }
    const words = foldLetters(plain).split(' ');
    const first = words[0] as string;
    const there = phrases.get(first) ?? [];
    there.push({ lemma: plain, words, functions });
    phrases.set(
      first,
      there.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return { forms, phrases };
}

/**
 * Reads and checks the tables in `data/` and inflects every row.
 *
 * @throws {TableError} when a table has a wrong row, with file and line
 */
export function readLexiconTables(): LexiconTables {
  const { forms, phrases } = readParticles();
  return { forms: [...forms, ...readVerbs(), ...readNouns(), ...readAdjectives()], phrases };
}
