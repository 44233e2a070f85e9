import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { ofSpan } from '../items/of-place.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { isEventNoun } from './addressed.ts';
import { closesSpeech, isTheirs, pronounSource, tellsAside, verbOfWhat } from './asides.ts';
import { PREVIOUS, isSaid } from './speaker-of.ts';
import { speakersBetween } from './speakers-between.ts';
import type { Speech } from './speech.ts';
import { UNNAMED } from './speech.ts';

/** First item of what is said: the complementiser or colon after the verb of saying. */
export function saidFrom(items: readonly Item[], governor: number): number {
  for (let at = governor + 1; at < items.length; at++)
    if (hasClass(items[at], 'complementiser') || isSign(items[at], ':')) return at;
  return items.length;
}

/** A phrase that names a source beside what it tells (وفق …، كما أعلن …). */
interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  readonly speech: Speech;
}

/** The phrases of a sentence that name a source, in order. */
export const sourcePhrases = (context: Context, items: readonly Item[]): readonly SourcePhrase[] =>
  phrasesIn(items, 0, items.length - 1, context);

const phrasesIn = ofSpan((items, begin, end, context: Context): readonly SourcePhrase[] => {
  const found: SourcePhrase[] = [];
  for (const item of items.slice(begin, end + 1)) {
    const pronoun = pronounSource(items, item.index);
    if (pronoun >= 0) {
      found.push({ first: item.index, last: pronoun, speech: { ...PREVIOUS, governor: pronoun } });
      continue;
    }
    const closes = closesSpeech(items, item.index);
    const preposition = item.kind === 'preposition' && (item.role === 'source' || quotesAnother(items, item.index));
    const verb = closes ? item.index : preposition ? verbOfWhat(items, item.index + 1) : tellsAside(items, item.index);
    if (!preposition && verb < 0) continue;
    const source = preposition || hasClass(item, 'source-preposition');
    const from = verb >= 0 ? verb + 1 : item.index + 1;
    let last = from;
    while (
      last < items.length &&
      last <= from + FARTHEST_SOURCE &&
      !isSign(items[last], '،,.:؛') &&
      !hasClass(items[last], 'complementiser')
    )
      last++;
    // كما أعلن الجيش سيطرته على …: another report.
    const report = items.slice(from, last).some((each, index) => isEventNoun(each) || isSaid(items, from + index));
    if (!source && (report || hasClass(items[last], 'complementiser') || hasClass(items[last + 1], 'complementiser'))) continue;
    const speech = sourceIn(context, items, item.index, from, last - 1);
    found.push({ first: item.index, last: last - 1, speech: verb >= 0 ? { ...speech, governor: verb } : speech });
  }
  return found;
});

const FARTHEST_SOURCE = 13;
/** Items from «and of» to what he says. */
const FARTHEST_OTHER = 7;

/** نقلت الوكالة عن زيد قوله إن …. وعن اللواء نفسه أن …: goes on with whom somebody quotes, where no verb stands before what is said. */
export function quotesAnother(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.role !== 'about' || !item.joined || !(at === 0 || isSign(items[at - 1], COMMAS))) return false;
  for (let next = at + 1; next <= at + FARTHEST_OTHER && next < items.length; next++) {
    if (hasClass(items[next], 'complementiser')) return next > at + 1;
    if (items[next]?.kind === 'sign' || isFiniteVerb(items, next)) return false;
  }
  return false;
}

/** Nouns for what is agreed, meant or asked. */
const TERMS = ['agreement-noun', 'plan-noun', 'order-noun', 'call-noun', 'wish-noun', 'condition-noun'];

/** What those do who tell by what terms something is done. */
const TELLS = ['report', 'confirm', 'deny', 'quote'];

