import { areCaptives, areNationals, areUncounted, areUnnamedFew } from './crowds.ts';
import { isMereGoal } from './goals.ts';
import {
  clearsOfPeople,
  commandsByFire,
  goesWithoutTroops,
  isBeatenBack,
  leavesNoGround,
  leavesNoPlace,
  leavesOnlyThings,
  sendsPeopleAway,
  takesUpPosts,
} from './ground.ts';
import {
  areOfUnarmedBody,
  fleesHisDeed,
  givesUpAlone,
  isGivenToUnarmed,
  isOfficialWhoFlees,
  isOnePerson,
  servesNoForce,
} from './lone-persons.ts';
import {
  breaksUp,
  isCharge,
  isDenyingSlogan,
  isDrawnUp,
  isFormer,
  isFoughtFor,
  isGame,
  isInFiction,
  isInName,
  isOnlyAboutTo,
  isRemarkOnRanks,
  isSpokenOfByOthers,
  isWritten,
  joinsOwnSide,
  namesWhatWasTold,
} from './mere-words.ts';
import { isPostNotMembers, lacksNeed } from './needs.ts';
import { splitsParty } from './party-splits.ts';
import { isMarketHeld, isTakenByOffice, isVote } from './powers.ts';
import type { Findings, Refusal } from './report.ts';
import { holdsPlaceOfPronoun } from './state-of-control.ts';

/** In the order in which `explain` names them. */
const REFUSALS: readonly Refusal[] = [
  takesUpPosts,
  areUncounted,
  areUnnamedFew,
  areNationals,
  areCaptives,
  isOnePerson,
  isGivenToUnarmed,
  fleesHisDeed,
  isOfficialWhoFlees,
  areOfUnarmedBody,
  givesUpAlone,
  servesNoForce,
  leavesNoGround,
  goesWithoutTroops,
  isOnlyAboutTo,
  namesWhatWasTold,
  isSpokenOfByOthers,
  isInName,
  holdsPlaceOfPronoun,
  isFoughtFor,
  isWritten,
  isInFiction,
  isFormer,
  isDenyingSlogan,
  isDrawnUp,
  isCharge,
  breaksUp,
  splitsParty,
  isRemarkOnRanks,
  joinsOwnSide,
  leavesNoPlace,
  leavesOnlyThings,
  isBeatenBack,
  clearsOfPeople,
  sendsPeopleAway,
  commandsByFire,
  isPostNotMembers,
  lacksNeed,
  isGame,
  isVote,
  isMarketHeld,
  isTakenByOffice,
  isMereGoal,
];

/**
 * Why a report with all that was found of it is no event; null where it is one.
 *
 * @example // 'خرجت مصر من عزلتها' → 'a state leaves no ground'
 */
export function refusalOf(findings: Findings): string | null {
  for (const refuses of REFUSALS) {
    const reason = refuses(findings);
    if (reason !== null) return reason;
  }
  return null;
}
