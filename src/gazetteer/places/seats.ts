import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { actionBefore, isHeld } from '../place-context.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import type { List } from './lists.ts';
import { nothingSaidOf } from './lists.ts';
import type { ClassNoun } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { isNameCue } from '../cue-words.ts';
import { ADJECTIVE } from '../traits.ts';
import { hasTrait, nameOf } from '../words.ts';

const SEATS = new Set(['base', 'facility']);

/** مقر الشرطة, ثكنة الدرك: of a service that the text does not name further, where the house is taken or left. */
export function seatOfService(
  finder: PlaceFinder,
  at: number,
  next: number,
  head: Found<ClassNoun>,
  list: List | null,
): Draft | null {
  const { reading } = head;
  const { words, tables, bodies } = finder;
  const folded = words.tokens[next]?.folded ?? '';
  const service = tables.organisationHeads.get(folded) ?? tables.organisationHeads.get(folded.slice(2));
  const isService = folded.startsWith('ال') && service?.role === 'body' && service.kind === 'security' && !bodies.has(next);
  const placed = list?.governed === true || cueBefore(finder, at, []) !== 'none' || actionBefore(finder, at, FARTHEST_VERB);
  return isService && placed && !reading.particles.includes('ب') ? seat(finder, at, endOfService(finder, next), head) : null;
}

/** معسكر الشرطة العسكرية, مقر الأمن السياسي: the adjective that says which service it is, in its gender. */
function endOfService({ words, claims }: PlaceFinder, at: number): number {
  const [service, next] = [words.tokens[at]?.folded ?? '', words.tokens[at + 1]];
  if (next?.kind !== 'word' || at >= words.sentenceEnd(at) || claims.taken(at + 1, at + 1)) return at;
  const tells = hasTrait(words, at + 1, ADJECTIVE) && (service.endsWith('ه') ? /^ال.+يه$/ : /^ال.+ي$/).test(next.folded);
  return tells ? at + 1 : at;
}

const FARTHEST_VERB = 4;

/** مقر جهاز الأمن الوقائي, مبنى قيادة الشرطة: the seat of a body is a place. */
export function seatOfBody(
  finder: PlaceFinder,
  at: number,
  next: number,
  head: Found<ClassNoun>,
  list: List | null,
): Draft | null {
  const { value: noun } = head;
  const { words, bodies } = finder;
  const body = bodies.get(next);
  // سجون التنظيم، قواعد الميليشيا: any of them.
  // رأي قيادة الجيش، بقيادة حماس: the men and not the house, where nothing speaks for one.
  const house =
    noun.unknown ||
    cueBefore(finder, at, []) === 'strong' ||
    isNameCue(words.tokens[at - 1]?.folded, 'within') ||
    // استولوا على قيادة الشرطة: an office that is taken or left.
    isHeld(finder, at) ||
    (list?.governed === true && body !== undefined && nothingSaidOf(finder, body.last + 1));
  // قاعدة للجيش: any of them.
  if (words.tokens[next]?.folded.startsWith('لل') ?? false) return null;
  return body !== undefined && house && body.rule !== 'anaphor' ? seat(finder, at, body.last, head) : null;
}

/** The house at `at` with the name up to `last` of whose it is; null for a noun of other places or of several. */
function seat({ words }: PlaceFinder, at: number, last: number, { value: noun, reading }: Found<ClassNoun>): Draft | null {
  if (!SEATS.has(noun.feature) || noun.number !== 'singular') return null;
  const name = nameOf(words, at, last, reading.form);
  return draft({ kind: 'place', first: at, last, name, entries: [], head: at, rule: 'seat-of-body' });
}
