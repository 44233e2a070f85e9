import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { argumentEnd } from '../places/extent.ts';
import type { Trigger } from '../arguments/arguments.ts';
import { isFighting } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { ordinaryAntecedent } from '../words/antecedents.ts';
import { refused } from '../words/nominals.ts';
import { hasAnyClass, hasClass, isMainly, isSign } from '../words/words.ts';
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
  (isMinded(items, clause, trigger) ? 'taken into account' : null) ??
  (fallsInRanking(items, clause, trigger) ? 'falls back in a ranking' : null) ??
  (leavesPrison(context, items, clause, trigger) ? 'a prisoner' : null);

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

/** What is left that is no ground: a deal, talks, a match, an alliance. */
const BODIES = ['political', 'abstract', 'sport', 'agreement-noun', 'talks-noun'];

/**
 * اتفاق الرياض الذي لوّح X بالانسحاب منه, اتفاق رأى مسؤول أن Y يبحث عن ذريعة للانسحاب منه: what the pronoun means is the antecedent of the
 * relative clause in which it stands, with a relative pronoun or, behind a noun without the article, without one.
 */
function leavesBody(items: readonly Item[], clauses: readonly Clause[], clause: Clause, { at, frame }: Trigger): boolean {
  if (frame.type !== 'withdrawal') return false;
  const end = argumentEnd(items, clause, at);
  const from = items
    .slice(at + 1, end + 1)
    .flatMap(({ readings }) => readings)
    .find(({ pos, stem, enclitic }) => pos === 'particle' && (stem === 'من' || stem === 'عن') && enclitic !== null);
  if (from?.enclitic !== 'ه' && from?.enclitic !== 'ها') return false;
  for (let each: Clause | undefined = clause; each !== undefined; each = clauses[each.parent]) {
    const head =
      each.relation === 'relative' ? antecedentHead(items, each.first) : (bareAntecedent(items, each) ?? topicOf(items, each));
    if (head === null) continue;
    if (items.slice(head.index + 2, at).some(({ kind }) => kind === 'place') && each.relation !== 'relative') continue;
    const noun = head.readings.find(({ rank, pos }) => rank === 0 && pos !== 'verb');
    const feminine = noun?.features.gender === 'f' || noun?.features.number === 'plural';
    return refused(head, BODIES) !== null && from.enclitic === (feminine ? 'ها' : 'ه');
  }
  return meansDeal(items, at, from.enclitic);
}

const DEALS = ['agreement-noun', 'talks-noun'];

/**
 * وقعوا اتفاق سلام في ليبرفيل لكنهم انسحبوا منه, محادثات كانت الحركة انسحبت منها: the deal or talks named last in the sentence that the pronoun agrees
 * with, and no place behind them that it could mean.
 */
function meansDeal(items: readonly Item[], at: number, enclitic: string): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const item = items[before] as Item;
    const inside = item.role === 'in' || (items[before - 1]?.kind === 'preposition' && items[before - 1]?.role === 'in');
    // A town is feminine: في ليبرفيل says where the deal was made, and اتفاق الجزائر is called by it.
    const ofDeal = inside || hasAnyClass(items[before - 1], DEALS);
    if (item.kind === 'place' && !(enclitic === 'ه' && ofDeal)) return false;
    if (item.kind !== 'word' || hasClass(item, 'place-kind')) {
      if (item.kind === 'word') return false;
      continue;
    }
    // انسحبوا منها بعد المحادثات, بموجب اتفاق: by or after which something is done.
    if (!hasAnyClass(item, DEALS) || item.role !== null || items[before - 1]?.kind === 'preposition') continue;
    const { gender, number } = item.readings.find(({ rank, pos }) => rank === 0 && pos !== 'verb')?.features ?? {};
    return enclitic === (gender === 'f' || number === 'plural' ? 'ها' : 'ه');
  }
  return false;
}

const FARTHEST_HEAD = 8;

/** اتفاق الرياض الذي …: the noun before a relative pronoun, behind whose genitives and adjectives it stands. */
function antecedentHead(items: readonly Item[], relative: number): Item | null {
  for (let at = relative - 1; at >= Math.max(0, relative - FARTHEST_HEAD); at--) {
    const item = items[at] as Item;
    if (refused(item, BODIES) !== null) return item;
    // سيطرتها على هبيلا التي …: the place behind the preposition is the antecedent.
    if (item.kind === 'preposition' || item.role !== null || isFiniteVerb(items, at)) return null;
    if (isSign(item, '،,؛.:') && at < relative - 1) return null;
  }
  return ordinaryAntecedent(items, relative);
}

/** بموجب اتفاق رأى مسؤول أن …: the noun without the article, behind a preposition, that a verb follows at once. */
function bareAntecedent(items: readonly Item[], { verbs }: Clause): Item | null {
  const head = items[(verbs[0] ?? 0) - 1];
  const before = items[(verbs[0] ?? 0) - 2];
  const governed = head?.role !== null || before?.kind === 'preposition';
  return head?.kind === 'word' && governed && !isDefinite(head) ? head : null;
}

/** وإن مسار جدة لم ينقذ أيا منها بعد انسحاب الطرفين منه: what the clause speaks of before its verb. */
function topicOf(items: readonly Item[], { first, verbs }: Clause): Item | null {
  const at = hasAnyClass(items[first], ['complementiser']) ? first + 1 : first;
  const head = items[at];
  return (verbs[0] ?? 0) > at && head?.kind === 'word' && refused(head, BODIES) !== null ? head : null;
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
