import type { Analysis, DateMention, Layers, Mention, QuantityMention, Sentence, Token } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import { loadLexicon } from '../language/lexicon.ts';
import { phraseAt } from '../language/phrases.ts';
import { foldedName } from '../text/fold.ts';
import type { Phrase } from '../language/lexicon-tables.ts';
import { ofWord } from '../text/words.ts';
import type { Hold } from './holds.ts';
import { holdAt } from './holds.ts';
import { OPENING_QUOTES } from './words.ts';
import type { Read } from './readings.ts';
import { answersAt, ofReadings, readOf } from './readings.ts';
import type { PrepositionNode, PrepositionRole } from './prepositions.ts';
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
  /** What functions of the readings have answered (`ofReadings`). */
  readonly answers: unknown[];
  /** Classes that any of its readings has. */
  readonly classes: ReadonlySet<string>;
  /** Folded text, without attached conjunction and preposition where a mention shows them. */
  readonly folded: string;
}

type Needed = Pick<Layers, 'tokens' | 'analyses' | 'mentions' | 'dates' | 'quantities'>;

/** Mentions, dates and quantities, each at its first token. */
export interface Starts {
  readonly mentions: readonly (Mention | null)[];
  readonly dates: readonly (DateMention | null)[];
  readonly quantities: readonly (QuantityMention | null)[];
}

export function indexStarts({ tokens, mentions, dates, quantities }: Needed): Starts {
  const atFirst = <Found extends { readonly first: number }>(found: readonly Found[]): (Found | null)[] => {
    const starts = new Array<Found | null>(tokens.length).fill(null);
    for (const each of found) starts[each.first] = each;
    return starts;
  };
  return { mentions: atFirst(mentions), dates: atFirst(dates), quantities: atFirst(quantities) };
}

const CONJUNCTIONS = new Set(['و', 'ف']);

const NO_PARTICLES: readonly string[] = [];
/** The ways to take particles off a word; none where its letters begin with none. */
const waysOf = ofWord(({ folded }) => {
  const ways = peelings(folded);
  return ways.some(({ proclitics }) => proclitics.length > 0) ? ways : [];
});

/** Attached particles of a mention: what stands before the first word of its name. */
function particlesOf({ word }: Token, name: string): readonly string[] {
  const ways = waysOf(word);
  if (ways.length === 0) return NO_PARTICLES;
  const folded = foldedName(name);
  const end = folded.indexOf(' ');
  const first = end < 0 ? folded : folded.slice(0, end);
  for (const { proclitics, particles, rest } of ways) {
    if (rest === first) return proclitics;
    if (proclitics.at(-1) === 'ال' && `ال${rest}` === first) return particles;
  }
  return NO_PARTICLES;
}

const joinedBy = (particles: readonly string[]): boolean =>
  particles.length > 0 && particles.some((particle) => CONJUNCTIONS.has(particle));
const roleOf = (particles: readonly string[]): PrepositionRole | null => {
  if (particles.length === 0) return null;
  for (const particle of particles) {
    const role = ATTACHED[particle];
    if (role !== undefined) return role;
  }
  return null;
};

/** Tokens between the verbal noun and the preposition of its place (سيطرة قوات المعارضة السورية المسلحة على …). */
const FARTHEST_CONTROLLED = 7;

/** أدى إلى سيطرة الجيش على X: the verbal noun with a place of its own, not "into the hands of". */
function takesPlace(tokens: readonly Token[], noun: number, last: number): boolean {
  if (!tokens[noun]?.folded.endsWith('سيطره')) return false;
  for (let at = noun + 1; at <= Math.min(last, noun + FARTHEST_CONTROLLED); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') return false;
    if (/^علي(?:ها|ه|هما)?$/.test(token.folded)) return true;
  }
  return false;
}

const FARTHEST_EXPLAINED = 6;

/** وبيّن المصدر أن …: the verb, where one thing stands behind it and a clause. */
function explains(tokens: readonly Token[], at: number, last: number): boolean {
  const opens = at === 0 || tokens[at - 1]?.kind === 'punctuation' || tokens[at]?.sentence !== tokens[at - 1]?.sentence;
  if (!opens || !/^و?بين$/.test(tokens[at]?.folded ?? '')) return false;
  for (let i = at + 1; i <= Math.min(last, at + FARTHEST_EXPLAINED); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.folded.startsWith('و')) return false;
    if (token.folded === 'ان') return true;
  }
  return false;
}

interface Preposition {
  readonly role: PrepositionRole;
  readonly last: number;
  readonly joined: boolean;
}

