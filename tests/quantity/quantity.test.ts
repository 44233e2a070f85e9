import { fc, runs } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { parseDigits } from '../../src/quantity/digits.ts';
import { parseNumberWords, parseOrdinal } from '../../src/quantity/numbers.ts';
import { addBounds } from '../../src/quantity/bounds.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { analyse } from '../../src/language/analyse.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';
import { time } from '../../src/time/time.ts';

const layers = (text: string) => segment({ texts: { title: normaliseText(''), text: normaliseText(text) } });
function found(text: string): string[] {
  const cut = layers(text);
  const { dates } = time({ ...cut, ...analyse(cut), published: '2024-12-07' });
  return quantity({ ...cut, dates }).quantities.map(
    ({ min, max, unit, noun }) => `${min ?? ''}..${max ?? ''} ${unit} ${cut.tokens[noun]?.form ?? '-'}`,
  );
}

describe('parseNumberWords', () => {
  it.each([
    ['ثلاثة آلاف وخمسمئة', 3500],
    ['ألفي', 2000],
    ['ألفا عنصر', 2000],
    ['ألفين وأربعة وعشرين', 2024],
    ['ألفين وأحد عشر', 2011],
    ['مئتين وخمسين', 250],
    ['مائتا', 200],
    ['ثلاث مئة ألف', 300_000],
    ['ثلاثمائة', 300],
    ['15 ألفا', 15_000],
    ['3 آلاف', 3000],
    ['خمسة عشر', 15],
    ['إحدى وعشرين', 21],
    ['أحد عشر', 11],
    ['مئة و خمسة و عشرون', 125],
    ['٣٬٥٠٠', 3500],
    ['٣٥٠٠', 3500],
    ['40 000', 40_000],
    ['1.2 مليون', 1_200_000],
    ['مليونا', 1_000_000],
    ['خمسين ألف', 50_000],
    ['سبعمئة وتسعة وتسعين ألفا وثلاثة', 799_003],
    ['بألفين ومائتين', 2200],
    ['ألف ومئة', 1100],
    ['مليون وألف ومئة', 1_001_100],
    ['مئة وألف', 100],
    ['خمسة آلاف وثلاثة آلاف', 5000],
    ['خمسة آلاف و مئتين', 5200],
    ['صفر', 0],
  ])('%s is %d', (text, value) => expect(parseNumberWords(layers(text).tokens, 0)?.value).toBe(value));
  it.each(['أحد القادة', 'آلاف المدنيين', 'لست هنا', 'الأول', 'ميتين', 'عنصر', 'الملايين', 'وسط'])('%s is no number', (text) => {
    expect(parseNumberWords(layers(text).tokens, 0)).toBeNull();
  });
  it('reads digits', () => {
    expect([
      parseDigits('3,500'),
      parseDigits('4,8'),
      parseDigits('3.500'),
      parseDigits('1.234.567'),
      parseDigits('12,220.5'),
    ]).toEqual([3500, 4.8, 3.5, 1_234_567, 12_220.5]);
    expect(parseDigits('1.2.3')).toBeNaN();
  });
  it.each([
    ['التاسع والعشرين', 29],
    ['الأول', 1],
    ['الحادي عشر', 11],
    ['الثانية عشرة', 12],
    ['الحادي والثلاثين', 31],
    ['السابعة', 7],
    ['العشرين', 20],
    ['التاسع و العشرين', 29],
    ['الحادية والعشرين', 21],
    ['الثالث والمقاتلين', 3],
    ['الرابع و المقاتلين', 4],
    ['السابع والسبعين', 77],
  ])('%s is the %dth', (text, value) => {
    expect(parseOrdinal(layers(text).tokens, 0)?.value).toBe(value);
  });
});

