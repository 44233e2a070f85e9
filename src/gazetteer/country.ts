import { leadsTo } from './cue-words.ts';
import type { Organisation, Place, PlaceName } from './gazetteer.ts';
import type { NameHit } from './find-names.ts';
import { organisationNamesAt, placeNamesAt } from './find-names.ts';
import { theatresOf } from './forces.ts';
import type { Tables } from './tables.ts';
import { BODY_NAME, LETTERS, LONGER_BODY_NAME, LONGER_PLACE_NAME, NATIONALITY, PLACE_NAME } from './traits.ts';
import { factsAt } from './word-facts.ts';
import type { Words } from './words.ts';

/** What one kind of evidence says for a country; places by class, the rarer a mistaken reading the more. */
const PLACE_WEIGHTS: Readonly<Record<string, number>> = { country: 1.5, admin1: 2, city: 2, town: 1, admin2: 1, region: 1.5 };
const OTHER_PLACE = 0.6;
const VILLAGE = 0.25;
const NISBA = 0.5;
const BODY = 1;
/** Ministries, outlets and monitors speak of other countries too. */
const SPEAKERS = new Set(['state', 'media', 'monitor', 'international', 'civil']);
const SPEAKER = 0.3;
const CAPITAL = 0.5;
/** What an outlet says for its own country, where the text speaks of it too: سانا of Syria. */
const OUTLET = 1;
/** A country with this share of the strongest one's evidence is a second scene of the document. */
const SECOND_SCENE = 0.3;
/** Less than this is a hamlet or two whose names may be words: a text of that kind is about no country. */
const LEAST = 0.5;

export interface CountryEvidence {
  /** The country that most evidence speaks for, or null. */
  readonly main: string | null;
  /** The country that places speak for: `main`, or what was a part of it on the day. */
  readonly ground: string | null;
  /** That country and those that the document tells of as well. */
  readonly scenes: ReadonlySet<string>;
}

const weightOf = (place: Place, capital: boolean): number =>
  capital ? CAPITAL : place.feature === 'village' ? VILLAGE : (PLACE_WEIGHTS[place.feature] ?? OTHER_PLACE);

/**
 * The country that a document is about: votes of its place names (shared between the countries that have the name), bodies
 * and adjectives of nationality. Names that are ordinary words do not vote, capitals little: news names them for governments.
 *
 * @example // 'انسحبت القوات من تدمر والسخنة في ريف حمص' → main SY
 */
export function countryEvidence(
  words: Words,
  tables: Tables,
  outlet: Organisation | null = null,
  published: string | null = null,
): CountryEvidence {
  const sure = votesOf(words, tables, false);
  // A short report may hold no other name than حلب or تدمر.
  const { votes: counted, placed } = sure.votes.size > 0 ? sure : votesOf(words, tables, true);
  const votes = new Map(counted);
  const home = outlet === null || !tables.covered.has(outlet.country) ? undefined : votes.get(outlet.country);
  if (outlet !== null && home !== undefined) votes.set(outlet.country, home + OUTLET);
  const ordered = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = ordered[0]?.[1] ?? 0;
  if (most < LEAST) return { main: null, ground: null, scenes: new Set() };
  const scenes = ordered.filter(([, weight]) => weight >= most * SECOND_SCENE).map(([country]) => country);
  const ground = scenes[0] ?? null;
  // انسحب الجيش الإسرائيلي من كفر كلا: an army of whose country no place is named stands abroad.
  const abroad = ground === null || placed.has(ground) ? [] : theatresOf(tables, ground, published);
  const main = ground === null ? null : wholeOf(tables, ground, published);
  return { main, ground, scenes: new Set([...(main === null ? [] : [main]), ...scenes, ...abroad]) };
}

/** توريت in 1992: of Sudan, of which the country was a part on that day. */
function wholeOf({ formerParts }: Tables, country: string, day: string | null): string {
  const part = formerParts.get(country);
  return part !== undefined && day !== null && day < part.until ? part.country : country;
}

