import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS, TOLD_BESIDE, fits, numbersOf } from './asked.ts';
import { alliesBetween } from './allies.ts';
import { isClaimOfOthers } from './by-claimant.ts';
import { differsInGender } from './called-upon.ts';
import type { Search } from './clause-search.ts';
import { searchOf, YIELDS } from './clause-search.ts';
import { civiliansAct, clauseSubject } from './clause-subject.ts';
import { describedOn, verbFeatures } from './described-on.ts';
import { ownersOf, unnamedMeant } from './meant-by-words.ts';
import { sharedPronoun } from './shared-pronoun.ts';
import { struckIn } from './struck.ts';
import { doersOf, toldIn } from './told-in.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import { sameActor } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { areMany } from './meant.ts';
import { sideThatSpeaks } from '../speakers/speaking-side.ts';
import { markerOf } from '../status/attachment.ts';
import { COMMAS, hasAnyClass, isSign, pronounOnParticle } from '../words/words.ts';

/** A missing or pronominal subject: the subject of the clauses before, nearest first. */
export function byClauses(asked: Asked): Inherited | null | undefined {
  if (asked.members) return undefined;
  const speaker = isOfSpeaker(asked) ? speakerIn(asked, asked.clause) : null;
  if (speaker !== null) return toldBySpeaker(speaker);
  const search = searchOf(asked);
  for (const index of clausesBefore(asked.clause, search.inClause, search.apart)) {
    const found = byClause(asked, search, asked.work.clauses[index] as Clause);
    if (found !== undefined) return found;
  }
  return undefined;
}

const toldBySpeaker = (speaker: ActorRef): Inherited => ({
  actors: [speaker],
  why: 'who speaks, by the pronoun on the particle',
});

/** قالت X إن الجنود استسلموا، وإنها ستنسحب: the pronoun on the particle is whoever speaks. */
function speakerIn({ work: { discourse, items }, reporter, opposed }: Asked, { first }: Clause): ActorRef | null {
  const enclitic = pronounOnParticle(items[first]);
  if (reporter === null || (enclitic !== 'ها' && enclitic !== 'ه') || !discourse.agrees(reporter, enclitic)) return null;
  return opposed.some((other) => sameActor(other, reporter)) ? null : reporter;
}

/** Whether the pronoun on the particle of its clause tells who does it. */
function isOfSpeaker(asked: Asked): boolean {
  const { work, clause, trigger, use, government, pronoun, verb } = asked;
  const { items } = work;
  if (verb !== null) return true;
  const governed =
    government.subjectGovernor >= clause.first && government.subjectFrom === 'same' && asked.shared()?.length === 0;
  // قالت فرنسا إنها أنهت سحب قواتها: the one pronoun means whom the other does.
  const own = pronoun === null || pronounOnParticle(items[clause.first]) === pronoun;
  const marked = use.usage === 'masdar' && own && (governed || markerOf(items, trigger).marker === 'purpose');
  return marked && clauseSubject(work, { ...clause, last: trigger - 1 }) === null;
}

/** Who does what the event tells by one of the clauses before it, or by its own up to the event; undefined where the next one is to be asked. */
function byClause(asked: Asked, search: Search, whole: Clause): Inherited | null | undefined {
  const { work, clause, trigger, use, verb } = asked;
  const isOwn = whole.index === clause.index;
  const earlier = isOwn ? { ...whole, last: trigger - 1 } : whole;
  // من المسلحين الذين سيطروا عليها وطردوا منها X: those of whom the relative clause goes on to tell.
  const described = whole.index === clause.index - 1 ? describedOn(asked, earlier) : [];
  if (described.length > 0) return { actors: described, why: 'whom the relative clause before describes' };
  if (isPassedOver(asked, search, earlier)) return undefined;
  // التحق الجنود بالجيش الحر بعد انشقاقهم: whose defection was told, not whom they joined.
  const left = use.frame.type === 'defection' ? toldIn(work, earlier) : undefined;
  if (left?.type === 'defection' && fits(asked, left.actors)) return { actors: left.actors, why: TOLD_BESIDE, members: true };
  // غداة سيطرتها على X، وبعد يومين من استعادتها Y: the one pronoun means whom the other does.
  const sharer = isOwn && asked.pronoun !== null ? sharedPronoun(work, earlier, trigger, asked.pronoun) : null;
  if (sharer !== null && fits(asked, sharer.actors)) return sharer;
  // A state does not take back what it said (هددت صربيا …، ثم تراجعت), but it takes towns, and calls back its troops.
  const ownTroops = verb !== null && asked.args.object?.pronoun != null;
  const states = ownTroops || (use.frame.type === 'capture' && (verb !== null || (search.isMeans && isOwn)));
  const nominal = clauseSubject(work, earlier, false, states);
  // سلم المتظاهرون مذكرة وانسحبوا: civilians did the one and the other.
  // عاد السكان إلى البلدة، قبل أن يغادروها مجددا: nor do others leave whom the plural may mean.
  const then = clause.relation === 'time' && earlier.index === clause.parent && verb?.features.number === 'plural';
  const beside = isJoinedVerb(asked, earlier) || then;
  if (beside && (nominal === null || nominal.actors.length === 0) && civiliansAct(work, earlier)) return CIVILIANS;
  return nominal === null ? byDeedOf(asked, search, earlier) : bySubjectOf(asked, search, earlier, nominal);
}

