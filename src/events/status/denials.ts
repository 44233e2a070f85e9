import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { EventCandidate } from '../event.ts';
import { namesEvent } from '../places/extent.ts';
import type { Effect } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { isWide } from '../merging/headlines.ts';
import type { Speaker, Speech } from '../speakers/speech.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import type { Status } from './status.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';

const FARTHEST_OBJECT = 9;
const DENIABLE: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing', 'possible']);
/** نفى, أنكر. */
const DENIES: ReadonlySet<Effect> = new Set<Effect>(['deny', 'conceal']);

/** وهو زعم كذبته …, وهي رواية نفتها …: a noun of saying that stands for what was just told. */
const isSummedUp = (items: readonly Item[], at: number): boolean =>
  /^و?ه[وي]$/.test(items[at - 1]?.folded ?? '') &&
  hasAnyClass(items[at], ['report', 'source', 'statement', 'news-noun', 'rumour-noun', 'untruth']);

/** Most items from a report to the event that it tells. */
const FARTHEST_TOLD = 9;

/** الأنباء التي تحدثت عن سقوط X, الأنباء عن انسحاب Y, الشائعات بأن …: a report of which the next words say what it tells. */
function tellsItself(items: readonly Item[], report: number): boolean {
  for (let at = report + 1; at <= Math.min(items.length - 1, report + FARTHEST_TOLD); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') return false;
    if (hasClass(item, 'complementiser') || (item.kind === 'word' && namesEvent(item))) return true;
  }
  return false;
}

/**
 * Whether a verb of denying takes what was told before for its object: نفى ذلك, نفى صحة هذه الأنباء (of this sentence or the one
 * `before`), وهو ما نفاه, الأمر الذي نفاه, وهي أنباء نفاها (of what is told right `here`).
 */
function deniesWhatWasTold(items: readonly Item[], clause: Clause, verb: number): 'here' | 'before' | null {
  const item = items[verb];
  const suffixed = item?.readings.some(({ pos, enclitic }) => pos === 'verb' && (enclitic === 'ه' || enclitic === 'ها')) ?? false;
  const before = items[verb - 1];
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
    const beside = next.role === 'in' || next.folded === 'باسم';
    if (!beside && (next.kind === 'preposition' || next.role !== null)) return null;
    if (hasClass(next, 'complementiser') || isSign(next, ':')) return null;
    if (hasClass(next, 'demonstrative') && !hasClass(item, 'refuse')) return 'before';
    const definite =
      next.kind === 'word' && next.readings.some(({ pos, proclitics }) => pos === 'noun' && proclitics.includes('ال'));
    if (definite && hasAnyClass(next, ['news-noun', 'rumour-noun', 'claim-noun']))
      return tellsItself(items, at) ? null : 'before';
  }
  return null;
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
    for (let verb = clause.first; verb <= clause.last; verb++) {
      if (!clause.verbs.includes(verb) && !isSummedUp(items, verb - 1)) continue;
      if (!hasAnyClass(items[verb], ['deny', 'refuse']) || !governorsOf(items[verb]).some(({ effect }) => DENIES.has(effect)))
        continue;
      const reach = deniesWhatWasTold(items, clause, verb);
      if (reach === null) continue;
      const token = items[verb]?.first ?? 0;
      const recent = told.filter(({ mentions, status }) => {
        const mention = mentions[0];
        return (
          mention !== undefined &&
          DENIABLE.has(status) &&
          (mention.sentence === sentence ? mention.first < token : mention.sentence === sentence - 1)
        );
      });
      const here = recent.filter(({ mentions }) => mentions[0]?.sentence === sentence);
      const heard = here.length > 0 ? here : reach === 'here' ? [] : recent;
      // What is told beside the main report (بعدما انسحبت …) is not what is denied.
      const last = heard.findLast(({ circumstance }) => !circumstance) ?? heard.at(-1);
      if (last === undefined) continue;
      const speech: Speech = speakerOf(context, items, clauses, verb, clause.last + 1);
      found.push({
        ...last,
        status: 'denied',
        count: null,
        claimedBy: whoSpoke(speech),
        mentions: [
          {
            sentence,
            first: token,
            last: items[verb]?.last ?? token,
            rule: last.mentions[0]?.rule ?? 'denial',
            reading: items[verb]?.readings[0] ?? null,
          },
        ],
        // X يعلنون السيطرة على الجوف والحكومة تنفي: of a whole region, the headline's denial sums up that of the body.
        headline: last.headline && last.places.some((place) => isWide(context, place)),
        why: { ...last.why, status: `denied ← ${items[verb]?.folded ?? ''}`, claimedBy: 'who denies it' },
      });
    }
  }
  return found;
}
