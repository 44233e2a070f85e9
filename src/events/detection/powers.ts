import type { Mention } from '../../document.ts';
import { isCue } from '../cue-words.ts';
import type { Context } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { hasClass } from '../words/words.ts';
import { isUnarmedBody } from './lone-persons.ts';
import type { Refusal } from './report.ts';

/**
 * سقطت المدينة في يد الحزب في الانتخابات, انتزعت المعارضة مقعدين في دائرة تعز: what is won by votes, where no force is said to take it; and what a party
 * holds.
 */
export const isVote: Refusal = ({ work: { items }, clause, use: { frame }, args: { subject }, actors }) => {
  const head = items[subject?.firstItem ?? -1];
  if (frame.type !== 'capture' || actors.length > 0) return null;
  if (hasClass(head, 'political') && head?.kind === 'word') return 'the power of a party';
  if (subject?.military === true && !hasClass(head, 'unarmed')) return null;
  return items.slice(clause.first, clause.last + 1).some(({ folded }) => isCue(folded, 'ballot')) ? 'won by votes' : null;
};

/** سوق الصرافة, أسواق الوقود: in what is dealt there tells that no place is meant. */
function isMarket({ layers: { tokens, mentions } }: Context, index: number): boolean {
  const { first, head } = mentions[index] as Mention;
  const noun = head >= 0 ? head : first;
  return /^ا?سواق$|^سوق$/.test(tokens[noun]?.folded ?? '') && isCue(tokens[noun + 1]?.folded, 'dealt-in');
}

/** أحكمت الحركة قبضتها على سوق الصرافة في إدلب: power over a trade, and no ground. */
export const isMarketHeld: Refusal = ({ work: { context }, use: { frame }, places }) =>
  frame.type === 'capture' && places.length > 0 && places.every(({ mention }) => isMarket(context, mention))
    ? 'power over a trade'
    : null;

/** وزارة التربية: one who is named by words that say that it has no arms. */
const isOffice = (context: Context, items: readonly Item[], { id, item }: ActorRef): boolean =>
  id === null && items[item] !== undefined && isUnarmedBody(context, items[item]);

/** تسلمت وزارة التربية مبنى المدرسة من المقاول: what an office without arms receives from nobody armed. */
export const isTakenByOffice: Refusal = ({ work: { context, items }, use: { frame }, actors, targets }) =>
  frame.name === 'take-over' &&
  targets.length === 0 &&
  actors.length > 0 &&
  actors.every((actor) => isOffice(context, items, actor))
    ? 'taken over by an office'
    : null;
