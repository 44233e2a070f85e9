import type { BODY_WORDS } from './columns.ts';
import { compiledTables } from './compiled-tables.ts';
import { readTables } from './read-tables.ts';

/** A class noun (بلدة، مطاري …) and what it says of the name after it. */
export interface ClassNoun {
  readonly number: 'singular' | 'dual' | 'plural';
  readonly feature: string;
  /** The noun is a part of the name (جبل غراب); where false it stands off it (مدينة القريتين). */
  readonly kept: boolean;
  /** Kept where the tables hold the whole under that name, not before other places, which it only puts on a way or front (محور زمار). */
  readonly whole: boolean;
  /** It may introduce a name that no list holds. */
  readonly unknown: boolean;
}

export interface OrganisationHead {
  readonly role: 'members' | 'force' | 'name' | 'anaphor' | 'body';
  readonly kind: string;
  readonly noun: string;
}

/** A word of direction: as an adjective after a name (ريف حلب الشمالي), or a noun before one (الشمال السوري). */
export interface Direction {
  readonly role: 'adjective' | 'noun';
  /** `n s e w`. */
  readonly code: string;
}

export type CueRole = 'preposition' | 'direction' | 'dweller' | 'against' | 'before-verb';
/** An adjective of a force: of the state's own, of a branch of it, of any force; one that is no relative adjective and yet names it. */
export type ForceAdjective = 'state' | 'branch' | 'telling' | 'naming' | 'arming';
/** From when to when a row counts: the first day, and the first day after; null where it is open. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A body that a person commands or a bare noun means, and from when to when. */
export interface Command extends Validity {
  readonly organisation: string;
}

/** A side that claims to be the state, and by what its texts are known. */
export interface Side extends Command {
  readonly country: string;
  /** Folded words for its own forces, what only it writes, and what only others call it. */
  readonly names: ReadonlySet<string>;
  readonly cues: readonly string[];
  readonly strangers: readonly string[];
}

/** What a noun of bodies makes of the words behind it, or what a word is beside the name of one who leads; see `body-words.csv`. */
export type BodyWord = (typeof BODY_WORDS)[number];

export type Ambiguity = 'common-word' | 'frequent-word' | 'homograph' | 'person-name' | 'short';

/** A country in which the army of another fights or stands, and when. */
export interface Theatre extends Validity {
  readonly country: string;
}

/** The small reviewed tables, by folded form. */
export interface Tables {
  readonly classNouns: ReadonlyMap<string, ClassNoun>;
  readonly organisationHeads: ReadonlyMap<string, OrganisationHead>;
  readonly cues: ReadonlyMap<string, CueRole>;
  readonly ambiguous: ReadonlyMap<string, Ambiguity>;
  readonly notNames: ReadonlyMap<string, string>;
  /** Phrase → feature. */
  readonly sites: ReadonlyMap<string, string>;
  /** Phrases of `sites` that act as bodies do. */
  readonly actingSites: ReadonlySet<string>;
  /** Those that are a body unless they are taken, held or left. */
  readonly heldSites: ReadonlySet<string>;
  /** Words of the longest phrase of `sites`. */
  readonly longestSite: number;
  /** Words for a countryside (ريف، ريفي، أرياف). */
  readonly countryside: ReadonlySet<string>;
  readonly directions: ReadonlyMap<string, Direction>;
  /** Words that open a name of two words (تل، أم، بني). */
  readonly nameOpeners: ReadonlySet<string>;
  /** Those that are hardly said of anything but places. */
  readonly sureOpeners: ReadonlySet<string>;
  /** Adjectives that close a name: of any settlement (القديمة), of an institution (الحكومي). */
  readonly nameAdjectives: ReadonlyMap<string, 'size' | 'institution'>;
  readonly titles: ReadonlyMap<string, 'rank' | 'office'>;
  readonly givenNames: ReadonlySet<string>;
  readonly unitNouns: ReadonlySet<string>;
  readonly unitBranches: ReadonlySet<string>;
  readonly unitOrdinals: ReadonlySet<string>;
  /** By the folded name of who commands it. */
  readonly leaders: ReadonlyMap<string, readonly Command[]>;
  /** The same for names that others bear, too, so that they mean him only behind a noun for his forces (قوات صالح). */
  readonly shortLeaders: ReadonlyMap<string, readonly Command[]>;
  /** By country and noun: `IQ تنظيم`. */
  readonly defaultBodies: ReadonlyMap<string, readonly Command[]>;
  readonly sides: readonly Side[];
  /** Where an army fights abroad, by its country. */
  readonly theatres: ReadonlyMap<string, readonly Theatre[]>;
  /** Of which country a later one was a part, and until when. */
  readonly formerParts: ReadonlyMap<string, { readonly country: string; readonly until: string }>;
  /** Folded words by what they do in the names of bodies; those for an aim as the lexicon writes the verb. */
  readonly bodyWords: Readonly<Record<BodyWord, ReadonlySet<string>>>;
  /** Masculine singular without article. */
  readonly forceAdjectives: ReadonlyMap<string, ForceAdjective>;
  /** Masculine singular without article → ISO country. */
  readonly nisbas: ReadonlyMap<string, string>;
  /** Folded singular class noun for each folded dual or plural that belongs to one feature. */
  readonly singularHeads: ReadonlyMap<string, readonly string[]>;
  /** `SY دمشق`. */
  readonly capitals: ReadonlySet<string>;
  /** Countries that have a place file of their own, which holds their towns and villages. */
  readonly covered: ReadonlySet<string>;
}

let loaded: Tables | undefined;

/**
 * Reads the small tables of `gazetteers/` once.
 *
 * @throws {TableError} at the first bad row, with file and line
 * @example loadTables().classNouns.get('بلده') // { number: 'singular', feature: 'town', kept: false, whole: false, unknown: true }
 */
export function loadTables(): Tables {
  loaded ??= compiledTables('words', readTables);
  return loaded;
}
