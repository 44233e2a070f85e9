import type { Analysis } from '../../document.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import type { EventType } from '../frames.ts';

/** Sentences back to what the same body did before. */
const FARTHEST_DEED = 12;

/**
 * Whom «the same forces» means: the body called by that noun, with those who did such a thing with it before; and not one that was told to flee,
 * where those who took the ground are meant.
 *
 * @param noun  the word for the body; undefined where it is no noun
 * @example // «سيطر الجيش والمقاومة على المخا، وفرت قوات صالح. وكانت القوات ذاتها قد حررت ذباب»: the army and the resistance
 */
export function sameBody(
  { discourse, index, told }: SentenceWork,
  noun: Analysis | undefined,
  enclitic: string,
  before: number,
  type: EventType,
): readonly ActorRef[] {
  if (noun === undefined) return [];
  const deeds = told.recent(index - FARTHEST_DEED).filter(({ actors }) => actors.length > 0);
  // اجتاح X البلدة بعد انسحاب اللواء منها. وكانت القوة نفسها قد سيطرت …: nor does a noun that names nobody mean those who gave up the ground.
  const gone = type === 'capture' ? deeds.filter((deed) => deed.type === 'withdrawal').flatMap(({ actors }) => actors) : [];
  const body =
    discourse.forceCalled(noun, before) ??
    discourse.forcesFor(enclitic, before, gone)[0] ??
    discourse.forceNamedLast(enclitic, before)?.actor ??
    null;
  if (body === null) return [];
  const did = ({ actors }: (typeof deeds)[number]): boolean => actors.some((each) => sameActor(each, body));
  const together = deeds.findLast((deed) => deed.type === type && did(deed));
  if (together !== undefined) return together.actors;
  const fled = type === 'capture' && deeds.findLast(did)?.type === 'defection';
  const other = fled ? deeds.findLast((deed) => deed.type === type) : undefined;
  return other?.actors ?? [body];
}
