import type { Cluster } from './cluster.ts';
import { svg } from './dom.ts';
import type { Item } from './event-index.ts';
import { glyph } from './glyph.ts';
import type { Locale } from './locale.ts';
import type { PlacePoint } from './map-geometry.ts';
import { TYPES } from './view.ts';

const SMALLEST = 10;
const LARGEST = 19;

/** Grows with the digits of the count, and never so far that neighbours touch. */
export const markerRadius = (cluster: Cluster<PlacePoint>): number => {
  const weight = cluster.reduce((sum, each) => sum + each.weight, 0);
  return Math.min(SMALLEST + 3 * Math.log10(weight), LARGEST);
};

/** One event: its sign. Several: their number in a ring that is divided among the types. */
export function drawMarker(cluster: Cluster<PlacePoint>, items: readonly Item[], locale: Locale): SVGElement[] {
  const [only] = items;
  const radius = markerRadius(cluster);
  const target = svg('circle', { class: 'target', attributes: { r: radius + 4 } });
  if (only !== undefined && items.length === 1) {
    const wide = cluster[0].place.wide ? [svg('circle', { class: 'wide', attributes: { r: 13 } })] : [];
    return [target, ...wide, glyph(only.event.type, only.event.status)];
  }
  let from = 0;
  const ring = TYPES.flatMap((type) => {
    const share = items.filter(({ event }) => event.type === type).length / items.length;
    const at = from;
    from += share;
    if (share === 0) return [];
    // A path length of 1 lets the dashes be shares; the offset is where the arc begins.
    const dash = { 'stroke-dasharray': `${share} ${1 - share}`, 'stroke-dashoffset': -at };
    return [svg('circle', { class: `ring type-${type}`, attributes: { r: radius - 2, pathLength: 1, ...dash } })];
  });
  return [
    target,
    svg('circle', { class: 'disc', attributes: { r: radius } }),
    svg('g', { attributes: { transform: 'rotate(-90)' } }, ...ring),
    svg('text', { attributes: { dy: '0.35em' } }, shortNumber(items.length, locale)),
  ];
}

/** Four digits do not fit: `2.3k`, `٢٫٣ أ`. */
function shortNumber(count: number, { number, language }: Locale): string {
  if (count < 1000) return number(count);
  const thousands = count < 10_000 ? Math.round(count / 100) / 10 : Math.round(count / 1000);
  return `${number(thousands)}${language === 'ar' ? ' أ' : 'k'}`;
}
