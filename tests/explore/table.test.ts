import { indexOf, one, sceneOf, send, texts } from './page-dom.ts';
import { describe, expect, it } from 'vitest';
import { createLocale } from '../../src/explore/client/locale.ts';
import { createTable, PAGE_ROWS } from '../../src/explore/client/table.ts';
import type { View } from '../../src/explore/client/view.ts';
import type { Event } from '../../src/dataset/types.generated.ts';
import { dataset, event, place } from '../dataset/samples.ts';

const EVENTS = Array.from({ length: PAGE_ROWS + 1 }, (_, at) => event({ id: `ev-${at}`, confidence: at / 1000 }));
const MIXED: Event[] = [
  event({ id: 'ev-a', status: 'denied', places: [place('Tadmur', 'تدمر'), place('Homs', 'حمص', 'to')] }),
  event({ id: 'ev-b', type: 'capture', date: null, places: [] }),
];

function table(events: readonly Event[], changes: Partial<View> = {}, language: 'en' | 'ar' = 'en') {
  const index = indexOf(dataset({ events: [...events] }));
  const changed: Partial<View>[] = [];
  const panel = createTable({ index, locale: createLocale(language), change: (patch) => changed.push(patch) });
  panel.update(sceneOf(index, { language, ...changes }));
  return { element: panel.element, changed };
}

describe('the table', () => {
  it('has a row for each event, with a dash for a day that is not told', () => {
    const { element } = table(MIXED);
    expect(texts(element, 'tbody td.column-date')).toEqual(['7 Dec 2024', '—']);
    expect(texts(element, 'tbody td.column-type')).toEqual(['Withdrawal', 'Capture']);
    expect(texts(element, 'tbody td.column-status')).toEqual(['Denied or failed', 'Occurred']);
    expect(texts(element, 'tbody td.column-place')).toEqual(['Tadmur, Homs', '']);
    expect(texts(element, 'tbody td.column-confidence')).toEqual(['90%', '90%']);
  });

  it('speaks Arabic', () => {
    const { element } = table(MIXED, {}, 'ar');
    expect(texts(element, 'tbody td.column-place')[0]).toBe('تدمر، حمص');
    expect(texts(element, 'tbody td.column-confidence')[0]).toContain('٩٠');
  });

  it('tells that nothing fits the filters', () => {
    const { element } = table(MIXED, { query: 'nowhere' });
    expect(texts(element, 'tbody tr')).toEqual([]);
    expect(one(element, '.empty').hidden).toBe(false);
    expect(one(table(MIXED).element, '.empty').hidden).toBe(true);
  });

  it('marks the open event and opens another one', () => {
    const { element, changed } = table(MIXED, { event: 'ev-a', places: ['x'] });
    expect(one(element, 'tr.open').getAttribute('data-event')).toBe('ev-a');
    send(one(element, 'tr[data-event=ev-b] button'), 'click');
    expect(changed).toEqual([{ event: 'ev-b', places: [] }]);
  });

  it('sorts by a head, and the other way at the second time', () => {
    const first = table(MIXED);
    send(one(first.element, 'th button', 'Confidence'), 'click');
    expect(first.changed).toEqual([{ sort: 'confidence', descending: false, page: 0 }]);
    const second = table(MIXED, { sort: 'confidence' });
    expect(one(second.element, 'th.column-confidence').getAttribute('aria-sort')).toBe('ascending');
    expect(one(second.element, 'th.column-date').getAttribute('aria-sort')).toBe('none');
    send(one(second.element, 'th button', 'Confidence'), 'click');
    expect(second.changed).toEqual([{ sort: 'confidence', descending: true, page: 0 }]);
    const third = table(MIXED, { sort: 'confidence', descending: true });
    expect(one(third.element, 'th.column-confidence').getAttribute('aria-sort')).toBe('descending');
  });

  it('sorts by the list that a telephone shows', () => {
    const { element, changed } = table(MIXED);
    const select = one<HTMLSelectElement>(element, 'select');
    select.value = 'place';
    send(select, 'change');
    expect(changed).toEqual([{ sort: 'place', descending: false, page: 0 }]);
  });

  it('turns pages, and no further than the last', () => {
    const first = table(EVENTS);
    expect(texts(first.element, 'tbody tr')).toHaveLength(PAGE_ROWS);
    expect(one(first.element, '[role=status]').textContent).toBe('Page 1 of 2');
    const button = (element: Element, sign: string): HTMLButtonElement => one<HTMLButtonElement>(element, 'footer button', sign);
    expect([button(first.element, '‹').disabled, button(first.element, '›').disabled]).toEqual([true, false]);
    send(button(first.element, '›'), 'click');
    expect(first.changed).toEqual([{ page: 1 }]);
    // An old address may name a page that a filter has since taken away.
    const last = table(EVENTS, { page: 7 });
    expect(texts(last.element, 'tbody tr')).toHaveLength(1);
    expect(one(last.element, '[role=status]').textContent).toBe('Page 2 of 2');
    expect([button(last.element, '‹').disabled, button(last.element, '›').disabled]).toEqual([false, true]);
  });
});
