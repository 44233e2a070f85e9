import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { ofPlace } from '../items/of-place.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { ofReadings } from '../words/readings.ts';
import { describesBy, hasAnyClass, previousWord, PEOPLE } from '../words/words.ts';

/**
 * Words that stand for fighters named before: `latter` (هؤلاء، الأخيرة: those named last), `former` (الأولى: those named before them), `second` (الثانية: the other of
 * these two), `others` (آخرون، البقية: more of those told of),
 * `both` (الطرفان: the two sides), `pair` (الحركتان: the two bodies of that noun), `same` (هذه القوات, الحرس نفسه: the body of that noun).
 */
export type Proform = 'latter' | 'former' | 'second' | 'others' | 'both' | 'pair' | 'same';

const LATTER: Readonly<Record<string, string>> = { الاخيره: 'ها', الاخير: 'ه', الاخيرون: 'هم' };
const FORMER: Readonly<Record<string, string>> = { الاولي: 'ها', الاول: 'ه' };
const SECOND: Readonly<Record<string, string>> = { الثانيه: 'ها', الثاني: 'ه' };

/** طرفا النزاع, الأطراف المتحاربة: whether the item and the one behind it tell of the sides of a fight, of which a text tells as of two. */
const areSides = (folded: string, next: string | undefined): boolean =>
  (isCue(folded, 'side') && isCue(next, 'fight')) || (folded === 'الاطراف' && isCue(next, 'warring'));

/** وسيطرت الأولى, إن الأولى …: behind a verb or a particle, where المرة الأولى and ساعات الأربعاء الأولى are no bodies. */
const standsAsSubject = (before: Item | undefined): boolean =>
  before?.kind === 'word' &&
  (before.readings[0]?.pos === 'verb' || hasAnyClass(before, ['complementiser'])) &&
  before.readings.every(({ rank, pos }) => rank > 0 || pos !== 'noun');

/** What stands for fighters, and the pronoun that would mean as much. */
interface Stands {
  readonly proform: Proform;
  readonly pronoun: string;
}

/** What an item stands for; null for words of their own meaning. */
export const proformAt = (items: readonly Item[], at: number): Stands | null =>
  items[at]?.kind === 'word' ? proformOf(items, at) : null;

const proformOf = ofPlace((items, at): Stands | null => {
  const item = items[at] as Item;
  const folded = item.joined ? item.folded.replace(/^[وف](?=ال|ه|ا)/, '') : item.folded;
  // هؤلاء المقاتلون: points at the noun.
  if (folded === 'هولاء') return hasAnyClass(items[at + 1], PEOPLE) ? null : { proform: 'latter', pronoun: 'هم' };
  if (isPair(item) && !isToldWhose(items, at)) return { proform: 'pair', pronoun: 'هما' };
  const same = sameAs(items, at);
  if (same !== null) return { proform: 'same', pronoun: same };
  // بانسحاب الطرفين, دعت الأمم المتحدة طرفي النزاع: a noun, which describes nothing.
  if (isCue(folded, 'both-sides') || areSides(folded, items[at + 1]?.folded)) return { proform: 'both', pronoun: 'هما' };
  const found = ofThoseTold(items, at, folded);
  // مقاتلون آخرون، الدفعة الأخيرة: an adjective of the noun before it.
  return found === null || describes(items, at) ? null : found;
});

/** الأخيرة, الأولى, البقية, آخرون, كثيرون: those told last or before them, or more of them. */
function ofThoseTold(items: readonly Item[], at: number, folded: string): Stands | null {
  if (LATTER[folded] !== undefined) return { proform: 'latter', pronoun: LATTER[folded] };
  const ordinal = FORMER[folded] ?? SECOND[folded];
  if (ordinal !== undefined && items[at]?.role === null && standsAsSubject(items[at - 1]))
    return { proform: FORMER[folded] === undefined ? 'second' : 'former', pronoun: ordinal };
  const others = isTheRest(items, at, folded) || isCue(folded, 'others') || areMany(items, at);
  return others ? { proform: 'others', pronoun: 'هم' } : null;
}

