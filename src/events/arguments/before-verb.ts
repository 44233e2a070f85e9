import type { Clause } from '../clauses/clause.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { antecedentOf } from '../forces/antecedent.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { isDefiniteKind, isPlaceLike } from '../words/place-nouns.ts';
import { ordinaryAntecedent, unnamedAntecedent } from '../words/antecedents.ts';
import { pronounPreposition, refused } from '../words/nominals.ts';
import { readPlaces } from '../places/places.ts';
import { hasArticle, isDefinite } from '../words/definite.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isMainly, isSign, pronounOnParticle } from '../words/words.ts';
import { agreementOf, matches, pronounOf } from '../discourse/named-before.ts';
import { addMentions, addPlaces } from './add-places.ts';
import type { Filling } from './filling.ts';
import { interrupted, subjectBefore } from './subject-before.ts';
import { takeSubject } from './take.ts';
import { nthTold, standsAlone } from './told-group.ts';

/** What stands before a verb: its subject, or the place that is its subject. */
export function takeBeforeVerb(filling: Filling): void {
  const { context, items, clauses, clause, trigger, usage, reading, frame, objectField, args } = filling;
  if (usage !== 'verb') return;
  // المطار الذي حاولت X أخذه ولن نغادره: «we» are named by nothing that stands before.
  if (reading.features.person === 1) {
    filling.subjectOpen = false;
    return;
  }
  /** الباغوز ستُحرَّر, أُخلي المقر: the place is the subject. */
  const isPassive = reading.features.voice === 'passive';
  // التي كان الجيش قد انتزعها: a subject of its own behind the auxiliary.
  const auxiliary = clause.relation === 'relative' ? (clause.verbs[0] ?? trigger.at) : trigger.at;
  const inner =
    auxiliary < trigger.at && !frame.subjectIsPlace
      ? subjectBefore(context, items, { ...clause, first: auxiliary + 1 }, trigger).force
      : null;
  // الذين انشقوا, التي فرّت: the antecedent is the subject, unless the clause has one of its own behind the verb.
  // البلدة التي استُعيدت: a place is taken.
  const taken = isPassive && objectField === 'at' && isDefiniteKind(unnamedAntecedent(items, clause.first));
  // الحوثيون … المواقع التي أخلتها: the pronoun on the verb means what stands right before the relative clause, so that this is no subject.
  const left = objectField === 'at' && reading.enclitic !== null && unnamedAntecedent(items, clause.first) !== null;
  const described =
    inner === null && clause.relation === 'relative' && !frame.subjectIsPlace && !taken && !left && !hasOwnSubject(filling)
      ? antecedentOf(context, items, clause.first)
      : null;
  const antecedent = described === null || isElsewhere(filling, described) ? null : described;
  const thing =
    inner === null && antecedent === null && clause.relation === 'relative' && objectField === 'at' && !hasOwnSubject(filling)
      ? ordinaryAntecedent(items, clause.first)
      : null;
  const civilians = inner === null ? civiliansDescribed(filling) : null;
  if (civilians !== null) takeSubject(filling, civilians, 'whom the clause describes');
  else if (inner !== null) takeSubject(filling, inner, 'subject before the verb');
  else if (antecedent !== null) takeSubject(filling, antecedent, 'antecedent of the relative clause');
  else if (thing !== null) args.forbidden ??= `the subject ${thing.folded}`;
  else if (frame.subjectIsPlace || (objectField === 'at' && isPassive)) placeBefore(filling);
  else {
    const own = subjectBefore(context, items, clause, trigger);
    // القائد أبو عاقلة، الذي كان …، انشق: the subject that its clause left without a verb.
    const topic = own.force === null && own.ordinary === null ? interrupted(items, clauses, clause) : null;
    const before = topic === null ? own : subjectBefore(context, items, topic, { ...trigger, at: topic.last + 1 });
    // بعد سيطرة X على البلدة انسحبت قوات Y: the force right behind the verb is its subject, whatever stands in the phrase before it.
    const behind =
      objectField === undefined && before.force !== null && before.force.lastItem < trigger.at - 1 && hasSubjectBehind(filling);
    if (before.force !== null && !behind) {
      takeSubject(filling, before.force, 'subject before the verb');
      alliesBefore(filling, before.force.lastItem);
    } else if (before.force === null && before.ordinary !== null) {
      // النيران تراجعت: what stands right before the verb, or opens its clause, is its subject.
      const close = before.ordinary.index >= trigger.at - 2 || before.ordinary.index <= clause.first + 1;
      args.forbidden ??= refused(before.ordinary, frame.forbids) ?? (close ? `the subject ${before.ordinary.folded}` : null);
    }
  }
  // A verb before its subject is singular: سلموا أنفسهم has none after it.
  if (reading.features.number === 'plural' || reading.pos === 'participle') filling.subjectOpen = false;
  // أعلنت أنها طردت القوات الحكومية: the pronoun is the subject, the force the object.
  const pronoun = pronounOnParticle(items[trigger.at - 1]);
  if (objectField === 'target' && pronoun !== null) filling.subjectOpen = false;
  // أكدت أنها أخرجت مقاتليها: likewise its own men.
  if (objectField === 'actor-if-none' && pronoun !== null && sharesPronoun(items[trigger.at + 1], pronoun))
    filling.subjectOpen = false;
}

