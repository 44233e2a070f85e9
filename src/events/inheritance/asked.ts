import type { Analysis } from '../../document.ts';
import type { Arguments, Trigger } from '../arguments/arguments.ts';
import { askedFrom } from './called-upon.ts';
import { quotedOfOthers } from './by-quote.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { Item } from '../items/item.ts';
import { repellersBefore } from '../forces/fighters.ts';
import { goneBefore } from './gone-before.ts';
import { areInsurgents } from './meant.ts';
import { isPartOfForce } from '../forces/parts.ts';
import { reportingBody } from '../speakers/speaking-side.ts';
import type { Government } from '../status/government.ts';
import { isPluralBody } from '../words/people.ts';
import { hasClass } from '../words/words.ts';
import { foughtBy, holdersBefore, joinedThen, leaversBeside, ownersAttacked, takersOf, takersOfLeft } from './opposed.ts';
import { governorNominals } from './governor-nominals.ts';
import { repellersOf } from './repellers.ts';
import { welcomersOf } from './welcomers.ts';

/** Actors taken from elsewhere, why, the item that counts their people where it is known, and whether members of theirs are meant. */
export interface Inherited {
  readonly actors: readonly ActorRef[];
  readonly why: string;
  readonly quantity?: number;
  readonly members?: boolean;
  /** Members of theirs or a unit are meant. */
  readonly part?: boolean;
  /** One man is meant. */
  readonly single?: boolean;
}

/** Not forces but civilians do it. */
export const CIVILIANS: Inherited = { actors: [], why: 'civilians' };

/** What is asked of the rules that find actors: an event whose own clause names none, and what is known of whom it may and may not mean. */
export interface Asked {
  readonly work: SentenceWork;
  readonly clause: Clause;
  readonly trigger: number;
  readonly use: Trigger;
  readonly args: Arguments;
  readonly government: Government;
  readonly token: number;
  /** انسحابهم: the pronoun on the verbal noun; انسحاب قواته: that on the word for its members. */
  readonly pronoun: string | null;
  /** Fighters without a name are the subject (الجنود, 40 عنصرا). */
  readonly members: boolean;
  readonly insurgent: boolean;
  /** Who took the place that is left. */
  readonly takers: readonly ActorRef[];
  /** Who foiled the attempt. */
  readonly repellers: readonly ActorRef[];
  /** The other side of the event. */
  readonly opposed: readonly ActorRef[];
  /** Bodies that the event does not mean; a rule may add to them. */
  readonly excluded: ActorRef[];
  /** Whom the sentence before tells of as the other side; others are meant, where the text names any. */
  readonly unlikely: readonly ActorRef[];
  /** The body that tells of the event, whether it asks for it (`caller`) or reports it (`reporter`). */
  readonly spokenFor: ActorRef | null;
  readonly caller: ActorRef | null;
  readonly reporter: ActorRef | null;
  /** The verb, where it has no subject of its own. */
  readonly verb: Analysis | null;
  /** The people around the governing predicate; null where none governs. */
  readonly shared: () => readonly ForceNominal[] | null;
}

/** Actors, null for nobody, undefined where the next rule is to be asked. */
export type Rule = (asked: Asked) => Inherited | null | undefined;

