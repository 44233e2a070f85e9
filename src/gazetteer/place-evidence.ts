import { isNameCue } from './cue-words.ts';
import type { NameHit } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import type { Place, PlaceName } from './gazetteer.ts';
import { actionBefore, inConstruct, isMasculine, location, nationalityAfter, ordinaryRole } from './place-context.ts';
import type { Cue } from './places/cues.ts';
import { isWithin } from './places/cues.ts';
import { featurePoints, isSmall, KNOWN_ABROAD, SMALL } from './places/features.ts';
import { isGroundByDeed, isTakenGround, takesGround } from './places/ground.ts';
import type { Sight } from './places/no-place.ts';
import { isNoPlace, isWellKnown } from './places/no-place.ts';
import { isNoNoun, isOrdinaryWord, isWholeWord } from './places/ordinary-words.ts';
import { KNOWN } from './traits.ts';
import { hasTrait, isQuote } from './words.ts';

export const ENOUGH = 2;

const STRONG_CUE = 3;
const LIST_CUE = 2.5;
const WEAK_CUE = 1.5;
const AGAINST = -5;
const SEVERAL_WORDS = 1;
const AT_HOME = 1;
const VAGUE = -1.5;

/** Tokens between a word for ground and what it governs, days and names of those who act between them. */
const FAR = 12;

const DATELINE = 2;

/** In a list that a word for taking or leaving ground governs. */
const TAKES_GROUND = 1.5;

/** The name of a town, or of what a hand wrote into the tables, where ground is taken or left. */
const TAKEN_AND_KNOWN = 2.5;

const ELSEWHERE = -2.5;

/** The same for a name that spells no Arabic word, of a country without a file of its own, in a text on another such country. */
const ACROSS_A_BORDER = -0.5;

/** A hamlet in a text that no country is evident in. */
const NOWHERE = -1.5;

/** لـ before a village: it far more often joins ordinary words (للغاية، للعديد). */
const VILLAGE_AFTER_LAM = -1;

const AMBIGUITY: Readonly<Record<string, number>> = {
  'common-word': -3.5,
  'frequent-word': -2,
  homograph: -2.5,
  'person-name': -3,
  short: -2,
};

const SHORT_BUT_STRANGE = -0.5;
const ORDINARY_WORD = -1.5;

/** What follows says where it lies, and the tables agree or cannot tell. */
const LOCATION = { confirmed: 3, located: 1.5 } as const;

/** Grammar makes an ordinary word of it. */
const GRAMMAR = -3;

const AGREEMENT: Readonly<Record<string, number>> = {
  exact: 0,
  joined: -0.5,
  article: -0.5,
  'article-added': -1.5,
  'article-dropped': -2.5,
};

const PEELED: Readonly<Record<string, number>> = { و: 0, ب: 0, ف: -0.5, ل: -0.5, ك: -2 };

const CUE_POINTS: Readonly<Record<Cue, number>> = {
  class: STRONG_CUE + 2.5,
  strong: STRONG_CUE,
  list: LIST_CUE,
  weak: WEAK_CUE,
  none: 0,
  against: AGAINST,
};

const DATELINE_SIGNS = new Set(['|', '||', ':', '/', '-', '–', '—', '(']);

