import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();
const doers = (text: string, published: string): string[] =>
  pipeline.extract([{ id: 'x', text, published }]).events.map(({ actors }) => actors.map(({ id, name }) => id ?? name).join(' '));

describe('a body that is named in full once', () => {
  it.each([
    [
      'what stands behind a noun of bodies',
      'سيطر اتحاد المحاكم الإسلامية على مدينة جوهر الصومالية. وقال شهود إن المحاكم استولت أيضا على بلدة بلدوين.',
      '2006-07-01',
      ['icu-so', 'icu-so'],
    ],
    [
      'the first word, no noun of bodies',
      'هاجم نمور تحرير تاميل إيلام بلدة كيلينوتشي في سريلانكا. وسيطر النمور على مدينة جافنا.',
      '1999-07-01',
      ['ltte'],
    ],
    [
      'what a force is called',
      'وصلت قوات النخبة الحضرمية إلى المكلا. وتسلمت النخبة مطار الريان من القوات الإماراتية.',
      '2017-06-08',
      ['hadrami-elite'],
    ],
    [
      'the beginning of its name',
      'هاجم مقاتلو جيش التحرير الوطني الألباني مواقع قرب كومانوفو. وسيطر جيش التحرير على قرية ماتيتشي المقدونية.',
      '2001-06-03',
      ['nla-mk'],
    ],
    [
      'its noun, where its men stand before a name that no list holds',
      'دخل مقاتلو الجبهة الوطنية لتحرير أوروما غرب إثيوبيا. وقال سكان إن الجبهة سيطرت على بلدة بوجي.',
      '1996-05-20',
      ['الجبهة الوطنية لتحرير أوروما'],
    ],
  ])('is meant by %s', (_, text, published, actors) => {
    expect(doers(text, published)).toEqual(actors);
  });
});

const shortIn = (text: string, title = ''): string[] =>
  pipeline
    .read({ id: 'x', title, text, published: '2006-07-01', source: '' })
    .mentions.filter(({ rule }) => rule === 'short-form')
    .map(({ name }) => name);

describe('a word of the name of a body', () => {
  const named = 'انسحب اتحاد المحاكم الإسلامية من جوهر. ';
  it.each([
    ['with the men of it', 'واستسلم عشرات من مقاتلي المحاكم.', ['المحاكم']],
    ['with an adjective, of others', 'وقررت المحاكم العسكرية حبسهم.', []],
    ['as the genitive of a thing', 'واحترق سقف المحاكم.', []],
    ['as ground that is taken', 'وسيطر الجنود على المحاكم.', []],
  ])('%s', (_, text, names) => {
    expect(shortIn(named + text)).toEqual(names);
  });

  it('is meant in the headline above its full name, with no adjective of others', () => {
    expect(shortIn(named, 'المحاكم تسيطر على جوهر')).toEqual(['المحاكم']);
    expect(shortIn(named, 'المحاكم العليا تنظر في قضية جوهر')).toEqual([]);
  });

  it('is no man, part of the country or town', () => {
    expect(shortIn('انسحب تحالف الشمال من كابول. وهو لا يزال في الشمال.')).toEqual([]);
    expect(shortIn('انسحبت كتائب القذافي من سرت. وظهر القذافي فيها.')).toEqual([]);
    expect(shortIn('انسحبت قوات الزنتان من المطار. ووصلت إلى الزنتان.')).toEqual([]);
  });
});
