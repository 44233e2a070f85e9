import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { armiesOf, sameActor } from '../forces/actor.ts';
import { isPartOfForce } from '../forces/parts.ts';
import { readForces } from '../forces/read-forces.ts';
import type { ArgumentField } from '../frames.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { endOfNominal, endOfPhrase, nominalFrom } from '../words/phrase-ends.ts';
import { refused } from '../words/nominals.ts';
import { hasClass, isMainly } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { isOwnFoe } from '../inheritance/meant.ts';
import { addTargets, sideOfTroops } from './take.ts';

/** الثورة، الشعب، التمرد: what one joins; a district may have its name. */
const isCause = (item: Item | undefined): boolean =>
  item?.readings.some(({ pos, classes }) => classes.includes('cause') || (pos === 'masdar' && classes.includes('rebel'))) ??
  false;

/** What a place is freed from that holds no ground. */
const ILLS = ['ill', 'explosive'];

/** What one gives in to that is no side. */
const HAPPENINGS = ['abstract', 'event-noun', 'sport'];

/** A phrase in a position for forces; returns its last item. */
export function forcePhrase(filling: Filling, field: ArgumentField, given: string, from: number): number {
  const { context, discourse, items, trigger, frame, end, token, args } = filling;
  // إلى ضفة الثوار, في خندق «أمل»: whose side the noun of the phrase tells.
  const whose = frame.phrase.length > 0 && from === trigger.end && from < end && items[from]?.readings[0]?.enclitic === null;
  const start = whose ? nominalFrom(items, from + 1) : from;
  // من دنس عصابات داعش, إلى صفوف الثوار: the force is the genitive of the noun after the preposition.
  const head = items[start];
  const genitive =
    head?.kind === 'word' &&
    !head.joined &&
    !hasArticle(head) &&
    (items[start + 1]?.kind === 'force' || (hasClass(head, 'side') && items[start + 1]?.kind === 'word')) &&
    items[start + 1]?.role === null &&
    items[start + 1]?.joined === false
      ? start + 1
      : -1;
  const force = readForces(context, items, start, end) ?? (genitive < 0 ? null : readForces(context, items, genitive, end));
  if (force === null) {
    const ranks = head?.readings.find(({ lemma, enclitic }) => lemma === 'صف' && enclitic !== null);
    if (ranks?.enclitic != null) addTargets(filling, discourse.forcesFor(ranks.enclitic, token, args.actors));
    // انحاز إلى الشعب, إلى صف الوطن: a cause stands for the other side.
    const ranked = nominalFrom(items, start);
    if (
      ranks !== undefined ||
      isOppositeSide(items, ranked) ||
      isOppositeSide(items, from) ||
      [ranked, ranked + 1].some((i) => i <= end && isCause(items[i]))
    )
      args.otherSide = true;
    // عادت تدمر إلى كنف الدولة: to the army at home.
    const home = field === 'actor' && given === 'holder' && isCause(items[start]) ? context.homeArmy() : null;
    if (home !== null) args.actors.push(home);
    // تحرير كيفو من دوامة العنف, تطهير القرية من الألغام: from an ill, and from nobody.
    if (frame.type === 'capture' && given === 'from') args.forbidden ??= refused(head, ILLS);
    if (frame.type === 'defection') {
      // انشقت الأفواج عن السلطة: of soldiers, the side that they leave.
      const soldiers = field === 'actor-strong' && args.subject?.military === true;
      args.forbidden ??= refused(
        items[start],
        frame.forbids.filter((name) => name !== 'civilian' && !(soldiers && name === 'political')),
      );
      // سلّم نفسه إلى القضاء: to justice, not to a side; the district of that name takes nobody in.
      if (frame.forbids.includes('court') && hasClass(items[start], 'court')) args.forbidden ??= 'court';
      // استسلم لخسارة ثقيلة, استسلموا للضغوط: to what happens, and to nobody.
      // استسلموا لقوات X في اليوم الثالث للحرب: the side is told.
      if (frame.name === 'surrender' && given === 'for' && args.targets.length === 0)
        args.forbidden ??= refused(items[start], HAPPENINGS);
    }
    // من أمراء الحرب: the phrase is over behind its genitives.
    return head === undefined || head.kind !== 'word' ? start : endOfGenitives(items, start, end);
  }
  // انشق ضابط عن وزارة الدفاع: who leaves a body that has troops, or gives up to it; a country is no side.
  const states = frame.type === 'defection' ? force.states.filter(({ kind }) => kind === 'organisation') : force.states;
  const actors = [...force.actors, ...armiesOf(context, states)];
  // استولى المتمردون على أبيشي في طريقهم إلى أنجمينا: whither the subject of a verb goes, and no state that takes the town.
  if (field === 'actor-if-force' && filling.usage === 'verb' && items[force.firstItem]?.kind === 'place') return force.lastItem;
  switch (field) {
    case 'actor':
    case 'actor-if-force':
      if (frame.subjectIsPlace || args.actors.length === 0 || given === 'agent' || given === 'holder')
        args.actors.push(
          ...others(filling, force, actors.length === 0 && force.pronoun !== null ? ownersOf(filling, force) : actors),
        );
      args.subject ??= force;
      break;
    case 'actor-strong':
      leaveSide(filling, force, actors);
      break;
    default:
      // التحق الجنود بوحداتهم: their own side.
      if (frame.name === 'join-other-side' && force.pronoun === 'هم') args.forbidden ??= 'their own side';
      // انضم إلى قواته: those of the body that the pronoun means.
      // سلموا أنفسهم للقوات: those of whom the story is.
      if (actors.length === 0) args.unnamedTarget = force;
      // من خصمها: whoever fights who does it.
      if (!isOwnFoe(items, force)) {
        if (actors.length === 0) args.receiver = force.pronoun ?? (areTheTroops(filling, force) ? 'هم' : null);
        addTargets(filling, actors.length > 0 || force.pronoun === null ? actors : sideOfTroops(filling, force.pronoun));
      }
      // في خدمة الأهالي: people without arms are no side.
      args.otherSide ||= !force.civilian || force.military || joinsProtest(filling, force);
      if (given === 'before') return endOfAdvance(filling, from, force.lastItem);
  }
  return force.lastItem;
}

