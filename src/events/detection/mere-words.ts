import type { Analysis, Mention } from '../../document.ts';
import { listOpener } from '../../language/list-openers.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import { isDefinite } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import { sameActor } from '../forces/actor.ts';
import { ACTUAL } from '../merging/same-event.ts';
import { reportingBody } from '../speakers/speaking-side.ts';
import { toldAgain } from '../discourse/told-again.ts';
import type { Refusal } from './report.ts';

const PRONOUNS = new Set(['هو', 'هي', 'وهو', 'وهي', 'هذا', 'هذه']);
const SLOGAN = 'a slogan';

/** في أكبر انسحاب, وهو تراجع: behind a superlative or a bare pronoun, what was told is named, not told again. */
export const namesWhatWasTold: Refusal = ({ work: { items }, use: { at, usage } }) => {
  const before = items[at - 1];
  if (usage !== 'masdar' || before?.kind !== 'word') return null;
  // الهدف هو تحرير X: between two nouns the pronoun is but "is".
  const noun = items[at - 2];
  const links = /^ه[وي]$/.test(before.folded) && noun !== undefined && noun.kind !== 'sign' && !isFiniteVerb(items, at - 2);
  // انتصارات أبرزها تحرير X: one of them, and told here.
  const lists =
    listOpener(before.folded) === 'part' || before.readings.some(({ enclitic }) => enclitic === 'ها' || enclitic === 'هم');
  const names = !links && !lists && (hasClass(before, 'superlative') || PRONOUNS.has(before.folded));
  return names ? 'a name for what was told' : null;
};

/** باتت مأرب على وشك السقوط بيد X: a verb of becoming before what is only about to be, which tells of itself. */
export const isOnlyAboutTo: Refusal = ({ work: { items }, clause, use: { at, usage, frame } }) => {
  const becomes = usage === 'verb' && frame.subjectIsPlace && hasClass(items[at], 'become');
  return becomes && items.slice(at + 1, clause.last + 1).some((item) => hasClass(item, 'imminent')) ? 'only about to be' : null;
};

/** انسحب الجيش الإسرائيلي من X. واعتبرت حماس أن الانسحاب يعكس فشله: the other side speaks of what was told, and tells nothing new. */
export const isSpokenOfByOthers: Refusal = ({ work, clause, use, args, government }) => {
  const told = toldAgain(work, use, args);
  if (told === undefined || !ACTUAL.has(told.status) || !ACTUAL.has(government.status)) return null;
  const speaker = reportingBody(work, clause, use.at, government);
  const own = speaker === null || told.actors.some((actor) => sameActor(actor, speaker) || work.context.sameSide(actor, speaker));
  return own ? null : 'a name for what was told';
};

/** What stands before the noun of a body with its article: للجبهة, والحركة. */
const ARTICLE = /^[وفبكل]{0,2}(?:ال|لل)/;
/** الجبهة الشعبية الثورية لتحرير X. */
const MOST_ADJECTIVES = 2;

/** الجبهة الشعبية لتحرير X, للحركة الوطنية لتحرير X: what a front is for is a part of its name. */
export const isInName: Refusal = ({ work: { context, items }, use: { at, usage }, government: { subjectGovernor } }) => {
  const { tokens } = context.layers;
  const item = items[at];
  if (usage !== 'masdar' || item?.role !== 'for' || item.readings.some(({ enclitic }) => enclitic !== null)) return null;
  // ردوا محاولة من الحركة الشعبية لاحتلال X: no front calls it that; أحبط محاولة من الحركة لتحرير X: what they tried.
  if (hasClass(item, 'take') || (subjectGovernor >= 0 && hasClass(items[subjectGovernor], 'try'))) return null;
  for (let token = item.first - 1; token >= item.first - 1 - MOST_ADJECTIVES; token--) {
    const word = tokens[token]?.folded ?? '';
    if (ARTICLE.test(word) && isCue(word.replace(ARTICLE, ''), 'front')) return token < item.first - 1 ? 'in a name' : null;
    if (!word.startsWith('ال')) return null;
  }
  return null;
};

