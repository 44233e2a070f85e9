import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Trigger } from '../arguments/arguments.ts';
import type { Item } from '../items/item.ts';
import { isAdverb, isOrdinaryNoun, pronounPreposition, refused } from '../words/nominals.ts';
import { vehicleOf } from '../words/people.ts';
import { QUOTES, finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** Verbs whose subject does what their verbal noun says (عاد سعر البرميل إلى التراجع, بدأ السعر بالتراجع). */
const ASPECTS = ['begin', 'continue', 'return', 'resume'];
/** Those, and the verbs that say only that something happens (شهد). */
const PHASES = [...ASPECTS, 'light'];

/** Items from a verbal noun to those whose it is. */
const FARTHEST_OWNER = 4;

/** The one verb of withdrawing that is said of prices and numbers, too. */
const FALLS = 'تراجع';
/** Nouns for those whose weapons, spirits or supplies a thing may be. */
const OWNERS = ['force', 'garrison', 'insurgent'];

const THINGS = ['abstract', 'sport', 'weapon', 'equipment', 'harm'];
/** What spreads and is fought, by itself (النيران). */
const BLAZES = ['harm', 'weapon'];

/**
 * Whether a thing and no force does what a trigger tells.
 *
 * @example // 'عاد السعر إلى التراجع', 'إصابات الكوليرا بدأت في التراجع', 'النيران تراجعت بعد أن كادت تستولي عليها' → true
 */
export const isOfThing = (
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
): boolean =>
  isDaybreak(context, items, trigger) ||
  (trigger.usage === 'masdar' ? isNounOfThing(items, clause, trigger) : isVerbOfThing(items, clauses, clause, trigger));

const RISES = 'طلع';

/** ما إن طلع فجر اليوم حتى …: the day breaks. */
const isDaybreak = ({ layers: { tokens } }: Context, items: readonly Item[], { at, reading }: Trigger): boolean =>
  reading.lemma === RISES && isCue(tokens[items[at + 1]?.first ?? -1]?.folded.replace(/ها?$/, ''), 'daylight');

/**
 * ارتفع سعر البرميل بعد تراجعه, عاد السعر إلى التراجع, إصابات الكوليرا بدأت في التراجع, شهدت الأسعار تراجعا: a verbal noun whose subject is
 * the thing before or behind the verb before it, by a pronoun that agrees with it or by a verb that takes a verbal noun for its object.
 */
function isNounOfThing(items: readonly Item[], { first, verbs }: Clause, { at, reading, frame }: Trigger): boolean {
  if (frame.type !== 'withdrawal' || frame.phrase.length > 0) return false;
  // شهدت المعركة تراجعا كبيرا للقوات: whose it is.
  if (
    items
      .slice(at + 1, at + FARTHEST_OWNER)
      .some((item) => item.role === 'for' && (item.kind === 'force' || hasClass(item, 'force')))
  )
    return false;
  const verb = verbs.findLast((each) => each < at) ?? -1;
  if (verb < 0) return false;
  const { enclitic, proclitics } = reading;
  // عادت حالات المرض إلى التراجع: with such a verb, any noun; تبدأ المرحلة بانسحاب القوات: its own subject stands behind.
  const phases = enclitic === null && hasAnyClass(items[verb], PHASES) && !hasOwnSubject(items[at + 1]);
  const isThing = phases ? isAnyThing : isMainThing;
  const subject = thingAt(items, verb + 1, isThing) ?? thingOpening(items, first, verb, isThing);
  if (subject === null) return false;
  if (enclitic === null) {
    // شهدت الأسعار تراجعا: the object of a verb that tells nothing by itself.
    const bare = items[at]?.role === null && items[at - 1]?.kind !== 'preposition' && !proclitics.includes('ال');
    const carried = bare && hasAnyClass(items[verb], ['light', 'report']);
    return (carried || hasAnyClass(items[verb], ASPECTS)) && endsBefore(items, Math.max(verb, subject.index) + 1, at);
  }
  return enclitic === pronounOf(subject) && !items.slice(verb + 1, at).some(({ kind }) => kind === 'force');
}

/**
 * النيران تراجعت عن الصومعة بعد أن كادت تستولي عليها, استقرت الأسعار وتراجعت: a verb with nobody right behind it, joined to one whose subject is
 * a thing that it agrees with; a fire is so also behind what it did before.
 */
function isVerbOfThing(items: readonly Item[], clauses: readonly Clause[], clause: Clause, { at, reading }: Trigger): boolean {
  if (reading.features.number === 'plural' || reading.features.voice === 'passive') return false;
  const next = items[at + 1];
  const bare = next?.kind === 'word' && next.role === null && pronounPreposition(next) === null;
  if (bare || next?.kind === 'force' || next?.kind === 'quantity') return false;
  const host = clause.relation === 'time' ? clauses[clause.parent] : clauses[clause.index - 1];
  if (host === undefined || (clause.relation !== 'coordinate' && clause.relation !== 'time')) return false;
  if (clause.relation === 'coordinate' && (host.parent !== clause.parent || items[at]?.joined !== true)) return false;
  // وعندما تراجعت القوات: the clause has a subject of its own.
  if (items.slice(clause.first, at).some(({ kind, role }) => role === null && (kind === 'force' || kind === 'person')))
    return false;
  const verb = host.verbs[0] ?? -1;
  // القوات ستضع أقدامها على الجزيرة وتعيدها: of a thing that is its own it is no subject.
  if (items.slice(host.first, verb).some(({ kind }) => kind === 'force')) return false;
  const thing = verb < 0 ? null : (thingAt(items, verb + 1, isMainThing) ?? thingOpening(items, host.first, verb, isMainThing));
  if (thing === null || (clause.relation === 'time' && refused(thing, BLAZES) === null)) return false;
  // نفدت ذخيرة الكتيبة فانسحبت: no thing withdraws, and whose it is may; but a number falls back.
  const owner = items[thing.index + 1];
  if (reading.lemma !== FALLS && owner?.role === null && (owner.kind === 'force' || hasAnyClass(owner, OWNERS))) return false;
  return (pronounOf(thing) === 'ها') === (reading.features.gender === 'f');
}

/** The bare noun for a thing at an item; null where none stands there. */
function thingAt(items: readonly Item[], at: number, isThing: (item: Item) => boolean): Item | null {
  let from = at;
  // وعاد يومها سعر القمح إلى التراجع: behind a time.
  while (items[from]?.kind === 'date' || hasClass(items[from], 'time-unit')) from++;
  const item = items[from];
  return item?.role === null && !item.joined && isThing(item) ? item : null;
}

/** إن إصابات الكوليرا بدأت …: the thing that opens a clause, with its genitives, before its verb. */
function thingOpening(items: readonly Item[], first: number, verb: number, isThing: (item: Item) => boolean): Item | null {
  let opens = hasAnyClass(items[first], ['complementiser', 'contrast']) ? first + 1 : first;
  while (isSign(items[opens], QUOTES)) opens++;
  const item = items[opens];
  if (opens >= verb || item?.role !== null || !isThing(item)) return null;
  return endsBefore(items, opens + 1, verb) ? item : null;
}

const isMainThing = (item: Item): boolean => vehicleOf(item) === undefined && refused(item, THINGS) !== null;

/** Nouns for those who may leave, or for ground, by themselves or as part of them. */
const ACTS = [
  ...['force', 'member', 'rank', 'title', 'civilian', 'anyone', 'carrier', 'vehicle', 'armour', 'nationality', 'authorities'],
  ...['place-kind', 'part', 'quantifier', 'measure', 'event-noun', 'operation', 'time-unit', 'expert', 'garrison', 'foe'],
];

/** حالات, موجة, منسوب: a noun of neither people nor a force nor a place. */
const isAnyThing = (item: Item): boolean =>
  isMainThing(item) ||
  (item.kind === 'word' &&
    isOrdinaryNoun(item) &&
    item.readings[0]?.pos === 'noun' &&
    !isAdverb(item) &&
    !hasAnyClass(item, ACTS));

/** انسحاب القوات, انسحاب ثلاث كتائب: who does it right behind a verbal noun. */
const hasOwnSubject = (next: Item | undefined): boolean =>
  next?.role === null && !next.joined && (next.kind === 'force' || next.kind === 'quantity' || next.kind === 'word');

/** The pronoun of a thing: ها of a feminine or of several. */
const pronounOf = ({ readings }: Item): 'ه' | 'ها' =>
  readings.some(
    ({ rank, pos, features }) => rank === 0 && pos !== 'verb' && (features.gender === 'f' || features.number === 'plural'),
  )
    ? 'ها'
    : 'ه';

/** Nothing but genitives, adjectives and phrases between the nominal at `from` and `to`. */
const endsBefore = (items: readonly Item[], from: number, to: number): boolean =>
  !items
    .slice(from, to)
    .some(
      (item) =>
        item.kind === 'sign' || item.kind === 'force' || (isFiniteVerb(items, item.index) && finiteReading(item) !== null),
    );
