import { indexOf, one, sceneOf, send, texts } from './page-dom.ts';
import { describe, expect, it } from 'vitest';
import { createChips, createFilterPanel } from '../../src/explore/client/filter-panel.ts';
import type { Explorer, Panel } from '../../src/explore/client/explorer.ts';
import { createLocale } from '../../src/explore/client/locale.ts';
import { NO_FILTERS } from '../../src/explore/client/view.ts';
import type { View } from '../../src/explore/client/view.ts';
import type { Event } from '../../src/dataset/types.generated.ts';
import { dataset, date, event, HAMAS, SYRIAN_FORCES } from '../dataset/samples.ts';

const FEW: Event[] = [
  event({ id: 'ev-a', date: date('2024-11-30', '2024-12-02') }),
  event({ id: 'ev-b', type: 'capture', status: 'denied', actors: [HAMAS], claimedBy: [SYRIAN_FORCES] }),
  event({ id: 'ev-c', date: null }),
];
const MANY: Event[] = Array.from({ length: 12 }, (_, at) =>
  event({ id: `ev-${at}`, actors: [{ name: `كتيبة ${at + 1}`, nameEn: `Battalion ${at + 1}` }] }),
);

function open(make: (explorer: Explorer) => Panel, events: readonly Event[], view: Partial<View> = {}) {
  const index = indexOf(dataset({ events: [...events] }));
  const changed: Partial<View>[] = [];
  const { element, update } = make({ index, locale: createLocale('en'), change: (patch) => changed.push(patch) });
  update(sceneOf(index, view));
  return { element, changed, show: (next: Partial<View>) => update(sceneOf(index, next)) };
}

const choice = (element: Element, facet: string, label: string): HTMLInputElement =>
  one<HTMLInputElement>(one(element, `.facet-${facet} .choice`, label), 'input');

describe('the filters', () => {
  it('count what each value would bring', () => {
    const { element } = open(createFilterPanel, FEW);
    expect(texts(element, '.facet-type .choice')).toEqual(['Withdrawal2', 'Capture1', 'Defection0']);
    expect(one(element, '.facet-type .choice', 'Defection').classList.contains('none')).toBe(true);
    // The most frequent first; events that nobody is said to tell have a line of their own.
    expect(texts(element, '.facet-actor .choice')).toEqual(['Syrian Government Forces (Assad era)2', 'Hamas1']);
    expect(texts(element, '.facet-source .choice')).toEqual([
      'The writer, or no name given2',
      'Syrian Government Forces (Assad era)1',
    ]);
    expect(one(element, '.facet-outlet').hidden).toBe(true);
  });

  it('add a value to those chosen, and take one away', () => {
    const { element, changed } = open(createFilterPanel, FEW, { type: ['capture'] });
    expect(choice(element, 'type', 'Capture').checked).toBe(true);
    choice(element, 'type', 'Withdrawal').checked = true;
    send(choice(element, 'type', 'Withdrawal'), 'change');
    choice(element, 'type', 'Capture').checked = false;
    send(choice(element, 'type', 'Capture'), 'change');
    expect(changed).toEqual([
      { type: ['capture', 'withdrawal'], page: 0 },
      { type: [], page: 0 },
    ]);
  });

  it('search, and choose days and confidence', () => {
    const { element, changed } = open(createFilterPanel, FEW, { query: 'حمص', from: '2024-12-01', confidence: 0.5 });
    const input = (id: string): HTMLInputElement => one<HTMLInputElement>(element, `#${id}`);
    expect([input('search').value, input('from').value, input('to').value]).toEqual(['حمص', '2024-12-01', '']);
    expect(['min', 'max'].map((end) => input('from').getAttribute(end)).join()).toBe('2024-11-30,2024-12-07');
    expect(one(element, 'output').textContent).toBe('50%');
    const set = (id: string, type: string, value: string): void => {
      input(id).value = value;
      send(input(id), type);
    };
    set('search', 'input', 'تدمر');
    set('from', 'change', '');
    set('to', 'change', '2024-12-05');
    set('confidence', 'input', '0.75');
    expect(changed).toEqual([
      { query: 'تدمر', page: 0 },
      { from: null, page: 0 },
      { to: '2024-12-05', page: 0 },
      { confidence: 0.75, page: 0 },
    ]);
  });

  it('are cleared all at once, where any is set', () => {
    const { element, changed, show } = open(createFilterPanel, FEW);
    const clear = one<HTMLButtonElement>(element, 'button', 'Clear all filters');
    expect(clear.disabled).toBe(true);
    show({ status: ['denied'] });
    expect(clear.disabled).toBe(false);
    send(clear, 'click');
    expect(changed).toEqual([NO_FILTERS]);
  });

  it('show seven of many values, all of them on demand, and those that are looked for', () => {
    const { element, show } = open(createFilterPanel, MANY);
    const facet = one(element, '.facet-actor');
    const visible = (): number => [...facet.querySelectorAll<HTMLElement>('.choice')].filter(({ hidden }) => !hidden).length;
    const more = one<HTMLButtonElement>(facet, 'button');
    expect([visible(), more.textContent]).toEqual([7, 'Show all 12']);
    // One that is chosen stays in sight.
    show({ actor: ['كتيبة 9'] });
    expect(visible()).toBe(8);
    show({});
    send(more, 'click');
    expect([visible(), more.textContent]).toEqual([12, 'Show fewer']);
    send(more, 'click');
    expect(visible()).toBe(7);
    const find = one<HTMLInputElement>(facet, 'input.find');
    for (const [wanted, found] of [
      ['كَتِيبة 12', 1],
      ['BATTALION 12', 1],
      ['nobody', 0],
    ] as const) {
      find.value = wanted;
      send(find, 'input');
      expect([wanted, visible(), more.hidden]).toEqual([wanted, found, true]);
    }
  });
});

