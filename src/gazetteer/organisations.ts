import { listOf, readTable, TableError } from '../tables/read-table.ts';
import { ORGANISATION_COLUMNS } from './columns.ts';
import { foldName } from '../text/fold.ts';
import type { Organisation } from './gazetteer.ts';
import { nisbaCountry } from './nisba.ts';
import { loadTables } from './tables.ts';

/** Bodies of a state: what news at home calls by their kind alone (حرس الحدود, الجيش). */
const OF_A_STATE = new Set(['army', 'security', 'unit']);
/** Words for forces that mean the state's own by themselves; others (القوات، الوحدات) mean those named before. */
const ALONE = new Set(['الجيش', 'الشرطه']);

/**
 * What a body of a state is called at home: its name without the adjective of its country (حرس الحدود العراقي: حرس الحدود).
 *
 * @example homeNames(['الجيش التشادي', 'القوات التشادية'], 'TD') // ['الجيش']
 */
function homeNames(names: readonly string[], country: string): string[] {
  const { nisbas } = loadTables();
  return names.flatMap((name) => {
    const words = name.split(' ');
    const last = words.pop() ?? '';
    if (!last.startsWith('ال') || nisbaCountry(foldName(last), nisbas) !== country) return [];
    const rest = words.join(' ');
    return words.length > 1 || ALONE.has(foldName(rest)) ? [rest] : [];
  });
}

/** Letters that writers of one country put where others do not, each with the other way (كوردستان beside كردستان). */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/كرد(?=ستان|ي)/g, 'كورد'],
  [/كورد(?=ستان|ي)/g, 'كرد'],
  [/ديمقراط/g, 'ديموقراط'],
  [/ديموقراط/g, 'ديمقراط'],
  [/فيدرال/g, 'فدرال'],
  [/فدرال/g, 'فيدرال'],
];

/** الحزب الديمقراطي الكردستاني: the name in the other spellings of its words. */
const otherSpellings = (name: string): string[] =>
  SPELLINGS.reduce<string[]>(
    (names, [letters, other]) => [...new Set([...names, ...names.map((each) => each.replace(letters, other))])],
    [name],
  ).slice(1);

const MILITIA = /^(ال)?(?:ميليشي|مليشي)(ا|ات)(?= |$)/;

/**
 * Names with every spelling and number of the word for a militia that opens them: a militia is as often spoken of in the plural.
 *
 * @example spelt(['مليشيات هادي']) // ['مليشيات هادي', 'مليشيا هادي', 'ميليشيا هادي', 'ميليشيات هادي']
 */
function spelt(names: readonly string[]): string[] {
  const forms = names.flatMap((name) =>
    MILITIA.test(name) ? ['مليشيا', 'مليشيات', 'ميليشيا', 'ميليشيات'].map((word) => name.replace(MILITIA, `$1${word}`)) : [],
  );
  return [...new Set([...names, ...forms, ...names.flatMap(otherSpellings)])];
}

/** Arms of an army that are named by a noun of their own; others (القوات البرية) by an adjective, which any force may have. */
const ARMS = ['سلاح الجو', 'سلاح الطيران', 'سلاح البحرية', 'سلاح المدرعات'];

/** The arms of each army by the adjective of its country, where no body has the name: الجيش الليبي, سلاح الجو الليبي. */
function withArms(bodies: readonly Organisation[]): Organisation[] {
  const named = new Set(bodies.flatMap(({ names }) => names));
  return bodies.map((body) => {
    if (body.kind !== 'army') return body;
    const arms = body.names.flatMap((name) => {
      const adjective = /^الجيش (ال\S+)$/.exec(name)?.[1];
      return adjective === undefined ? [] : ARMS.map((arm) => `${arm} ${adjective}`);
    });
    return { ...body, names: [...body.names, ...arms.filter((arm) => !named.has(arm))] };
  });
}

/**
 * Reads `organisations.csv`.
 *
 * @throws {TableError} for a bad cell, a repeated id or a parent that no row has, with file and line
 */
export function readOrganisations(file: URL): Organisation[] {
  const rows = readTable(file, ORGANISATION_COLUMNS);
  const ids = new Set<string>();
  for (const { line, cells } of rows) {
    if (ids.has(cells.id)) throw new TableError('organisations.csv', line, `id "${cells.id}" is used twice`);
    ids.add(cells.id);
  }
  const bodies = rows.map(({ line, cells }) => {
    const names = spelt([cells.name_ar, ...listOf(cells.alt_ar)]);
    const local = spelt(listOf(cells.local_ar));
    const home = OF_A_STATE.has(cells.kind) ? homeNames(names, cells.country) : [];
    if (cells.parent !== '' && !ids.has(cells.parent))
      throw new TableError('organisations.csv', line, `parent "${cells.parent}" has no row`);
    return {
      id: cells.id,
      name: cells.name_ar,
      names,
      localNames: [...new Set([...local, ...home])].filter((name) => local.includes(name) || !names.includes(name)),
      nameEn: cells.name_en,
      kind: cells.kind,
      side: cells.side,
      country: cells.country,
      contexts: listOf(cells.contexts === '' ? cells.country : cells.contexts),
      parent: cells.parent === '' ? null : cells.parent,
      contract: cells.source.includes('contract'),
      validFrom: cells.valid_from === '' ? null : cells.valid_from,
      validTo: cells.valid_to === '' ? null : cells.valid_to,
    };
  });
  return withBareNames(withArms(bodies));
}

/** What news of any country calls its army. */
const BARE = ['الجيش', 'القوات المسلحة'];

/** The first army of each country under the bare names, where no body of that country has one of its own choosing. */
function withBareNames(bodies: readonly Organisation[]): Organisation[] {
  const named = new Set(
    bodies.flatMap(({ localNames, contexts, country }) =>
      localNames.some((name) => BARE.includes(name)) ? [country, ...contexts] : [],
    ),
  );
  return bodies.map((body) => {
    if (body.kind !== 'army' || body.country === '' || named.has(body.country)) return body;
    named.add(body.country);
    return { ...body, localNames: [...body.localNames, ...BARE] };
  });
}
