import type { Mention } from '../document.ts';
import type { Context } from './context.ts';
import type { Item } from './items.ts';
import { hasAnyClass, hasClass, isMainly, isSign, QUOTES } from './words.ts';
import { isFiniteVerb } from './clauses.ts';
import type { Proform } from './proforms.ts';
import { countryOfAuthorities, hasTroops } from './authorities.ts';
import { areCountedOthers, proformAt } from './proforms.ts';
import { armyOfHomeland, isHomeland } from './homeland.ts';
import { servedWith } from './served.ts';
import { foldedName } from '../text/fold.ts';

/** An actor of an event: the registry's id where it has the force, else the name as the text has it. */
export interface ActorRef {
  readonly id: string | null;
  readonly name: string;
  /** Item that names it, or -1 for one taken from the discourse. */
  readonly item: number;
}

/** A nominal that may stand for a force: the named forces in it, its count, and what kind of thing its head is. */
export interface ForceNominal {
  readonly actors: readonly ActorRef[];
  /** Item of the quantity that counts its people, or -1. */
  readonly quantity: number;
  /** Members of a force with no name beside them (المقاتلون، الجنود): to be found in the discourse. */
  readonly unnamed: boolean;
  /** Its head is a member or a unit of an armed force, or a named force. */
  readonly military: boolean;
  /** One named or titled person rather than a body. */
  readonly single: boolean;
  readonly civilian: boolean;
  /** Its head is people (جنود، 40 عنصرا), not a body. */
  readonly members: boolean;
  /** Pronoun on the word for its members (قواته، مسلحيها): they belong to who is meant by it. Null where there is none. */
  readonly pronoun: string | null;
  /** It names nobody and stands for fighters named before (هؤلاء، الطرفان). Null where it is a noun of its own. */
  readonly proform: Proform | null;
  /** Place mentions read as an actor (تركيا سحبت …): countries and capitals. */
  readonly states: readonly Mention[];
  readonly firstItem: number;
  readonly lastItem: number;
}

const NO_FORCE: Omit<ForceNominal, 'firstItem' | 'lastItem'> = {
  actors: [],
  quantity: -1,
  unnamed: false,
  military: false,
  single: false,
  civilian: false,
  members: false,
  pronoun: null,
  proform: null,
  states: [],
};

const MILITARY = ['force', 'member', 'rank'];
const LINKS = new Set(['from', 'in', 'for', 'by']);
const FARTHEST_BEARER = 7;
/** أحدا من, أيا من. */
const ANY = new Set(['احد', 'احدا', 'اي', 'ايا', 'واحد', 'واحدا']);

/** المناهضة للحركة, المضادة لـ: a participle or adjective that says whom those before it fight. */
export const opposes = ({ kind, readings }: Item): boolean =>
  kind === 'word' &&
  readings.some(
    ({ pos, rank, classes }) => (pos === 'participle' || pos === 'adjective') && rank === 0 && classes.includes('against'),
  );

export const actorOf = (context: Context, item: Item): ActorRef =>
  item.mention === null ? { id: null, name: item.folded, item: item.index } : asActor(context.bodyOf(item.mention), item.index);

/** A body as an actor; `item` where one names it. */
export const asActor = ({ id, name }: Pick<ActorRef, 'id' | 'name'>, item = -1): ActorRef => ({ id, name, item });

/** True for bodies that fight; media, monitors, parties and the like speak but do not take towns. */
export function isFighting(context: Context, item: Item): boolean {
  return item.kind === 'force' && item.mention !== null && context.isFighting(item.mention);
}

/** A body of the registry as an actor that no item names. */
export const bodyOf = (context: Context, id: string): ActorRef => ({
  id,
  name: context.registry.organisation(id)?.name ?? id,
  item: -1,
});

/** أحد من رجاله, أي منهم: any of those named behind it. */
export const isAnyOf = (items: readonly Item[], at: number): boolean =>
  ANY.has(items[at]?.folded ?? '') &&
  (items[at + 1]?.role === 'from' || (items[at]?.kind === 'word' && ofThose(items[at + 1]) !== null));

/** The regular army of a country on the document's day; null where the registry has none. */
export function armyOfCountry(context: Context, country: string | null): ActorRef | null {
  const army = country === null ? null : context.registry.armyOf(country, context.layers.published);
  return army === null ? null : bodyOf(context, army);
}

/** The regular armies of countries and capitals that stand for them (واشنطن تسحب …) and of ministries; a ministry that has others stands for itself. */
export function armiesOf(context: Context, states: readonly Mention[]): ActorRef[] {
  return states.flatMap((state) => {
    if (state.kind === 'place') return armyOfCountry(context, context.countryOf(state)) ?? [];
    const troops = context.troopsOf(state.entries[0] ?? '');
    return troops === null ? asActor(context.bodyOf(state)) : bodyOf(context, troops);
  });
}

