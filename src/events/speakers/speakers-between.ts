import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isOfOccasion } from '../clauses/occasions.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { opposes } from '../forces/bearer.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { ofSpan } from '../items/of-place.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { isAddressee, isEventNoun, isObject, isOccasion, isPassedOn, isServedIn, isSpokenTo } from './addressed.ts';
import { SOURCES, bodyNoun, isBareAction, meantNoun, subjectNoun } from './meant-noun.ts';
import { isBehindClosedNoun, isBehindDefiniteTitle, isCalledOn } from './closed-nominals.ts';
import { isOutlet, isOwnOutlet, mediumOf } from './media.ts';
import { isLeft } from './offices.ts';
import { isOfAnother } from './persons-of-others.ts';
import { PREVIOUS, isFreedFrom, isSaid } from './speaker-of.ts';
import type { MeantNoun, Speaker, Speech } from './speech.ts';
import { UNNAMED } from './speech.ts';
import { bodyMeant, calledBody, officeOf, spokenFor, titlesBetween } from './titled.ts';

/** بيان تلقته الوكالة: behind a verb within the nominal, which is not the verb of saying. */
const isBehindInnerVerb = (items: readonly Item[], first: number, at: number): boolean => {
  const verb = items[at - 1]?.kind === 'sign' ? at - 2 : at - 1;
  return verb > first && isFiniteVerb(items, verb);
};

/** حض متحدث أميركي ما تبقى من الحرس, تدعو من بقي من المسلحين: whom the speech is to. */
const isWhoRemains = (items: readonly Item[], at: number): boolean =>
  ['ما', 'من'].includes(items[at]?.folded ?? '') && hasClass(items[at + 1], 'remain') && finiteReading(items[at + 1]) !== null;

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

/** الضابط السابق في الجيش, العقيد المنشق عن الجيش: a body that he who speaks has left. */
const isFormer = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'force' && items[at - 1]?.kind === 'preposition' && isLeft(items[at - 2]?.folded);

/** أما فرنسا, إن باريس, وكانت كييف: what may stand right before a state that is the subject. */
const opensSubject = (before: Item | undefined): boolean =>
  before?.kind === 'date' ||
  isSign(before, '،,"«“') ||
  (before?.kind === 'word' &&
    (hasClass(before, 'be') ||
      before.readings.every(({ rank, pos, enclitic }) => rank > 0 || (pos === 'particle' && enclitic === null))));

/** Who speaks by the name at an item: the body that it means, else the name itself. */
export const asSpeaker = (context: Context, item: Item): Speaker =>
  bodyMeant(context, item) ?? { name: item.mention?.name ?? item.folded, id: item.mention?.entries[0] ?? null };

const IN_NAME = 'باسم';

/** جاء في, ورد في: a verb of what is told, and of nobody who tells it. */
export function isToldByNobody(verb: Item | undefined): boolean {
  const governors = governorsOf(verb);
  return (
    governors.length > 0 && governors.every(({ effect, speech, subject }) => speech && effect === 'assert' && subject === 'none')
  );
}

export const FARTHEST_QUOTE = 6;

/** الانسحاب, السيطرة: a verbal noun with the article, by its best reading. */
export const isDefiniteAction = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(({ pos, rank, proclitics }) => rank === 0 && pos === 'masdar' && proclitics.includes('ال'));

/** What was heard so far of who speaks, between the verb of saying and what is said. */
interface Hearing {
  readonly context: Context;
  readonly items: readonly Item[];
  readonly first: number;
  readonly last: number;
  readonly nouns: Speech['nouns'];
  /** جاء في بيان أصدرته الحركة: nobody but those behind it. */
  readonly impersonal: boolean;
  body: Item | null;
  medium: Item | null;
  /** To which outlet an unnamed source spoke. */
  heardBy: Item | null;
  /** A body by a short name, or he in whose name somebody speaks. */
  called: Speaker | null;
  unnamed: boolean;
  /** Whether what was said has been passed on by somebody. */
  passedOn: boolean;
  noun: MeantNoun | null;
}

