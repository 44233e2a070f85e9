import { describe, expect, it } from 'vitest';
import { layersOf } from '../read.ts';

const personsIn = (text: string): string[] =>
  layersOf(text)
    .mentions.filter(({ kind }) => kind === 'person')
    .map(({ name }) => name);

describe('persons', () => {
  it.each([
    ['after a rank and the body', 'أعلن قائد الجيش الإثيوبي المارشال برهانو جولا وقف القتال.', 'برهانو جولا'],
    ['with names that no table holds', 'قال المتحدث باسم القوات الأفغانية زرمينه بلخيار إن القتال توقف.', 'زرمينه بلخيار'],
    ['after the comma behind the office', 'قال المتحدث باسم الحركة، أسريس زلقي هبتامو، إن القتال توقف.', 'أسريس زلقي هبتامو'],
    ['before the particle that opens what he says', 'وأقر الككلي بأن القتال توقف.', 'الككلي'],
    ['where the first name is a place, too', 'قال وزير الإعلام عمران الزعبي إن القتال توقف.', 'عمران الزعبي'],
    ['by the family name behind a verb of saying', 'وأكد لافروف أن القتال توقف.', 'لافروف'],
    ['by an Arab family name behind a verb of saying', 'وقال الدليمي إن القتال توقف.', 'الدليمي'],
    [
      'without a title, where the first name is of two words',
      'غير أن عبد الله أبكر، وهو قائد ميداني، تحدث عن ذلك.',
      'عبد الله أبكر',
    ],
    ['with a family name that has the letters of بـ and إلى', 'وهو ما نفاه مصطفى بالي، مدير المركز.', 'مصطفى بالي'],
    ['with a family name that is a title elsewhere', 'ونفى سعد الحاج، الناطق باسم الحركة، ذلك.', 'سعد الحاج'],
    ['behind a body, where he speaks next', 'أعلن قائد جيش بوروندي برايم نيونغابو أن القتال توقف.', 'برايم نيونغابو'],
    ['behind a verb of saying, where his title follows', 'وقال سيلستر كاموندو قائد المنطقة إن القتال توقف.', 'سيلستر كاموندو'],
    ['of a foreign house', 'وقال الكابتن آل كيروود الناطق باسم البحرية ذلك.', 'آل كيروود'],
    ['behind a rank of many words', 'أكد الفريق أول ركن مهندس عبد الرحمن الطيب ذلك.', 'عبد الرحمن الطيب'],
    ['by a kunya that stands so in all cases', 'زعم أبي مولاي السالك، ممثل الجبهة بإسبانيا، ذلك.', 'أبي مولاي السالك'],
    ['by a kunya, where the office follows', 'أبو الليث الخشام، قائد الفوج، أعلن ذلك.', 'أبو الليث الخشام'],
    ['with a third name that has the letters of a verb', 'قال أحمد محمد باشر إن القتال توقف.', 'أحمد محمد باشر'],
    ['with a word that joins two names', 'لكن سندة ولد بوعمامة، الناطق باسم الحركة، نفى ذلك.', 'سندة ولد بوعمامة'],
  ])('%s', (_, text, name) => {
    expect(personsIn(text)).toContain(name);
  });

  it('by a family name of two words, once the whole name was told', () => {
    expect(personsIn('نفى شيرزاد قره جول ذلك. وقال قره جول إن القتال مستمر.')).toEqual(['شيرزاد قره جول', 'قره جول']);
  });

  it.each([
    ['an hour of a day', 'أعلن وزير الدفاع صباح الثلاثاء وقف القتال.'],
    ['a month', 'أعلن المتحدث في ربيع الأول وقف القتال.'],
    ['a city behind a preposition', 'قال سفير الحركة في إسلام أباد إن القتال توقف.'],
    ['a word that ends as names do not', 'قال رقما لم يؤكده أحد.'],
    ['a wish to stay unnamed', 'قال ضابط، فضل عدم ذكر اسمه، ذلك.'],
    ['a verb with its preposition', 'العقيد أشرف على العملية.'],
    ['a rank of many and what describes him', 'روى جندي مصاب في المستشفى ذلك، وأكده نقيب سابق التقيناه.'],
    ['what qualifies a rank', 'قال فريق ركن متقاعد ذلك.'],
    ['a father', 'قال أبي إن القتال توقف.'],
    ['a verb behind an office', 'الرئيس الأوكراني يتفقد خاركيف'],
  ])('are not found in %s', (_, text) => {
    expect(personsIn(text)).toEqual([]);
  });

  it.each([
    ['a verb', 'دميتري بيسكوف', 'المتحدث باسم الكرملين دميتري بيسكوف رفض التعليق.'],
    ['a noun', 'فايز السراج', 'أعلن رئيس الحكومة فايز السراج اتفاقا جديدا.'],
    ['a people', 'توم باراك', 'دعا المبعوث توم باراك الأكراد إلى الهدوء.'],
    ['a verb of opinion', 'خالد عمر', 'قال العقيد خالد عمر يعتقد أن القتال توقف.'],
    ['an acting office', 'محما خليل', 'دعا محما خليل القائم بأعمال قائمقام سنجار إلى الهدوء.'],
  ])('end before %s', (_, name, text) => {
    expect(personsIn(text)).toEqual([name]);
  });
});
