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

/** What a word may have attached at its end, by its last letter. */
const PRONOUNS_BY_LAST_LETTER = new Map<number, (readonly [string, string])[]>();
for (const pronoun of PRONOUNS) {
  const last = pronoun[0].charCodeAt(pronoun[0].length - 1);
  PRONOUNS_BY_LAST_LETTER.set(last, [...(PRONOUNS_BY_LAST_LETTER.get(last) ?? []), pronoun]);
}
const NO_PRONOUNS: readonly (readonly [string, string])[] = [];

/** Particles at the front of a word. */
interface Front {
  readonly proclitics: readonly string[];
  /** The letters that the word must begin with. */
  readonly letters: string;
  /** How many of them are not the stem's. */
  readonly taken: number;
  readonly host: Split['host'];
}

/** Particles that may follow a conjunction or begin the word. */
const PARTICLES: readonly Front[] = [
  { proclitics: ['ال'], letters: 'ال', taken: 2, host: 'article' },
  { proclitics: ['س'], letters: 'س', taken: 1, host: 'future' },
  { proclitics: ['ب'], letters: 'ب', taken: 1, host: 'nominal' },
  { proclitics: ['ب', 'ال'], letters: 'بال', taken: 3, host: 'article' },
  { proclitics: ['ك'], letters: 'ك', taken: 1, host: 'nominal' },
  { proclitics: ['ك', 'ال'], letters: 'كال', taken: 3, host: 'article' },
  { proclitics: ['ل'], letters: 'ل', taken: 1, host: 'purpose' },
  { proclitics: ['ل', 'ال'], letters: 'لل', taken: 2, host: 'article' },
  // Nouns that begin with ل lose one of three: للجنة is ل + ال + لجنة.
  { proclitics: ['ل', 'ال'], letters: 'لل', taken: 1, host: 'article' },
];
const WHOLE: Front = { proclitics: [], letters: '', taken: 0, host: 'any' };
const CONJUNCTIONS: readonly Front[] = ['و', 'ف', 'أ'].map((letters) => ({ ...WHOLE, proclitics: [letters], letters, taken: 1 }));
/** أوليس، أفلا: the question particle stands before the conjunction. */
const QUESTIONS: readonly Front[] = ['أو', 'أف'].map((letters) => ({ ...WHOLE, proclitics: [...letters], letters, taken: 2 }));

const after = (conjunction: Front, particle: Front): Front => ({
  proclitics: [...conjunction.proclitics, ...particle.proclitics],
  letters: conjunction.letters + particle.letters,
  taken: conjunction.taken + particle.taken,
  host: particle.host,
});

const WHOLE_ONLY: readonly Front[] = [WHOLE];
/** Every front by its first letter, the whole word before them: most words begin with a letter that no particle has. */
const FRONTS_BY_FIRST_LETTER = new Map<number, Front[]>();
for (const front of [
  ...CONJUNCTIONS,
  ...QUESTIONS,
  ...PARTICLES,
  ...CONJUNCTIONS.flatMap((conjunction) => PARTICLES.map((particle) => after(conjunction, particle))),
]) {
  const first = front.letters.charCodeAt(0);
  FRONTS_BY_FIRST_LETTER.set(first, [...(FRONTS_BY_FIRST_LETTER.get(first) ?? WHOLE_ONLY), front]);
}

const anyStem = (): boolean => true;

/**
 * The splits of a word that its letters allow, the lattice that the lexicon thins out.
 *
 * @param word  as written, without marks: `وبسيطرتها`
 * @param isStem  which letters, from and to, may be a stem: other splits are left out before they are made
 * @returns splits, the unsplit word first
 * @example splitsOf('وستسيطر') // … { proclitics: ['و', 'س'], stem: 'تسيطر', enclitic: null, host: 'future' } …
 */
export function splitsOf(word: string, isStem: (start: number, end: number) => boolean = anyStem): Split[] {
  const found: Split[] = [];
  const add = (front: Front, end: number, enclitic: string | null): void => {
    const { proclitics, taken, host } = front;
    if (end > taken && isStem(taken, end)) found.push({ proclitics, stem: word.slice(taken, end), enclitic, host });
  };
  const pronouns = PRONOUNS_BY_LAST_LETTER.get(word.charCodeAt(word.length - 1)) ?? NO_PRONOUNS;
  for (const front of FRONTS_BY_FIRST_LETTER.get(word.charCodeAt(0)) ?? WHOLE_ONLY) {
    if (!word.startsWith(front.letters)) continue;
    add(front, word.length, null);
    for (const [letters, enclitic] of pronouns) if (word.endsWith(letters)) add(front, word.length - letters.length, enclitic);
  }
  return found;
}
