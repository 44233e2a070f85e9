import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { licencesOf } from './licences.ts';
import { createCompiler } from './plain-loops.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${ROOT}dist`;

/** What is started or imported from outside: the command line, the library, and the threads of `--jobs`. All lie one folder deep. */
const ENTRIES = { 'cli/main': 'cli/main', 'library/index': 'index', 'run/worker': 'run/worker' };

/** Packages that every run loads, and what these load, so that they stand in the bundle; all others stay where npm has put them. */
const EVERY_RUN = new Set(['commander', 'tinyglobby', 'minizlib']);

const onlyOfEveryRun: Plugin = {
  name: 'packages of every run',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
      const inside = importer.includes('/node_modules/') || importer === '';
      return inside || EVERY_RUN.has(path) ? undefined : { path, external: true };
    });
  },
};

/**
 * Modules find tables and each other from where they stand themselves. In the bundle they stand elsewhere, so each is told where it
 * would be: `dist/time/lexicon.js`.
 */
const ownPlaces: Plugin = {
  name: 'places of modules',
  setup: (bundler) => {
    const compile = createCompiler(`${ROOT}tsconfig.json`);
    bundler.onLoad({ filter: /\/(?:src\/.*\.ts|schema\/validators\.js)$/ }, ({ path }) => {
      const text = path.endsWith('.ts') ? compile(path) : readFileSync(path, 'utf8');
      const place = relative(`${ROOT}src`, path).replace(/\.ts$/, '.js');
      const contents = text.replaceAll('import.meta.url', `new URL(${JSON.stringify(`../${place}`)}, import.meta.url).href`);
      return { contents, loader: 'js' };
    });
  },
};

/** Takes away what `npx tsc` may have compiled module by module, and its notes of that, so that it compiles all of it the next time. */
function removeModules(): void {
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (/\.js(?:\.map)?$/.test(name)) rmSync(`${DIST}/${name}`);
  }
  rmSync(`${DIST}/.tsbuildinfo`, { force: true });
}

/**
 * Bundles what `tsc` has checked into few files. To load seven hundred modules one by one takes longer than to read an article.
 * What only some commands need is in chunks of its own, which they load.
 */
export async function bundleProgram(): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: Object.entries(ENTRIES).map(([out, entry]) => ({ in: `${ROOT}src/${entry}.ts`, out })),
    absWorkingDir: ROOT,
    outdir: DIST,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    legalComments: 'none',
    // For CommonJS packages that ask for modules of Node.
    banner: { js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);" },
    write: false,
    metafile: true,
    plugins: [onlyOfEveryRun, ownPlaces],
  });
  removeModules();
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  writeFileSync(`${DIST}/index.js`, "export * from './library/index.js';\n");
  writeFileSync(
    `${DIST}/licences.txt`,
    `The files of this folder hold these packages:\n\n${licencesOf(Object.keys(metafile.inputs))}\n`,
  );
}
