import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { nameKey } from '../names.ts';
import type { PlaceFinder } from './finder.ts';
import type { ClassNoun } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { isOpening, isQuote, nameOf } from '../words.ts';
import { isOpaque } from './unknown-words.ts';

const LONGEST_QUOTED = 4;

/** قاعدة «كي وان», محطة الضخ "T3": a name of the gazetteers with its class noun before the quotes. */
export function storedInQuotes(
  finder: PlaceFinder,
  at: number,
  next: number,
  last: number,
  head: Found<ClassNoun>,
): Draft | null {
  const { words, gazetteer, scenes } = finder;
  const between = words.tokens.slice(at + 1, last + 1).flatMap(({ kind, folded }) => (kind === 'punctuation' ? [] : [folded]));
  const ids = gazetteer.placeNames(nameKey([head.reading.folded, ...between])).flatMap((stored) => stored.ids);
  const entries = [...new Set(ids)].filter((id) => scenes.has(gazetteer.place(id)?.country ?? ''));
  if (entries.length === 0) return null;
  const first = head.value.kept ? at : next;
  const form = first === at ? head.reading.form : (words.tokens[next]?.form ?? '');
  return draft({ kind: 'place', first, last, name: nameOf(words, first, last, form), entries, head: at, rule: 'class-noun' });
}

/** Last token of a name in quotes or brackets right behind a class noun (قرية «حوش حماد»); null where none opens there. */
export function quotedName({ words, claims }: PlaceFinder, at: number, next: number): number | null {
  const opening = words.tokens[next - 1];
  if (next - 1 <= at || !(isQuote(opening) || isOpening(opening))) return null;
  for (let last = next; last < Math.min(next + LONGEST_QUOTED, words.sentenceEnd(at)); last++) {
    const token = words.tokens[last];
    if (token?.kind === 'punctuation' || claims.taken(last, last)) return null;
    const closing = words.tokens[last + 1];
    if (isQuote(closing) || closing?.form === ')' || closing?.form === ']') return last;
  }
  return null;
}

/**
 * حي "العربي", أحياء "العمل" و"النور": a definite word or one that nothing knows, in quotes of its own, is a name whatever else it means; behind a
 * noun with the article the quotes hold what it is called for a while (المنطقة "الآمنة").
 */
export const namesInQuotes = (finder: PlaceFinder, head: number, next: number): boolean =>
  isQuote(finder.words.tokens[next - 1]) &&
  (finder.words.tokens[next]?.folded.startsWith('ال') === true || isOpaque(finder, next)) &&
  finder.words.tokens[head]?.folded.startsWith('ال') !== true;

/** مدينة (بولوبردي): the first word of a name in brackets of its own that nothing knows, right behind a class noun; -1 elsewhere. */
export function unknownInBrackets(finder: PlaceFinder, at: number): number {
  const next = at + 2;
  const opens = isOpening(finder.words.tokens[at + 1]) && isOpaque(finder, next);
  return opens && quotedName(finder, at, next) !== null ? next : -1;
}
