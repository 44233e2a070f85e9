import { isCue } from '../cue-words.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { CALLS } from '../status/implied-governors.ts';
import { NEGATORS, finiteReading, hasAnyClass, hasClass, previousWord } from '../words/words.ts';
import { clauseGovernorBefore, demanderBefore, insisterBefore } from './clause-governors.ts';
import type { Clause } from './clause.ts';
import type { Draft, Drafting } from './drafting.ts';
import {
  clauseAt,
  continued,
  current,
  openBeside,
  openClause,
  openComplement,
  openUnderLatest,
  previousComplement,
} from './drafting.ts';
import { saysWhoDoes } from '../words/carried-out.ts';
import { isCarrierBefore, isFiniteVerb } from './finite-verbs.ts';
import {
  beginsAnother,
  followsAndDone,
  isVerbless,
  mayOpenClause,
  opensAsyndetic,
  opensCondition,
  opensRelative,
  opensTime,
  startOfJoined,
  startOfTopic,
  waitsForVerb,
} from './openings.ts';
import { whoeverBefore } from './whoever.ts';
import { isOfSource } from './occasions.ts';
import { opensQuote, opensQuotedClause } from './quotes.ts';
import { seenBefore } from './seen.ts';
import { isPluperfect, isSaid, isSpeaking, isSpeechParticiple } from './speaking.ts';

/**
 * Splits a sentence into clauses at complementisers, relatives, subordinators, conjunction + verb, and quotes after a verb of saying, and
 * keeps what governs what.
 *
 * @example // 'قال الناطق إن القوات انسحبت من مورك وسيطرت على كفرزيتا' → root, complement, coordinate
 */
export function clausesOf(items: readonly Item[]): Clause[] {
  const drafts: Draft[] = [{ first: 0, relation: 'root', parent: -1, governor: -1, verbs: [] }];
  const drafting: Drafting = { items, drafts, taken: new Set() };
  items.forEach((item, at) => {
    if (item.kind === 'sign') openAtSign(drafting, at);
    else if (item.kind === 'word' && mayOpenClause(item)) openAtWord(drafting, at);
  });
  return drafts.map(({ first, relation, parent, governor, verbs }, index) => {
    const last = (drafts[index + 1]?.first ?? items.length) - 1;
    return { index, first, last, relation, parent, governor, verbs };
  });
}

function openAtSign(drafting: Drafting, at: number): void {
  const { items, taken } = drafting;
  const sign = items[at]?.folded;
  if (sign === '؛' || sign === ';') openBeside(drafting, at + 1, 'coordinate', current(drafting));
  else if (sign === ':' && at > 0 && at < items.length - 1) {
    // لم تنتظر الموصل أحدا: خرجت …: what was not waited for is not what was said.
    const found = clauseGovernorBefore(items, at, taken);
    const unwaited = hasClass(items[found], 'doubt') && hasAnyClass(items[found - 1], NEGATORS);
    const governor = unwaited || !leadsOver(items, found, at) ? -1 : found;
    if (governor >= 0) taken.add(governor);
    openUnderLatest(drafting, at + 1, 'complement', governor);
  } else if (
    opensQuote(items, at) &&
    !hasClass(items[at - 1], 'complementiser') &&
    !waitsForVerb(current(drafting), at) &&
    opensQuotedClause(items, at, taken)
  )
    openComplement(drafting, at, clauseGovernorBefore(items, at, taken));
}

/**
 * Whether a predicate takes what stands behind a colon: what says or calls for something, as a noun where no verb has told of it before the colon
 * (كان الأمر قد انتهى: استعاد …; بدت العملية سهلة: أخلى …).
 */
const leadsOver = (items: readonly Item[], governor: number, colon: number): boolean =>
  governorsOf(items[governor]).some(({ speech, effect }) => speech || CALLS.includes(effect)) &&
  (isFiniteVerb(items, governor) || !items.slice(governor + 1, colon).some(({ index }) => isFiniteVerb(items, index)));

function openAtWord(drafting: Drafting, at: number): void {
  if (hasClass(drafting.items[at], 'complementiser')) openAtComplementiser(drafting, at);
  else if (!openAtSubordinator(drafting, at) && isFiniteVerb(drafting.items, at) && !saysWhoDoes(drafting.items, at))
    openAtVerb(drafting, at);
}

/** Prepositions that belong to the clause that أن opens behind them: بعد أن، قبل أن، من دون أن. */
const OPENING_WITH_THAT = ['time', 'until', 'without', 'instead'];

function openAtComplementiser(drafting: Drafting, at: number): void {
  const { items, drafts, taken } = drafting;
  const item = items[at] as Item;
  const before = previousWord(items, at);
  const sibling = item.joined ? previousComplement(drafts) : null;
  if (opensCondition(drafting, at)) openUnderLatest(drafting, at, 'conditional');
  else if (before?.kind === 'preposition' && OPENING_WITH_THAT.includes(before.role ?? ''))
    openClause(drafting, before.index, 'time', clauseAt(drafts, before.index));
  else if (before !== undefined && isCue(stripAnd(before.folded), 'sets-off')) openClause(drafting, at, 'contrast', -1);
  else if (sibling !== null) openBeside(drafting, at, 'complement', sibling);
  else {
    const governor = isBecause(items, at) ? -1 : clauseGovernorBefore(items, at, taken);
    if (governor >= 0) openComplement(drafting, at, governor);
    else openBeside(drafting, at, 'coordinate', current(drafting));
  }
}

