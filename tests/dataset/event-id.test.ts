import { describe, expect, it } from 'vitest';
import { eventId } from '../../src/dataset/event-id.ts';
import { date, draft, HAMAS, OPERATIONS, place, SYRIAN_FORCES } from './samples.ts';

const id = eventId(draft());

describe('eventId', () => {
  it('has the form of the schema and never changes', () => {
    expect(id).toMatch(/^ev-[0-9a-f]{16}$/);
    expect(id).toMatchInlineSnapshot(`"ev-d2ee2b7e749ff618"`);
  });

  it.each([
    ['type', { type: 'capture' }],
    ['subtype', { subtype: 'retreat' }],
    ['status', { status: 'denied' }],
    ['date', { date: date('2024-12-08') }],
    ['no date', { date: null }],
    ['actors', { actors: [HAMAS] }],
    ['places', { places: [place('Palmyra', 'تدمر')] }],
    ['the role of a place', { places: [place('Al-Qaryatayn', 'القريتين', 'to')] }],
  ] as const)('depends on %s', (_, changes) => {
    expect(eventId({ ...draft(), ...changes } as never)).not.toBe(id);
  });

  it.each([
    ['count', { count: { min: 1, max: 1, unit: 'people' } }],
    ['claims', { claimedBy: [{ name: 'سانا' }] }],
    ['targets', { targets: [OPERATIONS] }],
    ['mentions', { mentions: [] }],
    ['English names', { actors: [{ id: SYRIAN_FORCES.id, name: 'قوات الأسد' }] }],
  ] as const)('does not depend on %s', (_, changes) => {
    expect(eventId({ ...draft(), ...changes } as never)).toBe(id);
  });

  it('does not depend on the order of actors and places', () => {
    const two = { actors: [HAMAS, OPERATIONS], places: [place('A', 'أ'), place('B', 'ب')] };
    const turned = { actors: [...two.actors].reverse(), places: [...two.places].reverse() };
    expect(eventId(draft(two))).toBe(eventId(draft(turned)));
  });

  it('tells a name from an id that reads the same', () => {
    expect(eventId(draft({ actors: [{ name: 'hamas' }] }))).not.toBe(eventId(draft({ actors: [HAMAS] })));
  });
});
