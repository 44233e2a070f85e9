import { geoArea } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A governorate or province. */
export interface AdminProperties {
  /** ISO 3166-2, `SY-HI`. */
  readonly iso: string;
  /** Country, three letters. */
  readonly a3: string;
  readonly name: string;
  readonly name_ar: string;
}
export type AdminTopology = Topology<{ adm1: GeometryCollection<AdminProperties> }>;
/** Countries without governorates; the ISO code is missing for areas that have none. */
export type WorldTopology = Topology<{ countries: GeometryCollection<{ readonly a2?: string }> }>;

type Area<P> = Feature<Polygon | MultiPolygon, P>;

/**
 * Turns rings the way d3-geo reads them: an outer ring clockwise, a hole the other way. A ring that is the wrong way
 * round means the rest of the globe, and the map would be one filled square.
 */
export function rewind<P>({ geometry, ...rest }: Area<P>): Area<P> {
  const turned =
    geometry.type === 'Polygon'
      ? { ...geometry, coordinates: rewindPolygon(geometry.coordinates) }
      : { ...geometry, coordinates: geometry.coordinates.map(rewindPolygon) };
  return { ...rest, geometry: turned };
}

const rewindPolygon = (rings: Position[][]): Position[][] =>
  rings.map((ring, at) => {
    const isWide = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
    // An outer ring must not be wide, a hole must.
    return isWide === (at === 0) ? [...ring].reverse() : ring;
  });

export const adminAreas = (topology: AdminTopology): Area<AdminProperties>[] =>
  areas(feature(topology, topology.objects.adm1)).map(rewind);

export const worldAreas = (topology: WorldTopology): Area<{ readonly a2?: string }>[] =>
  areas(feature(topology, topology.objects.countries)).map(rewind);

const areas = <P>({ features }: FeatureCollection<Geometry, P>): Area<P>[] =>
  features.filter((each): each is Area<P> => each.geometry.type === 'Polygon' || each.geometry.type === 'MultiPolygon');

/** Borders between governorates of one country, and those of the countries with their coasts. Lines have no winding. */
export const adminBorders = (topology: AdminTopology): { inner: MultiLine; outer: MultiLine } => ({
  inner: mesh(topology, topology.objects.adm1, (a, b) => a !== b && countryOf(a) === countryOf(b)),
  outer: mesh(topology, topology.objects.adm1, (a, b) => a === b || countryOf(a) !== countryOf(b)),
});
type MultiLine = ReturnType<typeof mesh>;

const countryOf = (geometry: { properties?: unknown }): string => (geometry.properties as AdminProperties).a3;

/** The two letters that `Intl.DisplayNames` knows a country by. */
export const countryCode = ({ iso }: AdminProperties): string => iso.slice(0, 2);

/** A governorate's name as a map wants it: short. */
export const adminName = ({ name, name_ar }: AdminProperties, language: 'en' | 'ar'): string =>
  language === 'ar' ? name_ar.replace(/^(?:محافظة|منطقة|ولاية) /, '') : name.replace(/ \(.*\)$/, '');
