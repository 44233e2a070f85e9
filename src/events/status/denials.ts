import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isSaid } from '../clauses/speaking.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { EventCandidate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { Effect } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { isWide } from '../merging/headlines.ts';
import type { Speaker, Speech } from '../speakers/speech.ts';
import { isSameSpeaker } from '../speakers/speech.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import { isCalledUntrue, isWhat, tellsItself } from './reports.ts';
import type { Status } from './status.ts';
import { repelledIn } from './repelled.ts';
import { TELLINGS, calledUntrueIn, isThat } from './untruths.ts';
import { hasAnyClass, hasClass, isSign, masdarsOf, pronounOnParticle } from '../words/words.ts';

const FARTHEST_OBJECT = 9;
const DENIABLE: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing', 'possible']);
/** نفى, أنكر. */
const DENIES: ReadonlySet<Effect> = new Set<Effect>(['deny', 'conceal']);

/** وهو زعم كذبته …, وهي رواية نفتها …: a noun of saying that stands for what was just told. */
const isSummedUp = (items: readonly Item[], at: number): boolean =>
  /^و?ه[وي]$/.test(items[at - 1]?.folded ?? '') &&
  hasAnyClass(items[at], ['report', 'source', 'statement', 'news-noun', 'rumour-noun', 'untruth']);

/** وصف ما أعلنوه بأنه كذب: the item behind `at` that opens what it is called. */
function calledAs(items: readonly Item[], at: number): number {
  const opens = items.findIndex(
    (item, index) =>
      index > at && hasClass(item, 'complementiser') && pronounOnParticle(item) !== null && item.folded.startsWith('ب'),
  );
  return opens < 0 ? items.length : opens;
}

/** How far back what was told stands: in the sentence itself, or in that or the one before. */
type Reach = 'here' | 'before';

/**
 * Whether a verb of denying takes what was told before for its object: نفى ذلك, نفى صحة هذه الأنباء (of this sentence or the one
 * `before`), وهو ما نفاه, الأمر الذي نفاه, وهي أنباء نفاها (of what is told right `here`).
 */
function takesWhatWasTold(items: readonly Item[], clause: Clause, verb: number): Reach | null {
  const item = items[verb];
  const action = isDenyingNoun(items, verb);
  const suffixed =
    item?.readings.some(({ pos, enclitic }) => pos === (action ? 'masdar' : 'verb') && (enclitic === 'ه' || enclitic === 'ها')) ??
    false;
  // وهو ما سارعت كيغالي إلى نفيه: behind the verb of the clause.
  const before = items[(action ? (clause.verbs[0] ?? verb) : verb) - 1];
  if (suffixed && (before?.folded === 'ما' || hasAnyClass(before, ['relative', 'summing-noun']) || isSummedUp(items, verb - 1)))
    return 'here';
  // هروب 30 جنديا والقيادة تنفي: with nothing behind it, in a clause joined to what is told.
  const next = items[verb + 1];
  const alone = next === undefined || next.kind === 'sign' || next.joined;
  const besides = [verb - 1, verb - 2].some((at) => at > 0 && items[at]?.joined === true && items[at]?.role === null);
  if (alone && !isSign(next, ':') && besides && hasClass(item, 'deny')) return 'here';
  for (let at = verb + 1; at <= Math.min(clause.last, verb + FARTHEST_OBJECT); at++) {
    const next = items[at] as Item;
    // نفى المتحدث باسم الجيش في عدن ذلك: for whom the subject speaks, and where.
    const beside = next.role === 'in' || next.folded === 'باسم' || (next.role === 'from' && hasClass(item, 'mock'));
    if (!beside && (next.kind === 'preposition' || next.role !== null)) return null;
    if (hasClass(next, 'complementiser') || isSign(next, ':')) return null;
    if (isThat(next) && !hasClass(item, 'refuse')) return 'before';
    if (hasClass(item, 'name') && isWhat(next) && isFiniteVerb(items, at + 1))
      return tellsItself(items.slice(0, calledAs(items, at)), at + 1) ? null : 'before';
    const definite =
      next.kind === 'word' && next.readings.some(({ pos, proclitics }) => pos === 'noun' && proclitics.includes('ال'));
    if (definite && hasAnyClass(next, hasClass(item, 'name') ? TELLINGS : ['news-noun', 'rumour-noun', 'claim-noun']))
      return tellsItself(items, at) ? null : 'before';
  }
  return null;
}

