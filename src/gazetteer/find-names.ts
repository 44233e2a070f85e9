import type { Gazetteer, OrganisationName, PlaceName } from './gazetteer.ts';
import type { Agreement } from './names.ts';
import { agreement, bareWord } from './names.ts';
import type { Reading, Words } from './words.ts';
import { isQuote } from './words.ts';

/** Words of the text that agree with a stored name. */
export interface NameHit<Stored> {
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
  readonly stored: Stored;
  readonly agreement: Agreement;
}

interface Index<Stored> {
  /** What was found at each token of a document; several finders look at the same words. */
  readonly found: WeakMap<Words, NameHit<Stored>[][]>;
  readonly lookUp: (key: string) => readonly Stored[];
  readonly starts: (letters: string) => boolean;
  /** Signs that may stand between the words of a name. */
  readonly passes: (words: Words, index: number) => boolean;
}

const MOST_WORDS = 9;
const RANK: readonly Agreement[] = ['exact', 'joined', 'article', 'article-added', 'article-dropped'];
const JOINING_SIGNS = new Set(['-', '–', '/', '_']);

/**
 * All stored names that the words from `first` on agree with, for every reading of the first word, longest first and
 * with fewest particles first where lengths are equal. Method: gazetteer look-up by longest match over keys that leave
 * out articles and spaces, one prefix test a word.
 */
function namesAt<Stored extends { readonly name: string }>(
  words: Words,
  first: number,
  index: Index<Stored>,
): readonly NameHit<Stored>[] {
  let found = index.found.get(words);
  if (found === undefined) index.found.set(words, (found = []));
  return (found[first] ??= findNamesAt(words, first, index));
}

function findNamesAt<Stored extends { readonly name: string }>(
  words: Words,
  first: number,
  index: Index<Stored>,
): NameHit<Stored>[] {
  const hits: NameHit<Stored>[] = [];
  const end = words.sentenceEnd(first);
  for (const reading of words.readings(first)) {
    let letters = bareWord(reading.folded);
    const written = [reading.folded];
    let last = first;
    while (written.length <= MOST_WORDS && index.starts(letters)) {
      for (const stored of index.lookUp(letters)) {
        hits.push({ first, last, reading, stored, agreement: agreement(written.join(' '), stored.name) });
      }
      let next = last + 1;
      while (next <= end && index.passes(words, next)) next++;
      const token = words.tokens[next];
      if (token === undefined || next > end || token.kind === 'punctuation') break;
      const folded = token.folded.toLowerCase();
      letters += bareWord(folded);
      written.push(folded);
      last = next;
    }
  }
  if (hits.length < 2) return hits;
  return hits.sort(
    (a, b) =>
      b.last - a.last ||
      a.reading.particles.length - b.reading.particles.length ||
      RANK.indexOf(a.agreement) - RANK.indexOf(b.agreement),
  );
}

const places = new WeakMap<Words, NameHit<PlaceName>[][]>();
const organisations = new WeakMap<Words, NameHit<OrganisationName>[][]>();
const noSign = (): boolean => false;
const quoteOrJoin = (words: Words, index: number): boolean =>
  isQuote(words.tokens[index]) || JOINING_SIGNS.has(words.tokens[index]?.form ?? '');

/** Place names from `first` on; no sign may break them. */
export const placeNamesAt = (words: Words, first: number, gazetteer: Gazetteer): readonly NameHit<PlaceName>[] =>
  namesAt(words, first, { lookUp: gazetteer.placeNames, starts: gazetteer.startsPlaceName, passes: noSign, found: places });

/** Names of organisations from `first` on; quotes may stand in them: جيش "سوريا الحرة". */
export const organisationNamesAt = (words: Words, first: number, gazetteer: Gazetteer): readonly NameHit<OrganisationName>[] =>
  namesAt(words, first, {
    lookUp: gazetteer.organisationNames,
    starts: gazetteer.startsOrganisationName,
    passes: quoteOrJoin,
    found: organisations,
  });
