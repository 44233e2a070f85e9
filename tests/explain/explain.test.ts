import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InputDocument } from '../../src/document.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();
const why = (text: string): Explanation => pipeline.explain({ id: 'a', text, published: '2024-12-07' });

describe('explain', () => {
  it('tells sentence, trigger, frame and analysis, and marks the words that gave a field', () => {
    const { events, dropped } = why('انسحبت قوات النظام من مدينة تدمر أمس.');
    expect(dropped).toEqual([]);
    expect(events).toHaveLength(1);
    const [mention] = events[0]?.mentions ?? [];
    expect(mention?.frame).toEqual({ name: 'withdraw', type: 'withdrawal', subtype: 'retreat' });
    expect(mention?.reading).toMatchObject({ lemma: 'انسحب', pos: 'verb', features: { tense: 'past', gender: 'f' } });
    expect(mention?.marks.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'trigger انسحبت',
      'actor قوات النظام',
      'place تدمر',
      'date أمس',
    ]);
  });

  it('tells why each field has its value', () => {
    const { fields } = why('أعلن الجيش السوري سيطرته على مدينة تدمر.').events[0] ?? {};
    expect(fields?.actors).toMatchObject({
      value: [{ id: 'syrian-government-forces', found: 'registry' }],
      why: 'shared with the governing predicate',
    });
    expect(fields?.places.value[0]).toMatchObject({ role: 'at', nameEn: 'Palmyra', found: 'class-noun', resolved: 'class-noun' });
    expect(fields?.places.why).toEqual({ at: 'after علي' });
    expect(fields?.date.why).toBe('main story: the published date');
    expect(fields?.status).toEqual({ value: 'occurred', why: 'اعلن: assert' });
    expect(fields?.claimedBy.why).toBe('governing predicate');
  });

  it('tells by which other report the taker of a place was found', () => {
    const { fields } =
      why('سيطر الحوثيون على عتق. وسقطت حريب.').events.find(({ mentions }) => mentions[0]?.frame.name === 'fall') ?? {};
    expect(fields?.actors).toMatchObject({ value: [{ id: 'houthis' }], why: 'who took the place told of next to it' });
  });

  it('tells where a count comes from, and which field has nothing to explain', () => {
    const { fields } = why('انشق 25 جنديا عن الجيش السوري في مدينة درعا أمس.').events[0] ?? {};
    expect(fields?.count).toEqual({ value: { min: 25, max: 25, unit: 'people' }, why: 'number in the sentence (digits)' });
    expect(fields?.targets).toEqual({ value: [], why: null });
  });

  it('gives each value the reason of the report that it comes from', () => {
    const { events } = why('سقطت مدينة القريتين. سيطر الجيش السوري على مدينة القريتين.');
    expect(events).toHaveLength(1);
    expect(events[0]?.mentions.map(({ frame }) => frame.name)).toEqual(['fall', 'gain-control']);
    expect(events[0]?.fields.actors.why).toBe('subject after the verb');
    expect(events[0]?.fields.places.why.at).toBe('object');
    expect(events[0]?.mentions[0]?.why).not.toHaveProperty('actors');
  });

  it('shows a denial by the word that denies, with the frame of what it denies', () => {
    const { events } = why('قالت قناة العربية إن قوات الدعم السريع انسحبت من مدينة سنجة. ونفى الجيش السوداني ذلك.');
    const denied = events.find(({ fields }) => fields.status.value === 'denied');
    expect(denied?.mentions[0]).toMatchObject({
      trigger: { text: 'ونفى' },
      frame: { name: 'withdraw' },
      reading: { lemma: 'نفى' },
    });
  });

  it.each([
    ['انسحب المنتخب السوري من البطولة.', 'withdraw', 'the frame does not take abstract'],
    ['استعاد النازحون الحقوق في حلب.', 'free-or-retake', /the frame does not take/],
  ])('tells why %s gives no event', (text, frame, reason) => {
    const { events, dropped } = why(text);
    expect(events).toEqual([]);
    expect(dropped[0]).toMatchObject({ frame, instead: null });
    expect(dropped[0]?.reason).toMatch(reason);
  });

  it('says nothing of a text without a word that a frame knows', () => {
    expect(why('الطقس معتدل في دمشق.')).toMatchObject({ events: [], dropped: [] });
  });
});

describe('explanations of the gold documents', () => {
  const base = new URL('../fixtures/gold/dev/', import.meta.url);
  const documents = readdirSync(base)
    .filter((name) => name.endsWith('.json'))
    .slice(0, 25)
    .map((name) => JSON.parse(readFileSync(new URL(name, base), 'utf8')) as InputDocument);

  it('are there', () => {
    expect(documents.length).toBeGreaterThan(10);
  });

  it.each(documents.map((document) => [document.id, document] as const))(
    '%s: spans hold their words, reasons are given',
    (_, document) => {
      const { events, dropped } = pipeline.explain(document);
      for (const { field, sentence, trigger, marks } of events.flatMap(({ mentions }) => mentions)) {
        for (const span of [sentence, trigger, ...marks]) {
          expect(document[field]?.slice(span.start, span.end)).toBe(span.text);
          expect(span.start).toBeGreaterThanOrEqual(sentence.start);
          expect(span.end).toBeLessThanOrEqual(sentence.end);
        }
      }
      for (const { fields } of events) {
        for (const { value, why } of [fields.status, fields.date])
          expect({ value, why }).toEqual({ value, why: expect.stringMatching(/./) as string });
        for (const { value, why } of [fields.actors, fields.targets, fields.claimedBy])
          if (value.length > 0) expect(why).toMatch(/./);
        for (const { role } of fields.places.value) expect(fields.places.why[role]).toMatch(/./);
      }
      for (const { reason, trigger } of dropped) expect([reason, trigger.text]).not.toContain('');
      expect(pipeline.explain(document)).toEqual({ ...pipeline.explain(document) });
    },
  );

  it('are of the events that the dataset has', async () => {
    for (const document of documents.slice(0, 5)) {
      const ids: string[] = [];
      for await (const { events } of pipeline.perDocument([document])) ids.push(...events.map(({ id }) => id));
      expect(
        pipeline
          .explain(document)
          .events.map(({ id }) => id)
          .sort(),
      ).toEqual(ids.sort());
    }
  });
});
