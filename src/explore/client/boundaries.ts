import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
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

// d3-geo wants outer rings clockwise; one the wrong way round means the rest of the globe, and the map would be one filled
// square. The files are right, and tests/explore/boundaries.test.ts sees to it that the next ones are, too.

/** The provinces of a country as areas that the map can draw. */
export const adminAreas = (topology: AdminTopology): Area<AdminProperties>[] => areas(feature(topology, topology.objects.adm1));

/** The countries of the world as areas that the map can draw. */
export const worldAreas = (topology: WorldTopology): Area<{ readonly a2?: string }>[] =>
  areas(feature(topology, topology.objects.countries));

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