/**
 * Reads the nominal that starts at item `start`: a named force with those coordinated to it, members of one, a count of
 * them, or a titled person linked to one.
 *
 * @param end last item that may belong to it
 * @returns null where no force, member or person stands there
 * @example // 'أكثر من ألفي عنصر للنظام' → actors [syrian-government-forces], quantity the number, military
 */
export function readForces(context: Context, items: readonly Item[], start: number, end: number): ForceNominal | null {
  let at = start;
  const isAny = (): boolean => isAnyOf(items, at);
  const opens = (): boolean => isSign(items[at], QUOTES) || hasClass(items[at], 'quantifier') || pointsAtPeople(items, at);
  while (at <= end && opens() && !isAny()) at++;
  // أحد من رجاله, أي من جنودها: of whom one is meant.
  if (isAny()) at += items[at + 1]?.kind === 'preposition' ? 2 : 1;
  const head = items[at];
  if (head === undefined || at > end || isLevel(head) || isMotion(items, at)) return null;
  const among = fewOf(items, at, end);
  const stands = among === null ? proformAt(items, at) : null;
  return among === null && stands === null && !opensForces(head) ? null : forcesAt(context, items, at, end, among, stands);
}

const OPENING = [...MILITARY, 'title', 'expert', 'civilian', 'carrier', 'armour', 'nationality', 'authorities'];

/** False for a piece that begins no such nominal by its own meaning, as most do where one is looked for. */
const opensForces = (head: Item): boolean =>
  head.kind === 'word' ? hasAnyClass(head, OPENING) : head.kind !== 'sign' && head.kind !== 'preposition' && head.kind !== 'date';

/**
 * @param among  some of those named before, where the nominal speaks of them (سبعة منهم، أي منهم؛ بعضهم، معظمهم)
 * @param stands  whom the head stands for, where it has no meaning of its own (هؤلاء، الطرفان)
 */
