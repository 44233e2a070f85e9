import type { Analysis } from '../../document.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { EventType } from '../frames.ts';
import { armyOfCountry, sameActor } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { civiliansBefore, isParticipleOrAdjective } from '../words/nominals.ts';
import { isService } from '../forces/members.ts';
import { proformAt } from '../forces/proforms.ts';
import { isCommander } from '../words/people.ts';
import { goneBefore } from './gone-before.ts';
import { sameBody } from './same-body.ts';
import { QUOTES, hasAnyClass, hasClass, isMainly, isSign } from '../words/words.ts';

/** Whom words for fighters mean, and why; `civilians` where they mean no fighters. */
export interface Meant {
  readonly actors: readonly ActorRef[];
  readonly why: string;
  readonly civilians?: boolean;
}

/** A word that only regular armies have (جندي، ضابط، a rank), people of a post or a service of the state (عناصر الحاجز، أفراد الشرطة), or who leads a unit (قائد السرية). */
export const isSoldier = (items: readonly Item[], nominal: ForceNominal): boolean =>
  headOf(items, nominal).some((item) => hasClass(item, 'rank') || hasClass(item, 'regular')) ||
  holdsPost(items[nominal.firstItem], items[nominal.firstItem + 1]) ||
  areOfBase(items, nominal) ||
  isCommander(items[nominal.firstItem], items[nominal.firstItem + 1]) ||
  servesState(items, nominal.firstItem);

/**
 * عناصر الأمن, مئات من أفراد الشرطة, 15 عنصرا من الشرطة المحلية, عشرات من رجال الدرك: some, by a word for members or a number, with the article, of what every
 * state has and nobody else named.
 */
export function servesState(items: readonly Item[], first: number): boolean {
  const counted = items[first]?.kind === 'quantity' || hasAnyClass(items[first], ['measure', 'quantifier']);
  const behind = items[first + 1]?.role === 'from' ? first + 2 : first + 1;
  const at = hasClass(items[first], 'member') ? first : behind;
  const member = hasClass(items[at], 'member');
  const some = member && items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === 'from';
  const service = items[member ? at + (some ? 2 : 1) : at];
  return (
    (member || (counted && at === first + 2)) &&
    isService(service) &&
    // رجال شرطة, رجل أمن: right behind the word for members also without the article.
    (hasArticle(service) || (member && !some)) &&
    !isMainly(items[service.index + 1], 'force')
  );
}

const holdsPost = (people: Item | undefined, post: Item | undefined): boolean =>
  (hasClass(people, 'member') || hasClass(people, 'force')) &&
  post?.role === null &&
  !post.joined &&
  isMainly(post, 'post') &&
  hasArticle(post);

/**
 * ثلاثون من منتسبي قاعدة سبايكر, عناصر ثكنة X: a word for members, or those of them that are counted, with a base that has a name; a checkpoint may be
 * anybody's.
 */
function areOfBase(items: readonly Item[], { firstItem }: ForceNominal): boolean {
  const at = items[firstItem]?.kind === 'quantity' && items[firstItem + 1]?.role === 'from' ? firstItem + 2 : firstItem;
  const post = items[at + 1];
  return (
    hasClass(items[at], 'member') &&
    // احتل المتمردون ثكنة X: another argument.
    !hasClass(items[at], 'insurgent') &&
    !hasArticle(items[at]) &&
    post?.kind === 'place' &&
    post.role === null &&
    !post.joined &&
    post.readings.some(({ rank, classes }) => rank === 0 && classes.includes('post') && !classes.includes('hamlet'))
  );
}

/** حامية المدينة, حاميتها: a force that is told by the place that it holds, one in number as its verbs are. */
export const isGarrison = (items: readonly Item[], { firstItem, unnamed }: ForceNominal): boolean =>
  unnamed && hasClass(items[firstItem], 'garrison');

/** خصمها, أعدائه: whom the one fights that the pronoun means, and none of his. */
export const isOwnFoe = (items: readonly Item[], nominal: ForceNominal): boolean =>
  nominal.pronoun !== null && hasClass(items[nominal.firstItem], 'foe');

