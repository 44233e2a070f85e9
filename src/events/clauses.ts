import type { Analysis } from '../document.ts';
import type { Item } from './items.ts';
import { governorOf, governorsOf } from './governors.ts';
import { ofReadings } from './readings.ts';
import {
  areLeft,
  COMMAS,
  finiteReading,
  hasAnyClass,
  hasClass,
  isSign,
  NEGATORS,
  OPENING_QUOTES,
  previousWord,
  QUOTES,
} from './words.ts';

/**
 * How a clause hangs on the one before it: `complement` of a governing predicate (قال إن …), `relative` (الذي …), `conditional` (إذا …),
 * `time` (بعد أن …, قبل أن …), `coordinate` (وسيطر …), `contrast` (فيما …, بينما …), `speech` (معلنا …), `root`.
 */
export type ClauseRelation = 'root' | 'complement' | 'relative' | 'conditional' | 'time' | 'coordinate' | 'contrast' | 'speech';

/** A stretch of a sentence with one predicate. Item numbers, `last` inclusive. */
export interface Clause {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly relation: ClauseRelation;
  /** Clause that governs this one, or -1. */
  readonly parent: number;
  /** Item of the predicate that governs a complement, or -1. */
  readonly governor: number;
  /** Items of the finite verbs (auxiliaries first), may be empty in headlines. */
  readonly verbs: readonly number[];
}

interface Draft {
  first: number;
  relation: ClauseRelation;
  parent: number;
  governor: number;
  verbs: number[];
}

/** Particles that a finite verb follows; also those of several words that end in one (قبل أن، بعدما). */
const TAKE_VERBS = [
  'complementiser',
  'relative',
  'perhaps',
  'completed',
  'negator-past',
  'negator-future',
  'subordinator-purpose',
];
export const takesVerb = (item: Item | undefined): boolean =>
  (hasAnyClass(item, TAKE_VERBS) && item?.readings[0]?.enclitic == null) ||
  (item?.kind === 'word' && / (?:ان|ما)$/.test(item.folded));

const ENDS = `${COMMAS}:.!؟…`;
/** يدعى، تسمى، يلقب. */
const CALLED = /^[يت](?:دعي|سمي|لقب|كني)$/;

/** قافلة تقل, الحافلات التي تقل: the vehicles that a verb of carrying describes stand before it. */
const isCarrierBefore = (items: readonly Item[], at: number): boolean =>
  hasClass(items[hasClass(items[at - 1], 'relative') ? at - 2 : at - 1], 'carrier');

/** Whether the word at `at` is used as a finite verb: its readings and what stands before it. */
export function isFiniteVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const verb = finiteReading(item);
  if (item === undefined || verb === null) return false;
  const before = previousWord(items, at);
  const best = item.readings[0];
  // من تبقى من عناصر النظام: "those who remain", a nominal.
  const who = before?.kind === 'preposition' ? before.role === 'from' : before?.folded === 'ما' || before?.folded === 'من';
  if (who && areLeft(item)) return false;
  // وأن أحدا منهم لم يغادر: "any of them".
  if (item.folded === 'احدا' && /^من(?:هم|ها|هما)?$/.test(items[at + 1]?.folded ?? '')) return false;
  // دون مقاومة تذكر: "worth mention".
  if (
    (item.folded === 'تذكر' || item.folded === 'يذكر') &&
    before?.kind === 'word' &&
    before.readings.some(({ pos, proclitics }) => (pos === 'noun' || pos === 'masdar') && !proclitics.includes('ال')) &&
    !takesVerb(before)
  )
    return false;
  // سلّم قيادي يدعى فلانا نفسه: tells the name of the one before it.
  if (CALLED.test(item.folded) && before !== undefined && before.kind !== 'sign' && !takesVerb(before)) return false;
  // قافلة تقل مقاتلين: describes the convoy.
  if (hasClass(item, 'carry') && isCarrierBefore(items, at)) return false;
  if (best?.pos === 'verb' && best.rank === verb.rank) {
    // ثم تسلم …: after ثم a verb goes on.
    if (before?.folded === 'ثم') return true;
    // A masdar with the verb's letters (سحب، نقل، طرد) is the noun after a preposition or a governing verb.
    if (!isAlsoNoun(item)) {
      // حتى استعادت: "until" or "so that", with a past verb behind it.
      const until = before?.role === 'until' && verb.features.tense === 'past';
      return before?.kind !== 'preposition' || before.role === 'from' || before.role === 'time' || until;
    }
    // لكنه فشل: the pronoun is its subject.
    if (hasClass(before, 'contrast') && before?.readings[0]?.enclitic != null) return true;
    // حتى طردهم الجيش: "until", with a past verb and its subject behind it.
    const next = items[at + 1];
    const acts = verb.features.tense === 'past' && next?.role === null && !next.joined && next.kind === 'force';
    if (before?.role === 'until' && verb.enclitic !== null && acts) return true;
    if (item.role !== null || before?.kind === 'preposition' || (verb.features.tense === 'past' && opensStatement(items, at)))
      return false;
    const demanded = takesVerb(before);
    // سيطرتها، قبضته: with a pronoun, the noun unless a particle asks for a verb.
    if (verb.enclitic !== null || demanded) return demanded;
    // سلم 17 من …: a noun is not followed by a number.
    if (
      items[at + 1]?.kind === 'quantity' &&
      items[at + 1]?.role === null &&
      items[at + 1]?.joined === false &&
      !hasVerbBefore(items, at)
    )
      return true;
    if (before === undefined || isSign(before, ENDS)) return !isAnnouncedBehindDate(items, at);
    // بينما طالب الوزير …, فيما سحب الجيش …: opens a clause as a full stop does.
    if (hasClass(before, 'meanwhile')) return true;
    // أحكمت القوات قبضتها: after a verb and its subject comes the object, not another verb.
    // مليشيات الحوثي وصالح انسحبت: a name joined to a name, where the verb is yet to come.
    if ((before.kind === 'force' || before.kind === 'person') && item.joined && items[at + 1]?.readings[0]?.pos === 'verb')
      return false;
    if (before.kind === 'force' || before.kind === 'person' || ownsTroops(before))
      return !hasVerbBefore(items, at) && !isAnnounced(items, at);
    // أعلن بسط سيطرته … وطرد المسلحين: joined to a verbal noun, the noun.
    return item.joined && !joinsMasdar(items, at);
  }
  if (best === undefined || best.pos === 'verb') return best !== undefined;
  // A better reading is no verb: the verb counts only right after a particle that must have one; إن قرى … has a noun behind it.
  const noun = verb.features.tense === 'past' && best.pos === 'noun' && hasClass(before, 'complementiser');
  return takesVerb(before) && !noun;
}