/** إلى نفي ذلك, بتكذيب هذه الأنباء: a verbal noun of denying behind a preposition. */
const isDenyingNoun = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'deny') &&
  (items[at - 1]?.kind === 'preposition' || items[at]?.role === 'by') &&
  masdarsOf(items[at]).some(({ classes }) => classes.includes('deny'));

/** نفى هذه الأنباء, صحة تلك المزاعم, ذلك كله: denies all that was told together; نفى ذلك, الخبر the one thing that it was about. */
const takesAll = (items: readonly Item[], clause: Clause, verb: number): boolean =>
  items
    .slice(verb + 1, Math.min(clause.last, verb + FARTHEST_OBJECT) + 1)
    .some((item) => isCue(item.folded, 'whole') || (hasAnyClass(item, REPORTS) && isPlural(item)));

const REPORTS = ['news-noun', 'rumour-noun', 'claim-noun'];

const isPlural = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, pos, proclitics, features }) =>
      rank === 0 && pos === 'noun' && proclitics.includes('ال') && features.number === 'plural',
  );

/** A place where what was told is denied. */
interface Denial {
  /** Item that shows it. */
  readonly at: number;
  readonly reach: Reach;
  /** All that was told together. */
  readonly all: boolean;
  /** Item of the predicate whose subject denies, and the first item that is none of that. */
  readonly governor: number;
  readonly limit: number;
  /** It is said that the attack came to nothing. */
  readonly repelled: boolean;
}

/** Whether the verb denies what it takes: نفى, رفض, سخر من, وصفه بأنه كذب. */
function isDenying(items: readonly Item[], verb: number): boolean {
  const item = items[verb];
  if (hasClass(item, 'mock')) return true;
  if (hasClass(item, 'name')) return isCalledUntrue(items, verb);
  return hasAnyClass(item, ['deny', 'refuse']) && governorsOf(item).some(({ effect }) => DENIES.has(effect));
}

/** The denials of what was told that a clause holds: by a verb that takes it, or by one that says that it is untrue. */
function denialsIn(items: readonly Item[], clauses: readonly Clause[], clause: Clause): Denial[] {
  const found: Denial[] = [];
  for (let verb = clause.first; verb <= clause.last; verb++) {
    if (!isDenying(items, verb)) continue;
    const denies = clause.verbs.includes(verb) || isSummedUp(items, verb - 1) || isDenyingNoun(items, verb);
    const reach = denies ? takesWhatWasTold(items, clause, verb) : null;
    if (reach === null) continue;
    const all = reach === 'before' && takesAll(items, clause, verb);
    // وهو ما سارعت كيغالي إلى نفيه: whoever the verb of the clause is of.
    const [hastened] = isDenyingNoun(items, verb) ? clause.verbs.filter((each) => each < verb) : [];
    const [governor, limit] = hastened === undefined ? [verb, clause.last + 1] : [hastened, verb];
    found.push({ at: verb, reach, all, governor, limit, repelled: false });
  }
  const untrue = calledUntrueIn(items, clauses, clause);
  if (untrue >= 0)
    found.push({ at: untrue, reach: 'before', all: false, governor: clause.governor, limit: clause.first, repelled: false });
  const attack = repelledIn(items, clause);
  if (attack >= 0)
    found.push({ at: attack, reach: 'here', all: false, governor: clause.governor, limit: clause.first, repelled: true });
  return found;
}

/**
 * انتزعوا المعبر الذي تقول كييف إن دبابات تدخل منه، وهو ما تنفيه موسكو: whether somebody says another thing between the last event of the
 * sentence and its denial at `at`; كما أعلن الناطق, بحسب ما قال: who said it.
 */
function heardSince(
  items: readonly Item[],
  recent: readonly EventCandidate[],
  sentence: number,
  at: number,
  governor: number,
): boolean {
  const last = recent.findLast(({ mentions: [mention] }) => mention?.sentence === sentence)?.mentions[0];
  const from = last === undefined ? -1 : items.findIndex(({ first }) => first > last.last);
  if (from < 0) return false;
  return items
    .slice(from, at)
    .some(
      (item) =>
        item.index !== governor &&
        isFiniteVerb(items, item.index) &&
        isSaid(item) &&
        hasClass(items[item.index - 1], 'relative') &&
        items.slice(item.index + 1, at).some((said) => hasClass(said, 'complementiser')),
    );
}

/** Told by the same, so that who denies the report denies both. */
const isSameReport = (one: EventCandidate, other: EventCandidate): boolean =>
  one === other ||
  (one.claimedBy.length > 0 && one.claimedBy.every((speaker) => other.claimedBy.some((each) => isSameSpeaker(speaker, each))));

