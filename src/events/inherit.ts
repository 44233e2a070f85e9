import type { Arguments, Trigger } from './arguments/arguments.ts';
import { NOBODY, civiliansBefore, pronounPreposition } from './nominals.ts';
import type { Clause } from './clauses.ts';
import { clauseHolding, isFiniteVerb } from './clauses.ts';
import type { Context } from './context.ts';
import type { SentenceWork } from './detect.ts';
import type { EventCandidate } from './event.ts';
import type { ActorRef, ForceNominal } from './forces.ts';
import { antecedentOf, armiesOf, bodyOf, opposes, readForces, sameActor } from './forces.ts';
import { areInsurgents, headOf, insurgentsMeant, isDefinite, isHireling, isSoldier, proformMeant } from './meant.ts';
import { armyOfHomeland, isHomeland } from './homeland.ts';
import { sideMeant } from './fighters.ts';
import type { Item } from './items.ts';
import { opponentOf } from './opponents.ts';
import { isPartOfForce } from './parts.ts';
import { fightingSpeaker, quotedSide, reportingBody, sideThatSpeaks } from './speaking-side.ts';
import { isInQuotes, sourcePhrase } from './speakers.ts';
import type { Government } from './status.ts';
import { markerOf } from './status.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isMainly, isSign } from './words.ts';

/**
 * Who took the place that others leave: in «سيطر X على البلدة بعد خروج مقاتلين منها» those who leave are not X.
 */
function takersOf(
  work: SentenceWork,
  clause: Clause,
  use: Trigger,
  args: Arguments,
  government: Government,
): readonly ActorRef[] {
  // سيطر X على البلدة وانسحب منها ستون عنصرا: nor are unnamed members.
  const others = government.circumstance || clause.relation === 'time' || args.subject?.unnamed === true;
  if (use.frame.type === 'capture' || !others) return [];
  const { placeKeyOf } = work.told;
  const here = new Set(args.places.map(({ mention }) => placeKeyOf(mention)));
  return work.told
    .recent(work.index)
    .filter(
      ({ type, mentions, places }) =>
        type === 'capture' &&
        mentions[0]?.sentence === work.index &&
        // استولوا على المقر بعد استسلام منتسبيه: of that place too.
        (here.size === 0 || places.some(({ mention }) => here.has(placeKeyOf(mention)))),
    )
    .flatMap(({ actors }) => actors);
}

/** بدّلوا صفّهم وانضموا إلى الجيش: whom the clause behind says that they joined is not whom they left. */
function joinedThen({ context, items, clauses }: SentenceWork, clause: Clause, { frame }: Trigger): readonly ActorRef[] {
  const next = clauses[clause.index + 1];
  const verb = next?.relation === 'coordinate' ? next.verbs[0] : undefined;
  if (frame.type !== 'defection' || next === undefined || verb === undefined || !hasClass(items[verb], 'join')) return [];
  for (let at = verb + 1; at <= next.last; at++) {
    const role = items[at]?.role;
    if (role !== 'to' && role !== 'by') continue;
    return readForces(context, items, items[at]?.kind === 'preposition' ? at + 1 : at, next.last)?.actors ?? [];
  }
  return [];
}

/** The event with actors that a clause of this sentence tells, where one was found. */
const toldIn = ({ told, index, items }: SentenceWork, clause: Clause): EventCandidate | undefined =>
  told.recent(index).findLast(({ mentions: [mention], actors }) => {
    if (mention?.sentence !== index || actors.length === 0) return false;
    return mention.first >= (items[clause.first]?.first ?? 0) && mention.first <= (items[clause.last]?.last ?? 0);
  });

/**
 * قالت أم محمد إنها هربت, قالت: استسلمت مرتين: a verb without a subject, in what one says who is no source and of whom no body is known,
 * tells of that one.
 */
function speaksOfOneself({ items }: SentenceWork, { relation, governor }: Clause, { reading }: Trigger): boolean {
  const said = governor >= 0 ? finiteReading(items[governor]) : null;
  if (relation !== 'complement' || said === null) return false;
  const { gender, number } = reading.features;
  if (number !== 'singular' || said.features.number !== 'singular' || gender !== said.features.gender) return false;
  const speaker = items[governor + 1];
  if (speaker?.kind === 'person' || isSign(speaker, ':')) return true;
  return speaker?.kind === 'word' && speaker.role === null && (hasClass(speaker, 'witness') || !hasAnyClass(speaker, NO_PERSON));
}

const NO_PERSON = ['source', 'statement', 'title', 'force', 'member', 'rank', 'complementiser'];

/** Actors taken from elsewhere, why, the item that counts their people where it is known, and whether members of theirs are meant. */
export interface Inherited {
  readonly actors: readonly ActorRef[];
  readonly why: string;
  readonly quantity?: number;
  readonly members?: boolean;
  /** Members of theirs or a unit are meant. */
  readonly part?: boolean;
}

/** How many of a force a nominal means. */
const numbersOf = (items: readonly Item[], nominal: ForceNominal): Pick<Inherited, 'quantity' | 'members' | 'part'> => ({
  quantity: nominal.quantity,
  members: nominal.members,
  part: isPartOfForce(items, nominal),
});

/** Not forces but civilians do it. */
export const CIVILIANS: Inherited = { actors: [], why: 'civilians' };

