import { isCue } from '../cue-words.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { armiesOf, sameActor } from '../forces/actor.ts';
import { forcesBehind } from '../forces/joined.ts';
import { isDefiniteKind, isPlaceLike } from '../words/place-nouns.ts';
import { refused } from '../words/nominals.ts';
import type { PlaceNominal } from '../places/places.ts';
import { readPlaces } from '../places/places.ts';
import { isOwnFoe } from '../inheritance/meant.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import type { Filling } from './filling.ts';

/** Adds forces of the other side. */
export function addTargets(filling: Filling, actors: readonly ActorRef[]): void {
  const { args } = filling;
  args.targets.push(...actors.filter((actor) => !args.actors.some((other) => sameActor(other, actor))));
}

/** انتزعت المقاومة البلدة من الحوثيين، ثم تراجعت أمامهم: who goes on from the clause before is not whom the pronoun means. */
export function whoGoesOn({ context, items, clauses, clause, usage, args }: Filling): readonly ActorRef[] {
  const before = clauses[clause.index - 1];
  const joined = clause.relation === 'coordinate' && before?.parent === clause.parent;
  if (usage !== 'verb' || args.subject !== null || !joined || before === undefined) return [];
  return clauseSubject({ context, items }, before)?.actors ?? [];
}

/** استسلموا لها: the force that the pronoun means, else that of a man or state who speaks (قال X إنهم استسلموا لقواته). */
export function sideMeant(filling: Filling, pronoun: string): readonly ActorRef[] {
  const { discourse, token, args } = filling;
  const forces = discourse.forcesFor(pronoun, token, [...args.actors, ...whoGoesOn(filling)]);
  if (forces.length > 0) return forces;
  const owner = discourse.ownerBefore(pronoun, token, args.actors);
  return owner === null ? [] : [owner.actor];
}

/** قال القيادي X إن الجيش انسحب وإن خمسين جنديا استسلموا لرجاله: the body of the man who says so, which his words do not tell of. */
function bodyOfSpeaker({ discourse, items, trigger, args }: Filling): ActorRef | null {
  const saying = items.findIndex((item) => hasClass(item, 'complementiser'));
  if (saying < 0 || saying > trigger.at) return null;
  const person = items.slice(0, saying).findLast(({ kind }) => kind === 'person')?.mention;
  const body = person == null ? null : discourse.bodyBehind(person);
  return body === null || args.actors.some((actor) => sameActor(actor, body)) ? null : body;
}

/** انضم إلى قواته, استسلموا لرجاله: the force of whose men the pronoun says that they are, else the nearest that it can mean. */
export function sideOfTroops(filling: Filling, pronoun: string): readonly ActorRef[] {
  const speaker = pronoun === 'ه' ? bodyOfSpeaker(filling) : null;
  if (speaker !== null) return [speaker];
  const owner = filling.discourse.ownerBefore(pronoun, filling.token, filling.args.actors);
  return owner === null ? sideMeant(filling, pronoun) : [owner.actor];
}

