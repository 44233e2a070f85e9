import { inUse, isDeniedAdjective, isGoverningAdjective, isThereNo } from './abilities.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import { countsFrom } from './extent.ts';
import { cameToNothing } from './failed.ts';
import type { Effect, Governor } from './governors.ts';
import { governorsOf } from './governors.ts';
import type { Item } from './items.ts';
import type { Speech } from './speakers.ts';
import { speakerOf } from './speakers.ts';
import { moodOf } from './moods.ts';
import { attributeOf, saidOf } from './predicates.ts';
import { isParticipleOrAdjective, isPlaceLike } from './nominals.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isSign, masdarsOf, NEGATORS, previousWord, QUOTES } from './words.ts';
import { clauseHolding, isFiniteVerb, isNearly, isSpeechParticiple } from './clauses.ts';

export type Status = 'occurred' | 'ongoing' | 'planned' | 'demanded' | 'denied' | 'possible';

/** What the structure around a trigger says of it. */
export interface Government {
  readonly status: Status;
  /** A state of control, not a change; or a report that says nothing of the event. */
  readonly dropped: string | null;
  readonly speech: Speech | null;
  /** Nobody says it: أنباء عن …, تقارير عن …. */
  readonly hearsay: boolean;
  /** كان قد, سبق أن: told as background. */
  readonly background: boolean;
  /** بعد انسحاب …, إثر …: told as the circumstance of another event. */
  readonly circumstance: boolean;
  /** Nearest governor that shares its subject with the event, and how; -1 where none. */
  readonly subjectGovernor: number;
  readonly subjectFrom: Governor['subject'];
  readonly why: readonly string[];
}

const FARTHEST_PARTICLE = 3;

/** What the particles and auxiliaries of a verb say of it. */
export interface Local {
  negated: boolean;
  possible: boolean;
  future: boolean;
  background: boolean;
  state: boolean;
  ongoing: boolean;
  why: string[];
}

/** ما زال، لا تزال: one word for the clause splitter; بعد is one of many senses. */
const isStill = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.readings.some(({ classes }) => classes[0] === 'still');

/** Particles and auxiliaries right before a verb: لم، لن، قد، سوف، كان، ما زال، بدأ. */
function particlesBefore(items: readonly Item[], clause: Clause, at: number): Local {
  const local: Local = {
    negated: false,
    possible: false,
    future: false,
    background: false,
    state: false,
    ongoing: false,
    why: [],
  };
  const verb = finiteReading(items[at]);
  const present = verb?.features.tense === 'present';
  if (verb?.proclitics.includes('س') === true) {
    local.future = true;
    local.why.push('سـ');
  }
  // ينسحبون تباعا: it goes on.
  if (present)
    local.ongoing = items
      .slice(at + 1, Math.min(clause.last, at + FARTHEST_PARTICLE) + 1)
      .some((item) => hasClass(item, 'progressive'));
  let steps = 0;
  for (let i = at - 1; i >= clause.first && steps < FARTHEST_PARTICLE; i--) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES)) continue;
    // دون أن تتمكن …, بدلا من أن ينسحب: what did not come about.
    const lacking = hasClass(item, 'complementiser') ? items[i - 1] : undefined;
    if (lacking?.kind === 'preposition' && (lacking.role === 'without' || lacking.role === 'instead')) {
      local.negated = true;
      local.why.push(lacking.folded);
      break;
    }
    if (item.kind === 'word' && hasAnyClass(item, NEGATORS) && !hasClass(item, 'noun-like')) {
      // ، ما اضطر الفصائل إلى …: after a comma ما is "which".
      if (item.folded === 'ما' && (isSign(items[i - 1], COMMAS) || isWhatIsSaid(items, i, at))) break;
      // كما سقطت …: "as", no negation.
      if (item.folded === 'كما') break;
      // لولا الغارات لما سقطت سرت: it fell.
      if (item.folded === 'لما') break;
      if (hasClass(item, 'negator') && !hasClass(item, 'negator-past') && !hasClass(item, 'negator-future') && i < at - 1) break;
      local.negated = true;
      if (hasClass(item, 'negator-future')) local.future = false;
      local.why.push(item.folded);
      break;
    }
    if (hasClass(item, 'perhaps')) {
      // قد انسحب: done; ربما انسحب: nobody knows.
      if (present || !hasClass(item, 'completed')) local.possible = true;
      local.why.push(item.folded);
    } else if (hasAnyClass(item, ['future', 'subordinator-purpose'])) {
      // كي يستعيد البلدة: what is meant to come.
      local.future = true;
      local.why.push(item.folded);
    } else break;
    steps++;
  }
  // لم تحرر حتى الآن سوى …: so far.
  if (local.negated) local.ongoing = false;
  // لم يسيطروا إلا على قريتين: on these they did.
  if (local.negated && isExcepted(items, clause, at)) local.negated = false;
  for (let i = clause.first; i < at; i++) if (isStill(items[i])) local.state = true;
  for (const auxiliary of clause.verbs) {
    if (auxiliary >= at) break;
    const item = items[auxiliary];
    const before = particlesBefore(items, { ...clause, verbs: [] }, auxiliary);
    if (hasClass(item, 'remain')) local.state = true;
    else if (hasClass(item, 'be') && !present) local.background = true;
    // انطلقت من غريان لتستولي على …: what came of it.
    else if (hasAnyClass(item, ['begin', 'continue']) && verb?.proclitics.includes('ل') !== true) local.ongoing = true;
    const nearly = isNearly(item);
    // كاد يسقط; لم يكد يسقط حتى …: it just did.
    if (nearly && !before.negated) local.possible = true;
    if (before.negated && !nearly && !hasClass(item, 'remain')) local.negated = true;
    if (before.future) local.future = true;
    if (before.possible) local.possible = true;
    if (before.negated || before.future || before.possible) local.why.push(...before.why);
  }
  return local;
}

