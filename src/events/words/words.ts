import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';
import { ofReadings } from './readings.ts';

/** Classes of the particles that deny a verb: لا, ما, لم, لن. */
export const NEGATORS = ['negator', 'negator-past', 'negator-future'];

/** True where any reading of the item has the class. */
export const hasClass = (item: Item | undefined, name: string): boolean => item?.kind === 'word' && item.classes.has(name);

/** التابعة لـ, الموالون لـ, المناهضة لـ: a participle or adjective of one of these classes, by its best reading. */
export const describesBy = (item: Item | undefined, names: readonly string[]): boolean =>
  item?.kind === 'word' &&
  item.readings.some(
    ({ pos, rank, classes }) =>
      rank === 0 && (pos === 'participle' || pos === 'adjective') && names.some((name) => classes.includes(name)),
  );

/** كان, كانت: was, and neither became nor remained. */
export const isWas = (item: Item | undefined): boolean =>
  hasClass(item, 'be') && !hasAnyClass(item, ['become', 'remain']) && finiteReading(item)?.features.tense === 'past';

/** إنها، وأنه: the pronoun on the particle that opens what is said, whatever verb has its letters (وأنهى); null where there is none. */
export const pronounOnParticle = (item: Item | undefined): string | null =>
  hasClass(item, 'complementiser')
    ? (item?.readings.find(({ classes, enclitic }) => enclitic !== null && classes.includes('complementiser'))?.enclitic ?? null)
    : null;

/** True where the best reading (or one as good) has the class: for words whose rarer readings mislead. */
export const isMainly = (item: Item | undefined, name: string): boolean =>
  item?.kind === 'word' && item.classes.has(name) && mainClasses(item).has(name);

const mainClasses = ofReadings((readings): ReadonlySet<string> => {
  const best = readings[0]?.rank;
  return new Set(readings.flatMap(({ rank, classes }) => (rank === best ? classes : [])));
});

/** True where any reading of the item has one of the classes. */
export function hasAnyClass(item: Item | undefined, names: readonly string[]): boolean {
  if (item?.kind !== 'word' || item.classes.size === 0) return false;
  for (const name of names) if (item.classes.has(name)) return true;
  return false;
}

/** تركي, أمني: an adjective of origin that has the letters of some verbal noun. */
export const isNisba = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.folded.endsWith('ي') && isAdjective(item);

const isAdjective = ofReadings((readings) => readings.some(({ pos, rank }) => pos === 'adjective' && rank === readings[0]?.rank));

/** Readings of a word as a verbal noun, as likely as any other of it. */
export const masdarsOf = (item: Item | undefined): readonly Analysis[] =>
  item?.kind !== 'word' || isNisba(item) ? NO_MASDARS : masdarsAmong(item);

const NO_MASDARS: readonly Analysis[] = [];
const masdarsAmong = ofReadings((readings): readonly Analysis[] => {
  const found = readings.filter(({ pos, rank, enclitic }) => pos === 'masdar' && enclitic !== 'ي' && rank === readings[0]?.rank);
  return found.length === 0 ? NO_MASDARS : found;
});

/**
 * A hollow verb that has lost its long vowel (يستعد of استعاد), or a doubled one that writes its last letter twice (تقرر of أقرّ): only after لم; elsewhere the
 * letters are another verb's.
 */
export function isJussive({ lemma, stem, features }: Analysis): boolean {
  if (features.tense !== 'present' || features.number !== 'singular') return false;
  if (lemma.endsWith('ّ')) return stem.at(-1) === stem.at(-2) && stem.at(-1) === lemma.at(-2);
  const hollow = /[اي].$/.test(lemma) && lemma.length >= 4;
  return hollow && stem.length < lemma.length && !/[ايو].$/.test(stem);
}

/** The best reading of which the test is true, or null. */
export const readingOf = (item: Item | undefined, test: (reading: Analysis) => boolean): Analysis | null =>
  item?.readings.find(test) ?? null;

/** A sign of punctuation, one of those that a text lists (`،.`). */
export const isSign = (item: Item | undefined, signs: string): boolean => item?.kind === 'sign' && signs.includes(item.folded);

export const OPENING_QUOTES = '"«“‘\'';
export const CLOSING_QUOTES = '"»”’\'';
export const QUOTES = '"«»“”‘’\'()[]';
export const COMMAS = '،,؛;';
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

/** Classes of the nouns for fighters and other people. */
export const PEOPLE = ['force', 'member', 'rank', 'civilian', 'title'];

/** Arabic verb reading that could be a finite verb here, best first. */
export const finiteReading = (item: Item | undefined): Analysis | null => (item?.kind === 'word' ? finiteAmong(item) : null);

const finiteAmong = ofReadings(
  (readings): Analysis | null =>
    readings.find(
      ({ pos, features, enclitic }) =>
        pos === 'verb' && features.tense !== 'imperative' && features.person !== 2 && enclitic !== 'ي',
    ) ?? null,
);

/** ينسحبون, تسيطر: a finite verb in the present. */
export const isPresent = (item: Item | undefined): boolean => finiteReading(item)?.features.tense === 'present';

/** First item before `at` that is not a quote sign, or undefined. */
export function previousWord(items: readonly Item[], at: number): Item | undefined {
  let i = at - 1;
  while (i >= 0 && isSign(items[i], QUOTES)) i--;
  return items[i];
}

const THERE = /^[وف]?(?:من|عن|في|علي)(?:ها?|هما)$/;

/** منها، فيه، عليهما: in the place that was spoken of. */
export const isThere = ({ folded }: Item): boolean => THERE.test(folded);

/** قندوز نفسها, تدمر ذاتها, المنطقة عينها: the very one named before it. */
export const isSelfsame = (item: Item | undefined): boolean =>
  item?.readings.some(({ classes, enclitic }) => enclitic !== null && classes.includes('selfsame')) === true;

/** من تبقى من عناصر X, من نجا من المسلحين: behind من or ما, those who are left of some; من محافظة X and من باقي القرى are places. */
export const areLeft = (item: Item | undefined): boolean =>
  hasClass(item, 'survive') || (hasClass(item, 'remain') && !hasAnyClass(item, ['be', 'place-kind', 'part']));

/** مخلفا, تاركين, مخلفة: a participle of circumstance that has an object of its own. */
export const leavesBehind = (item: Item): boolean => item.role === null && isLeaving(item);

const isLeaving = ofReadings((readings) =>
  readings.some(
    ({ pos, rank, classes, stem, features, proclitics }) =>
      rank === 0 &&
      pos === 'participle' &&
      features.voice !== 'passive' &&
      proclitics.length === 0 &&
      classes.includes('leave-behind') &&
      /(?:ة|ين|ا)$/.test(stem),
  ),
);
