import type { Analysis, Layers, Token } from '../../document.ts';
import type { Trigger, Usage } from '../arguments/arguments.ts';
import { holderBehindRelative } from '../arguments/holder-behind-relative.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { argumentEnd } from '../places/extent.ts';
import type { Frame } from '../frames.ts';
import { loadFrames } from '../frames.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { holderPronoun, loserPronoun } from '../words/pronouns.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { ownedByThem } from '../words/people.ts';
import { answersAt, ofReadings } from '../words/readings.ts';
import {
  OPENING_QUOTES,
  hasAnyClass,
  hasClass,
  isJussive,
  isMainly,
  isNisba,
  isSign,
  pronounOnParticle,
} from '../words/words.ts';
import { disagreement } from './agreement.ts';
import { areNumbered, isCircumstance } from './participles.ts';
import { phraseNoun } from './phrases.ts';
import { isTakenPlace } from './taken-places.ts';

/** How one reading of a word may tell an event. */
interface Use {
  readonly reading: Analysis;
  readonly usage: Usage;
  /** A participle of circumstance; `bare`: one that tells it without the words of a phrase. */
  readonly circumstance: boolean;
  readonly bare: boolean;
}

const NO_USES: readonly Trigger[] = [];
const TRIGGERS = new Set(['verb', 'masdar', 'participle']);
/** Whether any reading has a frame. */
export const hasFrame = ofReadings((readings) => {
  const { byVerb } = loadFrames();
  return readings.some(({ pos, lemma }) => TRIGGERS.has(pos) && byVerb.has(lemma));
});

/** Whether a token may tell an event, whatever is around it. */
export function mayTell(token: Token, { analyses }: Pick<Layers, 'analyses'>): boolean {
  const readings = analyses[token.index] ?? [];
  return readings.length > 0 && hasFrame({ readings, answers: answersAt(token, readings) });
}

/** ومن ألقى سلاحه فهو آمن, يقول إن «من ترك الأرض لم يبعها»: whoever does it; أنا خرجت: one who speaks of himself. */
const isAnyone = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  if (before?.folded === 'انا') return true;
  if (before?.folded.replace(/^و/, '') !== 'من') return false;
  const opener = items[at - 2];
  // اتهمه بأنه من احتل …: it was he.
  const that = hasClass(opener, 'complementiser') && pronounOnParticle(opener) === null;
  return before.joined || opener === undefined || isSign(opener, `${OPENING_QUOTES}:`) || that;
};

/** رئيس تحرير صحيفة, قائد عمليات تحرير الرمادي: the verbal noun names an office. */
const isOffice = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  // أعلن ناشطون انسحاب …: a plural with its ن is no construct; أفاد مراسلنا بانسحاب …: nor one with a pronoun, or before a preposition.
  const construct = !hasArticle(before) && before?.readings[0]?.enclitic == null && !/[ويا]ن$/.test(before?.folded ?? '');
  const office = isMainly(before, 'title') && construct && items[at]?.role !== 'by' && !isToldBy(items, at);
  return office || isForCampaign(items, at);
};

/** أكد مسؤول انسحاب الجيش, نفى قائد انسحاب قواته: behind a verb of saying and whoever says it stands what a force did, and no office. */
function isToldBy(items: readonly Item[], at: number): boolean {
  const [verb, next] = [items[at - 2], items[at + 1]];
  const says = verb !== undefined && governorsOf(verb).some(({ speech, markers }) => speech && markers.includes('acc'));
  const doer = next?.role === null && !next.joined && (next.kind === 'force' || isMainly(next, 'force'));
  return says && doer && isFiniteVerb(items, verb.index);
}

/** Words from a title to the verbal noun of its campaign (المتحدث باسم قيادة عمليات تحرير نينوى). */
const FARTHEST_TITLE = 5;

