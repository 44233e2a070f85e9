import type { Found, Source, Sought } from './sources.ts';
import { before, happensNowhere, takesUnnamed, TOLD_BEFORE } from './sources.ts';
import { enteredByOthers, heldByThem, ofScene, reachedBefore, thatSees, whereTheyStand } from './where-they-are.ts';
import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { Item } from '../items/item.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { isAt } from '../event.ts';
import { reachedBehindManner } from './behind-manner.ts';
import { placesAround } from './around.ts';
import { isNotYetTaken, placeFoughtFor } from './fought-for.ts';
import { captureUndone } from '../inheritance/expelled.ts';
import { placesAfterColon, placesBelow } from './list-below.ts';
import { removals } from './movement.ts';
import { reachedAfterwards } from './reached-afterwards.ts';
import { settledThere } from './settled-there.ts';
import type { Goers } from './went-on.ts';
import { destinations } from './went-on.ts';
import { hasArticle } from '../words/definite.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasClass } from '../words/words.ts';
import type { Government } from '../status/government.ts';

/** Kinds of defection that move no one: a neighbouring sentence says nothing of where they are. */
const STAY = new Set(['defection', 'surrender']);

/**
 * True where an event may lie where the one told before lies: that nobody will give up is said of those who were said to give up (لن يستسلموا), not
 * where a force left (أخلوا المدينة، ولن يستسلموا), and that nobody has given up (نفى أن يكون أحد قد استسلم) is said of all places.
 */
const mayShare = (told: EventCandidate, { frame, reading }: Trigger, { status }: Government): boolean =>
  (frame.type !== 'defection' || status !== 'denied' || (told.type === 'defection' && reading.features.tense !== 'past')) &&
  !(status === 'occurred' && isNotYetTaken(told));

/** في 20 أكتوبر، خلال الأيام العشرة الماضية، قبل ذلك بأشهر: a time of its own in a clause, which is no mere day of what goes on (مساء أمس). */
const hasOwnTime = (items: readonly Item[], { first, last }: Clause): boolean =>
  items
    .slice(first, last + 1)
    .some(({ date }) => date !== null && (date.basis === 'explicit' || date.precision !== 'day' || date.rule === 'lapse'));

/** انسحبت إلى المطار, تراجع نحو قاعدة قريبة: behind the event, up to the next sign, a place without a name to which it leads. */
function goesSomewhere(items: readonly Item[], { last }: Clause, trigger: number): boolean {
  for (let at = trigger + 1; at < last && items[at]?.kind !== 'sign'; at++)
    if (items[at]?.role === 'to') return isPlaceLike(items, at + 1);
  return false;
}

/** سقطت X. ونفى الناطق أن تكون الحامية انسحبت: the town that «the garrison» holds is the one that the text speaks of. */
function townOfGarrison({ discourse, items }: SentenceWork, { subject }: Arguments): PlaceRef[] {
  const garrison = items[subject?.firstItem ?? -1];
  if (!hasClass(garrison, 'garrison') || !hasArticle(garrison)) return [];
  return discourse.placesFor('ها', garrison?.first ?? 0).map((mention): PlaceRef => ({ mention, role: 'at', within: -1 }));
}

/** أكملت القوات انسحابها ووصلت إلى X: whose going the clauses behind an event may tell, if only a verbal noun tells the event. */
function goersOf(items: readonly Item[], { usage }: Trigger, government: Government): Goers {
  if (usage === 'verb') return 'subject';
  const { circumstance, governed, status, subjectFrom, subjectGovernor } = government;
  // ساعات من انسحاب الفصائل …، ثم وصل مقاتلوها إلى X: what the clause tells to which the circumstance belongs.
  if (circumstance || !governed || status === 'denied') return 'taken';
  return subjectFrom === 'same' && isFiniteVerb(items, subjectGovernor) ? 'subject' : 'own';
}

/** The places in the lines below, where its own words name none: انسحبت من المواقع التالية: …. */
const listedBelow: Source = ({ work, clause, use, args }, found) => {
  const { context, items } = work;
  if (found.places.length > 0) return found;
  const behind = args.unnamedPlace === null ? [] : placesAfterColon(items, use.at + 1, clause.last);
  return { ...found, places: behind.length > 0 ? behind : placesBelow(context.layers, work.starts, work.index, items) };
};

/** طُردوا منها: what those driven out had taken. */
const taken: Source = ({ work, use, args }, found) => {
  if (found.places.length > 0 || args.unnamedPlace !== null) return found;
  const undone = captureUndone(work, use);
  return undone === undefined ? found : { places: undone.places.filter(isAt), why: 'the place that those driven out had taken' };
};