/** The longest preposition from token `at` on, whose first word leads to a node of the table. */
function longestFrom(
  tokens: readonly Token[],
  at: number,
  last: number,
  start: PrepositionNode | null,
  joined: boolean,
): Preposition | null {
  let found: PrepositionRole | null = null;
  let foundLast = at;
  for (let node = start ?? undefined, end = at; node !== undefined; end++) {
    const { role }: PrepositionNode = node;
    if (role !== null && !(role === 'holder' && takesPlace(tokens, end, last))) [found, foundLast] = [role, end];
    const next = tokens[end + 1];
    if (end + 1 > last || next?.kind !== 'word') break;
    // وفقا لمصدر, مدعومة بمجموعات: the particle is written to the word that it governs.
    const attached = next.folded.length > 2 ? node.next.get(next.folded.charAt(0)) : undefined;
    if (attached !== undefined && attached.role !== null) [found, foundLast] = [attached.role, end];
    node = node.next.get(next.folded);
  }
  return found === null ? null : { role: found, last: foundLast, joined };
}

/** The longest preposition that starts at token `at`; the first word may carry و. */
const prepositionAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  { preposition, joinedPreposition }: Begins,
): Preposition | null =>
  explains(tokens, at, last)
    ? null
    : (longestFrom(tokens, at, last, preposition, false) ?? longestFrom(tokens, at, last, joinedPreposition, true));

interface Connective {
  readonly last: number;
  readonly joined: boolean;
  readonly readings: readonly Analysis[];
  readonly folded: string;
}

const connectiveReadings = new WeakMap<Phrase, Readonly<Record<'plain' | 'joined', readonly Analysis[]>>>();

/** How a phrase reads, without and with و before it. */
function readingsOfPhrase(phrase: Phrase, joined: boolean): readonly Analysis[] {
  let known = connectiveReadings.get(phrase);
  if (known === undefined) {
    const { lemma, functions: classes } = phrase;
    const reading = { stem: lemma, enclitic: null, lemma, pos: 'particle', features: {}, classes, rank: 0 } as const;
    known = { plain: [{ ...reading, proclitics: [] }], joined: [{ ...reading, proclitics: ['و'] }] };
    connectiveReadings.set(phrase, known);
  }
  return joined ? known.joined : known.plain;
}

/** A connective of several words (غير أن، في حين) that is one word for the clause splitter. */
function connectiveAt(tokens: readonly Token[], at: number, last: number): Connective | null {
  const found = phraseAt(tokens, at);
  if (found === null || found.last > last || found.last === at) return null;
  const { lemma, functions } = found.phrase;
  if (functions.includes('preposition') || !functions.some((name) => CLAUSE_OPENERS.has(name))) return null;
  const joined = tokens[at]?.folded !== found.phrase.words[0];
  return { last: found.last, joined, readings: readingsOfPhrase(found.phrase, joined), folded: foldedName(lemma) };
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
  'no-intent',
  'still',
  'future',
  'affirmed',
  'must',
  'imminent',
  'soon',
]);

const NO_READINGS: readonly Analysis[] = [];

/** Classes of all readings. كان is no كأنّ: where its letters are a verb's as they stand, a particle with other letters is none. */
const classesOf = ofReadings((readings): ReadonlySet<string> => {
  const verb = readings.some(({ pos, rank }) => pos === 'verb' && rank === 0);
  return new Set(readings.flatMap(({ pos, rank, classes }) => (verb && pos === 'particle' && rank > 0 ? [] : classes)));
});

/** What may begin at a word by its letters alone: most words begin nothing. */
interface Begins {
  /** A preposition, as the word stands and without و or ف before it. */
  readonly preposition: PrepositionNode | null;
  readonly joinedPreposition: PrepositionNode | null;
  readonly phrase: boolean;
}
const BEGINS_NOTHING: Begins = { preposition: null, joinedPreposition: null, phrase: false };
const begins = ofWord(({ folded }): Begins => {
  const bare = /^[وف]/.test(folded) ? folded.slice(1) : null;
  const { phrases: prepositions } = loadPrepositions();
  const { phrases } = loadLexicon();
  const preposition = prepositions.get(folded) ?? null;
  const joinedPreposition = bare === null ? null : (prepositions.get(bare) ?? null);
  const phrase = phrases.has(folded) || (bare !== null && phrases.has(bare));
  return preposition !== null || joinedPreposition !== null || phrase
    ? { preposition, joinedPreposition, phrase }
    : BEGINS_NOTHING;
});

/** Whether the particles that are written to a word join it, and the role of the preposition among them. */
const attachedTo = ofReadings((readings): Pick<Item, 'joined' | 'role'> => {
  const particles = readings[0]?.proclitics ?? NO_PARTICLES;
  return { joined: joinedBy(particles), role: roleOf(particles) };
});

