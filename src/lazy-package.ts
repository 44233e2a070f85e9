import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A package that is loaded when it is first needed. What reads web pages and feeds takes as long to load as all of Rasd, and most
 * runs meet neither; a dynamic `import()` would make every reader asynchronous.
 *
 * @example const linkedom = lazyPackage<typeof import('linkedom')>('linkedom'); linkedom().parseHTML('<p>انسحبت القوات')
 */
export function lazyPackage<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => (loaded ??= require(name) as Package);
}
