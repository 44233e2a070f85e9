import type { Asked } from './asked.ts';
import { mayBeInsurgent } from '../discourse/insurgents.ts';
import type { ActorRef } from '../forces/actor.ts';
import { actorOf, isFighting } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { officerSpeaks } from '../speakers/officers.ts';
import { hasClass } from '../words/words.ts';

/**
 * The army that an officer of whom no body is known means by «his men»: the one named last before that his own words do not tell of, where else they would be
 * those of a group. Of them who give themselves up none is his, unless he denies it.
 *
 * @param owner whose they would be by what was named before
 * @example // «خرج المقاتلون الشيشان …. وأعلن الجنرال فيكتور سوخوف أن قواته سيطرت على شالي»: the Russian army
 */
export function armyOfOfficer(asked: Asked, owned: ForceNominal, owner: ActorRef): ActorRef | null {
  const { work, trigger, use, government, token, excluded, reporter } = asked;
  const { context, discourse, items } = work;
  const { speech } = government;
  if (reporter !== null || speech === null || owned.pronoun !== 'ه' || !mayBeInsurgent(context.registry, owner)) return null;
  if (hasClass(items[owned.firstItem], 'insurgent')) return null;
  if (use.frame.type === 'defection' && government.status !== 'denied') return null;
  if (!officerSpeaks(work, speech, token)) return null;
  const told = items
    .slice(Math.max(0, speech.governor), trigger)
    .filter((item) => isFighting(context, item))
    .map((item) => actorOf(context, item));
  return discourse.latestTroops(token, [...excluded, ...told]);
}
