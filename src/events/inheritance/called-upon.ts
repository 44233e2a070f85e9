import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { agreementOf } from '../discourse/named-before.ts';
import { proformAt } from '../forces/proforms.ts';
import { AS_FOR } from '../words/antecedents.ts';
import { hasArticle } from '../words/definite.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly } from '../words/words.ts';

/** Who may be called upon by name: a force, a state, fighters. */
const isBody = (context: Context, item: Item | undefined): item is Item =>
  item !== undefined &&
  item.role === null &&
  !item.joined &&
  (item.kind === 'force' || (item.kind === 'place' && item.mention !== null && context.isState(item.mention)));

/** لإخلائها, منه, عليها: a word behind `from` that takes up what a relative clause describes. */
const isTakenUp = (items: readonly Item[], from: number, last: number): boolean =>
  items.slice(from, last + 1).some(({ kind, readings }) => kind !== 'force' && readings[0]?.enclitic != null);

const CALLS = ['demand', 'order'];

/** States that are masculine, or either. */
const MASCULINE = /^(?:ال.*|لبنان|تشاد|سودان|مالي)$/;

/** طالبت تركيا …, دعا المجلس …: whether a body that is one has another gender than a verb, by the word that names it and not by its other names. */
export function differsInGender(context: Context, { kind, folded, mention }: Item, gender: 'm' | 'f'): boolean {
  if (mention === null) return false;
  if (kind === 'place') return gender === 'm' && !MASCULINE.test(folded);
  // فجر ليبيا: a name without a noun for a body goes with either.
  const named = context.layers.analyses[mention.first]?.some(({ pos, classes }) => pos === 'noun' && classes.includes('force'));
  if (named !== true) return false;
  const own = agreementOf(context, mention);
  return !own.plural && own.gender !== null && own.gender !== gender;
}

/** دعا إسرائيل, أمهل القوات, طالبت الجيش: a verb before its subject has the gender of it. */
export function differsFrom(context: Context, verb: Item, body: Item): boolean {
  const gender = verb.readings.find(({ pos, classes }) => pos === 'verb' && CALLS.some((name) => classes.includes(name)))
    ?.features.gender;
  if (gender === undefined || body.mention === null) return false;
  // دعت الفصائل: bodies in the plural are feminine; of men either goes.
  if (body.kind !== 'place' && agreementOf(context, body.mention).plural) {
    const [noun] = body.readings;
    return gender === 'm' && noun?.classes.includes('force') === true && !noun.classes.includes('member');
  }
  return differsInGender(context, body, gender);
}

/** وطالب الحوثيين بالانسحاب, ودعا المقاتلين إلى …: a sound plural that is no subject. */
function isOblique({ layers }: Context, { mention }: Item): boolean {
  if (mention === null || !/^ال.+ين$/.test(layers.tokens[mention.first]?.folded ?? '')) return false;
  return layers.analyses[mention.first]?.some(({ rank, features }) => rank === 0 && features.number === 'plural') === true;
}

/** What one calls upon others to do, and does not demand of oneself. */
const OWN_DEEDS = ['leave', 'surrender', 'defect', 'desert', 'join', 'give-up'];

/** دعا بقية عناصر X: the items that «the rest of» takes before the members. */
const restBefore = (items: readonly Item[], verb: number): number =>
  hasClass(items[verb + 1], 'part') && hasAnyClass(items[verb + 2], ['member', 'rank']) ? 1 : 0;

/** ودعا …: the verb that opens a sentence, joined to the sentence before. */
export const opensJoined = (items: readonly Item[], verb: number): boolean =>
  items.slice(0, verb).every(({ kind }) => kind === 'sign') &&
  // ودعا: و and دعا, or one word.
  items[verb]?.readings.some(({ pos, proclitics }) => pos === 'verb' && (proclitics[0] === 'و' || proclitics[0] === 'ف')) ===
    true;

/**
 * قال زيد …، ودعا عناصر طالبان في قندهار إلى إلقاء السلاح: behind another verb, members or a body before a deed that is theirs (بالانسحاب, إلى تسليم
 * أنفسهم) are whom the subject told before calls upon; وطالب الجيش بانسحاب الفصائل names another who is to go.
 */
