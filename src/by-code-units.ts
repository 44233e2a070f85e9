/**
 * Compares strings by their code units, so that an order is the same on every machine, whatever its language.
 *
 * @example ['حمص', 'حماة'].sort(byCodeUnits) // ['حماة', 'حمص']
 */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
