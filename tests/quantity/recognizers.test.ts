import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/quantity/fractions.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';

interface Case {
  readonly Input: string;
  readonly Results: readonly { readonly Resolution: { readonly value: string } }[];
}

const folder = new URL('../fixtures/recognizers-text/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('NumberModel.json', folder), 'utf8').replace(/^\uFEFF/, '')) as Case[];
const skipped = new Map(
  readFileSync(new URL('skipped-numbers.tsv', folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? ''] as const),
);

/** All numbers of a text, left to right. */
function numbersOf(text: string): number[] {
  const { tokens } = segment({ texts: { title: normaliseText(text), text: normaliseText('') } });
  const values: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = parseValue(tokens, at);
    if (found === null) continue;
    values.push(found.value);
    at = found.last;
  }
  return values;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) * 1000;
const agrees = (one: Case): boolean => {
  const want = one.Results.map(({ Resolution }) => Number(Resolution.value));
  const got = numbersOf(one.Input);
  return want.length === got.length && want.every((value, i) => close(value, got[i] ?? Number.NaN));
};

describe('Recognizers-Text, Arabic numbers', () => {
  it('skips less than 15 %, each with a reason, and no case that is not there', () => {
    const inputs = new Set(cases.map(({ Input }) => Input));
    for (const [input, reason] of skipped) {
      expect(inputs.has(input), input).toBe(true);
      expect(reason.length, input).toBeGreaterThan(5);
    }
    expect(cases.filter(({ Input }) => skipped.has(Input)).length / cases.length).toBeLessThan(0.15);
  });
  it('agrees with at least 90 % of the rest', () => {
    const kept = cases.filter(({ Input }) => !skipped.has(Input));
    const wrong = kept.filter((one) => !agrees(one)).map(({ Input }) => Input);
    if (process.env.SHOW !== undefined)
      console.log(
        `${kept.length - wrong.length} of ${kept.length}\n${wrong.map((w) => `${w} → ${numbersOf(w).join(' ; ')}`).join('\n')}`,
      );
    expect(wrong.length / kept.length, wrong.join('\n')).toBeLessThanOrEqual(0.1);
  });
});
