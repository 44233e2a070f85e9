import type { SentenceWork } from '../detection/sentence-work.ts';
import type { Clause } from '../clauses/clause.ts';
import { DUAL_RELATIVE } from '../places/place-antecedents.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { PlaceRef } from '../event.ts';
import { FARTHEST_LIST, startOfExamples } from '../examples.ts';
import type { Item } from '../items/item.ts';
import { placeAsFor, startOfLocator } from '../places/located.ts';
import { hasArticle } from '../words/definite.ts';
import {
  areTwoUnknown,
  isDefiniteKind,
  isDualKind,
  isPlaceLike,
  isPluralKind,
  isSeveralKind,
  possessor,
} from '../words/place-nouns.ts';
import { unnamedAntecedent } from '../words/antecedents.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import type { PlaceNominal } from '../places/places.ts';
import { placeRefs, readPlaces } from '../places/places.ts';
import { seatOf } from '../places/seats.ts';
import { QUOTES, hasAnyClass, hasClass, isSelfsame, isSign } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { nthTold } from './told-group.ts';

const ANY = new Set(['اي', 'ايه']);

/** Adds places that the discourse gives. */
export function addMentions(filling: Filling, mentions: readonly number[], role: PlaceRef['role'], why: string): void {
  const { args } = filling;
  for (const mention of mentions)
    if (!args.places.some((place) => place.mention === mention)) args.places.push({ mention, role, within: -1 });
  if (mentions.length > 0) args.why[`places.${role}`] ??= why;
}

/** Adds the places of a nominal; where it names none, those that its class noun means. */
export function addPlaces(filling: Filling, nominal: PlaceNominal, role: PlaceRef['role'], why: string): void {
  const { discourse, items, args } = filling;
  if (nominal.quantity >= 0 && role === 'at') args.placeQuantity = nominal.quantity;
  // أكثر من 20 قرية في ريف حماة، أبرزها X: what holds them counts only where no name follows.
  const many = nominal.quantity >= 0 || isSeveralKind(nominal.headNoun);
  if (nominal.holds && many && addListed(filling, nominal.lastItem + 1, role, true)) return;
  const seat = seatOf(items, nominal);
  const town = seat === null ? [] : discourse.seatMeant(seat.head.first, seat.area.mention);
  if (town.length > 0) {
    addMentions(filling, town, role, `${seat?.head.folded ?? ''}: the town named before`);
    return;
  }
  for (const ref of placeRefs(nominal, role))
    if (!args.places.some(({ mention }) => mention === ref.mention)) args.places.push(ref);
  if (nominal.places.length > 0) args.why[`places.${role}`] ??= why;
  for (const noun of nominal.known)
    addMentions(filling, discourse.placeOfKind(noun), role, `${noun.folded}: the one named before`);
  // قريتين, with no name: two places.
  if (role === 'at' && nominal.places.length === 0 && areTwoUnknown(nominal.headNoun)) args.twoPlaces = true;
  // سيطر على أي قرية: where it is denied, whatever place it might be.
  if (role === 'at' && nominal.places.length === 0 && ANY.has(items[(nominal.headNoun?.index ?? 0) - 1]?.folded ?? ''))
    args.anyPlace = true;
  if (nominal.places.length > 0 || nominal.headNoun === null) return;
  // القاعدة نفسها: the one so called, wherever something was told since or besides; تلك المناطق, المنطقة ذاتها: those of the event told last.
  const same = isSelfsame(items[nominal.lastItem + 1]) ? discourse.placeOfKind(nominal.headNoun) : [];
  const ownKind = !hasClass(nominal.headNoun, 'any-place') && !isSeveralKind(nominal.headNoun);
  if (same.length > 0 && (ownKind || !same.some((place) => discourse.latestPlaces().includes(place)))) {
    addMentions(filling, same, role, `${nominal.headNoun.folded}: the one named before`);
    return;
  }
  if (
    isSelfsame(items[nominal.lastItem + 1]) ||
    (hasClass(items[nominal.headNoun.index - 1], 'demonstrative') &&
      nominal.headNoun.readings.some(({ features }) => features.number === 'plural'))
  ) {
    addMentions(filling, discourse.latestPlaces(), role, `${nominal.headNoun.folded}: those named before`);
    return;
  }
  const definite = hasArticle(nominal.headNoun);
  if (role === 'at' && nominal.lies) args.unnamedTown = definite ? 'known' : 'new';
  // المرافق الثلاثة: as many as were named last.
  const counted = items[nominal.lastItem + 1] ?? items[nominal.headNoun.index + 1];
  const number = counted?.kind === 'quantity' && counted.role === null ? counted.quantity?.min : null;
  const part = nominal.headNoun.readings.some(({ lemma, classes }) => lemma === 'حي' || classes.includes('post'));
  const told = definite && !part && number != null && number > 1 ? discourse.groupBefore(nominal.headNoun.first, number) : [];
  if (told.length > 0) {
    addMentions(filling, told, role, `${nominal.headNoun.folded}: as many as were named before`);
    return;
  }
  // البلدة الأولى: one of those named before, unless it is the second of a country (المدينة الثانية في البلاد).
  const [ordinal, then] = [items[nominal.headNoun.index + 1], items[nominal.headNoun.index + 2]];
  const nth = definite && !part && then?.role !== 'in' && then?.role !== 'for' ? nthTold(discourse, ordinal) : [];
  if (nth.length > 0) {
    addMentions(filling, nth, role, `${nominal.headNoun.folded}: one of those named before`);
    return;
  }
  // تركت الحقلين: the two named before.
  // انسحبت من البلاد; سيطرت على أنحاء البلاد, سقط في البلاد عشرات القتلى: whole countries are left, and hardly taken.
  const country = filling.frame.type === 'capture' && hasClass(nominal.headNoun, 'country-noun');
  const known =
    !definite || country
      ? []
      : isDualKind(nominal.headNoun)
        ? pairMeant(filling, nominal.headNoun)
        : discourse.placeOfKind(nominal.headNoun);
  if (known.length > 0) addMentions(filling, known, role, `${nominal.headNoun.folded}: the one named before`);
  else if (possessor(nominal.headNoun) !== null)
    addMentions(
      filling,
      meantBy(filling, possessor(nominal.headNoun) ?? '', nominal.headNoun),
      role,
      `${nominal.headNoun.folded}: of the one named before`,
    );
  else if (nominal.containers.length > 0 && !(isPluralKind(nominal.headNoun) && addListed(filling, nominal.lastItem + 1, role)))
    addMentions(
      filling,
      nominal.containers.flatMap(({ mention }) => mention?.index ?? []),
      role,
      'holds the unnamed one',
    );
  else if (nominal.containers.length === 0 && addOverlooked(filling, nominal.headNoun, role)) return;
  else if (nominal.containers.length === 0 && addListed(filling, nominal.lastItem + 1, role)) return;
  else if (nominal.containers.length === 0 && role === 'at' && !addToldIn(filling, nominal)) args.unnamedPlace = nominal.headNoun;
}

