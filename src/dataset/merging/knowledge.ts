/** What merging asks the gazetteer of a place. */
export interface KnownPlace {
  readonly country: string;
  readonly name: string;
  readonly feature: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What merging asks the gazetteer of a body. */
export interface KnownBody {
  /** Those who fight together: syrian-opposition, iraqi-government. */
  readonly side: string;
  readonly parent: string | null;
}

/** The gazetteer, as far as merging needs it. */
export interface Knowledge {
  readonly place: (id: string) => KnownPlace | undefined;
  readonly organisation: (id: string) => KnownBody | undefined;
}

/** Knows nothing: places and bodies are the same only where their ids or names are. */
export const NO_KNOWLEDGE: Knowledge = { place: () => undefined, organisation: () => undefined };
