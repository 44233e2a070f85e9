import type { Analysis, Mention, Sentence } from '../document.ts';
import type { Arguments, Trigger, Usage } from './arguments/arguments.ts';
import type { Continuation } from './continuations.ts';
import { collectArguments } from './arguments/collect.ts';
import { WITHIN } from './arguments/roles.ts';
import { argumentEnd } from './extent.ts';
import { asidesLast } from './asides.ts';
import { claimOf, settled } from './claims.ts';
import type { Clause } from './clauses.ts';
import { clauseHolding, clausesOf, isFiniteVerb, takesVerb } from './clauses.ts';
import { denialsOf } from './denials.ts';
import type { Context } from './context.ts';
import { elaborated, elaboratedPlaces } from './elaborate.ts';
import { dateOf, eventDate } from './dates.ts';
import type { Discourse } from './discourse.ts';
import { createDiscourse } from './discourse.ts';
import type { EventCandidate, PlaceRef } from './event.ts';
import type { ActorRef, ForceNominal } from './forces.ts';
import { readForces, sameActor, unique } from './forces.ts';
import type { Frame } from './frames.ts';
import { loadFrames } from './frames.ts';
import { isSoldier } from './meant.ts';
import { createCarriedSpeech } from './carried.ts';
import type { Told } from './told.ts';
import { createTold } from './told.ts';
import { CIVILIANS } from './inheritance/asked.ts';
import { inheritActors } from './inheritance/inherit.ts';
import { holdersMeant } from './inheritance/meant-by-words.ts';
import type { Item, Starts } from './items.ts';
import { indexStarts, itemsOf } from './items.ts';
import { lineDate } from './narrative.ts';
import { ofReadings } from './readings.ts';
import { isPartOfForce } from './parts.ts';
import { proVerbAt } from './pro-verbs.ts';
import type { Speaker, Speech } from './speakers.ts';
import type { SpeechAct } from './voices.ts';
import type { Government } from './status/government.ts';
import { governmentOf } from './status/govern.ts';
import { attackBefore } from './status/purposes.ts';
import { holderPronoun, loserPronoun } from './nominals.ts';
import { placeRefs } from './places.ts';
import { countOf } from './counts.ts';
import { losersOf } from './losers.ts';
import { placesOf } from './whereabouts.ts';
import {
  COMMAS,
  finiteReading,
  hasAnyClass,
  hasClass,
  isJussive,
  isMainly,
  isNisba,
  isSign,
  NEGATORS,
  OPENING_QUOTES,
  previousWord,
} from './words.ts';

/** A candidate that was dropped, for `explain`. */
export interface Dropped {
  readonly sentence: number;
  readonly token: number;
  /** How the trigger was read. */
  readonly reading: Analysis;
  readonly frame: string;
  readonly reason: string;
}

export interface Detection {
  readonly candidates: readonly EventCandidate[];
  readonly dropped: readonly Dropped[];
}

const FARTHEST_OBJECT = 14;
/** Pronouns of whose something is. */
const OWN = new Set(['هما', 'ها', 'هم', 'هن', 'نا', 'ه']);
const STATE_OF_CONTROL = 'a state of control';

/**
 * Whether the noun completes the phrase: سلّم نفسه and ألقى سلاحه carry the pronoun of their subject or stand right behind;
 * الطريقة نفسها is an emphasis, سلاحه الثقيل an equipment, سلاحها that of a whole body.
 */
function isPhraseObject(items: readonly Item[], verb: number, at: number, noun: Analysis): boolean {
  const { lemma, stem, enclitic, features } = noun;
  // أصبحت المناطق المحررة آمنة: what describes the subject is not what it became.
  if ((noun.pos === 'adjective' || noun.pos === 'participle') && noun.proclitics.includes('ال')) return false;
  // بالطريقة نفسها: an emphasis.
  if (lemma === 'نفس' && /^و?(?:بال|كال|لل)/.test(items[at - 1]?.folded ?? '')) return false;
  // سلم ضابطان حوثيان نفسيهما: plural and dual, unlike نفسه, emphasise nothing.
  const many = stem.startsWith('أنفس') || stem.startsWith('انفس') || features.number === 'dual';
  // سلم قيادي في حركة الشباب نفسه للحكومة: whom he gives himself up to stands right behind; an emphasis has the object there.
  const behind = items[at + 1];
  const after = behind === undefined || behind.role !== null || behind.kind === 'preposition' || behind.kind === 'sign';
  // سلم إسماعيل خان نفسه صباح الجمعة: he whom nothing else stands behind.
  const alone = items[at - 1]?.kind === 'person' && (after || behind.kind === 'date');
  const yielded = behind?.role === 'for' || behind?.role === 'to' || alone;
  // سلم عضو بحركة الشباب نفسه: a definite noun or name is emphasised, not the body in a phrase of the one who does it.
  const before = items[at - 1];
  const inPhrase = before?.kind === 'force' && (before.role !== null || items[at - 2]?.kind === 'preposition');
  if (lemma === 'نفس') return enclitic !== null && (many || yielded || at <= verb + 2 || (enclitic === 'ه' && inPhrase));
  // أنهت وجودها: its own, not that of the others (لتنهي وجود التنظيم).
  if (hasClass(items[verb], 'end')) return enclitic !== null;
  // تركوا نقاطهم: their own; تركت نقاطها is a body's.
  const ground = noun.classes.includes('place-kind') || noun.classes.includes('force');
  if (ground && hasClass(items[verb], 'leave')) return enclitic === 'هم' || enclitic === 'هما';
  if (noun.classes.includes('weapon') && lemma !== 'سلاح') return enclitic !== null && enclitic !== 'ها';
  if (lemma !== 'سلاح') return true;
  // سلاحه الثقيل، السلاح الفلسطيني، السلاح غير الشرعي: a body's arms, not the soldier's own.
  const next = items[at + 1];
  // ألقت كتيبة كاملة سلاحها: some of a body lay down theirs.
  const some = enclitic === 'ها' && hasClass(items[verb + 1], 'force') && !isDefinite(items[verb + 1]);
  if ((enclitic === 'ها' && !some) || hasAnyClass(next, ['arms-kind', 'nationality']) || next?.folded === 'غير') return false;
  // ألقى عشرات الجنود السلاح; سلمت الفصائل السلاح hands arms over.
  const handed = items[verb]?.readings.some(({ classes }) => classes.includes('hand-over'));
  return enclitic !== null || at === verb + 1 || (handed === false && noun.proclitics.includes('ال'));
}

const isDefinite = (item: Item | undefined): boolean =>
  item?.readings.some(({ rank, proclitics, enclitic }) => rank === 0 && (proclitics.includes('ال') || enclitic !== null)) ??
  false;