const EXCEPTIONS = new Set(['الا', 'سوي']);

/** لم يتسلموا سوى مطار الموصل، لم تسقط إلا في ديسمبر: after a denial of the past the exception is told. */
function isExcepted(items: readonly Item[], clause: Clause, at: number): boolean {
  if (
    finiteReading(items[at])?.features.tense !== 'past' &&
    !items.slice(clause.first, at).some((item) => hasClass(item, 'negator-past'))
  )
    return false;
  return items.slice(at + 1, clause.last).some(({ folded, index }) => EXCEPTIONS.has(folded) && isToldOf(items, index + 1));
}

/** A place, a day, people or a phrase, and no thing (لم تترك سوى الألغام). */
const isToldOf = (items: readonly Item[], at: number): boolean =>
  isPlaceLike(items, at) || items[at]?.role != null || items[at]?.kind === 'date' || items[at]?.kind === 'quantity';

/** Status of an event under one more governor. */
export function compose(inner: Status, effect: Effect, negated: boolean): Status | null {
  switch (effect) {
    case 'assert':
    case 'support':
      return negated ? (effect === 'support' ? 'denied' : 'possible') : inner;
    case 'manage':
      return negated ? 'denied' : inner;
    case 'deny':
      return negated ? 'possible' : 'denied';
    // لم ينكر أن قواته انسحبت: he admits it.
    case 'conceal':
    case 'fail':
    case 'prevent':
      return negated ? inner : 'denied';
    case 'ongoing':
      return negated ? 'denied' : inner === 'occurred' ? 'ongoing' : inner;
    case 'demand':
      return negated || inner === 'denied' ? null : 'demanded';
    case 'plan':
    case 'order':
      // وجّه نداء للانشقاق: a call that is sent out stays a call.
      if (inner === 'demanded' && !negated) return 'demanded';
      return negated ? 'denied' : inner === 'denied' ? 'denied' : inner === 'possible' ? 'possible' : 'planned';
    case 'name':
      return null;
    // قادر على السيطرة: nobody says that he will; غير قادر على السيطرة: he has not.
    case 'able':
      return negated || inner === 'denied' ? 'denied' : 'possible';
    case 'possible':
      return inner === 'denied' ? 'denied' : 'possible';
    case 'try':
      return inner === 'occurred' || inner === 'ongoing' ? 'possible' : inner;
  }
}

interface GovernorAt {
  readonly item: number;
  readonly governor: Governor;
}

const CIRCUMSTANCE = new Set(['time', 'until', 'cause', 'pressure', 'with', 'exchange', 'other', 'instead', 'without']);

const UPON = /^و?(?:ردا|تعليقا|تعقيبا|احتجاجا|اعتراضا|عطفا|بناء|علاوه)$/;
const FARTHEST_SIBLING = 14;

/** The verbal noun that a joined one continues (بوقف عمليتها وسحب قواتها): what governs the first governs both. -1 where there is none. */
function siblingOf(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_SIBLING); i--) {
    const item = items[i];
    if (item?.kind !== 'word') continue;
    if (isFiniteVerb(items, i) || hasClass(item, 'complementiser')) return -1;
    const masdar = item.readings.some(({ pos, rank }) => pos === 'masdar' && rank === item.readings[0]?.rank);
    if (masdar && !item.joined && (item.role !== null || items[i - 1]?.kind === 'preposition')) return i;
  }
  return -1;
}

/** How a nominal is attached to what is before it: its preposition, or `acc`. `item` is where the search for a governor starts. */
export function markerOf(items: readonly Item[], at: number): { marker: string; from: number } {
  const item = items[at] as Item;
  if (item.role !== null) return { marker: item.role, from: at - 1 };
  const what = WHAT_ROLES[item.folded];
  if (what !== undefined) return { marker: what, from: at - 1 };
  let i = at - 1;
  while (i >= 0 && isSign(items[i], QUOTES)) i--;
  const before = items[i];
  // أنباء حول انسحاب …: an event has nothing near it.
  if (before?.kind === 'preposition' && before.folded === 'حول') return { marker: 'about', from: i - 1 };
  // لم يتأكد بعد سقوط …: "yet".
  if (before?.folded === 'بعد' && isFiniteVerb(items, i - 1) && hasAnyClass(items[i - 2], NEGATORS))
    return { marker: 'acc', from: i - 1 };
  // بعد أربعة أيام من سقوط …: how long after.
  if (before?.role === 'from' && countsFrom(items, i - 1)) return { marker: 'time', from: i - 2 };
  // ردا على مطالبة حماس بالانسحاب: what somebody does it upon.
  if (before?.role === 'on' && UPON.test(items[i - 1]?.folded ?? '')) return { marker: 'cause', from: i - 2 };
  if (before?.kind === 'preposition' && before.role !== null) return { marker: before.role, from: i - 1 };
  if (hasClass(before, 'quantifier') || hasClass(before, 'light-noun')) return markerOf(items, i);
  if (item.joined) {
    const sibling = siblingOf(items, at);
    if (sibling >= 0) return markerOf(items, sibling);
  }
  return { marker: 'acc', from: i };
}

