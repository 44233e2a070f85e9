import { WHITHER } from '../clauses/finite-verbs.ts';
import { startOfExamples } from '../examples.ts';
import type { Item } from '../items/item.ts';
import { continuationAt } from '../places/continuations.ts';
import { readPlaces } from '../places/places.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { COMMAS, QUOTES, isSign } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import { adverbsClosed } from './adverbs.ts';
import { bare } from './bare.ts';
import { STOP, type Filling } from './filling.ts';
import { takeJoined } from './following-joined.ts';
import { takePhrase } from './following-phrases.ts';
import { takePronoun } from './following-pronouns.ts';
import { endOfOtherName } from './name-in-brackets.ts';
import { placeRole, roleOfMore } from './roles.ts';

/**
 * Fills the positions from what follows the trigger, phrase by phrase. Each reader takes what it knows and gives the last item of
 * it, null for what is not its own, or `STOP` where the arguments are over.
 */
export function takeFollowing(filling: Filling): void {
  const { items, trigger, fields, end, args } = filling;
  let commas = 0;
  for (let at = trigger.at + 1; at <= end && args.forbidden === null; at++) {
    const item = items[at] as Item;
    filling.reached = at;
    if (at >= trigger.from && at <= trigger.end) continue;
    // تخلوا عن خنادقهم في قرية X: the preposition of the phrase takes nothing behind it.
    if (item.kind === 'preposition' && at + 1 === trigger.end && fields[item.role ?? ''] === undefined) continue;
    if (item.kind === 'sign') {
      const otherName = endOfOtherName(items, at);
      if (otherName >= 0) at = otherName;
      else if (isSign(item, COMMAS)) commas++;
      else if (!isSign(item, `${QUOTES}-–—`)) break;
      continue;
    }
    if (item.kind === 'date' && !item.joined) continue;
    // دخلوا مناطق ما زالت بيد X: what is still so is said of the place.
    if (item.readings[0]?.classes[0] === 'still') break;
    const last =
      takeContinuation(filling, at) ??
      takePronoun(filling, at) ??
      takeGoalOrExamples(filling, at) ??
      takePhrase(filling, at) ??
      takeJoined(filling, at, commas);
    if (last !== null) {
      at = last;
      continue;
    }
    // سيطر الجيش، في اليوم نفسه أيضا، على X, انسحبت القوات، بدورها، من X: «also» or «in turn», parted off by commas.
    const adverbs = commas === 1 ? adverbsClosed(items, at) : -1;
    if (adverbs >= 0) {
      at = adverbs;
      continue;
    }
    // A bare noun after a lone comma is an apposition or another matter; between two commas stood a parenthesis.
    if (commas === 1 && !filling.subjectOpen && !filling.objectOpen && !isParticipleOrAdjective(item)) break;
    at = Math.max(at, bare(filling, at));
  }
}

/** سيطر على X، ثم على Y: more of the same, on the same day or later. */
function takeContinuation(filling: Filling, at: number): number | null {
  const { items, fields, end, args } = filling;
  const then = args.places.length > 0 ? continuationAt(items, at, end, datedBefore(filling, at)) : null;
  if (then === null) return items[at]?.kind === 'date' ? at : null;
  // استولى على X بعد هروب الشرطة منها، ثم على Y: of the verb that takes such places, not of this one.
  if (then.role === 'on' && fields['on'] !== 'at') return STOP;
  if (!then.earlier && isSameDay(filling, then.date, at))
    addPlaces(filling, then.nominal, roleOfMore(filling, then.role), 'after ثم');
  else args.later.push(then);
  return then.last;
}

/** استولت ظهرا على X، ثم على Y عصرا: another hour of the day that was told, or no time at all. */
function isSameDay({ items, trigger }: Filling, date: Item | null, at: number): boolean {
  if (date === null) return true;
  const told = items.slice(trigger.at, at).findLast((item) => item.date !== null)?.date;
  return date.date?.rule === 'clock' && told?.from === date.date.from && told.to === date.date.to;
}

/** Places that no preposition brings: what names some of those told before, and whither they go. */
function takeGoalOrExamples(filling: Filling, at: number): number | null {
  const { items, fields, end, args } = filling;
  const item = items[at] as Item;
  // قرى في ريف حماة، منها X وY: what names some of what was told before.
  const examples = args.places.length > 0 && isSign(items[at - 1], COMMAS) ? startOfExamples(items, at) : -1;
  const listed = examples < 0 ? null : readPlaces(items, examples, end, null);
  if (listed !== null && listed.places.length > 0) return Math.max(at, listed.lastItem);
  // خرجت قافلة من حلب وجهتها الطبقة: whither, with the name right behind it.
  if (!WHITHER.test(item.folded) || placeRole(fields['to']) !== 'to' || items[at + 1]?.kind !== 'place') return null;
  const goal = readPlaces(items, at + 1, end, null);
  if (goal === null) return null;
  addPlaces(filling, goal, 'to', `after ${item.folded}`);
  return Math.max(at, goal.lastItem);
}

/** True where a time expression stands between the trigger and `at`. */
function datedBefore(filling: Filling, at: number): boolean {
  const { items, trigger } = filling;
  return items.slice(trigger.at, at).some(({ kind }) => kind === 'date');
}