/**
 * Whether a word that is read as a verb may as likely be a noun. فعلوا ذلك: "they did", not "and highness", which takes a conjunction off what
 * is a whole verb.
 */
const isAlsoNoun = ofReadings((readings) => {
  const verb = readings[0];
  return readings.some(
    ({ pos, rank, proclitics }) =>
      pos !== 'verb' && pos !== 'particle' && rank === verb?.rank && proclitics.length <= verb.proclitics.length,
  );
});

/** Most items from a verb of saying to the particle of what is said. */
const FARTHEST_STATEMENT = 14;

/** قال إن فرق …, وأكد أن سحب …, وإن طرد …: behind أنّ and إنّ of what is said stands a noun, whatever past verb has its letters. */
function opensStatement(items: readonly Item[], at: number): boolean {
  const that = items[at - 1];
  if (!hasClass(that, 'complementiser') || that?.readings[0]?.enclitic != null) return false;
  const opener = items
    .slice(Math.max(0, at - 1 - FARTHEST_STATEMENT), at - 1)
    .findLast((item) => isSign(item, '.؛') || hasAnyClass(item, ['report', 'confirm', 'deny', 'complementiser', 'precede']));
  return hasAnyClass(opener, ['report', 'confirm', 'deny']) || (that?.joined === true && hasClass(opener, 'complementiser'));
}

/** How far before a verbal noun its announcement may stand. */
const FARTHEST_ANNOUNCEMENT = 8;

/** The nearest word of announcing before `at` in its phrase, as a verb or a verbal noun. */
const announcerBefore = (items: readonly Item[], at: number): Item | undefined =>
  items
    .slice(Math.max(0, at - FARTHEST_ANNOUNCEMENT), at)
    .findLast((item) => item.kind === 'sign' || hasAnyClass(item, ['report', 'deny', 'complementiser']));

/** إعلان القائد سحب وحداته: behind the verbal noun of announcing and who does it, what is announced. */
function isAnnounced(items: readonly Item[], at: number): boolean {
  const announcer = announcerBefore(items, at);
  return announcer !== undefined && announcer.readings.length > 0 && announcer.readings.every(isBareMasdar);
}

const isBareMasdar = ({ pos, rank, proclitics }: Analysis): boolean =>
  rank > 0 || (pos === 'masdar' && !proclitics.includes('ال'));

/** أعلنت الهيئة، الاثنين الماضي، بسط سيطرتها: the object of the announcement, behind the commas that set off its day. */
function isAnnouncedBehindDate(items: readonly Item[], at: number): boolean {
  if (!isSign(items[at - 1], COMMAS) || items[at - 2]?.kind !== 'date' || !isSign(items[at - 3], COMMAS)) return false;
  const announcer = announcerBefore(items, at - 3);
  const owned = items[at + 1]?.readings[0]?.enclitic != null;
  return owned && announcer !== undefined && announcer.readings[0]?.pos === 'verb' && announcer.kind === 'word';
}

