import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOnce } from '../tables/cache.ts';
import type { GeneratorInfo } from './types.generated.ts';

const packageUrl = new URL('../../package.json', import.meta.url);
let digest: string | undefined;
const gazetteersUrl = new URL('../../gazetteers/', import.meta.url);

/** Version of the program, from `package.json`. */
export const programVersion = (): string => (JSON.parse(readFileSync(packageUrl, 'utf8')) as { version: string }).version;

const csvNames = (folder: URL): string[] =>
  readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.csv'))
    .sort();

/**
 * Digest of all `.csv` files below a folder, names and bytes, in the order of their names. Places such as `تدمر` move
 * when a gazetteer is corrected; the digest in the dataset tells which state of it was used.
 *
 * @returns `sha256:` and 64 hex digits
 */
function gazetteerDigest(folder: URL = gazetteersUrl): string {
  const hash = createHash('sha256');
  for (const name of csvNames(folder)) {
    const bytes = readFileSync(new URL(name, folder));
    hash.update(`${name}\n${String(bytes.length)}\n`).update(bytes);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** The digest of the program's own gazetteers. */
export function ownGazetteers(): string {
  const files = (): URL[] => csvNames(gazetteersUrl).map((name) => new URL(name, gazetteersUrl));
  return (digest ??= digestOnce('gazetteers', files(), () => gazetteerDigest()));
}

/** What made the dataset: name, version and digest of the gazetteers. Holds no clock time, so that runs compare byte by byte. */
export const generatorInfo = (): GeneratorInfo => ({ name: 'rasd', version: programVersion(), gazetteers: ownGazetteers() });
