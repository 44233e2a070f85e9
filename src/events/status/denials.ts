import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isSaid } from '../clauses/speaking.ts';
import type { Context } from '../context.ts';
import type { EventCandidate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { isWide } from '../merging/headlines.ts';
import type { Speaker, Speech } from '../speakers/speech.ts';
import { isSameSpeaker } from '../speakers/speech.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import type { Status } from './status.ts';
import { denialsIn } from './told-denied.ts';
import { hasClass } from '../words/words.ts';

const DENIABLE: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing', 'possible']);
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
