import { describe, expect, it } from 'vitest';
import { placesOf } from './read.ts';

const namesIn = (text: string): string[] => placesOf(text).map(({ mention }) => mention.name);
const rulesIn = (text: string): string[] => placesOf(text).map(({ mention }) => mention.rule);

/** What a rule must find, and beside it the near miss that it must not. */
describe('places', () => {
  it.each([
    ['behind إن stands a name', 'قال الناطق إن موسكو أبلغت دمشق قرارها.', ['موسكو', 'دمشق']],
    ['behind أن a verb that bears its letters', 'أخفقت المدافع في أن تدمر الجسر في سوريا.', ['سوريا']],
    ['أم opens a name', 'انسحب الجيش السوداني من أم روابة والرهد.', ['أم روابة', 'الرهد']],
    ['an adjective in the accusative', 'وصل 26 ضابطا سوريا إلى تركيا.', ['تركيا']],
    ['the country with the same letters', 'غادر الوفد سوريا إلى تركيا.', ['سوريا', 'تركيا']],
    ['nunation', 'سيطرت الفصائل على حلب، علماً أن الجيش السوري نفى ذلك.', ['حلب']],
    ['letters of a whole word read as a particle', 'قصفت الطائرات كل باب في صنعاء.', ['صنعاء']],
    ['a class noun inside a whole word', 'انسحب نواب كتلة الأحرار من البرلمان في بغداد.', ['بغداد']],
    ['the other direction of one countryside', 'تقدمت الفصائل في ريف حمص الشمالي والشرقي.', ['ريف حمص الشمالي']],
    [
      'a verb at the end of a list of places',
      'انسحب الجيش الإسرائيلي من القنطرة ودير سريان ويحمر، وبقي في الخيام.',
      ['القنطرة', 'دير سريان', 'يحمر', 'الخيام'],
    ],
    ['a name in brackets for the one before it', 'انسحبت القوات من عين العرب (كوباني) في سوريا.', ['عين العرب', 'سوريا']],
    ['a superlative', 'دخل الجيش السوري حرستا، كبرى مدن الغوطة الشرقية.', ['حرستا', 'الغوطة الشرقية']],
    ['a newspaper in quotes', 'بغداد: «الشرق الأوسط»\nانسحب الجيش من الموصل.', ['بغداد', 'الموصل']],
    ['a day in a name', 'وقع الهجوم في السابع من يوليو 2019 في صنعاء.', ['صنعاء']],
    [
      'a first name that opens the name of a place',
      'بسطت النخبة سلطان الدولة في اليمن على الشحر وغيل باوزير.',
      ['اليمن', 'الشحر', 'غيل باوزير'],
    ],
    ['a tribe behind its sheikh', 'رفض ذلك شيخ من البو فهد في الرمادي.', ['الرمادي']],
    ['a country is not the inside of a site', 'باكستان تقاطع إسرائيل منذ عقود.', ['باكستان', 'إسرائيل']],
    ['a word of direction before a country', 'وصلت القافلة إلى إدلب شمالي سوريا.', ['إدلب', 'سوريا']],
    ['what names the holder behind a hamlet', 'سقطت بلدة قارة بيد قوات الأسد في سوريا.', ['قارة', 'سوريا']],
    ['what works are for', 'استعادت محطات المياه ومعسكرات التدريب ومدارس البنات عملها في أم درمان.', ['أم درمان']],
    ['works called by their place', 'سيطر الجيش العراقي على حقول الرميلة.', ['حقول الرميلة']],
    ['a number before what it counts', 'سيطر الجيش الليبي على خمس عمارات في الصابري في بنغازي.', ['الصابري', 'بنغازي']],
    ['the town with the letters of the number', 'سيطر الجيش الليبي على الخمس وزليتن في ليبيا.', ['الخمس', 'زليتن', 'ليبيا']],
    ['a part of an army', 'نفى الجيش اليمني انسحاب وحدات من الجيش من المشجح.', ['المشجح']],
    ['places of a kind', 'انسحبت القوات باتجاه قرى في ريف عين العرب في سوريا.', ['ريف عين العرب', 'سوريا']],
    ['a thing that an adjective describes', 'سقطت خيام كثيرة في عاصفة في الخالدية في العراق.', ['الخالدية', 'العراق']],
    ['the town with the letters of the thing', 'انسحب الجيش الإسرائيلي من الخيام في لبنان.', ['الخيام', 'لبنان']],
    ['a town that an adjective speaks of', 'باتت حماة آمنة بعد انسحاب القوات في سوريا.', ['حماة', 'سوريا']],
    ['the two villages named before', 'دخل الجيش السوري قريتي ولغا وتل حديد ثم خرج من القريتين.', ['ولغا', 'تل حديد']],
    ['heights called after nothing known', 'أخلى الحزب مقراته في مرتفعات بربزين في العراق.', ['مرتفعات بربزين', 'العراق']],
    ['two ambush posts', 'انسحب الجيش المصري من كميني الماسورة والوفاق في رفح.', ['الماسورة', 'الوفاق', 'رفح']],
    ['the stand-off noun of a province behind another', 'سيطر الجيش على الرمادي مركز محافظة الأنبار.', ['الرمادي', 'الأنبار']],
  ])('%s: «%s»', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('keeps the noun of a mountain in its name, in the plural too', () => {
    expect(namesIn('سيطر الجيش السوري على جبال كحلة في سوريا.')).toContain('جبال كحلة');
  });

  it('takes the noun of a front or road into the name only where the tables do', () => {
    expect(namesIn('انسحب الجيش الإسرائيلي من محور نتساريم في غزة.')).toEqual(['محور نتساريم', 'غزة']);
    expect(namesIn('تقدمت البيشمركة في محور زمار وعلى طريق سنجار في العراق.')).toEqual(['زمار', 'سنجار', 'العراق']);
    expect(namesIn('زار الوفد إقليم كردستان ثم إقليم أمهرة.')).toEqual(['إقليم كردستان', 'أمهرة']);
  });

  it('takes sites named after persons whole', () => {
    expect(namesIn('جرت المباراة في ملعب خالد بن الوليد في حمص.')).toEqual(['ملعب خالد بن الوليد', 'حمص']);
    expect(namesIn('أعلن الأردن إغلاق معبر جابر المقابل لنصيب في سوريا.')).toContain('معبر جابر');
  });

  it('takes a hill or valley named after a man with his title whole', () => {
    expect(namesIn('سيطر الجيش السوري على تل الشيخ حسن ومزرعة الحاج قاسم.')).toEqual(['تل الشيخ حسن', 'مزرعة الحاج قاسم']);
    expect(namesIn('قال الجيش السوري إن الشيخ إدريس غادر حماة.')).toEqual(['حماة']);
  });

  it('takes two unknown words, and one behind what a work is for, as one name', () => {
    expect(namesIn('دخل الجيش اللبناني مستوطنة نيفيه زوهاري.')).toEqual(['نيفيه زوهاري']);
    expect(namesIn('استعاد الجيش السوري معمل أدوية زرنوقين.')).toEqual(['معمل أدوية زرنوقين']);
    expect(namesIn('انسحب الجيش السوداني من معسكر طيبة الزبروقي.')).toEqual(['معسكر طيبة الزبروقي']);
  });

  it('tells an adjective that agrees with its noun from a name that does not', () => {
    expect(namesIn('انسحب الجيش التشادي من قاعدة زرنوقي.')).toEqual(['قاعدة زرنوقي']);
    expect(namesIn('أقام الجيش التشادي قاعدة تموينية.')).toEqual([]);
  });

  it('takes a word that no list has for an airport or camp of that town where towns are foreign, but no adjective', () => {
    expect(namesIn('استولى المتمردون الكونغوليون على مطار زرنوقي.')).toEqual(['مطار زرنوقي']);
    expect(namesIn('انسحب الجيش الرواندي من معسكر أوغندي في الكونغو.')).toEqual(['الكونغو']);
    expect(namesIn('بنى الجيش الكونغولي جسر زرنوقي.')).toEqual([]);
  });

  it('takes the accusative of one site for no pair of sites', () => {
    expect(namesIn('نصب المسلحون حاجزا يجبي الزرانيق في الكونغو.')).toEqual(['الكونغو']);
  });

  it('takes for a place what no list has, as the object of taking or leaving ground', () => {
    expect(namesIn('أعلنت القوات الموزمبيقية استعادة زرنوقيا بعد معارك.')).toEqual(['زرنوقيا']);
    expect(namesIn('أخلى الجيش الأنغولي الثلاثاء زرنوقيلا قبل الفجر.')).toEqual(['زرنوقيلا']);
    expect(namesIn('انتزع حلفاؤهم في الجيش الكونغولي زرنوقيلا من المتمردين.')).toEqual(['زرنوقيلا']);
    expect(rulesIn('استعاد الجيش الإثيوبي زرنوقيا من المتمردين.')).toEqual(['unknown-object']);
  });

  it('takes for a town what the words behind it tell as one', () => {
    expect(namesIn('وفي زرنوقيلا، رفع المتمردون الكونغوليون علمهم بعد أن سيطروا عليها.')).toEqual(['زرنوقيلا']);
    expect(namesIn('قصف الجيش الكونغولي زرنوقيلا قبل أن ينسحب منها.')).toEqual(['زرنوقيلا']);
    expect(namesIn('أما زرنوقيلا فاستعادها الجيش الكونغولي.')).toEqual(['زرنوقيلا']);
    expect(namesIn('قال الجيش الكونغولي إن زرنوقيلا الحدودية سقطت.')).toEqual(['زرنوقيلا']);
    expect(rulesIn('ومن زرنوقيلا انسحبت القوات الكونغولية.')).toEqual(['unknown-taken-up']);
    expect(namesIn('قال الجيش الكونغولي إن زرنوقيلا رفض الهدنة.')).toEqual([]);
    expect(namesIn('انتقد الجيش الكونغولي زرنوقيلا قبل أن ينسحب.')).toEqual([]);
    expect(namesIn('في زرنوقيلا أغنيات عن الجيش الكونغولي.')).toEqual([]);
  });

  it('takes for none what is said of who acts, what they swallow, nor who leaves', () => {
    expect(namesIn('غادر جنود زرنوقيلا الأنغوليون أمس.')).toEqual([]);
    expect(namesIn('استعاد الجيش الإثيوبي زرنوقات من المتمردين.')).toEqual([]);
    expect(namesIn('انسحب الأحد زرنوقيلا في الكونغو.')).toEqual(['الكونغو']);
  });

  it('takes for a place what the words behind it call one, and its further mentions', () => {
    expect(namesIn('انتهت معركة زرنوقيلا، البلدة الزراعية في الكونغو. وعاد الهدوء إلى زرنوقيلا.')).toEqual([
      'زرنوقيلا',
      'الكونغو',
      'زرنوقيلا',
    ]);
    expect(namesIn('هاجموا زرنوق زلمبيق، وهي قرية في تشاد. وأطلوا على زرنوق زلمبيق.')).toEqual([
      'زرنوق زلمبيق',
      'تشاد',
      'زرنوق زلمبيق',
    ]);
    expect(namesIn('وصل الموفد إلى زرنوقيلا، ثاني مدن الكونغو.')).toEqual(['زرنوقيلا', 'الكونغو']);
    expect(namesIn('زرنوقيلا (كينيا) 3-4 (اف ب) - عاد الهدوء.')).toEqual(['زرنوقيلا', 'كينيا']);
    expect(namesIn('التقى زرنوقيلا، المدينة باردة في الكونغو. وقال زرنوقيلا (كينيا) إنه باق.')).toEqual(['الكونغو', 'كينيا']);
  });

  it('takes a word that no list has for no place before the name of one', () => {
    expect(namesIn('انسحب الجيش الجورجي إلى زرنوق القوقاز.')).toEqual(['القوقاز']);
  });

  it('takes a site in a site whole, and a numbered post, but no count', () => {
    expect(namesIn('انسحب الجيش السوري من حاجز جسر الشغور.')).toEqual(['حاجز جسر الشغور']);
    expect(namesIn('انسحب الأميركيون من القاعدة 305 في العراق.')).toEqual(['القاعدة 305', 'العراق']);
    expect(namesIn('وصل إلى القاعدة 50 جنديا أميركيا في العراق.')).toEqual(['العراق']);
    expect(namesIn('دخل الجيش الليبي مقرات التنظيم في سرت.')).toEqual(['سرت']);
  });

  it('parts two towns that a governorate is named after behind a dual', () => {
    expect(namesIn('انسحب الجيش الإسرائيلي من مدينتي رام الله والبيرة.')).toEqual(['رام الله', 'البيرة']);
    expect(namesIn('انسحب الجيش الإسرائيلي من محافظة رام الله والبيرة.')).toEqual(['رام الله والبيرة']);
  });

  it('knows a state behind مع or as subject, and a name that a particle opens', () => {
    expect(namesIn('قطع السودان علاقاته مع تشاد.')).toEqual(['السودان', 'تشاد']);
    expect(namesIn('وفرت لها تركيا غطاء في سوريا.')).toEqual(['تركيا', 'سوريا']);
    expect(namesIn('لم تدخل طالبان كابل بل انسحبت من بل خمري.')).toEqual(['كابل', 'بل خمري']);
  });

  it('takes neither a conjunction with a class noun nor a preposition for a person, and a quarter behind في for none', () => {
    expect(namesIn('سيطرت البيشمركة على ناحية سليمان بيك وقرية زنكولة في العراق.')).toEqual(['سليمان بيك', 'زنكولة', 'العراق']);
    expect(namesIn('أخلى الجيش الليبي مقره في السراج في طرابلس.')).toEqual(['السراج', 'طرابلس']);
    expect(namesIn('قال السراج إن طرابلس آمنة في ليبيا.')).toEqual(['طرابلس', 'ليبيا']);
  });

  it('takes a palace behind a day for the object of the verb, behind the verb for who speaks', () => {
    expect(namesIn('أخلى الجيش اليمني مساء أمس القصر الرئاسي.')).toEqual(['القصر الرئاسي']);
    expect(namesIn('بعد انسحاب الجيش اليمني نفى القصر الرئاسي الخبر.')).toEqual([]);
  });

  it('leaves works that a noun tells apart, and takes them with the place that they serve', () => {
    expect(namesIn('نشب حريق في محطة معالجة وفي مبنى فرع الحزب في دمشق.')).toEqual(['دمشق']);
    expect(namesIn('حررت القوات العراقية معمل غاز نينوى.')).toEqual(['معمل غاز نينوى']);
  });

  it('takes a noun behind a word that opens names alone for part of the name, and no noun in construct or number for a town', () => {
    expect(namesIn('انسحبت القوات السورية من تل حلف ودير سلمى، وعادت إلى مورك.')).toEqual(['تل حلف', 'دير سلمى', 'مورك']);
    expect(namesIn('سيطر الجيش السوري على قرية خشم في دير الزور.')).toEqual(['خشم', 'دير الزور']);
    expect(namesIn('انسحب الجيش الكونغولي من غوما خلال عشرين ساعة من ثلاث جهات، وتركها في دوامة العنف.')).toEqual(['غوما']);
  });

  it('takes the seat of one body and not any seat', () => {
    expect(rulesIn('سيطر المسلحون على مقر جهاز الأمن الوقائي في غزة.')).toContain('seat-of-body');
    expect(namesIn('هاجم التحالف سجون تنظيم الدولة في سوريا.')).toEqual(['سوريا']);
    expect(namesIn('خالف الوزير رأي قيادة الجيش السوري.')).toEqual([]);
  });

  it('reads an institution as a place only where something says so', () => {
    expect(namesIn('سقط الريال في عدن بعد تراجع البنك المركزي عن مزاده.')).toEqual(['عدن']);
    expect(namesIn('سيطر المسلحون على البنك المركزي في عدن.')).toEqual(['البنك المركزي', 'عدن']);
  });

  it('opens a list with a name that is a word, where one takes ground and the next is a name', () => {
    expect(namesIn('سيطر مقاتلو العشائر على المزرعة وولغا في السويداء.')).toEqual(['المزرعة', 'ولغا', 'السويداء']);
    expect(namesIn('ركز الباحثون في السويداء على المزرعة التي زاروها.')).toEqual(['السويداء']);
  });

  it('reads a hamlet with the letters of a word behind a preposition of place, not behind others', () => {
    expect(namesIn('أغلق الحارس في دمشق الباب بالمفتاح.')).toEqual(['دمشق']);
    expect(namesIn('في دمشق ذكر المحامي أسباب الدعوى إلى الغريب.')).toEqual(['دمشق']);
  });

  it('reads the object of a verb that takes ground as a place, where no ordinary word or a town has its letters', () => {
    expect(namesIn('أعلن الثوار الليبيون أنهم سيحررون القصير وتلكلخ في سوريا.')).toContain('القصير');
    expect(namesIn('ترك ضابطان في تعز الخدمة ولم يعودا.')).toEqual(['تعز']);
    expect(namesIn('حررت القوات في تعز عناصر كان يحتجزهم الحوثيون.')).toEqual(['تعز']);
  });

  it('takes neither a direction of another country nor a purpose for a village', () => {
    expect(namesIn('قالت القوات السودانية في نيالا إنها تراقب الجنوب.')).toEqual(['نيالا']);
    expect(namesIn('نعت الهيئة العامة للثورة مقاتليها في حمص.')).toEqual(['حمص']);
    expect(namesIn('أخرج القصف سكان قريتين من بيوتهم في ريف حلب.')).toEqual(['ريف حلب']);
  });

  it('knows a place by the adjective of its country', () => {
    expect(namesIn('عبر المقاتلون من البوكمال إلى القائم العراقية.')).toEqual(['البوكمال', 'القائم']);
  });

  it('finds a town or well-known quarter with the letters of a word where ground is taken or left', () => {
    expect(namesIn('أعلن الجيش السوداني في أم درمان سيطرته على المهندسين.')).toEqual(['أم درمان', 'المهندسين']);
    expect(namesIn('انسحبت قوات الدعم السريع السودانية من رشاد.')).toEqual(['رشاد']);
    expect(namesIn('عرض الجيش السوداني في أم درمان وظائف على المهندسين.')).toEqual(['أم درمان']);
    expect(namesIn('قدم رئيس الوزراء السوداني هدية إلى رشاد.')).toEqual([]);
  });

  it('finds a quarter with the name of a person where ground is taken or left', () => {
    expect(namesIn('انسحبت القوات الإسرائيلية من الشيخ رضوان في غزة.')).toEqual(['الشيخ رضوان', 'غزة']);
    expect(namesIn('سيطر الجيش السوداني على الحاج يوسف.')).toEqual(['الحاج يوسف']);
    expect(namesIn('طلب الصحفيون في الخرطوم توضيحا من الحاج يوسف.')).toEqual(['الخرطوم']);
  });

  it('takes a unit or arm for its base where one takes, leaves or loses it', () => {
    expect(namesIn('انسحب الجيش السوداني من الفرقة 16 مشاة في نيالا.')).toEqual(['الفرقة 16 مشاة', 'نيالا']);
    expect(namesIn('أكدت قوات الدعم السريع السودانية سيطرتها على رئاسة الفرقة السادسة مشاة.')).toEqual([
      'رئاسة الفرقة السادسة مشاة',
    ]);
    expect(namesIn('أعلن الجيش السوداني في الخرطوم فك الحصار عن سلاح المدرعات وسيطرته على سلاح المهندسين.')).toContain(
      'سلاح المهندسين',
    );
    expect(namesIn('قالت الفرقة 16 مشاة إن جنودها في نيالا صدوا الهجوم.')).toEqual(['نيالا']);
    expect(namesIn('انسحب عناصر من الفرقة 16 مشاة إلى نيالا.')).toEqual(['نيالا']);
    expect(namesIn('قال ضابط من سلاح المهندسين في الجيش السوداني إن الجسر سليم.')).toEqual([]);
  });

  it('takes a unit, ministry or elder in a list of ground for a place', () => {
    expect(namesIn('سيطرت الفصائل السورية على معبر نصيب واللواء 52.')).toEqual(['معبر نصيب', 'اللواء 52']);
    expect(namesIn('سيطر الجيش العراقي على وزارة الداخلية في بغداد.')).toContain('وزارة الداخلية');
    expect(namesIn('قالت وزارة الداخلية في بغداد إن الجيش العراقي انسحب.')).toEqual(['بغداد']);
    expect(namesIn('سيطرت البيشمركة على قرية الملا عبد الله قرب كركوك في العراق.')).toContain('الملا عبد الله');
    expect(namesIn('سيطر الجيش السوري على قرى عطشان وأبو عمر.')).toEqual(['عطشان', 'أبو عمر']);
    expect(namesIn('قتل أحمد محمد في قرية عطشان في سوريا، وقال أبو عمر ذلك.')).toEqual(['عطشان', 'سوريا']);
  });

  it('ends a foreign name with an Arabic word where nothing else can', () => {
    expect(namesIn('سيطرت طالبان على مديرية شاه جوي في أفغانستان.')).toEqual(['شاه جوي', 'أفغانستان']);
    expect(namesIn('سيطرت طالبان على مديرية نوبهار معقل دوستم في أفغانستان.')).toEqual(['نوبهار', 'أفغانستان']);
  });

  it('finds names with a joint noun by their single one', () => {
    const [first, second] = placesOf('سيطرت المعارضة السورية على معبري باب الهوى وباب السلامة.');
    expect([first?.place.featureClass, second?.place.featureClass]).toEqual(['crossing', 'crossing']);
  });

  it('never finds a place inside of another', () => {
    const found = placesOf('سيطر الجيش السوري على مطار دير الزور العسكري ومدينة دير الزور وريف دير الزور الشرقي.');
    const ends = found.map(({ mention }) => mention.end);
    expect(found.slice(1).every(({ mention }, index) => mention.start >= (ends[index] ?? 0))).toBe(true);
    expect(found).toHaveLength(3);
  });
});