/** Words between unnamed heights and what is said of where they lie: المرتفعات الحاكمة المشرفة على X. */
const FARTHEST_LYING = 3;

/** المرتفعات المشرفة على X, التلال المطلة على X: the named place that unnamed ones lie over stands for them. */
function addOverlooked(filling: Filling, head: Item, role: PlaceRef['role']): boolean {
  const { items, end } = filling;
  for (
    let at = head.index + 1;
    at <= Math.min(end, head.index + FARTHEST_LYING) && isParticipleOrAdjective(items[at] as Item);
    at++
  ) {
    const next = items[at + 1];
    if (next?.role !== 'on' || !hasClass(items[at], 'lie') || !isPlaceLike(items, at + 2)) continue;
    const over = readPlaces(items, at + 2, end, null);
    if (over === null || over.places.length === 0) return false;
    addPlaces(filling, over, role, `${head.folded}: what it lies over`);
    return true;
  }
  return false;
}

/** Items of a relative clause in which the place is looked for that holds the unnamed ones. */
const LONGEST_DESCRIPTION = 10;

/** الأحياء التي كانت بيد الفصائل في مدينة X: the place in which their relative clause says that unnamed ones lie stands for them. */
function addToldIn(filling: Filling, { headNoun, lastItem }: PlaceNominal): boolean {
  const { items } = filling;
  // ثلاث قرى كانت بيد الفصائل في مدينة X: behind a noun without the article no relative pronoun.
  if (headNoun === null || !isPluralKind(headNoun) || !hasAnyClass(items[lastItem + 1], ['relative', 'be'])) return false;
  // التي كانت تقصف بلدة في X, التي انسحبوا منها إلى X: the first place of the clause, and only where it is one to be in.
  for (let at = lastItem + 2; at < Math.min(items.length, lastItem + LONGEST_DESCRIPTION); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' && !isSign(item, QUOTES)) return false;
    const locates = item.role === 'in' || item.role === 'near';
    const here = locates && isPlaceLike(items, at + 1) ? at + 1 : at;
    if (here === at && !isPlaceLike(items, at)) continue;
    const inside = here > at || hasClass(item, 'direction') ? readPlaces(items, here, items.length - 1, null) : null;
    if (inside === null || inside.places.length === 0) return false;
    addPlaces(filling, inside, 'at', `${headNoun.folded}: what holds them`);
    return true;
  }
  return false;
}

/** الحقلين: the two places of a kind named before. */
function pairMeant(filling: Filling, noun: Item): readonly number[] {
  const { discourse } = filling;
  const pair = discourse.pairOfKind(noun);
  return pair.length > 0 ? pair : discourse.placesFor('هما', noun.first);
}

