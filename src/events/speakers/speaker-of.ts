import { askedFrom, isCalledUpon } from '../inheritance/called-upon.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly, isSign } from '../words/words.ts';
import { TAKES } from './addressed.ts';
import { mediumTold } from './media.ts';
import { arePeopleDescribed } from './described-people.ts';
import { quotesAnother, saidFrom } from './source-phrases.ts';
import { SOURCES, isDefiniteWord } from './meant-noun.ts';
import { asSpeaker, speakersBetween } from './speakers-between.ts';
import type { Speech } from './speech.ts';
import { NOBODY, UNNAMED } from './speech.ts';

const FARTHEST_ANTECEDENT = 6;

const FARTHEST_SUBJECT = 22;

export const PREVIOUS: Speech = { ...NOBODY, kind: 'previous' };

/** What is said, no more who says it: نية مقاتليه، سيطرتها، بإخلاء, ما روجته قنوات. */
export function isSaid(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.kind !== 'word' || isCue(item.folded, 'acting')) return false;
  if (item.folded === 'ما' && !isSign(items[at - 1], '،,')) return isFiniteVerb(items, at + 1);
  const best = item.readings.filter(({ rank }) => rank === 0);
  // وزير دفاعه: his office, no defence of his; مسؤول بالدفاع المدني: nor is that said, but باستعادة.
  const office = hasClass(items[at - 1], 'title');
  const said = best.some(
    ({ pos, enclitic, proclitics }) =>
      pos === 'masdar' && (office ? item.role === 'by' && !proclitics.includes('ال') : enclitic !== null || item.role === 'by'),
  );
  // في مؤتمر صحفي عقده زيد: who held it.
  const held = isCue(items[at - 1]?.folded, 'of-press') && best.some(({ pos }) => pos === 'verb');
  if (said) return !held;
  // كشفت صور زيف ادعاءات X: what is shown of them.
  if (item.role === null && item.classes.has('falsity')) return true;
  const names = item.classes.has('source') || item.classes.has('force') || item.readings[0]?.pos !== 'noun';
  return !names && item.role === null && governorsOf(item).some(({ match }) => match.startsWith('noun:'));
}

/** من داعش, من سيطرة داعش, من يد داعش. */
function isBehindFrom(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before?.kind === 'preposition' && (before.role === 'from' || before.role === 'loser');
}

/** قائد عمليات تحرير الفلوجة من داعش: whom he fights, where his title begins at `first`. */
export const isFreedFrom = (items: readonly Item[], first: number, at: number): boolean =>
  isBehindFrom(items, at) &&
  items
    .slice(first, at)
    .some(({ readings }) =>
      readings.some(({ rank, pos, classes }) => rank === 0 && pos === 'masdar' && TAKES.some((name) => classes.includes(name))),
    );

/**
 * Who speaks at a governing predicate: its subject after it, else before it, else the clause above it.
 *
 * @param limit first item that belongs to what is said
 */
export function speakerOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  governor: number,
  limit: number,
): Speech {
  // نقلت عن زيد قوله إن …، وعن عمرو أن …: the last whom it quotes before what is said.
  const quoted = hasClass(items[governor], 'quote') ? lastQuoted(items, governor, limit) : -1;
  if (quoted >= 0) return { ...speakersBetween(context, items, quoted + 1, limit - 1), governor };
  const speech = subjectOf(context, items, clauses, governor, limit);
  if (speech.kind === 'named' || items[governor]?.kind !== 'word') return { ...speech, governor };
  const medium = mediumTold(
    context,
    items,
    governor + 1,
    Math.min(limit - 1, saidFrom(items, governor) - 1, governor + FARTHEST_SUBJECT),
  );
  if (speech.kind === 'previous' || medium === null) return { ...speech, governor, medium };
  return { ...speech, governor, kind: 'named', speakers: [medium] };
}

const lastQuoted = (items: readonly Item[], governor: number, limit: number): number =>
  items.findLastIndex(({ index }) => index > governor && index < limit && quotesAnother(items, index));

