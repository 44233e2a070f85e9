import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { PlaceName } from '../gazetteer.ts';
import { isParticle, isQuote } from '../words.ts';
import { foldedName } from '../../text/fold.ts';
import type { Cue } from './cues.ts';
import { isWithin, joinsNothing } from './cues.ts';
import { WELL_KNOWN } from './features.ts';
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
  isNumber,
  isOfRiver,
  isPairNamedBefore,
  isPlainAdjective,
  isPlainVerb,
  isPurpose,
  isSaidOfUs,
  isSuperlative,
} from './ordinary-words.ts';
import { isOtherName } from './other-names.ts';

/** A name as it stands in the text, and what is known of it before it is weighed. */
export interface Sight {
  readonly finder: Finder;
  readonly hit: NameHit<PlaceName>;
  readonly cue: Cue;
  /** Countries that the document tells of; empty where nothing speaks for one. */
  readonly scenes: ReadonlySet<string>;
  /** A name of several words. */
  readonly several: boolean;
  /** Its one word is an ordinary one. */
  readonly ordinary: boolean;
}

/** آب is August, آمرلي a town. */
const SHORTEST_MADDA = 4;

/** True for a name that everybody knows as it is written. */
export const isWellKnown = ({ agreement, stored }: NameHit<PlaceName>): boolean =>
  agreement === 'exact' && stored.places.some(({ feature }) => WELL_KNOWN.has(feature));

/** المدينة، قريتين، وسط، بحجة: a word that the tables have for something else, whatever place somewhere has it for a name. */
function isWordOfTables({ finder: { tables, words }, hit: { reading, agreement, first }, cue }: Sight): boolean {
  const { folded } = reading;
  const word = tables.notNames.get(folded);
  if (word === 'verb' || word === 'particle') return true;
  // المدينة، القرية: the word itself.
  if (word === 'noun' && folded.startsWith('ال') && (cue !== 'class' || tables.classNouns.has(folded.slice(2)))) return true;
  // سكان قريتين من بيوتهم: two of a kind, and no name without its article.
  if (agreement === 'article-dropped' && tables.classNouns.has(folded.replace(/ن$/, ''))) return true;
  // مناطق وسط اليمن، مواقع جديدة: words of direction and adjectives name nothing.
  if (tables.directions.has(folded) || tables.cues.has(folded)) return true;
  // ريف حمص الشمالي والشرقي: the other direction of the same countryside.
  if (cue !== 'class' && tables.directions.get(folded.replace(/^ال/, ''))?.role === 'adjective') return true;
  // بحجة أن …: a particle as a whole, whatever its letters are without the first.
  return tables.notNames.get(words.tokens[first]?.folded ?? '') === 'particle';
}

/** تلبس، بدأنا: a verb and nothing else, and nothing that would make a name of it. */
const isVerbAlone = ({ finder, hit, cue }: Sight): boolean =>
  (cue === 'none' ||
    (cue === 'list' && !closesName(finder, hit.last)) ||
    (cue === 'weak' && isSaidOfUs(finder.words.analyses[hit.first] ?? []))) &&
  isPlainVerb(finder, hit.first);

/** What only a class noun before it makes a name of: a number, an amount, a kind of place, what is done to people. */
const isWordUnlessCalled = ({ finder, hit }: Sight): boolean =>
  isPairNamedBefore(finder, hit) ||
  // إلى سحب مسلحيهما، طرد عناصر التنظيم: a verbal noun, and who it is about.
  isDoneToPeople(finder, hit.first) ||
  isNumber(finder, hit) ||
  isKindOfPlace(finder, hit) ||
  isAmount(finder, hit.first) ||
  // كبرى مدن القطاع: a superlative.
  (hit.stored.small && (isDescribedThing(finder, hit) || isSuperlative(finder, hit.first)));

/** A word that grammar or its neighbours make something else of: a direction, a purpose, an adjective, a verb, a month. */
function isWordOfGrammar(sight: Sight): boolean {
  const { finder, hit, cue, scenes, ordinary } = sight;
  const { small, places } = hit.stored;
  // غابات الجنوب: a direction in a text on a country that has no place of that name.
  if (isDirection(finder, hit) && scenes.size > 0 && !places.some(({ country }) => scenes.has(country))) return true;
  // الهيئة العامة للثورة: what a body or thing is for.
  if (ordinary && isPurpose(finder, hit)) return true;
  // باتجاه طويلة: behind a preposition no adjective stands.
  const described = !isWellKnown(hit) && (cue === 'class' || (cue === 'strong' && !isWithin(finder, hit)));
  if (described && isPlainAdjective(finder, hit)) return true;
  if (small && isVerbAlone(sight)) return true;
  if (cue !== 'class' && isWordUnlessCalled(sight)) return true;
  // قراره: a noun with its pronoun, where only hamlets bear its letters.
  if (small && hasPronoun(finder, hit.first)) return true;
  if (hit.reading.particles.length === 0 && isAccusative(finder, hit.first)) return true;
  // أغسطس/ آب 2019: a month.
  return isMonthLike(finder, hit);
}

/** Letters that no name, or no name like this one, is written with: بانيا for البانيا, مآرب for مأرب, بشدة أن. */
function isMiswritten({ finder: { words, tables }, hit }: Sight): boolean {
  const { reading, stored, agreement, first, last } = hit;
  // بشدة أن: no name ends in a particle.
  if (last > first && (isParticle(words, last) || tables.notNames.get(words.tokens[last]?.folded ?? '') === 'particle'))
    return true;
  // بانيا is no البانيا: every reader knows whether a country or city has the article.
  if (agreement === 'article-dropped' && stored.places.every(({ feature }) => WELL_KNOWN.has(feature))) return true;
  // مآرب is not مأرب: a madda is a sound of its own, not a way to write a hamza; at the head of a name it is (آمرلي).
  const madda = /.آ/.test(reading.form) || (reading.form.startsWith('آ') && reading.folded.length < SHORTEST_MADDA);
  return madda && stored.places.every(({ name }) => foldedName(name) === stored.name && !name.includes('آ'));
}

/** What stands before it leaves no room for a place: a comparison in a list, whom an outlet was told, a particle that joins nothing. */
function isOutOfPlace({ finder, hit: { reading, first }, cue }: Sight): boolean {
  const { tokens } = finder.words;
  if (joinsNothing(finder, first, reading.particles)) return true;
  // بلدات ساكي وكاروبا: no list goes on with a comparison.
  if ((cue === 'list' || cue === 'class') && reading.particles.includes('ك')) return true;
  // قال لـ«الشرق الأوسط»: a newspaper.
  return isQuote(tokens[first - 1]) && tokens[first - 2]?.folded === 'ل';
}

/**
 * True where a name is none of a place, whatever else would speak for one.
 *
 * @example // 'سيطروا على المدينة', at المدينة, which is a village of Yemen → true; 'سيطروا على الراعي' → false
 */
export const isNoPlace = (sight: Sight): boolean =>
  (!sight.several && (isWordOfTables(sight) || isWordOfGrammar(sight))) ||
  (sight.hit.reading.folded.startsWith('ال') && isOfRiver(sight.finder, sight.hit.last)) ||
  isMiswritten(sight) ||
  isOtherName(sight.finder, sight.hit, sight.cue, sight.scenes) ||
  isOutOfPlace(sight);
