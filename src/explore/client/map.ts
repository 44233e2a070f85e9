import { geoPath } from 'd3-geo';
import { fill } from '../messages/messages.ts';
import { adminAreas, adminBorders, worldAreas } from './boundaries.ts';
import type { AdminTopology, WorldTopology } from './boundaries.ts';
import { clusterPoints } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { h, oncePerFrame, svg } from './dom.ts';
import type { Explorer, Panel, Scene } from './explorer.ts';
import type { Camera } from './map-camera.ts';
import { createCamera } from './map-camera.ts';
import type { PlacePoint, Position } from './map-geometry.ts';
import { closerLook, eventsOf, fit, gather, positionsOf, projection, SIGN_DISTANCE } from './map-geometry.ts';
import { landAndBorders, routeOf } from './map-ground.ts';
import { areaLabels, placeLabels } from './map-labels.ts';
import type { ClusterSign } from './map-markers.ts';
import { createMarkers } from './map-markers.ts';
import { markerRadius } from './marker.ts';
import type { MapView } from './view.ts';

export interface Boundaries {
  readonly admin: AdminTopology;
  readonly world: WorldTopology;
}

const PAN_STEP = 80;
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [PAN_STEP, 0],
  ArrowRight: [-PAN_STEP, 0],
  ArrowUp: [0, PAN_STEP],
  ArrowDown: [0, -PAN_STEP],
};

