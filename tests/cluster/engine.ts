// Runs a corpus through an engine with real workers, one of which is killed, as is a process of another: `tsx engine.ts dask|spark
// PYTHON FOLDER`. The dataset must be the one that one machine makes. Needs the built program and Linux.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { goldLines } from '../run/command.ts';

const [engine = '', python = '', base = ''] = process.argv.slice(2);
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const KILLING = fileURLToPath(new URL('killing.mjs', import.meta.url));
const DRIVER = fileURLToPath(new URL(`../../cluster/${engine}_run.py`, import.meta.url));
const DOCUMENTS = 16;
const BUCKETS = '2';
const WORKERS = 2;

const at = (...parts: readonly string[]): string => join(base, ...parts);
const fail = (message: string): never => {
  throw new Error(message);
};

function rasd(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  if (status !== 0) fail(`rasd ${args.join(' ')}: ${stderr}`);
}

interface Engine {
  /** What the command line of a worker has, and nothing else between a worker and the processes that it starts. */
  readonly worker: string;
  /** What the driver must be told. */
  readonly options: readonly string[];
  readonly processes: readonly ChildProcess[];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A scheduler and workers without a nanny, which would bring a dead one back. */
async function dask(): Promise<Engine> {
  const address = `tcp://127.0.0.1:${String(await freePort())}`;
  const start = (...args: readonly string[]): ChildProcess =>
    spawn(python, ['-m', ...args], { cwd: base, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = address.slice(address.lastIndexOf(':') + 1);
  const scheduler = start('distributed.cli.dask_scheduler', '--host', '127.0.0.1', '--port', port, '--no-dashboard');
  const workers = Array.from({ length: WORKERS }, () =>
    start('distributed.cli.dask_worker', address, '--nthreads', '1', '--no-nanny', '--no-dashboard'),
  );
  return { worker: 'dask_worker', options: ['--scheduler', address], processes: [scheduler, ...workers] };
}

/** Executors in processes of their own, as on a cluster. */
const spark = (): Engine => ({
  worker: 'CoarseGrainedExecutorBackend',
  options: ['--master', `local-cluster[${String(WORKERS)},1,1024]`],
  processes: [],
});

const ENGINES: Readonly<Record<string, () => Engine | Promise<Engine>>> = { dask, spark };

const lines = goldLines(DOCUMENTS);
writeFileSync(at('in.jsonl'), lines + lines.replaceAll('{"id":"', '{"id":"again-'));
rasd('shard', at('in.jsonl'), '--out', at('shards'), '--size', String(DOCUMENTS / 2));
rasd('extract', at('in.jsonl'), '--output', at('one.json'));
mkdirSync(at('marks'));

const { worker, options, processes } = await (ENGINES[engine] ?? (() => fail(`no engine ${engine}`)))();
const said: string[] = [];
for (const each of processes) each.stderr?.on('data', (data) => said.push(String(data)));
try {
  await setTimeout(0);
  const command = [process.execPath, KILLING, worker, at('marks'), MAIN].join(' ');
  const args = [DRIVER, at('shards'), at('run'), at('many.json'), '--buckets', BUCKETS, '--rasd', command, ...options];
  const env = { ...process.env, PYSPARK_PYTHON: python };
  const driver = spawn(python, args, { cwd: base, env, stdio: ['ignore', 'inherit', 'pipe'] });
  driver.stderr.on('data', (data) => said.push(String(data)));
  const status = await new Promise((resolve) => driver.on('exit', (code, signal) => resolve(code ?? signal)));
  if (status !== 0) fail(`the driver ended with ${String(status)}`);
  const marks = readdirSync(at('marks')).sort().join(' ');
  if (marks !== 'shard-000001 shard-000002') fail(`not killed: a worker and a process, but ${marks}`);
  if (!existsSync(at('many.json'))) fail('nothing was written');
  if (!readFileSync(at('one.json')).equals(readFileSync(at('many.json')))) fail('one machine makes another dataset');
  console.log(`${engine}: the bytes of one machine, with a worker and a process killed`);
} catch (error) {
  console.error(said.join(''));
  throw error;
} finally {
  for (const each of processes) each.kill('SIGKILL');
}