/** Actors for an event whose own clause names none: the nearest source of the grammar first, then what the text told before. */
export function inheritActors(
  work: SentenceWork,
  clause: Clause,
  trigger: number,
  use: Trigger,
  args: Arguments,
  government: Government,
): Inherited | null {
  const { context, discourse, items, clauses } = work;
  const token = items[trigger]?.first ?? 0;
  // انسحابهم: the pronoun on the verbal noun; انسحاب قواته: that on the word for its members.
  const pronoun =
    args.subjectPronoun?.enclitic ?? args.subject?.pronoun ?? (args.subject === null ? args.object?.pronoun : null) ?? null;
  const fits = (actors: readonly ActorRef[]): boolean =>
    actors.length > 0 && (pronoun === null || actors.length > 1 || discourse.agrees(actors[0] as ActorRef, pronoun));
  /** قائد الشرطة … قواته: the pronoun agrees with the person, whose body it is. */
  const means = (nominal: ForceNominal, actors: readonly ActorRef[]): boolean =>
    fits(actors) ||
    // تؤكد روسيا سيطرتها: the pronoun agrees with the state, whatever its army is called.
    (nominal.actors.length === 0 && actors.length > 0 && pronoun === 'ها') ||
    (actors.length > 0 && nominal.single && pronoun === 'ه');
  const members = args.subject?.unnamed === true && pronoun === null;
  const takers = takersOf(work, clause, use, args, government);
  // دعا الناطق المغرر بهم إلى تسليم أنفسهم, طالبت حماس بالانسحاب, بإخراج الروس: who calls on others to do it is not who is to do it.
  const spokenFor = reportingBody(work, clause, trigger, government);
  const ofOthers = use.frame.type !== 'capture' || use.frame.arguments['object'] === 'target';
  const calls = ofOthers && government.status === 'demanded' && pronoun === null;
  const caller = calls ? spokenFor : null;
  const reporter = calls ? null : spokenFor;
  const opposed = [...args.targets, ...takers, ...joinedThen(work, clause, use)];
  const fought = args.subject === null ? [] : foughtBy(work, args.subject, trigger);
  const excluded = [...opposed, ...fought, ...(caller === null ? [] : [caller])];

  // كل من يترك موقعه: whoever does, and nobody in particular.
  if (args.subject === null && items[trigger - 1]?.folded === 'من' && hasClass(items[trigger - 2], 'quantifier')) return null;
  const stood = args.subject === null ? null : proformMeant(work, args.subject, token, excluded);
  if (stood !== null) return stood.civilians === true ? CIVILIANS : stood.actors.length > 0 ? stood : null;
  const side = args.subject === null ? null : sideMeant(work, args.subject, excluded);
  if (side !== null) return side;
  const insurgent = args.subject !== null && members && areInsurgents(items, args.subject);
  if (members) {
    const head = args.subject === null ? [] : headOf(items, args.subject);
    // التحق مئات الشباب بالجيش: whoever enlists leaves no side.
    if (use.frame.name === 'join-other-side' && head.some((item) => hasClass(item, 'anyone'))) return null;
    // نفى الناطق باسم الحشد أن تكون بعض الألوية قد انسحبت: units of the body that is spoken for.
    const units = !insurgent && head.some((item) => hasClass(item, 'force')) && !head.some((item) => hasClass(item, 'member'));
    if (reporter !== null && units) return { actors: [reporter], why: 'units of the body that reports it' };
    if (args.subject !== null && isSoldier(items, args.subject)) {
      // Without an army they are those of the document's country, never of an armed group.
      const army = discourse.latestArmy(token, excluded);
      return army === null ? null : { actors: [army], why: 'soldiers of the army named before' };
    }
    // استسلم 36 عنصرا من X. وأكد المسؤول استسلام العناصر: those of whom it was told before.
    const again = use.frame.type === 'defection' && isDefinite(head[0]) && hasClass(head[0], 'member');
    const told = again ? work.told.recent(work.index - 1).findLast(isEarlierDefection(work)) : undefined;
    if (told !== undefined) return { actors: told.actors, why: 'those told of before', members: true };
    const insurgents = insurgent && args.subject !== null ? insurgentsMeant(work, args.subject, token, excluded) : null;
    if (insurgents !== null) return { actors: [insurgents], why: 'the insurgents of whom the text speaks' };
  }
  // نزح آلاف السكان، وغادر بعضهم …: some of the civilians named right before.
  if (pronoun === 'هم' && args.subject?.unnamed === true && civiliansBefore(items, args.subject.firstItem)) return CIVILIANS;
  const some = args.subject !== null && (args.subject.quantity >= 0 || args.subject.single || args.subject.members);
  if ((pronoun === 'هم' || pronoun === 'ه') && args.subject?.pronoun === pronoun && some) {
    // هرب عشرات الإرهابيين …، وسلّم سبعة منهم أنفسهم, وفر قائدهم, وتبعهم زملاؤهم: some of those told of just before.
    const told = work.told
      .recent(work.index)
      .findLast(({ mentions, actors }) => mentions[0]?.sentence === work.index && actors.length > 0);
    if (told !== undefined && (pronoun === 'هم' ? told.type !== 'capture' : told.type === 'defection'))
      return { actors: told.actors, why: 'some of those told of before' };
    // قضت على أعداد من الإرهابيين، واستسلم عدد منهم.
    const few = items.slice(0, trigger).findLast((item) => hasAnyClass(item, ['member', 'force', 'civilian']));
    const insurgents = hasClass(few, 'insurgent') ? discourse.latestInsurgents(token, excluded) : null;
    if (insurgents !== null) return { actors: [insurgents], why: 'some of the insurgents named before' };
  }
  // قال الوزير إن بلاده سحبت قواتها: the army of his country.
  const homeland = pronoun === 'ها' ? items.slice(clause.first, clause.last + 1).find(isHomeland) : undefined;
  const army = homeland === undefined ? null : armyOfHomeland(context, items, homeland.index);
  if (army !== null) return { actors: [army], why: 'the army of the country of who speaks' };
  // قال ناطق الجيش إن المليشيا تراجعت وإن 27 من عناصرها استسلموا: those of the likeliest owner named before.
  const owned = pronoun !== null && pronoun !== 'نا' && args.subject?.pronoun === pronoun ? args.subject : null;
  // فرت فلولها, 27 من إرهابييها: of insurgents, whoever else is named.
  const rebels = owned !== null && areInsurgents(items, owned) && !headOf(items, owned).some(isHireling);
  const own = rebels ? context.ownSide() : null;
  const owner =
    owned === null
      ? null
      : discourse.ownerBefore(
          owned.pronoun ?? '',
          items[owned.firstItem]?.first ?? token,
          own === null ? excluded : [...excluded, own],
        );
  const remnants = rebels && owner === null ? insurgentsMeant(work, owned, token, excluded) : null;
  if (remnants !== null) return { actors: [remnants], why: 'the insurgents of whom the text speaks' };
  if (owner !== null && (reporter === null || isToldOf(items, trigger, owner.first)))
    return { actors: [owner.actor], why: `pronoun ـ${pronoun ?? ''}` };
  // نافيا أن تكون قواته قد تخلت عن …: those of the speaker's body; مسلحيه are another's.
  const others = hasClass(items[args.subject?.firstItem ?? -1], 'insurgent');
  // مجموعات منهم: of others than who speaks.
  const part = pronounPreposition(items[args.subject?.lastItem ?? -1])?.role === 'from';
  if (
    reporter !== null &&
    !others &&
    !part &&
    pronoun !== null &&
    args.subject?.pronoun === pronoun &&
    (pronoun === 'ه' || fits([reporter]))
  )
    return { actors: [reporter], why: 'those of the body that reports it' };
  if (pronoun === 'هم' && args.subjectPronoun !== null && civiliansBefore(items, trigger)) return CIVILIANS;
  // النازح …، قال … تركنا المنزل: a civilian speaks of his own.
  const we = use.usage === 'verb' ? use.reading.features.person === 1 : args.subjectPronoun?.enclitic === 'نا';
  if (
    we &&
    items.slice(0, trigger).some((item) => isMainly(item, 'civilian')) &&
    fightingSpeaker(context, government.speech?.speakers ?? []) === null
  )
    return CIVILIANS;
  // خرجنا من البيت: of the side that speaks, where one does.
  if (we && args.subject === null) {
    const body = reporter ?? quotedSide(work, government);
    return body === null ? null : { actors: [body], why: 'the side that speaks' };
  }
  if (use.usage === 'verb' && args.subject === null && reporter === null && speaksOfOneself(work, clause, use)) return null;
  if (pronoun === 'نا') {
    // قواتنا تحرر …: of the side that speaks.
    // لا صحة لما تشيعه أبواق داعش عن انسحاب قواتنا: outside quotes and behind no particle the writer says «our».
    const own = use.usage === 'masdar' && !isInQuotes(items, trigger) ? context.publisher() : null;
    const body = own ?? sideThatSpeaks(work, government);
    if (body !== null) return { actors: [body], why: 'the side that speaks' };
  }
  // The governing predicate's subject (تمكّن X من السيطرة, أعلن X سيطرته) or object (أجبر X على الانسحاب, دعا X إلى الانشقاق).
  const shared =
    government.subjectGovernor >= 0
      ? governorNominals(work, government.subjectGovernor, use.usage === 'masdar' ? trigger : clause.first)
      : null;
  if (government.subjectGovernor >= 0 && use.usage === 'masdar' && pronoun === null && !members) {
    const governor = items[government.subjectGovernor];
    // المحتجين الذين رفضوا مغادرة المكان, ومنعتهم من الخروج: civilians, whatever force stands near.
    const host = clauseHolding(clauses, government.subjectGovernor);
    const antecedent =
      host?.relation === 'relative' && government.subjectFrom === 'same' ? antecedentOf(context, items, host.first) : null;
    if (antecedent?.civilian === true && !antecedent.military) return CIVILIANS;
    const them =
      government.subjectFrom === 'object' &&
      governor?.readings.some(({ pos, enclitic }) => pos === 'verb' && enclitic === 'هم') === true;
    if (them && civiliansBefore(items, government.subjectGovernor)) return CIVILIANS;
  }
  const forced =
    government.subjectFrom === 'object' && !members ? forcedByPronoun(work, government.subjectGovernor, excluded) : [];
  const addressed = government.subjectFrom === 'object' && !members ? calledUpon(work, government.subjectGovernor, trigger) : [];
  if (addressed.length > 0) return { actors: addressed, why: 'on whom the call is made' };
  if (forced.length > 0) return { actors: forced, why: 'the pronoun that the governing predicate has for its object' };
  const sibling = use.usage === 'verb' && args.subject === null ? siblingSubject(work, clause, use, token, excluded) : null;
  if (sibling !== null) return sibling;
  // طالب X بإخراج الروس من المطار: he calls for it and drives nobody out; where nobody is called upon, they are to leave.
  const expelled = use.frame.arguments['object'] === 'target' && use.usage === 'masdar' && args.subject === null;
  if (expelled && government.status === 'demanded' && government.subjectFrom === 'object' && (shared?.length ?? 0) < 2)
    return null;
  if (shared !== null && !members) {
    const nominals = government.subjectFrom === 'object' ? [...shared].reverse() : shared;
    const nearest = nominals[0];
    // دعا المجلس الأهالي إلى مغادرتها: it is civilians who are to leave.
    const civilians = nearest?.civilian === true && !nearest.military;
    const alone =
      use.usage === 'masdar' &&
      (nearest?.firstItem ?? 0) > government.subjectGovernor &&
      nominals.every(({ actors }) => actors.length === 0);
    if (civilians && (government.subjectFrom === 'object' || alone)) return CIVILIANS;
    // أجبر الجيش المتمردين على التراجع: the object, named or not, is who does it.
    if (government.subjectFrom === 'object' && nearest?.unnamed === true && nearest.military && nearest.pronoun === null) {
      const others = [...excluded, ...nominals.slice(1).flatMap((each) => actorsOf(context, each))];
      const rebels = areInsurgents(items, nearest) ? insurgentsMeant(work, nearest, token, others) : null;
      const meant = rebels === null ? discourse.forcesFor('هم', token, others) : [rebels];
      if ((rebels !== null || others.length > excluded.length) && meant.length > 0)
        return { actors: meant, why: 'the object of the governing predicate' };
      // أمهل الجيش المسلحين كي يستسلموا: never he who asks it.
      excluded.push(...others.slice(excluded.length));
    }
    for (const nominal of government.subjectFrom === 'object' ? nominals.slice(0, 1) : nominals) {
      const told = actorsOf(context, nominal);
      if (caller !== null && told.some((each) => sameActor(each, caller))) continue;
      // دعا جنوده إلى طرد قوات النظام: nor is it who is driven out.
      if (told.length > 0 && told.every((each) => opposed.some((other) => sameActor(each, other)))) continue;
      // تواصل قواتها الانسحاب: those of the body that the pronoun means.
      const owned = nominal.actors.length === 0 && nominal.pronoun !== null && nominal.military;
      const owner = owned
        ? [ownerOfTroops(work, nominal, trigger, opposed, spokenFor, government)].filter((each) => each !== null)
        : [];
      const unnamed =
        owner.length === 0 && nominal.unnamed && !owned
          ? (unnamedMeant(work, nominal, items[nominal.firstItem]?.first ?? token, excluded) ??
            soldiersMeant(work, nominal, items[nominal.firstItem]?.first ?? token, excluded))
          : null;
      const actors = owner.length > 0 ? owner : (unnamed?.actors ?? actorsOf(context, nominal));
      if (means(nominal, actors) || (actors.length > 0 && (owned || unnamed !== null))) {
        return { actors, why: 'shared with the governing predicate', ...numbersOf(items, nominal) };
      }
    }
  }
  // A missing or pronominal subject: the subject of the clauses before, nearest first.
  const verb = use.usage === 'verb' && args.subject === null ? use.reading : null;
  /** قالت X إن الجنود استسلموا، وإنها ستنسحب: the pronoun on the particle is whoever speaks. */
  const speakerIn = ({ first }: Clause): ActorRef | null => {
    const that = items[first];
    const enclitic = hasClass(that, 'complementiser') ? (that?.readings[0]?.enclitic ?? null) : null;
    if (reporter === null || (enclitic !== 'ها' && enclitic !== 'ه') || !discourse.agrees(reporter, enclitic)) return null;
    return opposed.some((other) => sameActor(other, reporter)) ? null : reporter;
  };
  if (!members) {
    const governed = government.subjectGovernor >= clause.first && government.subjectFrom === 'same' && shared?.length === 0;
    const marked = use.usage === 'masdar' && pronoun === null && (governed || markerOf(items, trigger).marker === 'purpose');
    const spoken = verb !== null || (marked && clauseSubject(work, { ...clause, last: trigger - 1 }) === null);
    const speaker = spoken ? speakerIn(clause) : null;
    if (speaker !== null) return { actors: [speaker], why: 'who speaks, by the pronoun on the particle' };
    // عقب سيطرتها على …: of the subject of its own clause, if that stands before it.
    // أكمل الجيش طوقه بالسيطرة على …: by what the subject of its own clause does.
    // هاجم الحوثيون الحيمة بهدف السيطرة عليها: nor by another what it does it for, or what it goes on until.
    const marker = use.usage === 'masdar' && government.subjectGovernor < 0 ? markerOf(items, trigger).marker : '';
    const isMeans = items[trigger]?.role === 'by' ? marker !== '' : marker === 'purpose' || marker === 'until';
    const inClause = isMeans || (use.usage === 'masdar' && pronoun !== null && government.circumstance);
    for (let i = inClause ? clause.index : clause.index - 1; i >= 0; i--) {
      const whole = clauses[i] as Clause;
      const earlier = i === clause.index ? { ...whole, last: trigger - 1 } : whole;
      if (earlier.relation === 'relative' && clause.relation !== 'relative') continue;
      // وصلت القوات … بعد أن وافق X على …، وأحكمت سيطرتها: behind the comma goes on what was told before it.
      if (earlier.relation === 'time' && clause.relation === 'coordinate' && isSign(items[clause.first - 1], COMMAS)) continue;
      // التحق الجنود بالجيش الحر بعد انشقاقهم: whose defection was told, not whom they joined.
      const left = use.frame.type === 'defection' ? toldIn(work, earlier) : undefined;
      if (left?.type === 'defection' && fits(left.actors))
        return { actors: left.actors, why: 'who did what was told beside it', members: true };
      // غداة سيطرتها على X، وبعد يومين من استعادتها Y: the one pronoun means whom the other does.
      const sharer = i === clause.index && pronoun !== null ? sharedPronoun(work, earlier, trigger, pronoun) : null;
      if (sharer !== null && fits(sharer.actors)) return sharer;
      const nominal = clauseSubject(work, earlier);
      // سلم المتظاهرون مذكرة وانسحبوا: civilians did the one and the other.
      const beside = clause.relation === 'coordinate' && i === clause.index - 1 && verb !== null;
      if (beside && (nominal === null || nominal.actors.length === 0) && civiliansAct(work, earlier)) return CIVILIANS;
      const told = nominal === null && use.usage === 'masdar' ? speakerIn(earlier) : null;
      if (told !== null) return { actors: [told], why: 'who speaks, by the pronoun on the particle' };
      if (nominal === null) {
        // قال إنها عادت فاستعادت X، وإنها تستعد لتحرير Y: who did the one does the other.
        const told = verb !== null || use.usage === 'masdar' ? toldIn(work, earlier)?.actors : undefined;
        const governed = earlier.governor >= 0 && earlier.governor === clause.governor;
        // أخلت إسرائيل X وانسحبت من Y: the state that did the one.
        const joined = verb !== null && clause.relation === 'coordinate' && i === clause.index - 1;
        // نفى الروس إخلاء X، بينما طالب بإخراج الروس منه: nobody drives out himself.
        const others = told?.every((each) => !excluded.some((other) => sameActor(each, other))) ?? false;
        if (told !== undefined && others && (governed || joined) && fits(told))
          return { actors: told, why: 'who did what was told beside it' };
        continue;
      }
      if (nominal.single && verb !== null && use.frame.type !== 'defection') return null;
      const own = nominal.actors.length === 0 && nominal.pronoun !== null;
      const unnamed =
        !own && nominal.actors.length === 0
          ? unnamedMeant(work, nominal, items[nominal.firstItem]?.first ?? token, excluded)
          : null;
      // قال الجيش إن قواته وصلت …، بعد سيطرتها على …: his forces are he.
      const subject = own
        ? (toldIn(work, earlier)?.actors ??
          (nominal.pronoun === 'نا' ? [sideThatSpeaks(work, government)] : null)?.filter((body) => body !== null) ??
          ownersOf(work, nominal, excluded))
        : (unnamed?.actors ?? nominal.actors);
      if (subject.length === 0 || !(own || unnamed !== null || fits(subject))) continue;
      if (subject.every((each) => excluded.some((other) => sameActor(each, other)))) continue;
      const single = !own && verb !== null && verb.features.number === 'singular' && subject.length === 1;
      if (single && !discourse.agrees(subject[0] as ActorRef, verb.features.gender === 'f' ? 'ها' : 'ه')) continue;
      return { actors: subject, why: 'subject of an earlier clause', ...numbersOf(items, nominal) };
    }
  }
  if (pronoun === 'ه' && use.frame.type !== 'defection') {
    // قبيل مغادرته عدن: a person leaves; زعم الناطق أن قواته …: those of his body.
    const person = discourse.personBefore(token);
    if (person !== null && args.subjectPronoun !== null) return null;
    const body = person === null ? null : context.bodyOfPerson(person);
    if (body !== null) return { actors: [body], why: 'the body of the person who is meant' };
  }
  if (pronoun !== null) {
    const found =
      args.subjectPronoun === null
        ? [discourse.ownerBefore(pronoun, token, excluded)?.actor].filter((each) => each !== undefined)
        : discourse.forcesFor(pronoun, token, excluded);
    if (found.length > 0) return { actors: found, why: `pronoun ـ${pronoun}` };
  }
  if (verb !== null) {
    // أخلي المقر: the verb agrees with the place, not with who left it.
    const found =
      verb.features.voice === 'passive'
        ? discourse.forcesFor('هم', token, excluded)
        : discourse.forceForVerb(verb, token, excluded);
    if (found.length > 0) return { actors: found, why: 'latest force that agrees with the verb' };
  }
  if (members) {
    // نفى التحالف خروج أي مقاتل: who speaks of fighters speaks of others.
    const speakers = (government.speech?.speakers ?? []).map(({ id, name }) => ({ id, name, item: -1 }));
    // استولى عليه إرهابيون: no force near, unless it is of insurgents.
    const found = insurgent ? [] : discourse.membersOf(token, [...excluded, ...speakers]);
    if (found.length > 0) return { actors: found, why: 'members of the force named before' };
    // تطهير الحي … بعد فرار القناصين: of the other side, wherever it is named.
    const opponent = takers.length > 0 ? opponentOf(context, takers) : null;
    if (opponent !== null) return { actors: [opponent], why: 'the other side of the document' };
  }
  // نفى حصول أي انسحاب: of those who were said to have done so.
  if (use.usage === 'masdar') {
    const { type } = use.frame;
    const here = args.places.map(({ mention }) => work.told.placeKeyOf(mention));
    const anywhere = type === 'withdrawal' && here.length > 0;
    const told = anywhere ? work.told.latest(type) : work.told.latestAt(type, here);
    // طالب بإخراج الروس منه: nobody drives out himself.
    const others = told?.actors.every((each) => !args.targets.some((other) => sameActor(each, other))) ?? false;
    if (told !== undefined && others) return { actors: told.actors, why: 'the event of that kind told of that place' };
  }
  const called = caller === null || use.frame.type !== 'withdrawal' ? null : opponentOf(context, [caller]);
  if (called !== null) return { actors: [called], why: 'the other side than who calls for it' };
  // ووفق الفصيل، تم تحرير …: whoever reports a capture and names nobody else made it.
  if (use.usage === 'masdar' && use.frame.type === 'capture' && government.status === 'occurred') {
    const speech = government.speech ?? sourcePhrase(context, items, clauses, trigger);
    const body = fightingSpeaker(context, speech?.speakers ?? []);
    if (body !== null) return { actors: [body], why: 'the side that reports it' };
  }
  return null;
}

