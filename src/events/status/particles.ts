import type { Clause } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import { isNearly } from '../clauses/openings.ts';
import type { Item } from '../items/item.ts';
import {
  COMMAS,
  NEGATORS,
  QUOTES,
  finiteReading,
  hasAnyClass,
  hasClass,
  isSign,
  isWas,
  pronounOnParticle,
  isPresent,
} from '../words/words.ts';
import { hasArticle } from '../words/definite.ts';
import { picksFromAll } from '../words/picked.ts';
import { isExcepted } from './exceptions.ts';
import { isWhatIsSaid } from './reports.ts';

const FARTHEST_PARTICLE = 3;

/** لما، ولما، فلما: "when", and no negation (ما، لم). */
const WHEN = /^[وف]?لما$/;

/** What the particles and auxiliaries of a verb say of it. */
export interface Local {
  negated: boolean;
  possible: boolean;
  future: boolean;
  background: boolean;
  state: boolean;
  ongoing: boolean;
  why: string[];
}

/** ما زال، لا تزال: one word for the clause splitter; بعد is one of many senses. */
const isStill = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.readings.some(({ classes }) => classes[0] === 'still');

/** دون أن تتمكن …, بدلا من أن ينسحب: the preposition before the particle at `at` that says that it did not come about. */
function lackingBefore(items: readonly Item[], at: number): Item | null {
  const lacking = hasClass(items[at], 'complementiser') ? items[at - 1] : undefined;
  return lacking?.kind === 'preposition' && (lacking.role === 'without' || lacking.role === 'instead') ? lacking : null;
}

/** آخر ما، أول ما، كل ما، معظم ما: words in construct with ما. */
const PARTITIVES = ['quantifier', 'part', 'measure'];

/** Whether the negator at `i` denies the verb at `at`. */
function denies(items: readonly Item[], i: number, at: number): boolean {
  const item = items[i] as Item;
  // ، ما اضطر الفصائل إلى …, وهو ما أكد أن …: after a comma or هو ما is "which"; آخر ما سقط, ما جرى: "what".
  const before = items[i - 1];
  const part = hasAnyClass(before, PARTITIVES) || isCue(before?.folded, 'of-what') || picksFromAll(items, i - 1);
  const summed = /^و?ه[وي]$/.test(before?.folded ?? '');
  // بحسب ما أفادت الوكالة, على ما ذكر شهود: no particle that denies stands behind a preposition.
  const governed = before?.kind === 'preposition';
  const which = isSign(before, COMMAS) || summed || part || governed || hasClass(items[at], 'happen');
  if (item.folded === 'ما' && (which || isWhatIsSaid(items, i, at))) return false;
  // إن ما جرى انسحاب منظم: right behind إن, which takes a noun, ما is "what"; إنه ما انسحب has its noun.
  if (item.folded === 'ما' && hasClass(before, 'complementiser') && pronounOnParticle(before) === null) return false;
  // كما سقطت …: "as", no negation; لولا الغارات لما سقطت سرت: it fell; ولما سقطت سرت, فلما سقطت: when it did.
  if (item.folded === 'كما' || (WHEN.test(item.folded) && !isPresent(items[at]))) return false;
  const tensed = hasClass(item, 'negator-past') || hasClass(item, 'negator-future');
  return !hasClass(item, 'negator') || tensed || i === at - 1;
}

/** كان الجيش قد …: behind a form of كان in the past the verb behind قد is in the past, though its letters may be those of a present. */
const isPluperfect = (items: readonly Item[], { first }: Clause, at: number): boolean => items.slice(first, at).some(isWas);

/** Notes the particles right before the verb at `at`, nearest first: لم، لن، قد، سوف، كي. */
function readParticles(local: Local, items: readonly Item[], clause: Clause, at: number): void {
  let steps = 0;
  for (let i = at - 1; i >= clause.first && steps < FARTHEST_PARTICLE; i--) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES)) continue;
    const lacking = lackingBefore(items, i);
    if (lacking !== null) {
      local.negated = true;
      local.why.push(lacking.folded);
      return;
    }
    if (item.kind === 'word' && hasAnyClass(item, NEGATORS) && !hasClass(item, 'noun-like')) {
      if (!denies(items, i, at)) return;
      local.negated = true;
      if (hasClass(item, 'negator-future')) local.future = false;
      local.why.push(item.folded);
      return;
    }
    if (hasClass(item, 'perhaps')) {
      // قد انسحب, كان الجيش قد تسلم المدينة: done; ربما انسحب: nobody knows.
      const done = hasClass(item, 'completed') && (!isPresent(items[at]) || isPluperfect(items, clause, i));
      if (!done) local.possible = true;
      // كي يستعيد البلدة: what is meant to come.
    } else if (hasAnyClass(item, ['future', 'subordinator-purpose'])) local.future = true;
    else return;
    local.why.push(item.folded);
    steps++;
  }
}

