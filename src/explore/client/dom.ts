/** Text is all that the explorer ever puts into the page; there is no way here to put in markup. */
export type Child = Node | string | null;

export interface Properties {
  readonly class?: string;
  /** Attributes by name; `null` leaves one out. Styles are classes, the policy forbids `style`. */
  readonly [attribute: `${'aria' | 'data'}-${string}`]: string | null;
  readonly attributes?: Readonly<Record<string, string | number | null>>;
  readonly on?: Readonly<Record<string, (event: never) => void>>;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an HTML element. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return furnish(document.createElement(tag), properties, children);
}

/** Makes an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return furnish(document.createElementNS(SVG, tag), properties, children);
}

function furnish<E extends Element>(element: E, properties: Properties, children: readonly Child[]): E {
  const { class: classes, attributes = {}, on = {}, ...named } = properties;
  if (classes !== undefined) element.setAttribute('class', classes);
  for (const [name, value] of Object.entries({ ...(named as typeof attributes), ...attributes }))
    if (value !== null) element.setAttribute(name, String(value));
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener as EventListener);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Arabic letters, also the presentation forms. */
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Text whose direction does not disturb its surroundings: names come in both scripts. */
export const name = (text: string): HTMLElement => h('bdi', { attributes: { lang: ARABIC.test(text) ? 'ar' : null } }, text);

/** An address that may become a link, or null: only the web's own, never `javascript:` or `data:`. */
export function webAddress(text: string | undefined): string | null {
  if (text === undefined || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Calls back once before the next frame, however often it is asked. */
export function oncePerFrame(action: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      action();
    });
  };
}
