import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { meansThing, ordinaryAntecedent, topicPlaces } from '../words/antecedents.ts';
import { objectPronoun } from '../words/pronouns.ts';
import { isMainly, readingOf } from '../words/words.ts';
import { addMentions, meantBy } from './add-places.ts';
import type { Filling } from './filling.ts';
import { addTargets, sideMeant } from './take.ts';

/** What the pronoun on the trigger fills (تركوها، انسحابهم). */
export function takeOwnPronoun(filling: Filling): void {
  const { items, clause, trigger, usage, reading, frame, fields, objectField, args } = filling;
  if (reading.enclitic === null) return;
  const next = items[trigger.end + 1];
  const placeFollows =
    next !== undefined &&
    !next.joined &&
    (isPlaceNext(items, next) || isPlaceBehindLam(items, next) || (usage === 'masdar' && objectPronoun(next) !== null));
  const placePronoun = usage === 'verb' ? objectField === 'at' : (objectField === 'at' || frame.subjectIsPlace) && !placeFollows;
  // تركوها تنزف: somebody is left to do something.
  const leftDoing =
    usage === 'verb' && frame.type === 'withdrawal' && next !== undefined && isFiniteVerb(items, next.index) && !next.joined;
  // خطفته … وسلمته: whom they took they hand over.
  const takenBefore = items
    .slice(0, trigger.at)
    .some((item) => isMainly(item, 'capture-people') && item.readings.some(({ enclitic }) => enclitic === reading.enclitic));
  // سلموها ما معهم من سلاح: to whom they give it.
  const givesThing = usage === 'verb' && (next?.folded === 'ما' || isMainly(next, 'weapon') || isMainly(next, 'equipment'));
  // التقدم الذي أحرزته قواته: what the relative clause describes is neither people nor a place.
  const ofThing = usage === 'verb' && clause.relation === 'relative' && ordinaryAntecedent(items, clause.first) !== null;
  if (
    placePronoun &&
    (ofThing || takenBefore || givesThing || reading.enclitic === 'هم' || leftDoing || meansThing(items, trigger.at))
  )
    args.forbidden = 'people or things';
  else if (placePronoun) {
    addMentions(filling, placesMeant(filling), 'at', `pronoun ـ${reading.enclitic}`);
    filling.objectOpen = false;
  } else if (usage === 'verb' && objectField === 'target') {
    filling.objectOpen = false;
    // طردهم الجيش: a side, whoever they are.
    args.otherSide ||= reading.enclitic === 'هم';
  } else if (usage === 'verb' && frame.type === 'defection' && fields['holder'] === 'target' && frame.phrase.length > 0) {
    // سلموها أسلحتهم: to whom.
    addTargets(filling, sideMeant(filling, reading.enclitic));
    args.otherSide = true;
  } else if (usage === 'masdar') {
    args.subjectPronoun = reading;
    filling.subjectOpen = false;
  }
}

/** استعادته بارا: the place right behind a verbal noun, so that the pronoun is of who does it. */
const isPlaceNext = (items: readonly Item[], { role, index }: Item): boolean => role === null && isPlaceLike(items, index);

/** استعادتهم للبلدة, انتزاعهم لها: so is it where لـ has the place. */
const isPlaceBehindLam = (items: readonly Item[], { role, index }: Item): boolean => role === 'for' && isPlaceLike(items, index);

/** Places that the pronoun of the trigger means: in a relative clause its antecedent, else the topic of the sentence (ومنبج انتزعتها …). */
function placesMeant(filling: Filling): readonly number[] {
  const { discourse, items, clause, trigger, usage, reading } = filling;
  const topic = usage === 'verb' && clause.relation !== 'relative' ? topicPlaces(items, trigger.at) : null;
  if (topic !== null) {
    const mentions = topic.places.flatMap(({ mention }) => mention?.index ?? []);
    if (mentions.length > 0) return mentions;
    const known = topic.headNoun === null ? [] : discourse.placeOfKind(topic.headNoun);
    if (known.length > 0) return known;
  }
  return meantBy(filling, reading.enclitic ?? '', items[trigger.at] as Item);
}

/** وأمسك بزمامها, دخلت قبضته: of the place or the force that the pronoun on the noun of the phrase means. */
export function takePhrasePronoun(filling: Filling): void {
  const { discourse, items, trigger, fields, frame, token, args } = filling;
  const whose = readingOf(items[trigger.end], ({ classes }) => classes.includes('sway'))?.enclitic;
  // نزلوا على حكمه, صاروا في عداده: of the other side.
  if (frame.needs.includes('target') && (whose === 'ه' || whose === 'ها')) {
    addTargets(filling, discourse.forcesFor(whose, token, args.actors));
    args.otherSide = true;
  }
  // دخلت قبضته: of the force that the pronoun means.
  const holder = fields['phrase'] === 'actor' ? items[trigger.end]?.readings[0]?.enclitic : null;
  if (holder != null) args.actors.push(...discourse.forcesFor(holder, token, []));
  const held = fields['phrase'] === 'at' ? items[trigger.end]?.readings[0]?.enclitic : null;
  if (held === 'ها' || held === 'ه') {
    addMentions(filling, meantBy(filling, held, items[trigger.end] as Item), 'at', `pronoun ـ${held}`);
    filling.objectOpen = false;
  }
}