/** True where the words for who speaks are at their end: what is said begins, or whom it is said to. */
function isBehindSpeaker({ items, first }: Hearing, at: number, item: Item): boolean {
  if (isEventNoun(item) || isWhoRemains(items, at) || (at > first && isSaid(items, at))) return true;
  // لم يستبعد اضطرار المدافعين إلى …: what is said begins right behind the verb.
  return at === first && item.kind === 'word' && isBareAction(item);
}

/** The person at an item, with his titles. */
function bySpokenPerson({ context, items, first, last, nouns }: Hearing, at: number, item: Item): Speech {
  // المتحدث باسم حفتر أحمد المسماري: he who speaks in the name of another.
  const next = items[at + 1];
  const who = next?.kind === 'person' && next.role === null && !next.joined && at < last ? next : item;
  // زيد، قائد اللواء, زيد القيادي في …: his titles; رفض زيد تسليم الموقع للمحافظ: another's.
  const behind = items[who.index + 1];
  const his = isSign(behind, COMMAS) || (hasAnyClass(behind, SOURCES) && behind?.role === null);
  const titles = his ? nouns : titlesBetween(items, first, who.index);
  return { ...PREVIOUS, speakers: [asSpeaker(context, who)], kind: 'named', person: true, nouns: titles };
}

/** متحدث باسم القيادة: the noun of a body that was named before, in whose name an unnamed one speaks. */
const bodySpokenFor = ({ items, unnamed }: Hearing, at: number): MeantNoun | null =>
  items[at - 1]?.folded === IN_NAME && unnamed && hasClass(items[at - 2], 'title') ? bodyNoun(items, at) : null;

/** True for an item that is not he who speaks: to whom it is said, who passes it on, one of a body, whom they fight. */
function isAnotherThanSpeaker(hearing: Hearing, at: number, item: Item): boolean {
  const { context, items, first } = hearing;
  if (isAddressee(context, items, first, at) || isFreedFrom(items, first, at)) return true;
  // وقال في كلمة بثها التلفزيون إن: who passes it on, where somebody is there to say it.
  hearing.passedOn ||= at > first && !hearing.impersonal && isOfOccasion(items, at);
  if (hearing.passedOn && !hearing.unnamed) return true;
  if (isSomebody(context, item)) {
    hearing.unnamed = true;
    return true;
  }
  // مصدر مقرب من الحركة: who is near her speaks, and not she; العقيد المنشق عن الجيش may be who spoke before.
  if (isNearTo(items, at) || isFormer(items, at)) {
    hearing.unnamed ||= hearing.noun === null;
    return true;
  }
  // أعلن المقاتلون المعارضون لحكومة X: whom those who speak fight.
  const described = items[at - 1];
  return item.role === 'for' && described !== undefined && opposes(described);
}

/** Notes a body or an outlet; false where it ends the words for who speaks. */
function noteBody(hearing: Hearing, at: number, item: Item, id: string): boolean {
  const { context, items, first } = hearing;
  if (isOwnOutlet(context, item)) {
    // وقال في بيان تلقته الوكالة إن: how the outlet came by it.
    if (!isSpokenTo(items, at) && !isBehindInnerVerb(items, first, at)) hearing.unnamed = true;
    return true;
  }
  const kind = context.registry.organisation(id)?.kind;
  if (kind === 'media' && isSpokenTo(items, at)) hearing.heardBy ??= item;
  else if (kind === 'media' || kind === 'monitor') hearing.medium ??= item;
  else if (isBehindClosedNoun(items, at, first)) return false;
  // قناة X التابعة للجماعة: whose the medium is.
  else if (hearing.medium === null || (hearing.heardBy === null && isPassedOn(items, at))) hearing.body ??= item;
  if (kind === 'monitor') hearing.body ??= item;
  return true;
}

/** الوزير, مصدر, الوزارة: notes a noun for who speaks, or that nobody names him. */
function noteNoun(hearing: Hearing, at: number, item: Item): void {
  const { items, first, last } = hearing;
  if (!isOccasion(items, at) && !isObject(items, at) && hasAnyClass(item, SOURCES)) {
    const office = hearing.unnamed ? null : officeOf(items, at);
    hearing.noun ??= hearing.unnamed ? null : meantNoun(items, at);
    if (hearing.noun === null) hearing.unnamed = true;
    // وأكد وزير الدفاع أن …: who was named with that office.
    if (office !== null) hearing.noun ??= { lemma: office, folded: '', statement: false, described: false };
  } else if (at === first && item.role === null) {
    // ونفت الوزارة: a body by its first word; قال المذيع إن: whoever stands before what is said.
    hearing.noun = meantNoun(items, at) ?? (hasClass(items[last + 1], 'complementiser') ? subjectNoun(item) : null);
  }
}

