import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();
const losersOf = (text: string): (string | undefined)[][] =>
  pipeline.extract([{ id: 'x', text, published: '2024-12-07' }]).events.map(({ targets }) => targets.map(({ id }) => id));

describe('who loses the place of a capture', () => {
  it.each([
    ['سيطر الجيش السوري الحر على قباسين بعد اشتباكات عنيفة مع مسلحي داعش.', 'islamic-state'],
    ['استعاد الجيش السوداني مدينة بارا عقب معارك دامت يومين ضد قوات الدعم السريع.', 'rapid-support-forces'],
    ['سيطرت قوات الوفاق على ترهونة آخر معاقل حفتر في الغرب الليبي.', 'libyan-national-army'],
    ['حررت ألوية العمالقة بلدة عسيلان الخاضعة لسيطرة الحوثيين في شبوة.', 'houthis'],
    ['سيطر الجيش السوداني على مطار الخرطوم الذي ظل في يد الدعم السريع منذ بداية الحرب.', 'rapid-support-forces'],
    ['سيطر الجيش العراقي على مدينة الرمادي التي كان يسيطر عليها تنظيم داعش.', 'islamic-state'],
  ])('%s', (text, loser) => {
    expect(losersOf(text)).toEqual([[loser]]);
  });

  it('is not who fought at the side of the one that takes it', () => {
    expect(losersOf('سيطر الجيش العراقي على الرمادي بعد معارك خاضها مع الحشد الشعبي.')).toEqual([[]]);
  });
});
