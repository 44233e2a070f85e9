import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass, masdarsOf } from '../words/words.ts';
import { isOwn, TAKEN_ALONG } from './movement.ts';

/** Verbs that lead somewhere, whatever stands before the place. */
const LEADING = ['arrive', 'reach', 'enter', 'move', 'advance', 'cross', 'make-for'];
/** Verbs of which some use tells where those went who left. */
export const GOINGS = [
  ...LEADING,
  'betake',
  'settle',
  'renew',
  'set-up',
  'adopt',
  'perceive',
  'board',
  'continue',
  'end',
  'join',
  'deploy',
];

/** Classes of what those go in who leave. */
export const VEHICLES = ['carrier', 'vehicle', 'vessel', 'equipment', 'force'];

/** واتخذوا من X خط دفاع لهم: they make a line, a base or a seat of it. */
export const adopts = (items: readonly Item[], verb: number): boolean =>
  hasClass(items[verb], 'adopt') && items[verb + 1]?.role === 'from';

/** وأعادوا انتشارهم, وأعادوا الانتشار, وأعادت تنظيم صفوفها, وأعادوا تجميع قواتهم: what is taken up anew at another place. */
export const renews = (items: readonly Item[], verb: number): boolean =>
  hasClass(items[verb], 'renew') &&
  (masdarsOf(items[verb + 1]).some(
    ({ classes, enclitic }) => classes.includes('settle') || (enclitic !== null && classes.includes('deploy')),
  ) ||
    (items[verb + 1]?.classes.has('regroup') === true && isOwn(items[verb + 2])));

/** وأقاموا خطا دفاعيا في X, واتخذوا مواقع جديدة في X, وأقامت دفاعاتها في X: a new line, or their own, which they had elsewhere. */
const setsUp = (items: readonly Item[], verb: number): boolean =>
  hasAnyClass(items[verb], ['set-up', 'adopt']) &&
  ((hasClass(items[verb + 1], 'place-kind') && !isDefinite(items[verb + 1])) ||
    masdarsOf(items[verb + 1]).some(({ enclitic, classes }) => enclitic !== null && classes.includes('repel')));

/** والتحقت بقواتها في X, وانضموا إلى رفاقهم في X, ونشرت قواتها في X: where others of them are, or where they place their own. */
function meetsOwn(items: readonly Item[], verb: number): boolean {
  const joins = hasClass(items[verb], 'join');
  if (!joins && !hasClass(items[verb], 'deploy')) return false;
  const next = items[verb + 1];
  const who = joins && next?.kind === 'preposition' ? items[verb + 2] : next;
  return isOwn(who) && hasAnyClass(who, TAKEN_ALONG);
}

/** وتمركزوا في X: who left takes up new positions. */
export const settles = (items: readonly Item[], verb: number): boolean =>
  hasClass(items[verb], 'settle') || renews(items, verb) || setsUp(items, verb) || meetsOwn(items, verb) || adopts(items, verb);

/** وتابعت سيرها نحو X, وواصلوا طريقهم إلى X: they go on with their way. */
const goesOnWay = (items: readonly Item[], verb: number): boolean =>
  hasAnyClass(items[verb], ['continue', 'end']) &&
  (hasAnyClass(items[verb + 1], ['way', 'journey']) ||
    masdarsOf(items[verb + 1]).some(({ classes }) => classes.includes('move')));

/** واستقلوا شاحنات إلى X: they board what takes them there. */
const boards = (items: readonly Item[], verb: number): boolean =>
  hasClass(items[verb], 'board') && hasAnyClass(items[verb + 1], VEHICLES);

/** ومضوا إلى X, ولجأت إلى X: a going of which only its preposition tells that it leads to a place. */
export const onlyBetakes = (items: readonly Item[], verb: number): boolean =>
  !hasAnyClass(items[verb], LEADING) && (hasClass(items[verb], 'betake') || goesOnWay(items, verb) || boards(items, verb));

/** ووصلوا إلى X, ومضوا إلى X: a verb of going. */
export const goes = (items: readonly Item[], verb: number): boolean =>
  hasAnyClass(items[verb], LEADING) || onlyBetakes(items, verb);

/** انسحبوا من X ليتمركزوا في Y: a verb in the present with لـ tells what they did next. */
export const isAim = (items: readonly Item[], verb: number): boolean => {
  const reading = finiteReading(items[verb]);
  return reading?.features.tense === 'present' && reading.proclitics.at(-1) === 'ل';
};
