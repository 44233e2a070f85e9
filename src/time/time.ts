import type { DateInterval, DateMention, Layers, Token } from '../document.ts';
import { anniversaryOf } from './anniversary.ts';
import { isDay } from './calendar.ts';
import type { Expression } from './context.ts';
import { leadsToTime, timeBeginnings } from './beginnings.ts';
import { nameHead, notTimePhrase, timeWord } from './lexicon.ts';
import { expressionAt } from './rules/rules.ts';
import { isBeforeTold, isOpen, isPluperfect, speaksOfFuture } from './to-come.ts';
import type { LineTime, Told } from './narrative.ts';
import { contextAt, isOfStory } from './narrative.ts';
import { isWhen } from './looking-back.ts';

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

const NIGHT = /^[وفب]?(?:ال)?(?:ليل|ليله|مساء)$/;
const RELATIVE = /^[وفبلك]?(?:ال|ل)(?:ذي|تي|ذين|ذان|لذين|لذان|لتين|لتان|لاتي|لواتي)$/;
const IS = /^وه[وي]$/;
const DAY = /^ال(?:يوم|ليله)$/;

/** 8 يوليو 2014: …, - 24 يناير: …, 29 يناير alone on its line: what opens a sentence, up to a colon, a dash or its end. */
const isLineOpening = (tokens: readonly Token[], { first, last }: Expression): boolean =>
  (first === 0 || (first === 1 && tokens[0]?.kind === 'punctuation')) &&
  (last === tokens.length - 1 || (tokens[last + 1]?.kind === 'punctuation' && ':.-–—'.includes(tokens[last + 1]?.form ?? ' ')));

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
  let line: LineTime | null = null;
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
      const opensLine = isLineOpening(own, found);
      const { block } = sentence;
      const narrative = { told, published, anniversary, newsDay, firstDay, heading, line, opensLine, block, wordsOf };
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
      // خلت منذ 31 أكتوبر، حين غادرتها البعثة; منذ السبت، اليوم الذي …; منذ السبت، وهو اليوم الذي …: what follows tells of that day.
      const behind = own.slice(found.last + 1, found.last + 3);
      const when = behind.some(
        ({ folded, index }) =>
          isWhen(folded) ||
          (IS.test(folded) && DAY.test(tokens[index + 1]?.folded ?? '')) ||
          (DAY.test(folded) && RELATIVE.test(tokens[index + 1]?.folded ?? '')),
      );
      const day = when && resolution.begun !== undefined ? { ...resolution, ...resolution.begun } : resolution;
      told = [
        ...told.slice(-REMEMBERED),
        { resolution: day, sentence: number, block: sentence.block, before: at, rule: found.rule, aside, night, described },
      ];
      if (isOfStory(resolution, published) && resolution.from === resolution.to) firstDay ??= resolution.from;
      if (found.rule === 'heading') heading = resolution;
      if (opensLine)
        line = { interval: resolution, sentence: number, dated: resolution.anchor === 'none' || line?.dated === true };
      if (found.rule === 'today' && resolution.to <= (published ?? '')) newsDay ??= resolution.from;
      at = found.last;
    }
  });
  return { dates };
}
