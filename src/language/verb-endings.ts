import type { Attachment } from './inflected-form.ts';
import { withoutMarks } from './inflected-form.ts';
import type { Filling } from './patterns.ts';
import { fillTemplate } from './patterns.ts';

export type Theme = 'none' | 'a' | 'aw' | 'i' | 'u';

export interface Suffix {
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
export const PAST: Readonly<Record<Theme, readonly Suffix[]>> = {
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

export interface PresentEndings {
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
export const PRESENT: Readonly<Record<Theme, PresentEndings>> = {
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
export const PRESENT_HAMZA: PresentEndings = present(
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
