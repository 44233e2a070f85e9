import type { NumberToken } from './numbers.ts';

/**
 * Reads the digits of one token: a comma with three digits after it separates thousands, any other comma and every
 * dot is the decimal point. NaN where the token is no number.
 *
 * @example parseDigits('3,500') // 3500, and '٤,٨' normalised to '4,8' is 4.8
 */
export function parseDigits(form: string): number {
  if (/^\d+$/.test(form)) return Number(form);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form)) return Number(form.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(form)) return Number(form.replaceAll('.', ''));
  if (/^\d+[.,]\d+$/.test(form)) return Number(form.replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+,\d{1,2}$/.test(form)) {
    const point = form.lastIndexOf(',');
    return Number(`${form.slice(0, point).replaceAll(',', '')}.${form.slice(point + 1)}`);
  }
  return Number.NaN;
}

/** Digits over one token or more: `3,500`, `1،234،567` with the Arabic comma, `40 000` with a space. */
export function digitGroups(tokens: readonly NumberToken[], from: number): { value: number; last: number } | null {
  const first = tokens[from];
  if (first?.kind !== 'number') return null;
  let text = first.form;
  let last = from;
  for (;;) {
    const end = tokens[last]?.end ?? 0;
    const comma = tokens[last + 1]?.form === '،' && tokens[last + 1]?.start === end;
    const at = comma ? last + 2 : last + 1;
    const next = tokens[at];
    const gap = (next?.start ?? 0) - end;
    if (next?.kind !== 'number' || gap !== 1 || !/^\d{1,3}(?:,\d{3})*$/.test(text)) break;
    if (!/^\d{3}(?:[.,]\d{1,2})?$/.test(next.form) || (!comma && tokens[at - 1] !== tokens[last])) break;
    text += `,${next.form}`;
    last = at;
  }
  const value = parseDigits(text);
  return Number.isNaN(value) ? null : { value, last };
}
