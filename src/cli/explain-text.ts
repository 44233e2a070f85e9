import type {
  Because,
  DroppedExplanation,
  EventExplanation,
  Explanation,
  Mark,
  MarkRole,
  MentionExplanation,
  NamedValue,
  PlaceValue,
  Reading,
  Words,
} from '../explain/explanation.ts';
import { leftToRight, mixed, rightToLeft, tame } from './bidi.ts';
import { plural } from './style.ts';
import type { Paint, Style } from './style.ts';

/** How a sentence shows which words gave what. */
export type Marking = 'colours' | 'brackets';

const COLOURS: Readonly<Record<MarkRole, Style>> = {
  trigger: 'red',
  actor: 'green',
  target: 'magenta',
  place: 'cyan',
  date: 'yellow',
  count: 'blue',
  source: 'bold',
};
const LABEL_WIDTH = 11;
const PERSONS = ['', '1st person', '2nd person', '3rd person'];
const GENDERS = { m: 'masculine', f: 'feminine' };

/**
 * What is explained of one document, for people.
 *
 * @param marking  colours need a terminal that has them
 * @returns lines without line breaks
 */
export function explanationLines(
  { document, published, publishedBasis, events, dropped }: Explanation,
  withDropped: boolean,
  marking: Marking,
  paint: Paint,
): string[] {
  const day = published === null ? 'no date of publication' : `published ${published} (${publishedBasis})`;
  const counts = [plural(events.length, 'event'), ...(withDropped ? [`${String(dropped.length)} dropped`] : [])];
  const lines = [`${paint('bold', mixed(document))}  ${day}, ${counts.join(', ')}`];
  if (marking === 'colours' && events.length > 0)
    lines.push(
      `${paint('dim', 'marked:')} ${Object.entries(COLOURS)
        .map(([role, style]) => paint(style, role))
        .join(' ')}`,
    );
  for (const event of events) lines.push('', ...eventLines(event, marking, paint));
  if (withDropped && dropped.length > 0) {
    lines.push('', paint('bold', 'Dropped'));
    for (const each of dropped) lines.push(...droppedLines(each, paint));
  }
  return lines;
}

function eventLines(event: EventExplanation, marking: Marking, paint: Paint): string[] {
  const { id, type, subtype, summary, confidence, fields, mentions } = event;
  const lines = [`${paint('bold', id)}  ${type}${subtype === type ? '' : ` / ${subtype}`}`, mixed(summary)];
  const row = (label: string, text: string): void => void lines.push(`  ${paint('dim', label.padEnd(LABEL_WIDTH))} ${text}`);
  const because = (why: string | null): string => (why === null || why === '' ? '' : paint('dim', `  because: ${mixed(why)}`));
  const list = (label: string, { value, why }: Because<readonly NamedValue[]>): void => {
    if (value.length === 0 && why !== null) row(label, `none${because(why)}`);
    value.forEach((each, at) => row(at === 0 ? label : '', `${namedText(each, paint)}${at === 0 ? because(why) : ''}`));
  };

  mentions.forEach((mention, at) => {
    lines.push('', ...mentionLines(mention, marking, paint));
    if (at > 0)
      for (const [field, why] of Object.entries(mention.why)) if (!sameReason(event, field, why)) row(field, mixed(why));
    if (at > 0) return;
    row('status', `${fields.status.value}${because(fields.status.why)}`);
    row('date', `${dateText(fields.date.value)}${because(fields.date.why)}`);
    list('actors', fields.actors);
    list('targets', fields.targets);
    const explained = new Set<string>();
    for (const place of fields.places.value) {
      const why = explained.has(place.role) ? null : (fields.places.why[place.role] ?? null);
      row(explained.has(place.role) ? '' : `place ${place.role}`, `${placeText(place, paint)}${because(why)}`);
      explained.add(place.role);
    }
    if (fields.count.value !== null) row('count', `${countText(fields.count.value)}${because(fields.count.why)}`);
    list('claimedBy', fields.claimedBy);
    row('confidence', confidence.toFixed(2));
  });
  return lines;
}

/** Whether the event has this reason too, so that a later sentence need not repeat it. */
function sameReason({ fields }: EventExplanation, field: string, why: string): boolean {
  const [name = '', role] = field.split('.');
  if (name === 'places') return fields.places.why[role as 'at'] === why;
  return name in fields && fields[name as 'status'].why === why;
}

function mentionLines(
  { field, sentence, trigger, frame, reading, marks }: MentionExplanation,
  marking: Marking,
  paint: Paint,
): string[] {
  const label = (text: string): string => `  ${paint('dim', text.padEnd(LABEL_WIDTH))} `;
  return [
    `  ${paint('dim', `${field} ${String(sentence.start)}–${String(sentence.end)}`)}`,
    `  ${markedSentence(sentence, marks, marking, paint)}`,
    `${label('trigger')}${rightToLeft(trigger.text)}  ${reading === null ? 'not in the lexicon' : readingText(reading)}`,
    `${label('frame')}${frame.name} → ${frame.type} / ${frame.subtype}`,
  ];
}

