import type { Item } from '../items/item.ts';
import { COMMAS, QUOTES, isSign } from '../words/words.ts';
import type { ClauseRelation } from './clause.ts';

export interface Draft {
  first: number;
  relation: ClauseRelation;
  parent: number;
  governor: number;
  verbs: number[];
}

/** The clauses of a sentence as far as it is read, and the predicates that have what they govern already. */
export interface Drafting {
  readonly items: readonly Item[];
  readonly drafts: Draft[];
  readonly taken: Set<number>;
}

/** The clause that was opened last. */
export const current = ({ drafts }: Drafting): Draft => drafts.at(-1) as Draft;

/** Opens a clause; one that begins where the latest did takes its place, and hangs on what that one hung on. */
export function openClause(drafting: Drafting, first: number, relation: ClauseRelation, parent: number, governor = -1): void {
  const { drafts } = drafting;
  let host = parent;
  if (current(drafting).first === first && drafts.length > 1) {
    const replaced = drafts.pop() as Draft;
    if (host >= drafts.length) host = replaced.parent;
  }
  const latest = current(drafting);
  if (latest.first === first)
    Object.assign(latest, { relation, parent: -1, governor, verbs: latest.verbs.filter((verb) => verb >= first) });
  else drafts.push({ first, relation, parent: host, governor, verbs: [] });
}

/** Opens what a predicate governs, which governs nothing else then. */
export function openComplement(drafting: Drafting, first: number, governor: number): void {
  drafting.taken.add(governor);
  openClause(drafting, first, 'complement', clauseAt(drafting.drafts, governor), governor);
}

/** Opens a clause that hangs where another does. */
export const openBeside = (drafting: Drafting, first: number, relation: ClauseRelation, { parent, governor }: Draft): void => {
  openClause(drafting, first, relation, parent, governor);
};

/** Opens a clause under the latest. */
export const openUnderLatest = (drafting: Drafting, first: number, relation: ClauseRelation, governor = -1): void => {
  openClause(drafting, first, relation, drafting.drafts.length - 1, governor);
};

/** The clause that a coordinated one continues: not a relative clause that a comma has closed. */
export function continued(drafting: Drafting, at: number): Draft {
  const { items, drafts } = drafting;
  let draft = current(drafting);
  const closed = isSign(items[at - 1], COMMAS) || isSign(items[at - 1], QUOTES);
  while (closed && draft.relation === 'relative' && draft.parent >= 0) draft = drafts[draft.parent] as Draft;
  return draft;
}

/** The clause that holds an item: the last that begins before it. */
export const clauseAt = (clauses: readonly Draft[], item: number): number => {
  for (let i = clauses.length - 1; i >= 0; i--) if ((clauses[i]?.first ?? 0) <= item) return i;
  return 0;
};

/** قال إن الجيش انسحب … وإن …: the latest clause that is what somebody said, beside which another may stand. */
export function previousComplement(drafts: readonly Draft[]): Draft | null {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (draft?.relation === 'complement') return draft;
  }
  return null;
}
