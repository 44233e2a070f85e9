import { conjugate, englishDate, grouped, inNumber, listed } from './english.ts';
import type { VerbForms } from './english.ts';
import { namePhrase } from './force-names.ts';
import type { NamePhrase } from './force-names.ts';
import type { Actor, Claimant, Count, Event, Place } from './types.generated.ts';

/** What the sentence is made of. */
export type Summarised = Pick<
  Event,
  'type' | 'subtype' | 'status' | 'date' | 'actors' | 'targets' | 'places' | 'count' | 'claimedBy'
>;

/** The parts of a sentence, before the status decides how they are put together. */
interface Clause {
  readonly subject: NamePhrase;
  readonly verb: VerbForms;
  /** The subject undergoes it: `Palmyra was captured`. */
  readonly passive: boolean;
  /** What follows the verb: `from Palmyra towards Iraq`. */
  readonly rest: string;
}

/** More names than these are counted, not listed. */
const NAMES_SHOWN = 3;

/** Subtypes whose verb is another than that of their type. */
const VERBS: Readonly<Record<string, string>> = {
  withdrawal: 'withdraw',
  redeployment: 'redeploy',
  capture: 'capture',
  recapture: 'recapture',
  handover: 'take over',
  defection: 'defect',
  desertion: 'desert',
  surrender: 'surrender',
};

/** English names of places that one is at and not in. */
const POINT =
  /\b(?:air ?base|airport|airfield|base|barracks|camp|checkpoint|crossing|dam|depot|field|gate|headquarters|plant|port|post|station)\b/i;

const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const placeName = ({ name, nameEn }: Place): string => nameEn ?? name;

function placeNames(places: readonly Place[]): string {
  const names = [...new Set(places.map(placeName))];
  const more = names.length - NAMES_SHOWN;
  return more < 1 ? listed(names) : listed([...names.slice(0, NAMES_SHOWN), `${String(more)} other ${inNumber('place', more)}`]);
}

/** `in Homs`, `at Tiyas Airbase`, nothing for no place. */
function located(places: readonly Place[]): string {
  const first = places[0];
  if (first === undefined) return '';
  return `${POINT.test(placeName(first)) ? 'at' : 'in'} ${placeNames(places)}`;
}

const led = (preposition: string, places: readonly Place[]): string =>
  places.length === 0 ? '' : `${preposition} ${placeNames(places)}`;

function together(actors: readonly Pick<Actor, 'name' | 'nameEn'>[]): NamePhrase | null {
  const phrases = actors.map(namePhrase);
  const [first] = phrases;
  if (first === undefined) return null;
  return { words: listed([...new Set(phrases.map(({ words }) => words))]), plural: phrases.length > 1 || first.plural };
}

/** Round numbers stand for "about" as well: both have the same bounds. */
const exactly = (value: number): string => (value >= 20 && value % 10 === 0 ? `about ${grouped(value)}` : grouped(value));

/** Bounds that the words عشرات، مئات، آلاف have. */
const VAGUE: Readonly<Record<string, string>> = { '20-99': 'dozens of', '200-999': 'hundreds of', '2000-9999': 'thousands of' };

function quantified({ min, max }: Count): string {
  if (min !== null && min === max) return exactly(min);
  if (min !== null && max !== null)
    return VAGUE[`${String(min)}-${String(max)}`] ?? `between ${grouped(min)} and ${grouped(max)}`;
  if (min !== null) return `more than ${grouped(min)}`;
  return max === null ? '' : `up to ${grouped(max)}`;
}

/** `more than 2,000 members`, `one position`; nothing where no number is known. */
function counted(count: Count, noun: string): string {
  const quantity = quantified(count);
  const single = count.min === 1 && count.max === 1;
  return quantity === '' ? '' : `${single ? 'one' : quantity} ${inNumber(noun, single ? 1 : 2)}`;
}

const PASSIVE_FORCE: NamePhrase = { words: 'unnamed forces', plural: true };

/** Who of a force: `more than 2,000 members of the Syrian Army`. */
function members(force: NamePhrase | null, count: Count | null): NamePhrase {
  const some = count?.unit === 'people' ? counted(count, force === null ? 'fighter' : 'member') : '';
  const plural = !(count?.min === 1 && count.max === 1);
  if (force === null) return { words: some === '' ? 'unnamed fighters' : some, plural };
  return { words: `${some === '' ? 'members' : some} of ${force.words}`, plural: some === '' || plural };
}

