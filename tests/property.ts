import fc from 'fast-check';

/**
 * The same cases in every run, so that a change is not held up by a fault that it did not make; `npm run test:nightly` asks for
 * others each night.
 */
const seed = Number(process.env['RASD_FUZZ_SEED'] ?? 20_241_207);
/** Milliseconds for one property, where the tests are run thousands of times, for mutants. */
const limit = process.env['RASD_PROPERTY_MS'];

fc.configureGlobal({ seed, ...(limit === undefined ? {} : { interruptAfterTimeLimit: Number(limit) }) });

export { fc };
