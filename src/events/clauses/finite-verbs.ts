import type { Analysis } from '../../document.ts';
import { isCue, isJoinedCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { ofPlace } from '../items/of-place.ts';
import { hasArticle, isDefinite } from '../words/definite.ts';
import { describesTroops } from '../words/described-troops.ts';
import { ofReadings } from '../words/readings.ts';
import {
  COMMAS,
  NEGATORS,
  QUOTES,
  areLeft,
  finiteReading,
  hasAnyClass,
  hasClass,
  isSign,
  masdarsOf,
  previousWord,
} from '../words/words.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { picksFromAll, picksOut } from '../words/picked.ts';
import { goesOn } from './goes-on.ts';
import { isAnnounced, isAnnouncedBehindDate } from './announced.ts';
import { followsBeatenBack } from './beaten-back.ts';
import { opensStatement } from './statements.ts';
import { opensWithDoer } from './opens-with-doer.ts';

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

/** إذا, لو: what is so under a condition is told by a verb. */
const IF = /^[وف]?(?:اذا|لو)$/;

/** لم ينسحب, قد انسحبت, بعد أن سقطت, حسبما ذكر, إذا تراجع: a particle behind which a verb stands. */
export const takesVerb = (item: Item | undefined): boolean =>
  (item?.kind === 'word' && IF.test(item.folded)) ||
  (hasAnyClass(item, TAKE_VERBS) && item?.readings[0]?.enclitic == null) ||
  (item?.kind === 'word' &&
    (/ (?:ان|ما)$/.test(item.folded) || (/ما$/.test(item.folded) && hasClass(item, 'source-preposition'))));

const ENDS = `${COMMAS}:.!؟…`;

/** يدعى، تسمى، يلقب. */
const CALLED = /^[يت](?:دعي|سمي|لقب|كني)$/;

/** جندي يدعى علي, أحدهم ويدعى علي: tells the name of the one before it, and says nothing; يدعي الجيش أن does. */
export const tellsName = (items: readonly Item[], at: number): boolean =>
  CALLED.test((items[at]?.folded ?? '').replace(/^و/, '')) && at > 0 && items[at + 1]?.kind === 'person';

/** وجهته، وجهتها: where they are bound for. */
export const WHITHER = /^و?وجهت(?:ه|ها|هم|هما)$/;

/** قافلة تقل, الحافلات التي تقل: the vehicles that a verb of carrying describes stand before it. */
export const isCarrierBefore = (items: readonly Item[], at: number): boolean =>
  hasClass(items[hasClass(items[at - 1], 'relative') ? at - 2 : at - 1], 'carrier');

/** فلا ترى, ولا يعلم: a negation with the letters of a verb, before a verb of the present. */
const isNegatorBefore = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'negator') && finiteReading(items[at + 1])?.features.tense === 'present';

/** وردا على سؤال، أكدت: "in reply to" at the head of a sentence, with the letters of a verb. */
const isUpon = (items: readonly Item[], at: number): boolean =>
  at === 0 && items[1]?.role === 'on' && isJoinedCue(items[0]?.folded, 'upon');

/** ما إن، لم يكد، لم تمض ساعات: before حتى, behind which stands what came about at once. */
const isNoSooner = (items: readonly Item[], until: number): boolean =>
  items
    .slice(0, until)
    .some(
      (item, at) =>
        /^[وف]?ما ان$/.test(item.folded) ||
        (/^[وف]?ما$/.test(item.folded) && items[at + 1]?.folded === 'ان') ||
        hasClass(item, 'negator-past'),
    );

const isSpoken = (item: Item): boolean => hasAnyClass(item, ['report', 'tell']);

const opensClauseAt = (before: Item | undefined): boolean =>
  before === undefined || isSign(before, `${COMMAS}.`) || isCue(before.folded, 'before-verb');

/** Whether the word at `at` is used as a finite verb: its readings and what stands before it. */
export const isFiniteVerb = (items: readonly Item[], at: number): boolean =>
  finiteReading(items[at]) !== null && isUsedAsVerb(items, at);

