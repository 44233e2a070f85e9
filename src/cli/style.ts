import { styleText } from 'node:util';
import { grouped } from '../dataset/english.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'magenta' | 'blue';

/** Colours a text, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

/** A painter for one stream. The caller decides by terminal and NO_COLOR; this one does not look again. */
export const painter =
  (colours: boolean): Paint =>
  (style, text) =>
    colours ? styleText(style, text, { validateStream: false }) : text;

/**
 * Lines of a table: the first column to the left, the others to the right, two spaces between.
 *
 * @example
 * aligned([['', 'occurred'], ['capture', '12']]) // ['         occurred', 'capture        12']
 */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/**
 * A count with its noun.
 *
 * @example
 * plural(1, 'event') // '1 event'
 * plural(2000, 'event') // '2,000 events'
 */
export const plural = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
