import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Discourse } from '../discourse/discourse.ts';
import type { Item } from '../items/item.ts';
import { QUOTES, isMainly, isSign } from '../words/words.ts';
import { refuseWholeBody, takeFallback, takePlaceSpokenOf, takePronounBefore, takePronounOfOthers } from './afterwards.ts';
import type { Arguments, Trigger } from './arguments.ts';
import { takeAmong } from './among.ts';
import { takeBeforeVerb } from './before-verb.ts';
import { takeBehindRelative } from './behind-relative.ts';
import { continueBehindAsides, takeHolderBehindAside } from './behind-asides.ts';
import { addIncluded, continueBeyond, continueDenial, takeBehindCircumstance, takeExtent } from './beyond.ts';
import { takeFightersBeside } from './fighters-beside.ts';
import type { Filling } from './filling.ts';
import { openFilling } from './filling.ts';
import { takeFronted } from './fronted.ts';
import { takeFollowing } from './following.ts';
import { takeSharedObject } from './shared-object.ts';
import { takeThere } from './there.ts';
import { takeWayBehindRelative } from './way-behind-relative.ts';
import { takeHolder, takeNationality } from './nationality.ts';
import { takeOwnPronoun, takePhrasePronoun } from './own-pronoun.ts';

const FARTHEST_RALLY = 20;

/** في تظاهرة, بمسيرة: what a verb of going out leads to, in its clause or before the next sign. */
function joinsRally(items: readonly Item[], clause: Clause, trigger: number): boolean {
  for (let at = trigger + 1; at <= Math.min(items.length - 1, Math.max(clause.last, trigger + FARTHEST_RALLY)); at++) {
    const item = items[at] as Item;
    if (at > clause.last && item.kind === 'sign' && !isSign(item, QUOTES)) return false;
    const given = item.role ?? items[at - 1]?.role;
    if (isMainly(item, 'rally') && (given === 'in' || given === 'by')) return true;
  }
  return false;
}

/** Each takes what it finds into the filling; in the order in which they fill its positions. */
const TAKERS: readonly ((filling: Filling) => void)[] = [
  takeOwnPronoun,
  takeBeforeVerb,
  takeFronted,
  takePhrasePronoun,
  takeNationality,
  takeFollowing,
  takeSharedObject,
  takePronounBefore,
  refuseWholeBody,
  takeFallback,
  takeThere,
  takeAmong,
  takeFightersBeside,
  takeBehindCircumstance,
  takeBehindRelative,
  takeWayBehindRelative,
  takeHolderBehindAside,
  continueBehindAsides,
  continueBeyond,
  continueDenial,
  takeExtent,
  addIncluded,
  takeHolder,
  takePronounOfOthers,
  takePlaceSpokenOf,
];

/**
 * Collects the arguments of a trigger in one pass from left to right: each phrase fills the position that the frame has
 * for its preposition, or, without one, the next position that takes its kind (a force the subject, a place the object).
 *
 * @param discourse earlier places and forces, for pronouns and definite class nouns (منها، المدينة)
 * @example // 'غادرت القوات الأمريكية قاعدة التنف باتجاه العراق' → actor us-forces, at قاعدة التنف, to العراق
 */
export function collectArguments(
  context: Context,
  discourse: Discourse,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
): Arguments {
  const filling = openFilling(context, discourse, items, clauses, clause, trigger);
  const { args, frame } = filling;
  // خرج المئات … في تظاهرة: to a demonstration, from no place.
  if (frame.type === 'withdrawal' && joinsRally(items, clause, trigger.at)) args.forbidden = 'to a rally';

  for (const take of TAKERS) {
    // What the frame does not take is no event, whatever else is told of it.
    if (args.forbidden !== null) break;
    take(filling);
  }
  return args;
}