/** الراية البيضاء: the adjective that makes a phrase of the noun, where one is wanted. */
const isDescribed = (next: Item | undefined, adjectives: readonly string[]): boolean =>
  adjectives.length === 0 || (next?.readings.some(({ lemma }) => adjectives.includes(lemma)) ?? false);

/** خيامه, رحالهم: a noun that has its own pronoun and that the lexicon lacks, since a town has its letters (الخيام). */
function unknownOf({ readings, folded }: Item, nouns: ReadonlySet<string>): Analysis | undefined {
  if (readings.length > 0) return undefined;
  const enclitic = [...OWN].find((suffix) => folded.endsWith(suffix) && nouns.has(folded.slice(0, -suffix.length)));
  if (enclitic === undefined) return undefined;
  const lemma = folded.slice(0, -enclitic.length);
  return { proclitics: [], stem: lemma, enclitic, lemma, pos: 'noun', features: {}, classes: [], rank: 0 };
}

/** خيامهم, فوهات بنادقهم: with the pronoun of whose it is, itself or on its genitive; of a verbal noun also حزم الأمتعة. */
function isOwned(items: readonly Item[], trigger: number, at: number, { enclitic, proclitics }: Analysis): boolean {
  if (OWN.has(enclitic ?? '')) return true;
  if (proclitics.includes('ال')) return at === trigger + 1 && !isFiniteVerb(items, trigger);
  const genitive = items[at + 1];
  return (
    genitive?.role === null &&
    !genitive.joined &&
    genitive.readings.some(({ pos, rank, enclitic: own }) => rank === 0 && pos === 'noun' && OWN.has(own ?? ''))
  );
}

/** Item of the phrase's noun after the verb (سلّم … أنفسهم), or -1. */
function phraseNoun(items: readonly Item[], clause: Clause, at: number, frame: Frame): number {
  const { phraseNouns: nouns, phraseAdjective, phraseParticiple } = frame;
  for (let i = at + 1; i <= Math.min(clause.last, at + FARTHEST_OBJECT); i++) {
    const item = items[i];
    // عقيد منشق: the participle, and no name.
    const named = phraseParticiple && (item?.kind === 'place' || item?.kind === 'person') && item.first === item.last;
    if (item === undefined || (item.kind !== 'word' && !named)) continue;
    const noun =
      item.readings.find(({ pos, lemma, stem, proclitics }) =>
        phraseParticiple
          ? pos !== 'verb' && pos !== 'masdar' && nouns.has(lemma) && !proclitics.includes('ال')
          : pos !== 'verb' && (nouns.has(lemma) || nouns.has(stem)),
      ) ?? unknownOf(item, nouns);
    // عاد 45 من المغرر بهم في صفوف X إلى صف الوطن: the ranks in which they were are not those they went over to.
    if (noun?.lemma === 'صف' && items[i - 1]?.role === 'in' && !frame.phraseRole.includes('in')) continue;
    if (noun !== undefined && completesPhrase(items, at, i, noun, frame) && isDescribed(items[i + 1], phraseAdjective)) return i;
    if (noun === undefined && isFiniteVerb(items, i)) return -1;
  }
  return -1;
}

/** Whether the noun stands as the frame wants it: behind its preposition, with the pronoun of whose it is, or as an object does. */
function completesPhrase(
  items: readonly Item[],
  verb: number,
  at: number,
  noun: Analysis,
  { phraseOwn, phraseFree, phraseRole }: Frame,
): boolean {
  const before = items[at - 1]?.kind === 'preposition' ? items[at - 1]?.role : null;
  // نفض الغبار عن يديه: the noun is the verb's own object.
  const governed = phraseRole.length > 0 ? !phraseRole.includes(before ?? items[at]?.role ?? '') : before !== null;
  // سلاحهم الثقيل: a body's arms, not the soldiers' own; عادت العاصمة إلى أهلها: a town has people, not a home.
  if (noun.classes.includes('weapon') && hasAnyClass(items[at + 1], ['arms-kind', 'nationality'])) return false;
  if (noun.classes.includes('hearth') && noun.enclitic === 'ها') return false;
  if (phraseOwn || phraseFree) return !governed && (phraseFree || isOwned(items, verb, at, noun));
  return isPhraseObject(items, verb, at, noun);
}

const PRONOUNS = new Set(['هو', 'هي', 'وهو', 'وهي', 'هذا', 'هذه']);

/** A masdar behind a superlative or a bare pronoun: في أكبر انسحاب، وهو تراجع. */
function namesWhatWasTold(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before?.kind !== 'word') return false;
  // الهدف هو تحرير X: between two nouns the pronoun is but "is".
  const noun = items[at - 2];
  const links = /^ه[وي]$/.test(before.folded) && noun !== undefined && noun.kind !== 'sign' && !isFiniteVerb(items, at - 2);
  return !links && (hasClass(before, 'superlative') || PRONOUNS.has(before.folded));
}

/** ومن ألقى سلاحه فهو آمن: whoever does it; أنا خرجت: one who speaks of himself. */
const isAnyone = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return before?.folded === 'انا' || (before?.folded.replace(/^و/, '') === 'من' && (before.joined || at === 1));
};

/** رئيس تحرير صحيفة: the verbal noun names an office. */
const isOffice = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  // أعلن ناشطون انسحاب …: a plural with its ن is no construct.
  return isMainly(before, 'title') && before?.readings[0]?.proclitics.includes('ال') === false && !/[ويا]ن$/.test(before.folded);
};

/** حملة «حرروا …»: the name of a campaign, not a report. */
function isSlogan(items: readonly Item[], at: number): boolean {
  return (
    isSign(items[at - 1], OPENING_QUOTES) &&
    hasAnyClass(items[at - 2], ['slogan-noun', 'event-noun']) &&
    items[at - 2]?.joined === false
  );
}

const NO_USES: readonly Trigger[] = [];
const TRIGGERS = new Set(['verb', 'masdar', 'participle']);
/** Whether any reading has a frame. */
const hasFrame = ofReadings((readings) => {
  const { byVerb } = loadFrames();
  return readings.some(({ pos, lemma }) => TRIGGERS.has(pos) && byVerb.has(lemma));
});

/**
 * شوهدت الأرتال منسحبة من …, وصلوا فارين من …: an active participle that tells in what act the subject of the verb before it was; bare,
 * indefinite, and with no noun right before it that it would describe.
 */
