import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { hasClass, isThere } from '../words/words.ts';
import { isRetrospect } from './narrated.ts';

/** True where a clause names a place, and none of which the sentence has spoken before `start`. */
export function isElsewhere(items: readonly Item[], { first, last }: Clause, start: number): boolean {
  const own = items.slice(first, last + 1);
  const before = items.slice(0, start).filter(({ kind }) => kind === 'place');
  const places = own.filter(({ kind }) => kind === 'place');
  if (places.length === 0 || before.length === 0 || own.some(isThere)) return false;
  return !places.some(({ folded }) => before.some((each) => each.folded === folded));
}

/** True where the one who spoke before in the sentence goes on speaking (مضيفا أن …, وقال …). */
const goesOn = ({ speech }: Government): boolean =>
  speech === null || speech.recalled || (speech.kind === 'previous' && speech.noun === null);

/**
 * The item of the verb of saying that parts what is told from what was said before it: another speaks, the same one denies what was told, or
 * he adds what was elsewhere (قال إنه استعاد أمس X، مضيفا أن مسلحين استسلموا في Y). -1 where he goes on with it.
 */
export function otherVoice(items: readonly Item[], clauses: readonly Clause[], clause: Clause, government: Government): number {
  const { speech, status } = government;
  const said = speech === null ? undefined : clauseHolding(clauses, speech.governor);
  if (speech === null || said === undefined) return -1;
  const adds = said.relation === 'speech' && isElsewhere(items, clause, said.first);
  return goesOn(government) && status !== 'denied' && !adds ? -1 : speech.governor;
}

/**
 * سيطر الجيش أمس على سنجة، فيما قالت قوات الدعم السريع إنها سيطرت على بابنوسة: the clause with which another begins a report of his own, of a place
 * that was not spoken of before, on the day of the news; of the same place it is another account of that day. 0 where there is none.
 */
export function reportApart(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  government: Government,
): number {
  const said = goesOn(government) ? undefined : clauseHolding(clauses, government.speech?.governor ?? -1);
  if (government.status !== 'occurred' || said === undefined || said.index === 0) return 0;
  const beside = said.relation === 'contrast' || said.relation === 'coordinate' || hasClass(items[said.first], 'at-the-time');
  if (!beside || !isElsewhere(items, clause, said.first)) return 0;
  return isRetrospect(context, items, clauses, clause, trigger) ? 0 : said.index;
}