/** The map: land, borders, names and clusters of events. */
export function createMap(explorer: Explorer, boundaries: Boundaries): Panel {
  const { index, locale, change } = explorer;
  const { messages } = locale;
  const markers = createMarkers(locale, activate);
  const picture = createPicture(explorer, boundaries, markers.element, keyOnMap);
  const unplaced = h('span');
  const element = h(
    'section',
    { class: 'map', 'aria-label': messages.map.label },
    picture.element,
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
  const positions = positionsOf(index.places.values());
  const clusters = createClusters();
  let scene: Scene | null = null;
  /** What the address says the map shows; null while it shows all. */
  let kept: MapView | null = null;
  const layOut = oncePerFrame(draw);
  const camera = createCamera(picture.element, layOut, keep);

  new ResizeObserver(() => {
    const { width, height } = picture.element.getBoundingClientRect();
    if (width === 0 || (width === camera.size().width && height === camera.size().height)) return;
    camera.resize({ width, height });
    moveTo(kept);
    const open = scene?.view.event ?? null;
    if (open !== null) reveal(open);
  }).observe(picture.element);

  return {
    element,
    update: (next) => {
      if (next.filtered !== scene?.filtered) {
        clusters.of(gather(next.filtered.items, index.places, positions));
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

  function draw(): void {
    if (camera.size().width === 0 || scene === null) return;
    const { places, event } = scene.view;
    const open = event === null ? undefined : index.byId.get(event);
    const signs = signsOf(clusters.at(camera.transform().k), camera, (cluster) => locale.name(cluster[0].place));
    markers.draw(signs, new Set(event === null ? places : open?.places));
    picture.draw(camera, signs, routeOf(open, camera.transform()));
  }

  /** One place, or places that no zoom can part: their events. Else a closer look. */
  function activate(cluster: Cluster<PlacePoint>): void {
    const look = closerLook(cluster, camera.transform().k, camera.size());
    if (look !== null) {
      camera.goTo(look.x, look.y, look.k);
      keep();
      return;
    }
    const events = eventsOf(cluster);
    const [first] = events;
    if (first !== undefined && events.length === 1) change({ event: first.event.id, places: [] });
    else change({ event: null, places: cluster.map(({ place }) => place.key) });
  }

  function moveTo(view: MapView | null): void {
    kept = view;
    // Before the first layout there is nothing to centre in; the observer comes back.
    if (camera.size().width === 0) return;
    if (view !== null) {
      camera.show(view);
      return;
    }
    const { x, y, k } = fit(gather(index.items, index.places, positions), camera.size());
    camera.goTo(x, y, k);
  }

  /** Brings an event that was chosen elsewhere into sight, as near as the map is now. */
  function reveal(id: string): void {
    const places = (index.byId.get(id)?.places ?? []).flatMap((key) => positions.get(key) ?? []);
    const [first] = places;
    const { width, height } = camera.size();
    const isInside = ({ x, y }: Position): boolean => {
      const [left, top] = camera.transform().apply([x, y]);
      return left > 0 && top > 0 && left < width && top < height;
    };
    if (width > 0 && first !== undefined && !places.some(isInside)) camera.goTo(first.x, first.y, camera.transform().k);
  }

  /** Tells the address what the map shows. */
  function keep(): void {
    kept = camera.view();
    change({ map: kept });
  }

  function scaleBy(factor: number): void {
    camera.scaleBy(factor);
    keep();
  }

  function showAll(): void {
    moveTo(null);
    change({ map: null });
  }

  function keyOnMap(event: KeyboardEvent): void {
    if (event.target !== picture.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = PANS[event.key];
    if (pan !== undefined) {
      camera.panBy(...pan);
      keep();
    } else if (event.key === '+' || event.key === '=') scaleBy(2);
    else if (event.key === '-') scaleBy(0.5);
    else if (event.key === '0') showAll();
    else return;
    event.preventDefault();
  }
}

const button = (label: string, sign: string, action: () => void): HTMLElement =>
  h('button', { class: 'icon', attributes: { type: 'button', title: label }, 'aria-label': label, on: { click: action } }, sign);

/** The layers of the map: land and borders, the route of the open event, names, and the signs. */
function createPicture(
  { locale }: Explorer,
  { admin, world }: Boundaries,
  markers: SVGGElement,
  keydown: (event: KeyboardEvent) => void,
) {
  const path = geoPath(projection);
  const [areas, countries] = [adminAreas(admin), worldAreas(world)];
  const ground = svg(
    'g',
    { class: 'ground', 'aria-hidden': 'true' },
    ...landAndBorders(areas, countries, adminBorders(admin), path),
  );
  const route = svg('g', { class: 'route', 'aria-hidden': 'true' });
  const names = svg('g', { class: 'names', 'aria-hidden': 'true' });
  const labels = areaLabels(areas, countries, locale, path);
  const element = svg(
    'svg',
    {
      'aria-label': locale.messages.map.label,
      'aria-describedby': 'map-help',
      attributes: { role: 'group', tabindex: 0 },
      on: { keydown },
    },
    ground,
    route,
    names,
    markers,
  );
  return {
    element,
    draw: (camera: Camera, signs: readonly ClusterSign[], line: readonly SVGElement[]): void => {
      const transform = camera.transform();
      ground.setAttribute('transform', `translate(${transform.x},${transform.y}) scale(${transform.k})`);
      names.replaceChildren(...placeLabels(signs, labels, { ...camera.size(), transform }));
      route.replaceChildren(...line);
    },
  };
}

/** Clusters are made for every half step of zoom, so that they do not flicker while one zooms. */
function createClusters() {
  let points: readonly PlacePoint[] = [];
  const made = new Map<number, Cluster<PlacePoint>[]>();
  return {
    of: (next: readonly PlacePoint[]): void => {
      points = next;
      made.clear();
    },
    at: (k: number): readonly Cluster<PlacePoint>[] => {
      const level = Math.round(Math.log2(k) * 2) / 2;
      let found = made.get(level);
      if (found === undefined) made.set(level, (found = clusterPoints(points, SIGN_DISTANCE / 2 ** level)));
      return found;
    },
  };
}

/** The clusters in sight, in pixels. */
function signsOf(
  clusters: readonly Cluster<PlacePoint>[],
  camera: Camera,
  name: (cluster: Cluster<PlacePoint>) => string,
): readonly ClusterSign[] {
  const { x, y, k } = camera.transform();
  const { width, height } = camera.size();
  const isVisible = (at: Position): boolean =>
    at.x > -SIGN_DISTANCE && at.y > -SIGN_DISTANCE && at.x < width + SIGN_DISTANCE && at.y < height + SIGN_DISTANCE;
  return clusters
    .map((cluster) => ({
      cluster,
      x: cluster[0].x * k + x,
      y: cluster[0].y * k + y,
      radius: markerRadius(cluster),
      name: name(cluster),
    }))
    .filter(isVisible);
}
