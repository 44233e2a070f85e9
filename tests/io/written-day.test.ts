import { expect, it } from 'vitest';
import { writtenDay } from '../../src/io/written-day.ts';

it.each([
  ['2024-12-07', '2024-12-07'],
  [' 2024-12-07T23:59:00+03:00', '2024-12-07'],
  ['2024-12-07 10:00', '2024-12-07'],
  ['Sat, 07 Dec 2024 23:30:00 -0500', '2024-12-07'],
  ['7 December 2024', '2024-12-07'],
  ['5 Mar 2013 10:00 GMT', '2013-03-05'],
  ['07/12/2024', null],
  ['2024-12', null],
  ['20241207', null],
  ['07 Foo 2024', null],
  ['7 كانون الأول 2024', null],
  ['', null],
])('reads %j as %s', (date, day) => {
  expect(writtenDay(date)).toBe(day);
});
