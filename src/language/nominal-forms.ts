import type { Features, PartOfSpeech } from '../document.ts';
import type { Attachment, InflectedForm, LexiconEntry } from './inflected-form.ts';
import { withoutMarks } from './inflected-form.ts';

interface Ending {
  readonly letters: string;
  readonly features: Features;
  readonly attachment: Attachment;
}

const SINGULAR: Readonly<Record<'m' | 'f', Features>> = {
  m: { gender: 'm', number: 'singular' },
  f: { gender: 'f', number: 'singular' },
};
const PLURAL: Readonly<Record<'m' | 'f', Features>> = {
  m: { gender: 'm', number: 'plural' },
  f: { gender: 'f', number: 'plural' },
};
const INDEFINITE_PLURAL: Readonly<Record<'m' | 'f', Features>> = {
  m: { gender: 'm', number: 'plural', definite: false },
  f: { gender: 'f', number: 'plural', definite: false },
};
const dual = (gender: 'm' | 'f', construct: boolean): Features =>
  construct ? { gender, number: 'dual', construct: true } : { gender, number: 'dual' };

const PLURAL_CONSTRUCT: Features = { gender: 'm', number: 'plural', construct: true };

const PLAIN_M: readonly Ending[] = [{ letters: '', features: SINGULAR.m, attachment: 'both' }];
const PLAIN_F: readonly Ending[] = [{ letters: '', features: SINGULAR.f, attachment: 'both' }];
const INDEFINITE_M: Features = { gender: 'm', number: 'singular', definite: false };
const INDEFINITE_F: Features = { gender: 'f', number: 'singular', definite: false };
const TANWIN_M: Ending = { letters: 'ا', features: INDEFINITE_M, attachment: 'free' };
const TANWIN_F: Ending = { letters: 'ا', features: INDEFINITE_F, attachment: 'free' };

const dualEndings = (gender: 'm' | 'f', joint: string): readonly Ending[] => [
  { letters: `${joint}ان`, features: dual(gender, false), attachment: 'free' },
  { letters: `${joint}ين`, features: dual(gender, false), attachment: 'free' },
  { letters: `${joint}ا`, features: dual(gender, true), attachment: 'both' },
  { letters: `${joint}ي`, features: dual(gender, true), attachment: 'both' },
];
const DUAL_M = dualEndings('m', '');
const DUAL_F = dualEndings('f', '');
const DUAL_T = dualEndings('f', 'ت');
const SOUND_M: readonly Ending[] = [
  { letters: 'ون', features: PLURAL.m, attachment: 'free' },
  { letters: 'ين', features: PLURAL.m, attachment: 'free' },
  { letters: 'و', features: PLURAL_CONSTRUCT, attachment: 'both' },
  { letters: 'ي', features: PLURAL_CONSTRUCT, attachment: 'both' },
];
const SOUND_F: Ending = { letters: 'ات', features: PLURAL.f, attachment: 'both' };

/** What a nominal takes besides its singular. */
export interface NominalClass {
  readonly entry: LexiconEntry;
  readonly pos: PartOfSpeech;
  readonly gender: 'm' | 'f';
  /** Features that every form carries too, such as the voice of a participle. */
  readonly extra?: Features;
  readonly dual: boolean;
  /** ون/ين. */
  readonly soundMasculine: boolean;
  /** ات. */
  readonly soundFeminine: boolean;
  /** Feminine with ة of a word that bends for gender (adjective, participle). */
  readonly bends: boolean;
  /** The given word is a broken plural: no dual, no sound plural, plural features. */
  readonly brokenPlural?: boolean;
}

/** Spellings of a final hamza before a pronoun, by case: أبناؤه أبناءه أبنائه. */
const BOUND_HAMZA = ['ء', 'ؤ', 'ئ'];

/** Features with the voice added, one object for each pair. */
const merged = new Map<Features, Map<Features, Features>>();
function merge(extra: Features, features: Features): Features {
  let byFeatures = merged.get(extra);
  if (byFeatures === undefined) merged.set(extra, (byFeatures = new Map<Features, Features>()));
  let both = byFeatures.get(features);
  if (both === undefined) byFeatures.set(features, (both = { ...extra, ...features }));
  return both;
}

function push(found: InflectedForm[], letters: string, vocalised: string | null, ending: Ending, shape: NominalClass): void {
  const { extra, entry } = shape;
  found.push({
    entry,
    form: letters + ending.letters,
    vocalised: vocalised === null ? null : vocalised + ending.letters,
    pos: shape.pos,
    features: extra === undefined ? ending.features : merge(extra, ending.features),
    attachment: ending.attachment,
    hidden: false,
  });
}

/**
 * All forms of a noun, masdar, adjective or participle: singular, tanwin alif, dual, sound plurals, construct states and
 * the spellings before an attached pronoun. Broken plurals are passed as words of their own (`brokenPlural`).
 *
 * @param word  the singular with or without short vowels, hamza seated: `مدينة`, `مُنْسَحِب`
 * @param shape  what the word takes
 * @returns forms, the singular first
 *
 * @example nominalForms('بلدة', { pos: 'noun', gender: 'f', dual: true, … }) // بلدة بلدت(ها) بلدتان بلدتين بلدتا بلدتي
 */
