import { grouped } from '../dataset/english.ts';
import type { Context } from './context.ts';
import { plural } from './style.ts';

/** Short runs show nothing; a line that flashes by only disturbs. */
const FIRST_AFTER_MS = 1000;
const EVERY_MS = 200;
const ERASE_LINE = '\r\u001b[2K';

/**
 * Passes items through and shows on a terminal how many went by and how fast. Writes nothing elsewhere, and
 * wipes its line when the items end.
 *
 * @example
 * extractor.extract(withProgress(readDocuments(['seeds'], report), context))
 */
export function* withProgress<T>(items: Iterable<T>, { err, interactive }: Pick<Context, 'err' | 'interactive'>): Generator<T> {
  const start = performance.now();
  let next = start + FIRST_AFTER_MS;
  let count = 0;
  let shown = false;
  for (const item of items) {
    yield item;
    count += 1;
    const now = performance.now();
    if (!interactive || now < next) continue;
    next = now + EVERY_MS;
    shown = true;
    err(`${ERASE_LINE}${plural(count, 'document')} read, ${grouped(Math.round((count * 1000) / (now - start)))} a second`);
  }
  if (shown) err(ERASE_LINE);
}