/**
 * The subject of the clause right before, which a verb joined to it shares (تقدمت المليشيا وسيطرت عليها, اقتحمه المسلحون وسيطروا
 * عليه): nearer than whoever tells of both. Null where that clause has none of its own.
 */
function siblingSubject(
  work: SentenceWork,
  clause: Clause,
  { reading: { features } }: Trigger,
  token: number,
  excluded: readonly ActorRef[],
): Inherited | null {
  const { clauses, discourse, items } = work;
  const before = clauses[clause.index - 1];
  if (clause.relation !== 'coordinate' || before === undefined || before.parent !== clause.parent) return null;
  // إنها هاجمت …: the pronoun is the subject; هاجموا القوات: so is that of the verb, and the force its object.
  const opens = items[before.first];
  if (hasClass(opens, 'complementiser') && opens?.readings[0]?.enclitic != null) return null;
  const nominal = clauseSubject(work, before, true);
  const verb = before.verbs.at(-1);
  if (nominal === null || verb === undefined || nominal.single) return null;
  // طردتهم القوات فتراجعوا: whom the one pronoun means the other verb means.
  const driven = finiteReading(items[verb])?.enclitic === 'هم' && features.number === 'plural';
  if (driven && nominal.actors.length > 0) {
    const them = discourse.forcesFor('هم', items[verb]?.first ?? token, [...excluded, ...nominal.actors]);
    return them.length > 0 ? { actors: them, why: 'whom the verb before has for its object' } : null;
  }
  if (nominal.firstItem > verb && finiteReading(items[verb])?.features.number === 'plural') return null;
  const from = items[nominal.firstItem]?.first ?? token;
  // ثلاثة وعشرون عسكريا علقوا في اللواء ورموا بنادقهم: of the army named before.
  const army = isSoldier(items, nominal) ? (discourse.latestArmy(from, excluded) ?? work.context.homeArmy()) : null;
  const meant =
    nominal.actors.length > 0 ? null : army !== null ? { actors: [army] } : unnamedMeant(work, nominal, from, excluded);
  const actors = meant?.actors ?? nominal.actors;
  if (actors.length === 0 || actors.every((each) => excluded.some((other) => sameActor(each, other)))) return null;
  const plural = meant !== null || actors.length > 1;
  const pronoun = features.gender === 'f' ? 'ها' : 'ه';
  const agrees = features.number === 'plural' || (!plural && discourse.agrees(actors[0] as ActorRef, pronoun));
  if (!agrees) return null;
  return { actors, why: 'subject of the clause that it is joined to', ...numbersOf(items, nominal) };
}