function forcesAt(
  context: Context,
  items: readonly Item[],
  at: number,
  end: number,
  among: ReturnType<typeof fewOf>,
  stands: ReturnType<typeof proformAt>,
): ForceNominal | null {
  const head = items[at] as Item;
  const actors: ActorRef[] = [];
  const states: Mention[] = [];
  let quantity = -1;
  let unnamed = false;
  let military = false;
  let single = false;
  let civilian = false;
  let pronoun: string | null = null;
  let last = at;

  /** Item of the fighting body that members or a unit belong to; -1 where none is named. Notes a body that does not fight. */
  let civil = false;
  const bearerAfter = (from: number): number => {
    for (let i = from; i <= Math.min(end, from + FARTHEST_BEARER); i++) {
      const item = items[i] as Item;
      // مسلحي ما يسمى "كتائب الفاروق".
      if (item.folded === 'ما' && hasClass(items[i + 1], 'name')) {
        i++;
        continue;
      }
      // القوات المناهضة للحركة: whom they fight, and not whose they are.
      if (opposes(item)) return -1;
      // ترك الجنود القوات المسلحة: no genitive stands behind a noun with the article; what follows is what they left.
      if (i === from && item.kind === 'force' && item.role === null && hasArticle(items[i - 1]) && isBodyNoun(item)) return -1;
      // جنود بدرعا والمعارضة …: a joined name is another matter.
      if (item.kind === 'force' && item.joined && i > from) return -1;
      if (item.kind === 'force' && isFighting(context, item)) return i;
      // فرق الدفاع المدني، وفد الأمم المتحدة: members of a body that does not fight.
      if (item.kind === 'force') {
        civil ||= i === from;
        return -1;
      }
      if (isSign(item, QUOTES)) continue;
      // 16 عنصرا على الأقل من الفيلق الخامس
      if (item.folded === 'علي' && /^الا(?:قل|كثر)$/.test(items[i + 1]?.folded ?? '')) {
        i++;
        continue;
      }
      if (item.kind === 'sign' || item.kind === 'date') return -1;
      // عاد إلى صف الوطن ثلاثة مقاتلين من X: a bare number begins another argument.
      if (item.kind === 'quantity' && item.role === null && i > from && items[i - 1]?.role === null) return -1;
      // تسلمت قوات الدرع معسكر X من Y: behind a bare place stands another argument.
      if (item.kind === 'place' && item.role === null) return -1;
      if (item.kind === 'preposition' && item.role !== null && !LINKS.has(item.role)) return -1;
      if (item.kind === 'word' && isFiniteVerb(items, i) && items[i - 1]?.role !== 'from') return -1;
    }
    return -1;
  };

  const meant = { actors, unnamed: true, military: true, single, civilian, states, firstItem: at };
  if (among !== null) {
    const { pronoun: whose, proform, last: lastItem } = among;
    return { ...meant, quantity: head.kind === 'quantity' ? at : -1, members: true, pronoun: whose, proform, lastItem };
  }
  if (areCountedOthers(items, at))
    return { ...meant, quantity: at, members: true, pronoun: null, proform: 'others', lastItem: at + 1 };
  if (stands !== null) {
    const { proform } = stands;
    return { ...meant, quantity, members: proform !== 'both', pronoun, proform, lastItem: at };
  }
  const authorities = countryOfAuthorities(context, items, at);
  if (authorities !== null) {
    const army = armyOfCountry(context, authorities.country);
    return army === null ? null : { ...NO_FORCE, actors: [army], firstItem: at, lastItem: authorities.last };
  }
  const experts = expertsOf(context, items, at, end) ?? unitsOf(context, items, at, end);
  if (experts !== null) return { ...NO_FORCE, ...experts, military: true, firstItem: at, lastItem: experts.lastItem };
  const nationals = nationalsAt(context, items, at);
  if (head.kind === 'quantity') {
    // مئات من القوات الأفغانية: of whom they are.
    const part = items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === 'from' ? items[at + 2] : undefined;
    const noun = part?.kind === 'force' || hasClass(part, 'member') ? part : items[at + 1];
    // أربع حافلات تقل جرحى: who the vehicles carry is who moves.
    if (hasClass(noun, 'carrier')) return readForces(context, items, at + 1, end);
    // عشرات من «فدائيي صدام»: of whom they are.
    const held = items[at + 1]?.role === 'from' ? items.slice(at + 2, at + 4).find((each) => !isSign(each, QUOTES)) : undefined;
    const men = hasAnyClass(noun, MILITARY) || hasAnyClass(held, MILITARY);
    if (head.quantity?.unit !== 'people' && !men && noun?.kind !== 'force' && held?.kind !== 'force') return null;
    quantity = at;
    const nounReadings = countedNoun(items, at);
    if (nounReadings !== null && (hasClass(nounReadings, 'civilian') || areCivilians(items, nounReadings.index))) civilian = true;
    military = nounReadings === null || (hasAnyClass(nounReadings, MILITARY) && !areCivilians(items, nounReadings.index));
    if (noun?.kind === 'force') military = true;
    // سجينان: a dual counts by itself.
    if (isCivilDual(head)) [military, civilian] = [false, true];
    const next = items[(nounReadings?.index ?? at) + 1];
    // غادر ثلاثون مقاتلا حركة الشباب: a counted noun with ـا governs no name; what stands bare behind it is the object.
    const counted = /[^ا]ا$/.test(nounReadings?.folded ?? '') && next?.kind === 'force' && next.role === null && !next.joined;
    const served = servedWith(items, at);
    const bearer = counted || served >= 0 ? -1 : bearerAfter(at + 1);
    if (served >= 0) {
      // مئة طفل جندتهم الحركة: whatever they were before.
      [military, civilian] = [true, false];
      actors.push(actorOf(context, items[served] as Item));
      last = nounReadings?.index ?? at;
    } else if (bearer >= 0) {
      actors.push(actorOf(context, items[bearer] as Item));
      last = bearer;
    } else {
      // 27 من عناصرها.
      pronoun =
        nounReadings?.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic !== null && rank === 0)?.enclitic ??
        null;
      const nation = pronoun === null && nounReadings !== null ? nationAfter(context, items, nounReadings.index, end) : null;
      if (nation !== null) actors.push(nation.actor);
      unnamed = nation === null;
      last = nation?.last ?? nounReadings?.index ?? at;
    }
  } else if (head.kind === 'force') {
    if (!isFighting(context, head)) {
      if (head.mention === null || !hasTroops(context, head.mention)) return null;
      return { ...NO_FORCE, states: [head.mention], firstItem: at, lastItem: at };
    }
    // الفوج الأول من القوات البوروندية: a numbered unit is of the force that it is said to be of.
    const part = head.mention?.kind === 'unit' && !hasClass(head, 'unarmed') && items[at + 1]?.role === 'from';
    const whole = part ? items[at + 2] : undefined;
    const owner = whole !== undefined && at + 2 <= end && isFighting(context, whole) ? whole : head;
    actors.push(actorOf(context, owner));
    // الفرقة الخامسة في الجيش وقوات البيشمركة: those joined behind the force that a unit is in.
    const within = items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === 'in' ? items[at + 2] : undefined;
    const inForce = owner === head && at + 2 <= end && within?.kind === 'force' && within.role !== 'to';
    last = inForce ? at + 2 : owner.index;
    military = true;
  } else if (head.kind === 'person') {
    single = true;
    const linked = context.organisationOfPerson(head);
    if (linked !== null) actors.push(linked);
    else {
      const bearer = bearerAfter(at + 1);
      if (bearer >= 0) {
        actors.push(actorOf(context, items[bearer] as Item));
        last = bearer;
      } else unnamed = true;
    }
  } else if (head.kind === 'word' && hasAnyClass(head, [...MILITARY, 'title'])) {
    civilian = (hasClass(head, 'civilian') && !hasAnyClass(head, MILITARY)) || areCivilians(items, at);
    military = hasAnyClass(head, MILITARY) && !civilian;
    // انشق ضابط عن …: an indefinite singular is one.
    const one = head.readings.some(
      ({ pos, rank, proclitics, enclitic, features, classes }) =>
        pos === 'noun' &&
        rank === 0 &&
        enclitic === null &&
        !proclitics.includes('ال') &&
        features.number === 'singular' &&
        classes.includes('regular'),
    );
    single = (one || hasAnyClass(head, ['title', 'rank'])) && !hasAnyClass(head, ['force']);
    const best = head.readings[0]?.rank;
    pronoun =
      head.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic !== null && rank === best)?.enclitic ?? null;
    // وحدات من جيشنا الباسل: of whose army they are.
    const whole = items[at + 1]?.role === 'from' && hasAnyClass(items[at + 2], MILITARY) ? items[at + 2] : undefined;
    pronoun ??=
      whole?.readings.find(({ pos, enclitic, rank }) => pos === 'noun' && enclitic === 'نا' && rank === 0)?.enclitic ?? null;
    // قواته من مورك has no bearer, حرسه من قوات الأسد has one.
    const partitive = items[at + 1]?.role === 'from' && items[at + 2]?.kind === 'force';
    const bearer = pronoun === null || partitive ? bearerAfter(at + 1) : -1;
    if (bearer >= 0) pronoun = null;
    // جيش بلاده: the army of the country of who speaks.
    const homeland = bearer < 0 && isHomeland(items[at + 1]) ? armyOfHomeland(context, items, at + 1) : null;
    const leader = bearer < 0 && pronoun === null ? items[at + 1] : undefined;
    const nation = bearer < 0 && pronoun === null ? nationAfter(context, items, at, end) : null;
    if (bearer >= 0) {
      actors.push(actorOf(context, items[bearer] as Item));
      last = bearer;
    } else if (homeland !== null) {
      actors.push(homeland);
      last = at + 1;
    } else if (nation !== null) {
      actors.push(nation.actor);
      last = nation.last;
    } else if (leader?.kind === 'person' && leader.role === null && !leader.joined && leader.index <= end && !single) {
      // مقاتلو إسماعيل خان: whose men they are.
      const led = context.organisationOfPerson(leader);
      if (led !== null) actors.push(led);
      unnamed = led === null;
      last = leader.index;
    } else unnamed = true;
  } else if (head.kind === 'word' && hasClass(head, 'civilian')) {
    civilian = true;
  } else if (nationals !== null) {
    actors.push(nationals);
    military = true;
  } else if (head.kind === 'word' && isMainly(head, 'armour')) {
    // آخر دبابات القذافي, آليات إسرائيلية: the force whose they are; without it no one's.
    const owner = armourOwner(context, items, at, end);
    if (owner === null) return null;
    actors.push(owner.actor);
    military = true;
    last = owner.last;
  } else if (head.kind === 'word' && hasClass(head, 'carrier')) {
    // قافلة تقل مقاتلين من …: who they carry is who leaves.
    const load = passengersOf(items, at, end);
    const inner = load < 0 ? null : readForces(context, items, load, end);
    // حافلات تقل جرحى ومدنيين: wounded of whom nobody says whose they are.
    if (inner !== null && inner.actors.length === 0 && hasClass(items[load], 'casualty') && inner.pronoun === null)
      return { ...inner, military: false, civilian: true, firstItem: at };
    if (inner !== null) return { ...inner, firstItem: at };
    const goods = load >= 0 || isOfGoods(items, at);
    unnamed = !goods;
    military = !goods;
    civilian = goods;
  } else if (head.kind === 'place' && head.mention !== null && context.isState(head.mention) && !isThing(context, head)) {
    states.push(head.mention);
  } else return null;

  if (civil && actors.length === 0) {
    civilian = true;
    military = false;
  }

  // Coordinated forces: قوات النظام وميليشيات إيران; the next one carries و and no preposition of its own.
  for (let i = last + 1; i <= end && (actors.length > 0 || states.length > 0); i++) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'force' && item.joined && item.role === null && isFighting(context, item)) {
      actors.push(actorOf(context, item));
      last = i;
      continue;
    }
    if (isSign(item, '،,') && items[i + 1]?.kind === 'force' && items[i + 1]?.joined === true) continue;
    if (item.kind === 'word' && item.joined && hasAnyClass(item, ['force', 'member']) && !isFiniteVerb(items, i)) {
      const bearer = bearerAfter(i + 1);
      if (bearer >= 0 && bearer <= i + 2) {
        actors.push(actorOf(context, items[bearer] as Item));
        last = bearer;
        i = bearer;
        continue;
      }
    }
    if (item.kind === 'preposition' && item.role === 'ally') {
      const ally = items.slice(i + 1, i + 4).find((next) => next.kind === 'force');
      if (ally !== undefined && isFighting(context, ally)) {
        actors.push(actorOf(context, ally));
        last = ally.index;
        i = ally.index;
        continue;
      }
    }
    if (
      item.kind === 'word' &&
      !item.joined &&
      item.readings.some((reading) => reading.pos === 'adjective' || reading.pos === 'participle') &&
      !isFiniteVerb(items, i)
    )
      continue;
    break;
  }
  return {
    actors: unique(actors),
    quantity,
    unnamed,
    military,
    single,
    civilian,
    members:
      single ||
      quantity >= 0 ||
      (head.kind === 'word' && hasAnyClass(head, ['member', 'rank']) && !hasClass(head, 'force')) ||
      isNamedByMembers(head) ||
      isGroupOfMembers(items, at),
    pronoun,
    proform: null,
    states,
    firstItem: at,
    lastItem: last,
  };
}