function isCircumstance(
  items: readonly Item[],
  clause: Clause,
  at: number,
  { features, proclitics, rank, stem }: Analysis,
  phrased: boolean,
): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (features.voice === 'passive' || rank > 0 || proclitics.length > 0 || item?.role !== null) return false;
  const plural = features.number === 'plural';
  // مرحلة is a noun; فارين, if one, is those who flee; طالبا اللجوء is told by its phrase.
  if (!plural && !phrased && item.readings.some((each) => each.pos === 'noun' && each.rank === 0)) return false;
  const accusative = plural ? stem.endsWith('ين') : features.number === 'singular' && /[ةا]$/.test(stem);
  if (!accusative || before?.kind === 'preposition' || isFiniteVerb(items, at)) return false;
  // قوات منسحبة: it describes them.
  const described =
    before?.kind === 'word' && before.readings[0]?.pos === 'noun' && !before.readings[0].proclitics.includes('ال');
  return !described && clause.verbs.some((verb) => verb < at && !hasClass(items[verb], 'be'));
}

/** The frames that the word at `at` may stand for, phrases before plain verbs. */
function usesOf(items: readonly Item[], clause: Clause, at: number): readonly Trigger[] {
  const item = items[at];
  if (item?.kind !== 'word' || !hasFrame(item)) return NO_USES;
  const finite = isFiniteVerb(items, at);
  const { byVerb } = loadFrames();
  const uses: Trigger[] = [];
  const seen = new Set<Frame>();
  const likeliest = item.readings.find(({ pos }) => pos === 'verb')?.rank;
  for (const reading of item.readings) {
    // أسقطت is "brought down", not "did she fall?"; يرتدي is "wears", not "deserts me".
    if (reading.pos === 'verb' && reading.rank !== likeliest) continue;
    // أعيد is "was returned" in news, not "I return"; نـ speaks for a side in quotes.
    if (
      reading.pos === 'verb' &&
      (reading.features.person === 2 || (reading.features.person === 1 && reading.features.number === 'singular'))
    )
      continue;
    if (reading.pos === 'verb' && isJussive(reading) && !hasClass(items[at - 1], 'negator-past')) continue;
    // تركي is Turkish, not "my leaving".
    const verbal = reading.pos === 'masdar' && reading.enclitic !== 'ي' && !isNisba(item);
    const circumstance = reading.pos === 'participle' && isCircumstance(items, clause, at, reading, true);
    const plain = circumstance && isCircumstance(items, clause, at, reading, false);
    const usage: Usage | null = reading.pos === 'verb' || circumstance ? 'verb' : verbal ? 'masdar' : null;
    if (
      usage === null ||
      (!circumstance && (usage === 'verb') !== finite) ||
      (usage === 'verb' ? isSlogan(items, at) || isAnyone(items, at) : isOffice(items, at))
    )
      continue;
    for (const frame of byVerb.get(reading.lemma) ?? []) {
      // الضحايا الذين سقطوا: people fall, places are no masculine plural.
      if (frame.subjectIsPlace && usage === 'verb' && reading.features.number === 'plural') continue;
      if (seen.has(frame) || (frame.only.length > 0 && !frame.only.includes(circumstance ? 'participle' : usage))) continue;
      if (circumstance && !plain && frame.phrase.length === 0) continue;
      if (
        frame.after.length > 0 &&
        !frame.after.some((word) => items[at - 1]?.readings.some(({ stem, lemma }) => stem === word || lemma === word))
      )
        continue;
      if (frame.notAfter.length > 0 && frame.notAfter.includes(items[at - 1]?.folded ?? '')) continue;
      if (frame.notWith.some((lemma) => items[at + 1]?.readings.some((each) => each.lemma === lemma))) continue;
      let end = at;
      if (frame.phrase.length > 0) {
        end = phraseNoun(items, clause, at, frame);
        // ألقاها: it has its object; وضعتها تحت إمرتها: the place, and the noun of the phrase behind a preposition.
        const governed = items[end]?.role != null || items[end - 1]?.kind === 'preposition';
        if (usage === 'verb' && reading.enclitic !== null && !(governed && frame.arguments['object'] === 'at')) continue;
        if (end < 0 || frame.notWith.some((lemma) => items[end + 1]?.readings.some((each) => each.lemma === lemma))) continue;
      }
      if (frame.phrasePreposition.length > 0) {
        const stop = argumentEnd(items, clause, at);
        const given = items
          .slice(at + 1, stop + 1)
          .some(
            ({ role, folded }) =>
              role !== null && (frame.phrasePreposition.includes(role) || frame.phrasePreposition.includes(folded)),
          );
        // أعادتها إلى سيطرتها, أفلتت من يدها: in or out of the hands of the one that the pronoun means.
        const [held, lost] = [frame.phrasePreposition.includes('holder'), frame.phrasePreposition.includes('loser')];
        const own = items
          .slice(at + 1, stop + 1)
          .some(({ index }) => (held && holderPronoun(items, index) !== null) || (lost && loserPronoun(items, index) !== null));
        if (!given && !own) continue;
      }
      seen.add(frame);
      uses.push({ at, from: end > at ? end : at + 1, end, usage, reading, frame });
    }
  }
  const complex = ({ frame: { phrase, after, phrasePreposition } }: Trigger): number =>
    phrase.length > 0 || after.length > 0 || phrasePreposition.length > 0 ? 0 : 1;
  const clash = (use: Trigger): number => (disagrees(items, at, use.reading) ? 1 : 0);
  return uses.sort((a, b) => complex(a) - complex(b) || clash(a) - clash(b) || a.reading.rank - b.reading.rank);
}

/**
 * Whether a verb disagrees in gender with the noun right after it: تسلم الجيش is تسلّم (he took over), not تُسلّم (she hands
 * over). A verb before its subject is singular, so number says nothing.
 */
function disagrees(items: readonly Item[], at: number, reading: Analysis): boolean {
  if (reading.pos !== 'verb' || reading.features.person !== 3 || reading.features.number !== 'singular') return false;
  const clashes = (noun: Item | undefined): boolean => {
    if (noun === undefined || noun.role !== null || noun.joined || (noun.kind !== 'force' && noun.kind !== 'word')) return false;
    return genderClash(noun, reading);
  };
  // تخلى 40 مقاتلا: men are counted behind it.
  const counted = items[at + 1]?.kind === 'quantity' && items[at + 1]?.role === null && hasClass(items[at + 2], 'member');
  if (counted && reading.features.gender === 'f') return true;
  // حلف القبائل تسلّم …: so does the body right before it.
  return clashes(items[at + 1]) || (items[at - 1]?.kind === 'force' && clashes(items[at - 1]));
}

function genderClash(item: Item, reading: Analysis): boolean {
  // تسلّم المغاربة المدينة: the people of a country.
  if (isMainly(item, 'nationality') && item.readings[0]?.features.number === 'plural') return reading.features.gender === 'f';
  const noun = item.readings.find(({ pos, rank }) => pos === 'noun' && rank === item.readings[0]?.rank);
  if (noun?.features.gender === undefined || noun.features.number === undefined) return false;
  // تسلم الجنود المعسكر: of a plural of people the verb is masculine, of one of bodies either.
  const people = noun.classes.includes('member') || noun.classes.includes('rank');
  const feminine = noun.features.number === 'plural' ? (people ? false : null) : noun.features.gender === 'f';
  return feminine !== null && feminine !== (reading.features.gender === 'f');
}

