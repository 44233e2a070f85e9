import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Need } from '../frames.ts';
import type { Item } from '../items/item.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { isPartOfForce, isUnit } from '../forces/parts.ts';
import { governorNominals } from '../inheritance/governor-nominals.ts';
import { isDefinite } from '../words/definite.ts';
import { isOfficer } from '../words/people.ts';
import { isDefiniteKind } from '../words/place-nouns.ts';
import { newHolder } from '../words/pronouns.ts';
import { hasAnyClass, hasClass, previousWord } from '../words/words.ts';
import { isPeople } from './members.ts';
import type { Findings, Refusal, Report } from './report.ts';
import { byUnknown } from './unknown-force.ts';

const NOT_ITS_MEMBERS = 'a force, not its members';
const NO_PLACE_LEFT = 'no place that is left';

const hasPlace = ({ places }: Findings, roles: readonly string[]): boolean => places.some(({ role }) => roles.includes(role));

/** معسكر هيت, مدينة تدمر: a place whose class noun is one of the lemmas. */
function isHeadedBy(context: Context, index: number, lemmas: readonly string[]): boolean {
  const mention = context.layers.mentions[index] as Mention;
  const head = context.layers.analyses[mention.head >= 0 ? mention.head : mention.first] ?? [];
  return head.some(({ lemma }) => lemmas.includes(lemma));
}

/** الدفعة الأولى، ثماني حافلات تقل مقاتلين: fighters who are taken away. */
function isCarried({ work: { items }, args: { subject } }: Findings): boolean {
  const first = items[subject?.firstItem ?? -1];
  return hasClass(first?.kind === 'quantity' ? items[first.index + 1] : first, 'carrier');
}

/** لجأوا إلى تركيا: a destination in another country than that of the force. */
function isAbroad({ work: { context }, actors, places }: Findings): boolean {
  const own = context.registry.organisation(actors[0]?.id ?? '')?.country ?? context.layers.country;
  return places.some(({ role, mention }) => {
    const country = role === 'to' ? context.countryOf(context.layers.mentions[mention] as Mention) : null;
    return country !== null && country !== own;
  });
}

/** أُخليت القاعدة, تم إخلاء الثكنة: nobody is said to have left a place that only troops hold, by its class noun. */
function isVacatedPost({ work: { context }, use: { frame, usage, reading }, government: { status }, args }: Findings): boolean {
  const byNobody = args.subject === null && (usage === 'masdar' || reading.features.voice === 'passive');
  if (frame.name !== 'leave-place' || !byNobody || (status !== 'occurred' && status !== 'ongoing')) return false;
  return args.places.some(({ role, mention }) => {
    const { head, first } = context.layers.mentions[mention] as Mention;
    const noun = context.layers.analyses[head >= 0 ? head : first] ?? [];
    return role === 'at' && noun.some(({ classes }) => classes.includes('post'));
  });
}

/** نفى أن تكون القوات سيطرت على أي بلدة: whatever place it might have been. */
const isAnyPlace = ({ government: { status }, args }: Findings): boolean =>
  args.anyPlace && args.actors.length > 0 && status === 'denied';

/** إجلاء المسلحين من حي القابون, سحب المقاتلين من X: unnamed fighters, whom somebody moves. */
const areMoved = ({ work: { items }, use, args: { subject, object, places } }: Findings): boolean =>
  use.frame.type === 'withdrawal' &&
  subject === null &&
  object?.unnamed === true &&
  object.military &&
  object.members &&
  object.pronoun === null &&
  hasAnyClass(items[object.firstItem], ['insurgent', 'regular', 'military']) &&
  places.some(({ role }) => role === 'at');

/** اللواء السادس نفض يده من قيادة الجيش, انفصلت كتيبة عن X: a unit, which leaves the side that the words name. */
const isUnitThatLeaves = ({ work: { items }, args: { subject, sideLeft } }: Findings): boolean => {
  const head = items[subject?.firstItem ?? -1];
  return sideLeft && head !== undefined && (head.mention?.kind === 'unit' || (!isDefinite(head) && isUnit(items, head.index)));
};

/** At a place with a name, or in a town of which they say where it lies (بلدة شمال حلب). */
const isPlaced = (findings: Findings): boolean => hasPlace(findings, ['at']) || findings.args.unnamedTown !== null;

/** باتت مليط في أيدي مسلحين من القبائل: somebody armed takes it, whoever he is. */
const byArmed = (findings: Findings): boolean =>
  findings.use.frame.type === 'capture' &&
  findings.use.frame.arguments['subject'] !== 'target' &&
  isPlaced(findings) &&
  findings.args.subject?.military === true &&
  findings.args.subject.pronoun === null;

