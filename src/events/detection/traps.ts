import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { argumentEnd } from '../places/extent.ts';
import type { Trigger } from '../arguments/arguments.ts';
import { isFighting } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isMainly, isPresent, isSign } from '../words/words.ts';
import { leavesBody } from './left-bodies.ts';
import { isOfThing } from './things.ts';

/**
 * What has the words of an event and tells another thing, whatever force stands near: why it is none, or null.
 *
 * @example // «ارتفع سعر القمح بعد تراجعه»: it is the price that fell
 */
export const trapOf = (
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
): string | null =>
  (isOnlyAsked(items, trigger) || isAlternative(items, trigger) ? 'asked, and not told' : null) ??
  (isOfThing(context, items, clauses, clause, trigger) ? 'what a thing does' : null) ??
  (leavesBody(items, clauses, clause, trigger) ? 'no ground that is left' : null) ??
  (joinsThem(items, clauses, clause, trigger) ? 'joins those whom the pronoun means' : null) ??
  (isOccupier(items, trigger) ? 'a name for who occupies' : null) ??
  (isOfParty(context, items, clause, trigger) ? 'a party, and no force' : null) ??
  (isCheckpoint(items, clause, trigger) ? 'a checkpoint' : null) ??
  (isMotive(items, trigger) ? 'why others go' : null) ??
  (isLetting(items, trigger) ? 'who is let do something' : null) ??
  (isMinded(items, clause, trigger) ? 'taken into account' : null) ??
  (fallsInRanking(items, clause, trigger) ? 'falls back in a ranking' : null) ??
  (leavesPrison(context, items, clause, trigger) ? 'a prisoner' : null);

/** وتركه يحكم, يتركونهم يغادرون: whoever the pronoun means is let do what the verb behind it tells. */
const isLetting = (items: readonly Item[], { at, reading }: Trigger): boolean =>
  reading.lemma === 'ترك' &&
  (reading.enclitic === 'ه' || reading.enclitic === 'هم') &&
  items[at + 1]?.joined === false &&
  isPresent(items[at + 1]) &&
  isFiniteVerb(items, at + 1);

/** متى يكتمل الانسحاب من تشاد؟ A verbal noun of which a whole sentence asks; whoever answers tells it. */
function isOnlyAsked(items: readonly Item[], { usage }: Trigger): boolean {
  if (usage !== 'masdar' || !items.slice(-2).some((item) => isSign(item, '؟?'))) return false;
  const opens = items.find(({ kind }) => kind !== 'sign');
  return isCue(opens?.folded.replace(/^و(?=[كملهـ])/, ''), 'asks') && !items.some((item) => isSign(item, '.:'));
}

/** هل سقطت تدمر أم لم تسقط؟, هل انسحبوا أم بقوا؟: either of two things of which a question leaves open which it was. */
function isAlternative(items: readonly Item[], { at, usage }: Trigger): boolean {
  if (usage !== 'verb' || !items.slice(-2).some((item) => isSign(item, '؟?'))) return false;
  const or = items.findIndex(({ folded }) => folded === 'ام');
  const asks = or < 0 ? -1 : items.findLastIndex((item, index) => index < or && hasClass(item, 'question'));
  return asks >= 0 && asks < at;
}

/**
 * رفع سيطرة العقرب جنوبي الموصل, نصب الفوج سيطرة على طريق بيجي: in Iraq a checkpoint, by its name or as what is set up; control is of a
 * force and over a place.
 */
function isCheckpoint(items: readonly Item[], clause: Clause, { at, usage, reading, frame }: Trigger): boolean {
  if (usage !== 'masdar' || reading.lemma !== 'سيطر' || frame.phrase.length > 0 || reading.enclitic !== null) return false;
  if (reading.proclitics.includes('ال')) return false;
  if (isSetUp(items, clause, at)) return true;
  const [name, end] = [items[at + 1], argumentEnd(items, clause, at)];
  if (isWhere(items, at, end)) return true;
  if (name?.role !== null || name.joined) return false;
  if (items.slice(at + 1, end + 1).some(({ kind, role }) => kind === 'force' || role === 'on')) return false;
  return (
    name.kind === 'place' || (name.kind === 'word' && !hasAnyClass(name, ['force', 'member', 'rank', 'title', 'nationality']))
  );
}

/** ضُبطوا في سيطرة عند مدخل Y, أمام سيطرة للشرطة: where something is, behind a preposition and with nobody's name or ground in its own words. */
function isWhere(items: readonly Item[], at: number, end: number): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (before?.kind !== 'preposition' || !WHERE.has(before.role ?? '')) return false;
  const own = next?.role === null && !next.joined && (next.kind === 'force' || isMainly(next, 'force'));
  return !own && !items.slice(at + 1, end + 1).some(({ role }) => role === 'on');
}

const WHERE = new Set(['in', 'near', 'before']);

/** نصب الفوج سيطرة, نصب سيطرات: the object of a word for setting up, with nobody behind it whose control it could be. */
function isSetUp(items: readonly Item[], { verbs }: Clause, at: number): boolean {
  const verb = verbs.findLast((each) => each < at) ?? -1;
  if (items[at - 1]?.kind === 'preposition' || items[at + 1]?.kind === 'force') return false;
  return hasClass(items[verb], 'set-up') || hasClass(items[at - 1], 'set-up');
}

/** Items from a verb to the party of those who announce by it. */
const FARTHEST_PARTY = 4;