/** The predicate that governs the masdar at `at`, within its clause; null where it is a circumstance (بعد انسحاب …) or stands alone. */
function governorOfNominal(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
): GovernorAt | { circumstance: string } | null {
  // لم تعد القوات قادرة على: the predicate of its clause, and no object of its verb.
  if (isGoverningAdjective(items[at])) return null;
  const asides = clauses.filter(
    ({ relation, first, last }) =>
      relation === 'relative' && last < at && isSign(items[first - 1], COMMAS) && isSign(items[last], COMMAS),
  );
  const { marker, from } = markerOf(items, at);
  if (CIRCUMSTANCE.has(marker)) return (marker === 'without' ? preventer(items, clause, from) : null) ?? { circumstance: marker };
  // أنباء عن قرب انسحاب …: no place is near, the withdrawal is.
  if (marker === 'near') return { item: -1, governor: IMMINENT };
  const purpose = marker === 'purpose';
  const done = marker === 'for' && isDoneBy(items, at);
  const owned = done || fallsOrHasSubject(items, at) || isRemembered(items, at);
  // إعلان الدعم السريع، التي دخلت في مواجهة …، الانسحاب: what a closed relative clause holds governs nothing behind it.
  const aside = isSign(items[from], COMMAS) ? timeAsideBefore(items, clause, from) : -1;
  const closed =
    isSign(items[from], COMMAS) &&
    from > clause.first &&
    (clause.relation === 'relative' || (marker === 'acc' && opensAside(items, clause)));
  // الهجوم الذي شنه الحوثيون للسيطرة على هيلان, العملية التي تنفذها …: what the attack is for.
  const attack = (purpose || (marker === 'for' && !owned)) && clause.relation === 'relative' ? attackBefore(items, clause) : -1;
  if (attack >= 0) return { item: attack, governor: PURPOSE };
  const over = closed ? null : closedAside(items, clause, at);
  const parent = clauses[clause.parent];
  const start = WHAT.test(items[at]?.folded ?? '') || closed ? 0 : over !== null ? (parent?.first ?? 0) : clause.first;
  for (let i = closed ? clause.first - 1 : aside >= 0 ? aside : from; i >= start; i--) {
    if (over !== null && i <= over.last && i > over.first) i = over.first;
    const item = items[i] as Item;
    // نفى متحدث باسم القوات، التي …، ما أذاعته فضائيات: not what an aside between commas holds.
    const relative = asides.find(({ first, last }) => i >= first && i <= last);
    if (relative !== undefined) {
      i = relative.first;
      continue;
    }
    if (item.kind !== 'word' || (items[i - 1]?.folded === 'غير' && !isGoverningAdjective(item))) continue;
    // الأمر الذي حدا بهم إلى …: what was told, no order.
    if (hasClass(item, 'summing-noun') && hasClass(items[i + 1], 'relative')) continue;
    // لم يجدوا بدا من الانسحاب: they did; لا مفر من الانسحاب, where no verb finds any: it is to be done.
    if (marker === 'from' && hasClass(item, 'escape')) {
      const finds = clause.verbs.findLast((verb) => verb < i);
      if (finds !== undefined && !isThereNo(items, i)) return { item: finds, governor: ESCAPE };
    }
    // تبدأ قبل نهاية العام سحب …: a noun of time governs nothing; بعد إعلان الجيش السيطرة …: what was announced does.
    const before = items[i - 1]?.kind === 'preposition' ? (items[i - 1]?.role ?? '') : '';
    if (CIRCUMSTANCE.has(before) && !masdarsOf(item).some(({ classes }) => !classes.includes('time-unit'))) continue;
    // طالب الرؤساء في بيان … بانسحاب, دعا في تسجيل … إلى إلقاء السلاح: the statement is where they demand it.
    if (before === 'in' && (['by', 'to', 'on'].includes(marker) || hasClass(item, 'talk-noun')) && !isFiniteVerb(items, i))
      continue;
    // أدى الهجوم إلى سيطرة …: the subject of a verb that has the preposition for itself; نفذ مناورة للسيطرة …: it is the noun's.
    const verbal = item.role === null && i > clause.first && isFiniteVerb(items, i - 1) && !hasClass(items[i - 1], 'light');
    if (verbal && marker !== 'acc' && governorsOf(items[i - 1]).some(({ markers }) => takes(markers, marker))) continue;
    if (purpose || (marker === 'for' && !owned)) {
      if (hasAnyClass(item, ['event-noun', 'operation']) && !hasClass(item, 'drill-noun')) return { item: i, governor: PURPOSE };
      // تمهيدا للسيطرة على …
      if (hasClass(item, 'subordinator-purpose')) return { item: -1, governor: PURPOSE };
    }
    // كرم الجنود لاستعادتهم تدمر, وجه التحية لقواته لتحريرها سنجة: for what they did.
    if (done && isFiniteVerb(items, i)) continue;
    for (const found of governorsOf(item)) {
      // أنباء غير مؤكدة عن …
      const governor =
        found.match === 'noun:news-noun' && (isUnconfirmed(items, i) || isThereNo(items, i))
          ? UNCONFIRMED
          : found.effect === 'ongoing' && marker === 'by' && isCampaign(items, i + 1, at)
            ? OPENS_WITH
            : found;
      // دفع بتعزيزات لاستعادتها: he sends them.
      if (governor.match === 'class:force' && items.slice(i + 1, at).some(({ role }) => role === 'by')) continue;
      // سخر مما تروجه القنوات عن …: who mocks a report denies it; سخر من انسحاب الجيش: it is a fact.
      if (governor.match === 'class:mock' && !WHAT.test(items[at]?.folded ?? '') && !hasAnyClass(items[at], REPORTS)) continue;
      if (takes(governor.markers, marker) || (marker === 'acc' && item.joined && governor.markers.includes('acc')))
        return { item: i, governor };
    }
    // Coordinated masdars share the governor (أعلن السيطرة على … وطرد …).
    if (marker === 'acc' && i < at - 1 && isFiniteVerb(items, i)) return null;
  }
  // نفى ما روجته قنوات عن …: any verb after ما tells, whatever it means.
  if (marker === 'about')
    for (let i = from; i >= 1; i--)
      if (isFiniteVerb(items, i) && relativeWhat(items, i) >= 0) return { item: i, governor: TELLS };
  // حث X الذي انتخب … الجنود على إلقاء السلاح, ينص الاتفاق الذي أبرم في … على انسحاب: what calls for it stands before the relative clause.
  if (clause.relation === 'relative' && (marker === 'to' || marker === 'on'))
    for (let i = clause.first - 1; i >= 0; i--)
      for (const governor of governorsOf(items[i]))
        if (CALLS.includes(governor.effect) && governor.markers.includes(marker)) return { item: i, governor };
  // ستعود القطعات لتحرير الرمادي, هاجموا الجبل للسيطرة عليه: what a force acts for.
  // ستتوجه القوات إلى تحرير العياضية: only of a verb of moving.
  const aims = (marker === 'for' && !owned && !changesSides(items, at)) || marker === 'to' || marker === 'towards';
  const acts = aims
    ? items
        .slice(clause.first, at)
        .findLast((item) => isFiniteVerb(items, item.index) && (marker === 'for' || hasAnyClass(item, MOVES)))
    : undefined;
  if (acts !== undefined && !hasAnyClass(acts, ['light', 'be', 'remain'])) return { item: acts.index, governor: PURPOSE };
  return purpose ? { item: -1, governor: PURPOSE } : null;
}

