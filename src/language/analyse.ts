import type { Analysis, Features, Layers } from '../document.ts';
import { foldLetters } from '../text/fold.ts';
import { ofWord } from '../text/words.ts';
import { splitsOf } from './attached.ts';
import type { Split } from './attached.ts';
import { loadLexicon } from './lexicon.ts';
import type { InflectedForm } from './inflected-form.ts';
import type { Lexicon } from './lexicon.ts';
import { contradicts } from './vocalised.ts';

/** Pronouns that news hardly attaches; without this `مقاتلي` would be "my fighter" as readily as the construct plural. */
const RARE_PRONOUNS = new Set(['ي', 'ك', 'كم', 'كما']);
const CONTRADICTED = 10;

/** Whether the form can stand in this split. */
function fits(split: Split, record: InflectedForm): boolean {
  const { host, enclitic } = split;
  const { pos, features, attachment } = record;
  if (enclitic === null ? attachment === 'bound' : attachment === 'free') return false;
  if (pos === 'verb') {
    if (host === 'nominal' || host === 'article') return false;
    return (
      host === 'any' || (features.tense === 'present' && (host === 'purpose' || features.person === 3 || features.person === 1))
    );
  }
  if (host === 'future') return false;
  // فوري, قبلي: "immediate" and "tribal", no "right after me" and "before me".
  if (pos === 'particle') return host !== 'article' && !(enclitic === 'ي' && record.entry.classes.includes('subordinator-time'));
  // The article excludes tanwin, construct states and pronouns.
  if (host === 'article') return enclitic === null && features.construct !== true && features.definite !== false;
  return enclitic === null || features.definite !== false;
}

const definite = new WeakMap<Features, Features>();

/** The features of a form that an article or a pronoun makes definite: one object for all its readings, so that they have one shape. */
function asDefinite(features: Features): Features {
  let known = definite.get(features);
  if (known === undefined) definite.set(features, (known = { ...features, definite: true }));
  return known;
}

function withDefiniteness({ enclitic, host }: Split, { pos, features }: InflectedForm): Features {
  const isNominal = pos !== 'verb' && pos !== 'particle';
  return isNominal && (enclitic !== null || host === 'article') ? asDefinite(features) : features;
}

