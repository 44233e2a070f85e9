import type { Draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { armyOf } from '../forces.ts';
import { nisbaCountry } from '../nisba.ts';
import type { OrganisationHead } from '../tables.ts';
import { ADJECTIVE, NOUN, PARTICIPLE } from '../traits.ts';
import type { Found } from '../word-facts.ts';
import { hasTrait } from '../words.ts';
import { build } from './composed-body.ts';

const MOST_WORDS_TO_NISBA = 3;

/**
 * The police and guards of a country whose army the tables have, by its adjective: a body of its own beside the army. Elsewhere police fight nobody.
 *
 * @example // «الشرطة الطاجيكية», «حرس الحدود البنغلاديشي», «الشرطة الوطنية الأفغانية», «شرطة حرس الحدود الميانمارية»
 */
export function nationalGuards(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, tables, gazetteer, setting } = finder;
  if (head.value.kind !== 'security' || head.value.role !== 'body') return null;
  let bare = !head.reading.folded.startsWith('ال');
  for (let last = at + 1; last <= Math.min(at + MOST_WORDS_TO_NISBA, words.sentenceEnd(at)); last++) {
    const word = words.tokens[last]?.folded ?? '';
    const country = word.startsWith('ال') ? nisbaCountry(word, tables.nisbas) : null;
    if (country !== null) {
      const wages = armyOf(gazetteer, country, setting.published) !== null;
      return bare || !wages ? null : build(finder, at, last, head, []);
    }
    // حرس [الحدود], شرطة [حرس] الحدود: what is guarded, then what describes the guard.
    const follows = bare
      ? tables.organisationHeads.get(word)?.kind === 'security' || (word.startsWith('ال') && hasTrait(words, last, NOUN))
      : word.startsWith('ال') && hasTrait(words, last, ADJECTIVE | PARTICIPLE);
    if (!follows) return null;
    bare &&= !word.startsWith('ال');
  }
  return null;
}
