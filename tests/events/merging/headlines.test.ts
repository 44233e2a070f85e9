import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/index.ts';

const pipeline = createPipeline();
const read = (title: string, text: string): string[] => {
  const { events } = pipeline.extract([{ id: 'x', title, text, published: '2024-12-07' }]);
  return events.map(
    ({ type, actors, places }) =>
      `${type} ${actors.map(({ id, name }) => id ?? name).join()} ${places.map(({ name }) => name).join('، ')}`,
  );
};

describe('a headline tells in brief what the body tells again', () => {
  it('names the governorate, the body its town', () => {
    expect(read('انشقاق عشرات الجنود السوريين في درعا', 'انشق نحو خمسين جنديا سوريا أمس في بلدة الحراك.')).toEqual([
      'defection syrian-government-forces الحراك',
    ]);
  });

  it('names part of a longer name', () => {
    expect(read('آخر الجنود الإسرائيليين يغادرون غزة', 'غادر الجيش الإسرائيلي قطاع غزة فجر اليوم.')).toEqual([
      'withdrawal israeli-forces قطاع غزة',
    ]);
  });

  it('names the coalition, the body its army', () => {
    const text = 'فر ألفا عنصر من القوات الأمنية العراقية من الموصل وخلعوا بزاتهم.';
    expect(
      read('الموصل تسقط بيد داعش وجنود الجيش العراقي يفرون', text).filter((event) => event.startsWith('defection')),
    ).toHaveLength(1);
  });

  it('denies for a whole region what the body denies for its town', () => {
    const text =
      'أعلنت جماعة الحوثي سيطرتها على مدينة الحزم مركز محافظة الجوف.\n\nونفى الجيش اليمني سقوط مدينة الحزم بيد الحوثيين.';
    expect(read('الحوثيون يعلنون السيطرة على الجوف والحكومة تنفي', text)).toEqual([
      'capture houthis الحزم',
      'capture houthis الحزم',
    ]);
  });

  it('counts towns around a city that the body names', () => {
    const text = 'أعلنت وزارة الدفاع الروسية أن القوات الروسية سيطرت على بلدتي كراسنوهوريفكا ونيويورك.';
    expect(read('روسيا تسيطر على بلدتين في دونيتسك', text)).toEqual(['capture russian-forces كراسنوهوريفكا، نيويورك']);
    expect(read('روسيا تسيطر على دونيتسك', text)).toHaveLength(2);
  });

  it('reviews a week', () => {
    expect(
      read('حصاد الأسبوع: القوات الروسية تسيطر على سيليدوفو', 'سيطرت القوات الروسية في 1 ديسمبر على بلدة سيليدوفو.'),
    ).toHaveLength(1);
  });

  it('sums up flights of which it names no place', () => {
    const text = 'وسلم 15 من مسلحي حركة الشباب أنفسهم في بلدة عيل بور أمس.';
    expect(read('الجيش الصومالي يتقدم ومسلحو تنظيم الدولة يفرون جنوبا', text)).toEqual(['defection al-shabaab عيل بور']);
    expect(read('مسلحو تنظيم الدولة يفرون من مدينة بوصاصو', text)).toHaveLength(2);
  });

  it('keeps what the body does not tell', () => {
    const text = 'سيطرت الفصائل على تل رفعت أمس.';
    expect(read('قوات النظام السوري تنسحب من خان شيخون', text)).toHaveLength(2);
    expect(read('قوات النظام السوري تسيطر على خان شيخون', text)).toHaveLength(2);
    // Another side, in the same governorate.
    expect(read('حزب الله يسيطر على القصير بريف حمص', 'سيطرت الفصائل المعارضة على الرستن بريف حمص.')).toHaveLength(2);
  });
});