/** تحاول الوحدات طرد التنظيم من X، حيث سيطرت على Y: behind حيث the nearest body is not meant with which the verb does not agree. */
function isElsewhere({ context, items, clause, reading }: Filling, { firstItem }: ForceNominal): boolean {
  const mention = items[firstItem]?.mention;
  if (!WHERE.test(items[clause.first]?.folded ?? '') || mention == null || reading.pos !== 'verb') return false;
  return !matches(agreementOf(context, mention), pronounOf(reading.features));
}

const WHERE = /^[وف]?حيث$/;

/** مقاتليها, جنوده: a noun with a pronoun. */
const sharesPronoun = (item: Item | undefined, pronoun: string): boolean =>
  item?.kind === 'word' && item.role === null && item.readings.some(({ rank, enclitic }) => rank === 0 && enclitic === pronoun);

/** تسعة متهمين هربوا من الحراسة: civilians without the article whom a verb in the plural right behind them describes; or null. */
function civiliansDescribed({ context, items, clause, trigger, reading }: Filling): ForceNominal | null {
  const at = trigger.at;
  const noun = items[at - 1];
  if (reading.features.number !== 'plural' || clause.first !== at || items[at]?.joined !== false) return null;
  const bare = !hasArticle(noun) && hasClass(noun, 'civilian');
  const people = bare ? (readForces(context, items, at - 2, at - 1) ?? readForces(context, items, at - 1, at - 1)) : null;
  return people?.civilian === true && !people.military ? people : null;
}

/** فصائل محلية، ومعها قوات الإدارة، سيطرت …: allies between the subject and its verb. */
function alliesBefore(filling: Filling, from: number): void {
  const { context, items, trigger, fields, args } = filling;
  if (fields['subject'] !== 'actor') return;
  for (let at = from + 1; at < trigger.at; at++) {
    if (items[at]?.kind !== 'preposition' || items[at]?.role !== 'ally') continue;
    const ally = readForces(context, items, at + 1, trigger.at - 1);
    if (ally === null) continue;
    args.allies.push(...ally.actors);
    at = Math.max(at, ally.lastItem);
  }
}

/** True where a force or person stands bare right behind the verb, or between its auxiliary and it (التي كان الجيش قد انتزعها). */
function hasOwnSubject(filling: Filling): boolean {
  const { context, items, clause, trigger } = filling;
  const auxiliary = clause.verbs.find((at) => at < trigger.at && hasClass(items[at], 'be'));
  if (auxiliary !== undefined && subjectBefore(context, items, { ...clause, first: auxiliary + 1 }, trigger).force !== null)
    return true;
  return hasSubjectBehind(filling);
}

/** بموجبه, بسببها: a preposition with a noun whose pronoun means what the clause describes. */
const isOwnedPhrase = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role !== null &&
  item.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos === 'noun' && enclitic !== null);

function hasSubjectBehind({ context, items, trigger, reading, objectField, end }: Filling): boolean {
  for (let at = trigger.at + 1; at <= Math.min(end, trigger.at + 3); at++) {
    const item = items[at] as Item;
    if (isSign(item, QUOTES) || item.kind === 'date') continue;
    if (pronounPreposition(item) !== null || (at > trigger.end && isOwnedPhrase(item))) continue;
    const behind = item.role === null && !item.joined ? readForces(context, items, at, end) : null;
    if (behind === null) return false;
    // الفوضى التي اجتاحت الخرطوم: a capital alone is what is taken; احتلت موسكو القرم names both.
    const next = items[behind.lastItem + 1];
    const alone = next === undefined || next.index > end || next.role !== null || next.joined || !isPlaceLike(items, next.index);
    const open = objectField === 'at' && reading.enclitic === null;
    return !(open && item.kind === 'place' && behind.actors.length === 0 && alone);
  }
  return false;
}

