import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatorInfo } from '../dataset/generator-info.ts';

const CODE = /\.(?:js|ts|tsv|yaml)$/;

/**
 * Tells one state of the program from another: its version, gazetteers, code and tables. What one state has read may only be
 * joined with what the same state reads.
 *
 * @returns 64 hex digits
 */
export function programFingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(generatorInfo()));
  for (const folder of new Set([new URL('../', import.meta.url).href, new URL('../../src/', import.meta.url).href])) {
    const path = fileURLToPath(folder);
    let names: string[];
    try {
      names = readdirSync(path, { recursive: true, encoding: 'utf8' });
    } catch {
      continue;
    }
    for (const name of names.map((each) => each.replaceAll('\\', '/')).sort()) {
      // What is built for other programs and for the browser reads no document.
      if (!CODE.test(name) || name.endsWith('.d.ts') || name.startsWith('explore/')) continue;
      if (folder.endsWith('/src/') && !import.meta.url.startsWith(folder) && name.endsWith('.ts')) continue;
      hash.update(`${name}\n`).update(readFileSync(new URL(name, folder)));
    }
  }
  return hash.digest('hex');
}
