import type { Analysis } from '../document.ts';
import { foldLetters } from '../text/fold.ts';
import type { Antecedents } from './anaphors.ts';
import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import type { Finder } from './find-organisations.ts';
import { isHeld } from './place-context.ts';
import { isRelative } from './body-tails.ts';
import { ADJECTIVE, LEADER, MASDAR, NOUN, PARTICIPLE, PARTICLE, PLACE_NAME, VERB } from './traits.ts';
import { factsAt } from './word-facts.ts';
import { hasTrait, previousWord } from './words.ts';

/** What has another meaning by itself: people, ground, deeds, times, aims. */
const MEANS_ELSE = new Set(
  'place-kind settlement civilian casualty event-noun battle time-unit member rank title cause uniform insurgent force'.split(
    ' ',
  ),
);
/** Ways of naming a body by which it has no name of its own to be shortened. */
const NO_NAME = new Set(['anaphor', 'short-form', 'occupier', 'leader', 'numbered-unit', 'nationality']);
/** Not الله, البو. */
const LONG_ENOUGH = /^ال.{3}/;
/** Kinds of bodies that have armed men. */
export const FIGHTING: ReadonlySet<string> = new Set(['army', 'security', 'unit', 'armed-group', 'militia', 'coalition']);

/**
 * The single words by which a text may call a body that it has named in full: the first of its name where that is no common noun for bodies
 * (نمور تحرير …: النمور; اللجان الشعبية: اللجان), or what stands behind such a noun (اتحاد المحاكم الإسلامية: المحاكم; قوات النخبة: النخبة).
 */
export function shortFormsOf({ tables, gazetteer }: Finder, { name, rule, entries }: Draft): readonly string[] {
  const [first = '', second = ''] = foldLetters(name).split(' ');
  if (second === '' || NO_NAME.has(rule)) return [];
  const head = tables.organisationHeads.get(first);
  const kind = (entries[0] === undefined ? undefined : gazetteer.organisation(entries[0])?.kind) ?? head?.kind ?? '';
  if (!FIGHTING.has(kind)) return [];
  const own = first.startsWith('ال') ? first : `ال${first}`;
  const whole = tables.organisationHeads.has(own) || (head !== undefined && head.role !== 'name') ? [] : [own];
  const inner =
    (head?.role === 'force' || head?.role === 'name') && second.startsWith('ال') && !tables.organisationHeads.has(second);
  return (head === undefined || !inner ? whole : [...whole, second]).filter((word) => LONG_ENOUGH.test(word));
}

/** A noun, or a word that no table knows, that means nothing else where it stands alone. */
function isFree(readings: readonly Analysis[]): boolean {
  return readings.every(
    ({ rank, pos, classes }) => rank > 0 || (pos !== 'masdar' && pos !== 'verb' && !classes.some((name) => MEANS_ELSE.has(name))),
  );
}

/** وزير النخبة, سوق اللجان: the genitive of a noun; مقاتلو المحاكم, قائد النمور, باسم الردع are of the body. */
function isOfAnother(finder: Finder, at: number): boolean {
  const { words } = finder;
  const before = previousWord(words, at);
  if (before < 0 || !hasTrait(words, before, NOUN | MASDAR | PARTICIPLE) || hasTrait(words, before, VERB)) return false;
  const { head, title } = factsAt(finder, before);
  const word = words.tokens[before]?.folded ?? '';
  return head === null && title === null && word !== 'باسم' && !/^[وفبلك]*ال/.test(word);
}

/** المحاكم العسكرية, الهيئة العليا: with an adjective, others than those of the body. */
export function isDescribed(finder: Finder, at: number): boolean {
  const { words } = finder;
  if (at >= words.sentenceEnd(at) || words.tokens[at + 1]?.folded.startsWith('ال') !== true) return false;
  return isRelative(finder, at + 1) || (hasTrait(words, at + 1, ADJECTIVE) && factsAt(finder, at + 1).nisba === null);
}

/** المحاكم, النمور: by itself, a word of the name of a body that the text has named in full. */
export function shortForm(finder: Finder, at: number, { byWord }: Antecedents): Draft | null {
  if (byWord.size === 0) return null;
  const { words, tables } = finder;
  const reading = words.readings(at).find(({ folded }) => byWord.has(folded));
  const body = reading === undefined ? undefined : byWord.get(reading.folded);
  if (reading === undefined || body === undefined) return null;
  // الزنتان: the town, where its name is no common word.
  if (hasTrait(words, at, PLACE_NAME) && !tables.ambiguous.has(reading.folded) && !tables.ambiguous.has(reading.form))
    return null;
  if (reading.particles.some((particle) => particle === 'ب' || particle === 'ك')) return null;
  // القذافي, الشمال: a man and a part of the country.
  if (hasTrait(words, at, LEADER | PARTICLE) || factsAt(finder, at).direction !== null) return null;
  if (!isFree(words.analyses[at] ?? []) || isOfAnother(finder, at) || isHeld(finder, at)) return null;
  if (isDescribed(finder, at)) return null;
  const { entries, name } = body;
  return draft({
    kind: 'organisation',
    first: at,
    last: at,
    name: entries.length === 0 ? name : reading.form,
    entries,
    head: -1,
    rule: 'short-form',
  });
}

/**
 * جيش التحرير الوطني … جيش التحرير, الجبهة الشعبية لتحرير X … الجبهة الشعبية: what no list holds and a longer name of the text begins with is that body,
 * the one named last before, else the first behind (as where a headline shortens it).
 */
export function underFullNames(bodies: readonly Draft[]): Draft[] {
  const unlisted = bodies.filter(({ entries, name }) => entries.length === 0 && name.includes(' '));
  if (unlisted.length === 0) return [...bodies];
  const short = new Set(unlisted);
  const longer = new Map<string, Draft[]>();
  for (const body of bodies) {
    const words = foldLetters(body.name).split(' ');
    if (NO_NAME.has(body.rule)) continue;
    for (let count = 2; count < words.length; count++) {
      const opening = words.slice(0, count).join(' ');
      longer.set(opening, [...(longer.get(opening) ?? []), body]);
    }
  }
  return bodies.map((body) => {
    const full = short.has(body) ? longer.get(foldLetters(body.name)) : undefined;
    const meant = full?.findLast(({ first }) => first < body.first) ?? full?.[0];
    return meant === undefined
      ? body
      : { ...body, entries: meant.entries, name: meant.entries.length === 0 ? meant.name : body.name };
  });
}
