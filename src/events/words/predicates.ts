import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import type { Local } from '../status/particles.ts';
import type { Status } from '../status/status.ts';
import { hasArticle } from './definite.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isSign, QUOTES } from './words.ts';

const FARTHEST_PREDICATE = 26;

/** What a predicate or attribute says of the event that its noun names, by the class of the word. */
const SAYS: readonly (readonly [string, Status])[] = [
  ['untrue', 'denied'],
  ['untruth', 'denied'],
  ['rumour-noun', 'denied'],
  ['claim-noun', 'denied'],
  ['maybe', 'possible'],
  ['soon', 'planned'],
  ['going-on', 'ongoing'],
  ['needed', 'demanded'],
  ['need-noun', 'demanded'],
];

/** What is said of an event, and the word that says it. */
export interface Said {
  readonly status: Status;
  readonly word: string;
}

const bestOf = (item: Item | undefined): readonly Analysis[] =>
  item?.kind === 'word' ? item.readings.filter(({ rank }) => rank === item.readings[0]?.rank) : [];

type Gender = 'm' | 'f';

/** Genders in which a predicate may agree with one of the nouns: of a plural of things the feminine. */
function gendersOf(items: readonly Item[], nouns: readonly number[]): ReadonlySet<Gender> {
  const found = new Set<Gender>();
  for (const at of nouns) {
    const nominal = bestOf(items[at]).find(({ pos }) => pos === 'noun' || pos === 'masdar');
    if (nominal === undefined || nominal.features.number === 'plural') found.add(nominal === undefined ? 'm' : 'f');
    else found.add(nominal.features.gender ?? 'm');
  }
  return found;
}

const isIndefinite = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  bestOf(item).some(({ pos, proclitics, enclitic }) => pos === 'noun' && enclitic === null && !proclitics.includes('ال')) &&
  !hasClass(item, 'place-kind');

const isNegated = (items: readonly Item[], at: number): boolean => ['غير', 'ليس', 'ليست'].includes(items[at - 1]?.folded ?? '');

/** عارية تماما عن الصحة: bare of truth, with a word between. */
const isBareOfTruth = (items: readonly Item[], at: number): boolean =>
  /^(?:ف|و)?عار(?:يه|ي|يا)?$/.test(items[at]?.folded ?? '') &&
  items.slice(at + 1, at + 4).some(({ folded }, i, next) => folded === 'الصحه' && next[i - 1]?.folded === 'عن');

/** What the word at `at` says as a predicate or attribute in one of the genders; null where it says nothing. */
function saysAt(items: readonly Item[], at: number, genders: ReadonlySet<Gender>, definite: boolean): Status | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  if (hasClass(item, 'no-truth') || isBareOfTruth(items, at)) return 'denied';
  // استعادة المدينة مسألة أيام, مسألة وقت.
  if (hasClass(item, 'matter') && hasClass(items[at + 1], 'time-unit')) return 'planned';
  if (item.role !== null || hasArticle(item) !== definite) return null;
  const before = items[at - 1];
  if (before?.kind === 'preposition') return null;
  for (const { pos, classes, features } of bestOf(item)) {
    const agrees = pos !== 'adjective' || features.gender === undefined || genders.has(features.gender);
    if (!agrees) continue;
    const negated = isNegated(items, at);
    if (classes.includes('true') && negated) return 'denied';
    const found = SAYS.find(([name]) => classes.includes(name));
    if (found !== undefined) return negated ? (found[1] === 'possible' ? 'denied' : null) : found[1];
  }
  return null;
}

const TAKE_PLACE = ['light', 'end', 'begin', 'continue', 'fail'];
/** تمت، انتهت: of a past verb, that it came about. */
const DONE = ['light', 'end'];

/** What the verb of which the event is the subject says of it: سيتم، لم تكتمل بعد، ستنطلق قريبا. */
function verbSays(item: Item, local: Local): Status | null {
  const begins = hasClass(item, 'begin');
  if (local.future) return 'planned';
  if (local.possible) return 'possible';
  if (local.negated) return hasClass(item, 'end') ? 'ongoing' : begins ? 'planned' : 'denied';
  if (hasClass(item, 'fail')) return 'denied';
  if (begins || hasClass(item, 'continue')) return 'ongoing';
  // تمت, which might be another verb's present, has taken place; يتم is taking place.
  const inTense = (tense: 'past' | 'present', names: readonly string[]): boolean =>
    item.readings.some(
      ({ pos, features, classes }) => pos === 'verb' && features.tense === tense && names.some((name) => classes.includes(name)),
    );
  if (inTense('past', DONE)) return 'occurred';
  return inTense('present', ['light']) ? 'ongoing' : null;
}

