import { indexOf, one, sceneOf, send, texts } from './page-dom.ts';
import { describe, expect, it } from 'vitest';
import { createDetail } from '../../src/explore/client/detail.ts';
import { indexEvents, placeKey } from '../../src/explore/client/event-index.ts';
import type { EventIndex } from '../../src/explore/client/event-index.ts';
import { createLocale } from '../../src/explore/client/locale.ts';
import type { View } from '../../src/explore/client/view.ts';
import type { ExplorerData } from '../../src/explore/model.ts';
import { dataset, event, GENERATOR, HAMAS, place } from '../dataset/samples.ts';

const TADMUR = place('Tadmur', 'تدمر');
const NEAR = Array.from({ length: 102 }, (_, at) => event({ id: `ev-${at}`, places: [TADMUR] }));

/** One sentence that tells one event, and names a force that is no part of it. */
const told = (changes: Partial<ExplorerData['documents'][number]> = {}, fragments = false): EventIndex => {
  //            01234567890
  const text = 'انسحبت قوات النظام السوري من القريتين ولم تقاتل حماس.';
  const at = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  return indexEvents({
    generator: GENERATOR,
    documentCount: 1,
    documents: [
      { id: 'a', published: '2024-12-08', title: 'انسحاب', source: 'وكالة', url: 'https://news.example/1', ...changes },
    ],
    passages: [
      {
        text,
        fragments,
        entities: [
          { kind: 'organisation', ...at('قوات النظام السوري'), id: 'syrian-government-forces', name: 'قوات النظام السوري' },
          { kind: 'place', ...at('القريتين'), name: 'القريتين' },
          { kind: 'organisation', ...at('حماس'), id: 'hamas', name: 'حماس' },
        ],
      },
    ],
    events: [
      {
        ...event({ claimedBy: [{ name: 'المرصد' }] }),
        mentions: [{ document: 0, field: 'text', passage: 0, trigger: { ...at('انسحبت'), text: 'انسحبت' }, rule: 'withdraw' }],
      },
    ],
  });
};
const EVENT = { event: event().id };

function pane(index: EventIndex, view: Partial<View> = {}, language: 'en' | 'ar' = 'en') {
  const changed: Partial<View>[] = [];
  const panel = createDetail({ index, locale: createLocale(language), change: (patch) => changed.push(patch) });
  panel.update(sceneOf(index, { language, ...view }));
  return { element: panel.element, changed, show: (next: Partial<View>) => panel.update(sceneOf(index, { language, ...next })) };
}

describe('the pane with nothing chosen', () => {
  it('says what to do and what every sign means', () => {
    const { element } = pane(told());
    expect(one(element, '.nothing').textContent).toContain('Choose an event');
    expect(texts(element, '.legend li')).toEqual([
      ...['Withdrawal', 'Capture', 'Defection'],
      ...['Occurred', 'Ongoing', 'Planned', 'Demanded', 'Denied or failed', 'Possible'],
    ]);
    // The signs differ also for who sees no colours.
    const shapes = [...element.querySelectorAll('.legend li svg')].map(({ innerHTML }) => innerHTML);
    expect(new Set(shapes).size).toBe(8);
  });
});