/** Items back from a relative clause to the comma before the phrase that it describes (، في كلمة ألقاها …). */
const ASIDE_REACH = 3;

/**
 * The commas of an aside that a relative clause fills, where the sentence goes on behind it: أمهل الرئيس، في كلمة ألقاها في الخرطوم، حاملي
 * السلاح …, ودعا القائد، الذي قاد الهجوم بنفسه، القوات إلى …. Null where the clause at `at` is no such aside.
 */
function closedAside(items: readonly Item[], clause: Clause, at: number): { first: number; last: number } | null {
  if (clause.relation !== 'relative') return null;
  let first = clause.first - 1;
  while (first > clause.first - ASIDE_REACH && !isSign(items[first], COMMAS)) first--;
  if (!isSign(items[first], COMMAS)) return null;
  const last = items
    .slice(clause.first, at)
    .findLast((item) => isSign(item, COMMAS) && items[item.index + 1]?.joined === false)?.index;
  return last === undefined ? null : { first, last };
}

/** وستتوجه القوات، بعد إعلان تحرير القضاء، إلى …: the item before a phrase of time that the comma at `comma` closes; -1 where there is none. */
function timeAsideBefore(items: readonly Item[], clause: Clause, comma: number): number {
  let opens = comma - 1;
  while (opens > clause.first && items[opens]?.kind !== 'sign') opens--;
  const phrase = items[opens + 1];
  return isSign(items[opens], COMMAS) && phrase?.kind === 'preposition' && phrase.role === 'time' ? opens - 1 : -1;
}

/** حال القصف دون سقوط …: دون is the verb's own preposition; null where none has it. */
function preventer(items: readonly Item[], clause: Clause, from: number): GovernorAt | null {
  for (let item = from; item >= clause.first; item--) {
    const governor = governorsOf(items[item]).find(({ markers }) => markers.includes('without'));
    if (governor !== undefined) return { item, governor };
  }
  return null;
}

/** مسؤول، تحدثت إليه رويترز، …: a verb right behind a comma, joined to nothing, says who he is. */
const opensAside = (items: readonly Item[], { first, relation }: Clause): boolean =>
  relation === 'coordinate' && isSign(items[first - 1], COMMAS) && items[first]?.joined === false && isFiniteVerb(items, first);

/** Classes of verbs that always tell a change: to leave, to change sides. */
const GOES = ['leave', 'send-away', 'flee', 'defect', 'desert'];
const CALLS: readonly Effect[] = ['demand', 'order', 'plan'];

const MOVES = ['move', 'advance', 'return', 'arrive', 'deploy'];

const ONESELF = /^(?:نفس(?:ه|ها)|انفس(?:هم|هما|هن)|سلاح(?:ه|ها|هم|هما)|اسلحته(?:م|ما))$/;

/** توافد العشرات لتسليم أنفسهم, خرجوا للاستسلام: who goes there for it does it. */
const changesSides = (items: readonly Item[], at: number): boolean =>
  hasAnyClass(items[at], ['surrender', 'join', 'defect', 'desert']) || ONESELF.test(items[at + 1]?.folded ?? '');

/** Whether a governor takes what hangs on it so; لـ stands for إلى (اضطرت القوات للانسحاب). */
const takes = (markers: readonly string[], marker: string): boolean =>
  markers.includes(marker) || (marker === 'for' && markers.includes('to'));

/** لاستعادتهم تدمر, لسيطرتها على صنعاء, لانسحابه: the pronoun of the verbal noun is who did it, and not what it is done to. */
function isDoneBy(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!masdarsOf(item).some(({ enclitic }) => enclitic !== null)) return false;
  // عاد الحقل لسيطرتها
  return isPlaceLike(items, at + 1) || items[at + 1]?.role === 'on' || hasAnyClass(item, [...GOES, 'grip']);
}

