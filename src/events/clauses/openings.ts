import type { Item } from '../items/item.ts';
import { behindThen } from '../places/continuations.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { COMMAS, NEGATORS, finiteReading, hasAnyClass, hasClass, isSign, previousWord } from '../words/words.ts';
import { governsClause } from './clause-governors.ts';
import type { Draft, Drafting } from './drafting.ts';
import { current } from './drafting.ts';
import { isFiniteVerb } from './finite-verbs.ts';
import { mayAccuse, mayPointOut, readsAsSpeaking } from './speaking.ts';

/** الذي، التي: never a preposition with a pronoun (منه، فيما) that shares letters with a relative pronoun. */
export const opensRelative = (item: Item): boolean =>
  item.classes.has('relative') &&
  !hasClass(item, 'contrast') &&
  item.folded !== 'من' &&
  item.folded !== 'ما' &&
  item.folded !== 'كما' &&
  item.readings.some(({ classes, enclitic }) => enclitic === null && classes.includes('relative'));

/** كاد, أوشك; أكد is hardly ever its jussive. */
export const isNearly = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.readings[0]?.classes.includes('nearly') === true;

const isAuxiliary = (item: Item | undefined): boolean =>
  hasClass(item, 'be') ||
  hasClass(item, 'begin') ||
  isNearly(item) ||
  hasClass(item, 'continue') ||
  hasClass(item, 'remain') ||
  hasClass(item, 'light') ||
  hasClass(item, 'return');

/** أكد أن الرمادي "لم تسقط": the quote goes on with the clause that has its subject and no verb yet. */
export const waitsForVerb = ({ relation, governor, verbs, first }: Draft, at: number): boolean =>
  relation === 'complement' && governor >= 0 && verbs.length === 0 && at > first + 1;

/** إن انسحبت …: "if" before a past verb, where no verb of saying waits for إن. */
export function opensCondition({ items, taken }: Drafting, at: number): boolean {
  const item = items[at] as Item;
  return (
    items[at + 1] !== undefined &&
    hasClass(item, 'conditional') &&
    isFiniteVerb(items, at + 1) &&
    item.readings.some(({ rank, classes }) => rank === 0 && classes.includes('conditional')) &&
    finiteReading(items[at + 1])?.features.tense === 'past' &&
    !governsClause(items, at, taken)
  );
}

/** عندما انسحبت …, and not لما تنشره («of what») or a phrase (خلاله, في وقت سابق). */
export function opensTime(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (!hasClass(item, 'subordinator-time')) return false;
  // لا صحة لما تنشره …: a past follows "when".
  const ofWhat = item.folded === 'لما' && finiteReading(items[at + 1])?.features.tense === 'present';
  // سيطر على X وبعدها على Y: the list goes on.
  const then = behindThen(items, at);
  if (then >= 0 && (isPlaceLike(items, then) || (items[then]?.kind === 'preposition' && isPlaceLike(items, then + 1))))
    return false;
  // هجوما استعادت خلاله …: with a pronoun, "during it".
  return !ofWhat && item.readings[0]?.enclitic == null && !isDatePhrase(items, at);
}

/** Where the clause of a verb that a conjunction joins begins; -1 where it belongs to the clause that it stands in. */
export function startOfJoined(drafting: Drafting, at: number): number {
  const { items } = drafting;
  const item = items[at] as Item;
  const { first, verbs } = current(drafting);
  // أما منسوب السد فتراجع: ف belongs to أما, and what stands between is the subject.
  const asFor = verbs.length === 0 && items[first]?.folded.replace(/^و/, '') === 'اما' && item.readings[0]?.proclitics[0] === 'ف';
  // بقيت القوات ولم تنسحب: the conjunction stands on the negation.
  const negation = hasAnyClass(items[at - 1], NEGATORS) && items[at - 1]?.joined === true && verbs.length > 0;
  const start = negation ? at - 1 : at;
  return (item.joined || negation) && start > first && !asFor ? start : -1;
}

/** A verb behind another that is no auxiliary to it, behind ثم or behind an aside: a clause of its own without a conjunction. */
export const beginsAnother = (items: readonly Item[], draft: Draft, at: number): boolean =>
  draft.verbs.length > 0 &&
  (isClosedAside(items, draft, at) ||
    previousWord(items, at)?.folded === 'ثم' ||
    isNextTopic(items, draft, at) ||
    !draft.verbs.every((verb) => isAuxiliary(items[verb])));

/** Classes of the words at which `clausesOf` opens clauses. */
const OPENING = [
  'complementiser',
  'provision',
  'subordinator-purpose',
  'conditional',
  'relative',
  'contrast',
  'subordinator-time',
];

