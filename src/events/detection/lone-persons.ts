import type { Clause } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { isCommander, isOfficer } from '../words/people.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import { hasMenAlong } from '../counts/companions.ts';
import type { Refusal } from './report.ts';

const ONE_PERSON = 'one person, no force';
const ATTACKS = ['attack', 'kill', 'wound', 'bomb', 'capture-people', 'seize-things'];
const PEOPLE = ['member', 'rank', 'title', 'civilian'];
/** Items from a verb of firing to the weapon. */
const WEAPON_REACH = 4;

/**
 * انسحب المدير: one man is no force, unless he deserts, leads the force that takes a place (سقوط طرابلس بيد حفتر), is the last of it (غادر آخر جندي
 * فرنسي), has his men with him, or gives the place to a force that takes it (سلم المحافظ المدينة إلى الحركة).
 */
export const isOnePerson: Refusal = ({ work: { items }, clause, use: { at, frame }, args: { subject }, actors }) => {
  const holder = (frame.subjectIsPlace || frame.arguments['subject'] === 'target') && actors.length > 0;
  const first = subject?.firstItem ?? -1;
  if (actors.length > 0 && [first, first - 1].some((index) => isCue(items[index]?.folded, 'last-of'))) return null;
  const leads = frame.type === 'defection' || frame.name === 'pull-back-forces' || holder;
  if (leads || subject?.single !== true) return null;
  return isOfficer(items, subject.firstItem) && hasMenAlong(items, clause, subject.firstItem, at) ? null : ONE_PERSON;
};

/** سلم المستثمر المدينة إلى الوزارة: what people who are no force give, to a body that does not fight, is nothing that a side takes. */
export const isGivenToUnarmed: Refusal = ({ work: { context, items }, use: { frame }, args: { subject }, actors }) => {
  if (frame.arguments['subject'] !== 'target' || actors.length === 0 || subject?.actors.length !== 0) return null;
  const armed = actors.some(({ id, item }) => (item < 0 ? id !== null : !isUnarmedBody(context, items[item] as Item)));
  return armed || (!subject.single && !subject.civilian) ? null : 'given to a body without arms';
};

/** A verb of attacking, or of firing a weapon, whose subject may flee after it: people, where the one who flees is in the plural. */
function isDeed(items: readonly Item[], at: number, plural: boolean): boolean {
  const attack =
    hasAnyClass(items[at], ATTACKS) ||
    (hasClass(items[at], 'release') && items.slice(at, at + WEAPON_REACH).some((item) => isMainly(item, 'weapon')));
  const people = items[at + 1]?.readings.some(
    ({ features, classes }) => features.number === 'plural' && classes.includes('member'),
  );
  return attack && (!plural || people === true);
}

const hasDeedBefore = (
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  plural: boolean,
): boolean =>
  clauses.some(
    ({ index, verbs, relation }) =>
      index <= clause.index && relation !== 'relative' && verbs.some((verb) => verb < at && isDeed(items, verb, plural)),
  );

/**
 * اغتال مسلحون ضابطا … ولاذوا بالفرار: who flees after a crime of his own leaves no force. The subject of both verbs is one where it is a
 * plural of people, or where he who flees is one man.
 */
export const fleesHisDeed: Refusal = ({ work: { items, clauses }, clause, use: { at, usage, reading, frame }, args }) => {
  const ownSubject = (args.subject?.firstItem ?? -1) > at;
  if (frame.subtype !== 'desertion' || ownSubject) return null;
  // لاذوا بالفرار: the verb before the verbal noun.
  const verb = usage === 'verb' ? reading : finiteReading(items[at - 1]);
  const flees = verb !== null && hasDeedBefore(items, clauses, clause, at, verb.features.number === 'plural');
  return flees ? 'flees after a deed of his own' : null;
};