/** انحاز لواء إلى المحتجين: soldiers or a unit who join a protest leave their side; a whole movement that joins one does not. */
const joinsProtest = ({ items, args: { subject } }: Filling, { firstItem }: ForceNominal): boolean =>
  hasClass(items[firstItem], 'protester') && (subject === null || isPartOfForce(items, subject));

const GOALS = new Set(['to', 'on', 'in']);

/** أمام تقدم داعش نحو الحويجة, أمام هجوم المتمردين على المدينة: the goal is that of the advance, and no place of the event. */
function endOfAdvance({ context, items, end }: Filling, from: number, last: number): number {
  const goal = items[last + 1];
  const own =
    last < end && isCue(items[from - 1]?.folded.split(' ').at(-1), 'advance') && GOALS.has(goal?.role ?? '') && !goal?.joined;
  return own ? Math.max(last + 1, endOfPhrase(context, items, last + 1, end)) : last;
}

/** للقوات, إلى الجنود, للوحدات المتقدمة: troops with the article and no name, to whom one gives oneself up. */
const areTheTroops = ({ items, frame }: Filling, { firstItem, unnamed, military, civilian, single }: ForceNominal): boolean =>
  frame.type === 'defection' &&
  unnamed &&
  military &&
  !civilian &&
  !single &&
  hasArticle(items[firstItem]) &&
  // للشرطة: of whatever country.
  !isMainly(items[firstItem], 'service-of-state');

/** إلى الطرف الآخر, بالمعسكر المقابل: the other of the two sides; الضفة الأخرى من النهر is a place, and so is it behind من ضفة النهر. */
const isOppositeSide = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'side') &&
  hasArticle(items[at]) &&
  isCue(items[at + 1]?.folded, 'the-other') &&
  items[at + 2]?.role !== 'from' &&
  !items.slice(0, at).some(({ readings: [noun] }) => noun !== undefined && noun.lemma === items[at]?.readings[0]?.lemma);

/** انشقّ عن X, تخلى عن الرئيس X: the side that is left, or that the man leads, is the actor, whatever the subject's own body is called. */
function leaveSide(
  { context, items, frame, end, args }: Filling,
  { firstItem }: ForceNominal,
  actors: readonly ActorRef[],
): void {
  const titled = items[firstItem]?.kind === 'word' && firstItem < end ? items[firstItem + 1] : items[firstItem];
  // انقلب ضباط على الرئيس X: a coup leaves no side.
  const namesSide = frame.needs.includes('side-left');
  const part = namesSide && frame.needs.includes('part');
  const leader = actors.length === 0 && titled?.kind === 'person' && !part ? titled.mention : null;
  const led = leader === null ? null : context.bodyOfPerson(leader);
  const left = led === null ? actors : [led];
  // تخلى بوتين عن الأسد: one man of another side leaves an ally; انشق عنها is said of none but its own.
  // انقلب فصيل من X على Y: nor does a part of one side leave the other.
  const own = namesSide && (part || args.subject?.single === true) ? args.actors : [];
  if (own.length > 0 && !left.some((side) => own.some((each) => sameActor(each, side)))) args.forbidden ??= 'another side';
  if (left.length > 0) args.actors = [...left];
  args.sideLeft = left.length > 0;
}

/** سلمت فرنسا قاعدتها إلى السلطات: the authorities of whatever country are not who gives. */
const others = (
  { items, args, frame }: Filling,
  { firstItem }: ForceNominal,
  actors: readonly ActorRef[],
): readonly ActorRef[] =>
  frame.arguments['subject'] === 'target' && items[firstItem]?.kind === 'word'
    ? actors.filter((actor) => !args.targets.some((other) => sameActor(other, actor)))
    : actors;

/** وقع في يد قواتهم: the body whose the forces are. */
function ownersOf(filling: Filling, { pronoun, firstItem }: ForceNominal): readonly ActorRef[] {
  const { discourse, items, token, args } = filling;
  const owner = discourse.ownerBefore(pronoun ?? '', items[firstItem]?.first ?? token, args.targets);
  return owner === null ? [] : [owner.actor];
}

/** من أمراء الحرب, من بدء هجوم حفتر: a noun with its genitives, a name among them. */
function endOfGenitives(items: readonly Item[], start: number, end: number): number {
  const last = Math.max(start, endOfNominal(items, start, end));
  const name = items[last + 1];
  const named = name !== undefined && name.index <= end && name.role === null && !name.joined;
  return named && (name.kind === 'person' || name.kind === 'force' || name.kind === 'place') ? last + 1 : last;
}
