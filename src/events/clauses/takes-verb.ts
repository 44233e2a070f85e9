import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/** Particles that a finite verb follows; also those of several words that end in one (قبل أن، بعدما). */
const TAKE_VERBS = [
  'complementiser',
  'relative',
  'perhaps',
  'completed',
  'negator-past',
  'negator-future',
  'subordinator-purpose',
];

/** إذا, لو: what is so under a condition is told by a verb. */
const IF = /^[وف]?(?:اذا|لو)$/;

/** لم ينسحب, قد انسحبت, بعد أن سقطت, حسبما ذكر, إذا تراجع: a particle behind which a verb stands. */
export const takesVerb = (item: Item | undefined): boolean =>
  (item?.kind === 'word' && IF.test(item.folded)) ||
  (hasAnyClass(item, TAKE_VERBS) && item?.readings[0]?.enclitic == null) ||
  (item?.kind === 'word' &&
    (/ (?:ان|ما)$/.test(item.folded) || (/ما$/.test(item.folded) && hasClass(item, 'source-preposition'))));
