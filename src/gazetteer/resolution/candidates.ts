import type { Layers, Mention } from '../../document.ts';
import type { Gazetteer, Place } from '../gazetteer.ts';
import { loadTables } from '../tables.ts';
import { IN_TOWN } from './score.ts';

/** What the resolution of places needs of a document. */
export type Needed = Pick<Layers, 'tokens' | 'mentions' | 'ground' | 'published'>;

/** The entries that the place mentions of a document may mean. */
export interface Candidates {
  readonly of: (mention: Mention) => readonly Place[];
  /** The feature that the class noun before a name gives it (بلدة القصير: town); null where there is none or it says nothing. */
  readonly head: (mention: Mention) => string | null;
  /** The only one at home or at all, else the city of that name; null where several are as likely. */
  readonly sure: (mention: Mention) => Place | null;
}

/** That something was found. */
export const present = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** The places of some ids; ids of no place are left out. */
export const placesOf = (ids: readonly string[], gazetteer: Gazetteer): Place[] => ids.map(gazetteer.place).filter(present);

/** Looks up the entries of all place mentions of a document. */
export function candidatesIn({ tokens, mentions, ground: country }: Needed, gazetteer: Gazetteer): Candidates {
  const tables = loadTables();
  const candidates: (readonly Place[])[] = mentions.map(({ kind, entries }) =>
    kind === 'place' ? placesOf(entries, gazetteer) : [],
  );
  const of = ({ index }: Mention): readonly Place[] => candidates[index] ?? [];
  const head = (mention: Mention): string | null => {
    // نهر النيل: the river, not the province that is called after it.
    if (mention.head < 0 && mention.last > mention.first && tokens[mention.first]?.folded.endsWith('نهر')) return 'river';
    if (mention.head < 0) return null;
    const folded = tokens[mention.head]?.folded ?? '';
    for (const form of [folded, folded.slice(1), folded.slice(2)]) {
      const noun = tables.classNouns.get(form);
      if (noun === undefined) continue;
      // أحياء الخرطوم, ضواحي دمشق: of the city; أحياء الميدان: quarters by their names.
      const city = of(mention).some(({ feature }) => feature === 'city');
      const parts = noun.number === 'plural' && IN_TOWN.has(noun.feature) && city;
      return noun.feature === 'countryside' || parts ? null : noun.feature;
    }
    return null;
  };
  const sure = (mention: Mention): Place | null => {
    const all = of(mention);
    const home = all.filter((place) => place.country === country);
    const list = home.length > 0 ? home : all;
    return list.length === 1 ? (list[0] as Place) : (list.find(({ feature }) => feature === 'city') ?? null);
  };
  return { of, head, sure };
}
