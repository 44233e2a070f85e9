import type { Analysis } from '../../document.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { argumentEnd } from '../places/extent.ts';
import { isDefinite } from '../words/definite.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { isUnarmedBody } from './lone-persons.ts';
import type { Findings, Refusal } from './report.ts';

const SPLIT = 'a split in politics';

/** Frames that tell of those who leave a body, or join another. */
const FRAMES = new Set(['defect', 'join-other-side']);

/** حزب, كتلتهم, المجلس الوطني; السلطة and الحكومة have arms, and حزب العمال الحاكم is no namesake that fights. */
function isPolitical(context: Context, items: readonly Item[], body: Item | undefined): boolean {
  const party = [body, items[(body?.index ?? 0) - 1]].some((item) => hasAnyClass(item, ['institution', 'split-part']));
  if (body?.kind === 'word') return party && hasClass(body, 'political');
  if (body?.kind !== 'force' || body.mention === null) return false;
  if (isCue(items[body.index + 1]?.folded, 'of-party')) return true;
  if (context.layers.analyses[body.first]?.some(({ classes }) => classes.includes('authorities')) === true) return false;
  // انشقت عن «حزب النهضة» مجموعة: a party that the registry lacks; those that fight are in it.
  if (body.mention.entries.length === 0 && /^حزب/.test(body.folded)) return true;
  return isUnarmedBody(context, body) || (body.mention.entries.length > 0 && !context.isFighting(body.mention));
}

/** عن حزبهم, داخل الكتلة, في جناح المؤتمر الشعبي: the body that is left or joined, or in which it happens; behind a wing or the ranks, whose they are. */
function bodiesLeft(items: readonly Item[], { clause, use: { at, frame } }: Findings): (Item | undefined)[] {
  const roles = frame.name === 'defect' ? ['about', 'in'] : ['to'];
  return items.slice(at + 1, argumentEnd(items, clause, at) + 1).flatMap((item) => {
    if (item.role === null || !roles.includes(item.role)) return [];
    const next = items[item.index + 1];
    const head = item.kind !== 'preposition' ? item : next?.kind === 'sign' ? items[item.index + 2] : next;
    return hasAnyClass(head, ['split-part', 'side']) ? [head, items[(head?.index ?? 0) + 1]] : [head];
  });
}

/** The noun of those who do it, behind their number: ثلاثة وزراء, أربعة من نواب الحزب, مجموعة من قياداتها. */
function nounOf(items: readonly Item[], subject: number): Item | undefined {
  if (items[subject]?.kind !== 'quantity' && !hasAnyClass(items[subject], ['measure', 'band'])) return items[subject];
  return items.slice(subject + 1, subject + FARTHEST_NOUN).find(({ kind }) => kind !== 'preposition');
}

const FARTHEST_NOUN = 3;

/** نائبان, أربعة من النواب, ثلاثة وزراء: who make laws or govern, several of them; نائب قائد الكتيبة is none. */
const areOfState = (noun: Item | undefined): boolean =>
  noun?.readings.some(
    ({ rank, features, classes }) =>
      rank === 0 && features.number !== 'singular' && ['lawmaker', 'civil-office'].some((name) => classes.includes(name)),
  ) === true;

/** انشقوا عن الحركة الحاكمة وأعلنوا حزبا جديدا, وشكلوا كتلة مستقلة: those found a party who split, and leave no force. */
const foundsParty = (items: readonly Item[], trigger: number): boolean =>
  items.some(
    (item) =>
      item.index > trigger + 1 &&
      item.role === null &&
      !item.joined &&
      hasClass(item, 'split-part') &&
      hasClass(item, 'political') &&
      !isDefinite(item) &&
      items[item.index - 1]?.joined === true &&
      finiteReading(items[item.index - 1]) !== null,
  );

/** جناح سياسي, تيار حزبي: a part of a body by its adjective. */
const isWingOfPolitics = (items: readonly Item[], subject: number): boolean =>
  hasClass(items[subject], 'split-part') && hasClass(items[subject + 1], 'authority');

/** جناح منه, كتلة منها: a part by the pronoun for whose it is. */
const isPartOfIt = (items: readonly Item[], noun: Item | undefined): boolean =>
  hasClass(noun, 'split-part') && pronounPreposition(items[(noun?.index ?? -1) + 1])?.role === 'from';

/** المجلس الوطني نفى أن يكون ثلاثة من أعضائه قد انشقوا عنه, نافيا أي انشقاق في صفوفه: whom the pronoun on them means, or that on what is left. */
function ownersBefore(items: readonly Item[], { clause, use: { at }, args: { subject } }: Findings): Item | undefined {
  const noun = subject?.pronoun == null ? undefined : nounOf(items, subject.firstItem);
  const own = hasAnyClass(noun, ['title', 'side']);
  const left = items.slice(at + 1, clause.last + 1).some(({ readings }) => readings.some(isFromThem));
  const until = own ? Math.min(at, noun?.index ?? at) : at;
  const part = subject !== null && isPartOfIt(items, items[subject.firstItem]);
  return own || left || part ? items.findLast(({ index, kind }) => index < until && kind === 'force') : undefined;
}

/** عنه, عنها: the preposition of what is left, with a pronoun. */
const isFromThem = ({ pos, lemma, enclitic }: Analysis): boolean => pos === 'particle' && lemma === 'عن' && enclitic !== null;

/** الفصيل الذي انشق عن حركة X: which faction it is, and no news, where no day is told. */
const isWhichFaction = ({ work: { items }, clause, use: { at, frame } }: Findings): boolean =>
  frame.name === 'defect' &&
  clause.relation === 'relative' &&
  hasClass(items[clause.first - 1], 'split-part') &&
  hasClass(items[clause.first - 1], 'force') &&
  !untilComma(items, at, clause.last).some(({ kind }) => kind === 'date');

const untilComma = (items: readonly Item[], from: number, last: number): readonly Item[] => {
  const comma = items.findIndex((item) => item.index > from && isSign(item, COMMAS));
  return items.slice(from, comma < 0 || comma > last ? last + 1 : comma);
};

/**
 * انشق نائبان عن حزبهما, انشقاق جديد في جناح المؤتمر, انشقت عن الكتلة مجموعة من قياداتها: those of a body that has no arms split, and nobody leaves a
 * force.
 */
export const splitsParty: Refusal = (findings) => {
  const {
    work: { context, items },
    use: { frame },
    args: { subject },
  } = findings;
  if (!FRAMES.has(frame.name)) return null;
  const at = subject?.firstItem ?? -1;
  const noun = nounOf(items, at);
  // انشق ضابط عن وزارة الدفاع, عن حزب البعث: who has a rank serves under arms, whatever he leaves.
  if (hasAnyClass(noun, ['rank', 'regular'])) return null;
  // انشق عدد من قيادات الحزب
  const theirs = hasAnyClass(noun, ['title', 'command']) ? items[(noun?.index ?? -1) + 1] : undefined;
  const bodies = [...bodiesLeft(items, findings), ownersBefore(items, findings), theirs];
  const political = bodies.some((body) => isPolitical(context, items, body));
  const party = political || foundsParty(items, findings.use.at);
  return party || areOfState(noun) || isWingOfPolitics(items, at) || isWhichFaction(findings) ? SPLIT : null;
};
