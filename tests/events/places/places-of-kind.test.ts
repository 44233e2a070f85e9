import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();

/** Places of the events of one type in a text. */
const placesOf = (type: string, title: string, text: string): string[][] =>
  pipeline
    .extract([{ id: 'x', title, text, published: '2024-12-07' }])
    .events.filter((event) => event.type === type)
    .map(({ places }) => places.map(({ name }) => name));

describe('the place that a class noun means', () => {
  const fall = 'سيطرت حركة 23 مارس صباح اليوم على مدينة غوما بعد معارك عنيفة مع الجيش الكونغولي.';

  it('is the city of the headline rather than a village of the paragraph before', () => {
    const text = `${fall}\n\nوكانت الحركة سيطرت أول من أمس على بلدة ساكي.\n\nوتعهد الجيش الكونغولي باستعادة المدينة خلال أيام.`;
    expect(placesOf('capture', 'متمردو إم 23 يسيطرون على غوما', text)).toEqual([['غوما'], ['ساكي'], ['غوما']]);
  });

  it('is a town of its own paragraph', () => {
    const text = `${fall}\n\nوفي الجنوب دارت اشتباكات في بلدة كالونغي. وقال سكان إن الجيش الكونغولي انسحب من البلدة.`;
    expect(placesOf('withdrawal', 'متمردو إم 23 يسيطرون على غوما', text)).toEqual([['كالونغي']]);
  });

  it('is the town of the headline rather than one of the paragraph before', () => {
    const lead = 'استعاد الجيش الأوكراني اليوم بلدة روبوتينه بعد أيام من القتال مع القوات الروسية.';
    const text = `${lead}\n\nوقصفت القوات الروسية بلدة توكماك.\n\nوأقرت موسكو بأن قواتها انسحبت من البلدة.`;
    expect(placesOf('withdrawal', 'الجيش الأوكراني يستعيد روبوتينه', text)).toEqual([['روبوتينه']]);
  });

  it('is no capital that the headline names for its army, nor where the text was filed', () => {
    const text =
      'يريفان - «الحياة»\n\nخرجت القوات الأرمينية أمس من زالامبيسا بعد مفاوضات.\n\nوأعلن الجيش الأذربيجاني أنه سيطر على البلدة صباح اليوم.';
    expect(placesOf('capture', 'يريفان تخلي زالامبيسا', text)).toEqual([['زالامبيسا']]);
  });
});
