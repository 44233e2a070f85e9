import type { Analysis, Mention } from '../../document.ts';
import type { Asked } from './asked.ts';
import { peopleBefore } from './people-before.ts';
import { doersOf } from './told-in.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { asActor, sameActor } from '../forces/actor.ts';
import { countBefore } from '../merging/sorted.ts';

/**
 * Who did what was told last, where nobody else was spoken of since and the verbs agree: they go on, though only a pronoun or a word for fighters told who
 * they are. Whom they did it to, by name, is no more likely to do the next thing.
 *
 * @example // «وكانت تلك القوات قد جلت عنهما. غير أنها لم تبارح كفركلا»: whom «تلك القوات» means, and not who was named last
 */
export function whoDidLast({ work, trigger, token, excluded, unlikely }: Asked, verb: Analysis): readonly ActorRef[] {
  const { index, items, told } = work;
  const last = told
    .recent(index - 1)
    .findLast(
      ({ actors, mentions: [mention] }) =>
        actors.length > 0 && mention !== undefined && mention.sentence >= index - 1 && mention.first < token,
    );
  const deed = last?.mentions[0];
  if (last === undefined || deed?.reading?.pos !== 'verb') return [];
  const { features } = deed.reading;
  if (features.number !== verb.features.number || features.gender !== verb.features.gender || features.voice === 'passive')
    return [];
  const doers = doersOf(last);
  if (doers.some((doer) => [...excluded, ...unlikely].some((other) => sameActor(doer, other)))) return [];
  // ثم وصل أربعون جنديا والتحقوا بهم: people whom no name tells.
  const people = items.slice(0, trigger).some(({ quantity, first }) => quantity?.unit === 'people' && first > deed.last);
  if (people || (peopleBefore(work, trigger)?.token ?? -1) > deed.last) return [];
  const known = [...doers, ...last.targets];
  return isAnotherNamed(work, deed.first, token, known) ? [] : doers;
}

/** True where a fighting body other than some is named between two tokens. */
function isAnotherNamed({ context }: SentenceWork, from: number, to: number, known: readonly ActorRef[]): boolean {
  const { mentions } = context.layers;
  for (let at = countBefore(mentions, to) - 1; at >= 0; at--) {
    const mention = mentions[at] as Mention;
    if (mention.first <= from) return false;
    const body = mention.kind === 'organisation' || mention.kind === 'unit';
    if (body && context.isFighting(mention) && !known.some((doer) => sameActor(doer, asActor(context.bodyOf(mention)))))
      return true;
  }
  return false;
}
