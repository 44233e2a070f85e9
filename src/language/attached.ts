/** A way to split a word into attached particles, a stem and an attached pronoun. */
export interface Split {
  /** In order: `['و', 'ب', 'ال']`; `['و', 'س']` before a present verb. */
  readonly proclitics: readonly string[];
  readonly stem: string;
  readonly enclitic: string | null;
  /** `nominal` where a preposition or the article is attached, `future` after س, `purpose` after a bare ل, else `any`. */
  readonly host: 'any' | 'nominal' | 'article' | 'future' | 'purpose';
}

/** Attached pronouns, with the name under which a reading reports them. */
const PRONOUNS: readonly (readonly [string, string])[] = [
  ['هما', 'هما'],
  ['كما', 'كما'],
  ['ها', 'ها'],
  ['هم', 'هم'],
  ['هن', 'هن'],
  ['نا', 'نا'],
  ['ني', 'ي'],
  ['كم', 'كم'],
  ['ه', 'ه'],
  ['ي', 'ي'],
  ['ك', 'ك'],
];

interface Front {
  readonly proclitics: readonly string[];
  readonly rest: string;
  readonly host: Split['host'];
}

/** Every way to take particles off the front; the whole word first. */
function fronts(word: string): Front[] {
  const found: Front[] = [{ proclitics: [], rest: word, host: 'any' }];
  const starts: Front[] = [{ proclitics: [], rest: word, host: 'any' }];
  const conjunction = word[0];
  if (conjunction === 'و' || conjunction === 'ف' || conjunction === 'أ') {
    const front: Front = { proclitics: [conjunction], rest: word.slice(1), host: 'any' };
    found.push(front);
    starts.push(front);
    // أوليس، أفلا: the question particle stands before the conjunction.
    if (conjunction === 'أ' && (word[1] === 'و' || word[1] === 'ف'))
      found.push({ proclitics: ['أ', word[1]], rest: word.slice(2), host: 'any' });
  }
  for (const { proclitics, rest } of starts) {
    const at = (particles: readonly string[], from: string, host: Split['host']): void => {
      found.push({ proclitics: [...proclitics, ...particles], rest: from, host });
    };
    if (rest.startsWith('ال')) at(['ال'], rest.slice(2), 'article');
    const first = rest[0];
    const after = rest.slice(1);
    if (first === 'س') at(['س'], after, 'future');
    if (first === 'ب' || first === 'ك') {
      at([first], after, 'nominal');
      if (after.startsWith('ال')) at([first, 'ال'], after.slice(2), 'article');
    }
    if (first === 'ل') {
      at(['ل'], after, 'purpose');
      if (after.startsWith('ل')) {
        at(['ل', 'ال'], after.slice(1), 'article');
        // Nouns that begin with ل lose one of three: للجنة is ل + ال + لجنة.
        at(['ل', 'ال'], after, 'article');
      }
    }
  }
  return found;
}

/**
 * All splits of a word that its letters allow, the lattice that the lexicon then thins out.
 *
 * @param word  as written, without marks: `وبسيطرتها`
 * @returns splits, the unsplit word first, then by the number of pieces
 * @example splitsOf('وستسيطر') // … { proclitics: ['و', 'س'], stem: 'تسيطر', enclitic: null, host: 'future' } …
 */
export function splitsOf(word: string): Split[] {
  const found: Split[] = [];
  for (const { proclitics, rest, host } of fronts(word)) {
    if (rest === '') continue;
    found.push({ proclitics, stem: rest, enclitic: null, host });
    for (const [letters, pronoun] of PRONOUNS) {
      if (rest.length > letters.length && rest.endsWith(letters)) {
        found.push({ proclitics, stem: rest.slice(0, -letters.length), enclitic: pronoun, host });
      }
    }
  }
  const pieces = (split: Split): number => split.proclitics.length + (split.enclitic === null ? 0 : 1);
  return found.sort((a, b) => pieces(a) - pieces(b));
}
