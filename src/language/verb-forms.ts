import type { Features } from '../document.ts';
import { seatHamza } from './hamza.ts';
import type { Attachment, InflectedForm, LexiconEntry } from './inflected-form.ts';
import { withoutMarks } from './inflected-form.ts';
import { defectiveForms, nominalForms } from './nominal-forms.ts';
import type { NominalClass } from './nominal-forms.ts';
import { fillTemplate, loadPatterns } from './patterns.ts';
import type { Filling, Pattern, RootKind, StemPair, VerbForm } from './patterns.ts';

/** One verb of `data/verbs.tsv`. */
export interface VerbEntry extends LexiconEntry {
  /** Radicals, hamza as ء. */
  readonly radicals: readonly string[];
  readonly form: VerbForm;
  /** Second vowels of past and present of form I, `au`; elsewhere ''. */
  readonly vowels: string;
  /** Listed masdars; those of derived forms come by rule besides. */
  readonly masdars: readonly string[];
}

type Theme = 'none' | 'a' | 'aw' | 'i' | 'u';

interface Suffix {
  readonly letters: string;
  readonly vocalised: string;
  /** Stem before it: v before a vowel, c before a consonant. */
  readonly stem: 'v' | 'c';
  readonly person: 1 | 2 | 3;
  readonly gender?: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
  readonly attachment: Attachment;
}

const NO_FILLING: Filling = { radicals: [], past: '', present: '' };

function suffix(template: string, stem: 'v' | 'c', cell: string, attachment: Attachment = 'both'): Suffix {
  const vocalised = fillTemplate(template, NO_FILLING);
  const person = Number(cell[0]) as 1 | 2 | 3;
  const number = cell.endsWith('s') ? 'singular' : cell.endsWith('d') ? 'dual' : 'plural';
  const letters = withoutMarks(vocalised);
  const gender = cell.includes('m') ? 'm' : cell.includes('f') ? 'f' : null;
  return { letters, vocalised, stem, person, number, attachment, ...(gender === null ? {} : { gender }) };
}

/** Endings of the past. `=` is the silent alif of the plural, gone before a pronoun. The 2nd singular has the letters of the 1st. */
const CONSONANT_PAST = (joint: string): Suffix[] => [
  suffix(`${joint}na`, 'c', '3fp'),
  suffix(`${joint}tu`, 'c', '1s'),
  suffix(`${joint}nA`, 'c', '1p'),
  suffix(`${joint}tum`, 'c', '2mp', 'free'),
  suffix(`${joint}tumU`, 'c', '2mp', 'bound'),
];
const PAST: Readonly<Record<Theme, readonly Suffix[]>> = {
  none: [
    suffix('', 'v', '3ms'),
    suffix('ato', 'v', '3fs'),
    suffix('A', 'v', '3md'),
    suffix('atA', 'v', '3fd'),
    suffix('U=', 'v', '3mp', 'free'),
    suffix('U', 'v', '3mp', 'bound'),
    ...CONSONANT_PAST('o'),
  ],
  a: [
    suffix('Y', 'v', '3ms', 'free'),
    suffix('A', 'v', '3ms', 'bound'),
    suffix('ato', 'v', '3fs'),
    suffix('ayA', 'v', '3md'),
    suffix('atA', 'v', '3fd'),
    suffix('awo=', 'v', '3mp', 'free'),
    suffix('awo', 'v', '3mp', 'bound'),
    ...CONSONANT_PAST('ayo'),
  ],
  aw: [
    suffix('A', 'v', '3ms'),
    suffix('ato', 'v', '3fs'),
    suffix('awA', 'v', '3md'),
    suffix('atA', 'v', '3fd'),
    suffix('awo=', 'v', '3mp', 'free'),
    suffix('awo', 'v', '3mp', 'bound'),
    ...CONSONANT_PAST('awo'),
  ],
  i: [
    suffix('iy', 'v', '3ms'),
    suffix('iyato', 'v', '3fs'),
    suffix('iyA', 'v', '3md'),
    suffix('iyatA', 'v', '3fd'),
    suffix('U=', 'v', '3mp', 'free'),
    suffix('U', 'v', '3mp', 'bound'),
    ...CONSONANT_PAST('I'),
  ],
  u: [],
};

