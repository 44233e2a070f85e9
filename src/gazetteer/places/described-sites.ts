import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import type { PlaceName } from '../gazetteer.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit, placeOf } from './hits.ts';
import type { ClassNoun } from '../tables.ts';
import type { Reading } from '../readings.ts';
import { nameOf } from '../words.ts';

const COMMON_FEATURES = new Set(['village', 'neighbourhood', 'admin3']);

/** Nouns of works and offices are told apart by other nouns (معمل غاز، مديرية أمن), those of hills and villages are not. */
export const DESCRIBED = new Set([
  'facility',
  'base',
  'field',
  'port',
  'airport',
  'checkpoint',
  'bridge',
  'corridor',
  'site',
  'admin1',
  'admin2',
  'admin3',
]);

/** معمل دهانات، محطة معالجة، مبنى فرع: an indefinite noun of the lexicon, which says what for and names nothing. */
export function isDescribed(finder: PlaceFinder, next: number, noun: ClassNoun, inner: NameHit<PlaceName> | null): boolean {
  const { words, tables, gazetteer } = finder;
  if (!DESCRIBED.has(noun.feature) || (inner !== null && inner.last > next)) return false;
  const folded = words.tokens[next]?.folded ?? '';
  if (folded.startsWith('ال') || tables.nameOpeners.has(folded) || tables.givenNames.has(folded)) return false;
  const settled = inner?.stored.ids.some((id) => !COMMON_FEATURES.has(gazetteer.place(id)?.feature ?? 'village')) ?? false;
  return (
    !settled &&
    (words.analyses[next] ?? []).some(
      ({ pos, rank, proclitics, enclitic }) =>
        rank <= 1 && proclitics.length === 0 && enclitic === null && (pos === 'noun' || pos === 'masdar' || pos === 'participle'),
    )
  );
}

/** معمل غاز نينوى: a work told apart by a noun, and the place that it lies in or serves. */
export function describedSite(finder: PlaceFinder, at: number, next: number, noun: ClassNoun, reading: Reading): Draft | null {
  const { words } = finder;
  const after = next + 1;
  if (!noun.kept || noun.number !== 'singular' || after > words.sentenceEnd(next)) return null;
  const hit = bestHit(finder, after, ({ particles }) => (particles.length > 0 ? 'against' : 'none'));
  if (hit === null || hit.reading.particles.length > 0) return null;
  return draft({
    kind: 'place',
    first: at,
    last: hit.last,
    name: nameOf(words, at, hit.last, reading.form),
    entries: [],
    near: placeOf(finder, hit, at, 'class-noun').entries,
    head: at,
    rule: 'site-of-place',
  });
}
