import type { Layers } from '../document.ts';
import { segment } from '../text/segment.ts';
import { normaliseText } from '../text/normalise.ts';
import { isoDate } from './calendar.ts';
import { time } from './time.ts';

/** A filing date stands in the first lines, before the story. */
const FIRST_LINES = 6;

/** An ISO date, with or without a time after it; null where there is no such day (2024-13-45). */
export function parseIsoDate(text: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text.trim());
  return found === null ? null : isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/**
 * Stage `publication`: the day of publication, from the document's metadata, else from a dateline or another of the
 * first lines that gives a whole date (`● أخبار سورية ٧ ديسمبر ٢٠٢٤`, `تاريخ النشر: 11-2-2013`). A date that does not
 * exist is refused as if it were missing.
 *
 * @example publication({ source: { id: 'a', text: '● أخبار سورية ٧ ديسمبر ٢٠٢٤\n…' }, … }) // { published: '2024-12-07', publishedBasis: 'dateline' }
 */
export function publication({ source, blocks }: Pick<Layers, 'source' | 'blocks'>): Pick<Layers, 'published' | 'publishedBasis'> {
  const known = source.published === undefined ? null : parseIsoDate(source.published);
  if (known !== null) return { published: known, publishedBasis: 'metadata' };
  const lines = blocks.filter(({ field }) => field === 'text').slice(0, FIRST_LINES);
  const filed = lines.filter(({ kind }) => kind === 'dateline' || kind === 'furniture');
  for (const block of filed) {
    const day = wholeDate(source.text.slice(block.start, block.end));
    if (day !== null) return { published: day, publishedBasis: 'dateline' };
  }
  const opening = lines.find(({ kind }) => kind === 'paragraph' || kind === 'bullet');
  if (opening !== undefined) {
    // "الخرطوم 26 مارس 2025 – سيطر الجيش": only what stands before the dash is the dateline.
    const line = source.text.slice(opening.start, opening.end);
    const dash = /\s[-–—]+\s|::|:/u.exec(line.slice(0, 120));
    const day = dash === null ? null : wholeDate(line.slice(0, dash.index));
    if (day !== null) return { published: day, publishedBasis: 'dateline' };
  }
  return { published: null, publishedBasis: 'none' };
}

/** The first day, month and year of a line. Furniture has no tokens of its own, so the line is read as a title. */
function wholeDate(line: string): string | null {
  const { sentences, tokens } = segment({ texts: { title: normaliseText(line), text: normaliseText('') } });
  const found = time({ sentences, tokens, analyses: [], published: null }).dates.find(
    ({ precision, anchor }) => precision === 'day' && anchor === 'none',
  );
  return found?.from ?? null;
}
