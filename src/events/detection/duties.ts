import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass } from '../words/words.ts';

/**
 * The force on which a clause without a verb lays what stands right behind it; null where it lays nothing.
 *
 * @param trigger item of the verbal noun
 * @example // 'على القوات الإماراتية مغادرة سقطرى', at مغادرة → القوات الإماراتية; of fighters whom nobody names, too (على المسلحين إخلاء البلدة)
 */
export function dutyBefore(context: Context, items: readonly Item[], clause: Clause, trigger: number): ForceNominal | null {
  if (clause.verbs.some((verb) => verb < trigger)) return null;
  const on = items.slice(clause.first, trigger).find(({ kind, role }) => kind === 'preposition' && role === 'on')?.index ?? -1;
  if (on < 0) return null;
  if (items.slice(clause.first, on).some((item) => item.kind !== 'sign' && !hasAnyClass(item, ['complementiser', 'contrast'])))
    return null;
  const force = readForces(context, items, on + 1, trigger - 1);
  const laid = force !== null && force.lastItem >= trigger - 2 && items[trigger]?.role === null;
  return laid && (force.actors.length > 0 || areUnnamedFighters(force)) ? force : null;
}

/** المسلحون، القوات الأجنبية: of a body that the words do not name. */
export const areUnnamedFighters = ({ unnamed, military, pronoun, proform }: ForceNominal): boolean =>
  unnamed && military && pronoun === null && proform === null;
