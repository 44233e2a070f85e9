import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { NOBODY, isAdverb, isOrdinaryNoun, isParticipleOrAdjective } from '../words/nominals.ts';
import { endOfNominal, endOfPhrase, isDoerInPhrase } from '../words/phrase-ends.ts';
import { isLastVehicle, isOfficePeople, vehicleOf } from '../words/people.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { isMasdar } from '../places/extent.ts';
import { ofWhom, picksFromAll, picksOut } from '../words/picked.ts';
import { areLeft, COMMAS, hasAnyClass, hasClass, isMainly, isSelfsame, isSign } from '../words/words.ts';
import type { Trigger } from './arguments.ts';

/** The nominal before a verb that is its subject: topic, SVO subject, or that of an auxiliary; never one with a preposition. */
export function subjectBefore(
  context: Context,
  items: readonly Item[],
  clause: Clause,
  trigger: Trigger,
): { force: ForceNominal | null; ordinary: Item | null } {
  const counted = countedBefore(items, clause, trigger);
  const doers = counted < 0 ? null : readForces(context, items, counted, trigger.at - 1);
  if (doers !== null) return { force: doers, ordinary: null };
  let force: ForceNominal | null = null;
  let ordinary: Item | null = null;
  // شاهد الجيش المسلحين فارين: of a participle the nominal nearest to it.
  const nearest = trigger.reading.pos === 'participle';
  for (let at = clause.first; at < trigger.at; at++) {
    const item = items[at] as Item;
    // في وقت سابق الجمعة، سيطرت …: no subject is cut off by a comma.
    if (isSign(item, COMMAS)) ordinary = null;
    if (item.kind === 'sign' || item.kind === 'date') continue;
    if (item.role === 'source') {
      // بحسب حاكم الولاية قاسم شتيما، استعادت …: all up to the comma is whose words they are.
      const comma = items.findIndex((each, index) => index > at && isSign(each, COMMAS));
      if (comma > at && comma < trigger.at) {
        at = comma - 1;
        continue;
      }
    }
    // من تبقى من قوات …, ما بقي من كتيبته: "those who remain of", the subject itself.
    const left = areLeft(items[at + 1]) && (item.role === 'from' || item.folded === 'ما');
    if (left || (item.role === 'from' && picksOut(items, at + 1))) {
      const nominal = readForces(context, items, ofWhom(items, at + 1), trigger.at - 1);
      if (nominal !== null) return { force: nominal, ordinary: null };
    }
    const shared = sharersAt(items, at);
    const sharers = shared < 0 ? null : readForces(context, items, shared, trigger.at - 1);
    if (sharers !== null) {
      force ??= sharers;
      at = sharers.lastItem;
      continue;
    }
    if (item.kind === 'preposition' || item.role !== null) {
      const last = endOfPhrase(context, items, at, trigger.at - 1);
      at = at === clause.first && commaBefore(items, at, trigger) >= 0 ? endOfTitled(items, at, last) : last;
      continue;
    }
    if (clause.verbs.includes(at)) continue;
    // مع نزول الرئيس إلى الجبهة ودخول المدرعات المعركة، استعاد …: what opens the sentence goes on, up to its comma.
    const comma =
      item.joined && isMasdar(item) && items[clause.first]?.kind === 'preposition' ? commaBefore(items, at, trigger) : -1;
    if (comma >= 0) {
      at = comma - 1;
      continue;
    }
    // إثر فرار الشرطة من المدينة سيطر عليها: who fled, and no subject of what follows.
    if (isDoerInPhrase(items, at)) {
      at = readForces(context, items, at, trigger.at - 1)?.lastItem ?? at;
      continue;
    }
    // نقاط المراقبة لن تنسحب: a place that stands for those in it; its genitive is no subject of its own.
    // سرية من الجيش استسلمت, and سرية المشاة سقطت: the men of a unit, and its post.
    const men = hasClass(item, 'garrison') || (hasClass(item, 'unit') && items[at + 1]?.role === 'from');
    if (item.kind === 'word' && isPlaceLike(items, at) && !men) {
      at = endOfNominal(items, at, trigger.at - 1);
      continue;
    }
    // الدبابات لم تترك البلدة: vehicles stand for a force.
    const vehicles: boolean = force === null && (vehicleOf(item)?.proclitics.includes('ال') === true || isLastVehicle(items, at));
    const nominal: ForceNominal | null =
      readForces(context, items, at, trigger.at - 1) ??
      (vehicles ? { ...NOBODY, members: false, firstItem: at, lastItem: at } : null);
    if (nominal !== null) {
      // هبط الطيار حسن حمادة طالبا اللجوء: the name of the one before it.
      const named: boolean =
        force !== null && item.kind === 'person' && nominal.actors.length === 0 && isApposed(items, force.lastItem, at);
      force = nearest && !named ? nominal : (force ?? nominal);
      at = Math.max(at, nominal.lastItem);
    } else if (
      force === null &&
      ordinary === null &&
      (isOrdinaryNoun(item) ||
        isOfficePeople(item) ||
        (item.kind === 'word' && item.readings.length === 0 && item.folded.startsWith('ال'))) &&
      !isAdverb(item) &&
      !isSelfsame(item) &&
      !isPlaceLike(items, at) &&
      !picksFromAll(items, at) &&
      // كيدال أول مدينة ينسحب منها الجيش: what the place is.
      !(items[at - 1]?.kind === 'place' && hasClass(item, 'ordinal') && isMainly(items[at + 1], 'place-kind'))
    )
      ordinary = item;
  }
  return { force, ordinary };
}