/** What a name has to say of the country. */
interface NameVote {
  /** Nobody's first name, no site's; `sure` where it is no ordinary word either. */
  readonly right: 'sure' | 'doubtful' | 'none';
  /** Shared between the countries that have it. */
  readonly votes: readonly (readonly [string, number])[];
}

const nameVotes = new WeakMap<PlaceName, NameVote>();

function rightOf({ name }: PlaceName, { ambiguous, notNames, sites, givenNames }: Tables): NameVote['right'] {
  if (sites.has(name) || givenNames.has(name)) return 'none';
  const word = notNames.get(name);
  if (word !== undefined && word !== 'noun') return 'none';
  return word === 'noun' || ambiguous.has(name) ? 'doubtful' : 'sure';
}

function voteOf(stored: PlaceName, tables: Tables): NameVote {
  let vote = nameVotes.get(stored);
  if (vote === undefined) {
    const best = new Map<string, number>();
    const capitals = stored.places.filter(({ country }) => tables.capitals.has(`${country} ${stored.name}`));
    // الخرطوم is Sudan's capital, whatever hamlets of Yemen have its name.
    for (const place of capitals.length > 0 ? capitals : stored.places)
      best.set(place.country, Math.max(best.get(place.country) ?? 0, weightOf(place, capitals.length > 0)));
    const votes = [...best].map(([country, weight]) => [country, weight / best.size] as const);
    nameVotes.set(stored, (vote = { right: rightOf(stored, tables), votes }));
  }
  return vote;
}

/** The vote of the first name that may vote, of names that begin at one word. */
function firstVote(
  hits: readonly NameHit<PlaceName>[],
  tables: Tables,
  anyName: boolean,
): { vote: NameVote; last: number } | null {
  for (const { agreement, stored, last } of hits) {
    if (agreement !== 'exact') continue;
    const vote = voteOf(stored, tables);
    if (vote.right === 'sure' || (anyName && vote.right === 'doubtful')) return { vote, last };
  }
  return null;
}

/** انسحب الجيش من هجليج إلى جنوب السودان: where one goes; a text about a country does not name that for a goal. */
const isGoal = ({ tokens }: Words, at: number): boolean => leadsTo(tokens[at - 1]?.folded.replace(/^و/, ''));

/** A word without any of these says nothing of a country. */
const VOTES = PLACE_NAME | LONGER_PLACE_NAME | BODY_NAME | LONGER_BODY_NAME | NATIONALITY;

/** Votes by country, and the countries of which a place has voted; names that are ordinary words vote only where `anyName`. */
function votesOf(
  words: Words,
  tables: Tables,
  anyName: boolean,
): { votes: ReadonlyMap<string, number>; placed: ReadonlySet<string> } {
  const votes = new Map<string, number>();
  const placed = new Set<string>();
  const vote = (country: string, weight: number): void => {
    if (country !== '') votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  const { traits } = words;
  for (let at = 0; at < traits.length;) {
    const known = traits[at] as number;
    if ((known & VOTES) === 0 || (known & LETTERS) === 0) {
      at++;
      continue;
    }
    const body = organisationNamesAt(words, at).find(
      ({ stored, agreement }) => !stored.local && agreement !== 'article-added' && agreement !== 'article-dropped',
    );
    if (body !== undefined && !tables.ambiguous.has(body.stored.name)) {
      vote(body.stored.organisation.country, SPEAKERS.has(body.stored.organisation.kind) ? SPEAKER : BODY);
      at = body.last + 1;
      continue;
    }
    const named = firstVote(placeNamesAt(words, at), tables, anyName);
    if (named !== null) {
      const away = isGoal(words, at);
      for (const [country, weight] of named.vote.votes) {
        vote(country, away && weight === PLACE_WEIGHTS['country'] ? CAPITAL : weight);
        placed.add(country);
      }
      at = named.last + 1;
      continue;
    }
    const { nisba } = factsAt({ words }, at);
    if (nisba !== null) vote(nisba, NISBA);
    at++;
  }
  return { votes, placed };
}
