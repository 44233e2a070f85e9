import { describe, expect, it } from 'vitest';
import { textDigest } from '../../src/dataset/build.ts';
import { explorerData } from '../../src/explore/explorer-data.ts';
import { dataset, datasetDocument, event, SYRIAN_FORCES } from '../dataset/samples.ts';

//            0         1         2         3
//            0123456789012345678901234567890123456789
const TEXT = 'خبر آخر. انسحبت قوات النظام من القريتين. ثم عادت.';
const at = (words: string): { text: string; start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { text: words, start, end: start + words.length };
};
const SENTENCE = { start: at('انسحبت').start, end: at('القريتين.').end };
const entities = [
  { kind: 'organisation' as const, field: 'text' as const, ...at('قوات النظام'), id: 'x', name: 'قوات النظام', rule: 'registry' },
  { kind: 'place' as const, field: 'text' as const, ...at('القريتين'), name: 'القريتين', lat: 34.2, lon: 37.2 },
  { kind: 'place' as const, field: 'text' as const, ...at('خبر'), name: 'خارج الجملة', lat: null, lon: null },
  { kind: 'place' as const, field: 'title' as const, ...at('القريتين'), name: 'في العنوان', lat: null, lon: null },
];
const mention = { documentId: 'a', field: 'text' as const, trigger: at('انسحبت'), sentence: SENTENCE, rule: 'withdraw' };
const SAMPLE = dataset({
  documents: [datasetDocument({ sha256: textDigest(TEXT), entities }), datasetDocument({ id: 'unused' })],
  events: [event({ mentions: [mention] }), event({ id: 'ev-2222222222222222', actors: [SYRIAN_FORCES], mentions: [mention] })],
});

describe('explorerData', () => {
  it('takes the sentence and what is named in it, once for all its events', () => {
    const { data, changed, missing } = explorerData(SAMPLE, [
      { id: 'a', text: TEXT },
      { id: 'other', text: 'x' },
    ]);
    expect({ changed, missing }).toEqual({ changed: [], missing: 0 });
    expect(data.passages).toHaveLength(1);
    const [passage] = data.passages;
    expect(passage?.text).toBe('انسحبت قوات النظام من القريتين.');
    expect(passage?.entities.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['قوات النظام', 'القريتين']);
    expect(data.events.map(({ mentions }) => mentions[0]?.passage)).toEqual([0, 0]);
    const { start, end } = data.events[0]?.mentions[0]?.trigger ?? { start: 0, end: 0 };
    expect(passage?.text.slice(start, end)).toBe('انسحبت');
  });

  it('takes no words beyond the sentences, and no document without events', () => {
    const json = JSON.stringify(explorerData(SAMPLE, [{ id: 'a', text: TEXT }]).data);
    expect(json).not.toContain('عادت');
    expect(json).not.toContain('خبر');
    expect(json).not.toContain('unused');
  });

  it('makes do with the quoted words if the document is not given', () => {
    const { data, missing } = explorerData(SAMPLE, []);
    expect(missing).toBe(1);
    const [passage] = data.passages;
    expect(passage?.text).toBe('انسحبت … قوات النظام … القريتين');
    expect(passage?.fragments).toBe(true);
    expect(passage?.entities.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['قوات النظام', 'القريتين']);
  });

  it('shows no sentence of a text that has changed, because its offsets no longer fit', () => {
    const { data, changed } = explorerData(SAMPLE, [{ id: 'a', text: `عاجل ${TEXT}` }]);
    expect(changed).toEqual(['a']);
    expect(data.passages[0]?.fragments).toBe(true);
  });

  it('puts words that overlap together', () => {
    const overlapping = [
      { kind: 'place' as const, field: 'text' as const, ...at('النظام من القريتين'), name: 'ب', lat: null, lon: null },
      { kind: 'place' as const, field: 'text' as const, ...at('قوات النظام'), name: 'أ', lat: null, lon: null },
    ];
    const { data } = explorerData({ ...SAMPLE, documents: [datasetDocument({ entities: overlapping })] }, []);
    const [passage] = data.passages;
    expect(passage?.text).toBe('انسحبت … قوات النظام من القريتين');
    expect(passage?.entities.map(({ start, end }) => passage.text.slice(start, end))).toEqual([
      'النظام من القريتين',
      'قوات النظام',
    ]);
  });
});
