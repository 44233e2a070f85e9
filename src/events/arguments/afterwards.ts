import type { Clause } from '../clauses/clause.ts';
import type { ActorRef } from '../forces/actor.ts';
import { loadFrames } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { civiliansBefore, pronounPreposition } from '../words/nominals.ts';
import { hasArticle } from '../words/definite.ts';
import { isDefiniteKind } from '../words/place-nouns.ts';
import { unnamedAntecedent } from '../words/antecedents.ts';
import { NEGATORS, hasAnyClass, hasClass } from '../words/words.ts';
import { addMentions, addPlaces, meantBy } from './add-places.ts';
import type { Filling } from './filling.ts';
import { addTargets, whoGoesOn } from './take.ts';

/** كانت بيد المتمردين حتى طردهم الجيش منها: whom the pronoun on the verb means. */
export function takePronounBefore(filling: Filling): void {
  const { discourse, items, trigger, usage, reading, objectField, token, args } = filling;
  if (usage === 'verb' && objectField === 'target' && reading.enclitic !== null && !civiliansBefore(items, trigger.at)) {
    const rebels = reading.enclitic === 'هم' && rebelsBefore(items, trigger.at);
    // سيطر X على البلدة. وهاجمته قوات Y وطردته منها: who goes on from the clause before drives out another.
    const others = [...args.actors, ...whoGoesOn(filling)];
    addTargets(filling, rebels ? rebelsMeant(filling) : discourse.forcesFor(reading.enclitic, token, others));
    args.otherSide ||= args.targets.length > 0;
  }
}

/** The insurgents of whom the text speaks, none where it names none and the country has no usual ones. */
function rebelsMeant({ context, discourse, token, args }: Filling): readonly ActorRef[] {
  const rebels = discourse.latestInsurgents(token, args.actors) ?? context.usualInsurgents();
  return rebels === null ? [] : [rebels];
}

/** أخلاها المتمردون، ثم طردهم من X: whether the people named last before a verb are insurgents that only their word tells. */
function rebelsBefore(items: readonly Item[], verb: number): boolean {
  const people = items.slice(0, verb).findLast((item) => item.kind === 'force' || hasAnyClass(item, ['member', 'civilian']));
  return people?.kind === 'word' && hasClass(people, 'insurgent') && hasArticle(people);
}

/** حماس انشقت على السلطة: a whole body that leaves no force breaks with a policy; its members or a unit of it defect. */
export function refuseWholeBody(filling: Filling): void {
  const { items, usage, frame, args } = filling;
  const whole = args.subject === null ? null : (items[args.subject.firstItem]?.mention ?? null);
  if (frame.name === 'defect' && usage === 'verb' && whole?.kind === 'organisation' && whole.head < 0 && !args.sideLeft)
    args.forbidden = 'a whole body';
}

/** The place that counts only where nothing else names one. */
export function takeFallback(filling: Filling): void {
  const { args, fallback, frame } = filling;
  // سقطت قرى بيد X في شمال كيفو: of a place that falls, only where it has no name and a taker; a line that falls in Y is none.
  if (frame.subjectIsPlace && (args.unnamedPlace === null || args.actors.length === 0)) return;
  if (fallback !== null && !args.places.some(({ role }) => role === 'at'))
    addPlaces(filling, fallback.nominal, 'at', fallback.why);
}

/** طردتهم القوات من X: the pronoun is the other side. */
export function takePronounOfOthers(filling: Filling): void {
  const { discourse, usage, reading, objectField, token, args } = filling;
  if (usage === 'verb' && objectField === 'target' && (reading.enclitic === 'هم' || reading.enclitic === 'ها')) {
    if (args.actors.length > 0) addTargets(filling, discourse.forcesFor(reading.enclitic, token, args.actors));
    args.otherSide = true;
  }
}

/** خرجت بارا من يد X: a clause whose verb has a place for its subject. */
const tellsOfPlace = (items: readonly Item[], clause: Clause | undefined): boolean =>
  clause?.verbs.some((at) =>
    items[at]?.readings.some(
      ({ pos, rank, lemma }) =>
        pos === 'verb' && rank === 0 && (loadFrames().byVerb.get(lemma) ?? []).some(({ subjectIsPlace }) => subjectIsPlace),
    ),
  ) ?? false;

/** غادروا ليغو فوقعت …: a joined verb, behind a clause that names a place. */
function namesPlaceBefore({ items, clauses, clause, trigger }: Filling): boolean {
  const before = clauses[clause.index - 1];
  if (clause.relation !== 'coordinate' || items[trigger.at]?.joined !== true || before === undefined) return false;
  return items.slice(before.first, before.last + 1).some(({ kind }) => kind === 'place');
}

/** أخلوا أبيشي، وفي اليوم التالي آلت إليهم: what the subject left out means, as places of the event that the sentence told last. */
function placesToldHere({ context: { layers }, discourse, token }: Filling, enclitic: string): readonly number[] {
  const latest = new Set(discourse.latestPlaces());
  const sentence = layers.tokens[token]?.sentence;
  const isHere = (mention: number): boolean =>
    latest.has(mention) && layers.tokens[layers.mentions[mention]?.first ?? -1]?.sentence === sentence;
  const meant = latest.size === 0 ? [] : discourse.placesFor(enclitic, token);
  return meant.every(isHere) ? meant : [];
}

