import type { Analysis } from '../../document.ts';
import { timeWord } from '../../time/lexicon.ts';
import type { Draft } from '../draft.ts';
import { ADJECTIVE, GOVERNS_GROUND, NOUN, VERB, someIn } from '../traits.ts';
import { hasTrait, isParticle, isQuote } from '../words.ts';
import { cueRoleOf } from './cues.ts';
import type { PlaceFinder } from './finder.ts';

/** Tokens from a verb to its object, over who acts and when. */
const LONGEST_SUBJECT = 10;
const TIMES = ['weekday', 'deictic', 'part', 'adverb'] as const;
const TAKING = new Set(['take', 'retake', 'free', 'besiege']);
/** سقوط X: what falls is named behind the verbal noun. */
const FALLING = new Set(['fall']);
/** غادر، أخلى: verbs of these forms have an object, those of others (انسحب، خرج) none. */
const TRANSITIVE = /^(?:أ|.ا)/;

/** Whether what such a verb or verbal noun has for its object, or genitive, is ground. */
const takesGround = ({ rank, pos, lemma, classes }: Analysis): boolean =>
  rank === 0 &&
  (someIn(classes, TAKING) ||
    (pos === 'masdar' && someIn(classes, FALLING)) ||
    (classes.includes('leave') && TRANSITIVE.test(lemma)));

/** The body that a token is a word of. */
function bodyOver({ bodies }: PlaceFinder, at: number): Draft | undefined {
  for (let first = at; first > at - LONGEST_SUBJECT; first--) {
    const body = bodies.get(first);
    if (body !== undefined) return body.last >= at ? body : undefined;
  }
  return undefined;
}

/**
 * لانتزاع ثاندوي, استعاد الجيش الإثيوبي الثلاثاء كوبولتشا, انتزع حلفاؤهم في جيش التحرير نونغكيو: behind a word for taking, holding or leaving ground, with nothing
 * between but who does it and when.
 */
export const isObjectOfDeed = (finder: PlaceFinder, name: number): boolean => isObjectOf(finder, name, takesGround);

/** قصف جيش ميانمار دمباكو, دخلوا دمباكو: behind a verb for attacking or entering a place, or a man. */
export const isObjectOfAttack = (finder: PlaceFinder, name: number): boolean => isObjectOf(finder, name, attacks);

const ATTACKS = new Set(['attack', 'bomb', 'enter', 'besiege']);

const attacks = ({ rank, pos, classes }: Analysis): boolean => rank === 0 && pos === 'verb' && someIn(classes, ATTACKS);

function isObjectOf(finder: PlaceFinder, name: number, takes: (analysis: Analysis) => boolean): boolean {
  const { words } = finder;
  const first = Math.max(words.sentenceStart(name), name - LONGEST_SUBJECT);
  // ابتلعوا كبسولات: things in the plural.
  if (words.tokens[name]?.folded.endsWith('ات') === true) return false;
  for (let at = name - 1; at >= first; at--) {
    const body = bodyOver(finder, at);
    if (body !== undefined) {
      at = words.tokens[body.first - 1]?.folded === 'في' ? body.first - 1 : body.first;
      continue;
    }
    const governs = (words.analyses[at] ?? []).some(takes);
    if (hasTrait(words, at, GOVERNS_GROUND) || (governs && takes === attacks))
      return governs && (at === name - 1 || hasTrait(words, at, VERB));
    if (isQuote(words.tokens[at]) || TIMES.some((kind) => timeWord(kind, words.tokens, at) !== null)) continue;
    if (isParticle(words, at) || cueRoleOf(finder, at) === 'preposition' || !hasTrait(words, at, NOUN | ADJECTIVE)) return false;
    // تقاطع أومانتاي, جنود برخان: the genitive of an indefinite noun.
    if (at === name - 1 && !(words.tokens[at]?.folded.startsWith('ال') ?? false)) return false;
  }
  return false;
}
