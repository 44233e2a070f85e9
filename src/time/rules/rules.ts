import type { Expression } from '../context.ts';
import { after, apart, before } from './before-after.ts';
import { day, month, ownPhase, period, phase, share, someTime } from './calendar-units.ts';
import { countedDay, sameDay, since, within } from './counted.ts';
import { passed } from './passed.ts';
import { between, fromTo, pair, years } from './ranges.ts';
import type { TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { edges } from './edges.ts';
import { eventApart, eventDay, eventPreceded } from './event-days.ts';
import { season } from './seasons.ts';
import { clock, decade, likeToday, morrow, nextDay, thatDay, weekOf } from './told-days.ts';

/** All rules, by name in `DateMention.rule`. */
export const TIME_RULES: readonly TimeRule[] = [
  nextDay,
  day,
  month,
  period,
  phase,
  ownPhase,
  someTime,
  share,
  edges,
  season,
  sameDay,
  countedDay,
  since,
  within,
  before,
  after,
  apart,
  passed,
  weekOf,
  decade,
  thatDay,
  likeToday,
  morrow,
  clock,
  between,
  fromTo,
  pair,
  years,
  eventDay,
  eventApart,
  eventPreceded,
];

/** The longest expression that one of the rules reads at a token; of equal ones that of the first rule. */
export function longest(rules: readonly TimeRule[], tokens: Tokens, at: number): Expression | null {
  let best: Expression | null = null;
  for (const rule of rules) {
    const found = rule.read(tokens, at);
    if (found !== null && (best === null || found.last > best.last))
      best = { first: at, last: found.last, rule: found.rule ?? rule.name, resolve: found.resolve };
  }
  return best;
}

/** The longest expression that starts at a token of a sentence, or null. */
export const expressionAt = (tokens: Tokens, at: number): Expression | null => longest(TIME_RULES, tokens, at);
