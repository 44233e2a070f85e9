import type { Analysis, DateMention, Layers, Mention, QuantityMention, Sentence, Token } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import { phraseAt } from '../language/phrases.ts';
import { foldName } from '../text/fold.ts';
import type { PrepositionRole } from './prepositions.ts';
import { ATTACHED, loadPrepositions } from './prepositions.ts';

export type ItemKind = 'place' | 'force' | 'person' | 'date' | 'quantity' | 'preposition' | 'word' | 'sign';

/** A piece of a sentence that acts as one: a named thing, a date, a preposition, a word, a sign. */
export interface Item {
  /** Position in the sentence's items. */
  readonly index: number;
  readonly kind: ItemKind;
  readonly first: number;
  readonly last: number;
  /** Joined to what is before it by و or ف. */
  readonly joined: boolean;
  /** Role of an attached preposition (`بانسحاب`: by), or of the preposition itself for kind `preposition`. */
  readonly role: PrepositionRole | null;
  readonly mention: Mention | null;
  readonly date: DateMention | null;
  readonly quantity: QuantityMention | null;
  /** Readings of a word; of the class noun for mentions that carry one. */
  readonly readings: readonly Analysis[];
  /** Folded text, without attached conjunction and preposition where a mention shows them. */
  readonly folded: string;
}

type Needed = Pick<Layers, 'tokens' | 'analyses' | 'mentions' | 'dates' | 'quantities'>;

/** Mentions, dates and quantities by their first token. */
export interface Starts {
  readonly mentions: ReadonlyMap<number, Mention>;
  readonly dates: ReadonlyMap<number, DateMention>;
  readonly quantities: ReadonlyMap<number, QuantityMention>;
}

export function indexStarts(layers: Needed): Starts {
  return {
    mentions: new Map(layers.mentions.map((mention) => [mention.first, mention])),
    dates: new Map(layers.dates.map((date) => [date.first, date])),
    quantities: new Map(layers.quantities.map((quantity) => [quantity.first, quantity])),
  };
}

const CONJUNCTIONS = new Set(['و', 'ف']);
const STANDALONE = new Set(['و', 'او', 'ثم', 'كما', 'كذلك', 'ايضا']);

/** Attached particles of a mention: what stands before the first word of its name. */
function particlesOf(token: Token, name: string): readonly string[] {
  const first = foldName(name).split(' ')[0] ?? '';
  for (const { proclitics, rest } of peelings(token.folded)) {
    if (rest === first) return proclitics;
    if (proclitics.at(-1) === 'ال' && `ال${rest}` === first) return proclitics.slice(0, -1);
  }
  return [];
}

const joinedBy = (particles: readonly string[]): boolean => particles.some((particle) => CONJUNCTIONS.has(particle));
const roleOf = (particles: readonly string[]): PrepositionRole | null => {
  for (const particle of particles) {
    const role = ATTACHED[particle];
    if (role !== undefined) return role;
  }
  return null;
};

/** The longest preposition that starts at token `at`: its role and last token; the first word may carry و. */
function prepositionAt(
  tokens: readonly Token[],
  at: number,
  last: number,
): { role: PrepositionRole; last: number; joined: boolean } | null {
  const { roles, longest, openers } = loadPrepositions();
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  for (const joined of [false, true]) {
    if (joined && !(first.folded.startsWith('و') || first.folded.startsWith('ف'))) break;
    let phrase = joined ? first.folded.slice(1) : first.folded;
    if (!openers.has(phrase)) continue;
    let found: { role: PrepositionRole; last: number } | null = null;
    for (let end = at; ; end++) {
      const role = roles.get(phrase);
      if (role !== undefined) found = { role, last: end };
      const next = tokens[end + 1];
      if (end + 1 > last || next?.kind !== 'word') break;
      // وفقا لمصدر, مدعومة بمجموعات: the particle is written to the word that it governs.
      const attached = roles.get(`${phrase} ${next.folded.charAt(0)}`);
      if (attached !== undefined && next.folded.length > 2) found = { role: attached, last: end };
      if (end - at + 2 > longest) break;
      phrase += ` ${next.folded}`;
    }
    if (found !== null) return { ...found, joined };
  }
  return null;
}

interface Connective {
  readonly last: number;
  readonly joined: boolean;
  readonly reading: Analysis;
  readonly folded: string;
}

/** A connective of several words (غير أن، في حين) that is one word for the clause splitter. */
function connectiveAt(tokens: readonly Token[], at: number, last: number): Connective | null {
  const found = phraseAt(tokens, at);
  if (found === null || found.last > last || found.last === at) return null;
  const { lemma, functions } = found.phrase;
  if (functions.includes('preposition') || !functions.some((name) => CLAUSE_OPENERS.has(name))) return null;
  const joined = tokens[at]?.folded !== found.phrase.words[0];
  const reading: Analysis = {
    proclitics: joined ? ['و'] : [],
    stem: lemma,
    enclitic: null,
    lemma,
    pos: 'particle',
    features: {},
    classes: functions,
    rank: 0,
  };
  return { last: found.last, joined, reading, folded: foldName(lemma) };
}