/** What an item is: its kind, its last token, and what joins and governs it. */
type Shape = Pick<Item, 'kind' | 'last' | 'joined' | 'role' | 'folded'>;
/** The same, and how it reads. */
type Piece = Shape & Pick<Item, 'readings'>;

/**
 * Makes an item. All are made here, so that to the engine they are one class of objects: copies made by spreading are each of another,
 * and code that it compiles for one class must be compiled anew for the next.
 */
const itemOf = (
  index: number,
  first: number,
  { kind, last, joined: ownJoin, role, folded }: Shape,
  { mention, date, quantity }: Pick<Item, 'mention' | 'date' | 'quantity'>,
  read: Read,
  joined = ownJoin,
): Item => ({
  index,
  kind,
  first,
  last,
  joined,
  role,
  mention,
  date,
  quantity,
  readings: read.readings,
  answers: read.answers,
  classes: classesOf(read),
  folded,
});

/** The same item at another position. */
export const movedTo = (index: number, item: Item): Item =>
  item.index === index ? item : itemOf(index, item.first, item, item, item);

const piece = (
  kind: ItemKind,
  last: number,
  particles: readonly string[],
  readings: Item['readings'],
  folded: string,
): Piece => ({
  kind,
  last,
  joined: joinedBy(particles),
  role: roleOf(particles),
  readings,
  folded,
});

/** A token that begins no mention, date or quantity: a connective, a preposition, a word or a sign. */
function plainPiece(
  tokens: readonly Token[],
  at: number,
  end: number,
  read: Read,
  items: readonly Item[],
  hold: Hold | null,
): Piece {
  const token = tokens[at] as Token;
  const { folded } = token;
  const { readings } = read;
  const may = begins(token.word);
  const connective = may.phrase ? connectiveAt(tokens, at, end) : null;
  if (connective !== null) {
    const { last, joined } = connective;
    return { kind: 'word', last, joined, role: null, readings: connective.readings, folded: connective.folded };
  }
  const prepositional = may.preposition !== null || may.joinedPreposition !== null ? prepositionAt(tokens, at, end, may) : null;
  // فتحت is "opened" and not «and under», آثر "preferred" and not إثر; وفي is hardly ever "kept faith".
  const verb = readings[0]?.pos === 'verb' && readings[0].rank === 0 && readings[0].proclitics.length === 0;
  const another = prepositional?.joined === true ? folded.startsWith('ف') : token.form.startsWith('آ');
  const held = hold !== null && (prepositional === null || hold.last > prepositional.last) && !takesPlace(tokens, hold.last, end);
  const found = held ? hold : verb && another ? null : prepositional;
  // لا صحة لسيطرة …, لا صحة أبدا لسيطرة: the verbal noun itself, not "held by".
  if (found !== null && !(found.role === 'holder' && items.slice(-2).some(({ classes }) => classes.has('no-truth'))))
    return {
      kind: 'preposition',
      last: found.last,
      joined: found.joined,
      role: found.role,
      readings,
      folded: found.last === at ? folded : wordsOf(tokens, at, found.last),
    };
  const { joined, role } = attachedTo(read);
  return { kind: token.kind === 'punctuation' ? 'sign' : 'word', last: at, joined, role, readings, folded };
}

const wordsOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join(' ');

/** The name of a body. */
const isBody = (mention: Mention | null | undefined): boolean =>
  mention !== null && mention !== undefined && mention.kind !== 'place' && mention.kind !== 'person';