/** جيشه، قواتها: with its pronoun it governs no verbal noun behind it. */
const ownsTroops = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  item.readings.some(({ rank, enclitic, classes }) => rank === 0 && enclitic !== null && classes.includes('force'));

/** الذي، التي: never a preposition with a pronoun (منه، فيما) that shares letters with a relative pronoun. */
const opensRelative = (item: Item): boolean =>
  item.classes.has('relative') &&
  !hasClass(item, 'contrast') &&
  item.folded !== 'من' &&
  item.folded !== 'ما' &&
  item.folded !== 'كما' &&
  item.readings.some(({ classes, enclitic }) => enclitic === null && classes.includes('relative'));

/** True where the nearest predicate before a joined word is a verbal noun that hangs on a verb of its clause. */
function joinsMasdar(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i > 0; i--) {
    const item = items[i];
    if (isSign(item, '.؛:') || hasClass(item, 'complementiser') || hasClass(item, 'relative')) return false;
    if (item?.kind !== 'word') continue;
    const best = item.readings[0];
    if (best?.pos === 'masdar' && !item.readings.some(({ pos, rank }) => pos === 'verb' && rank === best.rank))
      return hasVerbBefore(items, i);
    if (best?.pos === 'verb' && !item.readings.some(({ pos, rank }) => pos !== 'verb' && rank === best.rank)) return false;
  }
  return false;
}

const OPENERS = `${COMMAS}:.`;
const opensClause = (before: Item | undefined): boolean =>
  isSign(before, OPENERS) || hasAnyClass(before, ['contrast', 'complementiser']);

/** True where a word that is nothing but a verb stands between `at` and the sign or particle that opens its clause. */
function hasVerbBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === 'sign' && !isSign(item, QUOTES)) return false;
    if (item?.kind !== 'word') continue;
    if (hasClass(item, 'complementiser') || hasClass(item, 'relative')) return false;
    const best = item.readings[0];
    const rivals = item.readings.some(
      (reading) => reading.rank === best?.rank && reading.pos !== 'verb' && reading.pos !== 'particle',
    );
    // طالب after a sign or a conjunction is "demanded", not a student.
    if (best?.pos === 'verb' && (!rivals || i === 0 || opensClause(items[i - 1]))) return true;
  }
  return false;
}

/** The clause in which an item stands; undefined where none holds it. */
export const clauseHolding = (clauses: readonly Clause[], item: number): Clause | undefined =>
  clauses.find(({ first, last }) => item >= first && item <= last);

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

/** A predicate before `at` that takes a clause with أن: nearest first, that does not have its clause yet. */
function clauseGovernorBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  const told = tellerBeforeAside(items, at, taken);
  if (told >= 0) return told;
  const said = takesQuote(items[at]) ? sayerBefore(items, at, taken) : -1;
  let occasion = -1;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind !== 'word' || taken.has(i) || isFilled(items, i) || staysUnnamed(items, i)) continue;
    const governors = governorsOf(item).filter(({ markers }) => markers.includes('that'));
    if (governors.length === 0 || isNoLonger(items, i) || isLeftUndone(items, i)) continue;
    // قال سكان بهاتف يعمل … إن …: إن goes with قال before any other word but one of saying.
    if (said >= 0 && said < i && !governors.some(({ speech }) => speech)) continue;
    // قالت X في تقرير إن …: where she says it.
    const where = hasClass(item, 'statement') && (items[i - 1]?.role === 'in' || item.role === 'in');
    if (!where) return i;
    if (occasion < 0) occasion = i;
  }
  return occasion;
}

/** إن, which follows قال; أن follows the others. */
const takesQuote = (item: Item | undefined): boolean =>
  hasClass(item, 'complementiser') &&
  item?.readings.every(({ lemma, rank }) => rank !== item.readings[0]?.rank || lemma.startsWith('إ')) === true;

/** The nearest قال that still waits for what was said; -1 where there is none. */
function sayerBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  for (let i = at - 1; i >= 0; i--)
    if (!taken.has(i) && items[i]?.kind === 'word' && items[i]?.readings.some(({ lemma }) => lemma === 'قال') === true) return i;
  return -1;
}

/** لم يعد وكرا, لم يعد التنظيم يسيطر: "no longer", not "did not count". */
export const isNoLonger = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'return') && hasAnyClass(items[at - 1], NEGATORS);

/** من دون أن تبلغ من معها: what was not done governs nothing that was. */
const isLeftUndone = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at - 1], 'complementiser') && items[at - 2]?.role === 'without';