/** أخلت إسرائيل X وانسحبت من Y: a verb that is joined to the clause before. */
const isJoinedVerb = ({ clause, verb }: Asked, { index }: Clause): boolean =>
  verb !== null && clause.relation === 'coordinate' && index === clause.index - 1;

/** Clauses whose subject is not asked: who does what they tell does not do what the event tells. */
function isPassedOver({ work: { items }, clause, use }: Asked, { apart, agrees }: Search, earlier: Clause): boolean {
  const { index } = earlier;
  if (earlier.relation === 'relative' && (clause.relation !== 'relative' || (apart && index !== clause.index))) return true;
  if (index < clause.index && use.frame.type === 'capture' && !agrees && yieldsIn(items, earlier)) return true;
  if (clause.governor > earlier.last && isClaimOfOthers(items, earlier)) return true;
  // وصلت القوات … بعد أن وافق X على …، وأحكمت سيطرتها: behind the comma goes on what was told before it, if anything was.
  const goesOn = clause.relation === 'coordinate' || clause.relation === 'contrast';
  return index > 0 && earlier.relation === 'time' && goesOn && isBehindComma(items, clause);
}

/** By a clause without a subject: who speaks in it, whom it names, or who did what it tells. */
function byDeedOf(asked: Asked, { inClause }: Search, earlier: Clause): Inherited | undefined {
  const { work, clause, use, excluded, verb } = asked;
  const speaker = use.usage === 'masdar' ? speakerIn(asked, earlier) : null;
  if (speaker !== null) return toldBySpeaker(speaker);
  const held = inClause && earlier.index === clause.index ? namedIn(asked, earlier) : null;
  if (held !== null) return held;
  // قال إنها عادت فاستعادت X، وإنها تستعد لتحرير Y: who did the one does the other.
  const deed = verb !== null || use.usage === 'masdar' ? toldIn(work, earlier) : undefined;
  const told = deed === undefined ? undefined : doersOf(deed);
  const governed = earlier.governor >= 0 && earlier.governor === clause.governor;
  // نفى الروس إخلاء X، بينما طالب بإخراج الروس منه: nobody drives out himself.
  const others = told?.every((each) => !excluded.some((other) => sameActor(each, other))) ?? false;
  return told !== undefined && others && (governed || isJoinedVerb(asked, earlier)) && fits(asked, told)
    ? { actors: told, why: TOLD_BESIDE }
    : undefined;
}

