import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ArgumentField } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { isInBacking } from '../forces/backing.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { isPlaceLike, isRank } from '../words/place-nouns.ts';
import { isThingBefore, meansHarm, meansThing, whatIsThing } from '../words/antecedents.ts';
import { readPlaces } from '../places/places.ts';
import { picksOut } from '../words/picked.ts';
import { sidePronoun } from '../words/pronouns.ts';
import { QUOTES, areLeft, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { otherAgent } from './agents.ts';
import { addMentions, meantBy } from './add-places.ts';
import { beforeTarget } from './bare-force.ts';
import type { Filling } from './filling.ts';
import { forcePhrase } from './force-phrase.ts';
import { placePhrase } from './place-phrase.ts';
import { placeRole } from './roles.ts';
import { takeAmong, takeBehindFor, takePicked, takeRemaining } from './subject-in-phrase.ts';
import { addTargets, sideMeant } from './take.ts';
import { toldGroup } from './told-group.ts';

/**
 * Reads a phrase with a preposition behind a trigger (من بارا، على المطار), for the field that the frame has for its role.
 *
 * @param given    the role of the preposition
 * @param at       the preposition, or the noun that one is written onto
 * @param pronoun  the reading of a preposition with a pronoun (منها), else null
 * @returns the last item of the phrase
 */
export function prepositional(filling: Filling, given: string, at: number, pronoun: Analysis | null): number {
  const { context, items, end } = filling;
  if (items[at]?.folded === 'بعد' && isYet(filling, at)) return at;
  const next = items[at]?.kind === 'preposition' ? at + 1 : at;
  // من هناك إلى X
  if (next > at && hasClass(items[next], 'there')) return next;
  const start = next > at ? behindOuter(items, next, Math.min(end, at + FARTHEST_OUTER)) : next;
  const first = items[start];
  if (given === 'from') {
    // استعاد الجيش X مدعوما بضربات جوية من Y: whose they are.
    if (first?.kind === 'force' && isInBacking(items, at)) return endOfPhrase(context, items, at, end);
    if (areLeft(first) || picksOut(items, start)) return takeRemaining(filling, start);
    const picked = takePicked(filling, at, start);
    if (picked !== null) return picked;
  }
  const other = given === 'agent' ? otherAgent(filling, at) : null;
  if (other === 'other') return endOfPhrase(context, items, at, end);
  if (other === 'target') return forcePhrase(filling, 'target-if-force', given, start);
  const field = fieldOf(filling, given, start, pronoun !== null);
  if (pronoun !== null) return pronominal(filling, field, pronoun, at);
  const told = placeRole(field) === null ? [] : toldGroup(filling, start);
  if (told.length > 0) {
    addMentions(filling, told, placeRole(field) ?? 'at', `${first?.folded ?? ''}: of those named before`);
    return start;
  }
  return (
    takeBehindFor(filling, given, field, at, start) ??
    takeAmong(filling, given, start) ??
    takeField(filling, field, given, at, start)
  );
}

/** Items from a preposition to the last of those that it governs (من وسط). */
const FARTHEST_OUTER = 3;

/** من وسط بحري، من هذه المدينة، إلى ما وراء النهر: the outer preposition counts; the first item behind all of them. */
function behindOuter(items: readonly Item[], from: number, end: number): number {
  let start = from;
  while (
    start < end &&
    (items[start]?.kind === 'preposition' ||
      hasClass(items[start], 'demonstrative') ||
      (items[start]?.folded === 'ما' && items[start + 1]?.kind === 'preposition'))
  )
    start++;
  return start;
}

/** The field of the frame that a phrase fills, by its preposition and by what begins at `start`; undefined where the frame has none. */
function fieldOf(filling: Filling, given: string, start: number, pronominal: boolean): ArgumentField | undefined {
  const { items, usage, fields, objectField, end, args } = filling;
  // بولاية الجزيرة: ب before a place is "in", where the frame has no place for ب.
  const locative =
    given === 'by' &&
    placeRole(fields['by']) === null &&
    isPlaceLike(items, start) &&
    (readPlaces(items, start, end, 'by')?.places.length ?? 0) > 0;
  // احتلاله لقاعدة X: a masdar takes its object with لـ.
  const objective = given === 'for' && usage === 'masdar' && objectField === 'at';
  if (objective && isPlaceLike(items, start)) return 'at';
  // استعادة الجيش لها, استعادتهم لها: so does it one with a pronoun, behind its subject.
  const done = args.subject !== null || args.subjectPronoun !== null;
  if (objective && pronominal && done && args.places.length === 0) return 'at';
  const own = fields[locative ? 'in' : given];
  // انتقلوا في زليتن إلى ضفة الثوار: where, in a frame that has the side behind في (وقفوا في خندق الثوار).
  const where = own === 'target' && (given === 'in' || locative) && items[start]?.kind === 'place';
  return where ? 'at-if-none' : own;
}

/** Fills the field of a phrase that is no pronoun and tells no subject; returns its last item. */
function takeField(filling: Filling, field: ArgumentField | undefined, given: string, at: number, start: number): number {
  const { context, items, end, args } = filling;
  const first = items[start];
  // استعاد تكريت بالكامل من داعش, بأكملها من X: of the place before, and no whole of those who lose it.
  if (given === 'by' && field === undefined && hasClass(first, 'part') && items[start + 1]?.role === 'from') return start;
  // A sentence that breaks off after its preposition has nothing to take.
  if (field === undefined || field === 'ignore' || first === undefined)
    return Math.max(
      start - 1,
      at,
      first === undefined || (first.kind === 'sign' && !isSign(first, QUOTES))
        ? at
        : // التحق مع ثلاثين من جنوده بالحركة: whom he joins is none of theirs.
          endOfPhrase(context, items, at, beforeTarget(filling, at)),
    );
  const role = placeRole(field);
  if (role !== null && role !== 'via' && given !== 'in' && isRank(items, start)) args.forbidden ??= `the rank ${first.folded}`;
  // قلعة … المطلة على المدينة: a second phrase without و belongs to what is before it.
  const repeated =
    role === 'at' &&
    field === 'at' &&
    given === 'on' &&
    args.places.some((place) => place.role === 'at') &&
    !(items[at]?.joined ?? false);
  if (repeated) return endOfPhrase(context, items, at, end);
  return role === null ? forcePhrase(filling, field, given, start) : placePhrase(filling, field, role, given, start);
}

/** لم تنسحب بعد من X, لم تستعد القوات بعد مدينة X: "yet", before another preposition or what a denied verb still lacks. */
function isYet({ items, trigger, usage, objectOpen, objectField }: Filling, at: number): boolean {
  if (items[at + 1]?.kind === 'preposition') return true;
  const denied = usage === 'verb' && /^[وف]?لما?$/.test(items[trigger.at - 1]?.folded ?? '');
  return denied && objectOpen && objectField === 'at' && isPlaceLike(items, at + 1) && items[at + 1]?.role === null;
}

/** الشهر الذي اجتاح فيه الثوار كونا: behind a relative verb, the time that the relative pronoun goes back to, and no place. */
function meansTime({ items, trigger, usage }: Filling, at: number): boolean {
  if (usage !== 'verb' || pronounPreposition(items[at])?.role !== 'in' || at > trigger.end + 1) return false;
  return hasClass(items[trigger.at - 1], 'relative') && hasAnyClass(items[trigger.at - 2], ['time-unit', 'time']);
}

/** انتزع مقاتلو الحركة كيسمايو، ثم دانت لهم جوهر: who did what the clauses before tell of. */
function doersBefore({ context, items, clauses, clause }: Filling): readonly ActorRef[] {
  for (let index = clause.index - 1; index >= 0; index--) {
    const actors = clauseSubject({ context, items }, clauses[index] as Clause)?.actors ?? [];
    if (actors.length > 0) return actors;
  }
  return [];
}

/** A preposition with a pronoun (منها، عليهم); returns its item. */
function pronominal(filling: Filling, field: ArgumentField | undefined, pronoun: Analysis, at: number): number {
  const { discourse, items, trigger, usage, reading, frame, token, args } = filling;
  const role = placeRole(field);
  if (meansTime(filling, at)) return at;
  if (role !== null && !(field === 'at-if-none' && args.places.some((place) => place.role === 'at'))) {
    if (frame.type === 'capture' && args.subject?.military !== true && meansHarm(items, trigger.at, pronoun.enclitic ?? ''))
      args.forbidden ??= 'a fire or disease';
    // أسلحة استولى عليها, ما استولى عليه من أسلحة: what was taken at the place that stands behind.
    const { relation, first } = filling.clause;
    const relative = relation === 'relative' && (isThingBefore(items, first) || meansThing(items, first));
    if (frame.type === 'capture' && (relative || whatIsThing(items, trigger.at, filling.clause.last)))
      args.forbidden ??= 'people or things';
    addMentions(
      filling,
      meantBy(filling, pronoun.enclitic ?? '', items[at] as Item),
      role,
      `pronoun in ${items[at]?.folded ?? ''}`,
    );
  } else if (frame.name === 'join-other-side' && pronoun.enclitic === 'هم' && args.actors.length === 0) {
    // رفضوا إطلاق النار على المتظاهرين وانضموا إليهم: whoever they are, another side than the subject before.
    args.otherSide = true;
    // التحق بهم عشرون جنديا: the side told before, where the subject is still to come.
    if (usage === 'verb' && reading.features.number === 'singular') addTargets(filling, sideMeant(filling, 'هم'));
  } else if (field === 'actor-strong' && pronounPreposition(items[at])?.role === 'about') {
    // لوّح حزبان بالانشقاق عنه: nobody who fights leaves it.
    // كانوا ضمن الجيش لكنهم انشقوا عنه: many leave one.
    const many = usage === 'verb' && reading.features.number === 'plural' && pronoun.enclitic === 'ه';
    if (args.subject?.military !== true && args.actors.length === 0 && !many) return at;
    // أبناء العشائر المنضوون في صفوف X انشقوا عنها: the side that is left, whatever the subject's own body is called.
    const left = discourse.forcesFor(pronoun.enclitic ?? '', token, args.targets);
    if (left.length > 0) args.actors = [...left];
    args.sideLeft = left.length > 0;
  } else if (field === 'actor' && frame.subjectIsPlace) {
    // عادت إليه, آلت إليهم: to whom the place passes; صارت لنا: to those who speak.
    const named = discourse.forcesFor(pronoun.enclitic ?? '', token, args.targets);
    args.actors.push(...(named.length > 0 || pronoun.enclitic !== 'هم' ? named : doersBefore(filling)));
    args.subjectPronoun ??= pronoun.enclitic === 'نا' ? pronoun : null;
  } else if (
    field === 'target' ||
    ((field === 'target-if-force' || field === 'target-if-holder') &&
      // تحرير عبس، ومنها إلى …: from there, no force.
      items[at]?.joined !== true)
  ) {
    args.receiver = pronoun.enclitic;
    // استسلم لها أربعون جنديا: whom the pronoun means is known when it is known who did it.
    const open = frame.type === 'defection' && args.actors.length === 0 && sidePronoun(items[at] as Item, 'for') !== null;
    if (!open) addTargets(filling, sideMeant(filling, pronoun.enclitic ?? ''));
  }
  return at;
}
