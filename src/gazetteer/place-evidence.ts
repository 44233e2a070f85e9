import { isNameCue } from './cue-words.ts';
import type { NameHit } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import type { Place, PlaceName } from './gazetteer.ts';
import { actionBefore, inConstruct, isMasculine, location, nationalityAfter, ordinaryRole } from './place-context.ts';
import type { Cue } from './places/cues.ts';
import { isWithin, joinsNothing } from './places/cues.ts';
import { featurePoints, isSmall, KNOWN_ABROAD, SMALL, WELL_KNOWN } from './places/features.ts';
import { isGroundByDeed, isTakenGround, takesGround } from './places/ground.ts';
import {
  closesName,
  hasPronoun,
  isAccusative,
  isAmount,
  isDescribedThing,
  isDirection,
  isDoneToPeople,
  isKindOfPlace,
  isMonthLike,
  isNoNoun,
  isNumber,
  isOfRiver,
  isOrdinaryWord,
  isPairNamedBefore,
  isPlainAdjective,
  isPlainVerb,
  isPurpose,
  isSaidOfUs,
  isSuperlative,
  isWholeWord,
} from './places/ordinary-words.ts';
import { isOtherName } from './places/other-names.ts';
import { KNOWN } from './traits.ts';
import { hasTrait, isParticle, isQuote } from './words.ts';
import { foldedName } from '../text/fold.ts';

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

/** آب is August, آمرلي a town. */
const SHORTEST_MADDA = 4;

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

/**
 * Weighs a hit; below `ENOUGH` it is no place.
 *
 * @param scenes countries that the document tells of; empty where nothing speaks for one
 * @param bonus what speaks for it besides
 */