/** أعلنت كييف, قالت إذاعة دمشق: notes a state that speaks, or its medium. */
function noteState(hearing: Hearing, at: number, item: Item): void {
  const { context, items, first } = hearing;
  if (item.role !== null || item.mention === null || !context.isState(item.mention)) return;
  if ((at !== first && !opensSubject(items[at - 1])) || hearing.body !== null || hearing.unnamed) return;
  // قال زيد لـ«إذاعة دمشق» إن: the medium is spoken to.
  if (isCue(items[at - 1]?.folded, 'medium') && isSpokenTo(items, at - 1)) return;
  hearing.called ??= mediumOf(context, items, at);
  if (hearing.called === null) hearing.body = item;
}

/** Who speaks by all that was heard. */
function sourceOf({ context, body, medium, heardBy, called, noun, unnamed, nouns }: Hearing): Speech {
  const named = body ?? medium ?? (unnamed ? heardBy : null);
  if (named !== null) return { ...PREVIOUS, speakers: [asSpeaker(context, named)], kind: 'named', nouns };
  if (called !== null) return { ...PREVIOUS, speakers: [called], kind: 'named', nouns };
  if (noun !== null) return { ...PREVIOUS, noun, nouns };
  return { ...(unnamed ? UNNAMED : PREVIOUS), nouns };
}

/**
 * Reads the source of a claim between two items: the first named person, else the first named body, else a named medium that an unnamed source spoke to.
 *
 * @example // 'قال المتحدث باسم الجيش نبيل عبد الله' → نبيل عبد الله
 */
export const speakersBetween = (context: Context, items: readonly Item[], first: number, last: number): Speech =>
  speakersIn(items, first, last, context);

const speakersIn = ofSpan((items, first, last, context: Context): Speech => {
  const nouns = titlesBetween(items, first, last);
  const heard = { body: null, medium: null, heardBy: null, called: null, unnamed: false, passedOn: false, noun: null };
  const hearing: Hearing = { context, items, first, last, nouns, impersonal: isToldByNobody(items[first - 1]), ...heard };
  for (let at = first; at <= last; at++) {
    const item = items[at];
    if (item === undefined || isBehindSpeaker(hearing, at, item)) break;
    if (item.kind === 'person') {
      if (!isOfAnother(items, first, at)) return bySpokenPerson(hearing, at, item);
      hearing.noun = null;
      continue;
    }
    if (hearing.called === null && isCue(item.folded, 'in-name-of') && hasAnyClass(items[at - 1], ['title']))
      hearing.called = spokenFor(context, item);
    const bodyNamed = bodySpokenFor(hearing, at);
    if (bodyNamed !== null) return { ...PREVIOUS, noun: bodyNamed, nouns };
    if (isAnotherThanSpeaker(hearing, at, item)) continue;
    // دعا الوزير الجيش إلى …: whom a title with the article speaks to.
    if ((item.kind === 'force' && isBehindDefiniteTitle(items, at, first)) || isCalledOn(items, at, first, last)) break;
    if (item.kind === 'force' && item.mention !== null) {
      if (noteBody(hearing, at, item, item.mention.entries[0] ?? '')) continue;
      break;
    }
    const spoken = hearing.called === null && (!isOccasion(items, at) || isServedIn(items, first, at));
    const namesake = spoken ? calledBody(context, items, at, last) : null;
    if (namesake !== null) {
      hearing.called = namesake;
      // موقع تاميل نت المقرب من الحركة: whose an outlet is does not say it.
      if (at === first && isOutlet(items, at, last)) break;
    } else if (item.kind === 'word') noteNoun(hearing, at, item);
    else if (item.kind === 'place') noteState(hearing, at, item);
  }
  return sourceOf(hearing);
});
