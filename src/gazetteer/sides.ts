import { validOn } from './forces.ts';
import type { Organisation } from './gazetteer.ts';
import type { Side, Tables } from './tables.ts';
import type { Words } from './words.ts';

/**
 * The side whose own words a document uses, or whose outlet it is from, of those that claim to be the state of its country on its day; null where it
 * uses none's, or calls it as others do. What the army is called means that side's army there.
 *
 * @example // 'حررت القوات المسلحة مديرية الجوبة من مرتزقة العدوان' → the Houthis' side
 */
export function sideOf(
  words: Words,
  { sides }: Tables,
  { country, published, outlet }: { country: string | null; published: string | null; outlet: Organisation | null },
): Side | null {
  const writes = (phrase: string): boolean => isWritten(words, phrase.split(' '));
  return (
    sides.find(
      (side) =>
        side.country === country &&
        validOn(side, published) &&
        (outlet?.id === side.organisation || outlet?.parent === side.organisation || side.cues.some(writes)) &&
        !side.strangers.some(writes),
    ) ?? null
  );
}

/** True where the words stand one behind the other, the first with whatever particles. */
function isWritten({ tokens, readings }: Words, [first, ...others]: readonly string[]): boolean {
  for (let at = 0; at + others.length < tokens.length; at++)
    if (stand(tokens, at + 1, others) && readings(at).some(({ folded }) => folded === first)) return true;
  return false;
}

/** True where words stand one behind the other from a token on. */
function stand(tokens: Words['tokens'], from: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[from + i]?.folded !== words[i]) return false;
  return true;
}
