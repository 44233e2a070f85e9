import type { NameHit } from '../find-names.ts';
import { isTightHyphen, placeNamesAt } from '../find-names.ts';
import type { PlaceName } from '../gazetteer.ts';
import type { PlaceFinder } from './finder.ts';
import { WELL_KNOWN } from '../persons/surnames.ts';
import { factsAt } from '../word-facts.ts';
import { isNameCue } from '../cue-words.ts';
import { timeWord } from '../../time/lexicon.ts';
import { mayBeginNumber } from '../../quantity/numbers.ts';
import { ADJECTIVE, KNOWN, MASDAR, NOUN, PARTICIPLE } from '../traits.ts';
import { hasTrait, isOnlyVerb, isParticle } from '../words.ts';

const LONGEST_UNKNOWN = 2;
const LONGEST_FOREIGN = 3;

export const SHORTEST_UNKNOWN = 3;

/** أم: a particle, and a word that opens names (أم درمان); بل in names of the gazetteers (بل خمري). */
export const isMereParticle = ({ words, tables, scenes, foreign }: PlaceFinder, at: number): boolean =>
  isParticle(words, at) &&
  !words.readings(at).some(({ folded }) => tables.nameOpeners.has(folded)) &&
  !(foreign && placeNamesAt(words, at).some((hit) => isWhole(hit, scenes)));

/** A name of several words as a country of the document has it. */
const isWhole = ({ first, last, agreement, reading, stored }: NameHit<PlaceName>, scenes: ReadonlySet<string>): boolean =>
  last > first &&
  agreement === 'exact' &&
  reading.particles.length === 0 &&
  stored.places.some(({ country }) => scenes.has(country));

/** Openers of a person's name as well. */
export const KUNYA = /^(?:ا[بخ][وياة]?|ام|ابن|بن|بنو|بني|ال|عبد)$/;

/** كفرنبودة: a word that neither the lexicon nor a table knows. */
export const isOpaque = ({ words }: PlaceFinder, at: number): boolean => !hasTrait(words, at, KNOWN);

/** منطقة كيلو 8, مخيم بلوك 4: words of names that a number ends. */
const NUMBERED = /^(?:ال)?(?:كيلو|كم|بلوك|بلك)$/;

/** Last token of a name that no list holds and that begins at `at`; -1 where the word is no name. */
export function unknownName(finder: PlaceFinder, at: number, common: boolean): number {
  const { words, tables, claims } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word' || claims.taken(at, at)) return -1;
  const joined = behindHyphen(finder, at);
  if (joined > at) return joined;
  if (token.folded.length < SHORTEST_UNKNOWN) return -1;
  const commonNoun =
    common &&
    token.folded.startsWith('ال') &&
    tables.notNames.get(token.folded) !== 'particle' &&
    hasTrait(words, at, NOUN | PARTICIPLE | MASDAR);
  // مخيما للمشردين: a preposition and what it governs.
  if (token.folded.startsWith('لل')) return -1;
  if (!commonNoun && !couldBeName(words, tables, at)) return -1;
  const end = words.sentenceEnd(at);
  let last = at;
  if (NUMBERED.test(token.folded) && words.tokens[at + 1]?.kind === 'number' && at < end) return at + 1;
  const opener = tables.nameOpeners.has(token.folded);
  // شيرزاد بننغرهار: no further word of the name where a place of its own stands behind the particle.
  if (!opener && isForeignWord(finder, at)) {
    last = endOfForeign(finder, at, end);
    return last === at && endsForeign(finder, at + 1) ? at + 1 : last;
  }
  // مقر القيادة العامة, حاجز البوابة الشمالية الغربية: a noun and what describes it.
  const definiteNoun = token.folded.startsWith('ال') && hasTrait(words, at, NOUN | MASDAR);
  while (last < end && last - at < LONGEST_UNKNOWN) {
    const next = words.tokens[last + 1];
    if (next?.kind !== 'word' || claims.taken(last + 1, last + 1)) break;
    const qualifies =
      /^ال.+(?:ه|ي|ين|يه|ات|بير|غير|ديم|ديد)$/.test(next.folded) &&
      tables.directions.get(next.folded.replace(/^ال/, '')) !== undefined;
    const describes = (commonNoun || definiteNoun) && next.folded.startsWith('ال') && hasTrait(words, last + 1, ADJECTIVE);
    // الشمالية الشرقية: only directions follow one another.
    if (last > at && !(qualifies && definiteNoun)) break;
    if (!opener && !qualifies && !describes) break;
    if (opener && !couldBeName(words, tables, last + 1) && !closesName(finder, last + 1)) break;
    last++;
  }
  // قرية خشم في دير الزور: the word alone, where no name can follow.
  const alone = tables.sureOpeners.has(token.folded) && !endsOpen(finder, at);
  return opener && last === at && !alone ? -1 : last;
}

/** أم-دام, بوار-كوزو: last token of a name of two words that a hyphen joins, of which the second is no town of its own; the first where there is none. */
function behindHyphen(finder: PlaceFinder, at: number): number {
  const { words, tables, claims } = finder;
  const second = at + 2;
  if (second > words.sentenceEnd(at) || !isTightHyphen(words, at + 1) || words.tokens[second]?.kind !== 'word') return at;
  const opens = tables.nameOpeners.has(words.tokens[at]?.folded ?? '') || couldBeName(words, tables, at);
  const another = placeNamesAt(words, second).some(({ stored }) => stored.places.some(({ feature }) => WELL_KNOWN.has(feature)));
  return opens && !another && !claims.taken(second, second) ? second : at;
}

