import { loadFrames } from '../../events/frames.ts';
import { foldName } from '../../text/fold.ts';
import { anything, readTable } from '../../tables/read-table.ts';

/** All rules of `src/events/data`, by the names of `RuleUse`. */
export interface Inventory {
  readonly frames: readonly string[];
  readonly verbs: readonly string[];
  readonly governors: readonly string[];
  readonly prepositions: readonly string[];
}

const events = (file: string): URL => new URL(`../../../src/events/data/${file}`, import.meta.url);
const language = (file: string): URL => new URL(`../../../src/language/data/${file}`, import.meta.url);

/** All frames, verbs, governors and prepositions of the tables, for the check whether each fires. */
export function inventory(): Inventory {
  const { frames } = loadFrames();
  const governors = readTable(events('governors.tsv'), {
    match: anything,
    markers: anything,
    effect: anything,
    speech: anything,
    subject: anything,
  });
  const prepositions = readTable(events('prepositions.tsv'), { form: anything, role: anything });
  return {
    frames: frames.map(({ name }) => name),
    verbs: [...new Set(frames.flatMap(({ name, verbs }) => verbs.map((verb) => `${name} ${verb}`)))],
    governors: governors.map(({ cells }) => cells.match),
    prepositions: [...new Set(prepositions.map(({ cells }) => foldName(cells.form)))],
  };
}

const split = (cell: string): string[] => cell.split('|').map((name) => name.trim());

/** Classes of words that the language tables know: a rule with another one can never fire. */
function knownClasses(): Readonly<Record<'class' | 'noun' | 'particle', ReadonlySet<string>>> {
  const verbs = readTable(language('verbs.tsv'), {
    lemma: anything,
    root: anything,
    form: anything,
    vowel: anything,
    masdars: anything,
    classes: anything,
    gloss: anything,
  });
  const nouns = readTable(language('nouns.tsv'), {
    singular: anything,
    gender: anything,
    plurals: anything,
    classes: anything,
    gloss: anything,
  });
  const particles = readTable(language('particles.tsv'), { form: anything, functions: anything, gloss: anything });
  return {
    class: new Set(verbs.flatMap(({ cells }) => split(cells.classes))),
    noun: new Set(nouns.flatMap(({ cells }) => split(cells.classes))),
    particle: new Set(particles.flatMap(({ cells }) => split(cells.functions))),
  };
}

/** Rules that name a class which no word has. */
export function deadClasses({ governors }: Inventory): string[] {
  const known = knownClasses();
  const ofGovernors = governors.filter((match) => {
    const [kind, name] = match.split(':');
    return name !== undefined && (kind === 'class' || kind === 'noun' || kind === 'particle') && !known[kind].has(name);
  });
  const all = new Set([...known.class, ...known.noun]);
  const ofFrames = loadFrames().frames.flatMap(({ name, forbids, forbidsObject }) =>
    [...forbids, ...forbidsObject].filter((each) => !all.has(each)).map((each) => `frame ${name}: ${each}`),
  );
  return [...ofGovernors, ...ofFrames];
}
