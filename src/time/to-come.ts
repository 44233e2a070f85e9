import type { Analysis, Token } from '../document.ts';
import { timeWord } from './lexicon.ts';

/** How many tokens before an expression may carry the mark of the future (ستدخل … السبت, الموعد المقرر …). */
const FUTURE_REACH = 8;
/** The same where it is told till when (بحلول سبتمبر). */
const TERM_REACH = 16;
/** The same for اعتبارا من, which places take as well (بدءا من مساكن هنانو). */
const START_REACH = 5;

/** ستدخل، سننسحب, by the likeliest reading (سيطر is a past); what one person says of himself (سأعود) is no news of a force. */
const isFutureVerb = ({ pos, rank, proclitics, features }: Analysis): boolean =>
  rank === 0 && pos === 'verb' && proclitics.includes('س') && !(features.person === 1 && features.number === 'singular');

/** وكان … أمهلهم حتى السبت, ولم تكن المهلة …: the sentence looks back, on a deadline that is over. */
export const isPluperfect = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[]): boolean =>
  tokens.slice(0, 2).some(({ index }) => analyses[index]?.[0]?.lemma === 'كان');

/** How many tokens before an expression كان قد may stand. */
const PLUPERFECT_REACH = 8;

/** كان يقاتل, التي كانت تحاصرها. */
const isOfWas = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean =>
  tokens.slice(Math.max(0, at - PLUPERFECT_REACH), at).some(({ index }) => analyses[index]?.[0]?.lemma === 'كان');

/** التي كانوا قد غادروها قبل أربعة أيام: before what the sentence tells of. */
export const isBeforeTold = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean =>
  isOfWas(tokens, analyses, at) && tokens.slice(Math.max(0, at - PLUPERFECT_REACH), at).some(({ folded }) => folded === 'قد');

/** قبل 1 يناير, حتى السبت, حتى الـ30 من مايو, بحلول نهاية العام, في غضون يومين: till when, where it is told what somebody is to do. */
const isTerm = (tokens: readonly Token[], at: number): boolean =>
  /^(?:خلال|غضون|ظرف)$/.test(tokens[tokens[at]?.folded === 'في' ? at + 1 : at]?.folded ?? '') ||
  [at, tokens[at - 1]?.folded === 'ال' ? at - 2 : at - 1].some((from) =>
    ['before', 'until'].includes(timeWord('preposition', tokens, from)?.value ?? ''),
  );

const isVerb = (found: readonly Analysis[] | undefined, tense: 'past' | 'present'): boolean =>
  found?.some(({ pos, rank, features }) => rank === 0 && pos === 'verb' && features.tense === tense) === true;

/** يستعد للانسحاب السبت, تعتزم: what somebody means to do, by a verb in the present; لم يستعد is of استعاد. */
const isIntent = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean =>
  !/^[وف]?لم$/.test(tokens[at - 1]?.folded ?? '') &&
  analyses[tokens[at]?.index ?? -1]?.some(
    ({ pos, rank, classes, features }) =>
      rank === 0 && pos === 'verb' && features.tense === 'present' && features.person !== 1 && classes.includes('plan'),
  ) === true;

/** واجتاحت الحمى الساحل ابتداء من تشرين الأول: begun, by the verb that opens its clause. */
function hasBegun(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  for (let before = at - 1; before >= 0 && tokens[before]?.kind !== 'punctuation'; before--) {
    const found = analyses[tokens[before]?.index ?? -1];
    if (isVerb(found, 'present')) return false;
    const opens = before === 0 || tokens[before - 1]?.kind === 'punctuation' || found?.[0]?.proclitics.includes('و') === true;
    // اتُّفق على خروجهم بدءا من الأربعاء: agreed, and to begin.
    if (opens && isVerb(found, 'past')) return timeWord('future', tokens, before, true)?.value !== 'demand';
  }
  return false;
}

/** على أن تنسحب …: on terms; مؤكدا على أن القوات انسحبت is none. */
const isCondition = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean =>
  tokens[at]?.folded === 'علي' && tokens[at + 1]?.folded === 'ان' && isVerb(analyses[tokens[at + 2]?.index ?? -1], 'present');

