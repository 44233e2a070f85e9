import type { Mention } from '../../document.ts';
import type { Arguments, Trigger } from '../arguments/arguments.ts';
import { nthTold } from '../arguments/told-group.ts';
import { pronounPreposition } from '../words/nominals.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { Item } from '../items/item.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { isAt } from '../event.ts';
import { reachedBehindManner } from './behind-manner.ts';
import { placesAround } from './around.ts';
import { isNotYetTaken, placeFoughtFor } from './fought-for.ts';
import { placesHeld, placesOfWhoWas } from './held.ts';
import { captureUndone } from '../inheritance/expelled.ts';
import { placesAfterColon, placesBelow } from './list-below.ts';
import { arrivedBefore, enteredBefore } from './entered.ts';
import { removals } from './movement.ts';
import { reachedAfterwards } from './reached-afterwards.ts';
import { settledThere } from './settled-there.ts';
import type { Goers } from './went-on.ts';
import { destinations } from './went-on.ts';
import { placesBeforeWhere } from './where-clauses.ts';
import { placeThatSees, sceneBefore, standBefore } from '../discourse/scene.ts';
import { conferencePlaces } from './speech-places.ts';
import { hasArticle } from '../words/definite.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasClass } from '../words/words.ts';
import type { Government } from '../status/government.ts';

/** Why an event is at a place that its own words do not name. */
export const SPOKEN_OF = 'the place that the sentence speaks of';
export const TOLD_BEFORE = 'the place of the event told before';

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

/** The place that فيه، فيها or في الثانية between two items means. */
function placesInside({ discourse, items }: SentenceWork, first: number, last: number): PlaceRef[] {
  for (let at = last - 1; at >= first; at--) {
    const nth = items[at - 1]?.role === 'in' ? nthTold(discourse, items[at]) : [];
    if (nth.length > 0) return nth.map((mention): PlaceRef => ({ mention, role: 'at', within: -1 }));
    const pronoun = pronounPreposition(items[at]);
    if (pronoun?.role !== 'in') continue;
    return discourse
      .placesFor(pronoun.reading.enclitic ?? '', items[at]?.first ?? 0)
      .map((mention): PlaceRef => ({ mention, role: 'at', within: -1 }));
  }
  return [];
}

/** انشق عن الحامية ووصل إلى منغ حيث انضم إلى …: whether the sentence has told of a defection before. */
const deserted = ({ told, index }: SentenceWork): boolean =>
  told.recent(index).some(({ type, mentions }) => type === 'defection' && mentions[0]?.sentence === index);

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

/**
 * Where an event happened: the places that its own words give, else those in the lines below, the scene of its sentence, or
 * the event told before; and where those went who left.
 *
 * @returns the places, and why those at which it happened were taken from elsewhere, or null
 * @example // 'سيطر الدعم السريع على بارا وانسحب الجيش نحو الأبيض' → of the withdrawal: at بارا, to الأبيض
 */
