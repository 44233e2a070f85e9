import type { Gazetteer, Organisation } from './gazetteer.ts';
import type { Side, Tables } from './tables.ts';

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

/** The countries where the army of one fights or stands on a day (ET in 2000 → ER). */
export const theatresOf = ({ theatres }: Pick<Tables, 'theatres'>, country: string, day: string | null): readonly string[] =>
  (theatres.get(country) ?? []).filter((theatre) => validOn(theatre, day)).map((theatre) => theatre.country);

/**
 * Whether, on a day, the army of one country fights or stands in the other (ET and ER in 2000); where no other is given, in any, or another's
 * in its own.
 */
export function atWar(tables: Pick<Tables, 'theatres'>, country: string, other: string | null, day: string | null): boolean {
  const abroad = theatresOf(tables, country, day);
  if (other !== null) return abroad.includes(other) || theatresOf(tables, other, day).includes(country);
  return abroad.length > 0 || [...tables.theatres.keys()].some((army) => theatresOf(tables, army, day).includes(country));
}

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
