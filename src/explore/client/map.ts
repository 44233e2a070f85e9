import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom';
import { fill } from '../messages/messages.ts';
import { adminAreas, adminBorders, worldAreas } from './boundaries.ts';
import type { AdminTopology, WorldTopology } from './boundaries.ts';
import { clusterPoints } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { h, oncePerFrame, svg } from './dom.ts';
import type { Item, MapPlace } from './event-index.ts';
import type { Explorer, Panel, Scene } from './explorer.ts';
import { areaLabels, placeLabels } from './map-labels.ts';
import type { Sign } from './map-labels.ts';
import { drawMarker, markerRadius } from './marker.ts';
import type { MapView } from './view.ts';

export interface Boundaries {
  readonly admin: AdminTopology;
  readonly world: WorldTopology;
}

/** A place with the events that pass the filters. */
export interface PlacePoint {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly items: readonly Item[];
}

/** Pixels between signs. Twice the largest radius, and a little for zooming between two levels. */
const SIGN_DISTANCE = 48;
/** The world is 2π × 1000 units wide; one pixel a unit shows the Middle East on a laptop. */
const projection = geoMercator().scale(1000).translate([0, 0]);
/** Pixels a unit at zoom 0, where the world is 256 pixels wide, as web maps count. */
const ZOOM_0 = 256 / (2000 * Math.PI);
const ZOOMS: [number, number] = [ZOOM_0 * 2, ZOOM_0 * 2 ** 13];
const PAN_STEP = 80;
/** The poles themselves are infinitely far on this map. */
const POLE = 85;

