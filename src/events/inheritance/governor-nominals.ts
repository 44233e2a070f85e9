import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isAttack, nounDescribedBy } from '../clauses/openings.ts';
import type { Context } from '../context.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { governorsOf } from '../governors.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { armiesOf, armyOfCountry } from '../forces/actor.ts';
import { opposes } from '../forces/bearer.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { NOBODY, pronounPreposition } from '../words/nominals.ts';
import { isFreedFrom } from '../speakers/speaker-of.ts';
import { isInBacking } from '../forces/backing.ts';
import { isDoerInPhrase } from '../words/phrase-ends.ts';
import { picksOut } from '../words/picked.ts';
import { isThereNo, isWith } from '../status/abilities.ts';
import { areLeft, finiteReading, hasAnyClass, hasClass } from '../words/words.ts';
import { withCompanions } from './told-in.ts';

/** Whom a nominal names: its bodies, and the armies of its states (القوات الروسية والسورية). */
export const actorsOf = (context: Context, nominal: ForceNominal): readonly ActorRef[] => [
  ...nominal.actors,
  ...armiesOf(context, nominal.states),
];

/** رصد الجيش تحركات لقوات X تهدف إلى السيطرة على …: the force right before a verb of aiming that nothing joins, whose doings they are. */
function aimingForce({ context, items }: SentenceWork, verb: number): ForceNominal | null {
  const force = items[verb - 1];
  const aims = items[verb]?.joined === false && finiteReading(items[verb])?.features.tense === 'present';
  if (!aims || force?.kind !== 'force' || !governorsOf(items[verb]).some(({ effect }) => effect === 'plan')) return null;
  return readForces(context, items, verb - 1, verb - 1);
}

/** Nominals around a governing predicate that stand for people, in order: those after it, else those before it. */
export function governorNominals(work: SentenceWork, governor: number, limit: number): ForceNominal[] {
  const { context, items, clauses } = work;
  const clause = clauseHolding(clauses, governor);
  const found: ForceNominal[] = [];
  const scan = (first: number, last: number, subjects = false): void => {
    for (let at = first; at <= last; at++) {
      const item = items[at] as Item;
      if (item.kind === 'date' || item.kind === 'sign' || isFreedFrom(items, first, at)) continue;
      // استعادت، مدعومة بالتحالف، السيطرة على …: nor who helps.
      if (item.kind === 'force' && isInBacking(items, at)) continue;
      // استعاد X من الحوثيين وفشل في …: before the predicate, he from whom something was taken is no subject of it.
      // وبعد معارك مع Y تمكنت من …: nor who stands behind another preposition, unless it is to him that one calls (الدعوة للنظام إلى …).
      const role = (items[at - 1]?.kind === 'preposition' ? items[at - 1]?.role : item.role) ?? null;
      const has = hasPlan(items, governor, at);
      const inPhrase = (items[at - 1]?.kind === 'preposition' || role !== null) && role !== 'for' && !has;
      if (subjects && ((item.kind === 'force' && inPhrase) || isDoerInPhrase(items, at))) continue;
      // قوات X شاركت إلى جانب Y في …, نجحت مع Y في …: nor is he its subject with whom the subject does it.
      if (at <= governor + 2 && item.kind === 'force' && (role === 'with' || role === 'ally')) continue;
      // معارك ضد X لاستعادة …, هجوم على X للسيطرة على …: whom they fight.
      if (!subjects && isFought(items, governor, at)) continue;
      // اضطرت القوات أمام ضربات الجيش إلى …: nor whose the blows are before which they go.
      if (!subjects && found.length > 0 && isOfPressure(items, at)) continue;
      // معظم مدن العراق, في أديس أبابا: where something is, not who does it; تصريحات روسيا بـ…: whose they are.
      const owns = at === governor + 1 && item.role === null && !item.joined && !isFiniteVerb(items, governor);
      if (item.kind === 'place' && !owns && !has && !standsBare(context, items, at)) continue;
      const army = at === governor + 1 && !isFiniteVerb(items, governor) ? armyOfAdjective(context, item) : null;
      if (army !== null) {
        found.push({ ...NOBODY, unnamed: false, actors: [army], firstItem: at, lastItem: at });
        continue;
      }
      // المقاتلون المعارضون لحكومة X: whom they fight.
      const before = items[at - 1];
      if (item.role === 'for' && before !== undefined && opposes(before)) continue;
      const rest =
        areLeft(items[at + 1]) || picksOut(items, at + 1)
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
      const fighters = found.at(-1);
      // الجنود الروس العالقين في خيرسون: how it is with them; دعا قائد الجيش المتظاهرين: whom he calls upon.
      const troops = fighters !== undefined && !hasClass(items[fighters.firstItem], 'title');
      const described = troops && fighters.lastItem === at - 1 && item.role === null && !item.joined && hasArticle(item);
      const origin = nominal.civilian && !nominal.military && (described || items[at - 1]?.role === 'from');
      if (!origin || fighters === undefined || (!fighters.military && fighters.actors.length === 0)) found.push(nominal);
      at = Math.max(at, nominal.lastItem);
    }
  };
  scan(governor + 1, limit - 1);
  // نفى الجيش مزاعم عن سيطرة …: whoever speaks of claims without saying whose they are does not make them.
  const ownerless = hasClass(items[governor], 'claim-noun');
  if (!ownerless && !found.some((nominal) => actorsOf(context, nominal).length > 0) && clause !== undefined)
    scan(clause.first, governor - 1, true);
  if (found.length > 0 || clause?.first !== governor) return found;
  const aimed = aimingForce(work, governor);
  return aimed === null ? attackersBefore(work, clause) : [aimed];
}

