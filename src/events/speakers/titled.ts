import { foldedName } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { ofReadings } from '../words/readings.ts';
import { CLOSING_QUOTES, OPENING_QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { FARTHEST_QUOTE, SOURCES, isDefiniteAction, isDefiniteWord } from './speakers-between.ts';
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

/**
 * A body or medium that no table has, called by its own noun with what makes it definite: حكومة الولاية، المجلس المحلي، صحيفة
 * السوداني، قناة "ديب ستيت".
 */
export function calledBody(context: Context, items: readonly Item[], at: number, last: number): Speaker | null {
  const item = items[at] as Item;
  // إذاعة, إعلام: the medium, and not what it does.
  const head =
    item.readings.find(({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('source')) ??
    item.readings.find(({ rank }) => rank === 0);
  if (item.kind !== 'word' || head?.pos !== 'noun' || head.enclitic !== null) return null;
  const press = hasClass(items[at + 1], 'press');
  const medium = (head.classes.includes('source') || press) && !NO_BODIES.some((name) => head.classes.includes(name));
  if (!medium && !BODIES.some((name) => head.classes.includes(name))) return null;
  const textOf = (from: number, to: number): string =>
    context.layers.tokens
      .slice(items[from]?.first, (items[to]?.last ?? 0) + 1)
      .map(({ form }) => form)
      .join(' ');
  if (medium && isSign(items[at + 1], OPENING_QUOTES)) {
    const close = items.findIndex((each, index) => index > at + 1 && isSign(each, CLOSING_QUOTES));
    if (close > at + 2 && close <= Math.min(last + 1, at + FARTHEST_QUOTE)) return { name: textOf(at + 2, close - 1), id: null };
  }
  // إذاعة بغداد, راديو الكويت: by its city or country.
  const city = items[at + 1];
  if (medium && at < last && city?.kind === 'place' && city.role === null && !city.joined)
    return { name: textOf(at, at + 1), id: null };
  const definite = head.proclitics.includes('ال');
  if (!definite && head.features.number !== 'singular') return null;
  let end = at;
  // وزارة الدفاع المالية: also a noun of action, right behind the office.
  if (end < last && head.classes.includes('political') && isDefiniteAction(items[end + 1])) end++;
  while (end < last && isDefiniteWord(items[end + 1])) end++;
  if (end === at) return null;
  const name = textOf(at, end);
  // وفقا لوزارة الدفاع: without what is joined to it.
  return { name: name.slice(definite ? name.indexOf('ال') : head.proclitics.join('').length), id: null };
}

const BODIES = ['force', 'political'];

const NO_BODIES = ['statement', 'title', 'news-noun', 'abstract', 'place-kind'];
