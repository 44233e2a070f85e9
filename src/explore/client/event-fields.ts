import type { Actor, Claimant, Place } from '../../dataset/types.generated.ts';
import { fill } from '../messages/messages.ts';
import type { ExplorerEvent } from '../model.ts';
import type { FieldKey } from './links.ts';
import { countText, dateText } from './locale.ts';
import type { Locale } from './locale.ts';

/** One line of the pane. */
export interface FieldRow {
  readonly label: string;
  /** Null for what no words of the text give. */
  readonly key: FieldKey | null;
  readonly values: readonly string[];
  readonly note: readonly string[];
}

/** The values of an event as the pane lists them. */
export function eventFields(event: ExplorerEvent, locale: Locale): FieldRow[] {
  const { messages } = locale;
  const { detail, subtypes } = messages;
  const row = (label: string, key: FieldKey | null, values: readonly string[], ...note: string[]): FieldRow => ({
    label,
    key,
    values,
    note,
  });
  /** The name in the reader's language first, then the other. */
  const names = (named: Actor | Claimant | Place): string[] => [...new Set([locale.name(named), named.name])];
  const subtype =
    event.subtype === undefined ? [] : [(subtypes as Readonly<Record<string, string>>)[event.subtype] ?? event.subtype];
  const { date, count, codes } = event;
  const schemes = [
    ['PLOVER', codes.plover],
    ['CAMEO', codes.cameo],
    ['ACLED', codes.acled],
  ].flatMap(([scheme, code]) => (code === null ? [] : [`${scheme}: ${code}`]));
  return [
    row(messages.type, 'trigger', [messages.types[event.type], ...subtype]),
    row(messages.status, null, [messages.statuses[event.status]]),
    date === null
      ? row(detail.date, null, [detail.undated])
      : row(
          detail.date,
          date.basis === 'document' ? null : 'date',
          [dateText(date, locale)],
          `${messages.precisions[date.precision]}; ${messages.bases[date.basis]}`,
        ),
    ...event.actors.map((actor, at) => row(detail.actors[event.type], `actors-${at}`, names(actor))),
    ...event.targets.map((actor, at) => row(detail.targets[event.type], `targets-${at}`, names(actor))),
    ...event.places.map((place, at) =>
      row(
        detail.places[place.role],
        `places-${at}`,
        names(place),
        ...(place.within === undefined ? [] : [fill(detail.within, { area: place.within })]),
        positionText(place, locale),
      ),
    ),
    ...(count === null ? [] : [row(detail.count, 'count', [countText(count, locale)])]),
    ...event.claimedBy.map((source, at) => row(detail.claimedBy, `claimedBy-${at}`, names(source))),
    row(detail.confidence, null, [locale.percent(event.confidence)]),
    ...(schemes.length === 0 ? [] : [row(detail.codes, null, schemes)]),
    row(detail.rule, null, [...new Set(event.mentions.map(({ rule }) => rule))]),
    row(detail.id, null, [event.id]),
  ];
}

function positionText({ lat, lon, geoPrecision }: Place, { messages, number }: Locale): string {
  if (lat === null || lon === null) return messages.detail.noPosition;
  const key = `p${geoPrecision}` as const;
  return `${number(Math.round(lat * 1000) / 1000)}, ${number(Math.round(lon * 1000) / 1000)} — ${messages.geoPrecisions[key]}`;
}
