import { foldedName } from '../../text/fold.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { ownedByThem } from '../words/people.ts';
import { hasArticle } from '../words/definite.ts';
import { hasAnyClass, hasClass, isMainly, isNisba } from '../words/words.ts';
import type { ActorRef } from './actor.ts';
import { MILITARY } from './force-nominal.ts';
import { armyOfCountry, asActor, bodyOf } from './actor.ts';

/** Words that may stand between soldiers and the adjective of their nation (جنود الاحتياط اليوغوسلاف, جنود برخان الفرنسيون). */
const FARTHEST_NATION = 2;

/**
 * جنود بغداد, ضباط الأردن, جنود الحكومة: soldiers of the state for which a country, a capital or those who govern at home stand right behind them; not جنود
 * حلب, who are there, nor حامية كابول.
 */
function armyServed(context: Context, items: readonly Item[], noun: number): ActorRef | null {
  const state = items[noun + 1];
  const soldiers = items[noun]?.readings.some(
    ({ rank, pos, enclitic, proclitics, classes }) =>
      rank === 0 &&
      pos === 'noun' &&
      enclitic === null &&
      !proclitics.includes('ال') &&
      classes.includes('regular') &&
      classes.includes('member'),
  );
  if (soldiers !== true || state === undefined || state.role !== null || state.joined) return null;
  if (state.kind === 'place')
    return state.mention !== null && context.isState(state.mention)
      ? armyOfCountry(context, context.countryOf(state.mention))
      : null;
  const governs = state.kind === 'word' && hasArticle(state) && hasClass(state, 'authorities');
  return governs && !isNisba(items[noun + 2]) ? context.homeArmy() : null;
}

