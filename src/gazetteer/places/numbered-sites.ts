import { unlistedPlace } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { cueRoleOf } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { isParticle, previousWord } from '../words.ts';

const NUMBERED = new Set(['base', 'airport', 'checkpoint', 'crossing']);

/**
 * القاعدة 101, البوابة 60: posts that are told apart by a number behind the definite noun, as no counted thing has it; في القاعدة 50 جنديا
 * counts what follows.
 */
export function numberedSites(finder: PlaceFinder): Draft[] {
  const { words, tables, claims } = finder;
  const found: Draft[] = [];
  for (const { index: at, kind, form } of words.tokens) {
    if (kind !== 'number' || !/^\d+$/.test(form)) continue;
    const before = previousWord(words, at);
    if (before !== at - 1 || claims.taken(before, at)) continue;
    const reading = words
      .readings(before)
      .find(({ folded }) => folded.startsWith('ال') && NUMBERED.has(tables.classNouns.get(folded.slice(2))?.feature ?? ''));
    if (reading === undefined || tables.classNouns.get(reading.folded.slice(2))?.number !== 'singular') continue;
    if (!nothingCounted(finder, at + 1)) continue;
    const site = unlistedPlace(words, {
      first: before,
      last: at,
      form: reading.form,
      head: before,
      rule: 'unknown-after-class-noun',
    });
    claims.take(site.first, site.last);
    found.push(site);
  }
  return found;
}

/** A sign, a particle or a preposition other than من stands behind the number, or the end. */
function nothingCounted(finder: PlaceFinder, next: number): boolean {
  const token = finder.words.tokens[next];
  if (token?.kind !== 'word' || next > finder.words.sentenceEnd(next - 1)) return token?.kind !== 'number';
  return token.folded !== 'من' && (cueRoleOf(finder, next) === 'preposition' || isParticle(finder.words, next));
}
