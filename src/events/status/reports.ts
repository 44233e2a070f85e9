import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import { namesEvent } from '../places/extent.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { hasArticle } from '../words/definite.ts';
import { QUOTES, finiteReading, hasAnyClass, hasClass, isSign, pronounOnParticle } from '../words/words.ts';

const WHAT = /^[عبلم]?ما$/;
const REPORTS = ['news-noun', 'rumour-noun'];

/** Items from the event to what it is called. */
const UNTRUE_REACH = 20;

/** ما, also behind an attached preposition (عما، بما): "what", of which something is said. */
export const isWhat = (item: Item | undefined): boolean => WHAT.test(item?.folded ?? '');

/** أنباء, شائعات: a noun that means a report. */
export const isReport = (item: Item | undefined): boolean => hasAnyClass(item, REPORTS);

/** How many items behind لم the word for making sure may stand (لم يتسن لنا التحقق منها). */
const CONFIRMED_REACH = 4;

/** أنباء غير مؤكدة، متضاربة, أنباء لم نتأكد منها, يتعذر التحقق منها: what makes it doubtful stands right after the noun. */
export function isUnconfirmed(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.folded === 'غير' || hasAnyClass(items[at + 1], ['contradictory', 'doubt'])) return true;
  return (
    hasAnyClass(items[at + 1], ['negator-past', 'fail']) &&
    items.slice(at + 2, at + 2 + CONFIRMED_REACH).some((item) => hasAnyClass(item, ['confirm', 'verify']))
  );
}

/** ما تتناقله وسائل إعلام، ما يشاع عن …: "what is said", no negation: the verb has its pronoun, or tells about something. */
export function isWhatIsSaid(items: readonly Item[], what: number, verb: number): boolean {
  if (finiteReading(items[verb])?.enclitic === 'ه') return true;
  const tells = hasAnyClass(items[verb], ['report', 'quote']) || finiteReading(items[verb])?.features.voice === 'passive';
  return tells && verb === what + 1 && items[verb + 1]?.role === 'about';
}

/** Item of the relative ما before a verb of saying (ما تبثه، ما أعلنه), or -1. */
export function relativeWhat(items: readonly Item[], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 2); i--) {
    const item = items[i];
    if (item?.kind === 'word' && isWhat(item)) return i;
    if (!hasClass(item, 'be') && !hasClass(item, 'perhaps')) return -1;
  }
  return -1;
}

/**
 * Item of the report that a relative clause describes by a verb of telling (الأنباء التي تحدثت عن …, شائعات تتحدث عن …); -1 where the
 * clause of the verb describes something else.
 */
export function reportBefore(items: readonly Item[], clauses: readonly Clause[], verb: number): number {
  const clause = clauseHolding(clauses, verb);
  const opens = clause?.relation === 'relative' ? clause.first : verb;
  for (let i = opens - 1; i >= Math.max(0, opens - 2); i--) {
    if (isReport(items[i])) return i;
    if (!isParticipleOrAdjective(items[i] as Item)) break;
  }
  return doubtfulBefore(items, opens);
}

/** Items from the verb of telling back over what makes its report doubtful. */
const FARTHEST_DOUBT = 6;

/** أنباء غير مؤكدة [تفيد], أنباء لم نتثبت منها بعد [تقول]: item of the report, which is right before what makes it doubtful; -1 where none is. */
function doubtfulBefore(items: readonly Item[], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - FARTHEST_DOUBT) && items[i]?.kind !== 'sign'; i--)
    if (isReport(items[i])) return isUnconfirmed(items, i) ? i : -1;
  return -1;
}

const UNTRUE = ['untrue', 'untruth', 'no-truth'];

/** وصفت بـ"المختلقة" تقارير تفيد بفرار …: what it is called stands before the report. */
export function isCalledUntrueBefore(items: readonly Item[], verb: number, trigger: number): boolean {
  for (let at = verb + 1; at < trigger; at++) {
    if (items[at]?.role !== 'by') continue;
    let called = items[at]?.kind === 'preposition' ? at + 1 : at;
    while (isSign(items[called], QUOTES)) called++;
    if (hasAnyClass(items[called], UNTRUE)) return true;
  }
  return false;
}

/** وصف أنباء سقوط حيس بأنها كذب, اعتبر الحديث عن سقوطها إشاعات: what follows calls it untrue. */
export function isCalledUntrue(items: readonly Item[], trigger: number): boolean {
  const last = Math.min(items.length, trigger + UNTRUE_REACH);
  for (let at = trigger + 1; at < last && !isSign(items[at], '.؛!؟:'); at++)
    if (hasAnyClass(items[at], [...UNTRUE, 'rumour-noun'])) return true;
  return false;
}

/** بالعدوان, بـ"الانقلاب": a noun with the article, as which something is described. */
const isAsNoun = (items: readonly Item[], at: number): boolean => {
  const alone = items[at]?.kind === 'preposition';
  const quoted = isSign(items[at + 1], QUOTES) ? at + 2 : at + 1;
  const noun = alone ? items[quoted] : items[at];
  if (items[at]?.role !== 'by' || noun === undefined) return false;
  // «العدوان» is a force as well.
  const named = noun.kind === 'word' && noun.readings.some(({ rank, pos }) => rank === 0 && (pos === 'noun' || pos === 'masdar'));
  return noun.kind === 'force' || (named && hasArticle(noun));
};

/**
 * وصف انسحاب قواته من خيرسون بأنه قرار صعب, وصف سيطرة X على Y بالعدوان: what is described is a fact, other than what is only called so (ما وصفه
 * بانسحاب) or held to be something (يعتبر السيطرة عليها أولوية).
 */
export function isDescribedAs(items: readonly Item[], governor: number, trigger: number): boolean {
  if (items[trigger]?.role === 'by') return false;
  const describes = hasClass(items[governor], 'describe');
  const last = Math.min(items.length, trigger + UNTRUE_REACH);
  for (let at = trigger + 1; at < last && !isSign(items[at], '.؛!؟:'); at++) {
    if (items[at]?.folded.startsWith('بان') === true && hasClass(items[at], 'complementiser'))
      return pronounOnParticle(items[at]) !== null;
    if (describes && isAsNoun(items, at)) return true;
  }
  return false;
}

/** Most items from a report to the event that it tells. */
const FARTHEST_TOLD = 9;

/** الأنباء التي تحدثت عن سقوط X, الأنباء عن انسحاب Y, الشائعات بأن …: a report of which the next words say what it tells. */
export function tellsItself(items: readonly Item[], report: number): boolean {
  for (let at = report + 1; at <= Math.min(items.length - 1, report + FARTHEST_TOLD); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') return false;
    if (hasClass(item, 'complementiser') || (item.kind === 'word' && namesEvent(item))) return true;
  }
  return false;
}
