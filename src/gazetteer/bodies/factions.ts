import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { isComma, isOpening, nameOf } from '../words.ts';
import { leaderEnd, ledBy } from './composed-body.ts';
import { titlesEnd } from './proper-names.ts';

/**
 * A wing of a movement by the man who leads it, where the tables know what he leads: the movement's name alone is that of the other wing, or of the
 * whole.
 *
 * @param known the body before the word for a wing
 * @returns the wing, `known` where no leader follows, or one of another country
 * @example // 'حركة تحرير السودان جناح مناوي', 'الحركة الشعبية (بقيادة مالك عقار)' → slm-minnawi, splm-n-agar
 */
export function ofFaction(finder: Finder, known: Draft): Draft {
  const { words, tables, gazetteer } = finder;
  const [whole] = known.entries;
  if (whole === undefined || known.kind !== 'organisation') return known;
  const sign = words.tokens[known.last + 1];
  const wing = isComma(sign) || isOpening(sign) ? known.last + 2 : known.last + 1;
  const word = words.tokens[wing];
  if (word === undefined || wing >= words.sentenceEnd(known.last)) return known;
  const { wing: wings, led } = tables.bodyWords;
  if (!wings.has(word.folded) && !led.has(word.folded)) return known;
  const first = titlesEnd(finder, wing + 1) + 1;
  const last = leaderEnd(finder, first);
  const body = last < 0 ? undefined : ledBy(finder, first, last)[0];
  if (body === undefined) return known;
  // قوات الدعم السريع بقيادة X, الجيش بقيادة X: whom all know to lead it tells no wing apart, and an army has none.
  if (led.has(word.folded) && (body === whole || gazetteer.organisation(whole)?.kind === 'army')) return known;
  if (gazetteer.organisation(body)?.country !== gazetteer.organisation(whole)?.country) return known;
  return draft({ ...known, last, name: `${known.name} ${nameOf(words, wing, last, word.form)}`, entries: [body] });
}
