import { isNameCue } from './cue-words.ts';
import type { Draft } from './draft.ts';
import type { Finder } from './find-organisations.ts';
import { foldedName } from '../text/fold.ts';
import { isComma, isOpening, isQuote } from './words.ts';

const FARTHEST = 5;

/** Where a place begins with its class noun; a noun that opens the list of both is none of its own. */
const startOf = (place: Draft, next: Draft): number =>
  next.head > place.last && next.head < next.first ? next.head : next.first;

/** True where a particle stands before the next place, which its own name or class noun does not begin with (وادي بردى, بوكافو, بلدة). */
function opensWith({ words, tables }: Finder, letter: 'و' | 'ب', next: Draft, start: number): boolean {
  const { folded = '' } = words.tokens[start] ?? {};
  if (!folded.startsWith(letter)) return false;
  return start < next.first ? !tables.classNouns.has(folded) : !foldedName(next.name).startsWith(folded);
}

/** True where what stands between a place and the next one says that the next locates it: بريف، في محافظة، شمال مدينة. */
function locates(finder: Finder, place: Draft, next: Draft): boolean {
  const { words, tables } = finder;
  const start = startOf(place, next);
  // مدخل سرت الغربي وبوابة الثلاثين: what is joined is another place.
  if (start - place.last > FARTHEST || opensWith(finder, 'و', next, start)) return false;
  let bracket = false;
  for (let at = place.last + 1; at < start; at++) {
    const token = words.tokens[at];
    if (token === undefined) return false;
    if (isQuote(token)) continue;
    if (isOpening(token)) {
      bracket = true;
      continue;
    }
    if (isComma(token)) continue;
    if (token.kind !== 'word') return false;
    const folded = token.folded;
    if (isNameCue(folded, 'lies') || tables.directions.has(folded) || tables.directions.has(folded.replace(/^ال|ا$/g, ''))) {
      if (
        at === start - 1 ||
        isNameCue(words.tokens[start - 1]?.folded, 'lies') ||
        tables.directions.has(words.tokens[start - 1]?.folded ?? '')
      )
        return true;
      continue;
    }
    // Adjectives of the place stand before what locates it: القريتين الاستراتيجية بريف حمص.
    if (!(words.analyses[at] ?? []).some(({ pos }) => pos === 'adjective' || pos === 'participle')) return false;
  }
  if (opensWith(finder, 'ب', next, start)) return true;
  return bracket || (start === place.last + 1 && start < next.first);
}

/** True where the second of two places goes on with the list of the first: `نوى وجاسم`, `نوى، جاسم`. */
function listed({ words }: Finder, place: Draft, next: Draft): boolean {
  const start = startOf(place, next);
  for (let at = place.last + 1; at < start; at++) if (!isComma(words.tokens[at]) && !isQuote(words.tokens[at])) return false;
  return start > place.last + 1 ? true : (words.tokens[start]?.folded.startsWith('و') ?? false);
}

/**
 * Links places to the one that only locates them (القصير بريف حمص, نوى وجاسم في درعا), which decides between places of one
 * name and is no argument of an event.
 *
 * @param places in the order of the text
 */
export function linkContainers(finder: Finder, places: readonly Draft[]): void {
  const { words } = finder;
  for (let i = places.length - 2; i >= 0; i--) {
    const [place, next] = [places[i] as Draft, places[i + 1] as Draft];
    if (words.tokens[place.first]?.sentence !== words.tokens[next.first]?.sentence) continue;
    if (locates(finder, place, next)) place.container = next;
    else if (next.container !== null && listed(finder, place, next)) place.container = next.container;
  }
}
