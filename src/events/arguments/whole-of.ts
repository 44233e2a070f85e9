import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { isParticipleOrAdjective, isPercent, pronounPreposition } from '../words/nominals.ts';
import type { PlaceNominal } from '../places/places.ts';
import { readPlaces } from '../places/places.ts';
import { isPlaceKind } from '../words/place-nouns.ts';
import { hasAnyClass } from '../words/words.ts';
import { addMentions, addPlaces, meantBy } from './add-places.ts';
import type { Filling } from './filling.ts';

/** What something is a part of: places meant by a pronoun, or names; and its last item. */
interface Whole {
  readonly mentions: readonly number[];
  readonly nominal: PlaceNominal | null;
  readonly last: number;
}

/** The place stands for its part. */
export function addWhole(filling: Filling, { mentions, nominal }: Whole, role: PlaceRef['role']): void {
  if (nominal === null) addMentions(filling, mentions, role, 'part of it');
  else addPlaces(filling, nominal, role, 'part of it');
}

/** مناطق وأحياء أخرى من X: a noun for places, and another one joined to it. */
const isKindOfTwo = (items: readonly Item[], at: number): boolean => {
  const [one, other] = [items[at], items[at + 1]];
  return one?.kind === 'word' && other?.kind === 'word' && other.joined && isPlaceKind(one) && isPlaceKind(other);
};

/** What a word for a part (جزء، نصف، كتل، 80 بالمئة) is part of: after من, or by its pronoun. Null where no part is meant. */
export function wholeOf(filling: Filling, start: number, given: string): Whole | null {
  const { items, end } = filling;
  for (let at = start; at <= Math.min(end, start + 4); at++) {
    const item = items[at] as Item;
    const part =
      item.kind === 'quantity' ||
      isPercent(item) ||
      hasAnyClass(item, ['part', 'measure', 'quantifier']) ||
      isParticipleOrAdjective(item) ||
      isKindOfTwo(items, at > start ? at - 1 : at) ||
      // مساحات شاسعة من X: a word that no table knows behind the part describes it.
      (at === start + 1 && item.kind === 'word' && item.readings.length === 0 && !item.joined);
    if (!part && at > start) {
      const pronoun = pronounPreposition(item);
      if (pronoun?.role === 'from')
        return { mentions: meantBy(filling, pronoun.reading.enclitic ?? '', item), nominal: null, last: at };
      if (item.kind === 'preposition' && item.role === 'from') {
        // ثلاث من مديرياتها: parts of the one that the pronoun means.
        const owner = items[at + 1]?.readings.find(
          ({ enclitic, rank, classes }) =>
            rank === 0 && (enclitic === 'ها' || enclitic === 'ه') && classes.includes('place-kind'),
        )?.enclitic;
        if (owner != null) return { mentions: meantBy(filling, owner, items[at + 1] as Item), nominal: null, last: at + 1 };
        const nominal = readPlaces(items, at + 1, end, given);
        return nominal === null || (nominal.places.length === 0 && nominal.headNoun === null)
          ? null
          : { mentions: [], nominal, last: nominal.lastItem };
      }
    }
    if (!part) return null;
    const suffix = item.readings.find(
      ({ rank, pos, enclitic, classes }) => rank === 0 && pos === 'noun' && enclitic !== null && classes.includes('part'),
    )?.enclitic;
    if (suffix != null) return { mentions: meantBy(filling, suffix, item), nominal: null, last: at };
  }
  return null;
}
