import type { Context } from './context.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { foldedName } from '../text/fold.ts';
import { askedFrom, isCalledUpon } from './called-upon.ts';
import { isCue } from './cue-words.ts';
import { governorsOf } from './governors.ts';
import { ofReadings } from './readings.ts';
import { clauseHolding, isFiniteVerb } from './clauses.ts';
import { CLOSING_QUOTES, COMMAS, finiteReading, hasAnyClass, hasClass, isMainly, isSign, OPENING_QUOTES } from './words.ts';

/** Who asserts an event: the most specific named source. */
export interface Speaker {
  readonly name: string;
  readonly id: string | null;
}

/** A definite noun that stands for one who was introduced before: الوزير، المصدر، البيان. */
export interface MeantNoun {
  readonly lemma: string;
  readonly folded: string;
  /** البيان، التقرير: it says what its author says. */
  readonly statement: boolean;
}

/** What the text says of who speaks: named, someone unnamed, or the one who spoke before. */
export interface Speech {
  readonly speakers: readonly Speaker[];
  readonly kind: 'named' | 'unnamed' | 'previous';
  /** One person is named. */
  readonly person: boolean;
  /** Titles and words for sources that introduce them, by lemma. */
  readonly nouns: readonly string[];
  /** With `previous`: the noun that points back; null for a pronoun. */
  readonly noun: MeantNoun | null;
  /** Item of the verb of saying, -1 where there is none. */
  readonly governor: number;
  /** It named nobody; the speakers are those whom it means. */
  readonly recalled: boolean;
}

const FARTHEST_ANTECEDENT = 6;
const FARTHEST_SUBJECT = 22;
const NOBODY = { speakers: [], person: false, nouns: [], noun: null, governor: -1, recalled: false };
const UNNAMED: Speech = { ...NOBODY, kind: 'unnamed' };
const PREVIOUS: Speech = { ...NOBODY, kind: 'previous' };

/** The writer's own outlet is no source of its own claims; the army that an outlet is of (تنفي القوات المسلحة …) is. */
function isOwnOutlet(context: Context, item: Item): boolean {
  const { source, url } = context.layers.source;
  if (source === undefined && url === undefined) return false;
  const kind = context.registry.organisation(item.mention?.entries[0] ?? '')?.kind;
  if (kind !== undefined && kind !== 'media' && kind !== 'monitor') return false;
  const own = foldedName(`${source ?? ''} ${url ?? ''}`);
  const name = item.folded.replace(/^(?:وكاله|قناه|شبكه|صحيفه|موقع) /, '');
  return name.length > 2 && own.includes(name);
}