/** Who is named in a source phrase; whom a verb, a pronoun or a definite noun in it means; nobody where it is no source at all (وفق الاتفاق). */
function sourceIn(context: Context, items: readonly Item[], first: number, from: number, last: number): Speech {
  // وفقا لمطالب الحركة, وفق خطة الوزارة: what is done by the terms of somebody is not told by him.
  // وفق اتفاق رعته الأمم المتحدة: nor by who made them.
  const said = items.slice(from - 1, last + 1).some((item) => isFiniteVerb(items, item.index) && hasAnyClass(item, TELLS));
  if (!said && hasAnyClass(items[from], TERMS)) return UNNAMED;
  const speech = speakersBetween(context, items, from, last);
  if (speech.kind === 'named') return speech;
  const own = ownStatement(context, items, first, last);
  if (own !== null || speech.kind !== 'previous' || speech.noun !== null) return own ?? speech;
  const theirs = items.findIndex((item, at) => at >= from && at <= last && isTheirs(item));
  if (theirs >= 0) return { ...speech, governor: theirs };
  return isFiniteVerb(items, from - 1) ? speech : UNNAMED;
}

/** بحسب بيان صادر عنها، وفق بيانها: the statement of the force that the report before it is about; null where no pronoun says so. */
function ownStatement(context: Context, items: readonly Item[], first: number, last: number): Speech | null {
  const phrase = items.slice(first + 1, last + 1);
  if (!phrase.some((item) => hasClass(item, 'statement')) || !phrase.some(hasPronoun)) return null;
  const author = items.slice(0, first).find(({ kind, role }) => kind === 'force' && role === null);
  return author === undefined ? null : speakersBetween(context, items, author.index, author.index);
}

/** بيانها، عنها، لها: a noun or preposition with a pronoun; له and لها stand in the lexicon as they are. */
const hasPronoun = ({ kind, readings }: Item): boolean =>
  kind === 'word' &&
  readings.some(
    ({ rank, enclitic, pos, lemma }) =>
      rank === 0 && (pos === 'particle' || pos === 'noun') && (enclitic !== null || /^له(?:ا|م|ما)?$/.test(lemma)),
  );

/** A phrase between two commas behind a topic that has no verb yet. */
function standsBehindTopic(items: readonly Item[], clauses: readonly Clause[], first: number, last: number): boolean {
  const topic = clauseHolding(clauses, first - 1);
  return (
    topic !== undefined &&
    isSign(items[first - 1], COMMAS) &&
    isSign(items[last + 1], COMMAS) &&
    !items.slice(topic.first, first).some(({ index }) => isFiniteVerb(items, index))
  );
}

/**
 * The source that a phrase names for an item: one that opens the sentence or a clause (ووفق X، فإن …) for what follows, one that closes a clause
 * (…، بحسب X) for what is before, as far as a contrast (فيما، بينما); one in the middle of a clause for that clause.
 *
 * @returns null where the sentence has none
 */
export function sourcePhrase(context: Context, items: readonly Item[], clauses: readonly Clause[], at: number): Speech | null {
  const clauseOf = (item: number): Clause | undefined => clauseHolding(clauses, item);
  const parted = (from: number, to: number): boolean =>
    clauses.some(({ first, relation }) => relation === 'contrast' && first > from && first <= to);
  let before: Speech | null = null;
  let passed: Speech | null = null;
  for (const { first, last, speech } of sourcePhrases(context, items)) {
    const opens = first === 0 || (isSign(items[first - 1], COMMAS) && items[first]?.joined === true);
    if (first < at) {
      if (opens && !parted(first, at)) before = speech;
      // وهرات، بحسب زيد، سقطت: between what the clause is about and its verb.
      else if (standsBehindTopic(items, clauses, first, last) && clauseOf(last + 2) === clauseOf(at)) return speech;
      // أخلى الجيش مواقعه، على ما أوردت X، ولم ينسحب من …: a report that goes on.
      else if (clauseOf(at)?.relation === 'coordinate' && !parted(first, at)) passed = speech;
      continue;
    }
    if (before !== null) break;
    if (opens) continue;
    const closes = isSign(items[last + 1], `${COMMAS}.`) || last + 1 >= items.length;
    const own = clauseOf(at);
    // الذين سيطروا على الحقول، وفق زيد: of a relative clause, right behind it.
    if (own?.relation === 'relative' && clauseOf(first - 1) !== own) continue;
    const next = clauseOf(last + 2);
    const middle = closes && isSign(items[first - 1], COMMAS) && next !== undefined && next === clauseOf(first - 1);
    if (parted(at, first) || (middle && own !== next)) continue;
    return speech;
  }
  return before ?? passed;
}
