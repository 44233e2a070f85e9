import { isNameCue } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { draft, unlistedPlace } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Place, PlaceName } from '../gazetteer.ts';
import type { ClassNoun } from '../tables.ts';
import { joinsNothing } from './cues.ts';
import { describedSite, isDescribed } from './described-sites.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit, isCountry, placeOf, wholeName } from './hits.ts';
import type { List } from './lists.ts';
import { isWholeWord } from './ordinary-words.ts';
import { namesInQuotes, quotedName, storedInQuotes, unknownInBrackets } from './quoted-names.ts';
import { part } from './regions.ts';
import { seatOfBody, seatOfService } from './seats.ts';
import { compound } from './shared-nouns.ts';
import { opaqueAfter, siteOfPlace } from './site-of-place.ts';
import { isForThings, isOne, isRelativeAdjective } from './nameless.ts';
import { behindLinks, closesName, couldBeName, endOfName, isOpaque, unknownName } from './unknown-words.ts';
import { SITES } from './sites.ts';
import type { Found } from '../word-facts.ts';
import { factsAt } from '../word-facts.ts';
import { nameOf, nextWord } from '../words.ts';
import { parseNumberWords } from '../../quantity/numbers.ts';
import { foldedName } from '../../text/fold.ts';

/** Quarters, squares and posts are named after common things (حي المحطة، دوار الساعة); towns are not. */
export const COMMON_NAMES = new Set(['neighbourhood', 'site', 'road', 'bridge', 'checkpoint', 'hill']);

/** مصادر محلية: a class noun that is an adjective behind an indefinite noun. */
const isAdjectiveHere = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(({ pos, rank, proclitics }) => pos === 'adjective' && rank === 0 && proclitics.length === 0) &&
  (words.analyses[at - 1] ?? []).some(({ pos, rank, proclitics }) => pos === 'noun' && rank === 0 && !proclitics.includes('ال'));

/** بانشقاق، لانسحاب: what is told or done, no name. */
const isVerbalNoun = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(
    ({ pos, rank, proclitics, enclitic }) =>
      pos === 'masdar' &&
      rank === 0 &&
      // مناطق سيطرتها, منطقة لتجميع …: with a pronoun or a preposition no name.
      (enclitic !== null || ['ب', 'ل', 'ك'].some((each) => proclitics.includes(each))),
  );

