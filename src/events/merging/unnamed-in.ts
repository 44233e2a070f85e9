import type { Analysis } from '../../document.ts';
import { startOf } from '../discourse/named-before.ts';
import type { Context } from '../context.ts';
import type { PlaceRef } from '../event.ts';
import { foldedName } from '../../text/fold.ts';

/** Tokens from the name of what holds a place back to the noun for it: معسكر للجيش في شمال مدينة كيدال. */
const FARTHEST_NOUN = 7;
/** Words between the preposition and the name: في وسط مدينة سبها. */
const INNER = ['place-kind', 'direction', 'part'];

/** A place without a name, told by where it is. */
export interface UnnamedPlace {
  /** The noun for it: مطار, قاعدة, بلدة. */
  readonly noun: string;
  /** One of the sort that troops hold (مطار, معسكر), which differs from the town that holds it. */
  readonly post: boolean;
}

/**
 * What an event's place only locates: مطار في سبها, قاعدة عسكرية ببلدة هودر, بلدتين في دونيتسك, خمس قرى بمحيط منبج. Null where the place is
 * what the event is at.
 */
export function unnamedIn({ layers }: Context, { mention }: PlaceRef): UnnamedPlace | null {
  const { tokens, analyses, mentions } = layers;
  const named = mentions[mention];
  if (named === undefined) return null;
  const start = startOf(named);
  const sentence = tokens[start]?.sentence;
  const readings = (at: number): readonly Analysis[] => analyses[at] ?? [];
  const has = (at: number, classes: readonly string[]): boolean =>
    readings(at).some(({ rank, classes: own }) => rank === 0 && own.some((name) => classes.includes(name)));
  let at = start;
  // Back over what stands between the preposition and the name, to the preposition, written alone or to its word.
  while (!locates(tokens[at - 1]?.folded, tokens[at]?.folded, readings(at), at === start ? foldedName(named.name) : null)) {
    if (start - at > FARTHEST_NOUN || tokens[at - 1]?.sentence !== sentence || !has(at - 1, INNER)) return null;
    at--;
  }
  if (tokens[at - 1]?.folded === 'في') at--;
  for (let noun = at - 1; noun > at - FARTHEST_NOUN && tokens[noun]?.sentence === sentence; noun--) {
    const reading = readings(noun).find(({ rank, pos }) => rank === 0 && pos === 'noun');
    const definite = reading === undefined || reading.enclitic !== null || reading.proclitics.includes('ال');
    if (!definite && reading.classes.includes('place-kind'))
      return { noun: reading.lemma, post: reading.classes.includes('post') };
    if (!describes(readings(noun))) return null;
  }
  return null;
}

/** في سبها, بسبها, بمحيط منبج. */
function locates(
  before: string | undefined,
  folded: string | undefined,
  readings: readonly Analysis[],
  name: string | null,
): boolean {
  if (before === 'في') return true;
  if (folded?.startsWith('ب') !== true) return false;
  return name === null ? readings.some(({ rank, proclitics }) => rank === 0 && proclitics[0] === 'ب') : !name.startsWith(folded);
}

/** عسكرية, استراتيجي, للجيش: what may stand between the noun and where it is. */
const describes = (readings: readonly Analysis[]): boolean =>
  readings.length === 0 ||
  readings.some(
    ({ rank, pos, proclitics }) =>
      rank === 0 && (((pos === 'adjective' || pos === 'participle') && !proclitics.includes('ال')) || proclitics.includes('ل')),
  );
