import fc from 'fast-check';

/**
 * The same cases in every run, so that a change is not held up by a fault that it did not make; `npm run test:nightly` asks for
 * others each night.
 */
fc.configureGlobal({ seed: Number(process.env['RASD_FUZZ_SEED'] ?? 20_241_207) });

const MOST_RUNS = Number(process.env['RASD_PROPERTY_RUNS'] ?? Infinity);

/** Cases of a property; fewer where the tests are run thousands of times, for mutants. */
export const runs = (wanted: number): { numRuns: number } => ({ numRuns: Math.min(wanted, MOST_RUNS) });

export { fc };
