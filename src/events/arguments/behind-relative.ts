import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { readPlaces } from '../places/places.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { finiteReading, hasClass, isSign } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import type { Filling } from './filling.ts';
import { prepositional } from './prepositional.ts';
import { placeRole } from './roles.ts';

/** Items of the longest relative clause behind which the place of the verb before it is looked for. */
const LONGEST_RELATIVE = 16;

/**
 * The place that a capture has behind a relative clause of those who take it: على goes with the verb before, which cannot do without, and so does a
 * bare place behind a relative verb that has its object as a pronoun.
 *
 * @example // 'سيطرت القوات التي تساندها مليشيات محلية على بلدة جوهر' → at جوهر
 * @example // 'حررت القوات التي تدعمها واشنطن مدينة منبج من داعش' → at منبج
 */
export function takeBehindRelative(filling: Filling): void {
  const { items, clauses, clause, frame, fields, args } = filling;
  if (frame.type !== 'capture' || frame.subjectIsPlace || args.places.length > 0 || args.unnamedPlace !== null) return;
  if (args.subject === null && args.actors.length === 0) return;
  const relative = clauses[clause.index + 1];
  if (relative?.relation !== 'relative' || relative.first !== clause.last + 1) return;
  const behindOn = fields['on'] === 'at' ? lastOn(items, relative) : -1;
  const at = behindOn < 0 && fields['object'] === 'at' ? bareObject(items, relative) : behindOn;
  if (at < 0) return;
  const last = items.length - 1;
  const nominal = readPlaces(items, at, last, items[at - 1]?.role ?? null);
  if (nominal === null || nominal.places.length === 0) return;
  addPlaces(filling, nominal, 'at', 'behind a relative clause');
  const next = items[nominal.lastItem + 1];
  const role = next?.kind === 'preposition' ? (next.role ?? '') : '';
  if (fields[role] !== undefined && placeRole(fields[role]) === null)
    prepositional({ ...filling, end: last }, role, nominal.lastItem + 1, null);
}

/** Last item that may belong to a relative clause, its verb left aside. */
function endOf(items: readonly Item[], { first, last }: Clause): number {
  const end = Math.min(last, first + LONGEST_RELATIVE);
  for (let at = first + 2; at <= end; at++)
    if (isSign(items[at], '.؛:؟!') || hasClass(items[at], 'complementiser') || (items[at]?.joined && isFiniteVerb(items, at)))
      return at - 1;
  return end;
}

/** The place behind the last على of a relative clause: an earlier one may be of its own verb (الذين أطلقوا النار على X); -1 where it has no place. */
function lastOn(items: readonly Item[], relative: Clause): number {
  for (let at = endOf(items, relative) - 1; at > relative.first + 1; at--) {
    const { kind, role, joined } = items[at] as Item;
    if (kind === 'preposition' && role === 'on' && !joined) return isPlaceLike(items, at + 1) ? at + 1 : -1;
  }
  return -1;
}

/** The bare place behind the subject of a relative verb that has a pronoun for those it describes (التي تدعمها واشنطن مدينة منبج). */
function bareObject(items: readonly Item[], relative: Clause): number {
  const verb = items[relative.first + 1];
  // تدعمها: also read as the preposition of those who support.
  if (verb?.role !== 'support' && finiteReading(verb)?.enclitic == null) return -1;
  for (let at = relative.first + 3; at <= endOf(items, relative); at++) {
    const { kind, role, joined } = items[at] as Item;
    if (kind === 'preposition') return -1;
    if (kind === 'word' && role === null && !joined && isPlaceLike(items, at)) return at;
  }
  return -1;
}
