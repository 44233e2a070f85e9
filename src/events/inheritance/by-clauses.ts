import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS, TOLD_BESIDE, fits, numbersOf } from './asked.ts';
import { alliesBetween } from './allies.ts';
import { isClaimOfOthers } from './by-claimant.ts';
import { differsInGender } from './called-upon.ts';
import { civiliansAct, clauseSubject } from './clause-subject.ts';
import { describedOn, verbFeatures } from './described-on.ts';
import { ownersOf, unnamedMeant } from './meant-by-words.ts';
import { sharedPronoun } from './shared-pronoun.ts';
import { ATTACKS, struckIn } from './struck.ts';
import { doersOf, toldIn } from './told-in.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { ActorRef } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import { sameActor } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { areMany } from './meant.ts';
import { sideThatSpeaks } from '../speakers/speaking-side.ts';
import { markerOf } from '../status/attachment.ts';
import { COMMAS, hasAnyClass, isMainly, isSign, pronounOnParticle } from '../words/words.ts';

/** Roles of prepositions behind which a verbal noun has the subject of its own clause. */
const OWN_CLAUSE = new Set(['purpose', 'until', 'via', 'support']);

/** A missing or pronominal subject: the subject of the clauses before, nearest first. */
export function byClauses(asked: Asked): Inherited | null | undefined {
  const { work, clause, trigger, use, government, token, pronoun, members, excluded, opposed, reporter, verb } = asked;
  const { discourse, items, clauses } = work;
  const shared = asked.shared();
  const features = verbFeatures(asked);
  /** قالت X إن الجنود استسلموا، وإنها ستنسحب: the pronoun on the particle is whoever speaks. */
  const speakerIn = ({ first }: Clause): ActorRef | null => {
    const enclitic = pronounOnParticle(items[first]);
    if (reporter === null || (enclitic !== 'ها' && enclitic !== 'ه') || !discourse.agrees(reporter, enclitic)) return null;
    return opposed.some((other) => sameActor(other, reporter)) ? null : reporter;
  };
  if (!members) {
    const governed = government.subjectGovernor >= clause.first && government.subjectFrom === 'same' && shared?.length === 0;
    // قالت فرنسا إنها أنهت سحب قواتها: the one pronoun means whom the other does.
    const own = pronoun === null || pronounOnParticle(items[clause.first]) === pronoun;
    const marked = use.usage === 'masdar' && own && (governed || markerOf(items, trigger).marker === 'purpose');
    const spoken = verb !== null || (marked && clauseSubject(work, { ...clause, last: trigger - 1 }) === null);
    const speaker = spoken ? speakerIn(clause) : null;
    if (speaker !== null) return { actors: [speaker], why: 'who speaks, by the pronoun on the particle' };
    // عقب سيطرتها على …: of the subject of its own clause, if that stands before it.
    // أكمل الجيش طوقه بالسيطرة على …: by what the subject of its own clause does.
    // هاجم الحوثيون الحيمة بهدف السيطرة عليها: nor by another what it does it for, or what it goes on until.
    const marker = use.usage === 'masdar' && government.subjectGovernor < 0 ? markerOf(items, trigger).marker : '';
    // حققت تركيا نصرا من خلال السيطرة على X: nor by what it does that.
    const isMeans = items[trigger]?.role === 'by' ? marker !== '' : OWN_CLAUSE.has(marker);
    // حققت القوات انتصارات أبرزها تحرير X: nor what is one of its deeds.
    const listed =
      use.usage === 'masdar' &&
      items[trigger - 1]?.readings.some(({ enclitic, classes }) => enclitic === 'ها' && classes.includes('superlative')) === true;
    const circumstance = use.usage === 'masdar' && government.circumstance;
    const inClause = isMeans || listed || (circumstance && (pronoun !== null || isFruit(asked)));
    // انسحب الجيش من X ثم استعاد السيطرة عليه: a verb that agrees with them tells that who lost the ground took it again; a noun does not.
    const agrees =
      verb !== null ||
      (government.subjectFrom === 'same' &&
        government.subjectGovernor >= 0 &&
        isFiniteVerb(items, government.subjectGovernor) &&
        !isMainly(items[government.subjectGovernor], 'light'));
    const apart = inClause && standsApart(asked);
    for (const i of clausesBefore(clause, inClause, apart)) {
      const whole = clauses[i] as Clause;
      const earlier = i === clause.index ? { ...whole, last: trigger - 1 } : whole;
      // من المسلحين الذين سيطروا عليها وطردوا منها X: those of whom the relative clause goes on to tell.
      const described = i === clause.index - 1 ? describedOn(asked, earlier) : [];
      if (described.length > 0) return { actors: described, why: 'whom the relative clause before describes' };
      if (earlier.relation === 'relative' && (clause.relation !== 'relative' || (apart && i !== clause.index))) continue;
      if (i < clause.index && use.frame.type === 'capture' && !agrees && yieldsIn(items, earlier)) continue;
      if (clause.governor > earlier.last && isClaimOfOthers(items, earlier)) continue;
      // وصلت القوات … بعد أن وافق X على …، وأحكمت سيطرتها: behind the comma goes on what was told before it, if anything was.
      const goesOn = clause.relation === 'coordinate' || clause.relation === 'contrast';
      if (i > 0 && earlier.relation === 'time' && goesOn && isBehindComma(items, clause)) continue;
      // التحق الجنود بالجيش الحر بعد انشقاقهم: whose defection was told, not whom they joined.
      const left = use.frame.type === 'defection' ? toldIn(work, earlier) : undefined;
      if (left?.type === 'defection' && fits(asked, left.actors)) return { actors: left.actors, why: TOLD_BESIDE, members: true };
      // غداة سيطرتها على X، وبعد يومين من استعادتها Y: the one pronoun means whom the other does.
      const sharer = i === clause.index && pronoun !== null ? sharedPronoun(work, earlier, trigger, pronoun) : null;
      if (sharer !== null && fits(asked, sharer.actors)) return sharer;
      // A state does not take back what it said (هددت صربيا …، ثم تراجعت), but it takes towns, and calls back its troops.
      const ownTroops = verb !== null && asked.args.object?.pronoun != null;
      const states = ownTroops || (use.frame.type === 'capture' && (verb !== null || (isMeans && i === clause.index)));
      const nominal = clauseSubject(work, earlier, false, states);
      // سلم المتظاهرون مذكرة وانسحبوا: civilians did the one and the other.
      // عاد السكان إلى البلدة، قبل أن يغادروها مجددا: nor do others leave whom the plural may mean.
      const then = clause.relation === 'time' && i === clause.parent && verb?.features.number === 'plural';
      const beside = (clause.relation === 'coordinate' && i === clause.index - 1 && verb !== null) || then;
      if (beside && (nominal === null || nominal.actors.length === 0) && civiliansAct(work, earlier)) return CIVILIANS;
      const told = nominal === null && use.usage === 'masdar' ? speakerIn(earlier) : null;
      if (told !== null) return { actors: [told], why: 'who speaks, by the pronoun on the particle' };
      const held = nominal === null && inClause && i === clause.index ? namedIn(asked, earlier) : null;
      if (held !== null) return held;
      if (nominal === null) {
        // قال إنها عادت فاستعادت X، وإنها تستعد لتحرير Y: who did the one does the other.
        const deed = verb !== null || use.usage === 'masdar' ? toldIn(work, earlier) : undefined;
        const told = deed === undefined ? undefined : doersOf(deed);
        const governed = earlier.governor >= 0 && earlier.governor === clause.governor;
        // أخلت إسرائيل X وانسحبت من Y: the state that did the one.
        const joined = verb !== null && clause.relation === 'coordinate' && i === clause.index - 1;
        // نفى الروس إخلاء X، بينما طالب بإخراج الروس منه: nobody drives out himself.
        const others = told?.every((each) => !excluded.some((other) => sameActor(each, other))) ?? false;
        if (told !== undefined && others && (governed || joined) && fits(asked, told)) return { actors: told, why: TOLD_BESIDE };
        continue;
      }
      if (nominal.single && verb !== null && use.frame.type !== 'defection') {
        // نفى قائد في X ذلك، وأكد أنهم أخلوا Y: one man is not «they», but his side may be.
        if (reporter === null || pronounOnParticle(items[clause.first]) !== 'هم') return null;
        return { actors: [reporter], why: 'who speaks, by the pronoun on the particle' };
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
      if (subject.length === 0 || !(own || unnamed !== null || fits(asked, subject))) continue;
      if (subject.every((each) => excluded.some((other) => sameActor(each, other)))) continue;
      // دخل المسلحون المجمع بعد انسحابه: nor does the pronoun of one body mean many men.
      if (unnamed !== null && meansOne(asked) && areMany(items, nominal)) continue;
      const struck = i === clause.index && circumstance ? struckIn(asked, earlier, nominal) : null;
      if (struck !== null) return struck;
      const single = !own && features?.number === 'singular' && subject.length === 1;
      if (single && !discourse.agrees(subject[0] as ActorRef, features.gender === 'f' ? 'ها' : 'ه')) continue;
      // طالبت تركيا الجيش بالانسحاب، وكان قد سيطر …
      const head = items[nominal.firstItem];
      if (single && head !== undefined && differsInGender(work.context, head, features.gender ?? 'm')) continue;
      const allies =
        use.frame.type === 'capture' ? alliesBetween(work, nominal.lastItem, Math.min(earlier.last + 1, trigger)) : [];
      return { actors: [...subject, ...allies], why: 'subject of an earlier clause', ...numbersOf(items, nominal) };
    }
  }
  return undefined;
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

/** Items from the comma behind a relative clause to the verbal noun: ، وذلك بعد يوم واحد من سيطرته. */
const FARTHEST_APART = 6;

/** تقدم نحو البلدة التي يسيطر عليها X، بعد استعادته Y: behind the comma it tells of the clause that the relative one stands in. */
function standsApart({ work: { items }, clause, trigger, government, pronoun }: Asked): boolean {
  if (clause.relation !== 'relative' || !government.circumstance || pronoun === null) return false;
  const comma = items.slice(0, trigger).findLast((item) => isSign(item, COMMAS))?.index ?? -1;
  const verb = clause.verbs.findLast((each) => each < trigger) ?? trigger;
  return comma > verb && trigger - comma <= FARTHEST_APART;
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

/**
 * رفع الجيش العلم بعد السيطرة على X: who acts where a place was taken took it, unless he fights for it, gives up ground or comes off worse (قصف الجيش مواقعهم
 * بعد السيطرة على X).
 */
function isFruit(asked: Asked): boolean {
  const {
    use: { frame },
    work: { items },
    clause,
    trigger,
  } = asked;
  if (frame.type !== 'capture' || frame.arguments['subject'] !== 'actor') return false;
  if (leavesWhatWasTaken(asked)) return true;
  const verb = clause.verbs.findLast((each) => each < trigger);
  return verb !== undefined && !hasAnyClass(items[verb], [...ATTACKS, 'bomb', ...YIELDS]);
}

/** انسحبت الحركة من غوما بعد السيطرة عليها: who leaves, unless he flees, the place of which a pronoun says that it was taken had taken it. */
function leavesWhatWasTaken({ work: { context, items }, clause, trigger, args, token }: Asked): boolean {
  const { mentions } = context.layers;
  const leaves = items
    .slice(clause.first, trigger)
    .some((item) =>
      item.readings.some(
        ({ rank, pos, classes }) =>
          rank === 0 &&
          (pos === 'verb' || pos === 'masdar') &&
          classes.includes('leave') &&
          !classes.includes('flee') &&
          !classes.includes('rout'),
      ),
    );
  return leaves && args.places.some(({ role, mention }) => role === 'at' && (mentions[mention]?.first ?? token) < token);
}

/** What those do who give up ground. */
const YIELDS = ['leave', 'flee', 'surrender', 'collapse', 'yield', 'lose'];

/** رابع بلدة تخسرها الوحدات بعد X التي جرت السيطرة عليها: who gives up ground in a clause. */
const yieldsIn = (items: readonly Item[], { verbs }: Clause): boolean => verbs.some((verb) => hasAnyClass(items[verb], YIELDS));
