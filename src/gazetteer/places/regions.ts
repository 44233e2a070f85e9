import { derivedId } from '../derived.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import type { PlaceName } from '../gazetteer.ts';
import { nisbaCountry } from '../nisba.ts';
import { cueRoleOf } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit, placeOf } from './hits.ts';
import { factsAt } from '../word-facts.ts';
import { foldedName } from '../../text/fold.ts';
import { isOnlyVerb, nameOf, nextWord } from '../words.ts';
import { isNameCue } from '../cue-words.ts';

/** ريف حمص الشرقي, ريفي حماة وإدلب: the countryside of a place, with its directions. */
export function countryside(finder: PlaceFinder, at: number): Draft | null {
  const { words } = finder;
  const reading = factsAt(finder, at).countryside;
  if (reading === null) return null;
  // A governorate that is called so (ريف دمشق).
  const own = bestHit(finder, at, () => 'strong');
  let next = nextWord(words, at);
  const noun = next < 0 ? null : factsAt(finder, next).classNoun;
  if (noun !== null && !noun.value.kept && noun.reading.particles.length === 0) next = nextWord(words, next);
  const base =
    own ?? (next < 0 ? null : bestHit(finder, next, ({ particles }) => (particles.length === 0 ? 'class' : 'against')));
  if (base === null) return null;
  const derivation = own === null ? 'rif' : 'part';
  const { code, last } = directionAfter(finder, base.last);
  if (own !== null && code === '') return placeOf(finder, own, at, 'gazetteer');
  const named = placeOf(finder, base, at, 'countryside');
  const directions = last > base.last ? ` ${nameOf(words, base.last + 1, last, words.tokens[base.last + 1]?.form ?? '')}` : '';
  const name = own === null ? `${reading.form.replace(/ي$/, '')} ${named.name}${directions}` : `${named.name}${directions}`;
  return draft({
    kind: 'place',
    first: at,
    last,
    name,
    entries: named.entries.map((id) => derivedId(id, derivation, code)),
    head: at,
    rule: 'countryside',
  });
}

const CODE_ORDER = ['n', 's', 'e', 'w'];

/** Adjectives of direction after a name: `الشمالي`, `الجنوبي الشرقي`. */
function directionAfter({ words, tables }: PlaceFinder, from: number): { code: string; last: number } {
  const codes: string[] = [];
  let last = from;
  for (let at = from + 1; at <= Math.min(from + 2, words.sentenceEnd(from)); at++) {
    const folded = words.tokens[at]?.folded ?? '';
    const direction = folded.startsWith('ال') ? tables.directions.get(folded.slice(2)) : undefined;
    if (direction?.role !== 'adjective') break;
    codes.push(direction.code);
    last = at;
  }
  return { code: codes.sort((a, b) => CODE_ORDER.indexOf(a) - CODE_ORDER.indexOf(b)).join(''), last };
}

/** حلب الشرقية، الموصل الغربية: a part of a city or region, named by a direction right after it. */
export function part(finder: PlaceFinder, hit: NameHit<PlaceName>): Draft | null {
  const { words } = finder;
  const { code, last } = directionAfter(finder, hit.last);
  if (code === '' || !(words.tokens[last]?.folded.endsWith('ه') ?? false) || isOfEdges(finder, hit.first)) return null;
  const whole = placeOf(finder, hit, -1, 'part');
  return draft({
    ...whole,
    last,
    name: `${whole.name} ${nameOf(words, hit.last + 1, last, words.tokens[hit.last + 1]?.form ?? '')}`,
    entries: whole.entries.map((id) => derivedId(id, 'part', code)),
  });
}

/** أطراف تعز الغربية, مداخل مدينة عدن الشرقية: a noun for the edges or entrances of the town, with which the direction goes. */
function isOfEdges(finder: PlaceFinder, name: number): boolean {
  const { words } = finder;
  const noun = factsAt(finder, name - 1).classNoun === null ? name - 1 : name - 2;
  if (noun < words.sentenceStart(name) || cueRoleOf(finder, noun) !== 'direction') return false;
  return (words.analyses[noun] ?? []).some(
    ({ rank, pos, features }) => rank === 0 && pos === 'noun' && (features.number === 'plural' || features.gender === 'f'),
  );
}

