import { createRequire } from 'node:module';
import { notEmpty, readTable } from '../tables/read-table.ts';

/** Forms of a verb, as compromise conjugates it. */
export interface VerbForms {
  readonly infinitive: string;
  /** withdrew */
  readonly past: string;
  /** withdrawn */
  readonly participle: string;
  /** withdrawing */
  readonly gerund: string;
  /** withdraws */
  readonly present: string;
}

/** The few functions of compromise's second level that are used; its own types leave them open. */
interface Compromise {
  model(): unknown;
  methods(): {
    readonly two: {
      readonly transform: {
        readonly verb: { conjugate(infinitive: string, model: unknown): Readonly<Record<string, string | undefined>> };
        readonly noun: { toPlural(noun: string, model: unknown): string };
      };
    };
  };
}

let loaded: Compromise | undefined;

/**
 * Loading compromise takes a quarter of a second, so the words of the summaries stand in tables (`data/english-*.tsv`), and it
 * is loaded for any other. Its transforms are called directly: `nlp('surrender').verbs()` takes the bare word for a noun.
 */
const compromise = (): Compromise => (loaded ??= createRequire(import.meta.url)('compromise') as Compromise);

let verbs: Map<string, VerbForms> | undefined;
let plurals: Map<string, string> | undefined;
const table = (name: string): URL => new URL(`../../src/dataset/data/${name}.tsv`, import.meta.url);

function loadVerbs(): Map<string, VerbForms> {
  const columns = { infinitive: notEmpty, past: notEmpty, participle: notEmpty, gerund: notEmpty, present: notEmpty };
  return new Map(readTable(table('english-verbs'), columns).map(({ cells }) => [cells.infinitive, cells]));
}

const loadPlurals = (): Map<string, string> =>
  new Map(
    readTable(table('english-plurals'), { singular: notEmpty, plural: notEmpty }).map(({ cells }) => [
      cells.singular,
      cells.plural,
    ]),
  );

/**
 * All forms of an English verb; particles stay (`take over`: took over, taken over).
 *
 * @example
 * conjugate('withdraw').past // 'withdrew', for انسحب
 */
export function conjugate(infinitive: string): VerbForms {
  verbs ??= loadVerbs();
  let forms = verbs.get(infinitive);
  if (forms === undefined) verbs.set(infinitive, (forms = compromiseForms(infinitive)));
  return forms;
}

/** The forms that compromise gives a verb, which the table must agree with. */
export function compromiseForms(infinitive: string): VerbForms {
  const [verb = infinitive, ...particles] = infinitive.split(' ');
  const forms = compromise().methods().two.transform.verb.conjugate(verb, compromise().model());
  const whole = (form: string | undefined, otherwise: string): string => [form ?? otherwise, ...particles].join(' ');
  const past = forms['PastTense'] ?? `${verb}ed`;
  return {
    infinitive,
    past: whole(past, past),
    participle: whole(forms['Participle'], past),
    gerund: whole(forms['Gerund'], `${verb}ing`),
    present: whole(forms['PresentTense'], `${verb}s`),
  };
}

/** The plural that compromise gives a noun. */
export const compromisePlural = (noun: string): string =>
  compromise().methods().two.transform.noun.toPlural(noun, compromise().model());

/**
 * A noun in the number that the count asks for.
 *
 * @example
 * inNumber('place', 12) // 'places', for مواقع
 */
export const inNumber = (noun: string, count: number): string =>
  count === 1 ? noun : ((plurals ??= loadPlurals()).get(noun) ?? compromisePlural(noun));

/**
 * A number with a comma before every three digits. `toLocaleString` alone would load all that Node knows of languages.
 *
 * @example grouped(1_000_000) // '1,000,000'
 */
export const grouped = (count: number): string =>
  Number.isSafeInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : count.toLocaleString('en-GB');

/**
 * Joins names for reading: `A`, `A and B`, `A, B and C`.
 *
 * @example
 * listed(['Al-Qaryatayn', 'Palmyra']) // 'Al-Qaryatayn and Palmyra', for القريتين وتدمر
 */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The last day of the month that a day stands in. */
function endOfMonth(day: string): string {
  const date = utc(day);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

/**
 * A closed interval of days in English, with its preposition.
 *
 * @example
 * englishDate({ from: '2024-12-07', to: '2024-12-07' }) // 'on 7 December 2024'
 * englishDate({ from: '2024-12-01', to: '2024-12-31' }) // 'in December 2024', for كانون الأول 2024
 */
export function englishDate({ from, to }: { readonly from: string; readonly to: string }): string {
  const [start, end] = [utc(from), utc(to)];
  const day = String(start.getUTCDate());
  const month = MONTHS[start.getUTCMonth()] ?? '';
  const year = String(start.getUTCFullYear());
  if (from === to) return `on ${day} ${month} ${year}`;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return `in ${from.slice(0, 4)}`;
  if (from.endsWith('-01') && to === endOfMonth(from)) return `in ${month} ${year}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const shortStart = [day, ...(sameMonth ? [] : [month]), ...(sameYear ? [] : [year])].join(' ');
  return `between ${shortStart} and ${String(end.getUTCDate())} ${MONTHS[end.getUTCMonth()] ?? ''} ${String(end.getUTCFullYear())}`;
}
