// A test runner for Stryker that keeps one warm process: the tests are bundled once, tables are loaded once, and for each mutant only
// the tests that reach it run, first those of its own stage, of these first those that found mutants last. Stryker's own runner has
// Vitest load everything anew for each mutant, a second or more, and found the same 176 of 203 mutants of two modules.
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { URL, fileURLToPath, pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';
import { openFile, tests } from './harness.mjs';

/** Folders of the tests that are held to find the faults; fewer are faster where one stage is looked at. */
const FOLDERS = (process.env.RASD_MUTATION_TESTS ?? 'text,time,quantity,events,evaluation,mutation').split(',');
/** How long a test takes says nothing of a mutant; thousands of variants of a sentence take too long for one. */
const NOT_TRIED = /in proportion|an event stays the same/;

/** Every so many tests suffice to make what is made at its first use: tables, and what gazetteers say. Gold documents keep their figures. */
const FIRST_USES = 8;

/** Tests that a mutant is tried with at most. What all sentences reach is found by few of them or by none. */
const MOST = Number(process.env.RASD_MUTATION_MOST ?? 500);

/** The share of the mutants of the chosen statements that is tried; the others are told as errors, which do not count. */
const SHARE = Number(process.env.RASD_MUTATION_WITHIN ?? 1);

const HARNESS = fileURLToPath(new URL('harness.mjs', import.meta.url));

/**
 * What one mutant made is not to be remembered for the next. So the two modules that keep answers for the words of all texts
 * are told how to forget them.
 */
const FORGETTING = {
  'src/text/remember.ts': (text) =>
    text.replace(/(const known = new Map<.*>\(\);)/, '$1 (globalThis.rasdForget ??= []).push(() => known.clear());'),
  'src/text/words.ts': (text) =>
    text.replace(
      /^let kept = 0;$/m,
      '$& (globalThis.rasdForget ??= []).push(() => { young.fill(undefined); old.fill(undefined); kept = 0; });',
    ),
};

const forget = () => globalThis.rasdForget.forEach((each) => each());

/** Modules find tables and each other from where they stand themselves, so each is told where that is. */
const ownPlaces = {
  name: 'places of modules',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^vitest$/ }, () => ({ path: pathToFileURL(HARNESS).href, external: true }));
    bundler.onLoad({ filter: /\/(?:src|tests)\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const change = FORGETTING[relative('.', path)];
      const contents = change === undefined ? text : change(text);
      if (change !== undefined && contents === text)
        throw new Error(`${path} does not remember as it did; see tests/mutation/warm-runner.mjs`);
      return { contents: contents.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

async function loadTests() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(`tests/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => `tests/${folder}/${name}`),
  );
  await build({
    entryPoints: files,
    absWorkingDir: process.cwd(),
    outdir: '.warm',
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [ownPlaces],
  });
  for (const file of files) {
    openFile(file);
    await import(pathToFileURL(resolve('.warm', file.replace(/\.ts$/, '.mjs'))).href);
  }
}

/** What went wrong in a test, or null. */
async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** So many of a list at most, from all over it. */
const spread = (list, most) =>
  list.filter(
    (_, at) => list.length <= most || Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
  );

/** When a test last found a mutant. */
const found = new Map();

function createRunner() {
  const space = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  const byId = new Map();
  let mutants = 0;
  return {
    // It need not be started anew: mutants of what runs only while modules load are not tried.
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      process.env.RASD_PROPERTY_RUNS ??= '30';
      await loadTests();
      for (const test of tests) if (!NOT_TRIED.test(test.name)) byId.set(test.id, test);
      // What is made at its first use stands for all that comes, so it counts as made while loading.
      for (const test of [...byId.values()].filter(({ file }, at) => at % FIRST_USES === 0 || file.startsWith('tests/mutation/')))
        await failureOf(test);
    },

    async dryRun() {
      const results = [];
      for (const test of byId.values()) {
        forget();
        const start = performance.now();
        space.currentTestId = test.id;
        const failure = await failureOf(test);
        space.currentTestId = undefined;
        const told = { id: test.id, name: test.name, fileName: resolve(test.file), timeSpentMs: performance.now() - start };
        results.push(failure === null ? { ...told, status: 0 } : { ...told, status: 1, failureMessage: failure.message });
      }
      return { status: 'complete', tests: results, mutantCoverage: space.mutantCoverage };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit: most }) {
      if ((Number(activeMutant.id) * 0.618034) % 1 >= SHARE) return { status: 'error', errorMessage: 'not chosen' };
      // Stryker allows a hundred times what all tests reach, of which an endless loop makes half a minute.
      const hitLimit = most / 10;
      const stage = `tests/${/src\/(\w+)/.exec(activeMutant.fileName)?.[1]}/`;
      const rank = ({ id, file }) => (found.get(id) ?? 0) + (file.startsWith(stage) ? 1e9 : 0);
      const order = testFilter.map((id) => byId.get(id)).sort((a, b) => rank(b) - rank(a));
      const tried = [...order.slice(0, MOST / 2), ...spread(order.slice(MOST / 2), MOST / 2)];
      forget();
      Object.assign(space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      let ran = 0;
      let result = { status: 'survived', nrOfTests: tried.length };
      for (const test of tried) {
        const failure = await failureOf(test);
        ran++;
        if (failure === null) continue;
        found.set(test.id, ++mutants);
        result = { status: 'killed', killedBy: [test.id], failureMessage: failure.message, nrOfTests: ran };
        break;
      }
      if (space.hitCount > hitLimit) result = { status: 'timeout', reason: `reached ${space.hitCount} times` };
      Object.assign(space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      if (result.status === 'survived') return result;
      // Nothing that the mutant left behind may find those after it; else the process is started anew.
      forget();
      const left = await failureOf(tried[ran - 1]);
      if (left !== null) throw new Error(`mutant ${activeMutant.id} left something behind: ${left.message}`);
      return result;
    },
  };
}

export const strykerPlugins = [declareValuePlugin(PluginKind.TestRunner, 'warm', createRunner())];