/** خلال معارك السيطرة على X, غرفة عمليات تحرير X: what a fight is for, of which nothing says how it ended (انتهت معركة تحرير X). */
export const isFoughtFor: Refusal = ({ work: { items }, use: { at, usage, reading, frame }, government: { status, why } }) => {
  const [item, fight] = [items[at], items[at - 1]];
  if (usage !== 'masdar' || frame.type !== 'capture' || reading.enclitic !== null || item?.role !== null || item.joined)
    return null;
  const bare = fight?.readings.some(
    ({ rank, classes, enclitic, proclitics }) =>
      rank === 0 && classes.includes('battle') && enclitic === null && !proclitics.includes('ال'),
  );
  return bare === true && status === 'occurred' && why.length === 0 ? 'what a fight is for' : null;
};

/** رفعوا لافتات تطالب بتحرير القدس: what is written on them. */
export const isWritten: Refusal = ({ work: { items }, clause, use: { at } }) =>
  items.slice(Math.max(0, clause.first - 1), at).some((item) => isMainly(item, 'slogan-noun')) ? SLOGAN : null;

/** حُرّر في الرجمة، 21 فبراير 2019: where and when a letter was drawn up, all that its sentence says. */
export const isDrawnUp: Refusal = ({ work: { items }, clause, use: { at, reading } }) => {
  if (at > 0 || reading.lemma !== 'حرّر' || reading.features.voice === 'active' || items[1]?.role !== 'in') return null;
  const dated = items.slice(2, clause.last + 1).some(({ kind }) => kind === 'date');
  return dated && items.slice(2).every(({ kind, role }) => kind !== 'word' || role !== null) ? 'drawn up there, not freed' : null;
};

/** يروي الفيلم قصة سقوط بغداد واستسلام جنودها: of what a film or a novel tells, right behind the word for it and its verb. */
export const isInFiction: Refusal = ({ work: { items } }) => {
  const opens = items.findIndex((item) => item.kind !== 'sign');
  const [first, next] = [items[opens], items[opens + 1]];
  const teller = finiteReading(first) !== null && hasClass(next, 'fiction') ? next : first;
  // أظهر فيلم مصور انسحابهم: footage.
  return hasClass(teller, 'fiction') && teller?.role === null && isDefinite(teller) ? 'told in a work of art' : null;
};

/** عاد المقاتل السابق إلى أهله: who fights no more leaves no side. */
export const isFormer: Refusal = ({ work: { items }, use: { frame }, args: { subject } }) =>
  frame.subtype === 'desertion' && subject?.actors.length === 0 && isCue(items[subject.firstItem + 1]?.folded, 'left-office')
    ? 'who fights no more'
    : null;

/** لا تراجع ولا استسلام. */
export const isDenyingSlogan: Refusal = ({ work: { items }, use: { at, usage }, places }) =>
  usage === 'masdar' && /^و?لا$/.test(items[at - 1]?.folded ?? '') && places.length === 0 ? SLOGAN : null;

/** انتزع التعادل … في التصفيات: a clause about a game, or a sentence about one that names no force. */
export const isGame: Refusal = ({ work: { items }, clause: { first, last }, args }) => {
  // فريق الموصل, شباب الظاهرية: a team.
  const isTeam = hasAnyClass(items[args.subject?.firstItem ?? -1], ['team', 'man']);
  if (args.subject?.military === true && !isTeam) return null;
  const about = items.some(({ kind }) => kind === 'force') ? items.slice(first, last + 1) : items;
  return about.some((item) => isMainly(item, 'sport')) ? 'a game' : null;
};

