import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';

const PROSE =
  'انسحبت القوات من البلدة بعد قتال دام ساعات في محيطها وسيطرت الفصائل على الطريق الدولي وعلى القرى التي تقع على جانبيه وأخرجت منها الحواجز.';
const HEADLINE = 'الفصائل تسيطر على البلدة بعد معارك';

function read(text: string, title?: string) {
  const source = { id: 'x', text, ...(title === undefined ? {} : { title }) };
  const { blocks, sentences, tokens } = segment(normalise({ source }));
  const cut = ({ field, start, end }: { field: 'title' | 'text'; start: number; end: number }): string =>
    (field === 'title' ? (title ?? '') : text).slice(start, end);
  return {
    kinds: blocks.map(({ kind }) => kind),
    blocks: blocks.map(cut),
    sentences: sentences.map(cut),
    blockOf: sentences.map(({ block }) => block),
    words: sentences.map(({ first, last }) => tokens.slice(first, last + 1).map(({ form }) => form)),
  };
}

describe('blocks', () => {
  it.each([
    [HEADLINE, 'headline'],
    [`${HEADLINE}.`, 'paragraph'],
    [`${HEADLINE}"»`, 'headline'],
    [`قال "${HEADLINE}."`, 'paragraph'],
    [PROSE, 'paragraph'],
    [PROSE.slice(0, -1), 'paragraph'],
    [`- ${PROSE}`, 'bullet'],
    [`• ${HEADLINE}`, 'bullet'],
    [`🔴 ${HEADLINE}`, 'bullet'],
    ['دمشق 7 كانون الأول 2024', 'dateline'],
    ['حمص 7/12/2024', 'dateline'],
    ['حمص 7.12.24', 'dateline'],
    ['سقطت المدينة عام 2015.', 'paragraph'],
    ['سقطت المدينة عام 2015 ثم عادت إليها القوات بعد شهرين من القتال', 'headline'],
    ['بلغ عددهم 2150 رجلا', 'headline'],
    ['شارك', 'furniture'],
    ['-----', 'furniture'],
  ])('%s is a %s', (line, kind) => {
    expect(read(line).kinds).toEqual([kind]);
  });

  it('are the lines, whatever breaks them, without empty ones', () => {
    const { blocks, kinds } = read(`${HEADLINE}\r\n\r\n${PROSE}\n\n${HEADLINE}\r${HEADLINE}`);
    expect(blocks).toEqual([HEADLINE, PROSE, HEADLINE, HEADLINE]);
    expect(kinds).toEqual(['headline', 'paragraph', 'headline', 'headline']);
  });

  it('of a title are headlines, even of a long one that ends with a full stop', () => {
    const { kinds, blocks } = read(HEADLINE, PROSE);
    expect(kinds).toEqual(['headline', 'headline']);
    expect(blocks).toEqual([PROSE, HEADLINE]);
  });

  it('hold their sentences', () => {
    const { blockOf, sentences } = read(`شارك\n${HEADLINE}\n${PROSE} ${PROSE}`);
    expect(blockOf).toEqual([1, 2, 2]);
    expect(sentences.map((sentence) => sentence.trim())).toEqual([HEADLINE, PROSE, PROSE]);
  });
});

describe('a dateline in a paragraph', () => {
  const DATELINE = 'الخرطوم 26 مارس 2025 – ';
  const opens = (text: string, title?: string): boolean[] =>
    read(text, title).sentences.map((sentence) => sentence === DATELINE || sentence === 'حلب::');

  it.each([
    ['opens the first paragraph', `${DATELINE}${PROSE}`, [true, false]],
    ['opens the second, after another', `${PROSE}\n${DATELINE}${PROSE}`, [false, true, false]],
    [
      'opens one after any headlines',
      `${HEADLINE}\n${HEADLINE}\n${HEADLINE}\n${DATELINE}${PROSE}`,
      [false, false, false, true, false],
    ],
    ['opens no third', `${PROSE}\n${PROSE}\n${DATELINE}${PROSE}`, [false, false, false]],
    ['opens none after two bullets', `- ${PROSE}\n- ${PROSE}\n${DATELINE}${PROSE}`, [false, false, false]],
    ['may have two colons', `حلب:: ${PROSE}`, [true, false]],
  ])('%s', (_, text, expected) => {
    expect(opens(text)).toEqual(expected);
  });

  it('opens no headline and no title', () => {
    const headline = 'الخرطوم – الفصائل تسيطر على البلدة';
    expect(read(headline).sentences).toEqual([headline]);
    expect(opens('', `${DATELINE}${PROSE}`)).toEqual([false]);
  });
});

describe('a dash that belongs to the first sentence', () => {
  it.each([
    ['behind a verb, in the name of a body', 'تداول أنصار الحركة الشعبية – شمال صورا من داخل المعسكر الذي انسحب منه الجيش.'],
    ['behind a verb of fighting, in the name of a bridge', 'واقتحم المسلحون جسر المسيب – سدة الهندية ثم غادروه ليلا.'],
    ['in a vocalised verb', 'شَنَّ تحالف نهر الكونغو – حركة 23 مارس هجوما واستولى على البلدة.'],
  ])('%s', (_, text) => {
    expect(read(text).sentences).toEqual([text]);
  });

  it('a body behind the place where a story is filed', () => {
    expect(
      read('كادقلي – الحركة الشعبية – شمال تسيطر على البلدة بعد معارك استمرت يومين.').sentences.map((each) => each.trim()),
    ).toEqual(['كادقلي –', 'الحركة الشعبية – شمال تسيطر على البلدة بعد معارك استمرت يومين.']);
  });
});

describe('the ends of sentences', () => {
  it.each([
    ['انسحبوا…ثم عادوا.', 1],
    ['انسحبوا… ثم عادوا.', 2],
    ['(انسحبوا.) ثم عادوا.', 2],
    ['«انسحبوا!» ثم عادوا.', 2],
    ['انسحبوا؟! ثم عادوا.', 2],
    ['انسحبوا من موقع example.com أمس.', 1],
    ['وصل م. سامي و(د. علي) أمس.', 1],
    ['ذكرت ذلك أ. ثم عادت', 1],
  ])('%s', (text, count) => {
    expect(read(text).sentences).toHaveLength(count);
  });

  it('stay with the words before them', () => {
    expect(read('انسحبوا؟! ثم "عادوا.".').words).toEqual([
      ['انسحبوا', '؟', '!'],
      ['ثم', '"', 'عادوا', '.', '"', '.'],
    ]);
  });
});
