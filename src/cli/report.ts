import type { LeftOut } from '../dataset/export/export.ts';
import { grouped } from '../dataset/english.ts';
import type { Event, Place } from '../dataset/types.generated.ts';
import type { Problem } from '../io/errors.ts';
import { aligned, plural } from './style.ts';
import type { Paint } from './style.ts';

const STATUSES: readonly Event['status'][] = ['occurred', 'ongoing', 'planned', 'demanded', 'denied', 'possible'];
const PLACES_SHOWN = 10;

/**
 * What a run found, for people: events by type and status, and the places that no gazetteer knows. Arabic stands last in
 * its line, where no terminal can mix up the order of the columns.
 *
 * @returns lines without line breaks
 */
export function datasetReport(documents: number, events: readonly Event[], paint: Paint): string[] {
  const undated = events.filter(({ date }) => date === null).length;
  const lines = [
    paint('bold', `${plural(events.length, 'event')} in ${plural(documents, 'document')}`) +
      (undated > 0 ? paint('dim', `, ${String(undated)} without a date`) : ''),
  ];
  if (events.length > 0) lines.push('', ...eventTable(events, paint));
  const unknown = placesWithoutCoordinates(events);
  if (unknown.length > 0) {
    lines.push('', `${plural(unknown.length, 'place')} without coordinates ${paint('dim', '(events, name)')}`);
    const shown = unknown.slice(0, PLACES_SHOWN);
    const width = String(shown[0]?.count ?? '').length;
    lines.push(...shown.map(({ name, count }) => `  ${String(count).padStart(width)}  ${name}`));
    if (unknown.length > shown.length) lines.push(paint('dim', `  and ${String(unknown.length - shown.length)} more`));
  }
  return lines;
}

function eventTable(events: readonly Event[], paint: Paint): string[] {
  const statuses = STATUSES.filter((status) => events.some((event) => event.status === status));
  const types = [...new Set(events.map(({ type }) => type))].sort();
  const cells = (some: readonly Event[]): string[] => [
    ...statuses.map((status) => cell(some.filter((event) => event.status === status).length)),
    cell(some.length),
  ];
  const [header = '', ...rows] = aligned([
    ['', ...statuses, 'all'],
    ...types.map((type) => [type, ...cells(events.filter((event) => event.type === type))]),
    ['all', ...cells(events)],
  ]);
  return [paint('dim', header), ...rows];
}

const cell = (count: number): string => (count === 0 ? '·' : grouped(count));

/** Names of event places without a position, most frequent first. */
function placesWithoutCoordinates(events: readonly Event[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  const isUnknown = ({ lat, lon }: Place): boolean => lat === null || lon === null;
  for (const { places } of events) {
    for (const name of new Set(places.filter(isUnknown).map((place) => place.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** What the format had no room for, if anything. */
export function leftOutReport({ events, places, unlocated }: LeftOut, paint: Paint): string[] {
  const lines: string[] = [];
  if (events > 0) lines.push(`${plural(events, 'event')} left out: planned, demanded, denied or only possible`);
  if (places > 0)
    lines.push(
      `${plural(places, 'place')} of events left out for want of coordinates; ${plural(unlocated, 'event')} not on the map`,
    );
  return lines.length === 0 ? [] : ['', ...lines.map((line) => paint('yellow', line))];
}

/** Where a problem is: `news.jsonl:3`. */
const whereabouts = ({ file, line }: Problem): string =>
  file === undefined ? '' : line === undefined ? file : `${file}:${String(line)}`;

/**
 * All problems, by code in the order of their first appearance, each code with its remedy once.
 *
 * @returns lines without line breaks, none if there are no problems
 */
export function problemReport(problems: readonly Problem[], paint: Paint): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return [];
  const counted = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''];
  const lines = [paint('bold', counted.filter((part) => part !== '').join(', '))];
  for (const code of new Set(problems.map((each) => each.code))) {
    const some = problems.filter((each) => each.code === code);
    const style = some[0]?.severity === 'error' ? 'red' : 'yellow';
    for (const each of some) {
      const where = [whereabouts(each), each.document === undefined ? '' : `[${each.document}]`]
        .filter((part) => part !== '')
        .join(' ');
      lines.push(`  ${paint(style, code)}  ${where}${where === '' ? '' : ': '}${each.message}`);
    }
    lines.push(paint('dim', `    → ${some[0]?.remedy ?? ''}`));
  }
  return lines;
}
