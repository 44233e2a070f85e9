// Compares Rasd with two libraries that read the same sentences on the same kind of machine, and writes bench/PEERS.md:
// `npx tsx bench/peers.ts`. Dates: chrono-node's Arabic. Look-up of places: compromise with all names of our gazetteers.
import * as chrono from 'chrono-node/ar';
import nlp from 'compromise/one';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { DateInterval, InputDocument, Layers } from '../src/document.ts';
import { loadGazetteer } from '../src/gazetteer/load.ts';
import { createStages } from '../src/pipeline.ts';
import { runStages } from '../src/stage.ts';
import { foldName } from '../src/text/fold.ts';
import { monthInterval, yearInterval } from '../src/time/calendar.ts';
import { corpus } from './corpus.ts';

const root = new URL('../', import.meta.url);
const GOLD = new URL('tests/fixtures/gold/dev/', root);
const RECOGNIZERS = new URL('tests/fixtures/recognizers-text/DateParser.json', root);
/** UTF-8 bytes of the corpus that speed is measured on. */
const CORPUS_BYTES = 1_000_000;
/** Seconds of processor time that a measurement takes at least. */
const LEAST_SECONDS = 3;

interface Gold {
  readonly published?: string;
  readonly text: string;
  readonly places: readonly { readonly name: string }[];
  readonly dates: readonly DateInterval[];
}
interface Case {
  readonly Input: string;
  readonly Context: { readonly ReferenceDateTime: string };
  readonly Results: readonly { readonly Value: { readonly PastResolution: { readonly date: string } } }[];
}
interface Sentence {
  readonly text: string;
  readonly published: string;
}

const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8').replace(/^\uFEFF/, ''));
const sentencesOf = (text: string): string[] => text.split(/(?<=[.؟!])\s+|\n+/u).filter((sentence) => sentence.trim().length > 10);

/** The stages up to one, and no others. */
function stagesUntil(last: string, left: readonly string[] = []): (document: InputDocument) => Layers {
  const all = createStages();
  const stages = all.slice(0, all.findIndex(({ name }) => name === last) + 1).filter(({ name }) => !left.includes(name));
  return (document) => runStages(stages, { source: document });
}
const untilTime = stagesUntil('time', ['match']);
const asDocument = ({ text, published }: Sentence): InputDocument => ({ id: 'a', text, published });

const rasdDates = (sentence: Sentence): DateInterval[] => untilTime(asDocument(sentence)).dates.map(({ from, to }) => ({ from, to }));

function chronoDates({ text, published }: Sentence): DateInterval[] {
  const results = chrono.parse(text, new Date(`${published}T12:00:00Z`));
  // Times of day alone name no day.
  const days = results.filter(({ start }) => (['year', 'month', 'day', 'weekday'] as const).some((unit) => start.isCertain(unit)));
  return days.map(({ start, end }) => {
    const interval = intervalOf(start);
    return end === null || end === undefined ? interval : { from: interval.from, to: intervalOf(end).to };
  });
}

function intervalOf(part: chrono.ParsedComponents): DateInterval {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((unit) => part.get(unit) ?? 0) as [number, number, number];
  if (part.isCertain('day') || part.isCertain('weekday')) {
    const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return { from: iso, to: iso };
  }
  return part.isCertain('month') ? monthInterval(year, month) : yearInterval(year);
}

