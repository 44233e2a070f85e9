import type { Analysis, Token } from '../document.ts';
import { ofWord } from '../text/words.ts';
import type { PrepositionRole } from './prepositions.ts';
import type { Read } from './words/readings.ts';
import { answersAt, ofReadings } from './words/readings.ts';

/** What is told of the one in whose hold a place is, by the preposition before the noun of hold. */
const BEFORE_HOLD: ReadonlyMap<string, PrepositionRole> = new Map([
  ['في', 'holder'],
  ['الي', 'holder'],
  ['تحت', 'holder'],
  ['ضمن', 'holder'],
  ['من', 'loser'],
]);
const ATTACHED_TO_HOLD: ReadonlyMap<string, PrepositionRole> = new Map([
  ['ب', 'holder'],
  ['ل', 'holder'],
]);

/** Whose hold it may be: those who fight, their body, or the cause that stands for one (كنف الدولة). */
const HOLDERS = ['force', 'member', 'rank', 'cause'];

const isHold = ({ proclitics, enclitic, classes, pos }: Analysis): boolean =>
  pos === 'noun' && classes.includes('grip') && enclitic === null && !proclitics.includes('ال');

interface Text {
  readonly tokens: readonly Token[];
  readonly analyses: readonly (readonly Analysis[])[];
  /** Whether the name of a body begins at a token. */
  readonly isBody: (token: number) => boolean;
}

const NO_READINGS: readonly Analysis[] = [];

/** The readings of a token with their answers. */
function readAt({ tokens, analyses }: Text, at: number): Read {
  const readings = analyses[at] ?? NO_READINGS;
  return { readings, answers: answersAt(tokens[at] as Token, readings) };
}

/** The token behind an opening quote, if one stands at `at` (إلى «حظيرة الدولة»). */
const behindQuote = ({ tokens }: Pick<Text, 'tokens'>, at: number): number =>
  tokens[at]?.kind === 'punctuation' && /^["«“]$/.test(tokens[at].form) ? at + 1 : at;

/** Whether a body, its members or a cause stand right behind the noun at `noun`, quotes aside. */
function isHeldBy({ tokens, analyses, isBody }: Text, noun: number, last: number): boolean {
  const at = behindQuote({ tokens }, noun + 1);
  if (at > last) return false;
  if (isBody(at)) return true;
  return (analyses[at] ?? []).some(
    ({ pos, rank, proclitics, classes }) =>
      pos === 'noun' &&
      rank === 0 &&
      (proclitics.length === 0 || proclitics[0] === 'ال') &&
      classes.some((name) => HOLDERS.includes(name)),
  );
}

/** A preposition that a noun of hold has made one with itself. */
export interface Hold {
  readonly role: PrepositionRole;
  readonly last: number;
  readonly joined: boolean;
}

/** بعهدة، لقبضة: a word that is a noun of hold behind an attached preposition; null for all others. */
const attachedHold = ofReadings((readings): Omit<Hold, 'last'> | null => {
  for (const reading of readings) {
    const role = isHold(reading) ? ATTACHED_TO_HOLD.get(reading.proclitics.at(-1) ?? '') : undefined;
    if (role !== undefined) return { role, joined: reading.proclitics.length > 1 };
  }
  return null;
});

const isBareHold = ofReadings((readings) => readings.some((reading) => reading.proclitics.length === 0 && isHold(reading)));

/**
 * في جيب التحالف، تحت جزمة الحركة، إلى حظيرة الدولة، بعهدة الكتائب: a preposition with any noun of hold, where those who hold stand
 * right behind it. Where they do not, the noun is what it is (في جيبه، تحت ظل شجرة، في جناح المستشفى).
 *
 * @param own  the readings of token `at`
 * @returns null where no such phrase starts at token `at`
 */
export function holdAt(text: Text, at: number, last: number, own: Read): Hold | null {
  const preposition = beforeHold((text.tokens[at] as Token).word);
  if (preposition === null) {
    const attached = attachedHold(own);
    return attached !== null && isHeldBy(text, at, last) ? { ...attached, last: at } : null;
  }
  const noun = behindQuote(text, at + 1);
  if (noun > last || !isBareHold(readAt(text, noun))) return null;
  return isHeldBy(text, noun, last) ? { ...preposition, last: noun } : null;
}

/** في, وتحت: a word that stands before a noun of hold; null for all others. */
const beforeHold = ofWord(({ folded }): Omit<Hold, 'last'> | null => {
  const whole = BEFORE_HOLD.get(folded);
  if (whole !== undefined) return { role: whole, joined: false };
  const role = /^[وف]/.test(folded) ? BEFORE_HOLD.get(folded.slice(1)) : undefined;
  return role === undefined ? null : { role, joined: true };
});