/** بتهمة الفرار من الخدمة, بجريمة محاولة الانشقاق: of what somebody is tried, unless a place is told whence he fled. */
export const isCharge: Refusal = ({ work: { context, items }, use: { at, usage, frame }, places }) => {
  if (frame.type !== 'defection' || usage !== 'masdar' || items[at]?.role !== null || items[at]?.joined === true) return null;
  const tried = hasClass(items[at - 1], 'attempt-noun') ? at - 2 : at - 1;
  if (!hasClass(items[tried], 'charge-noun')) return null;
  const whence = places.some(({ role, mention }) => {
    const { first } = context.layers.mentions[mention] as Mention;
    const governor = items.findLast((item) => item.index > at && item.first <= first && item.role !== null);
    return role === 'at' && governor?.role === 'from';
  });
  return whence ? null : 'of what somebody is tried';
};

const BREAKS_UP = 'a body that breaks up';

/** حزب, تيار, كتلة: of politics, and it may split. */
const isParty = ({ rank, classes }: Analysis): boolean =>
  rank === 0 && classes.includes('political') && classes.includes('split-part');

/** انشق الحزب إلى جناحين, إلى ثلاث كتل, انشقاق حزبه: a body that breaks up, and nobody who leaves his side. */
export const breaksUp: Refusal = ({
  work: { context, items },
  clause,
  use: { at, frame },
  args: { subject, sideLeft, targets },
}) => {
  if (frame.name !== 'defect') return null;
  const head = items[subject?.firstItem ?? -1];
  const party = head !== undefined && context.layers.analyses[head.first]?.some(isParty) === true;
  if (party && !sideLeft && targets.length === 0) return BREAKS_UP;
  const into = items.slice(at + 1, clause.last + 1).some((item, i, rest) => {
    if (item.kind !== 'preposition' || item.role !== 'to') return false;
    const [first, next] = [rest[i + 1], rest[i + 2]];
    const two = first?.readings.some(({ features, classes }) => features.number === 'dual' && classes.includes('split-part'));
    return two === true || (first?.kind === 'quantity' && (hasClass(first, 'split-part') || hasClass(next, 'split-part')));
  });
  return into ? BREAKS_UP : null;
};

const OWN_SIDE = 'their own side';

/**
 * التحق آلاف المجندين الجدد بالجيش: recruits join the army whose they are; انضمت الحركة إلى متمردين آخرين, انضم مئات المستنفرين إلى الجيش: nor do those leave their
 * side who join others like them, or the army that they fight for.
 */
export const joinsOwnSide: Refusal = ({ work: { context, items }, use: { at, frame }, args, actors, targets }) => {
  if (frame.name !== 'join-other-side') return null;
  const { subject, targets: told, unnamedTarget } = args;
  const recruits = subject !== null && subject.unnamed && subject.pronoun === null && subject.members && subject.firstItem > at;
  if (recruits && told.length > 0 && targets.length === 0) return OWN_SIDE;
  const others = unnamedTarget === null ? [] : items.slice(unnamedTarget.firstItem, unnamedTarget.lastItem + 2);
  if (others.some(({ folded }) => isCue(folded, 'others'))) return OWN_SIDE;
  // Of factions of one side some leave one for another.
  const army = context.homeArmy();
  const allied = army !== null && targets.length > 0 && targets.every((target) => sameActor(target, army));
  return allied && actors.length > 0 && actors.every((actor) => context.sameSide(actor, army)) ? OWN_SIDE : null;
};

/** يعاني الجيش من انشقاقات في صفوفه: with no place, a remark on how things are, unless somebody denies that there were any. */
export const isRemarkOnRanks: Refusal = ({
  work: { items },
  clause,
  use: { usage, frame, at },
  args: { subject },
  government,
}) => {
  const ranks = subject?.pronoun != null && items[subject.firstItem]?.readings.some(({ lemma }) => lemma === 'صف') === true;
  if (frame.type !== 'defection' || usage !== 'masdar' || !ranks || government.status === 'denied') return null;
  const named = items
    .slice(at, Math.min(clause.last, subject.lastItem + FARTHEST_NAMED) + 1)
    .some(({ kind }) => kind === 'place');
  return named ? null : 'a remark on how things are';
};

/** Items from the ranks to the place where they are. */
const FARTHEST_NAMED = 5;