/** A nominal fills the subject. */
export function takeSubject(filling: Filling, nominal: ForceNominal, why: string): void {
  const { context, items, frame, fields, args } = filling;
  filling.subjectOpen = false;
  args.subject = nominal;
  // سلم الوجهاء المدينة إلى الجيش: whoever gives a place away, for it is another who takes it; سلمت ضحايا X tells who is given.
  const gives = fields['subject'] === 'target' && !hasAnyClass(items[nominal.firstItem], ['casualty', 'captive']);
  if (nominal.civilian && !nominal.military && !gives) {
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
  // تراجع عدد مقاتلي X, أعداد الجنود تتراجع: their number, in construct with them; عدد من الجنود are men.
  const sum = [nominal.firstItem, nominal.firstItem - 1].find((at) => isCue(items[at]?.folded.replace(/^ال/, ''), 'sum')) ?? -1;
  if (frame.type === 'withdrawal' && sum >= 0 && items[sum + 1]?.role === null) args.forbidden ??= 'their number';
  const actors = [...nominal.actors, ...(frame.type === 'defection' ? [] : armiesOf(context, nominal.states))];
  args.byState = nominal.states.length > 0 && nominal.actors.length === 0;
  // نفضت واشنطن يدها من قسد: a state has no side that it leaves.
  if (args.byState && frame.type === 'defection') args.forbidden ??= 'a state';
  if (fields['subject'] === 'target' && actors.length === 0) args.unnamedTarget = nominal;
  if (fields['subject'] === 'target') addTargets(filling, actors);
  else if (!args.sideLeft) args.actors.push(...actors);
  // قواتها والجيش الوطني سيطرا على X: with those of whom the pronoun says that they are.
  if (fields['subject'] === 'actor' && nominal.military && nominal.pronoun !== null && nominal.actors.length === 0)
    args.allies.push(...forcesBehind({ context, items, end: items.length - 1 }, nominal.lastItem).actors);
  if (nominal.quantity >= 0) args.quantity = nominal.quantity;
  args.why[fields['subject'] === 'target' ? 'targets' : 'actors'] = why;
  const post = postOf(filling, nominal);
  if (post !== null) filling.fallback ??= { nominal: post, why: 'the place that the garrison holds' };
}

/** A nominal of people fills the object. */
export function takeObject(filling: Filling, nominal: ForceNominal): void {
  const { items, frame, fields, objectField, args } = filling;
  filling.objectOpen = false;
  args.object = nominal;
  if (nominal.civilian && !nominal.military && frame.forbidsObject.includes('civilian')) args.forbidden ??= 'civilian';
  // قادة في الحرس الثوري are of a force, السفير is of none.
  // جرحى الجيش are carried off, whoever they are of.
  const first = items[nominal.firstItem];
  const head = first?.kind === 'quantity' ? items[nominal.firstItem + 1] : first;
  const wounded = hasClass(head, 'casualty');
  if (nominal.actors.length === 0 || wounded) args.forbidden ??= refused(head, frame.forbidsObject);
  if (objectField === 'target') {
    addTargets(filling, nominal.actors);
    if (nominal.actors.length === 0) args.unnamedTarget = nominal;
    // خسرت الحركة X. وطرد الجيش مقاتليها من Y: those of the side that the pronoun means.
    // أجلت واشنطن جنودها: a state's own are no other side.
    const own = args.byState && nominal.pronoun === 'ها';
    const named = nominal.actors.length > 0 || isOwnFoe(items, nominal);
    if (args.actors.length > 0 && nominal.military && !named && nominal.pronoun !== null && !own)
      addTargets(filling, sideMeant(filling, nominal.pronoun));
    // طردت القوات المهاجمة من …: a force, named or not.
    args.otherSide ||= nominal.military && nominal.pronoun === null;
  } else if (objectField === 'actor-if-none') {
    if (args.actors.length === 0) args.actors.push(...nominal.actors);
    // نقل مقاتليها: nobody else in the clause does it, so that they are found as a subject is.
    if (fields['subject'] === undefined && nominal.pronoun !== null) args.subject = nominal;
    if (nominal.quantity >= 0) args.quantity = nominal.quantity;
  }
}

/** حامية الموصل, مقاتلو داريا: the place that a garrison holds or that fighters are of, who leave it, right behind the noun. */
export function postOf(filling: Filling, { firstItem }: ForceNominal): PlaceNominal | null {
  const { items } = filling;
  const [head, next] = [items[firstItem], items[firstItem + 1]];
  // قائد المطار، جنود القاعدة: of a defection, where they serve.
  const serves =
    filling.frame.type === 'defection' && hasAnyClass(head, ['title', 'member', 'rank']) && isDefiniteKind(next ?? null);
  const ofTown = filling.frame.type === 'withdrawal' && hasAnyClass(head, ['fighter', 'insurgent']);
  const holds = hasClass(head, 'garrison') || serves || ofTown;
  const named = holds && next?.role === null && !next.joined && isPlaceLike(items, firstItem + 1);
  return named ? readPlaces(items, firstItem + 1, items.length - 1, null) : null;
}
