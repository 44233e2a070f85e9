import type { ClassNoun } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { DESCRIBED } from './described-sites.ts';
import type { PlaceFinder } from './finder.ts';
import { isOpaque } from './unknown-words.ts';

/** ونصبوا حاجزا يجبي الرسوم: the accusative of one, which has the letters of two in construct (حاجزا نصيب وباب الهوى); two have two names. */
export const isOne = ({ words }: PlaceFinder, { value, reading }: Found<ClassNoun>, last: number): boolean =>
  value.number === 'dual' && reading.folded.endsWith('ا') && !(words.tokens[last + 1]?.folded.startsWith('و') ?? false);

/** Works and camps of which a plural may say what they are for. */
const FOR_THINGS = new Set(['facility', 'field', 'base', 'camp', 'port', 'dam']);

/** محطات الوقود, حقول النفط, معسكرات التدريب: a plural of works and what they are for, not the name of one. */
export const isForThings = ({ words }: PlaceFinder, next: number, { feature, number, kept }: ClassNoun): boolean =>
  number === 'plural' &&
  kept &&
  FOR_THINGS.has(feature) &&
  (words.tokens[next]?.folded.startsWith('ال') ?? false) &&
  (words.analyses[next] ?? []).some(({ pos, rank }) => rank === 0 && (pos === 'noun' || pos === 'masdar'));

/** What is called by the town where it lies (مطار عيسلي), and by few adjectives, all of them common. */
const CALLED_BY_TOWNS = new Set(['airport', 'base', 'field', 'port']);

/**
 * مناطق حيوية، منطقة صناعية, حقل دلالي: an indefinite adjective in -ī or -iyya that the lexicon lacks, which agrees with its noun;
 * قاعدة أبيشي, معبر مندلية do not, and are names.
 */
export function isRelativeAdjective(finder: PlaceFinder, at: number, next: number, { feature, number }: ClassNoun): boolean {
  const { words } = finder;
  const folded = words.tokens[next]?.folded ?? '';
  if (folded.startsWith('ال')) return false;
  // بلدة فورونويه: who writes ة in the noun writes it in its adjective, too.
  if (words.tokens[next]?.form.endsWith('ه') === true && words.tokens[at]?.form.endsWith('ة') === true) return false;
  const feminine = number === 'plural' || words.tokens[at]?.folded.endsWith('ه') === true;
  if (folded.endsWith('يه')) return feminine || !DESCRIBED.has(feature);
  // مطار عيسلي: where towns are foreign, a word that the lexicon lacks is the name of one rather than what such a work is for.
  if (finder.uncharted && CALLED_BY_TOWNS.has(feature) && isOpaque(finder, next)) return false;
  return DESCRIBED.has(feature) && folded.endsWith('ي') && (!feminine || number === 'plural');
}
