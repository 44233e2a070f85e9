import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { ofReadings } from '../words/readings.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import type { MeantNoun } from './speech.ts';
import { LATTER } from './speech.ts';

/** Those who speak without a name, as classes of words. */
export const SOURCES = ['source', 'title', 'civilian', 'member', 'rank'];

/** The definite noun that an item is, where it can stand for one who speaks. */
export function meantNoun(items: readonly Item[], at: number): MeantNoun | null {
  const item = items[at] as Item;
  if (item.role === null && isCue(item.folded, 'latter'))
    return { lemma: LATTER, folded: item.folded, statement: false, described: false };
  const reading = item.readings.find(
    ({ pos, rank, proclitics, classes }) =>
      rank === 0 &&
      (pos === 'noun' || pos === 'participle') &&
      proclitics.includes('ال') &&
      [...SOURCES, 'force', 'political'].some((name) => classes.includes(name)),
  );
  if (reading === undefined) return null;
  const { lemma, classes } = reading;
  const described = hasClass(items[at + 1], 'relative');
  return { lemma, folded: item.folded, statement: classes.includes('statement'), described };
}

/** اضطرار, حدوث: a noun of action with neither article nor pronoun, and no body that is called by one (تجمع، اتحاد). */
export const isBareAction = ofReadings((readings) => {
  const likely = readings.filter(({ rank, pos }) => rank === 0 && pos !== 'verb');
  return (
    likely.length > 0 &&
    likely.every(
      ({ pos, proclitics, enclitic, classes }) =>
        pos === 'masdar' &&
        proclitics.length === 0 &&
        enclitic === null &&
        ![...SOURCES, 'political'].some((name) => classes.includes(name)),
    )
  );
});

/** القوات, المسؤولون: a definite word that is neither verb nor verbal noun. */
export const isDefiniteWord = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  item.readings.some(
    ({ pos, rank, proclitics }) => rank === 0 && pos !== 'verb' && pos !== 'masdar' && proclitics.includes('ال'),
  );

/** القيادة, المجلس: the definite noun by which a body is meant, with nothing behind it that names it; null where the item is none. */
export function bodyNoun(items: readonly Item[], at: number): MeantNoun | null {
  const noun = items[at]?.kind === 'word' && !isDefiniteWord(items[at + 1]) ? meantNoun(items, at) : null;
  return noun !== null && hasAnyClass(items[at], ['force', 'political', 'institution', 'command']) ? noun : null;
}

/** A definite noun of any kind that is the subject. */
export function subjectNoun(item: Item): MeantNoun | null {
  const reading = item.readings.find(
    ({ pos, rank, proclitics }) => rank === 0 && (pos === 'noun' || pos === 'participle') && proclitics.includes('ال'),
  );
  // أفاد الشركاء بأن: also of a word that no table has.
  const unknown = item.readings.every(({ rank }) => rank > 1) && /^ال.{3}/.test(item.folded);
  if (reading === undefined && !unknown) return null;
  return { lemma: reading?.lemma ?? item.folded, folded: item.folded, statement: false, described: false };
}
