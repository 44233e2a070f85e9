import { startOf } from '../discourse/named-before.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import type { Status } from '../status/status.ts';
import { hasClass } from '../words/words.ts';

/** الاستيلاء على X مسألة أيام … وتراجع الجيش إلى Y: nobody has left a place because another means to take it. */
export const isNotYetTaken = ({ type, status }: EventCandidate): boolean => type === 'capture' && YET_TO_COME.has(status);

const YET_TO_COME: ReadonlySet<Status> = new Set<Status>(['planned', 'possible', 'demanded']);

/** Classes of the words that tell of a fight for a place, or that others come into it. */
const FIGHTS = ['attack', 'enter', 'besiege', 'clash', 'battle', 'mutual-noun', 'take', 'retake', 'hold'];
/** Of those that tell that an attack has come to nothing, so that who draws back was never there. */
const IN_VAIN = ['repel', 'fail'];
/** Tokens from such a word to the name of the place (اقتحم المسلحون مدينة X). */
const FARTHEST = 6;

/**
 * What those leave who only are said to go somewhere: the place that a fight was told for, or that others were told to enter, in the same sentence; or what
 * stands right before the verb, in a clause on those who leave.
 *
 * @param trigger item of the verb
 * @param goals   where they go
 * @example // 'دخل الحوثيون عتق، وانسحب الجيش إلى عزان' → عتق; 'وحدة كانت تحرس جسر X ارتدت إلى Y' → جسر X
 */
export function placeFoughtFor(
  { context: { layers }, discourse, items, told, index }: SentenceWork,
  trigger: number,
  goals: readonly PlaceRef[],
): PlaceRef[] {
  const token = items[trigger]?.first ?? 0;
  const sentenceOf = (at: number): number => layers.tokens[at]?.sentence ?? 0;
  const open = items.findLastIndex(({ kind, index }) => index < trigger && (kind === 'place' || kind === 'sign'));
  // قال الناطق في X إن قواته انسحبت: where somebody speaks.
  const between = items.slice(open + 1, trigger).some((item) => item.kind !== 'word' || hasClass(item, 'complementiser'));
  const said =
    items[open]?.kind === 'place' && !between && items[trigger]?.joined === false ? items[open].mention?.index : undefined;
  const isAny = (at: number, names: readonly string[]): boolean =>
    layers.analyses[at]?.some(({ rank, classes }) => rank === 0 && names.some((name) => classes.includes(name))) === true;
  const untaken = told.recent(index).flatMap((each) => (isNotYetTaken(each) ? each.places.map(({ mention }) => mention) : []));
  const isFoughtFor = (number: number): boolean => {
    const mention = layers.mentions[number];
    if (mention === undefined || sentenceOf(token) !== sentenceOf(mention.first) || untaken.includes(number)) return false;
    const start = startOf(mention);
    let fought = false;
    for (let at = start - 1; at >= 0 && sentenceOf(at) === sentenceOf(start); at--) {
      // محاولة للسيطرة على X
      if (isAny(at, IN_VAIN) || (isAny(at, ['attempt-noun']) && !isAny(at, ['event-noun']))) return false;
      fought ||= at >= start - FARTHEST && isAny(at, FIGHTS);
    }
    return fought;
  };
  const meant = said === undefined ? discourse.placesFor('ها', token).filter(isFoughtFor) : [said];
  return meant
    .filter((mention) => !goals.some((goal) => goal.mention === mention))
    .map((mention): PlaceRef => ({ mention, role: 'at', within: -1 }));
}
