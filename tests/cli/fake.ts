import type { Context } from '../../src/cli/context.ts';
import { runProgram } from '../../src/cli/program.ts';
import { textDigest } from '../../src/dataset/build.ts';
import type { Extractor } from '../../src/dataset/extractor.ts';
import type { InputDocument } from '../../src/document.ts';
import { problem } from '../../src/io/errors.ts';
import { draft } from '../dataset/samples.ts';

/** Finds a withdrawal from Al-Qaryatayn wherever the text has انسحب, and fails on خلل. */
export const fakeExtractor: Extractor = {
  extract(documents: Iterable<InputDocument>) {
    const all = [...documents];
    const failed = all.filter(({ text }) => text.includes('خلل'));
    const read = all.filter((document) => !failed.includes(document));
    const mentions = read.flatMap(({ id, text }) => {
      const start = text.indexOf('انسحب');
      if (start === -1) return [];
      const span = { start, end: start + 5 };
      return [{ documentId: id, field: 'text' as const, trigger: { text: 'انسحب', ...span }, sentence: span, rule: 'fake' }];
    });
    return {
      read: read.length,
      documents: read.map(({ id, text, published }) => ({
        id,
        published: published ?? null,
        publishedBasis: published === undefined ? ('none' as const) : ('metadata' as const),
        sha256: textDigest(text),
        entities: [],
      })),
      events:
        mentions.length === 0
          ? []
          : [draft({ mentions, places: [{ role: 'at', name: 'القريتين', lat: null, lon: null, geoPrecision: 4 }] })],
      problems: failed.map(({ id }) => problem('E_EXTRACT', { document: id })),
    };
  },
};

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line with the fake extractor. */
export async function run(args: readonly string[], changes: Partial<Context> = {}): Promise<Run> {
  let out = '';
  let err = '';
  const status = await runProgram(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    interactive: false,
    colours: false,
    outputColours: false,
    loadExplainer: () => Promise.reject(new Error('not here')),
    loadExtractor: () => Promise.resolve(fakeExtractor),
    ...changes,
  });
  return { status, out, err };
}