/** How many tokens before its term a promise or a deadline may stand. */
const PROMISE_REACH = 12;

/** وعد بأن تنسحب القوات خلال أسبوع: behind بأن a verb in the present is what is promised or asked. */
function isPromised(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - PROMISE_REACH); before--) {
    const token = tokens[before];
    if (token?.kind === 'punctuation' && !QUOTES.includes(token.form)) return false;
    if (token?.folded !== 'بان') continue;
    const verb = tokens[before + 1]?.kind === 'punctuation' ? before + 2 : before + 1;
    return isVerb(analyses[tokens[verb]?.index ?? -1], 'present');
  }
  return false;
}

/**
 * من المنتظر أن يسلم المسلحون … حقل الشرارة إلى الجيش الليبي الثلاثاء: what is expected or scheduled, however long its clause, unless a past verb
 * comes between (من المقرر أن يسلموا الحقل الذي دخلوه الثلاثاء).
 */
function isExpected(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(1, at - TERM_REACH); before--) {
    const token = tokens[before];
    if (token === undefined || isBreak(tokens, before, at)) return false;
    if (isVerb(analyses[token.index], 'past')) return false;
    if (token.folded === 'ان') return timeWord('future', tokens, before - 1, true)?.value === 'yes';
  }
  return false;
}

const QUOTES = '"«»“”';

const THEN = /^(?:و?من ?)?ثم$/;
const PREPOSITION = /^(?:من|عن|علي|الي|في)$/;

/** Whether a sign ends the clause before the token at `at`; quotes do not, nor do the brackets of a name (من بعثة الاتحاد الأفريقي (أتميس) قاعدتين). */
function isBreak(tokens: readonly Token[], sign: number, at: number): boolean {
  const { kind, form } = tokens[sign] ?? {};
  if (kind !== 'punctuation' || form === undefined || QUOTES.includes(form) || form === ')') return false;
  // ستنسحب من سنجة الأربعاء، ثم من الدندر مطلع يناير: the same verb goes on.
  if (form === '،' && THEN.test(tokens[sign + 1]?.folded ?? '') && PREPOSITION.test(tokens[sign + 2]?.folded ?? '')) return false;
  return form !== '(' || !tokens.slice(sign, at).some((token) => token.form === ')');
}

/** The commas around words put in between (أمهله X، أحد القادة، حتى الثلاثاء). */
const ASIDE_COMMAS = 2;

/** How many tokens before في الموعد المحدد the لم may stand. */
const MISSED_REACH = 12;

/** أمهله العميد X، أحد قادة الحملة، حتى الثلاثاء: an ultimatum whose term stands behind an aside. */
function isDeadline(tokens: readonly Token[], at: number): boolean {
  if (![at, at - 1].some((from) => timeWord('preposition', tokens, from)?.value === 'until')) return false;
  let commas = 0;
  for (let before = at - 1; before >= Math.max(0, at - PROMISE_REACH); before--) {
    if (tokens[before]?.form === '،') commas++;
    else if (tokens[before]?.kind === 'punctuation') return false;
    if (timeWord('future', tokens, before, true)?.value === 'deadline') return commas === ASIDE_COMMAS;
  }
  return false;
}

/** ستنسحب من البلدة التي [دخلتها] السبت, التي [سيطرت] عليها أمس: a past of the relative clause that ends before the time expression. */
const isToldOfIt = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], verb: number, at: number): boolean =>
  /^ال(?:ذي|تي|ذين)$/.test(tokens[verb - 1]?.folded ?? '') &&
  isVerb(analyses[tokens[verb]?.index ?? -1], 'past') &&
  /(?:ه|ها|هم|هما)$/.test(tokens[at - 1]?.folded ?? '');

/** مع انقضاء المهلة منتصف ليل الثلاثاء، شرعوا في الانسحاب: a deadline that is over, where the sentence tells nothing but the past. */
const isOver = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean =>
  (analyses[tokens[at - 1]?.index ?? -1] ?? []).some(
    ({ rank, pos, classes }) => rank === 0 && pos !== 'participle' && classes.includes('end'),
  ) &&
  tokens.some(({ index }) => isVerb(analyses[index]?.slice(0, 1), 'past')) &&
  !tokens.some(({ index }) => isVerb(analyses[index]?.slice(0, 1), 'present'));