export function placesOf(
  work: SentenceWork,
  clause: Clause,
  use: Trigger,
  args: Arguments,
  government: Government,
  hasActor: boolean,
  headline: boolean,
): { places: readonly PlaceRef[]; why: string | null } {
  const { context, items, clauses } = work;
  const { at: trigger, usage, frame } = use;
  const isCircumstance = use.reading.pos === 'participle';
  let why: string | null = null;
  let places: readonly PlaceRef[] = args.places;
  if (places.length === 0 && args.unnamedPlace !== null) places = placesAfterColon(items, trigger + 1, clause.last);
  if (places.length === 0) places = placesBelow(context.layers, work.starts, work.index, items);
  if (places.length === 0 && args.unnamedPlace === null) {
    const undone = captureUndone(work, use);
    places = undone?.places.filter(isAt) ?? [];
    if (undone !== undefined) why = 'the place that those driven out had taken';
  }
  // عند مدخل كفركلا تسلّم الجيش نقطة مراقبة: an unnamed place that is taken lies there.
  const unnamed = frame.type === 'capture' && args.unnamedPlace !== null && places.length === 0;
  if (unnamed) {
    places = placesAround(work, clause, trigger);
    if (places.length > 0) why = 'the place around which they lie';
  }
  if (frame.type !== 'capture' && !places.some(isAt)) {
    const [from, to] = args.subject === null ? [clause.first, trigger - 1] : [args.subject.firstItem, args.subject.lastItem];
    const those = placesHeld(work, clause, from, to);
    const held = those.length > 0 || usage !== 'verb' ? those : placesOfWhoWas(work, clause, trigger);
    if (held.length > 0) why = 'the place that they held';
    places = [...held, ...places];
  }
  // وأعلن انشقاقه
  const announced = usage === 'masdar' && use.reading.enclitic !== null && government.subjectGovernor === trigger - 1;
  const doer = usage === 'verb' ? trigger : announced ? trigger - 1 : -1;
  if (frame.type === 'defection' && doer >= clause.first && !places.some(isAt)) {
    const stays = frame.subtype === 'surrender';
    const others = args.subject !== null && args.subject.firstItem >= clause.first;
    const there = !stays && deserted(work) ? [] : placesBeforeWhere(items, clauses, clause, stays || others ? 'at' : 'to');
    const goesOn = args.subject === null && there.length === 0 && (stays || places.length === 0);
    const reached = goesOn ? arrivedBefore(items, clauses, clause, doer, stays ? 'at' : 'to') : there;
    if (reached.some(isAt)) why = 'where they have come';
    places = [...reached, ...places];
  }
  const staged = frame.type === 'defection' || unnamed || (frame.needs.includes('from-or-to') && places.length === 0);
  if (staged && !places.some(isAt) && !(args.unnamedPlace !== null && places.length > 0)) {
    // 34 من العناصر الذين حوصروا في المشفى استسلموا: from the subject on.
    const subject = args.subject?.firstItem ?? -1;
    const governor =
      government.subjectGovernor >= 0
        ? government.subjectGovernor
        : subject >= 0
          ? Math.min(subject, clause.first)
          : clause.first;
    const atConference = conferencePlaces(context);
    const isState = ({ mention }: PlaceRef): boolean => context.isState(context.layers.mentions[mention] as Mention);
    const scene = sceneBefore(items, clause, governor, trigger, government.status === 'demanded', isState).filter(
      ({ mention }) =>
        !places.some((place) => place.mention === mention) && !atConference(context.layers.mentions[mention] as Mention),
    );
    places = [...scene, ...places];
    if (scene.length > 0) why = SPOKEN_OF;
    else if (frame.type === 'defection') {
      // المتحصنين فيه للاستسلام, من فيها لن يستسلموا: where the pronoun says that they are.
      const inside = placesInside(work, Math.min(governor, clause.first), trigger);
      if (inside.length > 0) why = 'the place that they are in';
      places = [...inside, ...places];
    }
  }
  if (frame.type !== 'capture' && usage === 'masdar' && !places.some(isAt)) {
    const seen = placeThatSees(items, clause, trigger);
    if (seen.length > 0) why = 'the place that sees it';
    places = [...seen, ...places];
  }
  if (frame.type === 'withdrawal' && places.length > 0 && !places.some(isAt) && !headline) {
    const named = new Set(places.map(({ mention }) => mention));
    const stand = standBefore(items, clause, trigger, usage !== 'verb').filter(({ mention }) => !named.has(mention));
    if (stand.length > 0) why = 'where those are who leave';
    places = [...stand, ...places];
  }
  if (frame.type === 'withdrawal' && usage === 'masdar' && government.circumstance && !places.some(isAt)) {
    const entered = enteredBefore(items, clause, trigger);
    if (entered.length > 0) why = 'what others enter by it';
    places = [...entered, ...places];
  }
  if (frame.type !== 'capture' && !places.some(isAt) && hasActor && !headline) {
    // سيطر … على بارا … انسحب الجيش نحو الأبيض; with a destination, also from what the sentence before tells.
    const away = places.length > 0 || (frame.type === 'withdrawal' && goesSomewhere(items, clause, trigger));
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
    const flight = frame.type === 'defection' && places.length > 0;
    // كان قد انحاز إلى الجيش في 20 أكتوبر الماضي: at another time, so elsewhere.
    const apart = frame.type === 'defection' && usage === 'verb' && clause.relation !== 'time' && hasOwnTime(items, clause);
    if (earlier !== undefined && !flight && !apart && (usage === 'verb' || government.circumstance || forced)) {
      places = [...earlier.places.filter(isAt), ...places];
      why = TOLD_BEFORE;
    }
  }
  const goesOnly = places.length > 0 && places.every(({ role }) => role !== 'at');
  if (frame.type === 'withdrawal' && usage === 'verb' && goesOnly && hasActor && !headline && government.status === 'occurred') {
    const left = placeFoughtFor(work, trigger, places);
    if (left.length > 0) why = 'the place that was fought for';
    places = [...left, ...places];
  }
  if (frame.type === 'withdrawal' && places.length === 0 && !headline) {
    places = townOfGarrison(work, args);
    if (places.length > 0) why = 'the town of the garrison';
  }
  if (frame.type !== 'capture') {
    const behind = reachedBehindManner(items, clause, trigger, places);
    places = [...places, ...behind];
    const removed = usage === 'verb' ? settledThere(items, clause, trigger, places) : removals(items, clause, trigger, places);
    const reached = destinations(items, clauses, clause, [...places, ...removed], goersOf(items, use, government));
    places = [...places, ...removed, ...reached];
    const own = usage === 'masdar' || args.subject === null || isCircumstance;
    if (own && government.status === 'occurred')
      places = [...places, ...reachedAfterwards(items, clauses, clause, trigger, places)];
  }
  return { places, why };
}
