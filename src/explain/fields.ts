import type { Layers } from '../document.ts';
import type { EventDraft } from '../dataset/extractor.ts';
import type { Actor, Claimant } from '../dataset/types.generated.ts';
import type { EventCandidate } from '../events/event.ts';
import type { Because, FieldReasons, NamedValue, PlaceValue } from './explanation.ts';
import { names } from './marks.ts';

/** What the other reports of a document add to an event; no sentence that tells it says so. */
const FROM_ELSEWHERE = 'another report in this document';
/** A frame gives a position or preposition its field without a word more. */
const ARGUMENT = "the frame's own position or preposition for it";

const PLAIN = 'no word makes it anything else';
const NO_SOURCE = ', which names no one';

const SAME_VALUE = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The value of a field and the reason of the first report that has this value. */
function because<Value>(
  value: Value,
  field: string,
  parts: readonly EventCandidate[],
  has: (part: EventCandidate) => boolean,
  otherwise: string,
): Because<Value> {
  const giver = parts.find(has);
  return { value, why: giver === undefined ? FROM_ELSEWHERE : (giver.why[field] ?? otherwise) };
}

/** A list: nothing to explain where it is empty, unless the reports themselves tell why. */
function list<Value>(
  value: readonly Value[],
  field: 'actors' | 'targets' | 'claimedBy',
  parts: readonly EventCandidate[],
): Because<readonly Value[]> {
  if (value.length === 0) {
    const why = parts.find((part) => part[field].length === 0)?.why[field] ?? null;
    return { value, why: why === 'governing predicate' ? `${why}${NO_SOURCE}` : why };
  }
  return because(value, field, parts, (part) => part[field].length > 0, ARGUMENT);
}

/**
 * The words that made a status, from the trigger outwards. The reason that detection notes begins with the status itself.
 *
 * @example statusWords('ongoing', 'ongoing ← بدات: ongoing') // 'بدات: ongoing'
 */
export function statusWords(status: string, why: string): string {
  const words = why.split(' ← ');
  return (words[0] === status ? words.slice(1) : words).join(' ← ') || PLAIN;
}

function statusReason(draft: EventDraft, parts: readonly EventCandidate[]): FieldReasons['status'] {
  const { value, why } = because(draft.status, 'status', parts, ({ status }) => status === draft.status, '');
  return { value, why: statusWords(value, why ?? '') };
}

function namedValue(layers: Layers, sentences: ReadonlySet<number>, { id, name, nameEn }: Actor | Claimant): NamedValue {
  const bearers = layers.mentions.filter((mention) => names(layers, mention, { id, name }));
  const sentenceOf = (token: number): number => layers.tokens[token]?.sentence ?? -1;
  const bearer = bearers.find(({ first }) => sentences.has(sentenceOf(first))) ?? bearers[0];
  return { id: id ?? null, name, nameEn: nameEn ?? null, found: bearer?.rule ?? null };
}

function placeValues(layers: Layers, event: EventCandidate, draft: EventDraft): PlaceValue[] {
  return draft.places.map(({ role, id, name, nameEn, lat, lon, geoPrecision, within }, at) => {
    const index = event.places[at]?.mention ?? -1;
    const mention = layers.mentions[index];
    return {
      role,
      id: id ?? null,
      name,
      nameEn: nameEn ?? null,
      lat,
      lon,
      geoPrecision,
      within: within ?? null,
      found: mention?.rule ?? '',
      resolved: layers.places.get(index)?.why ?? null,
      namesakes: mention?.entries.length ?? 0,
    };
  });
}

/** Who is found by the other reports: how, where that was noted. */
const takenFrom = ({ why }: EventCandidate, actors: Because<readonly NamedValue[]>): Because<readonly NamedValue[]> =>
  actors.why === FROM_ELSEWHERE ? { ...actors, why: why['actors'] ?? FROM_ELSEWHERE } : actors;

/**
 * The fields of an event with the reason for each: that of the first of its reports whose value it is, or that it comes from another
 * report.
 *
 * @param parts  the candidates that were joined into the event, each with its own reasons
 * @example // 'أعلن الجيش سيطرته على تدمر': actors because 'shared with the governing predicate'
 */
export function fieldReasons(
  layers: Layers,
  event: EventCandidate,
  draft: EventDraft,
  parts: readonly EventCandidate[],
): FieldReasons {
  const sentences = new Set(event.mentions.map(({ sentence }) => sentence));
  const named = (value: Actor | Claimant): NamedValue => namedValue(layers, sentences, value);
  const roles = (['at', 'to', 'via'] as const).filter((role) => event.places.some((place) => place.role === role));
  const number = layers.quantities.find(
    ({ first, min, max }) =>
      min === draft.count?.min && max === draft.count?.max && sentences.has(layers.tokens[first]?.sentence ?? -1),
  );
  return {
    status: statusReason(draft, parts),
    date: because(draft.date, 'date', parts, ({ date }) => SAME_VALUE(date?.from, draft.date?.from), ''),
    actors: takenFrom(event, list(draft.actors.map(named), 'actors', parts)),
    targets: list(draft.targets.map(named), 'targets', parts),
    places: {
      value: placeValues(layers, event, draft),
      why: Object.fromEntries(
        roles.map((role) => {
          const giver = parts.find((part) => part.places.some((place) => place.role === role));
          return [role, giver === undefined ? FROM_ELSEWHERE : (giver.why[`places.${role}`] ?? ARGUMENT)];
        }),
      ),
    },
    count: {
      value: draft.count,
      why:
        draft.count === null
          ? null
          : number === undefined
            ? 'the form of a noun (dual)'
            : `number in the sentence (${number.rule})`,
    },
    claimedBy: list(draft.claimedBy.map(named), 'claimedBy', parts),
  };
}