/** بلدة القريتين, مطار الفاشر, مدينتي نوى وجاسم: a class noun and what it introduces. */
export function afterClassNoun(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  const { words, claims } = finder;
  const head = factsAt(finder, at).classNoun;
  // كتلة: no ك + تلة.
  if (head === null || isWholeWord(finder, at, head.reading.particles) || joinsNothing(finder, at, head.reading.particles))
    return null;
  // سوق الأسهم, ميدان القتال, حقل ألغام
  if (isNameCue(`${head.reading.folded} ${words.tokens[at + 1]?.folded ?? ''}`, 'figure')) return null;
  const noun = head.value;
  // The gazetteers hold the whole (جبل غراب، سد البعث), or with a stand-off noun what is behind it.
  const stored = wholeName(finder, at, noun.whole);
  // ممر خيبر, إقليم أمهرة: names of a row that is called otherwise.
  const whole = stored !== null && noun.whole && !isCalledSo(finder, stored) ? null : stored;
  if (whole !== null && noun.kept) return withTail(finder, placeOf(finder, whole, at, 'gazetteer'));
  let next = nextWord(words, at);
  // مطار مدينة دير الزور، مدينة وبلدات …
  const between = next < 0 ? null : factsAt(finder, next).classNoun;
  const stacked = between !== null && !between.value.kept && between.reading.particles.length === 0 ? next : -1;
  // مركز محافظة الأنبار، كبرى مدن محافظة إدلب: the inner noun has its own turn.
  if (stacked >= 0 && !noun.kept && whole === null) return null;
  if (stacked >= 0 && noun.kept) next = nextWord(words, stacked);
  if (next < 0 && noun.number === 'singular') next = unknownInBrackets(finder, at);
  if (next < 0) return null;
  if (whole !== null) {
    // قضاء الدور is in the tables, and so is الدور, its town: resolution chooses.
    const bare = bestHit(finder, next, ({ particles }) => (particles.length > 0 ? 'against' : 'class'));
    const named = placeOf(finder, whole, at, 'class-noun');
    const others = bare !== null && bare.last === whole.last ? placeOf(finder, bare, at, 'class-noun').entries : [];
    return draft({
      ...named,
      first: next,
      name: nameOf(words, next, whole.last, words.tokens[next]?.form ?? ''),
      entries: [...new Set([...named.entries, ...others])],
    });
  }
  // مبنى قيادة الشرطة: of the office of a body.
  const ofBody = isNameCue(words.tokens[next]?.folded, 'office') && finder.bodies.has(next + 1) ? next + 1 : next;
  if (claims.taken(ofBody, ofBody)) return seatOfBody(finder, at, ofBody, head, list);
  if (isNounOfBody(finder, next, noun)) return null;
  const service = seatOfService(finder, at, next, head, list);
  if (service !== null) return service;
  const nested = siteOfSite(finder, at, next, head);
  if (nested !== null) return nested;
  const joint = compound(finder, next, noun, at);
  if (joint !== null) return joint;
  const quoted = quotedName(finder, at, next);
  const inQuotes = quoted === null ? null : storedInQuotes(finder, at, next, quoted, head);
  if (inQuotes !== null) return inQuotes;
  const inner = bestHit(finder, next, ({ particles }) => (particles.length > 0 ? 'none' : noun.unknown ? 'class' : 'strong'));
  const longer = quoted ?? longerName(finder, next, noun, inner);
  if (inner === null && isOne(finder, head, Math.max(longer, next))) return null;
  if (quoted === null && longer < 0 && isDescribed(finder, next, noun, inner))
    return describedSite(finder, at, next, noun, head.reading);
  if (
    longer >= 0 &&
    noun.unknown &&
    (quoted === null || namesInQuotes(finder, at, next) || couldBeName(words, finder.tables, next)) &&
    !isAdjectiveHere(finder, at) &&
    !isVerbalNoun(finder, next) &&
    (inner === null || inner.last < longer)
  ) {
    const start = keepsUnknown(noun) ? at : next;
    const form = start === at ? head.reading.form : (words.tokens[next]?.form ?? '');
    return unlistedPlace(words, { first: start, last: longer, form, head: at, rule: 'unknown-after-class-noun' });
  }
  // تقاطع إسرائيل: sites lie in towns, not in countries.
  if (inner !== null && noun.kept && noun.number === 'singular' && isCountry(finder, inner)) return null;
  if (inner !== null && inner.reading.particles.length === 0) {
    const named = placeOf(finder, inner, at, 'class-noun');
    if (!noun.kept || noun.whole || noun.number !== 'singular' || isHillItself(inner, noun)) return part(finder, inner) ?? named;
    return siteOfPlace(finder, at, head.reading, inner);
  }
  if (!noun.unknown || isAdjectiveHere(finder, at) || isVerbalNoun(finder, next)) return null;
  if (isRelativeAdjective(finder, at, next, noun)) return null;
  // قواعد فضفاضة: an adjective of the plural that the lexicon lacks.
  if (noun.kept && noun.number === 'plural' && /^(?!ال).+ه$/.test(words.tokens[next]?.folded ?? '')) return null;
  if (isForThings(finder, next, noun)) return null;
  // خمس قرى وبلدتين: two more, without a name.
  const two = (words.tokens[next]?.folded ?? '').replace(/^و/, '').replace(/(?:ين|ان)$/, 'ي');
  if (finder.tables.classNouns.get(two)?.number === 'dual' || isCountedToo(finder, next)) return null;
  const last = unknownName(finder, next, COMMON_NAMES.has(noun.feature) && noun.number !== 'plural');
  if (last < 0) return null;
  // محور الشمال: a direction.
  if (noun.whole && finder.tables.directions.has((words.tokens[next]?.folded ?? '').replace(/^ال/, ''))) return null;
  if (!keepsUnknown(noun)) {
    return unlistedPlace(words, {
      first: next,
      last,
      form: words.tokens[next]?.form ?? '',
      head: at,
      rule: 'unknown-after-class-noun',
    });
  }
  return unlistedPlace(words, { first: at, last, form: head.reading.form, head: at, rule: 'unknown-after-class-noun' });
}

/** مطار وكتيبتين, وثلاثة حواجز: a joined noun in the dual, or a joined number. */
function isCountedToo({ words }: PlaceFinder, at: number): boolean {
  const two = (words.analyses[at] ?? []).some(
    ({ rank, pos, features, proclitics }) => rank === 0 && pos === 'noun' && features.number === 'dual' && proclitics[0] === 'و',
  );
  const token = words.tokens[at];
  if (two || token?.folded.startsWith('و') !== true) return two;
  return parseNumberWords([{ ...token, form: token.form.slice(1), folded: token.folded.slice(1) }], 0) !== null;
}

/** مقرات الجهاز, قواعد التنظيم, مناطق الفصائل: those of a body, whichever it is. */
const isNounOfBody = ({ words, tables }: PlaceFinder, next: number, { feature, number }: ClassNoun): boolean => {
  const folded = words.tokens[next]?.folded ?? '';
  const held = SITES.has(feature) || feature === 'region';
  const heads = tables.organisationHeads;
  return number !== 'singular' && held && folded.startsWith('ال') && (heads.has(folded.slice(2)) || heads.has(folded));
};