/** By the subject of a clause. */
function bySubjectOf(asked: Asked, search: Search, earlier: Clause, nominal: ForceNominal): Inherited | null | undefined {
  const { work, clause, trigger, use, government, excluded, reporter, verb, token } = asked;
  const { discourse, items } = work;
  if (nominal.single && verb !== null && use.frame.type !== 'defection') {
    // نفى قائد في X ذلك، وأكد أنهم أخلوا Y: one man is not «they», but his side may be.
    return reporter === null || pronounOnParticle(items[clause.first]) !== 'هم' ? null : toldBySpeaker(reporter);
  }
  const own = nominal.actors.length === 0 && nominal.pronoun !== null;
  // وسع هؤلاء سيطرتهم قبل أن ينسحبوا: who did the one, whoever the word would mean of the other.
  const stood = nominal.proform === null ? undefined : toldIn(work, earlier);
  const unnamed =
    stood !== undefined
      ? { actors: doersOf(stood) }
      : !own && nominal.actors.length === 0
        ? unnamedMeant(work, nominal, items[nominal.firstItem]?.first ?? token, excluded, use.frame.type)
        : null;
  // قال الجيش إن قواته وصلت …، بعد سيطرتها على …: his forces are he.
  const subject = own
    ? (toldIn(work, earlier)?.actors ??
      (nominal.pronoun === 'نا' ? [sideThatSpeaks(work, government)] : null)?.filter((body) => body !== null) ??
      ownersOf(work, nominal, excluded))
    : (unnamed?.actors ?? nominal.actors);
  if (subject.length === 0 || !(own || unnamed !== null || fits(asked, subject))) return undefined;
  if (subject.every((each) => excluded.some((other) => sameActor(each, other)))) return undefined;
  // دخل المسلحون المجمع بعد انسحابه: nor does the pronoun of one body mean many men.
  if (unnamed !== null && meansOne(asked) && areMany(items, nominal)) return undefined;
  const struck = earlier.index === clause.index && search.circumstance ? struckIn(asked, earlier, nominal) : null;
  if (struck !== null) return struck;
  const features = verbFeatures(asked);
  const single = !own && features?.number === 'singular' && subject.length === 1;
  if (single && !discourse.agrees(subject[0] as ActorRef, features.gender === 'f' ? 'ها' : 'ه')) return undefined;
  // طالبت تركيا الجيش بالانسحاب، وكان قد سيطر …
  const head = items[nominal.firstItem];
  if (single && head !== undefined && differsInGender(work.context, head, features.gender ?? 'm')) return undefined;
  const allies = use.frame.type === 'capture' ? alliesBetween(work, nominal.lastItem, Math.min(earlier.last + 1, trigger)) : [];
  return { actors: [...subject, ...allies], why: 'subject of an earlier clause', ...numbersOf(items, nominal) };
}

/** انسحابه, انسحبت: a pronoun or an ending that means one body. */
const meansOne = ({ pronoun, verb }: Asked): boolean =>
  pronoun === 'ه' || pronoun === 'ها' || (pronoun === null && verb?.features.number === 'singular');

/** ، وأحكم, ، ثم طردهم: behind a comma, with ثم or without. */
const isBehindComma = (items: readonly Item[], { first }: Clause): boolean =>
  isSign(items[first - 1], COMMAS) || (items[first - 1]?.folded === 'ثم' && isSign(items[first - 2], COMMAS));

/** The clauses before, the nearest first: its own where it counts, and last where the verbal noun stands apart from it. */
function clausesBefore({ index }: Clause, own: boolean, apart: boolean): readonly number[] {
  const earlier = Array.from({ length: index }, (_, step) => index - 1 - step);
  if (!own) return earlier;
  return apart ? [...earlier, index] : [index, ...earlier];
}

/**
 * خرجت المدينة عن سيطرة الجيش بعد انسحابه منها: of a clause whose subject is no force, the last that it names and with which the pronoun agrees. Null where none is.
 */
function namedIn(asked: Asked, clause: Clause): Inherited | null {
  const { context, items } = asked.work;
  const { first, last } = clause;
  // باتت البلدة تحت سيطرة القوات الروسية بعد انسحاب قواته: they do not leave who hold it.
  if (asked.pronoun === null || toldIn(asked.work, clause) !== undefined) return null;
  for (let at = last; at >= first; at--) {
    if (items[at]?.kind !== 'force') continue;
    const actors = readForces(context, items, at, last)?.actors ?? [];
    if (actors.length > 0 && fits(asked, actors)) return { actors, why: 'the force that its clause names' };
  }
  return null;
}

/** رابع بلدة تخسرها الوحدات بعد X التي جرت السيطرة عليها: who gives up ground in a clause. */
const yieldsIn = (items: readonly Item[], { verbs }: Clause): boolean => verbs.some((verb) => hasAnyClass(items[verb], YIELDS));
