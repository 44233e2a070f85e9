import type { Asked, Inherited, Rule } from './asked.ts';
import { CIVILIANS, asksOthers, fits, numbersOf } from './asked.ts';
import { objectPronoun } from './by-pronoun-of-governor.ts';
import { alliesBetween } from './allies.ts';
import { THIRD } from './clause-subject.ts';
import { actorsOf } from './governor-nominals.ts';
import { fightersMeant, ownerOfTroops } from './meant-by-words.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { sameActor } from '../forces/actor.ts';
import { areInsurgents, insurgentsMeant, proformMeant } from './meant.ts';
import { officesBetween } from '../speakers/offices.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/** أحبطت القوات محاولتهم السيطرة على X: whose attempt is foiled. */
function byAttempt(asked: Asked): Inherited | undefined {
  const foiled = foiledOnes(asked);
  return foiled.length > 0 ? { actors: foiled, why: 'whose attempt is foiled' } : undefined;
}

/** The nominals around the governing predicate, whose subject or object the event has for its own; null where it has neither. */
function sharedOf(asked: Asked): readonly ForceNominal[] | null {
  const { work, use, government } = asked;
  // أرغمهم الجيش على الخروج: who forces «them» is not who goes.
  const them = government.subjectFrom === 'object' ? objectPronoun(work.items, government.subjectGovernor) : null;
  // أكد المجلس وجود انشقاقات: several deeds are others', and not of who tells of them.
  const several =
    use.frame.type === 'defection' &&
    use.usage === 'masdar' &&
    use.reading.features.number === 'plural' &&
    government.speech !== null;
  return them === null && !several ? asked.shared() : null;
}

/** The governing predicate's subject (تمكّن X من السيطرة, أعلن X سيطرته) or object (أجبر X على الانسحاب, دعا X إلى الانشقاق). */
function byShared(asked: Asked): Inherited | null | undefined {
  const { use, args, government, members } = asked;
  const shared = sharedOf(asked);
  // طالب X بإخراج الروس من المطار: he calls for it and drives nobody out; where nobody is called upon, they are to leave.
  const expelled = use.frame.arguments['object'] === 'target' && use.usage === 'masdar' && args.subject === null;
  if (expelled && government.status === 'demanded' && government.subjectFrom === 'object' && (shared?.length ?? 0) < 2)
    return null;
  if (shared === null || members) return undefined;
  const ofObject = government.subjectFrom === 'object';
  const nominals = ofObject ? objectsFirst(shared, government.subjectGovernor) : shared;
  if (civiliansShare(asked, nominals)) return CIVILIANS;
  const object = ofObject && nominals[0] !== undefined ? byObject(asked, nominals[0], nominals.slice(1)) : null;
  if (object !== null) return object;
  for (const nominal of ofObject ? nominals.slice(0, 1) : nominals) {
    const found = byNominal(asked, nominal);
    if (found !== null) return found;
  }
  return bySomeOf(asked, nominals[0]);
}

/** دعا المجلس الأهالي إلى مغادرتها: whether it is civilians who are to leave. */
function civiliansShare(asked: Asked, nominals: readonly ForceNominal[]): boolean {
  const { work, use, government } = asked;
  const nearest = nominals[0];
  if (nearest?.civilian !== true || nearest.military) return false;
  // أهالي عيترون رفضوا مغادرتها: before the verb, too, of which they are the subject.
  const behind = nearest.firstItem > government.subjectGovernor;
  const own = behind || (government.subjectFrom === 'same' && isFiniteVerb(work.items, government.subjectGovernor));
  const alone = use.usage === 'masdar' && own && nominals.every(({ actors }) => actors.length === 0);
  const askers = nominals.length === 1 && asksOthers(asked);
  return !askers && (government.subjectFrom === 'object' || alone);
}

/** أجبر الجيش المتمردين على التراجع: the object is who does it, where it has no name; null where the rule for names has to tell. */
function byObject(asked: Asked, object: ForceNominal, behind: readonly ForceNominal[]): Inherited | null {
  const { work, use, token, excluded } = asked;
  const { context, discourse, items } = work;
  // طالب المجلس طرفي القتال بالانسحاب: both of them.
  const both = object.proform === 'both' ? (proformMeant(work, object, token, excluded, use.frame.type)?.actors ?? []) : [];
  if (both.length > 0) return { actors: both, why: 'the two sides named before' };
  if (!object.unnamed || !object.military || object.pronoun !== null) return null;
  const others = [...excluded, ...behind.flatMap((each) => actorsOf(context, each))];
  const rebels = areInsurgents(items, object) ? insurgentsMeant(work, object, token, others) : null;
  const meant = rebels === null ? discourse.forcesFor('هم', token, others) : [rebels];
  if ((rebels !== null || others.length > excluded.length) && meant.length > 0)
    return { actors: meant, why: 'the object of the governing predicate' };
  // أمهل الجيش المسلحين كي يستسلموا: never he who asks it.
  excluded.push(...others.slice(excluded.length));
  return null;
}

