import { fill } from '../messages/messages.ts';
import { fieldContent, mentionContent } from './detail-parts.ts';
import { h } from './dom.ts';
import type { Child } from './dom.ts';
import type { Item } from './event-index.ts';
import { titleLine } from './event-title.ts';
import type { Explorer, Panel } from './explorer.ts';
import { eventFields } from './event-fields.ts';
import { glyphIcon } from './glyph.ts';
import { createLegend } from './legend.ts';
import { linkBothWays } from './link-both-ways.ts';
import { dateText } from './locale.ts';

/** Events of a place that the pane lists. */
const LISTED = 100;

export interface DetailPanel extends Panel {
  /** Puts the focus on the heading, for whoever opened it by keyboard. */
  readonly focus: () => void;
}

/** The pane beside the map: an event with its sentences, the events of a place, or what the signs mean. */
export function createDetail(explorer: Explorer): DetailPanel {
  const { index, locale, change } = explorer;
  const { messages } = locale;
  const content = h('div', { class: 'detail-content' });
  const element = h('aside', { class: 'detail', 'aria-label': messages.detail.label, attributes: { id: 'detail' } }, content);
  let shown = '';

  return {
    element,
    focus: () => content.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }),
    update: (scene) => {
      const { event: id, places } = scene.view;
      const item = id === null ? undefined : index.byId.get(id);
      const here = places.length === 0 ? [] : scene.sorted.filter((each) => each.places.some((place) => places.includes(place)));
      const list = here.length > 0 ? here : scene.sorted;
      const at = item === undefined ? -1 : list.indexOf(item);
      // Drawing anew what is there already would take away the focus and the marks.
      const state = JSON.stringify([id, places, item === undefined ? here.map(({ event }) => event.id) : [at, list.length]]);
      if (state === shown) return;
      shown = state;
      element.classList.toggle('occupied', item !== undefined || places.length > 0);
      if (item !== undefined) content.replaceChildren(...eventContent(item, list, at, places.length > 0));
      else if (places.length > 0) content.replaceChildren(...placeContent(explorer, bar(), here, places));
      else content.replaceChildren(h('p', { class: 'nothing' }, messages.detail.nothing), createLegend(locale));
      element.scrollTop = 0;
    },
  };

  function bar(...middle: Child[]): HTMLElement {
    const close = h(
      'button',
      {
        class: 'icon close',
        'aria-label': messages.detail.close,
        attributes: { type: 'button' },
        on: { click: () => change({ event: null, places: [] }) },
      },
      '×',
    );
    return h('div', { class: 'detail-bar' }, ...middle, h('span', { class: 'spring' }), close);
  }

  function eventContent({ event }: Item, list: readonly Item[], at: number, fromPlace: boolean): HTMLElement[] {
    const step = (label: string, sign: string, by: number): HTMLElement => {
      const target = at === -1 ? undefined : list[at + by];
      const go = (): void => change({ event: target?.event.id ?? event.id });
      const button = h('button', { class: 'icon', 'aria-label': label, attributes: { type: 'button' }, on: { click: go } }, sign);
      button.disabled = target === undefined;
      return button;
    };
    const back = h(
      'button',
      { class: 'quiet', attributes: { type: 'button' }, on: { click: () => change({ event: null }) } },
      messages.detail.back,
    );
    const position = fill(messages.detail.position, { at: locale.number(at + 1), count: locale.number(list.length) });
    const fields = eventFields(event, locale);
    const labels = new Map(fields.flatMap(({ key, label }) => (key === null ? [] : [[key, label] as const])));
    const told = event.mentions.map((mention) => mentionContent(explorer, mention, event, labels));
    const found = new Set(told.flatMap(({ keys }) => [...keys]));
    const links = h(
      'div',
      { class: 'links' },
      h('h3', {}, messages.detail.sentences),
      h('p', { class: 'hint' }, messages.detail.linkHint),
      ...told.map(({ element: each }) => each),
      h('h3', {}, messages.detail.fields),
      h('dl', {}, ...fields.flatMap((field) => fieldContent(locale, field, found))),
    );
    linkBothWays(links);
    return [
      bar(
        fromPlace ? back : null,
        at === -1 ? null : step(messages.detail.previous, '‹', -1),
        at === -1 ? null : h('span', { class: 'position' }, position),
        at === -1 ? null : step(messages.detail.next, '›', 1),
      ),
      h(
        'p',
        { class: 'kicker' },
        glyphIcon(event.type, event.status),
        h('span', { class: `type-name type-${event.type}` }, messages.types[event.type]),
        h('span', { class: 'status-name' }, messages.statuses[event.status]),
        h('span', {}, event.date === null ? '' : dateText(event.date, locale)),
      ),
      h('h2', { attributes: { tabindex: -1, dir: locale.direction } }, titleLine(event, locale)),
      links,
    ];
  }
}

/** The events of places that no zoom parts. */
function placeContent(
  { index, locale, change }: Explorer,
  bar: HTMLElement,
  here: readonly Item[],
  places: readonly string[],
): HTMLElement[] {
  const { messages } = locale;
  const named = places.flatMap((key) => index.places.get(key) ?? []).map((place) => locale.name(place));
  const place = named.slice(0, 3).join(locale.language === 'ar' ? '، ' : ', ') + (named.length > 3 ? ' …' : '');
  return [
    bar,
    h(
      'h2',
      { attributes: { tabindex: -1, dir: locale.direction } },
      fill(messages.detail.atPlace, { events: locale.counted('events', here.length), place }),
    ),
    h(
      'ol',
      { class: 'place-events' },
      ...here
        .slice(0, LISTED)
        .map(({ event }) =>
          h(
            'li',
            {},
            h(
              'button',
              { attributes: { type: 'button' }, on: { click: () => change({ event: event.id }) } },
              glyphIcon(event.type, event.status),
              h(
                'span',
                {},
                h('span', { class: 'hint' }, event.date === null ? messages.detail.undated : dateText(event.date, locale)),
                h('span', { class: 'event-line' }, titleLine(event, locale)),
              ),
            ),
          ),
        ),
    ),
    ...(here.length > LISTED
      ? [h('p', { class: 'hint' }, fill(messages.detail.andMore, { count: locale.number(here.length - LISTED) }))]
      : []),
  ];
}
