import { foldName } from '../../text/fold.ts';
import { fill } from '../messages/messages.ts';
import { h, name } from './dom.ts';
import { UNNAMED_SOURCE } from './event-index.ts';
import type { EventIndex } from './event-index.ts';
import type { Explorer, Panel, Scene } from './explorer.ts';
import { isFiltered } from './filter.ts';
import { glyphIcon } from './glyph.ts';
import type { Locale } from './locale.ts';
import { NO_FILTERS, STATUSES, TYPES } from './view.ts';
import type { Facet } from './view.ts';

/** Values that a long facet shows at once. */
const SHOWN = 7;

/** Search, dates, confidence and the facets. */
export function createFilterPanel(explorer: Explorer): Panel {
  const { index, locale, change } = explorer;
  const { messages } = locale;
  const search = h('input', {
    attributes: { type: 'search', id: 'search', placeholder: messages.search, autocomplete: 'off', spellcheck: 'false' },
    'aria-label': messages.search,
    on: { input: () => change({ query: search.value, page: 0 }) },
  });
  const from = dayInput('from', messages.from, (value) => change({ from: value, page: 0 }));
  const to = dayInput('to', messages.to, (value) => change({ to: value, page: 0 }));
  const confidence = h('input', {
    attributes: { type: 'range', min: 0, max: 1, step: 0.05, id: 'confidence' },
    on: { input: () => change({ confidence: Number(confidence.value), page: 0 }) },
  });
  const level = h('output', { attributes: { for: 'confidence' } });
  const clear = h(
    'button',
    { class: 'quiet', attributes: { type: 'button' }, on: { click: () => change(NO_FILTERS) } },
    messages.reset,
  );
  const facets = (['type', 'status', 'actor', 'source', 'outlet'] as const).map((facet) => createFacet(facet, explorer));
  const shown = h(
    'button',
    { class: 'primary phone-only', attributes: { type: 'button', id: 'close-filters' } },
    messages.closeFilters,
  );

  const element = h(
    'section',
    { class: 'filters', 'aria-label': messages.filters, attributes: { id: 'filters', tabindex: -1 } },
    search,
    ...facets.slice(0, 2).map((facet) => facet.element),
    h(
      'fieldset',
      { class: 'dates' },
      h('legend', {}, messages.dates),
      h('label', {}, messages.from, from),
      h('label', {}, messages.to, to),
    ),
    h('div', { class: 'confidence' }, h('label', { attributes: { for: 'confidence' } }, messages.confidence), level, confidence),
    ...facets.slice(2).map((facet) => facet.element),
    clear,
    shown,
  );
  return {
    element,
    update: (scene) => {
      const { view } = scene;
      if (document.activeElement !== search) search.value = view.query;
      if (document.activeElement !== from) from.value = view.from ?? '';
      if (document.activeElement !== to) to.value = view.to ?? '';
      confidence.value = String(view.confidence);
      confidence.setAttribute('aria-valuetext', locale.percent(view.confidence));
      level.textContent = locale.percent(view.confidence);
      clear.disabled = !isFiltered(view);
      for (const facet of facets) facet.update(scene);
    },
  };

  function dayInput(id: string, label: string, set: (value: string | null) => void): HTMLInputElement {
    const days = index.items.flatMap(({ event }) => (event.date === null ? [] : [event.date.from, event.date.to])).sort();
    const input = h('input', {
      attributes: { type: 'date', id, min: days[0] ?? null, max: days.at(-1) ?? null },
      'aria-label': label,
      // While a year is being typed the value is a day of the first century; only a whole one counts.
      on: { change: () => set(input.value === '' ? null : input.value) },
    });
    return input;
  }
}

