import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkGazetteers } from '../../../src/gazetteer/check/check.ts';
import type { Finding } from '../../../src/gazetteer/check/finding.ts';
import { GAZETTEERS } from '../../../src/gazetteer/read-tables.ts';
import { run } from '../../cli/fake.ts';
import { folder } from '../../io/helpers.ts';

const PLACE_HEADER =
  'id,country,name_ar,alt_ar,name_en,feature,admin1_ar,admin2_ar,lat,lon,precision_km,population,source,pcode,geonameid,wikidata';
const BODY_HEADER = 'id,name_ar,alt_ar,local_ar,name_en,kind,side,country,contexts,parent,valid_from,valid_to,source';
const COUNTRY = 'country-SY,SY,سوريا,,Syria,country,,,35,38,300,,test,,,';
const HOMS = 'sy-1,SY,حمص,,Homs,admin1,,,34.7,37.5,60,,test,,,';

/** A small gazetteer folder with the real borders. */
function gazetteer(files: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(files).map(([name, rows]) => [name, `${rows.join('\n')}\n`]);
  const base = folder(Object.fromEntries(lines) as Record<string, string>);
  cpSync(fileURLToPath(new URL('boundaries/', GAZETTEERS)), join(base, 'boundaries'), { recursive: true });
  return base;
}

const findings = (files: Readonly<Record<string, readonly string[]>>): readonly Finding[] =>
  checkGazetteers(pathToFileURL(`${gazetteer(files)}/`)).findings;
const places = (...rows: readonly string[]): readonly Finding[] =>
  findings({ 'places/sy.csv': [PLACE_HEADER, COUNTRY, HOMS, ...rows] });
const short = (found: readonly Finding[]): string[] =>
  found.map(({ severity, file, line, column, message }) => `${severity} ${file}:${line} ${column ?? '-'} ${message}`);

describe('the gazetteers of the program', () => {
  let all: readonly Finding[] = [];
  beforeAll(() => (all = checkGazetteers(GAZETTEERS).findings));
  it('have no error', () => expect(short(all.filter(({ severity }) => severity === 'error'))).toEqual([]));
  it('have no repeated words', () => expect(short(all.filter(({ file }) => !file.startsWith('places/')))).toEqual([]));
});

describe('places', () => {
  it('passes sound rows', () => {
    expect(short(places('sy-2,SY,تدمر,,Palmyra,city,حمص,,34.55,38.28,2,,test,,,'))).toEqual([]);
  });

  it.each([
    ['a bad cell', 'sy-2,SY,Palmyra,,Palmyra,city,حمص,,34.55,38.28,2,,test,,,', 'name_ar "Palmyra" is not an Arabic name'],
    ['a row too short', 'sy-2,SY,تدمر', '- 3 cells where the header has 16'],
    [
      'an id used twice',
      'sy-1,SY,تدمر,,Palmyra,city,حمص,,34.55,38.28,2,,test,,,',
      'id "sy-1" is already used in places/sy.csv:3',
    ],
    [
      'a parent without a row',
      'sy-2,SY,تدمر,,Palmyra,city,حمس,,34.55,38.28,2,,test,,,',
      'admin1_ar no row of rank admin1 in SY is called "حمس"',
    ],
    [
      'swapped degrees',
      'sy-2,SY,تدمر,,Palmyra,city,حمص,,38.28,34.55,2,,test,,,',
      'lat تدمر lies 245 km outside SY, where 8 km are allowed',
    ],
    ['half a position', 'sy-2,SY,تدمر,,Palmyra,city,حمص,,34.55,,2,,test,,,', 'lon only one of lat and lon is given'],
    [
      'an unknown country',
      'sy-2,ZZ,تدمر,,Palmyra,city,,,34.55,38.28,2,,test,,,',
      'country no row of rank country has the code "ZZ"',
    ],
  ])('refuses %s', (_, row, wanted) => {
    const found = places(row);
    expect(short(found)).toEqual([`error places/sy.csv:4 ${wanted}`]);
    expect(found[0]?.remedy).not.toBe('');
  });

  it('names the file and the line where a quote never closes', () => {
    expect(short(places('sy-2,SY,"تدمر,,Palmyra,city,حمص,,34.55,38.28,2,,test,,,'))).toEqual([
      expect.stringMatching(/^error places\/sy\.csv:[45] - .*quote/i),
    ]);
  });

  it('refuses one place entered twice, warns of namesakes, and lets parents tell them apart', () => {
    const village = (id: string, lat: string, admin1 = 'حمص'): string =>
      `${id},SY,المشرفة,,Mushrifa,village,${admin1},,${lat},37,1,,test,,,`;
    expect(short(places(village('a', '34.7'), village('b', '34.71')))).toEqual([
      'error places/sy.csv:5 name_ar village "المشرفة" collides with places/sy.csv:4, 1.1 km off, same parents',
    ]);
    expect(places(village('a', '34.7'), village('b', '34.9')).map(({ severity }) => severity)).toEqual(['warning']);
    const hama = 'sy-3,SY,حماة,,Hama,admin1,,,35.1,37,60,,test,,,';
    expect(places(hama, village('a', '34.7'), village('b', '34.71', 'حماة'))).toEqual([]);
  });
});