/** True where a verb or phrase close before, in the same clause, speaks of what is to come. */
export function speaksOfFuture(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  if (isDeadline(tokens, at) && !isPluperfect(tokens, analyses)) return true;
  if (isTerm(tokens, at) && isPromised(tokens, analyses, at)) return true;
  if (isExpected(tokens, analyses, at)) return true;
  // قرر الرئيس الأميركي جو بايدن سحب جميع القوات من كابل بحلول سبتمبر: a term is of what was decided or asked, however far.
  const reach = isTerm(tokens, at) ? TERM_REACH : FUTURE_REACH;
  let told = false;
  for (let before = at - 1; before >= Math.max(0, at - TERM_REACH); before--) {
    const token = tokens[before];
    if (token === undefined || isBreak(tokens, before, at)) return false;
    // ستنسحب بعثة الأمم المتحدة «مينوسما» من كيدال في أكتوبر: however far, unless something done is told between.
    const near = at - before <= reach;
    if ((near || !told) && analyses[token.index]?.slice(0, 1).some(isFutureVerb) === true) return true;
    told ||= isVerb(analyses[token.index], 'past');
    if (!near) continue;
    if (isIntent(tokens, analyses, before)) return true;
    if (isCondition(tokens, analyses, before)) return true;
    if (before >= at - 2 && isToldOfIt(tokens, analyses, before, at)) return false;
    const mark = timeWord('future', tokens, before, true)?.value;
    if (mark === 'deadline' && (isPluperfect(tokens, analyses) || isOver(tokens, analyses, before))) return false;
    // لم تنسحب في الموعد المحدد: it is over.
    const missed =
      [before - 1, before - 2].some((at) => tokens[at]?.folded === 'في') &&
      tokens.slice(Math.max(0, before - MISSED_REACH), before).some(({ folded }) => /^[وف]?لم$/.test(folded));
    if (mark !== undefined && missed) return false;
    // أمرا بالعودة إلى ما كانوا عليه قبل أغسطس: of what was before.
    if (mark === 'demand' && (!isTerm(tokens, at) || isOfWas(tokens.slice(before), analyses, at - before))) continue;
    if (mark === 'start' && hasBegun(tokens, analyses, before)) return false;
    if (mark !== undefined && (mark !== 'start' || at - before <= START_REACH)) return true;
  }
  return false;
}

/** How many tokens before a day the verb may stand that asks for what is to be done on it. */
const ASKED_REACH = 12;

/**
 * True where a day may be to come: it is asked or promised, or the verb before it is in the present (تعهد سحب قواته في السابع من تموز, تنسحب القوات في 25
 * نوفمبر); كان يقاتل في 25 نوفمبر and منذ 25 نوفمبر are of the past.
 */
export function isOpen(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  if ([at, at - 1].some((from) => timeWord('preposition', tokens, from, true)?.value === 'since')) return false;
  const sign = tokens.slice(0, at).findLastIndex(({ kind, form }) => kind === 'punctuation' && !QUOTES.includes(form));
  const before = tokens.slice(Math.max(sign + 1, at - ASKED_REACH), at);
  const asks = before.findIndex((_, index) => timeWord('future', before, index, true)?.value === 'demand');
  // طالبت كييف في 1 يناير بسحبهم: the day of who asks stands before what is asked.
  if (asks >= 0) return before.slice(asks + 1).some(({ index, folded }) => folded === 'ان' || isContent(analyses[index]));
  const verb = before.findLastIndex(({ index }) => isVerb(analyses[index], 'present') || isVerb(analyses[index], 'past'));
  // سأعود في 2 أكتوبر: of himself.
  const found = analyses[before[verb]?.index ?? -1];
  const present = isVerb(found, 'present') && found?.[0]?.features.person !== 1;
  return present && !/^[وف]?لم$/.test(before[verb - 1]?.folded ?? '') && !isOfWas(tokens, analyses, at);
}

/** بسحب قواته, الانسحاب: what is asked or promised. */
const isContent = (found: readonly Analysis[] | undefined): boolean => found?.some(({ pos }) => pos === 'masdar') === true;
