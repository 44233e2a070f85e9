import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isOfOccasion } from '../clauses/occasions.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { opposes } from '../forces/bearer.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { ofSpan } from '../items/of-place.ts';
import { ofReadings } from '../words/readings.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { isAddressee, isEventNoun, isObject, isOccasion, isPassedOn, isServedIn, isSpokenTo } from './addressed.ts';
import { isBehindClosedNoun, isBehindDefiniteTitle, isCalledOn } from './closed-nominals.ts';
import { isOutlet, isOwnOutlet, mediumOf } from './media.ts';
import { isLeft } from './offices.ts';
import { isOfAnother } from './persons-of-others.ts';
import { PREVIOUS, isFreedFrom, isSaid } from './speaker-of.ts';
import type { MeantNoun, Speaker, Speech } from './speech.ts';
import { LATTER, UNNAMED } from './speech.ts';
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

export const asSpeaker = (context: Context, item: Item): Speaker =>
  bodyMeant(context, item) ?? { name: item.mention?.name ?? item.folded, id: item.mention?.entries[0] ?? null };

/** Those who speak without a name, as classes of words. */
export const SOURCES = ['source', 'title', 'civilian', 'member', 'rank'];

/** The definite noun that an item is, where it can stand for one who speaks. */
function meantNoun(items: readonly Item[], at: number): MeantNoun | null {
  const item = items[at] as Item;
  if (item.role === null && isCue(item.folded, 'latter'))
    return { lemma: LATTER, folded: item.folded, statement: false, described: false };
  const reading = item.readings.find(
    ({ pos, rank, proclitics, classes }) =>
      rank === 0 &&
      (pos === 'noun' || pos === 'participle') &&
      proclitics.includes('ال') &&
      [...SOURCES, 'force', 'political'].some((name) => classes.includes(name)),
  );
  if (reading === undefined) return null;
  const { lemma, classes } = reading;
  const described = hasClass(items[at + 1], 'relative');
  return { lemma, folded: item.folded, statement: classes.includes('statement'), described };
}

/** اضطرار, حدوث: a noun of action with neither article nor pronoun, and no body that is called by one (تجمع، اتحاد). */
const isBareAction = ofReadings((readings) => {
  const likely = readings.filter(({ rank, pos }) => rank === 0 && pos !== 'verb');
  return (
    likely.length > 0 &&
    likely.every(
      ({ pos, proclitics, enclitic, classes }) =>
        pos === 'masdar' &&
        proclitics.length === 0 &&
        enclitic === null &&
        ![...SOURCES, 'political'].some((name) => classes.includes(name)),
    )
  );
});

const IN_NAME = 'باسم';

/** القيادة, المجلس: the definite noun by which a body is meant, with nothing behind it that names it; null where the item is none. */
function bodyNoun(items: readonly Item[], at: number): MeantNoun | null {
  const noun = items[at]?.kind === 'word' && !isDefiniteWord(items[at + 1]) ? meantNoun(items, at) : null;
  return noun !== null && hasAnyClass(items[at], ['force', 'political', 'institution', 'command']) ? noun : null;
}

/** جاء في, ورد في: a verb of what is told, and of nobody who tells it. */
export function isToldByNobody(verb: Item | undefined): boolean {
  const governors = governorsOf(verb);
  return (
    governors.length > 0 && governors.every(({ effect, speech, subject }) => speech && effect === 'assert' && subject === 'none')
  );
}

/** A definite noun of any kind that is the subject. */
function subjectNoun(item: Item): MeantNoun | null {
  const reading = item.readings.find(
    ({ pos, rank, proclitics }) => rank === 0 && (pos === 'noun' || pos === 'participle') && proclitics.includes('ال'),
  );
  // أفاد الشركاء بأن: also of a word that no table has.
  const unknown = item.readings.every(({ rank }) => rank > 1) && /^ال.{3}/.test(item.folded);
  if (reading === undefined && !unknown) return null;
  return { lemma: reading?.lemma ?? item.folded, folded: item.folded, statement: false, described: false };
}

export const FARTHEST_QUOTE = 6;

export const isDefiniteWord = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(
    ({ pos, rank, proclitics }) => rank === 0 && pos !== 'verb' && pos !== 'masdar' && proclitics.includes('ال'),
  );

export const isDefiniteAction = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(({ pos, rank, proclitics }) => rank === 0 && pos === 'masdar' && proclitics.includes('ال'));

/**
 * Reads the source of a claim between two items: the first named person, else the first named body, else a named medium that an unnamed source spoke to.
 *
 * @example // 'قال المتحدث باسم الجيش نبيل عبد الله' → نبيل عبد الله
 */
export const speakersBetween = (context: Context, items: readonly Item[], first: number, last: number): Speech =>
  speakersIn(items, first, last, context);

