import type { Asked } from './asked.ts';
import { ATTACKS } from './struck.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { markerOf } from '../status/attachment.ts';
import { COMMAS, hasAnyClass, isMainly, isSign } from '../words/words.ts';

/** Roles of prepositions behind which a verbal noun has the subject of its own clause. */
const OWN_CLAUSE = new Set(['purpose', 'until', 'via', 'support']);

/** How the event hangs on its clause, and so in which clauses its subject is looked for. */
export interface Search {
  /** حققت تركيا نصرا من خلال السيطرة على X: by the deed of its own clause's subject. */
  readonly isMeans: boolean;
  /** عقب سيطرتها على …: a verbal noun that tells when or after what. */
  readonly circumstance: boolean;
  /** Whether the part of its own clause before it counts. */
  readonly inClause: boolean;
  /** Whether it tells of the clause that its own relative clause stands in. */
  readonly apart: boolean;
  /** Whether a verb agrees with who does it. */
  readonly agrees: boolean;
}

/** How an event hangs on its clause: سيطر الجيش على X بعد انسحاب المسلحين منه, of which the noun is a circumstance. */
export function searchOf(asked: Asked): Search {
  const { work, trigger, use, government, pronoun, verb } = asked;
  const { items } = work;
  // عقب سيطرتها على …: of the subject of its own clause, if that stands before it.
  // أكمل الجيش طوقه بالسيطرة على …: by what the subject of its own clause does.
  // هاجم الحوثيون الحيمة بهدف السيطرة عليها: nor by another what it does it for, or what it goes on until.
  const marker = use.usage === 'masdar' && government.subjectGovernor < 0 ? markerOf(items, trigger).marker : '';
  // حققت تركيا نصرا من خلال السيطرة على X: nor by what it does that.
  const isMeans = items[trigger]?.role === 'by' ? marker !== '' : OWN_CLAUSE.has(marker);
  // حققت القوات انتصارات أبرزها تحرير X: nor what is one of its deeds.
  const listed =
    use.usage === 'masdar' &&
    items[trigger - 1]?.readings.some(({ enclitic, classes }) => enclitic === 'ها' && classes.includes('superlative')) === true;
  const circumstance = use.usage === 'masdar' && government.circumstance;
  const inClause = isMeans || listed || (circumstance && (pronoun !== null || isFruit(asked)));
  // انسحب الجيش من X ثم استعاد السيطرة عليه: a verb that agrees with them tells that who lost the ground took it again; a noun does not.
  const agrees =
    verb !== null ||
    (government.subjectFrom === 'same' &&
      government.subjectGovernor >= 0 &&
      isFiniteVerb(items, government.subjectGovernor) &&
      !isMainly(items[government.subjectGovernor], 'light'));
  return { isMeans, circumstance, inClause, apart: inClause && standsApart(asked), agrees };
}

/** Items from the comma behind a relative clause to the verbal noun: ، وذلك بعد يوم واحد من سيطرته. */
const FARTHEST_APART = 6;

/** تقدم نحو البلدة التي يسيطر عليها X، بعد استعادته Y: behind the comma it tells of the clause that the relative one stands in. */
function standsApart({ work: { items }, clause, trigger, government, pronoun }: Asked): boolean {
  if (clause.relation !== 'relative' || !government.circumstance || pronoun === null) return false;
  const comma = items.slice(0, trigger).findLast((item) => isSign(item, COMMAS))?.index ?? -1;
  const verb = clause.verbs.findLast((each) => each < trigger) ?? trigger;
  return comma > verb && trigger - comma <= FARTHEST_APART;
}

/**
 * رفع الجيش العلم بعد السيطرة على X: who acts where a place was taken took it, unless he fights for it, gives up ground or comes off worse (قصف الجيش مواقعهم
 * بعد السيطرة على X).
 */
function isFruit(asked: Asked): boolean {
  const {
    use: { frame },
    work: { items },
    clause,
    trigger,
  } = asked;
  if (frame.type !== 'capture' || frame.arguments['subject'] !== 'actor') return false;
  if (leavesWhatWasTaken(asked)) return true;
  const verb = clause.verbs.findLast((each) => each < trigger);
  return verb !== undefined && !hasAnyClass(items[verb], [...ATTACKS, 'bomb', ...YIELDS]);
}

/** انسحبت الحركة من غوما بعد السيطرة عليها: who leaves, unless he flees, the place of which a pronoun says that it was taken had taken it. */
function leavesWhatWasTaken({ work: { context, items }, clause, trigger, args, token }: Asked): boolean {
  const { mentions } = context.layers;
  const leaves = items
    .slice(clause.first, trigger)
    .some((item) =>
      item.readings.some(
        ({ rank, pos, classes }) =>
          rank === 0 &&
          (pos === 'verb' || pos === 'masdar') &&
          classes.includes('leave') &&
          !classes.includes('flee') &&
          !classes.includes('rout'),
      ),
    );
  return leaves && args.places.some(({ role, mention }) => role === 'at' && (mentions[mention]?.first ?? token) < token);
}

/** What those do who give up ground. */
export const YIELDS = ['leave', 'flee', 'surrender', 'collapse', 'yield', 'lose'];
