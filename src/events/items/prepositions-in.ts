import type { Analysis, Token } from '../../document.ts';
import { peelings } from '../../language/clitics.ts';
import { foldedName } from '../../text/fold.ts';
import { ofWord } from '../../text/words.ts';
import type { PrepositionNode, PrepositionRole } from '../prepositions.ts';
import { ATTACHED } from '../prepositions.ts';
import type { Begins } from './pieces.ts';

const CONJUNCTIONS = new Set(['و', 'ف']);

export const NO_PARTICLES: readonly string[] = [];

/** The ways to take particles off a word; none where its letters begin with none. */
const waysOf = ofWord(({ folded }) => {
  const ways = peelings(folded);
  return ways.some(({ proclitics }) => proclitics.length > 0) ? ways : [];
});

/** Attached particles of a mention: what stands before the first word of its name. */
export function particlesOf({ word }: Token, name: string): readonly string[] {
  const ways = waysOf(word);
  if (ways.length === 0) return NO_PARTICLES;
  const folded = foldedName(name);
  const end = folded.indexOf(' ');
  const first = end < 0 ? folded : folded.slice(0, end);
  for (const { proclitics, particles, rest } of ways) {
    if (rest === first) return proclitics;
    if (proclitics.at(-1) === 'ال' && `ال${rest}` === first) return particles;
  }
  return NO_PARTICLES;
}

/** وانسحب, فانسحب: whether one of the particles joins the word to what is before it. */
export const joinedBy = (particles: readonly string[]): boolean =>
  particles.length > 0 && particles.some((particle) => CONJUNCTIONS.has(particle));

/** بالانسحاب, للانسحاب: the role of the preposition among the particles; null where none is. */
export const roleOf = (particles: readonly string[]): PrepositionRole | null => {
  if (particles.length === 0) return null;
  for (const particle of particles) {
    const role = ATTACHED[particle];
    if (role !== undefined) return role;
  }
  return null;
};

/** Tokens between the verbal noun and the preposition of its place (سيطرة قوات المعارضة السورية المسلحة على …). */
const FARTHEST_CONTROLLED = 7;

/** أدى إلى سيطرة الجيش على X: the verbal noun with a place of its own, not "into the hands of". */
export function takesPlace(tokens: readonly Token[], noun: number, last: number): boolean {
  if (!tokens[noun]?.folded.endsWith('سيطره')) return false;
  for (let at = noun + 1; at <= Math.min(last, noun + FARTHEST_CONTROLLED); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') return false;
    if (/^علي(?:ها|ه|هما)?$/.test(token.folded)) return true;
  }
  return false;
}

/** What begins another phrase or another deed between من سيطرة and على. */
const ANOTHER_PHRASE = /^(?:و.+|في|من|الي|عن|بعد|قبل|منذ|خلال|عقب|اثر|لدي|مع|ثم)$/;

/** بعد أسبوعين من سيطرة داعش على X, مخاوف من سيطرة داعش على X: only who does it stands before the place; حرروا X من سيطرة داعش وتقدموا على Y. */
function takesPlaceNext(tokens: readonly Token[], noun: number, last: number): boolean {
  if (!takesPlace(tokens, noun, last)) return false;
  const words = tokens.slice(noun + 2, noun + FARTHEST_CONTROLLED + 1).map(({ folded }) => folded);
  const place = words.findIndex((word) => word.startsWith('علي'));
  return !words.slice(0, place).some((word) => ANOTHER_PHRASE.test(word));
}

/** أدى إلى سيطرة الجيش على X, مخاوف من سيطرة الجيش على X: a preposition and the verbal noun itself, not who holds or loses it. */
const isOfTaking = (tokens: readonly Token[], noun: number, last: number, role: PrepositionRole): boolean =>
  (role === 'holder' && takesPlace(tokens, noun, last)) || (role === 'loser' && takesPlaceNext(tokens, noun, last));

const FARTHEST_EXPLAINED = 6;

/** وبيّن المصدر أن …: the verb, where one thing stands behind it and a clause. */
function explains(tokens: readonly Token[], at: number, last: number): boolean {
  const opens = at === 0 || tokens[at - 1]?.kind === 'punctuation' || tokens[at]?.sentence !== tokens[at - 1]?.sentence;
  if (!opens || !/^و?بين$/.test(tokens[at]?.folded ?? '')) return false;
  for (let i = at + 1; i <= Math.min(last, at + FARTHEST_EXPLAINED); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.folded.startsWith('و')) return false;
    if (token.folded === 'ان') return true;
  }
  return false;
}

interface Preposition {
  readonly role: PrepositionRole;
  readonly last: number;
  readonly joined: boolean;
}

/** The longest preposition from token `at` on, whose first word leads to a node of the table. */
function longestFrom(
  tokens: readonly Token[],
  at: number,
  last: number,
  start: PrepositionNode | null,
  joined: boolean,
): Preposition | null {
  let found: PrepositionRole | null = null;
  let foundLast = at;
  for (let node = start ?? undefined, end = at; node !== undefined; end++) {
    const { role }: PrepositionNode = node;
    if (role !== null && !isOfTaking(tokens, end, last, role)) [found, foundLast] = [role, end];
    const next = tokens[end + 1];
    if (end + 1 > last || next?.kind !== 'word') break;
    // وفقا لمصدر, مدعومة بمجموعات: the particle is written to the word that it governs.
    const attached = next.folded.length > 2 ? node.next.get(next.folded.charAt(0)) : undefined;
    if (attached !== undefined && attached.role !== null) [found, foundLast] = [attached.role, end];
    node = node.next.get(next.folded);
  }
  return found === null ? null : { role: found, last: foundLast, joined };
}

/** The longest preposition that starts at token `at`; the first word may carry و. */
export const prepositionAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  { preposition, joinedPreposition }: Begins,
): Preposition | null =>
  explains(tokens, at, last)
    ? null
    : (longestFrom(tokens, at, last, preposition, false) ?? longestFrom(tokens, at, last, joinedPreposition, true));

/** Particles of a date or number word; where the lexicon lacks it, an initial و is the conjunction (واحد aside). */
export function leadingParticles(token: Token, readings: readonly Analysis[]): readonly string[] {
  const known = readings[0]?.proclitics;
  if (known !== undefined) return known;
  return token.folded.length > 3 && token.folded.startsWith('و') && !token.folded.startsWith('واحد') ? ['و'] : [];
}
