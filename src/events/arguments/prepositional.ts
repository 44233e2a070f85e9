import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ActorRef } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { ArgumentField } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { NOBODY, isOrdinaryNoun, pronounPreposition } from '../words/nominals.ts';
import { isInBacking } from '../forces/backing.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { isPlaceLike, isRank } from '../words/place-nouns.ts';
import { isThingBefore, meansHarm, meansThing, whatIsThing } from '../words/antecedents.ts';
import { readPlaces } from '../places/places.ts';
import { ofWhom, picksOut } from '../words/picked.ts';
import { sidePronoun } from '../words/pronouns.ts';
import { QUOTES, areLeft, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { otherAgent } from './agents.ts';
import { addMentions, meantBy } from './add-places.ts';
import { beforeTarget } from './bare-force.ts';
import { isStrongholdOf } from './belonging.ts';
import type { Filling } from './filling.ts';
import { forcePhrase } from './force-phrase.ts';
import { placePhrase } from './place-phrase.ts';
import { placeRole } from './roles.ts';
import { addTargets, sideMeant, takeSubject } from './take.ts';
import { toldGroup } from './told-group.ts';

/** Roles of the prepositions of a body in which a defection happens. */
export const AMONG = new Set(['in', 'between']);

/** A phrase with a preposition; returns its last item. */
export function prepositional(filling: Filling, given: string, at: number, pronoun: Analysis | null): number {
  const { context, items, usage, frame, fields, objectField, end, args } = filling;
  if (items[at]?.folded === 'بعد' && isYet(filling, at)) return at;
  let start = items[at]?.kind === 'preposition' ? at + 1 : at;
  // من هناك إلى X
  if (start > at && hasClass(items[start], 'there')) return start;
  // من وسط بحري، من هذه المدينة، إلى ما وراء النهر: the outer preposition counts.
  while (
    start > at &&
    start < end &&
    (items[start]?.kind === 'preposition' ||
      hasClass(items[start], 'demonstrative') ||
      (items[start]?.folded === 'ما' && items[start + 1]?.kind === 'preposition')) &&
    start <= at + 2
  )
    start++;
  const first = items[start];
  // استعاد الجيش X مدعوما بضربات جوية من Y: whose they are.
  if (given === 'from' && first?.kind === 'force' && isInBacking(items, at)) return endOfPhrase(context, items, at, end);
  if (given === 'from' && (areLeft(first) || picksOut(items, start))) {
    const nominal = readForces(context, items, ofWhom(items, start), end);
    if (nominal !== null && filling.subjectOpen) takeSubject(filling, nominal, 'those who remained');
    const whose = pronounPreposition(items[start + 1]);
    // من تبقى منهم: of those named before.
    if (nominal === null && whose?.role === 'from' && filling.subjectOpen)
      takeSubject(
        filling,
        { ...NOBODY, pronoun: whose.reading.enclitic, firstItem: start, lastItem: start + 1 },
        'those who remained',
      );
    return nominal?.lastItem ?? start;
  }
  if (given === 'from' && filling.subjectOpen && arePicked(filling, at)) {
    const fighters = readForces(context, items, start, end);
    if (fighters?.members === true) {
      takeSubject(filling, fighters, 'of whom some are told apart');
      return fighters.lastItem;
    }
  }
  // بولاية الجزيرة: ب before a place is "in", where the frame has no place for ب. احتلاله لقاعدة X: a masdar takes its object with لـ.
  const locative =
    given === 'by' &&
    placeRole(fields['by']) === null &&
    isPlaceLike(items, start) &&
    (readPlaces(items, start, end, 'by')?.places.length ?? 0) > 0;
  const objective = given === 'for' && usage === 'masdar' && objectField === 'at' && isPlaceLike(items, start);
  // استعادة الجيش لها, استعادتهم لها: so does it one with a pronoun, behind its subject.
  const done = args.subject !== null || args.subjectPronoun !== null;
  const meant = given === 'for' && usage === 'masdar' && objectField === 'at' && pronoun !== null && done;
  const own = fields[locative ? 'in' : given];
  // انتقلوا في زليتن إلى ضفة الثوار: where, in a frame that has the side behind في (وقفوا في خندق الثوار).
  const where = own === 'target' && (given === 'in' || locative) && first?.kind === 'place';
  const other = given === 'agent' ? otherAgent(filling, at) : null;
  if (other === 'other') return endOfPhrase(context, items, at, end);
  if (other === 'target') return forcePhrase(filling, 'target-if-force', given, start);
  const field = objective || (meant && args.places.length === 0) ? 'at' : where ? 'at-if-none' : own;
  if (pronoun !== null) return pronominal(filling, field, pronoun, at);
  const told = placeRole(field) === null ? [] : toldGroup(filling, start);
  if (told.length > 0) {
    addMentions(filling, told, placeRole(field) ?? 'at', `${first?.folded ?? ''}: of those named before`);
    return start;
  }
  // مغادرة X وتركها للجيش: what is left is told, and the phrase is of those to whom.
  const heirs = field === 'target-if-holder' && filling.reading.enclitic !== null;
  if (given === 'for' && usage === 'masdar' && filling.subjectOpen && field !== 'actor' && !heirs) {
    // انسحابات كبيرة لقوات النظام; استسلام جماعي لعناصر X, but استسلام لقوات X: people surrender to a body.
    const nominal = readForces(context, items, start, end);
    // السيطرة على X، والمعقل الأخير لقوات Y: whose the place is that has been told, and who loses it.
    if (isStrongholdOf(filling, at)) {
      addTargets(filling, nominal?.actors ?? []);
      return nominal?.lastItem ?? start;
    }
    if (field !== 'target' || (nominal?.members === true && !nominal.single)) {
      if (nominal !== null) takeSubject(filling, nominal, 'after لـ');
      return nominal?.lastItem ?? start;
    }
  }
  // انشقاقات في صفوف X, فرار من صفوف X, حالات فرار بين جنود X: a verbal noun has for its subject those among whom it happens;
  // where no place is named it is a general remark.
  const named = items.slice(filling.clause.first, end + 1).some(({ kind }) => kind === 'place');
  const ranks = first?.readings.some(({ lemma }) => lemma === 'صف') === true;
  const among =
    frame.type === 'defection' &&
    usage === 'masdar' &&
    filling.subjectOpen &&
    frame.phrase.length === 0 &&
    (AMONG.has(given) || (given === 'from' && ranks));
  // نفى الجيش حدوث انشقاقات في صفوفه: of those whose ranks they are.
  const whoseRanks = ranks ? (first.readings.find(({ lemma }) => lemma === 'صف')?.enclitic ?? null) : null;
  if (among && whoseRanks !== null) {
    const men = {
      ...NOBODY,
      members: true,
      unnamed: true,
      military: true,
      pronoun: whoseRanks,
      firstItem: start,
      lastItem: start,
    };
    takeSubject(filling, men, 'those among whom it happens');
    return start;
  }
  if (among && named) {
    const men = readForces(context, items, ranks ? start + 1 : start, end);
    if (men !== null && men.actors.length > 0) {
      takeSubject(filling, men, 'those among whom it happens');
      return men.lastItem;
    }
  }
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

/** خروج الرافضين للتسوية من مقاتلي X: a plural of people with the article right behind the trigger, by a participle that tells some apart from the others. */
function arePicked({ items, trigger }: Filling, at: number): boolean {
  const who = items[trigger.end + 1];
  if (who?.kind !== 'word' || who.role !== null || who.joined || trigger.end + 1 >= at || isOrdinaryNoun(who)) return false;
  return who.readings.some(
    ({ pos, rank, proclitics, features }) =>
      rank === 0 && pos === 'participle' && proclitics.includes('ال') && features.number === 'plural',
  );
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
