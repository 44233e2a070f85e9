import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of code that a function runs before V8 compiles it anew, six times what V8 waits itself. A run reads some thousand documents
 * with some thousand functions, none of them hot for long: compiling each as soon as it is warm, and again when a rarer kind of
 * sentence refutes what it was compiled for, took as long as the reading.
 */
const COMPILE_AFTER = 800_000;

/**
 * Percent by which the heap may grow between two collections of all of it. V8 itself lets it grow to the double and more while memory is
 * free; collecting more often costs no time that can be measured, since what lives long are tables and words that hardly change.
 */
const GROWTH = 12;

/** Sets up V8 for a run of the program, for its threads too; who uses the library sets up his own. */
export function tuneEngine(): void {
  setFlagsFromString(`--interrupt-budget=${String(COMPILE_AFTER)}`);
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
}
