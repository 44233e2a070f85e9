import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Frame } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { isAdverb, isOrdinaryNoun, isParticipleOrAdjective } from '../words/nominals.ts';
import { hasAnyClass, hasClass, leavesBehind, masdarsOf } from '../words/words.ts';
import { isPhraseObject } from './phrase-objects.ts';

const FARTHEST_OBJECT = 14;
/** Pronouns of whose something is. */
const OWN = new Set(['هما', 'ها', 'هم', 'هن', 'نا', 'ه']);

/** الراية البيضاء: the adjective that makes a phrase of the noun, where one is wanted. */
const isDescribed = (next: Item | undefined, adjectives: readonly string[]): boolean =>
  adjectives.length === 0 || (next?.readings.some(({ lemma }) => adjectives.includes(lemma)) ?? false);

/** خيامه, رحالهم: a noun that has its own pronoun and that the lexicon lacks, since a town has its letters (الخيام). */
function unknownOf({ readings, folded }: Item, nouns: ReadonlySet<string>): Analysis | undefined {
  if (readings.length > 0) return undefined;
  const enclitic = [...OWN].find((suffix) => folded.endsWith(suffix) && nouns.has(folded.slice(0, -suffix.length)));
  if (enclitic === undefined) return undefined;
  const lemma = folded.slice(0, -enclitic.length);
  return { proclitics: [], stem: lemma, enclitic, lemma, pos: 'noun', features: {}, classes: [], rank: 0 };
}

/** خيامهم, فوهات بنادقهم: with the pronoun of whose it is, itself or on its genitive; of a verbal noun also حزم الأمتعة. */
function isOwned(items: readonly Item[], trigger: number, at: number, { enclitic, proclitics }: Analysis): boolean {
  if (OWN.has(enclitic ?? '')) return true;
  if (proclitics.includes('ال')) return at === trigger + 1 && !isFiniteVerb(items, trigger);
  const genitive = items[at + 1];
  return (
    genitive?.role === null &&
    !genitive.joined &&
    genitive.readings.some(({ pos, rank, enclitic: own }) => rank === 0 && pos === 'noun' && OWN.has(own ?? ''))
  );
}

/** The reading of a word as a noun of the frame's phrase; of عقيد منشق as the participle, and no name; of هربا as what they went there for. */
function nounOf(item: Item, { phraseNouns: nouns, phraseParticiple }: Frame): Analysis | undefined {
  const known = item.readings.find(({ pos, lemma, stem, proclitics }) =>
    phraseParticiple
      ? pos !== 'verb' && (pos !== 'masdar' || item.folded.endsWith('ا')) && nouns.has(lemma) && !proclitics.includes('ال')
      : pos !== 'verb' && (nouns.has(lemma) || nouns.has(stem)),
  );
  return known ?? unknownOf(item, nouns);
}

/** Whether the noun stands as the frame wants it: behind its preposition, with the pronoun of whose it is, or as an object does. */
function completesPhrase(
  items: readonly Item[],
  verb: number,
  at: number,
  noun: Analysis,
  { phraseOwn, phraseFree, phraseRole }: Frame,
): boolean {
  // عادوا إلى القاعدة لتنظيم صفوفهم: the object of what they went there for.
  if (at - 1 > verb && items[at - 1]?.role === 'for' && masdarsOf(items[at - 1]).length > 0) return false;
  const before = items[at - 1]?.kind === 'preposition' ? items[at - 1]?.role : null;
  // نفض الغبار عن يديه: the noun is the verb's own object.
  const governed = phraseRole.length > 0 ? !phraseRole.includes(before ?? items[at]?.role ?? '') : before !== null;
  // سلاحهم الثقيل: a body's arms, not the soldiers' own; عادت العاصمة إلى أهلها: a town has people, not a home.
  if (noun.classes.includes('weapon') && hasAnyClass(items[at + 1], ['arms-kind', 'nationality'])) return false;
  // نزع الألغام, رمى قنبلته: no arms of his own that a soldier gives up.
  if (noun.classes.includes('explosive')) return false;
  if (noun.classes.includes('hearth') && noun.enclitic === 'ها') return false;
  if (phraseOwn || phraseFree) return !governed && (phraseFree || isOwned(items, verb, at, noun));
  return isPhraseObject(items, verb, at, noun);
}

/** دخل المسلحون مورك رغم خسائر كبيرة في صفوفهم: what happened in the ranks (خسائر, قتلى, انشقاقات, الذعر), and nobody who joined them. */
function areLosses(items: readonly Item[], before: number): boolean {
  let at = before;
  while (at > 0 && isParticipleOrAdjective(items[at] as Item) && !isOrdinaryNoun(items[at] as Item)) at--;
  const noun = items[at];
  if (hasClass(noun, 'casualty')) return true;
  // وقوفهم في صفه: what they themselves do.
  return noun?.kind === 'word' && !isDefinite(noun) && isOrdinaryNoun(noun) && !hasAnyClass(noun, PEOPLE) && !isAdverb(noun);
}

/** مغادرة X المدينة وانضمام آخرين إلى صفوف Y: a verbal noun joined to the trigger, of somebody's, whose object is not the trigger's. */
const isAnotherDeed = (item: Item): boolean =>
  item.joined && item.readings[0]?.pos === 'masdar' && item.readings[0].enclitic === null && !isDefinite(item);

const PEOPLE = ['force', 'member', 'rank', 'title', 'civilian', 'anyone', 'carrier', 'time-unit'];

/**
 * Item of the noun with which a verb or verbal noun makes the phrase of a frame, or -1.
 *
 * @param at item of the trigger
 * @example // 'سلّم خمسة من المقاتلين أنفسهم', at سلّم → item of أنفسهم
 */
export function phraseNoun(items: readonly Item[], clause: Clause, at: number, frame: Frame): number {
  for (let i = at + 1; i <= Math.min(clause.last, at + FARTHEST_OBJECT); i++) {
    const item = items[i];
    const named = frame.phraseParticiple && (item?.kind === 'place' || item?.kind === 'person') && item.first === item.last;
    if (item === undefined || (item.kind !== 'word' && !named)) continue;
    const noun = nounOf(item, frame);
    // عاد 45 من المغرر بهم في صفوف X إلى صف الوطن: the ranks in which they were are not those they went over to.
    const ranks = noun?.lemma === 'صف' && items[i - 1]?.role === 'in';
    if (ranks && (!frame.phraseRole.includes('in') || areLosses(items, i - 2))) continue;
    if (noun !== undefined && completesPhrase(items, at, i, noun, frame) && isDescribed(items[i + 1], frame.phraseAdjective))
      return i;
    // تركوا مواقعهم، مخلفين أسلحتهم: what the participle takes is not the verb's.
    if (noun === undefined && leavesBehind(item)) return -1;
    if (noun === undefined && (isFiniteVerb(items, i) || isAnotherDeed(item))) return -1;
  }
  return -1;
}
