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