/** رفض ألف جندي الاستسلام: soldiers that nothing names are of the army named before, else of the document's country. */
function soldiersMeant(
  { context, discourse, items }: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
): { readonly actors: readonly ActorRef[] } | null {
  if (!isSoldier(items, nominal)) return null;
  const army = discourse.latestArmy(token, excluded) ?? context.homeArmy();
  return army === null || excluded.some((other) => sameActor(other, army)) ? null : { actors: [army] };
}

/** في يد المسلحين, بأيدي الجنود: whom words for fighters mean who hold a place; none where the text does not tell. */
export function holdersMeant(work: SentenceWork, nominal: ForceNominal, losers: readonly ActorRef[]): readonly ActorRef[] {
  const token = work.items[nominal.firstItem]?.first ?? 0;
  const meant = unnamedMeant(work, nominal, token, losers);
  if (meant !== null) return meant.actors;
  const army = isSoldier(work.items, nominal) ? work.discourse.latestArmy(token, losers) : null;
  return army === null ? [] : [army];
}

/** Whom the unnamed subject of another clause means: هؤلاء، المسلحون; null for others, which are known by what goes on. */
function unnamedMeant(
  work: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
): { readonly actors: readonly ActorRef[] } | null {
  if (nominal.proform !== null) return proformMeant(work, nominal, token, excluded);
  const side = sideMeant(work, nominal, excluded);
  if (side !== null) return side;
  // مسلحيه عادوا …: whose the pronoun says that they are.
  const owners = nominal.pronoun !== null && nominal.pronoun !== 'نا' ? ownersOf(work, nominal, excluded) : [];
  if (owners.length > 0) return { actors: owners };
  const rebels = areInsurgents(work.items, nominal) ? insurgentsMeant(work, nominal, token, excluded) : null;
  return rebels === null ? null : { actors: [rebels] };
}

