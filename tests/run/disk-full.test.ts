import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../io/helpers.ts';
import { goldLines } from './command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a shell script in which `$disk` is a disk of 64 KB that nobody else sees, and `rasd` the program. */
function onSmallDisk(script: string, disk: string, input = ''): { status: number | null; stdout: string; stderr: string } {
  const prepare = 'mount -t tmpfs -o size=64k none "$disk" && rasd() { "$node" --import tsx src/cli/main.ts "$@"; }';
  const env = { ...process.env, disk, input, node: process.execPath };
  const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', `${prepare}; ${script}`];
  return spawnSync('unshare', args, { cwd: root, encoding: 'utf8', env });
}

const canMount = process.platform === 'linux' && onSmallDisk('exit 42', tmpdir()).status === 42;
if (!canMount) console.log('SKIPPED: no small disk can be mounted here (unshare), so that what a full one does is not tested.');

describe('a full disk', () => {
  it.skipIf(!canMount).each([
    ['extract "$input" --output "$disk/out.json"', []],
    ['extract "$input" --output "$disk/out.json" --resume', ['out.json.journal']],
    ['shard "$input" --out "$disk"', []],
    ['map "$input" --out "$disk" --buckets 1', ['buckets']],
  ])('%s: says so, ends with 2, leaves what was there', { timeout: 120_000 }, (command, more) => {
    const base = folder({ 'in.jsonl': goldLines(3), 'disk/x': '' });
    const { stdout, stderr } = onSmallDisk(
      `printf 'old\n' > "$disk/out.json"; cat /dev/zero > "$disk/fill" 2>&-; rasd ${command}; echo "$?"; cat "$disk/out.json"; ls -A "$disk"`,
      join(base, 'disk'),
      join(base, 'in.jsonl'),
    );
    expect(stderr).toContain('no space left on device');
    expect(stderr).toContain('E_OUTPUT');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stdout.trimEnd().split('\n').sort()).toEqual(['2', 'old', 'fill', 'out.json', ...more].sort());
  });

  it.skipIf(!canMount)('lets a run go on once there is room again', { timeout: 120_000 }, () => {
    const base = folder({ 'in.jsonl': goldLines(12), 'disk/x': '' });
    const resume = 'rasd extract "$input" --output "$disk/out.jsonl" --resume; echo "$?"';
    const { stdout, stderr } = onSmallDisk(
      `head -c 40000 /dev/zero > "$disk/fill"; ${resume}; wc -c < "$disk/out.jsonl.journal"; mount -o remount,size=4m "$disk"; ${resume}`,
      join(base, 'disk'),
      join(base, 'in.jsonl'),
    );
    expect(stdout, stderr).toMatch(/^2\n[1-9]\d*\n0\n$/);
  });

  it.skipIf(!canMount)('is not the only one that cannot be written to', { timeout: 120_000 }, () => {
    const base = folder({ 'in.jsonl': goldLines(3), 'disk/x': '' });
    const { stdout, stderr } = onSmallDisk(
      'echo old > "$disk/out.json"; mount -o remount,ro "$disk"; rasd extract "$input" --output "$disk/out.json"; echo "$?"; cat "$disk/out.json"',
      join(base, 'disk'),
      join(base, 'in.jsonl'),
    );
    expect(stderr).toContain('read-only file system');
    expect(stderr).toContain('E_OUTPUT');
    expect(stdout).toBe('2\nold\n');
  });

  it('is told where standard output leads to one', { timeout: 120_000 }, () => {
    const base = folder({ 'in.jsonl': goldLines(3) });
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'extract', join(base, 'in.jsonl'), '--output', '-'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] },
    );
    expect(stderr).toContain('Standard output cannot be written to');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  });
});
