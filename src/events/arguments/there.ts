import type { Item } from '../items/item.ts';
import { QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { addMentions } from './add-places.ts';
import type { Filling } from './filling.ts';

/**
 * هناك, من هناك: those who leave or surrender there do so at the place that the sentence named last before, with its container passed over, else
 * at that of the event told before. يومها, في ذلك اليوم: likewise there, where the sentence names no place.
 *
 * @example // 'قال سكان في بلدة بورم إن الجيش ترك مواقعه هناك' → at بورم
 */
export function takeThere(filling: Filling): void {
  const { discourse, items, trigger, frame, usage, end, args } = filling;
  if (frame.type === 'capture' || args.places.some(({ role }) => role === 'at')) return;
  if (items.some(({ index }) => index > trigger.at && index <= end && isThere(items, index))) {
    const here = placeBefore(filling);
    addMentions(filling, here.length > 0 ? here : discourse.latestPlaces(), 'at', 'there: the place named before');
  } else if (usage === 'verb' && tellsThen(filling)) {
    addMentions(filling, discourse.latestPlaces(), 'at', 'then: the place of the event told before');
  }
  if (args.places.some(({ role }) => role === 'at')) args.unnamedPlace = null;
}

/**
 * يومها, في ذلك اليوم: at the time of the event told before, in a clause that nothing but the sentence before gives a place; who
 * had changed sides by then (كان قد انشق آنذاك) did so elsewhere.
 */
const tellsThen = ({ items, clause, end, trigger, frame }: Filling): boolean =>
  !(frame.subtype === 'defection' && clause.verbs.some((at) => at < trigger.at && hasClass(items[at], 'be'))) &&
  items.slice(clause.first, end + 1).some((item) => hasClass(item, 'then') || item.date?.rule === 'narrative-day') &&
  !items.slice(0, trigger.at).some(({ kind }) => kind === 'place');

/** هناك behind what happened there, and not what opens a clause (هناك جنود). */
function isThere(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  return hasClass(item, 'there') && !hasAnyClass(before, ['complementiser', 'relative', 'negator']) && !isSign(before, QUOTES);
}

/** Roles of prepositions behind which one is at a place, or goes there. */
const LOCATIVE: ReadonlySet<string> = new Set(['in', 'near', 'to', 'on', 'by']);

/** في غزنة, في مدينة غزنة, ببلدة سرمين: what the preposition before a name or its class noun says; null of a bare one. */
function roleBefore(items: readonly Item[], name: number): string | null {
  const first = hasClass(items[name - 1], 'place-kind') ? name - 1 : name;
  const before = items[first - 1];
  return items[first]?.role ?? (before?.kind === 'preposition' ? before.role : null);
}

/** The place that stands last before the trigger, by itself or behind a preposition of place, with those that it is joined to; the state of a government is none. */
function placeBefore({ context, discourse, items, trigger }: Filling): readonly number[] {
  const place = items.findLast(({ index, kind, mention }) => {
    if (index >= trigger.at || kind !== 'place' || mention === null) return false;
    const role = roleBefore(items, index);
    return role === null ? !context.isState(mention) : LOCATIVE.has(role);
  });
  if (place === undefined) return [];
  let first = place.index;
  while (items[first]?.joined === true && items[first - 1]?.kind === 'place') first--;
  // في المحبس وحوزة … هناك
  const row = items.slice(first, place.index).flatMap(({ mention }) => mention?.index ?? []);
  return [...row, ...discourse.antecedent(place.last + 1)];
}
