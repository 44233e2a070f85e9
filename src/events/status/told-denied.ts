import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Effect } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isSign, masdarsOf, pronounOnParticle } from '../words/words.ts';
import { repelledIn } from './repelled.ts';
import { isCalledUntrue, isWhat, tellsItself } from './reports.ts';
import { TELLINGS, calledUntrueIn, isThat } from './untruths.ts';

/** Items from a verb of denying to the word for what was told. */
const FARTHEST_OBJECT = 9;
/** نفى, أنكر. */
const DENIES: ReadonlySet<Effect> = new Set<Effect>(['deny', 'conceal']);

/** وهو زعم كذبته …, وهي رواية نفتها …: a noun of saying that stands for what was just told. */
const isSummedUp = (items: readonly Item[], at: number): boolean =>
  /^و?ه[وي]$/.test(items[at - 1]?.folded ?? '') &&
  hasAnyClass(items[at], ['report', 'source', 'statement', 'news-noun', 'rumour-noun', 'untruth']);

/** وصف ما أعلنوه بأنه كذب: the item behind `at` that opens what it is called. */
function calledAs(items: readonly Item[], at: number): number {
  const opens = items.findIndex(
    (item, index) =>
      index > at && hasClass(item, 'complementiser') && pronounOnParticle(item) !== null && item.folded.startsWith('ب'),
  );
  return opens < 0 ? items.length : opens;
}

const POINTED_AT = ['force', 'member', 'rank', 'insurgent', 'band', 'place-kind'];

/** How far back what was told stands: in the sentence itself, or in that or the one before. */
type Reach = 'here' | 'before';

/**
 * Whether a verb of denying takes what was told before for its object: نفى ذلك, نفى صحة هذه الأنباء (of this sentence or the one
 * `before`), وهو ما نفاه, الأمر الذي نفاه, وهي أنباء نفاها (of what is told right `here`).
 */
function takesWhatWasTold(items: readonly Item[], clause: Clause, verb: number): Reach | null {
  const item = items[verb];
  const action = isDenyingNoun(items, verb);
  const suffixed =
    item?.readings.some(({ pos, enclitic }) => pos === (action ? 'masdar' : 'verb') && (enclitic === 'ه' || enclitic === 'ها')) ??
    false;
  // وهو ما سارعت كيغالي إلى نفيه: behind the verb of the clause.
  const before = items[(action ? (clause.verbs[0] ?? verb) : verb) - 1];
  if (suffixed && (before?.folded === 'ما' || hasAnyClass(before, ['relative', 'summing-noun']) || isSummedUp(items, verb - 1)))
    return 'here';
  // هروب 30 جنديا والقيادة تنفي: with nothing behind it, in a clause joined to what is told.
  const next = items[verb + 1];
  const alone = next === undefined || next.kind === 'sign' || next.joined;
  const besides = [verb - 1, verb - 2].some((at) => at > 0 && items[at]?.joined === true && items[at]?.role === null);
  if (alone && !isSign(next, ':') && besides && hasClass(item, 'deny')) return 'here';
  for (let at = verb + 1; at <= Math.min(clause.last, verb + FARTHEST_OBJECT); at++) {
    const next = items[at] as Item;
    // نفى المتحدث باسم الجيش في عدن ذلك: for whom the subject speaks, and where.
    const beside = next.role === 'in' || next.folded === 'باسم' || (next.role === 'from' && hasClass(item, 'mock'));
    if (!beside && (next.kind === 'preposition' || next.role !== null)) return null;
    if (hasClass(next, 'complementiser') || isSign(next, ':')) return null;
    // نفى سيطرة تلك العصابات على X: who is pointed at is no telling.
    if (isThat(next) && (items[at + 1]?.kind === 'force' || hasAnyClass(items[at + 1], POINTED_AT))) return null;
    if (isThat(next) && !hasClass(item, 'refuse')) return 'before';
    if (hasClass(item, 'name') && isWhat(next) && isFiniteVerb(items, at + 1))
      return tellsItself(items.slice(0, calledAs(items, at)), at + 1) ? null : 'before';
    const definite =
      next.kind === 'word' && next.readings.some(({ pos, proclitics }) => pos === 'noun' && proclitics.includes('ال'));
    if (definite && hasAnyClass(next, hasClass(item, 'name') ? TELLINGS : ['news-noun', 'rumour-noun', 'claim-noun']))
      return tellsItself(items, at) ? null : 'before';
  }
  return null;
}

