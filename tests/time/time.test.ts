import { readFileSync } from 'node:fs';
import { fc, runs } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';
import { hijriOf, hijriToIso, isoDate, weekInterval } from '../../src/time/calendar.ts';
import { parseIsoDate, publication } from '../../src/time/publication.ts';
import { TIME_RULES } from '../../src/time/rules/rules.ts';
import { time } from '../../src/time/time.ts';

function dates(text: string, published: string | null) {
  const cut = segment({ texts: { title: normaliseText(''), text: normaliseText(text) } });
  return time({ ...cut, ...analyse(cut), published }).dates;
}
const rows = readFileSync(new URL('examples.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('time', () => {
  it.each(rows)('%s %s %s', (rule, published = '', text = '', from = '', to = '', kind = '', words = '') => {
    const found = dates(text, published).map((date) => ({
      rule: date.rule,
      days: `${date.from}..${date.to}`,
      kind: `${date.precision} ${date.basis} ${date.anchor}`,
      words: text.slice(date.start, date.end),
    }));
    expect(found).toEqual(from === '' ? [] : [{ rule, days: `${from}..${to}`, kind, words }]);
  });
  it('has an example for every rule', () => {
    const named = new Set(rows.map(([rule]) => rule));
    const splitRules = new Set(['day', 'narrative-day', 'that-day', 'counted-day', 'event-day', 'event-apart']);
    for (const { name } of TIME_RULES) if (!splitRules.has(name)) expect(named, name).toContain(name);
  });
  it.each([
    ['دخلوها مساء الثلاثاء 15 من آب ثم سقطت القلعة في اليوم التالي.', '2023-08-17', ['2023-08-15', '2023-08-16']],
    ['بدأت في 24 أغسطس/آب 2016 وتمكنت في اليوم نفسه من دخولها.', '2017-02-23', ['2016-08-24', '2016-08-24']],
    ['سقطت في 15 أبريل 2023 ثم دخلوها في 18 ديسمبر من العام نفسه.', '2024-10-21', ['2023-04-15', '2023-12-18']],
    ['خسرتها في آذار 2013 قبل أن تستعيدها مطلع العام التالي.', '2015-03-29', ['2013-03-01', '2014-01-01']],
    ['بدأت في الثاني من اذار الماضي وحرر القضاء في السادس منه.', '2015-04-01', ['2015-03-02', '2015-03-06']],
    ['نقلوا على مدى ثلاثة أيام انتهت في 27 مايو/ أيار.', '2020-06-05', ['2020-05-25', '2020-05-27']],
    ['انسحبوا في 26 تشرين الثاني ثم عادوا السبت التالي.', '2024-12-07', ['2024-11-26', '2024-11-30']],
    ['سقطت في 10 حزيران 2014. وفي 29 حزيران أعلنوا دولتهم.', '2017-03-01', ['2014-06-10', '2014-06-29']],
    ['سقطت في 10 حزيران 2014. وفي 17 شباط بدأت المعركة.', '2017-03-01', ['2014-06-10', '2017-02-17']],
    ['سقطت في 10 حزيران 2014. وانسحبوا أمس. وفي 29 حزيران عادوا.', '2017-07-10', ['2014-06-10', '2017-07-09', '2017-06-29']],
    [
      '2014\nسقطت في 10 حزيران.\n\nوانسحب الجيش في 29 أيلول.\n2015\nاستعادوها في 31 آذار.',
      '2019-03-01',
      ['2014-01-01', '2014-06-10', '2014-09-29', '2015-01-01', '2015-03-31'],
    ],
    ['قبل سبع سنوات، وتحديدا في 24 آب، سقط المطار.', '2021-09-01', ['2014-01-01', '2014-08-24']],
    ['صدر البيان مساء السبت، ثم دخلوها فجر الأحد. وانسحبوا صباحا.', '2026-01-20', ['2026-01-17', '2026-01-18', '2026-01-18']],
    [
      'سيطروا أمس على البلدة. وكان قد أمهلهم حتى يوم الأحد. ونفوا مساء ما قيل.',
      '2017-10-17',
      ['2017-10-16', '2017-10-15', '2017-10-16'],
    ],
    ['شنوا هجوما فجر الثلاثاء. وفر جنود يوم الهجوم ووصلوا.', '2024-12-07', ['2024-12-03', '2024-12-03']],
    ['سقطت المدينة الثلاثاء. وفر جنود عشية السقوط نحو ساكي.', '2024-12-07', ['2024-12-03', '2024-12-02']],
    ['سقطت الثلاثاء ووصل الوزير الأربعاء. وفر جنود ليلة سقوطها.', '2024-12-07', ['2024-12-03', '2024-12-04', '2024-12-03']],
    ['شنوا هجوما فجر الثلاثاء. وفر جنود قبل الهجوم بيومين.', '2024-12-07', ['2024-12-03', '2024-12-01']],
    ['شنوا هجوما فجر الثلاثاء. وفر جنود قبل الهجوم بساعة.', '2024-12-07', ['2024-12-03', '2024-12-03']],
    ['دخلوا سرت الثلاثاء، غداة دخولها ودان. وانسحبوا يوم سقوط المدينة.', '2024-12-07', ['2024-12-03']],
    ['استولوا على كيدال يوم 30 مارس وعلى غاو في اليوم الموالي.', '2012-04-05', ['2012-03-30', '2012-03-31']],
    ['دخلوها في 10 حزيران. وبعد ثلاثة أيام انسحبوا.', '2014-08-01', ['2014-06-10', '2014-06-13']],
    [
      'دخلوها في 13 أيار. وفي التاسع عشر منه تقدموا. وفي التاسع والعشرين أخذوا المطار.',
      '2013-06-05',
      ['2013-05-13', '2013-05-19', '2013-05-29'],
    ],
    ['بدأ الهجوم في 19 حزيران وسيطروا منذ ذلك الحين على بلدات.', '2018-07-06', ['2018-06-19', '2018-06-19']],
    ['دخلوها ليل الثلاثاء وفي الصباح التالي انسحبوا.', '2018-07-06', ['2018-07-03', '2018-07-04']],
    ['استعادوها في 27 شباط ثم خسروها بعد ذلك بأربعة أيام.', '2020-03-09', ['2020-02-27', '2020-03-02']],
    ['انسحبوا الاثنين، وهو اليوم الذي سقطت فيه المدينة.', '2023-12-19', ['2023-12-18', '2023-12-18']],
    ['دخلوها في السادس من كانون الأول، أي قبل يومين من سقوط العاصمة.', '2024-12-20', ['2024-12-06', '2024-12-08']],
    [
      'حررت حيس، ثاني مدينة بعد الخوخة التي سقطت في السابع من كانون الأول. وانسحبوا فجرا.',
      '2018-02-06',
      ['2017-12-07', '2018-02-06'],
    ],
    ['سيطروا أمس على البلدة. وانسحب الجيش صباحا.', '2015-05-18', ['2015-05-17', '2015-05-17']],
    ['عشرون عاما على سقوط بغداد. وفي الرابع من نيسان سقط المطار.', '2023-04-09', ['2003-04-04']],
    ['في الذكرى العاشرة لسقوط طرابلس يروي: سقطت في 20 آب.', '2021-08-20', ['2011-08-20']],
    ['أحيوا أمس الذكرى العاشرة لسقوط طرابلس. وانسحبوا في 15 آب.', '2021-08-20', ['2021-08-19', '2021-08-15']],
    ['بدأت المعركة في 27 نوفمبر، وفي اليوم الثالث منها دخلوا حلب.', '2024-12-20', ['2024-11-27', '2024-11-29']],
    ['سيطروا عليها في أيار 2015 وخسروها بعد عشرة أشهر.', '2024-12-20', ['2015-05-01', '2016-03-01']],
    ['انسحبوا من تدمر في آذار 2017، ثم عادوا إليها بعد ذلك بثلاثة أشهر.', '2024-12-20', ['2017-03-01', '2017-06-01']],
    ['انسحبوا قبل يوم من بدء العملية في 17 أبريل 2022.', '2024-12-20', ['2022-04-16', '2022-04-17']],
    ['دخلوا تكريت بعد يوم من سقوط الموصل في 10 حزيران 2014.', '2024-12-20', ['2014-06-11', '2014-06-10']],
    [
      'غادروها ليل الجمعة ودخلها غيرهم في الصباح التالي. وفر الجنود في الليلة نفسها.',
      '2011-03-27',
      ['2011-03-25', '2011-03-26', '2011-03-25'],
    ],
    [
      'دخلوها أمس وكان الجنود غادروها قبل ليلتين. وسقط المطار في اليوم نفسه.',
      '1991-02-28',
      ['1991-02-27', '1991-02-26', '1991-02-27'],
    ],
    ['سقطت القاعدة في 25 مارس، وكان مئة جندي قد غادروها قبل أربعة أيام.', '2015-04-03', ['2015-03-25', '2015-03-21']],
    ['وصلت الاثنين بعد يومين من سيطرتها على البلدة.', '2026-01-27', ['2026-01-26', '2026-01-24']],
  ])('counts from the day told before: %s', (text, published, want) => {
    expect(dates(text, published).map(({ from }) => from)).toEqual(want);
  });
  it('leaves relative ones out where publication is unknown', () => {
    expect(dates('انسحبوا أمس الجمعة وقبل يومين والشهر الماضي وفي 3 أيار', null)).toEqual([]);
    expect(dates('انسحبوا في 3 أيار 2015', null).map(({ from }) => from)).toEqual(['2015-05-03']);
  });
  it('spans the whole expression', () => {
    const text = 'أعلن مساء أمس الخميس، السيطرة';
    const [found] = dates(text, '2015-05-22');
    expect(text.slice(found?.start, found?.end)).toBe('مساء أمس الخميس');
    expect(found).toMatchObject({ precision: 'day', basis: 'relative', anchor: 'published', rule: 'today' });
  });
  it('never throws, and its spans and intervals are whole, on any soup of time words', () => {
    const word = fc.constantFrom(
      'اليوم',
      'أمس',
      'السبت',
      'و',
      '27',
      '2024',
      'من',
      'إلى',
      'بين',
      'كانون',
      'الأول',
      'الثاني',
      '/',
      '(',
      ')',
      '-',
      'مطلع',
      'منذ',
      'خلال',
      'أيام',
      'ثلاثة',
      'الماضي',
      'الشهر',
      'نفسه',
      'التالي',
      'بعد',
      'قبل',
      'رمضان',
      '1446',
      'ه',
      '،',
      '.',
      '99',
      'عام',
      'الساعة',
      'مساء',
      'النصف',
      'نهاية',
      '1.2.3',
      'آب',
      'شهر',
      'منه',
      'الـ',
      '30',
      'شباط',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }),
        fc.constantFrom(null, '2024-12-07', '2012-02-29'),
        (words, published) => {
          const text = words.join(' ');
          for (const date of dates(text, published)) {
            expect(date.from <= date.to).toBe(true);
            expect(date.start >= 0 && date.start < date.end && date.end <= text.length).toBe(true);
            expect(isoDate(Number(date.from.slice(0, 4)), Number(date.from.slice(5, 7)), Number(date.from.slice(8)))).toBe(
              date.from,
            );
          }
        },
      ),
      runs(300),
    );
  });
  it('takes time in proportion to the text', () => {
    const text = 'انسحبوا في 7 كانون الأول 2024 ومنذ يومين بين الجمعة والسبت. '.repeat(1500);
    const start = process.cpuUsage();
    expect(dates(text, '2024-12-09').length).toBeGreaterThan(3000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});

describe('calendar', () => {
  it('turns Hijri days into Gregorian ones and back', () => {
    expect(hijriToIso(1446, 6, 6)).toBe('2024-12-07');
    expect(hijriToIso(1446, 13, 1)).toBeNull();
    expect(hijriOf('2024-12-07')).toEqual({ year: 1446, month: 6, day: 6 });
  });
  it('knows its days and weeks', () => {
    expect(isoDate(2024, 2, 30)).toBeNull();
    expect(weekInterval('2025-09-20', -1)).toEqual({ from: '2025-09-08', to: '2025-09-14' });
  });
});

describe('publication', () => {
  const published = (text: string, metadata?: string) => {
    const source = { id: 'a', text, ...(metadata === undefined ? {} : { published: metadata }) };
    const { blocks } = segment({ texts: { title: normaliseText(''), text: normaliseText(text) } });
    return publication({ source, blocks });
  };
  it.each([
    ['● أخبار سورية ٧ ديسمبر ٢٠٢٤\n\nانسحبت القوات من البلدة.', undefined, '2024-12-07', 'dateline'],
    ['الرقة || 11-2-2013\n\nتمت السيطرة على السد.', undefined, '2013-02-11', 'dateline'],
    ['تاريخ النشر: الأربعاء 29 كانون الثاني/يناير 2020\nسيطرت القوات على البلدة.', undefined, '2020-01-29', 'dateline'],
    ['الخرطوم 26 مارس 2025 – سيطر الجيش على المطار الدولي وسط العاصمة.', undefined, '2025-03-26', 'dateline'],
    ['انسحبت القوات.', '2024-12-07', '2024-12-07', 'metadata'],
    ['انسحبت القوات.', '2024-12-07T10:00:00Z', '2024-12-07', 'metadata'],
    ['انسحبت القوات.', '2024-13-45', null, 'none'],
    ['سقطت المدينة في 10 حزيران 2014 بيد التنظيم ثم عادت إلى الدولة.', undefined, null, 'none'],
  ])('%s', (text, metadata, day, basis) => {
    expect(published(text, metadata)).toEqual({ published: day, publishedBasis: basis });
  });
  it('refuses days that do not exist', () => expect(parseIsoDate('2023-02-29')).toBeNull());
});
