import type { Analysis, Token } from '../../document.ts';
import type { Phrase } from '../../language/lexicon-tables.ts';
import { phraseAt } from '../../language/phrases.ts';
import { foldedName } from '../../text/fold.ts';
import { ofReadings } from '../words/readings.ts';
import { ADVERBS } from '../words/nominals.ts';

interface Connective {
  readonly last: number;
  readonly joined: boolean;
  readonly readings: readonly Analysis[];
  readonly folded: string;
}

const connectiveReadings = new WeakMap<Phrase, Readonly<Record<'plain' | 'joined', readonly Analysis[]>>>();

/** How a phrase reads, without and with و before it. */
function readingsOfPhrase(phrase: Phrase, joined: boolean): readonly Analysis[] {
  let known = connectiveReadings.get(phrase);
  if (known === undefined) {
    const { lemma, functions: classes } = phrase;
    const reading = { stem: lemma, enclitic: null, lemma, pos: 'particle', features: {}, classes, rank: 0 } as const;
    known = { plain: [{ ...reading, proclitics: [] }], joined: [{ ...reading, proclitics: ['و'] }] };
    connectiveReadings.set(phrase, known);
  }
  return joined ? known.joined : known.plain;
}

/** A connective or adverb of several words (غير أن، في حين، في وقت لاحق), or a part of a place (ما تبقى), that is one word for the clause splitter. */
export function connectiveAt(tokens: readonly Token[], at: number, last: number): Connective | null {
  const found = phraseAt(tokens, at);
  if (found === null || found.last > last || found.last === at) return null;
  const { lemma, functions } = found.phrase;
  // على ما تبقى من حلب: ground, where انسحب ما تبقى من الجنود tells of men.
  const isGround = functions.includes('part') && GROUND.test(tokens[at - 1]?.folded ?? '');
  const isOneWord = isGround || functions.some((name) => CLAUSE_OPENERS.has(name) || ADVERBS.includes(name));
  if (functions.includes('preposition') || !isOneWord) return null;
  const joined = tokens[at]?.folded !== found.phrase.words[0];
  return { last: found.last, joined, readings: readingsOfPhrase(found.phrase, joined), folded: foldedName(lemma) };
}

const GROUND = /^و?علي$/;

const CLAUSE_OPENERS = new Set([
  'contrast',
  'complementiser',
  'conditional',
  'subordinator-time',
  'relative',
  'doubt',
  'perhaps',
  'no-truth',
  'no-intent',
  'still',
  'future',
  'affirmed',
  'must',
  'imminent',
  'completed',
  'soon',
]);

export const NO_READINGS: readonly Analysis[] = [];

/** Classes of all readings. كان is no كأنّ: where its letters are a verb's as they stand, a particle with other letters is none. */
export const classesOf = ofReadings((readings): ReadonlySet<string> => {
  const verb = readings.some(({ pos, rank }) => pos === 'verb' && rank === 0);
  return new Set(readings.flatMap(({ pos, rank, classes }) => (verb && pos === 'particle' && rank > 0 ? [] : classes)));
});
