import type { Context } from '../context.ts';
import type { EventCandidate, EventMention } from '../event.ts';

/** ثم استردها, قبل أن يستردها, لكنهم استعادوها: what comes next in the story. */
const NEXT = /^(?:ثم|قبل|لكن(?:ه|ها|هم|ا)?)$/;
/** Words from the connective to the verb (قبل أن يتمكنوا من). */
const FARTHEST_NEXT = 3;

/** استردوه, استعادتها: a finite verb of retaking that has the place for its pronoun. */
const retakes = ({ reading }: EventMention): boolean =>
  reading?.pos === 'verb' && reading.classes.includes('retake') && reading.enclitic !== null;

/** ثم استردوها, قبل أن يستعيدوها: a capture that its words put after another of the place, told right before. */
export function isNextTaking({ layers: { tokens } }: Context, { type, status, mentions: [mention] }: EventCandidate): boolean {
  if (type !== 'capture' || (status !== 'occurred' && status !== 'ongoing') || mention === undefined || !retakes(mention))
    return false;
  return tokens.slice(Math.max(0, mention.first - FARTHEST_NEXT), mention.first).some(({ folded }) => NEXT.test(folded));
}
