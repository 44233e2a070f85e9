import type { DateMention, Sentence } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import { addDays } from '../../time/calendar.ts';
import { isCue, isJoinedCue } from '../cue-words.ts';
import type { EventDate } from '../event.ts';
import { countBefore } from '../merging/sorted.ts';
import type { Needed } from './last-date.ts';
import { lastDateOf, reachedIn } from './last-date.ts';
import { isHeading, openingDate } from './opening-date.ts';

/** How many sentences back يومها and آنذاك may point. */
const THEN_REACH = 2;
/** How many blocks a date that stands on a line of its own may head. */
const HEADED_BLOCKS = 4;

const sentenceOf = ({ tokens, sentences }: Needed, token: number): Sentence | undefined =>
  sentences[tokens[token]?.sentence ?? -1];

/** The date that آنذاك at a token points back to: the last one told before it. */
export function dateThen(layers: Needed, token: number): DateMention | null {
  const { dates, tokens } = layers;
  const sentence = tokens[token]?.sentence ?? 0;
  for (let at = countBefore(dates, token) - 1; at >= 0; at--) {
    const date = dates[at] as DateMention;
    if (sentence - (tokens[date.first]?.sentence ?? 0) > THEN_REACH) return null;
    if (date.last < token && date.rule !== 'lapse') return date;
  }
  return null;
}

/** The line date of each sentence of a document. */
function lineDates(layers: Needed): readonly (DateMention | null)[] {
  const { sentences } = layers;
  const starting = groupBy(layers.dates, ({ first }) => first);
  const opening = sentences.map((sentence) => openingDate(layers, sentence, starting));
  const found: (DateMention | null)[] = [];
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    if (opening[index]) found.push(opening[index]);
    else if (before?.block === sentence.block && before.field === sentence.field) found.push(found[index - 1] ?? null);
    else found.push(headingBefore(sentences, opening, index));
  });
  return found;
}

/** The date that stands on a line of its own above the sentence at `index`, few blocks before. */
function headingBefore(
  sentences: readonly Sentence[],
  opening: readonly (DateMention | null)[],
  index: number,
): DateMention | null {
  const sentence = sentences[index] as Sentence;
  for (let i = index - 1; i >= 0; i--) {
    const other = sentences[i] as Sentence;
    if (other.field !== sentence.field) continue;
    if (sentence.block - other.block > HEADED_BLOCKS) return null;
    const date = opening[i];
    if (date && (other.block === sentence.block || isHeading(other, date))) return date;
  }
  return null;
}

const known = new WeakMap<readonly Sentence[], readonly (DateMention | null)[]>();

/**
 * The date of a line or paragraph of a chronology: it opens the line, or stands on a line of its own above it. Found for all sentences of
 * a document at once, so that a book of one paragraph takes no longer than its length.
 */
export function lineDate(layers: Needed, token: number): DateMention | null {
  let dates = known.get(layers.sentences);
  if (dates === undefined) known.set(layers.sentences, (dates = lineDates(layers)));
  return dates[layers.tokens[token]?.sentence ?? -1] ?? null;
}

const placesKnown = new WeakMap<Needed['mentions'], ReadonlyMap<number, readonly string[]>>();

/** The names of the places that a sentence names. */
function placesIn({ mentions, tokens }: Needed, { first }: Sentence): readonly string[] {
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? -1;
  let names = placesKnown.get(mentions);
  if (names === undefined) {
    const places = mentions.filter(({ kind }) => kind === 'place');
    const bySentence = groupBy(places, (mention) => sentenceOf(mention.first));
    names = new Map([...bySentence].map(([sentence, group]) => [sentence, group.map(({ name }) => name)]));
    placesKnown.set(mentions, names);
  }
  return names.get(sentenceOf(first)) ?? [];
}

/** … سيطروا على الحاجز. ورمى جنود الحاجز بنادقهم: no place that the sentence before did not name. */
function isAboutSame(layers: Needed, before: Sentence, sentence: Sentence): boolean {
  const told = new Set(placesIn(layers, before));
  return told.size > 0 && placesIn(layers, sentence).every((name) => told.has(name));
}

/** How many days before publication the running story, to which a paragraph returns at any sentence, may have begun. */
const STORY_DAYS = 30;

/** Days before publication on which the news may be. */
const NEWS_DAYS = 2;

/** The day that the first time expression of the text gives, where that is just before publication (سقطت المدينة أمس): the day of the news. */
export function newsDay({ dates, published }: Needed): string | null {
  const first = dates.find(({ field }) => field === 'text');
  const news = first !== undefined && first.from === first.to && published !== null && addDays(first.to, NEWS_DAYS) >= published;
  return news ? first.from : null;
}

/**
 * The date that a look back has reached where a sentence of it names none: that of the sentence before in its paragraph, if it is of
 * long ago and no aside (وفي آذار 2003 دخلوا …. وانسحب الجيش …; but وكان التنظيم استولى عليها في 2014. وتقدم الجيش …).
 */
