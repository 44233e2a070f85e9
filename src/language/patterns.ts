import { anything, matching, oneOf, notEmpty, readTable } from '../tables/read-table.ts';

export type VerbForm = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'IX' | 'X' | 'QI' | 'QII' | 'QIV';
export const VERB_FORMS: readonly VerbForm[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'QI', 'QII', 'QIV'];

export type RootKind = 'sound' | 'doubled' | 'hollow' | 'defective';

/** A stem before endings that begin with a vowel, and before those that begin with a consonant. */
export interface StemPair {
  readonly v: string;
  readonly c: string;
}

/** Stem templates of one verb form and kind of root (`data/patterns.tsv`). */
export interface Pattern {
  readonly past: StemPair;
  readonly pastPassive: StemPair;
  readonly present: StemPair;
  readonly presentPassive: StemPair;
  readonly masdar: string;
  readonly active: string;
  readonly passive: string;
}

const TEMPLATE = matching(/^[1-4aiuAIUo~{'pmtsny%PVLHMW/]*$/, 'a stem template');

let patterns: ReadonlyMap<string, Pattern> | null = null;

/**
 * The stem templates, read once.
 *
 * @returns by `form kind`, `X hollow`
 * @throws {TableError} when the table has a wrong row
 * @example loadPatterns().get('VII sound')?.masdar // '{ino1i2A3', as in انسحاب
 */
export function loadPatterns(): ReadonlyMap<string, Pattern> {
  if (patterns !== null) return patterns;
  const rows = readTable(new URL('../../src/language/data/patterns.tsv', import.meta.url), {
    form: oneOf(VERB_FORMS),
    kind: oneOf(['sound', 'doubled', 'hollow', 'defective']),
    past: notEmpty,
    pastPassive: notEmpty,
    present: notEmpty,
    presentPassive: notEmpty,
    masdar: TEMPLATE,
    active: TEMPLATE,
    passive: anything,
  });
  const pair = (cell: string): StemPair => {
    const [v = '', c = v] = cell.split('/');
    return { v, c };
  };
  patterns = new Map(
    rows.map(({ cells }) => [
      `${cells.form} ${cells.kind}`,
      {
        past: pair(cells.past),
        pastPassive: pair(cells.pastPassive),
        present: pair(cells.present),
        presentPassive: pair(cells.presentPassive),
        masdar: cells.masdar,
        active: cells.active,
        passive: cells.passive,
      },
    ]),
  );
  return patterns;
}

/** What fills a template: radicals (hamza as ء) and the vowels of form I. */
export interface Filling {
  readonly radicals: readonly string[];
  /** Second vowel of the past, `a i u`. */
  readonly past: string;
  /** Second vowel of the present. */
  readonly present: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  a: '\u064E',
  i: '\u0650',
  u: '\u064F',
  o: '\u0652',
  '~': '\u0651',
  A: '\u064Eا',
  I: '\u0650ي',
  U: '\u064Fو',
  Y: '\u064Eى',
  '=': 'ا',
  '{': 'ا',
  "'": 'ء',
  p: 'ة',
  t: 'ت',
  n: 'ن',
  s: 'س',
  m: 'م',
  y: 'ي',
  w: 'و',
};

/** First radical and infix of form VIII, with the assimilations that spelling shows: ازداد اضطرّ ادّعى اتّجه. */
function infixed(radical: string): string {
  switch (radical) {
    case 'و':
    case 'ي':
    case 'ت':
      return 't~';
    case 'د':
      return '1~';
    case 'ذ':
      return 'د~';
    case 'ز':
      return '1oد';
    case 'ص':
    case 'ض':
      return '1oط';
    case 'ط':
    case 'ظ':
      return '1~';
    case 'ث':
      return '1~';
    default:
      return '1ot';
  }
}

const isWeak = (letter: string): boolean => letter === 'و' || letter === 'ي';

/**
 * Fills a template and gives the vocalised word, hamzas still bare.
 *
 * و and ي that close a syllable take the colour of the vowel before them (إِوْصال → إيصال, يُيْقن → يوقن).
 *
 * @example fillTemplate('{ino1a2a3', { radicals: ['س', 'ح', 'ب'], past: 'a', present: 'a' }) // 'اِنْسَحَب'
 */
export function fillTemplate(template: string, filling: Filling): string {
  const { radicals, past, present } = filling;
  // Form VIII of أخذ alone turns its hamza into the infix: اتّخذ, but ائتلف.
  const taking = radicals[0] === 'ء' && radicals[1] === 'خ' && radicals[2] === 'ذ';
  const spelled = template.includes('%') ? template.replace('%', taking ? 't~' : infixed(radicals[0] ?? '')) : template;
  let word = '';
  for (let i = 0; i < spelled.length; i++) {
    const sign = spelled[i] as string;
    switch (sign) {
      case '1':
      case '2':
      case '3':
      case '4': {
        const radical = radicals[Number(sign) - 1] ?? '';
        const closing = isWeak(radical) && spelled[i + 1] === 'o';
        if (closing && word.endsWith('\u0650')) {
          word += 'ي';
          i++;
        } else if (closing && word.endsWith('\u064F')) {
          word += 'و';
          i++;
        } else word += radical;
        break;
      }
      case 'P':
        word += LETTERS[past] ?? '';
        break;
      case 'V':
        word += LETTERS[present] ?? '';
        break;
      case 'L':
        word += LETTERS[present.toUpperCase()] ?? '';
        break;
      case 'H':
        word += LETTERS[present === 'u' ? 'u' : 'i'] ?? '';
        break;
      case 'M':
        word += LETTERS[radicals[1] === 'ي' ? 'I' : 'U'] ?? '';
        break;
      case 'W':
        word += radicals[2] === 'و' ? '\u064Fو\u0651' : '\u0650ي\u0651';
        break;
      default:
        word += LETTERS[sign] ?? sign;
    }
  }
  return word;
}
