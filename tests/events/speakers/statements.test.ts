import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();
const claims = (text: string): readonly string[] =>
  pipeline
    .extract([{ id: 'statement', text, published: '2023-04-20' }])
    .events.map(({ type, places, claimedBy }) =>
      [type, ...places.map(({ name }) => name), ...claimedBy.map(({ name }) => name)].join(' '),
    );

describe('a statement that is given in full', () => {
  it('is the word of its author up to where the quotation ends', () => {
    const text = `تلقت الوكالة بيانا وقعته القيادة العامة لقوات الدعم السريع، هذا نصه:

«إلى شعبنا الصابر.

سيطرت قواتنا صباح اليوم على مطار مروي.

وانسحب الجيش السوداني من جبل أولياء، ولن ننسحب من الخرطوم».

وسيطر الجيش السوداني على أم درمان.`;
    expect(claims(text)).toEqual([
      'capture مطار مروي قوات الدعم السريع',
      'withdrawal جبل أولياء قوات الدعم السريع',
      'withdrawal الخرطوم قوات الدعم السريع',
      'capture أم درمان',
    ]);
  });

  it('may open each paragraph with the mark', () => {
    const text = `وفيما يلي نص الرسالة التي وجهتها حركة الشباب:

«إلى أهلنا.

«أخلينا جوهر بإرادتنا.

«وغادرت القوات البوروندية مهداي».

وانسحب الجيش الصومالي من بلدوين.`;
    expect(claims(text)).toEqual(['withdrawal جوهر حركة الشباب', 'withdrawal مهداي حركة الشباب', 'withdrawal بلدوين']);
  });

  it('is none where the quotation does not end, or where no statement is announced', () => {
    expect(claims('وهذا نص بيان حركة الشباب:\n\n«إلى أهلنا.\n\nغادرت القوات البوروندية مهداي.')).toEqual(['withdrawal مهداي']);
    expect(claims('شاهدنا حركة الشباب في السوق:\n\n«باعة».\n\nغادرت القوات البوروندية مهداي.')).toEqual(['withdrawal مهداي']);
  });
});
