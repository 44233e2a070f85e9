// The sub-path, because the whole package takes seconds to load and prints to standard output.
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { foldName } from '../../text/fold.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { nameKey } from '../names.ts';

/** A stored name that looks like an unresolved one. */
export interface NearName {
  readonly name: string;
  readonly id: string;
  /** Jaro-Winkler likeness, 0 to 1. */
  readonly likeness: number;
}

/** Below this length one letter makes another name (حمص، حماة). */
const SHORTEST = 5;
/** Measured: variants of one name (التيفور, التي فور) are .95 and above, but so is تدمر beside تدمير: a hint, never a decision. */
const ENOUGH = 0.9;
const MOST = 3;
/** Jaro-Winkler cannot reach `ENOUGH` between names of very different length. */
const LENGTH_RATIO = 0.7;

interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly id: string;
}

function nearest(key: string, candidates: Iterable<Candidate>): NearName[] {
  if (key.length < SHORTEST) return [];
  const best = new Map<string, NearName>();
  for (const { key: other, name, id } of candidates) {
    if (other.length < SHORTEST || Math.min(key.length, other.length) / Math.max(key.length, other.length) < LENGTH_RATIO)
      continue;
    const likeness = JaroWinklerDistance(key, other);
    if (likeness >= ENOUGH && likeness > (best.get(id)?.likeness ?? 0)) best.set(id, { name, id, likeness });
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}

/** Finds stored names near one that nothing holds. */
export interface NearNames {
  /** @param country prefers entries of this country; an empty string takes all */
  readonly places: (name: string, country: string) => NearName[];
  readonly organisations: (name: string) => NearName[];
}

/**
 * Near matches by Jaro-Winkler distance over keys without articles and spaces; places are compared with those only that
 * begin with the same letter.
 *
 * @example nearNames(gazetteer).places('القريتان', 'SY') // [{ name: 'القريتين', id: 'sy-SY040106', likeness: 0.94 }]
 */
export function nearNames(gazetteer: Gazetteer): NearNames {
  const keyOf = (name: string): string => nameKey(foldName(name).split(' '));
  const blocks = new Map<string, readonly Candidate[]>();
  const block = (letter: string): readonly Candidate[] => {
    const known = blocks.get(letter);
    if (known !== undefined) return known;
    const made = gazetteer.placeNamesFrom(letter).flatMap(({ name, ids }) => ids.map((id) => ({ key: keyOf(name), name, id })));
    blocks.set(letter, made);
    return made;
  };
  const bodies = gazetteer.organisations.flatMap(({ id, names, localNames }) =>
    [...names, ...localNames].map((name) => ({ key: keyOf(name), name, id })),
  );
  return {
    places: (name, country) => {
      const key = keyOf(name);
      const all = block(key.slice(0, 1));
      return nearest(key, country === '' ? all : all.filter(({ id }) => gazetteer.place(id)?.country === country));
    },
    organisations: (name) => nearest(keyOf(name), bodies),
  };
}