/** الفصيل، الجماعة: a class noun alone means the body named before. */
function bodyMeant(context: Context, item: Item): Speaker | null {
  const { mention } = item;
  if (mention === null || mention.first !== mention.last) return null;
  const generic = context.layers.analyses[mention.first]?.some(
    ({ proclitics, classes, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('force'),
  );
  if (generic !== true) return null;
  // الجماعة: جماعة الحوثي, الوحدات: وحدات حماية الشعب.
  const noun = foldedName(mention.name).replace(/^ال/, '');
  const called =
    context.named.fullNameBefore(noun, mention.entries[0], mention.first) ??
    (mention.entries.length > 0 ? undefined : context.named.groupBefore(mention.first));
  return called === undefined ? null : { name: called.name, id: called.entries[0] ?? null };
}

/** وجّه نداء لعناصر النظام, قال للجيش: who is spoken to, not whose the speaker is (القيادة العامة للجيش); a medium that is spoken to passes it on. */
function isAddressee(context: Context, items: readonly Item[], first: number, at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  // وفقا لوزارة الدفاع: the source itself.
  if (item?.kind !== 'force' || (at === first && before?.role === 'source')) return false;
  const to = item.role === 'for' || (before?.kind === 'word' && before.role === 'for') || before?.role === 'to';
  const kind = context.registry.organisation(item.mention?.entries[0] ?? '')?.kind;
  const named = items
    .slice(first, at)
    .some((each) => each.kind === 'place' || each.kind === 'force' || each.readings[0]?.proclitics.includes('ال') === true);
  return (
    to && !named && kind !== undefined && kind !== 'media' && kind !== 'monitor' && !hasAnyClass(before, ['title', 'source'])
  );
}

const EVENTS = ['leave', 'take', 'retake', 'fall', 'lose', 'defect', 'desert', 'surrender', 'collapse', 'hand-over'];

/** نفت الحكومة سقوط المدينة في أيدي الحركة: an event, and what follows takes part in it. */
const isEventNoun = (item: Item): boolean => item.kind === 'word' && item.role === null && namesEvent(item);

const namesEvent = ofReadings((readings) =>
  readings.some(
    ({ rank, pos, proclitics, classes }) =>
      rank === 0 && pos === 'masdar' && !proclitics.includes('ال') && EVENTS.some((name) => classes.includes(name)),
  ),
);

/** حض متحدث أميركي ما تبقى من الحرس, تدعو من بقي من المسلحين: whom the speech is to. */
const isWhoRemains = (items: readonly Item[], at: number): boolean =>
  ['ما', 'من'].includes(items[at]?.folded ?? '') && hasClass(items[at + 1], 'remain') && finiteReading(items[at + 1]) !== null;

/** What is said, no more who says it: نية مقاتليه، سيطرتها، بإخلاء, ما روجته قنوات. */
function isSaid(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.kind !== 'word') return false;
  if (item.folded === 'ما' && !isSign(items[at - 1], '،,')) return isFiniteVerb(items, at + 1);
  const best = item.readings.filter(({ rank }) => rank === 0);
  // وزير دفاعه: his office, no defence of his.
  const office = hasClass(items[at - 1], 'title');
  if (!office && best.some(({ pos, enclitic }) => pos === 'masdar' && (enclitic !== null || item.role === 'by'))) return true;
  // كشفت صور زيف ادعاءات X: what is shown of them.
  if (item.role === null && item.classes.has('falsity')) return true;
  const names = item.classes.has('source') || item.classes.has('force') || item.readings[0]?.pos !== 'noun';
  return !names && item.role === null && governorsOf(item).some(({ match }) => match.startsWith('noun:'));
}

/** قائد عمليات تحرير الفلوجة من داعش: whom he fights, where his title begins at `first`. */
export const isFreedFrom = (items: readonly Item[], first: number, at: number): boolean =>
  items[at - 1]?.kind === 'preposition' &&
  items[at - 1]?.role === 'from' &&
  items
    .slice(first, at)
    .some(({ readings }) =>
      readings.some(({ rank, pos, classes }) => rank === 0 && pos === 'masdar' && TAKES.some((name) => classes.includes(name))),
    );

const TAKES = ['free', 'take', 'retake', 'expel', 'secure'];

const OCCASIONS = new Set(['in', 'via', 'on']);

/** وأضاف في بيان، عبر حسابه، لقناته: where it was said and to whom, not who says it. */
function isOccasion(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at] as Item];
  const role = item.role ?? (before?.kind === 'preposition' ? before.role : null);
  // ردا على سؤال لمراسلنا, قال للصحفيين: who listens.
  if (role === 'for' && hasAnyClass(item, SOURCES)) return true;
  // في مؤتمر صحفي, خلال لقاء تلفزيوني: of what kind it is, and no journalist.
  if (item.role === null && isCue(item.folded, 'of-press') && before?.kind === 'word' && !isFiniteVerb(items, at - 1))
    return true;
  if (role !== null && OCCASIONS.has(role)) return !hasAnyClass(item, ['title', 'rank', 'member']);
  return item.readings[0]?.enclitic != null && !hasAnyClass(item, ['title', 'source']);
}

/** دعا المخدوعين إلى …: a sound plural in the accusative is who is spoken to. */
const isObject = (items: readonly Item[], at: number): boolean =>
  items[at]?.role === null &&
  items[at - 1]?.kind === 'word' &&
  isFiniteVerb(items, at - 1) &&
  items[at].readings.some(({ rank, features, stem }) => rank === 0 && features.number === 'plural' && stem.endsWith('ين'));

