import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import { armiesOf } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { areInsurgents, isSoldier } from './meant.ts';
import { isDoerInPhrase } from '../words/phrase-ends.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly, isSign } from '../words/words.ts';

/** Pronouns of others than those who speak. */
export const THIRD = ['ه', 'ها', 'هم', 'هما'];

/** A verb of speech with what is said behind it (قالت روسيا إن …): who says what others do is not who does it. */
const saysThat = (items: readonly Item[], verb: number, { last }: Clause): boolean =>
  hasAnyClass(items[verb], ['report', 'confirm', 'deny', 'accuse', 'demand', 'quote']) &&
  items.slice(verb + 1, last + 2).some((item) => hasClass(item, 'complementiser') || isSign(item, ':'));

/** The subject of a clause's verb: its first bare nominal that stands for people, with `soldiers` also where they have no name, with `states` also a state. */
export function clauseSubject(
  { context, items }: Pick<SentenceWork, 'context' | 'items'>,
  clause: Clause,
  soldiers = false,
  states = false,
): ForceNominal | null {
  for (let at = clause.first; at <= clause.last; at++) {
    const item = items[at] as Item;
    if (item.kind === 'preposition' || (item.role !== null && item.kind !== 'word')) {
      at++;
      continue;
    }
    if (item.role !== null || item.kind === 'sign' || item.kind === 'date' || isDoerInPhrase(items, at)) continue;
    const nominal = readForces(context, items, at, clause.last);
    // وحداته دخلت …؛ المسلحون: known by whom the pronoun or the word means.
    const owned = THIRD.includes(nominal?.pronoun ?? '') && nominal?.military === true;
    const unnamed = nominal?.unnamed === true && (areInsurgents(items, nominal) || (soldiers && isSoldier(items, nominal)));
    const stands = owned || nominal?.proform != null || unnamed;
    if (nominal === null) continue;
    // حيث حققت تركيا انتصارا من خلال السيطرة على X: the army of the state that does it.
    if (
      states &&
      nominal.states.length > 0 &&
      nominal.actors.length === 0 &&
      clause.verbs.includes(at - 1) &&
      !saysThat(items, at - 1, clause)
    ) {
      const actors = armiesOf(context, nominal.states);
      if (actors.length > 0) return { ...nominal, actors };
    }
    if (nominal.actors.length === 0 && !nominal.single && !stands) continue;
    // وأسروا اللواء: behind a verb in the plural stands its object.
    const verb = clause.verbs.findLast((each) => each < at);
    const many = verb !== undefined && finiteReading(items[verb])?.features.number === 'plural';
    if (!many) return nominal;
    at = nominal.lastItem;
  }
  return null;
}

/**
 * سلم المتظاهرون …, المتظاهرون سلموا …, علقت ثلاث منظمات …: the people right behind the clause's verb, or those that open it, are civilians, or a body
 * without arms.
 */
export function civiliansAct({ context, items }: SentenceWork, { first, last, verbs }: Clause): boolean {
  for (const at of [...verbs.map((verb) => verb + 1), first]) {
    const body = items[items[at]?.kind === 'quantity' ? at + 1 : at];
    if (at <= last && body?.kind === 'word' && body.role === null && isMainly(body, 'institution')) return true;
    const nominal = at > last || items[at]?.role !== null ? null : readForces(context, items, at, last);
    if (nominal !== null) return nominal.civilian && !nominal.military;
  }
  return false;
}
