import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline.ts';

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
    ['أعلن متحدث باسم الحوثيين السيطرة على معسكر ماس التابع للجيش اليمني.', 'yemeni-government-forces'],
    ['سيطرت حركة الشباب على قاعدة بولومرير التابعة للقوات الأوغندية.', 'ugandan-forces'],
    ['نجح الجيش في إنهاء سيطرة داعش على مدينة سرت.', 'islamic-state'],
    ['تسعى القوات الحكومية إلى إنهاء سيطرة الحوثيين على الحديدة.', 'houthis'],
    ['أعلن الجيش الأمريكي تسليم قاعدة بلد إلى الحكومة العراقية.', 'us-forces'],
    ['تم تسليم قاعدة غاو من القوات الفرنسية إلى الجيش المالي.', 'french-forces'],
    ['قالت مصادر محلية إن الجيش الفرنسي سلم معسكر ميناكا إلى الجيش المالي.', 'french-forces'],
    ['استعاد الجيش العراقي مدينة الحويجة الخاضعة لتنظيم الدولة.', 'islamic-state'],
    ['تستعد قوات النظام السوري لاستعادة بلدة كفرنبودة الخاضعة لهيئة تحرير الشام.', 'hayat-tahrir-al-sham'],
    ['سيطر الجيش السوري على تدمر بعد دحر مسلحي داعش.', 'islamic-state'],
    ['سيطرت قوات سوريا الديمقراطية على الشدادي في إطار عملية تدعمها واشنطن ضد تنظيم داعش.', 'islamic-state'],
    ['حرر الجيش السوداني جبل موية الخاضع لقوات الدعم السريع.', 'rapid-support-forces'],
    ['حررت القوات الأمنية العراقية مدينة تكريت بالكامل من داعش.', 'islamic-state'],
    ['استعاد الجيش السوداني مدينة بارا بكاملها من الدعم السريع.', 'rapid-support-forces'],
    ['استولى جيش الإسلام على ميدعا، آخر ما بقي لتنظيم الدولة في الغوطة.', 'islamic-state'],
    ['سيطر الجيش السوداني على معسكر طيبة، آخر قواعد الدعم السريع وسط البلاد.', 'rapid-support-forces'],
  ])('%s', (text, loser) => {
    expect(losersOf(text)).toEqual([[loser]]);
  });

  it('is nobody where the place is a part of a province, or nobody is told who gives it', () => {
    expect(losersOf('سيطر الجيش السوداني على مدينة سنجة التابعة لولاية سنار.')).toEqual([[]]);
    expect(losersOf('تم تسليم معبر نصيب إلى القوات الحكومية السورية.')).toEqual([[]]);
  });

  it('is not who fought at the side of the one that takes it', () => {
    expect(losersOf('سيطر الجيش العراقي على الرمادي بعد معارك خاضها مع الحشد الشعبي.')).toEqual([[]]);
    expect(losersOf('سيطر الجيش السوري على تدمر، وقال إن العملية ضد داعش مستمرة.')).toEqual([[]]);
  });

  it('is who took it before, where one sentence tells both', () => {
    expect(losersOf('سيطر تنظيم داعش على سنجار في 3 آب 2014، قبل أن تستعيدها البيشمركة في 13 تشرين الثاني 2015.')).toEqual([
      [],
      ['islamic-state'],
    ]);
    expect(losersOf('سيطر تنظيم داعش على سنجار في 3 آب 2014، واستعادت البيشمركة زمار في 25 تشرين الأول 2014.')).toEqual([[], []]);
  });
});

describe('to whom a force yields that leaves a place', () => {
  it.each([
    ['انسحبت النخبة الشبوانية من عتق أمام تقدم القوات الحكومية اليمنية.', ['yemeni-government-forces']],
    ['انسحب تنظيم الدولة من الصور إلى مركدة تحت ضربات جيش الإسلام.', ['jaysh-al-islam']],
    ['انسحبت قوات الوفاق من سرت تحت وطأة ضربات الجيش الوطني الليبي.', ['libyan-national-army']],
    ['أخلى الجيش السوداني بارا أمام تعزيزات كبيرة دفعت بها قوات الدعم السريع.', ['rapid-support-forces']],
    ['غادر الجيش المالي تيساليت أمام مقاتلي أنصار الدين.', ['ansar-dine']],
    ['انسحبت القوات الحكومية السورية من خناصر تحت نيران القناصة.', []],
    ['انسحب الجيش السوداني من بارا بعد معارك مع الدعم السريع.', []],
  ])('%s', (text, sides) => {
    expect(losersOf(text)).toEqual([sides]);
  });
});

