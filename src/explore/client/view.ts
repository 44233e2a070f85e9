import type { Event } from '../../dataset/types.generated.ts';
import type { Language } from '../messages/messages.ts';

export const TYPES = ['withdrawal', 'capture', 'defection'] as const satisfies readonly Event['type'][];
export const STATUSES = [
  'occurred',
  'ongoing',
  'planned',
  'demanded',
  'denied',
  'possible',
] as const satisfies readonly Event['status'][];
export const THEMES = ['auto', 'light', 'dark'] as const;
export const SORT_KEYS = ['date', 'type', 'status', 'place', 'confidence'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
/** Filters that are lists of values; an empty list lets everything through. */
export const FACETS = ['type', 'status', 'actor', 'source', 'outlet'] as const;
export type Facet = (typeof FACETS)[number];

/** Centre and zoom of the map. */
export interface MapView {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Everything that the address keeps. */
export interface View extends Readonly<Record<Facet, readonly string[]>> {
  readonly language: Language;
  readonly theme: (typeof THEMES)[number];
  readonly query: string;
  readonly confidence: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly page: number;
  /** Keys of the places whose events the pane lists. */
  readonly places: readonly string[];
  /** Id of the event in the pane. */
  readonly event: string | null;
  /** Null shows all events. */
  readonly map: MapView | null;
}

/** What choosing nothing means; the rest of the view stays. */
export const NO_FILTERS = {
  query: '',
  type: [],
  status: [],
  actor: [],
  source: [],
  outlet: [],
  confidence: 0,
  from: null,
  to: null,
} satisfies Partial<View>;

export const INITIAL_VIEW: View = {
  language: 'en',
  theme: 'auto',
  ...NO_FILTERS,
  sort: 'date',
  descending: false,
  page: 0,
  places: [],
  event: null,
  map: null,
};

/**
 * The view as the fragment of an address; what is as at first is left out.
 *
 * @example
 * encodeView({ ...INITIAL_VIEW, type: ['capture'], query: 'حمص' }) // 'q=%D8%AD%D9%85%D8%B5&type=capture'
 */
export function encodeView(view: View): string {
  const parameters = new URLSearchParams();
  const put = (key: string, value: string | number | null): void => {
    if (value !== null && value !== '') parameters.append(key, String(value));
  };
  put('lang', view.language === 'en' ? null : view.language);
  put('theme', view.theme === 'auto' ? null : view.theme);
  put('q', view.query);
  for (const facet of FACETS) for (const value of view[facet]) put(facet, value);
  put('confidence', view.confidence === 0 ? null : view.confidence);
  put('from', view.from);
  put('to', view.to);
  put('sort', view.sort === 'date' && !view.descending ? null : `${view.descending ? '-' : ''}${view.sort}`);
  put('page', view.page === 0 ? null : view.page + 1);
  for (const place of view.places) put('place', place);
  put('event', view.event);
  if (view.map !== null) put('map', [view.map.lat.toFixed(5), view.map.lon.toFixed(5), view.map.zoom.toFixed(4)].join('_'));
  return parameters.toString();
}

/** Reads a fragment; anyone may have written it, so what makes no sense is as if it were not there. */
export function decodeView(fragment: string, language: Language): View {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const get = (key: string): string => parameters.get(key) ?? '';
  const sort = get('sort').replace(/^-/, '');
  const confidence = Number(get('confidence'));
  const page = Number(get('page'));
  return {
    language: oneOf(['en', 'ar'], get('lang')) ?? language,
    theme: oneOf(THEMES, get('theme')) ?? 'auto',
    query: get('q'),
    type: parameters.getAll('type').filter((value) => oneOf(TYPES, value) !== null),
    status: parameters.getAll('status').filter((value) => oneOf(STATUSES, value) !== null),
    actor: parameters.getAll('actor'),
    source: parameters.getAll('source'),
    outlet: parameters.getAll('outlet'),
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    from: day(get('from')),
    to: day(get('to')),
    sort: oneOf(SORT_KEYS, sort) ?? 'date',
    descending: get('sort').startsWith('-'),
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
    places: parameters.getAll('place'),
    event: parameters.get('event'),
    map: mapView(get('map')),
  };
}

const oneOf = <T extends string>(values: readonly T[], text: string): T | null => values.find((value) => value === text) ?? null;

const day = (text: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null);

function mapView(text: string): MapView | null {
  const [lat = NaN, lon = NaN, zoom = NaN, ...more] = text === '' ? [] : text.split('_').map(Number);
  const sound = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 20 && more.length === 0;
  return sound ? { lat, lon, zoom } : null;
}
