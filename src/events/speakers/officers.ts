import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass } from '../words/words.ts';
import type { Speech } from './speech.ts';

/** Tokens from a rank to the name behind it (العقيد الركن الطيار X). */
const FARTHEST_RANK = 4;
/** Items from a verb of saying to the noun of the officer who speaks and has no name (قال أيضا ضابط). */
const FARTHEST_OFFICER = 3;

/** Whether the words before a person give him a rank. */
function ranksBefore({ layers: { analyses } }: Context, { first }: Mention): boolean {
  return analyses
    .slice(Math.max(0, first - FARTHEST_RANK), first)
    .some((readings) => readings.some(({ rank, classes }) => rank === 0 && classes.includes('rank')));
}

/** ضابط, عقيد: one man of an army. */
const isOfficerNoun = (item: Item): boolean =>
  hasAnyClass(item, ['regular', 'rank']) &&
  item.readings.some(({ rank, pos, features }) => rank === 0 && pos === 'noun' && features.number === 'singular');

/**
 * Whether an officer speaks, by the rank before his name here or where he was named first, or by the noun behind the verb of saying.
 *
 * @example // «أعلن الجنرال فيكتور سوخوف أن …», «وأضاف سوخوف أن …», «قال ضابط إن …»
 */
export function officerSpeaks({ context, items }: SentenceWork, { speakers, governor }: Speech, token: number): boolean {
  const [speaker] = speakers;
  if (speaker === undefined)
    return governor >= 0 && items.slice(governor + 1, governor + 1 + FARTHEST_OFFICER).some(isOfficerNoun);
  const person = context.named.personBefore(speaker.name, token);
  if (person === undefined) return false;
  return [person, context.named.firstPerson(speaker.name), context.named.fullNameOf(person)].some(
    (each) => each !== undefined && ranksBefore(context, each),
  );
}
