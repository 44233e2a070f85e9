import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { OPENING_QUOTES } from '../words/words.ts';
import { clauseGovernorBefore } from './clause-governors.ts';
import { isFiniteVerb } from './finite-verbs.ts';

/** True at a sign that opens a quotation: one that only opens, or a plain one after an even number of its kind. */
export function opensQuote(items: readonly Item[], at: number): boolean {
  const sign = items[at]?.folded ?? '';
  if (!OPENING_QUOTES.includes(sign)) return false;
  if (!QUOTES_BOTH_WAYS.includes(sign)) return true;
  let before = 0;
  for (let i = 0; i < at; i++) if (items[i]?.kind === 'sign' && items[i]?.folded === sign) before++;
  return before % 2 === 0;
}

const QUOTES_BOTH_WAYS = '"”';

/** A quote is a clause of its own where a verb of saying waits for one and the quote holds a finite verb. */
export function opensQuotedClause(items: readonly Item[], at: number, taken: ReadonlySet<number>): boolean {
  const governor = clauseGovernorBefore(items, at, taken);
  if (governor < 0 || !governorsOf(items[governor]).some(({ speech }) => speech)) return false;
  for (let i = at + 1; i < items.length; i++) {
    if (items[i]?.kind === 'sign' && '"»”’'.includes(items[i]?.folded ?? '')) return false;
    if (isFiniteVerb(items, i)) return true;
  }
  return false;
}