/** Whom one nominal of the governing predicate means, if it may be who does it; else null. */
function byNominal(asked: Asked, nominal: ForceNominal): Inherited | null {
  const { work, trigger, use, government, token, excluded, opposed, caller, spokenFor } = asked;
  const { context, items } = work;
  const told = actorsOf(context, nominal);
  if (caller !== null && told.some((each) => sameActor(each, caller))) return null;
  // مطالبة حفتر برحيلهم: nor is one man «them».
  if (use.usage === 'masdar' && use.reading.enclitic === 'هم' && items[nominal.lastItem]?.kind === 'person') return null;
  // دعا جنوده إلى طرد قوات النظام: nor is it who is driven out.
  if (told.length > 0 && told.every((each) => opposed.some((other) => sameActor(each, other)))) return null;
  // تواصل قواتها الانسحاب: those of the body that the pronoun means.
  const owned = nominal.actors.length === 0 && nominal.pronoun !== null && nominal.military;
  const owner = owned
    ? [ownerOfTroops(work, nominal, trigger, opposed, spokenFor, government)].filter((each) => each !== null)
    : [];
  const unnamed =
    owner.length === 0 && nominal.unnamed && !owned ? fightersMeant(work, nominal, token, excluded, use.frame.type) : null;
  const led = owner.length === 0 && unnamed === null && use.frame.type === 'capture' ? officeArmy(work, nominal) : [];
  const actors = owner.length > 0 ? owner : led.length > 0 ? led : (unnamed?.actors ?? told);
  if (!means(asked, nominal, actors) && (actors.length === 0 || (!owned && unnamed === null))) return null;
  // شارك الحشد مع الجيش في استعادة X: whoever takes part with another does it with him.
  const roles = hasClass(items[government.subjectGovernor], 'take-part') ? ['ally', 'with'] : ['ally'];
  const beside = use.frame.type === 'capture' ? alliesBetween(work, nominal.lastItem, trigger, roles) : [];
  return { actors: [...actors, ...beside], why: 'shared with the governing predicate', ...numbersOf(items, nominal) };
}

/** Whether the pronoun of the event may mean a nominal: قائد الشرطة … قواته agrees with the person, whose body it is. */
function means(asked: Asked, nominal: ForceNominal, actors: readonly ActorRef[]): boolean {
  if (actors.length === 0) return false;
  const { pronoun } = asked;
  return (
    fits(asked, actors) ||
    // تؤكد روسيا سيطرتها: the pronoun agrees with the state, whatever its army is called.
    (nominal.actors.length === 0 && pronoun === 'ها') ||
    (nominal.single && pronoun === 'ه') ||
    // عناصر من قوات X أعلنت انشقاقها: a broken plural that the verb treats as one.
    (nominal.members && pronoun === 'ها')
  );
}

/** اضطر كثيرون منهم إلى الفرار: those of whom it was told, or nobody; never who did something else in an earlier clause. */
function bySomeOf({ work, token, excluded }: Asked, some: ForceNominal | undefined): Inherited | null | undefined {
  const { discourse, items } = work;
  const many = some?.pronoun === 'هم' && some.actors.length === 0 && hasAnyClass(items[some.firstItem], ['many', 'quantifier']);
  if (some === undefined || !many) return undefined;
  const meant = discourse.forcesFor('هم', token, excluded);
  return meant.length === 0 ? null : { actors: meant, why: 'some of those told of before', ...numbersOf(items, some) };
}

/** What the governing predicate tells of who does it. */
export const byGovernor: readonly Rule[] = [byAttempt, byShared];

/** قائد X يدعو جنود Y إلى …, دعا X جنود Y إلى …: the object stands last behind the verb; who stands before it is only asked of where nobody does. */
function objectsFirst(nominals: readonly ForceNominal[], verb: number): ForceNominal[] {
  const behind = nominals.filter(({ firstItem }) => firstItem > verb);
  return (behind.length > 0 ? behind : [...nominals]).reverse();
}

/** أحبطت القوات محاولتهم السيطرة على X: whose attempt the pronoun on it says that it is, and not of who foils it; who was told to attack, if anybody was. */
function foiledOnes({ work, government, repellers, excluded }: Asked): readonly ActorRef[] {
  const { items, discourse, assaults, index } = work;
  const attempt = repellers.length > 0 ? items[government.subjectGovernor] : undefined;
  const enclitic = attempt?.readings.find(({ rank, pos }) => rank === 0 && pos !== 'verb')?.enclitic ?? null;
  if (attempt === undefined || enclitic === null || !THIRD.includes(enclitic)) return [];
  const isOpen = (actor: ActorRef): boolean =>
    discourse.agrees(actor, enclitic) && !excluded.some((other) => sameActor(other, actor));
  const attackers = assaults.since(index)?.attackers.filter(isOpen) ?? [];
  return attackers.length > 0 ? attackers : discourse.forcesFor(enclitic, attempt.first, excluded);
}

/** أعلن الرئيس الفلبيني تحرير X: the army of the state whose office he holds who announces it, where no list has him. */
function officeArmy({ context, items }: SentenceWork, { single, actors, firstItem }: ForceNominal): readonly ActorRef[] {
  const title = items[firstItem];
  if (!single || actors.length > 0 || title === undefined || !hasClass(title, 'title')) return [];
  return officesBetween(context, title.first, title.first + 1).map(({ army }) => army);
}