/**
 * A sentence from right to left with the words marked that gave a field: in colours, or in brackets with the name of the
 * field. Where spans overlap, the innermost takes the words in colours; brackets nest.
 *
 * @example
 * // brackets: '[trigger: انسحبت] [actor: قوات النظام] من [place: القريتين]'
 */
export function markedSentence(sentence: Words, marks: readonly Mark[], marking: Marking, paint: Paint): string {
  const bounds = [...new Set([sentence.start, sentence.end, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= sentence.start && at <= sentence.end)
    .sort((a, b) => a - b);
  const pieces = bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? sentence.end;
    const words = tame(sentence.text.slice(start - sentence.start, end - sentence.start));
    if (marking === 'brackets') {
      const open = marks.filter((mark) => mark.start === start).map(({ role }) => `[${leftToRight(role)}: `);
      const close = marks.filter((mark) => mark.end === end).map(() => ']');
      return `${open.join('')}${words}${close.join('')}`;
    }
    const inside = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const innermost = inside.reduce<Mark | null>(
      (best, mark) => (best === null || length(mark) < length(best) ? mark : best),
      null,
    );
    return innermost === null ? words : paint(COLOURS[innermost.role], words);
  });
  // The isolate is opened by hand: `rightToLeft` would take out the colours.
  return `\u2067${pieces.join('').trim()}\u2069`;
}

const length = ({ start, end }: Words): number => end - start;

/** `masdar of انسحب, with و; definite; classes leave`. */
function readingText({ lemma, pos, proclitics, enclitic, features, classes, rank }: Reading): string {
  const { tense, voice, person, gender, number, definite, construct } = features;
  const parts = [
    [tense, voice].filter(Boolean).join(' '),
    [person === undefined ? '' : PERSONS[person], gender === undefined ? '' : GENDERS[gender], number].filter(Boolean).join(' '),
    definite === true ? 'definite' : '',
    construct === true ? 'before a genitive' : '',
    classes.length > 0 ? `classes ${classes.join(', ')}` : '',
    rank > 0 ? `letters not exact (${String(rank)})` : '',
  ].filter((part) => part !== '');
  const attached = [...proclitics.map((each) => `${each}ـ`), ...(enclitic === null ? [] : [`ـ${enclitic}`])];
  const word = pos === 'masdar' || pos === 'participle' ? `${pos} of` : pos;
  return mixed([`${word} ${lemma}${attached.length > 0 ? ` with ${attached.join(' and ')}` : ''}`, ...parts].join('; '));
}

function namedText({ id, name, nameEn, found }: NamedValue, paint: Paint): string {
  const known = [id, nameEn].filter((part) => part !== null).join(', ');
  return `${rightToLeft(name)}  ${known === '' ? 'no id' : mixed(known)}${paint('dim', found === null ? '' : ` (name: ${found})`)}`;
}

function placeText(
  { name, id, nameEn, lat, lon, geoPrecision, within, found, resolved, namesakes }: PlaceValue,
  paint: Paint,
): string {
  const known = id === null ? 'not in the gazetteer' : [id, nameEn ?? ''].filter((part) => part !== '').join(', ');
  const position =
    lat === null || lon === null ? 'no position' : `${lat.toFixed(4)} ${lon.toFixed(4)}, precision ${String(geoPrecision)}`;
  const how = [
    `name: ${found}`,
    resolved === null ? '' : `position: ${resolved}`,
    namesakes > 1 ? `${String(namesakes)} namesakes` : '',
  ];
  return [
    `${rightToLeft(name)}  ${mixed(known)}, ${position}`,
    within === null ? '' : `, in ${rightToLeft(within)}`,
    paint('dim', ` (${how.filter((part) => part !== '').join('; ')})`),
  ].join('');
}

const dateText = (date: EventExplanation['fields']['date']['value']): string =>
  date === null ? 'none' : `${date.from}${date.to === date.from ? '' : ` to ${date.to}`} (${date.precision}, ${date.basis})`;

function countText({ min, max, unit }: NonNullable<EventExplanation['fields']['count']['value']>): string {
  if (min === max) return `${String(min)} ${unit}`;
  return `${min === null ? '' : `at least ${String(min)} `}${max === null ? '' : `at most ${String(max)} `}${unit}`;
}

function droppedLines({ field, sentence, trigger, frame, reading, reason, instead }: DroppedExplanation, paint: Paint): string[] {
  const read = reading === null ? '' : `, ${readingText(reading)}`;
  const other = instead === null ? '' : ` (the word gave an event by ${instead})`;
  return [
    `  ${rightToLeft(trigger.text)}  ${frame}: ${paint('yellow', mixed(reason))}${other}`,
    `    ${paint('dim', `${field} ${String(trigger.start)}–${String(trigger.end)}${read}`)}`,
    `    ${rightToLeft(sentence.text.trim())}`,
  ];
}
