import { lazyPackage } from '../../lazy-package.ts';
import { blockText } from './block-text.ts';
import { parsePage } from './dom.ts';
import type { Page, PageElement } from './dom.ts';

const mozilla = lazyPackage<typeof import('@mozilla/readability')>('@mozilla/readability');

/** Letters of the shortest text that Readability is trusted with; Arabic is terse, and breaking news are two sentences. */
const SHORTEST_ARTICLE = 140;

/** Where the text may be if Readability finds none, best first. */
const TEXT_PLACES = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]', 'body'] as const;

const FURNITURE =
  'nav, header, footer, aside, form, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"]';

/**
 * The text of the article on a page, without menus, related links and comments: what Readability finds, or, where a page is too
 * short or too odd for it, all text of `<article>`, `<main>` or the body without its furniture.
 *
 * @param title  the article's headline, if it is known: it is left out of the text, with what stands over it
 * @returns lines joined by `\n`; blank if the page has no text
 * @throws {RangeError} as `parsePage`
 *
 * @example
 * articleText('<body><nav>الرئيسية</nav><p>انسحبت القوات من البلدة.</p></body>') // 'انسحبت القوات من البلدة.'
 */
export function articleText(html: string, title?: string): string {
  return belowHeadline(readableText(parsePage(html)) ?? plainText(parsePage(html)), title);
}

/** The headline stands over the article. A repetition near the end is another thing. */
function belowHeadline(text: string, title: string | undefined): string {
  const lines = text.split('\n');
  const rest = lines.slice(lines.findIndex((line) => line === title) + 1).join('\n');
  return rest.length * 2 > text.length ? rest : text;
}

/** What Readability finds; it takes the page apart on the way. */
function readableText(page: Page): string | null {
  // Readability asks for the Document of browsers, whose types are not there; linkedom's is enough for it.
  const subject = page as never;
  const { isProbablyReaderable, Readability } = mozilla();
  if (!isProbablyReaderable(subject, { minContentLength: SHORTEST_ARTICLE })) return null;
  // The element itself, so that the result is not written as HTML only to be parsed again.
  const serializer = (node: unknown): PageElement => node as PageElement;
  const readability = new Readability<PageElement>(subject, { charThreshold: SHORTEST_ARTICLE, serializer });
  let content: PageElement | null | undefined;
  try {
    content = readability.parse()?.content;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // It breaks down on pages that are put together wrongly, such as those with a body in a body.
    return null;
  }
  const text = content == null ? '' : blockText(content);
  return text === '' ? null : text;
}

function plainText(page: Page): string {
  for (const element of [...page.querySelectorAll(FURNITURE)]) element.remove();
  for (const place of TEXT_PLACES) {
    const text = [...page.querySelectorAll(place)].map((element) => blockText(element)).join('\n');
    if (text.trim() !== '') return text;
  }
  return '';
}
