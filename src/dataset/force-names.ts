import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import type { Actor } from './types.generated.ts';

/** A name as it stands inside an English sentence. */
export interface NamePhrase {
  readonly words: string;
  /** Takes `are` and `plan`, not `is` and `plans`. */
  readonly plural: boolean;
}

interface Ending {
  readonly plural: boolean;
  readonly article: boolean;
  readonly small: boolean;
}

let table: ReadonlyMap<string, Ending> | undefined;

function endings(): ReadonlyMap<string, Ending> {
  table ??= new Map(
    readTable(new URL('../../src/dataset/data/english-names.tsv', import.meta.url), {
      ending: notEmpty,
      number: oneOf(['singular', 'plural']),
      article: oneOf(['the', 'none']),
      small: oneOf(['yes', 'no']),
    }).map(({ cells }) => [
      cells.ending,
      { plural: cells.number === 'plural', article: cells.article === 'the', small: cells.small === 'yes' },
    ]),
  );
  return table;
}

/** Explanations in brackets (`(Assad era)`) and second names after a slash are for lists, not for sentences. */
const bare = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)/g, '')
    .split(' / ')[0]
    ?.trim() ?? name;

/** A noun before one of these is the head of the name: Ministry of Defence, Global Coalition against Daesh. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'for', 'against', 'in']);

interface Found {
  readonly ending: Ending;
  readonly from: number;
  readonly to: number;
}

/** The longest ending of the table that the first `to` words have. */
function endingOf(words: readonly string[], to: number): Found | null {
  for (let from = 0; from < to; from += 1) {
    const ending = endings().get(words.slice(from, to).join(' ').toLowerCase());
    if (ending !== undefined) return { ending, from, to };
  }
  return null;
}

/**
 * An actor's or source's name in an English sentence: the English one if there is one, else the Arabic.
 *
 * @example
 * namePhrase({ name: 'قوات النظام السوري', nameEn: 'Syrian Government Forces (Assad era)' })
 * // { words: 'Syrian government forces', plural: true }
 * namePhrase({ name: 'حماس', nameEn: 'Hamas' }) // { words: 'Hamas', plural: false }
 */
export function namePhrase({ name, nameEn }: Pick<Actor, 'name' | 'nameEn'>): NamePhrase {
  if (nameEn === undefined) return { words: name, plural: false };
  const words = bare(nameEn).split(/\s+/);
  const head = words.findIndex((word) => PREPOSITIONS.has(word));
  const found = endingOf(words, words.length) ?? (head > 0 ? endingOf(words, head) : null);
  if (found === null) return { words: words.join(' '), plural: false };
  const { ending, from, to } = found;
  const written = words.map((word, index) => (ending.small && index >= from && index < to ? word.toLowerCase() : word)).join(' ');
  return { words: ending.article ? `the ${written.replace(/^the /i, '')}` : written, plural: ending.plural };
}
