import type { Features } from '../document.ts';
import { seatHamza } from './hamza.ts';
import type { InflectedForm } from './inflected-form.ts';
import { withoutMarks } from './inflected-form.ts';
import type { NominalClass } from './nominal-forms.ts';
import { defectiveForms, nominalForms } from './nominal-forms.ts';
import { fillTemplate } from './patterns.ts';
import { WITHOUT_OBJECT } from './verb-paradigm.ts';
import type { Stems, VerbEntry } from './verb-stems.ts';

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

/** منسحب, محاصر, محاصرة: the participles of a verb, inflected as nouns are. */
export function participles(entry: VerbEntry, stems: Stems): InflectedForm[] {
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

/** انسحاب, تهدئة: the verbal nouns of a verb, by rule and as the table lists them. */
export function masdars(entry: VerbEntry, stems: Stems): InflectedForm[] {
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
