/** Fields that the front matter of a text file may set. */
const KEYS: ReadonlySet<string> = new Set(['id', 'title', 'published', 'source', 'url', 'language']);

export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>;
  /** Everything after the closing `---` line, unchanged. */
  readonly text: string;
}

/**
 * Takes `key: value` lines between two `---` lines off the top of a text. A text that only begins with a `---` rule,
 * or whose lines are not all known keys, has no front matter and stays whole.
 *
 * @example
 * frontMatter('---\nid: a\npublished: 2024-12-07\n---\nانسحبت القوات')
 * // { fields: { id: 'a', published: '2024-12-07' }, text: 'انسحبت القوات' }
 */
export function frontMatter(whole: string): FrontMatter {
  const none: FrontMatter = { fields: {}, text: whole };
  let at = endOfLine(whole, 0);
  if (lineAt(whole, 0, at) !== '---') return none;
  const fields: Record<string, string> = {};
  while (at < whole.length) {
    const end = endOfLine(whole, at);
    const line = lineAt(whole, at, end);
    at = end;
    if (line === '---') return { fields, text: whole.slice(at) };
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(colon, 0)).trim();
    if (!KEYS.has(key)) return none;
    fields[key] = line.slice(colon + 1).trim();
  }
  return none;
}

/** The start of the next line. */
function endOfLine(whole: string, from: number): number {
  const at = whole.indexOf('\n', from);
  return at === -1 ? whole.length : at + 1;
}

const lineAt = (whole: string, from: number, to: number): string => whole.slice(from, to).trimEnd();