const names = loadGazetteer().placeNamesFrom('').map(({ name }) => name);
const trie = nlp.buildTrie([...new Set(names)]);
/** compromise knows neither Arabic letters with variants nor Arabic commas; it is given what it can read. */
const plain = (text: string): string => foldName(text.replace(/[،؛«»"()]/gu, ' , '));
const compromisePlaces = ({ text }: Sentence): string[] =>
  (nlp(plain(text)).lookup(trie).out('array') as string[]).map((found) => found.replace(/[\p{P}\s]+$/gu, ''));
const untilMatch = stagesUntil('match');
const rasdPlaces = (sentence: Sentence): string[] => {
  const { mentions } = untilMatch(asDocument(sentence));
  return mentions.filter(({ kind }) => kind === 'place').map(({ start, end }) => foldName(sentence.text.slice(start, end)));
};

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** Sentences a second of processor time. */
function speed(read: (sentence: Sentence) => unknown, sentences: readonly Sentence[]): number {
  for (const sentence of sentences.slice(0, 200)) read(sentence);
  const start = process.cpuUsage();
  let count = 0;
  while (seconds(process.cpuUsage(start)) < LEAST_SECONDS) read(sentences[count++ % sentences.length] as Sentence);
  return count / seconds(process.cpuUsage(start));
}

interface Found {
  found: number;
  right: number;
  readonly wanted: number;
  wantedFound: number;
}

/** How much of what documents hold is found, sentence by sentence, and how much of what is found they hold. */
function compare(documents: readonly Gold[], wantedOf: (gold: Gold) => readonly string[], read: (sentence: Sentence) => readonly string[], isSame: (wanted: string, found: string) => boolean): Found {
  const total = { found: 0, right: 0, wanted: 0, wantedFound: 0 };
  for (const gold of documents) {
    const wanted = [...new Set(wantedOf(gold))];
    const found = sentencesOf(gold.text).flatMap((text) => read({ text, published: gold.published ?? '2020-01-01' }));
    total.found += found.length;
    total.right += found.filter((each) => wanted.some((want) => isSame(want, each))).length;
    total.wanted += wanted.length;
    total.wantedFound += wanted.filter((want) => found.some((each) => isSame(want, each))).length;
  }
  return total;
}

const gold = readdirSync(GOLD).filter((name) => /^dev-\d+\.json$/.test(name)).sort().map((name) => json(new URL(name, GOLD)) as Gold);
const sentences = [...corpus({ bytes: CORPUS_BYTES, documentBytes: 2800 })].flatMap(({ text, published = '' }) =>
  sentencesOf(text).map((each) => ({ text: each, published })),
);
const cases = json(RECOGNIZERS) as Case[];

const datesAsText = (read: (sentence: Sentence) => DateInterval[]) => (sentence: Sentence): string[] =>
  read(sentence).map(({ from, to }) => `${from}..${to}`);
const wantedDates = ({ dates }: Gold): string[] => dates.map(({ from, to }) => `${from}..${to}`);
const equal = (wanted: string, found: string): boolean => wanted === found;
/** The name as a word or words of what was found, with و or ب before it or not. */
const isNamed = (wanted: string, found: string): boolean => new RegExp(`(?:^| )[وفبلك]{0,2}${foldName(wanted).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: |$)`, 'u').test(found);
const recognized = (read: (sentence: Sentence) => DateInterval[]): number =>
  cases.filter(({ Input, Context, Results }) =>
    read({ text: Input, published: Context.ReferenceDateTime.slice(0, 10) }).some(({ from }) => from === Results[0]?.Value.PastResolution.date),
  ).length;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const version = (name: string): string => (json(new URL(`node_modules/${name}/package.json`, root)) as { version: string }).version;

const dates = [
  [`chrono-node ${version('chrono-node')}, Arabic`, chronoDates],
  ['Rasd, up to the stage `time`', rasdDates],
] as const;
const places = [
  [`compromise ${version('compromise')}, \`lookup\``, compromisePlaces],
  ['Rasd, up to the stage `match`', rasdPlaces],
] as const;

const lines = [
  '# Beside two libraries',
  '',
  `Commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src', 'gazetteers') === '' ? '' : ' and changes'}, Node ${process.version}, ${cpus()[0]?.model ?? ''}, ${new Date().toISOString().slice(0, 10)}. Made by \`npx tsx bench/peers.ts\`, one thread; seconds are processor time.`,
  `Speed: ${whole(sentences.length)} sentences of the corpus of \`bench/corpus.ts\` (1 MB), over and over for ${String(LEAST_SECONDS)} seconds. What is found: the sentences of ${String(gold.length)} documents of`,
  '`tests/fixtures/gold/dev`, which Rasd was developed on and the others were not, so that the comparison flatters it.',
  '',
  '## Dates',
  '',
  row('', 'sentences/s', 'expressions found', 'of them right', 'dates of the documents found', 'Recognizers-Text'),
  row(...Array.from({ length: 6 }, () => '---')),
  ...dates.map(([name, read]) => {
    const { found, right, wanted, wantedFound } = compare(gold, wantedDates, datesAsText(read), equal);
    return row(name, whole(speed(read, sentences)), found, percent(right, found), `${String(wantedFound)} of ${String(wanted)}, ${percent(wantedFound, wanted)}`, `${String(recognized(read))} of ${String(cases.length)}`);
  }),
  '',
  'Right: first and last day are those of a date that the document has. Recognizers-Text: the past reading of the suite of Microsoft, which neither was made for.',
  'Times of day, which chrono-node also reads, are not counted. It takes day names that stand side by side (أمس الجمعة) for two expressions.',
  '',
  '## Places',
  '',
  row('', 'sentences/s', 'names found', 'of them places of the document', 'places of the documents found'),
  row(...Array.from({ length: 5 }, () => '---')),
  ...places.map(([name, read]) => {
    const { found, right, wanted, wantedFound } = compare(gold, ({ places: all }) => all.map((place) => place.name), read, isNamed);
    return row(name, whole(speed(read, sentences)), found, percent(right, found), `${String(wantedFound)} of ${String(wanted)}, ${percent(wantedFound, wanted)}`);
  }),
  '',
  `Both have the same ${whole(new Set(names).size)} names. compromise gets text and names with Arabic letters already folded, and Arabic commas turned into its own; it does not take و, ب and the like off a word,`,
  'and takes every word that is also a name for one. Rasd analyses the words, finds organisations, units and persons in the same pass, and takes names that no list has after قرية or بلدة.',
];
writeFileSync(new URL('PEERS.md', import.meta.url), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
