import type { Arguments } from '../arguments/arguments.ts';
import type { ActorRef } from '../forces/actor.ts';
import { armyOfCountry, sameActor, unique } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { CIVILIANS } from '../inheritance/asked.ts';
import { giversOf } from '../inheritance/givers.ts';
import { governorNominals } from '../inheritance/governor-nominals.ts';
import { loneDoer } from '../counts/lone-doer.ts';
import { inheritActors } from '../inheritance/inherit.ts';
import { opponentOf } from '../inheritance/opponents.ts';
import { holdersMeant } from '../inheritance/meant-by-words.ts';
import { isSoldier } from '../inheritance/meant.ts';
import { sideThatSpeaks } from '../speakers/speaking-side.ts';
import { areUnnamedFighters } from './duties.ts';
import { endersOf } from './ended.ts';
import { forcersOf } from './forcers.ts';
import { TO_TELLER, receiverOf } from './receivers.ts';
import type { Actors, Report } from './report.ts';
import { isCommander, ownedByThem } from '../words/people.ts';
import { hasClass } from '../words/words.ts';
import { countDescribed, countMeant, governedCount, namesOthers, sharedCount } from '../counts/shared-counts.ts';

const NOBODY: Actors = { actors: [], byMembers: false, byPart: false };

/** Whether nobody is named who does it, though the frame has a place for him. */
function lacksActor({ use: { at, frame } }: Report, { subject }: Arguments): boolean {
  if (frame.subjectIsPlace) return false;
  // وحداتها نُقلت: who is moved is the actor of a frame without a subject.
  const moved = frame.arguments['subject'] === undefined && subject?.pronoun != null && subject.firstItem < at;
  return frame.arguments['subject'] === 'actor' || moved;
}

/** Whether the subject may be one that was told before: there is none, or unnamed fighters, or a pronoun. */
const mayInherit = ({ use: { frame } }: Report, { subject }: Arguments): boolean =>
  subject === null || (subject.unnamed && (subject.military || subject.pronoun !== null || frame.type === 'defection'));

/** فر ضباط إلى الأردن: whether the sentence tells of going to the country of an army, whose men they are not then. */
function leadsHome({ context, items }: Report['work'], army: ActorRef): boolean {
  const country = context.registry.organisation(army.id ?? '')?.country;
  return items.some(
    ({ kind, role, mention, index }) =>
      kind === 'place' &&
      mention !== null &&
      (role === 'to' || items[index - 1]?.role === 'to') &&
      context.isState(mention) &&
      context.countryOf(mention) === country,
  );
}

/** The army of the document's country, where its soldiers are the subject; nobody where they are not. */
function ofSoldiers({ work, use }: Report, { subject, targets }: Arguments, why: Record<string, string>): Actors {
  const { context, discourse, items, sentence } = work;
  const leads = subject !== null && isCommander(items[subject.firstItem], items[subject.firstItem + 1]);
  const home = (leads || subject?.military === true) && isSoldier(items, subject) ? context.homeArmy() : null;
  const flees = home !== null && use.frame.type === 'defection' && leadsHome(work, home);
  const army = flees ? discourse.latestArmy(sentence.last, [home]) : home;
  // سلم قائد الكتيبة نفسه للجيش: not of those to whom he goes over.
  const joined = army !== null && targets.some((target) => sameActor(target, army));
  // قال وزير الدفاع إن سبعين جنديا استسلموا لقواته: of the other side, where one is named.
  const other = joined && why['targets'] === TO_TELLER ? opponentOf(context, targets) : null;
  if (army === null || (leads && joined)) return NOBODY;
  if (other !== null) {
    why['actors'] = 'the other side than that to which soldiers give themselves up';
    return { ...NOBODY, actors: [other] };
  }
  if (flees) {
    why['actors'] = 'the army named before, as none flees to its own country';
    return { ...NOBODY, actors: [army] };
  }
  why['actors'] = "soldiers of the document's country";
  return { ...NOBODY, actors: [army] };
}

