import { fill } from '../messages/messages.ts';
import { h, name } from './dom.ts';
import type { Child } from './dom.ts';
import type { Item } from './event-index.ts';
import { titleLine } from './event-title.ts';
import type { Explorer, Panel, Scene } from './explorer.ts';
import { glyphIcon } from './glyph.ts';
import { dateText } from './locale.ts';
import { SORT_KEYS } from './view.ts';
import type { SortKey } from './view.ts';

/** Rows of a page. Pages instead of endless scrolling: a screen reader can tell how long the table is. */
export const PAGE_ROWS = 100;

const COLUMNS = ['date', 'type', 'status', 'event', 'place', 'confidence'] as const;
const isSortKey = (column: (typeof COLUMNS)[number]): column is (typeof COLUMNS)[number] & SortKey =>
  (SORT_KEYS as readonly string[]).includes(column);

/** The table of the events in view, a page at a time, sorted by the column that is clicked. */
export function createTable({ locale, change }: Explorer): Panel {
  const { messages } = locale;
  let view: Scene['view'] | null = null;
  let pages = 1;
  const heads = COLUMNS.map((column) => {
    const label = messages.table[column];
    const sort = (): void => {
      if (isSortKey(column)) change({ sort: column, descending: view?.sort === column && !view.descending, page: 0 });
    };
    return h(
      'th',
      { class: `column-${column}`, attributes: { scope: 'col' } },
      isSortKey(column) ? h('button', { attributes: { type: 'button' }, on: { click: sort } }, label) : label,
    );
  });
  const body = h('tbody');
  const empty = h('p', { class: 'empty' }, messages.table.empty);
  const position = h('span', { attributes: { role: 'status' } });
  const turn = (by: number): void => {
    if (view === null) return;
    change({ page: Math.min(Math.max(view.page + by, 0), pages - 1) });
    scroller.scrollTop = 0;
  };
  const pager = (label: string, sign: string, by: number): HTMLButtonElement =>
    h('button', { attributes: { type: 'button' }, 'aria-label': label, on: { click: () => turn(by) } }, sign);
  // In a page that runs from right to left the signs are mirrored of themselves.
  const previous = pager(messages.table.previous, '‹', -1);
  const following = pager(messages.table.next, '›', 1);
  const phoneSort = h(
    'select',
    {
      class: 'phone-only',
      'aria-label': messages.table.sortBy,
      on: { change: () => change({ sort: phoneSort.value as SortKey, descending: false, page: 0 }) },
    },
    ...SORT_KEYS.map((key) => h('option', { attributes: { value: key } }, messages.table[key])),
  );
  const scroller = h(
    'div',
    { class: 'scroller' },
    h('table', { 'aria-label': messages.table.label }, h('thead', {}, h('tr', {}, ...heads)), body),
    empty,
  );
  const element = h(
    'section',
    { class: 'table', 'aria-label': messages.table.label, attributes: { id: 'table', tabindex: -1 } },
    scroller,
    h('footer', {}, phoneSort, previous, position, following),
  );

  return {
    element,
    update: (scene) => {
      view = scene.view;
      pages = Math.max(1, Math.ceil(scene.sorted.length / PAGE_ROWS));
      const page = Math.min(view.page, pages - 1);
      heads.forEach((head, at) => {
        const sorted = COLUMNS[at] === scene.view.sort;
        head.setAttribute('aria-sort', sorted ? (scene.view.descending ? 'descending' : 'ascending') : 'none');
      });
      phoneSort.value = view.sort;
      body.replaceChildren(...scene.sorted.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS).map((item) => row(item, scene.view)));
      empty.hidden = scene.sorted.length > 0;
      position.textContent = fill(messages.table.page, { page: locale.number(page + 1), pages: locale.number(pages) });
      previous.disabled = page === 0;
      following.disabled = page >= pages - 1;
    },
  };

  function row({ event }: Item, { event: open }: Scene['view']): HTMLTableRowElement {
    const cell = (column: (typeof COLUMNS)[number], ...content: Child[]): HTMLTableCellElement =>
      h('td', { class: `column-${column}` }, ...content);
    const choose = (): void => change({ event: event.id, places: [] });
    const places = event.places.map((place) => locale.name(place)).join(locale.language === 'ar' ? '، ' : ', ');
    return h(
      'tr',
      { class: event.id === open ? 'open' : '', attributes: { 'data-event': event.id }, on: { click: choose } },
      cell('date', event.date === null ? '—' : dateText(event.date, locale)),
      cell('type', glyphIcon(event.type, event.status), messages.types[event.type]),
      cell('status', messages.statuses[event.status]),
      cell(
        'event',
        // The row takes the click too; the button is for the keyboard and for screen readers.
        h(
          'button',
          { class: 'link', attributes: { type: 'button' }, 'aria-current': event.id === open ? 'true' : null },
          titleLine(event, locale),
        ),
      ),
      cell('place', name(places)),
      cell('confidence', locale.percent(event.confidence)),
    );
  }
}