/** وقال زيد، طلب عدم ذكر اسمه، إن …: behind a comma goes on the verb of saying before the aside. -1 where there is none. */
function tellerBeforeAside(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  if (!isSign(items[at - 1], COMMAS) || !hasClass(items[at], 'complementiser') || items[at]?.joined === true) return -1;
  let aside = at - 2;
  while (aside > 0 && !isSign(items[aside], COMMAS)) aside--;
  for (let i = aside - 1; i >= 0; i--) {
    if (hasClass(items[i], 'complementiser') || taken.has(i)) return -1;
    const tells = governorsOf(items[i]).some(({ speech, markers }) => speech && markers.includes('that'));
    if (tells && isFiniteVerb(items, i) && !isFilled(items, i)) return i;
  }
  return -1;
}

const FARTHEST_IDENTITY = 6;

/** طلب عدم الكشف عن هويته, رفض ذكر اسمه: how a source wants to stay unnamed governs nothing. */
function staysUnnamed(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + FARTHEST_IDENTITY); i++) {
    if (
      items[i]?.role === null &&
      hasClass(items[i], 'identity') &&
      items[i]?.readings.some(({ enclitic }) => enclitic !== null) === true
    )
      return true;
    if (items[i]?.kind === 'sign' || isFiniteVerb(items, i)) return false;
  }
  return false;
}

/** أمهل الجيش المسلحين … كي يستسلموا: the verb of asking or forcing before «so that», in its own clause. -1 where there is none. */
function demanderBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  for (let i = at - 1; i >= 0; i--) {
    if (hasClass(items[i], 'deadline-noun') && !taken.has(i)) return i;
    if (!isFiniteVerb(items, i)) continue;
    const asks = governorsOf(items[i]).some(
      ({ effect, subject, markers }) => subject === 'object' && effect !== 'assert' && markers.includes('that'),
    );
    return asks && !taken.has(i) ? i : -1;
  }
  return -1;
}

/** شدّد على أن …: what is said, no provision. -1 where no verb of saying that takes على stands before it. */
function insisterBefore(items: readonly Item[], at: number, taken: ReadonlySet<number>): number {
  const governor = clauseGovernorBefore(items, at, taken);
  // أصر زيد، في بيان، على أن البلدة لم تسقط: what is agreed on begins with a verb (على أن يسلمها).
  const parted = isFiniteVerb(items, at + 1) && items.slice(governor + 1, at).some((item) => isSign(item, COMMAS));
  const insists = governorsOf(items[governor]).some(
    ({ speech, effect, markers }) => speech && effect === 'assert' && markers.includes('on'),
  );
  return insists && !parted ? governor : -1;
}

/**
 * A verb that its pronoun fills: that of the indefinite noun before it (في بيان نقلته سانا إن …), or who is waited for
 * (لم ينتظرونا، وأنهم …). It governs nothing behind.
 */
function isFilled(items: readonly Item[], at: number): boolean {
  const [before, verb] = [items[at - 1], items[at]];
  if (verb?.readings[0]?.enclitic == null || !isFiniteVerb(items, at)) return false;
  if (hasClass(verb, 'doubt')) return true;
  return (
    before?.kind === 'word' &&
    before.readings.some(
      ({ pos, rank, proclitics, enclitic, classes }) =>
        pos === 'noun' && rank === 0 && enclitic === null && !proclitics.includes('ال') && classes.includes('source'),
    )
  );
}

const clauseAt = (clauses: readonly Draft[], item: number): number => {
  for (let i = clauses.length - 1; i >= 0; i--) if ((clauses[i]?.first ?? 0) <= item) return i;
  return 0;
};

const CONTRAST_BEFORE_COMPLEMENTISER = new Set([
  'غير',
  'الا',
  'بيد',
  'علما',
  'ذلك',
  'رغم',
  'خاصه',
  'خصوصا',
  'سيما',
  'مع',
  'اذ',
  'حيث',
  'كما',
  'حتي',
]);

/**
 * Splits a sentence into clauses at complementisers, relatives, subordinators, conjunction + verb, and quotes after a verb of saying, and
 * keeps what governs what.
 *
 * @example // 'قال الناطق إن القوات انسحبت من مورك وسيطرت على كفرزيتا' → root, complement, coordinate
 */
