import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { NamedPlaces } from './named-places.ts';
import { antecedent } from './place-antecedents.ts';
import { pairOfKind, placeOfKind } from './places-of-kind.ts';
import { placesFor } from './pronoun-places.ts';
import { seatMeant } from './seats.ts';

/** What earlier text offers to pronouns and class nouns that mean a place (منها، فيه، المدينة، الحقلين). */
export interface PlaceMemory {
  /** A place that is named for something else: the dateline, what lends its name to talks or troops, a capital that speaks. */
  isAside(mention: Mention): boolean;
  /** What a pronoun means: several places where those of the latest event are meant. */
  placesFor(enclitic: string, beforeToken: number): number[];
  placeOfKind(headNoun: Item): number[];
  /** The two places of its kind that a dual class noun means (الحقلين); none where fewer were named. */
  pairOfKind(headNoun: Item): number[];
  /** The town named before that the seat of an area is (عاصمة تيغراي); none where none was. */
  seatMeant(token: number, area: Mention | null): number[];
  /** Places of the latest event. */
  latestPlaces(): readonly number[];
  /** The places of the latest event, or names in a row, that a word counts or picks from (الثلاث، الأخيرة). */
  groupBefore(token: number, size: number | null): readonly number[];
  /** What a relative pronoun at a token goes back to. */
  antecedent(beforeToken: number): number[];
  /** Tells where an event happened, and where those went who left. */
  recordPlaces(sentence: number, at: readonly number[], to: readonly number[]): void;
}

/** Creates the memory of the places of one document. */
export function createPlaceMemory(context: Context): PlaceMemory {
  const named = new NamedPlaces(context);
  return {
    isAside: named.standing.isAside,
    placesFor: (enclitic, token) => placesFor(named, enclitic, token),
    placeOfKind: ({ readings, first }) => placeOfKind(named, readings, first),
    pairOfKind: ({ readings, first }) => pairOfKind(named, readings, first),
    seatMeant: (token, area) => seatMeant(named, token, area),
    latestPlaces: () => named.latest,
    groupBefore: (token, size) => named.groupBefore(token, size),
    antecedent: (token) => antecedent(named, token),
    recordPlaces: (sentence, at, to) => {
      named.record(sentence, at, to);
    },
  };
}
