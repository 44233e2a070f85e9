import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import type { Proform } from './proforms.ts';
import { proformAt } from './proforms.ts';
import { ofReadings } from '../words/readings.ts';
import { hasAnyClass, hasClass, isMainly } from '../words/words.ts';
import { actorOf, isFighting } from './actor.ts';
import type { ForceNominal } from './force-nominal.ts';

/** أي ضابط, أحد: the word for any one of some. */
export const isAny = (items: readonly Item[], at: number): boolean => isCue(items[at]?.folded, 'any-of');

/** أحدهم: one of those who were told of. */
export const isOneOfThem = ({ folded }: Item): boolean => /هم$/.test(folded) && isCue(folded.slice(0, -2), 'any-of');

/** أحد من رجاله, أي منهم: any of those named behind it. */
export const isAnyOf = (items: readonly Item[], at: number): boolean =>
  isAny(items, at) && (items[at + 1]?.role === 'from' || (items[at]?.kind === 'word' && ofThose(items[at + 1]) !== null));

/** Whose some are, and up to where they are told. */
type Some = Pick<ForceNominal, 'actors' | 'members' | 'lastItem'>;

/** مدربو التحالف, خبراء حزب الله: experts of a force, whom it sends and withdraws like its troops; null of one alone. */
export function expertsOf(context: Context, items: readonly Item[], at: number, end: number): Some | null {
  const [head, owner] = [items[at], items[at + 1]];
  if (!isMainly(head, 'expert') || owner?.kind !== 'force' || owner.role !== null || owner.joined || at >= end) return null;
  const many = head?.readings.some(({ rank, features }) => rank === 0 && features.number === 'plural') === true;
  return many && isFighting(context, owner) ? { actors: [actorOf(context, owner)], members: true, lastItem: at + 1 } : null;
}

/** وحدات من الجيش: units of a force by a noun that a place has for its name. */
export function unitsOf(context: Context, items: readonly Item[], at: number, end: number): Some | null {
  const [head, of, owner] = [items[at], items[at + 1], items[at + 2]];
  if (head?.kind !== 'place' || head.mention?.head !== -1 || head.first !== head.last || at + 2 > end) return null;
  if (of?.kind !== 'preposition' || of.role !== 'from' || owner?.kind !== 'force' || !isFighting(context, owner)) return null;
  const units = (context.layers.analyses[head.first] ?? []).some(
    ({ rank, classes, proclitics }) => rank === 0 && classes.includes('unit') && !proclitics.includes('ال'),
  );
  return units ? { actors: [actorOf(context, owner)], members: false, lastItem: at + 2 } : null;
}

/** بعضهم, معظمها: the pronoun on a word for some; null on others. */
const pronounOfSome = ofReadings(
  (readings) =>
    readings.find(
      ({ enclitic, classes }) =>
        (enclitic === 'هم' || enclitic === 'ها') && (classes.includes('quantifier') || classes.includes('measure')),
    )?.enclitic ?? null,
);

/** The pronoun of a partitive: سبعة منهم, أي منهم, بعضهم; null where none stands at `at`. */
export function fewOf(
  items: readonly Item[],
  at: number,
  end: number,
): { readonly pronoun: string; readonly proform: Proform | null; readonly last: number } | null {
  const [head, next] = [items[at], items[at + 1]];
  const own = head?.kind === 'word' ? pronounOfSome(head) : null;
  if (own !== null) return { pronoun: own, proform: null, last: at };
  const partitive = (i: number): string | null => (i <= end ? ofThose(items[i]) : null);
  // مجموعات منهم, عناصر منها: part of a force by the word for it; سحب قواته منها, انسحبت القوات منها: all of it, from there.
  const part = hasAnyClass(head, ['force', 'member']) && !isDefinite(head) ? partitive(at + 1) : null;
  if (part !== null) return { pronoun: part, proform: null, last: at + 1 };
  // أيا منهم, أحدا منهم: behind the word for one of them.
  const any = isAny(items, at - 1) ? partitive(at) : null;
  if (any !== null) return { pronoun: any, proform: null, last: at };
  // كثيرون منهم: as many words for a number.
  const some = head?.kind === 'quantity' || hasAnyClass(head, ['quantifier', 'many']);
  if (!some && !hasClass(items[at - 1], 'quantifier')) return null;
  // ستة من هؤلاء: of those named last.
  const these = next?.kind === 'preposition' && next.role === 'from' && at + 2 <= end ? proformAt(items, at + 2) : null;
  if (these?.proform === 'latter') return { ...these, last: at + 2 };
  const of = [at, at + 1].find((i) => partitive(i) === 'هم');
  if (of === undefined || (of === at + 1 && next === undefined)) return null;
  return { pronoun: 'هم', proform: null, last: of };
}

/** منهم, منها: the pronoun of those of whom some are meant. */
const ofThose = (item: Item | undefined): string | null =>
  item?.readings.find(
    ({ pos, stem, enclitic }) => pos === 'particle' && stem === 'من' && (enclitic === 'هم' || enclitic === 'ها'),
  )?.enclitic ?? null;

/** جزء, عدد: words behind which من tells of whom it is a part or a number. */
const PARTITIVES = ['part', 'measure'];
/** الكثير من, كل من: the same, be they nouns or not. */
const WHOLES = ['many', 'quantifier'];
const isPartitive = ofReadings((readings) =>
  readings.some(
    ({ rank, pos, classes }) =>
      rank === 0 &&
      ((pos === 'noun' && PARTITIVES.some((name) => classes.includes(name))) || WHOLES.some((name) => classes.includes(name))),
  ),
);

/**
 * القسم الأكبر من القوات, عدد من ضباط X, الكثير من الجنود, جزء كبير من مقاتلي X, الشطر الأعظم من قواتنا: the item behind من, where a word for a part or a number stands before a force for
 * it; -1 where none does. What is behind it decides whether it is one.
 */
export function behindPartOf(items: readonly Item[], at: number, end: number): number {
  const head = items[at];
  if (head?.kind !== 'word' || !isPartitive(head)) return -1;
  let of = at + 1;
  while (of < end && items[of]?.kind === 'word' && isParticipleOrAdjective(items[of] as Item)) of++;
  const people = items[of + 1];
  const part = items[of]?.kind === 'preposition' && items[of]?.role === 'from' && of < end;
  return part && (people?.kind === 'force' || hasAnyClass(people, ['force', 'member', 'rank', 'title'])) ? of + 1 : -1;
}
