import { validOn } from './forces.ts';
import type { Side, Tables } from './tables.ts';
import type { Words } from './words.ts';

/**
 * The side whose own words a document uses, of those that claim to be the state of its country on its day; null where it
 * uses none's, or calls it as others do. What the army is called means that side's army there.
 *
 * @example // 'حررت القوات المسلحة مديرية الجوبة من مرتزقة العدوان' → the Houthis' side
 */
export function sideOf(words: Words, { sides }: Tables, country: string | null, published: string | null): Side | null {
  const writes = (phrase: string): boolean => isWritten(words, phrase.split(' '));
  return (
    sides.find(
      (side) => side.country === country && validOn(side, published) && side.cues.some(writes) && !side.strangers.some(writes),
    ) ?? null
  );
}

/** True where the words stand one behind the other, the first with whatever particles. */
function isWritten({ tokens, readings }: Words, [first, ...others]: readonly string[]): boolean {
  return tokens.some(
    (_, at) =>
      others.every((word, i) => tokens[at + 1 + i]?.folded === word) && readings(at).some(({ folded }) => folded === first),
  );
}
