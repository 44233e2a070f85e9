import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass, previousWord } from '../words/words.ts';

/** Verbs that have another behind them for what their subject goes on to do. */
const PHASES = ['begin', 'continue'];

/** بدأت, راحت: in the past and of a feminine, which no verbal noun with the letters of تخلي can have for its verb. */
const isPhase = (item: Item | undefined): boolean => {
  const verb = hasAnyClass(item, PHASES) ? finiteReading(item) : null;
  return verb?.features.tense === 'past' && verb.features.gender === 'f' && verb.enclitic === null;
};

/** مواقعها, أسلحتهم: a bare noun with the pronoun of those whose it is. */
const isOwned = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos === 'noun' && enclitic !== null);

/**
 * Whether a word of the present that may be a verbal noun goes on with what a verb of beginning before it opens.
 *
 * @example // 'القوات بدأت تخلي مواقعها', 'بدأت القوات الروسية تخلي قواعدها' → true; 'بدأت القوات تسلم المواقع' may be of receiving them
 */
export function goesOn(items: readonly Item[], at: number, { features, enclitic, proclitics }: Analysis): boolean {
  if (features.tense !== 'present' || features.gender !== 'f' || enclitic !== null || proclitics.length > 0) return false;
  const before = previousWord(items, at);
  if (isPhase(before)) return true;
  return before?.kind === 'force' && before.role === null && isPhase(items[before.index - 1]) && isOwned(items[at + 1]);
}
