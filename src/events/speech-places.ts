import type { Analysis, Mention } from '../document.ts';
import type { Context } from './context.ts';
import { governorOf } from './governors.ts';
import { ofMention } from './named-before.ts';

const COMPLEMENTISERS = new Set(['ان', 'بان']);
/** Tokens from a verb of speech, and from a press conference, to the place where it is said. */
const FARTHEST_SPEECH = 9;
const FARTHEST_CONFERENCE = 8;
const CONFERENCES = new Set(['مؤتمر', 'مؤتمرا', 'المؤتمر', 'بيان', 'خطاب', 'كلمه', 'تصريح', 'تصريحات', 'لقاء', 'مقابله']);
const SIGNS = new Set(['،', ',', '"', '»', '”']);

/** A verb of speech in the readings that rank first. */
export const isSpeech = (readings: readonly Analysis[]): boolean =>
  readings.some(
    (reading) => reading.rank === readings[0]?.rank && reading.pos === 'verb' && governorOf(reading)?.speech === true,
  );

/**
 * Tells of a place whether somebody only speaks there: نفى من رام الله …, أفاد راديو الكويت من الطائف أن …, قال في مؤتمر صحفي عقده أمس
 * بأديس أبابا إن …: nothing of what is said happened there.
 */
export function speechPlaces({ layers: { tokens, analyses } }: Context): (mention: Mention) => boolean {
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? -1;
  const conferenceBefore = (at: number): boolean => {
    for (let i = at - 1; i > at - FARTHEST_CONFERENCE && sentenceOf(i) === sentenceOf(at); i--)
      if (CONFERENCES.has(tokens[i]?.folded ?? '')) return true;
    return false;
  };
  return ofMention(({ first, last, head }) => {
    const start = head >= 0 && head < first ? head : first;
    const before = tokens[start - 1]?.folded;
    const standing = before === 'من' || before === 'في';
    const attached =
      tokens[start]?.form.startsWith('ب') === true && (analyses[start] ?? []).every(({ proclitics }) => proclitics[0] !== 'ال');
    if (!standing && !attached) return false;
    if (before === 'من' && isSpeech(analyses[start - 2] ?? [])) return true;
    let next = last + 1;
    while (SIGNS.has(tokens[next]?.form ?? '')) next++;
    if (!COMPLEMENTISERS.has(tokens[next]?.folded ?? '')) return false;
    const from = standing ? start - 1 : start;
    if (before !== 'من' && conferenceBefore(from)) return true;
    for (
      let at = from - 1;
      standing && next === last + 1 && at > start - FARTHEST_SPEECH && sentenceOf(at) === sentenceOf(start);
      at--
    )
      if (isSpeech(analyses[at] ?? [])) return true;
    return false;
  });
}