const CLAUSE_OPENERS = new Set([
  'contrast',
  'complementiser',
  'conditional',
  'subordinator-time',
  'relative',
  'doubt',
  'perhaps',
  'no-truth',
  'still',
  'future',
]);

const NO_READINGS: readonly Analysis[] = [];

/**
 * Cuts a sentence into items: the longest named thing, date or quantity that starts at a token, else a preposition,
 * else the token.
 *
 * @example // 'من مدينة القريتين' → preposition(from), word(مدينة), place(القريتين)
 */
export function itemsOf(sentence: Sentence, layers: Needed, starts: Starts): Item[] {
  const { tokens, analyses } = layers;
  const items: Item[] = [];
  let joinedNext = false;
  for (let at = sentence.first; at <= sentence.last;) {
    const token = tokens[at];
    if (token === undefined) break;
    const mention = starts.mentions.get(at) ?? null;
    const date = starts.dates.get(at) ?? null;
    const quantity = starts.quantities.get(at) ?? null;
    const readings = analyses[at] ?? NO_READINGS;
    const base = { index: items.length, first: at, mention: null, date: null, quantity: null, readings };
    if (token.kind === 'word' && STANDALONE.has(token.folded) && (token.folded === 'و' || token.folded === 'او')) {
      joinedNext = true;
      at++;
      continue;
    }
    let item: Item;
    let connective: Connective | null;
    // سقوط عشرين قتيلا: a number before what it counts, not the village of that name.
    const counted = quantity !== null && mention?.kind === 'place' && mention.head < 0 && quantity.last >= mention.last;
    if (mention !== null && !counted && mention.last <= sentence.last) {
      const particles = particlesOf(token, mention.name);
      const kind = mention.kind === 'place' ? 'place' : mention.kind === 'person' ? 'person' : 'force';
      const folded = foldName(mention.name);
      item = { ...base, kind, last: mention.last, joined: joinedBy(particles), role: roleOf(particles), mention, folded };
    } else if (date !== null && date.last <= sentence.last && (quantity === null || quantity.last <= date.last)) {
      const particles = leadingParticles(token, readings);
      item = {
        ...base,
        kind: 'date',
        last: date.last,
        joined: joinedBy(particles),
        role: roleOf(particles),
        date,
        folded: token.folded,
      };
    } else if (quantity !== null && quantity.last <= sentence.last) {
      const particles = leadingParticles(token, readings);
      item = {
        ...base,
        kind: 'quantity',
        last: quantity.last,
        joined: joinedBy(particles),
        role: roleOf(particles),
        quantity,
        folded: token.folded,
      };
    } else if ((connective = connectiveAt(tokens, at, sentence.last)) !== null) {
      item = {
        ...base,
        kind: 'word',
        last: connective.last,
        joined: connective.joined,
        role: null,
        readings: [connective.reading],
        folded: connective.folded,
      };
    } else {
      const found = prepositionAt(tokens, at, sentence.last);
      // لا صحة لسيطرة …: the verbal noun itself, not "held by".
      const preposition =
        found?.role === 'holder' && items.at(-1)?.readings.some(({ classes }) => classes.includes('no-truth')) === true
          ? null
          : found;
      if (preposition !== null) {
        item = {
          ...base,
          kind: 'preposition',
          last: preposition.last,
          joined: preposition.joined,
          role: preposition.role,
          folded: token.folded,
        };
      } else {
        const particles = readings[0]?.proclitics ?? [];
        const kind = token.kind === 'punctuation' ? 'sign' : 'word';
        item = { ...base, kind, last: at, joined: joinedBy(particles), role: roleOf(particles), folded: token.folded };
      }
    }
    if (joinedNext) item = { ...item, joined: true };
    joinedNext = false;
    items.push(item);
    at = item.last + 1;
  }
  return items.map((item, i) => (isCompletive(item, items[i + 1]) ? asCompletive(item) : item));
}

/** فقد انسحب، لقد سيطروا: before a past verb قد marks what is done; فقد is then not the verb that loses, nor "perhaps". */
const isCompletive = (item: Item, next: Item | undefined): boolean =>
  item.kind === 'word' &&
  next?.kind === 'word' &&
  next.readings[0]?.pos === 'verb' &&
  next.readings[0].features.tense === 'past' &&
  item.readings.some(({ pos, classes }) => pos === 'particle' && classes.includes('completed'));

const asCompletive = (item: Item): Item => ({
  ...item,
  readings: item.readings
    .filter(({ pos }) => pos === 'particle')
    .map((reading) => ({ ...reading, classes: reading.classes.filter((name) => name !== 'perhaps') })),
});

/** Particles of a date or number word; where the lexicon lacks it, an initial و is the conjunction (واحد aside). */
function leadingParticles(token: Token, readings: readonly Analysis[]): readonly string[] {
  const known = readings[0]?.proclitics;
  if (known !== undefined) return known;
  return token.folded.length > 3 && token.folded.startsWith('و') && !token.folded.startsWith('واحد') ? ['و'] : [];
}
