import { validateInput } from '../dataset/validate.ts';
import type { InputDocument } from '../document.ts';
import { problem } from './errors.ts';
import type { Report, Whereabouts } from './errors.ts';
import { isObject } from './is-object.ts';
import { MAX_DOCUMENT_BYTES } from './limits.ts';

const OPTIONAL = ['title', 'source', 'url', 'language'] as const;

/** With the `u` flag, whole pairs are one character, so only halves match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Makes an input document of a parsed value, or reports why it is none. Unknown fields are ignored, so gold files
 * pass. Faults in optional fields cost the field, not the document; null counts as absent.
 *
 * @returns the document, or null after an error was reported
 *
 * @example
 * toInputDocument({ id: 'a', text: 'انسحبت القوات', published: '2024-13-01' }, {}, report)
 * // { id: 'a', text: 'انسحبت القوات' }, and W_PUBLISHED_INVALID was reported
 */
export function toInputDocument(value: unknown, where: Whereabouts, report: Report): InputDocument | null {
  if (!isObject(value)) {
    report(problem('E_DOCUMENT_INVALID', where, `expected an object with id and text, found ${nameOfType(value)}`));
    return null;
  }
  const { id, text, published } = value;
  const complaints = validateInput({ id, text });
  if (typeof id !== 'string' || typeof text !== 'string' || complaints.length > 0) {
    const named = typeof id === 'string' && id !== '' ? { ...where, document: id } : where;
    report(problem('E_DOCUMENT_INVALID', named, `${faulty('id', id)}${faulty('text', text)}`.trim() || complaints.join('; ')));
    return null;
  }
  const here = { ...where, document: id };
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    report(problem('E_DOCUMENT_TOO_LARGE', here));
    return null;
  }
  const day = publicationDay(published);
  if (day === null)
    report(problem('W_PUBLISHED_INVALID', here, `published is ${JSON.stringify(published)}, not a day such as 2024-12-07`));
  const fields: { -readonly [Key in (typeof OPTIONAL)[number]]?: string } = {};
  for (const name of OPTIONAL) {
    const field = value[name];
    if (typeof field === 'string') fields[name] = field;
    else if (field !== undefined && field !== null) {
      report(problem('W_FIELD_IGNORED', here, `${name} is ${nameOfType(field)}, not a string`));
    }
  }
  if (LONE_SURROGATE.test(text) || LONE_SURROGATE.test(fields.title ?? '')) report(problem('W_LONE_SURROGATE', here));
  return { id, text, ...fields, ...(typeof day === 'string' ? { published: day } : {}) };
}

const nameOfType = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`);

function faulty(name: string, value: unknown): string {
  if (value === undefined) return `${name} is missing. `;
  if (typeof value !== 'string') return `${name} is ${nameOfType(value)}, not a string. `;
  return value.trim() === '' ? `${name} is blank. ` : '';
}

/** The day of an ISO date or date with time; undefined if there is none, null if it is wrong. */
function publicationDay(published: unknown): string | undefined | null {
  if (published === undefined || published === null || published === '') return undefined;
  if (typeof published !== 'string') return null;
  const text = published.trim();
  const day = text.slice(0, 10);
  if (text.length > 10 && !/^[T ]\d{2}:\d{2}/.test(text.slice(10))) return null;
  return isDay(day) ? day : null;
}

/** A date that stands in the calendar: 2023-02-29 does not. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
