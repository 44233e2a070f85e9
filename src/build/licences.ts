import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/;

const licenceOf = (folder: string): string => {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license']) {
    try {
      return readFileSync(fileURLToPath(new URL(`../../${folder}/${name}`, import.meta.url)), 'utf8').trim();
    } catch {
      // Under another name, then.
    }
  }
  throw new Error(`${folder} is bundled and has no licence file`);
};

/**
 * The licences of bundled packages, which want to be in every copy; packages with the same words share one notice.
 *
 * @param inputs  paths of bundled files, from the root of the project
 * @throws {Error} for a package without a licence file
 */
export function licencesOf(inputs: readonly string[]): string {
  const folders = new Map<string, string>();
  for (const input of inputs) {
    const name = PACKAGE.exec(input)?.[1];
    if (name !== undefined)
      folders.set(name, input.slice(0, input.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}`.length));
  }
  const notices = new Map<string, string[]>();
  for (const [name, folder] of [...folders].sort()) {
    const licence = licenceOf(folder);
    notices.set(licence, [...(notices.get(licence) ?? []), name]);
  }
  return [...notices].map(([licence, names]) => `${names.join(', ')}\n\n${licence}`).join('\n\n');
}