interface PresentEndings {
  readonly singular: readonly Suffix[];
  readonly dual: readonly Suffix[];
  readonly plural: readonly Suffix[];
  readonly feminine: readonly Suffix[];
}
const present = (
  singular: [string, 'v' | 'c', Attachment][],
  dual: string,
  plural: string,
  feminine: string,
): PresentEndings => ({
  singular: singular.map(([template, stem, attachment]) => suffix(template, stem, '3ms', attachment)),
  dual: [suffix(`${dual}An`, 'v', '3md'), suffix(`${dual}A`, 'v', '3md')],
  plural: [suffix(`${plural}n`, 'v', '3mp'), suffix(`${plural}=`, 'v', '3mp', 'free'), suffix(plural, 'v', '3mp', 'bound')],
  feminine: [suffix(`${feminine}na`, 'c', '3fp')],
});
const PRESENT: Readonly<Record<Theme, PresentEndings>> = {
  none: present(
    [
      ['', 'v', 'both'],
      ['', 'c', 'both'],
    ],
    '',
    'U',
    'o',
  ),
  i: present(
    [
      ['I', 'v', 'both'],
      ['', 'v', 'both'],
    ],
    'iy',
    'U',
    'I',
  ),
  u: present(
    [
      ['U', 'v', 'both'],
      ['', 'v', 'both'],
    ],
    'uw',
    'U',
    'U',
  ),
  a: present(
    [
      ['Y', 'v', 'free'],
      ['A', 'v', 'bound'],
      ['', 'v', 'both'],
    ],
    'ay',
    'awo',
    'ayo',
  ),
  aw: present([], '', '', ''),
};
/** Verbs that end in hamza seat it by the mood vowel before a pronoun (يقرؤه). */
const PRESENT_HAMZA: PresentEndings = present(
  [
    ['', 'v', 'free'],
    ['u', 'v', 'bound'],
    ['a', 'v', 'bound'],
    ['', 'c', 'both'],
  ],
  '',
  'U',
  'o',
);

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

const WEAK = new Set(['و', 'ي']);

/** Kinds that a root may have in a form, the likelier first; the lemma decides (استعاد hollow, but استحوذ sound). */
function kindsOf(radicals: readonly string[], form: VerbForm): RootKind[] {
  const [, second = '', third = ''] = radicals;
  if (radicals.length === 4 || form === 'IX') return ['sound'];
  if (WEAK.has(third)) return ['defective'];
  if (second === third) return ['doubled', 'sound'];
  return WEAK.has(second) ? ['hollow', 'sound'] : ['sound'];
}

/** Forms whose passive is only impersonal: a passive that the letters do not show is not offered. */
const WITHOUT_OBJECT: ReadonlySet<VerbForm> = new Set(['VII', 'IX', 'QII', 'QIV']);
const U_PREFIX: ReadonlySet<VerbForm> = new Set(['II', 'III', 'IV', 'QI']);
const SHADDA = '\u0651';
const SUKUN = '\u0652';
const withoutVowels = (word: string): string => word.replace(/[\u064B-\u0650\u0652]/g, '');

interface Stems {
  readonly kind: RootKind;
  readonly filling: Filling;
  readonly past: StemPair;
  readonly pastPassive: StemPair;
  readonly present: StemPair;
  readonly presentPassive: StemPair;
  readonly pattern: Pattern;
  readonly pastTheme: Theme;
  readonly presentTheme: Theme;
}

