import { pronounOf } from '../discourse/named-before.ts';
import { toldAgain } from '../discourse/told-again.ts';
import type { EventCandidate } from '../event.ts';
import type { Asked, Inherited, Rule } from './asked.ts';
import { fits } from './asked.ts';

/** انسحب X من Y. وقالت حماس إن الانسحاب سيكتمل غدا: of who was said to leave, whoever speaks of it. */
export const byToldAgain: Rule = ({ work, use, args }) => {
  const told = toldAgain(work, use, args);
  return told === undefined ? undefined : { actors: told.actors, why: 'the event that the noun names again' };
};

/**
 * «Its withdrawal», where one was told in the sentence before of who agrees with the pronoun, and nothing tells of another place: of who was said to leave, whoever
 * acts meanwhile.
 *
 * @example // «انسحبت قوة من الجيش من هيت. وسيطر المسلحون على مبنى البلدية بعد انسحابها»: of the army
 */
export function byDeedTold(asked: Asked): Inherited | undefined {
  const { work, use, args } = asked;
  if (use.usage !== 'masdar' || use.frame.type === 'capture' || args.subject !== null || args.subjectPronoun === null)
    return undefined;
  const { index, told } = work;
  const here = new Set(args.places.filter(({ role }) => role === 'at').map(({ mention }) => told.placeKeyOf(mention)));
  const isSame = ({ type, status, actors, places, mentions }: EventCandidate): boolean =>
    type === use.frame.type &&
    (status === 'occurred' || status === 'ongoing') &&
    actors.length > 0 &&
    (mentions[0]?.sentence ?? -1) >= index - 1 &&
    (here.size === 0 || places.some(({ mention }) => here.has(told.placeKeyOf(mention))));
  const deed = told.recent(index - 1).findLast((each) => isSame(each) && goesWith(asked, each));
  return deed === undefined ? undefined : { actors: deed.actors, why: 'whose deed was told before' };
}

/** انسحبت قوة من الجيش … انسحابها, انسحب مقاتلو X … خروجهم: whether a pronoun goes with the verb of a deed and its subject, else with the name of who did it. */
function goesWith(asked: Asked, { actors, mentions: [mention] }: EventCandidate): boolean {
  const { analyses } = asked.work.context.layers;
  const ending = mention?.reading?.pos === 'verb' ? pronounOf(mention.reading.features) : null;
  if (asked.pronoun === 'هم')
    return (
      ending === 'هم' ||
      (analyses[(mention?.last ?? -1) + 1] ?? []).some(
        ({ rank, pos, features }) => rank === 0 && pos !== 'verb' && features.number === 'plural',
      )
    );
  return ending === 'ه' || ending === null ? fits(asked, actors) : ending === asked.pronoun;
}
