import { toldAgain } from '../discourse/told-again.ts';
import type { Rule } from './asked.ts';

/** انسحب X من Y. وقالت حماس إن الانسحاب سيكتمل غدا: of who was said to leave, whoever speaks of it. */
export const byToldAgain: Rule = ({ work, use, args }) => {
  const told = toldAgain(work, use, args);
  return told === undefined ? undefined : { actors: told.actors, why: 'the event that the noun names again' };
};
