import type { Analysis, Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import { governorOf } from '../governors.ts';
import { ofMention, startOf } from '../discourse/named-before.ts';

const COMPLEMENTISERS = new Set(['ان', 'بان']);
/** Tokens from a verb of speech, and from a press conference, to the place where it is said. */
const FARTHEST_SPEECH = 9;
const FARTHEST_CONFERENCE = 8;
const SIGNS = new Set(['،', ',', '"', '»', '”']);

type OfPlace = (mention: Mention) => boolean;

/** A verb of speech in the readings that rank first. */
export const isSpeech = (readings: readonly Analysis[]): boolean =>
  readings.some(
    (reading) => reading.rank === readings[0]?.rank && reading.pos === 'verb' && governorOf(reading)?.speech === true,
  );

const isSaidNext = ({ tokens }: Context['layers'], next: number): boolean => COMPLEMENTISERS.has(tokens[next]?.folded ?? '');

/**
 * Tells of a place whether a press conference or statement is given there: قال في مؤتمر صحفي عقده أمس بأديس أبابا إن …. Nothing of what is
 * said happened there.
 */
export function conferencePlaces(context: Context): OfPlace {
  let atConference = conferences.get(context);
  if (atConference === undefined) conferences.set(context, (atConference = conferencesOf(context)));
  return atConference;
}

/** Asked for each event, and once for each place of a document. */
const conferences = new WeakMap<Context, OfPlace>();

function conferencesOf(context: Context): OfPlace {
  const { layers } = context;
  const { tokens, analyses } = layers;
  return ofMention((mention) => {
    const start = startOf(mention);
    const attached =
      /^[وف]?ب/.test(tokens[start]?.form ?? '') && (analyses[start] ?? []).every(({ proclitics }) => proclitics[0] !== 'ال');
    if (tokens[start - 1]?.folded !== 'في' && !attached) return false;
    let next = mention.last + 1;
    while (SIGNS.has(tokens[next]?.form ?? '')) next++;
    if (!isSaidNext(layers, next)) return false;
    const capital = context.isState(mention);
    for (let at = start - 1; at > start - FARTHEST_CONFERENCE && tokens[at]?.sentence === tokens[start]?.sentence; at--)
      if (
        // المتحدث باسم القوات الدولية في سراييفو إن …: a spokesman has his office in the capital.
        (capital && tokens[at]?.folded === 'باسم') ||
        (analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('occasion'))
      )
        return true;
    return false;
  });
}

/** Tells of a place whether somebody only speaks there: at a conference, نفى من رام الله …, or أفاد راديو الكويت من الطائف أن …. */
export function speechPlaces(context: Context): OfPlace {
  const { tokens, analyses } = context.layers;
  const atConference = conferencePlaces(context);
  return ofMention((mention) => {
    if (atConference(mention)) return true;
    const start = startOf(mention);
    const preposition = tokens[start - 1]?.folded;
    if (preposition !== 'من' && preposition !== 'في') return false;
    if (preposition === 'من' && isSpeech(analyses[start - 2] ?? [])) return true;
    if (!isSaidNext(context.layers, mention.last + 1)) return false;
    for (let at = start - 2; at > start - FARTHEST_SPEECH && tokens[at]?.sentence === tokens[start]?.sentence; at--)
      if (isSpeech(analyses[at] ?? [])) return true;
    return false;
  });
}
