import { isElement, TEXT_NODE } from './dom.ts';
import type { PageNode } from './dom.ts';

/** Elements that stand in a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose text is not for readers. */
const UNSEEN: ReadonlySet<string> = new Set(
  'BUTTON HEAD IFRAME NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA'.split(' '),
);

const HEADING = /^H[1-6]$/;
const LETTER = /\p{L}/gu;

/** A line of which at least this share of the letters is links leads elsewhere: related articles, tags, menus. */
const LINK_SHARE = 0.8;
/** So does one of which half is a link and the rest a label: "اقرأ أيضاً: …". */
const LABELLED_SHARE = 0.5;
const LABEL_LETTERS = 20;

/** Spaces of HTML; the no-break space and what shapes Arabic letters are text. */
const SPACES = /[ \t\r\n\f]+/g;

const letters = (text: string): number => text.match(LETTER)?.length ?? 0;

function leadsElsewhere(all: number, linked: number): boolean {
  if (linked === 0) return false;
  return linked >= all * LINK_SHARE || (linked >= all * LABELLED_SHARE && all - linked <= LABEL_LETTERS);
}

/**
 * The text of a part of a page, one line for each paragraph, heading or list item. Lines that are links and little else are left
 * out, with the heading over them: they belong to other articles.
 *
 * @example
 * blockText(parsePage('<p>انسحبت <b>القوات</b></p><h4>المزيد</h4><p><a href="x">أخبار أخرى</a></p>')) // 'انسحبت القوات'
 */
export function blockText(root: PageNode): string {
  const lines: { readonly text: string; readonly isHeading: boolean }[] = [];
  let line = '';
  let linked = 0;
  const finish = (block: string): void => {
    const text = line.replaceAll(SPACES, ' ').trim();
    if (leadsElsewhere(letters(text), linked)) {
      if (lines.at(-1)?.isHeading === true) lines.pop();
    } else if (text !== '') lines.push({ text, isHeading: HEADING.test(block) });
    line = '';
    linked = 0;
  };
  const walk = (node: PageNode, block: string, isLink: boolean): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? '';
      line += text;
      if (isLink) linked += letters(text);
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (UNSEEN.has(name)) return;
    const isBlock = BLOCKS.has(name);
    const inLink = isLink || (name === 'A' && isElement(node) && node.getAttribute('href') !== null);
    if (isBlock) finish(block);
    for (const child of node.childNodes) walk(child, isBlock ? name : block, inLink);
    if (isBlock) finish(name);
  };
  walk(root, '', false);
  finish('');
  return lines.map(({ text }) => text).join('\n');
}