/** الذكرى الثالثة لتحرير الموصل, اليوم الثاني لاجتياح …: of the day, and for nothing. */
function isRemembered(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && (hasClass(items[i], 'ordinal') || isParticipleOrAdjective(items[i] as Item))) i--;
  return items[i]?.kind === 'date' || hasAnyClass(items[i], ['memorial', 'time-unit']);
}

/** لسقوط الموصل, لسيطرة الجيش على …: with a subject of its own; للسيطرة على …, لاستعادة الموصل are of who acts. */
const fallsOrHasSubject = (items: readonly Item[], at: number): boolean =>
  hasAnyClass(items[at], ['fall', 'collapse']) ||
  (!masdarsOf(items[at]).some(({ proclitics }) => proclitics.includes('ال')) &&
    (items[at + 1]?.kind === 'force' || hasAnyClass(items[at + 1], ['force', 'member'])));

const WHAT = /^[عبلم]?ما$/;
/** How عما، بما، لما، مما hang on what is before them. */
const WHAT_ROLES: Readonly<Record<string, string>> = { عما: 'about', بما: 'by', لما: 'for', مما: 'from' };

const REPORTS = ['news-noun', 'rumour-noun'];

/**
 * Item of the report that a relative clause describes by a verb of telling (الأنباء التي تحدثت عن …, شائعات تتحدث عن …); -1 where the
 * clause of the verb describes something else.
 */
function reportBefore(items: readonly Item[], clauses: readonly Clause[], verb: number): number {
  const clause = clauseHolding(clauses, verb);
  const opens = clause?.relation === 'relative' ? clause.first : verb;
  for (let i = opens - 1; i >= Math.max(0, opens - 2); i--) {
    if (hasAnyClass(items[i], REPORTS)) return i;
    if (!isParticipleOrAdjective(items[i] as Item)) return -1;
  }
  return -1;
}

/** Item of the relative ما before a verb of saying (ما تبثه، ما أعلنه), or -1. */
function relativeWhat(items: readonly Item[], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 2); i--) {
    const item = items[i];
    if (item?.kind === 'word' && WHAT.test(item.folded)) return i;
    if (!hasClass(item, 'be') && !hasClass(item, 'perhaps')) return -1;
  }
  return -1;
}

/** The attack or attempt that a relative clause describes (هجوم كان يهدف إلى …، الهجوم الذي شنه …); -1 where it describes another thing. */
export function attackBefore(items: readonly Item[], { first }: Clause): number {
  let at = first - 1;
  while (
    at > 0 &&
    (isSign(items[at], `${COMMAS}${QUOTES}`) || isParticipleOrAdjective(items[at] as Item)) &&
    !isAttack(items[at])
  )
    at--;
  return isAttack(items[at]) ? at : -1;
}

const isAttack = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  hasAnyClass(item, ['attack', 'attempt-noun', 'event-noun', 'operation']) &&
  item.readings.some(({ pos, rank }) => rank === 0 && (pos === 'masdar' || pos === 'noun'));

/** غير مؤكدة، متضاربة: right after the noun. */
const isUnconfirmed = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.folded === 'غير' || hasAnyClass(items[at + 1], ['contradictory', 'doubt']);

const TELLS: Governor = { match: 'what is told', markers: ['about'], effect: 'assert', speech: false, subject: 'none' };
/** Effects of one who tells; what another orders or promises (قال زيد إن القيادة أمرت بـ…) is told by the first. */
const TELLS_OF: ReadonlySet<Effect> = new Set(['assert', 'deny', 'conceal', 'possible']);
const HEARSAY = new Set(['noun:news-noun', 'noun:rumour-noun', 'unconfirmed']);
const UNCONFIRMED: Governor = {
  match: 'unconfirmed',
  markers: ['about', 'that', 'acc', 'by'],
  effect: 'possible',
  speech: false,
  subject: 'none',
};

/** بدأت هجومها بالسيطرة على …: the campaign is what began; what it opened with is done. */
const isCampaign = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some((item) => item.role === null && hasAnyClass(item, ['event-noun', 'operation', 'attempt-noun', 'attack']));
const OPENS_WITH: Governor = { match: 'campaign', markers: ['by'], effect: 'assert', speech: false, subject: 'same' };

const ESCAPE: Governor = { match: 'escape', markers: ['from'], effect: 'fail', speech: false, subject: 'same' };
const IMMINENT: Governor = { match: 'imminence', markers: [], effect: 'plan', speech: false, subject: 'none' };
const PURPOSE: Governor = { match: 'purpose', markers: [], effect: 'plan', speech: false, subject: 'same' };
const MOST_STEPS = 6;

/**
 * Climbs from a trigger to what governs it and composes status and source on the way.
 *
 * @param usage whether the trigger is a finite verb or a verbal noun
 * @example // 'نفى الناطق أن تكون القوات بدأت الانسحاب': الانسحاب ← بدأ (ongoing) ← نفى (denied)
 */