const speakersIn = ofSpan((items, first, last, context: Context): Speech => {
  let body: Item | null = null;
  let medium: Item | null = null;
  let heardBy: Item | null = null;
  let called: Speaker | null = null;
  let unnamed = false;
  // جاء في بيان أصدرته الحركة: nobody but those behind it.
  const impersonal = isToldByNobody(items[first - 1]);
  let passedOn = false;
  let noun: MeantNoun | null = null;
  const nouns = titlesBetween(items, first, last);
  for (let at = first; at <= last; at++) {
    const item = items[at];
    if (item === undefined || isEventNoun(item) || isWhoRemains(items, at) || (at > first && isSaid(items, at))) break;
    // لم يستبعد اضطرار المدافعين إلى …: what is said begins right behind the verb.
    if (at === first && item.kind === 'word' && isBareAction(item)) break;
    if (item.kind === 'person' && isOfAnother(items, first, at)) {
      noun = null;
      continue;
    }
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
    if (called === null && isCue(item.folded, 'in-name-of') && hasAnyClass(items[at - 1], ['title']))
      called = spokenFor(context, item);
    // متحدث باسم القيادة: for a body that was named before.
    const bodyNamed =
      items[at - 1]?.folded === IN_NAME && unnamed && hasClass(items[at - 2], 'title') ? bodyNoun(items, at) : null;
    if (bodyNamed !== null) return { ...PREVIOUS, noun: bodyNamed, nouns };
    if (isAddressee(context, items, first, at) || isFreedFrom(items, first, at)) continue;
    // وقال في كلمة بثها التلفزيون إن: who passes it on, where somebody is there to say it.
    passedOn ||= at > first && !impersonal && isOfOccasion(items, at);
    if (passedOn && !unnamed) continue;
    if (isSomebody(context, item)) {
      unnamed = true;
      continue;
    }
    // مصدر مقرب من الحركة: who is near her speaks, and not she; العقيد المنشق عن الجيش may be who spoke before.
    if (isNearTo(items, at) || isFormer(items, at)) {
      unnamed ||= noun === null;
      continue;
    }
    // أعلن المقاتلون المعارضون لحكومة X: whom those who speak fight.
    const described = items[at - 1];
    if (item.role === 'for' && described !== undefined && opposes(described)) continue;
    // دعا الوزير الجيش إلى …: whom a title with the article speaks to.
    if (item.kind === 'force' && isBehindDefiniteTitle(items, at, first)) break;
    if (isCalledOn(items, at, first, last)) break;
    if (item.kind === 'force' && item.mention !== null) {
      if (isOwnOutlet(context, item)) {
        // وقال في بيان تلقته الوكالة إن: how the outlet came by it.
        if (!isSpokenTo(items, at) && !isBehindInnerVerb(items, first, at)) unnamed = true;
        continue;
      }
      const kind = context.registry.organisation(item.mention.entries[0] ?? '')?.kind;
      const spokenTo = isSpokenTo(items, at);
      if (kind === 'media' && spokenTo) heardBy ??= item;
      else if (kind === 'media' || kind === 'monitor') medium ??= item;
      else if (isBehindClosedNoun(items, at, first)) break;
      // قناة X التابعة للجماعة: whose the medium is.
      else if (medium === null || (heardBy === null && isPassedOn(items, at))) body ??= item;
      if (kind === 'monitor') body ??= item;
      continue;
    }
    const spoken: boolean = called === null && (!isOccasion(items, at) || isServedIn(items, first, at));
    const namesake: Speaker | null = spoken ? calledBody(context, items, at, last) : null;
    if (namesake !== null) called = namesake;
    // موقع تاميل نت المقرب من الحركة: whose an outlet is does not say it.
    if (namesake !== null && at === first && isOutlet(items, at, last)) break;
    if (namesake !== null) continue;
    if (item.kind === 'word' && !isOccasion(items, at) && !isObject(items, at) && hasAnyClass(item, SOURCES)) {
      const office: string | null = unnamed ? null : officeOf(items, at);
      noun ??= unnamed ? null : meantNoun(items, at);
      if (noun === null) unnamed = true;
      // وأكد وزير الدفاع أن …: who was named with that office.
      if (office !== null) noun ??= { lemma: office, folded: '', statement: false, described: false };
    } else if (item.kind === 'word' && at === first && item.role === null) {
      // ونفت الوزارة: a body by its first word; قال المذيع إن: whoever stands before what is said.
      noun = meantNoun(items, at) ?? (hasClass(items[last + 1], 'complementiser') ? subjectNoun(item) : null);
    } else if (
      item.kind === 'place' &&
      item.role === null &&
      item.mention !== null &&
      context.isState(item.mention) &&
      (at === first || opensSubject(items[at - 1])) &&
      body === null &&
      !unnamed
    ) {
      // قال زيد لـ«إذاعة دمشق» إن: the medium is spoken to.
      if (isCue(items[at - 1]?.folded, 'medium') && isSpokenTo(items, at - 1)) continue;
      called ??= mediumOf(context, items, at);
      if (called === null) body = item;
    }
  }
  const named = body ?? medium ?? (unnamed ? heardBy : null);
  if (named !== null) return { ...PREVIOUS, speakers: [asSpeaker(context, named)], kind: 'named', nouns };
  if (called !== null) return { ...PREVIOUS, speakers: [called], kind: 'named', nouns };
  if (noun !== null) return { ...PREVIOUS, noun, nouns };
  return { ...(unnamed ? UNNAMED : PREVIOUS), nouns };
});