describe('quantity', () => {
  it.each([
    ['أكثر من ألفي عنصر', '2000.. people عنصر'],
    ['ما لا يقل عن 8 جنود', '8.. people جنود'],
    ['نحو ثلاثين من أفراد العشيرة', '30..30 people أفراد'],
    ['استسلم 20 جنديا على الأقل', '20.. people جنديا'],
    ['ما يصل إلى 300 مقاتل', '..300 people مقاتل'],
    ['أقل من مئة مسلح', '..100 people مسلح'],
    ['لا يتجاوز عددهم 50 مسلحا', '..50 people مسلحا'],
    ['عشرات الجنود', '20..99 people الجنود'],
    ['العشرات من جنود الجيش', '20..99 people جنود'],
    ['مئات العربات القتالية', '200..999 vehicles العربات'],
    ['آلاف المدنيين', '2000..9999 people المدنيين'],
    ['عشرات الآلاف من النازحين', '20000..99999 people النازحين'],
    ['بضعة مقاتلين', '3..9 people مقاتلين'],
    ['بين 20 و30 عنصرا', '20..30 people عنصرا'],
    ['من 20 إلى 30 عنصرا', '20..30 people عنصرا'],
    ['20-30 عنصرا', '20..30 people عنصرا'],
    ['فر جنديان', '2..2 people جنديان'],
    ['سيطروا على قريتين', '2..2 places قريتين'],
    ['سيطروا على 34 قرية', '34..34 places قرية'],
    ['التلال الخمس', '5..5 places التلال'],
    ['وصل جندي واحد', '1..1 people جندي'],
    ['كيلومتر ونصف', '1.5..1.5 kilometres كيلومتر'],
    ['3.500 مقاتل', '3500..3500 people مقاتل'],
    ['12.500 مقاتل', '12500..12500 people مقاتل'],
    ['3.500 بندقية', '3500..3500 other بندقية'],
    ['3.500 كيلومتر', '3.5..3.5 kilometres كيلومتر'],
    ['3.500 دولار', '3.5..3.5 money دولار'],
    ['3.500', '3.5..3.5 other -'],
    ['0.500 طن', '0.5..0.5 other طن'],
    ['3.5000 طن', '3.5..3.5 other طن'],
    ['1234.500 طن', '1234.5..1234.5 other طن'],
    ['كيلومتران وربع', '2.25..2.25 kilometres كيلومتران'],
    ['سلّم سبعة منهم أنفسهم', '7..7 people -'],
    ['أكثر من 80 بالمئة من الأراضي', '80.. percent -'],
    ['15 ألف دولار', '15000..15000 money دولار'],
    ['40 من جنوده', '40..40 people جنوده'],
    ['استعادوا 70% من المدينة', '70..70 percent -'],
    ['استعادوا ٧٠٪ من المدينة', '70..70 percent -'],
    ['استعادوا 70 في المئة من المدينة', '70..70 percent -'],
    ['استعادوا سبعين بالمائة من المدينة', '70..70 percent -'],
    ['دفعوا 500$ لكل أسرة', '500..500 money -'],
    ['دفعوا 500 € لكل أسرة', '500..500 money -'],
    ['وفر (62) مسلحا وأسر غيرهم', '62..62 people مسلحا'],
    ['استسلم أكثر من (62) مسلحا', '62.. people مسلحا'],
    ['وصل ما بين 20 و30 عنصرا', '20..30 people عنصرا'],
    ['وصل مابين 20 و 30 عنصرا', '20..30 people عنصرا'],
    ['قتل بين عشرين وثلاثين جنديا', '20..30 people جنديا'],
    ['فر 30 أو 40 جنديا', '30..40 people جنديا'],
    ['فر 30 – 40 جنديا', '30..40 people جنديا'],
    ['أسروا 20 جنديا إلى 30 جنديا', '20..30 people جنديا'],
    ['استسلم خمسون منهم على الأقل', '50.. people -'],
    ['استسلم 40 مقاتلا فأكثر', '40.. people مقاتلا'],
    ['استسلم الليلة 40 على الأقل', '40.. other -'],
    ['قدر عددهم بأكثر من 40 مقاتلا', '40.. people مقاتلا'],
    ['فر أكثر من الـ40 مقاتلا', '40.. people مقاتلا'],
    ['بعد ساعة ونصف من القتال', '1.5..1.5 hours ساعة'],
    ['تقدموا 3 كيلومترات وربع الكيلومتر', '3.25..3.25 kilometres كيلومترات'],
    ['نزح آلاف من سكان المدينة', '2000..9999 people سكان'],
    ['انسحب الجنود العشرون', '20..20 people الجنود'],
    ['40 من خيرة الضباط', '40..40 people الضباط'],
    ['40 قطعة سلاح', '40..40 other قطعة'],
    ['أسروا جنديين سوريين', '2..2 people جنديين'],
    ['أسروا الجنديين', '2..2 people الجنديين'],
    ['وصل 2015 جنديا', '2015..2015 people جنديا'],
    ['وصل 12015', '12015..12015 other -'],
    ['قصفوا بصاروخ كروز 20 مرة', '20..20 other مرة'],
    ['انسحبت الفرقة 25 و40 جنديا', '40..40 people جنديا'],
    ['أكثر من مئات الجنود', '200..999 people الجنود'],
    ['ما يزيد على ألف ومئتي آلية', '1200.. vehicles آلية'],
  ])('%s', (text, want) => expect(found(text)).toEqual([want]));
  it.each([
    'قال اللواء 52 إنه باق',
    'القرار 2254',
    'في 7 كانون الأول 2024',
    'الطريق M4',
    'عند الساعة 10:30',
    'طائرة ميغ-29',
    'سقطت القريتين',
    'عدد من الجنود',
    'أحد القادة',
    'عام 2015',
    'في اليوم الثالث من المعركة',
    'مطار تي 4',
    'الفرقة 25 مهام خاصة',
    'اتفاق 10 من آذار',
    'الألوية 1 و2 و5 انسحبت',
    'الألوية 1، 2، 5 انسحبت',
    'صاروخ أرض-7',
    'وصلوا إلى F 16',
    'في 2015 سيطروا',
    'أسروا طيارين ليبيين',
    'عادت إحدى القرى',
  ])('no count in: %s', (text) => expect(found(text)).toEqual([]));
  it('reads sentence by sentence, past the numbers of dates', () => {
    const text = 'انشق جندي. انسحبت القوات يوم 7 كانون الأول 2024 ومعها 20 عنصرا. وصل 30 مقاتلا.';
    expect(found(text)).toEqual(['20..20 people عنصرا', '30..30 people مقاتلا']);
    expect(found('قتل خمسة جنود. بقي 40')).toEqual(['5..5 people جنود', '40..40 other -']);
    expect(found('انتهى 2 : 1. ووصل 3 جنود')).toEqual(['2..2 other -', '1..1 other -', '3..3 people جنود']);
    expect(found('أسروا 20 إلى 10 جنود')).toEqual(['20..20 other -', '10..10 people جنود']);
  });
  it('keeps coordinated counts apart, and adds them on demand', () => {
    expect(found('انشق 3 ضباط و40 جنديا')).toEqual(['3..3 people ضباط', '40..40 people جنديا']);
    expect(found('قتل ضابطين وجنديين')).toEqual(['2..2 people ضابطين', '2..2 people وجنديين']);
    expect(addBounds({ min: 1, max: 1 }, { min: 40, max: null })).toEqual({ min: 41, max: null });
    expect(addBounds({ min: null, max: 5 }, { min: null, max: 6 })).toEqual({ min: null, max: 11 });
    expect(addBounds({ min: null, max: 5 }, { min: 2, max: null })).toEqual({ min: 2, max: null });
    expect(addBounds({ min: 3, max: null }, { min: null, max: 6 })).toEqual({ min: 3, max: null });
  });
  it('never throws, and its spans are whole, on any soup of number words', () => {
    const word = fc.constantFrom(
      'ثلاثة',
      'آلاف',
      'و',
      'مئة',
      'وخمسين',
      'ألفي',
      'عنصر',
      'أكثر',
      'من',
      'نحو',
      'بين',
      '20',
      '3,500',
      '-',
      '/',
      '%',
      'عشرات',
      'الآلاف',
      'جنديان',
      'ونصف',
      'إلى',
      'على',
      'الأقل',
      'بالمئة',
      'اللواء',
      '،',
      'أحد',
      'عشر',
      '000',
      ':',
      'ال',
      'منهم',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const cut = layers(text);
        for (const one of quantity({ ...cut, dates: [] }).quantities) {
          expect(one.start >= 0 && one.start < one.end && one.end <= text.length).toBe(true);
          expect(one.min === null || one.max === null || one.min <= one.max).toBe(true);
          expect(one.noun === -1 || cut.tokens[one.noun] !== undefined).toBe(true);
        }
      }),
      runs(300),
    );
  });
});