/** قال لرويترز، تحدث إلى بي بي سي: the medium that is spoken to. */
function isSpokenTo(items: readonly Item[], at: number): boolean {
  const role = items[at]?.role ?? (items[at - 1]?.kind === 'preposition' ? items[at - 1]?.role : null);
  return role === 'for' || role === 'to' || role === 'with';
}

/** نقلت رويترز عن الجيش: who said it before the medium did. */
function isPassedOn(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - FARTHEST_PASSED_ON), at);
  return before.some(({ kind, role }) => kind === 'preposition' && (role === 'about' || role === 'source'));
}
const FARTHEST_PASSED_ON = 4;

/** ضابط سعودي: one of a body, and not the body. */
function isSomebody(context: Context, { kind, mention }: Item): boolean {
  if (kind !== 'force' || mention === null) return false;
  return (context.layers.analyses[mention.first] ?? []).some(
    ({ rank, proclitics, features, classes }) =>
      rank === 0 &&
      features.number === 'singular' &&
      !proclitics.includes('ال') &&
      // لواء التوحيد: a brigade, no brigadier.
      !classes.includes('unit') &&
      ['rank', 'member', 'title'].some((name) => classes.includes(name)),
  );
}

/** مقرب من الحركة, قريبة من الجيش: a body that somebody without a name is near to. */
const isNearTo = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'force' && items[at - 1]?.role === 'from' && isCue(items[at - 2]?.folded, 'near-to');

/** الوزير الجيش, الرئيس الأمريكي القوات: a body bare behind a title with the article, which is in construct to nothing. */
function isBehindDefiniteTitle(items: readonly Item[], body: number, first: number): boolean {
  if (items[body]?.role !== null || items[body].joined) return false;
  // دعا المحافظ أفراد الشرطة: members of it.
  const members = items[body - 1];
  const from =
    members !== undefined && isMainly(members, 'member') && members.role === null && !members.joined ? body - 2 : body - 1;
  for (let at = from; at >= first; at--) {
    const item = items[at];
    if (item?.kind !== 'word' || !item.readings.some(({ rank, proclitics }) => rank === 0 && proclitics.includes('ال')))
      return false;
    if (isMainly(item, 'title')) return item.role === null;
    if (item.role !== null || item.joined || !item.readings.some(({ pos }) => pos === 'adjective')) return false;
  }
  return false;
}

const asSpeaker = (context: Context, item: Item): Speaker =>
  bodyMeant(context, item) ?? { name: item.mention?.name ?? item.folded, id: item.mention?.entries[0] ?? null };

const SOURCES = ['source', 'title', 'civilian', 'member', 'rank'];

/** The definite noun that an item is, where it can stand for one who speaks. */
function meantNoun(item: Item): MeantNoun | null {
  const reading = item.readings.find(
    ({ pos, rank, proclitics, classes }) =>
      rank === 0 &&
      (pos === 'noun' || pos === 'participle') &&
      proclitics.includes('ال') &&
      [...SOURCES, 'force', 'political'].some((name) => classes.includes(name)),
  );
  if (reading === undefined) return null;
  return { lemma: reading.lemma, folded: item.folded, statement: reading.classes.includes('statement') };
}

/** A definite noun of any kind that is the subject. */
function subjectNoun(item: Item): MeantNoun | null {
  const reading = item.readings.find(
    ({ pos, rank, proclitics }) => rank === 0 && (pos === 'noun' || pos === 'participle') && proclitics.includes('ال'),
  );
  return reading === undefined ? null : { lemma: reading.lemma, folded: item.folded, statement: false };
}

/** وزير الدفاع: an office by its title and what it is of; null where the item is no such title. */
function officeOf(items: readonly Item[], at: number): string | null {
  const [title, of] = [items[at], items[at + 1]];
  if (title?.kind !== 'word' || of?.kind !== 'word' || of.role !== null || of.joined) return null;
  const head = title.readings.find(
    ({ rank, proclitics, enclitic, classes }) =>
      rank === 0 && enclitic === null && !proclitics.includes('ال') && classes.includes('title'),
  );
  const definite = of.readings.some(
    ({ rank, pos, proclitics }) => rank === 0 && pos !== 'adjective' && proclitics.includes('ال'),
  );
  return head !== undefined && definite ? `${head.lemma} ${of.folded}` : null;
}

