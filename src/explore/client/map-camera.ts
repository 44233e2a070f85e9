import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom';
import type { Size } from './map-geometry.ts';
import { projection, ZOOM_0, ZOOMS } from './map-geometry.ts';
import type { MapView } from './view.ts';

/** What the window on the map shows, and how it is moved. */
export interface Camera {
  transform(): ZoomTransform;
  size(): Size;
  /** What it shows, for the address. */
  view(): MapView;
  resize(size: Size): void;
  /** Puts a point of the map into the middle. */
  goTo(x: number, y: number, k: number): void;
  show(view: MapView): void;
  scaleBy(factor: number): void;
  /** Moves by pixels. */
  panBy(x: number, y: number): void;
}

/**
 * Makes the camera of a picture, which also follows the mouse and fingers.
 *
 * @param onMove   called at each move
 * @param onMoved  called when a person has moved it; whoever moves it by the program tells the view himself
 */
export function createCamera(picture: SVGSVGElement, onMove: () => void, onMoved: () => void): Camera {
  let transform: ZoomTransform = zoomIdentity;
  let size: Size = { width: 0, height: 0 };
  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent(ZOOMS)
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      transform = event.transform;
      onMove();
    })
    .on('end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // Moves that the program makes have no source.
      if (event.sourceEvent !== undefined && event.sourceEvent !== null) onMoved();
    });
  const map = select<SVGSVGElement, unknown>(picture).call(zooming);
  const goTo = (x: number, y: number, k: number): void => {
    const middle = zoomIdentity.translate(size.width / 2, size.height / 2);
    map.call((selection) => zooming.transform(selection, middle.scale(k).translate(-x, -y)));
  };
  return {
    transform: () => transform,
    size: () => size,
    view: () => {
      const [lon, lat] = projection.invert?.(transform.invert([size.width / 2, size.height / 2])) ?? [0, 0];
      return { lon, lat, zoom: Math.log2(transform.k / ZOOM_0) };
    },
    resize: (next) => {
      size = next;
      zooming.extent([
        [0, 0],
        [next.width, next.height],
      ]);
    },
    goTo,
    show: ({ lon, lat, zoom: level }) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      goTo(x, y, ZOOM_0 * 2 ** level);
    },
    scaleBy: (factor) => map.call((selection) => zooming.scaleBy(selection, factor)),
    panBy: (x, y) => map.call((selection) => zooming.translateBy(selection, x / transform.k, y / transform.k)),
  };
}
