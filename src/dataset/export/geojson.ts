import type { Cell, Column, Row } from './column.ts';
import { eventPlaceId, isLocated } from './places.ts';

/** The geometry has them. */
const POSITION: ReadonlySet<string> = new Set(['latitude', 'longitude']);

/**
 * Rows as GeoJSON (RFC 7946): a point for each event and place that has a position, the columns as its properties. Rows
 * without position are passed over.
 *
 * @example [...geojsonParts(columns, rows)].join('')
 * // '{"type":"FeatureCollection","features":[\n{"type":"Feature", … "place_name":"القريتين" … }\n]}\n'
 */
export function* geojsonParts(columns: readonly Column[], rows: Iterable<Row>): Generator<string> {
  const shown = columns.filter(({ name }) => !POSITION.has(name));
  let between = '';
  yield '{"type":"FeatureCollection","features":[';
  for (const row of rows) {
    const { event, place, number } = row;
    if (!isLocated(place)) continue;
    const properties: Record<string, Cell> = Object.fromEntries(shown.map(({ name, value }) => [name, value(row)]));
    const feature = {
      type: 'Feature',
      id: eventPlaceId(event, number),
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties,
    };
    yield `${between}\n${JSON.stringify(feature)}`;
    between = ',';
  }
  yield '\n]}\n';
}
