import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { pronounPreposition } from '../words/nominals.ts';

/** Roles of what says where an unnamed place lies. */
const LOCATING = ['in', 'near', 'by'];

/** The pronoun of the place near which another lies: في محيطها, بريفها, قربها; null where the item has none. */
function pronounOfNear(items: readonly Item[], at: number): string | null {
  const near = pronounPreposition(items[at]);
  if (near?.role === 'near') return near.reading.enclitic;
  const role = items[at]?.role ?? (items[at - 1]?.kind === 'preposition' ? items[at - 1]?.role : null);
  if (role == null || !LOCATING.includes(role)) return null;
  const noun = items[at]?.readings.find(
    ({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('place-kind'),
  );
  return noun?.enclitic ?? null;
}

/**
 * The place that holds those without a name of which an event tells, where a pronoun behind the event means it and its sentence names it.
 *
 * @example // 'هاجم الجيش سنجة وسيطر على أربع قرى في محيطها', at سيطر → سنجة
 */
export function placesAround({ context, discourse, items }: SentenceWork, clause: Clause, trigger: number): PlaceRef[] {
  const { mentions, tokens } = context.layers;
  for (let at = trigger + 1; at <= clause.last && !isFiniteVerb(items, at); at++) {
    const pronoun = pronounOfNear(items, at);
    if (pronoun !== 'ها' && pronoun !== 'ه') continue;
    const token = items[at]?.first ?? 0;
    return discourse
      .placesFor(pronoun, token)
      .filter((mention) => tokens[mentions[mention]?.first ?? -1]?.sentence === tokens[token]?.sentence)
      .map((mention): PlaceRef => ({ mention, role: 'at', within: -1 }));
  }
  return [];
}
