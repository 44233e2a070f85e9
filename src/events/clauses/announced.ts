import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** How far before a verbal noun its announcement may stand. */
const FARTHEST_ANNOUNCEMENT = 8;

/** The nearest word of announcing before `at` in its phrase, as a verb or a verbal noun. */
const announcerBefore = (items: readonly Item[], at: number): Item | undefined =>
  items
    .slice(Math.max(0, at - FARTHEST_ANNOUNCEMENT), at)
    .findLast((item) => item.kind === 'sign' || hasAnyClass(item, ['report', 'deny', 'complementiser']));

/** إعلان القائد سحب وحداته: behind the verbal noun of announcing and who does it, what is announced. */
export function isAnnounced(items: readonly Item[], at: number): boolean {
  const announcer = announcerBefore(items, at);
  return announcer !== undefined && announcer.readings.length > 0 && announcer.readings.every(isBareMasdar);
}

const isBareMasdar = ({ pos, rank, proclitics }: Analysis): boolean =>
  rank > 0 || (pos === 'masdar' && !proclitics.includes('ال'));

/**
 * أعلن الرئيس إلهام علييف، تمكن جيش بلاده من تحرير …: behind a verb of announcing and whoever does it, and a comma that parts nothing off, the object
 * that it lacks.
 */
export function isAnnouncedBehindSubject(items: readonly Item[], at: number): boolean {
  const speaker = items[at - 2];
  if (!isSign(items[at - 1], COMMAS) || (speaker?.kind !== 'person' && speaker?.kind !== 'force')) return false;
  const announcer = announcerBefore(items, at - 1);
  if (announcer?.kind !== 'word' || !hasClass(announcer, 'announce')) return false;
  const between = items.slice(announcer.index + 1, at - 1);
  return announcer.readings[0]?.pos === 'verb' && between.every(({ kind, role }) => kind !== 'date' && role === null);
}

/** أعلنت الهيئة، الاثنين الماضي، بسط سيطرتها: the object of the announcement, behind the commas that set off its day. */
export function isAnnouncedBehindDate(items: readonly Item[], at: number): boolean {
  if (!isSign(items[at - 1], COMMAS) || items[at - 2]?.kind !== 'date' || !isSign(items[at - 3], COMMAS)) return false;
  const announcer = announcerBefore(items, at - 3);
  const owned = items[at + 1]?.readings[0]?.enclitic != null;
  return owned && announcer !== undefined && announcer.readings[0]?.pos === 'verb' && announcer.kind === 'word';
}
