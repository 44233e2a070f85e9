import { foldLetters } from '../text/fold.ts';
import type { InflectedForm, LexiconEntry } from './inflected-form.ts';
import { keyTable } from './key-table.ts';
import type { KeyTable } from './key-table.ts';
import type { LexiconTables } from './lexicon-tables.ts';

/** What forms of many words share. */
export type Cell = Pick<InflectedForm, 'pos' | 'features' | 'attachment' | 'hidden'>;

/** Strings one after the other, told apart by where each ends. */
export interface Strings {
  readonly text: string;
  readonly ends: Uint32Array;
}

/**
 * The inflected tables as few flat arrays, which are written to a file and read again as they are; a form is made of them
 * when a text first has its letters. Forms are numbered so that those of equal folded letters follow each other.
 */
export interface CompiledLexicon extends Pick<LexiconTables, 'phrases'> {
  readonly entries: readonly LexiconEntry[];
  readonly cells: readonly Cell[];
  /** Folded letters. */
  readonly keys: KeyTable;
  /** For each key its first form, and at the end the number of forms. */
  readonly firstForms: Uint32Array;
  /** For each form its number in `entries` and `cells`, its letters, and its vocalised letters or ''. */
  readonly entryOf: Uint16Array;
  readonly cellOf: Uint16Array;
  readonly forms: Strings;
  readonly vocalised: Strings;
}

function stringsOf(parts: readonly string[]): Strings {
  let end = 0;
  return { text: parts.join(''), ends: Uint32Array.from(parts, (part) => (end += part.length)) };
}

/** One string of many. */
export const stringAt = ({ text, ends }: Strings, number: number): string =>
  text.slice(number === 0 ? 0 : ends[number - 1], ends[number]);

/** Gives equal things one number. */
function numbering<Thing>(): { readonly all: Thing[]; readonly numberOf: (key: unknown, thing: Thing) => number } {
  const numbers = new Map<unknown, number>();
  const all: Thing[] = [];
  return {
    all,
    numberOf(key, thing) {
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = all.push(thing) - 1));
      return number;
    },
  };
}

/** The forms that each folded spelling may be, both in table order. */
function byFoldedLetters(forms: readonly InflectedForm[]): Map<string, InflectedForm[]> {
  const groups = new Map<string, InflectedForm[]>();
  for (const form of forms) {
    const key = foldLetters(form.form);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [form]);
    else there.push(form);
  }
  return groups;
}

/** Packs the inflected forms into arrays that load fast: by folded letters, entry and cell of the paradigm. */
export function compileLexicon({ forms: inTableOrder, phrases }: LexiconTables): CompiledLexicon {
  const groups = byFoldedLetters(inTableOrder);
  const forms = [...groups.values()].flat();
  const firstForms = new Uint32Array(groups.size + 1);
  let key = 0;
  for (const { length } of groups.values()) firstForms[key + 1] = (firstForms[key++] as number) + length;
  const entries = numbering<LexiconEntry>();
  const cells = numbering<Cell>();
  const cellNumber = ({ pos, features, attachment, hidden }: InflectedForm): number =>
    cells.numberOf(JSON.stringify([pos, features, attachment, hidden]), { pos, features, attachment, hidden });
  return {
    phrases,
    keys: keyTable([...groups.keys()]),
    firstForms,
    entryOf: Uint16Array.from(forms, ({ entry }) => entries.numberOf(entry, entry)),
    cellOf: Uint16Array.from(forms, cellNumber),
    entries: entries.all,
    cells: cells.all,
    forms: stringsOf(forms.map(({ form }) => form)),
    vocalised: stringsOf(forms.map(({ vocalised }) => vocalised ?? '')),
  };
}
