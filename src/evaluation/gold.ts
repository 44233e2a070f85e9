import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateInterval } from '../document.ts';
import type { Event } from '../dataset/types.generated.ts';

export interface GoldPlace {
  readonly name: string;
  readonly kind: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface GoldEvent {
  readonly type: Event['type'];
  readonly status: Event['status'];
  readonly trigger: string;
  /** Ids of the register, or names that it lacks. */
  readonly actors: readonly string[];
  readonly targets?: readonly string[];
  readonly places: readonly { readonly name: string; readonly role: string }[];
  readonly date: DateInterval | null;
  readonly count: { readonly min: number | null; readonly max: number | null } | null;
  readonly claimedBy?: readonly string[];
}

/** A document with the answers that two annotators agree on. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly source?: string;
  readonly places: readonly GoldPlace[];
  readonly actors: readonly { readonly name: string; readonly id: string | null }[];
  readonly dates: readonly DateInterval[];
  readonly events: readonly GoldEvent[];
}

/** A gold directory cannot be used; the message says why. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

const LISTS = ['places', 'actors', 'dates', 'events'] as const;

/**
 * Reads all gold files of a directory, in the order of their names.
 *
 * @throws {GoldError} if the directory cannot be read, holds no gold file, or a file is none
 *
 * @example
 * readGold('tests/fixtures/gold/dev')[0]?.events[0]?.trigger // 'سيطرته'
 */
export function readGold(directory: string): GoldDocument[] {
  let names: string[];
  try {
    names = readdirSync(directory)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new GoldError(`${directory} cannot be read: ${(error as Error).message}`);
  }
  if (names.length === 0) throw new GoldError(`${directory} holds no .json files`);
  return names.map((name) => {
    const path = join(directory, name);
    try {
      const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Record<string, unknown>>;
      const missing = LISTS.filter((list) => !Array.isArray(value[list]));
      if (typeof value['id'] !== 'string' || typeof value['text'] !== 'string') missing.unshift('id or text' as 'places');
      if (missing.length > 0) throw new Error(`not a gold document, ${missing.join(', ')} missing`);
      return value as unknown as GoldDocument;
    } catch (error) {
      throw new GoldError(`${path}: ${(error as Error).message}`);
    }
  });
}
