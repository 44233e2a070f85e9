import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS, asksOthers, fits, numbersOf } from './asked.ts';
import { alliesBetween } from './allies.ts';
import { clauseSubject, THIRD } from './clause-subject.ts';
import { actorsOf, governorNominals } from './governor-nominals.ts';
import { strikersOf } from './opposed.ts';
import { fightersMeant, ownersOf, ownerOfTroops } from './meant-by-words.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { antecedentOf } from '../forces/antecedent.ts';
import { isFighting, sameActor } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { areInsurgents, insurgentsMeant, proformMeant } from './meant.ts';
import { civiliansBefore, pronounPreposition } from '../words/nominals.ts';
import { officesBetween } from '../speakers/offices.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/** Whom the governing predicate forces, calls upon or stops by a pronoun or by a noun (أجبرهم على الانسحاب, رفض دعوته إلى الانسحاب). */
export function byPronounOfGovernor(asked: Asked): Inherited | undefined {
  const { work, trigger, use, government, pronoun, members } = asked;
  const { context, clauses, items } = work;
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
  const forced = government.subjectFrom === 'object' && !members ? forcedByPronoun(asked) : [];
  const addressed = government.subjectFrom === 'object' && !members ? calledUpon(work, government.subjectGovernor, trigger) : [];
  if (addressed.length > 0) return { actors: addressed, why: 'on whom the call is made' };
  // لحركة الشباب التي بسطت سيطرتها عليها: the control is theirs who are described.
  const own = pronoun !== null && use.usage === 'masdar' && use.reading.enclitic === pronoun;
  const described = members || (pronoun !== null && !own) ? [] : describedByGovernor(asked);
  if (described.length > 0) return { actors: described, why: 'antecedent of the governing clause' };
  if (forced.length > 0) return { actors: forced, why: 'the pronoun that the governing predicate has for its object' };
  return undefined;
}

/** The governing predicate's subject (تمكّن X من السيطرة, أعلن X سيطرته) or object (أجبر X على الانسحاب, دعا X إلى الانشقاق). */
export function byGovernor(asked: Asked): Inherited | null | undefined {
  const foiled = foiledOnes(asked);
  if (foiled.length > 0) return { actors: foiled, why: 'whose attempt is foiled' };
  const { work, trigger, use, args, government, token, pronoun, members, excluded, opposed, caller, spokenFor } = asked;
  const { context, discourse, items } = work;
  // أرغمهم الجيش على الخروج: who forces «them» is not who goes.
  const them = government.subjectFrom === 'object' ? objectPronoun(work.items, government.subjectGovernor) : null;
  // أكد المجلس وجود انشقاقات: several deeds are others', and not of who tells of them.
  const several =
    use.frame.type === 'defection' &&
    use.usage === 'masdar' &&
    use.reading.features.number === 'plural' &&
    government.speech !== null;
  const shared = them === null && !several ? asked.shared() : null;
  /** قائد الشرطة … قواته: the pronoun agrees with the person, whose body it is. */
  const means = (nominal: ForceNominal, actors: readonly ActorRef[]): boolean =>
    fits(asked, actors) ||
    // تؤكد روسيا سيطرتها: the pronoun agrees with the state, whatever its army is called.
    (nominal.actors.length === 0 && actors.length > 0 && pronoun === 'ها') ||
    (actors.length > 0 && nominal.single && pronoun === 'ه') ||
    // عناصر من قوات X أعلنت انشقاقها: a broken plural that the verb treats as one.
    (actors.length > 0 && nominal.members && pronoun === 'ها');
  // طالب X بإخراج الروس من المطار: he calls for it and drives nobody out; where nobody is called upon, they are to leave.
  const expelled = use.frame.arguments['object'] === 'target' && use.usage === 'masdar' && args.subject === null;
  if (expelled && government.status === 'demanded' && government.subjectFrom === 'object' && (shared?.length ?? 0) < 2)
    return null;
  if (shared !== null && !members) {
    const nominals = government.subjectFrom === 'object' ? objectsFirst(shared, government.subjectGovernor) : shared;
    const nearest = nominals[0];
    // دعا المجلس الأهالي إلى مغادرتها: it is civilians who are to leave.
    const civilians = nearest?.civilian === true && !nearest.military;
    // أهالي عيترون رفضوا مغادرتها: before the verb, too, of which they are the subject.
    const behind = (nearest?.firstItem ?? 0) > government.subjectGovernor;
    const own = behind || (government.subjectFrom === 'same' && isFiniteVerb(items, government.subjectGovernor));
    const alone = use.usage === 'masdar' && own && nominals.every(({ actors }) => actors.length === 0);
    const askers = nominals.length === 1 && asksOthers(asked);
    if (civilians && !askers && (government.subjectFrom === 'object' || alone)) return CIVILIANS;
    // أجبر الجيش المتمردين على التراجع: the object, named or not, is who does it.
    // طالب المجلس طرفي القتال بالانسحاب: both of them.
    const stood = government.subjectFrom === 'object' && nearest?.proform === 'both' ? nearest : null;
    const both = stood === null ? [] : (proformMeant(work, stood, token, excluded, use.frame.type)?.actors ?? []);
    if (both.length > 0) return { actors: both, why: 'the two sides named before' };
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
      // مطالبة حفتر برحيلهم: nor is one man «them».
      if (use.usage === 'masdar' && use.reading.enclitic === 'هم' && items[nominal.lastItem]?.kind === 'person') continue;
      // دعا جنوده إلى طرد قوات النظام: nor is it who is driven out.
      if (told.length > 0 && told.every((each) => opposed.some((other) => sameActor(each, other)))) continue;
      // تواصل قواتها الانسحاب: those of the body that the pronoun means.
      const owned = nominal.actors.length === 0 && nominal.pronoun !== null && nominal.military;
      const owner = owned
        ? [ownerOfTroops(work, nominal, trigger, opposed, spokenFor, government)].filter((each) => each !== null)
        : [];
      const unnamed =
        owner.length === 0 && nominal.unnamed && !owned ? fightersMeant(work, nominal, token, excluded, use.frame.type) : null;
      const led = owner.length === 0 && unnamed === null && use.frame.type === 'capture' ? officeArmy(work, nominal) : [];
      const actors = owner.length > 0 ? owner : led.length > 0 ? led : (unnamed?.actors ?? actorsOf(context, nominal));
      if (means(nominal, actors) || (actors.length > 0 && (owned || unnamed !== null))) {
        // شارك الحشد مع الجيش في استعادة X: whoever takes part with another does it with him.
        const roles = hasClass(items[government.subjectGovernor], 'take-part') ? ['ally', 'with'] : ['ally'];
        const beside = use.frame.type === 'capture' ? alliesBetween(work, nominal.lastItem, trigger, roles) : [];
        return { actors: [...actors, ...beside], why: 'shared with the governing predicate', ...numbersOf(items, nominal) };
      }
    }
    // اضطر كثيرون منهم إلى الفرار: those of whom it was told, or nobody; never who did something else in an earlier clause.
    if (
      nearest?.pronoun === 'هم' &&
      nearest.actors.length === 0 &&
      hasAnyClass(items[nearest.firstItem], ['many', 'quantifier'])
    ) {
      const meant = discourse.forcesFor('هم', token, excluded);
      return meant.length === 0 ? null : { actors: meant, why: 'some of those told of before', ...numbersOf(items, nearest) };
    }
  }
  return undefined;
}

