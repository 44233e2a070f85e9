import { extname } from 'node:path';

export type FileFormat = 'jsonl' | 'json' | 'text' | 'csv' | 'page' | 'feed' | 'warc';

/** What is read, by extension; the README and `--help` list the same. */
export const EXTENSIONS: Readonly<Record<string, FileFormat>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
  '.txt': 'text',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.warc': 'warc',
  '.wet': 'warc',
};

/** How many bytes `formatOfContent` wants to see. */
export const HEAD_BYTES = 64 * 1024;

const withoutGzip = (path: string): string => (extname(path).toLowerCase() === '.gz' ? path.slice(0, -'.gz'.length) : path);

/**
 * What the extension says, with `.gz` taken off: `news.jsonl.gz` is JSON Lines.
 *
 * @returns the format; 'unknown' for an extension that is not read; null if there is none, so that only the content can tell
 *
 * @example
 * formatOfName('أخبار.jsonl.gz') // 'jsonl'
 */
export function formatOfName(path: string): FileFormat | 'unknown' | null {
  const extension = extname(withoutGzip(path)).toLowerCase();
  return extension === '' ? null : (EXTENSIONS[extension] ?? 'unknown');
}

/** The name without extension and `.gz`: `news.jsonl.gz` is `news`. */
export function bareName(name: string): string {
  const plain = withoutGzip(name);
  return plain.slice(0, plain.length - extname(plain).length);
}

/**
 * The format by name and content. The name decides, but a page or feed is one whatever it is called, and JSON Lines are
 * often called `.json`. Without a name, what is nothing else is CSV if its first line names a text column, else plain text.
 *
 * @param named     what the name says
 * @param head      the first `HEAD_BYTES` bytes
 * @param isHeader  whether a line is the header of a table with texts
 *
 * @example
 * formatOfContent(null, Buffer.from('<!doctype html><p>انسحبت'), isHeader) // 'page'
 */
export function formatOfContent(named: FileFormat | null, head: Buffer, isHeader: (line: string) => boolean): FileFormat {
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const shown = shownFormat(start, named === null && head.length >= HEAD_BYTES);
  switch (named) {
    case null:
      return shown ?? (isHeader(start.split('\n', 1)[0] ?? '') ? 'csv' : 'text');
    case 'json':
      return shown === 'jsonl' ? 'jsonl' : 'json';
    case 'text':
    case 'page':
    case 'feed':
      return shown === 'page' || shown === 'feed' || shown === 'warc' ? shown : named;
    default:
      return named;
  }
}

/** Past declarations and comments: the name of the first element. */
const ROOT = /^(?:<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!doctype[^>]*>|\s)*<([\w:-]+)/i;

/**
 * The format that a beginning shows beyond doubt.
 *
 * @param isCut  whether there is more, and no name that says what it is
 */
function shownFormat(start: string, isCut: boolean): FileFormat | null {
  if (start.startsWith('WARC/')) return 'warc';
  if (start.startsWith('[')) return 'json';
  if (start.startsWith('{')) return isJsonLines(start, isCut) ? 'jsonl' : 'json';
  const root = ROOT.exec(start)?.[1]?.toLowerCase();
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf') return 'feed';
  return root === 'html' || /^<!doctype html/i.test(start) ? 'page' : null;
}

/** Whether the first line is a whole JSON object and another one follows. */
function isJsonLines(start: string, isCut: boolean): boolean {
  const end = start.indexOf('\n');
  // JSON for people is broken into lines, so a line without end is one of many for machines.
  if (end === -1) return isCut;
  return start.slice(end).trimStart().startsWith('{') && isJson(start.slice(0, end));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