/** The same of a word that may be one by its letters, as few are. */
const isUsedAsVerb = ofPlace((items, at): boolean => {
  const item = items[at];
  const verb = finiteReading(item);
  if (item === undefined || verb === null) return false;
  if (describesTroops(items, at)) return false;
  const before = previousWord(items, at);
  const best = item.readings[0];
  // من تبقى من عناصر النظام: "those who remain", a nominal.
  const who = before?.kind === 'preposition' ? before.role === 'from' : before?.folded === 'ما' || before?.folded === 'من';
  if (who && (areLeft(item) || (before?.folded !== 'ما' && picksOut(items, at)))) return false;
  // اللواء الميكانيكي الـ72: the article of a number.
  if (item.folded === 'ال' && items[at + 1]?.kind === 'quantity') return false;
  // وأن أحدا منهم لم يغادر, وإن أحدا لم يغادر: "any of them", "anybody".
  if (item.folded === 'احدا' && (/^من(?:هم|ها|هما)?$/.test(items[at + 1]?.folded ?? '') || hasAnyClass(items[at + 1], NEGATORS)))
    return false;
  // دون مقاومة تذكر: "worth mention".
  if (
    (item.folded === 'تذكر' || item.folded === 'يذكر') &&
    before?.kind === 'word' &&
    (hasClass(before, 'manner-adverb') ||
      before.readings.some(({ pos, proclitics }) => (pos === 'noun' || pos === 'masdar') && !proclitics.includes('ال'))) &&
    !takesVerb(before)
  )
    return false;
  // سلّم قيادي يدعى فلانا نفسه: tells the name of the one before it.
  if (CALLED.test(item.folded) && before !== undefined && before.kind !== 'sign' && !takesVerb(before)) return false;
  // رتل وجهته الطبقة: whither, a noun.
  if (WHITHER.test(item.folded) && items[at + 1]?.kind === 'place' && items[at + 1]?.role === null) return false;
  // أما الوزير فلا يرى: "does not", no verb of its own; وردا على سؤال: "in reply to".
  if (isNegatorBefore(items, at) || isUpon(items, at)) return false;
  // نبأ تحرير X: the news of it.
  if (item.role === null && hasClass(item, 'news-noun') && masdarsOf(items[at + 1]).length > 0) return false;
  // وذكّر بأن …: what is said stands right behind the word that opens its clause.
  if (best?.rank === verb.rank && hasClass(items[at + 1], 'complementiser') && isSpoken(item) && opensClauseAt(before))
    return true;
  // وتلتها مراوك يو: came next, and not its hill.
  if (item.joined && best?.pos === 'verb' && best.enclitic !== null && best.classes.includes('follow-on')) return true;
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
    const next = items[at + 1];
    // أحدهم سلم نفسه, أي من جنوده سلم سلاحه: no noun has what is his own for its genitive.
    const own =
      next?.role === null && !next.joined && hasAnyClass(next, ['selfsame', 'weapon']) && next.readings[0]?.enclitic != null;
    if (own && verb.lemma === 'سلّم' && item.role === null && before?.kind !== 'preposition') return true;
    // حتى طردهم الجيش: "until", with a past verb and its subject behind it.
    const acts = verb.features.tense === 'past' && next?.role === null && !next.joined && next.kind === 'force';
    if (before?.role === 'until' && verb.enclitic !== null && acts) return true;
    // ما إن خرجوا حتى رفع المسلحون …: what came about at once is told by a verb.
    if (before?.role === 'until' && verb.features.tense === 'past' && isNoSooner(items, before.index)) return true;
    // فالقضاء تسلمه الحشد; المدينة، …، سلمها وجهاؤها: behind the topic of a clause, with a pronoun for it and a subject behind it.
    if (isDoer(next) && isPastWithPronoun(item) && (isSign(before, COMMAS) || isTopic(items, before))) return true;
    // آخر من ترك المدينة, أول من طرد المسلحين: "who", and not "from".
    if (picksFromAll(items, at - 2)) return true;
    if (item.role !== null || before?.kind === 'preposition' || (verb.features.tense === 'past' && opensStatement(items, at)))
      return false;
    const demanded = takesVerb(before);
    // أما الحديث عن X فوصفه …, قالت الإذاعة إن …، فكذّبها العقيد: of what was told, what is said of it.
    if (verb.enclitic !== null && verb.proclitics[0] === 'ف' && hasAnyClass(item, ['report', 'deny'])) return true;
    // عند أول قذيفة، فاستعادتها الحركة: what came of it, with whoever did it right behind.
    if (verb.enclitic !== null && verb.proclitics[0] === 'ف' && verb.features.tense === 'past' && isDoer(next)) return true;
    // رجع إليها فأخذها, عاد إلى مارع فاستعادها: ف goes on with a deed behind where he went.
    if (isNextDeed(items, at, verb)) return true;
    // وطردهم مقاتلو X من المدينة: the nominative has no other use behind it.
    if (verb.enclitic !== null && verb.features.tense === 'past' && isNominative(next)) return true;
    // لكن القوات الحكومية استعادتها: behind who does it, with whom the clause opens.
    if (verb.enclitic !== null && before?.kind === 'force' && before.role === null && opensBehind(items, before.index))
      return true;
    if (opensWithDoer(items, at) || goesOn(items, at, verb)) return true;
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
    if (item.joined && verb.features.tense === 'past' && followsBeatenBack(items, at)) return true;
    // مليشيات الحوثي وصالح انسحبت: a name joined to a name, where the verb is yet to come.
    if ((before.kind === 'force' || before.kind === 'person') && item.joined && items[at + 1]?.readings[0]?.pos === 'verb')
      return false;
    if (before.kind === 'force' || before.kind === 'person' || ownsTroops(before))
      return !hasVerbBefore(items, at) && !isAnnounced(items, at);
    // أعلن بسط سيطرته … وطرد المسلحين: joined to a verbal noun, the noun.
    return item.joined && !joinsMasdar(items, at);
  }
  if (best === undefined || best.pos === 'verb') return best !== undefined;
  // A better reading is no verb: the verb counts only right after a particle that must have one; إن قرى …, إن أنباء … have a noun behind it.
  const told = verb.features.tense === 'past' || verb.features.person === 1;
  const noun = told && best.pos === 'noun' && hasClass(before, 'complementiser');
  return takesVerb(before) && !noun;
});

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

