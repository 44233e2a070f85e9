import { fill } from '../messages/messages.ts';
import type { ExplorerData } from '../model.ts';
import { createDetail } from './detail.ts';
import type { DetailPanel } from './detail.ts';
import { h } from './dom.ts';
import { indexEvents } from './event-index.ts';
import type { Panel, Scene } from './explorer.ts';
import { createChips, createFilterPanel } from './filter-panel.ts';
import { filterEvents } from './filter.ts';
import { createLegend } from './legend.ts';
import { createLocale } from './locale.ts';
import type { Locale } from './locale.ts';
import { createMap } from './map.ts';
import type { Boundaries } from './map.ts';
import { sortItems } from './sort.ts';
import { createTable } from './table.ts';
import { createTimeline } from './timeline.ts';
import { decodeView, encodeView, FACETS, THEMES } from './view.ts';
import type { View } from './view.ts';

/** What decides which events are shown. */
const FILTER_KEYS = [...FACETS, 'query', 'confidence', 'from', 'to'] as const;
const SORT_VIEW_KEYS = ['sort', 'descending', 'language'] as const;

/** Browsers refuse some hundred changes of the address in a row, and a brush makes sixty a second. */
const ADDRESS_DELAY_MS = 400;
/** As in style.css: below this the pane and the filters cover the page. */
const PHONE = matchMedia('(max-width: 760px)');

