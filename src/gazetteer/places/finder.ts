import type { Claims, Draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';

/** What the rules for places read besides what those for bodies and persons do. */
export interface PlaceFinder extends Finder {
  readonly claims: Claims;
  /** Countries that the document tells of. */
  readonly scenes: ReadonlySet<string>;
  /** Names of its countries are foreign to its writer, who spells them as they sound. */
  readonly foreign: boolean;
  /** It is on a country whose towns the gazetteers do not hold, so that a word that nobody knows may be one. */
  readonly uncharted: boolean;
  /** Tokens with nunation: no part of a name. */
  readonly nunated: ReadonlySet<number>;
  /** Bodies by their first token. */
  readonly bodies: ReadonlyMap<number, Draft>;
}
