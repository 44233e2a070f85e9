import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Continuation } from '../places/continuations.ts';
import { behindThen, continuationFrom } from '../places/continuations.ts';
import type { Item } from '../items/item.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { reopensList } from '../places/list-links.ts';
import { readPlaces } from '../places/places.ts';
import { COMMAS, QUOTES, hasClass, isSign } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import { holderBehindRelative } from './holder-behind-relative.ts';
import type { Filling } from './filling.ts';
import { prepositional } from './prepositional.ts';
import { placeRole } from './roles.ts';

/** Most items of an aside between a place and the comma behind which the list goes on. */
const LONGEST_ASIDE = 16;

/**
 * بلدة جنالي، التي تبعد 90 كيلومترا عن مقديشو، وبلدة أوديغلي; مدينة النهود، ثاني مدن غرب كردفان، والخوي: a list goes on behind the comma that closes
 * what is said of one of its places, a relative clause, an apposition or a participle.
 */
export function continueBehindAsides(filling: Filling): void {
  const { items, frame, fields, args } = filling;
  if (frame.type === 'defection') return;
  let latest = lastOwnPlace(filling);
  while (latest >= 0) {
    const more = behindAside(filling, latest + 1);
    if (more === null || isTopic(items, more.nominal.places.at(-1)?.index ?? more.last)) return;
    if (more.nominal.places.some(({ mention }) => args.places.some((place) => place.mention === mention?.index))) return;
    if (more.date === null && !more.earlier) addPlaces(filling, more.nominal, 'at', 'list that goes on behind an aside');
    else args.later.push(more);
    latest = more.last;
    // سقطت غزنة، عاصمة الولاية، وقلعة نو بيد طالبان: whose they are now stands behind the last name.
    const role = items[latest + 1]?.role ?? null;
    if (
      items[latest + 1]?.kind === 'preposition' &&
      role !== null &&
      fields[role] !== undefined &&
      placeRole(fields[role]) === null
    )
      latest = prepositional({ ...filling, end: items.length - 1 }, role, latest + 1, null);
  }
}

/** The last place that the words behind the trigger name as its own, -1 where there is none. */
function lastOwnPlace({ items, trigger, end, args }: Filling): number {
  for (let at = end; at > trigger.at; at--) {
    const mention = items[at]?.mention;
    if (items[at]?.kind === 'place' && args.places.some((place) => place.role === 'at' && place.mention === mention?.index))
      return at;
  }
  return -1;
}

/** وبلدة X سيطر عليها …, وبلدة X هادئة: what is joined is the topic of the clause behind it. */
function isTopic(items: readonly Item[], last: number): boolean {
  const next = items[last + 1];
  const predicate = next?.readings[0];
  return (
    isFiniteVerb(items, last + 1) ||
    (hasClass(next, 'completed') && isFiniteVerb(items, last + 2)) ||
    ((predicate?.pos === 'adjective' || predicate?.pos === 'participle') &&
      next?.joined === false &&
      next.role === null &&
      !predicate.proclitics.includes('ال'))
  );
}

/** The names that go on behind the comma that closes an aside; null where none stands there. */
function behindAside(filling: Filling, from: number): Continuation | null {
  const { items } = filling;
  const [opening, ...commas] = commasOfAside(items, from);
  for (const comma of commas) {
    if (isFiniteVerb(items, comma + 1)) continue;
    const more = goesOnAt(filling, comma + 1);
    if (more === null) continue;
    const between = items.slice(opening, comma).some(({ role }) => role === 'between');
    return between && isBareName(items, comma + 1) ? null : more;
  }
  return null;
}

/** First item of what is said of the place before `from`, and the commas that may close it; empty where another matter begins there. */
function commasOfAside(items: readonly Item[], from: number): readonly number[] {
  let at = from;
  while (isSign(items[at], QUOTES)) at++;
  const behindComma = isSign(items[at], COMMAS);
  if (behindComma) at++;
  const opening = items[at];
  if (opening?.kind !== 'word' || opening.joined || isSign(items[at - 1], '؛;')) return [];
  const relative = hasClass(opening, 'relative');
  // مدينة X، عاصمة …; بلدة X المطلة على …: without a comma only what can be nothing but a description of the name.
  if (!relative && !(behindComma ? isSaidOf(items, at) : isParticipleOrAdjective(opening))) return [];
  const found = [at];
  let verbs = relative;
  for (let i = at + 1; i <= Math.min(items.length - 2, at + LONGEST_ASIDE); i++) {
    const item = items[i] as Item;
    if (isSign(item, '.؛:؟!')) break;
    verbs ||= hasClass(item, 'relative');
    if (isFiniteVerb(items, i) && (!verbs || item.joined)) break;
    if (isSign(item, COMMAS)) found.push(i);
  }
  return found;
}

/**
 * سقطت هجين، كبرى بلدات الجيب، في أيدي قوات X; باتت الرمادي، التي تبعد مئة كيلومتر، تحت سيطرة X: in whose hands a place is now stands behind the comma that closes what is
 * said of it.
 */
export function takeHolderBehindAside(filling: Filling): void {
  const { items, frame, fields, args } = filling;
  if (!frame.subjectIsPlace || args.actors.length > 0) return;
  const latest = lastOwnPlace(filling);
  if (latest < 0) return;
  const behind = [
    ...commasOfAside(items, latest + 1)
      .slice(1)
      .map((comma) => comma + 1),
    holderBehindRelative(items, latest + 1),
  ];
  for (const at of behind) {
    const holder = items[at];
    if (holder?.kind !== 'preposition' || holder.joined || fields[holder.role ?? ''] !== 'actor') continue;
    prepositional({ ...filling, end: items.length - 1 }, holder.role ?? '', at, null);
    if (args.actors.length > 0) return;
  }
}

/** ثم من قرية X, ومن بلدة X, والأحد على X, وبلدة X, وكذلك X: more places at `at`, by the preposition that the verb takes them with. */
function goesOnAt({ items, trigger, fields }: Filling, at: number): Continuation | null {
  const [item, last] = [items[at] as Item, items.length - 1];
  const taken = (role: string | null): boolean =>
    role === null || (placeRole(fields[role]) === 'at' && items.slice(trigger.at + 1, at).some((each) => each.role === role));
  const then = behindThen(items, at);
  if (then >= 0 || (item.joined && (item.kind === 'preposition' || item.kind === 'date'))) {
    const more = continuationFrom(items, then >= 0 ? then : at, last);
    // والأحد مدينة X سيطر عليها …: on another day only with the preposition of the verb.
    return more !== null && taken(more.role) && (item.kind !== 'date' || more.role !== null) ? more : null;
  }
  const start = reopensList(items, at);
  const nominal = start < 0 ? null : readPlaces(items, start, last, null);
  return nominal === null || nominal.places.length === 0
    ? null
    : { nominal, earlier: false, date: null, role: null, last: nominal.lastItem };
}

/** الواقعة بين حلب، ودمشق: a name without its kind behind a phrase that names two. */
const isBareName = (items: readonly Item[], at: number): boolean => items[at]?.kind === 'place';

/** A noun or participle behind a comma that says what the place is (عاصمة ولاية X, ثاني أكبر مدن X, الواقعة شمال X), no word of time or manner. */
const isSaidOf = (items: readonly Item[], at: number): boolean => {
  const item = items[at] as Item;
  return (
    item.role === null && !isFiniteVerb(items, at) && (isParticipleOrAdjective(item) || isPlaceLike(items, at) || isNoun(item))
  );
};

const isNoun = ({ readings }: Item): boolean => readings[0]?.pos === 'noun' || readings[0]?.pos === 'adjective';
