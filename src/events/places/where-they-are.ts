import type { Source } from './sources.ts';
import { before, happensNowhere, SPOKEN_OF, takesUnnamed } from './sources.ts';
import type { Mention } from '../../document.ts';
import { nthTold } from '../arguments/told-group.ts';
import { pronounPreposition } from '../words/nominals.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { PlaceRef } from '../event.ts';
import { isAt } from '../event.ts';
import { placesHeld, placesOfWhoWas } from './held.ts';
import { arrivedBefore, enteredBefore } from './entered.ts';
import { placesBeforeWhere } from './where-clauses.ts';
import { placeThatSees, sceneBefore, standBefore } from '../discourse/scene.ts';
import { conferencePlaces } from './speech-places.ts';

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

/** What those hold who leave or change sides: انسحب المسلحون المتحصنون في X. */
export const heldByThem: Source = ({ work, clause, use, args }, found) => {
  if (use.frame.type === 'capture' || !happensNowhere(found)) return found;
  const [from, to] = args.subject === null ? [clause.first, use.at - 1] : [args.subject.firstItem, args.subject.lastItem];
  const those = placesHeld(work, clause, from, to);
  const held = those.length > 0 || use.usage !== 'verb' ? those : placesOfWhoWas(work, clause, use.at);
  return before(found, held, 'the place that they held');
};

/** وصل إلى X حيث انشق: where those have come who change sides. */
export const reachedBefore: Source = ({ work, clause, use, args, government }, found) => {
  const { items, clauses } = work;
  const { at: trigger, usage, frame } = use;
  // وأعلن انشقاقه
  const announced = usage === 'masdar' && use.reading.enclitic !== null && government.subjectGovernor === trigger - 1;
  const doer = usage === 'verb' ? trigger : announced ? trigger - 1 : -1;
  if (frame.type !== 'defection' || doer < clause.first || !happensNowhere(found)) return found;
  const stays = frame.subtype === 'surrender';
  const others = args.subject !== null && args.subject.firstItem >= clause.first;
  const there = !stays && deserted(work) ? [] : placesBeforeWhere(items, clauses, clause, stays || others ? 'at' : 'to');
  const goesOn = args.subject === null && there.length === 0 && (stays || found.places.length === 0);
  const reached = goesOn ? arrivedBefore(items, clauses, clause, doer, stays ? 'at' : 'to') : there;
  return {
    places: [...reached, ...found.places],
    why: reached.some(isAt) ? 'where they have come' : found.why,
  };
};

/** في حمص، انشق …: the scene of the sentence, where the event may lie in it; المتحصنين فيه للاستسلام: else where the pronoun says that they are. */
export const ofScene: Source = (event, found) => {
  const { work, clause, use, args, government } = event;
  const { context, items } = work;
  const { at: trigger, frame } = use;
  const { places } = found;
  const goesNowhere = frame.needs.includes('from-or-to') && places.length === 0;
  const staged = frame.type === 'defection' || takesUnnamed(event, found) || goesNowhere;
  if (!staged || !happensNowhere(found) || (args.unnamedPlace !== null && places.length > 0)) return found;
  // 34 من العناصر الذين حوصروا في المشفى استسلموا: from the subject on.
  const subject = args.subject?.firstItem ?? -1;
  const governor =
    government.subjectGovernor >= 0 ? government.subjectGovernor : subject >= 0 ? Math.min(subject, clause.first) : clause.first;
  const atConference = conferencePlaces(context);
  const isState = ({ mention }: PlaceRef): boolean => context.isState(context.layers.mentions[mention] as Mention);
  const scene = sceneBefore(items, clause, governor, trigger, government.status === 'demanded', isState).filter(
    ({ mention }) =>
      !places.some((place) => place.mention === mention) && !atConference(context.layers.mentions[mention] as Mention),
  );
  if (scene.length > 0 || frame.type !== 'defection') return before(found, scene, SPOKEN_OF);
  // المتحصنين فيه للاستسلام, من فيها لن يستسلموا.
  return before(found, placesInside(work, Math.min(governor, clause.first), trigger), 'the place that they are in');
};

/** شهدت X انشقاقات: what is said to see it. */
export const thatSees: Source = ({ work, clause, use }, found) =>
  use.frame.type !== 'capture' && use.usage === 'masdar' && happensNowhere(found)
    ? before(found, placeThatSees(work.items, clause, use.at), 'the place that sees it')
    : found;

/** القوات المتمركزة في X انسحبت إلى Y: where those stand who leave for a place. */
export const whereTheyStand: Source = ({ work, clause, use, headline }, found) => {
  const leaves = use.frame.type === 'withdrawal' && found.places.length > 0 && happensNowhere(found);
  if (!leaves || headline) return found;
  const named = new Set(found.places.map(({ mention }) => mention));
  const stand = standBefore(work.items, clause, use.at, use.usage !== 'verb').filter(({ mention }) => !named.has(mention));
  return before(found, stand, 'where those are who leave');
};

/** دخل الجيش X بعد انسحاب المسلحين: what others enter by it. */
export const enteredByOthers: Source = ({ work, clause, use, government }, found) =>
  use.frame.type === 'withdrawal' && use.usage === 'masdar' && government.circumstance && happensNowhere(found)
    ? before(found, enteredBefore(work.items, clause, use.at), 'what others enter by it')
    : found;
