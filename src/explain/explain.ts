import type { Analysis, Layers } from '../document.ts';
import { finishEvents } from '../dataset/build.ts';
import type { EventDraft } from '../dataset/extractor.ts';
import type { Event } from '../dataset/types.generated.ts';
import { eventOut } from '../events/assemble.ts';
import type { Registry } from '../events/context.ts';
import type { EventCandidate, EventMention } from '../events/event.ts';
import { loadFrames } from '../events/frames.ts';
import type { DroppedExplanation, EventExplanation, Explanation, MentionExplanation, Reading } from './explanation.ts';
import { fieldReasons, statusWords } from './fields.ts';
import { marksOf, tokenWords, wordsOf } from './marks.ts';

const UNCONFIRMED = 'counts only beside a plainer report of the same event, and there is none';

/**
 * Why a document gives the events that it gives, and why its near candidates gave none. Only what the stages have recorded is told;
 * nothing is read anew.
 *
 * @param layers  all layers of the document
 * @example
 * explain(pipeline.read({ id: 'a', text: 'انسحبت قوات النظام من القريتين.' }), registry).events[0]?.mentions[0]?.reading?.lemma // 'انسحب'
 */
export function explain(layers: Layers, registry: Registry): Explanation {
  const drafts = layers.events.map((event) => eventOut(layers, registry, event));
  const events = finishEvents(drafts).map((event, at) =>
    explainEvent(layers, event, layers.events[at] as EventCandidate, drafts[at] as EventDraft),
  );
  return {
    document: layers.source.id,
    published: layers.published,
    publishedBasis: layers.publishedBasis,
    country: layers.country,
    events: events.sort(byPlaceInDocument),
    dropped: droppedOf(layers),
  };
}

/** By the first sentence that tells it: a reader goes through the text. */
function byPlaceInDocument(a: EventExplanation, b: EventExplanation): number {
  const [one, two] = [a.mentions[0], b.mentions[0]];
  if (one === undefined || two === undefined || one.field === two.field)
    return (one?.trigger.start ?? 0) - (two?.trigger.start ?? 0) || (a.id < b.id ? -1 : 1);
  return one.field === 'title' ? -1 : 1;
}

function explainEvent(layers: Layers, event: Event, candidate: EventCandidate, draft: EventDraft): EventExplanation {
  // Joining keeps the mentions themselves, so that each leads back to the candidate that it came with.
  const partOf = (mention: EventMention): EventCandidate | undefined =>
    layers.detection.candidates.find(({ mentions }) => mentions.includes(mention));
  const mentions = [...candidate.mentions].sort((a, b) => a.first - b.first || a.last - b.last);
  const parts = candidate.mentions.flatMap((mention) => partOf(mention) ?? []);
  return {
    id: event.id,
    type: event.type,
    subtype: event.subtype ?? event.type,
    summary: event.summary,
    confidence: event.confidence,
    fields: fieldReasons(layers, candidate, draft, parts),
    mentions: mentions.map((mention) => {
      const part = partOf(mention) ?? candidate;
      return explainMention(layers, event, { places: [...candidate.places, ...part.places] }, part, mention);
    }),
  };
}

function explainMention(
  layers: Layers,
  event: Event,
  places: Pick<EventCandidate, 'places'>,
  part: EventCandidate,
  mention: EventMention,
): MentionExplanation {
  return {
    ...whereabouts(layers, mention.sentence, mention.first, mention.last),
    frame: { name: mention.rule, type: part.type, subtype: part.subtype },
    reading: readingOf(mention.reading),
    marks: marksOf(layers, event, places, mention),
    why: reasonsOf(part),
  };
}

/** The reasons of one candidate, by field. */
function reasonsOf({ why, status }: EventCandidate): Record<string, string> {
  const reasons = { ...why, status: statusWords(status, why['status'] ?? '') };
  return Object.fromEntries(Object.entries(reasons).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A sentence and the trigger in it. */
function whereabouts(
  layers: Layers,
  index: number,
  first: number,
  last: number,
): Pick<MentionExplanation, 'field' | 'sentence' | 'trigger'> {
  const sentence = layers.sentences[index];
  const field = sentence?.field ?? 'text';
  return {
    field,
    sentence: wordsOf(layers, field, sentence?.start ?? 0, sentence?.end ?? 0),
    trigger: tokenWords(layers, first, last),
  };
}

function readingOf(reading: Analysis | null): Reading | null {
  if (reading === null) return null;
  const { lemma, pos, stem, proclitics, enclitic, features, classes, rank } = reading;
  return { lemma, pos, stem, proclitics, enclitic, features, classes, rank };
}

/** Candidates that detection dropped, and weak ones that nothing confirmed. */
function droppedOf(layers: Layers): DroppedExplanation[] {
  const { candidates, dropped } = layers.detection;
  const kept = new Set(layers.events.flatMap(({ mentions }) => mentions));
  const order = new Map(loadFrames().frames.map(({ name }, index) => [name, index]));
  const unconfirmed = candidates.flatMap(({ mentions }) =>
    mentions
      .filter((mention) => !kept.has(mention))
      .map(({ sentence, first, reading, rule }) => ({ sentence, token: first, reading, frame: rule, reason: UNCONFIRMED })),
  );
  return [...dropped, ...unconfirmed]
    .sort((a, b) => a.token - b.token || (order.get(a.frame) ?? 0) - (order.get(b.frame) ?? 0))
    .map(({ sentence, token, reading, frame, reason }) => ({
      ...whereabouts(layers, sentence, token, token),
      frame,
      reading: readingOf(reading),
      reason,
      instead: [...kept].find(({ first, rule }) => first === token && rule !== frame)?.rule ?? null,
    }));
}
