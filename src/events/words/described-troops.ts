import type { Item } from '../items/item.ts';
import { describesBy, finiteReading, hasAnyClass, hasClass } from './words.ts';

/** Adjectives between the word for troops and the verb that describes them: فصائل معارضة مسلحة تدعمها X. */
const MOST_ADJECTIVES = 2;

/** What troops do that is news of its own, or only helps another verb (شوهدت قوات تنسحب, بدأت قوات تتقدم), and never describes them. */
const NEWS = [
  ...['leave', 'retreat', 'flee', 'surrender', 'defect', 'desert', 'rebel', 'join', 'yield', 'collapse', 'displace', 'redeploy'],
  ...['take', 'retake', 'hold', 'lose', 'fall', 'give', 'receive', 'hand-over', 'expel', 'release', 'secure', 'deploy'],
  ...['advance', 'enter', 'reach', 'arrive', 'move', 'be', 'begin', 'continue', 'remain', 'light', 'return', 'stage', 'name'],
];

/** Verbs before troops that need the next one. */
const HELPING = ['be', 'begin', 'continue', 'remain', 'light', 'return', 'stage', 'nearly'];

/**
 * مسلحون ينتمون إلى X, فصائل معارضة تتقدمها X, قوات تدعمها تركيا: a verb in the present right behind an indefinite word for troops says what they are, as an
 * adjective would, and what stands behind it goes on with the clause (سيطر مسلحون ينتمون إلى X على البلدة). So does any verb that tells no news of them
 * where they are the subject of another (انسحب مقاتلون يرفضون الاتفاق من البلدة).
 */
export function describesTroops(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || item.joined) return false;
  const verb = finiteReading(item);
  if (verb?.features.tense !== 'present' || verb.proclitics.length > 0) return false;
  let noun = at - 1;
  // مقاتلون مناهضون للحكومة يقودهم X
  if (items[noun]?.role === 'for' && describesBy(items[noun - 1], ['against'])) noun--;
  while (noun >= at - 1 - MOST_ADJECTIVES && isIndefinite(items[noun], ['adjective', 'participle']) && !isTroops(items[noun]))
    noun--;
  // قافلة تقل مقاتلين من X: who they carry is who moves.
  if (!isTroops(items[noun]) || hasClass(items[noun], 'carrier')) return false;
  const known = hasClass(item, verb.enclitic === null ? 'describes' : 'describes-them');
  return known || (!hasAnyClass(item, NEWS) && isSubject(items, noun));
}

/** Right behind a verb that tells the news of it. */
const isSubject = (items: readonly Item[], noun: number): boolean =>
  items[noun - 1]?.readings[0]?.pos === 'verb' && !hasAnyClass(items[noun - 1], HELPING);

/** فصائل, قوات, مسلحون: no article and no pronoun; also where the text's war gives the bare word a body (فصائل معارضة). */
const isTroops = (item: Item | undefined): boolean =>
  isIndefinite(item, ['noun']) && (hasAnyClass(item, TROOPS) || (item?.kind === 'force' && isBareWord(item)));

const TROOPS = ['force', 'member'];

const isBareWord = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, classes, features }) => rank === 0 && features.number === 'plural' && TROOPS.some((name) => classes.includes(name)),
  );

/** ينتمون, تتقدمها: tells by whom stands behind it of whom they are. */
export const tellsWhoseTroops = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'whose') && describesTroops(items, at);

const isIndefinite = (item: Item | undefined, parts: readonly string[]): boolean =>
  (item?.kind === 'word' || item?.kind === 'force') &&
  item.readings.some(
    ({ rank, pos, proclitics, enclitic }) => rank === 0 && parts.includes(pos) && enclitic === null && !proclitics.includes('ال'),
  );
