import type { Analysis, DateInterval, DateMention, Layers, Token } from '../document.ts';
import { anniversaryOf } from './anniversary.ts';
import { dayNumber, isDay, yearOf } from './calendar.ts';
import type { Expression, Resolution, Span, TimeContext } from './context.ts';
import { leadsToTime, nameHead, notTimePhrase, timeBeginnings, timeWord } from './lexicon.ts';
import { expressionAt } from './rules/rules.ts';

/** A day this near to publication belongs to the running story, an earlier one to its background. */
const STORY_DAYS = 7;
/** How many tokens before an expression may carry the mark of the future (ستدخل … السبت, الموعد المقرر …). */
const FUTURE_REACH = 8;
/** The same where it is told till when (بحلول سبتمبر). */
const TERM_REACH = 16;
/** The same for اعتبارا من, which places take as well (بدءا من مساكن هنانو). */
const START_REACH = 5;

interface Told {
  readonly resolution: Resolution;
  readonly sentence: number;
  readonly block: number;
  /** Tokens of the sentence before it. */
  readonly before: number;
  readonly rule: string;
  /** Told in a sentence that looks back (وكان …). */
  readonly aside: boolean;
  /** Told by its night or evening. */
  readonly night: boolean;
  /** Told in a relative clause behind another time of its sentence (…، وهي الثانية بعد التي سلمتها في 26 ديسمبر). */
  readonly described: boolean;
}

/** ستدخل، سننسحب, by the likeliest reading (سيطر is a past); what one person says of himself (سأعود) is no news of a force. */
const isFutureVerb = ({ pos, rank, proclitics, features }: Analysis): boolean =>
  rank === 0 && pos === 'verb' && proclitics.includes('س') && !(features.person === 1 && features.number === 'singular');

/** وكان … أمهلهم حتى السبت, ولم تكن المهلة …: the sentence looks back, on a deadline that is over. */
const isPluperfect = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[]): boolean =>
  tokens.slice(0, 2).some(({ index }) => analyses[index]?.[0]?.lemma === 'كان');

/** How many tokens before an expression كان قد may stand. */
const PLUPERFECT_REACH = 8;

/** التي كانوا قد غادروها قبل أربعة أيام: before what the sentence tells of. */
const isBeforeTold = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean => {
  const own = tokens.slice(Math.max(0, at - PLUPERFECT_REACH), at);
  return own.some(({ folded }) => folded === 'قد') && own.some(({ index }) => analyses[index]?.[0]?.lemma === 'كان');
};

/** قبل 1 يناير, حتى السبت, حتى الـ30 من مايو, بحلول نهاية العام, في غضون يومين: till when, where it is told what somebody is to do. */
const isTerm = (tokens: readonly Token[], at: number): boolean =>
  /^(?:خلال|غضون|ظرف)$/.test(tokens[tokens[at]?.folded === 'في' ? at + 1 : at]?.folded ?? '') ||
  [at, tokens[at - 1]?.folded === 'ال' ? at - 2 : at - 1].some((from) =>
    ['before', 'until'].includes(timeWord('preposition', tokens, from)?.value ?? ''),
  );

const isVerb = (found: readonly Analysis[] | undefined, tense: 'past' | 'present'): boolean =>
  found?.some(({ pos, rank, features }) => rank === 0 && pos === 'verb' && features.tense === tense) === true;

/** يستعد للانسحاب السبت, تعتزم: what somebody means to do, by a verb in the present. */
const isIntent = (found: readonly Analysis[] | undefined): boolean =>
  found
    ?.slice(0, 1)
    .some(
      ({ pos, classes, features }) =>
        pos === 'verb' && features.tense === 'present' && features.person !== 1 && classes.includes('plan'),
    ) === true;