/** Items from a percentage to the preposition behind it: 70 في المئة من. */
const FARTHEST_OF = 3;

/** 70 بالمئة من سكان خان يونس غادروها: the item that names those of whom a share is told; -1 where none is. */
function sharersAt(items: readonly Item[], at: number): number {
  if (items[at]?.quantity?.unit !== 'percent') return -1;
  const of = items.findIndex(({ index, role }) => index > at && index <= at + FARTHEST_OF && role === 'from');
  return of < 0 ? -1 : of + (items[of]?.kind === 'preposition' ? 1 : 0);
}

/** 700 جندي من الجيش, 30 مقاتلا لحركة الشباب: most adjectives of the men. */
const MOST_ADJECTIVES = 2;

/**
 * تحدث الناطق باسم X عن 700 جندي من الجيش انضموا إلى قواته: the number of men behind a preposition whom a verb in the plural right behind them describes, where the
 * clause has another verb before; -1 of any other verb.
 */
function countedBefore(items: readonly Item[], clause: Clause, { at, reading }: Trigger): number {
  const force = items[at - 1];
  if (force?.kind !== 'force' || items[at]?.joined === true || reading.features.number !== 'plural') return -1;
  const verb = clause.verbs.findLast((each) => each < at) ?? -1;
  let noun = force.role === 'for' ? at - 2 : items[at - 2]?.role === 'from' ? at - 3 : -1;
  for (let step = 0; step < MOST_ADJECTIVES && noun > verb && isParticipleOrAdjective(items[noun] as Item); step++) noun--;
  const number = noun - 1;
  if (verb < 0 || number <= verb || items[number]?.kind !== 'quantity' || !hasAnyClass(items[noun], ['member', 'rank']))
    return -1;
  return items[number - 1]?.kind === 'preposition' && items[number]?.joined === false ? number : -1;
}

/** بعد زيارة الرئيس زيلينسكي …, مع نزول رئيس الوزراء آبي أحمد …: the last item of a phrase that opens a clause and has a comma behind it, with the name of whom its title tells. */
const endOfTitled = (items: readonly Item[], first: number, last: number): number =>
  items[last + 1]?.kind === 'person' && items.slice(first, last + 1).some((item) => hasClass(item, 'title')) ? last + 1 : last;

/** The first comma between an item and the trigger; -1 where none stands there. */
const commaBefore = (items: readonly Item[], from: number, { at }: Trigger): number =>
  items.findIndex((item, index) => index > from && index < at && isSign(item, COMMAS));

/** Nothing but adjectives between a nominal and the name behind it. */
const isApposed = (items: readonly Item[], last: number, name: number): boolean =>
  items.slice(last + 1, name).every((item) => isParticipleOrAdjective(item) && item.role === null && !item.joined);

/** The clause without a verb that a relative clause cut off right before this one; null where none did. */
export function interrupted(items: readonly Item[], clauses: readonly Clause[], { index, relation }: Clause): Clause | null {
  const aside = clauses[index - 1];
  const host = relation === 'coordinate' && aside?.relation === 'relative' ? clauses[aside.parent] : undefined;
  return host !== undefined && host.verbs.every((verb) => hasClass(items[verb], 'be')) ? host : null;
}
