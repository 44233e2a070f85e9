import type { NameTree } from './name-tree.ts';

/** A place of the gazetteers. */
export interface Place {
  readonly id: string;
  /** ISO 3166 code, or empty for seas and continents. */
  readonly country: string;
  readonly name: string;
  readonly nameEn: string;
  readonly feature: string;
  readonly admin1: string;
  readonly admin2: string;
  /** Null together with `lon` where no source knows the position. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precisionKm: number;
  readonly population: number;
  readonly source: string;
}

/** A body that takes part in or reports events. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** `name` and all other names that mean it anywhere. */
  readonly names: readonly string[];
  /** Names that mean it only in documents about `contexts` and within its dates: الجيش، النظام. */
  readonly localNames: readonly string[];
  readonly nameEn: string;
  readonly kind: string;
  readonly side: string;
  readonly country: string;
  readonly contexts: readonly string[];
  readonly parent: string | null;
  /** One of the ids that users of the dataset rely on. */
  readonly contract: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A stored name and the places that bear it. */
export interface PlaceName {
  /** Folded, with articles and spaces. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly places: readonly Place[];
  /** How strongly the greatest of them speaks for a place (`places/features.ts`); none is more than a hamlet, quarter or sub-district. */
  readonly weight: number;
  readonly small: boolean;
}

/** A stored name of an organisation. */
export interface OrganisationName {
  readonly name: string;
  readonly organisation: Organisation;
  readonly local: boolean;
}

export interface Gazetteer {
  /** The place with that id, also of derived ones (`sy-SY02~n`: the northern countryside of Aleppo). */
  readonly place: (id: string) => Place | undefined;
  readonly organisation: (id: string) => Organisation | undefined;
  readonly organisations: readonly Organisation[];
  /** Names stored under a key of `nameKey`. */
  readonly placeNames: (key: string) => readonly PlaceName[];
  /** All stored place names whose key starts with these letters; with none, all there are. */
  readonly placeNamesFrom: (letters: string) => readonly PlaceName[];
  /** Places of foreign names whose consonants these are (`soundKey`). */
  readonly placesThatSound: (key: string) => readonly Place[];
  /** Countries that such places lie in. */
  readonly soundCountries: ReadonlySet<string>;
  /** All names by key, to be read letter by letter. */
  readonly placeTree: NameTree<PlaceName>;
  readonly organisationTree: NameTree<OrganisationName>;
}