export function governmentOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
  usage: 'verb' | 'masdar',
): Government {
  let status: Status = 'occurred';
  let dropped: string | null = null;
  let speech: Speech | null = null;
  let hearsay = false;
  let background = false;
  let circumstance = false;
  let subjectGovernor = -1;
  let subjectFrom: Governor['subject'] = 'none';
  let subjectOpen = true;
  let attempted = false;
  /** The nominal that nothing governs, to which the climb came; -1 where it ended elsewhere. */
  let topic = -1;
  const why: string[] = [];
  let at = trigger;
  let asVerb = usage === 'verb';
  // لا انسحاب من خيرسون, ليس هناك أي انسحاب: there is none.
  if (usage === 'masdar' && isThereNo(items, trigger)) {
    status = 'denied';
    why.push('there is none');
  }

  const takeSubject = (item: number, governor: Governor): void => {
    if (!subjectOpen) return;
    const first = subjectGovernor < 0;
    if (first ? governor.subject !== 'none' : governor.subject === 'same') {
      subjectGovernor = item;
      subjectFrom = governor.subject;
    }
    // بعد إعلان الجيش عن استعادة السيطرة: a verbal noun with nobody behind it has the subject of what governs it.
    subjectOpen = governor.subject === 'same' && !governor.speech && isBareMasdar(items, item, trigger);
  };

  for (let step = 0; step < MOST_STEPS; step++) {
    const clause = clauseHolding(clauses, at);
    if (clause === undefined) break;
    if (asVerb) {
      const local = particlesBefore(items, clause, at);
      why.push(...local.why);
      if (step === 0) {
        const still = local.state && finiteReading(items[at])?.features.tense === 'present';
        // لا تزال تنسحب من X: who still leaves has not left; a town that is still held, and what often happens (غالبا ما), is a state.
        const habit = items.slice(clause.first, at).some((item) => hasClass(item, 'habit'));
        if (still && (habit || !hasAnyClass(items[at], GOES))) dropped = 'a state, no change';
        if (local.ongoing || still) status = 'ongoing';
        if (local.future) status = 'planned';
        if (local.possible) status = 'possible';
        if (local.negated) status = 'denied';
      } else if (local.negated) status = status === 'denied' ? 'possible' : 'denied';
      if (local.background) background = true;
      if (clause.relation === 'conditional') {
        // …، على أن يسلمها إلى …: what was agreed to follow.
        status = step === 0 && !local.negated && hasClass(items[clause.first], 'provision') ? 'planned' : 'possible';
        why.push('conditional');
      }
      if (step === 0 && (status === 'occurred' || status === 'planned')) {
        const mood = moodOf(items, clauses, clause, at, (host, verb) => particlesBefore(items, host, verb));
        if (mood !== null) {
          status = mood.status;
          why.push(mood.word);
        }
      }
      if (clause.relation === 'relative') break;
      if (clause.governor < 0) {
        if (clause.relation === 'complement') {
          const parent = clauses[clause.parent];
          if (parent !== undefined && isSign(items[clause.first - 1], ':'))
            speech = named(speech, colonSpeech(items, parent.first, clause.first - 2));
        }
        break;
      }
      const governor = governorsOf(items[clause.governor]).find(({ markers }) => markers.includes('that'));
      if (governor === undefined) break;
      const negated = isDenied(items, clauses, clause.governor);
      const composed = compose(status, inUse(items, clause.governor, governor).effect, negated);
      if (composed === null) dropped = 'neither told nor asked for';
      else status = composed;
      why.push(`${items[clause.governor]?.folded ?? ''}: ${governor.effect}${negated ? ' (negated)' : ''}`);
      takeSubject(clause.governor, governor);
      if (governor.speech && speech === null) speech = speakerOf(context, items, clauses, clause.governor, clause.first);
      at = clause.governor;
      asVerb = isFiniteVerb(items, at);
      if (asVerb && step > 0 && speech !== null) break;
      if (asVerb) {
        // The particles of a governing verb are in `negated`; only what governs its clause is left to climb.
        const above = clauseHolding(clauses, at);
        if (above === undefined) break;
        if (above.relation === 'conditional') status = 'possible';
        if (above.governor < 0) {
          if (speech?.kind !== 'named' && above.relation === 'complement' && isSign(items[above.first - 1], ':')) {
            const parent = clauses[above.parent];
            if (parent !== undefined) speech = named(speech, colonSpeech(items, parent.first, above.first - 2));
          }
          break;
        }
        const upper = governorsOf(items[above.governor]).find(({ markers }) => markers.includes('that'));
        if (upper === undefined) break;
        const upperComposed = compose(status, upper.effect, isNegated(items, clauses, above.governor));
        if (upperComposed !== null) status = upperComposed;
        if (upper.speech && (speech === null || !TELLS_OF.has(governor.effect)))
          speech = speakerOf(context, items, clauses, above.governor, above.first);
        break;
      }
      continue;
    }
    // مؤكدا أن …، مضيفا …: a circumstance of its subject; what governs the main verb does not govern it.
    if (step > 0 && clause.relation === 'speech' && at === clause.first) break;
    const found = governorOfNominal(items, clauses, clause, at);
    if (found === null) {
      topic = at;
      if (clause.relation === 'complement' && clause.governor < 0 && isSign(items[clause.first - 1], ':')) {
        const parent = clauses[clause.parent];
        if (parent !== undefined) speech = named(speech, colonSpeech(items, parent.first, clause.first - 2));
        break;
      }
      // The subject of a nominal clause (إن السيطرة على … تعني): what governs the clause governs it.
      if (clause.governor >= 0 && step < 2) {
        const governor = governorsOf(items[clause.governor]).find(({ markers }) => markers.includes('that'));
        if (governor !== undefined) {
          const composed = compose(status, governor.effect, isNegated(items, clauses, clause.governor));
          if (composed !== null) status = composed;
          if (governor.speech) speech ??= speakerOf(context, items, clauses, clause.governor, clause.first);
        }
      }
      break;
    }
    if ('circumstance' in found) {
      // بعد انسحاب …: a fact of its own; under أن the same speaker tells it.
      subjectOpen = false;
      circumstance = true;
      if (clause.governor >= 0 && clause.relation !== 'relative') {
        const governor = governorsOf(items[clause.governor])[0];
        if (governor?.speech === true && governor.effect === 'assert')
          speech ??= speakerOf(context, items, clauses, clause.governor, clause.first);
      }
      if (status === 'occurred' && found.circumstance === 'until') status = untilStatus(items, clause, at);
      if (status === 'occurred' && found.circumstance === 'instead') status = 'possible';
      if (status === 'occurred' && found.circumstance === 'exchange' && isBargain(items, at)) status = 'planned';
      if (found.circumstance === 'without') status = 'denied';
      why.push(`circumstance (${found.circumstance})`);
      break;
    }
    const { item } = found;
    const governor = inUse(items, item, found.governor);
    attempted ||= governor.effect === 'try' || governor === PURPOSE || (governor.effect === 'plan' && isPast(items, item));
    const what = item >= 0 ? relativeWhat(items, item) : -1;
    const verbAbove = item >= 0 && isFiniteVerb(items, item);
    const negated = isDenied(items, clauses, item);
    const composed = compose(status, governor.effect, negated);
    const untrue = governor.effect === 'name' && isCalledUntrue(items, trigger);
    if (untrue) {
      // وصف أنباء سقوط حيس بأنها كذب: he denies it.
      status = 'denied';
      speech ??= speakerOf(context, items, clauses, item, trigger);
    } else if (composed === null) dropped = 'neither told nor asked for';
    else status = composed;
    why.push(`${items[item]?.folded ?? governor.match}: ${governor.effect}${negated ? ' (negated)' : ''}`);
    if (item < 0) break;
    takeSubject(item, governor);
    if (HEARSAY.has(governor.match)) hearsay = true;
    // نفى X تصريحات Y بالسيطرة: it is X who says that it did not happen.
    if (governor.speech && (speech === null || governor.effect === 'deny'))
      speech = speakerOf(context, items, clauses, item, trigger);
    // لا صحة لما تنشره صفحات عن …: what is spread is untrue.
    if (item >= 1 && verbAbove && hasClass(items[item - 1], 'no-truth')) {
      status = 'denied';
      speech = null;
      why.push(`${items[item - 1]?.folded ?? ''}: deny`);
      break;
    }
    const report = what < 0 && verbAbove ? reportBefore(items, clauses, item) : -1;
    if (what >= 0 || report >= 0) {
      // نفى ما بثته قنوات عن سقوط …: what is said of "what they broadcast" holds for what they broadcast.
      // نفى الأنباء التي تحدثت عن سقوط …: likewise.
      speech = null;
      topic = Math.max(what, report);
      at = topic;
      asVerb = false;
      continue;
    }
    const reading = finiteReading(items[item]);
    if (verbAbove && reading !== null) {
      const local = particlesBefore(items, clauseHolding(clauses, item) as Clause, item);
      const open = status === 'occurred' || status === 'ongoing';
      if (local.future && open) status = 'planned';
      if (local.possible && (open || status === 'planned')) status = 'possible';
      if (local.background) background = true;
      // The governing verb's own clause may be governed in its turn.
      const above = clauseHolding(clauses, item);
      if (above?.relation === 'conditional') status = 'possible';
      // تصدى لهجوم كان يهدف إلى السيطرة على سنار: what governs the attack governs what it was for.
      const attack = above?.relation === 'relative' && status !== 'denied' ? attackBefore(items, above) : -1;
      if (attack >= 0) {
        at = attack;
        asVerb = false;
        continue;
      }
      if (above === undefined || above.governor < 0 || above.relation === 'relative') {
        if (above?.relation === 'complement' && isSign(items[above.first - 1], ':')) {
          const parent = clauses[above.parent];
          if (parent !== undefined) speech = named(speech, colonSpeech(items, parent.first, above.first - 2));
        }
        break;
      }
      const upper = governorsOf(items[above.governor]).find(({ markers }) => markers.includes('that'));
      if (upper === undefined) break;
      const upperComposed = compose(status, upper.effect, isNegated(items, clauses, above.governor));
      if (upperComposed !== null) status = upperComposed;
      why.push(`${items[above.governor]?.folded ?? ''}: ${upper.effect}`);
      if (upper.speech && (speech === null || !TELLS_OF.has(governor.effect)))
        speech = speakerOf(context, items, clauses, above.governor, above.first);
      break;
    }
    const carried = carrierMood(items, clauses, item);
    if (carried !== null && (status === 'occurred' || status === 'ongoing')) {
      status = carried;
      why.push(carried);
    }
    at = item;
    asVerb = false;
  }
  if (usage === 'masdar') {
    // المحطة التالية هي تخليص X: what is next.
    const is = previousWord(items, trigger);
    const next = is === undefined ? undefined : items[is.index - 1];
    if (status === 'occurred' && /^ه[وي]$/.test(is?.folded ?? '') && hasClass(next, 'soon')) {
      status = 'planned';
      why.push(next?.folded ?? '');
    }
    const said =
      topic >= 0 && isTopic(items, clauseHolding(clauses, topic), topic)
        ? saidOf(items, clauses, trigger, [trigger, topic], (host, verb) => particlesBefore(items, host, verb))
        : attributeOf(items, trigger);
    if (said !== null && status !== 'denied') {
      status = said.status;
      why.push(`${said.word}: ${said.status}`);
    }
  }
  const own = attempted && status !== 'denied' ? clauseHolding(clauses, trigger) : undefined;
  if (own !== undefined && cameToNothing(items, clauses, own, trigger)) {
    status = 'denied';
    why.push('came to nothing');
  }
  return { status, dropped, speech, hearsay, background, circumstance, subjectGovernor, subjectFrom, why };
}

