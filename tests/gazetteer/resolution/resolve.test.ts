import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../src/gazetteer/load.ts';
import { kilometresBetween } from '../../../src/gazetteer/resolution/points.ts';
import { placesOf } from '../read.ts';

/** Country and province, or class, of the place that a name in a text is taken for. */
function placeIn(
  text: string,
  name: string,
): { admin1: string; feature: string; lat: number | null; id: string | null; precision: number } {
  const found = placesOf(text).find(({ mention }) => mention.name === name);
  if (found === undefined) throw new Error(`no ${name} in «${text}»`);
  const { id, featureClass, lat, geoPrecision } = found.place;
  const entry = loadGazetteer().place(id ?? '');
  return { admin1: entry?.admin1 ?? '', feature: featureClass ?? '', lat, id, precision: geoPrecision };
}

describe('resolution', () => {
  it('prefers the town to the district and the province of its name', () => {
    expect(placeIn('انسحب الجيش السوري من حماة.', 'حماة').feature).toBe('city');
    expect(placeIn('دخل الجيش اليمني مأرب.', 'مأرب').feature).toBe('city');
  });

  it('takes the province where its noun says so', () => {
    expect(placeIn('انسحب الجيش السوري من محافظة حماة.', 'حماة').feature).toBe('admin1');
  });

  it('takes the town for a district that is named with its noun', () => {
    expect(placeIn('حررت القوات العراقية قضاء الدور قرب تكريت.', 'الدور').feature).toBe('town');
  });

  it('takes the province for a name that only a hamlet elsewhere in it bears', () => {
    expect(placeIn('استعادت ألوية العمالقة بيحان وعسيلان في شبوة.', 'شبوة').feature).toBe('admin1');
  });

  it('takes the city for the one whose quarters are spoken of, and the quarter where one is named', () => {
    expect(placeIn('انسحب المسلحون من أحياء الخرطوم.', 'الخرطوم').feature).toBe('city');
    expect(placeIn('سيطرت القوات على حي الخرطوم في شهارة.', 'الخرطوم').feature).toBe('neighbourhood');
    expect(placeIn('سيطرت القوات على أحياء الميدان والقدم في دمشق.', 'الميدان').feature).toBe('neighbourhood');
  });

  it('chooses between namesakes by what locates them', () => {
    expect(placeIn('سيطر الجيش السوري على القصير بريف حمص.', 'القصير').admin1).toBe('حمص');
    expect(placeIn('انشق الجنود في ريف درعا واجتازوا السياج عند تل شهاب في سوريا.', 'تل شهاب').admin1).toBe('درعا');
  });

  it('chooses between namesakes by the list that they stand in', () => {
    const text = 'سيطرت قوات سوريا الديمقراطية على حطلة ومراط والصالحية وخشام شرق دير الزور.';
    expect(placeIn(text, 'الصالحية').admin1).toBe('دير الزور');
  });

  it('weighs an article against where a place lies', () => {
    expect(placeIn('انسحبت العشائر من ولغا والمجدل ورساس في السويداء.', 'المجدل').admin1).toBe('السويداء');
  });

  it('puts a site without a place beside it where the document is about', () => {
    const text = 'سيطرت الفصائل السورية على إدلب. وسقطت مدينة إدلب بعد معارك عنيفة. وكانت الفصائل قد تقدمت إلى معمل الغزل.';
    const idlib = placeIn(text, 'إدلب');
    const site = placeIn(text, 'معمل الغزل');
    expect(site.id).toBeNull();
    expect(site.lat).toBe(idlib.lat);
    expect(site.precision).toBeGreaterThan(idlib.precision);
  });

  it('does not put a site where something only goes', () => {
    const text = 'انسحب حرس مبنى المحافظة في دير الزور باتجاه تدمر.';
    expect(placeIn(text, 'مبنى المحافظة').lat).toBe(placeIn(text, 'دير الزور').lat);
  });

  it('takes نهر النيل for the river without the noun of a province', () => {
    expect(placeIn('عبر الجيش السوداني نهر النيل ليلا.', 'نهر النيل').feature).toBe('river');
    expect(placeIn('انتشر الجيش السوداني في ولاية نهر النيل.', 'نهر النيل').feature).toBe('admin1');
  });

  it('takes the countryside of the province and not of the city', () => {
    const rif = placeIn('تقدمت الفصائل السورية في ريف حماة الشرقي.', 'ريف حماة الشرقي');
    expect(rif.id).toBe('sy-SY05~rif-e');
  });

  it('keeps a quarter of that name in another country out', () => {
    expect(placeIn('قصفت الطائرات حي الزهراء في حلب شمالي سوريا.', 'الزهراء').admin1).toBe('حلب');
  });
});

describe('kilometresBetween', () => {
  it('measures the great circle', () => {
    expect(kilometresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111.2, 0);
    expect(kilometresBetween({ lat: 33.5, lon: 36.3 }, { lat: 33.5, lon: 36.3 })).toBe(0);
  });
});
