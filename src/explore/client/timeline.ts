import { brushX } from 'd3-brush';
import type { D3BrushEvent } from 'd3-brush';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { fill } from '../messages/messages.ts';
import { h, oncePerFrame, svg } from './dom.ts';
import type { Explorer, Panel, Scene } from './explorer.ts';
import { dayOf } from './locale.ts';
import { binDays, isoOf, lastDay } from './timeline-bins.ts';
import { TYPES } from './view.ts';

const MARGIN = { top: 8, side: 14, bottom: 20 };
const TICK_WIDTH = 90;

/** Bars of events by first day, with a brush. In Arabic time runs from right to left. */
export function createTimeline({ index, locale, change }: Explorer): Panel {
  const { messages } = locale;
  const { bins, unit } = binDays(index.items.flatMap(({ event }) => event.date?.from ?? []));
  const starts = bins.map(({ start }) => start.getTime());
  const begin = bins[0]?.start ?? dayOf('2000-01-01');
  const finish = bins.at(-1)?.end ?? dayOf('2000-01-02');
  const bars = svg('g', { class: 'bars' });
  const axis = svg('g', { class: 'axis', 'aria-hidden': 'true' });
  const brushed = svg('g', { class: 'brush' });
  const picture = svg('svg', { attributes: { role: 'img' }, 'aria-label': messages.timeline.label }, bars, axis, brushed);
  const note = h('p', { class: 'note' });
  const clear = h(
    'button',
    { class: 'quiet', attributes: { type: 'button' }, on: { click: () => change({ from: null, to: null, page: 0 }) } },
    messages.timeline.clear,
  );
  const element = h(
    'section',
    { class: 'timeline', 'aria-label': messages.timeline.label },
    h('header', {}, h('span', { class: 'hint' }, messages.timeline.help), note, clear),
    picture,
  );

  let scene: Scene | null = null;
  let size = { width: 0, height: 0 };
  const x = scaleUtc().domain([begin, finish]);
  const brush = brushX<unknown>().on('brush end', (event: D3BrushEvent<unknown>) => {
    // Moves that the program makes have no source.
    if (event.sourceEvent === undefined || event.sourceEvent === null) return;
    pending = event.selection as [number, number] | null;
    apply();
  });
  let pending: [number, number] | null = null;
  const apply = oncePerFrame(() => {
    if (pending === null) return change({ from: null, to: null, page: 0 });
    const [low, high] = pending.map((pixel) => x.invert(pixel).getTime()).sort((a, b) => a - b);
    const first = bins[Math.max(binOf(low ?? 0), 0)];
    const last = bins[binOf((high ?? 0) - 1)];
    if (first !== undefined && last !== undefined) change({ from: isoOf(first.start), to: lastDay(last), page: 0 });
  });

  new ResizeObserver(() => {
    const { width, height } = picture.getBoundingClientRect();
    if (width <= 2 * MARGIN.side || height <= MARGIN.top + MARGIN.bottom || (width === size.width && height === size.height))
      return;
    size = { width, height };
    const range = [MARGIN.side, width - MARGIN.side];
    x.range(locale.direction === 'rtl' ? range.reverse() : range);
    brush.extent([
      [MARGIN.side, MARGIN.top],
      [width - MARGIN.side, height - MARGIN.bottom],
    ]);
    select(brushed).call(brush);
    drawAxis();
    if (scene !== null) draw(scene);
  }).observe(picture);

  return {
    element,
    update: (next) => {
      scene = next;
      draw(next);
    },
  };

  /** The bar of a time; -1 before the first. Bars are in order, so the search halves. */
  function binOf(time: number): number {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function draw({ view, filtered }: Scene): void {
    const counts = bins.map(() => new Map<string, number>());
    let [undated, earlier, later] = [0, 0, 0];
    for (const { event } of filtered.anyDate) {
      if (event.date === null) undated += 1;
      else {
        const time = dayOf(event.date.from).getTime();
        if (time >= finish.getTime()) later += 1;
        else {
          const count = counts[binOf(time)];
          if (count === undefined) earlier += 1;
          else count.set(event.type, (count.get(event.type) ?? 0) + 1);
        }
      }
    }
    const { earlier: before, later: after, undated: without } = messages.timeline;
    note.textContent = [
      ...(earlier > 0 ? [fill(before, { events: locale.counted('events', earlier) })] : []),
      ...(later > 0 ? [fill(after, { events: locale.counted('events', later) })] : []),
      ...(undated > 0 ? [fill(without, { events: locale.counted('events', undated) })] : []),
    ].join(' · ');
    clear.hidden = view.from === null && view.to === null;
    if (size.width === 0) return;
    drawBars(counts, view);
    const chosen = rangeOf(view);
    if (document.activeElement !== brushed) select(brushed).call((group) => brush.move(group, chosen));
  }

  function drawBars(counts: readonly ReadonlyMap<string, number>[], view: Scene['view']): void {
    const totals = counts.map((count) => [...count.values()].reduce((sum, each) => sum + each, 0));
    const most = Math.max(1, ...totals);
    const bottom = size.height - MARGIN.bottom;
    const unitHeight = (bottom - MARGIN.top) / most;
    const drawn = bins.flatMap((bin, at) => {
      const count = counts[at];
      const total = totals[at] ?? 0;
      if (count === undefined || total === 0) return [];
      const [left = 0, right = 0] = [x(bin.start), x(bin.end)].sort((a, b) => a - b);
      const width = Math.max(right - left - (right - left > 4 ? 1.5 : 0), 1);
      const days = unit === 'day' ? locale.day(isoOf(bin.start)) : locale.days(isoOf(bin.start), lastDay(bin));
      const outside = (view.from !== null && lastDay(bin) < view.from) || (view.to !== null && isoOf(bin.start) > view.to);
      let y = bottom;
      const parts = TYPES.map((type) => {
        // A lone event among thousands must still be seen.
        const height = (count.get(type) ?? 0) === 0 ? 0 : Math.max((count.get(type) ?? 0) * unitHeight, 1.5);
        y -= height;
        return svg('rect', { class: `type-${type}`, attributes: { x: left, y, width, height } });
      });
      const label = fill(messages.timeline.bar, { days, events: locale.counted('events', total) });
      return [svg('g', { class: outside ? 'outside' : 'inside' }, svg('title', {}, label), ...parts)];
    });
    bars.replaceChildren(...drawn);
  }

  function drawAxis(): void {
    const wanted = Math.max(2, Math.floor(size.width / TICK_WIDTH));
    const y = size.height - MARGIN.bottom;
    const [low = 0, high = 0] = [...x.range()].sort((a, b) => a - b);
    const years = finish.getUTCFullYear() - begin.getUTCFullYear();
    const parts: Intl.DateTimeFormatOptions =
      unit === 'day'
        ? { day: 'numeric', month: 'short' }
        : unit === 'year' || years > wanted
          ? { year: 'numeric' }
          : { month: 'short', year: 'numeric' };
    const labels = new Set<string>();
    const ticks = x
      .ticks(wanted)
      .filter((tick) => tick.getUTCHours() === 0)
      .flatMap((tick) => {
        const label = locale.time(tick, parts);
        if (labels.has(label)) return [];
        labels.add(label);
        const at = x(tick);
        const nearEdge = at < low + 30 || at > high - 30;
        return [
          svg('line', { attributes: { x1: at, x2: at, y1: y, y2: y + 4 } }),
          nearEdge ? null : svg('text', { attributes: { x: at, y: y + 15 } }, label),
        ];
      });
    axis.replaceChildren(
      svg('line', { attributes: { x1: low, x2: high, y1: y, y2: y } }),
      ...ticks.filter((each) => each !== null),
    );
  }

  /** The chosen days in pixels, within the axis. */
  function rangeOf({ from, to }: Scene['view']): [number, number] | null {
    if (from === null && to === null) return null;
    const clamp = (date: Date): Date => new Date(Math.min(Math.max(date.getTime(), begin.getTime()), finish.getTime()));
    const first = x(clamp(from === null ? begin : dayOf(from)));
    const last = x(clamp(to === null ? finish : new Date(dayOf(to).getTime() + 86_400_000)));
    return first <= last ? [first, last] : [last, first];
  }
}
