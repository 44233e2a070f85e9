import { readFileSync } from 'node:fs';
import type { Row } from '../../tables/read-table.ts';
import type { ALSO_IN_COLUMNS } from '../columns.ts';

type Ring = readonly (readonly [lon: number, lat: number])[];

/** An area of a country: a ring and its holes, with the box around the ring. */
interface Area {
  readonly rings: readonly Ring[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

interface Geometry {
  readonly type: string;
  readonly arcs?: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly properties?: { readonly iso?: string; readonly a2?: string };
}

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

/** How far outside its country a point lies: 0 inside, kilometres outside, null where no border is held for the country. */
export type DistanceOutside = (country: string, lat: number, lon: number) => number | null;

export interface Borders {
  readonly outside: DistanceOutside;
  /** How far the borders of a country may be off, in kilometres: its file is drawn for 1:10m or for 1:110m. */
  readonly tolerance: (country: string) => number;
}

/** Rows of `boundaries/also-in.csv`. */
export type AlsoIn = readonly Row<keyof typeof ALSO_IN_COLUMNS>[];

const DETAILED_KM = 6;
const COARSE_KM = 60;
/** How far an island may lie off a country whose islands the files leave out. */
const OFFSHORE_KM = 250;
const KM_PER_DEGREE = 111.2;
const NO_CODE = '--';
const SEA = 'sea';

/** Arcs of TopoJSON: steps from point to point in whole numbers, scaled; a negative index runs backwards. */
function ringsOf({ arcs, transform: { scale, translate } }: Topology): (indices: readonly number[]) => Ring {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
    });
  });
  return (indices) => indices.flatMap((index) => (index < 0 ? [...(lines[~index] ?? [])].reverse() : (lines[index] ?? [])));
}

function areaOf(rings: readonly Ring[]): Area {
  const outer = rings[0] ?? [];
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of outer) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return { rings, box };
}

function readAreas(file: URL, object: string): Map<string, Area[]> {
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const ring = ringsOf(topology);
  const areas = new Map<string, Area[]>();
  for (const { type, arcs, properties } of topology.objects[object]?.geometries ?? []) {
    const country = (properties?.a2 ?? properties?.iso ?? NO_CODE).slice(0, 2);
    const polygons = (type === 'Polygon' ? [arcs] : (arcs ?? [])) as readonly (readonly (readonly number[])[])[];
    areas.set(country, [...(areas.get(country) ?? []), ...polygons.map((polygon) => areaOf(polygon.map(ring)))]);
  }
  return areas;
}

/** Even-odd rule over all rings, so that holes count themselves out. */
function inside({ rings, box }: Area, lat: number, lon: number): boolean {
  if (lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3]) return false;
  let within = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[i] ?? [0, 0], ring[j] ?? [0, 0]];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) within = !within;
    }
  }
  return within;
}

/** Kilometres to the nearest border line, on a plane laid at the point: near enough for a tolerance. */
function toBorder({ rings }: Area, lat: number, lon: number): number {
  const width = Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1] ?? [0, 0], ring[i] ?? [0, 0]];
      const [ax, ay, bx, by] = [(x1 - lon) * width, y1 - lat, (x2 - lon) * width, y2 - lat];
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return least * KM_PER_DEGREE;
}

/**
 * Reads the borders that the explorer draws, to tell whether a place lies in its country.
 *
 * @example readBorders(folder, []).outside('SY', 34.55, 38.28) // 0: تدمر lies in Syria
 */
export function readBorders(folder: URL, alsoIn: AlsoIn): Borders {
  const detailed = readAreas(new URL('boundaries/admin1.topo.json', folder), 'adm1');
  const coarse = readAreas(new URL('boundaries/world.topo.json', folder), 'countries');
  const areasOf = (code: string): readonly Area[] | undefined => detailed.get(code) ?? coarse.get(code);
  const everywhere = [...detailed.values(), ...coarse.values()].flat();
  const others = new Map<string, string[]>();
  for (const { cells } of alsoIn) others.set(cells.country, [...(others.get(cells.country) ?? []), cells.area]);
  return {
    tolerance: (country) => (detailed.has(country) ? DETAILED_KM : COARSE_KM),
    outside: (country, lat, lon) => {
      const own = areasOf(country);
      if (own === undefined) return null;
      const within = (area: Area): boolean => inside(area, lat, lon);
      const more = others.get(country) ?? [];
      const allowed = [...own, ...more.flatMap((code) => areasOf(code) ?? [])];
      if (allowed.some(within)) return 0;
      const km = Math.min(...allowed.map((area) => toBorder(area, lat, lon)));
      return more.includes(SEA) && km <= OFFSHORE_KM && !everywhere.some(within) ? 0 : km;
    },
  };
}
