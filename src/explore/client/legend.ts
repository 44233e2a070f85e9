import { h } from './dom.ts';
import { glyphIcon } from './glyph.ts';
import type { Locale } from './locale.ts';
import { STATUSES, TYPES } from './view.ts';

/** What shapes and fillings mean. */
export function createLegend({ messages }: Locale): HTMLElement {
  return h(
    'section',
    { class: 'legend', 'aria-label': messages.legend.label },
    h('h3', {}, messages.legend.shapes),
    h('ul', {}, ...TYPES.map((type) => h('li', {}, glyphIcon(type, 'occurred'), messages.types[type]))),
    h('h3', {}, messages.legend.fills),
    h('ul', {}, ...STATUSES.map((status) => h('li', {}, glyphIcon('withdrawal', status), messages.statuses[status]))),
  );
}
