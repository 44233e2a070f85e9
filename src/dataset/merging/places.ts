import { foldedName, withoutArticles } from '../../text/fold.ts';
import type { EventDraft } from '../extractor.ts';
import type { Knowledge, KnownPlace } from './knowledge.ts';

type Place = EventDraft['places'][number];

/** A place of a report with what the gazetteer knows of it. */
export interface Site {
  readonly id: string | null;
  /** Folded and without articles, the gazetteer's name where it has the place: تدمر, قريتين. */
  readonly name: string;
  readonly known: KnownPlace | undefined;
}

/** Quarters and landmarks: a report of the town may mean them. Bases and airports change hands on their own. */
const PARTS: ReadonlySet<string> = new Set(['neighbourhood', 'site']);
const AREAS: ReadonlySet<string> = new Set(['admin2', 'admin3']);
const WIDE: ReadonlySet<string> = new Set(['country', 'continent', 'admin1', 'region']);
/** Farther apart than this, two places of one name are two places, and a quarter is not of that town. */
const SAME_NAME_KM = 25;
const PART_KM = 15;
const KM_A_DEGREE = 111.2;

const bare = (name: string): string => withoutArticles(foldedName(name));

/** A place of a report under the name that the gazetteer has for it: «الزاوية» and «مدينة الزاوية» are one site. */
export function siteOf({ id, name }: Place, knowledge: Knowledge): Site {
  const known = id === undefined ? undefined : knowledge.place(id);
  return { id: id ?? null, name: bare(known?.name ?? name), known };
}

const isPart = ({ known }: Site): boolean => known !== undefined && PARTS.has(known.feature);
const isWide = ({ known }: Site): boolean => known !== undefined && WIDE.has(known.feature);

function within(a: KnownPlace, b: KnownPlace, kilometres: number): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.admin1 === b.admin1;
  const north = a.lat - b.lat;
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(north, east) * KM_A_DEGREE <= kilometres;
}

/** The district that is named after its town: قضاء تلعفر. */
const isAreaOf = (area: KnownPlace, town: KnownPlace): boolean =>
  AREAS.has(area.feature) && (bare(town.admin2) === bare(area.name) || within(area, town, SAME_NAME_KM));

/** Names under which a place may be met in other reports: its own, and for a quarter those of the town around it. */
export function namesOfSite(site: Site): string[] {
  if (!isPart(site) || site.known === undefined) return [site.name];
  const around = [site.known.admin1, site.known.admin2].filter((name) => name !== '').map(bare);
  // آثار تدمر، تدمر الأثرية: the landmark has the name of its town.
  return [...new Set([site.name, ...around, ...site.name.split(' ')])];
}

/**
 * How well two places agree: 2 the same (by id; by name where one is unresolved, or where one is the district of that name), 1 a
 * quarter and its town, 0 two places.
 *
 * @example // حي الزهور في الموصل and الموصل → 1; بلدة تل رفعت and ناحية تل رفعت → 2; القريتين and تدمر → 0
 */
export function placeAgreement(a: Site, b: Site): 0 | 1 | 2 {
  if (a.id !== null && a.id === b.id) return 2;
  if (a.known === undefined || b.known === undefined) return a.name === b.name ? 2 : 0;
  if (a.known.country !== b.known.country) return 0;
  if (a.name === b.name && (isAreaOf(a.known, b.known) || isAreaOf(b.known, a.known))) return 2;
  if (isPart(a) === isPart(b)) return 0;
  const [part, whole] = isPart(a) ? [a, b] : [b, a];
  if (part.known === undefined || whole.known === undefined || isWide(whole)) return 0;
  return namesOfSite(part).includes(whole.name) && within(part.known, whole.known, PART_KM) ? 1 : 0;
}

/** Where an event happened: its `at` places, without the provinces that only hold the others. */
export function sitesOf({ places }: EventDraft, knowledge: Knowledge): Site[] {
  const sites = places.filter(({ role }) => role === 'at').map((place) => siteOf(place, knowledge));
  const narrow = sites.filter((site) => !isWide(site));
  return narrow.length > 0 ? narrow : sites;
}

/** How fine the places are: quarters before towns before provinces. */
export const fineness = (sites: readonly Site[]): number =>
  sites.some(isPart) ? 2 : sites.some((site) => !isWide(site)) ? 1 : 0;

const LEAST_SHARE = 0.34;

/**
 * How well two lists of places agree: every place of the shorter one must be in the longer one; two towns never agree.
 *
 * @returns the agreement of the worst pair, 0 where a place has no partner
 */
export function sitesAgreement(a: readonly Site[], b: readonly Site[]): 0 | 1 | 2 {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  // One town of a long list, told of by itself, is its own event.
  if (few.length < many.length * LEAST_SHARE) return 0;
  if (few.length === 0) return 0;
  let worst: 0 | 1 | 2 = 2;
  for (const site of few) {
    let best: 0 | 1 | 2 = 0;
    for (const other of many) best = Math.max(best, placeAgreement(site, other)) as 0 | 1 | 2;
    worst = Math.min(worst, best) as 0 | 1 | 2;
  }
  return worst;
}