function subjectOf(...[context, items, clauses, governor, limit]: Parameters<typeof speakerOf>): Speech {
  const clause = clauseHolding(clauses, governor) ?? clauses[0];
  if (clause === undefined) return PREVIOUS;
  const item = items[governor];
  // ندعو عناصر …: we who speak are named before, or are the outlet.
  if (item?.readings[0]?.features.person === 1)
    return isInQuotes(items, governor) || items.some((each) => isSign(each, ':')) ? PREVIOUS : UNNAMED;
  // معلنا، نافيا: the subject is that of the clause above.
  if (item?.readings[0]?.pos === 'participle' && clause.relation === 'speech') return PREVIOUS;
  if (isConsidered(items, governor, limit)) return UNNAMED;
  const renewer = renewerOf(items, clause, governor);
  if (renewer >= 0) {
    const between = speakersBetween(context, items, renewer + 1, governor - 1);
    return between.kind === 'previous' && between.noun === null ? { ...PREVIOUS, governor: renewer } : between;
  }
  // كانت القوات قد أمهلت الفصائل: the subject stands behind the auxiliary.
  const auxiliary = clause.verbs.findLast((verb) => verb < governor && hasClass(items[verb], 'be'));
  if (auxiliary !== undefined) {
    const between = speakersBetween(context, items, auxiliary + 1, governor - 1);
    // وكانت الوزارة قد أعلنت سيطرة القوات: who was named before, and nobody of what is told.
    if (between.kind === 'named' || between.noun !== null) return between;
    // وكان مصدران قد قالا لرويترز: whom those without a name told it.
    const last = Math.min(limit, saidFrom(items, governor)) - 1;
    const told = between.kind === 'unnamed' ? speakersBetween(context, items, auxiliary + 1, last) : between;
    if (told.kind === 'named') return told;
  }
  // وأمهلوا الفصائل: a plural verb has its subject before it.
  const plural = finiteReading(item)?.features.number === 'plural' && isFiniteVerb(items, governor);
  const topic = topicOf(context, items, clause, governor);
  if (topic !== null) return topic;
  if (plural && arePeopleDescribed(items, governor)) return UNNAMED;
  const asked = askedFrom(items, governor);
  const said = asked >= 0 ? asked : saidFrom(items, governor);
  const last = Math.min(limit - 1, said - 1, governor + FARTHEST_SUBJECT);
  const called = isCalledUpon(context, items, clause, governor, limit);
  const after = plural || called ? PREVIOUS : speakersBetween(context, items, governor + 1, last);
  if (after.kind !== 'previous' || after.noun !== null) return after;
  if (!plural && isSomeSubject(items, governor, limit)) return UNNAMED;
  // نشر زيد تغريدات قال فيها إن …: whoever gave out the statement.
  if (isSaidTherein(items, governor)) return PREVIOUS;
  const before = speakersBetween(context, items, clause.first, governor - 1);
  // اكتفى زيد بالقول إن: whom the verb names; انسحبوا خشية أن: why they did.
  const verbal = before.kind === 'named' && (item?.role !== null || /^و?ال/.test(item.folded));
  if (!verbal && isImpersonal(items, clause, governor)) return UNNAMED;
  if (before.kind !== 'previous' || before.noun !== null || clause.relation !== 'relative') return before;
  // القرار الذي يدعو إثيوبيا إلى …: a thing, which has nobody named for it.
  if (called && !hasAnyClass(items[clause.first - 1], SOURCES) && items[clause.first - 1]?.kind === 'word') return UNNAMED;
  // لأنقرة التي طالبت بـ…: a state right before speaks, whatever governs it.
  const nearest = items[clause.first - 1];
  if (nearest?.kind === 'place' && nearest.mention !== null && context.isState(nearest.mention))
    return { ...PREVIOUS, speakers: [asSpeaker(context, nearest)], kind: 'named' };
  // قيادة العمليات التي أكدت أن …: the antecedent speaks.
  for (let at = clause.first - 1; at >= Math.max(0, clause.first - FARTHEST_ANTECEDENT); at--)
    if (items[at]?.kind === 'force' || items[at]?.kind === 'person') return speakersBetween(context, items, at, at);
  return after;
}

/** تغريدات قال فيها, بيانا أكد فيه: a verb that tells what an indefinite statement right before it says. */
const isSaidTherein = (items: readonly Item[], verb: number): boolean =>
  isFiniteVerb(items, verb) &&
  isCue(items[verb + 1]?.folded, 'therein') &&
  items[verb - 1]?.role === null &&
  hasAnyClass(items[verb - 1], ['statement', 'talk-noun', 'source']) &&
  !hasArticle(items[verb - 1]);

/** Endings of a noun that is no subject: مجددا, رسميا. */
const OBLIQUE = /ا$/;

/**
 * روى قسيس البلدة أن …, قالت أرملته إن …: whether a noun without the article, of whatever kind, stands alone between a verb of saying and what is
 * said, so that it is somebody without a name, and nobody who spoke before.
 */
