import type { Item } from '../items/item.ts';
import { ofReadings } from './readings.ts';

const articled = ofReadings((readings) =>
  readings.some(({ rank, proclitics }) => rank === readings[0]?.rank && proclitics.includes('ال')),
);

const owned = ofReadings((readings) => readings.some(({ rank, enclitic }) => rank === readings[0]?.rank && enclitic !== null));

/** الكتيبة, بالكتيبة: with the article, in a reading as likely as any other. */
export const hasArticle = (item: Item | undefined): boolean => item !== undefined && articled(item);

/** الكتيبة, كتيبتها: with the article or a pronoun, in a reading as likely as any other: the one that is known. */
export const isDefinite = (item: Item | undefined): boolean => item !== undefined && (articled(item) || owned(item));
