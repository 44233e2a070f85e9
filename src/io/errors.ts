/**
 * The catalogue of everything that can be wrong with input and output. Codes are stable; `docs/errors.md` lists them
 * and a test holds the two together. `E_` costs a document or the run, `W_` costs nothing but should be looked at.
 */
export const CATALOGUE = {
  E_PATH_MISSING: {
    cause: 'A file or folder that was named does not exist.',
    remedy: 'Check the spelling of the path and the folder that the command runs in.',
  },
  E_FILE_UNREADABLE: {
    cause: 'The file or folder cannot be read: no permission, or it is a device or pipe.',
    remedy: 'Give read permission, or copy the data into a plain file; `-` reads standard input.',
  },
  E_FILE_FORMAT: {
    cause: 'The file has an extension that is not read.',
    remedy: 'Give files of a kind that the README lists; save word processor files as .html or plain text.',
  },
  E_FILE_EMPTY: {
    cause: 'The file holds no document: no bytes, only white space, or an empty list.',
    remedy: 'Put the text in, or leave the file out.',
  },
  E_FILE_BINARY: {
    cause: 'The file holds control characters that text does not have; it is binary, or UTF-16.',
    remedy: 'Save it as UTF-8 text, for example with `iconv -f UTF-16 -t UTF-8`.',
  },
  E_FILE_TOO_LARGE: {
    cause: 'A file that is parsed as a whole is too long: JSON above 256 MiB, a feed above 32 MiB.',
    remedy: 'Write it as JSON Lines (one document a line), which is read line by line, or export it in parts.',
  },
  E_DOCUMENT_TOO_LARGE: {
    cause: 'One document (a line, a row, a text) is longer than 4 MiB, longer than a book, or a web page than 8 MiB.',
    remedy: 'Split it into one document for each article.',
  },
  E_ENCODING: {
    cause:
      'The bytes are not UTF-8; older Arabic files are often Windows-1256. Only of web pages and feeds other encodings are read.',
    remedy: 'Convert it, for example with `iconv -f WINDOWS-1256 -t UTF-8`.',
  },
  E_GZIP: {
    cause: 'The compressed file is damaged, cut off or not gzip; documents before that place are read.',
    remedy: 'Fetch the file anew; `gzip -t` tells whether it is whole.',
  },
  E_FILE_INFLATES: {
    cause: 'The compressed file grows to more than 200 times its size, as no text does.',
    remedy: 'Look at what is in it; decompress it first if it is right.',
  },
  E_JSON: {
    cause: 'The line or file is not valid JSON.',
    remedy: 'Write the line anew with a JSON library; in JSON Lines each line is one complete object.',
  },
  E_JSON_DEPTH: {
    cause: 'The JSON is nested deeper than 100 levels.',
    remedy: 'Give documents as flat objects; id, text and the other fields stand at the top.',
  },
  E_CSV: {
    cause: 'The row is not valid CSV: a quote is not closed, or there are more or fewer cells than in the header.',
    remedy: 'Write the table with a CSV library; cells with commas, quotes or line breaks stand in quotes.',
  },
  E_CSV_COLUMNS: {
    cause: 'The first line of the table names no column of texts.',
    remedy:
      'Call it `text`, and the others id, title, published, source, url, language (src/io/data/csv-columns.tsv has other names).',
  },
  E_PAGE_EMPTY: {
    cause: 'The web page has no text: it is a frame, a list of links, or filled by a script.',
    remedy: 'Save the page from a browser after it has loaded, or as plain text.',
  },
  E_PAGE: {
    cause: 'The web page cannot be taken apart: it has more than 100,000 tags, or they are nested more than 500 deep.',
    remedy: 'Save it as plain text.',
  },
  E_FEED: {
    cause: 'The XML is no RSS or Atom feed, or a cut one.',
    remedy: 'Fetch it anew; other XML is not read.',
  },
  E_WARC: {
    cause: 'A record of the web archive is damaged; the reading goes on at the next one.',
    remedy: 'Fetch the archive anew, or leave it: all other records are read.',
  },
  E_DOCUMENT_INVALID: {
    cause: 'The document has no id or text, or one of them is not a string or is blank.',
    remedy: 'Give each document a string `id` and a string `text` (schema/input-document.schema.json).',
  },
  E_DUPLICATE_ID: {
    cause: 'An earlier document of the run has the same id; the later one is left out.',
    remedy: 'Make ids unique; in a .txt file, `id:` between two `---` lines at the top sets it.',
  },
  E_EXTRACT: {
    cause: 'A stage of the program failed on this document: a fault of the program.',
    remedy: 'Report it with the document; all other documents are in the dataset.',
  },
  E_TIME_LIMIT: {
    cause: 'Reading this document took longer than the time limit, or the thread that read it broke down.',
    remedy: 'Look at the document; with --time-limit SECONDS it gets more time. All other documents are in the dataset.',
  },
  E_JOURNAL: {
    cause: 'The journal of --resume cannot be used.',
    remedy: 'Delete it, or give another --output; the run then starts from the beginning.',
  },
  E_DATASET_INVALID: {
    cause: 'An event, document or the dataset does not fit the schema: a fault of the program.',
    remedy: 'Report it with the message.',
  },
  E_OUTPUT: {
    cause: 'The output file cannot be written; an older one is left as it was.',
    remedy: 'Check that the folder can be written to and the disk is not full.',
  },
  W_PUBLISHED_INVALID: {
    cause: 'The date of publication is not a day of the calendar in ISO form; the document is read as undated.',
    remedy: 'Write it as 2024-12-07. Without it, only the dateline can date the events.',
  },
  W_FIELD_IGNORED: {
    cause: 'An optional field is not a string; the document is read without it.',
    remedy: 'Give title, source, url and language as strings, or leave them out.',
  },
  W_LANGUAGE_SKIPPED: {
    cause: 'Documents that are not Arabic were skipped.',
    remedy: 'Nothing; or read them all the same with `--all-languages`.',
  },
  W_BYTES_REPLACED: {
    cause: 'Some bytes of a web page or feed fit no letter of its encoding; they are read as U+FFFD.',
    remedy: 'Nothing, if they are few; else fetch the page anew.',
  },
  W_LONE_SURROGATE: {
    cause: 'The text holds half of a surrogate pair, left over from a cut emoji; it is kept, so that offsets fit.',
    remedy: 'Nothing, unless the text was cut by mistake: then export it anew.',
  },
  W_FILES_SKIPPED: {
    cause: 'A folder holds files of kinds that are not read.',
    remedy: 'Nothing, unless they hold documents: then convert them to .txt or .jsonl.',
  },
  W_LINKS_SKIPPED: {
    cause: 'A folder holds symbolic links to files or folders outside of it, which are not followed.',
    remedy: 'Nothing, or name what they point to as an input of its own.',
  },
} as const satisfies Record<string, { cause: string; remedy: string }>;

export type ProblemCode = keyof typeof CATALOGUE;

/** Where a problem is, as far as known. */
export interface Whereabouts {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly document?: string;
}

/** One thing that is wrong, named and with its cure. */
export interface Problem extends Whereabouts {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** Takes a problem when it is met; the reading goes on. */
export type Report = (problem: Problem) => void;

/**
 * Makes a problem of the catalogue.
 *
 * @param detail  what is particular to this case; the catalogue's cause if left out
 *
 * @example
 * problem('E_JSON', { file: 'أخبار.jsonl', line: 3 }, 'unexpected end')
 * // { code: 'E_JSON', severity: 'error', file: 'أخبار.jsonl', line: 3, message: 'unexpected end', remedy: 'Write the line …' }
 */
export function problem(code: ProblemCode, where: Whereabouts, detail?: string): Problem {
  const { cause, remedy } = CATALOGUE[code];
  return { code, severity: code.startsWith('E_') ? 'error' : 'warning', ...where, message: detail ?? cause, remedy };
}

/** What a caught value says, without the stack. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
