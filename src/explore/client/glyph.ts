import type { Event } from '../../dataset/types.generated.ts';
import { svg } from './dom.ts';

/** Around the origin, some 16 wide. */
const SHAPES: Readonly<Record<Event['type'], { readonly outline: string; readonly lowerHalf: string }>> = {
  withdrawal: { outline: 'M-7.5-5.5H7.5L0 7.5Z', lowerHalf: 'M-4.3 0H4.3L0 7.5Z' },
  capture: { outline: 'M-6-6H6V6H-6Z', lowerHalf: 'M-6 0H6V6H-6Z' },
  defection: { outline: 'M0-8L8 0L0 8L-8 0Z', lowerHalf: 'M-8 0H8L0 8Z' },
};

/**
 * The sign of an event: shape and colour tell the type, the filling tells the status, so that neither hangs on colour
 * alone. Full: occurred. Half: ongoing. Empty: planned. Dot: demanded. Crossed: denied. Broken line: possible.
 */
export function glyph(type: Event['type'], status: Event['status']): SVGGElement {
  const { outline, lowerHalf } = SHAPES[type];
  const inside: Readonly<Record<Event['status'], SVGElement | null>> = {
    occurred: null,
    ongoing: svg('path', { class: 'glyph-fill', attributes: { d: lowerHalf } }),
    planned: null,
    demanded: svg('circle', { class: 'glyph-fill', attributes: { r: 2.2 } }),
    denied: svg('path', { class: 'glyph-cross', attributes: { d: 'M-8-8L8 8M-8 8L8-8' } }),
    possible: null,
  };
  return svg(
    'g',
    { class: `glyph type-${type} status-${status}` },
    svg('path', { class: 'glyph-outline', attributes: { d: outline } }),
    inside[status],
  );
}

/** The sign as a picture of its own, beside words that say the same. */
export const glyphIcon = (type: Event['type'], status: Event['status']): SVGSVGElement =>
  svg('svg', { class: 'glyph-icon', 'aria-hidden': 'true', attributes: { viewBox: '-10 -10 20 20' } }, glyph(type, status));
