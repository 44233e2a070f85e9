import type { Inherited } from './asked.ts';
import { toldIn } from './told-in.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { QUOTES, isSign } from '../words/words.ts';

/**
 * Whom the pronoun of a verbal noun means by what is told before it in its clause: the force in the genitive of the noun that it is joined to
 * (انهيار قوات X بترهونة وفرارها), else whom the same pronoun meant. Null where neither.
 *
 * @example // «غداة سيطرتها على X، وبعد يومين من استعادتها Y»: of the second whom the first means
 */
export function sharedPronoun(work: SentenceWork, clause: Clause, trigger: number, pronoun: string): Inherited | null {
  const { context, items } = work;
  const joined = items[trigger]?.joined === true;
  for (let at = trigger - 1; at >= clause.first; at--) {
    const item = items[at] as Item;
    if (isFiniteVerb(items, at)) break;
    if (item.kind === 'force' && item.role === null && !item.joined) {
      const noun = items[isSign(items[at - 1], QUOTES) ? at - 2 : at - 1];
      const genitive =
        joined &&
        noun?.kind === 'word' &&
        noun.readings.some(({ pos, rank, enclitic }) => rank === 0 && pos === 'masdar' && enclitic === null);
      if (genitive)
        return {
          actors: readForces(context, items, at, trigger - 1)?.actors ?? [],
          why: 'whose the noun is that it is joined to',
        };
      return null;
    }
    if (!item.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos === 'masdar' && enclitic === pronoun)) continue;
    const told = toldIn(work, { ...clause, last: at });
    return told?.mentions[0]?.first === item.first ? { actors: told.actors, why: 'whom the same pronoun meant beside it' } : null;
  }
  return null;
}
