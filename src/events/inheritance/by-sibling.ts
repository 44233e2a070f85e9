import type { Asked, Inherited } from './asked.ts';
import { numbersOf, TOLD_BESIDE } from './asked.ts';
import { alliesBetween } from './allies.ts';
import { clauseSubject } from './clause-subject.ts';
import { armyNamedBefore, unnamedMeant } from './meant-by-words.ts';
import { attackedBefore } from './struck.ts';
import { toldIn } from './told-in.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { antecedentOf } from '../forces/antecedent.ts';
import { isGarrison, isSoldier } from './meant.ts';
import { finiteReading, hasClass, pronounOnParticle } from '../words/words.ts';

/**
 * The subject of the clause right before, which a verb joined to it shares (تقدمت المليشيا وسيطرت عليها, اقتحمه المسلحون وسيطروا
 * عليه): nearer than whoever tells of both. Undefined where that clause has none of its own.
 */
export function bySibling(asked: Asked): Inherited | undefined {
  const { work, clause, trigger, use, verb: own, token, excluded } = asked;
  if (own === null) return byPairedDeed(asked);
  const { features } = use.reading;
  const { clauses, discourse, items } = work;
  const before = clauses[clause.index - 1];
  const described = before === undefined ? [] : lingering(work, before, clause);
  if (described.length > 0) return { actors: described, why: 'antecedent of the governing clause' };
  if (clause.relation !== 'coordinate' || before === undefined || before.parent !== clause.parent) return undefined;
  // إنها هاجمت …: the pronoun is the subject; هاجموا القوات: so is that of the verb, and the force its object.
  if (pronounOnParticle(items[before.first]) !== null) return undefined;
  // انشق أبناء العشائر عن X وسلموا أسلحتهم: the side that they left in the one is that which they leave in the other.
  const left = use.frame.type === 'defection' ? toldIn(work, before) : undefined;
  // قال إن عميدا في الجيش انشق وفر إلى الأردن: one man does the one and the other.
  const alike = finiteReading(items[before.verbs.at(-1) ?? -1])?.features.number === features.number;
  if (left?.type === 'defection' && (features.number === 'plural' || alike) && features.gender !== 'f')
    return { actors: left.actors, why: TOLD_BESIDE, members: true };
  const nominal = clauseSubject(work, before, true, use.frame.type === 'capture');
  const verb = before.verbs.at(-1);
  if (nominal === null || verb === undefined || nominal.single) return undefined;
  // طردتهم القوات فتراجعوا: whom the one pronoun means the other verb means.
  const driven = finiteReading(items[verb])?.enclitic === 'هم' && features.number === 'plural';
  if (driven && nominal.actors.length > 0) {
    const them = discourse.forcesFor('هم', items[verb]?.first ?? token, [...excluded, ...nominal.actors]);
    return them.length > 0 ? { actors: them, why: 'whom the verb before has for its object' } : undefined;
  }
  const attacked = use.frame.type === 'capture' ? [] : attackedBefore(asked, before, nominal, features);
  if (attacked.length > 0) return { actors: attacked, why: 'whom the clause before says to be attacked' };
  if (nominal.firstItem > verb && finiteReading(items[verb])?.features.number === 'plural') return undefined;
  const from = items[nominal.firstItem]?.first ?? token;
  // ثلاثة وعشرون عسكريا علقوا في اللواء ورموا بنادقهم: of the army named before.
  const army = isSoldier(items, nominal) ? (armyNamedBefore(work, nominal, from, excluded) ?? work.context.homeArmy()) : null;
  const meant =
    nominal.actors.length > 0
      ? null
      : army !== null
        ? { actors: [army] }
        : unnamedMeant(work, nominal, from, excluded, use.frame.type);
  const actors = meant?.actors ?? nominal.actors;
  if (actors.length === 0 || actors.every((each) => excluded.some((other) => sameActor(each, other)))) return undefined;
  const plural = meant !== null || actors.length > 1;
  const pronoun = features.gender === 'f' ? 'ها' : 'ه';
  // أنصار الدين استولت على X وطردت …, تقدمت كتيبة من الجيش وسيطرت …: as the verb before agrees, so does this one.
  const likeBefore = finiteReading(items[verb])?.features;
  // صمدت حامية المدينة ثم انسحبت: a garrison is one, too.
  const one = nominal.actors.length > 0 || isGarrison(items, nominal);
  const beside = nominal.firstItem < verb || (nominal.firstItem === verb + 1 && one);
  const same = beside && likeBefore?.number === features.number && likeBefore?.gender === features.gender;
  // دعت الحكومة المجلس إلى إخلاء المعسكر، وقد استولى عليه: two verbs of one subject have its gender.
  const differs = beside && likeBefore?.number === 'singular' && likeBefore.gender !== features.gender;
  const agrees =
    same || features.number === 'plural' || (!plural && !differs && discourse.agrees(actors[0] as ActorRef, pronoun));
  if (!agrees) return undefined;
  const allies = use.frame.type === 'capture' ? alliesBetween(work, nominal.lastItem, trigger) : [];
  return { actors: [...actors, ...allies], why: 'subject of the clause that it is joined to', ...numbersOf(items, nominal) };
}

/** لهيئة X، التي ما لبثت أن غادرتها: whom a relative clause describes that only says how long they lingered before they did so. */
function lingering({ context, items }: SentenceWork, before: Clause, { first }: Clause): readonly ActorRef[] {
  const lingers = before.relation === 'relative' && first === before.last + 1 && hasClass(items[first], 'complementiser');
  if (!lingers || before.last > before.first + 2 || !items[before.last]?.readings.some(({ lemma }) => lemma === 'لبث')) return [];
  return antecedentOf(context, items, before.first)?.actors ?? [];
}

/** أعلن قائد الكتيبة انشقاقه عن الجيش وانضمامه إلى الحركة: who leaves a side in the one deed leaves it in the other, whatever unit is his. */
function byPairedDeed({ work, clause, trigger, use }: Asked): Inherited | undefined {
  const own = use.usage === 'masdar' && use.frame.type === 'defection' ? use.reading.enclitic : null;
  if (own === null || work.items[trigger]?.joined !== true) return undefined;
  const told = toldIn(work, clause);
  const last = told?.mentions[0]?.last ?? -1;
  const deed = work.items.find((item) => item.last === last);
  const alike = deed?.readings.some(({ pos, enclitic }) => pos === 'masdar' && enclitic === own) === true;
  return told?.type === 'defection' && alike ? { actors: told.actors, why: TOLD_BESIDE, members: true } : undefined;
}