/** The map: land, borders, names and clusters of events. */
export function createMap(explorer: Explorer, { admin, world }: Boundaries): Panel {
  const { index, locale, change } = explorer;
  const { messages } = locale;
  const ground = svg('g', { class: 'ground', 'aria-hidden': 'true' });
  const route = svg('g', { class: 'route', 'aria-hidden': 'true' });
  const names = svg('g', { class: 'names', 'aria-hidden': 'true' });
  const markers = svg('g', { class: 'markers' });
  const picture = svg(
    'svg',
    {
      'aria-label': messages.map.label,
      'aria-describedby': 'map-help',
      attributes: { role: 'group', tabindex: 0 },
      on: { keydown: keyOnMap },
    },
    ground,
    route,
    names,
    markers,
  );
  const unplaced = h('span');
  const button = (label: string, sign: string, action: () => void): HTMLElement =>
    h(
      'button',
      { class: 'icon', attributes: { type: 'button', title: label }, 'aria-label': label, on: { click: action } },
      sign,
    );
  const element = h(
    'section',
    { class: 'map', 'aria-label': messages.map.label },
    picture,
    h(
      'div',
      { class: 'map-buttons' },
      button(messages.map.zoomIn, '+', () => scaleBy(2)),
      button(messages.map.zoomOut, '−', () => scaleBy(0.5)),
      button(messages.map.showAll, '⤢', showAll),
    ),
    h('p', { class: 'note' }, unplaced, h('span', {}, messages.map.borders)),
    h('p', { class: 'unseen', attributes: { id: 'map-help' } }, messages.map.help),
  );

  const path = geoPath(projection);
  const outline = (shape: Parameters<typeof path>[0]): string => path(shape) ?? '';
  const areas = adminAreas(admin);
  const countries = worldAreas(world);
  const borders = adminBorders(admin);
  const line = (name: string, d: string): SVGElement => svg('path', { class: name, attributes: { d } });
  ground.append(
    line('land far', outline({ type: 'FeatureCollection', features: countries })),
    line('land', outline({ type: 'FeatureCollection', features: areas })),
    line('border inner', outline(borders.inner)),
    line('border outer', outline(borders.outer)),
  );
  const labels = areaLabels(areas, countries, locale, path);
  const positions = new Map(
    [...index.places.values()].map((place) => {
      const [x, y] = projection([place.lon, Math.min(Math.max(place.lat, -POLE), POLE)]) ?? [0, 0];
      return [place.key, { x, y }];
    }),
  );

  let points: readonly PlacePoint[] = [];
  let clusters = new Map<number, Cluster<PlacePoint>[]>();
  let scene: Scene | null = null;
  let transform: ZoomTransform = zoomIdentity;
  let size = { width: 0, height: 0 };
  /** What the address says the map shows; null while it shows all. */
  let kept: MapView | null = null;
  const drawn = new Map<string, { group: SVGGElement; looks: string; cluster: Cluster<PlacePoint> }>();

  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent(ZOOMS)
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      transform = event.transform;
      layOut();
    })
    .on('end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // Moves that the program makes have no source; whoever makes them tells the view.
      if (event.sourceEvent !== undefined && event.sourceEvent !== null) keep();
    });
  const map = select<SVGSVGElement, unknown>(picture).call(zooming);
  const layOut = oncePerFrame(draw);

  new ResizeObserver(() => {
    const { width, height } = picture.getBoundingClientRect();
    if (width === 0 || (width === size.width && height === size.height)) return;
    size = { width, height };
    zooming.extent([
      [0, 0],
      [width, height],
    ]);
    moveTo(kept);
    const open = scene?.view.event ?? null;
    if (open !== null) reveal(open);
  }).observe(picture);

  return {
    element,
    update: (next) => {
      if (next.filtered !== scene?.filtered) {
        points = gather(next.filtered.items);
        clusters = new Map();
        const without = next.filtered.items.filter(({ places }) => places.length === 0).length;
        unplaced.textContent = without === 0 ? '' : fill(messages.map.unplaced, { events: locale.counted('events', without) });
      }
      const opened = next.view.event !== scene?.view.event ? next.view.event : null;
      scene = next;
      if (next.view.map !== kept) moveTo(next.view.map);
      if (opened !== null) reveal(opened);
      layOut();
    },
  };

  function gather(items: readonly Item[]): PlacePoint[] {
    const byPlace = new Map<string, Item[]>();
    for (const item of items) {
      for (const key of item.places) {
        const fellows = byPlace.get(key);
        if (fellows === undefined) byPlace.set(key, [item]);
        else fellows.push(item);
      }
    }
    return [...byPlace].flatMap(([key, some]) => {
      const place = index.places.get(key);
      const position = positions.get(key);
      return place === undefined || position === undefined ? [] : [{ place, ...position, weight: some.length, items: some }];
    });
  }

  /** Clusters are made for every half step of zoom, so that they do not flicker while one zooms. */
  function clustersNow(): Cluster<PlacePoint>[] {
    const level = Math.round(Math.log2(transform.k) * 2) / 2;
    let made = clusters.get(level);
    if (made === undefined) clusters.set(level, (made = clusterPoints(points, SIGN_DISTANCE / 2 ** level)));
    return made;
  }

  function draw(): void {
    if (size.width === 0 || scene === null) return;
    const { x, y, k } = transform;
    ground.setAttribute('transform', `translate(${x},${y}) scale(${k})`);
    const margin = SIGN_DISTANCE;
    const isVisible = (at: { x: number; y: number }): boolean =>
      at.x > -margin && at.y > -margin && at.x < size.width + margin && at.y < size.height + margin;
    const signs = clustersNow()
      .map((cluster): Sign & { cluster: Cluster<PlacePoint> } => ({
        cluster,
        x: cluster[0].x * k + x,
        y: cluster[0].y * k + y,
        radius: markerRadius(cluster),
        name: locale.name(cluster[0].place),
      }))
      .filter(isVisible);
    drawMarkers(signs);
    names.replaceChildren(...placeLabels(signs, labels, { ...size, transform }));
    drawRoute();
  }

  /** Keeps the elements of signs that stay, and with them the focus. */
  function drawMarkers(signs: readonly (Sign & { cluster: Cluster<PlacePoint> })[]): void {
    const opened = new Set(scene?.view.places ?? []);
    const open = scene?.view.event ?? null;
    const openPlaces = open === null ? opened : new Set(index.byId.get(open)?.places ?? []);
    const focused = document.activeElement;
    const stay = new Set<string>();
    for (const { cluster, x, y } of signs) {
      const { key } = cluster[0].place;
      stay.add(key);
      const events = eventsOf(cluster);
      const isOpen = cluster.some(({ place }) => openPlaces.has(place.key));
      const looks = JSON.stringify([cluster.map(({ place, weight }) => [place.key, weight]), events[0]?.event.id, isOpen]);
      let mark = drawn.get(key);
      if (mark === undefined) {
        const group = svg('g', {
          class: 'marker',
          attributes: { role: 'button', tabindex: -1 },
          on: { click: () => activate(key), keydown: (event: KeyboardEvent) => keyOnMarker(event, key) },
        });
        mark = { group, looks: '', cluster };
      }
      if (mark.looks !== looks) {
        mark.group.replaceChildren(...drawMarker(cluster, events, locale));
        mark.group.classList.toggle('open', isOpen);
        mark.group.setAttribute('aria-label', markerText(cluster, events.length));
      }
      drawn.set(key, { group: mark.group, looks, cluster });
      mark.group.setAttribute('transform', `translate(${x},${y})`);
      if (mark.group.parentNode === null) markers.append(mark.group);
    }
    for (const [key, { group }] of drawn) {
      if (stay.has(key)) continue;
      group.remove();
      drawn.delete(key);
    }
    // One stop for the Tab key; from there the arrow keys lead on.
    const groups = signs.flatMap(({ cluster }) => drawn.get(cluster[0].place.key)?.group ?? []);
    const current = groups.find((group) => group === focused) ?? groups[0];
    for (const group of groups) group.setAttribute('tabindex', group === current ? '0' : '-1');
  }

  function markerText(cluster: Cluster<PlacePoint>, count: number): string {
    const place = locale.name(cluster[0].place);
    const events = locale.counted('events', count);
    return cluster.length === 1
      ? fill(messages.map.place, { place, events })
      : fill(messages.map.cluster, { place, places: locale.counted('places', cluster.length - 1), events });
  }

  /** From where an event happened to where it led. */
  function drawRoute(): void {
    const open = scene?.view.event ?? null;
    const places = (open === null ? undefined : index.byId.get(open))?.event.places ?? [];
    const at = places.filter(({ role, lat }) => role === 'at' && lat !== null);
    const onward = [...places.filter(({ role }) => role === 'via'), ...places.filter(({ role }) => role === 'to')];
    const pixels = [...at.slice(0, 1), ...onward].flatMap(({ lat, lon }) => {
      const point = lat === null || lon === null ? null : projection([lon, lat]);
      return point === null ? [] : [transform.apply(point)];
    });
    if (pixels.length < 2 || at.length === 0) {
      route.replaceChildren();
      return;
    }
    const [end = [0, 0], before = [0, 0]] = pixels.toReversed();
    const angle = (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
    route.replaceChildren(
      svg('polyline', { attributes: { points: pixels.map((pixel) => pixel.join(',')).join(' ') } }),
      svg('path', { attributes: { d: 'M0 0L-12-5V5Z', transform: `translate(${end[0]},${end[1]}) rotate(${angle})` } }),
    );
  }

  /** One place, or places that no zoom can part: their events. Else a closer look. */
  function activate(key: string): void {
    const cluster = drawn.get(key)?.cluster;
    if (cluster === undefined) return;
    const xs = cluster.map(({ x }) => x);
    const ys = cluster.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const width = Math.max(right - left, bottom - top);
    if (width * ZOOMS[1] < SIGN_DISTANCE || transform.k >= ZOOMS[1]) {
      const events = eventsOf(cluster);
      const [first] = events;
      if (first !== undefined && events.length === 1) change({ event: first.event.id, places: [] });
      else change({ event: null, places: cluster.map(({ place }) => place.key) });
      return;
    }
    const fits = Math.min(size.width / (right - left || 1e-9), size.height / (bottom - top || 1e-9)) * 0.6;
    const k = Math.min(Math.max(fits, transform.k * 1.6), transform.k * 8, ZOOMS[1]);
    goTo((left + right) / 2, (top + bottom) / 2, k);
    keep();
  }

  function goTo(x: number, y: number, k: number): void {
    map.call((selection) =>
      zooming.transform(
        selection,
        zoomIdentity
          .translate(size.width / 2, size.height / 2)
          .scale(k)
          .translate(-x, -y),
      ),
    );
  }

  function moveTo(view: MapView | null): void {
    kept = view;
    // Before the first layout there is nothing to centre in; the observer comes back.
    if (size.width === 0) return;
    if (view === null) {
      const all = gather(index.items);
      const { x, y, k } = fit(all);
      goTo(x, y, k);
      return;
    }
    const [x, y] = projection([view.lon, view.lat]) ?? [0, 0];
    goTo(x, y, ZOOM_0 * 2 ** view.zoom);
  }

  /** Brings an event that was chosen elsewhere into sight, as near as the map is now. */
  function reveal(id: string): void {
    const places = (index.byId.get(id)?.places ?? []).flatMap((key) => positions.get(key) ?? []);
    const [first] = places;
    const isInside = ({ x, y }: { x: number; y: number }): boolean => {
      const [left, top] = transform.apply([x, y]);
      return left > 0 && top > 0 && left < size.width && top < size.height;
    };
    if (size.width > 0 && first !== undefined && !places.some(isInside)) goTo(first.x, first.y, transform.k);
  }

  /** Centre and scale that show nearly all events; one far away shall not make the rest tiny. */
  function fit(all: readonly PlacePoint[]): { x: number; y: number; k: number } {
    const span = (values: readonly number[]): [number, number] => {
      const sorted = [...values].sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
      return sorted.length < 20 ? [at(0), at(1)] : [at(0.02), at(0.98)];
    };
    if (all.length === 0) return { x: 698, y: -640, k: 1 };
    const [left, right] = span(all.map(({ x }) => x));
    const [top, bottom] = span(all.map(({ y }) => y));
    // A single town needs its surroundings.
    const [width, height] = [Math.max(right - left, 60), Math.max(bottom - top, 60)];
    return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.min(size.width / width, size.height / height) * 0.76 };
  }

  /** Tells the address what the map shows. */
  function keep(): void {
    const [lon, lat] = projection.invert?.(transform.invert([size.width / 2, size.height / 2])) ?? [0, 0];
    kept = { lon, lat, zoom: Math.log2(transform.k / ZOOM_0) };
    change({ map: kept });
  }

  function scaleBy(factor: number): void {
    map.call((selection) => zooming.scaleBy(selection, factor));
    keep();
  }

  function showAll(): void {
    moveTo(null);
    change({ map: null });
  }

  function keyOnMap(event: KeyboardEvent): void {
    if (event.target !== picture || event.ctrlKey || event.metaKey || event.altKey) return;
    const pans: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [PAN_STEP, 0],
      ArrowRight: [-PAN_STEP, 0],
      ArrowUp: [0, PAN_STEP],
      ArrowDown: [0, -PAN_STEP],
    };
    const pan = pans[event.key];
    if (pan !== undefined) {
      map.call((selection) => zooming.translateBy(selection, pan[0] / transform.k, pan[1] / transform.k));
      keep();
    } else if (event.key === '+' || event.key === '=') scaleBy(2);
    else if (event.key === '-') scaleBy(0.5);
    else if (event.key === '0') showAll();
    else return;
    event.preventDefault();
  }

  function keyOnMarker(event: KeyboardEvent, key: string): void {
    const here = drawn.get(key)?.cluster[0];
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.key === 'Enter' || event.key === ' ') activate(key);
    else if (direction !== undefined && here !== undefined) nearest(here, direction[0] ?? 0, direction[1] ?? 0)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The next sign in a direction: near, and not far off the line. */
  function nearest(here: PlacePoint, dx: number, dy: number): SVGGElement | undefined {
    let best: SVGGElement | undefined;
    let least = Infinity;
    for (const { group, cluster } of drawn.values()) {
      const [x, y] = [cluster[0].x - here.x, cluster[0].y - here.y];
      const along = x * dx + y * dy;
      const cost = along + 2 * Math.abs(x * dy - y * dx);
      if (along > 0 && cost < least) [best, least] = [group, cost];
    }
    return best;
  }
}

/** The events of a cluster, each once: an event may have several of its places. */
function eventsOf(cluster: Cluster<PlacePoint>): readonly Item[] {
  return cluster.length === 1 ? cluster[0].items : [...new Set(cluster.flatMap(({ items }) => items))];
}