/** Gathers what the rules ask of an event. */
export function askedOf(
  work: SentenceWork,
  clause: Clause,
  trigger: number,
  use: Trigger,
  args: Arguments,
  government: Government,
): Asked {
  const { items } = work;
  const pronoun =
    args.subjectPronoun?.enclitic ?? args.subject?.pronoun ?? (args.subject === null ? args.object?.pronoun : null) ?? null;
  const members = args.subject?.unnamed === true && pronoun === null;
  const takers = takersOf(work, clause, use, args, government);
  // دعا الناطق المغرر بهم إلى تسليم أنفسهم, طالبت حماس بالانسحاب, بإخراج الروس: who calls on others to do it is not who is to do it.
  const spokenFor = reportingBody(work, clause, trigger, government);
  const ofOthers = use.frame.type !== 'capture' || use.frame.arguments['object'] === 'target';
  // طالب العبادي بخروجها: nor does the pronoun mean him; طالب البرلمان بسحب قواته may.
  const others = pronoun === null || args.subjectPronoun !== null;
  const calls = ofOthers && government.status === 'demanded' && others;
  // طلب العبادي من البيشمركة أن تنسحب: of whom it is asked.
  const begged = askedFrom(items, government.subjectGovernor) >= 0;
  const caller = calls && !begged ? spokenFor : null;
  const repellers = repellersOf(work, clause, trigger, use, government, spokenFor);
  const quoting = args.subject === null ? quotedOfOthers(work, clause, use, government, spokenFor) : [];
  const opposed = [...args.targets, ...takers, ...joinedThen(work, clause, use), ...repellers, ...quoting];
  const fought = args.subject === null ? [] : foughtBy(work, args.subject, trigger);
  let shared: readonly ForceNominal[] | null | undefined;
  return {
    work,
    clause,
    trigger,
    use,
    args,
    government,
    token: items[trigger]?.first ?? 0,
    pronoun,
    members,
    insurgent: args.subject !== null && members && areInsurgents(items, args.subject),
    takers,
    repellers,
    opposed,
    excluded: [
      ...opposed,
      ...fought,
      ...(ofOthers && clause.relation === 'coordinate' && args.subject?.pronoun != null
        ? repellersBefore(work, args.subject)
        : []),
      ...ownersAttacked(work, clause, use),
      ...holdersBefore(work, use, args),
      ...takersOfLeft(work, clause, use, args, opensAfter(work, clause)),
      ...(government.circumstance || opensAfter(work, clause) ? leaversBeside(work, use, args) : []),
      ...(caller === null ? [] : [caller]),
      ...localsBeside(work, args),
      ...welcomersOf(work, clause, trigger, use),
    ],
    unlikely: unlikelyFor(work, clause, use, args),
    spokenFor,
    caller,
    reporter: calls || begged ? null : spokenFor,
    verb: use.usage === 'verb' && args.subject === null ? use.reading : null,
    shared: () =>
      (shared ??=
        government.subjectGovernor < 0
          ? null
          : governorNominals(work, government.subjectGovernor, use.usage === 'masdar' ? trigger : clause.first)),
  };
}

/** بعد أن استعادها مقاتلوه, عندما اقتحمتها قواته: a clause that tells after what, or when, something else happened. */
const opensAfter = ({ items }: SentenceWork, { relation, first }: Clause): boolean =>
  relation === 'time' && /^(?:بعد|عقب|اثر|حين|عندما|لما)/.test(items[first]?.folded ?? '');

/**
 * دخل X البلدة بعدما انسحب منها Y. وسيطر على …, سيطر X على القصر …. وانسحب جنوده منه: who gave up ground in the sentence before takes none in this one, unless he takes it
 * back, and it is not the men of him who took a place that leave it.
 */
function unlikelyFor(work: SentenceWork, clause: Clause, { frame }: Trigger, args: Arguments): readonly ActorRef[] {
  const { items, index, told } = work;
  const before = told
    .recent(index - 1)
    .filter(({ status, mentions }) => status === 'occurred' && mentions[0]?.sentence === index - 1);
  if (frame.type === 'capture') {
    // الذي سيطرت قواته: whose men they are is told beside them.
    if (args.subject?.pronoun != null) return [];
    const retakes = items.slice(clause.first, clause.last + 1).some((item) => hasClass(item, 'retake'));
    const left = before.filter(({ type }) => type !== 'capture').flatMap(({ actors }) => actors);
    // وكانوا قد سيطروا عليها: who left a place had come to hold it.
    const looksBack = hasClass(items[clause.verbs[0] ?? -1], 'be');
    return retakes ? [] : [...left, ...(looksBack ? [] : goneBefore(work))];
  }
  const troops = args.subject !== null && areTroops(items, args.subject);
  // سيطرت طالبان على غزنة. وفي قندوز استسلم فيلق بكامله, اقتحم الجيش البلدة. وهرب حراس السجن: nor do those give up, wherever it is, who take or attack.
  const giveUp = frame.type === 'defection' && args.subject?.unnamed === true && args.subject.pronoun === null;
  if (args.subject?.pronoun == null && !troops && !giveUp) return [];
  const attackers = giveUp ? (work.assaults.since(index - 1)?.attackers ?? []) : [];
  const here = new Set(args.places.filter(({ role }) => role === 'at').map(({ mention }) => told.placeKeyOf(mention)));
  // سيطر الجيش على X. واستسلم العشرات منهم في Y: wherever they give themselves up.
  const anywhere = here.size === 0 || giveUp || (frame.subtype === 'surrender' && args.subject?.pronoun === 'هم');
  const takers = before
    .filter(
      ({ type, places, circumstance, background }) =>
        type === 'capture' &&
        ((anywhere && !circumstance && !background) || places.some(({ mention }) => here.has(told.placeKeyOf(mention)))),
    )
    .flatMap(({ actors }) => actors);
  return [...attackers, ...takers];
}

