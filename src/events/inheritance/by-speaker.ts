import type { Asked, Inherited, Rule } from './asked.ts';
import { CIVILIANS, asksOthers, fits, likelierFirst } from './asked.ts';
import { opponentOf } from './opponents.ts';
import { isOneOfThem } from '../forces/some-of.ts';
import type { Item } from '../items/item.ts';
import { peopleBefore } from './people-before.ts';
import { isToldOf } from './meant-by-words.ts';
import { armyOfOfficer } from './officers-own.ts';
import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { armyOfHomeland, isHomeland } from '../forces/homeland.ts';
import { areInsurgents, headOf, insurgentsMeant, isHireling } from './meant.ts';
import { areVictims, lastCivilians, pronounPreposition } from '../words/nominals.ts';
import { bodyOfPerson, fightingSpeaker, quotedSide, sideThatSpeaks } from '../speakers/speaking-side.ts';
import { settled, speechAround } from '../speakers/claims.ts';
import type { Speech } from '../speakers/speech.ts';
import { isInQuotes } from '../speakers/speaker-of.ts';
import { hasArticle } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly, isSign, pronounOnParticle } from '../words/words.ts';

/** قال الوزير إن بلاده سحبت قواتها: the army of his country. */
function byHomeland({ work: { context, items }, clause, pronoun }: Asked): Inherited | undefined {
  const homeland = pronoun === 'ها' ? items.slice(clause.first, clause.last + 1).find(isHomeland) : undefined;
  const army = homeland === undefined ? null : armyOfHomeland(context, items, homeland.index);
  return army === null ? undefined : { actors: [army], why: 'the army of the country of who speaks' };
}

/** قواتها, فلولها: the subject by whose pronoun they are somebody's, of whom a clause tells that does not say «our»; null for others. */
const ownedBy = ({ args: { subject }, pronoun }: Asked): ForceNominal | null =>
  pronoun !== null && pronoun !== 'نا' && subject?.pronoun === pronoun ? subject : null;

/** قال ناطق الجيش إن المليشيا تراجعت وإن 27 من عناصرها استسلموا: those of the likeliest owner named before. */
function byOwner(asked: Asked): Inherited | undefined {
  const { work, trigger, use, government, token, pronoun, excluded, reporter } = asked;
  const { context, discourse, items } = work;
  const owned = ownedBy(asked);
  if (owned === null) return undefined;
  // فرت فلولها, 27 من إرهابييها: of insurgents, whoever else is named.
  const rebels = areInsurgents(items, owned) && !headOf(items, owned).some(isHireling);
  const own = rebels ? context.ownSide() : null;
  const from = items[owned.firstItem]?.first ?? token;
  const owner = likelierFirst(
    asked,
    (exclude) => discourse.ownerBefore(owned.pronoun ?? '', from, own === null ? exclude : [...exclude, own]),
    (found) => found === null,
  );
  const foe = foesOfReporter(asked, owned.firstItem);
  if (foe !== null) return { actors: [foe], why: 'whom the body fights that reports it' };
  const remnants = rebels && owner === null ? insurgentsMeant(work, owned, token, excluded) : null;
  if (remnants !== null) return { actors: [remnants], why: 'the insurgents of whom the text speaks' };
  // قال أحدهم إن رفاقه …: of those of whom he is one.
  const fellows = owned.pronoun === 'ه' && reporter === null ? ledBySpeaker(work, government.speech, isOneOfThem) : null;
  if (fellows !== null) return { actors: [fellows], why: 'those of whom one speaks' };
  if (owner === null) return undefined;
  const officers = armyOfOfficer(asked, owned, owner.actor);
  if (officers !== null) return { actors: [officers], why: 'the army named before of the officer who speaks' };
  const same = reporter !== null && use.frame.type !== 'defection' && saysOfItself(asked);
  return !same && (reporter === null || isToldOf(work, trigger, owner.first, government))
    ? { actors: [owner.actor], why: `pronoun ـ${pronoun ?? ''}` }
    : undefined;
}

