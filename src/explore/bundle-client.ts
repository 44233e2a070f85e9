import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/**
 * Bundles the explorer's client into `dist/explore/client.js` and `client.css`. `npm run build` runs this file, so it
 * must read the sources, not `dist/`.
 */
export async function bundleClient(): Promise<void> {
  const result = await build({
    entryPoints: [
      { in: path('src/explore/client/main.ts'), out: 'client' },
      { in: path('src/explore/client/style.css'), out: 'client' },
    ],
    absWorkingDir: path('.'),
    outdir: path('dist/explore'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    tsconfig: path('src/explore/client/tsconfig.json'),
  });
  mkdirSync(path('dist/explore'), { recursive: true });
  const licences = licenceComment(Object.keys(result.metafile.inputs));
  for (const { path: output, text } of result.outputFiles) writeFileSync(output, output.endsWith('.js') ? licences + text : text);
}

/** The licences of the bundled packages want to be in every copy; packages with the same words share one notice. */
function licenceComment(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const notices = new Map<string, string[]>();
  for (const name of [...packages].sort()) {
    const licence = readFileSync(path(`node_modules/${name}/LICENSE`), 'utf8').trim();
    notices.set(licence, [...(notices.get(licence) ?? []), name]);
  }
  const text = [...notices].map(([licence, names]) => `${names.join(', ')}\n\n${licence}`).join('\n\n');
  return `/*\n${text.replaceAll('*/', '* /').replaceAll('<', '‹')}\n*/\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleClient();