function clauseOf(event: Summarised): Clause {
  const at = event.places.filter(({ role }) => role === 'at');
  const to = event.places.filter(({ role }) => role === 'to');
  const via = event.places.filter(({ role }) => role === 'via');
  const way = spaced(led('towards', to), led('via', via));
  const force = together(event.actors);
  const other = together(event.targets)?.words;
  const verb = conjugate(VERBS[event.subtype ?? ''] ?? VERBS[event.type] ?? event.type);
  const { count } = event;
  switch (event.type) {
    case 'withdrawal': {
      const subject = count?.unit === 'people' ? members(force, count) : (force ?? PASSIVE_FORCE);
      const points =
        count?.unit === 'places' && !(at.length === count.min && at.length === count.max) ? counted(count, 'position') : '';
      const vehicles = count?.unit === 'vehicles' ? counted(count, 'vehicle') : '';
      const from = points === '' ? led('from', at) : spaced('from', points, located(at));
      return {
        subject,
        verb,
        passive: false,
        rest: spaced(vehicles === '' ? '' : `with ${vehicles}`, from, way, other === undefined ? '' : `in favour of ${other}`),
      };
    }
    case 'capture': {
      const points =
        count?.unit === 'places' && !(at.length === count.min && at.length === count.max) ? counted(count, 'position') : '';
      const named = at.length === 0 ? 'territory' : placeNames(at);
      const object = points === '' ? named : spaced(points, located(at));
      const from = other === undefined ? '' : `from ${other}`;
      if (force !== null) return { subject: force, verb, passive: false, rest: spaced(object, from, way) };
      const plural = points === '' ? new Set(at.map(placeName)).size > 1 : !(count?.min === 1 && count.max === 1);
      return { subject: { words: object, plural }, verb, passive: true, rest: spaced(from, way) };
    }
    case 'defection': {
      const joined = other === undefined ? '' : `to ${other}`;
      return { subject: members(force, count), verb, passive: false, rest: spaced(joined, located(at), way) };
    }
  }
}

/** The verb group of a finite clause, by status. */
function predicate({ subject, verb, passive }: Clause, status: Event['status'], hasDay: boolean): string {
  const be = subject.plural ? 'are' : 'is';
  const was = subject.plural ? 'were' : 'was';
  const bare = passive ? `be ${verb.participle}` : verb.infinitive;
  switch (status) {
    case 'occurred':
      return passive ? `${was} ${verb.participle}` : verb.past;
    case 'ongoing':
      return passive ? `${be} being ${verb.participle}` : `${be} ${verb.gerund}`;
    case 'planned':
      return passive ? `${be} to ${bare}` : `${subject.plural ? 'plan' : conjugate('plan').present} to ${bare}`;
    case 'demanded':
      return `${was} called on to ${bare}`;
    case 'denied':
      return passive ? `${was} not ${verb.participle}` : `did not ${bare}`;
    case 'possible':
      // A day of its own speaks of something that has happened, if the report is right.
      if (!hasDay) return `may ${bare}`;
      return passive ? `may have been ${verb.participle}` : `may have ${verb.participle}`;
  }
}

/**
 * One English sentence that tells an event. Verbs and plurals are formed by compromise.
 *
 * @param event  an event, or a draft of one
 * @returns a sentence with capital and full stop; names without an English form stay Arabic
 *
 * @example
 * summarise({ type: 'withdrawal', status: 'occurred', actors: [{ name: 'قوات النظام', nameEn: 'Syrian Government Forces' }],
 *   places: [{ role: 'at', name: 'القريتين', nameEn: 'Al-Qaryatayn', … }], date: { from: '2024-12-07', to: '2024-12-07', … }, … })
 * // 'Syrian government forces withdrew from Al-Qaryatayn on 7 December 2024.'
 */
export function summarise(event: Summarised): string {
  const { status, date, claimedBy } = event;
  const clause = clauseOf(event);
  const { subject, rest, verb, passive } = clause;
  const source = together(claimedBy)?.words;
  // The day of a report says nothing about the day of what is only planned, demanded or possible.
  const reported = date?.basis === 'document' && (status === 'planned' || status === 'demanded' || status === 'possible');
  const day = date === null ? '' : reported ? `, as reported ${englishDate(date)}` : ` ${englishDate(date)}`;
  const body = sentenceBody();
  return `${body.charAt(0).toUpperCase()}${body.slice(1)}.`;

  function sentenceBody(): string {
    if (status === 'demanded' && passive) {
      const call = source === undefined ? 'there was a call for' : `${source} called for`;
      return `${call} ${spaced(subject.words, 'to be', verb.participle, rest)}${day}`;
    }
    if (status === 'demanded' && source !== undefined) {
      return `${source} called on ${spaced(subject.words, 'to', verb.infinitive, rest)}${day}`;
    }
    if (source !== undefined && status === 'denied' && !isSame(claimedBy, event.actors)) {
      return `${source} denied that ${spaced(subject.words, predicate(clause, 'occurred', true), rest)}${day}`;
    }
    const told = spaced(subject.words, predicate(clause, status, date !== null && date.basis !== 'document'), rest) + day;
    return source === undefined ? told : `${told}, according to ${source}`;
  }
}

const isSame = (sources: readonly Claimant[], actors: readonly Actor[]): boolean =>
  sources.some((source) =>
    actors.some((actor) => actor.name === source.name || (actor.id !== undefined && actor.id === source.id)),
  );
