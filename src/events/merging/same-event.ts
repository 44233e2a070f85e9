import { EARLIER_CLAUSE } from '../dates/event-date.ts';
import { dayNumber } from '../../time/calendar.ts';
import type { EventCandidate, EventDate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import { FITS, fitOfHeadline } from './headlines.ts';
import { isSameSpeaker } from '../speakers/speech.ts';
import type { Status } from '../status/status.ts';
import { isNextTaking } from './next-taking.ts';
import { outerPlaces } from './facilities.ts';
import type { Keys } from './place-key.ts';
import { atKeys } from './place-key.ts';

export const ACTUAL: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing']);

/** A report with no date of its own is of the published day; one of a few days before may be the same event. */
const DAYS_OF_NEWS = 4;

/** A headline over a week's review. */
const DAYS_OF_REVIEW = 8;

/** Whether two lists have one thing in common. */
export const share = <Thing>(left: readonly Thing[], right: readonly Thing[], same: (a: Thing, b: Thing) => boolean): boolean =>
  left.some((a) => right.some((b) => same(a, b)));

const LEAST_OVERLAP = 0.2;

/** Share of common places among all of two lists. */
const overlapOf = (ours: readonly string[], theirs: readonly string[]): number => {
  const all = new Set([...ours, ...theirs]);
  return ours.filter((key) => theirs.includes(key)).length / all.size;
};

function compatibleStatus(a: Status, b: Status): boolean {
  return (
    a === b || (ACTUAL.has(a) && ACTUAL.has(b)) || (a === 'ongoing' && b === 'planned') || (a === 'planned' && b === 'ongoing')
  );
}

/** أمس and «السابع من كانون الأول»: whether two dates may be of one event; the day of the news stands for any day shortly before. */
export function compatibleDates(a: EventDate | null, b: EventDate | null, days = DAYS_OF_NEWS): boolean {
  if (a === null || b === null) return true;
  if (a.from === b.from && a.to === b.to) return true;
  if (a.basis !== 'document' && b.basis !== 'document')
    return a.from <= b.to && b.from <= a.to && (a.precision !== 'day' || b.precision !== 'day');
  return Math.abs(dayNumber(a.from) - dayNumber(b.from)) <= days;
}

/** Statuses of what is yet to come. */
const TO_COME: ReadonlySet<Status> = new Set<Status>(['planned', 'demanded', 'possible']);

/**
 * ستسحب قواتها بحلول نهاية العام … من المقرر أن تغادر تدريجيا: what is to come may be told with its day and again without; a demand of months ago
 * is another than that of the news.
 */
function isUndatedAgain(a: EventCandidate, b: EventCandidate): boolean {
  if (a.status !== b.status || !TO_COME.has(a.status) || a.date === null || b.date === null) return false;
  if ((a.date.basis === 'document') === (b.date.basis === 'document')) return false;
  const [dated, news] = a.date.basis === 'document' ? [b.date, a.date] : [a.date, b.date];
  return dayNumber(news.from) - dayNumber(dated.to) <= DAYS_OF_NEWS;
}

/**
 * بسطت الحركة سيطرتها على غوما في 20 نوفمبر. ومنذ سقوط غوما …: what is only spoken of as known, with no day of its own, was told with its day
 * before, however long ago; whoever takes or leaves it anew is told with a verb (وانسحبت القوات منها مجددا).
 */
function speaksOf(known: EventCandidate, told: EventCandidate, keys: Keys): boolean {
  const undated = known.date?.basis === 'document' || known.why['date'] === EARLIER_CLAUSE;
  if (!known.presupposed || !undated || known.type === 'defection' || known.date == null) return false;
  if (told.headline || told.date === null || told.date.basis === 'document') return false;
  const [places, there] = [atKeys(known, keys), atKeys(told, keys)];
  const before = ACTUAL.has(known.status) && ACTUAL.has(told.status) && told.date.from <= known.date.from;
  const where = places.length > 0 && places.every((key) => there.includes(key));
  return before && where && (known.actors.length === 0 || share(known.actors, told.actors, sameActor));
}

/**
 * أخلت البعثة قاعدة تيساليت الأحد. … ورأى خبير أنها انسحبت مبكرا: a move of which no words say whence, whither, when or how many is one that the
 * text tells elsewhere of the same force, whenever that was.
 */
function isBareMove(bare: EventCandidate, told: EventCandidate): boolean {
  const known = bare.type === 'withdrawal' && bare.places.length === 0 && bare.count === null && bare.date?.basis === 'document';
  if (!known || told.headline !== bare.headline || told.places.length === 0) return false;
  const before = told.date === null || told.date.from <= bare.date.from;
  return before && ACTUAL.has(bare.status) && ACTUAL.has(told.status) && share(bare.actors, told.actors, sameActor);
}

/** Sentences back to where an event was told whose place has only a pronoun. */
const TOLD_REACH = 3;

/**
 * سيطروا على غوما الأحد. … بايعوهم في الملعب بعد يوم واحد من سقوطها: what was told just before, by a pronoun for its place and a day that is counted
 * back from that of the report, which the first telling knows better.
 */
function isCountedBack(known: EventCandidate, told: EventCandidate, keys: Keys): boolean {
  const counted =
    known.presupposed && COUNTED_BACK.test(known.why['date'] ?? '') && /^pronoun/.test(known.why['places.at'] ?? '');
  if (!counted || known.date === null || told.date === null || told.headline || told.presupposed) return false;
  const back = (known.mentions[0]?.sentence ?? 0) - (told.mentions[0]?.sentence ?? 0);
  if (back < 0 || back > TOLD_REACH || !ACTUAL.has(told.status) || told.date.from > known.date.from) return false;
  return (
    share(atKeys(known, keys), atKeys(told, keys), (x, y) => x === y) &&
    known.status === 'occurred' &&
    known.actors.every((a) => told.actors.some((b) => sameActor(a, b)))
  );
}

const COUNTED_BACK = /^so long before/;

/** Do two candidates of one document, neither of them or both a headline's, tell the same event? */
export function tellSameEvent(a: EventCandidate, b: EventCandidate, keys: Keys): boolean {
  // سلّم 17 أنفسهم ولاذ آخرون بالفرار, لن يستسلموا. ونفى التحاق أي منهم: two groups, told side by side.
  const beside = Math.abs((a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0)) <= 1;
  if (a.type === 'defection' && (a.byOthers || b.byOthers) && a.subtype !== b.subtype && a.headline === b.headline && beside)
    return false;
  if (a.type === b.type && (speaksOf(a, b, keys) || speaksOf(b, a, keys) || isBareMove(a, b) || isBareMove(b, a))) return true;
  if (a.type === b.type && (isCountedBack(a, b, keys) || isCountedBack(b, a, keys))) return true;
  if (a.type !== b.type || !compatibleStatus(a.status, b.status) || !(compatibleDates(a.date, b.date) || isUndatedAgain(a, b)))
    return false;
  if (a.background !== b.background && (a.date === null) !== (b.date === null)) return false;
  const [ours, theirs] = [atKeys(a, keys), atKeys(b, keys)];
  // سيطر الجيش على البلدة، ثم خسرها، ثم استعادها: two, whoever took it.
  if (a.mentions[0]?.sentence === b.mentions[0]?.sentence && a.headline === b.headline && isNextTaking(keys.context, b))
    return false;
  // سيطر الجيش على البلدة، ثم استعادوها منه: who loses it there has taken it here.
  if (a.type === 'capture' && (share(a.targets, b.actors, sameActor) || share(b.targets, a.actors, sameActor))) return false;
  const actorShared = share(a.actors, b.actors, sameActor);
  if (share(ours, theirs, (x, y) => x === y)) {
    // One town of a long list, told of by itself, is its own event.
    if (overlapOf(ours, theirs) < LEAST_OVERLAP) return false;
    const actorsOpen = a.actors.length === 0 || b.actors.length === 0;
    return (actorShared || actorsOpen) && (a.type !== 'defection' || a.count === null || b.count === null || sameCount(a, b));
  }
  if (actorShared && (outerPlaces(keys.context, a, b).length > 0 || outerPlaces(keys.context, b, a).length > 0)) return true;
  if ((ours.length > 0 && theirs.length > 0) || !actorShared) return false;
  if (a.weak || b.weak) return true;
  if (fledBesideSurrendered(a, b, keys) || toldByOthers(a, b) || oneBesideMany(a, b)) return false;
  if (a.type === 'defection') return a.count === null || b.count === null || sameCount(a, b);
  // One of the two has no place: the same force's move, told again, close by.
  const near = Math.abs((a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0)) <= 1;
  const destinations = share(a.places, b.places, (x, y) => keys.placeKey(x.mention) === keys.placeKey(y.mention));
  return destinations || near;
}

/** فرّت مجموعات إلى اللفيتات، وثلاثة سلّموا أنفسهم في العريش: those counted here are not those who went there. */
function fledBesideSurrendered(a: EventCandidate, b: EventCandidate, { placeKey }: Keys): boolean {
  const differ = new Set([a.subtype, b.subtype]);
  if (!differ.has('desertion') || !differ.has('surrender') || (a.count === null) === (b.count === null)) return false;
  const elsewhere = !share(a.places, b.places, (x, y) => placeKey(x.mention) === placeKey(y.mention));
  return elsewhere && a.places.length > 0 && b.places.length > 0 && a.headline === b.headline;
}

/** لاذ المسلحون بالفرار. … واستسلم قيادي: one man who does another thing than the many told of elsewhere. */
function oneBesideMany(a: EventCandidate, b: EventCandidate): boolean {
  if (a.type !== 'defection' || a.subtype === b.subtype || a.headline !== b.headline) return false;
  const isOne = ({ count }: EventCandidate): boolean => count?.max === 1;
  const areMany = ({ count, mentions }: EventCandidate): boolean =>
    count === null && mentions[0]?.reading?.features.number === 'plural';
  return (isOne(a) && areMany(b)) || (isOne(b) && areMany(a));
}

/**
 * قالت الحكومة إن ألف جندي عبروا الحدود. … وأعلن الناطق أن الجنود في X سلموا أسلحتهم: what two speakers tell of the men of one force, the one of them
 * with its place, is two things.
 */
const toldByOthers = (a: EventCandidate, b: EventCandidate): boolean =>
  a.type === 'defection' &&
  a.subtype !== b.subtype &&
  (a.count === null) !== (b.count === null) &&
  a.headline === b.headline &&
  a.claimedBy.length > 0 &&
  b.claimedBy.length > 0 &&
  !share(a.claimedBy, b.claimedBy, isSameSpeaker);

/** Number of the event of the body that a headline's event sums up, or that of another headline that tells it too; -1 where there is none. */
export function summedUpBy(headline: EventCandidate, events: readonly EventCandidate[], keys: Keys): number {
  let [best, most]: [number, number] = [-1, FITS.no];
  events.forEach((event, number) => {
    if (event.headline) {
      if (best < 0 && tellSameEvent(event, headline, keys)) best = number;
      return;
    }
    if (event.type !== headline.type || !compatibleStatus(event.status, headline.status)) return;
    const fit = fitOfHeadline(keys.context, headline, event, keys.placeKey);
    const days = fit === FITS.place ? DAYS_OF_REVIEW : DAYS_OF_NEWS;
    const dated = compatibleDates(event.date, headline.date, days) || isUndatedAgain(event, headline);
    if (fit > most && dated) [best, most] = [number, fit];
  });
  return best;
}

/** Whether two events tell the same number of people. */
export const sameCount = (a: EventCandidate, b: EventCandidate): boolean =>
  a.count?.min === b.count?.min && a.count?.max === b.count?.max;
