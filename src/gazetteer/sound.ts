import { foldName } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

/**
 * Letters by which writers render one foreign sound: g is غ, ج, ق or ك, and in Ukrainian names ه; emphatic consonants and plain ones
 * change places.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/تش|شتش/g, 'ش'],
  [/[غجقه]/g, 'ك'],
  [/ط/g, 'ت'],
  [/[ضذظ]/g, 'د'],
  [/[صث]/g, 'س'],
];
const VOWELS = /[اويءع]/g;
const DOUBLED = /(.)\1+/g;
/** With fewer consonants names that differ sound alike. */
export const SHORTEST_SOUND = 4;

/**
 * The consonants of a name that Arabic has from another language, as they sound: what two writers spell differently has one key. Long
 * vowels are as free as the letters for g, and so is the ـه that ends it.
 *
 * @example soundKey('سنيغوريفكا') === soundKey('سنيهوريفكا') // 'سنكرفك'
 */
export const soundKey: (name: string) => string = remember((name) => {
  let key = foldName(name).replaceAll(' ', '').replace(/ه$/, '');
  for (const [letters, sound] of SOUNDS) key = key.replace(letters, sound);
  return key.replace(VOWELS, '').replace(DOUBLED, '$1');
});

/** Letters for a foreign g: of the Levant and the Gulf, of Egypt, of the Sudan and the Maghreb. */
const G = ['غ', 'ج', 'ق'] as const;
/** Bodies and people of these countries have Arabic names, and so have bodies of no country. */
const ARABIC_SPEAKING: ReadonlySet<string> = new Set([
  '',
  'SY',
  'IQ',
  'YE',
  'LY',
  'SD',
  'LB',
  'PS',
  'JO',
  'EG',
  'SA',
  'AE',
  'QA',
  'KW',
  'BH',
  'OM',
  'TN',
  'DZ',
  'MA',
  'EH',
  'MR',
]);
/** With another letter for g, a shorter word is often an Arabic one (غاني, جاني). */
const SHORTEST_RESPELT = 6;

/**
 * The name of a body, or the adjective, of a country in the spellings that its foreign g has; alone where it has none.
 *
 * @example spellingsOf('مرتزقة فاغنر', 'RU') // ['مرتزقة فاغنر', 'مرتزقة فاجنر', 'مرتزقة فاقنر']
 */
export const spellingsOf = (name: string, country: string): readonly string[] =>
  name.includes(G[0]) && name.length >= SHORTEST_RESPELT && !ARABIC_SPEAKING.has(country)
    ? G.map((letter) => name.replaceAll(G[0], letter))
    : [name];
