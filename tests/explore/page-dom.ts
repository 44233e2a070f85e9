import { parseHTML } from 'linkedom';
import { indexEvents } from '../../src/explore/client/event-index.ts';
import type { EventIndex } from '../../src/explore/client/event-index.ts';
import type { Scene } from '../../src/explore/client/explorer.ts';
import { filterEvents } from '../../src/explore/client/filter.ts';
import { sortItems } from '../../src/explore/client/sort.ts';
import { INITIAL_VIEW } from '../../src/explore/client/view.ts';
import type { View } from '../../src/explore/client/view.ts';
import { explorerData } from '../../src/explore/explorer-data.ts';
import type { Dataset } from '../../src/dataset/types.generated.ts';

// Panels are made of plain elements, which need no browser; what needs layout is tested in Chromium.
const { window, document, HTMLSelectElement } = parseHTML('<!doctype html><html><body></body></html>');
/** The select of linkedom has no settable value. */
Object.defineProperty(HTMLSelectElement.prototype, 'value', { value: '', writable: true });
Object.assign(globalThis, { document });

/** The index that the panels read, of a dataset without its documents. */
export const indexOf = (dataset: Dataset): EventIndex => indexEvents(explorerData(dataset, []).data);

/** What the panels show of a view. */
export function sceneOf(index: EventIndex, changes: Partial<View> = {}): Scene {
  const view = { ...INITIAL_VIEW, ...changes };
  const filtered = filterEvents(index, view);
  return { view, filtered, sorted: sortItems(filtered.items, view) };
}

/** Sends an event as a reader's hand would. */
export const send = (element: Element, type: string, properties: Readonly<Record<string, unknown>> = {}): void => {
  element.dispatchEvent(Object.assign(new window.Event(type, { bubbles: true }), properties));
};

/** The only element that the selector finds, told apart by its words where there are several. */
export function one<E extends Element = HTMLElement>(root: ParentNode, selector: string, words = ''): E {
  const found = [...root.querySelectorAll<E>(selector)].filter(({ textContent }) => textContent.includes(words));
  if (found[0] === undefined || found.length > 1) throw new Error(`${String(found.length)} elements for ${selector} ${words}`);
  return found[0];
}

export const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