/** What the rules of one sentence share. */
export interface SentenceWork {
  readonly context: Context;
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  readonly index: number;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly told: Told;
  readonly starts: Starts;
  /** Who goes on speaking from an earlier sentence, or null. */
  readonly carried: readonly Speaker[] | null;
  /** Its verbs of saying and who says them. */
  readonly acts: readonly SpeechAct[];
}

/** أربعة من مقاتلي الحزب نزلوا من الجبل وسلموا أنفسهم: who did the one did the other, as many; item of the number, or -1. */
function sharedCount({ context, items, clauses }: SentenceWork, clause: Clause, { reading }: Trigger): number {
  const before = clauses[clause.index - 1];
  if (reading.features.number !== 'plural' || clause.relation !== 'coordinate' || before === undefined) return -1;
  for (let at = before.first; at <= before.last && !isFiniteVerb(items, at); at++) {
    if (items[at]?.kind === 'preposition') break;
    const nominal = items[at]?.kind === 'quantity' ? readForces(context, items, at, before.last) : null;
    if (nominal !== null) return nominal.quantity;
  }
  return -1;
}

/** Items from a relative pronoun back to the number of those whom it means (54 من منتسبي الكتيبة في المعسكر الذين أعلنوا …). */
const ANTECEDENT_REACH = 9;

/** أعلن عشرات الضباط انشقاقهم, 54 من منتسبي الكتيبة الذين أعلنوا التحاقهم: as many as announce it; item of the number, or -1. */
function governedCount(
  { context, items, clauses }: SentenceWork,
  trigger: number,
  { reading }: Trigger,
  government: Government,
): number {
  const { subjectGovernor, subjectFrom } = government;
  if (reading.enclitic !== 'هم' || subjectGovernor < 0 || subjectFrom !== 'same') return -1;
  const numbered = (at: number): number =>
    items[at]?.kind === 'quantity' ? (readForces(context, items, at, trigger - 1)?.quantity ?? -1) : -1;
  const clause = clauseHolding(clauses, subjectGovernor);
  if (clause?.relation === 'relative') {
    for (let at = clause.first - 1; at >= Math.max(0, clause.first - ANTECEDENT_REACH) && !isFiniteVerb(items, at); at--)
      if (numbered(at) >= 0) return numbered(at);
    return -1;
  }
  for (let at = subjectGovernor + 1; at < trigger && items[at]?.kind !== 'sign'; at++) if (numbered(at) >= 0) return numbered(at);
  return -1;
}

/** Who does it are members of a force, counted or not; where they stand in an earlier clause, they are counted there. */
const isPeople = ({ subject, quantity }: Arguments): boolean =>
  subject === null ? quantity >= 0 : subject.members || subject.quantity >= 0;

/**
 * تركوا متارس حريب وعادوا إلى منازلهم: members who leave their force for their homes desert it, whatever the first verb is.
 * Guidelines: a defection is leaving one's side, joined to another or to none.
 */
function goHome(items: readonly Item[], clauses: readonly Clause[], clause: Clause, args: Arguments): boolean {
  const next = clauses[clause.index + 1];
  if (!isPeople(args) || next?.relation !== 'coordinate') return false;
  const back = next.verbs.find((at) => hasClass(items[at], 'return'));
  if (back === undefined) return false;
  const to = items.slice(back + 1, next.last + 1).find(({ role }) => role === 'to');
  const home = to?.kind === 'preposition' ? items[to.index + 1] : to;
  return home?.kind === 'word' && home.readings.some(({ classes, enclitic }) => enclitic === 'هم' && classes.includes('home'));
}

const ARMS = ['regular', 'insurgent', 'rank', 'military', 'weapon'];

/** A force that fights, its members or their kit. */
const isArmed = (context: Context, item: Item): boolean =>
  (item.kind === 'force' && item.mention !== null && isForceMention(context, item.mention)) ||
  hasAnyClass(item, ARMS) ||
  (hasClass(item, 'force') && !hasClass(item, 'unarmed'));

const TELLING = ['light', 'begin', 'continue', 'be'];

/** السيطرة على X تفتح الطريق إلى …: a definite verbal noun that is the subject of a present verb behind it. */
function isThoughtOf(items: readonly Item[], { at, usage, reading }: Trigger): boolean {
  if (usage !== 'masdar' || !reading.proclitics.includes('ال') || items[at]?.role !== null) return false;
  for (let i = at + 1; i < items.length; i++) {
    if (items[i]?.kind === 'sign') return false;
    if (!isFiniteVerb(items, i)) continue;
    return items[i]?.joined === false && finiteReading(items[i])?.features.tense === 'present' && !hasAnyClass(items[i], TELLING);
  }
  return false;
}

const isForceMention = (context: Context, { kind, entries }: Mention): boolean =>
  kind === 'unit' || entries.some((id) => context.isForce(id));

const armsSpokenOf = new WeakMap<Context, boolean>();

/** Whether the document speaks of arms anywhere: of a force, its members or their kit. */
function speaksOfArms(context: Context): boolean {
  let known = armsSpokenOf.get(context);
  if (known === undefined) armsSpokenOf.set(context, (known = anyArms(context)));
  return known;
}

const anyArms = (context: Context): boolean =>
  context.layers.mentions.some((mention) => isForceMention(context, mention)) ||
  context.layers.analyses.some((readings) =>
    readings.some(
      ({ rank, classes }) =>
        rank === 0 &&
        (classes.some((name) => ARMS.includes(name)) || (classes.includes('force') && !classes.includes('unarmed'))),
    ),
  );

const ATTACKS = ['attack', 'kill', 'wound', 'bomb', 'capture-people', 'seize-things'];

/**
 * اغتال مسلحون ضابطا … ولاذوا بالفرار: who flees after a crime of his own leaves no force. The subject of both verbs is one where it is a
 * plural of people, or where he who flees is one man.
 */
function fleesHisDeed({ items, clauses }: SentenceWork, clause: Clause, { at: trigger, reading, usage }: Trigger): boolean {
  // لاذوا بالفرار: the verb before the verbal noun.
  const verb = usage === 'verb' ? reading : finiteReading(items[trigger - 1]);
  if (verb === null) return false;
  const plural = verb.features.number === 'plural';
  return clauses.some(
    ({ index, verbs, relation }) =>
      index <= clause.index &&
      relation !== 'relative' &&
      verbs.some((at) => {
        if (at >= trigger) return false;
        const deed =
          hasAnyClass(items[at], ATTACKS) ||
          (hasClass(items[at], 'release') && items.slice(at, at + 4).some((item) => isMainly(item, 'weapon')));
        const people = items[at + 1]?.readings.some(
          ({ features, classes }) => features.number === 'plural' && classes.includes('member'),
        );
        return deed && (!plural || people === true);
      }),
  );
}

