import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const GOLD = new URL('../fixtures/gold/dev/', import.meta.url);
const COMMAND = ['--import', 'tsx', 'src/cli/main.ts'];

export interface Finished {
  readonly status: number | null;
  readonly err: string;
}

/** Runs the real command line, from its source, in a process of its own. */
export function rasd(...args: readonly string[]): Finished {
  const { status, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { cwd: root, encoding: 'utf8' });
  return { status, err: stderr };
}

/** Starts the command line and leaves it running. */
export const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...COMMAND, ...args], { cwd: root, stdio: 'ignore' });

/** Ends once the process has. */
export const ended = (child: ChildProcess): Promise<NodeJS.Signals | number | null> =>
  new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));

/** The first gold documents as JSON Lines. */
export function goldLines(count: number): string {
  const names = readdirSync(GOLD).filter((name) => /^dev-.*\.json$/.test(name));
  const documents = names.slice(0, count).map((name) => {
    const { id, title, text, published } = JSON.parse(readFileSync(new URL(name, GOLD), 'utf8')) as Record<string, unknown>;
    return JSON.stringify({ id, title, text, published });
  });
  return `${documents.join('\n')}\n`;
}
