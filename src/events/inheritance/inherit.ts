import type { Asked, Inherited, Rule } from './asked.ts';
import { askedOf } from './asked.ts';
import { byAddressee } from './by-addressee.ts';
import { byAuthority } from './by-authority.ts';
import { byCivilians } from './by-civilians.ts';
import { byClaimant } from './by-claimant.ts';
import { byClauses } from './by-clauses.ts';
import { byDescribed } from './by-described.ts';
import { byDiscourse } from './by-discourse.ts';
import { byGovernor } from './by-governor.ts';
import { byPronounOfGovernor } from './by-pronoun-of-governor.ts';
import { byDoers } from './by-doers.ts';
import { byDuty } from './by-duty.ts';
import { byForceBehind } from './by-force-behind.ts';
import { byMainVerb } from './by-main-verb.ts';
import { byParticle } from './by-particle.ts';
import { byPledge } from './by-pledge.ts';
import { byResult } from './by-result.ts';
import { byReturn } from './by-return.ts';
import { bySibling } from './by-sibling.ts';
import { bySpeaker, byTeller } from './by-speaker.ts';
import { byNumberAlone, bySome } from './by-some.ts';
import { byMembers, byStandIn } from './by-subject.ts';
import { byDeedTold, byToldAgain } from './by-told-again.ts';
import { byWordsOfFoe } from './by-words-of-foe.ts';
import { asToldByFoe } from './told-by-foe.ts';

/** The nearest source of the grammar first, then what the text told before. */
const RULES: readonly Rule[] = [
  byNumberAlone,
  byToldAgain,
  byAddressee,
  byDoers,
  byCivilians,
  byStandIn,
  byMembers,
  bySome,
  byDuty,
  byClaimant,
  ...bySpeaker,
  byPronounOfGovernor,
  byDescribed,
  bySibling,
  byWordsOfFoe,
  byParticle,
  ...byGovernor,
  byDeedTold,
  byPledge,
  byAuthority,
  byMainVerb,
  byResult,
  byReturn,
  byClauses,
  byTeller,
  ...byDiscourse,
  byForceBehind,
];

/**
 * Actors for an event whose own clause names none; null where nobody is meant. `CIVILIANS` where no force does it.
 *
 * @example // «تقدمت المليشيا وسيطرت على البلدة»: of سيطرت the militia, «subject of the clause that it is joined to»
 */
export function inheritActors(...event: Parameters<typeof askedOf>): Inherited | null {
  const asked: Asked = askedOf(...event);
  for (const rule of RULES) {
    const found = rule(asked);
    if (found !== undefined) return found === null ? null : asToldByFoe(asked, found);
  }
  return null;
}