/** False for most words: they neither open a clause nor are its verb, wherever they stand. */
export const mayOpenClause = (item: Item): boolean =>
  finiteReading(item) !== null || hasAnyClass(item, OPENING) || readsAsSpeaking(item) || mayPointOut(item) || mayAccuse(item);

/** تحدث السكان … وقد انسحبت القوات: a clause of its own, whatever verb stands before. */
export const followsAndDone = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.joined === true && hasClass(items[at - 1], 'completed');

/**
 * القائد، الذي كان آمر اللواء، انشق; بعد الهجوم الذي شنته الجبهة، انسحب الجيش: a relative clause that a comma has closed does not take the verb
 * behind it, even with كان alone where a comma opens it too.
 */
const isClosedAside = (items: readonly Item[], { relation, first, verbs }: Draft, at: number): boolean =>
  relation === 'relative' &&
  isSign(items[at - 1], COMMAS) &&
  (isSign(items[first - 1], COMMAS) || items[verbs.at(-1) ?? -1]?.readings[0]?.enclitic != null);

/** فالمدينة, فقوات الجيش, ففي أم دخن: a noun, a name or a preposition on which ف stands. */
const isLedByThen = ({ kind, joined, readings }: Item): boolean =>
  joined &&
  ['word', 'place', 'force', 'preposition'].includes(kind) &&
  readings.some(({ rank, pos, proclitics }) => rank === 0 && pos !== 'verb' && proclitics[0] === 'ف');

/**
 * بعد حصار دام أشهرا، ومنبج انتزعتها …: a name that و joins behind the comma that closes what describes a noun; لم تقع معارك، فالمدينة تسلمها …: a
 * noun that ف joins behind any comma, whatever verb stands before.
 */
const isNextTopic = (items: readonly Item[], { relation, verbs }: Draft, at: number): boolean =>
  items
    .slice(verbs.at(-1), at)
    .some(
      (item) =>
        isSign(items[item.index - 1], COMMAS) &&
        (isLedByThen(item) || (relation === 'relative' && item.joined && ['place', 'force'].includes(item.kind))),
    );

/** أحد ممن معه قد ألقى السلاح: a relative clause that a phrase with a preposition fills has no verb of its own. */
export const isVerbless = (items: readonly Item[], { relation, first, parent, verbs }: Draft): boolean => {
  const predicate = items[first + 1];
  const phrase =
    predicate?.kind === 'preposition' ||
    predicate?.readings.some(({ rank, classes }) => rank === 0 && classes.includes('preposition'));
  return relation === 'relative' && parent >= 0 && verbs.length === 0 && phrase === true;
};

/** 50 جنديا, مدنيين, شبانا: people behind their number, or in the accusative. */
function isObjectOfPeople(items: readonly Item[], at: number): boolean {
  const [before, noun] = [items[at - 1], items[at]];
  if (noun === undefined || before?.kind === 'preposition') return false;
  if (before?.kind === 'quantity') return !before.joined && /[^ا]ا$/.test(noun.folded) && hasClass(noun, 'member');
  return /(?:[^ا]ا|ين)$/.test(noun.folded) && hasAnyClass(noun, ['member', 'civilian', 'rank']);
}

/** بعد حصار بدأ …, في بيان نقلته …: a verb right behind an indefinite noun that a preposition governs describes it. */
export function opensAsyndetic(items: readonly Item[], at: number, verbs: readonly number[]): boolean {
  const noun = items[nounDescribedBy(items, at)];
  if (verbs.length === 0 || noun?.kind !== 'word' || noun.joined || items[at]?.joined === true) return false;
  // سراح 50 جنديا كانوا …, اعتقلوا مدنيين فروا من …: nor has a clause that has its verb another for the people that are counted or its object.
  const people =
    isObjectOfPeople(items, noun.index) &&
    !items.slice(verbs.at(-1), at).some(({ kind }) => kind === 'sign') &&
    finiteReading(items[at])?.features.number === 'plural';
  const pronoun = /^ه(?:ا|ما)?$/.test(finiteReading(items[at])?.enclitic ?? '');
  // تصدى لهجوم كان يهدف إلى …, أحبط هجوما كان …, صد ثلاث هجمات شنتها …, أحبطوا محاولتين قام بهما …
  // بعد هجمات كان آخرها يوم الخميس: of several, which was one of them.
  const several = /(?:ين|ات)$/.test(noun.folded) && !hasClass(items[at], 'be');
  // صد هجوم كان يهدف إلى …: of a verbal noun.
  const repelled = hasAnyClass(items[noun.index - 1], ['repel', 'prevent']);
  const attack = isAttack(noun) && (repelled || noun.role === 'for' || /[اه]$/.test(noun.folded) || pronoun || several);
  const governed = items[noun.index - 1]?.kind === 'preposition' || noun.role === 'in' || noun.role === 'by' || attack;
  // لاستعادة قرى احتلتها …: with a pronoun for places that have no article; وهي بلدة احتلها … says what the one named is.
  const resumed = pronoun && hasClass(noun, 'place-kind') && !hasClass(items[noun.index - 1], 'pronoun');
  return (
    (people || resumed || (governed && !hasAnyClass(noun, ['time-unit', 'force', 'member']))) &&
    noun.readings.some(
      ({ pos, rank, proclitics, enclitic }) =>
        rank === 0 && (pos === 'noun' || pos === 'masdar') && enclitic === null && !proclitics.includes('ال'),
    )
  );
}

