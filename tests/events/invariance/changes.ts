import { readFileSync } from 'node:fs';
import { SPELLINGS } from './spellings.ts';

/** A sentence and another that tells the same event. */
export interface Change {
  readonly base: string;
  readonly text: string;
  /** Of what the other tells besides its event, and may tell otherwise: the day, or who says so. */
  readonly mayChange: 'day' | 'speaker' | null;
}

const rowsOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => !row.startsWith('#'));

/** A sentence with its slots, as sentences.txt has it, and what may be put into them. */
const SENTENCES = rowsOf('sentences.txt').filter((row) => row !== '');

interface Insertion {
  readonly kind: string;
  readonly text: string;
}

const INSERTIONS = rowsOf('insertions.tsv')
  .filter((row) => row !== '')
  .slice(1)
  .map((row): Insertion => {
    const [kind = '', text = ''] = row.split('\t');
    return { kind, text };
  });

/** Kinds of adverbials that a slot takes. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  '|': ['time', 'source', 'manner', 'means', 'cause'],
  '¦': ['time', 'source'],
};

/** A slot for adverbials, or a name with what it is the name of. */
const SLOT = /[|¦]|\{([^:{}]*):([mftcn])\}/g;

/** The sentence with `put` in its slot at `at`, the others empty and the names as they are. */
function filled(sentence: string, at: number, put: string): string {
  return sentence
    .replace(SLOT, (_slot, name: string | undefined, _kind, offset: number) => {
      if (name === undefined) return offset === at ? put : '';
      return offset === at ? put.replace('…', name) : name;
    })
    .replace(/\s+/g, ' ')
    .replace(/ ?([،.])/g, '$1')
    .replace(/،\./g, '.')
    .trim();
}

/** سيطرت | {قوات X:f} على {Y:n}: every insertion in every slot that takes it. */
function insertedInto(sentence: string): Change[] {
  const base = filled(sentence, -1, '');
  return [...sentence.matchAll(SLOT)].flatMap(({ index, 0: slot, 2: name = slot }) =>
    INSERTIONS.filter(({ kind }) => kind === name || TAKES[name]?.includes(kind)).map(({ kind, text }): Change => {
      const mayChange = kind === 'time' ? 'day' : kind === 'source' ? 'speaker' : null;
      return { base, text: filled(sentence, index, text), mayChange };
    }),
  );
}

/** Every sentence with every insertion. */
export const insertions = (): Change[] => SENTENCES.flatMap(insertedInto);

/** Every sentence in the spellings of people, machines and old files. */
export const spellings = (): Change[] =>
  SENTENCES.map((sentence) => filled(sentence, -1, '')).flatMap((base) =>
    SPELLINGS.map((respell): Change => ({ base, text: respell(base), mayChange: null })).filter(({ text }) => text !== base),
  );

/** The blocks of same.txt: each sentence with the first of its block. */
export const tellings = (): Change[] =>
  rowsOf('same.txt')
    .join('\n')
    .split('\n\n')
    .map((block) => block.split('\n').filter((row) => row !== ''))
    .flatMap(([base = '', ...others]) => others.map((text): Change => ({ base, text, mayChange: null })));

/** The sentences of excused.txt, each group of which stands below its reason. */
export const excused = (): ReadonlySet<string> => new Set(rowsOf('excused.txt').filter((row) => row !== ''));
