import type { Layers } from '../document.ts';
import { linkContainers } from './containers.ts';
import { countryEvidence } from './country.ts';
import type { Draft } from './draft.ts';
import { claimsOver, numbered } from './draft.ts';
import type { Finder } from './find-organisations.ts';
import { endNames } from './find-names.ts';
import { findOrganisations } from './find-organisations.ts';
import { findPersons } from './persons/find-persons.ts';
import { ofLeaders } from './bodies/of-leaders.ts';
import { linkPersons } from './link-persons.ts';
import { findPlaces } from './find-places.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findLongNames } from './places/long-names.ts';
import { numberedSites } from './places/numbered-sites.ts';
import { outletOf } from './outlet.ts';
import { sideOf } from './sides.ts';
import { loadTables } from './tables.ts';
import { wordsOf } from './words.ts';

type Needed = Pick<Layers, 'source' | 'texts' | 'sentences' | 'tokens' | 'analyses' | 'published'>;

const NUNATION = /[\u064B-\u064D]/;
const isNunation = (unit: number): boolean => unit >= 0x64b && unit <= 0x64d;

/** Tokens written with nunation, which marks an indefinite word and stands on no place (علماً أن، مقاتلًا سوريًا). */
function nunatedTokens(source: Needed['source'], tokens: Needed['tokens']): ReadonlySet<number> {
  const found = new Set<number>();
  if (!NUNATION.test(source.text) && !NUNATION.test(source.title ?? '')) return found;
  for (const { kind, field, start, end, index } of tokens) {
    const text = source[field] ?? '';
    // The mark may stand behind the last letter.
    for (let at = start; at <= end && kind === 'word'; at++) if (isNunation(text.charCodeAt(at))) found.add(index);
  }
  return found;
}

/**
 * Stage `match`: finds the bodies, persons and places that a document names. Bodies come first, so that what stands inside
 * their names (لواء القدس، مجلس دير الزور العسكري) is no place; then persons (family names are none either); then places.
 *
 * @example // 'قال العميد نبيل عبد الله إن الجيش استعاد مدني' → person «نبيل عبد الله», organisation «الجيش», place «مدني»
 */
export function match(
  { source, sentences, tokens, analyses, published }: Needed,
  gazetteer: Gazetteer,
): Pick<Layers, 'mentions' | 'country' | 'ground' | 'outlet' | 'side'> {
  const tables = loadTables();
  const words = wordsOf(tokens, sentences, analyses);
  endNames(words);
  const outlet = outletOf(gazetteer, source.source);
  const { main, ground, scenes } = countryEvidence(words, tables, outlet, published);
  const side = sideOf(words, tables, { country: main, published, outlet });
  const finder: Finder = {
    words,
    gazetteer,
    tables,
    setting: { country: main, published, side },
  };
  const claims = claimsOver(tokens.length);
  const taking = (drafts: readonly Draft[]): readonly Draft[] => {
    for (const { first, last } of drafts) claims.take(first, last);
    return drafts;
  };
  const foundBodies = taking(findOrganisations(finder));
  const nunated = nunatedTokens(source, tokens);
  const placeFinder = {
    ...finder,
    claims,
    scenes,
    foreign: [...scenes].some((country) => gazetteer.soundCountries.has(country)),
    uncharted: ground !== null && !tables.covered.has(ground),
    nunated,
    bodies: new Map(foundBodies.map((body) => [body.first, body])),
  };
  const longNames = [...findLongNames(placeFinder), ...numberedSites(placeFinder)].sort((a, b) => a.first - b.first);
  const persons = taking(findPersons(finder, claims.taken));
  linkPersons(finder, persons, foundBodies);
  const bodies = ofLeaders(finder, foundBodies, persons);
  const places = [...longNames, ...findPlaces(placeFinder, longNames)];
  linkContainers(
    finder,
    [...bodies.filter(({ kind }) => kind === 'place'), ...places].sort((a, b) => a.first - b.first),
  );
  return {
    mentions: numbered(words, [...bodies, ...persons, ...places]),
    country: main,
    ground,
    outlet: outlet?.id ?? null,
    side: side?.organisation ?? null,
  };
}
