import { isObject } from '../is-object.ts';
import { parseJson } from '../parse-json.ts';
import type { Page } from './dom.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Schema.org types of articles: NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting … */
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;

/** What a page says about its article in JSON-LD. */
export interface JsonLd {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly url?: string;
}

/**
 * Reads the first article that a page describes in `<script type="application/ld+json">`. The script is data: it is parsed, not run.
 * Blocks that are not valid JSON are passed over, as there are many.
 *
 * @example
 * jsonLd(parsePage('<script type="application/ld+json">{"@type":"NewsArticle","headline":"انسحاب"}</script>')) // { headline: 'انسحاب' }
 */
export function jsonLd(page: Page): JsonLd {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const parsed = parseJson(script.textContent ?? '');
    const article = 'value' in parsed ? things(parsed.value).find(isArticle) : undefined;
    if (article === undefined) continue;
    return given({
      headline: wordOf(article['headline']) ?? wordOf(article['name']),
      datePublished: wordOf(article['datePublished']),
      publisher: nameOf(article['publisher']),
      language: wordOf(article['inLanguage']),
      url: wordOf(article['url']),
    });
  }
  return {};
}

/** A block holds one thing, a list of things, or a graph of them. */
function things(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (!isObject(value)) return [];
  return '@graph' in value ? [value, ...things(value['@graph'])] : [value];
}

const isArticle = ({ '@type': type }: Thing): boolean =>
  (Array.isArray(type) ? type : [type]).some((each) => typeof each === 'string' && ARTICLE_TYPE.test(each));

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

const nameOf = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? wordOf(one['name']) : wordOf(one);
};

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that are undefined. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
