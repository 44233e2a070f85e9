import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import { isSpeaking } from '../clauses/speaking.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import type { Speaker, Speech } from './speech.ts';
import { sourcePhrase } from './source-phrases.ts';
import { speakerOf } from './speaker-of.ts';
import type { Government } from '../status/government.ts';
import { withColonSpeech } from '../status/speech-before-colon.ts';
import type { Status } from '../status/status.ts';
import { finiteReading, hasAnyClass, hasClass, isSign, previousWord } from '../words/words.ts';

/** Whose word an event rests on, and which rule found it. */
export interface Claim {
  readonly speakers: readonly Speaker[];
  readonly why: string;
}

/**
 * Who asserts an event: the subject of the verb of saying that governs it or in whose words it lies, else who goes on speaking
 * from an earlier sentence, else the source that a phrase names (وفق …), else the writer.
 */
export function claimOf(work: SentenceWork, clause: Clause, government: Government, trigger: number): Claim {
  const { context, carried, clauses, items, lead } = work;
  const told = (speech: Speech, why: string): Claim => {
    const own = settled(work, speech);
    const { speakers, recalled } = own.speakers.length > 0 ? own : (outerSpeech(work, speech) ?? own);
    return { speakers, why: recalled ? `${why}: the speaker before` : why };
  };
  if (government.speech !== null && isRecalled(government.speech) && tellOfThemselves(items, government.speech.governor, trigger))
    return { speakers: [], why: 'people without a name, of themselves' };
  if (government.speech !== null) return told(government.speech, 'governing predicate');
  const speech = government.hearsay && government.status !== 'denied' ? null : speechAround(work, clause, government.status);
  if (speech !== null) return told(speech, 'within what is said');
  if (carried !== null) return { speakers: carried, why: 'speech that goes on' };
  const phrase = sourcePhrase(context, items, clauses, trigger);
  if (phrase?.kind === 'named') return { speakers: phrase.speakers, why: 'source phrase' };
  // وبحسب البيان, وفق تعبيره.
  if (phrase?.kind === 'previous') return { speakers: meantBy(work, phrase), why: 'source phrase: the speaker before' };
  const asserter = AIMS.has(government.status) && !government.hearsay ? sayingBefore(work, clause, trigger) : null;
  if (asserter !== null) return told(asserter, 'the verb of the clause');
  // قيادة الجيش: تمركزت الوحدات في بليدا، وذلك بعد انسحاب العدو منها.
  if (lead !== null && lead.colon < trigger) return { speakers: lead.speakers, why: 'within what is said' };
  return { speakers: [], why: clause.relation === 'relative' ? 'relative clause: the writer' : 'the writer' };
}

/** Whether the words of a speech name nobody, so that whoever spoke before would be meant. */
const isRecalled = ({ kind, recalled }: Speech): boolean => kind === 'previous' || recalled;

/** أعلن عشرات من عناصرها انشقاقهم, أعلن جنود انضمامهم إلى X: some men without a name tell what they do themselves, and not whoever spoke before. */
function tellOfThemselves(items: readonly Item[], governor: number, trigger: number): boolean {
  const some = items[governor + 1];
  if (governor >= trigger || some === undefined || some.role !== null || some.joined) return false;
  const theirs = items[trigger]?.readings.some(({ rank, pos, enclitic }) => rank === 0 && pos === 'masdar' && enclitic === 'هم');
  if (theirs !== true || items.slice(governor, trigger).some(({ kind }) => kind === 'person')) return false;
  return some.kind === 'quantity' || hasAnyClass(some, ['quantifier', 'measure']) || areSomeMembers(some);
}

/** ضباط, جنود: several by a word for members, with no article and no pronoun. */
const areSomeMembers = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, pos, features, proclitics, enclitic, classes }) =>
      rank === 0 &&
      pos === 'noun' &&
      features.number === 'plural' &&
      enclitic === null &&
      !proclitics.includes('ال') &&
      (classes.includes('member') || classes.includes('rank')),
  );

