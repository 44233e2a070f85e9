import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkGazetteers } from '../gazetteer/check/check.ts';
import { findingLine } from '../gazetteer/check/finding.ts';
import { GAZETTEERS } from '../gazetteer/read-tables.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { painter, plural } from './style.ts';

export interface CheckOptions {
  /** List warnings, too; else only their number is given. */
  readonly warnings?: boolean;
}

/**
 * `rasd gazetteer check`: reads all tables of a gazetteer folder and names what is wrong with file, line, column and remedy.
 *
 * @param folder another folder than the one that comes with the program
 * @returns exit status: done, partly (an error was found), or nothing (no such folder)
 */
export function checkGazetteer(folder: string | undefined, { warnings = false }: CheckOptions, context: Context): ExitStatus {
  const paint = painter(context.colours);
  const url = folder === undefined ? GAZETTEERS : pathToFileURL(resolve(folder) + sep);
  if (!existsSync(new URL('boundaries/world.topo.json', url)) || !existsSync(new URL('places/', url))) {
    context.err(`${paint('red', `${folder ?? url.pathname} is no gazetteer folder`)}; it needs places/ and boundaries/\n`);
    return EXIT.nothing;
  }
  const { findings, files, places, organisations, words } = checkGazetteers(url);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity === 'warning');
  for (const each of warnings ? findings : errors)
    context.out(`${paint(each.severity === 'error' ? 'red' : 'yellow', each.severity)} ${findingLine(each)}\n`);
  context.err(
    `${plural(files, 'table')}: ${plural(places, 'place')}, ${plural(organisations, 'organisation')}, ${plural(words, 'word')}\n` +
      `${paint(errors.length > 0 ? 'red' : 'green', plural(errors.length, 'error'))}, ${plural(others.length, 'warning')}` +
      `${others.length > 0 && !warnings ? ' (--warnings lists them)' : ''}\n`,
  );
  return errors.length > 0 ? EXIT.partly : EXIT.done;
}