/** الرقة || 11-2-2013, حلب / الأناضول: the first word of a text or line and a sign behind it, as news opens with where it was written. */
const opensDateline = ({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean =>
  words.sentenceStart(first) === first && DATELINE_SIGNS.has(words.tokens[last + 1]?.form ?? '');

/**
 * False where the words around could not make a place of the name, whatever they are: most words of a text are the name of a
 * hamlet, and need no closer look.
 */
function couldBeEnough(finder: Finder, hit: NameHit<PlaceName>, cue: Cue, bonus: number): boolean {
  const { stored, first, last, agreement } = hit;
  let points = stored.weight + bonus + AT_HOME + CUE_POINTS[cue] + (AGREEMENT[agreement] ?? 0);
  if (last > first) points += SEVERAL_WORDS;
  if (cue === 'list') points += TAKES_GROUND;
  if (cue !== 'none') points += LOCATION.confirmed;
  if (!stored.small) points += DATELINE;
  return points >= ENOUGH || (cue === 'none' && isGroundByDeed(finder, hit));
}

/** دعا الفصائل إلى الجلاء عن المدينة: a verbal noun with what it leaves behind it, whatever quarter is called so. */
const isDeedOf = ({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean =>
  words.tokens[last + 1]?.folded === 'عن' &&
  (words.analyses[first] ?? []).some(({ rank, pos, proclitics }) => rank === 0 && pos === 'masdar' && proclitics.includes('ال'));

/** على الحدود مع مصر, قطعت علاقاتها مع تشاد: behind a preposition that no verb or adjective with the letters of the state follows. */
const isBesideState = ({ words }: Finder, { first }: NameHit<PlaceName>): boolean =>
  isNameCue(words.tokens[first - 1]?.folded.replace(/^و/, ''), 'beside-states');

/** كنين in a text on Bosnia: foreign towns are named across borders, and no Arabic word has their letters. */
export const isForeign = ({ words, tables, setting }: Finder, { first }: NameHit<PlaceName>, place: Place): boolean =>
  setting.country !== null &&
  !tables.covered.has(setting.country) &&
  !tables.covered.has(place.country) &&
  !hasTrait(words, first, KNOWN);

/** The points of the likeliest of the places that bear the name, by what they are and whether the text tells of their country. */
function bestOf(finder: Finder, hit: NameHit<PlaceName>, scenes: ReadonlySet<string>): number {
  const nationality = nationalityAfter(finder, hit.last);
  let best = -Infinity;
  for (const place of hit.stored.places) {
    const home = scenes.has(place.country) || place.country === nationality;
    const abroad = scenes.size > 0 && !home;
    let points = featurePoints(place);
    if (home) points += AT_HOME;
    else if (abroad && !KNOWN_ABROAD.has(place.feature)) points += isForeign(finder, hit, place) ? ACROSS_A_BORDER : ELSEWHERE;
    else if (!abroad && points < SMALL) points += NOWHERE;
    if (points < SMALL + AT_HOME && hit.reading.particles.includes('ل')) points += VILLAGE_AFTER_LAM;
    best = Math.max(best, points);
  }
  return best;
}

/** What the construct, the gender, the verb and the preposition beside a name make of it: سورية is an adjective as well, ترك الخدمة no place. */
function grammarPoints({ finder, hit, cue, several, ordinary }: Sight, located: boolean): number {
  const { tables } = finder;
  const { folded, particles } = hit.reading;
  const known = hit.stored.places;
  const word = ordinary || tables.notNames.has(folded);
  const bare = cue === 'none' && particles.length === 0 && !several;
  // سورية is far more often the country.
  const country = known.some(({ feature }) => feature === 'country') && !folded.startsWith('ال');
  // أمهلت تركيا القوات, طالبت روسيا الجيش: the accusative in ـا, whose letters a country may have, is never in construct.
  const accusative = country && folded.endsWith('ا');
  const governs = !several && !accusative && (bare || (cue === 'weak' && !isWellKnown(hit))) && !located && word;
  const called = several || cue === 'class';
  let points = 0;
  if (bare && country && isBesideState(finder, hit)) points += CUE_POINTS.weak;
  if (!called && isWholeWord(finder, hit.first, particles)) points += GRAMMAR;
  if (!called && isDeedOf(finder, hit)) points += GRAMMAR;
  if (bare && !country && ordinaryRole(finder, hit.first, folded) !== null) points += GRAMMAR;
  if (governs && inConstruct(finder, hit.last, folded)) points += GRAMMAR;
  // حرر بن جواد، غادرت القرنة: ground is what such a verb has for its object; an ordinary word may be any other (ترك الخدمة) unless a town has its letters.
  if (cue === 'none' && (!word || !known.every(isSmall)) && isGroundByDeed(finder, hit)) points += CUE_POINTS.strong;
  const doubtful = ordinary || tables.ambiguous.has(hit.stored.name);
  if (!called && doubtful && isMasculine(finder, hit.last, folded)) points += GRAMMAR;
  return points;
}

/** What speaks against a name whose letters mean something else as well. */
function wordPoints({ finder, hit, several, ordinary }: Sight): number {
  const { tables, words } = finder;
  const { folded } = hit.reading;
  const ambiguity = tables.ambiguous.get(hit.stored.name);
  // المخا, باتجاه البرح: few letters, but of no Arabic word.
  const opaque = hit.agreement === 'exact' && !hasTrait(words, hit.first, KNOWN);
  if (ambiguity === 'short' && opaque && folded.startsWith('ال')) return SHORT_BUT_STRANGE;
  if (ambiguity !== undefined) return AMBIGUITY[ambiguity] ?? 0;
  const word = ordinary || tables.notNames.has(folded) || tables.givenNames.has(folded);
  return !several && word && !isQuote(words.tokens[hit.first - 1]) ? ORDINARY_WORD : 0;
}

/**
 * Weighs a hit; below `ENOUGH` it is no place.
 *
 * @param scenes countries that the document tells of; empty where nothing speaks for one
 * @param bonus what speaks for it besides
 */
export function pointsOf(finder: Finder, hit: NameHit<PlaceName>, cue: Cue, scenes: ReadonlySet<string>, bonus = 0): number {
  if (!couldBeEnough(finder, hit, cue, bonus)) return AGAINST;
  const several = hit.stored.name.includes(' ') && hit.last > hit.first;
  const taken = cue === 'weak' && isTakenGround(finder, hit);
  const ordinary = !several && isOrdinaryWord(finder, hit.first, hit.reading.form) && !(taken && isNoNoun(finder, hit.first));
  const sight: Sight = { finder, hit, cue, scenes, several, ordinary };
  if (isNoPlace(sight)) return AGAINST;
  const known = hit.stored.places;
  const { small } = hit.stored;
  const best = bestOf(finder, hit, scenes);
  // على الشحيل, where the tables have شحيل: a word that the lexicon lacks has its article, behind a preposition, in a name alone.
  const strange =
    cue !== 'none' && hit.agreement === 'article-added' && best > ELSEWHERE && !hasTrait(finder.words, hit.first, KNOWN);
  let points = best + bonus + CUE_POINTS[cue] + (AGREEMENT[strange ? 'article' : hit.agreement] ?? 0);
  // سبب ما جرى للشجرة, الى الغريب: before a hamlet only a preposition of place, or one that a word for ground governs.
  if (!several && cue === 'weak' && small && !isWithin(finder, hit) && !actionBefore(finder, hit.first, FAR)) points += VAGUE;
  if (several) points += SEVERAL_WORDS;
  // سيطرتها على المهندسين، انسحبت من رشاد: towns, and what a hand wrote into the tables, are what news of that country names.
  const inNews = (place: Place): boolean => scenes.has(place.country) && (place.source.startsWith('curated') || !isSmall(place));
  if (taken && known.some(inNews)) points += TAKEN_AND_KNOWN;
  // سيطر على أبو سليم والهضبة: what a hand wrote into the tables for that country, in such a list.
  const byHand = (place: Place): boolean => scenes.has(place.country) && place.source.startsWith('curated');
  const inTaken = takesGround(finder, hit) || (known.some(byHand) && actionBefore(finder, hit.first, FAR));
  if (best > ELSEWHERE && cue === 'list' && inTaken) points += TAKES_GROUND;
  for (const particle of hit.reading.particles) points += PEELED[particle] ?? 0;
  const place = cue === 'none' ? null : location(finder, hit.last, known);
  if (place !== null && (place === 'confirmed' || !ordinary)) points += LOCATION[place];
  if (!small && opensDateline(finder, hit)) points += DATELINE;
  return points + grammarPoints(sight, place !== null) + wordPoints(sight);
}
