import { describe, expect, it } from 'vitest';
import { layersOf } from './read.ts';

const bodiesIn = (text: string): string[] =>
  layersOf(text)
    .mentions.filter(({ kind }) => kind === 'organisation')
    .map(({ name }) => name);

describe('the name of a body that no list holds', () => {
  it.each([
    ['a thing and its adjectives', 'انسحب جيش التحالف الديمقراطي الوطني من البلدة.', 'جيش التحالف الديمقراطي الوطني'],
    ['an aim with its adjective', 'انسحبت جبهة الخلاص الوطني من البلدة.', 'جبهة الخلاص الوطني'],
    ['two aims', 'استسلم مقاتلو كتائب الثأر والحرية في البلدة.', 'كتائب الثأر والحرية'],
    ['one aim of a unit', 'سقطت البلدة بيد كتيبة التوحيد.', 'كتيبة التوحيد'],
    ['a noun for fighters and any thing', 'دخلت قوات النخبة البلدة.', 'قوات النخبة'],
    ['a deed and its object', 'انسحبت شرطة مكافحة الشغب من الساحة.', 'شرطة مكافحة الشغب'],
    ['a cause of a movement', 'سيطرت حركة تحرير الغابات على البلدة.', 'حركة تحرير الغابات'],
    ['a thing of something', 'تسلم لواء درع الشرق المعبر.', 'لواء درع الشرق'],
    ['people of something', 'انسحبت ميليشيا أبناء العشيرة من البلدة.', 'ميليشيا أبناء العشيرة'],
    ['fighters under a council', 'انسحب مجلس ثوار الوادي من البلدة.', 'مجلس ثوار الوادي'],
    ['several adjectives', 'انسحبت الجبهة الثورية المتحدة من البلدة.', 'الجبهة الثورية المتحدة'],
    ['what it is for', 'سيطرت الحركة الوطنية للتغيير على البلدة.', 'الحركة الوطنية للتغيير'],
    ['what it is to free', 'سيطرت الجبهة الشعبية لتحرير الجنوب على البلدة.', 'الجبهة الشعبية لتحرير الجنوب'],
    ['what it defends', 'سيطرت الحركة العربية للدفاع عن الأرض على البلدة.', 'الحركة العربية للدفاع عن الأرض'],
    ['a title and a man', 'انسحبت قوات الجنرال دوستم من البلدة.', 'قوات الجنرال دوستم'],
    ['a name with the article', 'انسحب لواء عمر المختار من البلدة.', 'لواء عمر المختار'],
    ['a name of two parts', 'انسحب فصيل أبو عمارة من البلدة.', 'فصيل أبو عمارة'],
    ['a sort and a body', 'انسحبت قوات حرس السواحل من الميناء.', 'قوات حرس السواحل'],
    ['him to whom it is loyal', 'سيطرت قوات موالية للرئيس السابق على المطار.', 'قوات موالية للرئيس السابق'],
    ['the men of tribes', 'سيطر رجال القبائل على الطريق.', 'رجال القبائل'],
    ['the country it is of', 'انسحبت الحركة الوطنية لساحل العاج من البلدة.', 'الحركة الوطنية لساحل العاج'],
    ['powers and their adjective', 'انسحبت جبهة القوى الديمقراطية من البلدة.', 'جبهة القوى الديمقراطية'],
    ['what it is to free, of no list', 'سيطرت الجبهة الشعبية لتحرير زمبارا على البلدة.', 'الجبهة الشعبية لتحرير زمبارا'],
    ['a sort and a name of the registry', 'انسحبت حركة نمور تحرير تاميل إيلام من البلدة.', 'حركة نمور تحرير تاميل إيلام'],
    ['men before it', 'انسحب مقاتلو الجبهة الشعبية لتحرير زمبارا من البلدة.', 'الجبهة الشعبية لتحرير زمبارا'],
    ['the police of a country', 'استسلم عشرون من رجال الشرطة الكونغولية في البلدة.', 'الشرطة الكونغولية'],
    ['the guards of a country', 'فر عناصر حرس الحدود التشادي من البلدة.', 'حرس الحدود التشادي'],
    ['the police of what is guarded', 'فر رجال شرطة حرس الحدود الميانمارية.', 'شرطة حرس الحدود الميانمارية'],
    ['a room for operations', 'أعلنت غرفة عمليات «نسور السهل» أنها انسحبت.', 'غرفة عمليات «نسور السهل'],
  ])('%s', (_, text, name) => {
    expect(bodiesIn(text)).toContain(name.replace(/[«»]/g, ''));
  });

  it.each([
    ['traffic', 'تراجعت حركة الملاحة الجوية في المطار.'],
    ['a front', 'تراجعت جبهة القتال إلى أطراف البلدة.'],
    ['trade', 'تراجعت حركة نقل البضائع عبر المعبر.'],
    ['police of no country', 'فر اللصوص من الشرطة الغاضبة في البلدة.'],
    ['a day behind the noun', 'انسحبت قوة كبيرة الجمعة من البلدة.'],
  ])('none in %s', (_, text) => {
    expect(bodiesIn(text)).toEqual([]);
  });

  it('is of the body that the man commands to whom it is loyal', () => {
    const { mentions } = layersOf('سيطرت القوات الموالية لحفتر على المطار في ليبيا.');
    expect(mentions.find(({ kind }) => kind === 'organisation')?.entries).toEqual(['libyan-national-army']);
  });

  it('leaves a unit that the words before make part of a force to that unit', () => {
    expect(bodiesIn('انسحبت قوات الفرقة الأولى مشاة من البلدة.')).toEqual([]);
    expect(layersOf('انسحبت قوات الفرقة الأولى مشاة من البلدة.').mentions.map(({ name }) => name)).toEqual([
      'الفرقة الأولى مشاة',
    ]);
  });
});
