/**
 * How much is read, so that no input, wrong or hostile, can take all memory. Everything above a limit is an error with
 * a code of its own, never cut silently.
 */

const MIB = 2 ** 20;

/** The longest document, in bytes: some two million Arabic letters, longer than a book. */
export const MAX_DOCUMENT_BYTES = 4 * MIB;
/** The longest web page with its markup; pictures may be written into it. */
export const MAX_PAGE_BYTES = 8 * MIB;
/** The most signs `<` and `&` of a page: the time that a page takes grows faster than their number. News pages have some thousands. */
export const MAX_PAGE_MARKS = 100_000;
/** The deepest nesting of elements; whoever walks through a page needs a bit of the stack for each. */
export const MAX_PAGE_DEPTH = 500;
/** The longest feed, which is parsed as a whole and takes several times its size. */
export const MAX_FEED_BYTES = 32 * MIB;
/** The longest `.json` file, which is parsed as one string. JSON Lines, CSV and WARC files have no limit. */
export const MAX_JSON_BYTES = 256 * MIB;
/** The deepest nesting of JSON. Documents need two levels, a Telegram export six. */
export const MAX_JSON_DEPTH = 100;
/** The longest header of a WARC record or of the HTTP answer in it. */
export const MAX_HEADER_BYTES = 64 * 1024;
/** Text shrinks some five times, seldom fifty; gzip can shrink nothing more than some thousand times. */
export const MAX_INFLATION = 200;
/** Up to this size a compressed file may hold anything: a short file of blanks is no attack. */
export const FREE_INFLATED_BYTES = 16 * MIB;