/** سجينان, مدنيان: two of whom the noun says that they are no fighters. */
const isCivilDual = ({ readings }: Item): boolean =>
  readings.some(({ rank, features, classes }) => rank === 0 && features.number === 'dual' && classes.includes('civilian')) &&
  !readings.some(({ classes }) => classes.some((name) => MILITARY.includes(name)));

/** Whose some are, and up to where they are told. */
type Some = Pick<ForceNominal, 'actors' | 'members' | 'lastItem'>;

/** مدربو التحالف, خبراء حزب الله: experts of a force, whom it sends and withdraws like its troops; null of one alone. */
function expertsOf(context: Context, items: readonly Item[], at: number, end: number): Some | null {
  const [head, owner] = [items[at], items[at + 1]];
  if (!isMainly(head, 'expert') || owner?.kind !== 'force' || owner.role !== null || owner.joined || at >= end) return null;
  const many = head?.readings.some(({ rank, features }) => rank === 0 && features.number === 'plural') === true;
  return many && isFighting(context, owner) ? { actors: [actorOf(context, owner)], members: true, lastItem: at + 1 } : null;
}

/** وحدات من الجيش: units of a force by a noun that a place has for its name. */
function unitsOf(context: Context, items: readonly Item[], at: number, end: number): Some | null {
  const [head, of, owner] = [items[at], items[at + 1], items[at + 2]];
  if (head?.kind !== 'place' || head.mention?.head !== -1 || head.first !== head.last || at + 2 > end) return null;
  if (of?.kind !== 'preposition' || of.role !== 'from' || owner?.kind !== 'force' || !isFighting(context, owner)) return null;
  const units = (context.layers.analyses[head.first] ?? []).some(
    ({ rank, classes, proclitics }) => rank === 0 && classes.includes('unit') && !proclitics.includes('ال'),
  );
  return units ? { actors: [actorOf(context, owner)], members: false, lastItem: at + 2 } : null;
}