/** واجتاحت الحمى الساحل ابتداء من تشرين الأول: begun, by the verb that opens its clause. */
function hasBegun(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  for (let before = at - 1; before >= 0 && tokens[before]?.kind !== 'punctuation'; before--) {
    const found = analyses[tokens[before]?.index ?? -1];
    if (isVerb(found, 'present')) return false;
    const opens = before === 0 || tokens[before - 1]?.kind === 'punctuation' || found?.[0]?.proclitics.includes('و') === true;
    if (opens && isVerb(found, 'past')) return true;
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

const QUOTES = '"«»“”';

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

/** True where a verb or phrase close before, in the same clause, speaks of what is to come. */
function speaksOfFuture(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
  if (isDeadline(tokens, at) && !isPluperfect(tokens, analyses)) return true;
  if (isTerm(tokens, at) && isPromised(tokens, analyses, at)) return true;
  // قرر الرئيس الأميركي جو بايدن سحب جميع القوات من كابل بحلول سبتمبر: a term is of what was decided or asked, however far.
  const reach = isTerm(tokens, at) ? TERM_REACH : FUTURE_REACH;
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    const token = tokens[before];
    if (token === undefined || (token.kind === 'punctuation' && token.form !== '"')) return false;
    if (analyses[token.index]?.slice(0, 1).some(isFutureVerb) === true || isIntent(analyses[token.index])) return true;
    if (isCondition(tokens, analyses, before)) return true;
    const mark = timeWord('future', tokens, before, true)?.value;
    if (mark === 'deadline' && isPluperfect(tokens, analyses)) return false;
    // لم تنسحب في الموعد المحدد: it is over.
    const missed =
      [before - 1, before - 2].some((at) => tokens[at]?.folded === 'في') &&
      tokens.slice(Math.max(0, before - MISSED_REACH), before).some(({ folded }) => /^[وف]?لم$/.test(folded));
    if (mark !== undefined && missed) return false;
    if (mark === 'demand' && !isTerm(tokens, at)) continue;
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
function isOpen(tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean {
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

/** كان يقاتل, التي كانت تحاصرها. */
const isOfWas = (tokens: readonly Token[], analyses: readonly (readonly Analysis[])[], at: number): boolean =>
  tokens.slice(Math.max(0, at - PLUPERFECT_REACH), at).some(({ index }) => analyses[index]?.[0]?.lemma === 'كان');

/** How many sentences may stand between two days of one narrative. */
const NARRATIVE_REACH = 2;
/** How many tokens may stand before a day that a sentence opens with. */
const OPENING_REACH = 3;

/** What the document has said so far, and what it looks back to. */
interface Narrative {
  readonly told: readonly Told[];
  readonly published: string | null;
  readonly anniversary: string | null;
  /** The day of the news as its first أمس or اليوم gives it. */
  readonly newsDay: string | null;
  /** The first day of the running story that it names: that of publication, by the dateline, or an earlier one. */
  readonly firstDay: string | null;
  /** The year that heads the part of a chronology. */
  readonly heading: DateInterval | null;
  /** The paragraph that is read. */
  readonly block: number;
  readonly wordsOf: (sentence: number) => readonly Token[];
}

/**
 * The chronology that an expression goes on, or null: from the last one that says its year, through what was counted from it,
 * unless something between leads back to the day of publication or the reader has long left it.
 */
function chronicleOf(told: readonly Told[], sentence: number): DateInterval | null {
  let last = sentence;
  for (let at = told.length - 1; at >= 0; at--) {
    const { resolution, sentence: own } = told[at] as Told;
    if (last - own > NARRATIVE_REACH) return null;
    last = own;
    const { anchor, basis, precision } = resolution;
    if (anchor === 'published' && basis === 'relative') return null;
    if (precision === 'year' || anchor !== 'none') continue;
    const latest = told.at(-1)?.resolution;
    return latest !== undefined && yearOf(latest.from) - yearOf(resolution.from) <= 1 ? latest : null;
  }
  return null;
}

/**
 * The day of فجرا or مساء alone: the last of its sentence, else that which the sentence before is about, else that of the news.
 * A day of long ago that another sentence names in passing (بعد الخوخة التي حررت في 7 ديسمبر) is none of these.
 */
function clockDay(
  { told, published, newsDay, firstDay, block }: Narrative,
  sentence: number,
  own: string | null,
  isStory: (mention: Told) => boolean,
): string | null {
  if (own !== null) return own;
  const before = told.filter(
    (mention) => mention.sentence === sentence - 1 && !mention.aside && mention.resolution.from === mention.resolution.to,
  );
  const story =
    before.find(({ resolution }) => resolution.from === newsDay) ??
    before.findLast((mention) => isStory(mention) && mention.block === block) ??
    before.find((mention) => mention.before <= OPENING_REACH);
  if (story !== undefined) return story.resolution.from;
  return (
    newsDay ??
    (firstDay === published ? published : null) ??
    told.findLast((mention) => isStory(mention) && mention.resolution.from === mention.resolution.to)?.resolution.from ??
    published
  );
}

/** How many sentences back what يوم الهجوم means may have been told. */
const TELLING_REACH = 8;

/** The day nearest to the last word before a sentence that begins as one of `words` does; else the last day told just before. */
function dayTelling({ told, wordsOf }: Narrative, sentence: number, words: readonly string[]): string | null {
  const days = told.filter(({ resolution }) => resolution.from === resolution.to);
  const tells = ({ folded }: Token): boolean => words.some((word) => folded.includes(word));
  for (let at = sentence - 1; at >= Math.max(0, sentence - TELLING_REACH); at--) {
    const word = days.some((mention) => mention.sentence === at) ? wordsOf(at).findIndex(tells) : -1;
    if (word < 0) continue;
    const far = (mention: Told): number => Math.abs(mention.before - word);
    return days.filter((mention) => mention.sentence === at).reduce((a, b) => (far(b) < far(a) ? b : a)).resolution.from;
  }
  const last = days.findLast((mention) => mention.sentence <= sentence);
  return last !== undefined && sentence - last.sentence <= NARRATIVE_REACH ? last.resolution.from : null;
}

/** في 2004, قبل عامين: what follows in the sentence without a year (… في نيسان) is of that year. */
const saysYear = ({ resolution, rule }: Told): boolean =>
  resolution.anchor === 'none' || (rule === 'before' && resolution.precision === 'year');

/**
 * The last expression of the sentence that says its year, or the month that it goes on to from there (في أغسطس 2011، ثم على أفغوي في
 * مايو الماضي وعلى مركا أواخر أغسطس: of the year of that May).
 */
function yearOfSentence(told: readonly Told[], sentence: number): DateInterval | null {
  const own = told.filter((mention) => mention.sentence === sentence);
  const said = own.findLast(saysYear);
  if (said === undefined) return null;
  const later = own.findLast(
    ({ resolution }) =>
      SPANS.has(resolution.precision) && resolution.from > said.resolution.to && resolution.anchor === 'published',
  );
  return (later ?? said).resolution;
}

/** The month or year that the sentences before told last, where no day came after it. */
function earlierSpan(told: readonly Told[], sentence: number): Span | null {
  const last = told.findLast((mention) => mention.sentence < sentence);
  const wide = last !== undefined && sentence - last.sentence <= NARRATIVE_REACH && SPANS.has(last.resolution.precision);
  return wide ? last.resolution : null;
}

/** دخلوها ليل الخميس الجمعة …، عند الفجر: the morning on which the night of a sentence ends. */
function nightTill(told: readonly Told[], sentence: number): string | null {
  const last = told.at(-1);
  const [from, to] = [last?.resolution.from ?? '', last?.resolution.to ?? ''];
  return last?.sentence === sentence && last.night && dayNumber(to) - dayNumber(from) === 1 ? to : null;
}

const NIGHT = /^[وفب]?(?:ال)?(?:ليل|ليله|مساء)$/;
const SPANS: ReadonlySet<string> = new Set(['month', 'season', 'year']);

function contextAt(narrative: Narrative, sentence: number): Omit<TimeContext, 'pluperfect' | 'future' | 'open'> {
  const { told, published, anniversary, heading } = narrative;
  const days = told.filter(({ resolution }) => resolution.from === resolution.to);
  const inSentence = days.filter((mention) => mention.sentence === sentence);
  const isStory = ({ resolution }: Told): boolean =>
    published !== null && Math.abs(dayNumber(published) - dayNumber(resolution.from)) <= STORY_DAYS;
  const ownDay = inSentence.findLast(isStory) ?? inSentence.at(-1);
  const narrativeDay = ownDay ?? days.at(-1);
  const earlier = days.findLast((mention) => mention.sentence < sentence);
  // باتت منذ الاثنين في قبضتهم، وانسحب الجيش في اليوم نفسه: the day from which it has lasted.
  const begun = told.findLast((mention) => mention.sentence === sentence && mention.resolution.begun?.precision === 'day');
  const newsBefore = days.findLast(
    (mention) => mention.sentence === sentence - 1 && mention.resolution.from === narrative.newsDay,
  );
  // تسلم السبت القاعدة …، وهي بعد التي سلمت في 26 ديسمبر. … في اليوم نفسه: the day of the news, and none that only describes.
  const lastTold = days.at(-1);
  const newsBesides =
    lastTold?.described === true
      ? days.findLast((mention) => mention.sentence === lastTold.sentence && !mention.described && isStory(mention))
      : undefined;
  return {
    earlierDay: earlier !== undefined && sentence - earlier.sentence <= NARRATIVE_REACH ? earlier.resolution.from : null,
    earlierSpan: earlierSpan(told, sentence),
    dayTelling: (words) => dayTelling(narrative, sentence, words),
    clockDay: clockDay(narrative, sentence, ownDay?.resolution.from ?? nightTill(told, sentence), isStory),
    chronicle: chronicleOf(told, sentence),
    anniversary,
    newsDay: narrative.newsDay,
    published,
    narrative: told.at(-1)?.resolution ?? null,
    narrativeDay: narrativeDay?.resolution.from ?? null,
    sentenceDay: inSentence.at(-1)?.resolution.from ?? null,
    sameNight: (inSentence.length > 0 ? inSentence : days).findLast(({ night }) => night)?.resolution.from ?? null,
    sameDay:
      ownDay?.resolution.from ??
      begun?.resolution.begun?.from ??
      (newsBefore ?? newsBesides ?? narrativeDay)?.resolution.from ??
      null,
    sentenceSpan:
      told.findLast((mention) => mention.sentence === sentence && SPANS.has(mention.resolution.precision))?.resolution ?? null,
    sentenceYear: yearOfSentence(told, sentence) ?? heading,
  };
}

/** True where the expression is part of a name: كتيبة 14 رمضان, ثورة 17 فبراير, سوق الجمعة. */
function isInName(tokens: readonly Token[], { first, last, rule }: Expression): boolean {
  if (rule === 'today') return false;
  const quoted = tokens[first - 1]?.kind === 'punctuation' && '"«“'.includes(tokens[first - 1]?.form ?? '');
  // "26 سبتمبر نت", «14 أكتوبر»: all that the quotes hold, the name of an outlet or a campaign.
  const closing = [last + 1, last + 2].find((at) => tokens[at]?.kind === 'punctuation');
  if (quoted && closing !== undefined && '"»”'.includes(tokens[closing]?.form ?? '') && (rule === 'date' || rule === 'month'))
    return true;
  const block = nameHead(tokens, quoted ? first - 2 : first - 1);
  if (block === 'always') return true;
  const dated = rule === 'date' || rule === 'month';
  return block === 'yearless' && dated && !/^(?:19|20)\d\d$/.test(tokens[last]?.folded ?? '');
}

const RELATIVE = /^[وفبلك]?(?:ال|ل)(?:ذي|تي|ذين|ذان|لذين|لذان|لتين|لتان|لاتي|لواتي)$/;
const IS = /^وه[وي]$/;
const DAY = /^ال(?:يوم|ليله)$/;
const WHEN = /^(?:حين|حينما|عندما|لما|يوم)$/;

/** Only the last few days told matter; older ones are dropped so that long texts stay linear. */
const REMEMBERED = 24;

/**
 * Stage `time`: every time expression of the prose as a closed interval of days. Weekdays, أمس and yearless dates
 * count from `published`, and are left out where it is null; the next day, the same year and the like from the days
 * named before them. Never throws.
 *
 * @returns mentions in text order; particles that do not change the meaning (في، خلال before a month) stay outside
 * @example // published 2024-12-07: 'مساء أمس الجمعة' → 2024-12-06, 'أواخر الشهر الماضي' → 2024-11-21 to 2024-11-30
 */
export function time({
  tokens,
  sentences,
  analyses,
  published,
}: Pick<Layers, 'tokens' | 'sentences' | 'analyses' | 'published'>): Pick<Layers, 'dates'> {
  const dates: DateMention[] = [];
  let told: Told[] = [];
  let newsDay: string | null = null;
  let firstDay: string | null = null;
  let heading: DateInterval | null = null;
  const anniversary = published === null ? null : anniversaryOf(tokens, sentences, published);
  const wordsOf = (number: number): readonly Token[] =>
    tokens.slice(sentences[number]?.first ?? 0, (sentences[number]?.last ?? -1) + 1);
  sentences.forEach((sentence, number) => {
    const own = wordsOf(number);
    const aside = isPluperfect(own, analyses);
    let toldUpTo = -1;
    for (let at = 0; at < own.length; at++) {
      const token = own[at];
      if (token === undefined) continue;
      const beginnings = timeBeginnings(token.word);
      const blocked = beginnings.notTime ? notTimePhrase(own, at) : null;
      if (blocked !== null) {
        at = blocked.last;
        continue;
      }
      if (!beginnings.expression || !leadsToTime(beginnings, own[at + 1])) continue;
      const found = expressionAt(own, at);
      if (found === null) continue;
      if (isInName(own, found)) {
        at = found.last;
        continue;
      }
      const narrative = { told, published, anniversary, newsDay, firstDay, heading, block: sentence.block, wordsOf };
      const resolution = found.resolve({
        ...contextAt(narrative, number),
        future: speaksOfFuture(own, analyses, at),
        open: isOpen(own, analyses, at),
        pluperfect: isBeforeTold(own, analyses, at),
      });
      if (resolution === null) continue;
      // قبل 2024 عاماً leads out of the calendar; its number is no year.
      if (!isDay(resolution.from) || !isDay(resolution.to)) {
        at = found.last;
        continue;
      }
      const first = own[found.first];
      const last = own[found.last];
      if (first === undefined || last === undefined) continue;
      dates.push({
        index: dates.length,
        field: first.field,
        start: first.start,
        end: last.end,
        first: first.index,
        last: last.index,
        from: resolution.from,
        to: resolution.to,
        precision: resolution.precision,
        basis: resolution.basis,
        anchor: resolution.anchor,
        rule: found.rule,
        ...(resolution.begun === undefined ? {} : { begun: resolution.begun }),
      });
      const night = own.slice(found.first, found.last + 1).some(({ folded }) => NIGHT.test(folded));
      const described = toldUpTo >= 0 && own.slice(toldUpTo, found.first).some(({ folded }) => RELATIVE.test(folded));
      toldUpTo = found.last;
      // خلت منذ 31 أكتوبر، حين غادرتها البعثة; منذ السبت، وهو اليوم الذي …: what follows tells of that day.
      const behind = own.slice(found.last + 1, found.last + 3);
      const when = behind.some(
        ({ folded, index }) => WHEN.test(folded) || (IS.test(folded) && DAY.test(tokens[index + 1]?.folded ?? '')),
      );
      const day = when && resolution.begun !== undefined ? { ...resolution, ...resolution.begun } : resolution;
      told = [
        ...told.slice(-REMEMBERED),
        { resolution: day, sentence: number, block: sentence.block, before: at, rule: found.rule, aside, night, described },
      ];
      const near = published !== null && Math.abs(dayNumber(published) - dayNumber(resolution.from)) <= STORY_DAYS;
      if (near && resolution.from === resolution.to) firstDay ??= resolution.from;
      if (found.rule === 'heading') heading = resolution;
      if (found.rule === 'today' && resolution.to <= (published ?? '')) newsDay ??= resolution.from;
      at = found.last;
    }
  });
  return { dates };
}
