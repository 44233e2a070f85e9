import { describe, expect, it } from 'vitest';
import type { BodyWord } from '../../src/gazetteer/tables.ts';
import { loadTables } from '../../src/gazetteer/tables.ts';
import { loadLexicon } from '../../src/language/lexicon.ts';

const { bodyWords, organisationHeads } = loadTables();
const nouns = new Set([...organisationHeads.values()].map(({ noun }) => noun));
const OF_NOUNS: readonly BodyWord[] = [
  'force',
  'fighters',
  'loose',
  'office',
  'purposeful',
  'sort',
  'guard',
  'troops',
  'people',
  'tribe',
];

describe('the table of words in the names of bodies', () => {
  it.each(OF_NOUNS)('calls no noun %s that the table of heads lacks', (role) => {
    expect([...bodyWords[role]].filter((noun) => !nouns.has(noun))).toEqual([]);
  });

  it('has an aim for every verb as the lexicon writes it', () => {
    const { formsOf } = loadLexicon();
    const known = (lemma: string): boolean => {
      const folded = lemma.replace(/\u0651/g, '').replace(/[أإآ]/g, 'ا');
      return formsOf(folded, 0, folded.length).some(({ entry, pos }) => pos === 'verb' && entry.lemma === lemma);
    };
    expect([...bodyWords.aim].filter((lemma) => !known(lemma))).toEqual([]);
    expect(known('حرر')).toBe(false);
  });
});
