import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();

/** On whose word the events of a text are, by place. */
function claimsOf(lines: readonly string[]): Record<string, string[]> {
  const { events, mentions } = pipeline.read({ id: 'a', text: lines.join('\n\n'), published: '2025-02-10', source: 'الصدى' });
  return Object.fromEntries(
    events.map(({ places, claimedBy }) => [mentions[places[0]?.mention ?? -1]?.name ?? '', claimedBy.map(({ name }) => name)]),
  );
}

const INTRODUCTION = 'التقت «الصدى» العقيد سالم الحارثي في مكتبه وسألته عما جرى.';

describe('an interview', () => {
  it('is the word of the one who answers, not what the outlet adds', () => {
    const text = [
      INTRODUCTION,
      '• متى انتهت المعركة؟\n- انسحب الجيش السوري من تدمر صباح الجمعة.',
      '• وماذا عن القريتين؟\n- سيطرت عليها قسد في اليوم نفسه.',
      '• هل تعودون؟\n- لا أعرف.',
      'وكانت قسد سيطرت على الشدادي في شباط 2016.',
    ];
    expect(claimsOf(text)).toEqual({ تدمر: ['سالم الحارثي'], القريتين: ['سالم الحارثي'], الشدادي: [] });
  });

  it('needs no mark before the answers', () => {
    const text = [
      INTRODUCTION,
      '- متى انتهت المعركة؟\nانسحب الجيش السوري من تدمر صباح الجمعة.',
      '- وماذا عن القريتين؟\nلا شيء.',
      '- هل تعودون؟\nلا أعرف.',
    ];
    expect(claimsOf(text)).toEqual({ تدمر: ['سالم الحارثي'] });
  });

  it('may have one mark for questions and answers', () => {
    const text = [
      INTRODUCTION,
      '- متى انتهت المعركة؟\n- انسحب الجيش السوري من تدمر صباح الجمعة.\n- وسيطرت قسد على السخنة.',
      '- وماذا عن القريتين؟\n- هل سقطت؟\n- سيطرت عليها قسد.',
      '- هل تعودون؟\n- لا أعرف.',
      'وكانت قسد سيطرت على الشدادي في شباط 2016.',
    ];
    expect(claimsOf(text)).toEqual({
      تدمر: ['سالم الحارثي'],
      السخنة: ['سالم الحارثي'],
      القريتين: ['سالم الحارثي'],
      الشدادي: [],
    });
  });

  it('tells by «we» of the body of the one who answers', () => {
    const lines = [
      'حاورت «الصدى» المتحدث باسم حركة الشباب الشيخ عبد العزيز أبو مصعب، وهنا نص الحوار:',
      '- متى انتهت المعركة؟\n- انسحبنا من أفجوي صباح الجمعة.',
      '- وماذا عن مركا؟\n- سيطرنا عليها في اليوم نفسه.',
      '- هل تفاوضون؟\n- لا.',
    ];
    const { events } = pipeline.read({ id: 'a', text: lines.join('\n\n'), published: '2025-02-10', source: 'الصدى' });
    expect(events.map(({ type, actors, claimedBy }) => [type, actors[0]?.id, claimedBy[0]?.name])).toEqual([
      ['withdrawal', 'al-shabaab', 'عبد العزيز أبو مصعب'],
      ['capture', 'al-shabaab', 'عبد العزيز أبو مصعب'],
    ]);
  });

  it('needs no marks where the introduction says whom the questions were put to', () => {
    const answers = ['انسحب الجيش السوري من تدمر صباح الجمعة.', 'سيطرت قسد على القريتين.', 'لا أعرف.'];
    const text = ['متى انتهت المعركة؟', 'وماذا بعد؟', 'هل تعودون؟'].flatMap((question, at) => [question, answers[at] ?? '']);
    expect(claimsOf(['طرحت «الصدى» ثلاثة أسئلة على الباحث سالم الحارثي.', ...text])).toEqual({
      تدمر: ['سالم الحارثي'],
      القريتين: ['سالم الحارثي'],
    });
    expect(claimsOf(['زار الباحث سالم الحارثي تدمر.', ...text])).toEqual({ تدمر: [], القريتين: [] });
  });

  it('is none where lines are listed that ask nothing', () => {
    const text = [INTRODUCTION, '- قصف في حمص.\n- انسحب الجيش السوري من تدمر.\n- هل من مزيد؟'];
    expect(claimsOf(text)).toEqual({ تدمر: [] });
  });
});

describe('a statement', () => {
  it('is the paragraph below the sentence that announces it', () => {
    const text = ['صدر عن حركة الشباب البيان التالي:', 'سيطرت الحركة على مركا.', 'وسيطر الجيش الصومالي على أفجوي.'];
    expect(claimsOf(text)).toEqual({ مركا: ['حركة الشباب'], أفجوي: [] });
  });

  it('is none below a dateline', () => {
    expect(claimsOf(['مقديشو - حركة الشباب:', 'سيطرت الحركة على مركا.'])).toEqual({ مركا: [] });
  });
});
