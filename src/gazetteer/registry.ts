import type { OrganisationInfo, Registry } from '../events/context.ts';
import { foldName } from '../text/fold.ts';
import { armyOf } from './forces.ts';
import type { Gazetteer } from './gazetteer.ts';
import { nisbaCountry } from './nisba.ts';
import { loadTables } from './tables.ts';

/** What the event stages ask of the gazetteer, and nothing more. */
export function registryOf(gazetteer: Gazetteer): Registry {
  const { capitals, nisbas } = loadTables();
  return {
    organisation: (id): OrganisationInfo | undefined => gazetteer.organisation(id),
    place: (id) => {
      const place = gazetteer.place(id);
      if (place === undefined) return undefined;
      return {
        feature: place.feature,
        country: place.country,
        capital: capitals.has(`${place.country} ${foldName(place.name)}`),
      };
    },
    countryOfNisba: (word) => nisbaCountry(word, nisbas),
    armyOf: (country, date) => armyOf(gazetteer, country, date)?.id ?? null,
  };
}
