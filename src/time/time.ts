import type { DateInterval, DateMention, Layers, Token } from '../document.ts';
import { anniversaryOf } from './anniversary.ts';
import { dayNumber, isDay, yearOf } from './calendar.ts';
import type { Expression, Resolution, Span, TimeContext } from './context.ts';
import { leadsToTime, nameHead, notTimePhrase, timeBeginnings, timeWord } from './lexicon.ts';
import { expressionAt } from './rules/rules.ts';
import { isBeforeTold, isOpen, isPluperfect, speaksOfFuture } from './to-come.ts';

/** A day this near to publication belongs to the running story, an earlier one to its background. */
const STORY_DAYS = 7;

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
    sentenceLast: told.findLast((mention) => mention.sentence === sentence && mention.rule !== 'own-phase')?.resolution ?? null,
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
  // هجوم فجر 16 سبتمبر: at its hour, and no name of it.
  const dated = (rule === 'date' || rule === 'month') && timeWord('part', tokens, first) === null;
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