export function reachedDate(layers: Needed, token: number): DateMention | null {
  const at = layers.tokens[token]?.sentence ?? -1;
  const sentence = layers.sentences[at];
  const before = layers.sentences[at - 1];
  if (sentence === undefined || before === undefined || before.block !== sentence.block || layers.published === null) return null;
  const reached = reachedIn(layers, before);
  const past = layers.analyses[before.first]?.[0]?.lemma === 'كان';
  if (reached === null) return past ? null : leadDate(layers, at);
  if (reached.to >= layers.published) return null;
  if (reached.from === reached.to && reached.from === newsDay(layers)) return reached;
  if (past) return null;
  const goesOn = addDays(reached.to, STORY_DAYS) < layers.published || isAboutSame(layers, before, sentence);
  return goesOn ? reached : leadDate(layers, at);
}

/**
 * The day of the lead where a sentence of its paragraph tells more of it with no date between them: سقطت بوروندي أمس …. واستسلم جنود …. The lead
 * is the first sentence of some length.
 */
function leadDate(layers: Needed, at: number): DateMention | null {
  const sentence = layers.sentences[at] as Sentence;
  for (let i = at - 1; i >= Math.max(0, at - LEAD_REACH) && layers.sentences[i]?.block === sentence.block; i--) {
    const before = layers.sentences[i] as Sentence;
    const date = lastDateOf(layers, before);
    if (date === null) continue;
    const near = layers.published !== null && date.to < layers.published && addDays(date.to, LEAD_DAYS) >= layers.published;
    return near && date.precision === 'day' && before === leadOf(layers, sentence.field) ? date : null;
  }
  return null;
}

/** How old the news of a lead may be, and how many sentences may tell more of it. */
const LEAD_DAYS = 3;
const LEAD_REACH = 4;

/** Tokens of the shortest sentence that tells news, longer than a byline (المكلا اليوم / خاص). */
const SHORTEST_LEAD = 5;

/** The first sentence of a field that tells news, by a verb: صنعاء، جدة - «الحياة» has none. */
const leadOf = ({ sentences, analyses }: Needed, field: Sentence['field']): Sentence | undefined =>
  sentences.find(
    (each) =>
      each.field === field &&
      each.last - each.first >= SHORTEST_LEAD &&
      analyses.slice(each.first, each.last + 1).some((found) => found[0]?.pos === 'verb'),
  );

/** The day of the lead, where it is just before publication and the lead gives no other (سقطت المدينة أمس …): that of the headline above it. */
export function leadDay(layers: Needed): EventDate | null {
  const { dates, published } = layers;
  const lead = leadOf(layers, 'text');
  if (lead === undefined || published === null) return null;
  const [day, ...others] = dates.filter(({ first, last, rule }) => first >= lead.first && last <= lead.last && rule !== 'lapse');
  const near = day !== undefined && day.from === day.to && day.to < published && addDays(day.to, LEAD_DAYS) >= published;
  if (!near || others.some(({ from, to }) => from !== day.from || to !== day.to)) return null;
  return { from: day.from, to: day.to, precision: 'day', basis: day.basis };
}

/** The date of the sentence before, which one that begins with ف or ثم explains or goes on (انهار الجيش أمس. فقد وقّع …). */
export function explainedDate(layers: Needed, token: number): DateMention | null {
  const at = layers.tokens[token]?.sentence ?? -1;
  const sentence = layers.sentences[at];
  const before = layers.sentences[at - 1];
  if (sentence === undefined || before === undefined || before.block !== sentence.block) return null;
  const goesOn =
    isCue(layers.tokens[sentence.first]?.folded, 'goes-on') ||
    layers.analyses[sentence.first]?.[0]?.proclitics.includes('ف') === true;
  return goesOn ? lastDateOf(layers, before) : null;
}

const THAT = new Set(['ذلك', 'هذا']);
/** How many tokens may stand between كان ذلك and its date. */
const DATE_REACH = 3;

/** The date that the words behind a token add to what was told (…. كان ذلك في الثالث من شباط), or null. */
export function addedDate(layers: Needed, last: number): DateMention | null {
  let at = last + 1;
  while (layers.tokens[at]?.kind === 'punctuation') at++;
  const told = isJoinedCue(layers.tokens[at]?.folded, 'took-place') && THAT.has(layers.tokens[at + 1]?.folded ?? '');
  if (!told) return null;
  const date = layers.dates[countBefore(layers.dates, at + 1)];
  return date !== undefined && date.first <= at + 1 + DATE_REACH ? date : null;
}

/** The time that a report of many lines covers, said at its head: خلال الفترة من 26 أكتوبر حتى 1 نوفمبر. */
export function coveredPeriod(layers: Needed, token: number): DateMention | null {
  const sentence = sentenceOf(layers, token);
  if (sentence === undefined || layers.blocks[sentence.block]?.kind !== 'bullet') return null;
  for (const date of layers.dates) {
    if ((layers.tokens[date.first]?.sentence ?? 0) > HEAD_SENTENCES) return null;
    if (isPeriod(layers, date)) return date.last < sentence.first ? date : null;
  }
  return null;
}

/** الفترة من … حتى …, المدة بين … و…. */
const isPeriod = ({ tokens }: Needed, { first, rule }: DateMention): boolean =>
  (rule === 'from-to' || rule === 'between') &&
  [first - 1, first - 2].some((at) => /^[وفبل]?(?:ال|لل)?(?:فتره|مده)$/.test(tokens[at]?.folded ?? ''));

/** Sentences, the title's with them, in which a report says what time it covers. */
const HEAD_SENTENCES = 4;
