import { nationalities } from './nisba.ts';
import type { ClassNoun, CueRole, Direction, OrganisationHead, Tables } from './tables.ts';
import { loadTables } from './tables.ts';

/** All that the small tables say of one folded form, so that a word is looked up once and not in each of them. */
export interface TableEntry {
  classNoun: ClassNoun | null;
  head: OrganisationHead | null;
  title: 'rank' | 'office' | null;
  direction: Direction | null;
  cue: CueRole | null;
  /** The country that it is an adjective of; without the article. */
  nisba: string | null;
  countryside: boolean;
  unit: boolean;
  /** A person's name begins with it: a first name, عبد, أبو. */
  opensPerson: boolean;
  leader: boolean;
  nameOpener: boolean;
  /** A phrase of `sites` begins with it. */
  opensSite: boolean;
  notName: boolean;
}

/** Of a form that is in none of them. */
export const NO_ENTRY: Readonly<TableEntry> = {
  classNoun: null,
  head: null,
  title: null,
  direction: null,
  cue: null,
  nisba: null,
  countryside: false,
  unit: false,
  opensPerson: false,
  leader: false,
  nameOpener: false,
  opensSite: false,
  notName: false,
};

/** What needs the next word to be a name. */
const PERSON_OPENERS = ['عبد', 'ابو', 'ابي'];

let entries: ReadonlyMap<string, TableEntry> | undefined;

/** What the small tables say of a folded form; `NO_ENTRY` for most. */
export const tableEntry = (folded: string): Readonly<TableEntry> => (entries ??= entriesOf(loadTables())).get(folded) ?? NO_ENTRY;

function entriesOf(tables: Tables): ReadonlyMap<string, TableEntry> {
  const known = new Map<string, TableEntry>();
  const at = (form: string): TableEntry => {
    let entry = known.get(form);
    if (entry === undefined) known.set(form, (entry = { ...NO_ENTRY }));
    return entry;
  };
  for (const [form, noun] of tables.classNouns) at(form).classNoun = noun;
  for (const [form, head] of tables.organisationHeads) at(form).head = head;
  for (const [form, title] of tables.titles) at(form).title = title;
  for (const [form, direction] of tables.directions) at(form).direction = direction;
  for (const [form, cue] of tables.cues) at(form).cue = cue;
  for (const [form, country] of nationalities(tables.nisbas)) at(form).nisba = country;
  for (const form of tables.countryside) at(form).countryside = true;
  for (const form of tables.unitNouns) at(form).unit = true;
  for (const form of [...tables.givenNames, ...PERSON_OPENERS]) at(form).opensPerson = true;
  for (const form of tables.leaders.keys()) at(form.split(' ', 1)[0] ?? '').leader = true;
  for (const form of tables.nameOpeners) at(form).nameOpener = true;
  for (const phrase of tables.sites.keys()) at(phrase.split(' ', 1)[0] ?? '').opensSite = true;
  for (const form of tables.notNames.keys()) at(form).notName = true;
  return known;
}