describe('organisations', () => {
  const bodies = (...rows: readonly string[]): string[] =>
    short(findings({ 'places/sy.csv': [PLACE_HEADER], 'organisations.csv': [BODY_HEADER, ...rows] }));
  const body = (id: string, country: string, contexts: string, parent = '', from = '', to = ''): string =>
    `${id},اسم ${id},,الجيش,${id},army,x,${country},${contexts},${parent},${from},${to},test`;

  it('refuses a name that two bodies bear with nothing to choose by', () => {
    expect(bodies(body('a', 'SY', ''), body('b', 'SY', ''))).toEqual([
      'error organisations.csv:3 local_ar "الجيش" means a (line 2), too, in the same country at the same time',
    ]);
  });

  it('lets home, time and country choose', () => {
    expect(bodies(body('a', 'SY', ''), body('b', 'IL', 'IL|SY'))).toEqual([]);
    expect(bodies(body('a', 'SY', '', '', '', '2024-12-08'), body('b', 'SY', '', '', '2024-12-08'))).toEqual([]);
    expect(bodies(body('a', 'SY', ''), body('b', 'IQ', ''))).toEqual([]);
  });

  it('refuses parents that are missing or go round, and times that end first', () => {
    expect(bodies(body('a', 'SY', '', 'z'))).toEqual(['error organisations.csv:2 parent "z" or what is above it has no row']);
    expect(bodies(body('a', 'SY', '', 'b'), body('b', 'IQ', '', 'a')).length).toBe(2);
    expect(bodies(body('a', 'SY', '', '', '2024-01-02', '2024-01-01'))).toEqual([
      'error organisations.csv:2 valid_to 2024-01-01 is not after 2024-01-02',
    ]);
  });
});

describe('word tables', () => {
  it('refuses forms that fold to one and say two things, unknown tables, and capitals without a place', () => {
    const found = findings({
      'places/sy.csv': [PLACE_HEADER, COUNTRY],
      'place-cues.csv': ['form,role', 'إلى,preposition', 'الى,direction'],
      'capitals.csv': ['country,name_ar', 'SY,دمشق'],
      'own.csv': ['a', 'b'],
    });
    expect(found.map(({ file, line, column }) => `${file}:${line} ${column ?? '-'}`)).toEqual([
      'capitals.csv:2 name_ar',
      'own.csv:1 -',
      'place-cues.csv:3 form',
    ]);
  });
});

describe('rasd gazetteer check', () => {
  it('prints findings with remedies, a summary, and ends with 1 at an error', async () => {
    const base = gazetteer({ 'places/sy.csv': [PLACE_HEADER, COUNTRY, HOMS] });
    expect(await run(['gazetteer', 'check', base])).toEqual({
      status: 0,
      out: '',
      err: '2 tables: 2 places, 0 organisations, 0 words\n0 errors, 0 warnings\n',
    });
    writeFileSync(join(base, 'places/sy.csv'), readFileSync(join(base, 'places/sy.csv'), 'utf8').replace('34.7', '94.7'));
    const bad = await run(['gazetteer', 'check', base]);
    expect(bad.status).toBe(1);
    expect(bad.out).toBe(
      'error places/sy.csv:3 lat: "94.7" is not between -90 and 90\n    → correct the cell; README.md says what the column holds\n',
    );
  });

  it('ends with 2 where there is no gazetteer', async () => {
    expect((await run(['gazetteer', 'check', folder({ 'a.txt': '' })])).status).toBe(2);
  });
});