function stemsOf(entry: VerbEntry, kind: RootKind): Stems | null {
  const pattern = loadPatterns().get(`${entry.form} ${kind}`);
  if (pattern === undefined) return null;
  const { radicals, form, vowels } = entry;
  const filling: Filling = { radicals, past: vowels[0] ?? 'a', present: vowels[1] ?? 'i' };
  const fill = (pair: StemPair, dropped: boolean): StemPair => {
    const v = dropped ? pair.v.replace('1o', '') : pair.v;
    const c = dropped ? pair.c.replace('1o', '') : pair.c;
    const first = fillTemplate(v, filling);
    return { v: first, c: c === v ? first : fillTemplate(c, filling) };
  };
  // Form I of roots in و loses it in the active present (يصل، يقع، يفي); رأى loses its hamza (يرى).
  const seeing = entry.lemma === 'رأى';
  const dropsFirst = form === 'I' && radicals[0] === 'و' && (kind === 'sound' || kind === 'defective');
  const defective = kind === 'defective';
  const pastTheme: Theme = !defective
    ? 'none'
    : form === 'I'
      ? filling.past === 'i'
        ? 'i'
        : radicals[2] === 'و'
          ? 'aw'
          : 'a'
      : 'a';
  const presentTheme: Theme = !defective
    ? 'none'
    : form === 'I'
      ? (filling.present as Theme)
      : form === 'V' || form === 'VI'
        ? 'a'
        : 'i';
  const bare = { v: 'ر', c: 'ر' };
  return {
    kind,
    filling,
    pattern,
    pastTheme,
    presentTheme,
    past: fill(pattern.past, false),
    pastPassive: fill(pattern.pastPassive, false),
    present: seeing ? bare : fill(pattern.present, dropsFirst),
    presentPassive: seeing ? bare : fill(pattern.presentPassive, false),
  };
}

