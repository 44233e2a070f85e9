import { describe, expect, it } from 'vitest';
import { validateDataset, validateDocument, validateEvent, validateInput } from '../../src/dataset/validate.ts';
import { dataset, datasetDocument, event } from './samples.ts';

describe('validateInput', () => {
  it.each([
    ['the least', { id: 'a', text: 'انسحبت القوات' }],
    ['all fields', { id: 'a', text: 'ن', title: 'ع', published: '2024-12-07', source: 's', url: 'u', language: 'ar' }],
    ['a date with time', { id: 'a', text: 'ن', published: '2024-12-07T21:30:00+03:00' }],
    ['nulls for what is not known', { id: 'a', text: 'ن', title: null, published: null }],
    ['fields of a gold file', { id: 'a', text: 'ن', events: [] }],
  ])('takes %s', (_, value) => {
    expect(validateInput(value)).toEqual([]);
  });

  it.each([
    ['no id', { text: 'ن' }],
    ['no text', { id: 'a' }],
    ['a number for id', { id: 7, text: 'ن' }],
    ['a blank id', { id: ' ', text: 'ن' }],
    ['a blank text', { id: 'a', text: ' \n ' }],
    ['a day that is not in the calendar', { id: 'a', text: 'ن', published: '2023-02-29' }],
    ['a list', []],
    ['null', null],
  ])('refuses %s', (_, value) => {
    expect(validateInput(value)).not.toEqual([]);
  });
});

describe('validateEvent', () => {
  it('takes an event', () => {
    expect(validateEvent(event())).toEqual([]);
    expect(validateEvent(event({ date: null, count: { min: 2000, max: null, unit: 'people' }, subtype: 'retreat' }))).toEqual([]);
  });

  it.each<[string, object]>([
    ['an unknown type', { type: 'انسحاب' }],
    ['an unknown status', { status: 'happened' }],
    ['an unknown field', { extra: 1 }],
    ['a bad id', { id: 'ev-1' }],
    ['no mention', { mentions: [] }],
    ['confidence above 1', { confidence: 1.1 }],
    ['a date without basis', { date: { from: '2024-12-07', to: '2024-12-07', precision: 'day' } }],
    [
      'a day that is not in the calendar',
      { date: { from: '2024-02-30', to: '2024-03-01', precision: 'day', basis: 'explicit' } },
    ],
    ['a latitude off the globe', { places: [{ role: 'at', name: 'x', lat: 91, lon: 0, geoPrecision: 1 }] }],
    ['an unknown role', { places: [{ role: 'near', name: 'x', lat: null, lon: null, geoPrecision: 1 }] }],
    ['a count of percents', { count: { min: 1, max: 1, unit: 'percent' } }],
    ['an actor without name', { actors: [{ id: 'hamas' }] }],
    ['a missing field', { claimedBy: undefined }],
  ])('refuses %s', (_, changes) => {
    expect(validateEvent({ ...event(), ...changes })).not.toEqual([]);
  });

  it('says where and what is allowed', () => {
    expect(validateEvent({ ...event(), type: 'انسحاب' })).toEqual([
      '/type: must be equal to one of the allowed values: withdrawal, capture, defection',
    ]);
    expect(validateEvent({ ...event(), extra: 1 })).toEqual(['/: must NOT have additional properties (extra)']);
  });
});

describe('validateDocument', () => {
  it('takes a document with entities of each kind', () => {
    expect(validateDocument(datasetDocument())).toEqual([]);
  });

  it('refuses an entity with the fields of another kind', () => {
    const [first] = datasetDocument().entities;
    expect(validateDocument(datasetDocument({ entities: [{ ...first, min: 1 } as never] }))).not.toEqual([]);
  });
});

describe('validateDataset', () => {
  it('takes a dataset', () => {
    expect(validateDataset(dataset())).toEqual([]);
  });

  it('refuses ids that occur twice and mentions of documents that are not there', () => {
    expect(validateDataset(dataset({ events: [event(), event()] }))).toEqual(['/events: id ev-0123456789abcdef occurs twice']);
    expect(validateDataset(dataset({ documents: [datasetDocument(), datasetDocument()] }))).toEqual([
      '/documents: id a occurs twice',
    ]);
    expect(validateDataset(dataset({ documents: [] }))).toEqual(['/events ev-0123456789abcdef: no document a']);
  });
});