/** Whether two values of a view, texts or lists of texts, are equal. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Builds the page and keeps view, address and panels in step. */
export function startExplorer(data: ExplorerData, boundaries: Boundaries): void {
  const index = indexEvents(data);
  const preferred = navigator.language.startsWith('ar') ? 'ar' : 'en';
  let view = read();
  let scene = sceneOf(view, null);
  let panels: readonly Panel[] = [];
  let detail: DetailPanel | null = null;
  let opener: Element | null = null;
  let addressTimer: ReturnType<typeof setTimeout> | undefined;

  build();
  PHONE.addEventListener('change', coverPage);
  addEventListener('popstate', () => {
    clearTimeout(addressTimer);
    show(read());
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    if (view.event !== null || view.places.length > 0) change({ event: null, places: [] });
    else if (document.body.classList.contains('with-filters')) toggleFilters();
  });

  /** The view that the address tells, without events and places that this dataset does not have. */
  function read(): View {
    const told = decodeView(location.hash, preferred);
    const event = told.event !== null && index.byId.has(told.event) ? told.event : null;
    return { ...told, event, places: told.places.filter((key) => index.places.has(key)) };
  }

  function sceneOf(next: View, before: Scene | null): Scene {
    const same = (keys: readonly (keyof View)[]): boolean =>
      before !== null && keys.every((key) => isSame(before.view[key], next[key]));
    const filtered = before !== null && same(FILTER_KEYS) ? before.filtered : filterEvents(index, next);
    const isSorted = before !== null && filtered === before.filtered && same(SORT_VIEW_KEYS);
    return { view: next, filtered, sorted: isSorted ? before.sorted : sortItems(filtered.items, next) };
  }

  function change(patch: Partial<View>): void {
    const next = { ...view, ...patch };
    const opens = next.event !== view.event || !isSame(next.places, view.places);
    clearTimeout(addressTimer);
    // An opened event is a step that the back button takes back; turning the map is not.
    if (opens) history.pushState(null, '', `#${encodeView(next)}`);
    else addressTimer = setTimeout(() => history.replaceState(null, '', `#${encodeView(view)}`), ADDRESS_DELAY_MS);
    show(next);
  }

  function show(next: View): void {
    const before = view;
    view = next;
    scene = sceneOf(view, scene);
    if (view.language !== before.language) {
      build();
      document.getElementById('language')?.focus();
      return;
    }
    applyTheme();
    for (const panel of panels) panel.update(scene);
    const isOpen = view.event !== null || view.places.length > 0;
    const wasOpen = before.event !== null || before.places.length > 0;
    coverPage();
    if (isOpen && (view.event !== before.event || !isSame(view.places, before.places))) {
      if (!wasOpen) opener = document.activeElement;
      detail?.focus();
    } else if (wasOpen && !isOpen) returnFocus(before.event);
  }

  /** Back to where the pane was opened from; table rows have been drawn anew since. */
  function returnFocus(event: string | null): void {
    const row = event === null ? null : document.querySelector<HTMLElement>(`[data-event="${CSS.escape(event)}"] button`);
    const target = opener?.isConnected === true && opener !== document.body ? opener : row;
    if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
    opener = null;
  }

  function applyTheme(): void {
    document.documentElement.setAttribute('data-theme', view.theme);
  }

  function build(): void {
    const locale = createLocale(view.language);
    const { messages } = locale;
    document.documentElement.lang = locale.language;
    document.documentElement.dir = locale.direction;
    document.title = `${messages.title} — ${messages.subtitle}`;
    applyTheme();
    const explorer = { index, locale, change };
    const header = createHeader(locale);
    const filters = createFilterPanel(explorer);
    const chips = createChips(explorer);
    const map = createMap(explorer, boundaries);
    const timeline = createTimeline(explorer);
    const table = createTable(explorer);
    detail = createDetail(explorer);
    panels = [header, filters, chips, map, timeline, table, detail];
    filters.element.querySelector('#close-filters')?.addEventListener('click', toggleFilters);
    document.body.replaceChildren(
      h('a', { class: 'skip', attributes: { href: '#table' }, on: { click: skipToTable } }, messages.skip),
      header.element,
      h(
        'main',
        {},
        filters.element,
        h('div', { class: 'middle' }, map.element, chips.element, timeline.element, table.element),
        detail.element,
      ),
    );
    coverPage();
    for (const panel of panels) panel.update(scene);
  }

  /** On a phone, what lies under the pane or the filters shall not be reached by Tab or a screen reader. */
  function coverPage(): void {
    const withDetail = view.event !== null || view.places.length > 0;
    document.body.classList.toggle('with-detail', withDetail);
    const withFilters = document.body.classList.contains('with-filters');
    for (const part of document.querySelectorAll<HTMLElement>('.top, .middle'))
      part.inert = PHONE.matches && (withDetail || withFilters);
    for (const part of document.querySelectorAll<HTMLElement>('.filters')) part.inert = PHONE.matches && withDetail;
  }

  /** A link would put `#table` where the view is kept. */
  function skipToTable(event: Event): void {
    event.preventDefault();
    document.getElementById('table')?.focus();
  }

  function toggleFilters(): void {
    const open = document.body.classList.toggle('with-filters');
    const toggle = document.getElementById('toggle-filters');
    toggle?.setAttribute('aria-expanded', String(open));
    coverPage();
    if (open) document.getElementById('filters')?.focus();
    else toggle?.focus();
  }

  function createHeader(locale: Locale): Panel {
    const { messages } = locale;
    const shown = h('p', { class: 'shown', attributes: { role: 'status' } });
    const other = view.language === 'en' ? 'ar' : 'en';
    const language = h(
      'button',
      {
        attributes: { type: 'button', id: 'language', lang: other },
        on: { click: () => change({ language: other }) },
      },
      messages.switchLanguage,
    );
    const theme = h(
      'select',
      { 'aria-label': messages.theme.label, on: { change: () => change({ theme: theme.value as View['theme'] }) } },
      ...THEMES.map((each) => h('option', { attributes: { value: each } }, messages.theme[each])),
    );
    const toggle = h(
      'button',
      {
        class: 'phone-only',
        'aria-expanded': 'false',
        'aria-controls': 'filters',
        attributes: { type: 'button', id: 'toggle-filters' },
        on: { click: toggleFilters },
      },
      messages.filters,
    );
    const { generator, documentCount, events } = data;
    const about = h(
      'details',
      { class: 'about' },
      h('summary', {}, messages.about),
      h(
        'div',
        {},
        h(
          'p',
          {},
          fill(messages.provenance, {
            events: locale.counted('events', events.length),
            documents: locale.counted('documents', documentCount),
          }),
        ),
        h('p', {}, fill(messages.aboutText, { generator: `${generator.name} ${generator.version}` })),
        h('p', {}, messages.map.borders),
        createLegend(locale),
        h('p', { class: 'digest' }, generator.gazetteers),
      ),
    );
    const element = h(
      'header',
      { class: 'top' },
      h('h1', {}, messages.title),
      h('p', { class: 'subtitle' }, messages.subtitle),
      shown,
      h('span', { class: 'spring' }),
      toggle,
      about,
      theme,
      language,
    );
    return {
      element,
      update: ({ filtered, view: { theme: chosen } }) => {
        const values = { shown: locale.number(filtered.items.length), total: locale.number(events.length) };
        shown.textContent = fill(messages.shown, values);
        theme.value = chosen;
      },
    };
  }
}
