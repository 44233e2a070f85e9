import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { PlaceRef } from '../event.ts';
import { placeRefs, readPlaces } from './places.ts';
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

/**
 * The place that holds those without a name, where a relative clause right behind their noun tells whose they were.
 *
 * @param trigger item of the event, before `noun`, the class noun of the unnamed places
 * @example // 'أحكم التنظيم قبضته على الأحياء التي كانت بيد الفصائل في مدينة الرقة' → الرقة
 */
export function placesBehindWhose({ context, items, clauses }: SentenceWork, trigger: number, noun: number): PlaceRef[] {
  const whose = clauses.find(({ relation, first }) => relation === 'relative' && first === noun + 1);
  // المباني التي سقطت في حرب تموز من منطقة X: the event itself is what the clause tells.
  if (whose === undefined || noun < trigger) return [];
  for (let at = whose.last; at > whose.first; at--) {
    const item = items[at] as Item;
    const standing = item.kind === 'preposition' && LOCATING.includes(item.role ?? '');
    const attached = item.kind !== 'preposition' && LOCATING.includes(item.role ?? '');
    const nominal = standing || attached ? readPlaces(items, standing ? at + 1 : at, whose.last, item.role) : null;
    const held = nominal?.places.filter(({ mention }) => mention !== null && !context.isState(mention)) ?? [];
    if (nominal !== null && held.length > 0) return placeRefs(nominal, 'at');
  }
  return [];
}