function matchingStems(entry: VerbEntry): Stems | null {
  for (const kind of kindsOf(entry.radicals, entry.form)) {
    const stems = stemsOf(entry, kind);
    if (stems === null) continue;
    const third = PAST[stems.pastTheme][0] as Suffix;
    if (withoutVowels(seatHamza(stems.past.v + third.vocalised)) === entry.lemma) return stems;
  }
  return null;
}

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
class Paradigm {
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
const wordPair = (stem: StemPair): WordPair => {
  const v = wordOf(stem.v);
  return { v, c: stem.c === stem.v ? v : wordOf(stem.c) };
};

function addPast(paradigm: Paradigm, stem: WordPair, theme: Theme, voice: Voice): void {
  for (const ending of PAST[theme]) {
    paradigm.add(
      '',
      join(stem[ending.stem], ending),
      cell('past', voice, ending.person, ending.number, ending.gender),
      ending.attachment,
    );
  }
}

function addPresent(paradigm: Paradigm, stem: WordPair, endings: PresentEndings, voice: Voice, prefixVowel: 'a' | 'u'): void {
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

function addImperative(paradigm: Paradigm, entry: VerbEntry, stems: Stems): void {
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

const PARTICIPLE: Omit<NominalClass, 'extra' | 'entry'> = {
  pos: 'participle',
  gender: 'm',
  dual: true,
  soundMasculine: true,
  soundFeminine: false,
  bends: true,
};
const ACTIVE: Features = { voice: 'active' };
const PASSIVE: Features = { voice: 'passive' };
const MASDAR: Omit<NominalClass, 'entry'> = {
  pos: 'masdar',
  gender: 'm',
  dual: true,
  soundMasculine: false,
  soundFeminine: true,
  bends: false,
};

function participles(entry: VerbEntry, stems: Stems): InflectedForm[] {
  const { pattern, filling } = stems;
  const defective = stems.kind === 'defective';
  const shapeOf = (extra?: Features): NominalClass => ({ ...PARTICIPLE, entry, ...(extra === undefined ? {} : { extra }) });
  if (entry.form === 'I') {
    const active = seatHamza(fillTemplate(pattern.active, filling));
    const passive = seatHamza(fillTemplate(pattern.passive, filling));
    // جاءٍ bends as منفٍ does.
    const weak = defective || active.endsWith('ئ');
    const forms = weak
      ? defectiveForms(defective ? active : `${active}ي`, shapeOf(ACTIVE))
      : nominalForms(active, shapeOf(ACTIVE));
    return [...forms, ...nominalForms(passive, shapeOf(PASSIVE))];
  }
  const active = seatHamza(`مُ${stems.present.v}${defective ? 'ِي' : ''}`);
  const passive = seatHamza(`مُ${stems.presentPassive.v}${defective ? 'َى' : ''}`);
  const letters = withoutMarks(active);
  // Where the letters are those of both voices, one reading without a voice stands for both (محاصر).
  if (letters === withoutMarks(passive))
    return nominalForms(letters, WITHOUT_OBJECT.has(entry.form) ? shapeOf(ACTIVE) : shapeOf());
  const forms = defective ? defectiveForms(active, shapeOf(ACTIVE)) : nominalForms(active, shapeOf(ACTIVE));
  return [...forms, ...nominalForms(passive, shapeOf(PASSIVE))];
}

function masdars(entry: VerbEntry, stems: Stems): InflectedForm[] {
  const found: InflectedForm[] = [];
  const { masdar } = stems.pattern;
  const words = [...entry.masdars];
  if (masdar !== '') words.unshift(seatHamza(fillTemplate(masdar, stems.filling)));
  // Form II of roots that end in hamza has تفعلة too: تهدئة تعبئة تبرئة.
  if (entry.form === 'II' && entry.radicals[2] === 'ء') words.push(seatHamza(fillTemplate('ta1o2i3ap', stems.filling)));
  for (const word of words) {
    const shape: NominalClass = { ...MASDAR, entry, gender: word.endsWith('ة') ? 'f' : 'm' };
    // Masdars on ـي lose it when indefinite (تخلٍّ), those of form I keep it (سعي).
    const dropsYa = word.endsWith('ي') && (entry.form === 'V' || entry.form === 'VI');
    for (const form of dropsYa ? defectiveForms(word, shape) : nominalForms(word, shape)) found.push(form);
  }
  return found;
}

/**
 * All forms of a verb: past, present in all moods, both voices, plural imperative, participles and masdars.
 *
 * Generated from root, form and vowels by the stem templates of `data/patterns.tsv`, sound, doubled, hollow, defective,
 * assimilated and hamzated roots alike. The 2nd person singular is left out (its letters are those of the 3rd feminine or
 * the 1st). A passive that only vowels tell from an active is marked `hidden`, and left out for forms VII, IX, QII and QIV.
 *
 * @returns the forms, finite ones first; null when root and form do not give the lemma
 * @example generateVerbForms(انسحب)?.map((form) => form.form) // انسحب انسحبت … ينسحبون … منسحبين … انسحابات
 */
export function generateVerbForms(entry: VerbEntry): InflectedForm[] | null {
  const stems = matchingStems(entry);
  if (stems === null) return null;
  const paradigm = new Paradigm(entry);
  const defective = stems.kind === 'defective';
  const sound = entry.radicals.at(-1) === 'ء' ? PRESENT_HAMZA : PRESENT.none;
  addPast(paradigm, wordPair(stems.past), stems.pastTheme, 'active');
  addPresent(
    paradigm,
    wordPair(stems.present),
    defective ? PRESENT[stems.presentTheme] : sound,
    'active',
    U_PREFIX.has(entry.form) ? 'u' : 'a',
  );
  addPast(paradigm, wordPair(stems.pastPassive), defective ? 'i' : 'none', 'passive');
  addPresent(paradigm, wordPair(stems.presentPassive), defective ? PRESENT.a : sound, 'passive', 'u');
  addImperative(paradigm, entry, stems);
  return [...paradigm.forms, ...participles(entry, stems), ...masdars(entry, stems)];
}
