/**
 * Puts generated text between `<!-- mark:begin -->` and `<!-- mark:end -->` of a page.
 *
 * @throws {Error} where the page has no such block
 * @example fillBlock('<!-- x:begin -->\n<!-- x:end -->', 'x', 'القريتين') // '<!-- x:begin -->\nالقريتين\n<!-- x:end -->'
 */
export function fillBlock(page: string, mark: string, content: string): string {
  const [begin, end] = [`<!-- ${mark}:begin -->`, `<!-- ${mark}:end -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`the page has no block "${mark}"`);
  return `${page.slice(0, from + begin.length)}\n${content}\n${page.slice(to)}`;
}
