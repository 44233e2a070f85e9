import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { isOnlyAdjective, pronounPreposition } from '../words/nominals.ts';
import { sidePronoun } from '../words/pronouns.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { clausesBehind } from './clauses-behind.ts';
import { GOINGS, VEHICLES, adopts, goes, isAim, onlyBetakes, renews, settles } from './goings.ts';
import { SETTLED_AT, TAKEN_ALONG, takesAlong } from './movement.ts';
import { placeRefs, readPlaces } from './places.ts';

/** Items from the verb to the end of the words for who goes (آخر رتل كبير من آلياتها). */
const LONGEST_MOVER = 6;

/**
 * Whose going counts in the clauses behind an event: that of its subject, which they share (`subject`: انسحبت من X ووصلت إلى Y), only that of men or columns
 * that a pronoun says to be theirs (`own`: اكتمل انسحاب القوات، وعبر آخر رتل لها X), or only that of what is taken along (`taken`: إخلاء نقطتها ونقل جنودها إلى X).
 */
export type Goers = 'subject' | 'own' | 'taken';

/** ومنها انتقلت إلى …: from there. */
const isThence = (items: readonly Item[], at: number): boolean =>
  items[at]?.joined === true && pronounPreposition(items[at])?.role === 'from';

/** وشوهدت أرتالهم تتجه إلى …, وإنها شوهدت تعبر …: they or their own men or columns are seen, in the next clause, to go somewhere. */
function areSeen(items: readonly Item[], { relation, first, last, verbs: [verb] }: Clause): boolean {
  const joined = relation === 'contrast' || items[first]?.joined === true;
  if (verb === undefined || !joined || !hasClass(items[verb], 'perceive')) return false;
  const who = items[verb + 1];
  return verb === last || (hasAnyClass(who, TAKEN_ALONG) && who?.readings[0]?.enclitic != null);
}

/** برتل سلك طريق X, قبل أن يصل إلى Y: on what way the column went that is told of, and where it came to in the end. */
const tellsWay = (items: readonly Item[], { relation, first }: Clause, verb: number): boolean =>
  relation === 'time' ? isBefore(items, first) : hasClass(items[verb], 'take-road');

const isBefore = (items: readonly Item[], first: number): boolean => items[first]?.folded.startsWith('قبل') === true;

/** Where one comes to in that way; entering and advancing are told of others, too (انسحبوا لتدخلها القوات). */
const AIMED_AT = ['arrive', 'reach', 'move', 'make-for'];

/** Pronouns of those who left. */
const THEIRS = /^(?:ه|ها|هم|هما)$/;

const isTheirs = ({ readings }: Item): boolean =>
  readings.some(({ rank, enclitic }) => rank === 0 && THEIRS.test(enclitic ?? ''));

/** مقاتلوها, آخر رتل لها, نحو 150 جنديا منهم: the men or the columns of those who left, by a pronoun for them. */
function areOwn(items: readonly Item[], from: number, to: number): boolean {
  let people = false;
  for (let at = from; at <= to; at++) {
    const item = items[at] as Item;
    if (item.kind === 'place' || item.kind === 'force' || item.kind === 'preposition') return false;
    const men = hasAnyClass(item, TAKEN_ALONG);
    if (men && isTheirs(item)) return true;
    people ||= men || item.quantity?.unit === 'people';
    const whose = people ? (pronounPreposition(item) ?? sidePronoun(item, 'for')) : null;
    if (whose !== null) return (whose.role === 'from' || whose.role === 'for') && THEIRS.test(whose.reading.enclitic ?? '');
  }
  return false;
}

/** The last item of the words for who goes, behind a verb. */
function endOfMover(items: readonly Item[], verb: number, last: number): number {
  let at = verb;
  while (at < Math.min(last, verb + LONGEST_MOVER) && items[at + 1]?.role !== 'to' && !isSign(items[at + 1], '،,.؛:')) at++;
  return at;
}

/** فيما ثلاثة أرتال منها تعبر, وعبر آخر رتل لها: whether the words before the verb or behind it speak of those own men or columns. */
const ownGo = (items: readonly Item[], { first, last }: Clause, verb: number): boolean =>
  areOwn(items, verb + 1, endOfMover(items, verb, last)) || areOwn(items, first, verb - 1);

/** في قافلة كبيرة اتجهت إلى X, على متن مروحيات نقلتهم إلى X, بحافلات كانت تتجه إلى X: a clause that says of the vehicles before it where they go. */
function isOfVehicles(items: readonly Item[], { first, relation }: Clause): boolean {
  if (items[first]?.joined === true || (relation !== 'relative' && relation !== 'coordinate')) return false;
  let noun = first - 1;
  while (noun > 0 && isOnlyAdjective(items[noun] as Item)) noun--;
  if (items[noun]?.kind !== 'word' || !hasAnyClass(items[noun], VEHICLES)) return false;
  // على متن مروحيات, في قافلة قوامها 40 عربة
  let open = noun;
  while (open > noun - LONGEST_VEHICLES && items[open]?.role == null && isOfPhrase(items[open])) open--;
  return WAYS.has(items[open]?.role ?? '');
}

/** Roles of the prepositions of what one goes in. */
const WAYS: ReadonlySet<string> = new Set(['in', 'on', 'by']);
const LONGEST_VEHICLES = 4;

const isOfPhrase = (item: Item | undefined): boolean =>
  item?.joined === false && (item.kind === 'word' || item.kind === 'quantity');