/** حركة المرور, حركة النزوح: what moves, where a body is named by a name or by its men. */
const isMotion = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'motion') &&
  items[at]?.kind === 'word' &&
  hasArticle(items[at + 1]) &&
  items[at + 1]?.role === null &&
  !hasAnyClass(items[at + 1], [...MILITARY, 'political']);

/** جنود يوغوسلاف: a body that is named by its men. */
const isNamedByMembers = ({ kind, readings }: Item): boolean =>
  kind === 'force' &&
  readings.some(({ rank, classes }) => rank === 0 && classes.includes('member') && !classes.includes('force'));

/** مجموعة من المجندين, فصيل من مقاتلي X: a group by the word for its men. */
const isGroupOfMembers = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'force') &&
  items[at + 1]?.kind === 'preposition' &&
  items[at + 1]?.role === 'from' &&
  hasAnyClass(items[at + 2], ['member', 'rank']) &&
  !hasClass(items[at + 2], 'force');

const hasArticle = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'noun' && proclitics.includes('ال'));

/** القوات المسلحة، الجيش: named by the noun for a body, not by an adjective of it (الجنود الأمريكيون). */
const isBodyNoun = ({ readings }: Item): boolean =>
  readings.some(({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('force'));

/** السيول: a noun with the article that has the letters of a capital (سيول). */
const isThing = (context: Context, { first, mention }: Item): boolean =>
  mention !== null &&
  context.featureOf(mention) !== 'country' &&
  (context.layers.analyses[first] ?? []).some(
    ({ pos, rank, proclitics }) => rank === 0 && pos === 'noun' && proclitics.includes('ال'),
  );

/** هؤلاء المقاتلون: the noun behind it tells who. */
const pointsAtPeople = (items: readonly Item[], at: number): boolean =>
  items[at]?.folded === 'هولاء' && hasAnyClass(items[at + 1], [...MILITARY, 'civilian', 'title']);

/** The pronoun of a partitive: سبعة منهم, أي منهم, بعضهم; null where none stands at `at`. */
function fewOf(
  items: readonly Item[],
  at: number,
  end: number,
): { readonly pronoun: string; readonly proform: Proform | null; readonly last: number } | null {
  const [head, next] = [items[at], items[at + 1]];
  const own =
    head?.kind === 'word'
      ? head.readings.find(
          ({ enclitic, classes }) =>
            (enclitic === 'هم' || enclitic === 'ها') && (classes.includes('quantifier') || classes.includes('measure')),
        )
      : undefined;
  if (own?.enclitic != null) return { pronoun: own.enclitic, proform: null, last: at };
  const partitive = (i: number): string | null => (i <= end ? ofThose(items[i]) : null);
  // مجموعات منهم, عناصر منها: part of a force by the word for it.
  const part = hasAnyClass(head, ['force', 'member']) ? partitive(at + 1) : null;
  if (part !== null) return { pronoun: part, proform: null, last: at + 1 };
  // أيا منهم, أحدا منهم: behind the word for one of them.
  const any = ANY.has(items[at - 1]?.folded ?? '') ? partitive(at) : null;
  if (any !== null) return { pronoun: any, proform: null, last: at };
  // كثيرون منهم: as many words for a number.
  const some = head?.kind === 'quantity' || hasAnyClass(head, ['quantifier', 'many']);
  if (!some && !hasClass(items[at - 1], 'quantifier')) return null;
  // ستة من هؤلاء: of those named last.
  const these = next?.kind === 'preposition' && next.role === 'from' && at + 2 <= end ? proformAt(items, at + 2) : null;
  if (these?.proform === 'latter') return { ...these, last: at + 2 };
  const of = [at, at + 1].find((i) => partitive(i) === 'هم');
  if (of === undefined || (of === at + 1 && next === undefined)) return null;
  return { pronoun: 'هم', proform: null, last: of };
}

/** منهم, منها: the pronoun of those of whom some are meant. */
const ofThose = (item: Item | undefined): string | null =>
  item?.readings.find(
    ({ pos, stem, enclitic }) => pos === 'particle' && stem === 'من' && (enclitic === 'هم' || enclitic === 'ها'),
  )?.enclitic ?? null;

/** منسوب النهر: the level of water; منسوبو الجيش are men. */
const isLevel = (item: Item): boolean =>
  hasClass(item, 'level') && item.readings.every(({ rank, features }) => rank > 0 || features.number !== 'plural');

/** What the next words say of one who may be anybody, where he fights. */
const FIGHTS = [...MILITARY, 'military', 'cause'];

/**
 * أفراد من عائلات, الشبان المتظاهرون, رجال الأعمال: of a word for anybody the next words say that they are civilians; of one for a man
 * (شاب، رجل) they must say that he fights.
 */
function areCivilians(items: readonly Item[], at: number): boolean {
  const [noun, next] = [items[at], items[at + 1]];
  // فرق الكهرباء, رجال الإطفاء: a crew or men of a civil service.
  if (next?.role === null && next.folded.startsWith('ال') && hasClass(next, 'service')) return true;
  if (!hasClass(noun, 'anyone') || servedWith(items, at) >= 0) return false;
  const part = next?.kind === 'preposition' && next.role === 'from';
  const told = part || (next?.role === null && !next.joined) ? (part ? items[at + 2] : next) : undefined;
  if (told !== undefined && isMainly(told, 'civilian')) return true;
  const own = noun?.readings.some(({ enclitic, rank }) => rank === 0 && enclitic !== null) ?? false;
  if (!isMainly(noun, 'man') || own) return false;
  // رجال حفتر, شبان الحي المسلحون: whose men they are, or what they are.
  const near = items.slice(at + 1, at + 4);
  const fights = near.some((item) => item.kind === 'force' || item.kind === 'person' || hasAnyClass(item, FIGHTS));
  const one = noun?.readings.some(({ rank, features }) => rank === 0 && features.number === 'singular') ?? false;
  return !fights && (one || isMainly(told, 'event-noun') || isMainly(told, 'abstract'));
}

/** Words that may stand between soldiers and the adjective of their nation (جنود الاحتياط اليوغوسلاف, جنود برخان الفرنسيون). */
const FARTHEST_NATION = 2;

/** جندي عراقي, كتيبة عراقية: soldiers or a unit with the adjective of a nation are of its army; null for fighters who may be anybody's. */
function nationAfter(
  context: Context,
  items: readonly Item[],
  noun: number,
  end: number,
): { actor: ActorRef; last: number } | null {
  const head = items[noun];
  // مصدر أمني مصري: of the adjective the noun's letters are no force.
  const adjective = head?.readings.some(({ pos, rank }) => pos === 'adjective' && rank === 0) ?? true;
  const unit = !adjective && head !== undefined && isMainly(head, 'force') && !hasAnyClass(head, ['insurgent', 'unarmed']);
  if (head === undefined || (!unit && !hasAnyClass(head, ['regular', 'rank']))) return null;
  for (let at = noun + 1; at <= Math.min(end, noun + 1 + FARTHEST_NATION); at++) {
    const item = items[at] as Item;
    if (item.kind !== 'word' || item.role !== null || item.joined || isFiniteVerb(items, at)) return null;
    const country = nationOf(context, item);
    if (country === null) continue;
    const army = armyOfCountry(context, country);
    // كتيبة قطرية: by what the text calls it; جنود يوغوسلاف: as the text calls the forces of that nation, where no list has them.
    const unlisted = army === null ? context.named.forceOfNation(country) : undefined;
    const named = army ?? (unlisted === undefined ? null : asActor(context.bodyOf(unlisted)));
    if (named === null) return null;
    return {
      actor: unit ? { id: named.id, name: wordsBetween(context, head.first, item.last), item: named.item } : named,
      last: at,
    };
  }
  return null;
}

/** The words of a document from one token to another, the first without what is joined to it. */
function wordsBetween({ layers: { tokens, analyses } }: Context, first: number, last: number): string {
  const joined = analyses[first]?.[0]?.proclitics.filter((each) => each !== 'ال').join('').length ?? 0;
  const words = tokens.slice(first, last + 1).map(({ form }) => form);
  return [(words[0] ?? '').slice(joined), ...words.slice(1)].join(' ');
}

/** The country that an adjective of nationality names, in whatever plural (الروس, اليوغوسلاف) and case (جنديا كونغوليا). */
function nationOf({ registry }: Context, item: Item): string | null {
  const lemma = item.readings.find(({ rank, classes }) => rank === 0 && classes.includes('nationality'))?.lemma;
  return (
    registry.countryOfNisba(item.folded) ??
    (lemma === undefined ? null : registry.countryOfNisba(foldedName(lemma))) ??
    (item.folded.endsWith('يا') ? registry.countryOfNisba(item.folded.slice(0, -1)) : null)
  );
}

/**
 * جلا الإسرائيليون, تسلم المغاربة: the plural of a nation's adjective, by itself, for its army, where that is known to fight abroad or the
 * text names it; null where the people of a country may be meant.
 */
function nationalsAt(context: Context, items: readonly Item[], at: number): ActorRef | null {
  const item = items[at];
  if (item?.kind !== 'word' || !/^[وف]?ال/.test(item.folded) || describesNoun(items, at)) return null;
  const people = item.readings.some(
    ({ rank, classes, features }) => rank === 0 && classes.includes('nationality') && features.number === 'plural',
  );
  if (!people && !/..(?:ون|ين)$/.test(item.folded)) return null;
  const country = nationOf(context, item);
  if (country === null || country === context.layers.country) return null;
  const army = context.registry.armyOf(country, context.layers.published);
  const known = army !== null && (context.registry.organisation(army)?.contract === true || context.named.isNamed(army));
  return known ? asActor(bodyOf(context, army), at) : null;
}

/** الجنود الأتراك: an adjective of the people before it; of a body (الأمم المتحدة) no plural of people is one. */
const describesNoun = (items: readonly Item[], at: number): boolean =>
  items[at]?.joined === false &&
  items[at - 1]?.readings.some(
    ({ rank, pos, features }) =>
      rank === 0 && pos !== 'verb' && pos !== 'particle' && features.number !== 'singular' && features.number !== undefined,
  ) === true;

/** Whose armour it is: of the force, person or nationality behind the noun; null where none is told. */
function armourOwner(
  context: Context,
  items: readonly Item[],
  at: number,
  end: number,
): { actor: ActorRef; last: number } | null {
  const next = items[at + 1];
  if (next === undefined || at + 1 > end || next.joined) return null;
  if (next.kind === 'force' && isFighting(context, next)) return { actor: actorOf(context, next), last: next.index };
  if (next.role !== null) return null;
  const led = next.kind === 'person' ? context.organisationOfPerson(next) : null;
  if (led !== null) return { actor: led, last: next.index };
  const country = hasClass(next, 'nationality') ? context.registry.countryOfNisba(next.folded) : null;
  const army = armyOfCountry(context, country);
  return army === null ? null : { actor: army, last: next.index };
}

const FARTHEST_LOAD = 3;

/** آخر دفعة من مقاتلي X: the people of whom it is, else the word at `at`. */
function behindBatch(items: readonly Item[], at: number, end: number): number {
  const of = items
    .slice(at, Math.min(end, at + FARTHEST_LOAD))
    .find(({ kind, role }) => kind === 'preposition' && role === 'from');
  const people = items[(of?.index ?? -1) + 1];
  return of !== undefined && (people?.kind === 'force' || hasAnyClass(people, [...MILITARY, 'civilian'])) ? of.index + 1 : at;
}

/** First item of who a carrier carries (قافلة تقل مقاتلين) or is made up of (دفعة من مقاتلي X); -1 where the text does not say. */
function passengersOf(items: readonly Item[], carrier: number, end: number): number {
  for (let i = carrier + 1; i <= Math.min(end, carrier + FARTHEST_LOAD); i++) {
    // تقل آخر دفعة من مقاتلي X: behind a word for a part of them.
    const batch = items[i + 1]?.kind === 'word' && hasAnyClass(items[i + 1], ['superlative', 'ordinal', 'measure', 'quality']);
    if (hasClass(items[i], 'carry')) return batch ? behindBatch(items, i + 1, end) : i + 1;
    const people = items[i + 1];
    const made = items[i]?.kind === 'preposition' && items[i]?.role === 'from';
    if (made && (people?.kind === 'force' || hasAnyClass(people, [...MILITARY, 'civilian']))) return i + 1;
  }
  return -1;
}

/** حافلات الإغاثة, شاحنات الوقود: what a carrier is for, where it is no force. */
function isOfGoods(items: readonly Item[], carrier: number): boolean {
  const [noun, next] = [items[carrier], items[carrier + 1]];
  return (
    next?.kind === 'word' &&
    next.role === null &&
    !next.joined &&
    next.readings.some(
      ({ pos, rank, proclitics }) => rank === 0 && (pos === 'noun' || pos === 'masdar') && proclitics.includes('ال'),
    ) &&
    !hasAnyClass(next, [...MILITARY, 'military', 'cause']) &&
    noun?.readings.some(({ proclitics }) => proclitics.includes('ال')) !== true
  );
}

function countedNoun(items: readonly Item[], quantity: number): Item | null {
  for (let i = quantity + 1; i <= quantity + 3; i++) {
    const item = items[i];
    if (item?.kind === 'word' && hasAnyClass(item, [...MILITARY, 'civilian', 'title'])) return item;
    if (item?.kind === 'preposition' && item.role === 'from') continue;
    if (item?.kind !== 'word' && !isSign(item, QUOTES)) return null;
  }
  return null;
}

/** Two references to one body: by id, else by name. */
export const sameActor = (a: ActorRef, b: ActorRef): boolean => (a.id ?? a.name) === (b.id ?? b.name);

/** The list without repeated bodies. */
export const unique = (actors: readonly ActorRef[]): ActorRef[] =>
  actors.filter((actor, i) => actors.findIndex((other) => sameActor(other, actor)) === i);

const FARTHEST_ANTECEDENT = 8;

/** المناطق التي أخلتها …, behind الحوثيون: whether a relative pronoun of one may mean a noun, by its gender and number. */
function isMeantBy(relative: string, { readings }: Item): boolean {
  if (relative !== 'التي' && relative !== 'الذي') return true;
  const nouns = readings.filter(
    ({ rank, pos, features }) => rank === 0 && pos !== 'verb' && pos !== 'particle' && features.gender !== undefined,
  );
  return (
    nouns.length === 0 ||
    nouns.some(({ pos, classes, features: { gender, number } }) => {
      const many = number === 'plural' || number === 'dual';
      const people = many && (pos !== 'noun' || classes.includes('member') || classes.includes('rank'));
      return !people && (gender === 'f' || many) === (relative === 'التي');
    })
  );
}

/**
 * Who a relative clause speaks of: the nearest force, member or civilian before it that the pronoun can mean (الأسر التي فرت).
 *
 * @param start first item of the clause, its relative pronoun
 */
export function antecedentOf(context: Context, items: readonly Item[], start: number): ForceNominal | null {
  const plural = items[start]?.folded === 'الذين' || items[start]?.folded === 'ممن';
  // إن الذين استسلموا …: those of whom something is told stand for themselves.
  if (plural && hasClass(items[start - 1], 'complementiser')) return null;
  for (let at = start - 1; at >= Math.max(0, start - FARTHEST_ANTECEDENT); at--) {
    const item = items[at] as Item;
    // An aside that was moved behind its clause (`asidesLast`): what was written behind it is no antecedent.
    if (item.first > (items[start]?.first ?? 0)) continue;
    if (item.kind === 'word' && isFiniteVerb(items, at)) return null;
    if (item.kind !== 'force' && item.kind !== 'person' && !hasAnyClass(item, [...MILITARY, 'civilian'])) continue;
    if (item.kind !== 'person' && !isMeantBy(items[start]?.folded ?? '', item)) continue;
    // قوات الحركة، جناح عبد العزيز الحلو، التي …: no man is meant.
    if (item.kind === 'person' && items[start]?.folded === 'التي') continue;
    if (plural && item.kind === 'force' && hasAnyClass(items[at - 1], MILITARY)) continue;
    // أحد عشر جنديا كانوا قد انشقوا: with the number before them.
    const counted = items[at - 1];
    if (counted?.kind === 'quantity' && counted.role === null) return readForces(context, items, at - 1, start - 1);
    return readForces(context, items, at, start - 1);
  }
  return null;
}
