import { foldedName } from '../../text/fold.ts';
import { agreementOf, matches } from '../discourse/named-before.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { ofReadings } from '../words/readings.ts';
import { CLOSING_QUOTES, hasAnyClass, hasClass, isSign, masdarsOf, OPENING_QUOTES } from '../words/words.ts';
import { SOURCES, isDefiniteWord } from './meant-noun.ts';
import { FARTHEST_QUOTE, isDefiniteAction } from './speakers-between.ts';
import type { Speaker } from './speech.ts';

/** الفصيل، الجماعة: a class noun alone means the body named before. */
export function bodyMeant(context: Context, item: Item): Speaker | null {
  const { mention } = item;
  if (mention === null || mention.first !== mention.last) return null;
  const generic = context.layers.analyses[mention.first]?.some(
    ({ proclitics, classes, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('force'),
  );
  if (generic !== true) return null;
  // الجماعة: جماعة الحوثي, الوحدات: وحدات حماية الشعب.
  const noun = foldedName(mention.name).replace(/^ال/, '');
  const called =
    context.named.fullNameBefore(noun, mention.entries[0], mention.first) ??
    (mention.entries.length > 0 ? undefined : context.named.groupBefore(mention.first));
  return called === undefined ? null : { name: called.name, id: called.entries[0] ?? null };
}

/** Kinds of bodies that only pass on what others say, or are no fighting side. */
const NO_SIDES = ['media', 'monitor'];

/**
 * متحدث باسمها: the body that the pronoun means, named last before it. Guidelines: an unnamed spokesman of a named body is the body.
 *
 * @example // 'سيطرت حركة الشباب على مركا. وقال متحدث باسمها إن …' → حركة الشباب
 */
export function spokenFor(context: Context, item: Item): Speaker | null {
  const pronoun = item.readings.find(({ enclitic }) => enclitic !== null)?.enclitic ?? '';
  const body = context.named.bodyThat(
    (mention) =>
      matches(agreementOf(context, mention), pronoun) &&
      !NO_SIDES.includes(context.registry.organisation(mention.entries[0] ?? '')?.kind ?? ''),
    item.first,
  );
  return body === undefined ? null : { name: body.name, id: body.entries[0] ?? null };
}

/** وزير الدفاع: an office by its title and what it is of; null where the item is no such title. */
export function officeOf(items: readonly Item[], at: number): string | null {
  const [title, of] = [items[at], items[at + 1]];
  if (title?.kind !== 'word' || of?.kind !== 'word' || of.role !== null || of.joined) return null;
  const head = title.readings.find(
    ({ rank, proclitics, enclitic, classes }) =>
      rank === 0 && enclitic === null && !proclitics.includes('ال') && classes.includes('title'),
  );
  const definite = of.readings.some(
    ({ rank, pos, proclitics }) => rank === 0 && pos !== 'adjective' && proclitics.includes('ال'),
  );
  return head !== undefined && definite ? `${head.lemma} ${of.folded}` : null;
}

/** Lemmas of a word as a title or word for sources, by its likeliest readings as no verb. */
const titlesOf = ofReadings((readings) =>
  readings
    .filter(({ rank, pos, classes }) => rank === 0 && pos !== 'verb' && SOURCES.some((name) => classes.includes(name)))
    .map(({ lemma }) => lemma),
);

/** The titles and words for sources between two items, by lemma, and the offices (وزير الدفاع). */
export function titlesBetween(items: readonly Item[], first: number, last: number): string[] {
  const titles: string[] = [];
  for (let at = first; at <= last && at < items.length; at++) {
    const item = items[at] as Item;
    if (!hasAnyClass(item, SOURCES)) continue;
    const office = at < last ? officeOf(items, at) : null;
    titles.push(...titlesOf(item));
    if (office !== null) titles.push(office);
  }
  return titles;
}

/** Items of a name from the noun that opens it: غرفة طوارئ محلية جبل أولياء. */
const MOST_NAME_ITEMS = 6;

/** تحرير, سيطرة: a noun of action, in construct with what it is of. */
const isAction = (items: readonly Item[], at: number): boolean => !isFiniteVerb(items, at) && masdarsOf(items[at]).length > 0;

/** طوارئ, الطوارئ, أوكابي: a word that goes on with the name of a body: no verb, no noun of action, no particle. */
const goesOn = (item: Item): boolean =>
  item.kind === 'word' &&
  !item.readings.some(({ rank, pos }) => rank === 0 && (pos === 'particle' || pos === 'verb' || pos === 'masdar'));

/** أوكابي, طوارئ الفاشر: a place or a word that the lexicon lacks is a name of its own. */
const isProperName = (item: Item): boolean =>
  item.kind === 'place' || (item.kind === 'word' && item.readings.every(({ rank }) => rank > 0));

/**
 * Last item of what a body is called by, over nouns in construct up to a word with the article, a place or a name; the head itself where
 * nothing makes it definite (لجنة محلية).
 *
 * @example // 'رابطة تجار أم درمان بأن …', at رابطة → item of أم درمان
 */
function endOfName(items: readonly Item[], at: number, last: number): number {
  let end = at;
  for (let next = at + 1; next <= Math.min(last, at + MOST_NAME_ITEMS, items.length - 1); next++) {
    const item = items[next] as Item;
    // المقرب من الحركة: no more of the name.
    if (isCue(item.folded.replace(/^ال/, ''), 'near-to')) break;
    if (item.role !== null || item.joined || !(item.kind === 'place' || goesOn(item) || isDefiniteWord(item))) break;
    const adjective = item.readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective');
    // مكتب محافظ شبوة الأنباء: a noun behind the name is another argument, an adjective describes the body.
    if (end > at && !adjective && !isProperName(item)) break;
    // شرطة الأنبار كاظم الفهداوي: behind the place, whoever heads it.
    if (end > at && items[end]?.kind === 'place' && !adjective) break;
    if (isProperName(item) || isDefiniteWord(item)) end = next;
    else if (adjective) break;
  }
  return end;
}

/** وكالة الأنباء الكرواتية (هينا): the name of one or two words in brackets right behind a token; null where none stands there. */
function bracketsBehind({ layers: { tokens } }: Context, token: number): string | null {
  if (tokens[token + 1]?.form !== '(') return null;
  const close = [3, 4].find((each) => tokens[token + each]?.form === ')');
  const inner = close === undefined ? [] : tokens.slice(token + 2, token + close);
  return inner.length > 0 && inner.every(({ kind }) => kind === 'word') ? inner.map(({ form }) => form).join(' ') : null;
}

/** حكومة, رابطة, إذاعة: the noun without a pronoun by which a body or medium may be called; null for other words. */
const callingNoun = ofReadings((readings) => {
  const best = readings[0]?.rank ?? 0;
  // اذاعة, ادارة: without its hamza, as old outlets write it, the best reading is no exact one.
  if (best > 1) return null;
  const nouns = readings.filter(({ rank }) => rank === best);
  // إذاعة, إعلام: the medium, and not what it does; ولاية: the province, no reign.
  const head =
    nouns.find(({ pos, classes }) => pos === 'noun' && (classes.includes('source') || classes.includes('institution'))) ??
    nouns[0];
  return head?.pos === 'noun' && head.enclitic === null ? head : null;
});

/**
 * A body or medium that no table has, called by its own noun with what makes it definite: حكومة الولاية، المجلس المحلي، رابطة تجار أم درمان، صحيفة
 * السوداني، قناة "ديب ستيت".
 */
export function calledBody(context: Context, items: readonly Item[], at: number, last: number): Speaker | null {
  const head = items[at]?.kind === 'word' ? callingNoun(items[at]) : null;
  if (head === null) return null;
  const institution = head.classes.includes('institution');
  const press = hasClass(items[at + 1], 'press');
  const medium = (head.classes.includes('source') || press) && !NO_BODIES.some((name) => head.classes.includes(name));
  const body = BODIES.some((name) => head.classes.includes(name));
  // موقع «X» نفى, قالت مجموعة "X" إن: what its quotation calls it.
  const quotable = ['source', 'place-kind'].every((name) => head.classes.includes(name));
  const quoted = isSign(items[at + 1], OPENING_QUOTES) && (medium || body || quotable);
  if (!medium && !institution && !body && !quoted && !quotable) return null;
  const textOf = (from: number, to: number): string =>
    context.layers.tokens
      .slice(items[from]?.first, (items[to]?.last ?? 0) + 1)
      .map(({ form }) => form)
      .join(' ');
  if (quoted) {
    const close = items.findIndex((each, index) => index > at + 1 && isSign(each, CLOSING_QUOTES));
    if (close > at + 2 && close <= Math.min(last + 1, at + FARTHEST_QUOTE)) return { name: textOf(at + 2, close - 1), id: null };
  }
  const definite = head.proclitics.includes('ال');
  if (!definite && head.features.number !== 'singular') return null;
  let end = at;
  // وزارة الدفاع المالية: also a noun of action, right behind the office.
  if (end < last && head.classes.includes('political') && isDefiniteAction(items[end + 1])) end++;
  while (end < last && isDefiniteWord(items[end + 1])) end++;
  // تحرير مديرية العبدية: what is freed.
  if (end === at && !definite && institution && !isAction(items, at - 1)) end = endOfName(items, at, last);
  // إذاعة أوكابي, موقع تاميل نت: by words that no table knows.
  const outlet = medium || (quotable && !definite);
  if (end === at && !definite && outlet) end = endOfName(items, at, last);
  const short = outlet ? bracketsBehind(context, items[end]?.last ?? 0) : null;
  // وكالة (سرنا): by its name in brackets alone.
  if (end === at && short === null) return null;
  const name = `${textOf(at, end)}${short === null ? '' : ` (${short})`}`;
  // وفقا لوزارة الدفاع: without what is joined to it.
  return { name: name.slice(definite ? name.indexOf('ال') : head.proclitics.join('').length), id: null };
}

const BODIES = ['force', 'political'];

const NO_BODIES = ['anonymous', 'statement', 'title', 'news-noun', 'abstract', 'place-kind'];
