import { isNameCue } from './cue-words.ts';
import { groupBy } from '../group-by.ts';
import type { Draft } from './draft.ts';
import type { Finder } from './find-organisations.ts';
import { isComma } from './words.ts';
import { isTitleWord } from './persons/titles.ts';

/** Words from a name to the body of whoever bears it. */
const AFFILIATION_REACH = 7;

/** Words from a body back to the office in it: المسؤول العسكري في الحركة. */
const OFFICE_REACH = 3;

/** زعيم التحالف الذي يضم الحركة: a verb between an office and the body that it is in. */
const HOLDS = /^[يت](?:ضم|قود|نتمي|تبع|راس|تراس|تزعم)$/;

/** Sentences from a body to him who speaks in its name. */
const FARTHEST_BODY = 2;

/** Words from a name to what says in whose name he speaks: العقيد X، الناطق الرسمي باسمها. */
const NAME_REACH = 4;

const IN_THEIR_NAME = /^باسم(ها|هم|ه)$/;

/** ها of باسمها beside a person, before or behind his name; null where nothing of the kind stands there. */
function inTheirName({ tokens }: Finder['words'], { first, last }: Draft): string | null {
  for (const step of [-1, 1]) {
    for (let by = 1; by <= NAME_REACH; by++) {
      const word = tokens[step < 0 ? first - by : last + by];
      if (word === undefined || (word.kind !== 'word' && !(step > 0 && by === 1 && isComma(word)))) break;
      const pronoun = IN_THEIR_NAME.exec(word.folded)?.[1];
      if (pronoun !== undefined) return pronoun;
    }
  }
  return null;
}

/**
 * Links persons to the bodies that the text gives them: one named between title and name (المتحدث باسم «قسد» X), or in
 * the phrase after the name (X القيادي في «هيئة تحرير الشام»).
 */
export function linkPersons({ words, tables, gazetteer }: Finder, persons: readonly Draft[], bodies: readonly Draft[]): void {
  const sentenceOf = ({ first }: Draft): number => words.tokens[first]?.sentence ?? -1;
  const bySentence = groupBy(bodies, sentenceOf);
  for (const person of persons) {
    const inSentence = bySentence.get(sentenceOf(person)) ?? [];
    const between = inSentence.filter((body) => person.head >= 0 && body.first > person.head && body.last < person.first);
    const ofOffice = inSentence.find((body) => body.last === person.head - 1 && hasOffice(body));
    person.organisation = between.at(-1) ?? ofOffice ?? inSentence.find((body) => follows(body)) ?? spokenFor(person);
    function follows(body: Draft): boolean {
      const gap = body.first - person.last;
      if (gap < 2 || gap > AFFILIATION_REACH) return false;
      for (let at = person.last + 1; at < body.first; at++) {
        const word = words.tokens[at];
        if (
          word === undefined ||
          word.kind === 'number' ||
          (tables.notNames.get(word.folded) === 'verb' && !HOLDS.test(word.folded)) ||
          isNameCue(word.folded, 'says')
        )
          return false;
      }
      // X القيادي في, X، القيادي في, X، وهو قائد في.
      let office = person.last + 1;
      if (isComma(words.tokens[office])) office++;
      if (/^و?ه[وي]$/.test(words.tokens[office]?.folded ?? '')) office++;
      // X، أحد قادة الحركة, X، أحد أبرز القادة في الحركة.
      const some = office;
      while (isNameCue(words.tokens[office]?.folded ?? '', 'one-of')) office++;
      const word = words.tokens[office]?.folded ?? '';
      if (office > some && isNameCue(word, 'officers')) return true;
      // X من حركة Y, but not خرج رجال X من المعسكر، ودخلته قوات Y: a comma ends what he is of.
      const ofBody = word === 'من' && !words.tokens.slice(office, body.first).some(isComma);
      return ofBody || isTitleWord(tables.titles, word);
    }
  }
  /** الناطق باسمها العقيد X, العقيد X، الناطق باسمها: the last body named before that the pronoun agrees with. */
  function spokenFor(person: Draft): Draft | null {
    const pronoun = inTheirName(words, person);
    if (pronoun === null) return null;
    const sentence = sentenceOf(person);
    return (
      bodies.findLast((body) => {
        if (body.last >= person.first || sentence - sentenceOf(body) > FARTHEST_BODY) return false;
        // رئيس الوزراء X، الذي أكده الناطق باسمه: of a man.
        if (pronoun === 'ه' && persons.some(({ first }) => first > body.last && first < person.first)) return false;
        const kind = gazetteer.organisation(body.entries[0] ?? '')?.kind;
        return kind !== 'media' && kind !== 'state' && agrees(body, pronoun);
      }) ?? null
    );
  }
  /** القوات … باسمها, الجيش … باسمه: by the noun of the body. */
  function agrees({ head, first }: Draft, pronoun: string): boolean {
    const noun = (words.analyses[head >= 0 ? head : first] ?? []).find(({ rank, pos }) => rank === 0 && pos === 'noun');
    if (noun === undefined) return true;
    const { gender, number } = noun.features;
    return pronoun === 'هم' ? number === 'plural' : pronoun === (gender === 'f' || number === 'plural' ? 'ها' : 'ه');
  }
  /** القيادي في الحركة الملا X, المتحدث باسم الجيش العقيد X: an office stands before the body, and a rank between the body and the name. */
  function hasOffice({ first }: Draft): boolean {
    for (let at = first - 1; at >= first - OFFICE_REACH; at--) {
      const word = words.tokens[at];
      if (word?.kind !== 'word' || tables.notNames.get(word.folded) === 'verb') return false;
      if (tables.titles.has(word.folded.replace(/^[وف]?ال/, '')) || tables.titles.has(word.folded)) return true;
    }
    return false;
  }
  const byName = new Map<string, Draft>();
  for (const person of persons) {
    const surname = words.tokens[person.last]?.folded ?? '';
    if (person.organisation !== null) byName.set(surname, person);
    else person.organisation = byName.get(surname)?.organisation ?? null;
  }
}