export function clausesOf(items: readonly Item[]): Clause[] {
  const drafts: Draft[] = [{ first: 0, relation: 'root', parent: -1, governor: -1, verbs: [] }];
  const taken = new Set<number>();
  const current = (): Draft => drafts.at(-1) as Draft;
  const open = (first: number, relation: ClauseRelation, parent: number, governor = -1): void => {
    // A clause that begins where the latest one did takes its place, and hangs on what that one hung on.
    let host = parent;
    if (current().first === first && drafts.length > 1) {
      const replaced = drafts.pop() as Draft;
      if (host >= drafts.length) host = replaced.parent;
    }
    if (current().first === first)
      Object.assign(current(), { relation, parent: -1, governor, verbs: current().verbs.filter((verb) => verb >= first) });
    else drafts.push({ first, relation, parent: host, governor, verbs: [] });
  };
  /** What a predicate governs, which governs nothing else then. */
  const openComplement = (first: number, governor: number): void => {
    taken.add(governor);
    open(first, 'complement', clauseAt(drafts, governor), governor);
  };
  /** The clause that a coordinated one continues: not a relative clause that a comma has closed. */
  const continued = (at: number): Draft => {
    let draft = current();
    const closed = isSign(items[at - 1], COMMAS) || isSign(items[at - 1], QUOTES);
    while (closed && draft.relation === 'relative' && draft.parent >= 0) draft = drafts[draft.parent] as Draft;
    return draft;
  };

  /** أكد أن الرمادي "لم تسقط": the quote goes on with the clause that has its subject and no verb yet. */
  const waitsForVerb = (draft: Draft, at: number): boolean =>
    draft.relation === 'complement' && draft.governor >= 0 && draft.verbs.length === 0 && at > draft.first + 1;

  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') {
      if (item.folded === '؛' || item.folded === ';') open(at + 1, 'coordinate', current().parent, current().governor);
      else if (item.folded === ':' && at > 0 && at < items.length - 1) {
        // لم تنتظر الموصل أحدا: خرجت …: what was not waited for is not what was said.
        const found = clauseGovernorBefore(items, at, taken);
        const governor = hasClass(items[found], 'doubt') && hasAnyClass(items[found - 1], NEGATORS) ? -1 : found;
        if (governor >= 0) taken.add(governor);
        open(at + 1, 'complement', drafts.length - 1, governor);
      } else if (
        opensQuote(items, at) &&
        !hasClass(items[at - 1], 'complementiser') &&
        !waitsForVerb(current(), at) &&
        opensQuotedClause(items, at, taken)
      ) {
        const governor = clauseGovernorBefore(items, at, taken);
        openComplement(at, governor);
      }
      continue;
    }
    if (item.kind !== 'word') {
      // `بعد أن`, `قبل أن`: the preposition belongs to the clause that it opens.
      continue;
    }
    if (!mayOpenClause(item)) continue;
    const before = previousWord(items, at);
    if (hasClass(item, 'complementiser')) {
      const conditional =
        items[at + 1] !== undefined &&
        hasClass(item, 'conditional') &&
        isFiniteVerb(items, at + 1) &&
        item.readings.some((reading) => reading.rank === 0 && reading.classes.includes('conditional')) &&
        finiteReading(items[at + 1])?.features.tense === 'past' &&
        !governsClause(items, at, taken);
      if (conditional) open(at, 'conditional', drafts.length - 1);
      else if (before?.kind === 'preposition' && ['time', 'until', 'without', 'instead'].includes(before.role ?? ''))
        open(before.index, 'time', clauseAt(drafts, before.index));
      else if (before !== undefined && CONTRAST_BEFORE_COMPLEMENTISER.has(stripAnd(before.folded))) open(at, 'contrast', -1);
      else if (item.joined && previousComplement(drafts) !== null) {
        const sibling = previousComplement(drafts) as Draft;
        open(at, 'complement', sibling.parent, sibling.governor);
      } else {
        const governor = clauseGovernorBefore(items, at, taken);
        if (governor >= 0) openComplement(at, governor);
        else open(at, 'coordinate', current().parent, current().governor);
      }
      continue;
    }
    const insisted = hasClass(item, 'provision') ? insisterBefore(items, at, taken) : -1;
    if (insisted >= 0) {
      openComplement(at, insisted);
      continue;
    }
    // كي ينسحبوا: what is asked for behind a verb of asking; else what somebody means to do.
    if (hasClass(item, 'subordinator-purpose')) {
      const asked = demanderBefore(items, at, taken);
      if (asked >= 0) openComplement(at, asked);
      else open(at, 'coordinate', current().parent, current().governor);
      continue;
    }
    // على أن القائد أنكر …: "however" at the head of a sentence.
    if (hasClass(item, 'conditional') && !hasClass(item, 'complementiser') && !(at === 0 && hasClass(item, 'provision'))) {
      open(at, 'conditional', drafts.length - 1);
      continue;
    }
    // خرجت الحافلات التي تقل المقاتلين من دوما: what they carry is part of the nominal.
    if (opensRelative(item) && hasClass(items[at + 1], 'carry') && isCarrierBefore(items, at + 1)) continue;
    if (opensRelative(item)) {
      open(at, 'relative', drafts.length - 1);
      continue;
    }
    if (hasClass(item, 'contrast')) {
      const draft = continued(at);
      // نفى أن …، بينما طالب …: what is denied ends here.
      open(at, 'contrast', draft.parent, hasClass(items[draft.governor], 'deny') ? -1 : draft.governor);
      continue;
    }
    // لا صحة لما تنشره …: «of what», not «when», which a past follows.
    const ofWhat = item.folded === 'لما' && finiteReading(items[at + 1])?.features.tense === 'present';
    // هجوما استعادت خلاله …: with a pronoun, "during it", a phrase.
    const phrase = item.readings[0]?.enclitic != null;
    if (hasClass(item, 'subordinator-time') && item.kind === 'word' && !ofWhat && !phrase && !isDatePhrase(items, at)) {
      open(at, 'time', drafts.length - 1);
      continue;
    }
    if (isSpeechParticiple(items, at)) {
      open(at, 'speech', drafts.length - 1);
      continue;
    }
    if (!isFiniteVerb(items, at)) continue;
    // منحتهم مهلة ليسلموا أنفسهم: what is asked for.
    const verb = finiteReading(item);
    const asked = verb?.features.tense === 'present' && verb.proclitics.at(-1) === 'ل' ? demanderBefore(items, at, taken) : -1;
    if (asked >= 0) {
      openComplement(at, asked);
      current().verbs.push(at);
      continue;
    }
    const draft = current();
    // أما منسوب السد فتراجع: ف belongs to أما, and what stands between is the subject.
    const asFor =
      draft.verbs.length === 0 &&
      items[draft.first]?.folded.replace(/^و/, '') === 'اما' &&
      item.readings[0]?.proclitics[0] === 'ف';
    // بقيت القوات ولم تنسحب: the conjunction stands on the negation.
    const negation = hasAnyClass(items[at - 1], NEGATORS) && items[at - 1]?.joined === true && draft.verbs.length > 0;
    const start = negation ? at - 1 : at;
    if ((item.joined || negation) && start > draft.first && !asFor) {
      const host = continued(start);
      // A verb of saying after a complement goes back to the narrator (… وأضاف …); an event verb stays under the governor.
      const narrated = isSpeaking(items, at) || (isPluperfect(items, at) && !isSaid(items[host.governor]));
      open(start, 'coordinate', narrated ? -1 : host.parent, narrated ? -1 : host.governor);
    } else if (opensAsyndetic(items, at, draft.verbs)) {
      open(at, 'relative', drafts.length - 1);
    } else if (isVerbless(items, draft) && hasClass(items[at - 1], 'completed')) {
      const host = drafts[draft.parent] as Draft;
      open(at - 1, 'coordinate', host.parent, host.governor);
    } else if (followsAndDone(items, at) && at - 1 > draft.first) {
      const host = continued(at - 1);
      open(at - 1, 'coordinate', host.parent, host.governor);
    } else if (
      draft.verbs.length > 0 &&
      (isClosedAside(items, draft, at) ||
        before?.folded === 'ثم' ||
        isNextTopic(items, draft, at) ||
        !draft.verbs.every((verb) => isAuxiliary(items[verb])))
    ) {
      const start = startOfTopic(items, draft.verbs.at(-1) as number, at);
      const host = continued(start);
      open(start, 'coordinate', host.parent, host.governor);
    }
    current().verbs.push(at);
  }
  return drafts.map(({ first, relation, parent, governor, verbs }, index) => {
    const last = (drafts[index + 1]?.first ?? items.length) - 1;
    return { index, first, last, relation, parent, governor, verbs };
  });
}

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
const mayOpenClause = (item: Item): boolean =>
  finiteReading(item) !== null || hasAnyClass(item, OPENING) || readsAsSpeaking(item) || mayPointOut(item);

