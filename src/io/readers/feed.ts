import type { InputDocument } from '../../document.ts';
import { lazyPackage } from '../../lazy-package.ts';
import { decodePage, reportLost } from '../decode-page.ts';
import { messageOf, problem } from '../errors.ts';
import type { Report } from '../errors.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_FEED_BYTES } from '../limits.ts';
import { blockText } from '../page/block-text.ts';
import { parsePage } from '../page/dom.ts';
import type { Source } from '../source.ts';
import { writtenDay } from '../written-day.ts';
import { wholeBytes } from './whole-text.ts';

const feedsmith = lazyPackage<typeof import('feedsmith')>('feedsmith');

/** An entry of a feed of any kind; texts may be HTML. */
interface Entry {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Full text and summary; the longer one is read. */
  readonly texts: readonly (string | undefined)[];
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

interface Feed {
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly Entry[];
}

/** Where a feed ends; feedsmith reads a cut one as far as it goes and says nothing. */
const CLOSED = /<\/(?:rss|feed|rdf:rdf)\s*>/i;

/**
 * Reads a feed (`.rss`, `.atom`, `.xml`, `.rdf`: RSS 0.9 to 2.0, RDF, Atom): one document for each entry, with the full text where the
 * feed has it, else the summary. Atom's `updated` is the day of the last change and not taken for that of publication. The id is the entry's own or its address, the source the feed's title.
 *
 * Reports E_FEED for other XML, E_DOCUMENT_INVALID for an entry without text.
 *
 * @example
 * // <item><guid>7</guid><title>انسحاب</title><description>انسحبت القوات</description></item>
 * // gives { id: '7', title: 'انسحاب', text: 'انسحبت القوات' }
 */
export function* readFeed(source: Source, report: Report): Generator<InputDocument> {
  const where = { file: source.file };
  const bytes = wholeBytes(source, MAX_FEED_BYTES, 'E_FILE_TOO_LARGE', report);
  if (bytes === null) return;
  const decoded = decodePage(bytes);
  if ('fault' in decoded) {
    report(problem(decoded.fault, where));
    return;
  }
  const feed = CLOSED.test(decoded.text) ? toFeed(decoded.text) : 'The feed has no end.';
  if (typeof feed === 'string') {
    report(problem('E_FEED', where, feed));
    return;
  }
  reportLost(decoded.lost, where, report);
  if (feed.entries.length === 0) report(problem('E_FILE_EMPTY', where, 'The feed has no entries.'));
  for (const [index, entry] of feed.entries.entries()) {
    const id = entry.id ?? entry.url ?? `${source.name}/${String(index + 1)}`;
    const text = longest(entry.texts);
    if (text === null) {
      report(problem('E_PAGE', { ...where, document: id }));
      continue;
    }
    const fields = {
      id,
      text,
      title: plainText(entry.title)?.replaceAll('\n', ' '),
      published: entry.published === undefined ? undefined : (writtenDay(entry.published) ?? entry.published),
      source: plainText(feed.source),
      url: entry.url,
      language: feed.language,
    };
    const document = toInputDocument(fields, where, report);
    if (document !== null) yield document;
  }
}

/** What the formats have in common, or the reason why it is no feed. */
function toFeed(xml: string): Feed | string {
  let parsed;
  try {
    parsed = feedsmith().parseFeed(xml);
  } catch (error) {
    return messageOf(error);
  }
  switch (parsed.format) {
    case 'atom':
      return {
        source: parsed.feed.title?.value,
        entries: (parsed.feed.entries ?? []).map((entry) => ({
          id: entry.id,
          title: entry.title?.value,
          texts: [entry.content?.value, entry.summary?.value],
          published: entry.published,
          url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
        })),
      };
    case 'rss':
      return {
        source: parsed.feed.title,
        language: parsed.feed.language,
        entries: (parsed.feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          title: item.title,
          texts: [item.content?.encoded, item.description],
          published: item.pubDate ?? item.dc?.dates?.[0],
          url: item.link,
        })),
      };
    case 'rdf':
      return {
        source: parsed.feed.title,
        entries: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          texts: [item.content?.encoded, item.description],
          published: item.dc?.dates?.[0],
          url: item.link,
        })),
      };
    default:
      return 'It is a JSON feed.';
  }
}

/**
 * Texts of feeds are often HTML, with or without saying so; one without a tag or entity is as it is.
 *
 * @returns undefined if there is none, null if it cannot be taken apart
 */
function plainText(text: string | undefined): string | undefined | null {
  if (text === undefined || !/[<&]/.test(text)) return text?.trim();
  try {
    return blockText(parsePage(text));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The longest of several texts, null if one cannot be taken apart. */
function longest(texts: readonly (string | undefined)[]): string | null {
  let best = '';
  for (const each of texts) {
    const text = plainText(each);
    if (text === null) return null;
    if (text !== undefined && text.length > best.length) best = text;
  }
  return best;
}
