import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { nameKey } from '../names.ts';
import type { PlaceFinder } from './finder.ts';
import type { ClassNoun } from '../tables.ts';
import { factsAt } from '../word-facts.ts';
import { ADJECTIVE } from '../traits.ts';
import { hasTrait, isComma, isOpening, isParticle, isQuote, nameOf } from '../words.ts';

const FARTHEST_PLURAL = 6;

/** معبري باب الهوى وباب السلام: the noun said once for several, before a name or the ones that it goes on from. */
export function pluralHead(finder: PlaceFinder, at: number): { at: number; noun: ClassNoun } | null {
  const { words } = finder;
  for (let before = at - 1; before >= Math.max(words.sentenceStart(at), at - FARTHEST_PLURAL); before--) {
    const token = words.tokens[before];
    if (isComma(token) || isQuote(token) || isOpening(token)) continue;
    if (token?.kind !== 'word' || isParticle(words, before)) return null;
    const noun = factsAt(finder, before).classNoun?.value;
    if (noun !== undefined) return noun.kept && noun.number !== 'singular' ? { at: before, noun } : null;
  }
  return null;
}

const LONGEST_COMPOUND = 3;

/** حقلي العمر وكونيكو: names that the gazetteers hold with the singular of a noun said once for several (حقل العمر). */
export function compound(
  { words, tables, gazetteer, scenes, claims }: PlaceFinder,
  at: number,
  noun: ClassNoun | null,
  head: number,
): Draft | null {
  if (noun === null || !noun.kept || noun.number === 'singular') return null;
  // نقاط جديدة: an adjective agrees with the plural, whatever post is called so (نقطة جديدة).
  const folded = words.tokens[at]?.folded ?? '';
  const agrees = noun.number === 'plural' && head === at - 1 && folded.endsWith('ه') && !folded.startsWith('ال');
  const shortest = agrees && hasTrait(words, at, ADJECTIVE) ? at + 1 : at;
  for (let last = Math.min(at + LONGEST_COMPOUND - 1, words.sentenceEnd(at)); last >= shortest; last--) {
    if (claims.taken(at, last) || words.tokens.slice(at, last + 1).some(({ kind }) => kind !== 'word')) continue;
    const rest = words.tokens.slice(at + 1, last + 1).map(({ folded }) => folded);
    for (const { folded: first, form, particles } of words.readings(at)) {
      if (particles.some((particle) => particle !== 'و')) continue;
      const entries = (tables.singularHeads.get(noun.feature) ?? []).flatMap((singular) =>
        gazetteer
          .placeNames(nameKey([singular, first, ...rest]))
          .filter(({ name }) => name.split(' ')[0] === singular)
          .flatMap(({ ids }) => ids),
      );
      const home = [...new Set(entries)].filter((id) => scenes.has(gazetteer.place(id)?.country ?? ''));
      if (home.length > 0)
        return draft({
          kind: 'place',
          first: at,
          last,
          name: noun.whole ? (gazetteer.place(home[0] ?? '')?.name ?? '') : nameOf(words, at, last, form),
          entries: home,
          head,
          rule: 'class-noun',
        });
    }
  }
  return null;
}
