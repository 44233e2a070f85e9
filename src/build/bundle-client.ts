import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** Bundles the explorer's client into `dist/explore/client.js` and `client.css`. */
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
  const licences = `/*\n${licencesOf(Object.keys(result.metafile.inputs)).replaceAll('*/', '* /').replaceAll('<', '‹')}\n*/\n`;
  for (const { path: output, text } of result.outputFiles) writeFileSync(output, output.endsWith('.js') ? licences + text : text);
}
