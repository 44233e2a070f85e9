import type { Block, Layers, Mention } from '../../document.ts';
import type { Speaker } from './speech.ts';

type Needed = Pick<Layers, 'source' | 'blocks' | 'mentions' | 'tokens' | 'analyses'>;

/** Paragraphs that a statement may have; a quotation that is never closed is none. */
const MOST_PARAGRAPHS = 30;
const QUOTE = /[«»“”]/gu;

/**
 * Whose word the paragraphs of a statement are that is given in full, by block: all that one quotation holds below a line that announces it
 * (أصدرت القيادة العليا للقوات بيانا، هذا نصه: / «… / …»). Empty where the document gives none.
 */
export function statementsOf(layers: Needed): ReadonlyMap<number, readonly Speaker[]> {
  const { source, blocks } = layers;
  const said = new Map<number, readonly Speaker[]>();
  const texts = blocks.map(({ field, start, end }) => (source[field] ?? '').slice(start, end).trim());
  for (let at = 0; at + 1 < blocks.length; at++) {
    if (!/:$/u.test(texts[at] ?? '') || !/^[«“]/u.test(texts[at + 1] ?? '')) continue;
    const last = endOfQuotation(texts, at + 1);
    const author = last > at + 1 ? authorOf(layers, blocks[at] as Block) : undefined;
    if (author === undefined) continue;
    const speakers = [{ name: author.name, id: author.entries[0] ?? null }];
    for (let block = at + 1; block <= last; block++) said.set(block, speakers);
    at = last;
  }
  return said;
}

/** The block in which the quotation ends that opens a block; -1 where it does not end. A paragraph of it may open with the mark again. */
function endOfQuotation(texts: readonly string[], first: number): number {
  let open = 0;
  for (let at = first; at < Math.min(texts.length, first + MOST_PARAGRAPHS); at++) {
    const text = at > first ? (texts[at] ?? '').replace(/^[«“]/u, '') : (texts[at] ?? '');
    for (const [mark] of text.matchAll(QUOTE)) open += mark === '«' || mark === '“' ? 1 : -1;
    if (open <= 0) return at;
  }
  return -1;
}

/** The body or person that a line names behind the word for a statement; undefined where it speaks of none. */
function authorOf({ mentions, tokens, analyses }: Needed, { field, start, end }: Block): Mention | undefined {
  const noun = tokens.find(
    (token) =>
      token.field === field &&
      token.start >= start &&
      token.end <= end &&
      (analyses[token.index] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('statement')),
  );
  if (noun === undefined) return undefined;
  const named = mentions.filter(
    (mention) => mention.field === field && mention.start >= start && mention.end <= end && mention.kind !== 'place',
  );
  // بيانا وقعته القيادة; وأصدر زيد بيانا: who is named before it, where nobody is behind it.
  return named.find((mention) => mention.first > noun.index) ?? named.findLast((mention) => mention.first < noun.index);
}
