import { isJoinedCue } from '../cue-words.ts';
import { isOfNobody } from './abilities.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import type { Said } from '../words/predicates.ts';
import type { Local } from './particles.ts';
import { finiteReading, hasAnyClass, hasClass, isSign, masdarsOf, QUOTES, isPresent } from '../words/words.ts';

/** هل, فهل يستعيدها. */
const WHETHER = /^[وف]?هل$/;

/** هل سقطت …؟ متى تسقط …؟, سئل هل سقطت: asked, and not told. */
function isAsked(items: readonly Item[], clause: Clause, at: number): Said | null {
  const asked = items
    .slice(Math.max(0, clause.first - 1), at)
    .find(({ folded }) => WHETHER.test(folded) || (folded === 'متي' && isPresent(items[at])));
  return asked === undefined ? null : { status: 'possible', word: asked.folded };
}

/** لعل قوات النظام سيطرت …: at the head of the clause. */
function isDoubted(items: readonly Item[], clause: Clause, at: number): Said | null {
  const doubt = items.slice(clause.first, at).find((item) => hasClass(item, 'perhaps') && !hasClass(item, 'completed'));
  if (doubt === undefined) return null;
  // في تحول من شأنه تغيير الموازين سيطر …: the masdar is what may be, and the past is told.
  const isOfMasdar = !isPresent(items[at]) && masdarsOf(items[doubt.index + 1]).length > 0;
  return isOfMasdar ? null : { status: 'possible', word: doubt.folded };
}

const FARTHEST_OBLIGED = 6;
/** عليهم أن ينسحبوا: the preposition with a pronoun, which is one word. */
const ON_THEM = /^[وف]?علي(?:ه|ها|هم|هما|كم|نا)$/;

/** Item of على, which names at the head of the clause whoever ought to do what أن opens (على الجيش أن يستعيد نيالا، عليهم أن ينسحبوا); -1 where none does. */
export function dutyBefore(items: readonly Item[], clause: Clause): number {
  const that = items[clause.first];
  if (that?.folded !== 'ان') return -1;
  for (let at = clause.first - 1; at >= Math.max(0, clause.first - FARTHEST_OBLIGED); at--) {
    const item = items[at] as Item;
    // على «حزب الله» أن ينسحب: a name in quotes.
    if (isSign(item, QUOTES)) continue;
    const onThem = ON_THEM.test(item.folded);
    if (!onThem && (item.kind === 'sign' || hasClass(item, 'complementiser') || finiteReading(item) !== null)) return -1;
    if (!onThem && (item.kind !== 'preposition' || item.role !== 'on')) continue;
    const before = items[at - 1];
    const opens =
      before === undefined || before.kind === 'sign' || item.joined || hasAnyClass(before, ['complementiser', 'provision']);
    return opens ? at : -1;
  }
  return -1;
}

/** على الجيش أن يستعيد نيالا: whoever على names at the head of the clause ought to do it. */
function isObliged(items: readonly Item[], clause: Clause): Said | null {
  const on = items[dutyBefore(items, clause)];
  return on === undefined ? null : { status: 'demanded', word: on.folded };
}

/** الأهم أن يستعيدوا نيالا: a present behind أن that nothing governs is no fact. */
const isUngoverned = (items: readonly Item[], clause: Clause): Said | null =>
  clause.relation === 'coordinate' && items[clause.first]?.folded === 'ان' && isPresent(items[clause.first + 1])
    ? { status: 'possible', word: 'ان' }
    : null;

/** Items before a colon among which who is spoken to stands, and behind a verb on which a pronoun may speak to them. */
const FARTHEST_SPOKEN_TO = 14;

/** لجنود الجيش, لمن بقي: who is spoken to. */
const isSpokenTo = (item: Item): boolean => (item.role === 'for' && hasClass(item, 'member')) || /^[وف]?لمن$/.test(item.folded);

/** وقال زيد لجنود الجيش: «انشقوا», : سلموا أنفسكم: right behind a colon, said to whom the sentence names or the pronoun means. */
function isCommand(items: readonly Item[], clause: Clause, at: number): Said | null {
  let colon = at - 1;
  while (isSign(items[colon], QUOTES)) colon--;
  if (colon < 0 || colon < clause.first - 1 || !isSign(items[colon], ':') || !(items[at]?.folded.endsWith('وا') ?? false))
    return null;
  const named = items
    .slice(Math.max(0, colon - FARTHEST_SPOKEN_TO), colon)
    .some((item) => isSpokenTo(item) || hasClass(item, 'address'));
  const meant = items
    .slice(at + 1, at + FARTHEST_SPOKEN_TO)
    .some(({ readings }) => readings.some(({ enclitic, pos }) => enclitic === 'كم' && pos !== 'verb'));
  return named || meant ? { status: 'demanded', word: items[at]?.folded ?? '' } : null;
}

