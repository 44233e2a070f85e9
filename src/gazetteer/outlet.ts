import { foldedName } from '../text/fold.ts';
import type { Gazetteer, Organisation } from './gazetteer.ts';

const outlets = new WeakMap<Gazetteer, Map<string, Organisation | null>>();

/**
 * The body whose outlet a document is from, by the longest of its names that the outlet's own name holds; null where none is
 * known.
 *
 * @example outletOf(gazetteer, 'وكالة سانا') // sana
 * @example outletOf(gazetteer, 'المسيرة') // al-masirah, which the registry has as قناة المسيرة
 * @example outletOf(gazetteer, 'قوات الدعم السريع - القناة الرسمية') // rapid-support-forces
 */
export function outletOf(gazetteer: Gazetteer, source: string | undefined): Organisation | null {
  if (source === undefined || source === '') return null;
  const known = outlets.get(gazetteer) ?? new Map<string, Organisation | null>();
  outlets.set(gazetteer, known);
  let outlet = known.get(source);
  if (outlet === undefined) known.set(source, (outlet = longestNamed(gazetteer, source)));
  return outlet;
}

function longestNamed({ organisations }: Gazetteer, source: string): Organisation | null {
  const written = ` ${foldedName(source.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')).trim()} `;
  let best: Organisation | null = null;
  let longest = 0;
  for (const body of organisations) {
    for (const name of body.names) {
      // المسيرة, سبأ: the outlet by its name without the noun for what it is.
      const called = body.kind === 'media' && written === ` ${foldedName(name.slice(name.indexOf(' ') + 1))} `;
      if (name.length <= longest || !(called || written.includes(` ${foldedName(name)} `))) continue;
      [best, longest] = [body, name.length];
    }
  }
  return best;
}
