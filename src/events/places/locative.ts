import type { Analysis, Mention } from '../../document.ts';
import { leadsTo } from '../../gazetteer/cue-words.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { startOf } from '../discourse/named-before.ts';
import { LONGEST_APPOSITION } from './appositions.ts';

/** A place with a relative clause of its own is spoken of. */
const RELATIVES = new Set(['الذي', 'التي']);
const PREPOSITIONS = new Set(['من', 'عن', 'علي', 'الي']);
const NOUNS = new Set<Analysis['pos']>(['noun', 'adjective', 'participle', 'masdar']);
/** Tokens from a name back to what tells of its distance: على بعد نحو ثمانين كيلومترا من X. */
const FARTHEST_MEASURE = 7;

const foldedAt = ({ layers: { tokens } }: Context, at: number): string => tokens[at]?.folded ?? '';

/** (50 كيلومترا شمال صنعاء), 20 كم جنوب شرقي X, 35 كيلومترا عن X: from where the distance of another place is measured. */
function standsBehindLength(context: Context, start: number): boolean {
  const { analyses } = context.layers;
  let at = PREPOSITIONS.has(foldedAt(context, start - 1)) ? start - 2 : start - 1;
  while (at > start - FARTHEST_MEASURE && (analyses[at] ?? []).some(({ classes }) => classes.includes('direction'))) at--;
  return at < start - 1 && isCue(foldedAt(context, at), 'length');
}

/** على بعد 80 كيلومترا [من] X, على مسافة ساعة من X, تبعد مئة كيلومتر عن X, البعيدة عن X: how far off another place is. */
function isFarFrom(context: Context, preposition: number): boolean {
  for (let at = preposition - 1; at > preposition - FARTHEST_MEASURE; at--) {
    const word = foldedAt(context, at);
    if (context.layers.tokens[at]?.kind === 'punctuation') return false;
    if (isCue(word, 'apart') || (foldedAt(context, at - 1) === 'علي' && isCue(word, 'distance'))) return true;
  }
  return false;
}

/** مشروع الغاز [في]: first token of the nouns that end at one. */
function startOfNouns({ layers: { analyses } }: Context, last: number): number {
  let at = last;
  while (
    at > last - LONGEST_APPOSITION &&
    (analyses[at - 1] ?? []).some(({ rank, pos, proclitics }) => rank === 0 && NOUNS.has(pos) && !proclitics.includes('و'))
  )
    at--;
  return at;
}

/** القريبة, المطلة; تربط; أقرب [إلى]: says where the place before it lies. */
const saysWhere = (readings: readonly Analysis[] | undefined, behind: boolean): boolean =>
  readings?.some(
    ({ rank, pos, classes, features }) =>
      rank === 0 &&
      ((pos === 'participle' && classes.includes('lie')) ||
        classes.includes('source-quality') ||
        (pos === 'adjective' && behind && classes.includes('direction')) ||
        (pos === 'verb' && features.tense === 'present' && classes.includes('lie'))),
  ) ?? false;

/** على الطريق إلى X, مفتاح الطريق نحو X: whither a road leads at which another place lies; فتحوا الطريق إلى X is done for X. */
const isAtRoadTo = (context: Context, start: number): boolean =>
  leadsTo(foldedAt(context, start - 1)) &&
  (foldedAt(context, start - 3) === 'علي' || isCue(foldedAt(context, start - 3), 'seat')) &&
  (context.layers.analyses[start - 2] ?? []).some(
    ({ rank, classes, proclitics }) => rank === 0 && classes.includes('way') && proclitics.includes('ال'),
  );

const CAPITAL = 'العاصمه';

/** عمران شمال العاصمة [اليمنية] صنعاء, غريان قرب العاصمة طرابلس: the capital by which the place right before tells where it lies. */
function isCapitalBeside(context: Context, start: number, former: Mention | undefined): boolean {
  const noun = foldedAt(context, start - 1) === CAPITAL ? start - 1 : start - 2;
  if (former === undefined || foldedAt(context, noun) !== CAPITAL) return false;
  const isDirection = (at: number): boolean =>
    isCue(foldedAt(context, at), 'near') ||
    (context.layers.analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('direction'));
  let at = noun;
  while (at > former.last + 1 && isDirection(at - 1)) at--;
  return at < noun && at === former.last + 1;
}

/**
 * Whether a place is named only to tell where another lies: القريبة من X, المطلة على X, على بعد 80 كيلومترا من X, بين X وY, الذي يربط X وY, ثاني
 * مدينة بعد X, على الطريق إلى X, شمال العاصمة X.
 *
 * @param formerOf  gives the place named before one
 * @example // 'سنجة التي تبعد مئة كيلومتر عن سنار' → true of سنار
 */
export function isLocative(context: Context, mention: Mention, formerOf: (mention: Mention) => Mention | undefined): boolean {
  const { analyses } = context.layers;
  const start = startOf(mention);
  const former = formerOf(mention);
  if (former !== undefined && start === former.last + 1 && foldedAt(context, start).startsWith('و'))
    return isLocative(context, former, formerOf);
  const before = foldedAt(context, start - 1);
  if (RELATIVES.has(foldedAt(context, mention.last + 1))) return false;
  if (isCue(before, 'compared') || standsBehindLength(context, start) || isAtRoadTo(context, start)) return true;
  if (isCapitalBeside(context, start, former)) return true;
  const governed = PREPOSITIONS.has(before) ? start - 1 : start;
  if (saysWhere(analyses[governed - 1], governed < start)) return true;
  // وهو تاجر من غوزا يقيم في مايدوغوري: where somebody lives who tells of elsewhere.
  if (before === 'في' && saysWhere(analyses[start - 2], false)) return true;
  // القريبة من مشروع الغاز في أفونغي: what lies there is by which the other is told.
  const told = before === 'في' ? startOfNouns(context, start - 2) - 1 : -1;
  if (PREPOSITIONS.has(foldedAt(context, told)) && saysWhere(analyses[told - 1], true)) return true;
  return governed < start && isFarFrom(context, governed);
}