/** : سلموا أنفسكم وألقوا سلاحكم: joined to a command, another. */
function isCommandToo(items: readonly Item[], clauses: readonly Clause[], clause: Clause, at: number): Said | null {
  const before =
    items[at]?.joined === true && (items[at]?.folded.endsWith('وا') ?? false) ? clauseBefore(clauses, clause) : undefined;
  const verb = before?.verbs[0] ?? -1;
  return before === undefined || verb < 0 || items.slice(verb, at).some((item) => isSign(item, '.؛'))
    ? null
    : isCommand(items, before, verb);
}

/** Items back from a verb to the pardon that those get who do it. */
const FARTHEST_PARDON = 9;
/** وهم يستسلمون: opens a circumstance. */
const THEY = /^وه(?:م|و|ي|ن|ما)$/;

/** عفو عن كل متمرد يلقي سلاحه, العفو عن الذين يسلمون أنفسهم: a present of those to whom a pardon is offered, so that they may do it. */
function isRewarded(items: readonly Item[], at: number): Said | null {
  if (!isPresent(items[at]) || items[at]?.joined === true || THEY.test(items[at - 1]?.folded ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_PARDON); i--) {
    const item = items[i] as Item;
    if (hasClass(item, 'mercy')) return { status: 'demanded', word: item.folded };
    if (item.kind === 'sign' || item.joined || finiteReading(item) !== null) return null;
  }
  return null;
}

/** Words of a clause among which the terms stand by which something is done. */
const FARTHEST_TERMS = 10;

/** اتفاق تنسحب القوات بموجبه من تدمر, بموجب الاتفاق تنسحب القوات: a present by the terms of what was agreed; انسحبت بموجبه tells that it was done. */
export function byTerms(items: readonly Item[], clause: Clause, at: number): Said | null {
  if (!isPresent(items[at])) return null;
  const end = Math.min(items.length, at + FARTHEST_TERMS);
  for (let index = clause.first; index < end; index++) {
    const item = items[index] as Item;
    if (index > at && (isSign(item, '.؛:') || finiteReading(item) !== null)) return null;
    const terms = index < at && isJoinedCue(item.folded, 'terms-of');
    if (terms && hasClass(items[index + 1], 'agreement-noun')) return { status: 'planned', word: item.folded };
    if (isJoinedCue(item.folded, 'by-terms')) return { status: 'planned', word: item.folded };
  }
  return null;
}

/** The clause that a joined verb goes on with, without what only describes a noun of it. */
function clauseBefore(clauses: readonly Clause[], clause: Clause): Clause | undefined {
  for (let i = clause.index - 1; i >= 0; i--) if (clauses[i]?.relation !== 'relative') return clauses[i];
  return undefined;
}

/** قد تستغل الهدنة وتستولي على الموانئ, على المسلحين أن يسلموا سلاحهم ويغادروا الحي: what is said of the first verb holds for the second. */
function isShared(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  localOf: (clause: Clause, at: number) => Local,
): Said | null {
  const before = clauseBefore(clauses, clause);
  const verb = before?.verbs.at(-1);
  const then = items[at]?.joined === true || ['ثم', 'وان'].includes(items[at - 1]?.folded ?? '');
  if (before === undefined || verb === undefined || !then || !isPresent(items[at]) || !isPresent(items[verb])) return null;
  if (items.slice(verb, at).some((item) => isSign(item, '.؛:'))) return null;
  // على أن يغادر الجيش حلب ويسلمها إلى الشرطة: what was agreed to follow.
  const agreed = before.relation === 'conditional' && hasClass(items[before.first], 'provision');
  const wished = isObliged(items, before) ?? isUngoverned(items, before);
  if (agreed || wished !== null) return wished ?? { status: 'planned', word: items[before.first]?.folded ?? '' };
  const { future, possible } = localOf(before, verb);
  return future || possible ? { status: future ? 'planned' : 'possible', word: items[verb]?.folded ?? '' } : null;
}

/** إذا سيطر على كفرنبل فستسقط المعرة: the verb at `at` tells what would follow. */
export function followsFrom(items: readonly Item[], clauses: readonly Clause[], clause: Clause, at: number): boolean {
  const follows = finiteReading(items[at])?.proclitics.includes('ف') === true;
  return follows && clauseBefore(clauses, clause)?.relation === 'conditional';
}

const isConsequent = (items: readonly Item[], clauses: readonly Clause[], clause: Clause, at: number): Said | null =>
  followsFrom(items, clauses, clause, at) ? { status: 'possible', word: 'conditional' } : null;

/**
 * The mood that a verb without particles of its own has from elsewhere in the sentence: a question, an obligation, the verb that it is
 * joined to, a condition. Null where it has none.
 */
export const moodOf = (
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  at: number,
  localOf: (clause: Clause, at: number) => Local,
): Said | null =>
  (isOfNobody(items, at) ? { status: 'denied', word: 'nobody' } : null) ??
  isAsked(items, clause, at) ??
  isDoubted(items, clause, at) ??
  isObliged(items, clause) ??
  isCommand(items, clause, at) ??
  isCommandToo(items, clauses, clause, at) ??
  isRewarded(items, at) ??
  isUngoverned(items, clause) ??
  byTerms(items, clause, at) ??
  isShared(items, clauses, clause, at, localOf) ??
  isConsequent(items, clauses, clause, at);
