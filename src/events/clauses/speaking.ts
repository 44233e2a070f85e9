import { clauseGovernorOf, governorOf, governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { ofReadings } from '../words/readings.ts';
import { COMMAS, OPENING_QUOTES, finiteReading, hasAnyClass, hasClass, isSign, previousWord } from '../words/words.ts';
import { isFiniteVerb } from './finite-verbs.ts';

const FARTHEST_PAST = 6;

/** وكانت X قد انسحبت من Y: told of the past, whatever is expected, demanded or planned in the clause before. */
export function isPluperfect(items: readonly Item[], at: number): boolean {
  if (!hasClass(items[at], 'be') || finiteReading(items[at])?.features.tense !== 'past') return false;
  return items
    .slice(at + 1, at + FARTHEST_PAST)
    .some((item) => item.folded === 'قد' && finiteReading(items[item.index + 1])?.features.tense === 'past');
}

/** A predicate that tells what hangs on it. */
export const isSaid = (governor: Item | undefined): boolean =>
  governorsOf(governor).some(({ speech, effect }) => speech && effect === 'assert');

const FARTHEST_SAID = 16;

/** A verb of saying; one that is also another verb (عبروا النهر, عبّروا عن) only with what is said behind it. */
export function isSpeaking(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (!governorsOf(item).some(({ speech }) => speech)) return false;
  const verbs = item.readings.filter(({ pos, rank }) => pos === 'verb' && rank === item.readings[0]?.rank);
  if (verbs.every((reading) => governorOf(reading)?.speech === true)) return true;
  for (let i = at + 1; i < Math.min(items.length, at + FARTHEST_SAID); i++) {
    const next = items[i];
    if (hasClass(next, 'complementiser') || isSign(next, ':')) return items[i - 1]?.role !== 'time';
    if (i === at + 1 && (next?.role === 'about' || isSign(next, OPENING_QUOTES))) return true;
    if (isFiniteVerb(items, i)) return false;
  }
  return false;
}

/** Read as the participle of a verb of saying, and not as a noun: ، مدينة تدمر is the town, not "condemning". */
export const readsAsSpeaking = ofReadings(
  (readings) =>
    !readings.some(({ pos, rank }) => pos === 'noun' && rank === readings[0]?.rank) &&
    readings.some(
      (reading) =>
        reading.pos === 'participle' &&
        reading.features.definite !== true &&
        reading.proclitics.every((particle) => particle === 'و') &&
        (governorOf(reading)?.speech ?? false),
    ),
);

/** مشيرا إلى أن …: no marshal, where what is said follows. */
function pointsOut(items: readonly Item[], at: number): boolean {
  const said = items[at + 1]?.kind === 'preposition' ? items[at + 2] : items[at + 1];
  return hasAnyClass(said, ['complementiser', 'provision']) && mayPointOut(items[at] as Item);
}

/** متهما, متهمة: read as a participle of accusing, though it is as likely a noun for who is accused; مدينة is a town. */
export const mayAccuse = ofReadings(
  (readings) =>
    readings.every(({ pos, rank, classes }) => pos !== 'noun' || rank > 0 || classes.includes('civilian')) &&
    readings.some(
      ({ pos, rank, proclitics, classes }) =>
        pos === 'participle' && rank === 0 && classes.includes('accuse') && proclitics.every((particle) => particle === 'و'),
    ),
);

/** Items from متهما to what somebody is said to have done. */
const FARTHEST_CHARGE = 6;

/** متهما إريتريا بأنها …, متهمة الجيش باحتلال …: who accuses somebody; متهما بالقتل is who is accused. */
function accuses(items: readonly Item[], at: number): boolean {
  if (!mayAccuse(items[at] as Item) || !isSign(previousWord(items, at), COMMAS)) return false;
  const charge = items.findIndex(
    ({ index, kind, folded, role }) =>
      index > at && (kind === 'sign' || role === 'by' || (hasClass(items[index], 'complementiser') && folded.startsWith('ب'))),
  );
  return charge > at + 1 && charge <= at + FARTHEST_CHARGE && items[charge]?.kind !== 'sign';
}

/** Also read as such a participle. */
export const mayPointOut = ofReadings((readings) =>
  readings.some(
    (reading) =>
      reading.pos === 'participle' &&
      reading.rank === 0 &&
      /[اة]$/.test(reading.stem) &&
      reading.proclitics.every((particle) => particle === 'و') &&
      // مشددا على أن …, and not مشددا قبضته على …
      (governorOf(reading)?.speech === true || clauseGovernorOf(reading) !== null),
  ),
);

/** `معلنة تحرير …`, `نافياً …`, `مؤكدا أن …`: an accusative participle of a speech verb speaks for the clause's subject. */
export function isSpeechParticiple(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  return (
    (readsAsSpeaking(item) || pointsOut(items, at) || accuses(items, at)) &&
    (isSign(previousWord(items, at), COMMAS) ||
      item.joined ||
      // نفى الجيش ذلك مؤكدا أن …: also with no comma, and where it is as likely an adjective.
      (/ا$/.test(item.folded) && (item.readings[0]?.pos === 'participle' || pointsOut(items, at))))
  );
}
