import type { Item } from '../items/item.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import type { Filling } from './filling.ts';

/** Words of a leader's titles and name behind a force: رئيس الحكومة السابق عبد الحميد الدبيبة. */
const LONGEST_TAIL = 6;

/**
 * استعادت القوات الموالية للرئيس هادي مطار عدن, حررت القوات بقيادة العميد X مدينة Y: the name of the leader, whose troops they are, is no
 * object where the place that they take stands bare behind it. Returns the last item of the name, null where none stands there.
 */
export function subjectTail(filling: Filling, at: number): number | null {
  const { items, usage, objectField, end, args } = filling;
  const { subject } = args;
  if (usage !== 'verb' || objectField !== 'at' || !filling.objectOpen || subject === null) return null;
  // Between the force and the name stands at most what leads over to it (بقيادة العميد, الرئيس اليمني السابق).
  const between = items.slice(subject.lastItem + 1, at);
  if (subject.lastItem >= at || !between.every((item) => leads(item) || belongsToTitle(item))) return null;
  let last = at - 1;
  while (last < end && last - at < LONGEST_TAIL && belongsToName(items, last + 1)) last++;
  if (last < at || !items.slice(at, last + 1).some(({ kind }) => kind === 'person')) return null;
  let next = last + 1;
  while (next < end && (isSign(items[next], `${COMMAS}${QUOTES}`) || items[next]?.kind === 'date')) next++;
  const object = items[next];
  const taken = next <= end && object?.role === null && !object.joined && isPlaceLike(items, next);
  return taken ? last : null;
}

/** العميد, رئيس الحكومة. */
const OF_LEADERS = ['title', 'rank', 'unarmed'];

/** بقيادة X, بإمرة X, تحت قيادة X. */
const leads = (item: Item): boolean => (item.role === 'by' || item.role === 'service') && hasClass(item, 'command');

/** A title, or an adjective behind one. */
const belongsToTitle = (item: Item): boolean =>
  item.kind === 'word' && item.role === null && !item.joined && (hasAnyClass(item, OF_LEADERS) || isParticipleOrAdjective(item));

const belongsToName = (items: readonly Item[], at: number): boolean => {
  const item = items[at] as Item;
  return (item.kind === 'person' && item.role === null && !item.joined) || (!isPlaceLike(items, at) && belongsToTitle(item));
};
