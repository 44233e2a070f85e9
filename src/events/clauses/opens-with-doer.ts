import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { isPluralBody } from '../words/people.ts';
import { ofReadings } from '../words/readings.ts';
import { QUOTES, finiteReading, hasAnyClass, isSign } from '../words/words.ts';

/** Items from the head of a sentence over its time (وفي اليوم التالي, وأمس). */
const FARTHEST_HEAD = 4;

/** القوات, الكتيبة: of a body in the feminine, of which a masculine verb is not told. */
const isFeminine = ofReadings((readings) =>
  readings.some(({ rank, pos, features }) => rank === 0 && pos === 'noun' && features.gender === 'f'),
);

const areBodies = ofReadings((readings) => readings.some(isPluralBody));

/**
 * احتل المتمردون ساكي. وطردهم الجيش منها, وفي الصباح بسط الجيش سيطرته على …: a sentence that opens, behind its time at most, with a past verb and who does it, as the
 * pronoun of those told of before or the time before it shows; with the letters of a noun as it may be, nothing is said of such a noun yet. Not وسحبها القوات
 * من كييف يعني …, where the verb would not agree.
 */
export function opensWithDoer(items: readonly Item[], at: number): boolean {
  const verb = finiteReading(items[at]);
  if (verb?.features.tense !== 'past' || verb.features.number !== 'singular') return false;
  if (verb.enclitic === null && items[at - 1]?.kind !== 'date') return false;
  const doer = items[isSign(items[at + 1], QUOTES) ? at + 2 : at + 1];
  if (doer === undefined || doer.role !== null || doer.joined || isFeminine(doer) || areBodies(doer)) return false;
  const fighters = doer.kind === 'word' && hasArticle(doer) && hasAnyClass(doer, ['insurgent', 'rank', 'fighter']);
  return (doer.kind === 'force' || fighters) && opensSentence(items, at);
}

/** Whether nothing but a time stands before an item in its sentence. */
function opensSentence(items: readonly Item[], at: number): boolean {
  const from = items.slice(0, at).findLastIndex((item) => isSign(item, '.؛')) + 1;
  const head = items.slice(from, at);
  return (
    head.length <= FARTHEST_HEAD && head.every(({ kind, role }) => kind === 'date' || (kind === 'preposition' && role !== null))
  );
}