/** قائد X يدعو جنود Y إلى …, دعا X جنود Y إلى …: the object stands last behind the verb; who stands before it is only asked of where nobody does. */
function objectsFirst(nominals: readonly ForceNominal[], verb: number): ForceNominal[] {
  const behind = nominals.filter(({ firstItem }) => firstItem > verb);
  return (behind.length > 0 ? behind : [...nominals]).reverse();
}

/** أحبطت القوات محاولتهم السيطرة على X: whose attempt the pronoun on it says that it is, and not of who foils it; who was told to attack, if anybody was. */
function foiledOnes({ work, government, repellers, excluded }: Asked): readonly ActorRef[] {
  const { items, discourse, assaults, index } = work;
  const attempt = repellers.length > 0 ? items[government.subjectGovernor] : undefined;
  const enclitic = attempt?.readings.find(({ rank, pos }) => rank === 0 && pos !== 'verb')?.enclitic ?? null;
  if (attempt === undefined || enclitic === null || !THIRD.includes(enclitic)) return [];
  const isOpen = (actor: ActorRef): boolean =>
    discourse.agrees(actor, enclitic) && !excluded.some((other) => sameActor(other, actor));
  const attackers = assaults.since(index)?.attackers.filter(isOpen) ?? [];
  return attackers.length > 0 ? attackers : discourse.forcesFor(enclitic, attempt.first, excluded);
}

/**
 * القوات التي اضطرت إلى الانسحاب, القوات التي أجبرت على التخلي عن X: whom a relative clause describes by the governing verb, of which nothing else is the
 * subject, nor the object where it forces others.
 */
function describedByGovernor(asked: Asked): readonly ActorRef[] {
  const { work, trigger, use, token, excluded, government } = asked;
  const { subjectGovernor, subjectFrom } = government;
  const { context, clauses, items } = work;
  const host = subjectGovernor < 0 ? undefined : clauseHolding(clauses, subjectGovernor);
  if (host?.relation !== 'relative' || host.first !== subjectGovernor - 1 || !isFiniteVerb(items, subjectGovernor)) return [];
  const forced = hasClass(items[subjectGovernor], 'force') && ['on', 'to'].includes(items[subjectGovernor + 1]?.role ?? '');
  // بلدة X التي جرت السيطرة عليها: what was done to a place.
  if (hasClass(items[subjectGovernor], 'light') && isPlaceLike(items, host.first - 1)) return [];
  if ((subjectFrom !== 'same' && !forced) || objectPronoun(items, subjectGovernor) !== null) return [];
  if (governorNominals(work, subjectGovernor, trigger).length > 0) return [];
  const antecedent = antecedentOf(context, items, host.first);
  if (antecedent === null || antecedent.actors.length > 0 || !antecedent.unnamed) return antecedent?.actors ?? [];
  // حاصر الجيش المسلحين الذين رفضوا الانسحاب: nor are they of the side that besieges them.
  const others = [...excluded, ...strikersOf(work, host, antecedent)];
  return fightersMeant(work, antecedent, token, others, use.frame.type)?.actors ?? [];
}

