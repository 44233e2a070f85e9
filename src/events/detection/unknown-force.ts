import type { ForceNominal } from '../forces/force-nominal.ts';
import { isUnit } from '../forces/parts.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { governorNominals } from '../inheritance/governor-nominals.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { isCommander } from '../words/people.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import type { Findings } from './report.ts';

/**
 * العصابات، المجموعات الإرهابية المسلحة, قوات الأمن: bodies of insurgents or of the state by their noun or the next; الجيش, القوات
 * الحكومية: the one that readers know, of a country that the text does not tell.
 */
const areArmedGroups = (items: readonly Item[], noun: number): boolean =>
  hasClass(items[noun], 'force') &&
  (hasClass(items[noun], 'insurgent') ||
    hasAnyClass(items[noun + 1], ['insurgent', 'military', 'service-of-state', 'authority']) ||
    (isDefinite(items[noun]) && !hasAnyClass(items[noun], ['unarmed', 'institution', 'motion'])));

/** بدأ المتمردون الانسحاب, رفض المسلحون مغادرة X: who is told of by the predicate that governs a deed without a subject of its own. */
function ofGovernor({ work, use, government: { subjectGovernor, subjectFrom } }: Findings): ForceNominal | null {
  if (use.usage !== 'masdar' || subjectGovernor < 0) return null;
  const nominals = governorNominals(work, subjectGovernor, use.at);
  const nominal = nominals.at(subjectFrom === 'object' ? -1 : 0);
  // سجلت فرقنا إخلاء المبنى: ours are told by whose they are.
  return nominal === undefined || work.items[nominal.firstItem]?.readings[0]?.enclitic != null ? null : nominal;
}

/** نزل سبعة مسلحين من الجبل وسلموا أنفسهم في جيجل: who did what the clause before tells, of a verb in the plural that is joined to it. */
function ofClauseBefore({ work, clause, use: { at, usage, frame, reading } }: Findings): ForceNominal | null {
  const before = work.clauses[clause.index - 1];
  const joined = usage === 'verb' && work.items[at]?.joined === true && reading.features.number === 'plural';
  return frame.type === 'defection' && joined && before !== undefined ? clauseSubject(work, before) : null;
}

/** سلم خمسة إرهابيين أنفسهم في تمنراست: fighters of a body that nobody names, at a place that the words of the event name. */
export function byUnknown(findings: Findings): boolean {
  const { work, use, args, government } = findings;
  const [{ items }, { places }, subject] = [work, args, args.subject ?? ofGovernor(findings) ?? ofClauseBefore(findings)];
  if (use.frame.type === 'capture' || subject === null || !subject.unnamed || subject.pronoun !== null) return false;
  const unit = use.frame.type === 'defection' && subject.military && isUnit(items, subject.firstItem);
  if (!subject.members && !areArmedGroups(items, subject.firstItem) && !unit) return false;
  // غادر ثلاثون مقاتلا حركة الشباب: the body that they left; بايع مئات المقاتلين حركة الشباب is whom they joined.
  const joins = use.frame.type === 'defection' && use.frame.arguments['object'] === 'target';
  if (items[subject.lastItem + 1]?.kind === 'force' && !joins) return false;
  const head = items
    .slice(Math.max(0, subject.firstItem), subject.firstItem + 3)
    .find((item) => hasAnyClass(item, ['member', 'rank']));
  const fights =
    subject.military && ((head !== undefined && !hasClass(head, 'anyone')) || areArmedGroups(items, subject.firstItem));
  const leads =
    subject.single &&
    (isCommander(items[subject.firstItem], items[subject.firstItem + 1]) || isWithHisMen(items, subject.firstItem));
  // دعا الجنود المتحصنين في غزنة إلى الاستسلام: where those are on whom one calls; دعا في غزنة الجنود is where he is who calls.
  const called = government.status === 'demanded' && use.usage === 'masdar' && isPlacedBehind(findings, subject.firstItem);
  // حامية قندوز: the town that it holds is told with it.
  const placed =
    places.some(({ role }) => role === 'at') || (unit && findings.places.some(({ role }) => role === 'at')) || called;
  return (fights || leads || unit) && placed;
}

/** Whether a place at which it happens stands behind an item. */
const isPlacedBehind = ({ work: { items }, places }: Findings, at: number): boolean =>
  places.some(({ role, mention }) => role === 'at' && items.slice(at + 1).some((item) => item.mention?.index === mention));

/** Items from a leader to the men who are with him (القائد الميداني X ومعه مئات من رجاله). */
const FARTHEST_MEN = 7;

/** القائد إسماعيل خان ومئات من رجاله: a leader whose own men are told of beside him. */
const isWithHisMen = (items: readonly Item[], leader: number): boolean =>
  hasClass(items[leader], 'title') &&
  items
    .slice(leader + 1, leader + 1 + FARTHEST_MEN)
    .some(({ readings }) =>
      readings.some(
        ({ rank, pos, features, enclitic, classes }) =>
          rank === 0 && pos === 'noun' && features.number === 'plural' && enclitic === 'ه' && classes.includes('member'),
      ),
    );
