import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { readPlaces } from '../places/places.ts';
import { hasClass, isSelfsame } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import type { Filling } from './filling.ts';
import { placeRole } from './roles.ts';

/** Prepositions of the places whence and whither somebody goes. */
const MOVING = new Set(['from', 'about', 'to', 'via']);

/** وحدها, نفسها, أمس: words between the place that opens the clause and its verb. */
const mayStandBetween = (item: Item): boolean =>
  item.kind === 'date' || isSelfsame(item) || /^وحد(?:ها|ه|هما)$/.test(item.folded);

/** Items of the longest list of places before a verb that are looked through. */
const LONGEST = 8;

/** Whether a preposition opens what is told: it is the first word, joined with و or ف, or right behind a sign or إن. */
const opensTelling = (items: readonly Item[], at: number, first: number): boolean =>
  at === first || items[at]?.joined === true || items[at - 1]?.kind === 'sign' || hasClass(items[at - 1], 'complementiser');

/** The preposition of the phrase right before a verb, -1 where none opens what the verb tells. */
function openingOf(items: readonly Item[], first: number, verb: number): number {
  for (let at = verb - 1; at >= Math.max(first, verb - LONGEST); at--) {
    const { role, kind, index } = items[at] as Item;
    if (kind === 'sign' || isFiniteVerb(items, index)) return -1;
    if (role !== null && MOVING.has(role) && opensTelling(items, at, first)) return at;
  }
  return -1;
}

/**
 * Takes the place whence or whither that opens what a verb tells, with nothing but a day or وحدها between.
 *
 * @example // 'ومن زالنجي وحدها هرب مئتا جندي' → at زالنجي; 'وإلى نيرتتي انسحب الجيش' → to نيرتتي
 */
export function takeFronted(filling: Filling): void {
  const { items, clause, trigger, usage, fields } = filling;
  const opening = usage === 'verb' ? openingOf(items, clause.first, trigger.at) : -1;
  const given = items[opening]?.role ?? null;
  const role = given === null ? null : placeRole(fields[given]);
  if (role === null) return;
  const nominal = readPlaces(items, items[opening]?.kind === 'preposition' ? opening + 1 : opening, trigger.at - 1, given);
  if (nominal === null || nominal.places.length === 0) return;
  if (!items.slice(nominal.lastItem + 1, trigger.at).every(mayStandBetween)) return;
  addPlaces(filling, nominal, role, 'opens what the verb tells');
}
