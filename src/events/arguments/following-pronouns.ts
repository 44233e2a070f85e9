import { clauseSubject } from '../inheritance/clause-subject.ts';
import { holderPronoun, loserPronoun } from '../words/pronouns.ts';
import { readingOf } from '../words/words.ts';
import { addTargets } from './take.ts';
import type { Filling } from './filling.ts';

/** Who holds or loses the place by a pronoun: سقطت الفاشر في يدها, لم يفلت من أيدينا. */
export function takePronoun(filling: Filling, at: number): number | null {
  const { context, discourse, items, clause, trigger, fields, token, args } = filling;
  const holder = fields['holder'] === undefined ? null : holderPronoun(items, at);
  if (holder !== null) {
    // سيكون المعسكر بأيدينا: of the side that speaks.
    if (fields['holder'] === 'actor' && holder.pronoun === 'نا') {
      args.subjectPronoun = readingOf(items[holder.last], ({ enclitic }) => enclitic === holder.pronoun);
      return holder.last;
    }
    // سقطت الفاشر في يدها: of the force that the pronoun means.
    const forces = discourse.forcesFor(holder.pronoun, token, []);
    if (fields['holder'] === 'actor') args.actors.push(...forces);
    else if (fields['holder'] !== 'ignore') addTargets(filling, forces);
    return holder.last;
  }
  // لم يفلت من أيدينا: out of the hands of whom the pronoun means.
  const lost = fields['loser'] === 'target' ? loserPronoun(items, at) : null;
  if (lost === null) return null;
  // يعتزم الجيش، وفق ناطقه، انتزاع المدينة من أيديهم: not of who is to take it.
  const takers = clauseSubject({ context, items }, { ...clause, last: trigger.at - 1 })?.actors ?? [];
  addTargets(filling, discourse.forcesFor(lost.pronoun, token, [...args.actors, ...takers]));
  return lost.last;
}