/** تشهار برجك, موكيمبوا دا برايا: last token of a name of foreign words. */
function endOfForeign(finder: PlaceFinder, at: number, end: number): number {
  let last = behindLinks(finder, at);
  for (let more = LONGEST_FOREIGN - 1; more > 0 && last < end; more--) {
    if (!isForeignWord(finder, last + 1) || placeNamesAt(finder.words, last + 1).length > 0) break;
    last = behindLinks(finder, last + 1);
  }
  return last;
}

/** موكيمبوا دا برايا: last token of a name of another language from one of its words on, where particles of that language need the next ones. */
export function behindLinks({ words, claims }: PlaceFinder, at: number): number {
  let last = at;
  while (
    last + 2 <= words.sentenceEnd(at) &&
    isNameCue(words.tokens[last + 1]?.folded, 'foreign-link') &&
    words.tokens[last + 2]?.kind === 'word' &&
    !claims.taken(last + 1, last + 2)
  )
    last += 2;
  return last;
}

/**
 * مديرية شاه جوي: an Arabic word without its article right behind a foreign name, where nothing follows that it could go with, is the end of the name;
 * no number, time or way of doing, nor what stands in the accusative or is feminine as the town is.
 */
function endsForeign(finder: PlaceFinder, at: number): boolean {
  const { words, tables, claims } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word' || at > words.sentenceEnd(at - 1) || claims.taken(at, at) || mayBeginNumber(token)) return false;
  if (!hasTrait(words, at, NOUN | ADJECTIVE) || /^(?:ال|[وفبل])|[هاىن]$/.test(token.folded)) return false;
  if (tables.cues.has(token.folded) || tables.directions.has(token.folded) || placeNamesAt(words, at).length > 0) return false;
  if (tables.notNames.has(token.folded) || timeWord('weekday', words.tokens, at) !== null) return false;
  const next = words.tokens[at + 1];
  const ends = next?.kind !== 'word' || at >= words.sentenceEnd(at);
  return ends || next.folded.startsWith('و') || tables.cues.get(next.folded) === 'preposition';
}

/** True where a word follows that could go on with a name. */
const endsOpen = ({ words, tables }: PlaceFinder, at: number): boolean => {
  const next = words.tokens[at + 1];
  return next?.kind === 'word' && at < words.sentenceEnd(at) && !tables.cues.has(next.folded) && !isParticle(words, at + 1);
};

/** تشهار برجك: a word that the lexicon lacks, in a country that the gazetteers do not cover, where names are foreign. */
function isForeignWord(finder: PlaceFinder, at: number): boolean {
  const { words, tables, claims, uncharted } = finder;
  return (
    uncharted &&
    words.tokens[at]?.kind === 'word' &&
    isOpaque(finder, at) &&
    !claims.taken(at, at) &&
    !/^(?:[وفبل]ال...|لل|و)/.test(words.tokens[at]?.folded ?? '') &&
    couldBeName(words, tables, at)
  );
}

/** Last token of a name of which `at` is the second word: قرية الملا عبد الله. */
export const endOfName = ({ words, claims }: PlaceFinder, at: number): number =>
  isNameCue(words.tokens[at]?.folded, 'patronymic') &&
  at < words.sentenceEnd(at) &&
  words.tokens[at + 1]?.kind === 'word' &&
  !claims.taken(at + 1, at + 1)
    ? at + 1
    : at;

/**
 * تل حلف, بئر الغنم, خربة الجوز: any noun may follow a word that is said of places alone; no particle, verb or number, nor what a particle or pronoun
 * is written to.
 */
export function closesName({ words, tables, claims }: PlaceFinder, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== 'word' || claims.taken(at, at) || mayBeginNumber(token)) return false;
  // الشيخ علي, written with ي: the name, as no preposition follows such a word.
  if (token.form === 'علي') return true;
  if (tables.cues.has(token.folded) || tables.directions.has(token.folded.replace(/^ال/, ''))) return false;
  if (isParticle(words, at) || isOnlyVerb(words, at)) return false;
  const [best] = words.analyses[at] ?? [];
  if (best === undefined) return !/^(?:[وفب]ال|لل)/.test(token.folded);
  if (best.pos === 'adjective' || best.pos === 'participle') return token.folded.startsWith('ال') || best.rank > 0;
  return best.pos !== 'particle' && best.enclitic === null && best.proclitics.every((each) => each === 'ال');
}

/** قرية قتل فيها جنود, بلدة انطلق منها الهجوم: a verb whose clause says of the place before it, by a pronoun, what happened there. */
const tellsOfPlace = ({ analyses }: PlaceFinder['words'], at: number): boolean =>
  (analyses[at] ?? []).some(({ pos, rank, enclitic }) => pos === 'verb' && rank === 0 && enclitic === null) &&
  (analyses[at + 1] ?? []).some(({ pos, rank, enclitic }) => pos === 'particle' && rank === 0 && enclitic !== null);

/** Whether a word that no table has as a place may be the name of one behind a class noun (بلدة X); an adjective only describes it. */
export function couldBeName(words: PlaceFinder['words'], tables: PlaceFinder['tables'], at: number): boolean {
  if (factsAt({ words }, at).noName || isOnlyVerb(words, at)) return false;
  const folded = words.tokens[at]?.folded ?? '';
  // An adjective after a class noun describes it (بلدة صغيرة، المدينة القديمة).
  const readings = words.analyses[at] ?? [];
  const best = readings[0];
  if (best === undefined || best.rank > 0) return true;
  if (tellsOfPlace(words, at)) return false;
  if (best.pos === 'adjective' || best.pos === 'particle') return false;
  // جبل مطل على سنجار: a participle that governs what follows.
  if (
    best.pos === 'participle' &&
    !folded.startsWith('ال') &&
    tables.cues.get(words.tokens[at + 1]?.folded ?? '') === 'preposition'
  )
    return false;
  return !(best.enclitic !== null && best.pos !== 'verb');
}
