import type { DateInterval, Token } from '../document.ts';
import { dayNumber, yearOf } from './calendar.ts';
import type { Resolution, Span, TimeContext } from './context.ts';

/** A day this near to publication belongs to the running story, an earlier one to its background. */
const STORY_DAYS = 7;

/** Whether a day is of the running story, and not of its background. */
export const isOfStory = ({ from }: DateInterval, published: string | null): boolean =>
  published !== null && Math.abs(dayNumber(published) - dayNumber(from)) <= STORY_DAYS;

/** A time that the document has told, and how. */
export interface Told {
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

/** The time that opened the last line of a chronology (8 يوليو 2014: …), and whether it or one before it says its year. */
export interface LineTime {
  readonly interval: DateInterval;
  readonly sentence: number;
  readonly dated: boolean;
}

/** What the document has said so far, and what it looks back to. */
export interface Narrative {
  readonly told: readonly Told[];
  readonly published: string | null;
  readonly anniversary: string | null;
  /** The day of the news as its first أمس or اليوم gives it. */
  readonly newsDay: string | null;
  /** The first day of the running story that it names: that of publication, by the dateline, or an earlier one. */
  readonly firstDay: string | null;
  /** The year that heads the part of a chronology. */
  readonly heading: DateInterval | null;
  readonly line: LineTime | null;
  /** Whether the expression that is read opens a line itself. */
  readonly opensLine: boolean;
  /** The paragraph that is read. */
  readonly block: number;
  readonly wordsOf: (sentence: number) => readonly Token[];
}

/**
 * The chronology that an expression goes on, or null: from the last one that says its year, through what was counted from it,
 * unless something between leads back to the day of publication or the reader has long left it.
 */
function chronicleOf(all: readonly Told[], sentence: number): DateInterval | null {
  // استعاده بعد تسع سنوات من خسارته: how long before the day that was told, which the chronology goes on from.
  const told = all.filter(({ rule }) => rule !== 'lapse');
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
  { told, published, newsDay, firstDay, line, block }: Narrative,
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
  // 26 فبراير / صدام حسين يخاطب العراقيين …. كانت أرتاله قد غادرت ليلا: the day of the line.
  if (line !== null && line.interval.from === line.interval.to && sentence - line.sentence <= LINE_REACH)
    return line.interval.from;
  return (
    newsDay ??
    (firstDay === published ? published : null) ??
    told.findLast((mention) => isStory(mention) && mention.resolution.from === mention.resolution.to)?.resolution.from ??
    published
  );
}

/** Sentences of a line of a chronology, with its time on a line of its own. */
const LINE_REACH = 3;

/** How many sentences back what يوم الهجوم means may have been told. */
const TELLING_REACH = 8;

/**
 * The day nearest to the last word before a sentence that begins as one of `words` does; else the last day told just before.
 *
 * @param begun  where the words are of its beginning (توقيع الاتفاق), those of what began, which the sentence must have as well
 */
function dayTelling(
  { told, wordsOf }: Narrative,
  sentence: number,
  words: readonly string[],
  begun: readonly string[] = [],
): string | null {
  const days = told.filter(({ resolution }) => resolution.from === resolution.to);
  const tells = ({ folded }: Token): boolean => words.some((word) => folded.includes(word));
  const isOfBegun = ({ folded }: Token): boolean => begun.some((word) => folded.includes(word));
  for (let at = sentence - 1; at >= Math.max(0, sentence - TELLING_REACH); at--) {
    const word = days.some((mention) => mention.sentence === at) ? wordsOf(at).findIndex(tells) : -1;
    if (word < 0 || (begun.length > 0 && !wordsOf(at).some(isOfBegun))) continue;
    const far = (mention: Told): number => Math.abs(mention.before - word);
    return days.filter((mention) => mention.sentence === at).reduce((a, b) => (far(b) < far(a) ? b : a)).resolution.from;
  }
  if (begun.length > 0) return null;
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
  if (!wide) return null;
  // سيطروا أمس على صنعاء. وكانوا قد استولوا على عمران في تموز. وفي الليلة نفسها …: not of what is said in passing.
  const day = last.aside ? told.findLast(({ aside, sentence: own }) => !aside && own < sentence) : undefined;
  return day?.resolution.precision === 'day' && sentence - day.sentence <= NARRATIVE_REACH ? null : last.resolution;
}

/** دخلوها ليل الخميس الجمعة …، عند الفجر: the morning on which the night of a sentence ends. */
function nightTill(told: readonly Told[], sentence: number): string | null {
  const last = told.at(-1);
  const [from, to] = [last?.resolution.from ?? '', last?.resolution.to ?? ''];
  return last?.sentence === sentence && last.night && dayNumber(to) - dayNumber(from) === 1 ? to : null;
}

const SPANS: ReadonlySet<string> = new Set(['month', 'season', 'year']);

/** What a time expression of a sentence may count from. */
export function contextAt(narrative: Narrative, sentence: number): Omit<TimeContext, 'pluperfect' | 'future' | 'open'> {
  const { told, published, anniversary, heading, line, opensLine } = narrative;
  const days = told.filter(({ resolution }) => resolution.from === resolution.to);
  const inSentence = days.filter((mention) => mention.sentence === sentence);
  const isStory = ({ resolution }: Told): boolean => isOfStory(resolution, published);
  const ownDay = inSentence.findLast(isStory) ?? inSentence.at(-1);
  // سيطرت أمس على X بعد يوم من بدء المعركة، وحررت مساء Y: not on the day from which it counts.
  const reached = inSentence.filter(({ rule }) => rule !== 'lapse');
  const hourDay = reached.findLast(isStory) ?? reached.at(-1) ?? ownDay;
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
    dayTelling: (words, begun) => dayTelling(narrative, sentence, words, begun),
    clockDay: clockDay(narrative, sentence, hourDay?.resolution.from ?? nightTill(told, sentence), isStory),
    chronicle: chronicleOf(told, sentence) ?? (opensLine && line?.dated === true ? line.interval : null),
    anniversary,
    newsDay: narrative.newsDay,
    published,
    narrative: told.at(-1)?.resolution ?? null,
    narrativeDay: narrativeDay?.resolution.from ?? null,
    // في 30 أكتوبر سيطر على X، بعد ستة أيام من سقوط Y، ولم تمر ليلتان حتى …: from the day that the sentence tells of.
    sentenceDay: (reached.at(-1) ?? inSentence.at(-1))?.resolution.from ?? null,
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