/** المواقع التي …، بما فيها كيلو 16 والجاح: the names after what opens a list of examples. */
function addListed(filling: Filling, from: number, role: PlaceRef['role'], inClause = false): boolean {
  const { items } = filling;
  for (let at = from; at <= Math.min(items.length - 1, from + FARTHEST_LIST); at++) {
    const item = items[at] as Item;
    if (isSign(item, '.')) return false;
    if (inClause && isFiniteVerb(items, at) && startOfExamples(items, at) < 0) return false;
    const bracket = at > from && isSign(item, '(') && items[at + 1]?.kind === 'place';
    // 6 قرى بريف دير الزور: X وY
    const colon = at === from && isSign(item, ':') && isPlaceLike(items, at + 1);
    const start = bracket ? at : colon ? at + 1 : startOfExamples(items, at);
    if (start < 0) continue;
    const listed = readPlaces(items, start, items.length - 1, null, !bracket);
    if (listed === null || listed.places.length === 0) continue;
    addPlaces(filling, listed, role, bracket ? 'listed in brackets' : `listed after ${item.folded}`);
    return true;
  }
  return false;
}

/**
 * شملت البلدات التي استعادها الجيش X وY, من بين القرى التي سيطرت عليها الحركة X وY: what stood before the head says that names follow, and they
 * stand bare behind the clause.
 */
function addAnnounced(filling: Filling, head: Item): boolean {
  const { items, trigger } = filling;
  const before = head.index - 1;
  const announced =
    (hasClass(items[before], 'include') && isFiniteVerb(items, before)) ||
    isCue(items[before]?.folded.replace(/^و/, ''), 'some-of');
  if (!announced || !isPluralKind(head)) return false;
  for (let at = trigger.end + 1; at <= Math.min(items.length - 1, trigger.end + FARTHEST_LIST); at++) {
    const item = items[at] as Item;
    if (isSign(item, '.؛') || isFiniteVerb(items, at)) return false;
    const named = item.role === null && !item.joined && isPlaceLike(items, at) && items[at - 1]?.kind !== 'preposition';
    const nominal = named ? readPlaces(items, at, items.length - 1, null) : null;
    if (nominal === null || nominal.places.length === 0) continue;
    addPlaces(filling, nominal, 'at', 'names behind the clause of what holds them');
    return true;
  }
  return false;
}

/** Places that a pronoun means: in a relative clause its antecedent. */
export function meantBy(filling: Filling, enclitic: string, item: Item): readonly number[] {
  const { discourse, items, clause, trigger, args } = filling;
  if (clause.relation !== 'relative') {
    const topic = placeAsFor(items, trigger.at)?.places.flatMap(({ mention }) => mention?.index ?? []) ?? [];
    return topic.length > 0 ? topic : placesByPronoun(filling, clause, enclitic, item.first);
  }
  // المناطق التي غادرها الجيش: places without a name, unless examples follow.
  const head = unnamedAntecedent(items, clause.first);
  const locator = head === null ? -1 : startOfLocator(items, head.index);
  // غوزا في شمال شرق البلاد، التي …: not the country, in which it only lies.
  const inner = locator < 0 ? [] : discourse.antecedent(items[locator]?.first ?? 0);
  if (inner.length > 0) return inner;
  const named =
    head === null || head.readings.some(({ features }) => features.number === 'plural')
      ? []
      : // وهما المنطقتان اللتان …: the two named before.
        enclitic === 'هما'
        ? pairMeant(filling, head)
        : discourse.placeOfKind(head);
  // البلدة التي سيطر عليها …: the town named before.
  if (named.length > 0) return named;
  // انسحبوا من X وY، وهي البلدات التي سيطروا عليها أمس: those told right before.
  const before = head === null ? undefined : items[head.index - 1];
  if (head !== null && /^و?هي$/.test(before?.folded ?? '') && isDefiniteKind(head)) {
    const row = discourse.groupBefore(head.first, null);
    if (row.length > 0) return row;
  }
  if (head !== null) {
    if (!addListed(filling, trigger.end + 1, 'at') && !addAnnounced(filling, head)) args.unnamedPlace = head;
    return [];
  }
  return placesByPronoun(filling, clause, enclitic, item.first);
}

/** Places that a pronoun at a token means by itself: in a relative clause its antecedent, else the likeliest named before. */
export function placesByPronoun(
  { discourse, items }: Pick<SentenceWork, 'discourse' | 'items'>,
  { relation, first }: Clause,
  enclitic: string,
  token: number,
): readonly number[] {
  const resumes = relation === 'relative' && resumesWith(items, first, enclitic);
  const antecedent = resumes ? discourse.antecedent(items[first]?.first ?? 0) : [];
  return antecedent.length > 0 ? antecedent : discourse.placesFor(enclitic, token);
}

/** Relative pronouns by the pronoun that can go back to what they describe. */
const RESUMED: Readonly<Record<string, RegExp>> = { ه: /الذي$/, ها: /التي$/, هما: DUAL_RELATIVE };

/** Whether the pronoun of a relative clause can be what the clause describes: not تركوهما لحركة الشباب التي سيطرت عليهما, where it describes the force. */
function resumesWith(items: readonly Item[], first: number, enclitic: string): boolean {
  const relative = items[first]?.folded ?? '';
  const known = /(?:الذي|التي|اللذان|اللذين|اللتان|اللتين|الذين)$/.test(relative);
  return !known || (items[first - 1]?.kind !== 'force' && RESUMED[enclitic]?.test(relative) === true);
}