const CONDITIONS = new Set(['ان', 'اذا']);

/** First item behind the relative clause that opens at `at`: behind the comma that closes it; -1 where none does. */
function behindRelative(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < items.length; i++) if (isSign(items[i], COMMAS)) return i + 1;
  return -1;
}

/**
 * What a sentence goes on to say of the event that a verbal noun names, or of the report that does: أنباء سقوط بيحان كاذبة، ما نشرته
 * القنوات عن استعادة الجيش بارا محض كذب، تحرير الميناء سيتم خلال أيام، السيطرة على التواهي لم تكتمل بعد, انسحاب وشيك.
 *
 * @param nouns the items of the verbal noun and of the report that governs it, if any
 * @param localOf the particles before a verb
 */
export function saidOf(
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
  nouns: readonly number[],
  localOf: (clause: Clause, at: number) => Local,
): Said | null {
  // عملية تحرير الرطبة انتهت: so may the noun of which it is the genitive.
  const head = items[trigger]?.role === null && hasAnyClass(items[trigger - 1], ['event-noun', 'operation']) ? [trigger - 1] : [];
  const genders = gendersOf(items, [...nouns, ...head]);
  const attributed = attributeOf(items, trigger);
  if (attributed !== null) return attributed;
  /** Behind a phrase with an indefinite noun (بعد معارك ضارية استمرت …) a verb describes that noun. */
  let described = false;
  for (let at = trigger + 1; at < Math.min(items.length, trigger + FARTHEST_PREDICATE); at++) {
    const item = items[at] as Item;
    if (isSign(item, '.؛!؟:')) return null;
    if (item.kind === 'sign') {
      described = false;
      continue;
    }
    if (item.kind === 'preposition') described ||= isIndefinite(items[at + 1]);
    if (hasClass(item, 'relative') && item.folded !== 'ما' && item.folded !== 'من' && bestOf(item)[0]?.enclitic === null) {
      const behind = behindRelative(items, at);
      if (behind < 0) return null;
      at = behind - 1;
      continue;
    }
    // بعد احتلال دام عشرين عاما متواصلا: an adjective behind an indefinite noun describes that one, too.
    const status = described && /[^ا]ا$/.test(item.folded) ? null : saysAt(items, at, genders, false);
    if (status !== null) return { status, word: item.folded };
    // أمر مستبعد: no verb.
    if (hasClass(item, 'summing-noun')) continue;
    if (isFiniteVerb(items, at)) {
      if (hasAnyClass(item, ['be', 'remain']) && !hasClass(item, 'continue')) continue;
      if (described) return null;
      const clause = clauseHolding(clauses, at);
      const gender = finiteReading(item)?.features.gender;
      if (clause === undefined || !hasAnyClass(item, TAKE_PLACE) || (gender !== undefined && !genders.has(gender))) return null;
      // -إن تمت-
      const conditional = clause.relation === 'conditional' || CONDITIONS.has(items[at - 1]?.folded ?? '');
      if (conditional) return { status: 'possible', word: item.folded };
      const told = verbSays(item, localOf(clause, at));
      return told === null ? null : { status: told, word: item.folded };
    }
    if (hasClass(item, 'complementiser') && !hasClass(item, 'conditional')) return null;
  }
  return null;
}

/** انسحاب وشيك، الانسحاب المحتمل، سقوط مزعوم: the adjective right behind the noun. */
export function attributeOf(items: readonly Item[], trigger: number): Said | null {
  let at = trigger + 1;
  while (isSign(items[at], QUOTES)) at++;
  const item = items[at];
  if (item === undefined || bestOf(items[trigger]).some(({ enclitic }) => enclitic !== null)) return null;
  const status = saysAt(items, at, gendersOf(items, [trigger]), hasArticle(items[trigger]));
  return status === null || !bestOf(item).some(({ pos }) => pos === 'adjective') ? null : { status, word: item.folded };
}
