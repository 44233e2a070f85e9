import { notEmpty, readTable } from '../tables/read-table.ts';

/**
 * Folds an Arabic name as the scorer does: spellings that mean the same compare equal. The scorer has its own folding,
 * so that a change in the program's cannot change how it is measured.
 *
 * @example
 * foldForScore('إدلبُ، المدينة') // 'ادلب المدينه'
 */
export const foldForScore = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let nouns: ReadonlySet<string> | undefined;

const classNouns = (): ReadonlySet<string> =>
  (nouns ??= new Set(
    readTable(new URL('../../src/evaluation/data/class-nouns.tsv', import.meta.url), { word: notEmpty }).map(
      ({ cells }) => cells.word,
    ),
  ));

/** The words that identify a place: class nouns and qualifiers dropped where something remains. */
function headWords(name: string): string {
  const words = foldForScore(name).split(' ').filter(Boolean);
  const kept = words.filter((word) => !classNouns().has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

const withoutArticle = (words: string): string => words.replace(/(^| )ال/g, '$1');

/**
 * Whether two place names are the same name, up to spelling, class noun and article.
 *
 * @example
 * sameName('مدينة القريتين', 'قريتين') // true
 * sameName('حمص', 'حماة') // false
 */
export function sameName(a: string, b: string): boolean {
  const left = headWords(a);
  const right = headWords(b);
  return left === right || withoutArticle(left) === withoutArticle(right);
}

export interface Located {
  readonly lat: number;
  readonly lon: number;
}

interface MaybeLocated {
  readonly lat?: number | null | undefined;
  readonly lon?: number | null | undefined;
}

/** Whether a place has coordinates. */
export const isLocated = (place: MaybeLocated | undefined): place is Located =>
  Number.isFinite(place?.lat) && Number.isFinite(place?.lon);

/** Great-circle distance (haversine). `kilometres(حمص, تدمر)` is some 145. */
export function kilometres(a: Located, b: Located): number {
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
