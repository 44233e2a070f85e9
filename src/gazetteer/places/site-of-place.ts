import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import type { PlaceName } from '../gazetteer.ts';
import { nisbaCountry } from '../nisba.ts';
import type { PlaceFinder } from './finder.ts';
import { isCountry, placeOf } from './hits.ts';
import { isWholeWord } from './ordinary-words.ts';
import { factsAt } from '../word-facts.ts';
import type { Reading } from '../readings.ts';
import { KNOWN } from '../traits.ts';
import { hasTrait, nameOf } from '../words.ts';

/** حقل بابا كركر، ثكنة باب الوادي: a class noun that is kept, right before a name of several words. */
export function siteOf(finder: PlaceFinder, hit: NameHit<PlaceName>): Draft | null {
  const { words, claims } = finder;
  const at = hit.first - 1;
  const head = hit.reading.particles.length > 0 || at < words.sentenceStart(hit.first) ? null : factsAt(finder, at).classNoun;
  if (head === null || !head.value.kept || head.value.whole || head.value.number !== 'singular') return null;
  if (claims.taken(at, at) || isCountry(finder, hit) || isWholeWord(finder, at, head.reading.particles)) return null;
  return siteOfPlace(finder, at, head.reading, hit);
}

/** مطار حلب: a site that the lists do not hold, within the place that its name names. */
export function siteOfPlace(finder: PlaceFinder, at: number, { form }: Reading, inner: NameHit<PlaceName>): Draft {
  const named = placeOf(finder, inner, at, 'class-noun');
  const last = opaqueAfter(finder, inner.last);
  return draft({
    ...named,
    first: at,
    last,
    name: nameOf(finder.words, at, last, form),
    entries: [],
    near: last > inner.last ? [] : named.entries,
    rule: 'site-of-place',
  });
}

/** The next token where it is a definite word that the lexicon lacks and so goes on with a name (معسكر طيبة الحسناب), else the token itself. */
export function opaqueAfter({ words, claims, tables }: PlaceFinder, last: number): number {
  const next = words.tokens[last + 1];
  if (next?.kind !== 'word' || last >= words.sentenceEnd(last) || claims.taken(last + 1, last + 1)) return last;
  const opaque = !hasTrait(words, last + 1, KNOWN) && next.folded.startsWith('ال') && !tables.notNames.has(next.folded);
  return opaque && nisbaCountry(next.folded, tables.nisbas) === null ? last + 1 : last;
}
