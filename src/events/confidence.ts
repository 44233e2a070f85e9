import type { EventCandidate } from './event.ts';

/**
 * Weights of evidence for a confidence between 0 and 1; the base is the share of events with a plain trigger, a named actor and a named
 * place that the development documents confirm.
 */
const BASE = 0.93;
const PENALTIES = {
  noActor: 0.12,
  inheritedActor: 0.06,
  noPlace: 0.15,
  pronounPlace: 0.06,
  notActual: 0.06,
  headlineOnly: 0.1,
  undated: 0.03,
} as const;
const REPEATED = 0.03;
const FLOOR = 0.2;
const CEILING = 0.98;

/**
 * How sure the evidence makes an event, from which fields the text names and which are inferred.
 *
 * @example // a named force, a named town, the published date: 0.93; told twice: 0.96
 */
export function confidenceOf(event: EventCandidate): number {
  let value = BASE;
  const { why } = event;
  if (event.actors.length === 0) value -= PENALTIES.noActor;
  else if (/clause|pronoun|named before|latest|shared/.test(why['actors'] ?? '')) value -= PENALTIES.inheritedActor;
  if (!event.places.some(({ role }) => role === 'at')) value -= PENALTIES.noPlace;
  else if (/pronoun|before/.test(why['places.at'] ?? '')) value -= PENALTIES.pronounPlace;
  if (event.status !== 'occurred') value -= PENALTIES.notActual;
  if (event.headline) value -= PENALTIES.headlineOnly;
  if (event.date === null) value -= PENALTIES.undated;
  if (event.mentions.length > 1) value += REPEATED;
  return Math.round(Math.min(CEILING, Math.max(FLOOR, value)) * 100) / 100;
}
