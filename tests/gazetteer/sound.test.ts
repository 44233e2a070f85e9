import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/load.ts';
import { soundKey, spellingsOf } from '../../src/gazetteer/sound.ts';
import { placesOf } from './read.ts';

const englishIn = (text: string): (string | null)[] =>
  placesOf(text).map(({ place }) => loadGazetteer().place(place.id ?? '')?.nameEn ?? null);

describe('the sound of a foreign name', () => {
  it.each([
    ['سنيهوريفكا', 'سنيغيريفكا'],
    ['فولتشانسك', 'فولشانسك'],
    ['تيلابيري', 'طيلابري'],
    ['دروجكيفكا', 'دروغكوفكا'],
  ])('is one for %s and %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it('tells names of other consonants apart', () => {
    expect(soundKey('بوكروفسك')).not.toBe(soundKey('كوبيانسك'));
  });

  it('finds a town of the document’s country in a spelling that no table has', () => {
    expect(englishIn('استعادت القوات الأوكرانية بلدات بالاكليا وشيفتشينكوفه وكوبيانسك.')).toEqual([
      'Balakliya',
      'Shevchenkove',
      'Kupiansk',
    ]);
    expect(englishIn('سيطرت جماعة مسلحة على بلدة بولكسي المالية شمالي مالي.')).toContain('Boulikessi');
  });

  it('is no reason to find one in another country', () => {
    expect(englishIn('قال الممثل الأممي بوكروفيسك إن الجيش السوري انسحب من حلب.')).toEqual(['Aleppo']);
  });
});

describe('foreign names', () => {
  it('may have two words that are no Arabic ones', () => {
    const names = placesOf('سيطرت حركة طالبان على مديرية تشهار سنزي في ولاية نيمروز.').map(({ mention }) => mention.name);
    expect(names).toEqual(['تشهار سنزي', 'نيمروز']);
  });

  it('are named across borders', () => {
    expect(englishIn('سيطرت القوات الكرواتية على غلاموتش في البوسنة، وانسحب صرب كرايينا من كنين.')).toContain('Knin');
  });

  it('leave an unnamed camp of an army', () => {
    const names = placesOf('هاجم مسلحون معسكرا للجيش في ميناكا شمالي مالي وقاعدة للجيش في غاو.').map(
      ({ mention }) => mention.name,
    );
    expect(names).toEqual(['ميناكا', 'مالي', 'غاو']);
  });

  it('spells the g of foreign bodies and nations as each country does, and leaves Arabic names alone', () => {
    expect(spellingsOf('القوات الأوغندية', 'UG')).toContain('القوات الأوجندية');
    expect(spellingsOf('القوات المسلحة المغربية', 'MA')).toEqual(['القوات المسلحة المغربية']);
    expect(spellingsOf('غاني', 'GH')).toEqual(['غاني']);
  });
});
