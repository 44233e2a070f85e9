import type { Analysis } from '../../document.ts';
import { isCue, isJoinedCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { ofPlace } from '../items/of-place.ts';
import { describesTroops } from '../words/described-troops.ts';
import { ofReadings } from '../words/readings.ts';
import {
  COMMAS,
  NEGATORS,
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
import { ENDS, hasVerbBefore, isDoer, isNominative, isTopic, joinsMasdar, opensBehind, ownsTroops } from './beside-verb.ts';
import { goesOn } from './goes-on.ts';
import { isAnnounced, isAnnouncedBehindDate, isAnnouncedBehindSubject } from './announced.ts';
import { followsBeatenBack } from './beaten-back.ts';
import { opensStatement } from './statements.ts';
import { opensWithDoer } from './opens-with-doer.ts';
import { takesVerb } from './takes-verb.ts';

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
export const isNoSooner = (items: readonly Item[], until: number): boolean =>
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

/** A word with the letters of a verb, as it stands among the items. */
interface VerbWord {
  readonly items: readonly Item[];
  readonly at: number;
  readonly item: Item;
  /** Its reading as a verb. */
  readonly verb: Analysis;
  /** What stands before it, over quotes. */
  readonly before: Item | undefined;
}

/** The same of a word that may be one by its letters, as few are. */
const isUsedAsVerb = ofPlace((items, at): boolean => {
  const item = items[at];
  const verb = finiteReading(item);
  if (item === undefined || verb === null || describesTroops(items, at)) return false;
  const before = previousWord(items, at);
  const word: VerbWord = { items, at, item, verb, before };
  if (isSetPhrase(word)) return false;
  const best = item.readings[0];
  const likeliest = best?.rank === verb.rank;
  // وذكّر بأن …: what is said stands right behind the word that opens its clause.
  if (likeliest && hasClass(items[at + 1], 'complementiser') && isSpoken(item) && opensClauseAt(before)) return true;
  // وتلتها مراوك يو: came next, and not its hill.
  if (item.joined && best?.pos === 'verb' && best.enclitic !== null && best.classes.includes('follow-on')) return true;
  // قافلة تقل مقاتلين: describes the convoy.
  if (hasClass(item, 'carry') && isCarrierBefore(items, at)) return false;
  if (likeliest && best?.pos === 'verb') {
    // ثم تسلم …: after ثم a verb goes on.
    if (before?.folded === 'ثم') return true;
    // A masdar with the verb's letters (سحب، نقل، طرد) is the noun after a preposition or a governing verb.
    return isAlsoNoun(item) ? isVerbRatherThanNoun(word) : mayFollow(word);
  }
  if (best === undefined || best.pos === 'verb') return best !== undefined;
  // A better reading is no verb: the verb counts only right after a particle that must have one; إن قرى …, إن أنباء … have a noun behind it.
  const told = verb.features.tense === 'past' || verb.features.person === 1;
  const noun = told && best.pos === 'noun' && hasClass(before, 'complementiser');
  return takesVerb(before) && !noun;
});

/** من تبقى من العناصر, أحدا منهم, دون مقاومة تذكر: the letters of a verb in a phrase that has none. */
function isSetPhrase({ items, at, item, before }: VerbWord): boolean {
  const next = items[at + 1];
  // من تبقى من عناصر النظام: "those who remain", a nominal.
  const who = before?.kind === 'preposition' ? before.role === 'from' : before?.folded === 'ما' || before?.folded === 'من';
  if (who && (areLeft(item) || (before?.folded !== 'ما' && picksOut(items, at)))) return true;
  // اللواء الميكانيكي الـ72: the article of a number.
  if (item.folded === 'ال' && next?.kind === 'quantity') return true;
  // وأن أحدا منهم لم يغادر, وإن أحدا لم يغادر: "any of them", "anybody".
  if (item.folded === 'احدا' && (/^من(?:هم|ها|هما)?$/.test(next?.folded ?? '') || hasAnyClass(next, NEGATORS))) return true;
  if (isWorthMention(item, before)) return true;
  // سلّم قيادي يدعى فلانا نفسه: tells the name of the one before it.
  if (CALLED.test(item.folded) && before !== undefined && before.kind !== 'sign' && !takesVerb(before)) return true;
  // رتل وجهته الطبقة: whither, a noun.
  if (WHITHER.test(item.folded) && next?.kind === 'place' && next.role === null) return true;
  // أما الوزير فلا يرى: "does not", no verb of its own; وردا على سؤال: "in reply to".
  if (isNegatorBefore(items, at) || isUpon(items, at)) return true;
  // نبأ تحرير X: the news of it.
  return item.role === null && hasClass(item, 'news-noun') && masdarsOf(next).length > 0;
}

/** دون مقاومة تذكر: "worth mention". */
const isWorthMention = (item: Item, before: Item | undefined): boolean =>
  (item.folded === 'تذكر' || item.folded === 'يذكر') &&
  before?.kind === 'word' &&
  (hasClass(before, 'manner-adverb') ||
    before.readings.some(({ pos, proclitics }) => (pos === 'noun' || pos === 'masdar') && !proclitics.includes('ال'))) &&
  !takesVerb(before);

/** Whether what stands before a word that is a verb and no noun lets one follow: حتى استعادت is "until" or "so that", with a past verb behind it. */
function mayFollow({ verb, before }: VerbWord): boolean {
  const until = before?.role === 'until' && verb.features.tense === 'past';
  return before?.kind !== 'preposition' || before.role === 'from' || before.role === 'time' || until;
}

/** سحب الجيش, طردهم المسلحون: whether a word that is a noun as likely is the verb here. */
function isVerbRatherThanNoun(word: VerbWord): boolean {
  const { items, at, item, verb, before } = word;
  if (isVerbAnywhere(word)) return true;
  if (item.role !== null || before?.kind === 'preposition' || (verb.features.tense === 'past' && opensStatement(items, at)))
    return false;
  if (isDeedWithPronoun(word) || opensWithDoer(items, at) || goesOn(items, at, verb)) return true;
  // سيطرتها, قبضته: with a pronoun, the noun unless a particle asks for a verb.
  const asked = takesVerb(before);
  return verb.enclitic !== null || asked ? asked : isVerbOfClause(word);
}

/** لكنه فشل, أحدهم سلم نفسه, حتى طردهم الجيش: whatever stands before it, no noun stands so. */
function isVerbAnywhere({ items, at, item, verb, before }: VerbWord): boolean {
  const past = verb.features.tense === 'past';
  const next = items[at + 1];
  // لكنه فشل: the pronoun is its subject.
  if (hasClass(before, 'contrast') && before?.readings[0]?.enclitic != null) return true;
  // أحدهم سلم نفسه, أي من جنوده سلم سلاحه: no noun has what is his own for its genitive.
  const own =
    next?.role === null && !next.joined && hasAnyClass(next, ['selfsame', 'weapon']) && next.readings[0]?.enclitic != null;
  if (own && verb.lemma === 'سلّم' && item.role === null && before?.kind !== 'preposition') return true;
  // حتى طردهم الجيش: "until", with a past verb and its subject behind it.
  const acts = past && next?.role === null && !next.joined && next.kind === 'force';
  if (before?.role === 'until' && verb.enclitic !== null && acts) return true;
  // ما إن خرجوا حتى رفع المسلحون …: what came about at once is told by a verb.
  if (before?.role === 'until' && past && isNoSooner(items, before.index)) return true;
  // فالقضاء تسلمه الحشد; المدينة، …، سلمها وجهاؤها: behind the topic of a clause, with a pronoun for it and a subject behind it.
  if (isDoer(next) && isPastWithPronoun(item) && (isSign(before, COMMAS) || isTopic(items, before))) return true;
  // آخر من ترك المدينة, أول من طرد المسلحين: "who", and not "from".
  return picksFromAll(items, at - 2);
}

/** فاستعادتها الحركة, وطردهم مقاتلو X: with a pronoun of those to whom it was done, and who did it beside it. */
function isDeedWithPronoun({ items, at, item, verb, before }: VerbWord): boolean {
  if (verb.enclitic === null) return false;
  const past = verb.features.tense === 'past';
  const next = items[at + 1];
  // أما الحديث عن X فوصفه …, قالت الإذاعة إن …، فكذّبها العقيد: of what was told, what is said of it.
  if (verb.proclitics[0] === 'ف' && hasAnyClass(item, ['report', 'deny'])) return true;
  // عند أول قذيفة، فاستعادتها الحركة: what came of it, with whoever did it right behind.
  if (verb.proclitics[0] === 'ف' && past && isDoer(next)) return true;
  // رجع إليها فأخذها, عاد إلى مارع فاستعادها: ف goes on with a deed behind where he went.
  if (isNextDeed(items, at, verb)) return true;
  // وطردهم مقاتلو X من المدينة: the nominative has no other use behind it.
  if (past && isNominative(next)) return true;
  // لكن القوات الحكومية استعادتها: behind who does it, with whom the clause opens.
  return before?.kind === 'force' && before.role === null && opensBehind(items, before.index);
}

/** A verb by where it stands in its clause: at its head, before a number, behind its subject where no other verb has been. */
function isVerbOfClause({ items, at, item, verb, before }: VerbWord): boolean {
  const next = items[at + 1];
  // سلم 17 من …: a noun is not followed by a number.
  if (next?.kind === 'quantity' && next.role === null && !next.joined && !hasVerbBefore(items, at)) return true;
  if (before === undefined || isSign(before, ENDS))
    return !isAnnouncedBehindDate(items, at) && !isAnnouncedBehindSubject(items, at);
  // بينما طالب الوزير …, فيما سحب الجيش …: opens a clause as a full stop does.
  if (hasClass(before, 'meanwhile')) return true;
  // أحكمت القوات قبضتها: after a verb and its subject comes the object, not another verb.
  if (item.joined && verb.features.tense === 'past' && followsBeatenBack(items, at)) return true;
  const named = before.kind === 'force' || before.kind === 'person';
  // مليشيات الحوثي وصالح انسحبت: a name joined to a name, where the verb is yet to come.
  if (named && item.joined && next?.readings[0]?.pos === 'verb') return false;
  if (named || ownsTroops(before)) return !hasVerbBefore(items, at) && !isAnnounced(items, at);
  // أعلن بسط سيطرته … وطرد المسلحين: joined to a verbal noun, the noun.
  return item.joined && !joinsMasdar(items, at);
}

/** تسلمه: "he received it", as likely as any other reading. */
const isPastWithPronoun = ofReadings((readings) =>
  readings.some(
    ({ pos, rank, enclitic, features }) =>
      pos === 'verb' && rank === readings[0]?.rank && enclitic !== null && features.tense === 'past',
  ),
);

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