/** قال ناطق الجيش إن المليشيا تراجعت وإن …: what stands at a token is spoken of, behind the particle, and does not speak. */
function isToldOf(items: readonly Item[], trigger: number, token: number): boolean {
  const saying = items.findIndex((item) => hasClass(item, 'complementiser'));
  return saying >= 0 && saying < trigger && token > (items[saying]?.first ?? token);
}

/** قواته, وحداتها as subject of what governs an event: of whom is told, else of the body that tells of it, else of the likeliest one before. */
function ownerOfTroops(
  work: SentenceWork,
  nominal: ForceNominal,
  trigger: number,
  excluded: readonly ActorRef[],
  reporter: ActorRef | null,
  government: Government,
): ActorRef | null {
  const { discourse, items } = work;
  const pronoun = nominal.pronoun ?? '';
  const speaking = pronoun === 'نا' ? sideThatSpeaks(work, government) : null;
  if (speaking !== null) return speaking;
  const owner = discourse.ownerBefore(pronoun, items[nominal.firstItem]?.first ?? 0, excluded);
  if (owner !== null && isToldOf(items, trigger, owner.first)) return owner.actor;
  return reporter !== null && (pronoun === 'ه' || discourse.agrees(reporter, pronoun)) ? reporter : (owner?.actor ?? null);
}

