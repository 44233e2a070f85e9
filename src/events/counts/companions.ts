import type { Bounds } from '../../quantity/bounds.ts';
import { addBounds } from '../../quantity/bounds.ts';
import { countBeginnings } from '../../quantity/lexicon.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { COMMAS, QUOTES, finiteReading, hasClass, isSign, masdarsOf } from '../words/words.ts';

/** Items from a count, or from the deed, to one that is added to it (عقيد في الجيش ومعه 40 من جنوده, ثلاثة ضباط برتبة عقيد و15 جنديا). */
const ADDED_REACH = 10;
/** Items from «with him» to the word for those who are with him (مع عدد كبير من ضباطه). */
const WITH_REACH = 4;
/** A number that is a multiple of this is a rounded one. */
const ROUND = 100;

/** The items where the text may add others to who is counted at `at`: those behind him, and behind what he does. */
function* addingItems(at: number, trigger: number, last: number): Generator<number> {
  const near = Math.min(last, at + ADDED_REACH);
  for (let i = at + 1; i <= near; i++) yield i;
  for (let i = Math.max(near, trigger) + 1; i <= Math.min(last, trigger + ADDED_REACH); i++) yield i;
}

/** نحو ستة آلاف, الـ500: a number of which one more or less says nothing. */
function isRounded({ context: { layers } }: SentenceWork, { quantity, first }: Item): boolean {
  if (quantity?.min == null || quantity.min !== quantity.max) return true;
  const opened = layers.tokens[first];
  const about = quantity.rule !== 'dual' && opened?.kind === 'word' && !countBeginnings(opened.word).number;
  return about || quantity.min % ROUND === 0;
}

/** ضباطه, ومقاتليه: his men by the word for them, and not أسرته; unless `own`, also any (ضباط آخرون). */
const areMen = (item: Item | undefined, own: boolean): boolean =>
  item?.kind === 'word' &&
  !hasClass(item, 'civilian') &&
  item.readings.some(
    ({ pos, rank, features, enclitic, classes }) =>
      pos === 'noun' &&
      rank === 0 &&
      (enclitic === 'ه' || (!own && (features.number === 'plural' || classes.includes('force')))) &&
      MEN.some((name) => classes.includes(name)),
  );

const MEN = ['member', 'rank', 'force', 'regular'];

/** مع, ومعه, رفقة, على رأس: what those stand behind who are with the one; but not of بالتنسيق مع, اشتباكات مع. */
function isWith(items: readonly Item[], at: number): boolean {
  return isCue(items[at]?.folded.replace(/^و/, ''), 'with-him') && !hasClass(items[at - 1], 'mutual-noun');
}

/** رجاله الـ500: the number behind the word for them; undefined where none stands there. */
function numberOf(items: readonly Item[], men: number): Item | undefined {
  const next = items[men + 1]?.folded === 'ال' ? items[men + 2] : items[men + 1];
  return next?.kind === 'quantity' && !next.joined ? next : undefined;
}

/** أربعة من زملائه, ثلاثة من فصيلته: a number of his men, or of his unit. */
function isOfHisMen(items: readonly Item[], number: number): boolean {
  const next = items[number + 1];
  if (next?.role !== 'from') return false;
  const men = next.kind === 'preposition' ? items[number + 2] : next;
  const unit = men?.readings.some(({ rank, enclitic, classes }) => rank === 0 && enclitic === 'ه' && classes.includes('unit'));
  return areMen(men, true) || unit === true;
}

/** Whom «with him» at `at` adds to the one: a number, `unknown` where nobody counts them, null where it adds no men. */
function broughtAlong(items: readonly Item[], at: number): Item | 'unknown' | null {
  // بالتنسيق مع ضباط آخرين: the noun takes what is behind مع.
  const others = masdarsOf(items[at - 1]).length === 0;
  for (let i = at + 1; i <= Math.min(items.length - 1, at + WITH_REACH); i++) {
    const item = items[i] as Item;
    if (item.kind === 'quantity')
      return item.quantity?.unit === 'people' || areMen(items[i - 1], true) || isOfHisMen(items, i) ? item : null;
    if (areMen(item, !others)) return numberOf(items, i) ?? 'unknown';
    const ends = item.kind === 'sign' ? !isSign(item, QUOTES) : item.kind === 'preposition' && item.role !== 'from';
    if (ends || item.kind === 'force' || isFiniteVerb(items, i)) return null;
  }
  return null;
}

