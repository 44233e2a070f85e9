import type { Gazetteer, Organisation } from './gazetteer.ts';
import type { Side } from './tables.ts';

/** What decides between bodies of one name: the country that a document is about, and its date. */
export interface Setting {
  readonly country: string | null;
  readonly published: string | null;
  /** The side whose own words the document uses. */
  readonly side: Side | null;
}

/** True where the body existed under the name on that day; without a day nothing is ruled out. */
export const validOn = ({ validFrom, validTo }: Pick<Organisation, 'validFrom' | 'validTo'>, day: string | null): boolean =>
  day === null || ((validFrom === null || validFrom <= day) && (validTo === null || day < validTo));

/**
 * The regular army of a country on a day: its first row of kind `army` that is valid then.
 *
 * @example armyOf(gazetteer, 'TR', null) // turkish-forces
 */
export const armyOf = (gazetteer: Gazetteer, country: string, day: string | null): Organisation | null =>
  armiesOf(gazetteer).find((body) => body.country === country && validOn(body, day)) ?? null;

const armies = new WeakMap<Gazetteer, readonly Organisation[]>();

function armiesOf(gazetteer: Gazetteer): readonly Organisation[] {
  let known = armies.get(gazetteer);
  if (known === undefined) armies.set(gazetteer, (known = gazetteer.organisations.filter(({ kind }) => kind === 'army')));
  return known;
}

/**
 * Orders bodies that share a name: those valid on the document's day first, then those at home in its country, then those
 * that act there, then what began later (the newer bearer of قوات الحكومة).
 */
export function bestFirst(
  bodies: readonly Organisation[],
  { country, published }: Pick<Setting, 'country' | 'published'>,
): Organisation[] {
  const score = (body: Organisation): number =>
    (country === null ? 0 : body.country === country ? 2.5 : body.contexts.includes(country) ? 2 : 0) +
    (validOn(body, published) ? 3 : 0);
  const begun = (body: Organisation): string => body.validFrom ?? '';
  return [...bodies].sort((a, b) => score(b) - score(a) || (begun(a) < begun(b) ? 1 : begun(a) > begun(b) ? -1 : 0));
}