/** جندي عراقي, كتيبة عراقية: soldiers or a unit with the adjective of a nation are of its army; null for fighters who may be anybody's. */
export function nationAfter(
  context: Context,
  items: readonly Item[],
  noun: number,
  end: number,
): { actor: ActorRef; last: number } | null {
  const head = items[noun];
  // مصدر أمني مصري: of the adjective the noun's letters are no force.
  const adjective = head?.readings.some(({ pos, rank }) => pos === 'adjective' && rank === 0) ?? true;
  const unit = !adjective && head !== undefined && isMainly(head, 'force') && !hasAnyClass(head, ['insurgent', 'unarmed']);
  const soldiers = unit || hasAnyClass(head, ['regular', 'rank']) || areTwoSoldiers(head);
  if (head === undefined || (!soldiers && !hasAnyClass(head, MILITARY))) return null;
  const served = unit ? null : armyServed(context, items, noun);
  if (served !== null && noun < end) return { actor: served, last: noun + 1 };
  for (let at = noun + 1; at <= Math.min(end, noun + 1 + FARTHEST_NATION); at++) {
    const item = items[at] as Item;
    if (item.kind !== 'word' || item.role !== null || item.joined || isFiniteVerb(items, at)) return null;
    const people = forceOfPeople(context, item);
    // المقاتلون الأرمن: of their force, by what the text calls them.
    if (people !== null) return { actor: { ...people, name: wordsBetween(context, head.first, item.last) }, last: at };
    const country = soldiers ? nationOf(context, item) : null;
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

/** طياران [ليبيان], ضابطين [سوريين]: a dual that counts soldiers by itself. */
const areTwoSoldiers = (head: Item | undefined): boolean =>
  head?.kind === 'quantity' &&
  head.readings.some(({ rank, features, classes }) => rank === 0 && features.number === 'dual' && classes.includes('regular'));

/**
 * مقاتلون أكراد, قائد كردي: in a country where a people has a force and no army, its force; null for other words.
 */
export function forceOfPeople(context: Context, { readings }: Pick<Item, 'readings'>): ActorRef | null {
  const { country, published } = context.layers;
  const lemma = readings.find(
    ({ rank, pos, classes }) => rank === 0 && pos === 'adjective' && classes.includes('nationality'),
  )?.lemma;
  if (country === null || lemma === undefined) return null;
  const body = context.registry.bodyCalled(foldedName(lemma), country, published);
  return body === null ? null : bodyOf(context, body);
}

/** The words of a document from one token to another, the first without what is joined to it. */
export function wordsBetween({ layers: { tokens, analyses } }: Context, first: number, last: number): string {
  const joined = analyses[first]?.[0]?.proclitics.filter((each) => each !== 'ال').join('').length ?? 0;
  const words = tokens.slice(first, last + 1).map(({ form }) => form);
  return [(words[0] ?? '').slice(joined), ...words.slice(1)].join(' ');
}

/** الإثيوبيين → الإثيوبيون. */
export const nominative = (people: string): string => people.replace(/(?<=..ي)ين$/, 'ون');

/** The country that an adjective of nationality names, in whatever plural (الروس, اليوغوسلاف) and case (جنديا كونغوليا). */
export function nationOf({ registry }: Context, item: Item): string | null {
  const lemma = item.readings.find(({ rank, classes }) => rank === 0 && classes.includes('nationality'))?.lemma;
  return (
    registry.countryOfNisba(item.folded) ??
    (lemma === undefined ? null : registry.countryOfNisba(foldedName(lemma))) ??
    (item.folded.endsWith('يا') ? registry.countryOfNisba(item.folded.slice(0, -1)) : null)
  );
}

/** الجنوبيون, الشماليين: people by an adjective of which the language layer knows no noun. */
export const areOfSomewhere = ({ readings, folded }: Item): boolean =>
  readings.length === 0 && /^[وف]?ال..+ي(?:ون|ين)$/.test(folded);

/**
 * جلا الإسرائيليون, تسلم المغاربة: the plural of a nation's adjective, by itself, for its army, where that is known to fight abroad or the
 * text names it; null where the people of a country may be meant.
 */
export function nationalsAt(context: Context, items: readonly Item[], at: number): ActorRef | null {
  const item = items[at];
  if (item?.kind !== 'word' || !/^[وف]?ال/.test(item.folded) || describesNoun(items, at)) return null;
  // القوات الجنوبية … الجنوبيون: those of the forces that the text calls by the adjective.
  if (areOfSomewhere(item)) {
    const forces = context.named.forceDescribed(item.folded.replace(/^[وف](?=ال)/, '').replace(/(?:ون|ين)$/, 'ه'));
    return forces !== undefined && context.isFighting(forces) ? asActor(context.bodyOf(forces), at) : null;
  }
  const people = item.readings.some(
    ({ rank, classes, features }) => rank === 0 && classes.includes('nationality') && features.number === 'plural',
  );
  if (!people && !/..(?:ون|ين)$/.test(item.folded)) return null;
  const tells = tellsOfArmies(items, at);
  const retreats = tells && context.layers.mentions.some(context.isFighting);
  // سيطر الأكراد على X: of a people that has a force and no army there then, where the text names it or they do what none but armed men do.
  const force = forceOfPeople(context, item);
  if (force?.id != null) {
    const name = wordsBetween(context, item.first, item.last);
    return tells || context.named.isNamed(force.id) ? { ...force, name, item: at } : null;
  }
  const country = nationOf(context, item);
  if (country === null) return null;
  const fights = retreats || fightsHere(context, country, tells);
  if (country === context.layers.country && !fights) return null;
  const army = context.registry.armyOf(country, context.layers.published);
  if (army === null || !(fights || context.named.isNamed(army))) return null;
  return { id: army, name: nominative(wordsBetween(context, item.first, item.last)), item: at };
}

/**
 * الإثيوبيون in a text about Eritrea in 2000: of a nation whose army fights in or against the country that the text is about; in a text
 * of their own country, where their army fights abroad or another's fights there, they must do what armies do.
 */
function fightsHere({ registry, layers: { country, published } }: Context, nation: string, tells: boolean): boolean {
  return country === null || country === nation
    ? tells && registry.atWar(nation, null, published)
    : registry.atWar(nation, country, published);
}

/** انسحب الأرمن, إن الأرمن احتلوا, طردت الإثيوبيين, إن الروانديين أخلوا مواقعهم, في يد الأبخاز: words before or behind that tell of armed men. */
function tellsOfArmies(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before?.role === 'holder' || hasAnyClass(before, [...TELLS_OF_ARMIES, 'expel']) || quitsPost(before, after)) return true;
  return isFiniteVerb(items, at + 1) && (hasAnyClass(after, TELLS_OF_ARMIES) || quitsPost(after, items[at + 2]));
}

/** أخلوا مواقعهم, تركوا مواضعهم: posts of their own that they leave; المنازل are left by anyone. */
const quitsPost = (verb: Item | undefined, object: Item | undefined): boolean =>
  hasClass(verb, 'leave') && hasClass(object, 'post') && ownedByThem(object) !== null;

/** What none but armies do, where a text tells of such (and not of sport): انسحب الروانديون, سيطر الإثيوبيون على X. */
const TELLS_OF_ARMIES = ['retreat', 'take', 'retake', 'desert', 'surrender'];

/** الجنود الأتراك: an adjective of the people before it; of a body (الأمم المتحدة) no plural of people is one. */
const describesNoun = (items: readonly Item[], at: number): boolean =>
  items[at]?.joined === false &&
  items[at - 1]?.readings.some(
    ({ rank, pos, features }) =>
      rank === 0 && pos !== 'verb' && pos !== 'particle' && features.number !== 'singular' && features.number !== undefined,
  ) === true;