/** بتسليم نفسه: one man, where nobody of a force is spoken of right before. */
function givesUpAlone(items: readonly Item[], { at, end, frame }: Trigger, subject: ForceNominal | null): boolean {
  const one = items[end]?.readings.some(({ lemma, enclitic }) => lemma === 'نفس' && (enclitic === 'ه' || enclitic === 'ها'));
  if (!frame.phrase.includes('نفس') || one !== true || subject?.military === true || (subject?.actors.length ?? 0) > 0)
    return false;
  const people = ['member', 'rank', 'title', 'civilian'];
  const nearest = items
    .slice(0, at)
    .findLast((item) => item.kind === 'person' || item.kind === 'force' || hasAnyClass(item, people));
  // ألقت مجموعة من عناصر داعش السلاح وسلمت نفسها: a body is feminine as well.
  const body = nearest?.kind === 'force' && items[end]?.readings.some(({ enclitic }) => enclitic === 'ها');
  return body !== true && !hasAnyClass(nearest, ['member', 'rank']);
}

/** معسكر هيت, مدينة تدمر: a place whose class noun is one of the lemmas. */
function isHeadedBy(context: Context, index: number, lemmas: readonly string[]): boolean {
  const mention = context.layers.mentions[index] as Mention;
  const head = context.layers.analyses[mention.head >= 0 ? mention.head : mention.first] ?? [];
  return head.some(({ lemma }) => lemmas.includes(lemma));
}

/** الدفعة الأولى، ثماني حافلات تقل مقاتلين: fighters who are taken away. */
function isCarried(items: readonly Item[], subject: ForceNominal | null): boolean {
  const first = items[subject?.firstItem ?? -1];
  return hasClass(first?.kind === 'quantity' ? items[first.index + 1] : first, 'carrier');
}

/** لجأوا إلى تركيا: a destination in another country than that of the force. */
function isAbroad(context: Context, actors: readonly ActorRef[], places: readonly PlaceRef[]): boolean {
  const own = context.registry.organisation(actors[0]?.id ?? '')?.country ?? context.layers.country;
  return places.some(({ role, mention }) => {
    const country = role === 'to' ? context.countryOf(context.layers.mentions[mention] as Mention) : null;
    return country !== null && country !== own;
  });
}

/** سلم خمسة إرهابيين أنفسهم في تمنراست: fighters of a body that nobody names, at a place that the words of the event name. */
function byUnknown(items: readonly Item[], { subject, places }: Arguments, { type }: Frame): boolean {
  if (type === 'capture' || subject === null || !subject.members || !subject.unnamed || subject.pronoun !== null) return false;
  // غادر ثلاثون مقاتلا حركة الشباب: the body that they left.
  if (items[subject.lastItem + 1]?.kind === 'force') return false;
  const head = items
    .slice(Math.max(0, subject.firstItem), subject.firstItem + 3)
    .find((item) => hasAnyClass(item, ['member', 'rank']));
  const fights = subject.military && head !== undefined && !hasClass(head, 'anyone');
  // قائد الحامية: one who leads some force.
  const [first, next] = [items[subject.firstItem], items[subject.firstItem + 1]];
  const leads = subject.single && hasClass(first, 'title') && next?.role === null && hasAnyClass(next, ['force', 'garrison']);
  return (fights || leads) && places.some(({ role }) => role === 'at');
}

/** اللواء السادس نفض يده من قيادة الجيش: a unit, which leaves the side that the words name. */
const isUnit = (items: readonly Item[], { subject }: Arguments): boolean =>
  items[subject?.firstItem ?? -1]?.mention?.kind === 'unit';

/** Items from a verb of taking to the word that it is done by fire. */
const FIRE_REACH = 6;
const BY_FIRE = new Set(['بالنار', 'ناريا', 'ناريه', 'الناريه', 'بالنيران']);

/** بالنار، ناريا، السيطرة النارية. */
const isByFire = ({ folded }: Item): boolean => BY_FIRE.has(folded);

/** Checks what a frame needs; returns why the candidate is dropped, or null. */
function missing(
  { context, items }: SentenceWork,
  frame: Frame,
  args: Arguments,
  actors: readonly ActorRef[],
  places: readonly PlaceRef[],
  status: string,
  { byMembers, byPart }: { readonly byMembers: boolean; readonly byPart: boolean },
): string | null {
  if (args.forbidden !== null) return `the frame does not take ${args.forbidden}`;
  const at = places.some(({ role }) => role === 'at');
  const to = places.some(({ role }) => role === 'to' || role === 'via');
  const counted = args.placeQuantity >= 0 || args.twoPlaces;
  // باتت مليط في أيدي مسلحين من القبائل: somebody armed takes it, whoever he is.
  const armed =
    frame.type === 'capture' &&
    frame.arguments['subject'] !== 'target' &&
    at &&
    args.subject?.military === true &&
    args.subject.pronoun === null;
  // طُرد مقاتلو داعش من هجين: nor need he be named who drives out an armed side.
  const expelled = at && (args.targets.length > 0 || args.otherSide);
  for (const need of frame.needs) {
    if (need === 'force' && actors.length === 0 && !armed && !byUnknown(items, args, frame)) return 'no force does it';
    if (need === 'force-or-target' && actors.length === 0 && !armed && !expelled) return 'no force does it';
    if (need === 'members' && !isPeople(args) && !byMembers && !(args.sideLeft && isUnit(items, args)))
      return 'a force, not its members';
    if (need === 'no-whole-force' && args.subject !== null && !isPeople(args)) return 'a force, not its members';
    if (need === 'part' && !byPart && !isPeople(args) && (args.subject === null || !isPartOfForce(items, args.subject)))
      return 'a force, not a part of it';
    if (need === 'named' && args.actors.length === 0 && !at) return 'neither a force nor a place in its words';
    if (need === 'actor' && actors.length === 0) return 'no side that is left';
    if (need === 'side-left' && !args.sideLeft) return 'no side that is left';
    if (need === 'target' && args.targets.length === 0 && !args.otherSide) return 'no other side';
    if (need === 'place' && !at && !counted) return 'no place';
    if (need === 'from' && !at && args.unnamedPlace === null) return 'no place that is left';
    if (need === 'from-or-to' && !at && !to && args.unnamedPlace === null) return 'neither origin nor destination';
    if (need === 'from-or-to-or-object-force' && !at && !to && args.object?.military !== true)
      return 'nothing that is pulled back';
    if (need === 'to' && !to) return 'no destination';
    if (need === 'origin' && !args.places.some(({ role }) => role === 'at')) return 'no place that is left';
    if (need === 'carried' && !isCarried(items, args.subject)) return 'a force that sets out, not one that is taken away';
    if (need === 'abroad' && !isAbroad(context, actors, places)) return 'no other country';
    if (need === 'object-force' && args.object?.military !== true && !args.object?.actors.length)
      return 'nobody who is taken away';
  }
  if (frame.objectNoun.length > 0 && !places.some(({ mention }) => isHeadedBy(context, mention, frame.objectNoun)))
    return 'opened or taken up, not taken';
  if (frame.needsHolderUnlessDenied && actors.length === 0 && status !== 'denied') return 'a loss without a new holder';
  return null;
}

