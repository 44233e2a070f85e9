import { expect, it } from 'vitest';
import { groupBy } from '../src/group-by.ts';

it('groups in the order of the list and leaves out what has no key', () => {
  const groups = groupBy(['حمص', 'درعا', '', 'حماة'], (name) => name[0]);
  expect([...groups]).toEqual([
    ['ح', ['حمص', 'حماة']],
    ['د', ['درعا']],
  ]);
});
