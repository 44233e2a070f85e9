import type { Draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import { placeNamesAt } from '../find-names.ts';
import type { PlaceName } from '../gazetteer.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit, placeOf } from './hits.ts';
import type { List } from './lists.ts';
import { joined } from './lists.ts';
import { part } from './regions.ts';
import { compound } from './shared-nouns.ts';
import { closesName, isOpaque } from './unknown-words.ts';

/** The best reading of a name of the gazetteers at `at`. */
export function listed(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  const joint = list === null ? null : compound(finder, at, list.noun, list.head);
  if (joint !== null) return joint;
  const hit = bestHit(finder, at, (reading) => {
    // ثلاث بلدات هي كاروبا وموشاكي: no list goes on with a comparison.
    const cue = list !== null && reading.particles.includes('ك') ? 'against' : cueBefore(finder, at, reading.particles);
    if (
      list !== null &&
      cue !== 'against' &&
      (reading.particles.length === 0 ? list.bracketed || !joined(finder, at) : reading.particles.includes('و'))
    )
      return list.noun !== null && list.noun.number !== 'singular' ? 'class' : 'list';
    return (cue === 'none' || cue === 'weak') && reading.particles.length === 0 && opensList(finder, at) ? 'list' : cue;
  });
  if (hit === null || isOpenerAlone(finder, hit, list)) return null;
  const named = part(finder, hit) ?? placeOf(finder, hit, -1, 'gazetteer');
  // كبرى مدن القطاع: a word of the lexicon, and a name in no country that the document tells of.
  if (named.entries.length === 0 && hit.first === hit.last && !isOpaque(finder, at)) return null;
  const head = list?.noun !== null && list?.noun !== undefined && list.noun.number !== 'singular' ? list.head : -1;
  return head < 0 ? named : (part(finder, hit) ?? placeOf(finder, hit, head, 'gazetteer'));
}

/** قرى الجيسات ومغر الحمام: a word that opens names, of which the gazetteers hold no more, before one that can close it. */
const isOpenerAlone = (finder: PlaceFinder, { first, last, reading }: NameHit<PlaceName>, list: List | null): boolean =>
  list !== null &&
  list.noun !== null &&
  list.noun.number !== 'singular' &&
  first === last &&
  finder.tables.nameOpeners.has(reading.folded) &&
  last < finder.words.sentenceEnd(last) &&
  !joined(finder, last + 1) &&
  closesName(finder, last + 1);

/** True where after the word comes `و` and a place that needs no evidence: حرستا وعربين. */
function opensList({ words, tables, scenes }: PlaceFinder, at: number): boolean {
  if (at >= words.sentenceEnd(at) || !(words.tokens[at + 1]?.folded.startsWith('و') ?? false)) return false;
  return placeNamesAt(words, at + 1).some(
    ({ reading, agreement, stored }) =>
      reading.particles.length === 1 &&
      reading.particles[0] === 'و' &&
      (agreement === 'exact' || agreement === 'joined') &&
      !tables.ambiguous.has(stored.name) &&
      !tables.notNames.has(stored.name) &&
      stored.places.some(({ country }) => scenes.has(country)),
  );
}
