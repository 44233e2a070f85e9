import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartOfSpeech } from '../../src/document.ts';
import { generateVerbForms } from '../../src/language/verb-forms.ts';
import type { VerbEntry } from '../../src/language/verb-stems.ts';
import { analyseWord } from '../../src/language/analyse.ts';
import { loadLexicon } from '../../src/language/lexicon.ts';

const entry = (lemma: string, root: string, form: VerbEntry['form'], vowels = '', masdars: string[] = []): VerbEntry => ({
  lemma,
  radicals: [...root],
  form,
  vowels,
  masdars,
  classes: [],
});
const formsOf = (verb: VerbEntry, pos?: PartOfSpeech): string[] =>
  (generateVerbForms(verb) ?? []).filter((form) => pos === undefined || form.pos === pos).map((form) => form.form);

describe('generateVerbForms', () => {
  const cases: [string, VerbEntry, string[], string[]][] = [
    [
      'sound VII',
      entry('انسحب', 'سحب', 'VII'),
      ['انسحبوا', 'ينسحبون', 'منسحبين', 'انسحاب', 'انسحابات', 'انسحابا'],
      ['نسحب', 'انسحوب'],
    ],
    ['doubled VII', entry('انشقّ', 'شقق', 'VII'), ['انشقت', 'انشققن', 'ينشق', 'منشقون', 'انشقاق'], ['انشقق']],
    [
      'hollow X',
      entry('استعاد', 'عود', 'X'),
      ['استعادت', 'استعدن', 'يستعيد', 'يستعد', 'استعيدت', 'استعادة'],
      ['استعود', 'استعاود'],
    ],
    ['strong middle X', entry('استحوذ', 'حوذ', 'X'), ['استحوذت', 'يستحوذ', 'استحواذ'], ['استحاذ', 'يستحيذ']],
    ['defective X', entry('استولى', 'ولي', 'X'), ['استولت', 'استولوا', 'يستولي', 'يستولون', 'استيلاء'], ['استولاء']],
    ['defective IV', entry('أخلى', 'خلو', 'IV'), ['أخلت', 'أخلوا', 'يخلي', 'أخليت', 'إخلاء', 'مخلى'], ['إخلاو']],
    ['assimilated I', entry('وصل', 'وصل', 'I', 'ai', ['وصول']), ['يصل', 'يصلون', 'وصول'], ['يوصال']],
    ['hamza last', entry('بدأ', 'بدء', 'I', 'aa', ['بدء']), ['بدؤوا', 'بدأوا', 'بدآ', 'يبدؤون', 'بدئ'], ['بدأان']],
    ['hamza first IV', entry('آمن', 'ءمن', 'IV'), ['آمن', 'يؤمن', 'إيمان', 'أومن'], ['أامن', 'ءامن']],
    ['hamza middle', entry('سأل', 'سءل', 'I', 'aa', ['سؤال']), ['سئل', 'يسأل', 'مسؤول', 'سائل'], ['سؤل']],
    ['VIII with ط', entry('اضطرّ', 'ضرر', 'VIII'), ['يضطر', 'اضطررن', 'اضطرار'], ['اضترّ']],
    ['VIII with د', entry('ادّعى', 'دعو', 'VIII'), ['يدعي', 'ادعت', 'ادعاء'], ['ادتعى']],
    ['VIII of أخذ', entry('اتّخذ', 'ءخذ', 'VIII'), ['يتخذ', 'اتخاذ'], ['ائتخذ']],
    ['quadriliteral', entry('سيطر', 'سيطر', 'QI'), ['سيطروا', 'يسيطرون', 'سيطرة', 'مسيطر'], ['سطر']],
    ['ن meets ن', entry('أعلن', 'علن', 'IV'), ['أعلنا', 'أعلن'], ['أعلننا']],
  ];
  it.each(cases)('%s', (_, verb, present, absent) => {
    const forms = new Set(formsOf(verb));
    for (const form of present) expect(forms, form).toContain(form);
    for (const form of absent) expect(forms, form).not.toContain(form);
  });

  it('gives no doubled reading of a passive that only an intransitive form could have', () => {
    expect(generateVerbForms(entry('انسحب', 'سحب', 'VII'))?.some((form) => form.hidden)).toBe(false);
  });

  it('writes short vowels', () => {
    const forms = generateVerbForms(entry('سلّم', 'سلم', 'II')) ?? [];
    expect(forms.find((form) => form.form === 'سلم' && form.features.voice === 'passive')?.vocalised).toBe(
      'س\u064Fل\u0651\u0650م',
    );
  });

  it('refuses a lemma that root and form do not give', () => {
    expect(generateVerbForms(entry('سقط', 'سقط', 'IV'))).toBeNull();
    expect(generateVerbForms(entry('سقط', 'سقط', 'I', 'au'))).not.toBeNull();
  });
});

describe('the forms of an independent conjugator', () => {
  const rows = readFileSync(new URL('../fixtures/verb-forms/forms.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string, string]);

  it('are known for at least 99.5 %', () => {
    const lexicon = loadLexicon();
    const missed = rows.filter(
      ([lemma, , , form]) =>
        !analyseWord(form, null, lexicon).some(
          (reading) =>
            reading.pos === 'verb' &&
            reading.rank === 0 &&
            reading.lemma.replace('\u0651', '') === lemma &&
            reading.stem === form,
        ),
    );
    expect(rows).toHaveLength(2088);
    expect(missed.length / rows.length, missed.slice(0, 10).join(' ')).toBeLessThanOrEqual(0.005);
  });
});
