import { messageOf } from './errors.ts';
import { MAX_JSON_DEPTH } from './limits.ts';

export type ParsedJson = { readonly value: unknown } | { readonly fault: 'E_JSON' | 'E_JSON_DEPTH'; readonly detail?: string };

/**
 * Parses JSON that is not nested too deep.
 *
 * @example
 * parseJson('{"id": "أ"}') // { value: { id: 'أ' } }
 * parseJson('{"id"') // { fault: 'E_JSON', detail: 'Expected …' }
 */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { fault: 'E_JSON_DEPTH' };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: 'E_JSON', detail: messageOf(error) };
  }
}

/** Counts brackets outside of strings. `exec` jumps from one to the next; a string is skipped as a whole. */
function isTooDeep(text: string): boolean {
  const next = /["[\]{}]/g;
  let depth = 0;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    if (found[0] === '"') next.lastIndex = endOfString(text, next.lastIndex);
    else if (found[0] === '[' || found[0] === '{') {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else depth -= 1;
  }
  return false;
}

/** The place after the closing quote. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at === -1 ? text.length : at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
