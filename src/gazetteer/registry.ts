import type { OrganisationInfo, PlaceInfo, Registry } from '../events/context.ts';
import { foldedName, foldName } from '../text/fold.ts';
import { armyOf, atWar, validOn } from './forces.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { nisbaCountry } from './nisba.ts';
import { loadTables } from './tables.ts';

/** What the event stages ask of the gazetteer, and nothing more. */
export function registryOf(gazetteer: Gazetteer): Registry {
  const tables = loadTables();
  const { capitals, classNouns, defaultBodies, leaders, nisbas } = tables;
  const infos = new WeakMap<Place, PlaceInfo>();
  const infoOf = (place: Place): PlaceInfo => {
    let info = infos.get(place);
    if (info === undefined) {
      const { feature, country, name } = place;
      infos.set(place, (info = { feature, country, capital: capitals.has(`${country} ${foldedName(name)}`) }));
    }
    return info;
  };
  return {
    organisation: (id): OrganisationInfo | undefined => gazetteer.organisation(id),
    place: (id) => {
      const place = gazetteer.place(id);
      return place === undefined ? undefined : infoOf(place);
    },
    countryOfNisba: (word) => nisbaCountry(word, nisbas),
    featureCalled: (noun) => classNouns.get(foldName(noun))?.feature ?? null,
    bodyLedBy: (name, date) => leaders.get(foldedName(name))?.find((command) => validOn(command, date))?.organisation ?? null,
    bodyCalled: (noun, country, date) =>
      defaultBodies.get(`${country} ${noun}`)?.find((body) => validOn(body, date))?.organisation ?? null,
    armyOf: (country, date) => armyOf(gazetteer, country, date)?.id ?? null,
    atWar: (country, other, date) => atWar(tables, country, other, date),
  };
}
