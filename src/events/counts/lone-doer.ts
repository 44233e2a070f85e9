import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { governorNominals } from '../inheritance/governor-nominals.ts';
import type { Government } from '../status/government.ts';
import { hasClass, pronounOnParticle } from '../words/words.ts';

/**
 * Item of the one man who does what he has no word for in its own clause: who does what governs it or what the clause before tells, or who speaks
 * of himself. -1 where it is no one man.
 *
 * @example // 'أعلن العميد X انشقاقه', 'وصل ضابط إلى الأردن، وقد انشق عن الجيش', 'قال النقيب X إنه انشق' → item of the rank
 */
export function loneDoer(work: SentenceWork, clause: Clause, { at, usage, reading }: Trigger, government: Government): number {
  // انشقاقات: more than one, whoever is named beside them.
  if (usage === 'masdar' && reading.features.number === 'plural') return -1;
  if (usage === 'masdar') return reading.enclitic === null || reading.enclitic === 'ه' ? ofGovernor(work, government, at) : -1;
  const { number, gender } = reading.features;
  if (number !== 'singular' || gender === 'f') return -1;
  return pronounOnParticle(work.items[clause.first]) === 'ه' ? ofSpeaker(work, clause) : ofClauseBefore(work, clause);
}

/** One man, and not what those are who do it (أعلن اللواء، قائدا وضباطا، انشقاقه). */
const isOneMan = ({ items }: SentenceWork, { single, firstItem }: ForceNominal): boolean =>
  single && (!/[^اء]ا$/.test(items[firstItem]?.folded ?? '') || hasClass(items[firstItem - 1], 'complementiser'));

/** تمكن ضابط من الفرار, أعلن العميد X انشقاقه: who does what governs it. */
function ofGovernor(work: SentenceWork, { subjectGovernor, subjectFrom }: Government, trigger: number): number {
  if (subjectGovernor < 0 || subjectFrom !== 'same') return -1;
  const [first] = governorNominals(work, subjectGovernor, trigger);
  if (first !== undefined && isOneMan(work, first)) return first.firstItem;
  // أعلن العميد X في تسجيل مصور انشقاقه: where he says it, and no act of saying.
  const clause = clauseHolding(work.clauses, subjectGovernor);
  // ظهر العقيد X معلنا انشقاقه: what he says with it.
  const host = clause?.relation === 'speech' ? work.clauses[clause.parent] : undefined;
  const announcer = host === undefined ? null : clauseSubject(work, host);
  if (announcer !== null) return isOneMan(work, announcer) ? announcer.firstItem : -1;
  const where = work.items[subjectGovernor]?.role === 'in' || work.items[subjectGovernor - 1]?.role === 'in';
  const subject = where && clause !== undefined ? clauseSubject(work, clause) : null;
  if (subject !== null && isOneMan(work, subject)) return subject.firstItem;
  return ofClauseBefore(work, clause);
}

/** قال النقيب X إنه انشق: who speaks and means himself. */
function ofSpeaker(work: SentenceWork, { governor }: Clause): number {
  const said = clauseHolding(work.clauses, governor);
  const speaker = said === undefined ? null : clauseSubject(work, said);
  return speaker !== null && isOneMan(work, speaker) ? speaker.firstItem : -1;
}

/** وصل ضابط إلى الأردن، وقد انشق: the subject of the nearest clause before that has one, on the same level. */
function ofClauseBefore(work: SentenceWork, clause: Clause | undefined): number {
  if (clause === undefined || (clause.relation !== 'coordinate' && clause.relation !== 'root')) return -1;
  for (let index = clause.index - 1; index >= 0; index--) {
    const before = work.clauses[index] as Clause;
    if (before.relation === 'relative') continue;
    const subject = clauseSubject(work, before);
    if (subject !== null) return isOneMan(work, subject) ? subject.firstItem : -1;
    if (before.relation !== 'coordinate' && before.relation !== 'root') return -1;
  }
  return -1;
}