/** Items from what agrees or asks to what is given in return. */
const BARGAIN_REACH = 30;
const BARGAINS: ReadonlySet<Effect> = new Set(['plan', 'demand', 'order', 'possible']);

/** ينص الاتفاق على تسليم السلاح في مقابل انسحاب …: what is agreed or asked for in return for something. */
const isBargain = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - BARGAIN_REACH), at).some((item) => governorsOf(item).some(({ effect }) => BARGAINS.has(effect)));

/**
 * What one goes on until comes about: سيواصل القتال حتى تحرير X is planned, واصل القتال حتى تحرير X is done, لن ينسحب حتى … stays open.
 */
function untilStatus(items: readonly Item[], clause: Clause, at: number): Status {
  const verb = clause.verbs.findLast((index) => index < at);
  if (verb === undefined) return 'possible';
  const { negated, possible, future } = particlesBefore(items, { ...clause, verbs: [] }, verb);
  if (negated || possible) return 'possible';
  // تعهد بمواصلة القتال حتى تحرير X: what is promised or asked for lies ahead.
  const ahead = governorsOf(items[verb]).some(({ effect }) => CALLS.includes(effect));
  return !future && !ahead && finiteReading(items[verb])?.features.tense === 'past' ? 'occurred' : 'planned';
}