/** نافيا أن تكون قواته قد تخلت عن …: those of the speaker's body; مسلحيه are another's. */
function byReporter(asked: Asked): Inherited | null | undefined {
  const { work, use, args, government, pronoun, reporter } = asked;
  const { context, items } = work;
  if (reporter === null) return undefined;
  // قالت الحركة إنها دخلت البلدة وإن العشرات من حراسها سلموا أنفسهم: the other side's, unless she denies it.
  const owned = ownedBy(asked);
  const guards =
    owned !== null && use.frame.type === 'defection' && headOf(items, owned).some((item) => hasClass(item, 'warder'));
  if (guards && government.status !== 'denied') {
    const opponent = opponentOf(context, [reporter]);
    return opponent === null ? null : { actors: [opponent], why: 'the other side than who tells of the guards' };
  }
  const others = hasClass(items[args.subject?.firstItem ?? -1], 'insurgent');
  // مجموعات منهم: of others than who speaks.
  const part = pronounPreposition(items[args.subject?.lastItem ?? -1])?.role === 'from';
  const own = !others && !part && pronoun !== null && args.subject?.pronoun === pronoun;
  return own && (pronoun === 'ه' || fits(asked, [reporter]))
    ? { actors: [reporter], why: 'those of the body that reports it' }
    : undefined;
}

/** قصفوا المدنيين قبل خروجهم: whom the pronoun means are civilians. */
function byVictims(asked: Asked): Inherited | undefined {
  const { work, trigger, use, args, government, pronoun } = asked;
  const { items } = work;
  const last = pronoun === 'هم' && args.subjectPronoun !== null ? lastCivilians(items, trigger) : -1;
  // طالب وجهاء المدينة بخروجهم: those who ask it of «them» ask it of others, and وطالب is no student.
  const demand = government.subjectGovernor;
  const people = asksOthers(asked) && (last === demand || last === demand + 1) ? lastCivilians(items, demand) : last;
  // قتل الجنود مدنيين قبل انسحابهم: none but armed men fall back; قبل فرارهم tells of those who were shot at.
  const fallBack = use.reading.classes.includes('retreat') && areVictims(items, people);
  return people >= 0 && !fallBack ? CIVILIANS : undefined;
}

/** خرجنا من البيت: of the side that speaks, where one does; النازح …، قال … تركنا المنزل: a civilian speaks of his own. */
function byWe({ work, clause, trigger, use, args, government, token, reporter }: Asked): Inherited | null | undefined {
  const { context, items } = work;
  const we = use.usage === 'verb' ? use.reading.features.person === 1 : args.subjectPronoun?.enclitic === 'نا';
  if (!we) return undefined;
  const civilians = items.slice(0, trigger).some((item) => item.kind === 'word' && isMainly(item, 'civilian'));
  // قال نازح، بعد أن قصفت القوات الحي، إن …: whoever else is named before what he says.
  const says = isMainly(items[clause.governor + 1], 'civilian');
  const speech = government.speech ?? speechOfWe(work, clause);
  const spokesman = fightingSpeaker(context, speech?.speakers ?? []) ?? (says ? null : bodyOfPerson(work, speech, token));
  if (civilians && (says || spokesman === null)) return CIVILIANS;
  if (args.subject !== null) return undefined;
  const body = reporter ?? spokesman ?? quotedSide(work, { ...government, speech }) ?? ledBySpeaker(work, speech);
  return body === null ? null : { actors: [body], why: 'the side that speaks' };
}

/** قالت أم محمد إنها هربت: who speaks of herself is of no force. */
const byOneself = ({ work, clause, use, args, reporter }: Asked): null | undefined =>
  use.usage === 'verb' && args.subject === null && reporter === null && speaksOfOneself(work, clause, use) ? null : undefined;

/** قواتنا تحرر …: of the side that speaks. */
function byOurs({ work, trigger, use, government, pronoun }: Asked): Inherited | undefined {
  if (pronoun !== 'نا') return undefined;
  // لا صحة لما تشيعه أبواق داعش عن انسحاب قواتنا: outside quotes and behind no particle the writer says «our».
  const own = use.usage === 'masdar' && !isInQuotes(work.items, trigger) ? work.context.publisher() : null;
  const body = own ?? sideThatSpeaks(work, government);
  return body === null ? undefined : { actors: [body], why: 'the side that speaks' };
}

/** Of whom the pronoun says that they are (قواتها), and those of whoever speaks (قواتنا، بلاده، خرجنا). */
export const bySpeaker: readonly Rule[] = [byHomeland, byOwner, byReporter, byVictims, byWe, byOneself, byOurs];

