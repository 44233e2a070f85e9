import type { GeoPath } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import { adminName, countryCode } from './boundaries.ts';
import type { adminAreas, worldAreas } from './boundaries.ts';
import { svg } from './dom.ts';
import type { Locale } from './locale.ts';

/** A sign on the map, in pixels. */
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}

/** The name of an area, in the units of the map, shown while the area is neither too small nor far wider than the window. */
export interface AreaLabel {
  readonly name: string;
  readonly kind: 'country' | 'admin';
  readonly x: number;
  readonly y: number;
  /** Side of a square of the area's size. */
  readonly side: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels that an area must be wide before it gets its name. */
const LEAST: Readonly<Record<AreaLabel['kind'], number>> = { country: 70, admin: 58 };
const MOST: Readonly<Record<AreaLabel['kind'], number>> = { country: 620, admin: 1400 };
const FONT: Readonly<Record<AreaLabel['kind'] | 'place', number>> = { country: 12, admin: 10.5, place: 11 };

/** Names of countries and governorates at the middle of their areas. */
export function areaLabels(
  areas: ReturnType<typeof adminAreas>,
  countries: ReturnType<typeof worldAreas>,
  locale: Locale,
  path: GeoPath,
): AreaLabel[] {
  const byCountry = new Map<string, typeof areas>();
  for (const area of areas) {
    const { a3 } = area.properties;
    byCountry.set(a3, [...(byCountry.get(a3) ?? []), area]);
  }
  const label = (kind: AreaLabel['kind'], name: string, shape: Parameters<GeoPath>[0]): AreaLabel => {
    const [x, y] = path.centroid(shape);
    return { kind, name, x, y, side: Math.sqrt(path.area(shape)) };
  };
  return [
    ...[...byCountry.values()].flatMap((features) => {
      const [first] = features;
      if (first === undefined) return [];
      const name = locale.country(countryCode(first.properties));
      return [label('country', name, { type: 'FeatureCollection', features })];
    }),
    ...countries.flatMap((country) => {
      const { a2 } = country.properties;
      return a2 === undefined ? [] : [label('country', locale.country(a2), country)];
    }),
    ...areas.map((area) => label('admin', adminName(area.properties, locale.language), area)),
  ];
}

/**
 * Names for the map, none over a sign or over another name: first the places with most events, then countries, then
 * governorates.
 */
export function placeLabels(
  signs: readonly Sign[],
  areas: readonly AreaLabel[],
  { width, height, transform }: { readonly width: number; readonly height: number; readonly transform: ZoomTransform },
): SVGTextElement[] {
  const taken: Box[] = signs.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const put = (text: string, x: number, y: number, kind: AreaLabel['kind'] | 'place'): SVGTextElement[] => {
    const half = textWidth(text, FONT[kind]) / 2 + 3;
    const tall = FONT[kind] * 0.6 + 2;
    const box = { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
    const isInside = box.left > 0 && box.right < width && box.top > 0 && box.bottom < height;
    if (!isInside || taken.some((other) => overlap(box, other))) return [];
    taken.push(box);
    return [svg('text', { class: `name name-${kind}`, attributes: { x, y, dy: '0.35em' } }, text)];
  };
  const ofPlaces = [...signs]
    .sort((a, b) => b.radius - a.radius)
    .flatMap(({ name, x, y, radius }) => put(name, x, y + radius + 9, 'place'));
  const ofAreas = areas.flatMap(({ kind, name, x, y, side }) => {
    const pixels = side * transform.k;
    if (pixels < LEAST[kind] || pixels > MOST[kind]) return [];
    return put(name, transform.applyX(x), transform.applyY(y), kind);
  });
  return [...ofAreas, ...ofPlaces];
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const measure = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** Asked for the same names with every frame, so the answers are kept. */
function textWidth(text: string, size: number): number {
  const key = `${size} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (measure !== null) measure.font = `500 ${size}px system-ui, sans-serif`;
    width = measure?.measureText(text).width ?? text.length * size * 0.6;
    widths.set(key, width);
  }
  return width;
}
