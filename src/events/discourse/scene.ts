import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { readsAsSpeaking } from '../clauses/speaking.ts';
import type { PlaceRef } from '../event.ts';
import { governorOf, governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { placeRefs, readPlaces } from '../places/places.ts';
import { AS_FOR } from '../words/antecedents.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from '../words/words.ts';

/**
 * Where something happened, if the words for it do not say: the phrase of place that stands before it in its clause (جنود
 * النظام في الفوعة …), or that opens the sentence (وفي ترهونة سلّم …).
 *
 * @param from first item of the stretch that belongs to the trigger: its clause, or its governor
 * @param isCall whether it is called for, so that what opens the sentence tells where he is who calls
 * @param isState whether a place is a country
 * @returns the places of the phrase nearest to the trigger, none where there is no such phrase
 */
export function sceneBefore(
  items: readonly Item[],
  clause: Clause,
  from: number,
  trigger: number,
  isCall: boolean,
  isState: (place: PlaceRef) => boolean,
): PlaceRef[] {
  const start = isCall ? from : Math.min(from, clause.first);
  let container: PlaceRef[] = [];
  for (let at = trigger - 1; at >= start; at--) {
    const found = locativeAt(items, at, trigger - 1);
    if (found.length === 0 || isWhereOneSpeaks(items, start, at, trigger)) continue;
    // في قاعدة X بالمفرق: what holds the place before it.
    // من كانوا في سيبوت تهديدا للسلطة في أفريقيا الوسطى: a whole country only where nothing smaller is told.
    if ((items[at - 1]?.kind !== 'place' || items[at]?.joined === true) && !found.every(isState)) return found;
    if (container.length === 0) container = found;
  }
  if (container.length > 0) return container;
  // وفي الدوحة حث صبرا الجنود على إلقاء السلاح: where he is who calls for it.
  if (items[0] === undefined || isCall) return [];
  // أما في الحزم بالجوف فاستسلم …
  const opening = locativeAt(items, AS_FOR.has(items[0].folded) ? 1 : 0, trigger - 1);
  return opening.length > 0 ? opening : witnessedAt(items, clause.first);
}

/** وهو, وهي: what opens an aside on one man or body. */
const ON_ONE = /^وه[وي]$/;

/** نفى القائد، متحدثا في غوما، أن …, اتهمت القيادة، وهي الآن في بانيا لوكا، الجنود بأنهم …: a phrase of an aside on who says it. */
function isWhereOneSpeaks(items: readonly Item[], start: number, at: number, trigger: number): boolean {
  const open = items.findLastIndex(({ index, kind }) => index < at && index > start && kind === 'sign');
  const head = items[open + 1];
  if (open < 0 || !isSign(items[open], COMMAS) || !items.slice(at, trigger).some((item) => isSign(item, COMMAS))) return false;
  if (head === undefined) return false;
  const said = (item: Item): boolean => governorsOf(item).some(({ speech }) => speech);
  // متحدثا: behind a comma the accusative is no spokesman.
  const tells = (reading: Analysis): boolean => reading.pos === 'participle' && (governorOf(reading)?.speech ?? false);
  const speaks = readsAsSpeaking(head) || (/ا$/.test(head.folded) && head.readings.some(tells));
  return speaks || (ON_ONE.test(head.folded) && items.slice(start, open).some(said));
}

/**
 * شهدت مدينة كسب انسحاب X, عرفت بنغازي انشقاق ضباط, مدينة كسب شهدت …: the place that is said to see the event that a verbal noun tells.
 *
 * @param trigger item of the verbal noun
 */
export function placeThatSees(items: readonly Item[], { first, verbs }: Clause, trigger: number): PlaceRef[] {
  const verb = verbs.findLast((each) => each < trigger);
  if (verb === undefined || !hasClass(items[verb], 'stage')) return [];
  const behind = items[verb + 1]?.role === null ? readPlaces(items, verb + 1, trigger - 1, null) : null;
  if (behind !== null) return placeRefs(behind, 'at');
  const before = verb > first && items[first]?.role === null ? readPlaces(items, first, verb - 1, null) : null;
  return before === null ? [] : placeRefs(before, 'at');
}

/**
 * وفي غاو انسحب الجيش إلى موبتي, من بقي من القوة في محيط الفاشر إلى الانسحاب نحو جبل مرة, حامية غاو انسحبت إلى موبتي: where those are who leave, which the
 * words before say in the same clause.
 *
 * @param named whether only what stands right behind those who leave counts, as before a verbal noun (دعا في الدوحة القوات إلى الانسحاب)
 */
export function standBefore(items: readonly Item[], clause: Clause, trigger: number, named: boolean): PlaceRef[] {
  let behindSign = false;
  for (let at = trigger - 1; at >= clause.first; at--) {
    const [before, item] = [items[at - 1], items[at] as Item];
    // وفي الدوحة قال X: a verb of its own stands between.
    if (clause.verbs.includes(at) && !hasClass(item, 'be')) return [];
    // حامية جفنا، وقوامها ألف جندي، على الانسحاب: beyond an aside only what those who leave are called.
    if (item.kind === 'sign' && !isSign(item, ASIDE)) return [];
    behindSign ||= item.kind === 'sign';
    const post = hasAnyClass(before, ['garrison', 'defender']) && item.role === null && !item.joined && item.kind === 'place';
    // قائد الجيش في الخرطوم: where he is who speaks.
    const armed =
      (before?.kind === 'force' || hasAnyClass(before, ['force', 'member', 'garrison'])) && !hasClass(items[at - 2], 'title');
    if (post) {
      const nominal = readPlaces(items, at, trigger - 1, null);
      return nominal === null ? [] : placeRefs(nominal, 'at');
    }
    const found = behindSign || (named && !armed) ? [] : locativeAt(items, at, trigger - 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** Signs around an aside. */
const ASIDE = `${COMMAS}()-–—`;

/** قال شاهد من ود راوة إن …: where those are who saw it. */
function witnessedAt(items: readonly Item[], end: number): PlaceRef[] {
  for (let at = 1; at < end; at++) {
    const [who, item] = [items[at - 1], items[at]];
    if (item?.kind !== 'preposition' || (item.role !== 'from' && item.role !== 'in') || !hasClass(who, 'witness')) continue;
    const nominal = readPlaces(items, at + 1, end, item.role);
    if (nominal !== null && nominal.places.length > 0) return placeRefs(nominal, 'at');
  }
  return [];
}

function locativeAt(items: readonly Item[], at: number, end: number): PlaceRef[] {
  const item = items[at] as Item;
  const attached = item.role === 'by' && (item.kind === 'place' || hasClass(item, 'place-kind'));
  const standing = item.kind === 'preposition' && (item.role === 'in' || item.role === 'near');
  if (!attached && !standing) return [];
  const nominal = readPlaces(items, standing ? at + 1 : at, end, item.role);
  return nominal === null ? [] : placeRefs(nominal, 'at');
}