/** Lemmas of a word as a title or word for sources, by its likeliest readings as no verb. */
const titlesOf = ofReadings((readings) =>
  readings
    .filter(({ rank, pos, classes }) => rank === 0 && pos !== 'verb' && SOURCES.some((name) => classes.includes(name)))
    .map(({ lemma }) => lemma),
);

/** The titles and words for sources between two items, by lemma, and the offices (وزير الدفاع). */
function titlesBetween(items: readonly Item[], first: number, last: number): string[] {
  const titles: string[] = [];
  for (let at = first; at <= last && at < items.length; at++) {
    const item = items[at] as Item;
    if (!hasAnyClass(item, SOURCES)) continue;
    const office = at < last ? officeOf(items, at) : null;
    titles.push(...titlesOf(item));
    if (office !== null) titles.push(office);
  }
  return titles;
}

/**
 * A body or medium that no table has, called by its own noun with what makes it definite: حكومة الولاية، المجلس المحلي، صحيفة
 * السوداني، قناة "ديب ستيت".
 */
function calledBody(context: Context, items: readonly Item[], at: number, last: number): Speaker | null {
  const item = items[at] as Item;
  const head = item.readings.find(({ rank }) => rank === 0);
  if (item.kind !== 'word' || head?.pos !== 'noun' || head.enclitic !== null) return null;
  const press = hasClass(items[at + 1], 'press');
  const medium = (head.classes.includes('source') || press) && !NO_BODIES.some((name) => head.classes.includes(name));
  if (!medium && !BODIES.some((name) => head.classes.includes(name))) return null;
  const textOf = (from: number, to: number): string =>
    context.layers.tokens
      .slice(items[from]?.first, (items[to]?.last ?? 0) + 1)
      .map(({ form }) => form)
      .join(' ');
  if (medium && isSign(items[at + 1], OPENING_QUOTES)) {
    const close = items.findIndex((each, index) => index > at + 1 && isSign(each, CLOSING_QUOTES));
    if (close > at + 2 && close <= Math.min(last + 1, at + FARTHEST_QUOTE)) return { name: textOf(at + 2, close - 1), id: null };
  }
  const definite = head.proclitics.includes('ال');
  if (!definite && head.features.number !== 'singular') return null;
  let end = at;
  // وزارة الدفاع المالية: also a noun of action, right behind the office.
  if (end < last && head.classes.includes('political') && isDefiniteAction(items[end + 1])) end++;
  while (end < last && isDefiniteWord(items[end + 1])) end++;
  if (end === at) return null;
  const name = textOf(at, end);
  // وفقا لوزارة الدفاع: without what is joined to it.
  return { name: name.slice(definite ? name.indexOf('ال') : head.proclitics.join('').length), id: null };
}

const BODIES = ['force', 'political'];
const NO_BODIES = ['statement', 'title', 'news-noun', 'abstract', 'place-kind'];
const FARTHEST_QUOTE = 6;

const isDefiniteWord = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(
    ({ pos, rank, proclitics }) => rank === 0 && pos !== 'verb' && pos !== 'masdar' && proclitics.includes('ال'),
  );

const isDefiniteAction = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(({ pos, rank, proclitics }) => rank === 0 && pos === 'masdar' && proclitics.includes('ال'));

/**
 * Reads the source of a claim between two items: the first named person, else the first named body, else a named medium that an unnamed source spoke to.
 *
 * @example // 'قال المتحدث باسم الجيش نبيل عبد الله' → نبيل عبد الله
 */