/** A clause in the present with «since» and a day before the report. */
function lastsSince({ layers: { published } }: Context, items: readonly Item[], { first, last, verbs }: Clause): boolean {
  if (verbs.length === 0 || verbs.some((at) => finiteReading(items[at])?.features.tense !== 'present')) return false;
  if (verbs.some((at) => hasAnyClass(items[at - 1], NEGATORS) || hasAnyClass(items[at], ['plan', 'try']))) return false;
  return items
    .slice(first, last + 1)
    .some(
      ({ kind, folded, date }) =>
        kind === 'date' && folded === 'منذ' && date !== null && (published === null || date.from < published),
    );
}

/** مناطق سيطرتها, نقاط سيطرة الجيش: a verbal noun of holding in the genitive of places. */
const namesHeldGround = (items: readonly Item[], trigger: number, { usage, reading }: Trigger): boolean =>
  usage === 'masdar' &&
  reading.classes.includes('hold') &&
  items[trigger]?.role === null &&
  !items[trigger].joined &&
  items[trigger - 1]?.kind === 'word' &&
  isMainly(items[trigger - 1], 'place-kind');

/** لم يعد التنظيم يسيطر: with the verb of no longer before it, in its clause. */
const holdsNoMore = (items: readonly Item[], clause: Clause, trigger: number): boolean =>
  clause.verbs.some((verb) => verb < trigger && hasClass(items[verb], 'return') && hasAnyClass(items[verb - 1], NEGATORS));

/** انتزع التعادل … في التصفيات: a clause about a game, or a sentence about one that names no force. */
function isGame(items: readonly Item[], { first, last }: Clause): boolean {
  const about = items.some(({ kind }) => kind === 'force') ? items.slice(first, last + 1) : items;
  return about.some((item) => isMainly(item, 'sport'));
}

