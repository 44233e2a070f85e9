import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';
import { time } from '../../src/time/time.ts';

interface Case {
  readonly Input: string;
  readonly Context: { readonly ReferenceDateTime: string };
  readonly Results: readonly { readonly Value: { readonly PastResolution: { readonly date: string } } }[];
}

const file = new URL('../fixtures/recognizers-text/DateParser.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Case[];

/** Assistant phrases ("عدت إلى 27", M/D order, literal translations) are no news: the suite is a floor, not a goal. */
const FLOOR = 0.4;

it('finds the past reading of most Recognizers-Text dates', () => {
  const missed = cases.filter(({ Input, Context, Results }) => {
    const cut = segment({ texts: { title: normaliseText(Input), text: normaliseText('') } });
    const { dates } = time({
      ...cut,
      ...analyse(cut),
      published: Context.ReferenceDateTime.slice(0, 10),
    });
    return !dates.some((date) => date.from === Results[0]?.Value.PastResolution.date);
  });
  if (process.env.SHOW !== undefined)
    console.log(`${cases.length - missed.length} of ${cases.length}\n${missed.map(({ Input }) => Input).join('\n')}`);
  expect((cases.length - missed.length) / cases.length).toBeGreaterThanOrEqual(FLOOR);
});
