import { isCue } from '../cue-words.ts';
import { governorNominals } from '../inheritance/governor-nominals.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import { isArmed } from './arms.ts';
import type { Refusal } from './report.ts';

/** Items from a verb of taking to the word that it is done by fire. */
const FIRE_REACH = 6;

const isOwnPost = (item: Item): boolean =>
  isMainly(item, 'place-kind') && item.role === null && item.readings[0]?.enclitic === 'هم';

/** أخذوا مواقعهم في X: they took up positions there. */
export const takesUpPosts: Refusal = ({ work: { items }, clause, use: { at, frame } }) => {
  const takesUp = frame.name === 'take-named-place' || frame.objectNoun.length > 0;
  return takesUp && items.slice(at + 1, clause.last + 1).some(isOwnPost) ? 'opened or taken up, not taken' : null;
};

/** انسحبت الجزائر من الجامعة العربية: states leave bodies and bargains; ground must be named. */
export const leavesNoGround: Refusal = ({ use: { frame }, args, places }) =>
  frame.type === 'withdrawal' && args.byState && args.unnamedPlace === null && places.length === 0 && args.object === null
    ? 'a state leaves no ground'
    : null;

/** Frames of going that states do in figures of speech. */
const GOES_OUT: ReadonlySet<string> = new Set(['depart', 'move-away']);

/** خرجت مصر من عزلتها, ستخرج أمريكا من المنطقة: a state goes out in figures of speech, unless troops are spoken of. */
export const goesWithoutTroops: Refusal = ({ work: { context, items }, clause, use: { frame }, args }) => {
  // غادرت الحكومة اليمنية عدن, أخلت السلطات المدارس: nor does who governs, unless troops are withdrawn (سحبت الحكومة قواتها).
  const governs =
    args.subject?.states[0]?.kind === 'organisation' || hasClass(items[args.subject?.firstItem ?? -1], 'authorities');
  const departs = (args.byState && GOES_OUT.has(frame.name)) || (governs && frame.type === 'withdrawal' && args.object === null);
  return departs && !items.slice(clause.first, clause.last + 1).some((item) => isArmed(context, item))
    ? 'a state, and no troops'
    : null;
};

/** أخلي الأحد: without its place it tells nothing. */
export const leavesNoPlace: Refusal = ({ use: { usage, reading, frame }, args, places }) =>
  usage === 'verb' &&
  reading.features.voice === 'passive' &&
  frame.type === 'withdrawal' &&
  args.targets.length === 0 &&
  !places.some(({ role }) => role === 'at')
    ? 'no place that is left'
    : null;

/** تسيطر بالنار على الطريق: within range, not taken. */
export const commandsByFire: Refusal = ({ work: { items }, use: { at, frame } }) =>
  frame.type === 'capture' && items.slice(at + 1, at + FIRE_REACH).some(({ folded }) => isCue(folded, 'by-fire'))
    ? 'control by fire'
    : null;

const ATTEMPTS = ['try', 'attack'];

/** حاولت السيطرة على X فاندحرت: who is beaten back where he attacked was not there, and leaves nothing. */
export const isBeatenBack: Refusal = ({ work: { items, clauses }, clause, use: { at, usage, frame }, args }) => {
  const told = frame.type !== 'capture' && usage === 'verb' && hasClass(items[at], 'rout');
  const ownWords = (args.subject?.firstItem ?? -1) > at || args.places.length > 0;
  const before = clauses[clause.index - 1];
  const attempted = before?.verbs.some((verb) => hasAnyClass(items[verb], ATTEMPTS)) === true;
  return told && !ownWords && clause.relation !== 'relative' && attempted ? 'beaten back where it attacked' : null;
};

/** أخلت الشرطة الساحة من المتظاهرين: who clears a place of people does not leave it. */
export const clearsOfPeople: Refusal = ({ work: { items }, clause, use: { at, frame } }) => {
  const cleared = items
    .slice(at + 1, clause.last)
    .some(({ index, role, kind }) => kind === 'preposition' && role === 'from' && isMainly(items[index + 1], 'civilian'));
  return frame.subtype === 'evacuation' && frame.arguments['object'] === 'at' && cleared ? 'cleared of people' : null;
};

/**
 * أمرت السلطات بإخلاء عشرات البلدات, أصدرت أوكرانيا أوامر بإخلاء X: who governs and orders that a town be left, and calls upon no troops, sends its
 * people away.
 */
export const sendsPeopleAway: Refusal = ({ work, use: { at, usage, frame }, government, args }) => {
  const { status, subjectFrom, subjectGovernor } = government;
  const orders = usage === 'masdar' && frame.name === 'leave-place' && status === 'planned' && subjectFrom === 'object';
  if (!orders || args.subject !== null || subjectGovernor < 0) return null;
  const [who, whom] = governorNominals(work, subjectGovernor, at);
  const governs = who !== undefined && (who.states.length > 0 || hasClass(work.items[who.firstItem], 'authorities'));
  return governs && whom === undefined ? 'sends away people, and no troops' : null;
};
