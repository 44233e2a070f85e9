import { lazyPackage } from '../../lazy-package.ts';
import { MAX_PAGE_DEPTH, MAX_PAGE_MARKS } from '../limits.ts';

/** As much of the DOM as is needed here; the project does not take in the types of browsers. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement;
}

const linkedom = lazyPackage<typeof import('linkedom')>('linkedom');

const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Whether a node is an element, and no text or comment. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT_NODE;

/**
 * Takes HTML apart. Nothing is executed, loaded or looked up. A fragment becomes the body of a page, because linkedom
 * does not add what an HTML file may leave out.
 *
 * @throws {RangeError} if there are too many elements, or they are nested too deep
 *
 * @example
 * parsePage('<p>انسحبت القوات').querySelector('body p')?.textContent // 'انسحبت القوات'
 */
export function parsePage(html: string): Page {
  if ((html.match(/[<&]/g)?.length ?? 0) > MAX_PAGE_MARKS) throw new RangeError('too many elements');
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page = (linkedom().parseHTML(whole) as { document: unknown }).document as Page;
  const pending: { readonly element: PageElement; readonly depth: number }[] = [{ element: page.documentElement, depth: 1 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { element, depth } = next;
    if (depth > MAX_PAGE_DEPTH) throw new RangeError('nested too deep');
    lowerAttributes(element);
    for (const child of element.childNodes) if (isElement(child)) pending.push({ element: child, depth: depth + 1 });
  }
  return page;
}

/** linkedom keeps HREF as it is written, and then it is not found as href. */
function lowerAttributes(element: PageElement): void {
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase();
    if (lower === name) continue;
    element.removeAttribute(name);
    if (element.getAttribute(lower) === null) element.setAttribute(lower, value);
  }
}
