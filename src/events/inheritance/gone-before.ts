import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';

/** Sentences back to those who left or fled and have taken nothing since. */
const FARTHEST_GONE = 3;

/**
 * Who was told last to leave or to flee, and whom others were told to attack just before: they take no ground, unless they take it back.
 *
 * @example // «هاجمت الحركة بوناغانا، ففر الجنود إلى أوغندا. وبعد أشهر وسع هؤلاء سيطرتهم»: the soldiers
 */
export function goneBefore({ index, told, assaults }: SentenceWork): readonly ActorRef[] {
  const attacked = assaults.since(index - 1)?.attacked ?? [];
  const deeds = told.recent(index - FARTHEST_GONE).filter(({ status }) => status === 'occurred');
  const gone = deeds
    .filter(({ type }) => type !== 'capture')
    .flatMap(({ actors }) => actors)
    .filter((actor) => deeds.findLast(({ actors }) => actors.some((each) => sameActor(each, actor)))?.type !== 'capture');
  return [...attacked, ...gone];
}