/** لم تمض أيام حتى سيطر …: the verb at `at` tells what did happen before that had passed. */
const isOutlasted = (items: readonly Item[], verb: number, at: number): boolean =>
  finiteReading(items[at])?.features.tense === 'past' && items.slice(verb + 1, at).some(isUntil);

/** حتى, until which, or so that. */
const isUntil = (item: Item | undefined): boolean => item?.kind === 'preposition' && item.folded === 'حتي';

/** ما إن وصلوا حتى كان الجيش قد انسحب, وبعد ساعات كان قد انسحب: what is told as done by the hour that the story has reached, and not as long past. */
const goesOnTelling = (items: readonly Item[], { first }: Clause, be: number): boolean =>
  isUntil(items[be - 1]) ||
  (items[first]?.kind === 'preposition' &&
    !/قبل/.test(items[first].folded) &&
    items.slice(first + 1, be).some((item, i, { length }) => hasClass(item, 'short-unit') && length - i <= 2));

/** حين سيطر, يوم سيطر: a verb right behind the time at which it was. */
const isAtTime = (items: readonly Item[], at: number): boolean =>
  (items[at - 1]?.kind === 'preposition' && items[at - 1]?.role === 'time') ||
  (hasClass(items[at - 1], 'time-unit') && !hasArticle(items[at - 1]));

/**
 * أخذ الجنود ينسحبون: a present that goes on by the verb before it; not أخذوها … ثم عادت, of which the first has an object of its own, nor what came
 * of it (انطلقت من غريان لتستولي على …).
 */
function mayGoOn(items: readonly Item[], auxiliary: number, at: number): boolean {
  const goesOn = finiteReading(items[at]);
  return (
    goesOn?.features.tense === 'present' && !goesOn.proclitics.includes('ل') && finiteReading(items[auxiliary])?.enclitic == null
  );
}

/** Notes what an auxiliary before the verb at `at` says of it: كان، بدأ، كاد, with the particles of its own. */
function readAuxiliary(local: Local, items: readonly Item[], clause: Clause, at: number, auxiliary: number): void {
  const item = items[auxiliary];
  const before = particlesBefore(items, { ...clause, verbs: [] }, auxiliary);
  if (before.negated && isOutlasted(items, auxiliary, at)) return;
  if (hasClass(item, 'remain')) local.state = true;
  // وبذلك يكون قد سيطر على …: what has come of the rest.
  else if (hasClass(item, 'be') && !isPresent(items[at]))
    local.background ||= !isPresent(item) && !goesOnTelling(items, clause, auxiliary);
  else if (hasAnyClass(item, ['begin', 'continue']) && mayGoOn(items, auxiliary, at)) local.ongoing = true;
  const nearly = isNearly(item);
  // كاد يسقط; لم يكد يسقط حتى …: it just did.
  if (nearly && !before.negated) local.possible = true;
  if (before.negated && !nearly && !hasClass(item, 'remain')) local.negated = true;
  if (before.future) local.future = true;
  if (before.possible) local.possible = true;
  if (before.negated || before.future || before.possible) local.why.push(...before.why);
}

/**
 * What particles right before a verb and the auxiliaries of its clause say of it: لم، لن، قد، سوف، كان، ما زال، بدأ.
 *
 * @param clause the clause that holds the verb; without its verbs, where they are no auxiliaries of it
 * @param at item of the verb
 * @example // 'لم تكن القوات قد انسحبت', at انسحبت → negated, background
 */
export function particlesBefore(items: readonly Item[], clause: Clause, at: number): Local {
  const local: Local = {
    negated: false,
    possible: false,
    future: false,
    background: false,
    state: false,
    ongoing: false,
    why: [],
  };
  if (finiteReading(items[at])?.proclitics.includes('س') === true) {
    local.future = true;
    local.why.push('سـ');
  }
  // ينسحبون تباعا: it goes on.
  if (isPresent(items[at]))
    local.ongoing = items
      .slice(at + 1, Math.min(clause.last, at + FARTHEST_PARTICLE) + 1)
      .some((item) => hasClass(item, 'progressive'));
  readParticles(local, items, clause, at);
  // لم تحرر حتى الآن سوى …: so far.
  if (local.negated) local.ongoing = false;
  // لم يسيطروا إلا على قريتين: on these they did.
  if (local.negated && isExcepted(items, clause, at)) local.negated = false;
  for (let i = clause.first; i < at; i++) if (isStill(items[i])) local.state = true;
  for (const auxiliary of clause.verbs) {
    if (auxiliary >= at) break;
    // تتواصل المعارك، حيث سيطر …: what it tells of goes on, not the taking.
    // لم يكن أحد مستعدا، حين سيطر …: nor is what was so when it was taken.
    if (isAtTime(items, at) || items.slice(auxiliary, at).some((item) => hasClass(item, 'subordinator-place'))) continue;
    readAuxiliary(local, items, clause, at, auxiliary);
  }
  return local;
}
