import { describe, expect, it } from 'vitest';
import { buildDataset, finishEvents, textDigest } from '../../src/dataset/build.ts';
import { sift } from '../../src/dataset/sift.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { dataset, datasetDocument, date, draft, event, GENERATOR } from './samples.ts';

const mention = (documentId: string, start: number, field: 'title' | 'text' = 'text') => ({
  documentId,
  field,
  trigger: { text: 'انسحب', start, end: start + 5 },
  sentence: { start: 0, end: 50 },
  rule: 'withdraw',
});

describe('buildDataset', () => {
  const documents = [datasetDocument({ id: 'b' }), datasetDocument({ id: 'a' })];

  it('is valid and keeps documents in input order', () => {
    const built = buildDataset({ documents, events: [draft()] }, GENERATOR);
    expect(validateDataset(built)).toEqual([]);
    expect(built.documents.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('sorts events by date, type and id, undated ones last', () => {
    const events = [
      draft({ date: null }),
      draft({ date: date('2024-12-08') }),
      draft({ date: date('2024-12-07') }),
      draft({ date: date('2024-12-07'), type: 'capture' }),
      draft({ date: date('2024-12-07', '2024-12-09'), type: 'capture' }),
    ];
    const built = buildDataset({ documents, events }, GENERATOR).events;
    expect(built.map((each) => [each.date?.from, each.date?.to, each.type])).toEqual([
      ['2024-12-07', '2024-12-07', 'capture'],
      ['2024-12-07', '2024-12-07', 'withdrawal'],
      ['2024-12-07', '2024-12-09', 'capture'],
      ['2024-12-08', '2024-12-08', 'withdrawal'],
      [undefined, undefined, 'withdrawal'],
    ]);
  });

  it('does not depend on the order in which events are found', () => {
    const events = [draft({ date: null }), draft(), draft({ type: 'capture' })];
    const turned = [...events].reverse();
    expect(buildDataset({ documents, events: turned }, GENERATOR)).toEqual(buildDataset({ documents, events }, GENERATOR));
  });

  it('sorts mentions by document, title before text, and position', () => {
    const mentions = [mention('a', 5), mention('b', 40), mention('b', 3), mention('b', 60, 'title')];
    const [built] = buildDataset({ documents, events: [draft({ mentions })] }, GENERATOR).events;
    expect(built?.mentions).toEqual([mention('b', 60, 'title'), mention('b', 3), mention('b', 40), mention('a', 5)]);
  });

  it('sorts entities in reading order, the title first', () => {
    const [built] = buildDataset({ documents, events: [] }, GENERATOR).documents;
    expect(built?.entities.map(({ field, start }) => [field, start])).toEqual([
      ['title', 0],
      ['text', 0],
      ['text', 7],
      ['text', 20],
    ]);
  });
});

describe('finishEvents', () => {
  it('tells events with the same identity apart', () => {
    const ids = finishEvents([draft(), draft(), draft()]).map(({ id }) => id);
    expect(ids).toEqual([ids[0], `${ids[0] ?? ''}-2`, `${ids[0] ?? ''}-3`]);
  });
});

describe('textDigest', () => {
  it('is SHA-256 of the UTF-8 bytes', () => {
    expect(textDigest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(textDigest('قوات')).not.toBe(textDigest('قوّات'));
  });
});

describe('sift', () => {
  it('keeps a valid dataset as it is', () => {
    expect(sift(dataset())).toEqual({ dataset: dataset(), problems: [] });
  });

  it('takes out an event that is not valid and names it', () => {
    const bad = event({ id: 'ev-ffffffffffffffff', type: 'انسحاب' as never });
    const { dataset: rest, problems } = sift(dataset({ events: [event(), bad] }));
    expect(rest.events).toEqual([event()]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'E_DATASET_INVALID', document: 'a' });
    expect(problems[0]?.message).toContain('ev-ffffffffffffffff: /type');
  });

  it('takes out a document that is not valid together with what only it tells', () => {
    const bad = datasetDocument({ sha256: 'x' });
    const { dataset: rest, problems } = sift(dataset({ documents: [bad] }));
    expect(rest).toMatchObject({ documents: [], events: [] });
    expect(problems.map(({ code }) => code)).toEqual(['E_DATASET_INVALID', 'E_DATASET_INVALID']);
  });
});
