/** Most memory of an extraction to JSON Lines, of a corpus and of one four times as long with as many events: `tsx memory.ts MAIN FOLDER`. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [main = '', folder = ''] = process.argv.slice(2);
const EVENTS = 100;
const SHORT = 1500;
const TIMES = 4;
/** What may come on top for ids, and for what the collector leaves lying about. */
const ROOM_MB = 60;

const filler = 'قال مراسلنا إن الأسواق شهدت اليوم حركة نشطة وإن أسعار الخضار تراجعت بعد وصول شحنات من الريف الشمالي. '.repeat(20);

function peak(documents: number): number {
  const input = join(folder, `${String(documents)}.jsonl`);
  const lines = Array.from({ length: documents }, (_, at) => {
    const text = at < EVENTS ? `${filler}انسحبت قوات النظام من مدينة القريتين.` : filler;
    return JSON.stringify({ id: `d${String(at)}`, text, published: `2024-12-${String((at % 28) + 1).padStart(2, '0')}` });
  });
  writeFileSync(input, lines.join('\n'));
  const run = 'process.on("exit", () => console.log(process.resourceUsage().maxRSS));';
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(run)}`,
      main,
      'extract',
      input,
      '--output',
      join(folder, 'out.jsonl'),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout) / 1024;
}

const short = peak(SHORT);
const long = peak(SHORT * TIMES);
console.log(`${String(SHORT)} documents: ${short.toFixed(0)} MB; ${String(SHORT * TIMES)}: ${long.toFixed(0)} MB`);
if (long > short + ROOM_MB) throw new Error('memory grows with the corpus');
