import { describe, expect, it } from 'vitest';
import { ar } from '../../src/explore/messages/ar.ts';
import { en } from '../../src/explore/messages/en.ts';
import { fill } from '../../src/explore/messages/messages.ts';
import { createLocale } from '../../src/explore/client/locale.ts';

/** `map.zoomIn`: message, for all messages. */
function flat(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value as object, `${prefix}${key}.`)],
    ),
  );
}
/** Arabic needs more plurals than English; they are looked at by themselves. */
const withoutPlurals = (messages: object): object => ({ ...messages, plurals: {} });
const placeholders = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

describe('the messages of the explorer', () => {
  const english = flat(withoutPlurals(en));
  const arabic = flat(withoutPlurals(ar));

  it('have the same keys in both languages', () => {
    expect([...arabic.keys()]).toEqual([...english.keys()]);
    expect(Object.keys(ar.plurals)).toEqual(Object.keys(en.plurals));
  });

  it('have a plural for every category of their language', () => {
    for (const [language, plurals] of [
      ['en', en.plurals],
      ['ar', ar.plurals],
    ] as const) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const forms of Object.values<object>(plurals)) expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
    }
  });

  it.each([...english])('fill in the same: %s', (key, message) => {
    expect(placeholders(arabic.get(key) ?? '')).toEqual(placeholders(message));
  });

  it('are not left in English', () => {
    const same = [...english].filter(
      ([key, message]) => arabic.get(key) === message && /[A-Za-z]{2}/.test(message.replace(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

describe('fill', () => {
  it('does not look into what it has filled in', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });
});

describe('createLocale', () => {
  it.each([
    ['en', 1, '1 event'],
    ['en', 2000, '2,000 events'],
    ['ar', 1, 'حدث واحد'],
    ['ar', 2, 'حدثان'],
    ['ar', 5, '٥ أحداث'],
    ['ar', 11, '١١ حدثاً'],
    ['ar', 100, '١٠٠ حدث'],
  ] as const)('counts in %s: %d', (language, count, expected) => {
    expect(createLocale(language).counted('events', count)).toBe(expected);
  });

  it('writes days of the Gregorian calendar', () => {
    expect(createLocale('ar').day('2024-12-07')).toBe('٧ ديسمبر ٢٠٢٤');
    expect(createLocale('en').day('2024-12-07')).toBe('7 Dec 2024');
  });
});