/** انشق … وانضم إلى الجيش الحر ومعه …: the one goes on with what he does. */
const goesOn = (items: readonly Item[], at: number): boolean =>
  finiteReading(items[at])?.features.number === 'singular' &&
  (items[at + 1]?.kind === 'preposition' || items[at + 1]?.readings[0]?.pos === 'particle');

/** Whether what stands at `at` ends the words that may add others: another sentence, clause or deed. */
const endsAdding = (items: readonly Item[], at: number, clause: Clause, one: boolean): boolean =>
  (isSign(items[at], COMMAS) && at > clause.last) ||
  isSign(items[at], '.') ||
  hasClass(items[at], 'complementiser') ||
  /^و?(?:من )?(?:بينهم|ضمنهم|منهم)$/.test(items[at]?.folded ?? '') ||
  (isFiniteVerb(items, at) && items[at]?.joined === true && !(one && goesOn(items, at)));

/** ضابطان وثلاثة جنود: the sum; the hundreds with him hold the one. */
const plus = (sum: Bounds, added: Bounds): Bounds =>
  added.min === added.max ? addBounds(sum, added) : { min: added.min, max: added.max };

/** وعشرة جنود: people, counted, beside those before. */
const joinedPeople = ({ kind, joined, quantity }: Item): boolean => kind === 'quantity' && joined && quantity?.unit === 'people';

/**
 * One man with those whom the text says to be with him; null where nobody counts them.
 *
 * @example // 'عقيد ومعه 40 من جنوده' → 41; 'قائد مع المئات من مقاتليه' → 200 to 999; 'العقيد X وضباطه' → null
 */
export function oneWithOthers(work: SentenceWork, clause: Clause, at: number, trigger: number): Bounds | null {
  const { items } = work;
  let sum: Bounds = { min: 1, max: 1 };
  for (const i of addingItems(at, trigger, items.length - 1)) {
    const item = items[i] as Item;
    // قال رقيب إنه فر مع ثلاثة من زملائه: what he says he did is behind the particle.
    const opens = i < trigger && hasClass(item, 'complementiser');
    if (!opens && endsAdding(items, i, clause, true)) break;
    if (item.joined && sum.min === 1 && areMen(item, true)) return null;
    const along = isWith(items, i) ? broughtAlong(items, i) : null;
    if (along === 'unknown') return null;
    if (along?.quantity != null && isRounded(work, along)) return { min: along.quantity.min, max: along.quantity.max };
    const added = along ?? (joinedPeople(item) ? item : null);
    if (added?.quantity != null) sum = plus(sum, added.quantity);
  }
  return sum;
}

/** انسحب قائد الكتيبة مع رجاله, قائد السرية سلم نفسه مع سبعة من عناصره: whether men of his go with the one at `at`, counted or not. */
export function hasMenAlong(items: readonly Item[], clause: Clause, at: number, trigger: number): boolean {
  for (const i of addingItems(at, trigger, items.length - 1)) {
    if (endsAdding(items, i, clause, true)) return false;
    if (isWith(items, i) && broughtAlong(items, i) !== null) return true;
    // برجاله, ورجاله
    if ((items[i]?.role === 'by' || items[i]?.joined === true) && areMen(items[i], true)) return true;
  }
  return false;
}

/** A count with those whom the text adds to it: ضابطان وثلاثة جنود; those of بينهم ثلاثة ضباط are part of it. */
export function withOthers({ items }: SentenceWork, clause: Clause, at: number, { min, max }: Bounds): Bounds {
  let sum: Bounds = { min, max };
  for (let i = at + 1; i <= Math.min(items.length - 1, at + ADDED_REACH) && !endsAdding(items, i, clause, false); i++) {
    const item = items[i] as Item;
    if (item.kind !== 'quantity' || item.quantity?.unit !== 'people') continue;
    if (!joinedPeople(item) && !isCue(items[i - 1]?.folded.replace(/^و/, ''), 'with-him')) break;
    sum = plus(sum, item.quantity);
  }
  return sum;
}