/** لم يكلفهم ذلك قتيلا، لأن الحامية انسحبت: the cause of what was told, which no verb before governs; with a verb to come (دعا لأن ينسحبوا) what is meant. */
const isBecause = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'subordinator-cause') && finiteReading(items[at + 1])?.features.tense !== 'present';

/** Opens the clause of a word that subordinates one; false where it does not, and may be a verb. */
function openAtSubordinator(drafting: Drafting, at: number): boolean {
  const { items, taken } = drafting;
  const item = items[at] as Item;
  const insisted = hasClass(item, 'provision') ? insisterBefore(items, at, taken) : -1;
  if (insisted >= 0) openComplement(drafting, at, insisted);
  else if (hasClass(item, 'subordinator-purpose')) {
    // كي ينسحبوا: what is asked for behind a verb of asking; else what somebody means to do.
    const asked = demanderBefore(items, at, taken);
    if (asked >= 0) openComplement(drafting, at, asked);
    else openBeside(drafting, at, 'coordinate', current(drafting));
  } else if (hasClass(item, 'conditional') && !(at === 0 && hasClass(item, 'provision'))) {
    // على أن القائد أنكر …: "however" at the head of a sentence.
    openUnderLatest(drafting, at, 'conditional');
  } else if (opensRelative(item)) {
    // خرجت الحافلات التي تقل المقاتلين من دوما: what they carry is part of the nominal.
    const carries = hasClass(items[at + 1], 'carry') && isCarrierBefore(items, at + 1);
    if (!carries) openUnderLatest(drafting, at, 'relative');
  } else if (hasClass(item, 'contrast')) {
    const { parent, governor } = continued(drafting, at);
    // نفى أن …، بينما طالب …: what is denied ends here.
    openClause(drafting, at, 'contrast', parent, hasClass(items[governor], 'deny') ? -1 : governor);
  } else if (opensTime(items, at)) openUnderLatest(drafting, at, 'time');
  else if (isSpeechParticiple(items, at)) openUnderLatest(drafting, at, 'speech');
  else return false;
  return true;
}

/** عادوا منذ استعادها الجيش: a past verb right behind a preposition of time, which opens its clause as منذ أن does; ضيقوا عليهم حتى انسحبوا has one of its own. */
const isSinceThen = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return before?.kind === 'preposition' && before.role === 'time' && finiteReading(items[at])?.features.tense === 'past';
};

function openAtVerb(drafting: Drafting, at: number): void {
  const { items, drafts, taken } = drafting;
  // نفى مصدر نقلت عنه سانا سقوط …: no clause parts the verb before from what it takes.
  if (isOfSource(items, at)) return;
  // منحتهم مهلة ليسلموا أنفسهم: what is asked for.
  const verb = finiteReading(items[at]);
  const asked = verb?.features.tense === 'present' && verb.proclitics.at(-1) === 'ل' ? demanderBefore(items, at, taken) : -1;
  const draft = current(drafting);
  const joined = asked < 0 ? startOfJoined(drafting, at) : -1;
  const seen = seenBefore(items, draft, at);
  const whoever = whoeverBefore(items, draft.verbs, at);
  if (isSinceThen(items, at)) openClause(drafting, at - 1, 'time', clauseAt(drafts, at - 1));
  else if (asked >= 0) openComplement(drafting, at, asked);
  else if (seen >= 0) openComplement(drafting, seen, draft.verbs.at(-1) as number);
  else if (joined >= 0) {
    const host = continued(drafting, joined);
    // A verb of saying after a complement goes back to the narrator (… وأضاف …); an event verb stays under the governor.
    const narrated = isSpeaking(items, at) || (isPluperfect(items, at) && !isSaid(items[host.governor]));
    if (narrated) openClause(drafting, joined, 'coordinate', -1);
    else openBeside(drafting, joined, 'coordinate', host);
  } else if (whoever >= 0) openUnderLatest(drafting, whoever, 'relative');
  else if (opensAsyndetic(items, at, draft.verbs)) openUnderLatest(drafting, at, 'relative');
  else if (isVerbless(items, draft) && hasClass(items[at - 1], 'completed'))
    openBeside(drafting, at - 1, 'coordinate', drafts[draft.parent] as Draft);
  else if (followsAndDone(items, at) && at - 1 > draft.first)
    openBeside(drafting, at - 1, 'coordinate', continued(drafting, at - 1));
  else if (isBehindProspect(drafting, at)) openClause(drafting, at, 'coordinate', -1);
  else if (beginsAnother(items, draft, at)) {
    const start = startOfTopic(items, draft.verbs.at(-1) as number, at);
    openBeside(drafting, start, 'coordinate', continued(drafting, start));
  }
  current(drafting).verbs.push(at);
}

/** في تطور من شأنه أن يغير المعركة سيطر …: the verb that the sentence waits for, behind what may come of a noun that its opening phrase names. */
function isBehindProspect({ items, drafts }: Drafting, at: number): boolean {
  const [root, prospect] = [drafts[0] as Draft, drafts.at(-1) as Draft];
  if (items[root.first]?.kind !== 'preposition' || root.verbs.length > 0 || drafts.length !== 2) return false;
  const opened = prospect.relation === 'complement' && hasClass(items[prospect.governor], 'perhaps');
  return opened && prospect.verbs.length > 0 && finiteReading(items[at])?.features.tense === 'past';
}

const stripAnd = (folded: string): string => (folded.startsWith('و') && folded.length > 3 ? folded.slice(1) : folded);