/** قال قائد X إن رجاله صامدون. وأضاف أن الانسحاب من Y تم: «the withdrawal» of which a body goes on to tell is its own, where nobody else is told to leave. */
export function byTeller({ use, args, government, pronoun, reporter }: Asked): Inherited | undefined {
  const own = use.frame.type === 'withdrawal' && use.usage === 'masdar' && use.reading.proclitics.includes('ال');
  if (reporter === null || !own || args.subject !== null || pronoun !== null || government.status !== 'occurred')
    return undefined;
  return { actors: [reporter], why: 'who tells of the withdrawal' };
}

/** قال ناطق القوات إن العدو خسر X، وإن عناصره انسحبوا: the other side than who speaks, whose men the pronoun means that goes back to «the enemy». */
function foesOfReporter({ work, pronoun, reporter, use, government: { speech } }: Asked, before: number): ActorRef | null {
  const { context, items } = work;
  if (reporter === null || use.frame.type === 'capture' || (pronoun !== 'ه' && pronoun !== 'هم')) return null;
  const from = (speech?.governor ?? before) + 1;
  const foe = items.findLast(
    ({ index }) => index >= from && index < before && isMainly(items[index], 'foe') && hasArticle(items[index]),
  );
  // العدو الحوثي: of the one whom the word right behind it names, but of no other named since.
  const others = foe === undefined || items.slice(foe.index + 2, before).some(({ kind }) => kind === 'force');
  return others ? null : opponentOf(context, [reporter]);
}

/** Items from a verb of saying to the noun of a leader (وقال أيضا أحد قادتهم). */
const FARTHEST_LEADER = 4;
const isLeader = (item: Item): boolean => hasAnyClass(item, ['title', 'rank', 'member']);

/** قال أحد قادتهم: «لن نغادر»; رد قائدها الميداني: the body whose pronoun stands on the word for the leader who speaks. */
function ledBySpeaker(work: SentenceWork, speech: Speech | null, speaks = isLeader): ActorRef | null {
  const { discourse, items } = work;
  if (speech === null) return null;
  const leader = items.slice(speech.governor + 1, speech.governor + 1 + FARTHEST_LEADER).find(speaks);
  if (leader === undefined) return null;
  const own = isOneOfThem(leader)
    ? 'هم'
    : leader.readings.find(({ rank, pos, enclitic }) => rank === 0 && pos === 'noun' && enclitic !== null)?.enclitic;
  if (own == null) return null;
  // واضطر الثوار إلى الانسحاب. وقال أحدهم: insurgents that only their word tells.
  const rebels = own === 'هم' && peopleBefore(work, leader.index)?.classes.includes('insurgent') === true;
  const meant = rebels ? discourse.latestInsurgents(leader.first, []) : null;
  return meant ?? discourse.forcesFor(own, leader.first, [])[0] ?? null;
}

/** قال الناطق إن القوات هاجمت المطار، الذي لن نغادره: in whose words a clause lies that says «we», for the writer does not. */
function speechOfWe(work: SentenceWork, clause: Clause): Speech | null {
  const speech = speechAround(work, clause, 'possible');
  return speech === null ? null : settled(work, speech);
}

/** قالت المليشيا إنها صدت هجوما لـX، وإن مقاتليها انسحبوا: the one pronoun means whom the other does on the particle before, which is who speaks. */
function saysOfItself({ work: { clauses, items }, clause, pronoun }: Asked): boolean {
  return clauses.some(
    ({ index, first, relation, governor }) =>
      index < clause.index &&
      relation === 'complement' &&
      clause.relation === 'complement' &&
      governor === clause.governor &&
      pronounOnParticle(items[first]) === pronoun,
  );
}

/**
 * قالت أم محمد إنها هربت, قالت: استسلمت مرتين: a verb without a subject, in what one says who is no source and of whom no body is known,
 * tells of that one.
 */
function speaksOfOneself({ items }: SentenceWork, { relation, governor }: Clause, { reading }: Trigger): boolean {
  const said = governor >= 0 ? finiteReading(items[governor]) : null;
  if (relation !== 'complement' || said === null) return false;
  const { gender, number } = reading.features;
  if (number !== 'singular' || said.features.number !== 'singular' || gender !== said.features.gender) return false;
  const speaker = items[governor + 1];
  if (speaker?.kind === 'person' || isSign(speaker, ':')) return true;
  return speaker?.kind === 'word' && speaker.role === null && (hasClass(speaker, 'witness') || !hasAnyClass(speaker, NO_PERSON));
}

const NO_PERSON = ['source', 'statement', 'title', 'force', 'member', 'rank', 'complementiser'];
