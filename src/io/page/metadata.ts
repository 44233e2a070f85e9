import { notEmpty, oneOf, readTable } from '../../tables/read-table.ts';
import { writtenDay } from '../written-day.ts';
import type { Page, PageElement } from './dom.ts';
import { jsonLd } from './json-ld.ts';

const FIELDS = ['title', 'published', 'source', 'url'] as const;
type Field = (typeof FIELDS)[number];

/** What a page says about itself outside of its text. */
export interface PageMetadata {
  readonly title?: string;
  readonly published?: string;
  readonly source?: string;
  readonly url?: string;
  readonly language?: string;
}

let names: ReadonlyMap<Field, readonly string[]> | undefined;

function metaNames(): ReadonlyMap<Field, readonly string[]> {
  if (names !== undefined) return names;
  const url = new URL('../../../src/io/data/page-metadata.tsv', import.meta.url);
  const rows = readTable(url, { field: oneOf(FIELDS), name: notEmpty });
  names = new Map(
    FIELDS.map((field) => [field, rows.filter(({ cells }) => cells.field === field).map(({ cells }) => cells.name)]),
  );
  return names;
}

/**
 * Reads title, date of publication, source, address and language of a page: from JSON-LD, then from `<meta>` (`data/page-metadata.tsv`),
 * then from `<h1>`, `<title>`, `<time datetime>`, `<link rel="canonical">` and `<html lang>`. Dates are never read from words.
 *
 * @example
 * pageMetadata(parsePage('<body><h1>انسحاب</h1><time datetime="2024-12-07T10:00">السبت</time>')) // { title: 'انسحاب', published: '2024-12-07' }
 */
export function pageMetadata(page: Page): PageMetadata {
  const described = jsonLd(page);
  const meta = metaContents(page);
  const values = (field: Field): string[] => (metaNames().get(field) ?? []).flatMap((name) => meta.get(name) ?? []);
  const fields = {
    title: [described.headline, ...values('title'), onlyText(page, 'h1'), onlyText(page, 'title')],
    published: [firstDate([described.datePublished, ...values('published'), ...timeElements(page)])],
    source: [described.publisher, ...values('source')],
    url: [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), ...values('url'), described.url].filter(isAddress),
    language: [page.documentElement.getAttribute('lang'), described.language],
  };
  const chosen = Object.entries(fields).map(([field, all]) => [field, all.find((value) => isGiven(value))?.trim()] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

const isGiven = (value: string | null | undefined): value is string => value != null && value.trim() !== '';

const isAddress = (value: string | null | undefined): boolean => isGiven(value) && /^https?:\/\//i.test(value.trim());

/** Contents of `<meta>` elements by their name in lower case; of several the first. */
function metaContents(page: Page): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop']
      .map((each) => element.getAttribute(each))
      .find(isGiven)
      ?.trim()
      .toLowerCase();
    const content = element.getAttribute('content');
    if (name !== undefined && isGiven(content) && !contents.has(name)) contents.set(name, content);
  }
  return contents;
}

/** The text of an element that occurs once; of several nobody knows which is the article's. */
function onlyText(page: Page, selector: string): string | undefined {
  const [first, second] = page.querySelectorAll(selector);
  return second === undefined ? (first?.textContent ?? undefined)?.replaceAll(/\s+/g, ' ') : undefined;
}

/** The first date that can be read; if there is none, the first at all, so that it is reported. */
function firstDate(dates: readonly (string | undefined)[]): string | undefined {
  const present = dates.filter(isGiven);
  for (const date of present) {
    const day = writtenDay(date);
    if (day !== null) return day;
  }
  return present[0];
}

/**
 * `<time datetime>` of the article. Other articles and comments have times too, so outside of `<article>` a time must be marked as that of
 * publication, or all must be of one day.
 */
function timeElements(page: Page): string[] {
  const datetimes = (selector: string): string[] =>
    [...page.querySelectorAll(selector)].map((element: PageElement) => element.getAttribute('datetime')).filter(isGiven);
  const marked = datetimes('time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date');
  if (marked.length > 0) return marked.slice(0, 1);
  const articles = [...page.querySelectorAll('article')];
  const times = datetimes(articles.length === 1 ? 'article time[datetime]' : 'time[datetime]');
  const days = new Set(times.map((time) => writtenDay(time)));
  return articles.length === 1 || days.size === 1 ? times.slice(0, 1) : [];
}