/** هجوما للحوثيين, محاولة للفصائل: whose it is. */
export const isWhose = (item: Item | undefined): boolean =>
  item?.role === 'for' && (item.kind === 'force' || hasAnyClass(item, ['force', 'member']));

/** هجوم, عملية, محاولة: what somebody does to take a place. */
export const isAttack = (item: Item | undefined): boolean => hasAnyClass(item, ['attack', 'operation', 'attempt-noun']);

/** What an attack is for, or that it was: استهدف, يهدف, حاول, كان. */
const AIMS = ['attack', 'plan', 'try', 'be'];
/** Most adjectives between a noun and the verb that describes it. */
const MOST_ADJECTIVES = 3;

/** إرهابي, روسية: an adjective without the article. */
const isBareAdjective = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(
    ({ rank, pos, proclitics }) => rank === 0 && ['adjective', 'participle'].includes(pos) && proclitics.length === 0,
  );

/** هجوم, محاولة; مباغت only says which. */
const isAttackNoun = (item: Item | undefined): boolean =>
  isAttack(item) && item?.readings.some(({ rank, pos }) => rank === 0 && (pos === 'noun' || pos === 'masdar')) === true;

/**
 * من هجوم إرهابي شنته …: the noun before a verb, over its adjectives where the verb has a pronoun for it or tells what an attack is for (هجوما روسيا
 * استهدف احتلال …), or where a preposition governs it (بعد معارك عنيفة أسفرت عن …), and over whose it is (هجوما للحوثيين كان يهدف إلى …).
 */
export function nounDescribedBy(items: readonly Item[], verb: number): number {
  if (isWhose(items[verb - 1]) && hasAnyClass(items[verb], ['be', 'try'])) return verb - 2;
  let noun = verb - 1;
  while (noun > verb - 1 - MOST_ADJECTIVES && isBareAdjective(items[noun]) && !isAttackNoun(items[noun])) noun--;
  const described = items[noun]?.kind === 'word';
  if (described && noun === verb - 2 && finiteReading(items[verb])?.enclitic != null) return noun;
  if (described && noun < verb - 1 && items[noun - 1]?.kind === 'preposition') return noun;
  return described && isAttack(items[noun]) && hasAnyClass(items[verb], AIMS) ? noun : verb - 1;
}

/** في وقت سابق، في وقت متأخر: an adjective behind it, a phrase of its own. */
const isDatePhrase = (items: readonly Item[], at: number): boolean => {
  const [best] = items[at + 1]?.readings ?? [];
  return items[at]?.folded === 'في وقت' && (best?.pos === 'adjective' || best?.pos === 'participle');
};

/**
 * Where a clause whose verb comes after its subject begins: at the last و + noun or sign between the two verbs, but at ثم where that stands
 * before the verb (اجتاحت كبكابية وسرف عمرة ثم انسحبت).
 */
export function startOfTopic(items: readonly Item[], after: number, verb: number): number {
  if (items[verb - 1]?.folded === 'ثم') return verb - 1;
  for (let i = verb - 1; i > after; i--) {
    const item = items[i] as Item;
    if (item.joined && item.role === null && item.kind !== 'date' && !isInPlaceList(items, i, verb)) return i;
    if (isSign(item, COMMAS)) return i + 1;
  }
  return verb;
}

/**
 * من أحياء تل الهوى والشيخ رضوان ومن وسط خان يونس إلى ما بات يعرف …: a place that و joins to another is no subject of a verb that does not stand right
 * behind it.
 */
function isInPlaceList(items: readonly Item[], at: number, verb: number): boolean {
  if (items[at]?.kind !== 'place' || items[at - 1]?.kind !== 'place') return false;
  return items.slice(at + 1, verb).some((item) => item.joined || item.kind !== 'word' || item.role !== null);
}
