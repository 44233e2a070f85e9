import type { Features } from '../document.ts';
import { seatHamza } from './hamza.ts';
import { withoutMarks } from './inflected-form.ts';
import type { Attachment, InflectedForm } from './inflected-form.ts';
import type { StemPair, VerbForm } from './patterns.ts';
import type { PresentEndings, Suffix, Theme } from './verb-endings.ts';
import { PAST, PRESENT } from './verb-endings.ts';
import type { Stems, VerbEntry } from './verb-stems.ts';

const cells = new Map<number, Features>();
/** One object for each cell of the paradigm, so that cells compare by identity. */
function cell(
  tense: 'past' | 'present' | 'imperative',
  voice: 'active' | 'passive',
  person: 1 | 2 | 3,
  number: Suffix['number'],
  gender?: 'm' | 'f',
): Features {
  const key =
    (tense === 'past' ? 0 : tense === 'present' ? 1 : 2) * 1000 +
    (voice === 'active' ? 0 : 100) +
    person * 20 +
    (number === 'singular' ? 0 : number === 'dual' ? 1 : 2) * 5 +
    (gender === undefined ? 0 : gender === 'm' ? 1 : 2);
  let features = cells.get(key);
  if (features === undefined) {
    features = { tense, voice, person, number, ...(gender === undefined ? {} : { gender }) };
    cells.set(key, features);
  }
  return features;
}

/** Forms whose passive is only impersonal: a passive that the letters do not show is not offered. */
export const WITHOUT_OBJECT: ReadonlySet<VerbForm> = new Set(['VII', 'IX', 'QII', 'QIV']);
export const U_PREFIX: ReadonlySet<VerbForm> = new Set(['II', 'III', 'IV', 'QI']);
const SHADDA = '\u0651';
const SUKUN = '\u0652';

/** A word in the making: with hamzas still bare, and its letters. */
interface Word {
  readonly vocalised: string;
  readonly letters: string;
}
const wordOf = (vocalised: string): Word => ({ vocalised, letters: withoutMarks(vocalised) });

/** Joins stem and ending; a final ت or ن swallows an equal first letter of the ending (أعلنّا، مِتّ). */
function join(stem: Word, ending: Suffix): Word {
  const first = ending.letters[0];
  if (
    ending.stem === 'c' &&
    (first === 'ت' || first === 'ن') &&
    ending.vocalised.startsWith(SUKUN) &&
    stem.letters.endsWith(first)
  ) {
    return { vocalised: stem.vocalised + SHADDA + ending.vocalised.slice(2), letters: stem.letters + ending.letters.slice(1) };
  }
  return { vocalised: stem.vocalised + ending.vocalised, letters: stem.letters + ending.letters };
}

const PREFIX: Readonly<Record<'a' | 'u', Readonly<Record<'ي' | 'ت' | 'ن' | 'ء', string>>>> = {
  a: { ي: 'ي\u064E', ت: 'ت\u064E', ن: 'ن\u064E', ء: 'ء\u064E' },
  u: { ي: 'ي\u064F', ت: 'ت\u064F', ن: 'ن\u064F', ء: 'ء\u064F' },
};

/** Equal forms of one paradigm lie close together: so many back are compared. */
const NEAR = 16;

/** Collects the finite forms of one verb, each once. */
export class Paradigm {
  readonly forms: InflectedForm[] = [];
  private readonly active = new Set<string>();
  private readonly entry: VerbEntry;
  private readonly hamzated: boolean;
  private readonly hidesPassive: boolean;

  constructor(entry: VerbEntry) {
    this.entry = entry;
    this.hamzated = entry.radicals.includes('ء') || entry.form === 'IV';
    this.hidesPassive = WITHOUT_OBJECT.has(entry.form);
  }

  add(prefix: string, word: Word, features: Features, attachment: Attachment): void {
    const raw = prefix + word.vocalised;
    if (!this.hamzated) {
      this.put(
        prefix === '' ? word.letters : (prefix.startsWith('ء') ? 'أ' : prefix.charAt(0)) + word.letters,
        raw,
        features,
        attachment,
      );
      return;
    }
    const vocalised = seatHamza(raw);
    const form = withoutMarks(vocalised);
    this.put(form, vocalised, features, attachment);
    // Usual spellings beside the school rule: بدأوا for بدؤوا, مسئول for مسؤول.
    if (form.includes('ؤو')) {
      this.put(form.replace('ؤو', 'أو'), null, features, attachment);
      this.put(form.replace('ؤو', 'ئو'), null, features, attachment);
    }
  }