/** Whether some of those who speak do so for one of the forces; those without a body that is known may. */
const speakFor = (context: Context, speakers: readonly Speaker[], forces: readonly ActorRef[]): boolean =>
  speakers.length === 0 ||
  speakers.some(({ id }) => {
    const body = id === null ? null : (context.voicedBy(id) ?? id);
    return body !== null && forces.some((force) => sameActor(force, { id: body, name: '', item: -1 }));
  });

/**
 * أعلنت الحركة سيطرتها على X. وأضاف ناطقها أن مقاتليها يتقدمون. ونفت الحكومة ذلك: what a side claimed two sentences before, where the one between, in which it may
 * speak on, tells nothing that could be denied.
 */
function claimedBefore({ layers }: Context, told: readonly EventCandidate[], sentence: number): readonly EventCandidate[] {
  const between = layers.sentences[sentence - 1];
  if (between === undefined || told.some(({ mentions, status }) => mentions[0]?.sentence === sentence - 1 && status === 'denied'))
    return [];
  // واتهمت الأمم المتحدة رواندا …. ونفت كيغالي ذلك: of what it was accused.
  const accuses = layers.analyses
    .slice(between.first, between.last + 1)
    .some((readings) => readings.some(({ rank, classes }) => rank === 0 && classes.includes('accuse')));
  if (accuses) return [];
  return told.filter(
    ({ mentions, status, claimedBy }) => mentions[0]?.sentence === sentence - 2 && DENIABLE.has(status) && claimedBy.length > 0,
  );
}

/**
 * The denied side of what a sentence, or the one before it, tells: a source that denies "that" is a second report of the
 * event, with its own source.
 *
 * @param told candidates so far, those of this sentence last
 * @param whoSpoke whom a speech means that names nobody
 * @example // 'قالت مصادر إن القوات انسحبت من نوى، ونفى المتحدث ذلك' → the withdrawal again, denied, claimed by المتحدث
 */
export function denialsOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  sentence: number,
  told: readonly EventCandidate[],
  whoSpoke: (speech: Speech) => readonly Speaker[],
): EventCandidate[] {
  const found: EventCandidate[] = [];
  for (const clause of clauses) {
    for (const { at, reach, all, governor, limit, repelled } of denialsIn(items, clauses, clause)) {
      const token = items[at]?.first ?? 0;
      // نفى سقوط X، ووصف ذلك بأنه كذب: what he denied himself.
      const latest = told.findLast(({ mentions: [mention] }) => mention?.sentence === sentence && mention.first < token);
      if (latest?.status === 'denied') continue;
      const near = told.filter(({ mentions, status }) => {
        const mention = mentions[0];
        return (
          mention !== undefined &&
          DENIABLE.has(status) &&
          (mention.sentence === sentence ? mention.first < token : mention.sentence === sentence - 1)
        );
      });
      const recent = near.length === 0 && reach === 'before' && !repelled ? claimedBefore(context, told, sentence) : near;
      if (heardSince(items, recent, sentence, at, governor)) continue;
      const here = recent.filter(({ mentions }) => mentions[0]?.sentence === sentence);
      const heard = here.length > 0 ? here : reach === 'here' ? [] : recent;
      // What is told beside the main report (بعدما انسحبت …) is not what is denied.
      const last = heard.findLast(({ circumstance }) => !circumstance) ?? heard.at(-1);
      if (last === undefined) continue;
      const speakers = whoSpoke(speakerOf(context, items, clauses, governor, limit));
      // سيطر الجيش على البلدة، وأكد ناطقه أن قواته صدت الهجوم: another attack than his own.
      if (repelled && (last.type !== 'capture' || speakFor(context, speakers, last.actors))) continue;
      const denied = all ? heard.filter((event) => !event.circumstance && isSameReport(event, last)) : [last];
      for (const event of denied)
        found.push({
          ...event,
          status: 'denied',
          count: null,
          claimedBy: speakers,
          mentions: [
            {
              sentence,
              first: token,
              last: items[at]?.last ?? token,
              rule: event.mentions[0]?.rule ?? 'denial',
              reading: items[at]?.readings[0] ?? null,
            },
          ],
          // X يعلنون السيطرة على الجوف والحكومة تنفي: of a whole region, the headline's denial sums up that of the body.
          headline: event.headline && event.places.some((place) => isWide(context, place)),
          why: { ...event.why, status: `denied ← ${items[at]?.folded ?? ''}`, claimedBy: 'who denies it' },
        });
    }
  }
  return found;
}
