/** Adds up where the time of a run goes. */
export interface Timings {
  readonly add: (name: string, milliseconds: number) => void;
  /** Runs a step and adds the time that it took. */
  readonly measure: <Result>(name: string, step: () => Result | Promise<Result>) => Promise<Result>;
  /** Adds the time that the items take to come, without what is done with them. */
  readonly arriving: <Item>(name: string, items: Iterable<Item>) => Iterable<Item>;
  readonly lines: () => string[];
}

/**
 * Starts the clock.
 *
 * @example const timings = createTimings(); timings.add('match', 12); timings.lines() // ['     12 ms   60.0 %  match', …]
 */
export function createTimings(): Timings {
  const start = performance.now();
  const total = new Map<string, number>();
  const add = (name: string, milliseconds: number): void => void total.set(name, (total.get(name) ?? 0) + milliseconds);
  return {
    add,
    measure: async (name, step) => {
      const from = performance.now();
      const result = await step();
      add(name, performance.now() - from);
      return result;
    },
    arriving: function* (name, items) {
      const iterator = items[Symbol.iterator]();
      for (;;) {
        const from = performance.now();
        const next = iterator.next();
        add(name, performance.now() - from);
        if (next.done === true) return;
        yield next.value;
      }
    },
    lines: () => {
      const all = performance.now() - start;
      const named = [...total.values()].reduce((sum, each) => sum + each, 0);
      const rows: [string, number][] = [...total, ['everything else', Math.max(0, all - named)], ['in all', all]];
      return rows.map(([name, ms]) => `${ms.toFixed(0).padStart(7)} ms  ${((100 * ms) / all).toFixed(1).padStart(5)} %  ${name}`);
    },
  };
}
