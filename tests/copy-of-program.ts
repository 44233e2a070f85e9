import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './io/helpers.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The program in a folder of its own: tables that may be changed, and a cache that no other test uses. */
export function copyOfProgram(): string {
  const base = folder({});
  for (const part of ['src', 'gazetteers', 'schema', 'package.json'])
    cpSync(join(ROOT, part), join(base, part), { recursive: true });
  mkdirSync(join(base, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((each) => !each.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(base, 'node_modules', name));
  return base;
}
