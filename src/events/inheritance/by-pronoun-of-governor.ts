import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS } from './asked.ts';
import { clauseSubject, THIRD } from './clause-subject.ts';
import { governorNominals } from './governor-nominals.ts';
import { fightersMeant, ownersOf } from './meant-by-words.ts';
import { strikersOf } from './opposed.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { antecedentOf } from '../forces/antecedent.ts';
import { isFighting } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { civiliansBefore, pronounPreposition } from '../words/nominals.ts';
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
export function objectPronoun(items: readonly Item[], at: number): string | null {
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
