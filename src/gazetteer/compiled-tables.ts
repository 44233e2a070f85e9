import { ownGazetteers } from '../dataset/generator-info.ts';
import { codeOf, compiledOnce, digestOnce, hashOfFiles } from '../tables/cache.ts';

/**
 * What is compiled of the tables in `gazetteers/`, kept until a byte of them differs, or the code that compiles it.
 *
 * @param kind  what it is: `gazetteer`
 */
export function compiledTables<Compiled>(kind: string, compile: () => Compiled): Compiled {
  const code = codeOf('gazetteer', 'text', 'tables');
  return compiledOnce(
    kind,
    `${ownGazetteers().slice('sha256:'.length)}-${digestOnce('gazetteer-code', code, () => hashOfFiles(code))}`,
    compile,
  );
}