function buildCandidate(work: SentenceWork, clause: Clause, trigger: number, use: Trigger): EventCandidate[] | string {
  const { context, discourse, items, clauses, sentence } = work;
  const { frame } = use;
  const governed = governmentOf(context, items, clauses, trigger, use.usage);
  if (governed.dropped !== null) return governed.dropped;
  // على القوات الإماراتية مغادرة سقطرى: whose duty it is.
  const duty = use.usage === 'masdar' ? dutyBefore(context, items, clause, trigger) : null;
  const government = {
    ...governed,
    ...(duty === null ? {} : { status: 'demanded' as const }),
    speech: governed.speech === null ? null : settled(work, governed.speech),
  };
  const block = context.layers.blocks[sentence.block];
  const headline = block?.kind === 'headline' || sentence.field === 'title';
  // «22 مارس: قوات … تسيطر على …»: a chronicle tells in the present.
  const dated = lineDate(context.layers, items[trigger]?.first ?? 0) !== null;
  const lead = headline || dated || block?.kind === 'bullet' || work.index <= 2;
  const verb = use.usage === 'verb' ? use.reading : null;
  if (verb !== null && verb.features.tense === 'present' && government.status === 'occurred' && frame.type === 'capture') {
    const before = previousWord(items, trigger);
    const wanted = takesVerb(before) && !hasClass(before, 'relative');
    if (!wanted && (clause.relation === 'relative' || (clause.relation === 'contrast' && !headline))) return STATE_OF_CONTROL;
    if (!wanted && !lead && verb.classes.includes('hold')) return STATE_OF_CONTROL;
  }
  // انسحبت من مناطق سيطرتها: what ground is held is no change; لم يعد يسيطر إلا على X: nor is what is held no more.
  if (frame.type === 'capture' && namesHeldGround(items, trigger, use)) return STATE_OF_CONTROL;
  if (verb?.classes.includes('hold') === true && government.status === 'denied' && holdsNoMore(items, clause, trigger))
    return STATE_OF_CONTROL;
  // يسيطر الحوثيون على صنعاء منذ 2014, تفرض سيطرتها على المعبر منذ مايو: a state that lasts.
  if (frame.type === 'capture' && ['occurred', 'ongoing'].includes(government.status) && lastsSince(context, items, clause))
    return STATE_OF_CONTROL;
  // تخضع كركوك لسيطرة X
  if (verb?.features.tense === 'present' && government.status === 'occurred' && verb.classes.includes('state'))
    return STATE_OF_CONTROL;
  const included = elaboratedPlaces(items, use);
  const wider =
    included === null
      ? undefined
      : work.told
          .recent(work.index - 1)
          .findLast(({ type, mentions }) => type === frame.type && (mentions[0]?.sentence ?? -1) >= work.index - 1);
  if (included !== null && wider !== undefined) {
    work.told.remove(wider);
    const [first, last] = [items[trigger]?.first ?? sentence.first, items[trigger]?.last ?? sentence.first];
    return [elaborated(wider, included, { sentence: work.index, first, last, rule: frame.name, reading: use.reading })];
  }
  const args = collectArguments(context, discourse, items, clauses, clause, use);
  const why: Record<string, string> = { ...args.why };
  let actors: readonly ActorRef[] = args.actors.length > 0 ? args.actors : (duty?.actors ?? []);
  let byMembers = false;
  let byPart = false;
  // وحداتها نُقلت: who is moved is the actor of a frame without a subject.
  const moved = frame.arguments['subject'] === undefined && args.subject?.pronoun != null && args.subject.firstItem < trigger;
  const acts = frame.arguments['subject'] === 'actor' || moved;
  if (actors.length === 0 && args.forbidden === null && !frame.subjectIsPlace && acts) {
    if (
      args.subject === null ||
      (args.subject.unnamed && (args.subject.military || args.subject.pronoun !== null || frame.type === 'defection'))
    ) {
      const inherited =
        args.subject !== null && args.subject.civilian && !args.subject.military
          ? null
          : inheritActors(work, clause, trigger, use, args, government);
      if (inherited === CIVILIANS) return 'civilians do it';
      if (inherited !== null) {
        actors = inherited.actors;
        // دعا أبناء الوحدات إلى أن يتركوا ثكناتهم: a plural of people.
        const many = use.usage === 'verb' && use.reading.features.number === 'plural' && government.status === 'demanded';
        byPart = args.subject === null && inherited.part === true;
        byMembers = args.subject === null && (inherited.members === true || many);
        // عشرات من المسلحين ألقوا سلاحهم وسلموا أنفسهم: as many did the one as the other.
        if (args.quantity < 0) args.quantity = inherited.quantity ?? -1;
        if (args.quantity < 0 && use.usage === 'verb' && args.subject === null) args.quantity = sharedCount(work, clause, use);
        why['actors'] = inherited.why;
      } else if (args.subject?.military === true && isSoldier(items, args.subject)) {
        const army = context.homeArmy();
        if (army !== null) {
          actors = [army];
          why['actors'] = "soldiers of the document's country";
        }
      }
    }
  }
  // سقطت القصور في يد المسلحين.
  if (actors.length === 0 && frame.subjectIsPlace && args.subject?.unnamed === true && args.subject.military) {
    actors = holdersMeant(work, args.subject, args.targets);
    if (actors.length > 0) why['actors'] = 'whom the words for those who hold it mean';
  }
  if (args.quantity < 0 && frame.type === 'defection') args.quantity = governedCount(work, trigger, use, government);
  actors = unique(actors.length > 0 ? [...actors, ...args.allies] : actors);
  const named = unique(args.targets).filter((target) => !actors.some((actor) => sameActor(actor, target)));
  const targets =
    named.length > 0 || frame.type !== 'capture' ? named : unique(losersOf(context, items, clauses, clause, trigger, actors));
  const { places, why: placesWhy } = placesOf(work, clause, use, args, government, actors.length > 0, headline);
  if (placesWhy !== null) why['places.at'] = placesWhy;
  // أخذوا مواقعهم في X: they took up positions there.
  const takesUp = frame.name === 'take-named-place' || frame.objectNoun.length > 0;
  const isOwnPost = (item: Item): boolean =>
    isMainly(item, 'place-kind') && item.role === null && item.readings[0]?.enclitic === 'هم';
  if (takesUp && items.slice(trigger + 1, clause.last + 1).some(isOwnPost)) return 'opened or taken up, not taken';
  // سقوط طرابلس بيد حفتر: a commander who takes stands for his force.
  const holder = frame.subjectIsPlace && actors.length > 0;
  if (frame.type !== 'defection' && frame.name !== 'pull-back-forces' && args.subject?.single === true && !holder)
    return 'one person, no force';
  const ownSubject = (args.subject?.firstItem ?? -1) > trigger;
  if (frame.subtype === 'desertion' && !ownSubject && fleesHisDeed(work, clause, use)) return 'flees after a deed of his own';
  if (givesUpAlone(items, use, args.subject)) return 'one person, no force';
  // انسحبت الجزائر من الجامعة العربية: states leave bodies and bargains; ground must be named.
  if (frame.type === 'withdrawal' && args.byState && args.unnamedPlace === null && places.length === 0 && args.object === null)
    return 'a state leaves no ground';
  // خرجت مصر من عزلتها, ستخرج أمريكا من المنطقة: a state goes out in figures of speech, unless troops are spoken of.
  const troops = (): boolean => items.slice(clause.first, clause.last + 1).some((item) => isArmed(context, item));
  if (frame.name === 'depart' && args.byState && !troops()) return 'a state, and no troops';
  // وهو أكبر انشقاق, وهو تراجع: what was told is named, not told again.
  if (use.usage === 'masdar' && namesWhatWasTold(items, trigger)) return 'a name for what was told';
  if (
    verb !== null &&
    verb.features.tense === 'present' &&
    government.status === 'occurred' &&
    verb.classes.includes('hold') &&
    !takesVerb(previousWord(items, trigger)) &&
    /pronoun/.test(why['places.at'] ?? '')
  )
    return STATE_OF_CONTROL;
  // رفعوا لافتات تطالب بتحرير القدس: what is written on them.
  if (items.slice(Math.max(0, clause.first - 1), trigger).some((item) => isMainly(item, 'slogan-noun'))) return 'a slogan';
  // لا تراجع ولا استسلام: a slogan.
  if (use.usage === 'masdar' && /^و?لا$/.test(items[trigger - 1]?.folded ?? '') && places.length === 0) return 'a slogan';
  // أخلي الأحد: without its place it tells nothing.
  if (
    verb?.features.voice === 'passive' &&
    frame.type === 'withdrawal' &&
    args.targets.length === 0 &&
    !places.some(({ role }) => role === 'at')
  )
    return 'no place that is left';
  // تسيطر بالنار على الطريق: within range, not taken.
  if (frame.type === 'capture' && items.slice(trigger + 1, trigger + FIRE_REACH).some(isByFire)) return 'control by fire';
  // نقطة الارتكاز رجعت إلى كنف قواتنا: no men.
  if (
    frame.type === 'defection' &&
    frame.phrasePreposition.length > 0 &&
    args.subject === null &&
    use.reading.features.number !== 'plural'
  )
    return 'a force, not its members';
  const lacking = missing(work, frame, args, actors, places, government.status, { byMembers, byPart: byMembers || byPart });
  if (lacking !== null) return lacking;
  if (args.subject?.military !== true && isGame(items, clause)) return 'a game';
  if (frame.type === 'capture' && frame.needs.includes('place') && places.length > 0) {
    // تحرير فلسطين, السيطرة على لبنان: a cause or power in the state, unless a force is said to have done it.
    const countries = places.every(({ mention }) => isWholeCountry(context, mention));
    const goal = use.usage === 'masdar' && !['occurred', 'ongoing'].includes(government.status);
    if (countries && (goal || actors.length === 0)) return 'a whole country as a goal';
    // إن الاستيلاء على X ينطوي على …: what is thought of it, and nobody's.
    if (actors.length === 0 && targets.length === 0 && isThoughtOf(items, use)) return 'a remark about one';
    // لا تكلف أكثر من استيلاء على الإذاعة: a thought of one, and nobody's.
    const anybodys =
      use.reading.enclitic === null &&
      !use.reading.proclitics.includes('ال') &&
      items[trigger + 1]?.kind === 'preposition' &&
      args.actors.length === 0;
    // الإعداد لاحتلال المباني: a goal where no arms are spoken of.
    const unarmed = actors.length === 0 && targets.length === 0 && !speaksOfArms(context);
    if (goal && (anybodys || unarmed)) return 'a goal, and no force';
    if (unarmed && !places.some(({ mention }) => isEvidentPlace(context, mention)))
      return 'nothing says that it is a place or that a force is there';
  }
  // أعلن X، الذي …، الانسحاب: behind a relative clause that a comma has closed goes on what holds it.
  const closed = use.usage === 'masdar' && clause.relation === 'relative' && isSign(items[trigger - 1], COMMAS);
  // تصدى في 6 يوليو لهجوم كان يهدف إلى السيطرة على سنار: on the day of the attack.
  const aimed = clause.relation === 'relative' && !hasClass(items[clause.first], 'relative') && attackBefore(items, clause) >= 0;
  const teller = (closed || aimed ? clauses[clause.parent] : undefined) ?? clause;
  const { date, why: dateWhy } = dateOf(context, items, clauses, teller, trigger, government);
  why['date'] = dateWhy;
  why['status'] = [government.status, ...government.why].join(' ← ');
  const claimedBy = claimOf(work, teller, government, trigger);
  why['claimedBy'] = claimedBy.why;
  const first = items[trigger]?.first ?? sentence.first;
  const last = frame.phrase.length > 0 ? (items[use.end]?.last ?? first) : (items[trigger]?.last ?? first);
  const deserted = frame.type === 'withdrawal' && verb !== null && goHome(items, clauses, clause, args);
  const told: EventCandidate = {
    type: deserted ? 'defection' : frame.type,
    subtype: deserted ? 'desertion' : frame.subtype,
    status: government.status,
    actors,
    targets,
    places,
    date,
    count: countOf(items, clause, trigger, args, frame),
    claimedBy: claimedBy.speakers,
    mentions: [{ sentence: work.index, first, last: Math.max(first, last), rule: frame.name, reading: use.reading }],
    headline,
    background: government.background || teller.relation === 'relative',
    circumstance: government.circumstance || clause.relation === 'time',
    byOthers: isOthers(items, args.subject),
    weak: frame.weak && !args.places.some(({ role }) => role === 'at' && why['places.at'] !== WITHIN),
    why,
  };
  return [told, ...args.later.map((continuation) => continued(told, continuation))];
}

