#!/usr/bin/env node
import { styleText } from 'node:util';
import { EXIT } from './context.ts';
import { tuneEngine } from './engine.ts';
import { runProgram } from './program.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`Standard output cannot be written to: ${error.message}\n`);
  process.exit(EXIT.nothing);
});

tuneEngine();

try {
  process.exitCode = await runProgram(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY,
    // styleText knows the terminal, NO_COLOR and FORCE_COLOR.
    colours: styleText('red', 'x', { stream: process.stderr }) !== 'x',
    outputColours: styleText('red', 'x', { stream: process.stdout }) !== 'x',
    loadExtractor: async (options) => (await import('../index.ts')).createPipeline(options),
    loadExplainer: async () => (await import('../index.ts')).createPipeline(),
  });
} catch (error) {
  // Bad input never comes here: a fault of the program or of its tables. Node's own status 1 would mean "partly done".
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = EXIT.nothing;
}