/** أحياء حلب الشرقية: the quarters of a city on one side. */
export function quarters(finder: PlaceFinder, at: number): Draft | null {
  const { words } = finder;
  const head = factsAt(finder, at).classNoun;
  if (head === null || head.value.feature !== 'neighbourhood' || head.value.number !== 'plural') return null;
  const next = nextWord(words, at);
  const hit = next < 0 ? null : bestHit(finder, next, ({ particles }) => (particles.length === 0 ? 'class' : 'against'));
  const side = hit === null ? null : part(finder, hit);
  if (side === null) return null;
  return draft({ ...side, first: at, head: at, name: `${head.reading.form} ${side.name}` });
}

/** الشمال السوري، الغرب الليبي: a direction of the country that the adjective names. */
export function nisbaRegion(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, gazetteer } = finder;
  const reading = factsAt(finder, at).direction;
  if (reading === null || at >= words.sentenceEnd(at)) return null;
  const listedName = bestHit(finder, at, () => 'strong');
  if (listedName !== null && listedName.last > at) return placeOf(finder, listedName, -1, 'gazetteer');
  const { code, last } = { code: tables.directions.get(reading.folded.slice(2))?.code ?? '', last: at + 1 };
  const country = nisbaCountry(words.tokens[last]?.folded ?? '', tables.nisbas);
  if (country === null || gazetteer.place(`country-${country}`) === undefined) return null;
  return draft({
    kind: 'place',
    first: at,
    last,
    name: nameOf(words, at, last, reading.form),
    entries: [derivedId(`country-${country}`, 'part', code)],
    head: at,
    rule: 'part-of-country',
  });
}

/** الأراضي اللبنانية, التراب السوري: the ground of the country that the adjective names. */
export function territory(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, gazetteer } = finder;
  const noun = factsAt(finder, at).classNoun;
  if (noun?.value.feature !== 'country' || at >= words.sentenceEnd(at)) return null;
  const country = nisbaCountry(words.tokens[at + 1]?.folded ?? '', tables.nisbas);
  const id = `country-${country ?? ''}`;
  if (country === null || gazetteer.place(id) === undefined) return null;
  const name = nameOf(words, at, at + 1, noun.reading.form);
  return draft({ kind: 'place', first: at, last: at + 1, name, entries: [id], head: at, rule: 'territory' });
}

/** A direction without its article and what governs it: من شرق الكونغو, استعادوا غرب تيغراي; never في, behind which it only locates. */
const WIDE = new Set(['country', 'admin1', 'region']);

const directionAt = ({ words, tables }: PlaceFinder, at: number): string | null => {
  const code = tables.directions.get(words.tokens[at]?.folded ?? '')?.code;
  return code === undefined || words.tokens[at]?.folded.endsWith('ه') === true ? null : code;
};

/** True where the word at `at` has what follows for its object: a preposition, a verb, a verbal noun. */
function governs({ words }: PlaceFinder, at: number): boolean {
  if (isNameCue((words.tokens[at]?.folded ?? '').replace(/^[وف](?=..)/, ''), 'before-region') || isOnlyVerb(words, at))
    return true;
  return (words.analyses[at] ?? []).some(
    ({ pos, rank, proclitics, enclitic }) => pos === 'masdar' && rank === 0 && enclitic === null && !proclitics.includes('ال'),
  );
}

/** شرق الكونغو, شمال غربي سوريا: one side of a country or region, where that itself is left or taken; else the place as it is. */
export function sideOf(finder: PlaceFinder, place: Draft): Draft {
  const { words, gazetteer, claims } = finder;
  const code = directionAt(finder, place.first - 1);
  const whole = words.tokens[place.first]?.folded === foldedName(place.name.split(' ', 1)[0] ?? '');
  if (code === null || !whole || place.head >= 0) return place;
  const outer = directionAt(finder, place.first - 2);
  const first = outer === null ? place.first - 1 : place.first - 2;
  const wide = place.entries.length > 0 && place.entries.every((id) => WIDE.has(gazetteer.place(id)?.feature ?? ''));
  if (!wide || !governs(finder, first - 1) || claims.taken(first, place.first - 1)) return place;
  claims.take(first, place.first - 1);
  return draft({
    ...place,
    first,
    name: nameOf(words, first, place.last, words.tokens[first]?.form ?? ''),
    entries: place.entries.map((id) => derivedId(id, 'part', `${outer ?? ''}${code}`)),
    rule: 'side-of-region',
  });
}