/** قواته, مسلحوها: whose the pronoun says that they are, else the force named last that agrees with it. */
function ownersOf({ discourse, items }: SentenceWork, nominal: ForceNominal, excluded: readonly ActorRef[]): readonly ActorRef[] {
  const [pronoun, token] = [nominal.pronoun ?? '', items[nominal.firstItem]?.first ?? 0];
  const owner = discourse.ownerBefore(pronoun, token, excluded)?.actor;
  return owner == null ? discourse.forcesFor(pronoun, token, excluded) : [owner];
}

/**
 * Whom the pronoun of a verbal noun means by what is told before it in its clause: the force in the genitive of the noun that it is joined to
 * (انهيار قوات X بترهونة وفرارها), else whom the same pronoun meant (غداة سيطرتها على X، وبعد يومين من استعادتها Y). Null where neither.
 */
function sharedPronoun(work: SentenceWork, clause: Clause, trigger: number, pronoun: string): Inherited | null {
  const { context, items } = work;
  const joined = items[trigger]?.joined === true;
  for (let at = trigger - 1; at >= clause.first; at--) {
    const item = items[at] as Item;
    if (isFiniteVerb(items, at)) break;
    if (item.kind === 'force' && item.role === null && !item.joined) {
      const noun = items[at - 1];
      const genitive =
        joined &&
        noun?.kind === 'word' &&
        noun.readings.some(({ pos, rank, enclitic }) => rank === 0 && pos === 'masdar' && enclitic === null);
      if (genitive)
        return {
          actors: readForces(context, items, at, trigger - 1)?.actors ?? [],
          why: 'whose the noun is that it is joined to',
        };
      return null;
    }
    if (!item.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos === 'masdar' && enclitic === pronoun)) continue;
    const told = toldIn(work, { ...clause, last: at });
    return told?.mentions[0]?.first === item.first ? { actors: told.actors, why: 'whom the same pronoun meant beside it' } : null;
  }
  return null;
}

