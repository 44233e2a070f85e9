/** Something at a point of the plane, with a weight. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Points that stand for one sign on the map; the first is the heaviest and gives the position. */
export type Cluster<P extends Point> = readonly [P, ...P[]];

/**
 * Gathers points so that no two signs are closer than `distance`: the heaviest point takes all that are near it, then
 * the heaviest of the rest. A grid with cells of that distance keeps it quick: only nine cells can hold a neighbour.
 *
 * @example
 * clusterPoints([{ x: 0, y: 0, weight: 9 }, { x: 3, y: 0, weight: 1 }, { x: 90, y: 0, weight: 4 }], 10).length // 2
 */
export function clusterPoints<P extends Point>(points: readonly P[], distance: number): Cluster<P>[] {
  const cell = (value: number): number => Math.floor(value / distance);
  const grid = new Map<string, P[]>();
  for (const point of points) {
    const key = `${cell(point.x)},${cell(point.y)}`;
    const fellows = grid.get(key);
    if (fellows === undefined) grid.set(key, [point]);
    else fellows.push(point);
  }
  const taken = new Set<P>();
  const clusters: Cluster<P>[] = [];
  for (const seed of [...points].sort((a, b) => b.weight - a.weight)) {
    if (taken.has(seed)) continue;
    taken.add(seed);
    const members: [P, ...P[]] = [seed];
    for (let column = cell(seed.x) - 1; column <= cell(seed.x) + 1; column += 1) {
      for (let row = cell(seed.y) - 1; row <= cell(seed.y) + 1; row += 1) {
        for (const other of grid.get(`${column},${row}`) ?? []) {
          if (taken.has(other) || Math.hypot(other.x - seed.x, other.y - seed.y) >= distance) continue;
          taken.add(other);
          members.push(other);
        }
      }
    }
    clusters.push(members);
  }
  return clusters;
}
