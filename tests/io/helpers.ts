import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { InputDocument } from '../../src/document.ts';
import type { Problem } from '../../src/io/errors.ts';
import { readDocuments } from '../../src/io/read-documents.ts';
import type { ReadOptions } from '../../src/io/read-documents.ts';

/** A folder with files, gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'rasd-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** Reads paths to the end: documents, and problems in short form with paths below `base`. */
export function readAll(
  paths: readonly string[],
  base = '\0',
  options: ReadOptions = {},
): { documents: InputDocument[]; problems: Problem[]; codes: string[] } {
  const problems: Problem[] = [];
  const documents = [...readDocuments(paths, (problem) => problems.push(problem), options)];
  const codes = problems.map(({ code, file, line, document }) =>
    [code, file?.replace(`${base}/`, ''), line, document].filter((part) => part !== undefined).join(' '),
  );
  return { documents, problems, codes };
}

/** Text in an encoding of one byte a letter, which Node can only read. */
export function encode(text: string, encoding: string): Buffer {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}
