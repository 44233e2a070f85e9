import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { continuationFrom } from '../places/continuations.ts';
import type { Item } from '../items/item.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { readPlaces } from '../places/places.ts';
import { COMMAS, hasClass, isSign, masdarsOf } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import type { Filling } from './filling.ts';

/**
 * سيطر على X في 3 أكتوبر بعد انسحاب Y منها، وعلى Z في 17 فبراير; استولى على X بعد هروب Y منها، ثم على Z: the list goes on behind what was told
 * of its first place.
 */
export function continueBeyond(filling: Filling): void {
  const { items, fields, args } = filling;
  if (args.places.length === 0) return;
  for (let at = filling.reached + 1; at < items.length - 1; at++) {
    at = behindAside(items, at);
    const item = items[at] as Item;
    if (isFiniteVerb(items, at) || isSign(item, '.؛')) return;
    const goesOn = (item.joined && item.role === 'on') || (items[at - 1]?.folded === 'ثم' && hasRole(filling, item.role));
    if (item.kind !== 'preposition' || !goesOn || fields[item.role ?? ''] !== 'at' || !isPlaceLike(items, at + 1)) continue;
    const more = continuationFrom(items, at, items.length - 1);
    if (more === null) return;
    if (more.nominal.places.some(({ mention }) => args.places.some((place) => place.mention === mention?.index))) continue;
    if (more.date === null && !more.earlier) addPlaces(filling, more.nominal, 'at', 'list that goes on');
    else args.later.push(more);
    at = more.last;
  }
}

/** Verbs of those who leave: none of their words takes على. */
const LEAVES = ['leave', 'flee', 'desert', 'surrender', 'expel', 'collapse'];

/** Items from the phrase of time to the place behind it. */
const LONGEST_CIRCUMSTANCE = 6;

/** سيطر X بعد انسحاب Y على المدينة: what is told in between takes no على, so that the place is of the verb before it. */
export function takeBehindCircumstance(filling: Filling): void {
  const { items, clause, fields, frame, args, reached } = filling;
  if (frame.type !== 'capture' || fields['on'] !== 'at' || args.places.length > 0 || args.subject === null) return;
  const from = items.findIndex(({ role, index }) => index >= reached && index <= reached + 1 && role === 'time');
  if (from < 0 || !masdarsOf(items[from + 1]).some(({ classes }) => LEAVES.some((name) => classes.includes(name)))) return;
  for (let at = from + 2; at <= Math.min(clause.last - 1, from + LONGEST_CIRCUMSTANCE); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' || isFiniteVerb(items, at)) return;
    if (item.kind !== 'preposition' || item.role !== 'on') continue;
    const places = item.joined || !isPlaceLike(items, at + 1) ? null : readPlaces(items, at + 1, clause.last, 'on');
    if (places !== null) addPlaces(filling, places, 'at', 'behind a circumstance');
    return;
  }
}

/** لم تنسحب من محيط المقاطعة حيث يحاصر X، ولا من بيت لحم: the denial goes on over what was told of its first place. */
export function continueDenial(filling: Filling): void {
  const { items, fields, args } = filling;
  if (!args.places.some(({ role }) => role === 'at')) return;
  for (let at = filling.reached; at < items.length - 2 && !isSign(items[at], '.؛'); at++) {
    const [no, preposition] = [items[at], items[at + 1]];
    if (no?.folded !== 'ولا' || preposition?.kind !== 'preposition' || !isPlaceLike(items, at + 2)) continue;
    const role = preposition.role ?? '';
    if (fields[role] !== 'at') continue;
    const more = readPlaces(items, at + 2, items.length - 1, role);
    if (more === null || more.places.some(({ mention }) => args.places.some((place) => place.mention === mention?.index))) return;
    addPlaces(filling, more, 'at', 'after ولا');
  }
}

/** Most items of a relative clause between commas. */
const LONGEST_ASIDE = 8;

/** سيطر على X، حيث يلتقي الطريقان، ثم على Z: the comma that closes a relative clause which opens at an item; else the item. */
function behindAside(items: readonly Item[], at: number): number {
  if (!isSign(items[at - 1], COMMAS) || !hasClass(items[at], 'relative')) return at;
  const length = items.slice(at, at + LONGEST_ASIDE).findIndex((item) => isSign(item, COMMAS));
  return length < 0 ? at : at + length;
}

/** استولى على X بعد هروب Y من مقارهم، ثم على Z: by its preposition the list goes on with what the one verb takes, not with what Y left. */
const hasRole = ({ items, trigger, reached }: Filling, role: string | null): boolean =>
  items.slice(trigger.at + 1, reached + 1).some((item) => item.role === role);

/** …، بما في ذلك مطارها ومقر قيادة العمليات، ومعها ناحية الكوير: what else is taken or left. */
export function addIncluded(filling: Filling): void {
  const { items, trigger, frame, args } = filling;
  if (!args.places.some(({ role }) => role === 'at') || frame.type === 'defection') return;
  for (let at = trigger.at + 1; at < items.length - 1; at++) {
    const item = items[at] as Item;
    if (isFiniteVerb(items, at) || isSign(item, '.؛')) return;
    const open = includes(filling, item);
    if (open < 0 || !isPlaceLike(items, at + open)) continue;
    const nominal = readPlaces(items, at + open, items.length - 1, null);
    if (nominal === null || nominal.places.length === 0) continue;
    addPlaces(filling, nominal, 'at', `listed after ${item.folded}`);
    at = nominal.lastItem;
  }
}

/** Items from a verbal noun to the verb that tells how far it goes (سيطرة الجيش شملت, السيطرة التامة طالت). */
const FARTHEST_EXTENT = 5;

/** السيطرة شملت المكلا كلها ومطار الريان: the places that a verb of including gives to a capture, whose subject it is. */
export function takeExtent(filling: Filling): void {
  const { items, trigger, usage, frame, args } = filling;
  if (usage !== 'masdar' || frame.type !== 'capture' || args.places.length > 0) return;
  const verb = items.findIndex(
    (item, at) => at > trigger.at && at <= trigger.at + FARTHEST_EXTENT && (item.kind === 'sign' || isFiniteVerb(items, at)),
  );
  if (verb < 0 || !hasClass(items[verb], 'include')) return;
  const nominal = readPlaces(items, verb + 1, items.length - 1, null);
  if (nominal !== null) addPlaces(filling, nominal, 'at', 'how far it goes');
}

/** How many items open what is included: ومعها X (1), بما في ذلك X (4 words in 3 items); -1 where none does. */
function includes(filling: Filling, item: Item): number {
  const { items, frame } = filling;
  if (item.kind === 'preposition' && item.role === 'ally') return frame.type === 'capture' ? 1 : -1;
  if (item.folded !== 'بما') return -1;
  const next = items[item.index + 1];
  if (next?.role === 'in' && items[item.index + 2]?.folded === 'ذلك') return 3;
  return pronounPreposition(next)?.role === 'in' ? 2 : -1;
}