/** المقاتلون المناهضون للحركة: the bodies that a nominal is said to fight, up to the next sign. */
function foughtBy({ context, items }: SentenceWork, { firstItem }: ForceNominal, trigger: number): readonly ActorRef[] {
  const last = Math.max(trigger, firstItem) + FARTHEST_FOUGHT;
  for (let at = firstItem; at < Math.min(items.length - 1, last); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') return [];
    if (opposes(item)) return readForces(context, items, at + 1, Math.min(items.length - 1, at + 2))?.actors ?? [];
  }
  return [];
}

const FARTHEST_FOUGHT = 8;

/** A defection with actors that a sentence before told. */
const isEarlierDefection =
  ({ index }: SentenceWork) =>
  ({ type, actors, mentions: [mention] }: EventCandidate): boolean =>
    type === 'defection' && actors.length > 0 && mention !== undefined && mention.sentence < index;

/** A name with no preposition and no noun before it that it would complete. */
function standsBare(items: readonly Item[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (item?.role !== null || before?.kind === 'preposition') return false;
  return item.joined || !(before?.readings.some(({ pos, rank }) => rank === 0 && pos === 'noun') ?? false);
}

/** من تبقى في معسكر السويري من قوات الانتقالي, من بقي منهم: whom those who remain are of. */
function remainder(
  { context, discourse, items }: SentenceWork,
  from: number,
  last: number,
  others: readonly ActorRef[],
): ForceNominal | null {
  for (let at = from; at <= last; at++) {
    const pronoun = pronounPreposition(items[at]);
    const token = items[at]?.first ?? 0;
    if (pronoun?.role === 'from') {
      const actors = discourse.forcesFor(pronoun.reading.enclitic ?? '', token, others);
      return { ...NOBODY, actors, unnamed: actors.length === 0, firstItem: from - 1, lastItem: at };
    }
    if (items[at]?.kind === 'preposition' && items[at]?.role === 'from') {
      const of = readForces(context, items, at + 1, last);
      if (of !== null) return { ...of, firstItem: from - 1 };
    }
  }
  return null;
}

/** Nominals around a governing predicate that stand for people, in order: those after it, else those before it. */
function governorNominals(work: SentenceWork, governor: number, limit: number): ForceNominal[] {
  const { context, items, clauses } = work;
  const clause = clauseHolding(clauses, governor);
  const found: ForceNominal[] = [];
  const scan = (first: number, last: number): void => {
    for (let at = first; at <= last; at++) {
      const item = items[at] as Item;
      if (item.kind === 'date' || item.kind === 'sign') continue;
      // معظم مدن العراق, في أديس أبابا: where something is, not who does it; تصريحات روسيا بـ…: whose they are.
      const owns = at === governor + 1 && item.role === null && !item.joined && !isFiniteVerb(items, governor);
      if (item.kind === 'place' && !owns && !standsBare(items, at)) continue;
      const army = at === governor + 1 && !isFiniteVerb(items, governor) ? armyOfAdjective(context, item) : null;
      if (army !== null) {
        found.push({ ...NOBODY, unnamed: false, actors: [army], firstItem: at, lastItem: at });
        continue;
      }
      const rest = hasClass(items[at + 1], 'remain')
        ? remainder(
            work,
            at + 2,
            last,
            found.flatMap(({ actors }) => actors),
          )
        : null;
      const nominal = rest ?? readForces(context, items, at, last);
      if (nominal === null) continue;
      // عناصر الفيلق من أبناء الجنوب: what people the fighters are of, and nobody else.
      const origin = nominal.civilian && !nominal.military && items[at - 1]?.role === 'from';
      const fighters = found.at(-1);
      if (!origin || fighters === undefined || (!fighters.military && fighters.actors.length === 0)) found.push(nominal);
      at = Math.max(at, nominal.lastItem);
    }
  };
  scan(governor + 1, limit - 1);
  // نفى الجيش مزاعم عن سيطرة …: whoever speaks of claims without saying whose they are does not make them.
  const ownerless = hasClass(items[governor], 'claim-noun');
  if (!ownerless && !found.some((nominal) => actorsOf(context, nominal).length > 0) && clause !== undefined)
    scan(clause.first, governor - 1);
  return found;
}

/** تصريحات روسية, الإعلان التركي: the army of the state that an adjective names. */
function armyOfAdjective(context: Context, item: Item): ActorRef | null {
  const adjective = item.readings.some(
    ({ pos, rank, classes }) => pos === 'adjective' && rank === 0 && classes.includes('nationality'),
  );
  const country = adjective && item.kind === 'word' && item.role === null ? context.registry.countryOfNisba(item.folded) : null;
  const army = country === null ? null : context.registry.armyOf(country, context.layers.published);
  return army === null ? null : bodyOf(context, army);
}

const actorsOf = (context: Context, nominal: ForceNominal): readonly ActorRef[] => [
  ...nominal.actors,
  ...armiesOf(context, nominal.states),
];

/**
 * On whom a call named by a noun is made: the pronoun behind it (مطالبة الجيش لها بالانسحاب), else who answers it (رفضت الحركة دعوة X
 * إلى الانسحاب, لم يستجب لدعوته). Empty where the call is a verb, or names whom it calls on.
 */
function calledUpon(work: SentenceWork, call: number, trigger: number): readonly ActorRef[] {
  const { clauses, discourse, items } = work;
  const clause = clauseHolding(clauses, call);
  if (clause === undefined || isFiniteVerb(items, call)) return [];
  const answer = clause.verbs.findLast((verb) => verb < call);
  if (answer === undefined || !hasClass(items[answer], 'answer')) return [];
  const nominals = governorNominals(work, answer, call).filter(({ actors }) => actors.length > 0);
  const pronoun = items.slice(call + 1, trigger).find((item) => pronounPreposition(item)?.role === 'for');
  const enclitic = pronoun === undefined ? null : (pronounPreposition(pronoun)?.reading.enclitic ?? null);
  const answerer = nominals[0]?.actors ?? [];
  if (enclitic === null || answerer.some((each) => discourse.agrees(each, enclitic))) return answerer;
  return discourse.forcesFor(enclitic, pronoun?.first ?? 0, []);
}

/** تصدى الجيش للمليشيا وأجبرها على التراجع: whom the pronoun of the governing verb means, who is not the one who forces. */
function forcedByPronoun(work: SentenceWork, governor: number, excluded: readonly ActorRef[]): readonly ActorRef[] {
  const { items, clauses, discourse } = work;
  const readings = items[governor]?.readings.filter(({ rank }) => rank === 0) ?? [];
  // وجهتها المقبلة: a noun as likely as a verb.
  const enclitic = readings.every(({ pos }) => pos === 'verb') ? (readings[0]?.enclitic ?? null) : null;
  // هجوم مكنها من السيطرة: whom it helps is who made it.
  if (enclitic === null || !THIRD.includes(enclitic) || !hasAnyClass(items[governor], ['force', 'demand', 'order'])) return [];
  const host = clauses.findLastIndex(({ first, last }) => governor >= first && governor <= last);
  let resisted = false;
  for (let i = host; i >= 0; i--) {
    const clause = clauses[i] as Clause;
    const doer = clauseSubject(work, i === host ? { ...clause, last: governor - 1 } : clause);
    if (doer === null) continue;
    // إن قواتهم أجبرتها على التراجع: whose troops force others are not those.
    const doers = doer.actors.length > 0 || doer.pronoun === null ? doer.actors : ownersOf(work, doer, excluded);
    // هاجم مسلحو X القرية فتصدت لهم قوة وأجبرتهم على الفرار: nobody named forces them, and they are who acted before.
    if (doers.length > 0 && resisted) return doers;
    resisted ||= doers.length === 0;
    if (doers.length > 0) return discourse.forcesFor(enclitic, items[governor]?.first ?? 0, [...excluded, ...doers]);
  }
  return [];
}

const THIRD = ['ه', 'ها', 'هم', 'هما'];

/** سلم المتظاهرون …, المتظاهرون سلموا …: the people right behind the clause's verb, or those that open it, are civilians. */
function civiliansAct({ context, items }: SentenceWork, { first, last, verbs }: Clause): boolean {
  for (const at of [...verbs.map((verb) => verb + 1), first]) {
    const nominal = at > last || items[at]?.role !== null ? null : readForces(context, items, at, last);
    if (nominal !== null) return nominal.civilian && !nominal.military;
  }
  return false;
}

/** The subject of a clause's verb: its first bare nominal that stands for people, with `soldiers` also where they have no name. */
function clauseSubject(work: SentenceWork, clause: Clause, soldiers = false): ForceNominal | null {
  const { context, items } = work;
  for (let at = clause.first; at <= clause.last; at++) {
    const item = items[at] as Item;
    if (item.kind === 'preposition' || (item.role !== null && item.kind !== 'word')) {
      at++;
      continue;
    }
    if (item.role !== null || item.kind === 'sign' || item.kind === 'date') continue;
    const nominal = readForces(context, items, at, clause.last);
    // وحداته دخلت …؛ المسلحون: known by whom the pronoun or the word means.
    const owned = THIRD.includes(nominal?.pronoun ?? '') && nominal?.military === true;
    const unnamed = nominal?.unnamed === true && (areInsurgents(items, nominal) || (soldiers && isSoldier(items, nominal)));
    const stands = owned || nominal?.proform != null || unnamed;
    if (nominal === null || (nominal.actors.length === 0 && !nominal.single && !stands)) continue;
    // وأسروا اللواء: behind a verb in the plural stands its object.
    const verb = clause.verbs.findLast((each) => each < at);
    const many = verb !== undefined && finiteReading(items[verb])?.features.number === 'plural';
    if (!many) return nominal;
    at = nominal.lastItem;
  }
  return null;
}