/** البقية, النصف الآخر, القسم الباقي: the rest of them, but of nothing that is named behind it (النصف الآخر من المدينة). */
function isTheRest(items: readonly Item[], at: number, folded: string): boolean {
  const [item, next] = [items[at], items[at + 1]];
  const half = folded.startsWith('ال') && hasAnyClass(item, ['part', 'measure']) && isCue(next?.folded, 'the-other');
  return (isCue(folded, 'rest') || half) && items[at + (half ? 2 : 1)]?.role !== 'from';
}

/** فر كثيرون, كثيرون منهم: many of those told of, but of whom من names (كثيرون من جنود الجيش). */
function areMany(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return isMany(items[at] as Item) && (next?.role !== 'from' || pronounPreposition(next) !== null);
}

const isMany = ofReadings((readings) =>
  readings.some(
    ({ rank, pos, features, classes }) =>
      rank === 0 && pos === 'adjective' && features.number === 'plural' && classes.includes('many'),
  ),
);

/** 26 آخرين: more of those told of, with their number. */
export const areCountedOthers = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'quantity' && items[at + 1]?.kind === 'word' && isCue(items[at + 1]?.folded, 'others');

/** الحركتين, الجيشان: the dual of a word for a body, with the article. */
const isPair = ofReadings((readings) => {
  const nouns = readings.filter(({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('force'));
  return nouns.length > 0 && nouns.every(({ features, proclitics }) => features.number === 'dual' && proclitics.includes('ال'));
});

/** الكتيبتان الثالثة والرابعة, الفرقتان 36 و98, اللواءان التابعان للجيش, السريتان في الجيش: the words behind tell which two, or whose they are. */
function isToldWhose(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next?.kind === 'quantity') return next.role === null;
  if (next?.kind === 'preposition')
    return (next.role === 'in' || next.role === 'from') && items[at + 2]?.kind === 'force' && hasAnyClass(items[at], ['unit']);
  return hasAnyClass(next, ['ordinal']) || (describesBy(next, ['belong']) && items[at + 2]?.role === 'for');
}

const POINTING = new Set(['هذه', 'تلك', 'هذا', 'ذلك']);
const VERY = new Set(['نفس', 'ذات', 'عين']);

/** القوات, الحرس: the reading as a word for a body with the article, which is no place; null for other words. */
const theBody = ofReadings((readings) => {
  const noun = readings.find(({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('force'));
  return noun?.proclitics.includes('ال') === true && !noun.classes.includes('place-kind') ? noun : null;
});

/** هذه القوات, القوات نفسها: the pronoun that would mean the body pointed at; null for other words. */
function sameAs(items: readonly Item[], at: number): string | null {
  const noun = theBody(items[at] as Item);
  if (noun === null) return null;
  const pointed = POINTING.has((items[at - 1]?.folded ?? '').replace(/^[وف](?=ه|ت|ذ)/, ''));
  const very = items[at + 1]?.readings.some(({ lemma, enclitic }) => enclitic !== null && VERY.has(lemma)) === true;
  if (!pointed && !very) return null;
  return noun.features.number === 'plural' || noun.features.gender === 'f' ? 'ها' : 'ه';
}

/** انسحاب, مقاتلو: a noun in construct, with neither article nor pronoun. */
const isBareNoun = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, pos, proclitics, enclitic }) =>
      rank === 0 &&
      (pos === 'noun' || pos === 'masdar') &&
      enclitic === null &&
      !proclitics.includes('ال') &&
      !proclitics.includes('لل'),
  ) && !readings.some(({ rank, proclitics }) => rank === 0 && proclitics.includes('ال'));

function describes(items: readonly Item[], at: number): boolean {
  const before = previousWord(items, at);
  if (before === undefined || before.kind === 'sign' || before.kind === 'preposition') return false;
  if (before.kind !== 'word') return before.kind !== 'date';
  // وسلم آخرون أنفسهم: of a verb, whatever noun has its letters.
  if (isFiniteVerb(items, before.index)) return false;
  // انسحاب الأخيرة, مقاتلو الأخير: an adjective has the article where its noun has it.
  if (before.kind === 'word' && LATTER[items[at]?.folded ?? ''] !== undefined && isBareNoun(before)) return false;
  const best = before.readings[0]?.rank;
  return before.readings.some(({ pos, rank }) => rank === best && pos !== 'verb' && pos !== 'particle');
}