/** الرئيس أشرف غني, حاكم الولاية; neither رئيس الأركان nor الحاكم العسكري: one who holds an office without arms. */
function holdsCivilOffice(items: readonly Item[], at: number): boolean {
  const title = items[at]?.kind === 'person' ? at - 1 : at;
  const of = items[title + 1];
  return hasClass(items[title], 'civil-office') && of?.kind !== 'force' && !hasAnyClass(of, ['military', 'force', 'rank']);
}

/**
 * فرار الرئيس أشرف غني, سلم الحاكم المدينة وفر: he who holds a civil office is no member of the army, nor of the side that the text tells of
 * before.
 */
export const isOfficialWhoFlees: Refusal = ({ work: { items }, use: { at, usage, reading, frame }, args: { subject } }) => {
  if (frame.subtype !== 'desertion') return null;
  const one = usage === 'verb' && reading.features.number === 'singular';
  const before = one ? items.slice(0, at).findLast((item) => item.kind === 'person' || hasAnyClass(item, PEOPLE)) : undefined;
  const who = subject === null ? (before?.index ?? -1) : subject.single ? subject.firstItem : -1;
  return who >= 0 && holdsCivilOffice(items, who) ? 'who holds a civil office' : null;
};

/** الحزب, مجلس النواب, وزارة الإسكان: a body that has no arms, by its register or by the nouns for it; المجلس العسكري has them. */
export function isUnarmedBody(context: Context, body: Item): boolean {
  if (body.mention !== null && body.mention.entries.length > 0) return context.isUnarmed(body.mention);
  const words = context.layers.analyses.slice(body.first, body.last + 1);
  const has = (name: string): boolean =>
    words.some((found) => found.some(({ rank, classes }) => rank === 0 && classes.includes(name)));
  return (UNARMED.every(has) || has('political')) && !has('military');
}

/** فر قادة الحزب, فر أعضاء مجلس النواب: those of a body that has no arms are no members of a force. */
export const areOfUnarmedBody: Refusal = ({ work: { context, items }, use: { frame }, args: { subject } }) => {
  const body = items[(subject?.firstItem ?? -1) + 1];
  if (frame.subtype !== 'desertion' || subject === null || body === undefined) return null;
  return hasClass(items[subject.firstItem], 'title') && isUnarmedBody(context, body) ? 'of a body without arms' : null;
};

/** Classes of the nouns for parties, councils and the like. */
const UNARMED = ['unarmed', 'institution'];

/** بتسليم نفسه: one man, where nobody of a force is spoken of right before. */
export const givesUpAlone: Refusal = ({ work: { items }, use: { at, end, frame }, args: { subject } }) => {
  const one = items[end]?.readings.some(({ lemma, enclitic }) => lemma === 'نفس' && (enclitic === 'ه' || enclitic === 'ها'));
  if (!frame.phrase.includes('نفس') || one !== true || subject?.military === true || (subject?.actors.length ?? 0) > 0)
    return null;
  const nearest =
    items[subject?.firstItem ?? -1] ??
    items.slice(0, at).findLast((item) => item.kind === 'person' || item.kind === 'force' || hasAnyClass(item, PEOPLE));
  // ألقت مجموعة من عناصر داعش السلاح وسلمت نفسها: a body is feminine as well.
  const body = nearest?.kind === 'force' && items[end]?.readings.some(({ enclitic }) => enclitic === 'ها');
  const serves = hasAnyClass(nearest, ['member', 'rank']) || isCommander(nearest, items[(nearest?.index ?? -1) + 1]);
  return body !== true && !serves ? ONE_PERSON : null;
};

/** أعلن السفير انشقاقه, انشق ثلاثة دبلوماسيين: they serve a state and in no force. */
export const servesNoForce: Refusal = ({ work: { items }, use: { frame }, args: { subject, quantity, loneDoer } }) => {
  if (frame.type !== 'defection') return null;
  const head = subject?.firstItem ?? loneDoer;
  const counted = quantity >= 0 ? items[quantity + 1] : undefined;
  return [items[head], counted].some((item) => hasClass(item, 'envoy')) ? 'who serves in no force' : null;
};