/**
 * Who tells what somebody without a name said: أضاف زيد أن قائد الحامية أبلغهم أن …, نقلت إذاعة X عن قائد قوله إن …; null where nobody with a name does.
 */
function outerSpeech(work: SentenceWork, { governor }: Speech): Speech | null {
  const { context, clauses, items } = work;
  const clause = clauseHolding(clauses, governor);
  if (clause === undefined) return null;
  const quoting = clause.verbs.findLast((verb) => verb < governor && hasClass(items[verb], 'quote'));
  // قال زيد إن …، فيما أفاد مصدر بأن …: beside what he says.
  const above = quoting ?? (clause.relation === 'complement' ? clause.governor : -1);
  if (above < 0 || above === governor || !governorsOf(items[above]).some(({ speech }) => speech)) return null;
  const outer = settled(work, speakerOf(context, items, clauses, above, quoting === undefined ? clause.first : governor));
  return outer.speakers.length > 0 ? outer : null;
}

/** Whom a source phrase without a name means (بحسب قوله): who says something before it, in its own sentence or in those before. */
function meantBy({ acts, discourse, clauses, items, index }: SentenceWork, phrase: Speech): readonly Speaker[] {
  const before = phrase.noun !== null ? undefined : acts.findLast((act) => act.governor < phrase.governor && !act.embedded);
  if (before !== undefined) return before.speakers;
  const recalled = discourse.voices.recall(phrase, items, index);
  return recalled.length > 0 ? recalled : (discourse.voices.subject(items, clauses, phrase, acts) ?? []);
}

/** A speech with those whom it means where its verb of saying names no subject. */
export function settled({ acts, carried, clauses, discourse, items, index }: SentenceWork, speech: Speech): Speech {
  // أقول لمن بقي …: who answers in an interview, or is quoted.
  if (speech.kind === 'unnamed' && carried !== null && finiteReading(items[speech.governor])?.features.person === 1)
    return { ...speech, speakers: carried, kind: 'named', recalled: true };
  if (speech.kind !== 'previous') return speech;
  const act =
    acts.find(({ governor }) => governor === speech.governor) ??
    // وفق المصدر نفسه: a noun means one who is called so.
    (speech.noun !== null ? undefined : acts.findLast(({ governor, embedded }) => governor < speech.governor && !embedded));
  const subject = act?.governor === speech.governor ? act.speakers : discourse.voices.subject(items, clauses, speech, acts);
  const meant = subject ?? act?.speakers ?? carried ?? discourse.voices.recall(speech, items, index);
  const speakers = meant.length === 0 && speech.medium !== null ? [speech.medium] : meant;
  return { ...speech, speakers, kind: speakers.length > 0 ? 'named' : 'unnamed', recalled: true };
}

const ACTUAL: ReadonlySet<Status> = new Set(['occurred', 'ongoing']);
const MOST_CLAUSES = 8;

/**
 * The speech in which a clause lies that nothing governs itself: (قال إن …) بعد أن انسحبت …, إذا لم تنسحب …, إذ إن …. A relative
 * clause that closes what is said is the writer's gloss, unless it tells what has not happened; one that the predicate is yet
 * to follow (إن المقاتلين الذين حرروا … أعادوا …) is the speaker's.
 */