export function speakersBetween(context: Context, items: readonly Item[], first: number, last: number): Speech {
  let body: Item | null = null;
  let medium: Item | null = null;
  let heardBy: Item | null = null;
  let called: Speaker | null = null;
  let unnamed = false;
  let noun: MeantNoun | null = null;
  const nouns = titlesBetween(items, first, last);
  for (let at = first; at <= last; at++) {
    const item = items[at];
    if (item === undefined || isEventNoun(item) || isWhoRemains(items, at) || (at > first && isSaid(items, at))) break;
    if (item.kind === 'person') {
      // المتحدث باسم حفتر أحمد المسماري: he who speaks in the name of another.
      const next = items[at + 1];
      const who = next?.kind === 'person' && next.role === null && !next.joined && at < last ? next : item;
      // زيد، قائد اللواء, زيد القيادي في …: his titles; رفض زيد تسليم الموقع للمحافظ: another's.
      const behind = items[who.index + 1];
      const his = isSign(behind, COMMAS) || (hasAnyClass(behind, SOURCES) && behind?.role === null);
      const titles = his ? nouns : titlesBetween(items, first, who.index);
      return { ...PREVIOUS, speakers: [asSpeaker(context, who)], kind: 'named', person: true, nouns: titles };
    }
    if (isAddressee(context, items, first, at) || isFreedFrom(items, first, at)) continue;
    if (isSomebody(context, item)) {
      unnamed = true;
      continue;
    }
    // مصدر مقرب من الحركة: who is near her speaks, and not she.
    if (isNearTo(items, at)) {
      unnamed = true;
      continue;
    }
    // دعا الوزير الجيش إلى …: whom a title with the article speaks to.
    if (item.kind === 'force' && isBehindDefiniteTitle(items, at, first)) break;
    if (item.kind === 'force' && item.mention !== null) {
      if (isOwnOutlet(context, item)) {
        if (!isSpokenTo(items, at)) unnamed = true;
        continue;
      }
      const kind = context.registry.organisation(item.mention.entries[0] ?? '')?.kind;
      const spokenTo = isSpokenTo(items, at);
      if (kind === 'media' && spokenTo) heardBy ??= item;
      else if (kind === 'media' || kind === 'monitor') medium ??= item;
      // قناة X التابعة للجماعة: whose the medium is.
      else if (medium === null || (heardBy === null && isPassedOn(items, at))) body ??= item;
      if (kind === 'monitor') body ??= item;
      continue;
    }
    const namesake: Speaker | null = called === null && !isOccasion(items, at) ? calledBody(context, items, at, last) : null;
    if (namesake !== null) called = namesake;
    else if (item.kind === 'word' && !isOccasion(items, at) && !isObject(items, at) && hasAnyClass(item, SOURCES)) {
      const office = unnamed ? null : officeOf(items, at);
      noun ??= unnamed ? null : meantNoun(item);
      if (noun === null) unnamed = true;
      // وأكد وزير الدفاع أن …: who was named with that office.
      if (office !== null) noun ??= { lemma: office, folded: '', statement: false };
    } else if (item.kind === 'word' && at === first && item.role === null) {
      // ونفت الوزارة: a body by its first word; قال المذيع إن: whoever stands before what is said.
      noun = meantNoun(item) ?? (hasClass(items[last + 1], 'complementiser') ? subjectNoun(item) : null);
    } else if (
      item.kind === 'place' &&
      item.role === null &&
      item.mention !== null &&
      context.isState(item.mention) &&
      (at === first || items[at - 1]?.kind === 'date' || isSign(items[at - 1], '،,"«“')) &&
      body === null &&
      !unnamed
    ) {
      body = item;
    }
  }
  const named = body ?? medium ?? (unnamed ? heardBy : null);
  if (named !== null) return { ...PREVIOUS, speakers: [asSpeaker(context, named)], kind: 'named', nouns };
  if (called !== null) return { ...PREVIOUS, speakers: [called], kind: 'named', nouns };
  if (noun !== null) return { ...PREVIOUS, noun, nouns };
  return { ...(unnamed ? UNNAMED : PREVIOUS), nouns };
}

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
  return { ...subjectOf(context, items, clauses, governor, limit), governor };
}

function subjectOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  governor: number,
  limit: number,
): Speech {
  const clause = clauseHolding(clauses, governor) ?? clauses[0];
  if (clause === undefined) return PREVIOUS;
  const item = items[governor];
  // ندعو عناصر …: we who speak are named before, or are the outlet.
  if (item?.readings[0]?.features.person === 1)
    return isInQuotes(items, governor) || items.some((each) => isSign(each, ':')) ? PREVIOUS : UNNAMED;
  // معلنا، نافيا: the subject is that of the clause above.
  if (item?.readings[0]?.pos === 'participle' && clause.relation === 'speech') return PREVIOUS;
  const renewer = renewerOf(items, clause, governor);
  if (renewer >= 0) {
    const between = speakersBetween(context, items, renewer + 1, governor - 1);
    return between.kind === 'previous' && between.noun === null ? { ...PREVIOUS, governor: renewer } : between;
  }
  // كانت القوات قد أمهلت الفصائل: the subject stands behind the auxiliary.
  const auxiliary = clause.verbs.findLast((verb) => verb < governor && hasClass(items[verb], 'be'));
  if (auxiliary !== undefined) {
    const between = speakersBetween(context, items, auxiliary + 1, governor - 1);
    if (between.kind === 'named') return between;
  }
  // وأمهلوا الفصائل: a plural verb has its subject before it.
  const plural = finiteReading(item)?.features.number === 'plural' && isFiniteVerb(items, governor);
  const topic = topicOf(context, items, clause, governor);
  if (topic !== null) return topic;
  const asked = askedFrom(items, governor);
  const said = asked >= 0 ? asked : saidFrom(items, governor);
  const last = Math.min(limit - 1, said - 1, governor + FARTHEST_SUBJECT);
  const called = isCalledUpon(context, items, clause, governor, limit);
  const after = plural || called ? PREVIOUS : speakersBetween(context, items, governor + 1, last);
  if (after.kind !== 'previous' || after.noun !== null) return after;
  if (isImpersonal(items, clause, governor)) return UNNAMED;
  const before = speakersBetween(context, items, clause.first, governor - 1);
  if (before.kind !== 'previous' || before.noun !== null || clause.relation !== 'relative') return before;
  // القرار الذي يدعو إثيوبيا إلى …: a thing, which has nobody named for it.
  if (called && !hasAnyClass(items[clause.first - 1], SOURCES) && items[clause.first - 1]?.kind === 'word') return UNNAMED;
  // قيادة العمليات التي أكدت أن …: the antecedent speaks.
  for (let at = clause.first - 1; at >= Math.max(0, clause.first - FARTHEST_ANTECEDENT); at--)
    if (items[at]?.kind === 'force' || items[at]?.kind === 'person') return speakersBetween(context, items, at, at);
  return after;
}

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
  if (!hasClass(items[governor + 1], 'complementiser') && items[governor + 1]?.kind !== 'preposition') return false;
  const comma = items.findLastIndex((each, index) => index < governor && isSign(each, '،,'));
  const verb = items.slice(Math.max(clause.first, comma), governor).find(({ index }) => isFiniteVerb(items, index));
  return verb === undefined || hasClass(verb, 'impersonal');
}

export function isInQuotes(items: readonly Item[], at: number): boolean {
  let open = 0;
  for (const item of items.slice(0, at)) {
    if (isSign(item, '«“')) open++;
    else if (isSign(item, '»”')) open = Math.max(0, open - 1);
    else if (isSign(item, '"')) open = open > 0 ? open - 1 : 1;
  }
  return open > 0;
}

/** First item of what is said: the complementiser or colon after the verb of saying. */
function saidFrom(items: readonly Item[], governor: number): number {
  for (let at = governor + 1; at < items.length; at++)
    if (hasClass(items[at], 'complementiser') || isSign(items[at], ':')) return at;
  return items.length;
}

/** A phrase that names a source beside what it tells (وفق …، كما أعلن …). */
interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  readonly speech: Speech;
}

/** كما أعلن البنتاغون، حسبما أفادت وزارة X، على ما أوردت وكالة X: the verb behind it has no object of its own. -1 where there is none. */
function tellsAside(items: readonly Item[], at: number): number {
  const item = items[at];
  const as = item?.folded === 'كما' || hasClass(item, 'source-preposition');
  const verb = as ? at + 1 : item?.folded === 'علي' && items[at + 1]?.folded === 'ما' ? at + 2 : -1;
  return verb > 0 && isFiniteVerb(items, verb) && governorsOf(items[verb]).some(({ speech }) => speech) ? verb : -1;
}

