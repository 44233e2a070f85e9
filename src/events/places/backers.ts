import type { Mention } from '../../document.ts';
import { foldedName } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import { startOf } from '../discourse/named-before.ts';

/** Words of whom others are for or against: المدعومين من X, الموالية لـX, المقرب من X. */
const BACKING = new Set(['support', 'loyal', 'linked']);
const LEADS_OVER = new Set(['من', 'مع', 'ب', 'ل']);
/** What leads to a town as well as to a state: دخول القوات لكابل. */
const WAYS = new Set(['enter', 'reach', 'return', 'leave', 'advance', 'move', 'flee']);
/** Words back from a state with لـ to what would make a goal of it. */
const FARTHEST_WAY = 3;

/**
 * المتمردين المدعومين من كيغالي, بدعم من أنقرة, انتصارا لكييف: a capital or country that stands for the state which others are for, or to which something
 * befalls, so that nothing happens in it.
 */
export function isBeneficiary(context: Context, mention: Mention): boolean {
  if (!context.isState(mention)) return false;
  const { analyses, tokens } = context.layers;
  const start = startOf(mention);
  const folded = (at: number): string => tokens[at]?.folded ?? '';
  const has = (at: number, names: ReadonlySet<string>): boolean =>
    (analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.some((name) => names.has(name)));
  if (has(LEADS_OVER.has(folded(start - 1)) ? start - 2 : start - 1, BACKING)) return true;
  // لكييف: with its preposition in one word, where no way leads there.
  if (start !== mention.first || folded(start) !== `ل${foldedName(mention.name).split(' ', 1)[0] ?? ''}`) return false;
  for (let at = start - 1; at >= start - FARTHEST_WAY; at--) if (has(at, WAYS)) return false;
  return true;
}
