import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishDataset } from '../../src/dataset/finish.ts';
import { createPipeline } from '../../src/index.ts';
import { buildDataset } from '../../src/dataset/build.ts';
import { generatorInfo } from '../../src/dataset/generator-info.ts';
import { sift } from '../../src/dataset/sift.ts';
import { CATALOGUE } from '../../src/io/errors.ts';
import type { Problem } from '../../src/io/errors.ts';
import { readDocuments } from '../../src/io/read-documents.ts';
import { isDay } from '../../src/time/calendar.ts';
import { folder } from '../io/helpers.ts';
import { fc } from '../property.ts';
import { datasetFaults, layerFaults, normalisationFaults } from './check.ts';
import { texts } from './generators.ts';
import { spoiltFiles } from './spoilt-files.ts';

/** All together; `npm run test:nightly` asks for more, and for other ones each night. */
const CASES = Number(process.env['RASD_FUZZ_CASES'] ?? 5000);
const share = (part: number): { numRuns: number } => ({ numRuns: Math.ceil(CASES * part) });
/** A case that takes longer hangs; most take some milliseconds. */
const HANG_MS = 10_000;
const timeout = 60_000 + CASES * 100;
const pipeline = createPipeline();
const generator = generatorInfo();

describe('any text', () => {
  it('is normalised with offsets that lead back', { timeout }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalisationFaults(text)).toEqual([]);
      }),
      share(0.55),
    );
  });

  it('goes through the whole pipeline: no failure, no hang, exact offsets, a valid dataset', { timeout }, () => {
    fc.assert(
      fc.property(texts, fc.option(texts, { nil: undefined, freq: 3 }), (text, title) => {
        const document = { id: 'a', text, published: '2024-12-07', ...(title === undefined ? {} : { title }) };
        const start = performance.now();
        const layers = pipeline.read(document);
        expect(performance.now() - start).toBeLessThan(HANG_MS);
        expect(layerFaults(layers)).toEqual([]);
        const result = pipeline.extract([document]);
        const built = sift(buildDataset(result, generator));
        expect(datasetFaults({ ...built, problems: [...result.problems, ...built.problems] }, text)).toEqual([]);
      }),
      share(0.14),
    );
  });

  it('gives the same dataset when it is read again', { timeout }, () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (all) => {
        const documents = all.map((text, at) => ({ id: String(at), text, published: '2024-12-07' }));
        const once = finishDataset(pipeline.extract(documents));
        expect(finishDataset(pipeline.extract(documents))).toEqual(once);
      }),
      share(0.01),
    );
  });
});

describe('any file', () => {
  it('is read or refused by name: no failure, no hang, documents with id and text', { timeout }, () => {
    const base = folder({});
    fc.assert(
      fc.property(spoiltFiles, ({ name, bytes }) => {
        const path = join(base, name);
        writeFileSync(path, bytes);
        const start = performance.now();
        const problems: Problem[] = [];
        for (const document of readDocuments([path], (each) => problems.push(each), { allLanguages: true })) {
          expect(document.id).toMatch(/\S/);
          expect(document.text).toMatch(/\S/);
          for (const value of Object.values(document)) expect(typeof value).toBe('string');
          if (document.published !== undefined) expect(isDay(document.published.slice(0, 10))).toBe(true);
        }
        for (const { code } of problems) expect(CATALOGUE).toHaveProperty(code);
        expect(performance.now() - start).toBeLessThan(HANG_MS);
        rmSync(path);
      }),
      share(0.3),
    );
  });
});

describe('texts made to be slow', () => {
  const pipelineTime = (text: string): number => {
    const start = performance.now();
    pipeline.read({ id: 'a', text, published: '2024-12-07' });
    return performance.now() - start;
  };

  it.each([
    ['letters without a space', 'ا'],
    ['the article again and again', 'ال'],
    ['conjunctions', 'و '],
    ['joined conjunctions', 'و'],
    ['full stops', '.'],
    ['dots and spaces', '. '],
    ['dashes', '- '],
    ['numbers', '1'],
    ['numbers and signs', '1,'],
    ['number words', 'مئة ألف و'],
    ['marks', '\u064b'],
    ['hash signs', '#'],
    ['hashtags', '#ا_'],
    ['line breaks', '\n'],
    ['spaces', ' '],
    ['bidi controls', '\u202b'],
    ['ligatures', '\ufdfa'],
    ['verbs and places', 'انسحبت القوات من حمص و'],
    ['days', 'يوم الجمعة '],
    ['slashes', '7/'],
    ['titles and names', 'العميد محمد '],
    ['one list of places', 'حمص، '],
    ['at signs', '@a.'],
    ['web addresses', 'http://'],
    ['quotes that are never closed', '«'],
    ['brackets that are never closed', '('],
    ['verbs of withdrawal', 'انسحب '],
  ])('%s', { timeout: 60_000 }, (_, unit) => {
    const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
    pipelineTime(text(500));
    // Linear time grows by eight, quadratic by 64; the allowance is for a busy machine.
    const short = Math.max(20, pipelineTime(text(1000)));
    expect(pipelineTime(text(8000))).toBeLessThan(short * 40 + 2000);
  });
});
