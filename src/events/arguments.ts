import type { Analysis } from '../document.ts';
import type { Clause } from './clauses.ts';
import { isFiniteVerb } from './clauses.ts';
import type { Context } from './context.ts';
import type { Continuation } from './continuations.ts';
import { continuationAt, continuationFrom } from './continuations.ts';
import type { Discourse } from './discourse.ts';
import type { PlaceRef } from './event.ts';
import { argumentEnd, isMasdar } from './extent.ts';
import type { ActorRef, ForceNominal } from './forces.ts';
import { antecedentOf, armiesOf, bodyOf, readForces, sameActor } from './forces.ts';
import type { ArgumentField, Frame } from './frames.ts';
import type { Item } from './items.ts';
import {
  FARTHEST_LIST,
  NOBODY,
  civiliansBefore,
  endOfNominal,
  countedThing,
  endOfPhrase,
  gluedPronoun,
  holderPronoun,
  isAdverb,
  isDefiniteKind,
  isDefiniteNoun,
  isDefinitePeople,
  isDual,
  isOfficePeople,
  isOrdinaryNoun,
  isOwn,
  isParticipleOrAdjective,
  isPercent,
  isPlaceLike,
  isPluralKind,
  isPowerName,
  isRank,
  meansHarm,
  meansThing,
  nominalFrom,
  opensExamples,
  ordinaryAntecedent,
  possessor,
  pronounPreposition,
  refused,
  topicPlaces,
  unnamedAntecedent,
  vehicleOf,
} from './nominals.ts';
import type { PlaceNominal } from './places.ts';
import { placeRefs, readPlaces } from './places.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isMainly, isSign } from './words.ts';

export type Usage = 'verb' | 'masdar';

/** Arguments of one trigger, as far as its own clause gives them. */
export interface Arguments {
  actors: ActorRef[];
  targets: ActorRef[];
  places: PlaceRef[];
  /** Item of the number that counts its people; of its places. -1 where there is none. */
  quantity: number;
  placeQuantity: number;
  /** The dual of a class noun with no names behind it (سيطر على قريتين). */
  twoPlaces: boolean;
  /** The nominal in subject position, named or not. */
  subject: ForceNominal | null;
  object: ForceNominal | null;
  /** What makes it another thing than the frame's: a subject or object of a class that the frame does not take. */
  forbidden: string | null;
  /** Class noun of a place without a name (مواقعها، ثلاثة حواجز). */
  unnamedPlace: Item | null;
  /** A masdar with the pronoun of its subject (انسحابهم). */
  subjectPronoun: Analysis | null;
  /** Forces beside the subject (ومعها الشرطة الروسية, إلى جانب X). */
  allies: ActorRef[];
  /** A state does it, by its name or an adjective (انسحبت تركيا, الانسحاب التركي), with no word of its troops. */
  byState: boolean;
  /** The side that is joined is told, named or not (انحاز إلى الشعب). */
  otherSide: boolean;
  /** Places of the same kind of event on another day (سيطر على القائم …، ثم يوم الجمعة على راوة). */
  later: Continuation[];
  why: Record<string, string>;
}

/** A word that may tell an event, with the reading and frame under which it does. */
export interface Trigger {
  /** Item of the word, and of the last word of its phrase (ألقى سلاحه). */
  readonly at: number;
  readonly end: number;
  /** First item of the object that the phrase consists of; that of one word is its last. */
  readonly from: number;
  readonly usage: Usage;
  readonly reading: Analysis;
  readonly frame: Frame;
}

/** Roles of the prepositions of a body in which a defection happens. */
const AMONG = new Set(['in', 'between']);

/** Why of a place that the force moves about in: أعاد انتشاره في X is no withdrawal from X. */
export const WITHIN = 'moves within';

/** الأولى، الثانية، الأخيرة, of places told before. */
const MEMBERS: ReadonlyMap<string, number> = new Map([
  ['الاولي', 0],
  ['الثانيه', 1],
  ['الثالثه', 2],
  ['الاخيره', -1],
  ['الاخير', -1],
]);

/** المطلة، الواقعة، المؤدية: a participle that says where the place before it is. */
const liesThere = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.readings.some(({ pos, classes }) => pos === 'participle' && classes.includes('lie'));

/** الثورة، الشعب: what one joins; a district may have its name. */
const isCause = (item: Item | undefined): boolean => item?.readings.some(({ classes }) => classes.includes('cause')) ?? false;

const placeRole = (field: ArgumentField | undefined): PlaceRef['role'] | null => {
  switch (field) {
    case 'at':
    case 'at-if-none':
    case 'at-or-actor':
    case 'in-place':
      return 'at';
    case 'to':
    case 'to-if-direction':
      return 'to';
    case 'via':
      return 'via';
    default:
      return null;
  }
};

/** The nominal before a verb that is its subject: topic, SVO subject, or that of an auxiliary; never one with a preposition. */
function subjectBefore(
  context: Context,
  items: readonly Item[],
  clause: Clause,
  trigger: Trigger,
): { force: ForceNominal | null; ordinary: Item | null } {
  let force: ForceNominal | null = null;
  let ordinary: Item | null = null;
  // شاهد الجيش المسلحين فارين: of a participle the nominal nearest to it.
  const nearest = trigger.reading.pos === 'participle';
  for (let at = clause.first; at < trigger.at; at++) {
    const item = items[at] as Item;
    // في وقت سابق الجمعة، سيطرت …: no subject is cut off by a comma.
    if (isSign(item, COMMAS)) ordinary = null;
    if (item.kind === 'sign' || item.kind === 'date') continue;
    if (item.kind === 'preposition' || item.role !== null) {
      // من تبقى من قوات …: "those who remain of", the subject itself.
      if (item.role === 'from' && hasClass(items[at + 1], 'remain')) {
        const nominal = readForces(context, items, nominalFrom(items, at + 2), trigger.at - 1);
        if (nominal !== null) return { force: nominal, ordinary: null };
      }
      at = endOfPhrase(context, items, at, trigger.at - 1);
      continue;
    }
    if (clause.verbs.includes(at)) continue;
    // نقاط المراقبة لن تنسحب: a place that stands for those in it; its genitive is no subject of its own.
    if (item.kind === 'word' && isPlaceLike(items, at) && !hasClass(item, 'garrison')) {
      at = endOfNominal(items, at, trigger.at - 1);
      continue;
    }
    // الدبابات لم تترك البلدة: vehicles stand for a force.
    const vehicles: boolean = force === null && vehicleOf(item)?.proclitics.includes('ال') === true;
    const nominal: ForceNominal | null =
      readForces(context, items, at, trigger.at - 1) ??
      (vehicles ? { ...NOBODY, members: false, firstItem: at, lastItem: at } : null);
    if (nominal !== null) {
      force = nearest ? nominal : (force ?? nominal);
      at = Math.max(at, nominal.lastItem);
    } else if (
      force === null &&
      ordinary === null &&
      (isOrdinaryNoun(item) ||
        isOfficePeople(item) ||
        (item.kind === 'word' && item.readings.length === 0 && item.folded.startsWith('ال'))) &&
      !isAdverb(item) &&
      !isPlaceLike(items, at)
    )
      ordinary = item;
  }
  return { force, ordinary };
}

/** The clause without a verb that a relative clause cut off right before this one; null where none did. */
function interrupted(items: readonly Item[], clauses: readonly Clause[], { index, relation }: Clause): Clause | null {
  const aside = clauses[index - 1];
  const host = relation === 'coordinate' && aside?.relation === 'relative' ? clauses[aside.parent] : undefined;
  return host !== undefined && host.verbs.every((verb) => hasClass(items[verb], 'be')) ? host : null;
}

const FARTHEST_RALLY = 20;
/** Items from a trigger to the adjective that tells who holds the post left (إخلاء ثلاث نقاط مراقبة تركية). */
const FARTHEST_HOLDER = 5;

/** في تظاهرة, بمسيرة: what a verb of going out leads to, in its clause or before the next sign. */
function joinsRally(items: readonly Item[], clause: Clause, trigger: number): boolean {
  for (let at = trigger + 1; at <= Math.min(items.length - 1, Math.max(clause.last, trigger + FARTHEST_RALLY)); at++) {
    const item = items[at] as Item;
    if (at > clause.last && item.kind === 'sign' && !isSign(item, QUOTES)) return false;
    const given = item.role ?? items[at - 1]?.role;
    if (isMainly(item, 'rally') && (given === 'in' || given === 'by')) return true;
  }
  return false;
}