/** إلى نفي ذلك, بتكذيب هذه الأنباء: a verbal noun of denying behind a preposition. */
const isDenyingNoun = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'deny') &&
  (items[at - 1]?.kind === 'preposition' || items[at]?.role === 'by') &&
  masdarsOf(items[at]).some(({ classes }) => classes.includes('deny'));

/** نفى هذه الأنباء, صحة تلك المزاعم, ذلك كله: denies all that was told together; نفى ذلك, الخبر the one thing that it was about. */
const takesAll = (items: readonly Item[], clause: Clause, verb: number): boolean =>
  items
    .slice(verb + 1, Math.min(clause.last, verb + FARTHEST_OBJECT) + 1)
    .some((item) => isCue(item.folded, 'whole') || (hasAnyClass(item, REPORTS) && isPlural(item)));

const REPORTS = ['news-noun', 'rumour-noun', 'claim-noun'];

const isPlural = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, pos, proclitics, features }) =>
      rank === 0 && pos === 'noun' && proclitics.includes('ال') && features.number === 'plural',
  );

/** A place where what was told is denied. */
interface Denial {
  /** Item that shows it. */
  readonly at: number;
  readonly reach: Reach;
  /** All that was told together. */
  readonly all: boolean;
  /** Item of the predicate whose subject denies, and the first item that is none of that. */
  readonly governor: number;
  readonly limit: number;
  /** It is said that the attack came to nothing. */
  readonly repelled: boolean;
}

/** Whether the verb denies what it takes: نفى, رفض, سخر من, وصفه بأنه كذب. */
function isDenying(items: readonly Item[], verb: number): boolean {
  const item = items[verb];
  if (hasClass(item, 'mock')) return true;
  if (hasClass(item, 'name')) return isCalledUntrue(items, verb);
  return hasAnyClass(item, ['deny', 'refuse']) && governorsOf(item).some(({ effect }) => DENIES.has(effect));
}

/** The denials of what was told that a clause holds: by a verb that takes it, or by one that says that it is untrue. */
export function denialsIn(items: readonly Item[], clauses: readonly Clause[], clause: Clause): Denial[] {
  const found: Denial[] = [];
  for (let verb = clause.first; verb <= clause.last; verb++) {
    if (!isDenying(items, verb)) continue;
    const denies = clause.verbs.includes(verb) || isSummedUp(items, verb - 1) || isDenyingNoun(items, verb);
    const reach = denies ? takesWhatWasTold(items, clause, verb) : null;
    if (reach === null) continue;
    const all = reach === 'before' && takesAll(items, clause, verb);
    // وهو ما سارعت كيغالي إلى نفيه: whoever the verb of the clause is of.
    const [hastened] = isDenyingNoun(items, verb) ? clause.verbs.filter((each) => each < verb) : [];
    const [governor, limit] = hastened === undefined ? [verb, clause.last + 1] : [hastened, verb];
    found.push({ at: verb, reach, all, governor, limit, repelled: false });
  }
  const untrue = calledUntrueIn(items, clauses, clause);
  if (untrue >= 0)
    found.push({ at: untrue, reach: 'before', all: false, governor: clause.governor, limit: clause.first, repelled: false });
  const attack = repelledIn(items, clause);
  if (attack >= 0)
    found.push({ at: attack, reach: 'here', all: false, governor: clause.governor, limit: clause.first, repelled: true });
  return found;
}
