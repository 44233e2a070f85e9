import type { Analysis, Mention, Sentence } from '../../document.ts';
import type { Context } from '../context.ts';
import { DASHES } from '../words/words.ts';
import { isSpeech } from './speech-places.ts';

/** Words from a government back to which a capital joined to it may stand. */
const FARTHEST_PARTY = 3;
/** Tokens of a line that tells where and by whom a text was filed. */
const LONGEST_BYLINE = 12;

/** اتفاق الرياض، مسار جنيف، مقاتلو الزنتان: a place whose name is that of something else; احتلال الخيام is a deed, and حامية باما is in it. */
export function lendsName({ layers: { analyses } }: Context, { first }: Mention): boolean {
  const readings = (analyses[first - 1] ?? []).filter(({ rank, enclitic }) => rank === 0 && enclitic === null);
  const isOfDeed = readings.some(({ pos }) => pos === 'masdar');
  return readings.some(
    ({ proclitics, classes }) =>
      classes.includes('namesake') ||
      (!isOfDeed &&
        !proclitics.includes('ال') &&
        !classes.includes('garrison') &&
        (classes.includes('force') || classes.includes('member'))),
  );
}

/** بغداد – …, أسمرا - «الحياة»: where the text was filed, not what it speaks of. */
export function inDateline({ layers }: Context, mention: Mention): boolean {
  const { analyses, blocks, sentences, tokens } = layers;
  const sentence = sentences[tokens[mention.first]?.sentence ?? -1];
  if (sentence === undefined) return false;
  if (DASHES.has(tokens[sentence.last]?.form ?? '')) return true;
  // On a line of its own, before who filed it.
  const opens = sentence.field === 'text' && blocks[sentence.block - 1]?.field !== 'text';
  if (!opens || sentence.last - sentence.first >= LONGEST_BYLINE) return false;
  const dash = tokens.slice(mention.last + 1, sentence.last + 1).some(({ form }) => DASHES.has(form));
  return dash && !hasVerb(analyses, sentence);
}

const hasVerb = (analyses: readonly (readonly Analysis[])[], { first, last }: Sentence): boolean =>
  analyses.slice(first, last + 1).some((readings) => readings[0]?.pos === 'verb');

/** نفت يريفان سقوطها, وكينشاسا تنفي سقوط المدينة, دمشق دخلت المدينتين: a capital or country that speaks or acts is the state. */
export function isActingState(context: Context, mention: Mention): boolean {
  if (!context.isState(mention)) return false;
  const { analyses } = context.layers;
  const before = analyses[mention.first - 1] ?? [];
  // دخلت طالبان كابول وسيطرت عليها: a verb that is joined has a subject of its own.
  const behind = (analyses[mention.last + 1] ?? []).filter(({ proclitics }) => !proclitics.includes('و'));
  const isVerb = (names: ReadonlySet<string>): boolean =>
    before.some(({ rank, pos, classes }) => rank === 0 && pos === 'verb' && classes.some((name) => names.has(name)));
  // كان المغرب قد انسحب منه: who did it; of a capital, something may have happened to it.
  if (isVerb(SENDS) || (context.featureOf(mention) === 'country' && isVerb(BE))) return true;
  return isSpeech(before) || isDeed(behind) || (isFeminine(behind) && isSpeech(behind)) || isDoer(context, mention);
}

/** ما لم تضغط عليها كيغالي, التي تديرها أديس أبابا: a capital or country behind a pronoun, so that nothing but the verb governs it. */
function isDoer({ layers: { analyses, tokens } }: Context, { first }: Mention): boolean {
  if (tokens[first]?.folded.startsWith('و') === true) return false;
  return (analyses[first - 1] ?? []).some(
    ({ rank, pos, enclitic, features, classes }) =>
      rank === 0 &&
      (pos === 'verb'
        ? enclitic !== null && features.gender === 'f'
        : enclitic !== null || (classes.includes('preposition') && /ها?$/.test(tokens[first - 1]?.folded ?? ''))),
  );
}

/** المتنازع عليها بين حكومة الإقليم وبغداد: a capital joined to a government is one. */
export const isParty = (context: Context, mention: Mention): boolean =>
  context.isState(mention) &&
  context.layers.tokens[mention.first]?.folded.startsWith('و') === true &&
  context.layers.analyses
    .slice(Math.max(0, mention.first - FARTHEST_PARTY), mention.first)
    .some((readings) => readings.some(({ rank, classes }) => rank === 0 && classes.includes('authorities')));

/** تنفي, أكدت: as the name of a capital wants it. */
const isFeminine = (readings: readonly Analysis[]): boolean =>
  readings.some(({ pos, rank, features }) => pos === 'verb' && rank === 0 && features.gender === 'f');

/** What a state does, and no town: a feminine verb of leaving, taking, entering or sending. */
const isDeed = (readings: readonly Analysis[]): boolean =>
  readings.some(
    ({ pos, rank, features, classes }) =>
      pos === 'verb' && rank === 0 && features.gender === 'f' && classes.some((name) => DEEDS.has(name)),
  );

/** سحب المغرب جنوده: what a state does with its troops, so that it is no object. */
const SENDS = new Set(['send-away', 'deploy', 'redeploy']);
const BE = new Set(['be']);
const DEEDS = new Set([
  'leave',
  'enter',
  'take',
  'retake',
  'attack',
  'advance',
  'send-away',
  'deploy',
  'force',
  'clash',
  'expel',
]);