/** تحدث السكان … وقد انسحبت القوات: a clause of its own, whatever verb stands before. */
const followsAndDone = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.joined === true && hasClass(items[at - 1], 'completed');

/**
 * القائد، الذي كان آمر اللواء، انشق; بعد الهجوم الذي شنته الجبهة، انسحب الجيش: a relative clause that a comma has closed does not take the verb
 * behind it, even with كان alone where a comma opens it too.
 */
const isClosedAside = (items: readonly Item[], { relation, first, verbs }: Draft, at: number): boolean =>
  relation === 'relative' &&
  isSign(items[at - 1], COMMAS) &&
  (isSign(items[first - 1], COMMAS) || items[verbs.at(-1) ?? -1]?.readings[0]?.enclitic != null);

/** بعد حصار دام أشهرا، ومنبج انتزعتها …: a name that و joins behind the comma that closes what describes a noun. */
const isNextTopic = (items: readonly Item[], { relation, verbs }: Draft, at: number): boolean =>
  relation === 'relative' &&
  items
    .slice(verbs.at(-1), at)
    .some((item) => item.joined && ['place', 'force'].includes(item.kind) && isSign(items[item.index - 1], COMMAS));

/** أحد ممن معه قد ألقى السلاح: a relative clause that a phrase with a preposition fills has no verb of its own. */
const isVerbless = (items: readonly Item[], { relation, first, parent, verbs }: Draft): boolean => {
  const predicate = items[first + 1];
  const phrase =
    predicate?.kind === 'preposition' ||
    predicate?.readings.some(({ rank, classes }) => rank === 0 && classes.includes('preposition'));
  return relation === 'relative' && parent >= 0 && verbs.length === 0 && phrase === true;
};

