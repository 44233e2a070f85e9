/**
 * Lets so many tasks run at the same time; the others wait their turn.
 *
 * @example const slot = slots(2); await Promise.all(tasks.map((task) => slot(task))) // two at a time
 */
export function slots(count: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