function isSomeSubject(items: readonly Item[], verb: number, limit: number): boolean {
  const [noun, next] = [items[verb + 1], items[verb + 2]];
  if (verb + 1 >= limit || noun?.kind !== 'word' || noun.role !== null || noun.joined || OBLIQUE.test(noun.folded)) return false;
  if (!isFiniteVerb(items, verb) || finiteReading(items[verb])?.enclitic != null || !hasClass(items[limit], 'complementiser'))
    return false;
  if (items.slice(verb + 1, limit).some((item) => item.kind === 'sign' || isFiniteVerb(items, item.index))) return false;
  const likely = noun.readings.filter(({ rank }) => rank === 0);
  // كاهن الكنيسة: a word that no table has, in construct; وقال بيسكوف إن may be a name.
  if (likely.length === 0) return verb + 2 < limit && isDefiniteWord(next);
  // قال آخرون إن …; but وتقول بوروندي إن may be the state.
  return likely.every(
    ({ pos, proclitics, features }) =>
      (pos === 'noun' || (pos === 'adjective' && features.number === 'plural')) && !proclitics.includes('ال'),
  );
}

/** يعتبر إقليم X أول منطقة …, تعد مدينة X معقل …: a place is considered something, and considers nothing; يعتبر مركز X أن … does. */
const isConsidered = (items: readonly Item[], verb: number, limit: number): boolean =>
  hasClass(items[verb], 'name') &&
  finiteReading(items[verb])?.features.tense === 'present' &&
  isMainly(items[verb + 1], 'place-kind') &&
  !items.slice(verb + 1, limit + 1).some((item) => hasClass(item, 'complementiser'));

/** Items from a verb to the verbal noun that it renews. */
const FARTHEST_RENEWED = 10;

/** وجدّد المحافظ مطالبة قسد بـ…, وكرّر الناطق نفيه: the verb whose subject says again what its object says; -1 where there is none. */
function renewerOf(items: readonly Item[], clause: Clause, governor: number): number {
  if (isFiniteVerb(items, governor)) return -1;
  const verb = clause.verbs.findLast((each) => each < governor);
  return verb !== undefined && governor - verb <= FARTHEST_RENEWED && hasClass(items[verb], 'renew') ? verb : -1;
}

/** عشيرة X تمهل قسد, والقسام ينفي استسلام …: the bare nominal right before a verb of the present is its subject, and what follows is not. */
function topicOf(context: Context, items: readonly Item[], clause: Clause, governor: number): Speech | null {
  if (finiteReading(items[governor])?.features.tense !== 'present' || items[governor]?.joined === true) return null;
  const nearest = items[governor - 1];
  if (nearest?.role !== null || governor - 1 < clause.first) return null;
  // إثيوبيا تمهل إريتريا: a state that opens the clause.
  const state = nearest.kind === 'place' && nearest.mention !== null && context.isState(nearest.mention);
  if (nearest.kind === 'person' || nearest.kind === 'force' || (state && governor - 1 === clause.first))
    return speakersBetween(context, items, governor - 1, governor - 1);
  return null;
}

/** يذكر أن، يشار إلى أن، ويقال إن، الجدير بالذكر أن، تجدر الإشارة إلى أن، علما أن: nobody says it but the writer. */
function isImpersonal(items: readonly Item[], clause: Clause, governor: number): boolean {
  const item = items[governor] as Item;
  const verbs = item.readings.filter(({ pos, rank }) => pos === 'verb' && rank === item.readings[0]?.rank);
  // علما أن: "knowing that", not two who knew.
  if (isFiniteVerb(items, governor) && !(item.role === null && verbs.every(({ features }) => features.number === 'dual'))) {
    // فذكرت أن: she who was told of before; يذكر أن: nobody.
    const present = verbs.some(({ features }) => features.tense === 'present' && features.gender === 'm');
    return verbs.every(({ features }) => features.voice === 'passive') || (present && hasClass(item, 'impersonal'));
  }
  if (!item.readings.some(({ pos, rank, enclitic }) => pos === 'masdar' && rank === 0 && enclitic === null)) return false;
  const next = items[governor + 1];
  if (!hasClass(next, 'complementiser') && next?.kind !== 'preposition' && !isSign(next, ':')) return false;
  // في ظل توقعات بانسحاب …: of nobody, whatever is said before it.
  if (items[governor - 1]?.kind === 'preposition' && next?.kind === 'preposition' && !/^ال/.test(item.folded)) return true;
  const comma = items.findLastIndex((each, index) => index < governor && isSign(each, '،,'));
  const verb = items.slice(Math.max(clause.first, comma), governor).find(({ index }) => isFiniteVerb(items, index));
  return verb === undefined || hasClass(verb, 'impersonal');
}

/** Whether an item stands inside of quotes that are still open. */
export function isInQuotes(items: readonly Item[], at: number): boolean {
  let open = 0;
  for (const item of items.slice(0, at)) {
    if (item.kind !== 'sign') continue;
    if (isSign(item, '«“')) open++;
    else if (isSign(item, '»”')) open = Math.max(0, open - 1);
    else if (isSign(item, '"')) open = open > 0 ? open - 1 : 1;
  }
  return open > 0;
}