/** Letters in which two words of equal folded form differ. */
function differences(a: string, b: string): number {
  if (a === b) return 0;
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

interface Ranked {
  readonly analysis: { -readonly [Key in keyof Analysis]: Analysis[Key] };
  /** Tie-break within a rank: pieces, then the likelier cell. */
  readonly order: number;
}

function orderOf(split: Split, record: InflectedForm): number {
  const pieces = split.proclitics.length + (split.enclitic === null ? 0 : 1);
  const { features } = record;
  const unlikely =
    (record.hidden ? 2 : 0) +
    // يدعوهم: "he calls them"; their form without ن needs a particle before it.
    (features.tense === 'present' && features.number === 'plural' && features.gender !== 'f' && !record.form.endsWith('ن')
      ? 1
      : 0) +
    // A noun or adjective of its own row is likelier than the same letters as a participle (مدينة, not "convicting").
    (record.pos === 'participle' ? 1 : 0) +
    (features.tense === 'imperative' ? 3 : 0) +
    (features.person !== undefined && features.person !== 3 ? 1 : 0);
  return pieces * 10 + unlikely;
}

/** Closed classes that stand behind و far oftener than verbs and nouns have their letters: وهم is no "illusion", وهن no "weakness", وكلها no "entrusted it". */
const JOINED = ['pronoun', 'quantifier'];
/** وهم: "and they"; لمن, بمن "to whom". */
const isTheyJoined = ({ proclitics, classes }: Analysis): boolean =>
  proclitics.length === 1 &&
  ((proclitics[0] === 'و' && JOINED.some((name) => classes.includes(name))) || classes.includes('relative'));

const stepBack = ({ analysis }: Ranked): void => {
  if (analysis.pos !== 'particle') analysis.rank++;
};

const stepBackWhereToldTo = (each: Ranked): void => {
  const { enclitic, classes } = each.analysis;
  if (enclitic !== null && classes.includes('report')) stepBack(each);
};

/**
 * اخلوا, اخرجوا, احكموا: newspapers leave out the hamza of أخلوا, and news tells rather than commands. A past that differs by it alone comes
 * before the imperative of another verb (أُخلُ، اُخرج، اُحكم) that has the letters as they are.
 */
function preferToldOverCommanded(found: readonly Ranked[]): void {
  const written = found.filter(({ analysis }) => analysis.rank === 0);
  if (written.length === 0 || !written.every(({ analysis }) => analysis.features.tense === 'imperative')) return;
  const told = found.filter(
    ({ analysis: { rank, features } }) => rank === 1 && features.tense === 'past' && features.person === 3,
  );
  if (told.length === 0) return;
  for (const { analysis } of told) analysis.rank--;
  for (const { analysis } of written) analysis.rank++;
}

/** الاهالي, اذاعة, الاقدام: a word that only lacks the hamza at its head, as old outlets write it, is written as well as any; of ان only the hamza tells. */
function takeUnhamzatedAsWritten(found: readonly Ranked[]): void {
  if (found.some(({ analysis }) => analysis.rank === 0 || analysis.pos === 'particle')) return;
  for (const { analysis } of found)
    if (analysis.rank === 1 && analysis.stem.startsWith('ا') && analysis.features.person !== 1) analysis.rank = 0;
}

/**
 * All readings of one word that the lexicon supports, best first: fewest changed letters (hamza, ى/ي, ة/ه), then fewest
 * attached pieces, then the likelier form (active before a passive that only vowels show, third person before others,
 * imperatives last), then table order. A reading that written vowels or shadda contradict gets rank + 10.
 *
 * @param form  letters as written, without marks: `وسيطرتها`
 * @param vocalised  the word with its marks where it has any: `سُلِّم`
 * @returns readings; empty for a word that the lexicon lacks
 *
 * @example analyseWord('بانسحابهم', null, loadLexicon())[0]
 * // { proclitics: ['ب'], stem: 'انسحاب', enclitic: 'هم', lemma: 'انسحب', pos: 'masdar', … }
 */
export function analyseWord(form: string, vocalised: string | null, lexicon: Lexicon): readonly Analysis[] {
  const folded = foldLetters(form);
  const found: Ranked[] = [];
  for (const split of splitsOf(form, (start, end) => lexicon.formsOf(folded, start, end).length > 0)) {
    for (const record of lexicon.formsOf(foldLetters(split.stem), 0, split.stem.length)) {
      if (!fits(split, record)) continue;
      let rank = differences(split.stem, record.form);
      // إلا is "except", ألا "that not": only the hamza tells them apart.
      if (rank > 0 && record.pos === 'particle' && record.entry.classes.includes('as-written')) continue;
      if (split.enclitic !== null && RARE_PRONOUNS.has(split.enclitic)) rank++;
      if (split.proclitics[0] === 'أ') rank++;
      // ووصل is "and arrived" far more often than the passive of واصل.
      if (split.proclitics.length === 0 && split.stem.startsWith('وو')) rank++;
      if (vocalised !== null && contradicts(vocalised, form, split, record)) rank += CONTRADICTED;
      const analysis: Ranked['analysis'] = {
        proclitics: split.proclitics,
        stem: split.stem,
        enclitic: split.enclitic,
        lemma: record.entry.lemma,
        pos: record.pos,
        features: withDefiniteness(split, record),
        classes: record.entry.classes,
        rank,
      };
      found.push({ analysis, order: orderOf(split, record) });
    }
  }
  // A whole word of the closed classes is far likelier than its homographs (دون, قبل, أنتم): those step back by one.
  const particle = found.some(
    ({ analysis }) => analysis.pos === 'particle' && analysis.rank === 0 && (analysis.stem === form || isTheyJoined(analysis)),
  );
  if (particle) found.forEach(stepBack);
  // بينهم is "among them": nobody is the object of a verb of saying that has the letters of a preposition.
  const preposition = found.some(({ analysis }) => analysis.rank === 0 && analysis.classes.includes('preposition'));
  if (preposition) found.forEach(stepBackWhereToldTo);
  // A shadda as in سلّم، حرّر: the doubled verb that has it, not a noun written without.
  const doubled =
    vocalised?.includes(SHADDA) === true &&
    found.some(({ analysis }) => analysis.pos === 'verb' && analysis.rank === 0 && analysis.lemma.includes(SHADDA));
  if (doubled)
    for (const each of found) if (each.analysis.pos === 'noun' && !each.analysis.lemma.includes(SHADDA)) stepBack(each);
  preferToldOverCommanded(found);
  if (found.length === 0) return misspelt(form, vocalised, lexicon);
  takeUnhamzatedAsWritten(found);
  const likely = withoutHomographsOfNisba(found);
  if (likely.length > 1) likely.sort((a, b) => a.analysis.rank - b.analysis.rank || a.order - b.order);
  return likely.map(({ analysis }) => analysis);
}

/** مصدر رسمي, قرار سياسي: the relational adjective leaves no room for "my drawing" and "the two drawings of", which governed what follows. */
function withoutHomographsOfNisba(found: readonly Ranked[]): Ranked[] {
  const nisba = found.some(
    ({ analysis: { pos, lemma, enclitic, rank } }) =>
      pos === 'adjective' && rank === 0 && enclitic === null && lemma.endsWith('ي'),
  );
  return found.filter(
    ({ analysis: { pos, features, enclitic } }) =>
      !nisba ||
      (pos !== 'masdar' && pos !== 'verb') ||
      (enclitic !== 'ي' && !(features.number === 'dual' && features.construct === true)),
  );
}

/** Classes of verbs of what forces do; others have the letters of names (عمرو, ديبو). */
const DEEDS = 'take retake free leave flee defect desert surrender hand-over receive expel enter advance attack clash kill'.split(
  ' ',
);

/** سيطرو, وطردو: a plural of the past whose silent alif was left out; only where the word has no other reading. */
function misspelt(form: string, vocalised: string | null, lexicon: Lexicon): readonly Analysis[] {
  if (!form.endsWith('و')) return NONE;
  return analyseWord(`${form}ا`, vocalised === null ? null : `${vocalised}ا`, lexicon).filter(
    ({ pos, enclitic, features, classes, rank }) =>
      pos === 'verb' &&
      rank === 0 &&
      enclitic === null &&
      features.tense === 'past' &&
      features.person === 3 &&
      features.number === 'plural' &&
      classes.some((name) => DEEDS.includes(name)),
  );
}

const SHADDA = '\u0651';
/** One for all words that the lexicon lacks. */
const NONE: readonly Analysis[] = [];
/** The readings of a word that is written without vowel marks. */
export const readingsOf = ofWord(({ form }): readonly Analysis[] => analyseWord(form, null, loadLexicon()));

/** Words with vowel marks are few, and are remembered by how they are written (ﷺ is four words). */
const vocalisedReadings = new Map<string, readonly Analysis[]>();
const MOST_VOCALISED = 10_000;

function readingsOfVocalised(form: string, vocalised: string): readonly Analysis[] {
  const written = `${form} ${vocalised}`;
  const known = vocalisedReadings.get(written);
  if (known !== undefined) return known;
  if (vocalisedReadings.size >= MOST_VOCALISED) vocalisedReadings.clear();
  const readings = analyseWord(form, vocalised, loadLexicon());
  vocalisedReadings.set(written, readings);
  return readings;
}

/**
 * Stage `analyse`: gives every word token all its readings.
 *
 * @returns one list for each token, empty for numbers, punctuation and unknown words
 * @example analyse({ tokens }).analyses[0]?.[0]?.lemma // 'انسحب' for a text that begins with انسحبت
 */
export function analyse({ tokens }: Pick<Layers, 'tokens'>): Pick<Layers, 'analyses'> {
  const analyses = tokens.map(({ kind, word, form, vocalised }) => {
    if (kind !== 'word') return NONE;
    return vocalised === null ? readingsOf(word) : readingsOfVocalised(form, vocalised);
  });
  return { analyses };
}
