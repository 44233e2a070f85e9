import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Runs in the measured process: tells its memory and processor time when it ends. */
const HOOK = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ rss: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 })); });`;

export interface Measured {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of all cores. */
  readonly cpu: number;
  /** Most memory, MB. */
  readonly rss: number;
  readonly err: string;
}

/** Runs the built command line and measures it from outside: clock, processor time, most memory. */
export function measure(args: readonly string[], main = MAIN): Measured {
  const hook = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${HOOK}`)}`;
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', hook, main, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - start) / 1000;
  if (child.status === null || child.status > 1) throw new Error(child.stderr);
  const { rss, cpu } = JSON.parse(child.output[3] ?? '') as { rss: number; cpu: number };
  return { wall, cpu, rss, err: child.stderr };
}

/** The run with the least processor time: what else the machine does only adds to it. */
export function best(times: number, args: readonly string[], main = MAIN): Measured {
  const runs = Array.from({ length: times }, () => measure(args, main));
  return runs.reduce((least, run) => (run.cpu < least.cpu ? run : least));
}
