import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { PlaceFinder } from './finder.ts';
import { SITES } from './sites.ts';
import { factsAt } from '../word-facts.ts';

const SETTLEMENTS = new Set(['city', 'town', 'village', 'neighbourhood', 'admin3', 'camp']);

/** Hills and islands that are told apart by where they lie (جزيرة مجنون الشمالية). */
const TOLD_BY_SIDE = new Set(['mountain', 'hill', 'island', 'valley', 'village', 'checkpoint', 'bridge']);

/** حمص القديمة, مستشفى تبنين الحكومي, جزيرة مجنون الشمالية: a name with the adjective behind it that belongs to it. */
export function qualified(finder: PlaceFinder, place: Draft): Draft {
  const { words, tables, claims, gazetteer } = finder;
  const last = place.last + 1;
  const token = words.tokens[last];
  if (
    token?.kind !== 'word' ||
    last > words.sentenceEnd(place.last) ||
    !token.folded.startsWith('ال') ||
    claims.taken(last, last)
  )
    return place;
  const role = tables.nameAdjectives.get(token.folded);
  const ofPlace = place.rule === 'site-of-place';
  const features = place.entries.map((id) => gazetteer.place(id)?.feature ?? '');
  const site = ofPlace || (features.length > 0 && features.every((feature) => !SETTLEMENTS.has(feature) && SITES.has(feature)));
  const settled = place.rule.startsWith('unknown-') || ofPlace || features.some((feature) => SETTLEMENTS.has(feature));
  const kind = place.head === place.first ? (factsAt(finder, place.head).classNoun?.value.feature ?? '') : '';
  const side = ofPlace && TOLD_BY_SIDE.has(kind) && tables.directions.get(token.folded.slice(2))?.role === 'adjective';
  if (!(role === 'size' && settled) && !(role === 'institution' && site) && !side) return place;
  const name = `${place.name} ${token.form}`;
  if (role === 'institution') return draft({ ...place, last, name });
  return draft({ ...place, last, name, entries: [], near: place.near.length > 0 ? place.near : place.entries });
}
