import type { Sentence } from '../../document.ts';
import { foldedName } from '../../text/fold.ts';
import { holdAt } from '../holds.ts';
import type { Read } from '../words/readings.ts';
import { answersAt, readOf } from '../words/readings.ts';
import { CLOSING_QUOTES, OPENING_QUOTES } from '../words/words.ts';
import { NO_READINGS } from './connectives.ts';
import type { Item } from './item.ts';
import type { Piece } from './pieces.ts';
import {
  asCompletive,
  asCrossing,
  asOnWay,
  closesWithin,
  isBody,
  isCompletive,
  isCrossing,
  isOnWay,
  itemOf,
  piece,
  plainPiece,
} from './pieces.ts';
import { leadingParticles, particlesOf } from './prepositions-in.ts';
import type { SoCalled } from './so-called.ts';
import { soCalledAt } from './so-called.ts';
import type { Needed, Starts } from './starts.ts';
import { asSwapping, isSwapping } from './swapping.ts';

/** The same item at another position. */
export const movedTo = (index: number, item: Item): Item =>
  item.index === index ? item : itemOf(index, item.first, item, item, item);

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
  let called: SoCalled | null = null;
  const text = { tokens, analyses, isBody: (token: number) => isBody(starts.mentions[token]) };
  for (let at = sentence.first; at <= end;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'word' && (token.folded === 'و' || token.folded === 'او')) {
      joinedNext = true;
      at++;
      continue;
    }
    called ??= soCalledAt(tokens, starts.mentions, at, end);
    if (called !== null && at < called.name) {
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
    // إلى الخمس: a definite number with nothing counted behind it, and the town.
    const alone = quantity?.last === mention?.last && mention?.kind === 'place' && token.folded.startsWith('ال');
    const counted = quantity !== null && bare && !alone && quantity.last >= (mention?.last ?? 0);
    // ربيع العام 2005: the season, and no man of that name.
    const timed = mention?.kind === 'person' && date !== null && date.last > mention.last;
    if (mention !== null && (counted || timed || mention.last > end)) mention = null;
    if (mention !== null || (date !== null && (date.last > end || (quantity !== null && quantity.last > date.last)))) date = null;
    if (mention !== null || date !== null || (quantity !== null && quantity.last > end)) quantity = null;
    let what: Piece;
    if (mention !== null) {
      const kind = mention.kind === 'place' || mention.kind === 'person' ? mention.kind : 'force';
      what = piece(kind, mention.last, particlesOf(token, mention.name), readings, foldedName(mention.name));
      if (called !== null) what = { ...what, joined: called.joined, role: called.role };
    } else if (date !== null) what = piece('date', date.last, leadingParticles(token, readings), readings, token.folded);
    else if (quantity !== null)
      what = piece('quantity', quantity.last, leadingParticles(token, readings), readings, token.folded);
    else what = plainPiece(tokens, at, end, own, items, holdAt(text, at, end, own), starts.dates[at + 1] != null);
    const read = what.readings === readings ? own : readOf(what.readings);
    items.push(itemOf(items.length, at, what, { mention, date, quantity }, read, joinedNext || what.joined));
    // و«أحرار الشام»: what the quotes hold is joined, not the sign alone.
    joinedNext = joinedNext && what.kind === 'sign' && OPENING_QUOTES.includes(what.folded);
    at = what.last + 1;
    if (called?.quoted === true && CLOSING_QUOTES.includes(tokens[at]?.form ?? ' ')) at++;
    called = null;
    if (mention !== null && closesWithin(tokens, mention.first, mention.last)) at++;
  }
  for (let i = 0; i + 1 < items.length; i++) {
    const item = items[i] as Item;
    if (isCompletive(item, items[i + 1])) items[i] = asCompletive(item);
    else if (isCrossing(items, i)) items[i] = asCrossing(item);
    else if (isOnWay(item, items[i + 1])) items[i] = asOnWay(item);
    else if (isSwapping(items, i)) items[i] = asSwapping(item);
  }
  return items;
}
