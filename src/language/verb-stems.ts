import { seatHamza } from './hamza.ts';
import type { LexiconEntry } from './inflected-form.ts';
import type { Filling, Pattern, RootKind, StemPair, VerbForm } from './patterns.ts';
import { fillTemplate, loadPatterns } from './patterns.ts';
import type { Suffix, Theme } from './verb-endings.ts';
import { PAST } from './verb-endings.ts';

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

const WEAK = new Set(['و', 'ي']);

/** Kinds that a root may have in a form, the likelier first; the lemma decides (استعاد hollow, but استحوذ sound). */
function kindsOf(radicals: readonly string[], form: VerbForm): RootKind[] {
  const [, second = '', third = ''] = radicals;
  if (radicals.length === 4 || form === 'IX') return ['sound'];
  if (WEAK.has(third)) return ['defective'];
  if (second === third) return ['doubled', 'sound'];
  return WEAK.has(second) ? ['hollow', 'sound'] : ['sound'];
}
const withoutVowels = (word: string): string => word.replace(/[\u064B-\u0650\u0652]/g, '');

export interface Stems {
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

/** The stems of a verb, of the kind of root with which they give its lemma: استعاد as of a hollow root; null where none does. */
export function matchingStems(entry: VerbEntry): Stems | null {
  for (const kind of kindsOf(entry.radicals, entry.form)) {
    const stems = stemsOf(entry, kind);
    if (stems === null) continue;
    const third = PAST[stems.pastTheme][0] as Suffix;
    if (withoutVowels(seatHamza(stems.past.v + third.vocalised)) === entry.lemma) return stems;
  }
  return null;
}