describe('who has lost a place that a verb or noun of losing tells of', () => {
  it.each([
    [
      'استعاد الجيش السوري البوكمال، بعد ثمانية أيام من خسارتها لصالح تنظيم داعش.',
      [['islamic-state'], ['syrian-government-forces']],
    ],
    ['وخاضت قوات النظام السوري معارك في وادي الضيف قبل أن تفقده أواخر 2014 لصالح جبهة النصرة.', [['syrian-government-forces']]],
    ['ونفت قوات سوريا الديمقراطية خسارة رأس العين.', [['syrian-democratic-forces']]],
    ['ونفت قوات سوريا الديمقراطية سقوط رأس العين.', [[]]],
    ['ونفى مصدر عسكري خسارة رأس العين.', [[]]],
  ])('%s', (text, losers) => {
    expect(losersOf(text)).toEqual(losers);
  });
});

describe('to whom those give themselves up whom only a noun for troops names', () => {
  it.each([
    [
      'وقال الناطق باسم الجيش السوداني نبيل عبد الله إن 30 من عناصر الدعم السريع سلموا أنفسهم للقوات في الأبيض.',
      ['sudanese-armed-forces'],
    ],
    [
      'سيطر الجيش السوداني على بارا. وسلم 30 من عناصر الدعم السريع أنفسهم للجنود في الأبيض.',
      [undefined, 'sudanese-armed-forces'],
    ],
    [
      'سيطرت قوات سوريا الديمقراطية على الرقة. وسلم 30 من عناصر داعش أنفسهم للمقاتلين في هجين.',
      [undefined, 'syrian-democratic-forces'],
    ],
    ['وسلم 30 من عناصر داعش أنفسهم في هجين.', [undefined]],
  ])('%s', (text, sides) => {
    expect(losersOf(text).map(([side]) => side)).toEqual(sides);
  });
});

describe('to whom those yield who leave', () => {
  it.each([
    ['أجبر الجيش السوداني قوات الدعم السريع على التراجع من سنجة.', [['sudanese-armed-forces']]],
    [
      'استعادت قوات الدعم السريع تمبول، ما اضطر الجيش السوداني إلى التراجع شرقا نحو الفاو.',
      [['sudanese-armed-forces'], ['rapid-support-forces']],
    ],
    ['سيطرت طالبان على قندوز، الأمر الذي أجبر الجيش الأفغاني على الانسحاب من تخار.', [[], ['taliban']]],
    ['اضطر الجيش السوداني إلى الانسحاب من سنجة.', [[]]],
    ['دعا الجيش السوري مقاتلي داعش إلى الانسحاب من تدمر.', [[]]],
  ])('%s', (text, sides) => {
    expect(losersOf(text)).toEqual(sides);
  });
});

describe('to whom those surrender or go over who are told of by a pronoun', () => {
  it.each([
    ['قال الجيش السوري إن 30 من عناصر داعش استسلموا له في تدمر.', ['syrian-government-forces']],
    ['قالت قوات سوريا الديمقراطية إن 30 من عناصر داعش سلموا أنفسهم لها في الباغوز.', ['syrian-democratic-forces']],
    ['هاجم مقاتلو طالبان قندوز والتحق بهم عشرون جنديا من الجيش الأفغاني.', ['taliban']],
    ['دخل مقاتلو حركة الشباب بلعد وانضم إليهم ثلاثون جنديا من الجيش الصومالي.', ['al-shabaab']],
    ['دعا الجيش السوداني من تبقى من قوات الدعم السريع في سنجة إلى تسليم أنفسهم «ولهم الأمان».', []],
  ])('%s', (text, sides) => {
    expect(losersOf(text)).toEqual([sides]);
  });
});
