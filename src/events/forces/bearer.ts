import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { describesTroops, tellsWhoseTroops } from '../words/described-troops.ts';
import { isDefiniteAdjective } from '../words/nominals.ts';
import { QUOTES, describesBy, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { isLeft } from '../speakers/offices.ts';
import { isFighting } from './actor.ts';

const LINKS = new Set(['from', 'in', 'for', 'by']);

const FARTHEST_BEARER = 7;

/** المناهضة للحركة, المضادة لـ: a participle or adjective that says whom those before it fight. */
export const opposes = (item: Item): boolean => describesBy(item, ['against']);

/** مدعومون من X, تساندهم X: who is told behind it backs those before it, and they are not his. */
export const isBacked = (item: Item | undefined): boolean =>
  (item?.kind === 'word' || item?.kind === 'preposition') &&
  item.readings.some(
    ({ rank, pos, enclitic, features, classes }) =>
      rank === 0 &&
      classes.includes('support') &&
      (pos === 'participle' ? features.voice === 'passive' : pos === 'verb' && (enclitic === 'هم' || enclitic === 'ها')),
  );

export const NO_BEARER = { bearer: null, civil: false };

/**
 * The fighting body behind `from` that members or a unit belong to; null where none is named. `civil` where a body stands there that
 * does not fight.
 */
export function bearerAfter(
  context: Context,
  items: readonly Item[],
  from: number,
  end: number,
): { readonly bearer: Item | null; readonly civil: boolean } {
  // المعارضون للحكومة: a noun that itself says whom they fight.
  const head = items[from - 1];
  if (head !== undefined && opposes(head) && items[from]?.role === 'for') return NO_BEARER;
  for (let i = from; i <= Math.min(end, from + FARTHEST_BEARER); i++) {
    const item = items[i] as Item;
    // مسلحي ما يسمى "كتائب الفاروق".
    if (item.folded === 'ما' && hasClass(items[i + 1], 'name')) {
      i++;
      continue;
    }
    // القوات المناهضة للحركة: whom they fight, and not whose they are.
    if (opposes(item) || isBacked(item)) return NO_BEARER;
    if (describesTroops(items, i)) {
      // مسلحون ينتمون إلى X, فصائل تتقدمها X: of whom they are; قوات تدعمها X: who only helps them.
      if (!tellsWhoseTroops(items, i)) return NO_BEARER;
      if (items[i + 1]?.kind === 'preposition') i++;
      continue;
    }
    if (item.kind === 'force') {
      // ترك الجنود القوات المسلحة: no genitive stands behind a noun with the article; what follows is what they left.
      // ترك مئات المقاتلين جبهة X: nor where they are counted.
      const behindHead = i === from || (i === from + 1 && items[from - 1]?.kind === 'quantity');
      if (behindHead && item.role === null && isNounWithArticle(items[i - 1]) && isBodyNoun(item)) return NO_BEARER;
      // دعا الرئيس الفرنسي الجيش …: nor behind such a noun with its adjective.
      if (i === from + 1 && item.role === null && isDescribed(items, from) && isBodyNoun(item)) return NO_BEARER;
      // جنود بدرعا والمعارضة …: a joined name is another matter.
      if (item.joined && i > from) return NO_BEARER;
      // فرق الدفاع المدني، وفد الأمم المتحدة: members of a body that does not fight.
      return isFighting(context, item) ? { bearer: item, civil: false } : { bearer: null, civil: i === from };
    }
    if (isSign(item, QUOTES)) continue;
    // انسحب مسلحون من قاعدة للجيش: whose the post is that insurgents leave.
    if (items[i - 1]?.role === 'from' && hasClass(item, 'post') && hasClass(head, 'insurgent')) return NO_BEARER;
    // 16 عنصرا على الأقل من الفيلق الخامس
    if (item.folded === 'علي' && /^الا(?:قل|كثر)$/.test(items[i + 1]?.folded ?? '')) {
      i++;
      continue;
    }
    if (endsBearers(items, i, from)) return NO_BEARER;
  }
  return NO_BEARER;
}

/** الضابط السابق في الجيش, العقيد المنشق عن الجيش: the body behind the preposition is his no more. */
const leavesBody = (items: readonly Item[], at: number): boolean =>
  isLeft(items[at]?.folded) && items[at + 1]?.kind === 'preposition';

/** اجتماع الحكومة, جلسة المجلس: no body, but what one leaves. */
export const isMeeting = (item: Item): boolean =>
  hasClass(item, 'political') && !hasAnyClass(item, ['force', 'institution', 'source']);

/** True for an item behind which no body belongs to the members any more. */
function endsBearers(items: readonly Item[], at: number, from: number): boolean {
  const { kind, role } = items[at] as Item;
  switch (kind) {
    case 'sign':
    case 'date':
      return true;
    // عاد إلى صف الوطن ثلاثة مقاتلين من X: a bare number begins another argument.
    case 'quantity':
      // قوة قوامها 600 مقاتل من X
      // الفرقتان 36 و98 في الجيش, الفرقة السادسة والثلاثون في الجيش: one number as the other.
      return (
        role === null &&
        at > from &&
        items[at - 1]?.role === null &&
        !isCue(items[at - 1]?.folded, 'strength') &&
        !((items[at] as Item).joined && isNumber(items[at - 1]))
      );
    // تسلمت قوات الدرع معسكر X من Y: behind a bare place stands another argument.
    case 'place':
      return role === null;
    case 'preposition':
      return role !== null && !LINKS.has(role);
    case 'word':
      // فر جنود من هجمات حركة X, من قصف الطيران: from whose attacks they flee.
      if (items[at - 1]?.role === 'from' && (hasClass(items[at], 'event-noun') || isMeeting(items[at] as Item))) return true;
      return (isFiniteVerb(items, at) && items[at - 1]?.role !== 'from') || leavesBody(items, at);
    default:
      return false;
  }
}

const isNumber = (item: Item | undefined): boolean => item?.kind === 'quantity' || hasClass(item, 'ordinal');

/** الرئيس الفرنسي: at `at` the adjective of a title with the article. */
const isDescribed = (items: readonly Item[], at: number): boolean =>
  isNounWithArticle(items[at - 1]) && hasClass(items[at - 1], 'title') && isDefiniteAdjective(items[at]);

/** الحركة, القوات: a noun with the article, by its best reading. */
export const isNounWithArticle = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'noun' && proclitics.includes('ال'));

/** القوات المسلحة، الجيش: named by the noun for a body, not by an adjective of it (الجنود الأمريكيون). */
const isBodyNoun = ({ readings }: Item): boolean =>
  readings.some(({ rank, pos, classes }) => rank === 0 && pos === 'noun' && classes.includes('force'));