/** مدينة سرت سقطت …: the place is the subject, before the verb. */
function placeBefore(filling: Filling): void {
  const { items, clauses, clause, trigger, args } = filling;
  placeAmong(filling, clause.first, trigger.at - 1);
  // المدينة التي يقطنها مليونان باتت …: the subject that its clause left without a verb.
  const topic = args.places.length === 0 ? (interrupted(items, clauses, clause) ?? topicOfAside(filling)) : null;
  if (topic !== null) placeAmong(filling, topic.first, topic.last);
  const host = args.places.length === 0 && clause.relation === 'relative' ? clauses[clause.parent] : undefined;
  const first = host === undefined ? -1 : pickedOut(items, host, clause.first);
  if (host !== undefined && first >= 0) placeAmong(filling, host.first, first - 1);
}

/** لكن رازح، وقد وقعت في أيدي X، لا تزال …: the clause without a verb right before, whose place an aside with وقد describes; or null. */
function topicOfAside({ items, clauses, clause, trigger }: Filling): Clause | null {
  const host = clauses[clause.index - 1];
  const aside = hasClass(items[trigger.at - 1], 'completed') && items[trigger.at - 1]?.joined === true;
  const open = aside && trigger.at - 1 === clause.first && isSign(items[clause.first - 1], COMMAS);
  return open && host?.verbs.length === 0 && host.relation !== 'relative' ? host : null;
}

/** كانت بنغازي أولى المدن التي سقطت: the word that picks the place that is the subject out of those that a relative clause describes; -1 where none does. */
function pickedOut(items: readonly Item[], { verbs }: Clause, relative: number): number {
  const kind = items[relative - 1];
  if (!isMainly(kind, 'place-kind') || !hasArticle(kind) || kind?.role !== null || kind.joined) return -1;
  const only = verbs.filter((at) => at < relative).every((at) => hasClass(items[at], 'be'));
  const first = items[relative - 2];
  return only && (hasAnyClass(first, ['ordinal', 'superlative']) || PICKS.test(first?.folded ?? '')) ? relative - 2 : -1;
}

/** آخر المعاقل، إحدى البلدات: what is said as an ordinal is. */
const PICKS = /^و?(?:اخر|احدي|احد)$/;

/** The bare places between two items, one or a list with ثم. */
function placeAmong(filling: Filling, first: number, last: number): void {
  const { context, items, args } = filling;
  for (let at = first; at <= last; at++) {
    const item = items[at] as Item;
    if (item.kind === 'preposition' || item.role !== null) {
      at = endOfPhrase(context, items, at, last);
      continue;
    }
    // والأولى سقطت في يد X
    const nth = standsAlone(items, at) ? nthTold(filling.discourse, item) : [];
    if (nth.length > 0) {
      addMentions(filling, nth, 'at', `${item.folded}: one of those named before`);
      filling.objectOpen = false;
      return;
    }
    if (!isPlaceLike(items, at)) continue;
    // بضائع حلب تعود إلى الأسواق: the place is whose they are.
    if (isOfGoods(items, at)) continue;
    const nominal = readPlaces(items, at, last, null);
    if (nominal === null) continue;
    addPlaces(filling, nominal, 'at', 'subject before the verb');
    // القيارة ثم الشرقاط سقطتا: the list goes on.
    if (items[nominal.lastItem + 1]?.folded === 'ثم') {
      at = nominal.lastItem + 1;
      continue;
    }
    if (args.places.length > 0) {
      filling.objectOpen = false;
      return;
    }
    at = Math.max(at, nominal.lastItem);
  }
}

/** بضائع حلب, هلال القدس: a name right behind a noun without the article that is neither a place nor people. */
const isOfGoods = (items: readonly Item[], at: number): boolean => {
  const [noun, name] = [items[at - 1], items[at]];
  if (noun?.kind !== 'word' || name?.kind !== 'place' || name.joined || name.mention?.head !== -1) return false;
  return hasAnyClass(noun, GOODS) && !isDefinite(noun);
};

const GOODS = ['goods', 'abstract', 'sport'];