/** قائد معركة تحرير الموصل, قائد الحملة العسكرية لتحرير الرمادي, الناطق باسم غرفة عمليات تحرير سرت: what he commands or speaks for is called so. */
function isForCampaign(items: readonly Item[], at: number): boolean {
  const bare = items[at]?.role === null && !items[at].joined;
  // أعلن قائد العملية تحرير المدينة: behind the article no genitive stands.
  if (!(bare && !hasArticle(items[at - 1])) && items[at]?.role !== 'for') return false;
  let campaign = false;
  let construct = bare;
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_TITLE); i--) {
    const item = items[i] as Item;
    if (item.kind !== 'word' || item.joined) return false;
    if (isMainly(item, 'title')) return campaign && (!hasArticle(item) || items[i + 1]?.folded === 'باسم');
    if (isParticipleOrAdjective(item) || item.folded === 'باسم') continue;
    // بدأ قائد القوات المشتركة عملية لتحرير …: behind the article another noun is no genitive.
    if (construct && hasArticle(item)) return false;
    construct = true;
    if (hasAnyClass(item, ['event-noun', 'operation'])) campaign = true;
    else if (!isMainly(item, 'force')) return false;
  }
  return false;
}

/** حملة «حرروا …»: the name of a campaign, not a report. */
const isSlogan = (items: readonly Item[], at: number): boolean =>
  isSign(items[at - 1], OPENING_QUOTES) &&
  hasAnyClass(items[at - 2], ['slogan-noun', 'event-noun']) &&
  items[at - 2]?.joined === false;

/** Whether a reading as a verb is one of news: as likely as any other verb, and of the third person or نحن. */
function isNewsVerb(items: readonly Item[], at: number, reading: Analysis): boolean {
  const { person, number } = reading.features;
  // أسقطت is "brought down", not "did she fall?"; يرتدي is "wears", not "deserts me".
  if (reading.rank !== items[at]?.readings.find(({ pos }) => pos === 'verb')?.rank) return false;
  // بقيت تحت سيطرة X: it stayed; a verb of becoming (بقت) has no passive.
  if (reading.features.voice === 'passive' && reading.classes.includes('become')) return false;
  // أعيد is "was returned" in news, not "I return"; نـ speaks for a side in quotes.
  if (person === 2 || (person === 1 && number === 'singular')) return false;
  // ونزح منها الأهالي: they fled, where "let us remove" has the letters as well.
  const ofOthers = items[at]?.readings.some(
    ({ pos, rank, features }) => pos === 'verb' && rank === reading.rank && features.person === 3 && features.tense === 'past',
  );
  if (person === 1 && reading.features.tense === 'present' && ofOthers === true) return false;
  return !isJussive(reading) || hasClass(items[at - 1], 'negator-past');
}

/** How a reading of the word at `at` may tell an event; null where it tells none. */
function useOf(items: readonly Item[], clause: Clause, at: number, reading: Analysis, finite: boolean): Use | null {
  if (reading.pos === 'verb' && !isNewsVerb(items, at, reading)) return null;
  if (reading.pos === 'participle' && areNumbered(items, at, reading))
    return { reading, usage: 'masdar', circumstance: false, bare: true };
  if (reading.pos === 'participle') {
    if (!isCircumstance(items, clause, at, reading, true) || isSlogan(items, at) || isAnyone(items, at)) return null;
    return { reading, usage: 'verb', circumstance: true, bare: isCircumstance(items, clause, at, reading, false) };
  }
  // تركي is Turkish, not "my leaving".
  const verbal = reading.pos === 'masdar' && reading.enclitic !== 'ي' && !isNisba(items[at]);
  const usage: Usage | null = reading.pos === 'verb' ? 'verb' : verbal ? 'masdar' : null;
  if (usage === null || (usage === 'verb') !== finite) return null;
  if (isAnyone(items, at) || (usage === 'verb' ? isSlogan(items, at) : isOffice(items, at))) return null;
  return { reading, usage, circumstance: false, bare: false };
}

const hasLemma = (item: Item | undefined, lemma: string): boolean => item?.readings.some((each) => each.lemma === lemma) ?? false;

/** Whether a frame may be told in this form, and by a word between these neighbours. */
function admits(items: readonly Item[], at: number, frame: Frame, { reading, usage, circumstance, bare }: Use): boolean {
  const before = items[at - 1];
  // الضحايا الذين سقطوا: people fall, places are no masculine plural.
  if (frame.subjectIsPlace && usage === 'verb' && reading.features.number === 'plural') return false;
  if (frame.only.length > 0 && !frame.only.includes(circumstance ? 'participle' : usage)) return false;
  if (circumstance && !bare && frame.phrase.length === 0) return false;
  const after = (word: string): boolean => before?.readings.some(({ stem, lemma }) => stem === word || lemma === word) ?? false;
  if (frame.after.length > 0 && !frame.after.some(after)) return false;
  if (frame.notAfter.includes(before?.folded ?? '')) return false;
  return !frame.notWith.some((lemma) => hasLemma(items[at + 1], lemma));
}

