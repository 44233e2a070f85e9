import { describe, expect, it } from 'vitest';
import { cellsAt, lineAt, linesOf, lineStarting, linesStarting } from '../../src/gazetteer/sorted-lines.ts';
import { fc } from '../property.ts';

const text = fc.string({ unit: fc.constantFrom('ا', 'ت', 'ل', ' ', '\t'), maxLength: 8 });
const sorted = fc.uniqueArray(text, { maxLength: 40 }).map((lines) => lines.sort());

describe('a sorted list of lines', () => {
  it('gives back each line as it was', () => {
    fc.assert(
      fc.property(sorted, (lines) => {
        const stored = linesOf(lines);
        expect(lines.map((_, at) => lineAt(stored, at))).toEqual(lines);
      }),
    );
  });

  it('cuts lines into their cells', () => {
    fc.assert(
      fc.property(sorted, (lines) => {
        expect(lines.map((_, at) => cellsAt(linesOf(lines), at))).toEqual(lines.map((line) => line.split('\t')));
      }),
    );
  });

  it('finds the lines that start with a text, as a look at each of them would', () => {
    fc.assert(
      fc.property(sorted, text, (lines, prefix) => {
        const expected = lines.filter((line) => line.startsWith(prefix));
        expect(linesStarting(linesOf(lines), prefix)).toEqual(expected);
        expect(lineStarting(linesOf(lines), prefix)).toBe(lines.findIndex((line) => line.startsWith(prefix)));
      }),
    );
  });
});
