/** Writes the mixed sample dataset in every format and set of columns into a folder: `tsx tests/nightly/write-exports.ts FOLDER`. */
import { writeExport } from '../../src/index.ts';
import { COLUMN_SETS } from '../../src/dataset/export/formats.ts';
import { MIXED } from '../dataset/export/helpers.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('give a folder');
for (const name of ['events.json', 'events.jsonl', 'events.geojson']) await writeExport(MIXED, `${folder}/${name}`);
for (const columns of COLUMN_SETS) {
  await writeExport(MIXED, `${folder}/${columns}.csv`, { columns });
  await writeExport(MIXED, `${folder}/${columns}.parquet`, { columns });
}