/** The word that a nominal begins with, and what a number or quantifier there counts (مئات الجنود, عشرون من المتمردين). */
export function headOf(items: readonly Item[], { firstItem }: ForceNominal): readonly (Item | undefined)[] {
  const [head, next] = [items[firstItem], items[firstItem + 1]];
  // طرد المتمردون الجنود: behind a noun of people stands another argument.
  const counts = head?.kind === 'quantity' || hasAnyClass(head, ['quantifier', 'measure']) || next?.kind === 'preposition';
  // أفراد العصابات: in construct with it.
  const construct = head?.readings.some(
    ({ rank, pos, proclitics, enclitic }) => rank === 0 && pos === 'noun' && enclitic === null && !proclitics.includes('ال'),
  );
  // المجموعات التكفيرية: with the adjective that describes it.
  const described = next?.readings.some(({ rank, pos }) => rank === 0 && (pos === 'adjective' || pos === 'participle'));
  return counts || construct === true || described === true
    ? [head, next?.kind === 'preposition' ? items[firstItem + 2] : next]
    : [head];
}

/** المسلحون, الجنود: many men, whom a plural means; القوات and رتل من المتمردين are one body. */
export const areMany = (items: readonly Item[], { firstItem }: ForceNominal): boolean =>
  items[firstItem]?.readings.some(
    ({ rank, pos, features, classes }) =>
      rank === 0 && pos !== 'verb' && features.number === 'plural' && (pos === 'participle' || classes.includes('member')),
  ) === true;

/** مرتزقته: who is paid by the one whom the pronoun means, be it a state. */
export const isHireling = (item: Item | undefined): boolean =>
  item?.readings.some(({ lemma, rank }) => rank === item.readings[0]?.rank && lemma === 'مرتزق') ?? false;

/** Whether a nominal is of words for insurgents (مسلحون، الإرهابيون، عشرات المتمردين). */
export const areInsurgents = (items: readonly Item[], nominal: ForceNominal): boolean =>
  headOf(items, nominal).some(
    (item) =>
      hasClass(item, 'insurgent') ||
      (hasArticle(item) && isMainly(item, 'fighter')) ||
      (item !== undefined && (isArmedBand(items, item) || isRebelLeader(items, item))),
  );

/** العقيد المتمرد, «الجنرال» المنشق, القائد المتمرد: one man by a rank or title, with the adjective of those who rebel right behind it. */
function isRebelLeader(items: readonly Item[], { index }: Item): boolean {
  if (!hasAnyClass(items[index], ['rank', 'title'])) return false;
  const adjective = items[isSign(items[index + 1], QUOTES) ? index + 2 : index + 1];
  return adjective?.role === null && !adjective.joined && hasArticle(adjective) && isMainly(adjective, 'insurgent');
}

/** Most adjectives between a word for a band and the one that tells that it is armed (جماعة عرقية متمردة). */
const FARTHEST_ARMED = 3;

/** جماعات مسلحة, مجموعة عرقية متمردة: a band that one of its adjectives tells to be armed or to rebel. */
function isArmedBand(items: readonly Item[], band: Item): boolean {
  if (!hasClass(band, 'band')) return false;
  for (let at = band.index + 1; at <= band.index + FARTHEST_ARMED; at++) {
    const item = items[at];
    if (item?.kind !== 'word' || item.role !== null || item.joined || !isParticipleOrAdjective(item)) return false;
    if (hasAnyClass(item, ['armed', 'insurgent'])) return true;
  }
  return false;
}

/** المقاتلون الإيزيديون, المسلحون التركمان: what people they are of says that they are none of the bodies named before. */
const areOfCommunity = (items: readonly Item[], { firstItem, lastItem }: ForceNominal): boolean =>
  items.slice(firstItem + 1, lastItem + 2).some((item) => item.role === null && !item.joined && isMainly(item, 'community'));