export function speechAround({ context, clauses, items }: SentenceWork, clause: Clause, status: Status): Speech | null {
  let current: Clause | undefined = clause;
  for (let step = 0; step < MOST_CLAUSES && current !== undefined; step++) {
    const { governor, first }: Clause = current;
    if (governor >= 0) {
      if (governorsOf(items[governor]).some(({ speech }) => speech))
        return speakerOf(context, items, clauses, governor, current.first);
      // قبل أن يتبيّن أن …: a fact.
      if (governorsOf(items[governor]).some(({ effect, subject }) => effect === 'assert' && subject === 'none')) return null;
      const above: Clause | undefined = clauseHolding(clauses, governor);
      current = above === current ? undefined : above;
    } else if (current.relation === 'conditional') {
      // هدد زيد بالقصف إذا لم ينسحبوا: his condition.
      const host: Clause | undefined = clauses[current.parent];
      const threat = host?.verbs.findLast((verb) => verb < first && governorsOf(items[verb]).some(({ speech }) => speech));
      if (threat !== undefined) return speakerOf(context, items, clauses, threat, current.first);
      current = host;
    } else if (current.relation === 'relative') {
      const host: Clause | undefined = clauses[current.parent];
      const described = !hasClass(items[current.first], 'relative');
      const unfinished = host?.relation === 'complement' && host.verbs.length === 0;
      // …، الأمر الذي أجبر …: goes on telling what came of it.
      const summing = hasClass(items[current.first - 1], 'summing-noun');
      const number = numberBefore(items, current.first);
      const teller = host?.verbs.findLast((verb) => verb < number && governorsOf(items[verb]).some(({ speech }) => speech));
      if (teller !== undefined) return speakerOf(context, items, clauses, teller, number);
      if (!described && !unfinished && !summing && ACTUAL.has(status)) return null;
      const said = described ? host?.verbs.findLast((verb) => governorsOf(items[verb]).some(({ speech }) => speech)) : undefined;
      if (said !== undefined && host?.governor === -1) return speakerOf(context, items, clauses, said, clause.first);
      current = host;
    } else if (isReason(items, current)) current = clauses[current.index - 1];
    else {
      // قيادة الجيش: وحداتنا …، ولا صحة لما …: all behind the colon.
      const said = current.relation === 'coordinate' ? colonClause(items, clauses, current) : null;
      if (said !== null) return withColonSpeech(context, null, items, clauses, said);
      current = clauses[current.parent];
    }
  }
  return null;
}

/** What verbs of threat, promise, call and order do to what they govern. */
const MEANT: ReadonlySet<string> = new Set(['plan', 'demand', 'order']);

/** What is meant to be done. */
const AIMS: ReadonlySet<Status> = new Set(['planned', 'demanded']);

/** توعّد زيد بمواصلة الزحف حتى تحرير X: what is not yet so is the word of him whose verb of saying opens the clause, however far it hangs on it. */
function sayingBefore({ context, items, clauses }: SentenceWork, clause: Clause, trigger: number): Speech | null {
  if (clause.relation === 'relative' || clause.relation === 'conditional') return null;
  const verb = clause.verbs.findLast((each) => each < trigger);
  if (verb === undefined || items[verb - 1]?.folded.endsWith('ما') === true || !isSpeaking(items, verb)) return null;
  // نفى الجيش استخدام القنابل للسيطرة على X: an aim that he does not speak of.
  if (!governorsOf(items[verb]).some(({ effect }) => MEANT.has(effect))) return null;
  const speech = speakerOf(context, items, clauses, verb, trigger);
  return speech.kind === 'named' ? speech : null;
}

/** Items from the number of those who are counted to what they did. */
const FARTHEST_NUMBER = 6;

/** قدّر زيد عدد الجنود الذين استسلموا في X: the number of those who do what a relative clause tells, which is told with them; -1 where none is. */
function numberBefore(items: readonly Item[], relative: number): number {
  const number = items.slice(0, relative).findLastIndex(({ folded }) => isCue(folded.replace(/^[وب]/, ''), 'sum'));
  return number < relative - FARTHEST_NUMBER ? -1 : number;
}

/** The clause right behind the colon that a name alone stands before, where another goes on with it; or null. */
function colonClause(items: readonly Item[], clauses: readonly Clause[], { index, parent, governor }: Clause): Clause | null {
  const host = clauses[parent];
  if (governor >= 0 || host === undefined || host.verbs.length > 0) return null;
  const said = clauses.find((each) => each.parent === parent && each.relation === 'complement' && each.index < index);
  return said !== undefined && isSign(items[said.first - 1], ':') ? said : null;
}

/** إذ إن، حيث إن، ذلك أن: goes on with what was said before. */
const isReason = (items: readonly Item[], { first, relation }: Clause): boolean =>
  relation === 'contrast' &&
  hasClass(items[first], 'complementiser') &&
  isCue(previousWord(items, first)?.folded, 'gives-reason');
