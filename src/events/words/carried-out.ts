import type { Item } from '../items/item.ts';
import { isDefinite } from './definite.ts';
import { pronounPreposition } from './nominals.ts';
import { finiteReading, hasClass, masdarsOf } from './words.ts';

/** Item behind a verb that carries a deed out, and behind its preposition with a pronoun: نفذته القوات, قامت بها القوات. */
export const doerBehind = (items: readonly Item[], verb: number): number =>
  verb + (pronounPreposition(items[verb + 1])?.role === 'by' ? 2 : 1);

/**
 * انسحاب مباغت نفذته القوات, عملية قام بها اللواء: a past verb of carrying out with a pronoun for the deed and the force that does it right behind.
 */
export function saysWhoDoes(items: readonly Item[], at: number): boolean {
  if (!isDeed(items, at - 1)) return false;
  const verb = hasClass(items[at], 'light') && items[at]?.joined === false ? finiteReading(items[at]) : null;
  if (verb?.features.tense !== 'past' || verb.features.voice === 'passive') return false;
  const doer = items[doerBehind(items, at)];
  return (verb.enclitic !== null || doerBehind(items, at) > at + 1) && doer?.kind === 'force' && doer.role === null;
}

/** Most adjectives behind the noun of a deed: انسحاب سريع ومنظم. */
const MOST_ADJECTIVES = 2;

/** انسحاب, انسحاب مباغت: a verbal noun without the article, up to its last adjective; no attack, of which a clause of its own tells. */
function isDeed(items: readonly Item[], last: number): boolean {
  let at = last;
  while (at > last - MOST_ADJECTIVES && items[at] !== undefined && isAdjective(items[at] as Item)) at--;
  const noun = items[at];
  return masdarsOf(noun).length > 0 && !hasClass(noun, 'attack') && !isDefinite(noun);
}

const isAdjective = ({ kind, role, readings }: Item): boolean =>
  kind === 'word' && role === null && (readings[0]?.pos === 'adjective' || readings[0]?.pos === 'participle');
