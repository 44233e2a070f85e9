import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/load.ts';
import type { Command } from '../../src/gazetteer/tables.ts';
import { loadTables } from '../../src/gazetteer/tables.ts';
import { layersOf } from './read.ts';

const bodiesIn = (text: string, published: string): string[] =>
  layersOf(text, published)
    .mentions.filter(({ kind }) => kind === 'organisation' || kind === 'unit')
    .map(({ name, entries: [id] }) => id ?? name);

describe('names of forces by country and day', () => {
  it('has only leaders of bodies that the registry has', () => {
    const gazetteer = loadGazetteer();
    const commands = [...loadTables().shortLeaders.values()].flat();
    expect(commands.filter(({ organisation }) => gazetteer.organisation(organisation) === undefined)).toEqual([]);
  });

  it('has no short name that means a man everywhere at the same time', () => {
    const { leaders, shortLeaders } = loadTables();
    const meet = (a: Command, b: Command): boolean =>
      (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
    const twice = [...shortLeaders].flatMap(([name, commands]) =>
      commands.some((short) => leaders.get(name)?.some((whole) => meet(short, whole)) === true) ? [name] : [],
    );
    expect(twice).toEqual([]);
  });

  it.each([
    ['2015-06-10', 'انسحبت قوات صالح من مدينة زنجبار في محافظة أبين اليمنية.', 'saleh-loyalists'],
    ['2015-06-10', 'انسحب رجال صالح من مدينة زنجبار في محافظة أبين اليمنية.', 'saleh-loyalists'],
    ['2015-06-10', 'انسحبت عصابات المخلوع صالح من مدينة زنجبار في محافظة أبين اليمنية.', 'saleh-loyalists'],
    ['2019-06-10', 'انسحب رجال صالح من مدينة زنجبار في محافظة أبين اليمنية.', 'رجال صالح'],
    ['2015-06-10', 'انسحب رجال صالح من مدينة الفاشر في السودان.', 'رجال صالح'],
    ['2024-06-10', 'انسحبت قوات الحلو من مدينة الدلنج في السودان.', 'splm-n'],
    ['2024-06-10', 'انسحب مقاتلو الحلو من مدينة الدلنج في السودان.', 'splm-n'],
    ['2024-06-10', 'انسحبت قوات عبدالعزيز الحلو من مدينة الدلنج في السودان.', 'splm-n'],
    ['2024-06-10', 'انسحب مقاتلو الحلو من مدينة غريان في ليبيا.', 'مقاتلو الحلو'],
    ['2019-06-10', 'انسحبت القوات الموالية للوفاق من مدينة غريان في ليبيا.', 'gna-forces'],
    ['2022-06-10', 'انسحبت القوات الموالية لحكومة الوحدة من مدينة غريان في ليبيا.', 'gnu-forces'],
    [
      '2019-08-10',
      'انسحبت القوات الموالية للمجلس الانتقالي من مدينة زنجبار في محافظة أبين اليمنية.',
      'southern-transitional-council',
    ],
    ['2022-01-10', 'انسحب اللواء الثاني عمالقة من مدينة بيحان في محافظة شبوة اليمنية.', 'giants-brigades'],
    ['2022-01-10', 'انسحب اللواء الثاني مشاة من مدينة بيحان في محافظة شبوة اليمنية.', 'yemeni-government-forces'],
    ['2014-06-10', 'انسحب اللواء 105 حرس جمهوري من مدينة دوما في ريف دمشق بسوريا.', 'republican-guard-sy'],
    ['2014-06-10', 'انسحب اللواء 105 مدرع من مدينة دوما في ريف دمشق بسوريا.', 'syrian-government-forces'],
    ['2015-06-10', 'انسحبت جماعة أنصار الشريعة من مدينة زنجبار في محافظة أبين اليمنية.', 'aqap'],
    ['2015-06-10', 'انسحبت جماعة أنصار الشريعة من مدينة بنغازي في ليبيا.', 'ansar-al-sharia-ly'],
    ['2021-06-10', 'انسحبت القوات المشتركة من مدينة التحيتا في محافظة الحديدة اليمنية.', 'joint-forces-west-coast'],
    ['2024-06-10', 'انسحبت القوات المشتركة من مدينة الفاشر في السودان.', 'darfur-joint-force'],
    ['2015-06-10', 'انسحبت القوات المشتركة من مدينة تكريت في العراق.', 'iraqi-security-forces'],
    ['2021-06-10', 'انسحب حراس الجمهورية بقيادة طارق صالح من مدينة الخوخة في اليمن.', 'joint-forces-west-coast'],
    ['2021-06-10', 'انسحبت الجماعة الحوثية من مدينة حرض في اليمن.', 'houthis'],
    ['2021-06-10', 'انسحبت المليشيات المدعومة من إيران من مدينة حرض في اليمن.', 'houthis'],
    ['2021-06-10', 'انسحبت الميليشيات المدعومة من إيران من مدينة البوكمال في سوريا.', 'iran-backed-militias'],
    ['2019-08-10', 'انسحبت القوات المدعومة من الإمارات من مدينة زنجبار في محافظة أبين اليمنية.', 'southern-transitional-council'],
    ['2020-01-10', 'انسحبت عصابات الجولاني من مدينة سراقب في سوريا.', 'hayat-tahrir-al-sham'],
    ['2025-07-16', 'انسحبت ميليشيات الهجري من مدينة السويداء في سوريا.', 'suwayda-local-factions'],
    ['2016-06-10', 'انسحبت مجموعات النمر من مدينة تدمر في محافظة حمص السورية.', 'tiger-forces'],
  ])('%s %s', (published, text, id) => {
    expect(bodiesIn(text, published)).toContain(id);
  });

  it.each([
    ['a longer name', '2015-06-10', 'انسحب رجال صالح العلي من مدينة زنجبار في محافظة أبين اليمنية.', 'saleh-loyalists'],
    ['the man alone', '2015-06-10', 'وصل صالح إلى مدينة زنجبار في محافظة أبين اليمنية.', 'saleh-loyalists'],
    ['tribes elsewhere', '2022-06-10', 'انسحبت قوات العشائر من مدينة بيدوا في الصومال.', 'syrian-arab-tribes'],
    ['a base behind the preposition', '2019-06-10', 'انسحبت القوات من القاعدة الجوية في مدينة الوطية في ليبيا.', 'aqim'],
  ])('no body in %s', (_, published, text, id) => {
    expect(bodiesIn(text, published)).not.toContain(id);
  });
});