  private put(form: string, vocalised: string | null, features: Features, attachment: Attachment): void {
    const { forms } = this;
    for (let i = forms.length - 1; i >= 0 && i >= forms.length - NEAR; i--) {
      const near = forms[i] as InflectedForm;
      if (near.features === features && near.form === form && (near.attachment === attachment || near.attachment === 'both'))
        return;
    }
    if (features.voice === 'active') this.active.add(form);
    const hidden = features.voice === 'passive' && this.active.has(form);
    if (hidden && this.hidesPassive) return;
    forms.push({ entry: this.entry, form, vocalised, pos: 'verb', features, attachment, hidden });
  }
}

type Voice = 'active' | 'passive';
interface WordPair {
  readonly v: Word;
  readonly c: Word;
}
/** A stem before vowels and before consonants, as words in the making. */
export const wordPair = (stem: StemPair): WordPair => {
  const v = wordOf(stem.v);
  return { v, c: stem.c === stem.v ? v : wordOf(stem.c) };
};

/** انسحبَ, انسحبت, انسحبوا: adds the past of a voice. */
export function addPast(paradigm: Paradigm, stem: WordPair, theme: Theme, voice: Voice): void {
  for (const ending of PAST[theme]) {
    paradigm.add(
      '',
      join(stem[ending.stem], ending),
      cell('past', voice, ending.person, ending.number, ending.gender),
      ending.attachment,
    );
  }
}

/** ينسحب, تنسحب, ينسحبون, ينسحبوا: adds the present of a voice, in all moods. */
export function addPresent(
  paradigm: Paradigm,
  stem: WordPair,
  endings: PresentEndings,
  voice: Voice,
  prefixVowel: 'a' | 'u',
): void {
  const prefix = PREFIX[prefixVowel];
  for (const ending of endings.singular) {
    const word = join(stem[ending.stem], ending);
    paradigm.add(prefix['ي'], word, cell('present', voice, 3, 'singular', 'm'), ending.attachment);
    paradigm.add(prefix['ت'], word, cell('present', voice, 3, 'singular', 'f'), ending.attachment);
    paradigm.add(prefix['ن'], word, cell('present', voice, 1, 'plural'), ending.attachment);
    paradigm.add(prefix['ء'], word, cell('present', voice, 1, 'singular'), ending.attachment);
  }
  for (const ending of endings.dual) {
    const word = join(stem.v, ending);
    paradigm.add(prefix['ي'], word, cell('present', voice, 3, 'dual', 'm'), ending.attachment);
    paradigm.add(prefix['ت'], word, cell('present', voice, 3, 'dual', 'f'), ending.attachment);
  }
  for (const ending of endings.plural) {
    const word = join(stem.v, ending);
    paradigm.add(prefix['ي'], word, cell('present', voice, 3, 'plural', 'm'), ending.attachment);
    paradigm.add(prefix['ت'], word, cell('present', voice, 2, 'plural', 'm'), ending.attachment);
  }
  for (const ending of endings.feminine) {
    paradigm.add(prefix['ي'], join(stem.c, ending), cell('present', voice, 3, 'plural', 'f'), ending.attachment);
  }
}

/** Form I verbs whose imperative loses its first hamza: خذوا كلوا مروا. */
const SHORT_IMPERATIVE = new Set(['أخذ', 'أكل', 'أمر']);

/** انسحبوا: adds the plural imperative. */
export function addImperative(paradigm: Paradigm, entry: VerbEntry, stems: Stems): void {
  let stem = stems.present.v;
  if (SHORT_IMPERATIVE.has(entry.lemma)) stem = stem.slice(2);
  else if (entry.form === 'IV') stem = `ء\u064E${stem}`;
  else if (stem[1] === '\u0652' || (stem[1] === SHADDA && entry.form === 'VIII')) {
    stem = `ا${entry.form === 'I' && stems.filling.present === 'u' ? '\u064F' : '\u0650'}${stem}`;
  }
  const features = cell('imperative', 'active', 2, 'plural', 'm');
  const word = wordOf(stem);
  for (const ending of PRESENT[stems.presentTheme].plural.slice(1))
    paradigm.add('', join(word, ending), features, ending.attachment);
}