/** استسلم 12 ألف عراقي, ألقى 300 أرجنتيني سلاحهم: the army of those who are counted by their nation, as none but soldiers do so. */
function countedNationals({ work: { context, items }, clause, use: { frame } }: Report, args: Arguments): readonly ActorRef[] {
  if (frame.subtype !== 'surrender' || (args.subject !== null && !(args.subject.unnamed && args.subject.quantity >= 0)))
    return [];
  const number = items.findIndex((item, i) => {
    const nation = items[i + 1];
    const counts = i >= clause.first && i <= clause.last && item.kind === 'quantity' && item.role === null;
    return counts && nation?.role === null && !nation.joined && context.registry.countryOfNisba(nation.folded) !== null;
  });
  if (number < 0) return [];
  const army = armyOfCountry(context, context.registry.countryOfNisba(items[number + 1]?.folded ?? ''));
  if (army === null) return [];
  args.quantity = number;
  return [army];
}

/** Actors by what was told before and around; null where civilians do it. Counts them by where they were counted. */
function inherited(report: Report, args: Arguments, why: Record<string, string>): Actors | null {
  const { work, clause, use, government } = report;
  const { subject } = args;
  const civilian = subject !== null && subject.civilian && !subject.military;
  // خرج مقاتلون بعد تسليم سلاحهم: whose the noun of the phrase is who does it.
  const open = use.usage === 'masdar' && use.end > use.at && subject === null && government.subjectGovernor < 0;
  // فرار عشرات الجنود بعد خلع بزاتهم: one deed.
  const told = work.told
    .recent(work.index)
    .some(({ type, mentions }) => type === 'defection' && mentions[0]?.sentence === work.index);
  if (open && !told) args.subjectPronoun ??= ownedByThem(work.items[use.end]);
  const found = civilian ? null : inheritActors(work, clause, use.at, use, args, government);
  if (found === null) return ofSoldiers(report, args, why);
  if (found === CIVILIANS) return null;
  // دعا أبناء الوحدات إلى أن يتركوا ثكناتهم: a plural of people.
  const many = use.usage === 'verb' && use.reading.features.number === 'plural' && government.status === 'demanded';
  // عشرات من المسلحين ألقوا سلاحهم وسلموا أنفسهم: as many did the one as the other.
  if (args.quantity < 0 && !namesOthers(work.items, clause, use.at)) args.quantity = found.quantity ?? -1;
  why['actors'] = found.why;
  return {
    actors: found.actors,
    byMembers: subject === null && (found.members === true || many),
    byPart: subject === null && found.part === true,
  };
}

/** طالب الأهالي المسلحين بالخروج من X: the fighters of a body that nobody names whom the governing predicate calls upon; null where it calls on others. */
function unnamedCalled({ work, use, government }: Report, { subject }: Arguments): ForceNominal | null {
  const { subjectFrom, subjectGovernor } = government;
  const open = subject === null && use.usage === 'masdar' && use.reading.enclitic === null;
  if (!open || subjectFrom !== 'object' || subjectGovernor < 0) return null;
  const last = governorNominals(work, subjectGovernor, use.at).at(-1);
  // أجبرت الرياح المتطوعين على الانسحاب: people of whom nothing says that they fight.
  const fight = last !== undefined && areUnnamedFighters(last) && !hasClass(work.items[last.firstItem], 'anyone');
  return fight && last.firstItem > subjectGovernor ? last : null;
}

/** سقطت القصور في يد المسلحين, سيكون الميناء بأيدينا: whom the words for those who now hold the place mean. */
function holders(
  { work, government }: Report,
  { subject, subjectPronoun, targets }: Arguments,
  why: Record<string, string>,
): Actors {
  const ours = subjectPronoun?.enclitic === 'نا' ? sideThatSpeaks(work, government) : null;
  if (ours !== null) {
    why['actors'] = 'the side that speaks';
    return { ...NOBODY, actors: [ours] };
  }
  if (subject?.unnamed !== true || !subject.military) return NOBODY;
  const actors = holdersMeant(work, subject, targets);
  if (actors.length > 0) why['actors'] = 'whom the words for those who hold it mean';
  return { ...NOBODY, actors };
}

