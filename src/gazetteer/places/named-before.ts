import type { Analysis } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { endingOf, ENDINGS } from '../endings.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { LETTERS, NO_VERB, VERB } from '../traits.ts';
import { hasTrait, isComma, nameOf } from '../words.ts';
import { foldedName } from '../../text/fold.ts';

/**
 * Further mentions of names that the document has used for a place before: one sense in one text. Verbs with their letters
 * stay verbs (تدمر القذائف).
 */
export function repeated(finder: PlaceFinder, found: readonly Draft[]): Draft[] {
  const { words, claims, tables } = finder;
  const known = new Map(found.filter(({ first, last }) => first === last).map((place) => [foldedName(place.name), place]));
  const more = repeatedWhole(finder, found);
  if (known.size === 0) return more;
  const endings = new Uint8Array(ENDINGS);
  for (const name of known.keys()) endings[endingOf(name)] = 1;
  for (let at = 0; at < words.tokens.length; at++) {
    if (endings[words.endings[at] as number] === 0) continue;
    // Verbs with its letters stay verbs.
    if (!hasTrait(words, at, LETTERS) || hasTrait(words, at, VERB) || claims.taken(at, at)) continue;
    for (const reading of words.readings(at)) {
      const same = known.get(reading.folded);
      if (same === undefined || reading.particles.includes('ك')) continue;
      if (tables.givenNames.has(reading.folded)) continue;
      if (cueBefore(finder, at, reading.particles) === 'none' && isWordOfLexicon(finder, at, same) && !agreesAsTown(finder, at))
        continue;
      claims.take(at, at);
      more.push(
        draft({ kind: 'place', first: at, last: at, name: reading.form, entries: same.entries, head: -1, rule: 'named before' }),
      );
      break;
    }
  }
  return more;
}

/** اولاد علال: further mentions of names of several words that no list holds; no other words in a row are those. */
function repeatedWhole({ words, claims }: PlaceFinder, found: readonly Draft[]): Draft[] {
  // جبل غراب keeps its noun, by which further mentions are found as well.
  const unlisted = found.filter(({ first, last, entries, head }) => first < last && entries.length === 0 && head !== first);
  const names = [...new Set(unlisted.map(({ name }) => foldedName(name)))].map((name) => name.split(' '));
  const bySecond = groupBy(names, ([, second]) => second);
  const more: Draft[] = [];
  for (let at = 0; bySecond.size > 0 && at + 1 < words.tokens.length; at++) {
    const next = words.tokens[at + 1]?.folded ?? '';
    for (const [opening, ...rest] of bySecond.get(next) ?? []) {
      const last = at + rest.length;
      if (last > words.sentenceEnd(at) || claims.taken(at, last)) continue;
      if (!rest.every((word, step) => words.tokens[at + 1 + step]?.folded === word)) continue;
      const reading = words.readings(at).find(({ folded, particles }) => folded === opening && !particles.includes('ك'));
      if (reading === undefined) continue;
      claims.take(at, last);
      const name = nameOf(words, at, last, reading.form);
      more.push(draft({ kind: 'place', first: at, last, name, entries: [], head: -1, rule: 'named before' }));
    }
  }
  return more;
}

/** الثورة, الشجرة: what the lexicon has or no table holds is a word again, where nothing before it speaks for a place. */
function isWordOfLexicon({ words, tables }: PlaceFinder, at: number, { name, entries }: Draft): boolean {
  const ambiguity = tables.ambiguous.get(foldedName(name));
  return entries.length === 0 || (ambiguity !== undefined && ambiguity !== 'short') || hasTrait(words, at, NO_VERB);
}

/** كانت الباب …, الباب التي …, الباب، الواقعة …: a masculine word with a feminine verb or relative of its own, as only a town has them. */
function agreesAsTown({ words }: PlaceFinder, at: number): boolean {
  const { tokens, analyses } = words;
  const plain = (analyses[at] ?? []).filter(({ rank, pos }) => rank === 0 && pos === 'noun');
  if (plain.length === 0 || !plain.every(({ features }) => features.gender === 'm' && features.number !== 'plural')) return false;
  const next = isComma(tokens[at + 1]) ? at + 2 : at + 1;
  if (/^و?التي$/.test(tokens[next]?.folded ?? '')) return true;
  const isFeminine = (readings: readonly Analysis[] | undefined, pos: Analysis['pos']): boolean =>
    readings?.some((reading) => reading.rank === 0 && reading.pos === pos && reading.features.gender === 'f') ?? false;
  const verb = (analyses[at - 1] ?? []).filter(({ rank }) => rank === 0);
  const subjectless = verb.length > 0 && verb.every(({ pos, enclitic }) => pos === 'verb' && enclitic === null);
  return (subjectless && isFeminine(verb, 'verb')) || (isFeminine(analyses[next], 'participle') && isLying(analyses[next]));
}

const isLying = (readings: readonly Analysis[] | undefined): boolean =>
  readings?.some(({ pos, classes }) => pos === 'participle' && classes.includes('lie')) ?? false;
