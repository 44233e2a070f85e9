/** The figures of `docs/language.md` that no test prints: `npx tsx bench/language-figures.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import type { InputDocument } from '../src/document.ts';
import { analyse, analyseWord } from '../src/language/analyse.ts';
import { readLexiconTables } from '../src/language/lexicon-tables.ts';
import { loadLexicon } from '../src/language/lexicon.ts';
import { normalise } from '../src/text/normalise.ts';
import { segment } from '../src/text/segment.ts';

const fixtures = new URL('../tests/fixtures/', import.meta.url);
const percent = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${((100 * part) / whole).toFixed(2)} %)`;

/** Forms of the third person by lemma, as an independent conjugator gives them. */
const expected = new Map<string, Set<string>>();
const rows = readFileSync(new URL('verb-forms/forms.tsv', fixtures), 'utf8').trim().split('\n').slice(1);
let known = 0;
for (const row of rows) {
  const [lemma = '', , , form = ''] = row.split('\t');
  expected.set(lemma, (expected.get(lemma) ?? new Set()).add(form));
  const readings = analyseWord(form, null, loadLexicon());
  if (readings.some((one) => one.pos === 'verb' && one.rank === 0 && one.lemma.replace('\u0651', '') === lemma && one.stem === form))
    known++;
}
console.log(`verb forms known: ${percent(known, rows.length)}`);

/** What the table makes of the same verbs in the same cells beyond them; forms before a pronoun are not in the list at all. */
const made = new Set<string>();
for (const { entry, form, pos, features, attachment } of readLexiconTables().forms) {
  const lemma = entry.lemma.replace('\u0651', '');
  if (pos === 'verb' && features.person === 3 && attachment !== 'bound' && expected.has(lemma)) made.add(`${lemma}\t${form}`);
}
const beyond = [...made].filter((pair) => {
  const [lemma = '', form = ''] = pair.split('\t');
  return expected.get(lemma)?.has(form) !== true;
});
console.log(`forms beyond the list: ${percent(beyond.length, made.size)}`);
if (process.argv.includes('--list')) console.log(beyond.join('\n'));

/** Triggers of the gold events, each by its words as the text has them. */
let triggers = 0;
const missed: string[] = [];
for (const name of readdirSync(new URL('gold/dev/', fixtures)).filter((each) => each.endsWith('.json'))) {
  const gold = JSON.parse(readFileSync(new URL(`gold/dev/${name}`, fixtures), 'utf8')) as InputDocument & {
    readonly events: readonly { readonly trigger: string }[];
  };
  for (const { trigger } of gold.events) {
    triggers++;
    const { analyses } = analyse(segment(normalise({ source: { id: name, title: trigger, text: '' } })));
    if (!analyses.some((readings) => readings.some(({ pos }) => pos !== 'particle'))) missed.push(`${name}: ${trigger}`);
  }
}
console.log(`gold triggers with a reading: ${percent(triggers - missed.length, triggers)} ${missed.join('; ')}`);