/** لا نية لدى أنقرة, ليست لدى الجيش خطط, لا نية لواشنطن: who has or has not the plan that governs. */
function hasPlan(items: readonly Item[], governor: number, at: number): boolean {
  const none = hasClass(items[governor], 'no-intent');
  if (!none && !hasAnyClass(items[governor], ['wish-noun', 'plan-noun'])) return false;
  return isWith(items[at - 1]) || (items[at]?.role === 'for' && (none ? at === governor + 1 : isThereNo(items, governor)));
}

/** أمام ضربات X: in the genitive of the noun behind the preposition of those to whom one yields; تحت ضغط X: right behind it. */
const PRESSING: ReadonlySet<string | null | undefined> = new Set(['before', 'pressure', 'cause']);
const isOfPressure = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.role === 'pressure' ||
  // أمام تقدم X, تحت ضربات X: the noun is part of the preposition.
  (items[at - 1]?.role === 'before' && items[at - 1]?.folded.includes(' ') === true) ||
  (items[at]?.role === null && !items[at]?.joined && items[at - 1]?.kind === 'word' && PRESSING.has(items[at - 2]?.role));

/** معارك ضد X, هجوما على X, اشتباكات مع X: the other side of the fight at `fight`. */
function isFought(items: readonly Item[], fight: number, at: number): boolean {
  const before = items[at - 1];
  if (before?.kind !== 'preposition' || isFiniteVerb(items, fight)) return false;
  if (before.role === 'on') return isAttack(items[fight]);
  return before.role === 'against' || (before.role === 'with' && hasClass(items[fight], 'mutual-noun'));
}

/** صد الجيش هجوما روسيا استهدف احتلال X: whose the attack is that a relative clause without a relative tells the aim of. */
function attackersBefore(work: SentenceWork, { first, relation }: Clause): ForceNominal[] {
  const noun = relation === 'relative' ? nounDescribedBy(work.items, first) : -1;
  return isAttack(work.items[noun]) ? governorNominals(work, noun, first) : [];
}

/** A name with no preposition and no noun before it that it would complete; one with the article is complete (دعا مجلس الأمن تركيا إلى …). */
function standsBare({ layers: { tokens } }: Context, items: readonly Item[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (item?.role !== null || before?.kind === 'preposition') return false;
  const complete = before !== undefined && before.kind !== 'place' && /^و?ال/.test(tokens[before.last]?.folded ?? '');
  return item.joined || complete || !(before?.readings.some(({ pos, rank }) => rank === 0 && pos === 'noun') ?? false);
}

/** من تبقى في معسكر السويري من قوات الانتقالي, من بقي منهم: whom those who remain are of. */
function remainder(work: SentenceWork, from: number, last: number, others: readonly ActorRef[]): ForceNominal | null {
  const { context, discourse, items } = work;
  for (let at = from; at <= last; at++) {
    const pronoun = pronounPreposition(items[at]);
    const token = items[at]?.first ?? 0;
    if (pronoun?.role === 'from') {
      const actors = withCompanions(work, discourse.forcesFor(pronoun.reading.enclitic ?? '', token, others));
      return { ...NOBODY, actors, unnamed: actors.length === 0, firstItem: from - 1, lastItem: at };
    }
    if (items[at]?.kind === 'preposition' && items[at]?.role === 'from') {
      const of = readForces(context, items, at + 1, last);
      if (of !== null) return { ...of, firstItem: from - 1 };
    }
  }
  return null;
}

/** تصريحات روسية, الإعلان التركي: the army of the state that an adjective names. */
function armyOfAdjective(context: Context, item: Item): ActorRef | null {
  const adjective = item.readings.some(
    ({ pos, rank, classes }) => pos === 'adjective' && rank === 0 && classes.includes('nationality'),
  );
  const country = adjective && item.kind === 'word' && item.role === null ? context.registry.countryOfNisba(item.folded) : null;
  return armyOfCountry(context, country);
}
