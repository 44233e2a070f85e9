/**
 * A hash of the letters between two places of a text, which needs no string of them. Tables of a power of two slots take
 * its lowest bits.
 */
export function hashLetters(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 17)) >>> 0;
}
