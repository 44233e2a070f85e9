import { fill } from '../messages/messages.ts';
import type { Cluster } from './cluster.ts';
import { svg } from './dom.ts';
import type { Locale } from './locale.ts';
import type { PlacePoint } from './map-geometry.ts';
import { eventsOf, nearest } from './map-geometry.ts';
import type { Sign } from './map-labels.ts';
import { drawMarker } from './marker.ts';

/** A cluster where it stands on the map now. */
export interface ClusterSign extends Sign {
  readonly cluster: Cluster<PlacePoint>;
}

interface Drawn {
  readonly group: SVGGElement;
  /** All that the picture of the sign depends on. */
  readonly looks: string;
  readonly cluster: Cluster<PlacePoint>;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The signs of the map, and the keys that lead from one to the next. */
export interface Markers {
  readonly element: SVGGElement;
  /** @param openPlaces  keys of the places of the open event, or those that are open */
  draw(signs: readonly ClusterSign[], openPlaces: ReadonlySet<string>): void;
}

/** Makes the layer of signs; `activate` is called with the cluster that is chosen. */
export function createMarkers(locale: Locale, activate: (cluster: Cluster<PlacePoint>) => void): Markers {
  const element = svg('g', { class: 'markers' });
  const drawn = new Map<string, Drawn>();

  const activateKey = (key: string): void => {
    const cluster = drawn.get(key)?.cluster;
    if (cluster !== undefined) activate(cluster);
  };
  const keyOnMarker = (event: KeyboardEvent, key: string): void => {
    const here = drawn.get(key)?.cluster[0];
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Enter' || event.key === ' ') activateKey(key);
    else if (direction !== undefined && here !== undefined) nearest(drawn.values(), here, direction)?.group.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const groupFor = (key: string): SVGGElement =>
    svg('g', {
      class: 'marker',
      attributes: { role: 'button', tabindex: -1 },
      on: { click: () => activateKey(key), keydown: (event: KeyboardEvent) => keyOnMarker(event, key) },
    });
  const drawOne = ({ cluster, x, y }: ClusterSign, openPlaces: ReadonlySet<string>): void => {
    const { key } = cluster[0].place;
    const events = eventsOf(cluster);
    const isOpen = cluster.some(({ place }) => openPlaces.has(place.key));
    const looks = JSON.stringify([cluster.map(({ place, weight }) => [place.key, weight]), events[0]?.event.id, isOpen]);
    const former = drawn.get(key);
    const group = former?.group ?? groupFor(key);
    if (former?.looks !== looks) {
      group.replaceChildren(...drawMarker(cluster, events, locale));
      group.classList.toggle('open', isOpen);
      group.setAttribute('aria-label', markerText(locale, cluster, events.length));
    }
    drawn.set(key, { group, looks, cluster });
    group.setAttribute('transform', `translate(${x},${y})`);
    if (group.parentNode === null) element.append(group);
  };

  return {
    element,
    // Keeps the elements of signs that stay, and with them the focus.
    draw: (signs, openPlaces) => {
      const focused = document.activeElement;
      for (const sign of signs) drawOne(sign, openPlaces);
      const stay = new Set(signs.map(({ cluster }) => cluster[0].place.key));
      for (const [key, { group }] of drawn) {
        if (stay.has(key)) continue;
        group.remove();
        drawn.delete(key);
      }
      // One stop for the Tab key; from there the arrow keys lead on.
      const groups = signs.flatMap(({ cluster }) => drawn.get(cluster[0].place.key)?.group ?? []);
      const current = groups.find((group) => group === focused) ?? groups[0];
      for (const group of groups) group.setAttribute('tabindex', group === current ? '0' : '-1');
    },
  };
}

function markerText(locale: Locale, cluster: Cluster<PlacePoint>, count: number): string {
  const { map } = locale.messages;
  const place = locale.name(cluster[0].place);
  const events = locale.counted('events', count);
  return cluster.length === 1
    ? fill(map.place, { place, events })
    : fill(map.cluster, { place, places: locale.counted('places', cluster.length - 1), events });
}