/** جزيرة سوق الثلاثاء, حاجز جسر الشغور: a site told apart by another that the gazetteers or the words behind it name. */
function siteOfSite(finder: PlaceFinder, at: number, next: number, head: Found<ClassNoun>): Draft | null {
  const { value: noun, reading } = head;
  const inner = factsAt(finder, next).classNoun;
  if (!noun.kept || noun.whole || noun.number !== 'singular' || !noun.unknown) return null;
  if (inner === null || !inner.value.kept || inner.value.number !== 'singular' || inner.reading.particles.length > 0) return null;
  if (finder.words.tokens[next]?.folded.startsWith('ال') === true) return null;
  const named = afterClassNoun(finder, next, null);
  if (named === null || named.first !== next) return null;
  return draft({
    ...named,
    first: at,
    head: at,
    name: nameOf(finder.words, at, named.last, reading.form),
    entries: [],
    near: named.entries.length > 0 ? named.entries : named.near,
    rule: 'site-of-place',
  });
}

const HILLS = new Set(['hill', 'mountain']);

/** حاجز بربزين, مرتفعات بربزين, but محور بربزين: whether the noun stays in a name that no list holds. */
const keepsUnknown = ({ kept, whole, number, feature }: ClassNoun): boolean =>
  kept && number === 'singular' && (!whole || HILLS.has(feature));

/** مرتفع حليمة قارة: the gazetteers hold the hill itself, whose name stands without the noun. */
const isHillItself = ({ stored }: NameHit<PlaceName>, { feature }: ClassNoun): boolean =>
  HILLS.has(feature) && stored.places.every((place) => HILLS.has(place.feature));

/** معسكر طيبة الحسناب: more of a name than the gazetteers hold of it. */
function withTail(finder: PlaceFinder, place: Draft): Draft {
  const last = opaqueAfter(finder, place.last);
  return last === place.last ? place : draft({ ...place, last, name: `${place.name} ${finder.words.tokens[last]?.form ?? ''}` });
}

const isHamlet = ({ feature, source }: Place): boolean => feature === 'village' && !source.startsWith('curated');

/** A word without an article that neither the lexicon nor the tables know. */
export const isNamePart = (finder: PlaceFinder, at: number): boolean =>
  isOpaque(finder, at) &&
  !/^(?:ال|[وفبل]ال|لل|و)/.test(finder.words.tokens[at]?.folded ?? '') &&
  couldBeName(finder.words, finder.tables, at) &&
  placeNamesAt(finder.words, at).length === 0;

/**
 * Last token of a name of two words where the gazetteers hold the first at most: حوش حماد after a word that opens names,
 * جورة الشريباتي with a definite word that the lexicon lacks. -1 where one word is all.
 */
function longerName(finder: PlaceFinder, next: number, noun: ClassNoun, inner: NameHit<PlaceName> | null): number {
  const { words, tables, claims } = finder;
  const follower = words.tokens[next + 1];
  if (
    follower?.kind !== 'word' ||
    next >= words.sentenceEnd(next) ||
    (inner !== null && inner.last > next) ||
    claims.taken(next + 1, next + 1)
  )
    return -1;
  if (
    tables.nameOpeners.has(words.tokens[next]?.folded ?? '') &&
    (couldBeName(words, tables, next + 1) || closesName(finder, next + 1))
  )
    return behindLinks(finder, endOfName(finder, next + 1));
  const linked = behindLinks(finder, next);
  if (linked > next) return linked;
  // نيفيه دكاليم: two words that nothing knows; معبر سن فيخا, معمل أدوية تاميكو: or one behind an indefinite noun.
  if (inner === null && isNamePart(finder, next + 1) && (isNamePart(finder, next) || isDescribed(finder, next, noun, null)))
    return next + 1;
  const known = inner !== null && inner.stored.ids.length > 0 && inner.agreement === 'exact';
  // معبر سن فيخا: no hamlet called so, with a word behind it that no table knows.
  if (known && inner.stored.places.every(isHamlet) && isNamePart(finder, next + 1)) return next + 1;
  return known ? -1 : opaqueAfter(finder, next) > next && couldBeName(words, finder.tables, next) ? next + 1 : -1;
}

/** True where the first name of a row begins with such a noun itself (محور نتساريم, also called ممر نتساريم). */
const isCalledSo = ({ gazetteer, tables }: PlaceFinder, { stored }: NameHit<PlaceName>): boolean =>
  stored.ids.some(
    (id) => tables.classNouns.get(foldedName(gazetteer.place(id)?.name ?? '').split(' ', 1)[0] ?? '')?.whole === true,
  );
