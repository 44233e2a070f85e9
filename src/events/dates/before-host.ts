import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass } from '../words/words.ts';

/** What one does who gains a place, and what happens to it. */
const GAINED = ['take', 'retake', 'free', 'fall', 'lose'];
/** What one does who has it no more. */
const LEFT = ['leave', 'flee', 'lose', 'fall', 'collapse', 'displace', 'redeploy', 'yield', 'hand-over'];

/** The forces that the items from one to another name. */
export const forcesIn = (items: readonly Item[], first: number, last: number): readonly string[] =>
  items.slice(first, last + 1).flatMap(({ kind, folded }) => (kind === 'force' ? [folded] : []));

/**
 * True where a relative clause tells how a place was gained before what the clause around it tells: one side retakes, shells or visits what
 * the other took (استعاد الجيش أمس سنجة التي سيطر عليها المتمردون), or leaves what it took itself (انسحبوا أمس من حيس التي سيطروا عليها). Who takes what
 * the other leaves does so then (انسحب الجيش أمس من سنجة التي سيطر عليها المتمردون).
 */
export function isBeforeHost(items: readonly Item[], clauses: readonly Clause[], clause: Clause): boolean {
  const host = clause.relation === 'relative' ? clauses[clause.parent] : undefined;
  if (host === undefined || host.verbs.length === 0) return false;
  const antecedent = items[clause.first - 1];
  // ضمت البلدات التي استولوا عليها عيل بور: a list of what is told.
  const one = antecedent?.kind === 'place' || antecedent?.readings[0]?.features.number === 'singular';
  if (!one || (antecedent.kind !== 'place' && !hasAnyClass(antecedent, ['place-kind']))) return false;
  if (!items.slice(clause.first, clause.last + 1).some((item) => hasAnyClass(item, GAINED))) return false;
  const around = items.slice(host.first, clause.first);
  const own = forcesIn(items, clause.first, clause.last);
  const others = forcesIn(items, host.first, clause.first - 1);
  const same = own.length === 0 || own.some((force) => others.includes(force));
  return around.some((item) => hasAnyClass(item, LEFT)) ? same : !same;
}
