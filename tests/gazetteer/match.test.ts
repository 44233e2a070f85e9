import { describe, expect, it } from 'vitest';
import { layersOf, placesOf } from './read.ts';

const kindsOf = (text: string): string[] => layersOf(text).mentions.map(({ kind, name }) => `${kind} ${name}`);
const containerOf = (text: string, name: string): string | undefined => {
  const { mentions } = layersOf(text);
  const mention = mentions.find((each) => each.name === name);
  return mentions[mention?.container ?? -1]?.name;
};

describe('names inside other names', () => {
  it.each([
    ['a force', 'هاجم لواء القدس مواقع المعارضة في سوريا.', 'القدس'],
    ['a person', 'قال العميد نبيل عبد الله إن الجيش السوداني تقدم.', 'عبد الله'],
    ['a club', 'فاز نادي الكرامة على أرضه في سوريا.', 'الكرامة'],
    ['a bank', 'ارتفع سهم بنك حلب في سوريا.', 'حلب'],
  ])('%s holds no place', (_, text, name) => {
    expect(placesOf(text).map(({ mention }) => mention.name)).not.toContain(name);
  });

  it('tells bodies, persons and places of one sentence apart', () => {
    expect(kindsOf('قال العميد نبيل عبد الله إن الجيش السوداني استعاد ود مدني.')).toEqual([
      'person نبيل عبد الله',
      'organisation الجيش السوداني',
      'place ود مدني',
    ]);
  });
});

describe('containers', () => {
  it('links a place to the one that locates it', () => {
    expect(containerOf('سيطر الجيش السوري على القصير بريف حمص.', 'القصير')).toBe('ريف حمص');
  });

  it('links all members of a list, the first too where one noun opens it', () => {
    const text = 'قصفت الطائرات أحياء الزهراء والنزهة في حمص.';
    expect([containerOf(text, 'الزهراء'), containerOf(text, 'النزهة')]).toEqual(['حمص', 'حمص']);
  });

  it('does not link places that stand side by side', () => {
    expect(containerOf('انسحب الجيش السوري من تدمر والسخنة.', 'تدمر')).toBeUndefined();
  });
});

describe('spans', () => {
  it('point at the words of the text, attached particles included', () => {
    const text = 'انسحبت القوات السورية من تدمر وبالقريتين قتل جنود.';
    expect(placesOf(text).map((found) => found.text)).toEqual(['تدمر', 'وبالقريتين']);
    expect(placesOf(text).map(({ mention }) => mention.name)).toEqual(['تدمر', 'القريتين']);
  });
});
