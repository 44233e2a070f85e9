import type { Block } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import type { Speaker } from '../speakers/speech.ts';
import { hasClass, isSign } from '../words/words.ts';

/** Who speaks on over the end of a sentence; null where the writer does. */
export interface CarriedSpeech {
  /** Asked before a sentence is read. */
  speakers(block: number, items: readonly Item[]): readonly Speaker[] | null;
  /** Told after it: who spoke last, and whether a verb of saying or a statement stood in it. */
  note(block: number, items: readonly Item[], lastSpeaker: readonly Speaker[], said: boolean): void;
}

/** أولاً:, 2-, ٣): what numbers the points of a statement. */
function isNumbered(items: readonly Item[]): boolean {
  const [first, second] = items;
  if (first === undefined || second?.kind !== 'sign') return false;
  return (
    first.kind === 'quantity' ||
    hasClass(first, 'ordinal') ||
    /^(?:ال)?(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)$/.test(first.folded)
  );
}

/**
 * Follows speech that is longer than a sentence: a quotation that is still open, and the points of a statement below a
 * sentence that ends with a colon (… وجاء في البيان: / أولاً: … / ثانياً: …).
 *
 * @example // 'قال زيد: "انسحبنا من بارا. وسيطر العدو على أم صميمة".' → زيد tells the second sentence too
 */
export function createCarriedSpeech(blocks: readonly Block[]): CarriedSpeech {
  let quoted: readonly Speaker[] | null = null;
  let listed: readonly Speaker[] | null = null;
  let open = 0;
  let current = -1;
  let listBlock = -1;
  /** The paragraph below a sentence that announces a statement. */
  let statedBlock = -1;

  const isPoint = (block: number, items: readonly Item[]): boolean =>
    block === listBlock || block === statedBlock || blocks[block]?.kind === 'bullet' || isNumbered(items);

  return {
    speakers: (block, items) => {
      if (block !== current) {
        open = 0;
        quoted = null;
      }
      if (listed !== null && !isPoint(block, items)) listed = null;
      if (listed !== null) listBlock = block;
      return open > 0 ? (quoted ?? listed) : listed;
    },
    note: (block, items, lastSpeaker, said) => {
      current = block;
      for (const item of items) {
        if (isSign(item, '«“')) open++;
        else if (isSign(item, '»”')) open = Math.max(0, open - 1);
        else if (isSign(item, '"')) open = open > 0 ? open - 1 : 1;
      }
      if (open > 0 && said) quoted = lastSpeaker;
      if (open === 0) quoted = null;
      const last = items.findLast((item) => !isSign(item, '"«“'));
      // وهذا نص الحوار: what follows is not only the word of whoever spoke last.
      const interview = items.some(({ folded }) => isCue(folded, 'interview'));
      if (said && !interview && isSign(last, ':') && lastSpeaker.length > 0) {
        listed = lastSpeaker;
        listBlock = -1;
        // أصدرت القيادة البيان التالي:
        const states = items.some((item) => hasClass(item, 'statement')) && items.some(({ index }) => isFiniteVerb(items, index));
        statedBlock = states ? block + 1 : -1;
      }
    },
  };
}
