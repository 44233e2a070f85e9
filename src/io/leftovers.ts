import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const DAY_MS = 86_400_000;
/** Machines that share a folder may have the same process id; their names may be long. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const TEMPORARY = /^\..+\.(?<host>[0-9a-f]{8})-(?<pid>\d+)-[0-9a-f]{8}\.tmp$/;

/**
 * Name for a file while it is being written, beside its place. It is hidden, no other process has it, and it tells whose it is.
 *
 * @example temporaryName('output/events.json') // 'output/.events.json.5f0c1d2e-4711-9ab3c4d5.tmp'
 */
export const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${HOST}-${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`);

/**
 * Removes what killed processes have left half written in a folder: files of processes of this machine that are no more, and those
 * of other machines that nobody has written to for a day.
 *
 * @example removeLeftovers('output')
 */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const found = TEMPORARY.exec(name)?.groups;
    if (found === undefined) continue;
    const path = join(folder, name);
    const isLeft = found['host'] === HOST ? !isRunning(Number(found['pid'])) : isOld(path);
    if (isLeft) rmSync(path, { force: true });
  }
}

/** None where there is no folder, or where it may not be read: then nothing can be tidied up, and the writing will say what is wrong. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > DAY_MS;
}