/** True at a sign that opens a quotation: one that only opens, or a plain one after an even number of its kind. */
function opensQuote(items: readonly Item[], at: number): boolean {
  const sign = items[at]?.folded ?? '';
  if (!OPENING_QUOTES.includes(sign)) return false;
  if (!QUOTES_BOTH_WAYS.includes(sign)) return true;
  let before = 0;
  for (let i = 0; i < at; i++) if (items[i]?.kind === 'sign' && items[i]?.folded === sign) before++;
  return before % 2 === 0;
}

const QUOTES_BOTH_WAYS = '"”';

/** بعد حصار بدأ …, في بيان نقلته …: a verb right behind an indefinite noun that a preposition governs describes it. */
function opensAsyndetic(items: readonly Item[], at: number, verbs: readonly number[]): boolean {
  const noun = items[nounDescribedBy(items, at)];
  if (verbs.length === 0 || noun?.kind !== 'word' || noun.joined || items[at]?.joined === true) return false;
  // سراح 50 جنديا كانوا …: nor has a clause that has its verb another for the people counted in it.
  const counted =
    items[at - 2]?.kind === 'quantity' &&
    items[at - 2]?.joined === false &&
    !items.slice(verbs.at(-1), at).some(({ kind }) => kind === 'sign') &&
    /[^ا]ا$/.test(noun.folded) &&
    hasClass(noun, 'member') &&
    finiteReading(items[at])?.features.number === 'plural';
  // تصدى لهجوم كان يهدف إلى …, أحبط هجوما كان …
  const attack = hasAnyClass(noun, ['attack', 'operation', 'attempt-noun']) && (noun.role === 'for' || /ا$/.test(noun.folded));
  const governed = items[noun.index - 1]?.kind === 'preposition' || noun.role === 'in' || noun.role === 'by' || attack;
  return (
    (counted || (governed && !hasAnyClass(noun, ['time-unit', 'force', 'member']))) &&
    noun.readings.some(
      ({ pos, rank, proclitics, enclitic }) =>
        rank === 0 && (pos === 'noun' || pos === 'masdar') && enclitic === null && !proclitics.includes('ال'),
    )
  );
}

/** هجوما للحوثيين, محاولة للفصائل: whose it is. */
export const isWhose = (item: Item | undefined): boolean =>
  item?.role === 'for' && (item.kind === 'force' || hasAnyClass(item, ['force', 'member']));

/**
 * من هجوم إرهابي شنته …: the noun before a verb, over its adjective where the verb has a pronoun for it, and over whose it is
 * (هجوما للحوثيين كان يهدف إلى …).
 */
function nounDescribedBy(items: readonly Item[], verb: number): number {
  const [adjective, noun] = [items[verb - 1], items[verb - 2]];
  if (isWhose(adjective) && hasClass(items[verb], 'be')) return verb - 2;
  const resumed = finiteReading(items[verb])?.enclitic != null;
  const describes =
    resumed &&
    noun?.kind === 'word' &&
    adjective?.kind === 'word' &&
    adjective.role === null &&
    !adjective.joined &&
    adjective.readings.some(
      ({ rank, pos, proclitics }) => rank === 0 && ['adjective', 'participle'].includes(pos) && proclitics.length === 0,
    );
  return describes ? verb - 2 : verb - 1;
}

/** في وقت سابق، في وقت متأخر: an adjective behind it, a phrase of its own. */
const isDatePhrase = (items: readonly Item[], at: number): boolean => {
  const [best] = items[at + 1]?.readings ?? [];
  return items[at]?.folded === 'في وقت' && (best?.pos === 'adjective' || best?.pos === 'participle');
};

const FARTHEST_PAST = 6;