/** أعلنت قيادات في حزب X انشقاقها عن تيار Y: their own breach, of a body that does not fight, right behind the verb. */
function isOfParty(context: Context, items: readonly Item[], { verbs }: Clause, { at, usage, reading, frame }: Trigger): boolean {
  const verb = verbs.findLast((each) => each < at);
  if (frame.type !== 'defection' || usage !== 'masdar' || reading.enclitic === null || verb === undefined) return false;
  const bodies = items.slice(verb + 1, Math.min(at, verb + 1 + FARTHEST_PARTY)).filter(({ kind }) => kind === 'force');
  return bodies.length > 0 && !bodies.some((body) => isFighting(context, body));
}

/** قوات الاحتلال, سجون الاحتلال المغربي: with the article, in the genitive of a bare noun, who occupies, and no deed of his. */
function isOccupier(items: readonly Item[], { at, usage, reading }: Trigger): boolean {
  const [item, noun] = [items[at], items[at - 1]];
  if (usage !== 'masdar' || !reading.proclitics.includes('ال') || item?.role !== null || item.joined) return false;
  const body = item.readings.some(({ pos, classes }) => pos === 'noun' && classes.includes('force'));
  return (
    body &&
    noun?.kind === 'word' &&
    noun.readings.some(
      ({ pos, rank, proclitics, enclitic }) => rank === 0 && pos === 'noun' && enclitic === null && !proclitics.includes('ال'),
    )
  );
}

/** Two men who are named or counted: الجنديان, ضابطان, أحمد وعلي. */
const isTwo = ({ kind, joined, quantity, readings }: Item): boolean =>
  (kind === 'person' && joined) ||
  quantity?.min === 2 ||
  readings.some(({ rank, features }) => rank === 0 && features.number === 'dual');

/**
 * عبروا الحدود هربا من داعش, فرارا من المعارك: why those go of whom the verb tells, and before whom; no flight of its own. «هربا» is no verb of two
 * men either where none stand before it.
 */
const isMotive = (items: readonly Item[], { at, usage, reading, frame }: Trigger): boolean =>
  frame.subtype === 'desertion' &&
  (usage === 'masdar' || (reading.features.number === 'dual' && !items.slice(0, at).some(isTwo))) &&
  reading.enclitic === null &&
  !reading.proclitics.includes('ال') &&
  items[at]?.folded.endsWith('ا') === true &&
  items[at + 1]?.role === 'from' &&
  !isFiniteVerb(items, at - 1);

/** أخذت X دمشق في الاعتبار, بعين الاعتبار, بالحسبان: what is minded, and not taken. */
const isMinded = (items: readonly Item[], clause: Clause, { at, frame }: Trigger): boolean =>
  frame.type === 'capture' &&
  items.slice(at + 1, argumentEnd(items, clause, at) + 1).some(({ folded }) => isCue(folded, 'minded'));

/** تراجع السودانيون في ترتيب السباحة في القاهرة: in what one falls back that is no ground. */
const fallsInRanking = (items: readonly Item[], clause: Clause, { at, frame }: Trigger): boolean =>
  frame.type === 'withdrawal' &&
  items
    .slice(at + 1, argumentEnd(items, clause, at))
    .some(({ kind, role, index }) => kind === 'preposition' && role === 'in' && isCue(items[index + 1]?.folded ?? '', 'ranking'));

/** هرب من سجن غويران: who flees from a prison was held in it, unless he is a soldier or guard. */
function leavesPrison(context: Context, items: readonly Item[], clause: Clause, { at, frame }: Trigger): boolean {
  // استسلموا في المبنى الشمالي من السجن: they hold out there.
  if (frame.type !== 'defection' || frame.subtype === 'surrender') return false;
  const end = argumentEnd(items, clause, at);
  const held = items.slice(at + 1, end + 1).some((item) => {
    if (item.role !== 'from') return false;
    const head = item.kind === 'preposition' ? items[item.index + 1] : item;
    const readings = head?.kind === 'place' ? context.layers.analyses[head.first] : head?.readings;
    return readings?.some(({ classes }) => classes.includes('prison')) === true;
  });
  if (!held) return false;
  const guards = ['regular', 'rank', 'garrison', 'warder'];
  return !items
    .slice(clause.first, end + 1)
    .some(({ readings }) => readings.some(({ classes }) => guards.some((name) => classes.includes(name))));
}

/**
 * انحازت إليها الكتيبة: to the force that the pronoun means, and from no ground; انشق عن المليشيا وانحاز إليه: nor is it another defection than
 * the one told right before.
 */
function joinsThem(items: readonly Item[], clauses: readonly Clause[], clause: Clause, { at, frame }: Trigger): boolean {
  const before = items[at]?.joined === true && !hasAnyClass(items[at + 2], ['force', 'member', 'rank', 'title']);
  const again =
    before && items[at + 2]?.kind !== 'force' && items[at + 2]?.kind !== 'quantity' && tellsDefection(items, clauses, clause, at);
  if (frame.name !== 'withdraw-toward-own-side' && !(frame.name === 'join-other-side' && again)) return false;
  return items
    .slice(at + 1, argumentEnd(items, clause, at) + 1)
    .some(({ readings }) =>
      readings.some(({ pos, lemma, enclitic }) => pos === 'particle' && lemma === 'إلى' && enclitic !== null),
    );
}

/** انشق عن X، و…: a verb of defecting right before, in its clause or the one that it is joined to. */
const tellsDefection = (items: readonly Item[], clauses: readonly Clause[], { index }: Clause, at: number): boolean =>
  [clauses[index - 1], clauses[index]].some((each) =>
    each?.verbs.some((verb) => verb < at && hasAnyClass(items[verb], ['defect'])),
  );
