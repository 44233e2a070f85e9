import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass } from '../words/words.ts';

/** Clauses behind an event that may tell where those went who left. */
const MOST_CLAUSES = 2;
const SPEECH = ['report', 'confirm', 'perceive'];

/** A clause behind an event, and whether somebody else is said to tell it (وقال شهود إن …). */
export interface ClauseBehind {
  readonly next: Clause;
  readonly reported: boolean;
}

const namesForce = (items: readonly Item[], { first, last }: Clause): boolean =>
  items.slice(first, last + 1).some(({ kind, classes }) => kind === 'force' || classes.has('force') || classes.has('member'));

/** بيدوا التي دخلتها قبل عامين: a relative clause that tells of no other force, so that the verb joined behind it goes on from the event. */
const isDescription = (items: readonly Item[], clause: Clause, after: Clause | undefined, parent: number): boolean =>
  clause.relation === 'relative' && after?.relation === 'coordinate' && after.parent === parent && !namesForce(items, clause);

/** وأفاد مراسلنا بأن …, وقال شهود إن …: whoever speaks is no force, whose own going it might be. */
const isReport = (items: readonly Item[], clause: Clause, after: Clause | undefined): boolean =>
  clause.relation === 'coordinate' &&
  after?.relation === 'complement' &&
  after.parent === clause.index &&
  clause.verbs.some((verb) => hasAnyClass(items[verb], SPEECH)) &&
  !namesForce(items, clause);

/** The clauses behind one, without those that describe a place and those that only say who tells what is in the next. */
export function clausesBehind(items: readonly Item[], clauses: readonly Clause[], { index, parent }: Clause): ClauseBehind[] {
  const found: ClauseBehind[] = [];
  let reported = false;
  for (let at = index + 1; at < clauses.length && found.length < MOST_CLAUSES; at++) {
    const [next, after] = [clauses[at] as Clause, clauses[at + 1]];
    if (isDescription(items, next, after, parent)) continue;
    if (isReport(items, next, after)) {
      reported = true;
      continue;
    }
    found.push({ next, reported });
  }
  return found;
}
