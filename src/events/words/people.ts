import type { Analysis } from '../../document.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isNisba, readingOf } from './words.ts';

/** The reading of a word as armed vehicles, several of them (الدبابات، آلياته); undefined for others. */
export const vehicleOf = ({ readings }: Item): Analysis | undefined =>
  readings.find(({ rank, features, classes }) => rank === 0 && features.number === 'plural' && classes.includes('vehicle'));

/** خرجوا عائدين إلى السليمانية: how they go, and nobody who returns. */
export const isReturning = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.role === 'to' &&
  items[at]?.readings.some(
    ({ rank, pos, classes, proclitics, features }) =>
      rank === 0 &&
      pos === 'participle' &&
      classes.includes('return') &&
      proclitics.length === 0 &&
      features.number !== 'singular',
  ) === true;

/** آخر دبابة, آخر آلية: the last armed vehicle stands for those who leave in it. */
export const isLastVehicle = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.readings.some(({ rank, lemma }) => rank === 0 && lemma === 'آخر') === true &&
  items[at]?.readings.some(({ rank, classes }) => rank === 0 && classes.includes('vehicle')) === true;

/** الجيش السوري الباسل, قواتنا المسلحة البطلة: praise of the force before it, and no other people. */
export function isPraise(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || item.role !== null || item.joined) return false;
  const praises = item.readings.some(({ proclitics, classes }) => proclitics.includes('ال') && classes.includes('praise'));
  if (!praises) return false;
  const before = items[at - 1];
  return before?.kind === 'force' || hasClass(before, 'force') || isNisba(before) || isPraise(items, at - 1);
}

/** السياسيون، الرسميون: an adjective of office that stands for people. */
export const isOfficePeople = (item: Item): boolean =>
  item.kind === 'word' &&
  /(?:ون|ين)$/.test(item.folded) &&
  item.readings.some(
    ({ pos, classes, proclitics, rank }) =>
      rank === 0 && pos === 'adjective' && classes.includes('authority') && proclitics.includes('ال'),
  );

/** التركمان, الأكراد: an adjective of nationality that stands for people. */
export const isDefinitePeople = (item: Item): boolean =>
  item.readings.some(
    ({ pos, classes, proclitics, rank }) =>
      rank === 0 && pos === 'adjective' && classes.includes('nationality') && proclitics.includes('ال'),
  );

/** القوات، وحداتهم: the plural of a word for a body, in grammar a feminine; of no people. */
export const isPluralBody = ({ rank, pos, features, classes }: Analysis): boolean =>
  rank === 0 && pos === 'noun' && features.number === 'plural' && classes.includes('force') && !classes.includes('member');

/** سلاحهم, أنفسهم: the reading of a noun with the pronoun of those whose it is, or null. */
export const ownedByThem = (item: Item | undefined): Analysis | null =>
  readingOf(item, ({ rank, pos, enclitic }) => rank === 0 && pos === 'noun' && enclitic === 'هم');

/** قائد الحامية, آمر الكتيبة, قائد شرطة قندوز: one who leads a unit or a service of the state; زعيم العصابة leads no army, nor do أعضاء الحزب. */
export const isCommander = (first: Item | undefined, next: Item | undefined): boolean =>
  hasClass(first, 'title') &&
  next?.role === null &&
  (next.mention?.kind === 'unit' || hasAnyClass(next, ['unit', 'garrison', 'service-of-state']));

/** العقيد محمد حسن, قائد الكتيبة: one with a rank before his name, or who leads a unit; اللواء الأول is a brigade. */
export function isOfficer(items: readonly Item[], at: number): boolean {
  const [first, next] = [items[at], items[at + 1]];
  const head = first?.kind === 'person' ? items[at - 1] : first;
  return isCommander(first, next) || (hasClass(head, 'rank') && (first?.kind === 'person' || next?.kind === 'person'));
}
