import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/index.ts';

const pipeline = createPipeline();

/** Type, places and days of the events of a document. */
const read = (text: string, title?: string): string[] => {
  const { events } = pipeline.extract([{ id: 'x', ...(title !== undefined && { title }), text, published: '2024-12-07' }]);
  return events.map(
    ({ type, places, date }) => `${type} ${places.map(({ name }) => name).join('، ')} ${date?.from ?? '-'}/${date?.to ?? '-'}`,
  );
};

describe('the day of the news', () => {
  it('is that on which another took the place, for who left it', () => {
    const text =
      'سيطرت حركة إم 23 أمس على ساكي بعد معارك عنيفة.\n\nوقال المتحدث باسم الجيش الكونغولي إن قواته انسحبت من ساكي «لأسباب تكتيكية».';
    expect(read(text)).toContain('withdrawal ساكي 2024-12-06/2024-12-06');
  });

  it('is not that of another place', () => {
    const text =
      'سيطرت حركة إم 23 أمس على ساكي بعد معارك عنيفة.\n\nوقال المتحدث باسم الجيش الكونغولي إن قواته انسحبت من غوما «لأسباب تكتيكية».';
    expect(read(text)).toContain('withdrawal غوما 2024-12-07/2024-12-07');
  });

  it('is not that of a capture of long ago', () => {
    const text =
      'تتواصل المعارك في شرق الكونغو. وكانت حركة إم 23 سيطرت على ساكي في 3 نوفمبر.\n\nوقال المتحدث باسم الجيش الكونغولي إن قواته انسحبت من ساكي.';
    expect(read(text)).toContain('withdrawal ساكي 2024-12-07/2024-12-07');
  });

  it('is that of the lead for a headline', () => {
    const text = 'كينشاسا، غوما - وكالات\nدخل مقاتلو حركة إم 23 أمس المقر الرئيسي للحاكم، وخلت الشوارع من الجنود.';
    expect(read(text, 'غوما تسقط بيد حركة إم 23')).toEqual(['capture غوما 2024-12-06/2024-12-06']);
  });

  it('is the published one where the lead gives two days', () => {
    const text = 'دخل مقاتلو حركة إم 23 أمس المقر الرئيسي للحاكم، وخلت الشوارع اليوم من الجنود.';
    expect(read(text, 'غوما تسقط بيد حركة إم 23')).toEqual(['capture غوما 2024-12-07/2024-12-07']);
  });
});