/** المسلحون، متمردون: those named before, those that the document names most, else the usual ones of the country and time. */
export function insurgentsMeant(
  { context, discourse, items }: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
): ActorRef | null {
  if (areOfCommunity(items, nominal)) return null;
  const named = discourse.latestInsurgents(token, excluded);
  if (named !== null) return named;
  // المقاتلون, where nobody is named: of one side or the other; beside the army they are against it.
  const army = context.homeArmy()?.id;
  const told =
    headOf(items, nominal).some((item) => hasClass(item, 'insurgent')) || (army != null && context.named.isNamed(army));
  const known = told && (nominal.pronoun !== null || headOf(items, nominal).some(hasArticle));
  const usual = known ? context.usualInsurgents() : null;
  return usual === null || excluded.some((other) => sameActor(other, usual)) ? null : usual;
}

/** Whom a word means that stands for others (هؤلاء، الأخيرة، آخرون، الطرفان); null where it has no meaning of its own. */
export function proformMeant(
  work: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
  type: EventType,
): Meant | null {
  const { index, items } = work;
  const { proform } = nominal;
  const { discourse } = work;
  if (proform === null) return null;
  const enclitic = proformAt(items, nominal.firstItem)?.pronoun ?? 'هم';
  switch (proform) {
    case 'latter':
      return latterBefore(work, items[nominal.firstItem]?.first ?? token, enclitic, excluded, type);
    case 'others': {
      // قتل مدنيان وفر عشرون آخرون.
      if (civiliansBefore(items, nominal.firstItem))
        return { actors: [], why: 'others of those told of before', civilians: true };
      const told = work.told.recent(index).findLast(({ type, actors }) => type !== 'capture' && actors.length > 0);
      // أسرت القوات مئة من مسلحي X، وسلم عشرة آخرون أنفسهم: where no event told of them, of the force named before.
      return { actors: told?.actors ?? discourse.membersOf(token, excluded), why: 'others of those told of before' };
    }
    case 'former':
    case 'second': {
      const pair = discourse.pairBefore(items[nominal.firstItem]?.first ?? token);
      return proform === 'former'
        ? { actors: pair.slice(0, pair.length - 1), why: 'the first of the two bodies named before' }
        : { actors: pair.slice(1), why: 'the second of the two bodies named before' };
    }
    case 'pair':
      return { actors: discourse.pairBefore(items[nominal.firstItem]?.first ?? token), why: 'the two bodies named before' };
    case 'same': {
      const at = items[nominal.firstItem];
      const noun = at?.readings.find(({ rank, classes }) => rank === 0 && classes.includes('force'));
      return { actors: sameBody(work, noun, enclitic, at?.first ?? token, type), why: 'the body of that noun named before' };
    }
    case 'both':
      return { actors: bothBefore(work, token), why: 'the two sides named before' };
  }
}

