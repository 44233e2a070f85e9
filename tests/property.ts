import fc from 'fast-check';

/**
 * The same cases in every run, so that a change is not held up by a fault that it did not make; `npm run test:nightly` asks for
 * others each night.
 */
export const SEED = Number(process.env['RASD_FUZZ_SEED'] ?? 20_241_207);

fc.configureGlobal({ seed: SEED });

export { fc };
