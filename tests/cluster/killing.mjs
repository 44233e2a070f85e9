// Stands in for `rasd` on a worker: `node killing.mjs WORKER MARKS MAIN …arguments` hands all arguments on to MAIN. But the first time
// that it maps shard 1 it kills the worker that has started it (the next process above whose command line has WORKER) and goes on as
// an orphan; the first time that it maps shard 2 it kills MAIN when its first file is written, and itself. MARKS is a folder in
// which it writes down that it has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { setInterval } from 'node:timers';

const [worker, marks, main, ...args] = process.argv.slice(2);
const command = [process.execPath, [main, ...args]];

function isFirstMapOf(shard) {
  const mark = join(marks, shard);
  if (args[0] !== 'map' || basename(args[1]) !== `${shard}.jsonl` || existsSync(mark)) return false;
  writeFileSync(mark, '');
  return true;
}

function workerAbove() {
  let pid = process.ppid;
  while (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(worker))
    pid = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))[1]);
  return pid;
}

const hasWritten = (shard) => {
  const out = args[args.indexOf('--out') + 1];
  return existsSync(out) && readdirSync(out, { recursive: true }).some((name) => name.includes(shard));
};

if (isFirstMapOf('shard-000002')) {
  const child = spawn(...command, { stdio: 'ignore' });
  setInterval(() => {
    if (!hasWritten('shard-000002')) return;
    child.kill('SIGKILL');
    process.kill(process.pid, 'SIGKILL');
  }, 1);
} else {
  if (isFirstMapOf('shard-000001')) process.kill(workerAbove(), 'SIGKILL');
  process.exitCode = spawnSync(...command, { stdio: 'inherit' }).status ?? 2;
}
