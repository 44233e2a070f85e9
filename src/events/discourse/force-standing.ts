import type { Mention } from '../../document.ts';
import { foldedName } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import type { Agreement } from './named-before.ts';
import { agreementOf, ofMention, startOf } from './named-before.ts';

/** How the names of a document stand in their sentences. */
export interface ForceStanding {
  readonly agreement: (mention: Mention) => Agreement;
  /** المقاتلون المعارضون لحكومة X: who is named only to tell whom others fight. */
  readonly isFought: (mention: Mention) => boolean;
  /** وسط غارات نفذتها الطائرات الروسية. كما سيطرت …: arms that fight from afar go on to nothing on the ground. */
  readonly isAfar: (mention: Mention) => boolean;
  /** A name that nothing governs: behind a verb, a sign or a word that opens a clause, and with no preposition. */
  readonly isTopic: (mention: Mention) => boolean;
}

const RELATIVE = /^ال(?:ذي|تي|ذين|لذين|لتين|لواتي)$/;

/** Reads how the names of one document stand. */
export function forceStanding(context: Context): ForceStanding {
  const { tokens, analyses } = context.layers;
  const isFought = ({ first }: Mention): boolean =>
    /^لل?/.test(tokens[first]?.folded ?? '') &&
    (analyses[first - 1] ?? []).some(
      ({ rank, pos, classes }) => rank === 0 && (pos === 'adjective' || pos === 'participle') && classes.includes('against'),
    );
  const isAfar = (mention: Mention): boolean =>
    analyses[startOf(mention)]?.some(({ rank, classes }) => rank === 0 && classes.includes('far-arm')) ?? false;
  /** التحالف الذي تقوده الولايات المتحدة: who is named only to tell whose another body is. */
  const describesOther = ({ first }: Mention): boolean =>
    RELATIVE.test(tokens[first - 2]?.folded ?? '') &&
    (analyses[first - 1] ?? []).some(({ rank, pos, enclitic }) => rank === 0 && pos === 'verb' && enclitic !== null);
  const isA = (token: number, name: string): boolean =>
    (analyses[token] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes(name));
  const opensTime = (token: number): boolean => isA(token, 'subordinator-time') && !isA(token, 'contrast');
  /** بعدما انسحبت القوات الحكومية منها, قبل أن تنسحب القوات: who does what is told as the time of something else. */
  const isOfAnotherClause = ({ first }: Mention): boolean => {
    const verb = first - 1;
    const opening = isA(verb - 1, 'complementiser') ? verb - 2 : verb - 1;
    return (analyses[verb] ?? []).some(({ rank, pos }) => rank === 0 && pos === 'verb') && opensTime(opening);
  };
  const isTopic = (mention: Mention): boolean => {
    const first = tokens[mention.first];
    const bare = foldedName(mention.name).split(' ', 1)[0] ?? '';
    if (first === undefined || /[بلك]/.test(first.folded.slice(0, -bare.length))) return false;
    const before = tokens[mention.first - 1];
    if (before === undefined || before.sentence !== first.sentence || before.kind === 'punctuation') return true;
    if (describesOther(mention) || isOfAnotherClause(mention)) return false;
    return (
      isCue(before.folded, 'opens-clause') || (analyses[before.index] ?? []).some(({ rank, pos }) => rank === 0 && pos === 'verb')
    );
  };
  return {
    agreement: ofMention((mention) => agreementOf(context, mention)),
    isFought: ofMention(isFought),
    isAfar: ofMention(isAfar),
    isTopic: ofMention(isTopic),
  };
}
