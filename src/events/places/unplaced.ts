import type { Mention } from '../../document.ts';
import { dayNumber } from '../../time/calendar.ts';
import { groupBy } from '../../group-by.ts';
import { leadsTo } from '../../gazetteer/cue-words.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { isAt } from '../event.ts';
import { startOf } from '../discourse/named-before.ts';
import { speechPlaces } from './speech-places.ts';

/** What is said of no place in particular: a call to lay down arms, a denial that any were. */
const ANYWHERE = new Set(['demanded', 'denied']);
/** Tokens behind the trigger that its own phrase reaches. */
const PHRASE = 12;
/** Sentences before that may still speak of where men gave up. */
const MOST_BEFORE = 2;

/** انسحب إلى طويلة: only where those went who left is said. */
const lacksOrigin = ({ type, status, places }: EventCandidate): boolean =>
  type === 'withdrawal' && status === 'occurred' && !places.some(isAt);

/**
 * Gives an event that its words leave without a place the one that the text speaks of there: behind the trigger in its phrase
 * (استسلام حامية سجن صيدنايا), before it in the sentence (حين اقتحمت الدبابات بنش، انسحب برجاله), and of men who gave up there and then
 * that of the sentences before. Of other events such a place is nearly
 * always wrong, and none is better. A call to all soldiers or its denial has no place.
 */
export function placeUnplaced(context: Context, events: readonly EventCandidate[]): EventCandidate[] {
  const bySentence = placesBySentence(context);
  const placed = groupBy(events, ({ places, mentions }) => (places.some(isAt) ? mentions[0]?.sentence : undefined));
  return events.map((event) => {
    if ((event.places.length > 0 && !lacksOrigin(event)) || event.type === 'capture' || event.headline) return event;
    if (event.unnamedTown === 'new') return event;
    if (event.type === 'defection' && ANYWHERE.has(event.status)) return event;
    const places = placesAround(context, bySentence, placed, event);
    if (places.length === 0) return event;
    const why = { ...event.why, 'places.at': 'the place that the text speaks of there' };
    return { ...event, places: [...places, ...event.places], why };
  });
}

type BySentence = ReadonlyMap<number, readonly Mention[]>;

/** Place mentions of each sentence, without states, goals of a way and where somebody only speaks. */
function placesBySentence(context: Context): BySentence {
  const { tokens, mentions } = context.layers;
  const isGoal = (mention: Mention): boolean => leadsTo(tokens[startOf(mention) - 1]?.folded);
  const isSaidFrom = speechPlaces(context);
  const named = mentions.filter(
    (mention) => mention.kind === 'place' && !context.isState(mention) && !isGoal(mention) && !isSaidFrom(mention),
  );
  return groupBy(named, ({ first }) => tokens[first]?.sentence ?? -1);
}

/** ستة من أبناء بدرية, لواء أرسل من المسيب: whether the words before a place say that it is where they come from who act. */
function isOrigin({ layers: { tokens, analyses } }: Context, mention: Mention): boolean {
  const start = startOf(mention);
  if (tokens[start - 1]?.folded === 'من') return isCue(tokens[start - 2]?.folded, 'coming');
  const people = (analyses[start - 1] ?? []).some(
    ({ rank, classes, features, proclitics, enclitic }) =>
      rank === 0 && classes.includes('civilian') && features.number === 'plural' && enclitic === null && proclitics.length === 0,
  );
  return people && tokens[start - 2]?.folded === 'من';
}

/** @param placed  events that have a place, by the sentence that tells them first */
function placesAround(
  context: Context,
  bySentence: BySentence,
  placed: ReadonlyMap<number, readonly EventCandidate[]>,
  event: EventCandidate,
): readonly PlaceRef[] {
  const { tokens } = context.layers;
  const [told] = event.mentions;
  if (told === undefined) return [];
  // انسحبت إلى داخل الجولان: whither they go is not whence.
  const goals = new Set(event.places.map(({ mention }) => mention));
  const inSentence = (sentence: number): readonly Mention[] =>
    (bySentence.get(sentence) ?? []).filter(({ index }) => !goals.has(index));
  const at = ({ index, container }: Mention): PlaceRef => ({ mention: index, role: 'at', within: container });
  const here = inSentence(told.sentence);
  let end = told.last;
  while (end < told.last + PHRASE && tokens[end + 1]?.kind !== 'punctuation') end++;
  // البلدة الواقعة جنوبي X: what stands behind it only locates it.
  const behind =
    event.unnamedTown !== null
      ? undefined
      : here.find((mention) => mention.first > told.last && mention.first <= end && !isOrigin(context, mention));
  if (behind !== undefined) return [at(behind)];
  const nearest = here.findLast(({ last }) => last < told.first);
  // في الحزم بالجوف، … استسلموا: not what only holds the place before it.
  const before = here.findLast(({ container, last }) => last < told.first && container === nearest?.index) ?? nearest;
  // Where they come from is not where they give up, nor is what the sentences before speak of.
  if (before !== undefined && isOrigin(context, before)) return [];
  const onAnotherDay =
    before !== undefined && placed.get(told.sentence)?.some((other) => isThere(other, before) && areApart(event, other));
  if (before !== undefined && onAnotherDay !== true) return [at(before)];
  if (!isThereAndThen(event)) return [];
  for (let sentence = told.sentence - 1; sentence >= told.sentence - MOST_BEFORE; sentence--) {
    const other = placed.get(sentence)?.at(-1);
    if (other !== undefined) return other.places.filter(isAt);
    const named = inSentence(sentence).at(-1);
    if (named !== undefined) return [at(named)];
  }
  return [];
}

const isThere = ({ places }: EventCandidate, { index }: Mention): boolean => places.some(({ mention }) => mention === index);

/** استعاد الجيش سنجة، وكان عشرات قد انضموا إليه في 20 تشرين الأول: men who gave up on another day than what is told of the place. */
const areApart = ({ type, date }: EventCandidate, { date: other }: EventCandidate): boolean =>
  type === 'defection' && date?.basis === 'explicit' && other !== null && (other.to < date.from || date.to < other.from);

/** Days in which those give up of whom no single place is told (ألقوا بنادقهم في الأشهر الثلاثة الأخيرة). */
const LONGEST_THERE = 14;

/** Men who give up in the course of what the text tells, and not on a day of its own, long before or through weeks. */
const isThereAndThen = ({ type, status, background, date }: EventCandidate): boolean =>
  type === 'defection' &&
  status === 'occurred' &&
  !background &&
  (date === null || (date.basis !== 'explicit' && dayNumber(date.to) - dayNumber(date.from) <= LONGEST_THERE));