describe('the pane with an event', () => {
  it('marks in the sentence the words that gave each field, and the other names apart', () => {
    const { element } = pane(told(), EVENT);
    expect(one(element, 'h2').textContent).toBe(event().summary);
    expect([...element.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.getAttribute('aria-label')])).toEqual([
      ['انسحبت', 'انسحبت: Trigger'],
      ['قوات النظام السوري', 'قوات النظام السوري: Who leaves'],
      ['القريتين', 'القريتين: Place'],
      ['حماس', 'حماس: force, not part of the event'],
    ]);
    expect(one(element, 'dd', 'المرصد').textContent).toContain('not in this sentence');
  });

  it('tells where the sentence stands', () => {
    const { element } = pane(told(), EVENT);
    expect(texts(element, 'figcaption > *')).toEqual(['انسحاب', 'وكالة', 'published 8 Dec 2024', 'Open the original']);
    expect(one(element, 'a').getAttribute('href')).toBe('https://news.example/1');
    expect(one(element, 'a').getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('makes no link of %s', (url) => {
    expect(texts(pane(told({ url }), EVENT).element, 'a')).toEqual([]);
  });

  it('says where it has only the quoted words', () => {
    expect(texts(pane(told({ published: null }, true), EVENT).element, 'figure .hint')).toEqual([
      'Only the words that the dataset quotes; the documents were not given.',
    ]);
    expect(texts(pane(told(), EVENT).element, 'figure .hint')).toEqual([]);
  });

  it('lights up the words of a field, and keeps them lit once chosen', () => {
    const { element } = pane(told(), EVENT);
    const mark = one(element, 'mark', 'القريتين');
    const field = one(element, 'dd', 'Al-Qaryatayn');
    let shown = 0;
    for (const each of [mark, field]) each.scrollIntoView = () => (shown += 1);
    const lit = (): string[] => texts(element, 'mark.lit');
    send(field, 'pointerenter');
    expect(lit()).toEqual(['القريتين']);
    send(field, 'pointerleave');
    expect(lit()).toEqual([]);
    send(mark, 'keydown', { key: 'Enter' });
    expect([lit(), field.classList.contains('lit'), mark.getAttribute('aria-pressed'), shown]).toEqual([
      ['القريتين'],
      true,
      'true',
      1,
    ]);
    // Another is only looked at meanwhile.
    const trigger = one(element, 'mark', 'انسحبت');
    for (const [come, go] of [
      ['focus', 'blur'],
      ['pointerenter', 'pointerleave'],
    ] as const) {
      send(trigger, come);
      expect(lit()).toEqual(['انسحبت']);
      send(trigger, go);
      expect(lit()).toEqual(['القريتين']);
    }
    send(mark, 'keydown', { key: 'x' });
    expect(lit()).toEqual(['القريتين']);
    send(one(field, 'button'), 'click');
    expect(one(field, 'button').getAttribute('aria-pressed')).toBe('true');
    send(field, 'click');
    expect([lit(), one(field, 'button').getAttribute('aria-pressed')]).toEqual([[], 'false']);
  });

  it('leads to the event before and after, and closes', () => {
    const { element, changed } = pane(indexOf(dataset({ events: NEAR })), { event: 'ev-1' });
    expect(one(element, '.position').textContent).toBe('2 of 102');
    for (const sign of ['‹', '›', '×']) send(one(element, 'button.icon', sign), 'click');
    expect(changed).toEqual([{ event: 'ev-0' }, { event: 'ev-2' }, { event: null, places: [] }]);
    const first = pane(indexOf(dataset({ events: NEAR })), { event: 'ev-0' });
    expect(one<HTMLButtonElement>(first.element, 'button.icon', '‹').disabled).toBe(true);
  });

  it('has no neighbours where a filter leaves the event out', () => {
    const { element } = pane(told(), { ...EVENT, actor: [HAMAS.id ?? ''] });
    expect(one(element, 'h2').textContent).toBe(event().summary);
    expect(texts(element, '.position')).toEqual([]);
  });

  it('is not drawn anew where nothing of it changes, and is where another thing is chosen', () => {
    const { element, show } = pane(told(), EVENT);
    const heading = one(element, 'h2');
    show({ ...EVENT, theme: 'dark' });
    expect(one(element, 'h2')).toBe(heading);
    show({});
    expect(texts(element, 'h2')).toEqual([]);
  });
});

describe('the pane with a place', () => {
  const key = placeKey(TADMUR);

  it('lists its events, as many as one can look through', () => {
    const { element, changed } = pane(indexOf(dataset({ events: NEAR })), { places: [key] });
    expect(one(element, 'h2').textContent).toBe('102 events at Tadmur');
    expect(texts(element, '.place-events li')).toHaveLength(100);
    expect(texts(element, ':scope .detail-content > .hint')).toEqual(['and 2 more; the filters narrow the list']);
    const [first] = element.querySelectorAll('.place-events button');
    if (first !== undefined) send(first, 'click');
    expect(changed).toEqual([{ event: 'ev-0' }]);
  });

  it('names three of many places', () => {
    const places = ['تدمر', 'حمص', 'حماة', 'إدلب'].map((name) => place(undefined, name));
    const index = indexOf(dataset({ events: [event({ places, date: null })] }));
    const { element } = pane(index, { places: places.map(placeKey) }, 'ar');
    expect(one(element, 'h2').textContent).toContain('تدمر، حمص، حماة …');
    expect(one(element, 'h2').textContent).not.toContain('إدلب');
  });

  it('is gone back to from one of its events', () => {
    const { element, changed } = pane(indexOf(dataset({ events: NEAR })), { places: [key], event: 'ev-3' });
    send(one(element, 'button', 'Back to the place'), 'click');
    expect(changed).toEqual([{ event: null }]);
  });
});
