import type { Analysis } from '../../document.ts';
import type { Trigger } from '../arguments/arguments.ts';
import { asidesLast } from '../words/asides.ts';
import { leadOf } from '../speakers/lead.ts';
import { createCarriedSpeech } from '../discourse/carried.ts';
import { settled } from '../speakers/claims.ts';
import type { Clause } from '../clauses/clause.ts';
import { clausesOf } from '../clauses/clauses.ts';
import type { Context } from '../context.ts';
import { denialsOf } from '../status/denials.ts';
import { createAssaults } from '../discourse/assaults.ts';
import { createDiscourse } from '../discourse/discourse.ts';
import type { EventCandidate } from '../event.ts';
import { answersOf } from '../speakers/interviews.ts';
import { indexStarts } from '../items/starts.ts';
import type { Item } from '../items/item.ts';
import { itemsOf } from '../items/items.ts';
import { withoutSurmise } from '../items/surmised.ts';
import { proVerbAt, mayRepeatDeed } from '../words/pro-verbs.ts';
import { statementsOf } from '../speakers/statements.ts';
import { createTold } from '../discourse/told.ts';
import { isSign } from '../words/words.ts';
import { buildCandidate } from './candidate.ts';
import { nextPlaces, tellsOfNext } from './next-places.ts';
import type { SentenceWork } from './sentence-work.ts';
import { STATE_OF_CONTROL } from './state-of-control.ts';
import { hasFrame, mayTell, usesOf } from './triggers.ts';

/** A candidate that was dropped, for `explain`. */
export interface Dropped {
  readonly sentence: number;
  readonly token: number;
  /** How the trigger was read. */
  readonly reading: Analysis;
  readonly frame: string;
  readonly reason: string;
}

export interface Detection {
  readonly candidates: readonly EventCandidate[];
  readonly dropped: readonly Dropped[];
}

/** Tells the rules of later triggers what happened, and where. */
function remember({ told, discourse, index }: SentenceWork, event: EventCandidate): void {
  told.add(event);
  const mentions = (wanted: string): number[] => event.places.filter(({ role }) => role === wanted).map(({ mention }) => mention);
  // غادروا القاعدة إلى نيامي عبر أغاديز، وتسلمها الجيش: nor is the way they took what is taken from them.
  discourse.recordPlaces(index, mentions('at'), [...mentions('to'), ...mentions('via')]);
}

/** The uses of the word at `at`, or the one of a verb that stands for a deed told before (وحذا حذوهم ثلاثون جنديا). */
function usesAt({ items, told, index }: SentenceWork, clause: Clause, at: number): readonly Trigger[] {
  const repeated = proVerbAt(items, at, () => told.recent(index - 1));
  return repeated === null ? usesOf(items, clause, at) : [repeated];
}

/** False of a word that tells nothing, whatever stands around it, as nearly all do. */
const tells = (item: Item | undefined): boolean =>
  item?.kind === 'word' && (hasFrame(item) || mayRepeatDeed(item) || tellsOfNext(item));

/** Finds what the word at `at` tells, under the first of its frames that tells an event. */
function detectAt(work: SentenceWork, clause: Clause, at: number, dropped: Dropped[]): void {
  if (!tells(work.items[at])) return;
  const next = nextPlaces(work, clause, at);
  for (const event of next) remember(work, event);
  if (next.length > 0) return;
  let phraseOnly = false;
  let stateOnly = false;
  for (const use of usesAt(work, clause, at)) {
    const { reading, frame } = use;
    if (phraseOnly && frame.phrase.length === 0) return;
    // تخضع كركوك لسيطرة X: what is a state under one frame is no event under another; التي تسلّمها أمس has another reading, in the past.
    if (stateOnly && reading.features.tense !== 'past') continue;
    const events = buildCandidate(work, clause, use);
    if (typeof events !== 'string') {
      for (const event of events) remember(work, event);
      return;
    }
    dropped.push({ sentence: work.index, token: work.items[at]?.first ?? 0, reading, frame: frame.name, reason: events });
    phraseOnly ||= frame.phrase.length > 0 && !frame.needs.includes('members');
    stateOnly ||= events === STATE_OF_CONTROL;
  }
}

/**
 * Stage `detect`: reads event candidates out of every sentence, in order, so that later sentences may refer to earlier ones.
 *
 * @example // 'انسحبت قوات النظام من تدمر' → one withdrawal, actor syrian-government-forces, at تدمر
 */
export function detectEvents(context: Context): Detection {
  const { layers } = context;
  const starts = indexStarts(layers);
  const discourse = createDiscourse(context);
  const speech = createCarriedSpeech(layers.blocks);
  const answers = answersOf(layers);
  const statements = statementsOf(layers);
  const told = createTold(layers);
  const assaults = createAssaults();
  const dropped: Dropped[] = [];
  const lastTelling = layers.tokens.findLast((token) => mayTell(token, layers))?.sentence ?? -1;
  layers.sentences.forEach((sentence, index) => {
    // Behind the last word of a frame only what was just told may be told again, or denied.
    if (index > lastTelling && told.recent(index - 1).length === 0) return;
    const items = asidesLast(withoutSurmise(itemsOf(sentence, layers, starts)));
    const clauses = clausesOf(items);
    const carried =
      speech.speakers(sentence.block, items) ?? answers.get(sentence.block) ?? statements.get(sentence.block) ?? null;
    const acts = discourse.voices.listen(items, clauses, index);
    const lead = leadOf(context, items);
    const work: SentenceWork = {
      context,
      discourse,
      sentence,
      index,
      items,
      clauses,
      told,
      assaults,
      starts,
      carried,
      lead,
      acts,
    };
    for (const clause of clauses) {
      assaults.note(work, clause);
      for (let at = clause.first; at <= clause.last; at++) detectAt(work, clause, at, dropped);
    }
    const whoSpoke: Parameters<typeof denialsOf>[5] = (said) => settled(work, said).speakers;
    for (const denial of denialsOf(context, items, clauses, index, told.recent(index - 1), whoSpoke)) told.add(denial);
    const telling = acts.findLast(({ embedded }) => !embedded);
    speech.note(sentence.block, items, {
      lastSpeaker: discourse.voices.latest(),
      said: acts.length > 0 || items.some((item) => isSign(item, ':')),
      lead: lead?.speakers ?? null,
      others: telling?.speakers ?? null,
    });
  });
  return { candidates: told.candidates, dropped };
}
