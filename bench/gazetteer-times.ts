import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const root = fileURLToPath(new URL('../', import.meta.url));
const LETTERS = 'بتجحدرسصعفقكلمنهوي';

/** Two letters that tell the copies of a name apart. */
const mark = (copy: number): string => `${LETTERS[copy % LETTERS.length] ?? ''}${LETTERS[(copy * 7) % LETTERS.length] ?? ''}`;

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Copies the built program into a folder, with each place of the gazetteers `times` times, the copies under names of their own.
 *
 * @returns the command line of the copy
 */
export function programWithPlaces(folder: string, times: number): string {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  for (const name of ['dist', 'schema', 'gazetteers', 'src', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const places = join(folder, 'gazetteers', 'places');
  for (const name of readdirSync(places).filter((each) => each.endsWith('.csv'))) {
    const rows = parse(readFileSync(join(places, name)), { comment: '#', comment_no_infix: true, relax_column_count: true }) as string[][];
    const [header = [], ...body] = rows;
    const [id, ar, alt] = ['id', 'name_ar', 'alt_ar'].map((column) => header.indexOf(column)) as [number, number, number];
    const lines = [header, ...body];
    for (let copy = 1; copy < times; copy++) {
      for (const row of body) {
        lines.push(row.map((text, at) => (at === id ? `${text}-x${String(copy)}` : at === ar ? `${text}${mark(copy)}` : at === alt ? '' : text)));
      }
    }
    writeFileSync(join(places, name), lines.map((row) => row.map(cell).join(',')).join('\n'));
  }
  return join(folder, 'dist/cli/main.js');
}
