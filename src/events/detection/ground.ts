import type { Mention } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import { differsFrom, opensJoined } from '../inheritance/called-upon.ts';
import { governorNominals } from '../inheritance/governor-nominals.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import { isArmed } from './arms.ts';
import type { Findings, Refusal } from './report.ts';
import type { SentenceWork } from './sentence-work.ts';

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

/** Items from a denied verb of leaving to what is excepted from the denial: لم تترك فيها غير الركام, لم يترك الجيش سوى خنادق. */
const FARTHEST_LEFT = 5;

/** لم تترك فيها غير خردة: what is left behind there, and no ground. */
export const leavesOnlyThings: Refusal = ({ work: { items }, use: { at, usage, frame }, government: { status } }) =>
  frame.type === 'withdrawal' &&
  usage === 'verb' &&
  status === 'denied' &&
  items.slice(at + 1, at + 1 + FARTHEST_LEFT).some(({ folded }) => isCue(folded, 'but-for'))
    ? 'what is left behind'
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
export const sendsPeopleAway: Refusal = (findings) => {
  const { work, use, government, args } = findings;
  const { status, subjectFrom, subjectGovernor } = government;
  const asked = use.usage === 'masdar' && use.frame.name === 'leave-place' && subjectFrom === 'object';
  if (!asked || !(status === 'planned' || status === 'demanded') || args.subject !== null || subjectGovernor < 0) return null;
  const [who, whom] = governorNominals(work, subjectGovernor, use.at);
  if (who === undefined || whom !== undefined) return null;
  const governs = status === 'planned' && (who.states.length > 0 || hasClass(work.items[who.firstItem], 'authorities'));
  return governs || clearsTown(findings, who) ? 'sends away people, and no troops' : null;
};

/** قيادة الجيش, قائد الفرقة, وحدات الجيش. */
const HEADS = ['force', 'title', 'rank', 'unit', 'authority'];

/**
 * دعا الجيش الإسرائيلي إلى إخلاء الضاحية, أصدر أوامر بإخلاء خمس قرى: a force that wants a town to be left, and not a post, does not call upon itself; by
 * an order it may, at home. In ودعا الجيش إلى … it may be the one on whom somebody told before calls.
 */
function clearsTown(
  { work, government: { status, subjectGovernor }, use, places, args }: Findings,
  { actors, firstItem, lastItem }: ForceNominal,
): boolean {
  const { context, items } = work;
  const [force] = actors;
  if (force?.id == null || use.reading.enclitic !== null) return false;
  // طالب عضو المجلس عمر الكروي فصائل الحشد بمغادرة X, دعا ناشطون الجيش إلى …: others than it call upon it.
  const heads = items[firstItem];
  if (
    heads?.kind !== 'force' &&
    (!hasAnyClass(heads, HEADS) ||
      hasClass(heads, 'source') ||
      items.slice(firstItem, lastItem).some(({ kind }) => kind === 'person'))
  )
    return false;
  if (lastItem > subjectGovernor && !isSubjectBehind(work, subjectGovernor, firstItem)) return false;
  const country = context.registry.organisation(force.id)?.country;
  const towns = places.filter(({ role, mention }) => role === 'at' && !isPost(context, mention));
  const abroad = towns.some(({ mention }) => context.countryOf(context.layers.mentions[mention] as Mention) !== country);
  const inhabited = towns.length > 0 && !hasClass(args.unnamedPlace ?? undefined, 'post');
  return inhabited && (status === 'demanded' || abroad);
}

/**
 * دعا الجيش إلى …, أصدر الجيش أوامر بـ…: right behind a verb that agrees with it and before which nobody is told; كما دعا القوات إلى … and الوزير دعا الجيش إلى …
 * call upon it, as may ودعا الجيش.
 */
function isSubjectBehind({ context, clauses, items }: SentenceWork, governor: number, force: number): boolean {
  const [verb, body] = [items[force - 1], items[force]];
  const clause = clauseHolding(clauses, force - 1);
  if (
    verb === undefined ||
    body === undefined ||
    verb.joined ||
    opensJoined(items, force - 1) ||
    clause === undefined ||
    !isFiniteVerb(items, force - 1)
  )
    return false;
  const calls = force - 1 === governor;
  if (calls ? differsFrom(context, verb, body) : isFiniteVerb(items, governor)) return false;
  const told = items
    .slice(clause.first, force - 1)
    .some((item) => item.kind === 'person' || readForces(context, items, item.index, item.index) !== null);
  return !told && clause.relation !== 'relative' && clause.relation !== 'coordinate';
}

/** ثكنة هنانو, مطار بنغازي: a place that troops hold, by its class noun. */
function isPost({ layers }: Context, index: number): boolean {
  const { head, first } = layers.mentions[index] as Mention;
  return (layers.analyses[head >= 0 ? head : first] ?? []).some(({ classes }) => classes.includes('post'));
}
