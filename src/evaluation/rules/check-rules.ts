/**
 * The linter of rules: `npm run check:rules`. Fails where a frame's example does not give its event or a near miss gives one, where a sentence
 * of `tests/fixtures/rules/sentences.tsv` does not make its rule fire, and where a rule names a class that no word has; lists the rules that
 * fire on no fixture and no example (with `--strict`, fails for them too).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InputDocument } from '../../document.ts';
import { loadFrames } from '../../events/frames.ts';
import { createPipeline } from '../../pipeline.ts';
import { listOf, notEmpty, oneOf, readTable } from '../../tables/read-table.ts';
import { foldName } from '../../text/fold.ts';
import { readGold } from '../gold.ts';
import { deadClasses, inventory } from './inventory.ts';
import { noRuleUse, noteRuleUse } from './rule-use.ts';
import type { RuleUse } from './rule-use.ts';

const root = new URL('../../../', import.meta.url);
const pipeline = createPipeline();
const KINDS = ['frames', 'verbs', 'governors', 'prepositions'] as const;

const asDocument = (text: string): InputDocument => ({ id: 'x', text: `${text}.`, published: '2024-12-07' });

/** Documents of our own and of the gold that rules were written on. */
function* fixtures(): Generator<InputDocument> {
  yield* readGold(fileURLToPath(new URL('tests/fixtures/gold/dev', root))) as unknown as InputDocument[];
  const corpus = readFileSync(new URL('tests/merging/data/corpus.jsonl', root), 'utf8').trim().split('\n');
  for (const line of corpus) yield JSON.parse(line) as InputDocument;
  for (const file of readdirSync(new URL('seeds/', root)))
    yield { id: file, text: readFileSync(new URL(`seeds/${file}`, root), 'utf8') };
}

/** Runs the examples and near misses of every frame; returns what is wrong. */
function frameFaults(use: RuleUse): string[] {
  const faults: string[] = [];
  for (const { name, type, examples, nearMisses } of loadFrames().frames) {
    for (const example of examples) {
      noteRuleUse(use, asDocument(example), (each) => pipeline.read(each));
      const { events } = pipeline.extract([asDocument(example)]);
      if (!events.some((event) => event.type === type && event.mentions.some(({ rule }) => rule === name)))
        faults.push(`frame ${name} does not find its example: ${example}`);
    }
    for (const nearMiss of nearMisses) {
      if (pipeline.extract([asDocument(nearMiss)]).events.some((event) => event.type === type))
        faults.push(`frame ${name}: its near miss gives an event: ${nearMiss}`);
    }
  }
  return faults;
}

/** Runs the sentences that are there for one rule each. */
function sentenceFaults(use: RuleUse): string[] {
  const rows = readTable(new URL('tests/fixtures/rules/sentences.tsv', root), {
    kind: oneOf(KINDS),
    rule: notEmpty,
    text: notEmpty,
  });
  return rows.flatMap(({ cells: { kind, rule, text } }) => {
    const own = noRuleUse();
    noteRuleUse(own, asDocument(text), (each) => pipeline.read(each));
    for (const each of KINDS) for (const fired of own[each]) use[each].add(fired);
    return listOf(rule)
      .filter((name) => !own[kind as (typeof KINDS)[number]].has(kind === 'prepositions' ? foldName(name) : name))
      .map((name) => `the rule ${name} does not fire on its sentence: ${text}`);
  });
}

const use = noRuleUse();
const faults = [...frameFaults(use), ...sentenceFaults(use)];
for (const document of fixtures()) noteRuleUse(use, document, (each) => pipeline.read(each));
const all = inventory();
faults.push(...deadClasses(all).map((rule) => `no word has the class of the rule ${rule}`));
const idle = KINDS.map((kind) => [kind, all[kind].filter((rule) => !use[kind].has(rule))] as const);
const out = [
  ...faults.map((fault) => `FAULT  ${fault}`),
  ...idle.flatMap(([kind, rules]) =>
    rules.length === 0 ? [] : [`never fired, ${kind} (${String(rules.length)}): ${rules.join('، ')}`],
  ),
  `${KINDS.map((kind) => `${String(all[kind].length)} ${kind}`).join(', ')}: ${String(faults.length)} faults, ` +
    `${String(idle.reduce((sum, [, rules]) => sum + rules.length, 0))} rules never fired`,
];
process.stdout.write(`${out.join('\n')}\n`);
if (faults.length > 0 || (process.argv.includes('--strict') && idle.some(([, rules]) => rules.length > 0))) process.exitCode = 1;
