import { describe, expect, it } from 'vitest';
import { compromiseForms, compromisePlural, conjugate, englishDate, inNumber, listed } from '../../src/dataset/english.ts';
import { namePhrase } from '../../src/dataset/force-names.ts';

describe('conjugate', () => {
  it.each([
    ['withdraw', 'withdrew', 'withdrawn', 'withdrawing', 'withdraws'],
    ['redeploy', 'redeployed', 'redeployed', 'redeploying', 'redeploys'],
    ['capture', 'captured', 'captured', 'capturing', 'captures'],
    ['recapture', 'recaptured', 'recaptured', 'recapturing', 'recaptures'],
    ['take over', 'took over', 'taken over', 'taking over', 'takes over'],
    ['defect', 'defected', 'defected', 'defecting', 'defects'],
    ['desert', 'deserted', 'deserted', 'deserting', 'deserts'],
    ['surrender', 'surrendered', 'surrendered', 'surrendering', 'surrenders'],
    ['plan', 'planned', 'planned', 'planning', 'plans'],
  ])('%s', (infinitive, past, participle, gerund, present) => {
    expect(conjugate(infinitive)).toEqual({ infinitive, past, participle, gerund, present });
    expect(compromiseForms(infinitive)).toEqual({ infinitive, past, participle, gerund, present });
  });

  it('asks compromise for a verb that the table lacks', () => expect(conjugate('flee').past).toBe('fled'));
});

describe('inNumber', () => {
  it.each([
    ['member', 1, 'member'],
    ['member', 2, 'members'],
    ['place', 12, 'places'],
    ['position', 3, 'positions'],
    ['vehicle', 20, 'vehicles'],
    ['fighter', 2, 'fighters'],
  ])('%s, %d', (noun, count, expected) => {
    expect(inNumber(noun, count)).toBe(expected);
    if (count > 1) expect(compromisePlural(noun)).toBe(expected);
  });

  it('asks compromise for a noun that the table lacks', () => expect(inNumber('city', 2)).toBe('cities'));
});

describe('listed', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j', (names, expected) => {
    expect(listed(names)).toBe(expected);
  });
});

describe('englishDate', () => {
  it.each([
    ['2024-12-07', '2024-12-07', 'on 7 December 2024'],
    ['2024-12-01', '2024-12-31', 'in December 2024'],
    ['2024-02-01', '2024-02-29', 'in February 2024'],
    ['2023-02-01', '2023-02-28', 'in February 2023'],
    ['2024-02-01', '2024-02-28', 'between 1 and 28 February 2024'],
    ['2024-01-01', '2024-12-31', 'in 2024'],
    ['2024-12-06', '2024-12-08', 'between 6 and 8 December 2024'],
    ['2024-11-30', '2024-12-02', 'between 30 November and 2 December 2024'],
    ['2024-12-30', '2025-01-02', 'between 30 December 2024 and 2 January 2025'],
    ['2024-01-31', '2024-01-31', 'on 31 January 2024'],
  ])('%s to %s', (from, to, expected) => {
    expect(englishDate({ from, to })).toBe(expected);
  });
});

describe('namePhrase', () => {
  it.each([
    ['Syrian Government Forces (Assad era)', 'Syrian government forces', true],
    ['Rapid Support Forces', 'the Rapid Support Forces', true],
    ['Syrian Army (post-December-2024 government)', 'the Syrian Army', false],
    ['Hamas', 'Hamas', false],
    ['Hezbollah', 'Hezbollah', false],
    ['Houthis (Ansar Allah)', 'the Houthis', true],
    ['Jabhat al-Nusra / Jabhat Fath al-Sham', 'Jabhat al-Nusra', false],
    ['Iran-backed militias (unspecified)', 'Iran-backed militias', true],
    ['Global Coalition against Daesh', 'the Global Coalition against Daesh', false],
    ['Al-Qaeda in the Arabian Peninsula', 'Al-Qaeda in the Arabian Peninsula', false],
    ['Islamic Revolutionary Guard Corps', 'the Islamic Revolutionary Guard Corps', false],
    ['Syrian Network for Human Rights', 'the Syrian Network for Human Rights', false],
  ])('%s', (nameEn, words, plural) => {
    expect(namePhrase({ name: 'س', nameEn })).toEqual({ words, plural });
  });

  it('keeps Arabic where there is no English', () => {
    expect(namePhrase({ name: 'حسن عبد الغني' })).toEqual({ words: 'حسن عبد الغني', plural: false });
  });
});
