import { describe, expect, it } from 'vitest';
import type { Mention, MentionKind } from '../../../src/document.ts';
import type { OrganisationInfo, Registry } from '../../../src/events/context.ts';
import { createNamed } from '../../../src/events/discourse/named.ts';

const mention = (first: number, kind: MentionKind, name: string, ...entries: string[]): Mention => ({
  field: 'text',
  start: first,
  end: first + 1,
  index: first,
  kind,
  first,
  last: first,
  name,
  entries,
  head: -1,
  rule: 'name',
  near: [],
  organisation: -1,
  container: -1,
});
const registry = {
  organisation: (id: string) => (id === 'houthis' ? ({ kind: 'armed-group' } as OrganisationInfo) : undefined),
} as Registry;

const named = createNamed(
  [
    mention(0, 'person', 'زيد'),
    mention(2, 'organisation', 'وزارة الدفاع', 'ministry'),
    mention(4, 'organisation', 'جماعة الحوثي', 'houthis'),
    mention(6, 'place', 'جماعة الحوثي'),
    mention(8, 'organisation', 'الجماعة', 'houthis'),
    mention(10, 'organisation', 'وزارة الداخلية', 'interior'),
    mention(12, 'person', 'زيد'),
  ],
  registry,
);

describe('what a document names', () => {
  it('is the person of a name', () => {
    expect(named.firstPerson('زيد')?.first).toBe(0);
    expect(named.personBefore('زيد', 12)?.first).toBe(0);
    expect(named.personBefore('زيد', 13)?.first).toBe(12);
    expect(named.personBefore('زيد', 0)).toBeUndefined();
  });

  it('is the body whose name begins with a word', () => {
    expect(named.bodyBefore('وزاره', 10)?.first).toBe(2);
    expect(named.bodyBefore('وزاره', 11)?.first).toBe(10);
    expect(named.bodyBefore('الجماعه', 11)?.first).toBe(8);
  });

  it('is the full name that a bare noun stands for, of its entry where it has one', () => {
    expect(named.fullNameBefore('جماعه', 'houthis', 8)?.first).toBe(4);
    expect(named.fullNameBefore('وزاره', 'ministry', 12)?.first).toBe(2);
    expect(named.fullNameBefore('وزاره', undefined, 12)?.first).toBe(10);
    expect(named.fullNameBefore('الجماعه', 'houthis', 12)).toBeUndefined();
  });

  it('is the armed group named last', () => {
    expect(named.groupBefore(12)?.first).toBe(8);
    expect(named.groupBefore(4)).toBeUndefined();
  });

  it('has an entry or not', () => {
    expect([named.isNamed('interior'), named.isNamed('army')]).toEqual([true, false]);
  });
});