/** آخرون، رفاقهم، بعضهم: fighters beside those told of before. */
const isOthers = (items: readonly Item[], subject: ForceNominal | null): boolean =>
  subject !== null &&
  (subject.proform === 'others' ||
    (subject.pronoun === 'هم' && subject.firstItem >= 0 && hasClass(items[subject.firstItem], 'anyone')));

/** على القوات الإماراتية مغادرة سقطرى: the force on which a clause without a verb lays what stands right behind it; null where it lays nothing. */
function dutyBefore(context: Context, items: readonly Item[], clause: Clause, trigger: number): ForceNominal | null {
  if (clause.verbs.some((verb) => verb < trigger)) return null;
  const on = items.slice(clause.first, trigger).find(({ kind, role }) => kind === 'preposition' && role === 'on')?.index ?? -1;
  if (on < 0) return null;
  if (items.slice(clause.first, on).some((item) => item.kind !== 'sign' && !hasAnyClass(item, ['complementiser', 'contrast'])))
    return null;
  const force = readForces(context, items, on + 1, trigger - 1);
  return force !== null && force.actors.length > 0 && force.lastItem >= trigger - 2 && items[trigger]?.role === null
    ? force
    : null;
}

/** The same kind of event at other places on another day (…، ثم يوم الجمعة على راوة). */
function continued(told: EventCandidate, { nominal, date }: Continuation): EventCandidate {
  return {
    ...told,
    places: placeRefs(nominal, 'at'),
    date: date === null ? told.date : eventDate(date),
    count: null,
    why: { ...told.why, 'places.at': 'after ثم', date: 'time expression after ثم' },
  };
}

/** Features that a bare name has without doubt; smaller places share theirs with ordinary words. */
const EVIDENT = new Set(['country', 'admin1', 'city', 'town', 'region']);

/** True where a class noun introduces the name, or no ordinary word is a likelier reading of it. */
function isEvidentPlace(context: Context, index: number): boolean {
  const mention = context.layers.mentions[index] as Mention;
  return mention.head >= 0 || EVIDENT.has(context.featureOf(mention));
}

const isWholeCountry = (context: Context, mention: number): boolean =>
  context.featureOf(context.layers.mentions[mention] as Mention) === 'country';

/**
 * Stage `detect`: reads event candidates out of every sentence, in order, so that later sentences may refer to earlier ones.
 *
 * @example // 'انسحبت قوات النظام من تدمر' → one withdrawal, actor syrian-government-forces, at تدمر
 */
export function detectEvents(context: Context): Detection {
  const { layers } = context;
  const starts: Starts = indexStarts(layers);
  const discourse = createDiscourse(context);
  const speech = createCarriedSpeech(layers.blocks);
  const told = createTold(layers);
  const dropped: Dropped[] = [];
  layers.sentences.forEach((sentence, index) => {
    const items = asidesLast(itemsOf(sentence, layers, starts));
    const clauses = clausesOf(items);
    const carried = speech.speakers(sentence.block, items);
    const acts = discourse.voices.listen(items, clauses, index);
    const work: SentenceWork = { context, discourse, sentence, index, items, clauses, told, starts, carried, acts };
    for (const clause of clauses) {
      for (let at = clause.first; at <= clause.last; at++) {
        let phraseOnly = false;
        let stateOnly = false;
        const repeated = proVerbAt(items, at, () => told.recent(index - 1));
        const uses = repeated === null ? usesOf(items, clause, at) : [repeated];
        if (uses.length === 0) continue;
        for (const use of uses) {
          if (phraseOnly && use.frame.phrase.length === 0) break;
          // تخضع كركوك لسيطرة X: what is a state under one frame is no event under another; التي تسلّمها أمس has another reading, in the past.
          if (stateOnly && use.reading.features.tense !== 'past') continue;
          const candidate = buildCandidate(work, clause, at, use);
          if (typeof candidate === 'string') {
            const { reading, frame } = use;
            dropped.push({ sentence: index, token: items[at]?.first ?? 0, reading, frame: frame.name, reason: candidate });
            phraseOnly ||= frame.phrase.length > 0 && !frame.needs.includes('members');
            stateOnly ||= candidate === STATE_OF_CONTROL;
            continue;
          }
          for (const each of candidate) {
            told.add(each);
            const { places } = each;
            const [at, to] = [places.filter(({ role }) => role === 'at'), places.filter(({ role }) => role === 'to')];
            discourse.recordPlaces(
              index,
              at.map(({ mention }) => mention),
              to.map(({ mention }) => mention),
            );
          }
          break;
        }
      }
    }
    const whoSpoke = (said: Speech): readonly Speaker[] => settled(work, said).speakers;
    for (const denial of denialsOf(context, items, clauses, index, told.recent(index - 1), whoSpoke)) told.add(denial);
    speech.note(sentence.block, items, discourse.voices.latest(), acts.length > 0 || items.some((item) => isSign(item, ':')));
  });
  return { candidates: told.candidates, dropped };
}
