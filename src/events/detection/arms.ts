import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

const ARMS = ['regular', 'insurgent', 'rank', 'military', 'weapon'];

const isForceMention = (context: Context, { kind, entries }: Mention): boolean =>
  kind === 'unit' || entries.some((id) => context.isForce(id));

/** كتيبة, جندي, دبابة: a force that fights, its members or their kit; the fire brigade is a body that need not. */
export const isArmed = (context: Context, item: Item): boolean =>
  (item.kind === 'force' && item.mention !== null && isForceMention(context, item.mention)) ||
  hasAnyClass(item, ARMS) ||
  (hasClass(item, 'force') && !hasClass(item, 'unarmed'));

const anyArms = (context: Context): boolean =>
  context.layers.mentions.some((mention) => isForceMention(context, mention)) ||
  context.layers.analyses.some((readings) =>
    readings.some(
      ({ rank, classes }) =>
        rank === 0 &&
        (classes.some((name) => ARMS.includes(name)) || (classes.includes('force') && !classes.includes('unarmed'))),
    ),
  );

const armsSpokenOf = new WeakMap<Context, boolean>();

/** Whether the document speaks of arms anywhere: of a force, its members or their kit. */
export function speaksOfArms(context: Context): boolean {
  let known = armsSpokenOf.get(context);
  if (known === undefined) armsSpokenOf.set(context, (known = anyArms(context)));
  return known;
}