/** A list of values with their counts. The order is that of the whole dataset, so that nothing jumps while one clicks. */
function createFacet(facet: Facet, { index, locale, change }: Explorer): Panel {
  const { messages } = locale;
  let chosen: readonly string[] = [];
  let all = false;
  const choices = valuesOf(facet, index).map((value) => {
    const label = labelOf(facet, value, index, locale);
    const box = h('input', {
      attributes: { type: 'checkbox', value },
      on: {
        change: () => change({ [facet]: box.checked ? [...chosen, value] : chosen.filter((other) => other !== value), page: 0 }),
      },
    });
    const count = h('span', { class: 'count' });
    const element = h(
      'label',
      { class: 'choice' },
      box,
      iconOf(facet, value),
      h('span', { class: 'choice-name' }, name(label)),
      count,
    );
    return { value, box, count, element, words: foldName(`${label} ${index.names.get(value)?.name ?? ''}`) };
  });
  const title = messages[facet];
  const find = h('input', {
    class: 'find',
    attributes: { type: 'search', placeholder: fill(messages.findIn, { facet: title }), autocomplete: 'off' },
    'aria-label': fill(messages.findIn, { facet: title }),
    on: { input: () => show() },
  });
  const more = h('button', {
    class: 'quiet',
    attributes: { type: 'button' },
    on: {
      click: () => {
        all = !all;
        show();
      },
    },
  });
  const isLong = choices.length > SHOWN + 2;
  const show = (): void => {
    const wanted = foldName(find.value);
    choices.forEach(({ element, words, box }, at) => {
      element.hidden = wanted === '' ? isLong && !all && at >= SHOWN && !box.checked : !words.includes(wanted);
    });
    more.hidden = wanted !== '';
    more.textContent = all ? messages.fewer : fill(messages.more, { count: locale.number(choices.length) });
  };
  show();
  const element = h(
    'fieldset',
    { class: `facet facet-${facet}` },
    h('legend', {}, title),
    isLong ? find : null,
    h('div', { class: 'choices' }, ...choices.map((choice) => choice.element)),
    isLong ? more : null,
  );
  // A dataset without outlets has nothing to choose from.
  element.hidden = choices.length === 0;
  return {
    element,
    update: ({ view, filtered }) => {
      chosen = view[facet];
      for (const { value, box, count, element: label } of choices) {
        const number = filtered.counts[facet].get(value) ?? 0;
        box.checked = chosen.includes(value);
        count.textContent = locale.number(number);
        label.classList.toggle('none', number === 0);
      }
      show();
    },
  };
}

function valuesOf(facet: Facet, { items }: EventIndex): string[] {
  if (facet === 'type') return [...TYPES];
  if (facet === 'status') return [...STATUSES];
  const counts = new Map<string, number>();
  for (const { values } of items) for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

/** What people call a value of a facet. */
function labelOf(facet: Facet, value: string, { names }: Pick<EventIndex, 'names'>, { messages, name }: Locale): string {
  if (facet === 'type') return messages.types[value as (typeof TYPES)[number]];
  if (facet === 'status') return messages.statuses[value as (typeof STATUSES)[number]];
  if (facet === 'source' && value === UNNAMED_SOURCE) return messages.unnamedSource;
  const named = facet === 'outlet' ? undefined : names.get(value);
  return named === undefined ? value : name(named);
}

function iconOf(facet: Facet, value: string): SVGElement | null {
  if (facet === 'type') return glyphIcon(value as (typeof TYPES)[number], 'occurred');
  if (facet === 'status') return glyphIcon('capture', value as (typeof STATUSES)[number]);
  return null;
}

/** The filters that are set, each with a button that takes it away. */
export function createChips({ index, locale, change }: Explorer): Panel {
  const { messages } = locale;
  const element = h('div', { class: 'chips' });
  const chip = (label: string, patch: Parameters<typeof change>[0]): HTMLElement =>
    h(
      'button',
      {
        class: 'chip',
        'aria-label': fill(messages.remove, { filter: label }),
        attributes: { type: 'button' },
        on: { click: () => change({ ...patch, page: 0 }) },
      },
      name(label),
      h('span', { class: 'cross', 'aria-hidden': 'true' }, '×'),
    );
  const update = ({ view }: Scene): void => {
    const chips: HTMLElement[] = [];
    if (view.query !== '') chips.push(chip(`“${view.query}”`, { query: '' }));
    if (view.from !== null || view.to !== null) {
      const range =
        view.from !== null && view.to !== null
          ? locale.days(view.from, view.to)
          : view.from !== null
            ? `${messages.from} ${locale.day(view.from)}`
            : `${messages.to} ${locale.day(view.to ?? '')}`;
      chips.push(chip(range, { from: null, to: null }));
    }
    if (view.confidence > 0) chips.push(chip(`≥ ${locale.percent(view.confidence)}`, { confidence: 0 }));
    for (const facet of ['type', 'status', 'actor', 'source', 'outlet'] as const)
      for (const value of view[facet])
        chips.push(chip(labelOf(facet, value, index, locale), { [facet]: view[facet].filter((other) => other !== value) }));
    element.replaceChildren(...chips);
  };
  return { element, update };
}