const QUOTE = /^["«»“”]$/;

/** قوات «فجر ليبيا»: a name that holds the opening quote alone; the closing one behind it ends no quotation. */
function closesWithin(tokens: readonly Token[], first: number, last: number): boolean {
  const isQuote = ({ kind, form }: Token): boolean => kind === 'punctuation' && QUOTE.test(form);
  const next = tokens[last + 1];
  return next !== undefined && isQuote(next) && tokens.slice(first, last + 1).filter(isQuote).length === 1;
}

/**
 * Cuts a sentence into items: the longest named thing, date or quantity that starts at a token, else a preposition,
 * else the token.
 *
 * @example // 'من مدينة القريتين' → preposition(from), word(مدينة), place(القريتين)
 */
export function itemsOf(sentence: Sentence, layers: Needed, starts: Starts): Item[] {
  const { tokens, analyses } = layers;
  const end = sentence.last;
  const items: Item[] = [];
  let joinedNext = false;
  const text = { tokens, analyses, isBody: (token: number) => isBody(starts.mentions[token]) };
  for (let at = sentence.first; at <= end;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'word' && (token.folded === 'و' || token.folded === 'او')) {
      joinedNext = true;
      at++;
      continue;
    }
    const readings = analyses[at] ?? NO_READINGS;
    const own: Read = { readings, answers: answersAt(token, readings) };
    let mention = starts.mentions[at] ?? null;
    let date = starts.dates[at] ?? null;
    let quantity = starts.quantities[at] ?? null;
    // سقوط عشرين قتيلا, عقيد وعشرة جنود: a number before what it counts, not the village or the man of that name.
    const bare = mention?.kind === 'person' || (mention?.kind === 'place' && mention.head < 0);
    const counted = quantity !== null && bare && quantity.last >= (mention?.last ?? 0);
    if (mention !== null && (counted || mention.last > end)) mention = null;
    if (mention !== null || (date !== null && (date.last > end || (quantity !== null && quantity.last > date.last)))) date = null;
    if (mention !== null || date !== null || (quantity !== null && quantity.last > end)) quantity = null;
    let what: Piece;
    if (mention !== null) {
      const kind = mention.kind === 'place' || mention.kind === 'person' ? mention.kind : 'force';
      what = piece(kind, mention.last, particlesOf(token, mention.name), readings, foldedName(mention.name));
    } else if (date !== null) what = piece('date', date.last, leadingParticles(token, readings), readings, token.folded);
    else if (quantity !== null)
      what = piece('quantity', quantity.last, leadingParticles(token, readings), readings, token.folded);
    else what = plainPiece(tokens, at, end, own, items, holdAt(text, at, end));
    const read = what.readings === readings ? own : readOf(what.readings);
    items.push(itemOf(items.length, at, what, { mention, date, quantity }, read, joinedNext || what.joined));
    // و«أحرار الشام»: what the quotes hold is joined, not the sign alone.
    joinedNext = joinedNext && what.kind === 'sign' && OPENING_QUOTES.includes(what.folded);
    at = what.last + 1;
    if (mention !== null && closesWithin(tokens, mention.first, mention.last)) at++;
  }
  for (let i = 0; i + 1 < items.length; i++) {
    const item = items[i] as Item;
    if (isCompletive(item, items[i + 1])) items[i] = asCompletive(item);
    else if (isCrossing(item, items[i + 1])) items[i] = asCrossing(item);
  }
  return items;
}

/** عبر عشرات الجنود النهر: before people that are counted or named, the verb and not "via". */
const isCrossing = (item: Item, next: Item | undefined): boolean =>
  item.kind === 'preposition' &&
  item.role === 'via' &&
  item.readings.some(({ pos, classes }) => pos === 'verb' && classes.includes('cross')) &&
  next?.role === null &&
  !next.joined &&
  ((next.kind === 'quantity' && next.quantity?.unit === 'people') || next.readings[0]?.classes.includes('member') === true);

const crossing = ofReadings((readings) =>
  readOf(
    readings
      .filter(({ pos, classes }) => pos === 'verb' && classes.includes('cross'))
      .map((reading) => ({ ...reading, rank: 0 })),
  ),
);

function asCrossing(item: Item): Item {
  const read = crossing(item);
  const { index, first, last, joined, folded } = item;
  return itemOf(index, first, { kind: 'word', last, joined, role: null, folded }, item, read);
}

/** فقد انسحب، لقد سيطروا: before a past verb قد marks what is done; فقد is then not the verb that loses, nor "perhaps". */
const isCompletive = (item: Item, next: Item | undefined): boolean =>
  item.kind === 'word' &&
  next?.kind === 'word' &&
  next.readings[0]?.pos === 'verb' &&
  next.readings[0].features.tense === 'past' &&
  item.classes.has('completed') &&
  item.readings.some(({ pos, classes }) => pos === 'particle' && classes.includes('completed'));

const completive = ofReadings((readings) =>
  readOf(
    readings
      .filter(({ pos }) => pos === 'particle')
      .map((reading) => ({ ...reading, classes: reading.classes.filter((name) => name !== 'perhaps') })),
  ),
);

function asCompletive(item: Item): Item {
  return itemOf(item.index, item.first, item, item, completive(item));
}

/** Particles of a date or number word; where the lexicon lacks it, an initial و is the conjunction (واحد aside). */
function leadingParticles(token: Token, readings: readonly Analysis[]): readonly string[] {
  const known = readings[0]?.proclitics;
  if (known !== undefined) return known;
  return token.folded.length > 3 && token.folded.startsWith('و') && !token.folded.startsWith('واحد') ? ['و'] : [];
}