function callsToGo(context: Context, items: readonly Item[], clause: Clause, verb: number): boolean {
  // قال زيد …. ودعا عناصر X إلى …: a sentence that goes on with its verb has the subject of the one before.
  const goesOn = opensJoined(items, verb);
  const before = items.slice(0, verb);
  // أما رئيس المجلس فطالب مسلحي X بـ…: the topic calls upon them.
  const ofTopic = items[verb]?.readings[0]?.proclitics[0] === 'ف' && before.some(({ folded }) => AS_FOR.has(folded));
  if (!goesOn && !ofTopic && !before.some(({ index }) => isFiniteVerb(items, index))) return false;
  const body = items[verb + 1];
  const whom = isBody(context, body) ? verb + 1 : verb + 2 + restBefore(items, verb);
  // وطالب مجلس الأمن بالانسحاب: a body without arms calls upon others.
  if (whom === verb + 1 && body?.kind === 'force' && body.mention !== null && context.isUnarmed(body.mention)) return false;
  for (let at = whom; at <= clause.last; at++) {
    const item = items[at] as Item;
    if (isFiniteVerb(items, at) || item.kind === 'sign' || (at > whom && isBody(context, item))) return false;
    // وحثت حكومة X الجنود على …, وطالب مجلس السيادة الطرفين بـ…: it is they who are called upon.
    const others = hasArticle(item) && (isMainly(item, 'member') || proformAt(items, at) !== null);
    if (at > whom && whom === verb + 1 && item.role === null && others) return false;
    const deed = item.readings.find(
      ({ pos, rank, classes }) => pos === 'masdar' && rank === 0 && OWN_DEEDS.some((name) => classes.includes(name)),
    );
    if (deed === undefined) continue;
    return (
      deed.proclitics.includes('ال') || isCue(items[at + 1]?.folded, 'oneself') || /^ال?سلاح$/.test(items[at + 1]?.folded ?? '')
    );
  }
  return false;
}

/**
 * Whether what stands right behind a verb of demanding is whom it calls upon, so that its subject is told before: القرار الذي يدعو إثيوبيا إلى …,
 * وعاد مجلس الأمن فدعا إسرائيل إلى …. Where another name follows, or the clause takes up what it describes (المدينة التي طالبت تركيا بإخلائها), it
 * is the subject.
 *
 * @param verb item of the verb
 * @param limit first item that belongs to what is demanded
 */
export function isCalledUpon(context: Context, items: readonly Item[], clause: Clause, verb: number, limit: number): boolean {
  const [item, body] = [items[verb], items[verb + 1]];
  if (item === undefined || !isFiniteVerb(items, verb) || finiteReading(item)?.enclitic != null) return false;
  const rest = restBefore(items, verb);
  const members =
    hasAnyClass(items[verb + 1 + rest], ['member', 'rank']) && body?.role === null && items[verb + 2 + rest]?.kind === 'force';
  if (!isBody(context, body) && !members) return false;
  const calls = governorsOf(item).some(
    ({ effect, speech, subject }) => speech && subject === 'object' && (effect === 'demand' || effect === 'order'),
  );
  if (!calls) return false;
  if (isBody(context, body) && (differsFrom(context, item, body) || isOblique(context, body))) return true;
  if ((item.joined || (members && opensJoined(items, verb))) && callsToGo(context, items, clause, verb)) return true;
  // منشورات تدعو عناصر X إلى الاستسلام: a paper calls upon them.
  if (isPaper(items[verb - 1]) && items[verb - 2]?.kind !== 'preposition') return true;
  if (!isBody(context, body)) return false;
  const relative = clause.relation === 'relative' && hasClass(items[clause.first], 'relative') && clause.first === verb - 1;
  const others = items.slice(verb + 2, limit).some((each) => isBody(context, each) || hasAnyClass(each, ['member', 'civilian']));
  return relative && !others && !isTakenUp(items, verb + 1, clause.last);
}

/** منشورات, رسالة: an indefinite noun for what is written or sent out, of which a verb right behind it tells what it says. */
const isPaper = (item: Item | undefined): boolean =>
  hasAnyClass(item, ['statement', 'call-noun', 'slogan-noun']) &&
  item?.role === null &&
  item.readings.some(
    ({ rank, pos, proclitics, enclitic }) => rank === 0 && pos === 'noun' && proclitics.length === 0 && enclitic === null,
  );

/** Items from the verb to whom it asks. */
const FARTHEST_ASKED = 8;

/**
 * طلب الوزير من البيشمركة أن تنسحب, من ضباط الجيش أن يستسلموا: the preposition before whom the verb asks, who is not who asks; -1 where it is no such verb.
 */
export function askedFrom(items: readonly Item[], verb: number): number {
  if (!hasClass(items[verb], 'crave') || !isFiniteVerb(items, verb)) return -1;
  for (let at = verb + 1; at <= verb + FARTHEST_ASKED && at < items.length - 1; at++) {
    if (isFiniteVerb(items, at) || hasClass(items[at], 'complementiser')) return -1;
    if (items[at]?.kind !== 'preposition' || items[at]?.role !== 'from') continue;
    if (items[at + 1]?.kind === 'force' || hasAnyClass(items[at + 1], ['member', 'rank'])) return at;
  }
  return -1;
}