describe('the chips', () => {
  const chips = (view: Partial<View>) => open(createChips, FEW, view);
  it('name each filter that is set', () => {
    const view = { query: 'حمص', confidence: 0.5, type: ['capture'], status: ['denied'], actor: ['hamas'], source: ['-'] };
    expect(texts(chips(view).element, '.chip bdi')).toEqual([
      '“حمص”',
      '≥ 50%',
      'Capture',
      'Denied or failed',
      'Hamas',
      'The writer, or no name given',
    ]);
    expect(texts(chips({}).element, '.chip')).toEqual([]);
  });

  it.each<[Partial<View>, RegExp]>([
    [{ from: '2024-12-01' }, /^From 1 Dec 2024$/],
    [{ to: '2024-12-05' }, /^To 5 Dec 2024$/],
    [{ from: '2024-12-01', to: '2024-12-05' }, /^1\s*–\s*5 Dec 2024$/],
  ])('name the days of %j', (view, expected) => {
    const { element, changed } = chips(view);
    expect(one(element, '.chip bdi').textContent).toMatch(expected);
    send(one(element, '.chip'), 'click');
    expect(changed).toEqual([{ from: null, to: null, page: 0 }]);
  });

  it('take away their own filter and no other', () => {
    const { element, changed } = chips({ query: 'x', type: ['capture', 'withdrawal'], confidence: 0.5 });
    for (const chip of element.querySelectorAll('.chip')) send(chip, 'click');
    expect(changed).toEqual([
      { query: '', page: 0 },
      { confidence: 0, page: 0 },
      { type: ['withdrawal'], page: 0 },
      { type: ['capture'], page: 0 },
    ]);
    expect(one(element, '.chip', 'Capture').getAttribute('aria-label')).toBe('Remove the filter Capture');
  });

  it('name an unknown value of an old address by itself', () => {
    expect(texts(chips({ actor: ['gone'], outlet: ['وكالة'] }).element, '.chip bdi')).toEqual(['gone', 'وكالة']);
  });
});