/** ستكون البلدة في أيدينا, لن تكون: what is still to be; كانت في أيديهم is a state. */
const isToCome = ({ work: { items }, use: { at, reading }, government: { status } }: Report): boolean =>
  reading.features.tense === 'present' &&
  (status === 'planned' || (status === 'denied' && hasClass(previousWord(items, at), 'negator-future')));

/** صارت مدينة تكريت كلها للتنظيم: nothing else is said of the place between the verb and ل; صارت معقلا للتنظيم says what it is to them. */
function isOwned({ work: { items }, clause, use: { at } }: Report): boolean {
  const whose = items.findIndex((item, i) => i > at && i <= clause.last && (item.role === 'for' || newHolder(item) !== null));
  const isBare = (item: Item): boolean =>
    item.kind === 'place' || item.kind === 'date' || hasAnyClass(item, ['quantifier', 'measure', 'extent', 'time-adverb']);
  const isTown = (item: Item): boolean =>
    item.index === at + 1 && (isDefiniteKind(item) || items[at + 2]?.kind === 'place') && hasClass(item, 'place-kind');
  return whose > at && !isSomethingTo(items, whose) && items.slice(at + 1, whose).every((item) => isBare(item) || isTown(item));
}

/** باتت حلب لنا وطنا: behind those to whom it is something, what it is to them. */
const isSomethingTo = (items: readonly Item[], whose: number): boolean => {
  const next = items[items[whose]?.kind === 'preposition' ? whose + 2 : whose + 1];
  return next?.kind === 'word' && next.role === null && /^(?!ال).*ا$/.test(next.folded) && next.readings[0]?.pos === 'noun';
};

/** قبل الغروب كانت عيناتا قد تحررت: a town, of which nothing else is told that it is free of (تحررت بغداد من الخوف). */
const isFreedTown = ({ work: { context, items }, clause, use: { at, frame, usage, reading }, places }: Findings): boolean => {
  if (!frame.subjectIsPlace || usage !== 'verb' || items[at + 1]?.role === 'from') return false;
  // تحررت مدينة الرمادي: in the feminine of the past it can be no other verb; القوات تحرر عيناتا: what stands behind the present is freed by somebody.
  const { tense, gender } = reading.features;
  const past = tense === 'past' && gender === 'f' && items.slice(at, clause.last + 1).every(({ role }) => role !== 'from');
  return places.some(({ mention }) => {
    const town = context.layers.mentions[mention] as Mention;
    return (past || town.first < (items[at]?.first ?? 0)) && !context.isState(town);
  });
};

/**
 * قال المحافظ: «استلمنا معسكر العلم», انسحبنا من الجهراء: somebody's own side, whoever speaks; what only those with arms do, for أخلينا and
 * خرجنا are said by anybody.
 */
const bySpeakersSide = (findings: Findings): boolean => {
  const { use, government, args } = findings;
  const we = use.usage === 'verb' && use.reading.features.person === 1 && args.subject === null;
  const armed = use.frame.type === 'capture' || use.frame.verbs.includes('انسحب');
  return we && armed && government.speech !== null && isPlaced(findings);
};

const hasOtherSide = ({ args }: Findings): boolean => args.targets.length > 0 || args.otherSide;
const hasPlaceLeft = (findings: Findings): boolean => hasPlace(findings, ['at']) || findings.args.unnamedPlace !== null;
/** تركوا الجيش, تركوا مجموعتهم: a body that is known; تركوا مجموعات صغيرة are left behind, and غادر رئيس الأركان الأمريكي leaves no one man. */
const isObjectKnown = ({ work: { items }, args: { object } }: Findings): boolean =>
  ((object?.actors.length ?? 0) > 0 || isDefinite(items[object?.firstItem ?? -1])) && object?.single !== true;
const hasObjectForce = ({ args: { object } }: Findings): boolean => object?.military === true;
const hasActor = ({ actors }: Findings): boolean => actors.length > 0;

/** ضباط, عقيد, اللواء سليمان محمود, قائد الفرقة: soldiers, or one with a rank or who leads a unit. */
const areSoldiers = (items: readonly Item[], { members, military, single, firstItem }: ForceNominal): boolean =>
  isOfficer(items, firstItem) || (single ? hasClass(items[firstItem], 'rank') : members && military);

/** تخلى اللواء X عن القذافي, أعلن ضباط انفصالهم عن الجيش: soldiers, named here or by the governing predicate, who leave the side that the words name. */
function doSoldiersLeave({ work, use, args: { subject, sideLeft }, government: { subjectGovernor } }: Findings): boolean {
  if (!sideLeft) return false;
  if (subject !== null) return areSoldiers(work.items, subject);
  const shared = use.usage === 'masdar' && use.reading.enclitic !== null && subjectGovernor >= 0;
  return shared && governorNominals(work, subjectGovernor, use.at).some((nominal) => areSoldiers(work.items, nominal));
}

