const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * A table in Markdown.
 *
 * @example markdownTable(['id', 'name'], [['sy-SY040106', 'القريتين']]) // '| id | name |\n| --- | --- |\n| sy-SY040106 | القريتين |'
 */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Words as code, `a`, `b`. */
export const codes = (words: readonly unknown[]): string => words.map((word) => `\`${String(word)}\``).join(', ');