/** وصل الجيش, وانتشرت الأوبئة: somebody or something else is the subject of a verb. */
function isOther(items: readonly Item[], verb: number, settled: boolean): boolean {
  // ونزح منها أربعون ألف مدني إلى …
  const follower = pronounPreposition(items[verb + 1]) === null ? items[verb + 1] : items[verb + 2];
  return (
    follower?.role === null &&
    !hasClass(follower, 'place-kind') &&
    !renews(items, verb) &&
    // واتجهت أرتالها إلى …: their own.
    follower.readings[0]?.enclitic == null &&
    (follower.kind === 'force' ||
      follower.kind === 'person' ||
      // ونزحت مئات الأسر إلى …
      (follower.kind === 'quantity' && !follower.joined && follower.quantity?.unit !== 'places') ||
      hasAnyClass(follower, ['member', 'force', 'civilian']) ||
      (settled && hasArticle(follower)))
  );
}

/**
 * Where those went who left: the places of a clause joined to the one that tells of their leaving (فر من المطار … ووصل إلى
 * سلمية, وعبروا نهر الفرات إلى مناطق X), or of one that tells of their own men (فيما اتجه مقاتلوها إلى X).
 *
 * @param clauses of the sentence; `clause` is the one that tells of the leaving
 * @returns places with role `to`, or `via` for what was crossed
 */
export function destinations(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  places: readonly PlaceRef[],
  goers: Goers,
): PlaceRef[] {
  const found: PlaceRef[] = [];
  let seen = false;
  for (const { next, reported } of clausesBehind(items, clauses, clause)) {
    const taken = takesAlong(items, next.first);
    const verb = taken ? next.first : (next.verbs.find((each) => hasAnyClass(items[each], GOINGS)) ?? next.verbs[0] ?? -1);
    if (verb < 0) break;
    const beside = next.relation === 'coordinate' || next.relation === 'contrast' || (reported && next.relation === 'complement');
    if (goers !== 'taken' && !seen && next.relation !== 'relative' && areSeen(items, next)) {
      seen = true;
      found.push(...placesOfWay(items, next, next.verbs[0] ?? verb, false, places));
      continue;
    }
    const way = goers === 'subject' && tellsWay(items, next, verb);
    const settled = settles(items, verb);
    const going = settled || goes(items, verb);
    const own =
      goers !== 'taken' &&
      ((going && (beside || isBefore(items, next.first)) && ownGo(items, next, verb)) ||
        ((going || taken) && isOfVehicles(items, next)));
    const goesOn = goers === 'subject' && going && !reported;
    const aimed = goesOn && isAim(items, verb) && (settled || hasAnyClass(items[verb], AIMED_AT));
    if (
      !own &&
      (!(next.relation === 'coordinate' || (way && found.length > 0)) ||
        !(items[verb]?.joined === true || isThence(items, verb - 1) || seen || way || aimed) ||
        !(taken || goesOn) ||
        isOther(items, verb, settled || aimed))
    )
      break;
    found.push(...placesOfWay(items, next, verb, settled, places));
  }
  return found;
}

/** Roles of the prepositions behind which stands on what occasion somebody went. */
const OCCASIONS: ReadonlySet<string> = new Set(['time', 'cause', 'pressure']);

/** The places behind a verb of going or settling: where it leads to, and what is crossed. */
export function placesOfWay(
  items: readonly Item[],
  { last }: Clause,
  verb: number,
  settled: boolean,
  places: readonly PlaceRef[],
): PlaceRef[] {
  const found: PlaceRef[] = [];
  const crossing = hasAnyClass(items[verb], ['cross', 'take-road']);
  const betakes = onlyBetakes(items, verb);
  let occasion = false;
  for (let at = verb + 1; at <= last; at++) {
    const item = items[at] as Item;
    // وعادوا إلى بيوتهم بعد سقوط غاو: when or why they went.
    if (item.kind === 'preposition') occasion = OCCASIONS.has(item.role ?? '');
    const bare = (item.kind === 'place' || hasClass(item, 'place-kind')) && items[at - 1]?.kind !== 'preposition' && !betakes;
    const toward =
      item.kind === 'preposition' &&
      (item.role === 'to' || (settled && SETTLED_AT.has(item.role ?? '')) || (at === verb + 1 && adopts(items, verb)));
    // ووصلوا عبر تل شهاب إلى …, وعبروا من معبر القائم.
    const through =
      item.kind === 'preposition' && (item.role === 'via' || (crossing && (item.role === 'from' || item.role === 'near')));
    // وشوهدت أرتالها على طريق X.
    if (item.role === 'on' && hasClass(items[at + 1], 'way') && isPlaceLike(items, at + 2)) {
      const along = readPlaces(items, at + 2, last, null);
      if (along !== null) found.push(...placeRefs(along, 'to'));
    }
    // وتحصنوا بجبال X, وحلّوا بالقاعدة
    const inside = settled && item.role === 'by' && isPlaceLike(items, at);
    // إلى X بموجب هدنة توسط فيها وجهاء Y: no bare name behind the goal.
    if (!toward && !through && !inside && !(bare && !occasion && item.role === null && !item.joined && found.length === 0))
      continue;
    const nominal = readPlaces(items, toward || through ? at + 1 : at, last, toward || through || inside ? item.role : null);
    if (nominal === null) continue;
    const role = through || (crossing && !toward) ? 'via' : 'to';
    found.push(...placeRefs(nominal, role).filter(({ mention }) => !places.some((place) => place.mention === mention)));
    at = Math.max(at, nominal.lastItem);
  }
  return found;
}