/** سيطرت طالبان على هرات. وقال مسؤول إن القوات انسحبت: troops without a name, of which an army has several. */
export const areTroops = (items: readonly Item[], { unnamed, firstItem }: ForceNominal): boolean =>
  unnamed && troopsNoun(items[firstItem]) !== undefined;

/** القوات، الوحدات: the plural of a word for a body, with the article and nothing else. */
export const troopsNoun = (item: Item | undefined): Analysis | undefined =>
  item?.readings.find((reading) => isPluralBody(reading) && reading.proclitics.includes('ال'));

/** Whom a search finds apart from those who are unlikely; if nobody, whom it finds at all. */
export function likelierFirst<Found>(
  { excluded, unlikely }: Asked,
  find: (exclude: readonly ActorRef[]) => Found,
  isNone: (found: Found) => boolean,
): Found {
  const likely = unlikely.length > 0 ? find([...excluded, ...unlikely]) : null;
  return likely === null || isNone(likely) ? find(excluded) : likely;
}

/** Whether actors are such as the pronoun may mean. */
export const fits = ({ pronoun, work }: Asked, actors: readonly ActorRef[]): boolean =>
  actors.length > 0 && (pronoun === null || actors.length > 1 || work.discourse.agrees(actors[0] as ActorRef, pronoun));

/** Why those do a deed who did the one before it. */
export const TOLD_BESIDE = 'who did what was told beside it';

/** طالب الوجهاء بانسحابهم: who asks «them» to leave asks others; طالب السكان بإجلائهم may be of their own. */
export const asksOthers = ({ use: { frame, reading, usage }, government: { status } }: Asked): boolean =>
  status === 'demanded' &&
  usage === 'masdar' &&
  reading.enclitic === 'هم' &&
  frame.arguments['object']?.startsWith('actor') !== true;

/** القوات الأجنبية: of no country that the word tells. */
export const areForeign = (items: readonly Item[], subject: ForceNominal | null): boolean =>
  subject !== null && items[subject.firstItem + 1]?.readings.some(({ rank, lemma }) => rank === 0 && lemma === 'أجنبي') === true;

/** تتقدم طالبان منذ بدء انسحاب القوات الأجنبية: foreign forces are neither the insurgents nor the army of the country. */
function localsBeside({ context, discourse, items }: SentenceWork, { subject }: Arguments): readonly ActorRef[] {
  if (!areForeign(items, subject)) return [];
  const locals = [context.homeArmy(), discourse.latestInsurgents(items[subject?.firstItem ?? 0]?.first ?? 0, [])];
  return locals.filter((each) => each !== null);
}

/** How many of a force a nominal means. */
export const numbersOf = (
  items: readonly Item[],
  nominal: ForceNominal,
): Pick<Inherited, 'quantity' | 'members' | 'part' | 'single'> => ({
  quantity: nominal.quantity,
  members: nominal.members,
  part: isPartOfForce(items, nominal),
  single: nominal.single,
});
