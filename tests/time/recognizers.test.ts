import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';
import { time } from '../../src/time/time.ts';

interface Case {
  readonly Input: string;
  readonly Context: { readonly ReferenceDateTime: string };
  readonly Results: readonly { readonly Value: { readonly PastResolution: { readonly date: string } } }[];
}

const folder = new URL('../fixtures/recognizers-text/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('DateParser.json', folder), 'utf8').replace(/^\uFEFF/, '')) as Case[];
/** Why a case is not held against us, by its text: most are phrases of an assistant, translated word for word. */
const skipped = new Map(
  readFileSync(new URL('skipped-dates.tsv', folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? ''] as const),
);

/** Share of the rest that is found. */
const FLOOR = 0.75;

const isFound = ({ Input, Context, Results }: Case): boolean => {
  const cut = segment({ texts: { title: normaliseText(Input), text: normaliseText('') } });
  const { dates } = time({ ...cut, ...analyse(cut), published: Context.ReferenceDateTime.slice(0, 10) });
  return dates.some((date) => date.from === Results[0]?.Value.PastResolution.date);
};

describe('Recognizers-Text, Arabic dates', () => {
  it('skips only cases that are there and not found, each with a reason', () => {
    for (const [input, reason] of skipped) {
      const one = cases.find(({ Input }) => Input === input);
      expect(one, input).toBeDefined();
      expect(one !== undefined && isFound(one), input).toBe(false);
      expect(reason.length, input).toBeGreaterThan(5);
    }
  });
  it('finds the past reading of most of the rest', () => {
    const kept = cases.filter(({ Input }) => !skipped.has(Input));
    const missed = kept.filter((one) => !isFound(one)).map(({ Input }) => Input);
    if (process.env.SHOW !== undefined) console.log(`${kept.length - missed.length} of ${kept.length}\n${missed.join('\n')}`);
    expect((kept.length - missed.length) / kept.length, missed.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });
});
