import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();
const actorsOf = (text: string): { name: string; aliases?: string[] }[] =>
  pipeline
    .extract([{ id: 'x', text, published: '2024-11-02' }])
    .events.flatMap(({ actors }) => actors.map(({ name, aliases }) => (aliases === undefined ? { name } : { name, aliases })));

describe('the name of an actor', () => {
  it('is one for the whole document, with its other names beside it', () => {
    expect(actorsOf('انسحبت حركة الشباب من براوة في الصومال. ثم غادرت الحركة بلدة مركة.')).toEqual([
      { name: 'حركة الشباب', aliases: ['الحركة', 'الشباب'] },
      { name: 'حركة الشباب', aliases: ['الحركة', 'الشباب'] },
    ]);
  });

  it('is the usual one where the text has it, also with its members before it', () => {
    expect(actorsOf('انسحب مقاتلو حركة الشباب من براوة. وكانت حركة الشباب الصومالية سيطرت على مركة في أيار 2024.')).toEqual([
      { name: 'حركة الشباب', aliases: ['حركة الشباب الصومالية', 'الشباب'] },
      { name: 'حركة الشباب', aliases: ['حركة الشباب الصومالية', 'الشباب'] },
    ]);
  });

  it('is that of the movement where the text names its people with it, and the one within a name stands beside it', () => {
    expect(actorsOf('شرع متمردو حركة "23 مارس" في إخلاء غوما.')).toEqual([
      { name: 'حركة 23 مارس', aliases: ['متمردو حركة 23 مارس', '23 مارس'] },
    ]);
    expect(actorsOf('انسحبت حركة أنصار الدين من كيدال.')).toEqual([{ name: 'أنصار الدين', aliases: ['حركة أنصار الدين'] }]);
  });

  it("is the registry's where the text names only a part of the body", () => {
    expect(actorsOf('انسحب اللواء 72 الأوكراني من بلدة فوغليدار.')).toEqual([
      { name: 'القوات الأوكرانية', aliases: ['اللواء 72', 'اللواء 72 الأوكراني'] },
    ]);
  });

  it('has a number as close to its letters as the text writes it', () => {
    expect(actorsOf('انسحبت إم23 من غوما.')[0]?.name).toBe('إم23');
    expect(actorsOf('انسحبت إم 23 من غوما.')[0]?.name).toBe('إم 23');
  });

  it('is as the text has it where no id is known', () => {
    expect(actorsOf('سيطر لواء أويس القرني على مدينة الطبقة.')).toEqual([{ name: 'لواء أويس القرني' }]);
  });

  it('has beside it the words by which the text tells it from others of that name', () => {
    expect(actorsOf('سيطر المجلس العسكري في مصراتة على المطار.')).toEqual([
      { name: 'المجلس العسكري', aliases: ['المجلس العسكري في مصراتة'] },
    ]);
    expect(actorsOf('انسحب حرس الحدود الليبي من معبر وازن.')).toEqual([{ name: 'حرس الحدود الليبي' }]);
    expect(actorsOf('سيطر لواء أويس القرني في مصراتة على المطار.')).toEqual([{ name: 'لواء أويس القرني' }]);
  });

  it('has beside it what the text calls the people of its nation by themselves, in the nominative', () => {
    const told = 'سيطرت قوة إثيوبية على بيدوا. ونفى متحدث أن الإثيوبيين انسحبوا من بلدوين.';
    expect(actorsOf(told)[0]).toEqual({ name: 'قوة إثيوبية', aliases: ['الإثيوبيون'] });
    expect(actorsOf('سيطرت قوة إثيوبية على بيدوا. وشكر متحدث التجار الإثيوبيين.')[0]).toEqual({ name: 'قوة إثيوبية' });
  });

  it('has beside it the name that its force is called after', () => {
    expect(actorsOf('انسحبت قوات الإطار الاستراتيجي من كيدال في مالي.')).toEqual([
      { name: 'جبهة تحرير أزواد', aliases: ['الإطار الاستراتيجي', 'قوات الإطار الاستراتيجي'] },
    ]);
  });

  it('has beside it the plural by which the registry knows it', () => {
    const text = 'أعلن الثوار الليبيون سيطرتهم على غريان في ليبيا. وانسحب الثوار من البريقة.';
    const { events } = pipeline.extract([{ id: 'x', text, published: '2011-08-18' }]);
    for (const { actors } of events) expect(actors).toMatchObject([{ name: 'الثوار الليبيون', aliases: ['الثوار'] }]);
  });

  it('has beside it what the registry calls it, where the text adds a country', () => {
    expect(actorsOf('انسحبت جبهة التغيير والوفاق في تشاد من محيط ماو.')).toMatchObject([
      { name: 'جبهة التغيير والوفاق في تشاد', aliases: ['جبهة التغيير والوفاق'] },
    ]);
  });

  it('has beside it what is left without the word for its sort, where no id is known', () => {
    expect(actorsOf('انسحبت فصائل فتح الوادي من بلدة النور.')).toMatchObject([
      { name: 'فصائل فتح الوادي', aliases: ['فتح الوادي'] },
    ]);
    expect(actorsOf('انسحب فصيل «شباب الوادي» من بلدة النور.')).toEqual([{ name: 'فصيل شباب الوادي', aliases: ['شباب الوادي'] }]);
  });

  it('has beside it its own name behind words for its people or sort, at whichever event the text calls it so', () => {
    const namesOf = (text: string): string[][] => actorsOf(text).map(({ name, aliases = [] }) => [name, ...aliases]);
    for (const names of namesOf('سيطر متمردو حركة إم23 على غوما. ثم انسحب المتمردون من ساكي في الكونغو الديمقراطية.'))
      expect(names).toEqual(expect.arrayContaining(['حركة إم23', 'إم23']));
    for (const names of namesOf('انسحبت جماعة أنصار الدين من غاو في مالي. واستولت الجماعة على كيدال.'))
      expect(names).toContain('أنصار الدين');
    expect(namesOf('استولى تنظيم أنصار بيت المقدس الإرهابي على قسم الشيخ زويد في مصر.')[0]).toContain('أنصار بيت المقدس');
    expect(namesOf('سيطر مسلحو العشائر على قرية في السويداء.')[0]).toContain('مسلحو العشائر');
    expect(namesOf('استولت كتائب الجيش الإسلامي للإنقاذ على بلدة جيجل.')[0]).toContain('الجيش الإسلامي للإنقاذ');
    expect(namesOf('سيطرت قوات شمال كيفو على بلدة روتشورو.').flat()).not.toContain('شمال كيفو');
  });

  it('has beside it what the text calls the fighters of a people', () => {
    const [event] = pipeline.extract([
      { id: 'x', text: 'استولى المقاتلون الأرمن على شوشة في ناغورنو قره باغ.', published: '1992-05-10' },
    ]).events;
    expect(event?.actors).toMatchObject([{ id: 'karabakh-army', aliases: ['المقاتلون الأرمن'] }]);
  });
});
