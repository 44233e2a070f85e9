import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { dateOf } from '../dates/date-of.ts';
import { EARLIER_CLAUSE, publishedDay } from '../dates/event-date.ts';
import type { EventCandidate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { continuationAt } from '../places/continuations.ts';
import { placeRefs, readPlaces } from '../places/places.ts';
import type { PlaceNominal } from '../places/places.ts';
import { claimOf } from '../speakers/claims.ts';
import { governmentOf } from '../status/govern.ts';
import { isOfTime } from '../words/of-time.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { finiteReading, hasAnyClass, hasClass } from '../words/words.ts';
import { continued } from './candidate.ts';
import type { SentenceWork } from './sentence-work.ts';

/** Items from the word to the places, over when it was. */
const FARTHEST_PLACE = 5;
/** ـها، ـه، ـهما: pronouns that may mean places. */
const OF_PLACES = new Set(['ها', 'ه', 'هما']);
/** بها: the pronoun of places behind لحق. */
const WITH_THEM = /^به(?:ا|ما)?$/;
/** Verbs before the turn of somebody (جاء دور X), and before the turn, which is on him (كان الدور على X). */
const COMES = ['arrive'];
const IS = ['arrive', 'be', 'become'];

/** The places behind the item at `at`, over dates and prepositions; with a role only those behind such a preposition. */
function placesBehind(items: readonly Item[], at: number, last: number, role: 'by' | 'on' | null): PlaceNominal | null {
  for (let i = at + 1; i <= Math.min(last, at + FARTHEST_PLACE); i++) {
    const item = items[i] as Item;
    const before = items[i - 1];
    const own = item.role ?? (before?.kind === 'preposition' ? before.role : null);
    if (isPlaceLike(items, i)) return own === role ? readPlaces(items, i, last, own) : null;
    // وتبعتها بعد ساعات X
    if (!isOfTime(items, i) && item.kind !== 'preposition' && !WITH_THEM.test(item.folded)) return null;
  }
  return null;
}

/** وإن X لحقت بها: the place right before its verb. */
function topicOf(items: readonly Item[], at: number): PlaceNominal | null {
  const before = items[at - 1];
  return before?.kind === 'place' && before.role === null && items[at - 2]?.kind !== 'preposition'
    ? readPlaces(items, at - 1, at - 1, null)
    : null;
}

/** معارك سبقتها X: said of the noun before it. */
const describesNoun = (items: readonly Item[], at: number): boolean =>
  items[at]?.joined === false && items[at - 1]?.kind === 'word' && items[at - 1]?.readings[0]?.pos === 'noun';

/** وتلتها بلدة X, ولحقت بها X, سبقتها X, وأتبعوها بعد أسبوع بـX: the places that a verb of following has for its subject, or that one follows up with. */
function followed(items: readonly Item[], at: number, last: number): PlaceNominal | null {
  const reading = finiteReading(items[at]);
  if (reading === null) return null;
  const means = OF_PLACES.has(reading.enclitic ?? '');
  if (hasClass(items[at], 'go-on-to')) return means ? placesBehind(items, at, last, 'by') : null;
  if (hasClass(items[at], 'go-before') && (reading.features.tense !== 'past' || describesNoun(items, at))) return null;
  if (!means && !WITH_THEM.test(items[at + 1]?.folded ?? '')) return null;
  return placesBehind(items, at, last, null) ?? topicOf(items, at);
}

/** جاء دور X, كان الدور على X: the places whose turn it is. */
function inTurn(items: readonly Item[], at: number, last: number): PlaceNominal | null {
  const before = [items[at - 1], items[at - 2]].find((item) => item?.kind !== 'date');
  const definite = items[at]?.folded.startsWith('ال') === true;
  if (!hasAnyClass(before, definite ? IS : COMES) || !isFiniteVerb(items, before?.index ?? -1)) return null;
  return placesBehind(items, at, last, definite ? 'on' : null);
}

/** What was last taken or left, in this sentence or the one before, as its main news; a turn, or what comes behind a place that was left and taken, is mostly one of being taken. */
function latestOf({ told, index }: SentenceWork, turn: boolean): EventCandidate | undefined {
  const near = told.recent(index - 1).filter(({ mentions: [mention] }) => (mention?.sentence ?? -1) >= index - 1);
  const main = near.filter(({ type, circumstance, places }) => type !== 'defection' && !circumstance && places.length > 0);
  const [capture, last] = [main.findLast(({ type }) => type === 'capture'), main.at(-1)];
  // سقطت X بعد انسحاب الحامية منها، وتبعتها Y
  const here = new Set(last?.places.map(({ mention }) => told.placeKeyOf(mention)));
  const same = capture?.places.some(({ mention }) => here.has(told.placeKeyOf(mention))) === true;
  return turn || same ? (capture ?? last) : last;
}

/**
 * The event told last at the places of which a word of following, or of turns, says that they were next, with those that go on behind them; none where it says so of no
 * place.
 *
 * @example // 'سيطرت طالبان على قندوز الأحد، وتلتها تالقان الاثنين' → a second capture
 */
export function nextPlaces(work: SentenceWork, clause: Clause, at: number): readonly EventCandidate[] {
  const event = nextAt(work, clause, at);
  if (event === null) return [];
  const { items } = work;
  const { told, nominal } = event;
  const found = [told];
  // جاء دور قندوز، ثم هراة يوم الخميس
  for (let i = nominal.lastItem + 1; i <= Math.min(clause.last, nominal.lastItem + FARTHEST_PLACE); i++) {
    const then = continuationAt(items, i, clause.last, true);
    if (then === null) continue;
    found.push(continued(told, then));
    i = then.last;
  }
  return found;
}

/** Words of following, and of turns. */
const NEXT = ['follow-on', 'go-before', 'go-on-to', 'turn'];
/** Whether a word may say of places that they were next. */
export const tellsOfNext = (item: Item): boolean => hasAnyClass(item, NEXT);

/** The first of them, and the words that name its places. */
function nextAt(work: SentenceWork, clause: Clause, at: number): { told: EventCandidate; nominal: PlaceNominal } | null {
  const { context, items, clauses, index, sentence } = work;
  const item = items[at];
  if (item === undefined || !tellsOfNext(item)) return null;
  const turn = hasClass(item, 'turn');
  const nominal = turn ? inTurn(items, at, clause.last) : followed(items, at, clause.last);
  const before = nominal === null || nominal.places.length === 0 ? undefined : latestOf(work, turn);
  if (nominal === null || before === undefined) return null;
  const verb = turn ? (clause.verbs.findLast((each) => each < at) ?? -1) : at;
  const government = verb < 0 ? null : governmentOf(context, items, clauses, verb, 'verb');
  if (government === null || government.dropped !== null || government.status === 'denied') return null;
  const dated = dateOf(context, items, clauses, clause, verb, government);
  const claimed = claimOf(work, clause, government, verb);
  // لم تمر ليلتان حتى لحقت بها X: of the clause before, but said of this one.
  const own = dated.why !== EARLIER_CLAUSE || items.slice(0, at).findLast(({ date }) => date !== null)?.date?.rule === 'passed';
  const here = dated.date !== null && dated.date.basis !== 'document' && own;
  // وكانت كيدال سبقتها: on an earlier day.
  const sooner = hasClass(item, 'go-before');
  // قد يأتي دور X: of what has not come about no day is told but that of the news.
  const ahead = government.status !== 'occurred' && government.status !== 'ongoing';
  const event: EventCandidate = {
    ...before,
    status: government.status,
    places: placeRefs(nominal, 'at'),
    date: here ? dated.date : ahead ? publishedDay(context) : sooner ? null : before.date,
    count: null,
    claimedBy: claimed.speakers.length > 0 ? claimed.speakers : before.claimedBy,
    mentions: [
      {
        sentence: index,
        first: item.first,
        last: Math.max(item.first, item.last),
        rule: before.mentions[0]?.rule ?? 'next-places',
        reading: item.readings[0] ?? null,
      },
    ],
    headline: before.headline && sentence.field === 'title',
    why: { ...before.why, 'places.at': 'what was next', date: here || ahead ? dated.why : (before.why['date'] ?? dated.why) },
  };
  return { told: event, nominal };
}
