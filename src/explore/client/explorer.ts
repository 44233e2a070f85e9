import type { EventIndex, Item } from './event-index.ts';
import type { Filtered } from './filter.ts';
import type { Locale } from './locale.ts';
import type { View } from './view.ts';

/** What every panel is made from. A new language makes new panels. */
export interface Explorer {
  readonly index: EventIndex;
  readonly locale: Locale;
  /** Changes the view; all panels are updated. */
  readonly change: (patch: Partial<View>) => void;
}

/** What panels show: the view and what follows from it. */
export interface Scene {
  readonly view: View;
  readonly filtered: Filtered;
  /** `filtered.items` in the order of the table. */
  readonly sorted: readonly Item[];
}

/** A part of the page. */
export interface Panel {
  readonly element: HTMLElement;
  readonly update: (scene: Scene) => void;
}