/** The phrases of a sentence that name a source, in order. */
export function sourcePhrases(context: Context, items: readonly Item[]): SourcePhrase[] {
  const found: SourcePhrase[] = [];
  for (const item of items) {
    const verb = tellsAside(items, item.index);
    const preposition = item.kind === 'preposition' && item.role === 'source';
    if (!preposition && verb < 0) continue;
    const source = preposition || hasClass(item, 'source-preposition');
    const from = verb >= 0 ? verb + 1 : item.index + 1;
    let last = from;
    while (
      last < items.length &&
      last <= from + FARTHEST_SOURCE &&
      !isSign(items[last], '،,.:؛') &&
      !hasClass(items[last], 'complementiser')
    )
      last++;
    // كما أعلن الجيش سيطرته على …: another report.
    const report = items.slice(from, last).some((each, index) => isEventNoun(each) || isSaid(items, from + index));
    if (!source && (report || hasClass(items[last], 'complementiser') || hasClass(items[last + 1], 'complementiser'))) continue;
    const speech = speakersBetween(context, items, from, last - 1);
    found.push({
      first: item.index,
      last: last - 1,
      speech: speech.kind === 'named' ? speech : (ownStatement(context, items, item.index, last - 1) ?? speech),
    });
  }
  return found;
}

const FARTHEST_SOURCE = 13;

/** بحسب بيان صادر عنها، وفق بيانها: the statement of the force that the report before it is about; null where no pronoun says so. */
function ownStatement(context: Context, items: readonly Item[], first: number, last: number): Speech | null {
  const phrase = items.slice(first + 1, last + 1);
  if (!phrase.some((item) => hasClass(item, 'statement')) || !phrase.some(hasPronoun)) return null;
  const author = items.slice(0, first).find(({ kind, role }) => kind === 'force' && role === null);
  return author === undefined ? null : speakersBetween(context, items, author.index, author.index);
}

/** بيانها، عنها، لها: a noun or preposition with a pronoun; له and لها stand in the lexicon as they are. */
const hasPronoun = ({ kind, readings }: Item): boolean =>
  kind === 'word' &&
  readings.some(
    ({ rank, enclitic, pos, lemma }) =>
      rank === 0 && (pos === 'particle' || pos === 'noun') && (enclitic !== null || /^له(?:ا|م|ما)?$/.test(lemma)),
  );

/**
 * The source that a phrase names for an item: one that opens the sentence or a clause (ووفق X، فإن …) for what follows, one that closes a clause
 * (…، بحسب X) for what is before, as far as a contrast (فيما، بينما); one in the middle of a clause for that clause.
 *
 * @returns null where the sentence has none
 */
export function sourcePhrase(context: Context, items: readonly Item[], clauses: readonly Clause[], at: number): Speech | null {
  const clauseOf = (item: number): Clause | undefined => clauseHolding(clauses, item);
  const parted = (from: number, to: number): boolean =>
    clauses.some(({ first, relation }) => relation === 'contrast' && first > from && first <= to);
  let before: Speech | null = null;
  let passed: Speech | null = null;
  for (const { first, last, speech } of sourcePhrases(context, items)) {
    const opens = first === 0 || (isSign(items[first - 1], COMMAS) && items[first]?.joined === true);
    if (first < at) {
      if (opens && !parted(first, at)) before = speech;
      // أخلى الجيش مواقعه، على ما أوردت X، ولم ينسحب من …: a report that goes on.
      else if (clauseOf(at)?.relation === 'coordinate' && !parted(first, at)) passed = speech;
      continue;
    }
    if (before !== null) break;
    if (opens) continue;
    const closes = isSign(items[last + 1], `${COMMAS}.`) || last + 1 >= items.length;
    const own = clauseOf(at);
    // الذين سيطروا على الحقول، وفق زيد: of a relative clause, right behind it.
    if (own?.relation === 'relative' && clauseOf(first - 1) !== own) continue;
    const next = clauseOf(last + 2);
    const middle = closes && isSign(items[first - 1], COMMAS) && next !== undefined && next === clauseOf(first - 1);
    if (parted(at, first) || (middle && own !== next)) continue;
    return speech;
  }
  return before ?? passed;
}
