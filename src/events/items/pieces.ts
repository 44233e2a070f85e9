import type { Mention, Token } from '../../document.ts';
import { loadLexicon } from '../../language/lexicon.ts';
import { ofWord } from '../../text/words.ts';
import type { Hold } from '../holds.ts';
import type { PrepositionNode } from '../prepositions.ts';
import { loadPrepositions } from '../prepositions.ts';
import type { Read } from '../words/readings.ts';
import { ofReadings, readOf } from '../words/readings.ts';
import { isMainly } from '../words/words.ts';
import { classesOf, connectiveAt } from './connectives.ts';
import type { Item, ItemKind } from './item.ts';
import { NO_PARTICLES, joinedBy, prepositionAt, roleOf, takesPlace } from './prepositions-in.ts';

/** What may begin at a word by its letters alone: most words begin nothing. */
export interface Begins {
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
export type Piece = Shape & Pick<Item, 'readings'>;

/**
 * Makes an item. All are made here, so that to the engine they are one class of objects: copies made by spreading are each of another,
 * and code that it compiles for one class must be compiled anew for the next.
 */
export const itemOf = (
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

/** A piece of the words up to `last`, with what the particles before it say: وبانسحاب is joined, and of the role of ب. */
export const piece = (
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

/**
 * A token that begins no mention, date or quantity: a connective, a preposition, a word or a sign.
 *
 * @param dated  whether a date begins right behind it: في [وقت سابق من الشهر] is no connective
 */
export function plainPiece(
  tokens: readonly Token[],
  at: number,
  end: number,
  read: Read,
  items: readonly Item[],
  hold: Hold | null,
  dated: boolean,
): Piece {
  const token = tokens[at] as Token;
  const { folded } = token;
  const { readings } = read;
  const may = begins(token.word);
  const connective = may.phrase && !dated ? connectiveAt(tokens, at, end) : null;
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
export const isBody = (mention: Mention | null | undefined): boolean =>
  mention !== null && mention !== undefined && mention.kind !== 'place' && mention.kind !== 'person';

const QUOTE = /^["«»“”]$/;

/** قوات «فجر ليبيا»: a name that holds the opening quote alone; the closing one behind it ends no quotation. */
export function closesWithin(tokens: readonly Token[], first: number, last: number): boolean {
  const isQuote = ({ kind, form }: Token): boolean => kind === 'punctuation' && QUOTE.test(form);
  const next = tokens[last + 1];
  return next !== undefined && isQuote(next) && tokens.slice(first, last + 1).filter(isQuote).length === 1;
}

/** عبر عشرات الجنود النهر, وعبر آخر رتل لها معبر X: before people that are counted or named, or the last of a column, the verb and not "via". */
export function isCrossing(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.kind !== 'preposition' || item.role !== 'via') return false;
  if (!item.readings.some(({ pos, classes }) => pos === 'verb' && classes.includes('cross'))) return false;
  const next = items[at + 1];
  if (next?.role !== null || next.joined) return false;
  if ((next.kind === 'quantity' && next.quantity?.unit === 'people') || isMainly(next, 'member')) return true;
  const who = next.readings.some(({ rank, lemma }) => rank === 0 && lemma === 'آخر') ? items[at + 2] : undefined;
  return who !== undefined && LASTS.some((name) => isMainly(who, name));
}

/** Classes of the last that crosses: a man, a column, a vehicle. */
const LASTS = ['member', 'force', 'vehicle'];

const crossing = ofReadings((readings) =>
  readOf(
    readings
      .filter(({ pos, classes }) => pos === 'verb' && classes.includes('cross'))
      .map((reading) => ({ ...reading, rank: 0 })),
  ),
);

/** The item read as the verb of crossing (عبر 500 مقاتل النهر), no preposition. */
export function asCrossing(item: Item): Item {
  const read = crossing(item);
  const { index, first, last, joined, folded } = item;
  return itemOf(index, first, { kind: 'word', last, joined, role: null, folded }, item, read);
}

/** وعبروا الجسر في طريقهم إلى المناقل: before a place what leads to it, where before a deed (في طريقه إلى السيطرة) it is about to be done. */
export const isOnWay = ({ kind, classes, folded }: Item, next: Item | undefined): boolean =>
  kind === 'word' &&
  classes.has('imminent') &&
  folded.endsWith(' الي') &&
  (next?.kind === 'place' || next?.classes.has('place-kind') === true);

/** The item read as the preposition that leads to a place (في طريقها إلى المناقل). */
export const asOnWay = ({ index, first, last, joined, folded, ...item }: Item): Item =>
  itemOf(index, first, { kind: 'preposition', last, joined, role: 'to', folded }, item, readOf([]));

/** فقد انسحب، لقد سيطروا: before a past verb قد marks what is done; فقد is then not the verb that loses, nor "perhaps". */
export const isCompletive = (item: Item, next: Item | undefined): boolean =>
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

/** The item read as the particle of what is done (فقد انسحب). */
export function asCompletive(item: Item): Item {
  return itemOf(item.index, item.first, item, item, completive(item));
}
