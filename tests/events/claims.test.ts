import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

/** The events of a text: place, and on whose word. */
function claimsOf(text: string, source = ''): Record<string, string[]> {
  const { events, mentions } = pipeline.read({ id: 'a', text, published: '2025-02-10', source });
  return Object.fromEntries(
    events.map(({ places, claimedBy }) => [mentions[places[0]?.mention ?? -1]?.name ?? '', claimedBy.map(({ name }) => name)]),
  );
}

describe('who says it', () => {
  it.each([
    [
      'a person, before the body whose office he has',
      'أكد الناطق باسم الجيش نبيل عبد الله أن الجيش سيطر على تدمر.',
      'نبيل عبد الله',
    ],
    [
      'the subject, not the medium that heard it',
      'القيادي في المقاومة علي الأحمدي قال للجزيرة نت إن الجيش سيطر على تدمر.',
      'علي الأحمدي',
    ],
    ['the medium that an unnamed source spoke to', 'قال مصدر أمني لوكالة رويترز إن الجيش سيطر على تدمر.', 'وكالة رويترز'],
    ['the medium, not whose it is', 'أعلنت وكالة سبوتنيك المقربة من الجيش الروسي أن قسد سيطرت على تدمر.', 'وكالة سبوتنيك'],
    ['a medium by its quoted name', 'وكتبت قناة "رصد الجبهة" أن الجيش سيطر على تدمر.', 'قناة رصد الجبهة'],
    ['a body by its own noun', 'ونفت حكومة الولاية سقوط تدمر في أيدي الحركة الشعبية.', 'حكومة الولاية'],
    ['who stands before an aside', 'وقال سعد الحاج، طلب عدم نشر صورته، إن الجيش سيطر على تدمر.', 'سعد الحاج'],
    ['who stands behind the auxiliary', 'وكانت هيئة تحرير الشام قد أمهلت الفصائل ساعات للانسحاب من تدمر.', 'هيئة تحرير الشام'],
    ['who tells of an order', 'أعلن حسن عبد الغني أن قيادة قسد أمرت بسحب قواتها من تدمر.', 'حسن عبد الغني'],
    ['who answers', 'ورد متحدث باسم قسد بأن الجيش سيطر على تدمر.', 'قسد'],
    ['whose statement it is', 'وجاء في بيان للقيادة العامة للجيش أن وحدات سيطرت على تدمر.', 'القيادة العامة للجيش'],
    [
      'the subject of the verb before',
      'بث مقاتلون من هيئة تحرير الشام تسجيلات، وقالوا إنهم سيطروا على تدمر.',
      'هيئة تحرير الشام',
    ],
    ['the topic', 'أما الناطق باسم الجيش نبيل عبد الله فنفى أن يكون الجيش سيطر على تدمر.', 'نبيل عبد الله'],
    ['as far as a condition', 'قال حسن عبد الغني إن القوات ستبقى في حماة إذا لم تنسحب قوات النظام من تدمر.', 'حسن عبد الغني'],
    ['and what came before', 'قال حسن عبد الغني إن القوات دخلت البلدة بعد أن انسحبت قوات النظام من تدمر.', 'حسن عبد الغني'],
    ['and why', 'قال حسن عبد الغني إن الخبر قديم، إذ إن قوات النظام انسحبت من تدمر.', 'حسن عبد الغني'],
    [
      'a relative clause before the predicate',
      'قال حسن عبد الغني إن المقاتلين الذين حرروا تدمر عادوا إلى بيوتهم.',
      'حسن عبد الغني',
    ],
    ['a source at the end', 'سيطر الجيش على تدمر، بحسب المرصد السوري لحقوق الإنسان.', 'المرصد السوري لحقوق الإنسان'],
    ['a source in a comparison', 'سيطر الجيش على تدمر، كما أعلن البنتاغون.', 'البنتاغون'],
  ])('%s', (_, text, name) => {
    expect(claimsOf(text)).toEqual({ تدمر: [name] });
  });

  it.each([
    ['what is told by the way', 'قال حسن عبد الغني إن القتال توقف. يذكر أن الجيش سيطر على تدمر قبل عام.'],
    ['what is pointed to', 'قال حسن عبد الغني إن القتال توقف. ويشار إلى أن الجيش سيطر على تدمر قبل عام.'],
    ['what is worth mention', 'قال حسن عبد الغني إن القتال توقف. والجدير بالذكر أن الجيش سيطر على تدمر قبل عام.'],
    ['hearsay', 'نفى حسن عبد الغني ذلك، بينما ترددت أنباء غير مؤكدة عن انسحاب قوات النظام من تدمر.'],
    ['the gloss of a closing relative clause', 'قال حسن عبد الغني إن القافلة وصلت إلى تدمر التي سيطر عليها الجيش قبل عام.'],
    ['witnesses', 'قال شهود عيان إن الجيش سيطر على تدمر.'],
    ['somebody of an army', 'قال ضابط سعودي إن الجيش سيطر على تدمر.'],
  ])('nobody: %s', (_, text) => {
    expect(claimsOf(text)).toEqual({ تدمر: [] });
  });
});

describe('who was heard before', () => {
  it('is the latest that agrees with the verb', () => {
    const text =
      'قال حسن عبد الغني إن الجيش سيطر على حماة. وقالت وزارة الدفاع إن الجيش سيطر على حمص. وأضاف أن الجيش سيطر على تدمر.';
    expect(claimsOf(text)['تدمر']).toEqual(['حسن عبد الغني']);
  });

  it('is not whom the speaker quotes', () => {
    const text = 'قال حسن عبد الغني إن الفصيل الذي أعلن الهدنة خرقها. وأضاف أن الجيش سيطر على تدمر.';
    expect(claimsOf(text)['تدمر']).toEqual(['حسن عبد الغني']);
  });

  it.each([
    [
      'الوزير',
      'قال وزير الدفاع فكري إشيق إن القتال توقف. وقال ناشطون إنهم نزحوا. وأكد الوزير أن الجيش سيطر على تدمر.',
      ['فكري إشيق'],
    ],
    ['البيان', 'أصدرت وزارة الدفاع بيانا قالت فيه إن القتال توقف. وأضاف البيان أن الجيش سيطر على تدمر.', ['وزارة الدفاع']],
    ['المصدر', 'قال مصدر محلي إن القتال توقف. وأضاف المصدر أن الجيش سيطر على تدمر.', []],
    ['الضابط', 'قالت وزارة الدفاع إن القتال توقف. ويقول الضابط الذي رافقنا إن الجيش سيطر على تدمر.', []],
  ])('is meant by %s', (_, text, speakers) => {
    expect(claimsOf(text)['تدمر']).toEqual(speakers);
  });

  it('gives a class noun its name', () => {
    expect(claimsOf('قصفت وحدات حماية الشعب البلدة. وتقول الوحدات إنها سيطرت على تدمر.')['تدمر']).toEqual(['وحدات حماية الشعب']);
  });

  it('stays the writer for «we» outside quotations', () => {
    expect(claimsOf('قال حسن عبد الغني إن القتال توقف. ندعو قوات النظام إلى الانسحاب من تدمر.')['تدمر']).toEqual([]);
  });
});
