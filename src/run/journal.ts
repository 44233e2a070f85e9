import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from '../dataset/assemble-result.ts';
import type { InputDocument } from '../document.ts';
import { readChunks } from '../io/bytes.ts';
import { readLines } from '../io/lines.ts';

/** What was read of each document so far, in a file that outlives the run. */
export interface Journal {
  /** What an earlier run, or this one, has read of the document; undefined if none has. */
  readonly find: (document: InputDocument) => Outcome | undefined;
  readonly keep: (document: InputDocument, outcome: Outcome) => void;
  readonly close: () => void;
}

/** The file is a journal of another run. */
export class JournalError extends Error {
  readonly code = 'E_JOURNAL';
}

const KEY_LENGTH = 64;
const LONGEST_LINE = 512 * 2 ** 20;
/** Flushing costs some milliseconds; what a power cut takes of the last moments is read again. */
const FLUSH_EVERY_MS = 1000;

const keyOf = (document: InputDocument): string => createHash('sha256').update(JSON.stringify(document)).digest('hex');

/**
 * Opens the journal of a run, or begins one. One line a document: the digest of the whole document, a tab, the outcome as JSON. A
 * line that a killed run left half written is cut off.
 *
 * Only digests and positions are held in memory. Time limits are not kept: another run may have more time.
 *
 * @param header  what both runs must have in common, on one line
 * @throws {JournalError} where the file begins with another header
 * @example openJournal('events.json.journal', 'rasd journal 1 …').find(document)
 */
export function openJournal(path: string, header: string): Journal {
  mkdirSync(dirname(path), { recursive: true });
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  const known = existsSync(path);
  let end = 0;
  const file = openSync(path, known ? 'r+' : 'w+');
  if (known) {
    let at = 0;
    let whole = 0;
    const counted = function* (): Generator<Buffer> {
      for (const chunk of readChunks(path)) {
        whole += chunk.length;
        yield chunk;
      }
    };
    for (const { number, bytes } of readLines(counted(), LONGEST_LINE)) {
      const length = bytes?.length ?? 0;
      if (bytes === null || at + length + 1 > whole) break;
      if (number === 1) {
        if (bytes.toString('utf8') !== header) {
          closeSync(file);
          throw new JournalError(`${path} is the journal of another run: of other options, or of another state of the program`);
        }
      } else if (length > KEY_LENGTH) {
        const from = at + KEY_LENGTH + 1;
        places.set(bytes.toString('latin1', 0, KEY_LENGTH), { at: from, length: length - KEY_LENGTH - 1 });
      }
      at += length + 1;
    }
    end = at;
    ftruncateSync(file, end);
  }
  const append = (line: string): void => {
    const bytes = Buffer.from(line, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, end + at);
    end += bytes.length;
  };
  if (end === 0) append(`${header}\n`);
  let flushed = performance.now();
  return {
    find: (document) => {
      const place = places.get(keyOf(document));
      if (place === undefined) return undefined;
      const bytes = Buffer.alloc(place.length);
      readSync(file, bytes, 0, place.length, place.at);
      try {
        return JSON.parse(bytes.toString('utf8')) as Outcome;
      } catch {
        // A line that a power cut has spoilt: the document is read again.
        return undefined;
      }
    },
    keep: (document, outcome) => {
      if ('problem' in outcome && outcome.problem.code === 'E_TIME_LIMIT') return;
      const key = keyOf(document);
      const json = JSON.stringify(outcome);
      places.set(key, { at: end + KEY_LENGTH + 1, length: Buffer.byteLength(json) });
      append(`${key}\t${json}\n`);
      if (performance.now() - flushed < FLUSH_EVERY_MS) return;
      fsyncSync(file);
      flushed = performance.now();
    },
    close: () => closeSync(file),
  };
}