/** عند مدخل كفركلا تسلّم الجيش نقطة مراقبة: an unnamed place that is taken lies there. */
const around: Source = (event, found) =>
  takesUnnamed(event, found)
    ? before(found, placesAround(event.work, event.clause, event.use.at), 'the place around which they lie')
    : found;

/** سيطر … على بارا … انسحب الجيش نحو الأبيض: the place of the event told before; with a destination, also from what the sentence before tells. */
const toldBefore: Source = ({ work, clause, use, government, hasActor, headline }, found) => {
  const { items } = work;
  const { at: trigger, usage, frame } = use;
  if (frame.type === 'capture' || !happensNowhere(found) || !hasActor || headline) return found;
  const goes = found.places.length > 0;
  const away = goes || (frame.type === 'withdrawal' && goesSomewhere(items, clause, trigger));
  const near = away && !STAY.has(frame.subtype) && !frame.weak && government.status === 'occurred';
  const since = near ? work.index - 1 : work.index;
  const earlier = work.told
    .recent(since)
    .findLast(
      (candidate) =>
        (candidate.mentions[0]?.sentence ?? -1) >= since && candidate.places.some(isAt) && mayShare(candidate, use, government),
    );
  // ما اضطر الجيش إلى التراجع نحو الفاو: what one is forced to follows from what was told.
  const forced = government.subjectFrom === 'object' && government.status === 'occurred';
  // فروا باتجاه X: those who flee are only said to go there.
  const flight = frame.type === 'defection' && goes;
  // كان قد انحاز إلى الجيش في 20 أكتوبر الماضي: at another time, so elsewhere.
  const apart = frame.type === 'defection' && usage === 'verb' && clause.relation !== 'time' && hasOwnTime(items, clause);
  const joins = !flight && !apart && (usage === 'verb' || government.circumstance || forced);
  return earlier !== undefined && joins ? before(found, earlier.places.filter(isAt), TOLD_BEFORE) : found;
};

/** قاتلوا في X ثم انسحبوا إلى Y: the place that was fought for. */
const foughtFor: Source = ({ work, use, government, hasActor, headline }, found) => {
  const { places } = found;
  const goesOnly = places.length > 0 && places.every(({ role }) => role !== 'at');
  const leaves = use.frame.type === 'withdrawal' && use.usage === 'verb' && government.status === 'occurred';
  if (!goesOnly || !leaves || !hasActor || headline) return found;
  return before(found, placeFoughtFor(work, use.at, places), 'the place that was fought for');
};

/** نفى أن تكون الحامية انسحبت: the town of the garrison. */
const ofGarrison: Source = ({ work, use, args, headline }, found) =>
  use.frame.type === 'withdrawal' && found.places.length === 0 && !headline
    ? before(found, townOfGarrison(work, args), 'the town of the garrison')
    : found;

/** انسحبوا من X وتمركزوا في Y: where those went who left. */
const goals: Source = ({ work, clause, use, args, government }, found) => {
  const { items, clauses } = work;
  const { at: trigger, usage, frame, reading } = use;
  if (frame.type === 'capture') return found;
  let places = [...found.places, ...reachedBehindManner(items, clause, trigger, found.places)];
  places = [...places, ...(usage === 'verb' ? settledThere : removals)(items, clause, trigger, places)];
  places = [...places, ...destinations(items, clauses, clause, places, goersOf(items, use, government))];
  const own = usage === 'masdar' || args.subject === null || reading.pos === 'participle';
  if (own && government.status === 'occurred')
    places = [...places, ...reachedAfterwards(items, clauses, clause, trigger, places)];
  return { ...found, places };
};

/** The sources of places, each asked with what those before it have found. */
const SOURCES: readonly Source[] = [
  listedBelow,
  taken,
  around,
  heldByThem,
  reachedBefore,
  ofScene,
  thatSees,
  whereTheyStand,
  enteredByOthers,
  toldBefore,
  foughtFor,
  ofGarrison,
  goals,
];

/**
 * Where an event happened: the places that its own words give, else those in the lines below, the scene of its sentence, or
 * the event told before; and where those went who left.
 *
 * @returns the places, and why those at which it happened were taken from elsewhere, or null
 * @example // 'سيطر الدعم السريع على بارا وانسحب الجيش نحو الأبيض' → of the withdrawal: at بارا, to الأبيض
 */
export const placesOf = (event: Sought): Found =>
  SOURCES.reduce((found: Found, source) => source(event, found), { places: event.args.places, why: null });