/**
 * Collects the arguments of a trigger in one pass from left to right: each phrase fills the position that the frame has
 * for its preposition, or, without one, the next position that takes its kind (a force the subject, a place the object).
 *
 * @param discourse earlier places and forces, for pronouns and definite class nouns (منها، المدينة)
 * @example // 'غادرت القوات الأمريكية قاعدة التنف باتجاه العراق' → actor us-forces, at قاعدة التنف, to العراق
 */
export function collectArguments(
  context: Context,
  discourse: Discourse,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
): Arguments {
  const { usage, reading, frame } = trigger;
  const fields = frame.arguments;
  const objectField = fields['object'];
  const end = argumentEnd(items, clause, trigger.end);
  const token = items[trigger.at]?.first ?? 0;
  const args: Arguments = {
    actors: [],
    targets: [],
    places: [],
    quantity: -1,
    placeQuantity: -1,
    twoPlaces: false,
    subject: null,
    object: null,
    forbidden: null,
    unnamedPlace: null,
    subjectPronoun: null,
    later: [],
    otherSide: false,
    byState: false,
    allies: [],
    why: {},
  };
  /** الباغوز ستُحرَّر, أُخلي المقر: the place is the subject. */
  const isPassive = usage === 'verb' && reading.features.voice === 'passive';
  let subjectOpen = fields['subject'] !== undefined && !frame.subjectIsPlace;
  /** The side that is left is named (انشقّ عن X); the subject's own unit adds nothing. */
  let strong = false;
  let objectOpen = objectField !== undefined || frame.subjectIsPlace;
  /** Last item of a place that is the object, or -1. */
  let objectEnd = -1;
  /** A place that counts only where nothing else names one. */
  let fallback: { nominal: PlaceNominal; why: string } | null = null as { nominal: PlaceNominal; why: string } | null;

  const addTargets = (actors: readonly ActorRef[]): void => {
    args.targets.push(...actors.filter((actor) => !args.actors.some((other) => sameActor(other, actor))));
  };
  const addMentions = (mentions: readonly number[], role: PlaceRef['role'], why: string): void => {
    for (const mention of mentions)
      if (!args.places.some((place) => place.mention === mention)) args.places.push({ mention, role, within: -1 });
    if (mentions.length > 0) args.why[`places.${role}`] ??= why;
  };
  const addPlaces = (nominal: PlaceNominal, role: PlaceRef['role'], why: string): void => {
    for (const ref of placeRefs(nominal, role))
      if (!args.places.some(({ mention }) => mention === ref.mention)) args.places.push(ref);
    if (nominal.places.length > 0) args.why[`places.${role}`] ??= why;
    for (const noun of nominal.known) addMentions(discourse.placeOfKind(noun), role, `${noun.folded}: the one named before`);
    if (nominal.quantity >= 0 && role === 'at') args.placeQuantity = nominal.quantity;
    // قريتين, with no name: two places.
    if (role === 'at' && nominal.places.length === 0 && isDual(nominal.headNoun)) args.twoPlaces = true;
    if (nominal.places.length > 0 || nominal.headNoun === null) return;
    // تلك المناطق, المنطقة ذاتها: those of the event told last.
    const same = ['ذات', 'نفس'].some((lemma) =>
      items[nominal.lastItem + 1]?.readings.some((each) => each.lemma === lemma && each.enclitic !== null),
    );
    if (
      same ||
      (hasClass(items[nominal.headNoun.index - 1], 'demonstrative') &&
        nominal.headNoun.readings.some(({ features }) => features.number === 'plural'))
    ) {
      addMentions(discourse.latestPlaces(), role, `${nominal.headNoun.folded}: those named before`);
      return;
    }
    const definite = nominal.headNoun.readings.some((each) => each.proclitics.includes('ال'));
    // تركت الحقلين: the two named before.
    const dual = nominal.headNoun.readings.some(
      ({ features, rank, classes }) => rank === 0 && features.number === 'dual' && classes.includes('place-kind'),
    );
    const known = !definite ? [] : dual ? pairMeant(nominal.headNoun) : discourse.placeOfKind(nominal.headNoun);
    if (known.length > 0) addMentions(known, role, `${nominal.headNoun.folded}: the one named before`);
    else if (possessor(nominal.headNoun) !== null)
      addMentions(
        meantBy(possessor(nominal.headNoun) ?? '', nominal.headNoun),
        role,
        `${nominal.headNoun.folded}: of the one named before`,
      );
    else if (nominal.containers.length > 0 && !(isPluralKind(nominal.headNoun) && addListed(nominal.lastItem + 1, role)))
      addMentions(
        nominal.containers.flatMap(({ mention }) => mention?.index ?? []),
        role,
        'holds the unnamed one',
      );
    else if (nominal.containers.length === 0 && !addListed(nominal.lastItem + 1, role) && role === 'at')
      args.unnamedPlace = nominal.headNoun;
  };
  const pairMeant = (noun: Item): readonly number[] => {
    const pair = discourse.pairOfKind(noun);
    return pair.length > 0 ? pair : discourse.placesFor('هما', noun.first);
  };
  /** المواقع التي …، بما فيها كيلو 16 والجاح: the names after what opens a list of examples. */
  const addListed = (from: number, role: PlaceRef['role']): boolean => {
    for (let at = from; at <= Math.min(items.length - 1, from + FARTHEST_LIST); at++) {
      const item = items[at] as Item;
      if (isSign(item, '.')) return false;
      const bracket = at > from && isSign(item, '(') && items[at + 1]?.kind === 'place';
      if (!opensExamples(items, at) && !bracket) continue;
      const listed = readPlaces(items, bracket ? at : at + 1, items.length - 1, null);
      if (listed === null || listed.places.length === 0) continue;
      addPlaces(listed, role, bracket ? 'listed in brackets' : `listed after ${item.folded}`);
      return true;
    }
    return false;
  };
  const takeSubject = (nominal: ForceNominal, why: string): void => {
    subjectOpen = false;
    args.subject = nominal;
    if (nominal.civilian && !nominal.military) {
      args.forbidden ??= frame.forbids.includes('civilian') || nominal.actors.length === 0 ? 'civilian' : null;
      if (args.forbidden !== null) return;
    }
    // خروج الجريحين من المستشفى: wounded of no force leave no position; a dual is a quantity by itself.
    const head = context.layers.analyses[items[nominal.firstItem]?.first ?? -1] ?? [];
    if (
      frame.type === 'withdrawal' &&
      nominal.actors.length === 0 &&
      head.some(({ rank, classes }) => rank === 0 && classes.includes('casualty'))
    )
      args.forbidden ??= 'casualty';
    const actors = [...nominal.actors, ...(frame.type === 'defection' ? [] : armiesOf(context, nominal.states))];
    args.byState = nominal.states.length > 0 && nominal.actors.length === 0;
    // نفضت واشنطن يدها من قسد: a state has no side that it leaves.
    if (args.byState && frame.type === 'defection') args.forbidden ??= 'a state';
    if (fields['subject'] === 'target') addTargets(actors);
    else if (!strong) args.actors.push(...actors);
    if (nominal.quantity >= 0) args.quantity = nominal.quantity;
    args.why['actors'] = why;
    const post = postOf(nominal);
    if (post !== null) fallback ??= { nominal: post, why: 'the place that the garrison holds' };
  };
  const takeObject = (nominal: ForceNominal): void => {
    objectOpen = false;
    args.object = nominal;
    if (nominal.civilian && !nominal.military && frame.forbidsObject.includes('civilian')) args.forbidden ??= 'civilian';
    // قادة في الحرس الثوري are of a force, السفير is of none.
    // جرحى الجيش are carried off, whoever they are of.
    const first = items[nominal.firstItem];
    const head = first?.kind === 'quantity' ? items[nominal.firstItem + 1] : first;
    const wounded = hasClass(head, 'casualty');
    if (nominal.actors.length === 0 || wounded) args.forbidden ??= refused(head, frame.forbidsObject);
    if (objectField === 'target') {
      addTargets(nominal.actors);
      // طردت القوات المهاجمة من …: a force, named or not.
      args.otherSide ||= nominal.military && nominal.pronoun === null;
    } else if (objectField === 'actor-if-none') {
      if (args.actors.length === 0) args.actors.push(...nominal.actors);
      // نقل مقاتليها: nobody else in the clause does it, so that they are found as a subject is.
      if (fields['subject'] === undefined && nominal.pronoun !== null) args.subject = nominal;
      if (nominal.quantity >= 0) args.quantity = nominal.quantity;
    }
  };

  // خرج المئات … في تظاهرة: to a demonstration, from no place.
  if (frame.type === 'withdrawal' && joinsRally(items, clause, trigger.at)) args.forbidden = 'to a rally';

  // 1. What the trigger itself carries, and what stands before it.
  if (reading.enclitic !== null) {
    const next = items[trigger.end + 1];
    const placeFollows = next !== undefined && next.role === null && !next.joined && isPlaceLike(items, next.index);
    const placePronoun =
      usage === 'verb' ? objectField === 'at' : (objectField === 'at' || frame.subjectIsPlace) && !placeFollows;
    // تركوها تنزف: somebody is left to do something.
    const leftDoing =
      usage === 'verb' && frame.type === 'withdrawal' && next !== undefined && isFiniteVerb(items, next.index) && !next.joined;
    // خطفته … وسلمته: whom they took they hand over.
    const takenBefore = items
      .slice(0, trigger.at)
      .some((item) => isMainly(item, 'capture-people') && item.readings.some(({ enclitic }) => enclitic === reading.enclitic));
    if (placePronoun && (takenBefore || reading.enclitic === 'هم' || leftDoing || meansThing(items, trigger.at)))
      args.forbidden = 'people or things';
    else if (placePronoun) {
      addMentions(placesMeant(), 'at', `pronoun ـ${reading.enclitic}`);
      objectOpen = false;
    } else if (usage === 'verb' && objectField === 'target') {
      objectOpen = false;
    } else if (usage === 'masdar') {
      args.subjectPronoun = reading;
      subjectOpen = false;
    }
  }
  if (usage === 'verb') {
    // التي كان الجيش قد انتزعها: a subject of its own behind the auxiliary.
    const auxiliary = clause.relation === 'relative' ? (clause.verbs[0] ?? trigger.at) : trigger.at;
    const inner =
      auxiliary < trigger.at && !frame.subjectIsPlace
        ? subjectBefore(context, items, { ...clause, first: auxiliary + 1 }, trigger).force
        : null;
    // الذين انشقوا, التي فرّت: the antecedent is the subject, unless the clause has one of its own behind the verb.
    const antecedent =
      inner === null && clause.relation === 'relative' && !frame.subjectIsPlace && !hasOwnSubject()
        ? antecedentOf(context, items, clause.first)
        : null;
    const thing =
      inner === null && antecedent === null && clause.relation === 'relative' && objectField === 'at' && !hasOwnSubject()
        ? ordinaryAntecedent(items, clause.first)
        : null;
    if (inner !== null) takeSubject(inner, 'subject before the verb');
    else if (antecedent !== null) takeSubject(antecedent, 'antecedent of the relative clause');
    else if (thing !== null) args.forbidden ??= `the subject ${thing.folded}`;
    else if (frame.subjectIsPlace || (objectField === 'at' && isPassive)) placeBefore();
    else {
      const own = subjectBefore(context, items, clause, trigger);
      // القائد أبو عاقلة، الذي كان …، انشق: the subject that its clause left without a verb.
      const topic = own.force === null && own.ordinary === null ? interrupted(items, clauses, clause) : null;
      const before = topic === null ? own : subjectBefore(context, items, topic, { ...trigger, at: topic.last + 1 });
      if (before.force !== null) {
        takeSubject(before.force, 'subject before the verb');
        alliesBefore(before.force.lastItem);
      } else if (before.ordinary !== null) {
        // النيران تراجعت: what stands right before the verb, or opens its clause, is its subject.
        const close = before.ordinary.index >= trigger.at - 2 || before.ordinary.index <= clause.first + 1;
        args.forbidden ??= refused(before.ordinary, frame.forbids) ?? (close ? `the subject ${before.ordinary.folded}` : null);
      }
    }
    // A verb before its subject is singular: سلموا أنفسهم has none after it.
    if (reading.features.number === 'plural' || reading.pos === 'participle') subjectOpen = false;
    // أعلنت أنها طردت القوات الحكومية: the pronoun is the subject, the force the object.
    const that = items[trigger.at - 1];
    if (objectField === 'target' && hasClass(that, 'complementiser') && that?.readings[0]?.enclitic != null) subjectOpen = false;
  }

  // وأمسك بزمامها: of the place that the pronoun means.
  const held = fields['phrase'] === 'at' ? items[trigger.end]?.readings[0]?.enclitic : null;
  if (held === 'ها' || held === 'ه') {
    addMentions(meantBy(held, items[trigger.end] as Item), 'at', `pronoun ـ${held}`);
    objectOpen = false;
  }

  // الانسحاب الأمريكي, انكفاء سعودي: the adjective names the state whose act it is.
  const country = usage === 'masdar' && subjectOpen && frame.type !== 'defection' ? nationalityAfter() : null;
  if (country !== null) {
    const army = context.registry.armyOf(country, context.layers.published);
    takeSubject({ ...NOBODY, unnamed: false, actors: army === null ? [] : [bodyOf(context, army)] }, 'adjective of nationality');
    args.byState = true;
  }

  // 2. What follows.
  let commas = 0;
  let reached = trigger.at;
  for (let at = trigger.at + 1; at <= end; at++) {
    const item = items[at] as Item;
    reached = at;
    if (at >= trigger.from && at <= trigger.end) continue;
    if (item.kind === 'sign') {
      if (isSign(item, COMMAS)) commas++;
      else if (!isSign(item, `${QUOTES}-–—`)) break;
      continue;
    }
    if (item.kind === 'date' && !item.joined) continue;
    const then = args.places.length > 0 ? continuationAt(items, at, end, datedBefore(at)) : null;
    if (then !== null) {
      if (then.date === null) addPlaces(then.nominal, 'at', 'after ثم');
      else args.later.push(then);
      at = then.last;
      continue;
    }
    if (item.kind === 'date') continue;
    const holder = fields['holder'] === undefined ? null : holderPronoun(items, at);
    if (holder !== null) {
      // سقطت الفاشر في يدها: of the force that the pronoun means.
      const forces = discourse.forcesFor(holder.pronoun, token, []);
      if (fields['holder'] === 'actor') args.actors.push(...forces);
      else if (fields['holder'] !== 'ignore') addTargets(forces);
      at = holder.last;
      continue;
    }
    // لم تتسلم سوى مطار الموصل: what is excepted is the object.
    if (item.kind === 'preposition' && item.folded === 'سوي') continue;
    // ظفروا بها: of a frame that has its place behind ب.
    const pronoun = pronounPreposition(item) ?? (placeRole(fields['by']) === 'at' ? gluedPronoun(item) : null);
    const role = pronoun?.role ?? item.role;
    // حررت مع جيش الثوار مطار منغ.
    const besides =
      role === 'with' &&
      frame.type === 'capture' &&
      args.subject !== null &&
      items[at + 1]?.kind === 'force' &&
      !isMutual(items, at);
    if ((role === 'ally' || besides) && fields['subject'] === 'actor') {
      const ally = readForces(context, items, at + 1, end);
      if (ally !== null) {
        args.allies.push(...ally.actors);
        at = Math.max(at, ally.lastItem);
        continue;
      }
    }
    // التلة المطلة على طريق …: the phrase of a participle that says where the place is.
    const located = role === 'on' || role === 'to' || args.places.some((place) => place.role === 'at');
    if (role !== null && located && liesThere(items[at - 1])) {
      at = Math.max(at, endOfPhrase(context, items, at, end));
      continue;
    }
    if (role !== null) {
      at = Math.max(at, prepositional(role, at, pronoun?.reading ?? null));
      continue;
    }
    // وحدات الجيش العربي السوري والقوات الرديفة: forces joined to the subject.
    if (
      item.joined &&
      args.subject !== null &&
      args.subject.firstItem > trigger.at &&
      args.places.length === 0 &&
      !isPlaceLike(items, at)
    ) {
      const ally = readForces(context, items, at, end);
      if (ally !== null && !isMasdar(item)) {
        if (fields['subject'] === 'actor') args.actors.push(...ally.actors);
        at = Math.max(at, ally.lastItem);
        continue;
      }
    }
    // الأمن والاستقرار: the phrase goes on.
    if (item.joined && at === trigger.end + 1 && trigger.end > trigger.at) continue;
    if (item.joined) {
      // Another masdar, verb or noun is joined: the arguments are over, unless the list of places goes on (وعلى …، ومحيطها).
      if (isPlaceLike(items, at) && args.places.length > 0 && commas === 0) {
        at = Math.max(at, readPlaces(items, at, end, null)?.lastItem ?? at);
        continue;
      }
      break;
    }
    // A bare noun after a lone comma is an apposition or another matter; between two commas stood a parenthesis.
    if (commas === 1 && !subjectOpen && !objectOpen && !isParticipleOrAdjective(item)) break;
    at = Math.max(at, bare(at));
    if (args.forbidden !== null) break;
  }
  // كانت بيد المتمردين حتى طردهم الجيش منها.
  if (usage === 'verb' && objectField === 'target' && reading.enclitic !== null && !civiliansBefore(items, trigger.at)) {
    addTargets(discourse.forcesFor(reading.enclitic, token, args.actors));
    args.otherSide ||= args.targets.length > 0;
  }
  // حماس انشقت على السلطة: a whole body that leaves no force breaks with a policy; its members or a unit of it defect.
  const whole = args.subject === null ? null : (items[args.subject.firstItem]?.mention ?? null);
  if (frame.name === 'defect' && usage === 'verb' && whole?.kind === 'organisation' && whole.head < 0 && !strong)
    args.forbidden ??= 'a whole body';
  if (fallback !== null && !args.places.some(({ role }) => role === 'at')) addPlaces(fallback.nominal, 'at', fallback.why);
  continueBeyond();
  addIncluded();
  takeHolder();
  // طردتهم القوات من X: the pronoun is the other side.
  if (usage === 'verb' && objectField === 'target' && (reading.enclitic === 'هم' || reading.enclitic === 'ها')) {
    if (args.actors.length > 0) addTargets(discourse.forcesFor(reading.enclitic, token, args.actors));
    args.otherSide = true;
  }
  // سقطت في يد X: the place that the sentence speaks of, where nothing else is said to fall.
  const told = args.actors.length > 0 || args.otherSide;
  if (args.places.length === 0 && frame.name === 'fall' && usage === 'verb' && objectOpen && args.forbidden === null && told)
    addMentions(discourse.placesFor(reading.features.gender === 'f' ? 'ها' : 'ه', token), 'at', 'the place that was spoken of');
  if (args.places.length === 0 && frame.subjectIsPlace && clause.relation === 'relative') {
    addMentions(discourse.antecedent(items[clause.first]?.first ?? 0), 'at', 'antecedent of the relative clause');
  }
  return args;

  /** سيطر على X في 3 أكتوبر بعد انسحاب Y منها، وعلى Z في 17 فبراير: the list goes on behind what was told of its first place. */
  function continueBeyond(): void {
    if (args.places.length === 0 || fields['on'] !== 'at') return;
    for (let at = reached + 1; at < items.length - 1; at++) {
      const item = items[at] as Item;
      if (isFiniteVerb(items, at) || isSign(item, '.؛')) return;
      if (item.kind !== 'preposition' || !item.joined || item.role !== 'on' || !isPlaceLike(items, at + 1)) continue;
      const more = continuationFrom(items, at, items.length - 1);
      if (more === null) return;
      if (more.nominal.places.some(({ mention }) => args.places.some((place) => place.mention === mention?.index))) continue;
      if (more.date === null) addPlaces(more.nominal, 'at', 'list that goes on');
      else args.later.push(more);
      at = more.last;
    }
  }

  /** The country of an adjective right behind a verbal noun that agrees with it in its article; null where none stands there. */
  function nationalityAfter(): string | null {
    const next = items[trigger.at + 1];
    if (next?.kind !== 'word' || next.role !== null || next.joined || reading.enclitic !== null) return null;
    const article = reading.proclitics.includes('ال');
    const adjective = next.readings.find(({ pos, classes }) => pos === 'adjective' && classes.includes('nationality'));
    if (adjective === undefined || adjective.proclitics.includes('ال') !== article) return null;
    return context.registry.countryOfNisba(next.folded);
  }

  /** إخلاء نقطة المراقبة التركية: nobody is said to leave, and the adjective tells whose troops hold the post. */
  function takeHolder(): void {
    if (frame.type !== 'withdrawal' || objectField !== 'at' || args.actors.length > 0 || args.subject !== null) return;
    for (let at = trigger.end + 1; at <= Math.min(end, trigger.end + FARTHEST_HOLDER); at++) {
      const item = items[at] as Item;
      if (item.kind === 'preposition' || item.kind === 'sign') return;
      const country = item.kind === 'word' && hasClass(item, 'nationality') ? context.registry.countryOfNisba(item.folded) : null;
      if (country === null || !items.slice(trigger.end + 1, at).some((noun) => isMainly(noun, 'post'))) continue;
      const army = context.registry.armyOf(country, context.layers.published);
      if (army === null) return;
      args.actors.push(bodyOf(context, army));
      args.why['actors'] = 'adjective of nationality on the post';
      return;
    }
  }

  /** فصائل محلية، ومعها قوات الإدارة، سيطرت …: allies between the subject and its verb. */
  function alliesBefore(from: number): void {
    if (fields['subject'] !== 'actor') return;
    for (let at = from + 1; at < trigger.at; at++) {
      if (items[at]?.kind !== 'preposition' || items[at]?.role !== 'ally') continue;
      const ally = readForces(context, items, at + 1, trigger.at - 1);
      if (ally === null) continue;
      args.allies.push(...ally.actors);
      at = Math.max(at, ally.lastItem);
    }
  }

  /** …، بما في ذلك مطارها ومقر قيادة العمليات، ومعها ناحية الكوير: what else is taken or left. */
  function addIncluded(): void {
    if (!args.places.some(({ role }) => role === 'at') || frame.type === 'defection') return;
    for (let at = trigger.at + 1; at < items.length - 1; at++) {
      const item = items[at] as Item;
      if (isFiniteVerb(items, at) || isSign(item, '.؛')) return;
      const open = includes(item);
      if (open < 0 || !isPlaceLike(items, at + open)) continue;
      const nominal = readPlaces(items, at + open, items.length - 1, null);
      if (nominal === null || nominal.places.length === 0) continue;
      addPlaces(nominal, 'at', `listed after ${item.folded}`);
      at = nominal.lastItem;
    }
  }

  /** How many items open what is included: ومعها X (1), بما في ذلك X (4 words in 3 items); -1 where none does. */
  function includes(item: Item): number {
    if (item.kind === 'preposition' && item.role === 'ally') return frame.type === 'capture' ? 1 : -1;
    if (item.folded !== 'بما') return -1;
    const next = items[item.index + 1];
    if (next?.role === 'in' && items[item.index + 2]?.folded === 'ذلك') return 3;
    return pronounPreposition(next)?.role === 'in' ? 2 : -1;
  }

  /** True where a time expression stands between the trigger and `at`. */
  function datedBefore(at: number): boolean {
    return items.slice(trigger.at, at).some(({ kind }) => kind === 'date');
  }

  /** True where a force or person stands bare right behind the verb, or between its auxiliary and it (التي كان الجيش قد انتزعها). */
  function hasOwnSubject(): boolean {
    const auxiliary = clause.verbs.find((at) => at < trigger.at && hasClass(items[at], 'be'));
    if (auxiliary !== undefined && subjectBefore(context, items, { ...clause, first: auxiliary + 1 }, trigger).force !== null)
      return true;
    for (let at = trigger.at + 1; at <= Math.min(end, trigger.at + 3); at++) {
      const item = items[at] as Item;
      if (isSign(item, QUOTES) || item.kind === 'date') continue;
      if (pronounPreposition(item) !== null) continue;
      return item.role === null && !item.joined && readForces(context, items, at, end) !== null;
    }
    return false;
  }

  /** Places that the pronoun of the trigger means: in a relative clause its antecedent, else the topic of the sentence (ومنبج انتزعتها …). */
  function placesMeant(): readonly number[] {
    const topic = usage === 'verb' && clause.relation !== 'relative' ? topicPlaces(items, trigger.at) : null;
    if (topic !== null) {
      const mentions = topic.places.flatMap(({ mention }) => mention?.index ?? []);
      if (mentions.length > 0) return mentions;
      const known = topic.headNoun === null ? [] : discourse.placeOfKind(topic.headNoun);
      if (known.length > 0) return known;
    }
    return meantBy(reading.enclitic ?? '', items[trigger.at] as Item);
  }

  /** مدينة سرت سقطت …: the place is the subject, before the verb. */
  function placeBefore(): void {
    for (let at = clause.first; at < trigger.at; at++) {
      const item = items[at] as Item;
      if (item.kind === 'preposition' || item.role !== null) {
        at = endOfPhrase(context, items, at, trigger.at - 1);
        continue;
      }
      if (!isPlaceLike(items, at)) continue;
      const nominal = readPlaces(items, at, trigger.at - 1, null);
      if (nominal === null) continue;
      addPlaces(nominal, 'at', 'subject before the verb');
      // القيارة ثم الشرقاط سقطتا: the list goes on.
      if (items[nominal.lastItem + 1]?.folded === 'ثم') {
        at = nominal.lastItem + 1;
        continue;
      }
      if (args.places.length > 0) {
        objectOpen = false;
        return;
      }
      at = Math.max(at, nominal.lastItem);
    }
  }

  /** A phrase without a preposition; returns its last item. */
  function bare(at: number): number {
    const item = items[at] as Item;
    // استعادت محطة المياه طاقتها: the place is who regains what is its own.
    if (objectEnd >= 0 && frame.type === 'capture' && args.subject === null && isOwn(item) && followsObject(at)) {
      args.forbidden ??= `the object ${item.folded}`;
      return at;
    }
    // عاد إلى صف الوطن ثلاثة ضباط: the genitive of the phrase's noun, before the subject.
    const behindPhrase = frame.phrase.length > 0 && trigger.end > trigger.at && at === trigger.end + 1;
    // أمسك بزمام الأمور في عتق
    const governed = items[trigger.end - 1]?.kind === 'preposition' || items[trigger.end]?.role !== null;
    if (behindPhrase && governed && isOrdinaryNoun(item) && !item.joined && !isPlaceLike(items, at)) return at;
    // تولت مهام الأمن في X: the genitive of the phrase's noun.
    const phrase = behindPhrase ? items[trigger.end]?.readings.find(({ lemma }) => frame.phrase.includes(lemma)) : undefined;
    const construct = phrase?.enclitic === null && !phrase.proclitics.includes('ال');
    if (construct && isOrdinaryNoun(item) && !isPlaceLike(items, at)) return at;
    // آخر جيوب داعش, محل قوات X: whose.
    const whose = construct && objectField === 'target' ? readForces(context, items, at, end) : null;
    if (whose !== null) {
      takeObject(whose);
      return whose.lastItem;
    }
    // ستقل الحافلات مقاتلي …: what carries them.
    if (fields['subject'] === undefined && !frame.subjectIsPlace && hasClass(item, 'carrier')) return at;
    // استردت X، الأمر الذي نفاه …: no subject, but all that was told before the comma.
    if (hasClass(item, 'summing-noun') && isSign(items[at - 1], COMMAS) && hasClass(items[at + 1], 'relative')) return at;
    // سحب ما تبقى من وحداتها, خروج من بقي منهم.
    if ((item.folded === 'ما' || item.folded === 'من') && hasClass(items[at + 1], 'remain')) {
      const rest = readForces(context, items, nominalFrom(items, at + 2), end);
      if (rest === null) return at + 1;
      if (objectOpen && objectField !== 'at' && !(subjectOpen && usage === 'masdar')) takeObject(rest);
      else if (subjectOpen) takeSubject(rest, 'those who remained');
      return rest.lastItem;
    }
    // كامل المنطقة، معظم أحياء X: the whole or the part stands before what it is of.
    if (
      objectField === 'at' &&
      hasAnyClass(item, ['part', 'measure', 'quantifier']) &&
      isPlaceLike(items, at + 1) &&
      items[at + 1]?.role === null
    )
      return at;
    if (
      objectOpen &&
      objectField === 'at' &&
      item.kind !== 'place' &&
      (!subjectOpen || usage === 'masdar' || args.subject !== null)
    ) {
      // احتلت أجزاء واسعة منها.
      const whole = hasAnyClass(item, ['part', 'measure']) ? wholeOf(at, 'at') : null;
      if (whole !== null) {
        if (whole.mentions.length > 0) addMentions(whole.mentions, 'at', 'part of it');
        else if (whole.nominal !== null) addPlaces(whole.nominal, 'at', 'part of it');
        objectOpen = false;
        return whole.last;
      }
    }
    if (hasClass(item, 'garrison') && subjectOpen && !item.joined && (objectField !== 'at' || placeBehind(at))) {
      const garrison = readForces(context, items, at, end);
      if (garrison !== null) {
        takeSubject(garrison, 'subject after the verb');
        return Math.max(garrison.lastItem, postOf(garrison)?.lastItem ?? 0);
      }
    }
    if (isPlaceLike(items, at)) {
      const force = subjectOpen ? readForces(context, items, at, end) : null;
      // تركيا سحبت قواتها, غادرت روسيا قاعدة حميميم: a state acts where another place or its own troops follow.
      if (
        force !== null &&
        (force.states.length > 0 ? stateActs(force) : item.kind !== 'place' && force.actors.length > 0 && !objectOpen)
      ) {
        takeSubject(force, 'subject after the verb');
        return force.lastItem;
      }
      // سقوط نظام الرئيس: a noun for people or power, whatever hamlet has it for its name.
      if (objectOpen && (frame.subjectIsPlace || objectField === 'at') && isPowerName(context, item))
        args.forbidden ??= `the object ${item.folded}`;
      // خرجت المدينة من عزلتها: nothing else can be the subject of a verb without an object; a post stands for those in it.
      const alone = usage === 'verb' && subjectOpen && objectField === undefined && !frame.subjectIsPlace;
      if (alone && frame.type !== 'capture' && at === trigger.at + 1 && !hasClass(item, 'post'))
        args.forbidden ??= `the subject ${item.folded}`;
      const rank = isRank(items, at);
      if (rank && objectOpen && objectField === 'at') args.forbidden ??= `the rank ${item.folded}`;
      const nominal = rank ? null : readPlaces(items, at, end, null);
      if (nominal === null) return at;
      if (objectOpen && (frame.subjectIsPlace || objectField === 'at')) {
        // احتل الميناء المركز العاشر, تستعيد بغداد مكانتها: of two bare nominals the first is the subject, the second no place.
        const second = items[nominal.lastItem + 1];
        if (
          usage === 'verb' &&
          subjectOpen &&
          !frame.subjectIsPlace &&
          second !== undefined &&
          second.index <= end &&
          isDefiniteNoun(second)
        )
          args.forbidden ??= `the object ${second.folded}`;
        // اجتاح الجراد مدينة درنة: of two bare names the first is the subject, and no force, unless people have it (الصفويون).
        const [named, next] = [item.kind === 'place' && item.mention?.head === -1 && !/[وي]ن$/.test(item.folded), items[at + 1]];
        if (usage === 'verb' && subjectOpen && named && next?.role === null && !next.joined && isPlaceLike(items, at + 1))
          args.forbidden ??= `the subject ${item.folded}`;
        addPlaces(nominal, 'at', 'object');
        if (!frame.subjectIsPlace) objectEnd = nominal.lastItem;
        objectOpen = false;
      }
      return nominal.lastItem;
    }
    const nominal = readForces(context, items, at, subjectOpen ? beforeTarget(at) : end);
    if (nominal !== null) {
      if (subjectOpen && !isLoneObject(nominal)) {
        takeSubject(nominal, usage === 'verb' ? 'subject after the verb' : 'genitive of the verbal noun');
      } else if (objectOpen && objectField !== 'at' && !frame.subjectIsPlace) takeObject(nominal);
      else if (objectOpen) {
        const head = items[nominal.firstItem];
        args.forbidden ??=
          refused(head, frame.forbidsObject) ??
          // حرر الجيش عشرات المختطفين، تسلم دفعة من السلاح: people or things; a named unit may stand for its base.
          (frame.subjectIsPlace ? 'not a place' : head?.kind === 'force' ? null : `the object ${head?.folded ?? ''}`);
        objectOpen = false;
      }
      return nominal.lastItem;
    }
    // استعاد الجيش عشر مركبات: what is counted is no place.
    const counted =
      objectOpen && !subjectOpen && objectField === 'at' && frame.type === 'capture' ? countedThing(items, at) : null;
    if (counted !== null) {
      args.forbidden ??= `the object ${counted.folded}`;
      return at;
    }
    // إخراج آلياتها، رفع حواجزه: its vehicles stand for the force.
    const vehicle = vehicleOf(item);
    if (objectOpen && objectField === 'actor-if-none' && vehicle?.enclitic != null) {
      takeObject({ ...NOBODY, pronoun: vehicle.enclitic, firstItem: at, lastItem: at });
      return at;
    }
    // غادرت الدبابات البلدة.
    if (subjectOpen && usage === 'verb' && vehicle?.proclitics.includes('ال') === true) {
      takeSubject({ ...NOBODY, members: false, firstItem: at, lastItem: at }, 'vehicles of a force');
      return at;
    }
    if (isAdverb(item) || hasClass(item, 'quantifier') || hasClass(item, 'measure')) return at;
    // استولى المستوطنون على منزل: a body that neither takes nor holds ground.
    if (item.kind === 'force' && subjectOpen && item.mention !== null && context.isUnarmed(item.mention)) {
      args.forbidden ??= `the subject ${item.folded}`;
      return at;
    }
    if (item.kind === 'person' && subjectOpen) {
      subjectOpen = false;
      return at;
    }
    // تراجعت الغلال, تراجعت غلة القمح: a word that no table knows, right behind the trigger, is its subject, and no force known before;
    // سيطرت البضائع: a feminine verb has a plural of things behind it, where سيطر الباعة has people.
    if (
      subjectOpen &&
      (frame.needs.some((need) => need.startsWith('force')) ||
        (usage === 'verb' && reading.features.gender === 'f' && !frame.subjectIsPlace)) &&
      item.kind === 'word' &&
      (isOfficePeople(item) || (item.readings.length === 0 && (usage === 'verb' || item.folded.startsWith('ال')))) &&
      items.slice(trigger.at + 1, at).every((each) => hasAnyClass(each, ['quantifier', 'measure', 'superlative']))
    )
      args.forbidden ??= `the subject ${item.folded}`;
    // يرتدون الملابس, يهجر التركمان: what a verb has right behind it, its subject being told, is its object; of leaving no people or things.
    const object = usage === 'verb' && !subjectOpen && at === trigger.at + 1 && frame.type === 'withdrawal';
    // وارتدوا ملابس مدنية: nor has a verb without an object a thing behind it.
    const bareNoun = reading.features.number === 'plural' && isOrdinaryNoun(item) && !hasClass(item, 'time-unit');
    const thing =
      isDefiniteNoun(item) ||
      isMainly(item, 'equipment') ||
      (!isAdverb(item) && (bareNoun || refused(item, frame.forbids) !== null));
    if (object && (objectField === undefined ? thing : objectField === 'at' && isDefinitePeople(item)))
      args.forbidden ??= `the object ${item.folded}`;
    if (isOrdinaryNoun(item)) {
      if (
        objectOpen &&
        (objectField !== undefined || frame.subjectIsPlace) &&
        (!subjectOpen || usage === 'masdar' || frame.subjectIsPlace)
      ) {
        args.forbidden ??= frame.subjectIsPlace
          ? 'not a place'
          : (refused(item, frame.forbidsObject) ?? (usage === 'verb' || !subjectOpen ? null : refused(item, frame.forbids)));
        if (args.forbidden === null && args.places.length === 0 && objectField === 'at')
          args.forbidden = isMainly(item, 'place-kind') ? null : `the object ${item.folded}`;
        objectOpen = false;
      } else if (subjectOpen) {
        // تراجع حركة الترانزيت: the genitive of a verbal noun is its subject as much as what follows a verb.
        const genitive =
          frame.phrase.length === 0 &&
          at === trigger.at + 1 &&
          !reading.proclitics.includes('ال') &&
          frame.type !== 'capture' &&
          !hasClass(item, 'event-noun');
        args.forbidden ??= refused(item, frame.forbids) ?? (usage === 'verb' || genitive ? `the subject ${item.folded}` : null);
        subjectOpen = false;
      }
      return at;
    }
    return at;
  }

  /**
   * استسلم 250 مقاتلا من التنظيم لقوات X, التحق عشرات الجنود بالجيش الحر: the preposition of the other side ends the subject behind its
   * verb, though a body may have its members with it (عناصر للنظام).
   */
  function beforeTarget(at: number): number {
    if (frame.type !== 'defection') return end;
    const other = items.findIndex(
      ({ index, role }) => index > at && index <= end && (role === 'by' || role === 'for') && fields[role] === 'target',
    );
    return other < 0 ? end : other - 1;
  }

  /** وقع في يد قواتهم: the body whose the forces are. */
  function ownersOf({ pronoun, firstItem }: ForceNominal): readonly ActorRef[] {
    const owner = discourse.ownerBefore(pronoun ?? '', items[firstItem]?.first ?? token, args.targets);
    return owner === null ? [] : [owner.actor];
  }

  /** True where nothing but what locates the object stands between it and `at`. */
  function followsObject(at: number): boolean {
    return items
      .slice(objectEnd + 1, at)
      .every((item) => item.kind === 'place' || item.role === 'in' || item.role === 'by' || isParticipleOrAdjective(item));
  }

  /** أخلت حامية X بلدة Y: another place stands bare behind the garrison, so that it is no garrison that is left. */
  function placeBehind(at: number): boolean {
    const own = readForces(context, items, at, end);
    const from = own === null ? at : Math.max(own.lastItem, postOf(own)?.lastItem ?? 0);
    for (let i = from + 1; i <= end; i++) {
      const next = items[i] as Item;
      if (next.kind !== 'date') return next.role === null && !next.joined && isPlaceLike(items, i);
    }
    return false;
  }

  /** حامية الموصل: the place that a garrison holds, right behind it. */
  function postOf({ firstItem }: ForceNominal): PlaceNominal | null {
    const [head, next] = [items[firstItem], items[firstItem + 1]];
    const named = hasClass(head, 'garrison') && next?.role === null && !next.joined && isPlaceLike(items, firstItem + 1);
    return named ? readPlaces(items, firstItem + 1, items.length - 1, null) : null;
  }

  function stateActs(force: ForceNominal): boolean {
    if (objectField === undefined) return true;
    for (let i = force.lastItem + 1; i <= end; i++) {
      const next = items[i] as Item;
      if (next.kind === 'date' || isSign(next, `${QUOTES}${COMMAS}`)) continue;
      return next.role === null && !next.joined && (isPlaceLike(items, i) || readForces(context, items, i, end) !== null);
    }
    return false;
  }

  /**
   * طرد الجيش مسلحي داعش: of two nominals in a row the first is the subject; a lone one is the object of a masdar, and of a verb that
   * cannot be without one (اقتحم الجيش المدينة وطرد الحوثيين منها).
   */
  function isLoneObject(nominal: ForceNominal): boolean {
    if (objectField === undefined || objectField === 'at') return false;
    const needed = frame.needs.includes('force-or-target') && reading.enclitic === null && objectOpen;
    return (usage === 'masdar' || needed) && !anotherNominal(nominal);
  }

  function anotherNominal(nominal: ForceNominal): boolean {
    let at = nominal.lastItem + 1;
    const isAside = (item: Item): boolean =>
      item.kind === 'date' ||
      isSign(item, `${COMMAS}${QUOTES}`) ||
      (item.kind === 'word' &&
        item.role === null &&
        !item.joined &&
        (isAdverb(item) || isParticipleOrAdjective(item)) &&
        !isOrdinaryNoun(item));
    if (usage === 'verb') while (at < end && isAside(items[at] as Item)) at++;
    const next = items[at];
    if (next === undefined || at > end || next.role !== null || next.joined) return false;
    if (readForces(context, items, at, end) !== null) return true;
    // طردت الشرطة البائعين: people of whatever sort.
    return usage === 'verb' && next.kind === 'word' && (next.readings.length === 0 || isOrdinaryNoun(next));
  }

  /** A phrase with a preposition; returns its last item. */
  function prepositional(given: string, at: number, pronoun: Analysis | null): number {
    let start = items[at]?.kind === 'preposition' ? at + 1 : at;
    // من وسط بحري، من هذه المدينة: the outer preposition counts.
    while (
      start > at &&
      start < end &&
      (items[start]?.kind === 'preposition' || hasClass(items[start], 'demonstrative')) &&
      start <= at + 2
    )
      start++;
    const first = items[start];
    if (given === 'from' && hasClass(first, 'remain')) {
      const nominal = readForces(context, items, nominalFrom(items, start + 1), end);
      if (nominal !== null && subjectOpen) takeSubject(nominal, 'those who remained');
      const whose = pronounPreposition(items[start + 1]);
      // من تبقى منهم: of those named before.
      if (nominal === null && whose?.role === 'from' && subjectOpen)
        takeSubject({ ...NOBODY, pronoun: whose.reading.enclitic, firstItem: start, lastItem: start + 1 }, 'those who remained');
      return nominal?.lastItem ?? start;
    }
    // بولاية الجزيرة: ب before a place is "in", where the frame has no place for ب. احتلاله لقاعدة X: a masdar takes its object with لـ.
    const locative =
      given === 'by' &&
      placeRole(fields['by']) === null &&
      isPlaceLike(items, start) &&
      (readPlaces(items, start, end, 'by')?.places.length ?? 0) > 0;
    const objective = given === 'for' && usage === 'masdar' && objectField === 'at' && isPlaceLike(items, start);
    const field = objective ? 'at' : fields[locative ? 'in' : given];
    if (pronoun !== null) return pronominal(field, pronoun, at);
    const member = placeRole(field) === null ? null : memberMeant(first);
    if (member !== null) {
      addMentions([member], placeRole(field) ?? 'at', `${first?.folded ?? ''}: of those named before`);
      return start;
    }
    if (given === 'for' && usage === 'masdar' && subjectOpen && field !== 'actor') {
      // انسحابات كبيرة لقوات النظام; استسلام جماعي لعناصر X, but استسلام لقوات X: people surrender to a body.
      const nominal = readForces(context, items, start, end);
      if (field !== 'target' || (nominal?.members === true && !nominal.single)) {
        if (nominal !== null) takeSubject(nominal, 'after لـ');
        return nominal?.lastItem ?? start;
      }
    }
    // انشقاقات في صفوف X, حالات فرار بين جنود X: a verbal noun has for its subject those among whom it happens;
    // where no place is named it is a general remark.
    const named = items.slice(start, end + 1).some(({ kind }) => kind === 'place');
    if (
      frame.type === 'defection' &&
      usage === 'masdar' &&
      subjectOpen &&
      frame.phrase.length === 0 &&
      AMONG.has(given) &&
      named
    ) {
      const ranks = first?.readings.some(({ lemma }) => lemma === 'صف') === true;
      const among = readForces(context, items, ranks ? start + 1 : start, end);
      if (among !== null && among.actors.length > 0) {
        takeSubject(among, 'those among whom it happens');
        return among.lastItem;
      }
    }
    // A sentence that breaks off after its preposition has nothing to take.
    if (field === undefined || field === 'ignore' || first === undefined)
      return Math.max(start - 1, at, first === undefined || first.kind === 'sign' ? at : endOfPhrase(context, items, at, end));
    const role = placeRole(field);
    if (role !== null && role !== 'via' && given !== 'in' && isRank(items, start)) args.forbidden ??= `the rank ${first.folded}`;
    // قلعة … المطلة على المدينة: a second phrase without و belongs to what is before it.
    const repeated =
      role === 'at' &&
      field === 'at' &&
      given === 'on' &&
      args.places.some((place) => place.role === 'at') &&
      !(items[at]?.joined ?? false);
    if (repeated) return endOfPhrase(context, items, at, end);
    return role === null ? forcePhrase(field, given, start) : placePhrase(field, role, given, start);
  }

  /** سيطر على مورك وكفرزيتا ثم انسحب من الأخيرة: which of the places of the event told before. */
  function memberMeant(item: Item | undefined): number | null {
    const places = discourse.latestPlaces();
    const nth = MEMBERS.get(item?.kind === 'word' ? item.folded : '');
    return nth === undefined || places.length < 2 ? null : (places.at(nth) ?? null);
  }

  function pronominal(field: ArgumentField | undefined, pronoun: Analysis, at: number): number {
    const role = placeRole(field);
    if (role !== null && !(field === 'at-if-none' && args.places.some((place) => place.role === 'at'))) {
      if (frame.type === 'capture' && args.subject?.military !== true && meansHarm(items, trigger.at, pronoun.enclitic ?? ''))
        args.forbidden ??= 'a fire or disease';
      addMentions(meantBy(pronoun.enclitic ?? '', items[at] as Item), role, `pronoun in ${items[at]?.folded ?? ''}`);
    } else if (
      field === 'target' ||
      ((field === 'target-if-force' || field === 'target-if-holder') &&
        // تحرير عبس، ومنها إلى …: from there, no force.
        items[at]?.joined !== true)
    )
      addTargets(discourse.forcesFor(pronoun.enclitic ?? '', token, args.actors));
    return at;
  }

  function placePhrase(field: ArgumentField, role: PlaceRef['role'], given: string, from: number): number {
    let start = from;
    const first = items[start] as Item;
    if (field === 'to-if-direction' && !hasClass(first, 'direction-noun')) return endOfPhrase(context, items, start, end);
    // على بصر الحرير: a word that no table knows is the first of the name behind it.
    if (
      first.kind === 'word' &&
      first.readings.length === 0 &&
      items[start + 1]?.kind === 'place' &&
      items[start + 1]?.role === null &&
      !(items[start + 1]?.joined ?? true)
    )
      start++;
    // أجزاء واسعة من X، نصف منشآته: a part of a place stands for it.
    const whole = wholeOf(start, given);
    if (whole !== null) {
      // ثلاث من مديريات شبوة
      if (role === 'at' && items[start]?.quantity?.unit === 'places') args.placeQuantity = start;
      if (whole.mentions.length > 0) addMentions(whole.mentions, role, `part of it`);
      else if (whole.nominal !== null) addPlaces(whole.nominal, role, 'part of it');
      return whole.last;
    }
    // كامل مدينة ترهونة، معظم أحياء X.
    while (
      start < end &&
      !isPlaceLike(items, start) &&
      // مفاوضات الدوحة: talks, whatever participle has their letters.
      refused(items[start], frame.forbids) === null &&
      (hasAnyClass(items[start], ['part', 'quantifier', 'measure']) || isParticipleOrAdjective(items[start] as Item)) &&
      (isPlaceLike(items, start + 1) || hasAnyClass(items[start + 1], ['part', 'quantifier']))
    )
      start++;
    const nominal =
      isPlaceLike(items, start) ||
      isSign(first, QUOTES) ||
      hasAnyClass(first, ['quantifier', 'measure', 'direction']) ||
      first.kind === 'quantity'
        ? readPlaces(items, start, end, given)
        : null;
    if (nominal === null || (nominal.places.length === 0 && nominal.headNoun === null)) {
      const force = readForces(context, items, start, end);
      if (field === 'at-or-actor' && force !== null && args.actors.length === 0) args.actors.push(...force.actors);
      // إخلاء مطار القامشلي من القوات الروسية: who leaves the place named before.
      if (force !== null && given === 'from' && objectField === 'at' && args.places.some((place) => place.role === 'at')) {
        if (args.actors.length === 0) args.actors.push(...force.actors);
        args.subject ??= force;
        return force.lastItem;
      }
      // انسحب من غرفة العمليات, من منظمة الصحة: leaves a body, not ground.
      const body = (force !== null && force.actors.length > 0) || first.kind === 'force';
      if (body && frame.type === 'withdrawal' && field === 'at' && given !== 'in') args.forbidden ??= 'leaves a body';
      // السيطرة على سيارة: a thing, not who is in it.
      if (frame.type === 'capture' && hasClass(first, 'carrier')) args.forbidden ??= refused(first, frame.forbids);
      if (force !== null) return force.lastItem;
      if (field === 'at') {
        // انسحب من «منظمة …»: the word in the quotes.
        const left = isSign(first, QUOTES) ? (items[start + 1] ?? first) : first;
        // استولت على عشر مركبات.
        const counted = frame.type === 'capture' && given === 'on' ? countedThing(items, start) : null;
        if (counted !== null) args.forbidden ??= `${given} ${counted.folded}`;
        args.forbidden ??= refused(left, frame.forbids);
        // سيطر على حريق، انسحب من المحادثات: what is controlled or left is no place.
        const unknown =
          left.kind === 'word' && left.readings.length === 0 && left.folded.startsWith('ال') && frame.type === 'capture';
        if (
          args.places.length === 0 &&
          given !== 'in' &&
          given !== 'near' &&
          (isOrdinaryNoun(left) || unknown) &&
          frame.type !== 'defection'
        )
          args.forbidden ??= `${given} ${left.folded}`;
      }
      // هربا من محاولة …: a danger, and no side; هربا من هجمات قوات X: whose attacks they are flees nobody.
      if (field === 'at-or-actor' && hasClass(first, 'attempt-noun')) args.forbidden ??= `${given} ${first.folded}`;
      const owner = items[start + 1];
      const owned = owner?.kind === 'force' && owner.role === null && !owner.joined && isOrdinaryNoun(first);
      return owned && start < end ? start + 1 : start;
    }
    if (field === 'at-if-none') {
      // سيطرت الحكومة في ليبيا اليوم على ترهونة: "in" counts only where nothing else names the place.
      if (nominal.places.length > 0 || isDefiniteKind(nominal.headNoun))
        fallback ??= { nominal, why: `after ${items[start - 1]?.folded ?? given}` };
      return nominal.lastItem;
    }
    addPlaces(nominal, role, field === 'in-place' ? WITHIN : `after ${items[start - 1]?.folded ?? given}`);
    return nominal.lastItem;
  }

  /** What a word for a part (جزء، نصف، كتل، 80 بالمئة) is part of: after من, or by its pronoun. Null where no part is meant. */
  function wholeOf(
    start: number,
    given: string,
  ): { mentions: readonly number[]; nominal: PlaceNominal | null; last: number } | null {
    for (let at = start; at <= Math.min(end, start + 4); at++) {
      const item = items[at] as Item;
      const part =
        item.kind === 'quantity' ||
        isPercent(item) ||
        hasAnyClass(item, ['part', 'measure', 'quantifier']) ||
        isParticipleOrAdjective(item) ||
        // مساحات شاسعة من X: a word that no table knows behind the part describes it.
        (at === start + 1 && item.kind === 'word' && item.readings.length === 0 && !item.joined);
      if (!part && at > start) {
        const pronoun = pronounPreposition(item);
        if (pronoun?.role === 'from') return { mentions: meantBy(pronoun.reading.enclitic ?? '', item), nominal: null, last: at };
        if (item.kind === 'preposition' && item.role === 'from') {
          // ثلاث من مديرياتها: parts of the one that the pronoun means.
          const owner = items[at + 1]?.readings.find(
            ({ enclitic, rank, classes }) =>
              rank === 0 && (enclitic === 'ها' || enclitic === 'ه') && classes.includes('place-kind'),
          )?.enclitic;
          if (owner != null) return { mentions: meantBy(owner, items[at + 1] as Item), nominal: null, last: at + 1 };
          const nominal = readPlaces(items, at + 1, end, given);
          return nominal === null || (nominal.places.length === 0 && nominal.headNoun === null)
            ? null
            : { mentions: [], nominal, last: nominal.lastItem };
        }
      }
      if (!part) return null;
      const suffix = item.readings.find(
        ({ pos, enclitic, classes }) => pos === 'noun' && enclitic !== null && classes.includes('part'),
      )?.enclitic;
      if (suffix != null) return { mentions: meantBy(suffix, item), nominal: null, last: at };
    }
    return null;
  }

  function meantBy(enclitic: string, item: Item): readonly number[] {
    if (clause.relation !== 'relative') return discourse.placesFor(enclitic, item.first);
    // المناطق التي غادرها الجيش: places without a name, unless examples follow.
    const head = unnamedAntecedent(items, clause.first);
    const named =
      head === null || head.readings.some(({ features }) => features.number === 'plural') ? [] : discourse.placeOfKind(head);
    // البلدة التي سيطر عليها …: the town named before.
    if (named.length > 0) return named;
    if (head !== null) {
      if (!addListed(trigger.end + 1, 'at')) args.unnamedPlace = head;
      return [];
    }
    const antecedent = discourse.antecedent(items[clause.first]?.first ?? 0);
    return antecedent.length > 0 ? antecedent : discourse.placesFor(enclitic, item.first);
  }

  function forcePhrase(field: ArgumentField, given: string, start: number): number {
    // من دنس عصابات داعش: the force is the genitive of the noun after the preposition.
    const head = items[start];
    const genitive =
      head?.kind === 'word' &&
      !head.joined &&
      !head.readings.some(({ proclitics }) => proclitics.includes('ال')) &&
      items[start + 1]?.kind === 'force' &&
      items[start + 1]?.role === null &&
      items[start + 1]?.joined === false
        ? start + 1
        : -1;
    const force = readForces(context, items, start, end) ?? (genitive < 0 ? null : readForces(context, items, genitive, end));
    if (force === null) {
      const ranks = head?.readings.find(({ lemma, enclitic }) => lemma === 'صف' && enclitic !== null);
      if (ranks?.enclitic != null) addTargets(discourse.forcesFor(ranks.enclitic, token, args.actors));
      // انحاز إلى الشعب, إلى صف الوطن: a cause stands for the other side.
      const ranked = nominalFrom(items, start);
      if (ranks !== undefined || [ranked, ranked + 1].some((i) => i <= end && isCause(items[i]))) args.otherSide = true;
      if (frame.type === 'defection') {
        args.forbidden ??= refused(
          items[start],
          frame.forbids.filter((name) => name !== 'civilian'),
        );
        // سلّم نفسه إلى القضاء: to justice, not to a side; the district of that name takes nobody in.
        if (frame.forbids.includes('court') && hasClass(items[start], 'court')) args.forbidden ??= 'court';
      }
      return start;
    }
    const actors = [...force.actors, ...(frame.type === 'defection' ? [] : armiesOf(context, force.states))];
    switch (field) {
      case 'actor':
      case 'actor-if-force':
        if (frame.subjectIsPlace || args.actors.length === 0 || given === 'agent' || given === 'holder')
          args.actors.push(...(actors.length === 0 && force.pronoun !== null ? ownersOf(force) : actors));
        args.subject ??= force;
        break;
      case 'actor-strong':
        // انشقّ عن X: the side that is left is the actor, whatever the subject's own body is called.
        if (actors.length > 0) args.actors = [...actors];
        strong = actors.length > 0;
        break;
      default:
        // التحق الجنود بوحداتهم: their own side.
        if (frame.name === 'join-other-side' && force.pronoun === 'هم') args.forbidden ??= 'their own side';
        // انضم إلى قواته: those of the body that the pronoun means.
        addTargets(actors.length > 0 || force.pronoun === null ? actors : discourse.forcesFor(force.pronoun, token, args.actors));
        // في خدمة الأهالي: people without arms are no side.
        args.otherSide ||= !force.civilian || force.military;
    }
    return force.lastItem;
  }
}

const FARTHEST_MUTUAL = 6;

/** بعد معارك عنيفة مع X, إثر اشتباكات استمرت يومين مع X: who follows مع is the other side of what the noun before names. */
function isMutual(items: readonly Item[], preposition: number): boolean {
  for (let at = preposition - 1; at >= Math.max(0, preposition - FARTHEST_MUTUAL); at--) {
    const item = items[at] as Item;
    if (hasClass(item, 'mutual-noun')) return true;
    if (item.kind === 'force' || item.kind === 'place' || isSign(item, '.؛')) return false;
  }
  return false;
}
