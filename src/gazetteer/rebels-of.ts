import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import { isElsewhere } from './body-tails.ts';
import { placeNamesAt } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import { bestFirst, validOn } from './forces.ts';
import type { OrganisationHead } from './tables.ts';
import { NOUN } from './traits.ts';
import type { Found } from './word-facts.ts';
import { hasTrait, nameOf } from './words.ts';

const REBELS = 'ثوار';

/** ثوار مصراتة, ثوار الجبل: rebels of a place, who are those that news of that country and time calls الثوار, where there are such. */
export function rebelsOf(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (head.reading.folded !== REBELS || at >= words.sentenceEnd(at)) return null;
  const place = placeNamesAt(words, at + 1).find(
    ({ agreement, reading, first }) => first === at + 1 && agreement === 'exact' && reading.particles.length === 0,
  );
  const thing =
    words.tokens[at + 1]?.folded.startsWith('ال') === true && hasTrait(words, at + 1, NOUN) && !isElsewhere(finder, at + 1);
  if (place === undefined && !thing) return null;
  const last = place?.last ?? at + 1;
  const name = nameOf(words, at, last, head.reading.form);
  return draft({ kind: 'organisation', first: at, last, name, entries: rebelsAtHome(finder), head: at, rule: 'rebels-of' });
}

/** Whom news of the document's country and time means by الثوار. */
function rebelsAtHome({ gazetteer, setting }: Finder): readonly string[] {
  const { country, published } = setting;
  if (country === null) return [];
  const known = gazetteer.organisations.filter(
    (body) => body.contexts.includes(country) && validOn(body, published) && body.localNames.includes(`ال${REBELS}`),
  );
  return bestFirst(known, setting).map(({ id }) => id);
}
