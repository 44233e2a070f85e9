import type { Analysis, Mention } from '../../document.ts';
import { timeWord } from '../../time/lexicon.ts';
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

/**
 * قال مراسل الجزيرة في غوري, شاهد من ود راوة: where those are who saw what they tell; reporters are in a capital for all of its country.
 */
export function isSeenFrom(context: Context, mention: Mention): boolean {
  const { tokens, analyses } = context.layers;
  const start = startOf(mention);
  if (!AT.has(tokens[start - 1]?.folded ?? '')) return false;
  for (let at = start - 2; at > start - FARTHEST_WITNESS; at--) {
    const readings = (analyses[at] ?? []).filter(({ rank }) => rank === 0);
    const is = (name: string): boolean => readings.some(({ classes }) => classes.includes(name));
    if (is('witness') || (is('reporter') && !context.isState(mention))) return true;
    if (tokens[at]?.kind !== 'word' || readings.some(({ pos }) => pos === 'verb' || pos === 'particle')) return false;
  }
  return false;
}

const AT = new Set(['في', 'من']);
/** Tokens from who tells to where he is: مراسل وكالة الأنباء الفرنسية في X. */
const FARTHEST_WITNESS = 6;

/** Kinds of words that say when one speaks. */
const TIMES = ['part', 'deictic', 'weekday', 'adverb'] as const;
const LONGEST_TIME = 3;

/** في كينشاسا إن, في كينشاسا مساء أمس بأن: what is said follows, or first when. */
function isSaidNext({ tokens }: Context['layers'], next: number): boolean {
  for (let at = next; at <= next + LONGEST_TIME; at++) {
    if (COMPLEMENTISERS.has(tokens[at]?.folded ?? '')) return true;
    if (!TIMES.some((kind) => timeWord(kind, tokens, at) !== null)) return false;
  }
  return false;
}

/**
 * Tells of a place whether a press conference or statement is given there, or somebody speaks in a capital: قال في مؤتمر صحفي عقده أمس بأديس
 * أبابا إن …, نفت وزارة الخارجية في أنقرة أن …. Nothing of what is said happened there.
 */
export function conferencePlaces(context: Context): OfPlace {
  let atConference = conferences.get(context);
  if (atConference === undefined) conferences.set(context, (atConference = conferencesOf(context)));
  return atConference;
}

/** وفي أنقرة، جدد وزير الخارجية …: a capital with which a sentence opens before a verb and the title of who speaks there. */
function isOfficeBehind({ layers: { tokens, analyses } }: Context, mention: Mention): boolean {
  const before = tokens[startOf(mention) - 1];
  if (!/^و?في$/.test(before?.folded ?? '') || tokens[(before?.index ?? 0) - 1]?.sentence === before?.sentence) return false;
  let verb = mention.last + 1;
  while (SIGNS.has(tokens[verb]?.form ?? '')) verb++;
  const renews = (analyses[verb] ?? []).some(
    ({ pos, rank, classes }) => pos === 'verb' && rank === 0 && classes.includes('renew'),
  );
  if (!renews && !isSpeech(analyses[verb] ?? [])) return false;
  const title = (analyses[verb + 1] ?? []).find(({ rank }) => rank === 0);
  return title?.classes.includes('title') === true && !title.classes.includes('source');
}

/** Asked for each event, and once for each place of a document. */
const conferences = new WeakMap<Context, OfPlace>();

function conferencesOf(context: Context): OfPlace {
  const { layers } = context;
  const { tokens, analyses } = layers;
  return ofMention((mention) => {
    if (context.isState(mention) && isOfficeBehind(context, mention)) return true;
    const start = startOf(mention);
    const attached =
      /^[وف]?ب/.test(tokens[start]?.form ?? '') && (analyses[start] ?? []).every(({ proclitics }) => proclitics[0] !== 'ال');
    if (tokens[start - 1]?.folded !== 'في' && !attached) return false;
    let next = mention.last + 1;
    while (SIGNS.has(tokens[next]?.form ?? '')) next++;
    if (!isSaidNext(layers, next)) return false;
    // نفت وزارة الخارجية في أنقرة أن …: who speaks in a capital speaks of elsewhere, unless he lives there.
    const capital = context.isState(mention) && !isSeenFrom(context, mention);
    for (let at = start - 1; at > start - FARTHEST_CONFERENCE && tokens[at]?.sentence === tokens[start]?.sentence; at--)
      if (
        (capital && isSpeech(analyses[at] ?? [])) ||
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
    if (!AT.has(preposition ?? '')) return false;
    if (preposition === 'من' && isSpeech(analyses[start - 2] ?? [])) return true;
    // ونقل مراسلنا في بغداد عن مصادر أن …: whose word he passes on.
    const passesOn = tokens[mention.last + 1]?.folded === 'عن';
    if (!passesOn && !isSaidNext(context.layers, mention.last + 1)) return false;
    for (let at = start - 2; at > start - FARTHEST_SPEECH && tokens[at]?.sentence === tokens[start]?.sentence; at--)
      if (isSpeech(analyses[at] ?? [])) return true;
    return false;
  });
}
