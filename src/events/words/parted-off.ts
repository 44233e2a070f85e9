import type { Item } from '../items/item.ts';
import { tellsAside } from '../speakers/asides.ts';
import { ADVERBS } from './nominals.ts';
import { framesAt } from './asked-phrases.ts';
import { holdsVerb } from './aside-openings.ts';
import { COMMAS, hasAnyClass, isSign } from './words.ts';

/** What begins another clause, or takes up what stands before it. */
const OPENS_CLAUSE = [
  'complementiser',
  'relative',
  'contrast',
  'conditional',
  'subordinator-time',
  'subordinator-cause',
  'subordinator-purpose',
  'subordinator-place',
];

/** Roles of the prepositions that say when, why or how, whatever stands before them. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(['time', 'cause', 'pressure', 'without', 'source']);

/** وفق ناشطين, كما ذكرت الوكالة: who says it. */
const opensReport = (items: readonly Item[], at: number): boolean => items[at]?.role === 'source' || tellsAside(items, at) >= 0;

/** دون قتال, بعد قصف, فجرا, الثلاثاء: what may stand anywhere in its clause, and here between brackets or dashes. */
const opensCircumstance = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'date' || CIRCUMSTANCES.has(item.role ?? '') || hasAnyClass(item, ADVERBS));

/** بينهم خمسة ضباط, ومن بينهم قائدهم, منهم ثلاثة جنود: some of the people before the comma. */
const opensAmong = (items: readonly Item[], at: number): boolean =>
  AMONG.test(items[at]?.folded ?? '') || AMONG.test(`${items[at]?.folded ?? ''} ${items[at + 1]?.folded ?? ''}`);

const AMONG = /^و?(?:من )?(?:بينهم|ضمنهم|منهم)$/;

/** إثر هجوم مباغت: an occasion with no name in it and no event of the frames. */
const isPlain = (aside: readonly Item[]): boolean =>
  aside[0]?.kind === 'preposition' &&
  !aside[0].joined &&
  aside
    .slice(1)
    .every(
      ({ kind, index }) =>
        (kind === 'word' || kind === 'quantity') && framesAt(aside, index - (aside[0]?.index ?? 0)).length === 0,
    );

/**
 * Whether a report, some of those who do it, an occasion without names between commas, or any circumstance between brackets or dashes stands inside a clause that goes on behind it up to `end`
 * without another verb: «انسحبت القوات – بحسب شهود – من غاو», «سحبت روسيا، وفق مصادر، قواتها من خيرسون».
 */
export function isPartedOff(items: readonly Item[], open: number, close: number, end: number): boolean {
  const next = items[close + 1];
  if (
    items[open]?.kind !== 'sign' ||
    next === undefined ||
    next.kind === 'sign' ||
    next.joined ||
    hasAnyClass(next, OPENS_CLAUSE)
  )
    return false;
  const among = opensAmong(items, open + 1) && !holdsVerb(items, open, close);
  if (!among && !opensReport(items, open + 1)) {
    if (!opensCircumstance(items[open + 1]) || holdsVerb(items, open, close)) return false;
    if (isSign(items[open], COMMAS) && !isPlain(items.slice(open + 1, close))) return false;
  }
  return !holdsVerb(items, close, end) && !items.slice(close + 1, end).some((item) => hasAnyClass(item, OPENS_CLAUSE));
}
