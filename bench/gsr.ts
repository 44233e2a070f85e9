/**
 * False alarms on real news: `npx tsx bench/gsr.ts PATH/sentences.jsonl` reads the sentences of arabic_event_gsr (Open Event Data Alliance,
 * MIT; JSON Lines with `id` and `text`), which hardly ever tell an event of Rasd's types, and judges what is found by
 * `bench/data/gsr-verdicts.tsv`. `--text` prints the sentences, `--write` lists the events in `docs/gsr-events.md`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createPipeline } from '../src/pipeline.ts';
import { notEmpty, oneOf, readTable } from '../src/tables/read-table.ts';

interface Found {
  readonly sentence: string;
  readonly text: string;
  readonly type: string;
  readonly status: string;
  readonly trigger: string;
  readonly rule: string;
  readonly verdict: string;
  readonly why: string;
}

/** Long ids are hashes; their end is enough. */
const shortId = (id: string): string => (id.length > 40 ? id.slice(-20) : id);
const keyOf = (sentence: string, type: string, trigger: string): string => `${sentence} ${type} ${trigger}`;

function readVerdicts(): Map<string, { verdict: string; why: string }> {
  const rows = readTable(new URL('data/gsr-verdicts.tsv', import.meta.url), {
    sentence: notEmpty,
    type: notEmpty,
    trigger: notEmpty,
    verdict: oneOf(['true', 'false']),
    why: notEmpty,
  });
  return new Map(rows.map(({ cells: { sentence, type, trigger, verdict, why } }) => [keyOf(sentence, type, trigger), { verdict, why }]));
}

function findEvents(sentences: readonly { id: string; text: string }[]): Found[] {
  const pipeline = createPipeline();
  const verdicts = readVerdicts();
  return sentences.flatMap(({ id, text }) =>
    pipeline.extract([{ id, text }]).events.map(({ type, status, mentions }) => {
      const sentence = shortId(id);
      const trigger = (mentions[0]?.trigger.text ?? '').replace(/\s+/g, ' ');
      const { verdict, why } = verdicts.get(keyOf(sentence, type, trigger)) ?? { verdict: '?', why: 'not judged yet' };
      return { sentence, text, type, status, trigger, rule: mentions[0]?.rule ?? '', verdict, why };
    }),
  );
}

const count = (found: readonly Found[], verdict: string): number => found.filter((event) => event.verdict === verdict).length;

function summary(sentences: number, found: readonly Found[]): string {
  const wrong = count(found, 'false');
  const rate = ((1000 * wrong) / sentences).toFixed(1);
  const open = count(found, '?');
  return `${sentences} sentences, ${found.length} events: ${count(found, 'true')} true, ${wrong} false (${rate} per 1,000 sentences)${open > 0 ? `, ${open} not judged yet` : ''}`;
}

const page = (sentences: number, found: readonly Found[]): string =>
  [
    '# Events in news that tells of other things',
    '',
    'arabic_event_gsr (Open Event Data Alliance, 2018, MIT licence) holds Arabic news sentences judged for assaults and protests. Hardly any tells a',
    'withdrawal, a capture or a defection, so that what Rasd finds in them shows its false alarms. Each event was judged by hand, by the sentence alone:',
    'true where it tells such an event, whatever became of the fields. The sentences are not repeated here. Written by `bench/gsr.ts`; judgements are in',
    '`bench/data/gsr-verdicts.tsv`. The target is at most 2 false events per 1,000 sentences.',
    '',
    `**${summary(sentences, found)}**`,
    '',
    ...['false', '?', 'true'].flatMap((verdict) => {
      const rows = found.filter((event) => event.verdict === verdict);
      if (rows.length === 0) return [];
      return [
        `## ${{ false: 'False', true: 'True', '?': 'Not judged yet' }[verdict] ?? verdict}`,
        '',
        '| sentence | type | status | trigger | rule | why |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows.map((row) => `| \`${row.sentence}\` | ${row.type} | ${row.status} | ${row.trigger} | ${row.rule} | ${row.why === '-' ? '' : row.why} |`),
        '',
      ];
    }),
  ].join('\n');

const path = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (path === undefined || !existsSync(path)) {
  console.log(`SKIPPED: there is no benchmark at ${path ?? '(no path given)'}; it is sentences.jsonl, made of arabic_event_gsr.`);
} else {
  const sentences = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string });
  const found = findEvents(sentences);
  for (const { sentence, type, status, trigger, rule, verdict, why, text } of found) {
    console.log([sentence, type, status, trigger, rule, verdict, why].join('\t'));
    if (process.argv.includes('--text')) console.log(`  ${text}\n`);
  }
  console.log(summary(sentences.length, found));
  if (process.argv.includes('--write')) writeFileSync(new URL('../docs/gsr-events.md', import.meta.url), page(sentences.length, found));
}
