import { readFileSync } from 'node:fs';
import { lazyPackage } from '../lazy-package.ts';
import { compiledOnce, digestOnce, hashOfFiles } from './cache.ts';

const yaml = lazyPackage<typeof import('yaml')>('yaml');

/**
 * What a reviewed YAML file holds, unchecked. The parser takes a tenth of a second for the frames, so what it finds is kept until
 * the file changes.
 *
 * @param kind  a name for what is kept
 */
export function readYaml(file: URL, kind: string): unknown {
  const hash = digestOnce(kind, [file], () => hashOfFiles([file]));
  return compiledOnce(kind, hash, () => yaml().parse(readFileSync(file, 'utf8')) as unknown);
}