/** هؤلاء: the people named last, by a name or by a word for insurgents or civilians, in this or the sentence before. */
function latterBefore(
  work: SentenceWork,
  token: number,
  enclitic: string,
  excluded: readonly ActorRef[],
  type: EventType,
): Meant {
  const { context, discourse, sentence, index, starts } = work;
  const { analyses, sentences } = context.layers;
  const why = 'those named last';
  const last = discourse.forceNamedLast(enclitic, token);
  // وكان هؤلاء قد سيطروا عليها: but those who left it had come to hold it.
  const before = work.items.findLast((item) => item.first < token);
  const gone = enclitic === 'هم' && type === 'capture' && !hasClass(before, 'be') ? goneBefore(work) : [];
  const isGone = last !== null && gone.some((other) => sameActor(other, last.actor));
  // ففر الجنود. … ووسع هؤلاء سيطرتهم: nor do those take ground who fled.
  const closed = [...excluded, ...gone];
  const other = isGone ? discourse.forcesFor(enclitic, token, gone)[0] : undefined;
  const force = last !== null && other !== undefined ? { ...last, actor: other } : last;
  if (enclitic !== 'هم') {
    const lost = type === 'capture' || force === null ? [] : loserOf(work, force.actor, enclitic);
    return { actors: lost.length > 0 ? lost : force === null ? [] : [force.actor], why };
  }
  const since = (index > 0 ? sentences[index - 1]?.first : undefined) ?? sentence.first;
  const saying = work.items.findLast((item) => item.first < token && hasClass(item, 'complementiser'))?.first ?? -1;
  const held = new Set<number>();
  for (let first = since; first < token; first++)
    for (let at = first; at <= (starts.mentions[first]?.last ?? -1); at++) held.add(at);
  for (let at = token - 1; at > (force?.first ?? since - 1) && at >= since; at--) {
    if (held.has(at)) continue;
    const people = (analyses[at] ?? []).find(
      ({ pos, rank, features }) => pos !== 'verb' && rank === 0 && features.number === 'plural',
    );
    if (people?.classes.includes('insurgent')) {
      const meant = discourse.latestInsurgents(token, closed) ?? context.usualInsurgents();
      return { actors: meant === null ? [] : [meant], why };
    }
    // قال السكان إن هؤلاء انسحبوا: not who speaks of them.
    if (people?.classes.includes('civilian') === true && (at < sentence.first || at > saying))
      return { actors: [], why, civilians: true };
    const soldiers = people === undefined ? [] : soldiersAt(work, at, people, closed);
    if (soldiers.length > 0) return { actors: soldiers, why };
  }
  return { actors: force === null ? [] : [force.actor], why };
}

/** شن X هجوما واستردها منها، لتنسحب الأخيرة: from whom the body that was named last took ground just before in the sentence; it does not leave for that itself. */
function loserOf({ discourse, index, told }: SentenceWork, taker: ActorRef, enclitic: string): readonly ActorRef[] {
  const last = told.recent(index).findLast(({ mentions: [mention] }) => mention?.sentence === index);
  if (last?.type !== 'capture' || last.status !== 'occurred' || !last.actors.some((actor) => sameActor(actor, taker))) return [];
  return last.targets.filter((target) => discourse.agrees(target, enclitic));
}

/**
 * انتزعوه من جنود كانوا يتحصنون فيه. وفر ستة من هؤلاء, رموا بنادقهم أمام مقاتليه …، البلدة التي أخذها هؤلاء: those whose the pronoun on them says that they are; of soldiers
 * the army of their nation, else that which the text named last.
 */
function soldiersAt(
  { context, discourse }: SentenceWork,
  at: number,
  { enclitic, classes }: Analysis,
  excluded: readonly ActorRef[],
): readonly ActorRef[] {
  const { layers, registry } = context;
  const isSoldiers = classes.includes('regular') || classes.includes('rank');
  if (enclitic !== null && enclitic !== 'نا' && (isSoldiers || classes.includes('member') || classes.includes('fighter')))
    return [discourse.ownerBefore(enclitic, at, excluded)?.actor].filter((each) => each !== undefined);
  if (!isSoldiers) return [];
  const army =
    armyOfCountry(context, registry.countryOfNisba(layers.tokens[at + 1]?.folded ?? '')) ??
    discourse.latestArmy(at, excluded) ??
    context.homeArmy();
  return army === null || excluded.some((other) => sameActor(other, army)) ? [] : [army];
}

/** الطرفان: the force named last, and the last of another side before it; none that keeps the peace between them. */
function bothBefore({ context, discourse }: SentenceWork, token: number): readonly ActorRef[] {
  const keepsPeace = ({ id }: ActorRef): boolean => context.registry.organisation(id ?? '')?.kind === 'peacekeeping';
  let last = discourse.forceNamedLast('هم', token)?.actor;
  const keepers = last !== undefined && keepsPeace(last) ? [last] : [];
  if (keepers.length > 0) last = discourse.forcesFor('هم', token, keepers)[0];
  const other = last === undefined ? undefined : discourse.forcesFor('هم', token, [last, ...keepers])[0];
  // بين اللواء 444 وقوات الردع … انسحاب الطرفين: else the two that were named last.
  return last === undefined || other === undefined ? discourse.pairBefore(token) : [other, last];
}
