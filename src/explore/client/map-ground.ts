import type { GeoPath } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import type { adminAreas, adminBorders, worldAreas } from './boundaries.ts';
import { svg } from './dom.ts';
import type { Item } from './event-index.ts';
import { projection } from './map-geometry.ts';

/** Land and borders, in the units of the map. */
export function landAndBorders(
  areas: ReturnType<typeof adminAreas>,
  countries: ReturnType<typeof worldAreas>,
  borders: ReturnType<typeof adminBorders>,
  path: GeoPath,
): readonly SVGElement[] {
  const line = (name: string, shape: Parameters<typeof path>[0]): SVGElement =>
    svg('path', { class: name, attributes: { d: path(shape) ?? '' } });
  return [
    line('land far', { type: 'FeatureCollection', features: countries }),
    line('land', { type: 'FeatureCollection', features: areas }),
    line('border inner', borders.inner),
    line('border outer', borders.outer),
  ];
}

/** A line from where an event happened to where it led, with an arrow at its end; nothing where it leads nowhere. */
export function routeOf(item: Item | undefined, transform: ZoomTransform): readonly SVGElement[] {
  const places = item?.event.places ?? [];
  const at = places.filter(({ role, lat }) => role === 'at' && lat !== null);
  const onward = [...places.filter(({ role }) => role === 'via'), ...places.filter(({ role }) => role === 'to')];
  const pixels = [...at.slice(0, 1), ...onward].flatMap(({ lat, lon }) => {
    const point = lat === null || lon === null ? null : projection([lon, lat]);
    return point === null ? [] : [transform.apply(point)];
  });
  if (pixels.length < 2 || at.length === 0) return [];
  const [end = [0, 0], before = [0, 0]] = pixels.toReversed();
  const angle = (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
  return [
    svg('polyline', { attributes: { points: pixels.map((pixel) => pixel.join(',')).join(' ') } }),
    svg('path', { attributes: { d: 'M0 0L-12-5V5Z', transform: `translate(${end[0]},${end[1]}) rotate(${angle})` } }),
  ];
}
