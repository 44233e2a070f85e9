import type { Token } from '../../document.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { couldBeName, isOpaque } from './unknown-words.ts';
import { SHORTEST_SOUND, soundKey } from '../sound.ts';
import { readingsOf } from '../readings.ts';
import { nameOf } from '../words.ts';
import { ofWord } from '../../text/words.ts';

const LONGEST_SOUND = 3;

/** With a cue the shorter names sound like themselves only, too. */
const SURE_SOUND = 5;

/** The consonants of a word in each of its readings. */
const soundKeys = ofWord((word): readonly string[] => readingsOf(word).map(({ form }) => soundKey(form)));

/** Places of the document's countries whose foreign name has these consonants, whatever letters it is written with. */
function soundEntries(finder: PlaceFinder, key: string): readonly string[] {
  const { gazetteer, scenes, foreign } = finder;
  if (key.length < SHORTEST_SOUND || !foreign) return NO_ENTRIES;
  const places = gazetteer.placesThatSound(key);
  return places.length === 0 ? NO_ENTRIES : [...new Set(places.filter(({ country }) => scenes.has(country)).map(({ id }) => id))];
}

const NO_ENTRIES: readonly string[] = [];

/**
 * A foreign name that the gazetteers hold in another spelling (سنيغيريفكا for سنيهوريفكا), of words that the lexicon lacks; without a
 * cue before it or a list only where it has consonants enough.
 */
export function soundsAlike(finder: PlaceFinder, at: number, inList: boolean): Draft | null {
  const { words, claims, tables, gazetteer } = finder;
  if (!finder.foreign) return null;
  const isForeign = (index: number): boolean =>
    words.tokens[index]?.kind === 'word' &&
    isOpaque(finder, index) &&
    !claims.taken(index, index) &&
    couldBeName(words, tables, index);
  if (!isForeign(at)) return null;
  const end = Math.min(at + LONGEST_SOUND - 1, words.sentenceEnd(at));
  let longest = at;
  // بوكو وعدالي: a و at the head of a further word joins another name.
  while (longest < end && isForeign(longest + 1) && !words.tokens[longest + 1]?.folded.startsWith('و')) longest++;
  const alone = soundKeys((words.tokens[at] as Token).word);
  for (let last = longest; last >= at; last--) {
    for (const [number, { form, particles }] of words.readings(at).entries()) {
      if (particles.includes('ك')) continue;
      const key = last === at ? (alone[number] ?? '') : soundKey(nameOf(words, at, last, form));
      // وسيليدوفه: the sounds do not tell the و of a list from a letter of the name; its first letter does.
      const entries = soundEntries(finder, key).filter(
        (id) => !form.startsWith('و') || (gazetteer.place(id)?.name.startsWith('و') ?? false),
      );
      if (entries.length === 0) continue;
      const cued = inList || cueBefore(finder, at, particles) !== 'none';
      if (cued || key.length >= SURE_SOUND)
        return draft({
          kind: 'place',
          first: at,
          last,
          name: nameOf(words, at, last, form),
          entries,
          head: -1,
          rule: 'sounds-alike',
        });
    }
  }
  return null;
}

/** بلدة سنيغيريفكا: a name that no list holds as it is written, at what sounds so. */
export function located(finder: PlaceFinder, place: Draft): Draft {
  if (place.entries.length > 0 || place.near.length > 0 || !place.rule.startsWith('unknown-')) return place;
  const bare = place.head === place.first ? nameOf(finder.words, place.first + 1, place.last, '').trim() : place.name;
  const entries = soundEntries(finder, soundKey(bare));
  return place.head === place.first ? draft({ ...place, near: entries }) : draft({ ...place, entries });
}
