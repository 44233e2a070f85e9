import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { staysAt } from '../places/held.ts';
import { readPlaces } from '../places/places.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { hasClass, isSign } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { takeFollowing } from './following.ts';
import { placeRole } from './roles.ts';

/** Items of the longest relative clause behind which the way is looked for. */
const LONGEST_RELATIVE = 12;

/**
 * Whither and by which way those leave of whom a relative clause says where they were: a verb of being somewhere leads nowhere, so that the
 * phrases behind its place are of the verb before.
 *
 * @example // 'انسحبت الوحدات التي كانت في مورك جنوبا إلى صوران مرورا بخطاب' → to صوران, via خطاب
 * @example // 'فر الجنود الذين كانوا يرابطون فيها نحو تشاد' → to تشاد
 */
export function takeWayBehindRelative(filling: Filling): void {
  const { items, clauses, clause, trigger, frame, fields, args } = filling;
  if (frame.type === 'capture' || placeRole(fields['to']) !== 'to' || args.subject === null) return;
  if (args.places.some(({ role }) => role !== 'at')) return;
  const relative = clauses[clause.index + 1];
  if (relative === undefined || relative.first !== clause.last + 1) return;
  const opening = items[relative.first] as Item;
  // لواء كان يتمركز في X إلى Y: behind an indefinite noun the clause opens with its verb.
  if (relative.relation !== 'relative' && (opening.joined || isSign(items[relative.first - 1], '،,؛:.'))) return;
  const where = staysAt(items, hasClass(opening, 'relative') ? relative.first + 1 : relative.first);
  if (where < 0) return;
  const within = readPlaces(items, where + 1, relative.last, 'in');
  // كانوا في دورية على الطريق إلى X: a way of its own.
  if (pronounPreposition(items[where]) === null && !within?.places.length) return;
  const from = (within?.lastItem ?? where) + 1;
  const end = endOf(items, from, relative.last);
  for (let at = from; at <= end; at++) {
    const { kind, role, joined } = items[at] as Item;
    if (kind !== 'preposition' || joined || role === null) continue;
    const leads = placeRole(fields[role]);
    if (leads !== 'to' && leads !== 'via') continue;
    takeFollowing({ ...filling, trigger: { ...trigger, at: at - 1, from: at - 1, end: at - 1 }, end });
    return;
  }
}

/** Last item up to which the way may go: before the next sign, complementiser or verb. */
function endOf(items: readonly Item[], from: number, last: number): number {
  const farthest = Math.min(last, from + LONGEST_RELATIVE);
  for (let at = from; at <= farthest; at++)
    if (isSign(items[at], '.؛:؟!،,') || hasClass(items[at], 'complementiser') || isFiniteVerb(items, at)) return at - 1;
  return farthest;
}