/** فأخذها, فاستعادتها: a past with ف and a pronoun, right behind the place or pronoun of a phrase, or the subject of a verb (باغتته القوات فاستعادتها); not of أما …، فـ. */
const isNextDeed = (items: readonly Item[], at: number, { enclitic, proclitics, features }: Analysis): boolean =>
  enclitic !== null &&
  proclitics[0] === 'ف' &&
  features.tense === 'past' &&
  (items[at - 1]?.kind === 'place' || pronounPreposition(items[at - 1]) !== null || isSubjectOfVerb(items, at - 1)) &&
  items.slice(0, at).every(({ folded }) => !/^و?اما$/.test(folded));

/** باغتته قوات X: a force right behind a finite verb. */
const isSubjectOfVerb = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'force' && items[at]?.role === null && isFiniteVerb(items, at - 1);

/** مقاتلو X, المسلحون: fighters in the nominative. */
const isNominative = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  hasClass(item, 'member') &&
  /(?:[^و]و|ون)$/.test(item.folded) &&
  item.readings.some(({ rank, pos, features }) => rank === 0 && pos !== 'verb' && features.number === 'plural');

/** تسلمه: "he received it", as likely as any other reading. */
const isPastWithPronoun = ofReadings((readings) =>
  readings.some(
    ({ pos, rank, enclitic, features }) =>
      pos === 'verb' && rank === readings[0]?.rank && enclitic !== null && features.tense === 'past',
  ),
);

/** الجيش, القوات, أعيانها: a force or people without a preposition, known by their name, article or pronoun. */
const isDoer = (item: Item | undefined): boolean =>
  item?.role === null &&
  !item.joined &&
  (item.kind === 'force' || (item.kind === 'word' && hasAnyClass(item, DOERS) && isDefinite(item)));

/** Those who do something, by the class of their noun. */
export const DOERS = ['force', 'member', 'rank', 'title', 'civilian'];

/** القضاء, سنجار: a definite noun or a place with which a clause opens, so that it has no verb of its own yet. */
const isTopic = (items: readonly Item[], topic: Item | undefined): boolean => {
  if (topic === undefined || topic.role !== null) return false;
  const opener = items[topic.index - 1];
  const opens =
    opener === undefined || isSign(opener, ENDS) || opener.folded.replace(/^و/, '') === 'اما' || hasClass(opener, 'contrast');
  return opens && (topic.kind === 'place' || (topic.kind === 'word' && hasArticle(topic)));
};

/** جيشه، قواتها: with its pronoun it governs no verbal noun behind it. */
const ownsTroops = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  item.readings.some(({ rank, enclitic, classes }) => rank === 0 && enclitic !== null && classes.includes('force'));

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

/** لكن القوات, إلا أن القوات: what stands right behind the word that opens its clause against the one before. */
const opensBehind = (items: readonly Item[], at: number): boolean => hasAnyClass(items[at - 1], ['contrast', 'meanwhile']);

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
