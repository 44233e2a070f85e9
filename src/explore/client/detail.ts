import { fill } from '../messages/messages.ts';
import type { ExplorerMention } from '../model.ts';
import { h, name, webAddress } from './dom.ts';
import type { Child } from './dom.ts';
import type { Item } from './event-index.ts';
import { eventTitle } from './event-title.ts';
import type { Explorer, Panel } from './explorer.ts';
import { eventFields } from './event-fields.ts';
import type { FieldRow } from './event-fields.ts';
import { glyphIcon } from './glyph.ts';
import { createLegend } from './legend.ts';
import { segments } from './links.ts';
import type { FieldKey } from './links.ts';
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
      else if (places.length > 0) content.replaceChildren(...placeContent(here, places));
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
    const told = event.mentions.map((mention) => mentionContent(mention, event, labels));
    const found = new Set(told.flatMap(({ keys }) => [...keys]));
    const links = h(
      'div',
      { class: 'links' },
      h('h3', {}, messages.detail.sentences),
      h('p', { class: 'hint' }, messages.detail.linkHint),
      ...told.map(({ element: each }) => each),
      h('h3', {}, messages.detail.fields),
      h('dl', {}, ...fields.flatMap((field) => fieldContent(field, found))),
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
      h('h2', { attributes: { tabindex: -1, lang: locale.language, dir: 'auto' } }, eventTitle(event, locale)),
      links,
    ];
  }

  /** One sentence with its marks, and where it stands. */
  function mentionContent(
    mention: ExplorerMention,
    event: Item['event'],
    labels: ReadonlyMap<FieldKey, string>,
  ): { element: HTMLElement; keys: ReadonlySet<FieldKey> } {
    const passage = index.data.passages[mention.passage];
    const source = index.data.documents[mention.document];
    const keys = new Set<FieldKey>();
    if (passage === undefined || source === undefined) return { element: h('div'), keys };
    const words = segments(passage, mention.trigger, event).map(({ text, kind, fields }): Child => {
      if (kind === null) return text;
      fields.forEach((key) => keys.add(key));
      const isLinked = fields.length > 0;
      const field = fields.map((key) => (key === 'trigger' ? messages.detail.trigger : (labels.get(key) ?? key))).join(', ');
      const label = isLinked
        ? fill(messages.detail.mark, { word: text, field })
        : fill(messages.detail.otherMark, {
            word: text,
            kind: kind === 'trigger' ? messages.detail.trigger : messages.kinds[kind],
          });
      return h(
        'mark',
        {
          class: `mark-${kind}${isLinked ? ' linked' : ''}${kind === 'trigger' ? ` type-${event.type}` : ''}`,
          'aria-label': label,
          'data-fields': isLinked ? fields.join(' ') : null,
          attributes: { title: label, ...(isLinked ? { tabindex: 0, role: 'button' } : {}) },
        },
        text,
      );
    });
    const address = webAddress(source.url);
    const element = h(
      'figure',
      {},
      h('blockquote', { class: passage.fragments ? 'fragments' : '', attributes: { dir: 'rtl', lang: 'ar' } }, ...words),
      passage.fragments ? h('p', { class: 'hint' }, messages.detail.fragments) : null,
      h(
        'figcaption',
        {},
        h('span', { class: 'document' }, name(source.title ?? source.id)),
        source.source === undefined ? null : h('span', {}, name(source.source)),
        source.published === null ? null : h('span', {}, fill(messages.detail.published, { date: locale.day(source.published) })),
        address === null
          ? null
          : h('a', { attributes: { href: address, target: '_blank', rel: 'noopener noreferrer' } }, messages.detail.original),
      ),
    );
    return { element, keys };
  }

  function fieldContent({ label, key, values, note }: FieldRow, found: ReadonlySet<FieldKey>): HTMLElement[] {
    const isLinked = key !== null && found.has(key);
    const missing = key !== null && !isLinked ? [messages.detail.notInSentence] : [];
    return [
      h('dt', {}, label),
      h(
        'dd',
        { class: isLinked ? 'linked' : '', 'data-fields': isLinked ? key : null },
        ...values.map((value, at) =>
          isLinked && at === 0
            ? h('button', { class: 'value link', attributes: { type: 'button' } }, name(value))
            : h('span', { class: 'value' }, name(value)),
        ),
        ...[...note, ...missing].map((text) => h('span', { class: 'hint' }, name(text))),
      ),
    ];
  }

  function placeContent(here: readonly Item[], places: readonly string[]): HTMLElement[] {
    const named = places.flatMap((key) => index.places.get(key) ?? []).map((place) => locale.name(place));
    const place = named.slice(0, 3).join(locale.language === 'ar' ? '، ' : ', ') + (named.length > 3 ? ' …' : '');
    return [
      bar(),
      h(
        'h2',
        { attributes: { tabindex: -1, dir: 'auto' } },
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
                  h('span', { class: 'event-line' }, name(eventTitle(event, locale))),
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
}

/** Pointing at a mark or a field lights up the other; a click or Enter keeps it lit and brings it into sight. */
function linkBothWays(root: HTMLElement): void {
  const linked = [...root.querySelectorAll<HTMLElement>('[data-fields]')];
  /** A mark is a button; a field holds one, so that it stays a description of its term. */
  const controlOf = (element: HTMLElement): HTMLElement => element.querySelector('button') ?? element;
  const keysOf = (element: HTMLElement): string[] => element.dataset['fields']?.split(' ') ?? [];
  let pinned: HTMLElement | null = null;
  const light = (source: HTMLElement | null): void => {
    const keys = source === null ? [] : keysOf(source);
    for (const element of linked) {
      element.classList.toggle(
        'lit',
        keysOf(element).some((key) => keys.includes(key)),
      );
      controlOf(element).setAttribute('aria-pressed', String(element === pinned));
    }
  };
  const pin = (source: HTMLElement): void => {
    pinned = pinned === source ? null : source;
    light(pinned);
    const keys = keysOf(source);
    const partner = linked.find((other) => other.tagName !== source.tagName && keysOf(other).some((key) => keys.includes(key)));
    if (pinned !== null) partner?.scrollIntoView({ block: 'nearest' });
  };
  for (const element of linked) {
    const control = controlOf(element);
    control.setAttribute('aria-pressed', 'false');
    element.addEventListener('pointerenter', () => light(element));
    element.addEventListener('pointerleave', () => light(pinned));
    control.addEventListener('focus', () => light(element));
    control.addEventListener('blur', () => light(pinned));
    element.addEventListener('click', () => pin(element));
    element.addEventListener('keydown', (event) => {
      // A real button makes a click of these by itself.
      if (control !== element || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      pin(element);
    });
  }
}