/** وكانت X قد انسحبت من Y: told of the past, whatever is expected, demanded or planned in the clause before. */
function isPluperfect(items: readonly Item[], at: number): boolean {
  if (!hasClass(items[at], 'be') || finiteReading(items[at])?.features.tense !== 'past') return false;
  return items
    .slice(at + 1, at + FARTHEST_PAST)
    .some((item) => item.folded === 'قد' && finiteReading(items[item.index + 1])?.features.tense === 'past');
}

/** A predicate that tells what hangs on it. */
const isSaid = (governor: Item | undefined): boolean =>
  governorsOf(governor).some(({ speech, effect }) => speech && effect === 'assert');

const FARTHEST_SAID = 16;

/** A verb of saying; one that is also another verb (عبروا النهر, عبّروا عن) only with what is said behind it. */
export function isSpeaking(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (!governorsOf(item).some(({ speech }) => speech)) return false;
  const verbs = item.readings.filter(({ pos, rank }) => pos === 'verb' && rank === item.readings[0]?.rank);
  if (verbs.every((reading) => governorOf(reading)?.speech === true)) return true;
  for (let i = at + 1; i < Math.min(items.length, at + FARTHEST_SAID); i++) {
    const next = items[i];
    if (hasClass(next, 'complementiser') || isSign(next, ':')) return items[i - 1]?.role !== 'time';
    if (i === at + 1 && (next?.role === 'about' || isSign(next, OPENING_QUOTES))) return true;
    if (isFiniteVerb(items, i)) return false;
  }
  return false;
}

const stripAnd = (folded: string): string => (folded.startsWith('و') && folded.length > 3 ? folded.slice(1) : folded);

function previousComplement(drafts: readonly Draft[]): Draft | null {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (draft?.relation === 'complement') return draft;
  }
  return null;
}

const governsClause = (items: readonly Item[], at: number, taken: ReadonlySet<number>): boolean => {
  const governor = clauseGovernorBefore(items, at, taken);
  return governor >= 0 && at - governor <= 8;
};

/** A quote is a clause of its own where a verb of saying waits for one and the quote holds a finite verb. */
function opensQuotedClause(items: readonly Item[], at: number, taken: ReadonlySet<number>): boolean {
  const governor = clauseGovernorBefore(items, at, taken);
  if (governor < 0 || !governorsOf(items[governor]).some(({ speech }) => speech)) return false;
  for (let i = at + 1; i < items.length; i++) {
    if (items[i]?.kind === 'sign' && '"»”’'.includes(items[i]?.folded ?? '')) return false;
    if (isFiniteVerb(items, i)) return true;
  }
  return false;
}

/** Read as the participle of a verb of saying, and not as a noun: ، مدينة تدمر is the town, not "condemning". */
const readsAsSpeaking = ofReadings(
  (readings) =>
    !readings.some(({ pos, rank }) => pos === 'noun' && rank === readings[0]?.rank) &&
    readings.some(
      (reading) =>
        reading.pos === 'participle' &&
        reading.features.definite !== true &&
        reading.proclitics.every((particle) => particle === 'و') &&
        (governorOf(reading)?.speech ?? false),
    ),
);

/** مشيرا إلى أن …: no marshal, where what is said follows. */
function pointsOut(items: readonly Item[], at: number): boolean {
  const said = items[at + 1]?.kind === 'preposition' ? items[at + 2] : items[at + 1];
  return hasClass(said, 'complementiser') && mayPointOut(items[at] as Item);
}

/** Also read as such a participle. */
const mayPointOut = ofReadings((readings) =>
  readings.some(
    (reading) =>
      reading.pos === 'participle' &&
      reading.rank === 0 &&
      /[اة]$/.test(reading.stem) &&
      reading.proclitics.every((particle) => particle === 'و') &&
      (governorOf(reading)?.speech ?? false),
  ),
);

/** `معلنة تحرير …`, `نافياً …`, `مؤكدا أن …`: an accusative participle of a speech verb speaks for the clause's subject. */
export function isSpeechParticiple(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  return (
    (readsAsSpeaking(item) || pointsOut(items, at)) &&
    (isSign(previousWord(items, at), COMMAS) || item.joined || (/ا$/.test(item.folded) && item.readings[0]?.pos === 'participle'))
  );
}

/**
 * Where a clause whose verb comes after its subject begins: at the last و + noun or sign between the two verbs, but at ثم where that stands
 * before the verb (اجتاحت كبكابية وسرف عمرة ثم انسحبت).
 */
function startOfTopic(items: readonly Item[], after: number, verb: number): number {
  if (items[verb - 1]?.folded === 'ثم') return verb - 1;
  for (let i = verb - 1; i > after; i--) {
    const item = items[i] as Item;
    if (item.joined && item.role === null && item.kind !== 'date') return i;
    if (isSign(item, COMMAS)) return i + 1;
  }
  return verb;
}