/** A noun that opens its clause, with nothing before it but particles, days and phrases (أما، إن، وفي المقابل). */
const isTopic = (items: readonly Item[], clause: Clause | undefined, at: number): boolean =>
  clause !== undefined &&
  !items
    .slice(clause.first, at)
    .some(
      (item) =>
        item.kind === 'force' ||
        item.kind === 'person' ||
        isFiniteVerb(items, item.index) ||
        isSpeechParticiple(items, item.index),
    );

/** A verbal noun with neither a pronoun nor a name between it and what it governs. */
const isBareMasdar = (items: readonly Item[], at: number, governed: number): boolean =>
  masdarsOf(items[at]).some(({ enclitic }) => enclitic === null) &&
  !items
    .slice(at + 1, governed)
    .some((item) => ['force', 'person', 'place'].includes(item.kind) || hasAnyClass(item, ['force', 'member', 'source']));

/** Items from the event to what it is called. */
const UNTRUE_REACH = 20;

/** وصف أنباء سقوط حيس بأنها كذب, اعتبر الحديث عن سقوطها إشاعات: what follows calls it untrue. */
function isCalledUntrue(items: readonly Item[], trigger: number): boolean {
  const last = Math.min(items.length, trigger + UNTRUE_REACH);
  for (let at = trigger + 1; at < last && !isSign(items[at], '.؛!؟:'); at++)
    if (hasAnyClass(items[at], ['untrue', 'untruth', 'no-truth', 'rumour-noun'])) return true;
  return false;
}

/** ما تتناقله وسائل إعلام، ما يشاع عن …: "what is said", no negation: the verb has its pronoun, or tells about something. */
function isWhatIsSaid(items: readonly Item[], what: number, verb: number): boolean {
  if (finiteReading(items[verb])?.enclitic === 'ه') return true;
  const tells = hasAnyClass(items[verb], ['report', 'quote']) || finiteReading(items[verb])?.features.voice === 'passive';
  return tells && verb === what + 1 && items[verb + 1]?.role === 'about';
}

/** قد تجد نفسها مرغمة على الرحيل, ستكون مضطرة إلى الانسحاب: the mood of the verb whose predicate a participle or adjective is; null of another word. */
function carrierMood(items: readonly Item[], clauses: readonly Clause[], at: number): Status | null {
  const item = items[at];
  const predicate = isGoverningAdjective(item) || item?.readings[0]?.pos === 'participle';
  const clause = predicate ? clauseHolding(clauses, at) : undefined;
  const verb = clause?.verbs.findLast((index) => index < at);
  if (clause === undefined || verb === undefined) return null;
  const { future, possible, negated } = particlesBefore(items, clause, verb);
  return negated ? 'denied' : possible ? 'possible' : future ? 'planned' : null;
}

const isPast = (items: readonly Item[], at: number): boolean =>
  at >= 0 && isFiniteVerb(items, at) && finiteReading(items[at])?.features.tense === 'past';

function isNegated(items: readonly Item[], clauses: readonly Clause[], at: number): boolean {
  const clause = clauseHolding(clauses, at);
  return clause !== undefined && particlesBefore(items, clause, at).negated;
}

/** Whether what governs is denied itself: لم يعلن, غير قادر. */
const isDenied = (items: readonly Item[], clauses: readonly Clause[], at: number): boolean =>
  at >= 0 && isFiniteVerb(items, at)
    ? isNegated(items, clauses, at)
    : isGoverningAdjective(items[at])
      ? isDeniedAdjective(items, clauses, at, (verb) => isNegated(items, clauses, verb))
      : hasAnyClass(items[at], ['able-noun', 'evidence-noun']) && isThereNo(items, at);

/** What was found first, unless it only points back to who is named now. */
const named = (found: Speech | null, now: Speech | null): Speech | null =>
  found === null || (found.kind === 'previous' && now !== null) ? now : found;

/** `المقدم حسن عبد الغني: …`: who stands before the colon speaks. */
function colonSpeech(items: readonly Item[], first: number, last: number): Speech | null {
  for (let at = last; at >= first; at--) {
    const item = items[at];
    if (item?.kind === 'person' || item?.kind === 'force') {
      const speaker = { name: item.mention?.name ?? item.folded, id: item.mention?.entries[0] ?? null };
      return {
        speakers: [speaker],
        kind: 'named',
        person: item.kind === 'person',
        nouns: [],
        noun: null,
        governor: -1,
        recalled: false,
      };
    }
  }
  return null;
}