/** آلت إليهم, عادت إليه: a place goes to them or him; of عادت إليها it is the force that goes back to the place. */
function passes({ items, trigger, reading }: Filling, subject: string): boolean {
  const goal = pronounPreposition(items[trigger.end + 1])?.reading.enclitic;
  return reading.features.number !== 'plural' && goal !== subject && goal !== 'ها';
}

/**
 * سقطت غزنة قبل أن تُستعاد, ثم استُعيدت: a passive of taking that has nothing before it in its clause, of the place told before in its sentence; in
 * خمس بنادق أُخذت other things are taken.
 */
const isRetaken = ({ items, clause, trigger, usage, reading, frame, objectField }: Filling): boolean =>
  frame.type === 'capture' &&
  objectField === 'at' &&
  usage === 'verb' &&
  reading.features.voice === 'passive' &&
  items
    .slice(clause.first, trigger.at)
    .every((item) => item.kind === 'sign' || item.role === 'time' || item.readings[0]?.pos === 'particle' || areTheirPosts(item));

/** مواقعها, مقاره: the posts there of those who left. */
const areTheirPosts = (item: Item): boolean =>
  item.role === null &&
  item.readings.some(
    ({ rank, classes, features, enclitic }) =>
      rank === 0 && enclitic !== null && features.number === 'plural' && classes.includes('place-kind'),
  );

/** أوشكت غوما على السقوط بيد X, أنقذ البلدة من السقوط: the place that stands bare before a fall of which nothing else tells what falls. */
function placeBeforeFall(filling: Filling): void {
  const { items, clause, trigger, usage, reading, frame, args } = filling;
  const alone = usage === 'masdar' && frame.name === 'fall' && reading.proclitics.includes('ال');
  if (!alone || args.places.length > 0 || args.actors.length === 0) return;
  const bare = items
    .slice(clause.first, trigger.at)
    .findLast(({ kind, role, index }) => kind === 'place' && role === null && items[index - 1]?.kind !== 'preposition');
  if (bare?.mention != null) addMentions(filling, [bare.mention.index], 'at', 'the place that stands before the fall');
}

/** سقطت في يد X: the place that the sentence speaks of, where nothing else is said to fall. */
export function takePlaceSpokenOf(filling: Filling): void {
  const { discourse, items, clauses, clause, trigger, usage, reading, frame, objectField, token, args } = filling;
  // قال إنه لم يسقط: whose fall is denied was spoken of.
  const denied =
    frame.name === 'fall' &&
    hasAnyClass(items[trigger.at - 1], NEGATORS) &&
    items.slice(clause.first, trigger.at).every((item) => item.kind === 'sign' || item.readings[0]?.pos === 'particle');
  const told = args.actors.length > 0 || args.otherSide || denied;
  // خرجت بارا من يد X وآلت إلى Y: of the place of the clause before.
  const goesOn =
    frame.subjectIsPlace &&
    clause.relation === 'coordinate' &&
    items[trigger.at]?.joined === true &&
    tellsOfPlace(items, clauses[clause.index - 1]);
  // انسحب من مورك لتقع, فوقعت, ووقعت في قبضة X: what came of it, of the place told before.
  const follows = reading.proclitics.includes('ل') || namesPlaceBefore(filling);
  // ألقى قصيدة في طهران وعاد إلى بغداد: who goes to a city, and nothing that comes back to a state.
  const travels = items[trigger.at + 1]?.role === 'to' && items[trigger.at + 2]?.kind === 'place';
  const results = frame.subjectIsPlace && follows && args.actors.length > 0;
  // من X إلى Y التي سقطت: what its pronoun goes back to, and not where all began.
  const relative = frame.subjectIsPlace && clause.relation === 'relative' && hasClass(items[trigger.at - 1], 'relative');
  const open = !relative && !travels && args.places.length === 0 && usage === 'verb' && filling.objectOpen && told;
  const pronoun = reading.features.gender === 'f' ? 'ها' : 'ه';
  const spoken = 'the place that was spoken of';
  if (open && (frame.name === 'fall' || goesOn || results))
    addMentions(filling, discourse.placesFor(pronoun, token), 'at', spoken);
  else if (open && frame.subjectIsPlace && args.actors.length > 0 && passes(filling, pronoun))
    addMentions(filling, placesToldHere(filling, pronoun), 'at', spoken);
  else if (args.places.length === 0 && isRetaken(filling)) addMentions(filling, placesToldHere(filling, pronoun), 'at', spoken);
  placeBeforeFall(filling);
  // البلدة التي سقطت، التي استُعيدت …: the antecedent is what falls or is taken.
  const acted = frame.subjectIsPlace || (objectField === 'at' && reading.features.voice === 'passive' && usage === 'verb');
  const opens = items[clause.first];
  if (args.places.length > 0 || !acted || clause.relation !== 'relative' || opens === undefined) return;
  const known = isDefiniteKind(unnamedAntecedent(items, clause.first));
  const meant = known ? meantBy(filling, reading.features.gender === 'f' ? 'ها' : 'ه', opens) : discourse.antecedent(opens.first);
  addMentions(filling, meant, 'at', 'antecedent of the relative clause');
}