/** أرغم الجيش الفصائل على تسليم البلدة: who forces others to hand a place over takes it from them. */
function takersByForce(report: Report, args: Arguments): readonly ActorRef[] {
  const { work, clause, use, government } = report;
  const hands = use.frame.arguments['subject'] === 'target' && args.subject === null && args.targets.length === 0;
  if (!hands || government.subjectFrom !== 'object') return [];
  // دعوة سراييفو إلى تسليم المدينة: never she who asks for it.
  const caller = sideThatSpeaks(work, government);
  const givers = giversOf(caller === null ? [] : [caller], work, clause, use.at, use, args, government);
  // طالب الجيش الفصائل بتسليم دوما: who is asked loses it, whoever is to have it.
  args.targets.push(...givers);
  return givers.length === 0 ? [] : forcersOf(report, givers);
}

/** Counts those who do it by another clause, where its own words do not. */
function countElsewhere({ work, clause, use, government }: Report, args: Arguments): void {
  // تحدث المحافظ عن أربعين جنديا التحقوا بـ…: one man is not the subject of a plural.
  const many = use.usage === 'verb' && use.reading.features.number === 'plural' && args.subject?.single === true;
  const open = args.subject === null || many;
  if (args.quantity < 0 && use.usage === 'verb' && open)
    args.quantity = Math.max(sharedCount(work, clause, use), countMeant(work, clause), countDescribed(work, use));
  if (use.frame.type !== 'defection') return;
  if (args.quantity < 0) args.quantity = governedCount(work, use, government);
  if (args.quantity < 0 && args.subject === null) args.loneDoer = loneDoer(work, clause, use, government);
}

/**
 * Who does it: whom its words or the duty name, else who was told before and around, and the allies beside him.
 *
 * @param args the arguments of the trigger; the number of people is added where others counted them
 * @param why takes the reason
 * @returns null where civilians do it
 * @example // 'تقدمت المليشيا وسيطرت على البلدة', at سيطرت → the militia, «subject of the clause that it is joined to»
 */
export function actorsOf(report: Report, args: Arguments, why: Record<string, string>): Actors | null {
  const { use, duty } = report;
  const enders = endersOf(report, args);
  if (enders !== null) {
    args.targets.push(...args.actors);
    args.actors = [...enders];
    why['actors'] = 'who ends the hold of another';
  }
  const receiver = receiverOf(report, args);
  if (receiver !== null) {
    args.targets = [receiver];
    why['targets'] = TO_TELLER;
  }
  let found: Actors | null = { ...NOBODY, actors: args.actors.length > 0 ? args.actors : (duty?.actors ?? []) };
  // على القوات الأجنبية مغادرة X: they are its subject.
  if (found.actors.length === 0 && args.subject === null) args.subject = duty;
  const nationals = found.actors.length === 0 ? countedNationals(report, args) : [];
  if (nationals.length > 0) {
    found = { ...NOBODY, actors: nationals, byMembers: true };
    why['actors'] = 'counted by their nation';
  } else if (found.actors.length === 0 && lacksActor(report, args) && mayInherit(report, args)) {
    found = inherited(report, args, why);
    const called = found?.actors.length === 0 ? unnamedCalled(report, args) : null;
    if (called !== null) {
      args.subject = called;
      found = inherited(report, args, why);
    }
  }
  if (found?.actors.length === 0 && use.frame.subjectIsPlace) found = holders(report, args, why);
  const takers = found?.actors.length === 0 ? takersByForce(report, args) : [];
  if (takers.length > 0) {
    found = { ...NOBODY, actors: takers };
    why['actors'] = 'who forces them to give it up';
  }
  if (found === null) return null;
  countElsewhere(report, args);
  const { actors } = found;
  // استسلم لها أربعون جنديا: to another side than theirs.
  if (use.frame.type === 'defection' && args.receiver !== null && args.targets.length === 0 && actors.length > 0)
    args.targets = report.work.discourse.forcesFor(args.receiver, report.work.items[use.at]?.first ?? 0, actors);
  return { ...found, actors: unique(actors.length > 0 ? [...actors, ...args.allies] : actors) };
}