const areMembers = ({ args, byMembers }: Findings): boolean => isPeople(args) || byMembers;

/** A need of a frame: whether it is met, and what is lacking where it is not. */
type NeedTest<Known> = readonly [isMet: (known: Known) => boolean, lacking: string];

/** Needs that the words around the trigger meet or not, whoever does it and wherever. */
type NeedOfWords = 'owned' | 'to-come';

const NEEDS_OF_WORDS: Readonly<Record<NeedOfWords, NeedTest<Report>>> = {
  owned: [isOwned, 'what a place is to somebody'],
  'to-come': [isToCome, 'a state, no change'],
};

const isOfWords = (need: Need): need is NeedOfWords => need in NEEDS_OF_WORDS;

const NEEDS: Readonly<Record<Exclude<Need, NeedOfWords>, NeedTest<Findings>>> = {
  force: [
    (all) => hasActor(all) || byArmed(all) || byUnknown(all) || areMoved(all) || isVacatedPost(all) || bySpeakersSide(all),
    'no force does it',
  ],
  // طُرد مقاتلو داعش من هجين: nor need he be named who drives out an armed side.
  'force-or-target': [
    (all) => hasActor(all) || byArmed(all) || (hasPlace(all, ['at']) && hasOtherSide(all)) || isFreedTown(all),
    'no force does it',
  ],
  members: [(all) => areMembers(all) || isUnitThatLeaves(all) || doSoldiersLeave(all), NOT_ITS_MEMBERS],
  'no-whole-force': [({ args }) => args.subject === null || isPeople(args), NOT_ITS_MEMBERS],
  part: [
    ({ work, args, byMembers, byPart }) =>
      byMembers || byPart || isPeople(args) || (args.subject !== null && isPartOfForce(work.items, args.subject)),
    'a force, not a part of it',
  ],
  named: [(all) => all.args.actors.length > 0 || hasPlace(all, ['at']), 'neither a force nor a place in its words'],
  actor: [hasActor, 'no side that is left'],
  'side-left': [({ args }) => args.sideLeft, 'no side that is left'],
  target: [hasOtherSide, 'no other side'],
  place: [(all) => isPlaced(all) || all.args.placeQuantity >= 0 || all.args.twoPlaces || isAnyPlace(all), 'no place'],
  from: [hasPlaceLeft, NO_PLACE_LEFT],
  'from-or-to': [(all) => hasPlaceLeft(all) || hasPlace(all, ['to', 'via']), 'neither origin nor destination'],
  'from-or-to-or-object-force': [
    (all) => hasPlace(all, ['at', 'to', 'via']) || hasObjectForce(all),
    'nothing that is pulled back',
  ],
  to: [(all) => hasPlace(all, ['to', 'via']), 'no destination'],
  origin: [({ args }) => args.places.some(({ role }) => role === 'at'), NO_PLACE_LEFT],
  carried: [isCarried, 'a force that sets out, not one that is taken away'],
  abroad: [isAbroad, 'no other country'],
  'known-object': [isObjectKnown, 'a group that is left behind'],
  'object-force': [(all) => hasObjectForce(all) || (all.args.object?.actors.length ?? 0) > 0, 'nobody who is taken away'],
};

/** نقطة الارتكاز رجعت إلى كنف قواتنا: a frame of going over to a side wants men. */
export const isPostNotMembers: Refusal = ({ use: { frame, reading }, args }) =>
  frame.type === 'defection' &&
  frame.phrasePreposition.length > 0 &&
  args.subject === null &&
  reading.features.number !== 'plural'
    ? NOT_ITS_MEMBERS
    : null;

/** What a frame needs and the words around its trigger do not give, before anything else is looked for; null where they do. */
export function lacksWords(report: Report): string | null {
  for (const need of report.use.frame.needs) {
    if (!isOfWords(need)) continue;
    const [isMet, lacking] = NEEDS_OF_WORDS[need];
    if (!isMet(report)) return lacking;
  }
  return null;
}

/** What the frame of a report needs and what was found does not give: سيطر على with no place, انشق with a whole army for its subject. */
export const lacksNeed: Refusal = (findings) => {
  const { work, use, government, actors, places } = findings;
  const { frame } = use;
  for (const need of frame.needs) {
    if (isOfWords(need)) continue;
    const [isMet, lacking] = NEEDS[need];
    if (!isMet(findings)) return lacking;
  }
  if (frame.objectNoun.length > 0 && !places.some(({ mention }) => isHeadedBy(work.context, mention, frame.objectNoun)))
    return 'opened or taken up, not taken';
  const unheld = frame.needsHolderUnlessDenied && actors.length === 0 && government.status !== 'denied';
  return unheld ? 'a loss without a new holder' : null;
};
