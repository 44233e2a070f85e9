import { codeOf, compiledOnce, digestOnce, filesOf, hashOfFiles } from '../tables/cache.ts';
import { compileLexicon, stringAt } from './compile-lexicon.ts';
import type { Cell, CompiledLexicon } from './compile-lexicon.ts';
import type { InflectedForm, LexiconEntry } from './inflected-form.ts';
import { numberOf } from './key-table.ts';
import { readLexiconTables } from './lexicon-tables.ts';
import type { Phrase } from './lexicon-tables.ts';

export interface Lexicon {
  /** Forms with the folded letters between two places of a word, in table order: particles, verbs, nouns, adjectives. */
  readonly formsOf: (folded: string, start: number, end: number) => readonly InflectedForm[];
  /** Phrases by their folded first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Dictionary forms of the words that have the class; none where no word has it. */
  readonly lemmasOf: (className: string) => readonly string[];
}

const TABLES = new URL('../../src/language/data/', import.meta.url);
/** All that the compiled lexicon depends on: the tables, and the code that inflects and stores them. */
const sources = (): URL[] => [...filesOf(TABLES, '.tsv'), ...codeOf('language', 'text', 'tables')];

/** The lexicon as it was compiled last, or compiled now where a byte of its sources has changed since. */
function compiledLexicon(): CompiledLexicon {
  const files = sources();
  const hash = digestOnce('lexicon', files, () => hashOfFiles(files));
  return compiledOnce('lexicon', hash, () => compileLexicon(readLexiconTables()));
}

const NONE: readonly InflectedForm[] = [];
let lexicon: Lexicon | null = null;

/**
 * The lexicon of the language layer. Compiling it reads, checks and inflects the tables in `data/`; the result is kept in a
 * file until one of them changes.
 *
 * @throws {TableError} when a table has a wrong row, with file and line
 * @example loadLexicon().formsOf('انسحبوا', 0, 7)[0]?.entry.lemma // 'انسحب'
 */
export function loadLexicon(): Lexicon {
  if (lexicon !== null) return lexicon;
  const { keys, firstForms, entries, cells, entryOf, cellOf, forms, vocalised, phrases } = compiledLexicon();
  const formAt = (at: number): InflectedForm => {
    const { pos, features, attachment, hidden } = cells[cellOf[at] as number] as Cell;
    return {
      entry: entries[entryOf[at] as number] as LexiconEntry,
      form: stringAt(forms, at),
      vocalised: stringAt(vocalised, at) || null,
      pos,
      features,
      attachment,
      hidden,
    };
  };
  const known = new Map<number, readonly InflectedForm[]>();
  lexicon = {
    phrases,
    lemmasOf: (className) => [...new Set(entries.filter(({ classes }) => classes.includes(className)).map(({ lemma }) => lemma))],
    formsOf(folded, start, end) {
      const key = numberOf(keys, folded, start, end);
      if (key < 0) return NONE;
      let those = known.get(key);
      if (those === undefined) {
        const first = firstForms[key] as number;
        those = Array.from({ length: (firstForms[key + 1] as number) - first }, (_, i) => formAt(first + i));
        known.set(key, those);
      }
      return those;
    },
  };
  return lexicon;
}
