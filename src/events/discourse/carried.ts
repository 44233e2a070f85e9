import type { Block } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import type { Speaker } from '../speakers/speech.ts';
import { isSameSpeaker } from '../speakers/speech.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** Who speaks on over the end of a sentence; null where the writer does. */
export interface CarriedSpeech {
  /** Asked before a sentence is read. */
  speakers(block: number, items: readonly Item[]): readonly Speaker[] | null;
  /** Told after it. */
  note(block: number, items: readonly Item[], heard: HeardInSentence): void;
}

/** What was heard in a sentence. */
export interface HeardInSentence {
  /** Who spoke last. */
  readonly lastSpeaker: readonly Speaker[];
  /** Whether a verb of saying or a statement stood in it. */
  readonly said: boolean;
  /** Who stands alone before a colon that opens it (القائد زيد: …); null where nobody does. */
  readonly lead: readonly Speaker[] | null;
  /** Who says something in it by a verb of saying of the writer's; null where nobody does. */
  readonly others: readonly Speaker[] | null;
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

/** وكانت القوات قد …, يذكر أن …, تجدر الإشارة إلى أن …: what the writer adds to a report. */
const isBackground = (items: readonly Item[]): boolean => hasAnyClass(items[0], ['be', 'impersonal']);

const sameSpeakers = (some: readonly Speaker[], others: readonly Speaker[] | null): boolean =>
  others !== null && some.some((one) => others.some((other) => isSameSpeaker(one, other)));

/**
 * Follows speech that is longer than a sentence: a quotation that is still open, and the points of a statement below a
 * sentence that ends with a colon (… وجاء في البيان: / أولاً: … / ثانياً: …), and a line of a feed that opens with who tells it (القائد زيد: دخلنا بارا. انسحب العدو منها.).
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
  /** Who opens the paragraph with his name and a colon, and has told all of it so far. */
  let leading: readonly Speaker[] | null = null;

  const isPoint = (block: number, items: readonly Item[]): boolean =>
    block === listBlock || block === statedBlock || blocks[block]?.kind === 'bullet' || isNumbered(items);

  return {
    speakers: (block, items) => {
      if (block !== current) {
        open = 0;
        quoted = null;
        leading = null;
      }
      if (listed !== null && !isPoint(block, items)) listed = null;
      if (listed !== null) listBlock = block;
      if (leading !== null && isBackground(items)) leading = null;
      return (open > 0 ? quoted : null) ?? listed ?? leading;
    },
    note: (block, items, { lastSpeaker, said, lead, others }) => {
      current = block;
      leading = lead ?? (others !== null && !sameSpeakers(others, leading) ? null : leading);
      for (const item of items) {
        if (item.kind !== 'sign') continue;
        if (isSign(item, '«“')) open++;
        else if (isSign(item, '»”')) open = Math.max(0, open - 1);
        else if (isSign(item, '"')) open = open > 0 ? open - 1 : 1;
      }
      if (open > 0 && said) quoted = lastSpeaker;
      if (open === 0) quoted = null;
      const last = items.findLast((item) => !isSign(item, '"«“'));
      // وهذا نص الحوار: what follows is not only the word of whoever spoke last.
      const isInterview = (): boolean => items.some(({ folded }) => isCue(folded, 'interview'));
      if (said && isSign(last, ':') && lastSpeaker.length > 0 && !isInterview()) {
        listed = lastSpeaker;
        listBlock = -1;
        // أصدرت القيادة البيان التالي:
        const states = items.some((item) => hasClass(item, 'statement')) && items.some(({ index }) => isFiniteVerb(items, index));
        statedBlock = states ? block + 1 : -1;
      }
    },
  };
}