/** أعلن الرئيس الفلبيني تحرير X: the army of the state whose office he holds who announces it, where no list has him. */
function officeArmy({ context, items }: SentenceWork, { single, actors, firstItem }: ForceNominal): readonly ActorRef[] {
  const title = items[firstItem];
  if (!single || actors.length > 0 || title === undefined || !hasClass(title, 'title')) return [];
  return officesBetween(context, title.first, title.first + 1).map(({ army }) => army);
}

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
  // رد الوزير بدعوة موسكو إلى سحب قواتها: what he answers with; استخف بدعوته: what he is asked.
  if (items[call]?.role === 'by' && !hasClass(items[answer], 'mock')) return [];
  const nominals = governorNominals(work, answer, call).filter(({ actors }) => actors.length > 0);
  const pronoun = items.slice(call + 1, trigger).find((item) => pronounPreposition(item)?.role === 'for');
  const enclitic = pronoun === undefined ? null : (pronounPreposition(pronoun)?.reading.enclitic ?? null);
  const answerer = nominals[0]?.actors ?? [];
  if (enclitic === null || answerer.some((each) => discourse.agrees(each, enclitic))) return answerer;
  return discourse.forcesFor(enclitic, pronoun?.first ?? 0, []);
}

/** إياه, إياهم: the pronoun of an object that stands by itself. */
const APART = /^ايا(ه|ها|هم|هما)$/;

/** أرغمهم, وأجبرها, مجبرا إياه: the pronoun of those whom a verb forces or calls upon; null where it has none. */
function objectPronoun(items: readonly Item[], at: number): string | null {
  const governor = items[at];
  const apart = APART.exec(items[at + 1]?.folded ?? '')?.[1];
  if (apart !== undefined && hasAnyClass(governor, ['force', 'demand', 'order'])) return apart;
  const readings = governor?.readings.filter(({ rank }) => rank === 0) ?? [];
  // وجهتها المقبلة: a noun as likely as a verb; قد طالبها: a verb.
  const isVerb = hasClass(items[at - 1], 'completed') || readings.every(({ pos }) => pos === 'verb');
  const enclitic = isVerb ? (readings[0]?.enclitic ?? null) : null;
  // هجوم مكنها من السيطرة: whom it helps is who made it.
  const forces = enclitic !== null && THIRD.includes(enclitic) && hasAnyClass(governor, ['force', 'demand', 'order']);
  return forces ? enclitic : null;
}

/** تصدى الجيش للمليشيا وأجبرها على التراجع: whom the pronoun of the governing verb means, who is not the one who forces. */
function forcedByPronoun({ work, government, excluded }: Asked): readonly ActorRef[] {
  const { context, items, clauses, discourse } = work;
  const governor = government.subjectGovernor;
  const enclitic = objectPronoun(items, governor);
  if (enclitic === null) return [];
  const host = clauses.findLastIndex(({ first, last }) => governor >= first && governor <= last);
  // بعد أن أجبرهم الجيش على الانسحاب: who forces them stands right behind.
  const next = items[governor + 1];
  const behind =
    next?.kind === 'force' && next.role === null && !next.joined ? readForces(context, items, governor + 1, governor + 1) : null;
  if (behind !== null && behind.actors.length > 0)
    return discourse.forcesFor(enclitic, items[governor]?.first ?? 0, [...excluded, ...behind.actors]);
  let resisted = false;
  for (let i = host; i >= 0; i--) {
    const clause = clauses[i] as Clause;
    const said = clauseSubject(work, i === host ? { ...clause, last: governor - 1 } : clause);
    // رجال القبائل الذين أجبروهم على التراجع: the men of whom the clause speaks are who force the others.
    const doer = said ?? (i === host && clause.relation === 'relative' ? antecedentOf(context, items, clause.first) : null);
    if (doer === null) continue;
    // إن قواتهم أجبرتها على التراجع: whose troops force others are not those.
    const doers = doer.actors.length > 0 || doer.pronoun === null ? doer.actors : ownersOf(work, doer, excluded);
    // هاجم مسلحو X القرية فتصدت لهم قوة وأجبرتهم على الفرار: nobody named forces them, and they are who acted before.
    if (doers.length > 0 && resisted) return doers;
    resisted ||= doers.length === 0;
    if (doers.length > 0) return discourse.forcesFor(enclitic, items[governor]?.first ?? 0, [...excluded, ...doers]);
  }
  // وكان مجلس الأمن قد طالبها بالانسحاب: who calls upon them is no force.
  const caller = items[governor + 1]?.kind === 'force' ? items[governor + 1] : items[governor - 2];
  const calls = government.status === 'demanded' && caller?.kind === 'force' && !isFighting(context, caller);
  return calls ? discourse.forcesFor(enclitic, items[governor]?.first ?? 0, excluded) : [];
}