/** Last item of the frame's phrase, that of the trigger for a frame of one word; -1 where the words are not the phrase. */
function phraseEnd(items: readonly Item[], clause: Clause, at: number, frame: Frame, { reading, usage }: Use): number {
  if (frame.phrase.length === 0) return at;
  const end = phraseNoun(items, clause, at, frame);
  // ألقاها: it has its object; وضعتها تحت إمرتها: the place, and the noun of the phrase behind a preposition.
  const governed = items[end]?.role != null || items[end - 1]?.kind === 'preposition';
  // وسلموه أسلحتهم: to whom they give what is theirs.
  const given = reading.classes.includes('give-up') && ownedByThem(items[end]) !== null;
  // ودخلوها فاتحين: a participle says how, and is no object.
  const apart = given || frame.phraseParticiple || (governed && frame.arguments['object'] === 'at');
  if (usage === 'verb' && reading.enclitic !== null && !apart) return -1;
  return end < 0 || frame.notWith.some((lemma) => hasLemma(items[end + 1], lemma)) ? -1 : end;
}

/** Whether a preposition follows that the frame must have, or a pronoun that says as much (أعادتها إلى سيطرتها, أفلتت من يدها). */
function hasPreposition(items: readonly Item[], clause: Clause, at: number, { phrasePreposition: wanted }: Frame): boolean {
  if (wanted.length === 0) return true;
  const [held, lost] = [wanted.includes('holder'), wanted.includes('loser')];
  const end = argumentEnd(items, clause, at);
  // وقعت الموصل التي يقطنها مليونا نسمة في قبضة X
  if (held && holderBehindRelative(items, end + 1) >= 0) return true;
  return items
    .slice(at + 1, end + 1)
    .some(
      ({ role, folded, index }) =>
        (role !== null && (wanted.includes(role) || wanted.includes(folded))) ||
        (held && holderPronoun(items, index) !== null) ||
        (lost && loserPronoun(items, index) !== null),
    );
}

/** Phrases before plain verbs, verbs that agree with their neighbours before others, likely readings before rare ones. */
function byFitness(items: readonly Item[], at: number): (a: Trigger, b: Trigger) => number {
  const complex = ({ frame: { phrase, after, phrasePreposition } }: Trigger): number =>
    phrase.length > 0 || after.length > 0 || phrasePreposition.length > 0 ? 0 : 1;
  const clash = (use: Trigger): number => disagreement(items, at, use.reading);
  return (a, b) => complex(a) - complex(b) || clash(a) - clash(b) || a.reading.rank - b.reading.rank;
}

/** The readings with the passive ones before the others. */
const passiveFirst = ofReadings((readings) => {
  const isPassive = ({ features }: Analysis): boolean => features.voice === 'passive';
  return [...readings.filter(isPassive), ...readings.filter((reading) => !isPassive(reading))];
});

/**
 * The frames that the word at `at` may stand for, phrases before plain verbs; each frame once.
 *
 * @param clause the clause that holds the word
 * @example // 'ألقى المسلحون سلاحهم', at ألقى → the frame of laying down arms, up to سلاحهم
 */
export function usesOf(items: readonly Item[], clause: Clause, at: number): readonly Trigger[] {
  const item = items[at];
  if (item?.kind !== 'word' || !hasFrame(item)) return NO_USES;
  const finite = isFiniteVerb(items, at);
  const { byVerb } = loadFrames();
  const uses: Trigger[] = [];
  const seen = new Set<Frame>();
  const readings = finite && isTakenPlace(items, clause, at) ? passiveFirst(item) : item.readings;
  for (const reading of readings) {
    const use = useOf(items, clause, at, reading, finite);
    if (use === null) continue;
    for (const frame of byVerb.get(reading.lemma) ?? []) {
      if (seen.has(frame) || !admits(items, at, frame, use)) continue;
      const end = phraseEnd(items, clause, at, frame, use);
      if (end < 0 || !hasPreposition(items, clause, at, frame)) continue;
      seen.add(frame);
      uses.push({ at, from: end > at ? end : at + 1, end, usage: use.usage, reading, frame });
    }
  }
  return uses.sort(byFitness(items, at));
}
