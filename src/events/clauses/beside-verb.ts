import type { Item } from '../items/item.ts';
import { hasArticle, isDefinite } from '../words/definite.ts';
import { COMMAS, PEOPLE, QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** Signs behind which a clause opens. */
export const ENDS = `${COMMAS}:.!؟…`;

/** الجيش, القوات, أعيانها: a force or people without a preposition, known by their name, article or pronoun. */
export const isDoer = (item: Item | undefined): boolean =>
  item?.role === null &&
  !item.joined &&
  (item.kind === 'force' || (item.kind === 'word' && hasAnyClass(item, PEOPLE) && isDefinite(item)));

/** مقاتلو X, المسلحون: fighters in the nominative. */
export const isNominative = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  hasClass(item, 'member') &&
  /(?:[^و]و|ون)$/.test(item.folded) &&
  item.readings.some(({ rank, pos, features }) => rank === 0 && pos !== 'verb' && features.number === 'plural');

/** القضاء, سنجار: a definite noun or a place with which a clause opens, so that it has no verb of its own yet. */
export const isTopic = (items: readonly Item[], topic: Item | undefined): boolean => {
  if (topic === undefined || topic.role !== null) return false;
  const opener = items[topic.index - 1];
  const opens =
    opener === undefined || isSign(opener, ENDS) || opener.folded.replace(/^و/, '') === 'اما' || hasClass(opener, 'contrast');
  return opens && (topic.kind === 'place' || (topic.kind === 'word' && hasArticle(topic)));
};

/** جيشه، قواتها: with its pronoun it governs no verbal noun behind it. */
export const ownsTroops = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  item.readings.some(({ rank, enclitic, classes }) => rank === 0 && enclitic !== null && classes.includes('force'));

/** لكن القوات, إلا أن القوات: what stands right behind the word that opens its clause against the one before. */
export const opensBehind = (items: readonly Item[], at: number): boolean => hasAnyClass(items[at - 1], ['contrast', 'meanwhile']);

const OPENERS = `${COMMAS}:.`;

const opensClause = (before: Item | undefined): boolean =>
  isSign(before, OPENERS) || hasAnyClass(before, ['contrast', 'complementiser']);

/** True where a word that is nothing but a verb stands between `at` and the sign or particle that opens its clause. */
export function hasVerbBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === 'sign' && !isSign(item, QUOTES)) return false;
    if (item?.kind !== 'word') continue;
    if (hasClass(item, 'complementiser') || hasClass(item, 'relative')) return false;
    const best = item.readings[0];
    const rivals = item.readings.some(
      (reading) => reading.rank === best?.rank && reading.pos !== 'verb' && reading.pos !== 'particle',
    );
    // طالب after a sign or a conjunction is "demanded", not a student.
    if (best?.pos === 'verb' && (!rivals || i === 0 || opensClause(items[i - 1]))) return true;
  }
  return false;
}

/** True where the nearest predicate before a joined word is a verbal noun that hangs on a verb of its clause. */
export function joinsMasdar(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i > 0; i--) {
    const item = items[i];
    if (isSign(item, '.؛:') || hasClass(item, 'complementiser') || hasClass(item, 'relative')) return false;
    if (item?.kind !== 'word') continue;
    const best = item.readings[0];
    if (best?.pos === 'masdar' && !item.readings.some(({ pos, rank }) => pos === 'verb' && rank === best.rank))
      return hasVerbBefore(items, i);
    if (best?.pos === 'verb' && !item.readings.some(({ pos, rank }) => pos !== 'verb' && rank === best.rank)) return false;
  }
  return false;
}