export function nominalForms(word: string, shape: NominalClass): InflectedForm[] {
  const vocalised = word !== withoutMarks(word) ? word : null;
  const letters = vocalised === null ? word : withoutMarks(word);
  const found: InflectedForm[] = [];
  const add = (stem: string, vocalisedStem: string | null, ending: Ending): void =>
    push(found, stem, vocalisedStem, ending, shape);
  const addAll = (stem: string, vocalisedStem: string | null, endings: readonly Ending[]): void => {
    for (const ending of endings) add(stem, vocalisedStem, ending);
  };
  const cut = (text: string | null, last: string): string | null => {
    if (text === null) return null;
    const at = text.lastIndexOf(last);
    return at < 0 ? text : text.slice(0, at);
  };
  const one = (shape.brokenPlural ? PLURAL : SINGULAR)[shape.gender];
  const indefinite: Ending = shape.brokenPlural
    ? { letters: 'ا', features: INDEFINITE_PLURAL[shape.gender], attachment: 'free' }
    : shape.gender === 'm'
      ? TANWIN_M
      : TANWIN_F;
  const last = letters.at(-1) ?? '';
  const stem = letters.slice(0, -1);
  const vocalisedStem = cut(vocalised, last);

  if (last === 'ة') {
    add(letters, vocalised, { letters: '', features: one, attachment: 'free' });
    add(stem, vocalisedStem, { letters: 'ت', features: one, attachment: 'bound' });
    if (shape.dual) addAll(stem, vocalisedStem, DUAL_T);
    // ـاة has its plural in ـوات or ـيات (فتاة فتيات), which the tables list.
    if (shape.soundFeminine && !stem.endsWith('ا')) add(stem, vocalisedStem, SOUND_F);
    return found;
  }
  if (last === 'ى') {
    add(letters, vocalised, { letters: '', features: one, attachment: 'free' });
    add(stem, vocalisedStem, { letters: 'ا', features: one, attachment: 'bound' });
    if (shape.dual)
      addAll(`${stem}ي`, vocalisedStem === null ? null : `${vocalisedStem}ي`, shape.gender === 'm' ? DUAL_M : DUAL_F);
    if (shape.soundMasculine) addAll(stem, vocalisedStem, SOUND_M);
    if (shape.soundFeminine) add(`${stem}ي`, vocalisedStem === null ? null : `${vocalisedStem}ي`, SOUND_F);
    if (shape.bends) addAll(`${stem}اة`, vocalisedStem === null ? null : `${vocalisedStem}اة`, PLAIN_F);
    return found;
  }

  addAll(
    letters,
    vocalised,
    shape.brokenPlural ? [{ letters: '', features: one, attachment: 'both' }] : shape.gender === 'm' ? PLAIN_M : PLAIN_F,
  );
  if (last === 'ء') {
    for (const seat of BOUND_HAMZA.slice(1)) add(stem + seat, null, { letters: '', features: one, attachment: 'bound' });
    if (letters.at(-2) === 'ي') add(`${stem}ئ`, null, indefinite);
    else if (letters.at(-2) !== 'ا') add(letters, vocalised, indefinite);
    if (shape.dual && letters.at(-2) === 'ا')
      addAll(
        `${stem}ئ`,
        null,
        (shape.gender === 'm' ? DUAL_M : DUAL_F).filter((ending) => ending.letters.startsWith('ي')),
      );
  } else if (last === 'أ') {
    for (const seat of BOUND_HAMZA.slice(1)) add(stem + seat, null, { letters: '', features: one, attachment: 'bound' });
  } else if (last !== 'ا') add(letters, vocalised, indefinite);
  if (shape.dual) addAll(letters, vocalised, shape.gender === 'm' ? DUAL_M : DUAL_F);
  if (shape.soundMasculine) addAll(letters, vocalised, SOUND_M);
  if (shape.soundFeminine) {
    if (last === 'أ') add(`${stem}آت`, null, { letters: '', features: PLURAL.f, attachment: 'both' });
    else if (last === 'ا') add(`${stem}وات`, null, { letters: '', features: PLURAL.f, attachment: 'both' });
    else add(letters, vocalised, SOUND_F);
  }
  if (shape.bends) {
    const feminine = { ...shape, gender: 'f', soundMasculine: false, soundFeminine: true, bends: false } as const;
    for (const form of nominalForms(vocalised === null ? `${letters}ة` : `${vocalised}ة`, feminine)) found.push(form);
  }
  return found;
}

/**
 * Forms of a nominal that ends in a root ī, as participles and masdars of defective verbs do: indefinite without the ي
 * (`منفٍ`), else with it (`المنفي`), plural `منفون/منفين`, feminine `منفية`.
 *
 * @param word  the definite form, with or without vowels: `تَخَلِّي`
 * @example defectiveForms('متخلي', { pos: 'participle', … }) // متخلي متخل متخليا متخليان … متخلون متخلية
 */
export function defectiveForms(word: string, shape: NominalClass): InflectedForm[] {
  const found = nominalForms(word, { ...shape, soundMasculine: false });
  const at = word.lastIndexOf('ي');
  const short = word.slice(0, at);
  const vocalised = short !== withoutMarks(short) ? short : null;
  const letters = withoutMarks(short);
  push(
    found,
    letters,
    vocalised,
    { letters: '', features: shape.gender === 'm' ? INDEFINITE_M : INDEFINITE_F, attachment: 'free' },
    shape,
  );
  if (shape.soundMasculine) for (const ending of SOUND_M) push(found, letters, null, ending, shape);
  return found;
}
