import { clauseHolding } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import { sideMeant } from '../forces/fighters.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { EventType } from '../frames.ts';
import { sameActor } from '../forces/actor.ts';
import { areInsurgents, insurgentsMeant, isSoldier, proformMeant, servesState } from './meant.ts';
import { sideThatSpeaks } from '../speakers/speaking-side.ts';
import type { Government } from '../status/government.ts';
import { hasClass } from '../words/words.ts';

/**
 * The army or security force named last to which soldiers belong; where that is the police or another service of the country, its army, if the text
 * names it as well (سيطرت القوات الأمنية …. وقال ضابط في الجيش إن الجنود انسحبوا). Null where none is named.
 */
export function armyNamedBefore(
  { context, discourse, items }: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
): ActorRef | null {
  const latest = discourse.latestArmy(token, excluded);
  const home = context.homeArmy();
  if (latest === null || home?.id == null || sameActor(latest, home) || !context.named.isNamed(home.id)) return latest;
  const service = context.registry.organisation(latest.id ?? '');
  const ofHome = service?.kind === 'security' && service.country === context.registry.organisation(home.id)?.country;
  const closed = excluded.some((other) => sameActor(other, home));
  return ofHome && !closed && !servesState(items, nominal.firstItem) ? home : latest;
}

/**
 * The same for soldiers who leave their side: not the army to which others gave themselves up just before (استسلم عشرون للجيش المصري. ورفض ألف جندي الاستسلام), where
 * another is named.
 */
export function armyLeft(...[work, nominal, token, excluded]: Parameters<typeof armyNamedBefore>): ActorRef | null {
  const { told, index } = work;
  const receivers = told
    .recent(index - 1)
    .filter(({ type }) => type === 'defection')
    .flatMap(({ targets }) => targets);
  const left = receivers.length === 0 ? null : armyNamedBefore(work, nominal, token, [...excluded, ...receivers]);
  return left ?? armyNamedBefore(work, nominal, token, excluded);
}

/** رفض ألف جندي الاستسلام: soldiers that nothing names are of the army named before, else of the document's country. */
function soldiersMeant(
  work: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
  type: EventType,
): { readonly actors: readonly ActorRef[] } | null {
  const { context, items } = work;
  if (!isSoldier(items, nominal)) return null;
  const named = type === 'defection' ? armyLeft : armyNamedBefore;
  const army = named(work, nominal, token, excluded) ?? context.homeArmy();
  return army === null || excluded.some((other) => sameActor(other, army)) ? null : { actors: [army] };
}

/** في يد المسلحين, بأيدي الجنود: whom words for fighters mean who hold a place; none where the text does not tell. */
export function holdersMeant(work: SentenceWork, nominal: ForceNominal, losers: readonly ActorRef[]): readonly ActorRef[] {
  const token = work.items[nominal.firstItem]?.first ?? 0;
  const meant = unnamedMeant(work, nominal, token, losers, 'capture');
  if (meant !== null) return meant.actors;
  const army = isSoldier(work.items, nominal) ? armyNamedBefore(work, nominal, token, losers) : null;
  return army === null ? [] : [army];
}

/** المسلحون, هؤلاء, الجنود: whom words for fighters mean, be they of any side or of an army; null where the text does not tell. */
export function fightersMeant(
  ...[work, nominal, token, excluded, type]: Parameters<typeof unnamedMeant>
): ReturnType<typeof unnamedMeant> {
  const own = work.items[nominal.firstItem]?.first ?? token;
  return unnamedMeant(work, nominal, own, excluded, type) ?? soldiersMeant(work, nominal, own, excluded, type);
}

/** Whom the unnamed subject of another clause means: هؤلاء، المسلحون; null for others, which are known by what goes on. */
export function unnamedMeant(
  work: SentenceWork,
  nominal: ForceNominal,
  token: number,
  excluded: readonly ActorRef[],
  type: EventType,
): { readonly actors: readonly ActorRef[] } | null {
  if (nominal.proform !== null) return proformMeant(work, nominal, token, excluded, type);
  const side = sideMeant(work, nominal, excluded);
  if (side !== null) return side;
  // مسلحيه عادوا …: whose the pronoun says that they are.
  const owners = nominal.pronoun !== null && nominal.pronoun !== 'نا' ? ownersOf(work, nominal, excluded) : [];
  if (owners.length > 0) return { actors: owners };
  const rebels = areInsurgents(work.items, nominal) ? insurgentsMeant(work, nominal, token, excluded) : null;
  return rebels === null ? null : { actors: [rebels] };
}

/**
 * قال ناطق الجيش إن المليشيا تراجعت وإن …: what stands at a token is spoken of, behind the particle, and does not speak; not what another told of before
 * (أكد X أن المليشيا …، في حين كذبت الوزارة خبر إخلاء جنودها …).
 */
export function isToldOf({ clauses, items }: SentenceWork, trigger: number, token: number, { speech }: Government): boolean {
  const own = speech === null || speech.governor > trigger ? undefined : clauseHolding(clauses, speech.governor);
  const from = own?.relation === 'contrast' ? own.first : 0;
  const saying = items.findIndex((item, at) => at >= from && hasClass(item, 'complementiser'));
  return saying >= 0 && saying < trigger && token > (items[saying]?.first ?? token);
}

/** قواته, وحداتها as subject of what governs an event: of whom is told, else of the body that tells of it, else of the likeliest one before. */
export function ownerOfTroops(
  work: SentenceWork,
  nominal: ForceNominal,
  trigger: number,
  excluded: readonly ActorRef[],
  reporter: ActorRef | null,
  government: Government,
): ActorRef | null {
  const { discourse, items } = work;
  const pronoun = nominal.pronoun ?? '';
  const speaking = pronoun === 'نا' ? sideThatSpeaks(work, government) : null;
  if (speaking !== null) return speaking;
  const owner = discourse.ownerBefore(pronoun, items[nominal.firstItem]?.first ?? 0, excluded);
  if (owner !== null && isToldOf(work, trigger, owner.first, government)) return owner.actor;
  return reporter !== null && (pronoun === 'ه' || discourse.agrees(reporter, pronoun)) ? reporter : (owner?.actor ?? null);
}

/** قواته, مسلحوها: whose the pronoun says that they are, else the force named last that agrees with it. */
export function ownersOf(
  { discourse, items }: SentenceWork,
  nominal: ForceNominal,
  excluded: readonly ActorRef[],
): readonly ActorRef[] {
  const [pronoun, token] = [nominal.pronoun ?? '', items[nominal.firstItem]?.first ?? 0];
  const owner = discourse.ownerBefore(pronoun, token, excluded)?.actor;
  return owner == null ? discourse.forcesFor(pronoun, token, excluded) : [owner];
}
