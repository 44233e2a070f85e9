import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { placeNamesAt } from '../find-names.ts';
import { actionBefore, isHeld } from '../place-context.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import type { List } from './lists.ts';
import { nothingSaidOf } from './lists.ts';
import { factsAt } from '../word-facts.ts';
import { nameOf, previousWord } from '../words.ts';
import { timeWord } from '../../time/lexicon.ts';

export const SITES = new Set(['facility', 'airport', 'airbase', 'base', 'site', 'port']);

/**
 * سيطرت على مبنى البلدية والملعب: a definite class noun that goes on with a list of places that are taken or left, where the text has no
 * place of that kind that it could mean.
 */
export function onlyOfItsKind(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  if (list?.governed !== true) return null;
  const { words, tables, claims } = finder;
  const reading = words.readings(at).find(({ folded, particles }) => particles.join('') === 'و' && folded.startsWith('ال'));
  const noun = reading === undefined ? undefined : tables.classNouns.get(reading.folded.slice(2));
  if (reading === undefined || noun?.kept !== true || noun.number !== 'singular' || !SITES.has(noun.feature)) return null;
  if (claims.taken(at, at) || !nothingSaidOf(finder, at + 1)) return null;
  const bare = reading.folded.slice(2);
  const another = words.tokens.some(
    ({ kind, index }) => index !== at && kind === 'word' && words.readings(index).some(({ folded }) => folded === bare),
  );
  if (another) return null;
  return draft({ kind: 'place', first: at, last: at, name: reading.form, entries: [], head: -1, rule: 'site' });
}

/** أخلت القوات مساء أمس القصر الجمهوري: behind a day and a verb for ground stands its object; who acts stands right behind his verb. */
function isObjectBehindDay(finder: PlaceFinder, at: number): boolean {
  const { tokens } = finder.words;
  const isDay = /^(?:امس|اليوم)$/.test(tokens[at - 1]?.folded ?? '') || timeWord('weekday', tokens, at - 1) !== null;
  return isDay && actionBefore(finder, at, FARTHEST_VERB);
}

const FARTHEST_VERB = 14;

/** القصر الجمهوري، صوامع الحبوب: places with a common noun for a name. */
export function site(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  const { words, tables, gazetteer, scenes, claims } = finder;
  const inList = list !== null;
  if (!factsAt(finder, at).opensSite) return null;
  // من هذه المدينة الصناعية: the town named before.
  if ((words.analyses[at - 1] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('demonstrative'))) return null;
  for (const reading of words.readings(at)) {
    let phrase = reading.folded;
    let found: { last: number; phrase: string } | null = null;
    for (let last = at; ;) {
      if (tables.sites.has(phrase)) found = { last, phrase };
      if (last >= words.sentenceEnd(at) || last - at >= tables.longestSite || words.tokens[last + 1]?.kind !== 'word') break;
      last++;
      phrase += ` ${words.tokens[last]?.folded ?? ''}`;
    }
    if (found === null || claims.taken(at, found.last)) continue;
    const before = previousWord(words, at);
    const placed =
      inList ||
      cueBefore(finder, at, reading.particles) !== 'none' ||
      (before >= 0 && factsAt(finder, before).classNoun !== null) ||
      isObjectBehindDay(finder, at);
    if (tables.actingSites.has(found.phrase) && !placed) continue;
    if (tables.heldSites.has(found.phrase) && list?.governed !== true && !isHeld(finder, at)) continue;
    const named = placeNamesAt(words, at).filter((hit) => hit.last === found.last && hit.agreement === 'exact');
    const entries = [...new Set(named.flatMap(({ stored }) => stored.ids))].filter((id) =>
      scenes.has(gazetteer.place(id)?.country ?? ''),
    );
    return draft({
      kind: 'place',
      first: at,
      last: found.last,
      name: nameOf(words, at, found.last, reading.form),
      entries,
      head: at,
      rule: 'site',
    });
  }
  return null;
}
