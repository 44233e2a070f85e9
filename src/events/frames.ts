import { loadLexicon } from '../language/lexicon.ts';
import { readYaml } from '../tables/read-yaml.ts';
import { foldedName } from '../text/fold.ts';

export const EVENT_TYPES = ['withdrawal', 'capture', 'defection'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** What a position or preposition means for a frame. */
const ARGUMENT_FIELDS = [
  'actor',
  'actor-if-none',
  'actor-if-force',
  'actor-strong',
  'at',
  'at-if-none',
  'at-or-actor',
  'in-place',
  'target',
  'target-if-force',
  'target-if-holder',
  'to',
  'to-if-direction',
  'via',
  'ignore',
] as const;
export type ArgumentField = (typeof ARGUMENT_FIELDS)[number];

const NEEDS = [
  'force',
  'force-or-target',
  'members',
  'place',
  'actor',
  'target',
  'from',
  'to',
  'origin',
  'carried',
  'from-or-to',
  'from-or-to-or-object-force',
  'object-force',
  'known-object',
  'no-whole-force',
  'side-left',
  'part',
  'named',
  'abroad',
  'to-come',
  'owned',
] as const;
export type Need = (typeof NEEDS)[number];

/** A finite verb, a verbal noun, or an active participle that tells a circumstance (فارين من …). */
export type TriggerForm = 'verb' | 'masdar' | 'participle';

/** One frame of `data/frames.yaml`; the file says what each key means. */
export interface Frame {
  readonly name: string;
  readonly type: EventType;
  readonly subtype: string;
  readonly verbs: readonly string[];
  readonly only: readonly TriggerForm[];
  readonly phrase: readonly string[];
  readonly phraseNouns: ReadonlySet<string>;
  /** What describes the noun of the phrase (الراية البيضاء); empty where nothing need. */
  readonly phraseAdjective: readonly string[];
  /** Its words are participles that tell how the subject came (وصلوا فارّين), by the lemma of the verb. */
  readonly phraseParticiple: boolean;
  /** The noun of the phrase carries the pronoun of whose it is (طوى خيامه). */
  readonly phraseOwn: boolean;
  /** It may stand in any form (غيّر البندقية، سلّما المشجب). */
  readonly phraseFree: boolean;
  /** Prepositions one of which the noun stands behind (عادوا إلى ثكناتهم); empty where it is no matter. */
  readonly phraseRole: readonly string[];
  /** Roles of prepositions, or prepositions of several words in their folded spelling, one of which must follow the verb. */
  readonly phrasePreposition: readonly string[];
  readonly after: readonly string[];
  readonly notWith: readonly string[];
  /** Class nouns one of which must head the place that is taken; empty where any place may be. */
  readonly objectNoun: readonly string[];
  readonly notAfter: readonly string[];
  readonly arguments: Readonly<Record<string, ArgumentField>>;
  readonly needs: readonly Need[];
  readonly forbids: readonly string[];
  readonly forbidsObject: readonly string[];
  readonly needsHolderUnlessDenied: boolean;
  readonly subjectIsPlace: boolean;
  readonly weak: boolean;
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** A frame is wrong; the message names it and the key. */
export class FrameError extends Error {
  readonly code = 'E_FRAME';
  constructor(frame: string, problem: string) {
    super(`frames.yaml: frame "${frame}": ${problem}`);
    this.name = 'FrameError';
  }
}

const KEYS = new Set([
  'name',
  'type',
  'subtype',
  'verbs',
  'only',
  'phrase',
  'phrase-preposition',
  'after',
  'not-with',
  'object-noun',
  'not-after',
  'arguments',
  'needs',
  'forbids',
  'forbids-object',
  'forbids-targets',
  'needs-holder-unless-denied',
  'subject-is-place',
  'weak',
  'examples',
  'nearMisses',
]);

function strings(frame: string, key: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw new FrameError(frame, `"${key}" must be a list of strings`);
  return value as string[];
}

const CLASS = /^class:(.+)$/;

/**
 * Words as a frame lists them, with `class:NAME` for all of the lexicon's words that have the class: a figure of speech is made of
 * any verb and any noun of its kinds.
 */
function words(frame: string, key: string, value: unknown): string[] {
  return strings(frame, key, value).flatMap((word) => {
    const name = CLASS.exec(word)?.[1];
    if (name === undefined) return [word];
    const found = loadLexicon().lemmasOf(name);
    if (found.length === 0) throw new FrameError(frame, `"${key}": no word has the class "${name}"`);
    return found;
  });
}

function readFrame(raw: Readonly<Record<string, unknown>>): Frame {
  const name = typeof raw['name'] === 'string' ? raw['name'] : '(unnamed)';
  if (name === '(unnamed)') throw new FrameError(name, 'a frame needs a name');
  for (const key of Object.keys(raw)) if (!KEYS.has(key)) throw new FrameError(name, `unknown key "${key}"`);
  const type = EVENT_TYPES.find((known) => known === raw['type']);
  if (type === undefined) throw new FrameError(name, `type must be one of ${EVENT_TYPES.join(', ')}`);
  const args = (raw['arguments'] ?? {}) as Record<string, string>;
  for (const [key, field] of Object.entries(args)) {
    if (!ARGUMENT_FIELDS.includes(field as ArgumentField))
      throw new FrameError(name, `argument "${key}": unknown field "${field}"`);
  }
  const needs = strings(name, 'needs', raw['needs']);
  for (const need of needs) if (!NEEDS.includes(need as Need)) throw new FrameError(name, `unknown need "${need}"`);
  const phrase = words(name, 'phrase.with', (raw['phrase'] as { with?: unknown } | undefined)?.with);
  const frame: Frame = {
    name,
    type,
    subtype: typeof raw['subtype'] === 'string' ? raw['subtype'] : type,
    verbs: [...new Set(words(name, 'verbs', raw['verbs']))],
    only: strings(name, 'only', raw['only']) as TriggerForm[],
    phrase,
    phraseNouns: new Set(phrase),
    phraseAdjective: words(name, 'phrase.described', (raw['phrase'] as { described?: unknown } | undefined)?.described),
    phraseParticiple: (raw['phrase'] as { participle?: unknown } | undefined)?.participle === true,
    phraseRole: strings(name, 'phrase.role', (raw['phrase'] as { role?: unknown } | undefined)?.role),
    phraseOwn: (raw['phrase'] as { own?: unknown } | undefined)?.own === true,
    phrasePreposition: strings(name, 'phrase-preposition', raw['phrase-preposition']).map(foldedName),
    phraseFree: (raw['phrase'] as { free?: unknown } | undefined)?.free === true,
    after: strings(name, 'after', raw['after']),
    notWith: strings(name, 'not-with', raw['not-with']),
    objectNoun: strings(name, 'object-noun', raw['object-noun']),
    notAfter: strings(name, 'not-after', raw['not-after']),
    arguments: args as Record<string, ArgumentField>,
    needs: needs as Need[],
    forbids: strings(name, 'forbids', raw['forbids']),
    forbidsObject: strings(name, 'forbids-object', raw['forbids-object']),
    needsHolderUnlessDenied: raw['needs-holder-unless-denied'] === true,
    subjectIsPlace: raw['subject-is-place'] === true,
    weak: raw['weak'] === true,
    examples: strings(name, 'examples', raw['examples']),
    nearMisses: strings(name, 'nearMisses', raw['nearMisses']),
  };
  if (frame.verbs.length === 0) throw new FrameError(name, 'names no verbs');
  if (frame.examples.length === 0 || frame.nearMisses.length === 0)
    throw new FrameError(name, 'needs an example and a near miss');
  return frame;
}

/** Whether the verb tells its event in a figure of speech alone, with a noun of its own or in any form (نفض يديه، حمل عصا الترحال). */
export const isFigure = ({ phrase, phraseOwn, phraseFree }: Frame): boolean => phrase.length > 0 && (phraseOwn || phraseFree);

export interface FrameTable {
  readonly frames: readonly Frame[];
  /** Frames of a verb, in file order. */
  readonly byVerb: ReadonlyMap<string, readonly Frame[]>;
  readonly byName: ReadonlyMap<string, Frame>;
  /** Verbs that are likely to tell an event: of a frame that is no figure of speech. */
  readonly eventVerbs: ReadonlySet<string>;
}

let table: FrameTable | undefined;

/**
 * Loads `data/frames.yaml` once.
 *
 * @throws {FrameError} for a frame without name, type, verbs, example or near miss, and for unknown keys
 * @example loadFrames().byVerb.get('انسحب')?.[0]?.type // 'withdrawal'
 */
export function loadFrames(): FrameTable {
  if (table !== undefined) return table;
  const raw = readYaml(new URL('../../src/events/data/frames.yaml', import.meta.url), 'frames') as Record<string, unknown>[];
  const frames = raw.map(readFrame);
  const byVerb = new Map<string, Frame[]>();
  const names = new Set<string>();
  for (const frame of frames) {
    if (names.has(frame.name)) throw new FrameError(frame.name, 'the name is taken');
    names.add(frame.name);
    for (const verb of frame.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), frame]);
  }
  const eventVerbs = new Set(frames.filter((frame) => !isFigure(frame)).flatMap(({ verbs }) => verbs));
  table = { frames, byVerb, byName: new Map(frames.map((frame) => [frame.name, frame])), eventVerbs };
  return table;
}

/** The frame that a mention names as its rule; undefined for other rules, and without a mention. */
export const frameNamed = (rule: string | undefined): Frame | undefined =>
  rule === undefined ? undefined : loadFrames().byName.get(rule);
