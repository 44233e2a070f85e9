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

/** A name of a body as a source may have it, between spaces; `short` of an outlet without the noun for what it is. */
interface OutletName {
  readonly body: Organisation;
  readonly length: number;
  readonly whole: string;
  readonly short: string | null;
}

const names = new WeakMap<Gazetteer, readonly OutletName[]>();

const between = (name: string): string => ` ${foldedName(name)} `;

/** The names of all bodies, folded once: a run may have as many sources as documents. */
function namesOf(gazetteer: Gazetteer): readonly OutletName[] {
  const known =
    names.get(gazetteer) ??
    gazetteer.organisations.flatMap((body) =>
      body.names.map((name) => ({
        body,
        length: name.length,
        whole: between(name),
        // المسيرة, سبأ.
        short: body.kind === 'media' ? between(name.slice(name.indexOf(' ') + 1)) : null,
      })),
    );
  names.set(gazetteer, known);
  return known;
}

function longestNamed(gazetteer: Gazetteer, source: string): Organisation | null {
  const written = ` ${foldedName(source.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')).trim()} `;
  let best: Organisation | null = null;
  let longest = 0;
  for (const { body, length, whole, short } of namesOf(gazetteer)) {
    if (length <= longest || !(written === short || written.includes(whole))) continue;
    [best, longest] = [body, length];
  }
  return best;
}