export function pointsOf(finder: Finder, hit: NameHit<PlaceName>, cue: Cue, scenes: ReadonlySet<string>, bonus = 0): number {
  if (!couldBeEnough(finder, hit, cue, bonus)) return AGAINST;
  const { tables } = finder;
  const several = hit.stored.name.includes(' ') && hit.last > hit.first;
  const taken = cue === 'weak' && isTakenGround(finder, hit);
  const ordinary = !several && isOrdinaryWord(finder, hit.first, hit.reading.form) && !(taken && isNoNoun(finder, hit.first));
  // المدينة، القرية: the word itself, whatever place somewhere has it for a name.
  if (
    !several &&
    tables.notNames.get(hit.reading.folded) === 'noun' &&
    hit.reading.folded.startsWith('ال') &&
    (cue !== 'class' || tables.classNouns.has(hit.reading.folded.slice(2)))
  )
    return AGAINST;
  // غابات الجنوب: a direction in a text on a country that has no place of that name.
  if (!several && isDirection(finder, hit) && scenes.size > 0 && !hit.stored.places.some(({ country }) => scenes.has(country)))
    return AGAINST;
  // سكان قريتين من بيوتهم: two of a kind, and no name without its article.
  if (!several && hit.agreement === 'article-dropped' && tables.classNouns.has(hit.reading.folded.replace(/ن$/, '')))
    return AGAINST;
  if (!several && cue !== 'class' && isPairNamedBefore(finder, hit)) return AGAINST;
  // الهيئة العامة للثورة: what a body or thing is for.
  if (!several && ordinary && isPurpose(finder, hit)) return AGAINST;
  // مناطق وسط اليمن، مواقع جديدة: words of direction and adjectives name nothing.
  if (!several && (tables.directions.has(hit.reading.folded) || tables.cues.has(hit.reading.folded))) return AGAINST;
  // ريف حمص الشمالي والشرقي: the other direction of the same countryside.
  if (!several && cue !== 'class' && tables.directions.get(hit.reading.folded.replace(/^ال/, ''))?.role === 'adjective')
    return AGAINST;
  const known = hit.stored.places;
  const { small } = hit.stored;
  const wellKnown = hit.agreement === 'exact' && known.some(({ feature }) => WELL_KNOWN.has(feature));
  // باتجاه طويلة: behind a preposition no adjective stands.
  const described = !wellKnown && (cue === 'class' || (cue === 'strong' && !isWithin(finder, hit)));
  if (!several && described && isPlainAdjective(finder, hit)) return AGAINST;
  const word = tables.notNames.get(hit.reading.folded);
  if (!several && (word === 'verb' || word === 'particle')) return AGAINST;
  // تلبس، بدأنا: a verb and nothing else, and nothing that would make a name of it.
  if (
    !several &&
    (cue === 'none' ||
      (cue === 'list' && !closesName(finder, hit.last)) ||
      (cue === 'weak' && isSaidOfUs(finder.words.analyses[hit.first] ?? []))) &&
    small &&
    isPlainVerb(finder, hit.first)
  )
    return AGAINST;
  // إلى سحب مسلحيهما، طرد عناصر التنظيم: a verbal noun, and who it is about.
  if (!several && cue !== 'class' && isDoneToPeople(finder, hit.first)) return AGAINST;
  if (!several && cue !== 'class' && (isNumber(finder, hit) || isKindOfPlace(finder, hit))) return AGAINST;
  if (!several && cue !== 'class' && small && isDescribedThing(finder, hit)) return AGAINST;
  // كبرى مدن القطاع: a superlative.
  if (!several && cue !== 'class' && small && isSuperlative(finder, hit.first)) return AGAINST;
  if (!several && cue !== 'class' && isAmount(finder, hit.first)) return AGAINST;
  if (hit.reading.folded.startsWith('ال') && isOfRiver(finder, hit.last)) return AGAINST;
  // بشدة أن: no name ends in a particle.
  if (
    hit.last > hit.first &&
    (isParticle(finder.words, hit.last) || tables.notNames.get(finder.words.tokens[hit.last]?.folded ?? '') === 'particle')
  )
    return AGAINST;
  // قراره: a noun with its pronoun, where only hamlets bear its letters.
  if (!several && small && hasPronoun(finder, hit.first)) return AGAINST;
  // بانيا is no البانيا: every reader knows whether a country or city has the article.
  if (hit.agreement === 'article-dropped' && known.every(({ feature }) => WELL_KNOWN.has(feature))) return AGAINST;
  if (!several && hit.reading.particles.length === 0 && isAccusative(finder, hit.first)) return AGAINST;
  // بحجة أن …: a particle as a whole, whatever its letters are without the first.
  if (!several && tables.notNames.get(finder.words.tokens[hit.first]?.folded ?? '') === 'particle') return AGAINST;
  if (isOtherName(finder, hit, cue, scenes)) return AGAINST;
  if (joinsNothing(finder, hit.first, hit.reading.particles)) return AGAINST;
  // بلدات ساكي وكاروبا: no list goes on with a comparison.
  if ((cue === 'list' || cue === 'class') && hit.reading.particles.includes('ك')) return AGAINST;
  // قال لـ«الشرق الأوسط»: a newspaper.
  const [quote, lam] = [finder.words.tokens[hit.first - 1], finder.words.tokens[hit.first - 2]];
  if (isQuote(quote) && lam?.folded === 'ل') return AGAINST;
  // مآرب is not مأرب: a madda is a sound of its own, not a way to write a hamza; at the head of a name it is (آمرلي).
  if (
    (/.آ/.test(hit.reading.form) || (hit.reading.form.startsWith('آ') && hit.reading.folded.length < SHORTEST_MADDA)) &&
    known.every(({ name }) => foldedName(name) === hit.stored.name && !name.includes('آ'))
  )
    return AGAINST;
  // أغسطس/ آب 2019: a month.
  if (!several && isMonthLike(finder, hit)) return AGAINST;
  const nationality = nationalityAfter(finder, hit.last);
  let best = -Infinity;
  for (const place of known) {
    const home = scenes.has(place.country) || place.country === nationality;
    const abroad = scenes.size > 0 && !home;
    let points = featurePoints(place);
    if (home) points += AT_HOME;
    else if (abroad && !KNOWN_ABROAD.has(place.feature)) points += isForeign(finder, hit, place) ? ACROSS_A_BORDER : ELSEWHERE;
    else if (!abroad && points < SMALL) points += NOWHERE;
    if (points < SMALL + AT_HOME && hit.reading.particles.includes('ل')) points += VILLAGE_AFTER_LAM;
    best = Math.max(best, points);
  }
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
  const bare = cue === 'none' && hit.reading.particles.length === 0 && !several;
  // سورية is an adjective as well, and far more often the country.
  const country = known.some(({ feature }) => feature === 'country') && !hit.reading.folded.startsWith('ال');
  if (bare && country && isBesideState(finder, hit)) points += CUE_POINTS.weak;
  if (!several && cue !== 'class' && isWholeWord(finder, hit.first, hit.reading.particles)) points += GRAMMAR;
  if (!several && cue !== 'class' && isDeedOf(finder, hit)) points += GRAMMAR;
  if (bare && !country && ordinaryRole(finder, hit.first, hit.reading.folded) !== null) points += GRAMMAR;
  // أمهلت تركيا القوات, طالبت روسيا الجيش: the accusative in ـا, whose letters a country may have, is never in construct.
  const accusative = country && hit.reading.folded.endsWith('ا');
  if (
    !several &&
    !accusative &&
    (bare || (cue === 'weak' && !wellKnown)) &&
    place === null &&
    (ordinary || tables.notNames.has(hit.reading.folded)) &&
    inConstruct(finder, hit.last, hit.reading.folded)
  )
    points += GRAMMAR;
  // حرر بن جواد، غادرت القرنة: ground is what such a verb has for its object; an ordinary word may be any other (ترك الخدمة) unless a town has its letters.
  if (
    cue === 'none' &&
    ((!ordinary && !tables.notNames.has(hit.reading.folded)) || !known.every(isSmall)) &&
    isGroundByDeed(finder, hit)
  )
    points += CUE_POINTS.strong;
  const ambiguity = tables.ambiguous.get(hit.stored.name);
  if (!several && (ordinary || ambiguity !== undefined) && cue !== 'class' && isMasculine(finder, hit.last, hit.reading.folded))
    points += GRAMMAR;
  // المخا, باتجاه البرح: few letters, but of no Arabic word.
  const opaque = hit.agreement === 'exact' && !hasTrait(finder.words, hit.first, KNOWN);
  if (ambiguity === 'short' && opaque && hit.reading.folded.startsWith('ال')) points += SHORT_BUT_STRANGE;
  else if (ambiguity !== undefined) points += AMBIGUITY[ambiguity] ?? 0;
  else if (
    !several &&
    (ordinary || tables.notNames.has(hit.reading.folded) || tables.givenNames.has(hit.reading.folded)) &&
    !isQuote(finder.words.tokens[hit.first - 1])
  )
    points += ORDINARY_WORD;
  return points;
}
