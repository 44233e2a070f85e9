import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { summarise } from '../../src/dataset/summary.ts';
import { date, draft, HAMAS, OPERATIONS, place, SYRIAN_FORCES } from './samples.ts';

const GHANI = { name: 'حسن عبد الغني', nameEn: 'Hassan Abdul Ghani' };
const PALMYRA = place('Palmyra', 'تدمر');
const published = date('2024-12-07', '2024-12-07', 'document');

const cases: [Partial<EventDraft>, string][] = [
  // Status, with a force that acts.
  [{}, 'Syrian government forces withdrew from Al-Qaryatayn on 7 December 2024.'],
  [{ status: 'ongoing' }, 'Syrian government forces are withdrawing from Al-Qaryatayn on 7 December 2024.'],
  [{ status: 'ongoing', actors: [HAMAS] }, 'Hamas is withdrawing from Al-Qaryatayn on 7 December 2024.'],
  [{ status: 'planned', date: null }, 'Syrian government forces plan to withdraw from Al-Qaryatayn.'],
  [{ status: 'planned', date: null, actors: [HAMAS] }, 'Hamas plans to withdraw from Al-Qaryatayn.'],
  [{ status: 'demanded', date: null }, 'Syrian government forces were called on to withdraw from Al-Qaryatayn.'],
  [{ status: 'demanded', date: null, actors: [HAMAS] }, 'Hamas was called on to withdraw from Al-Qaryatayn.'],
  [
    { status: 'demanded', date: null, claimedBy: [GHANI] },
    'Hassan Abdul Ghani called on Syrian government forces to withdraw from Al-Qaryatayn.',
  ],
  [{ status: 'denied' }, 'Syrian government forces did not withdraw from Al-Qaryatayn on 7 December 2024.'],
  [
    { status: 'denied', claimedBy: [OPERATIONS] },
    'The Military Operations Command denied that Syrian government forces withdrew from Al-Qaryatayn on 7 December 2024.',
  ],
  [
    { status: 'denied', claimedBy: [SYRIAN_FORCES], date: null },
    'Syrian government forces did not withdraw from Al-Qaryatayn, according to Syrian government forces.',
  ],
  [{ status: 'possible' }, 'Syrian government forces may have withdrawn from Al-Qaryatayn on 7 December 2024.'],
  [{ status: 'possible', date: null }, 'Syrian government forces may withdraw from Al-Qaryatayn.'],
  // A report's own day is not the day of what has not happened.
  [{ date: published }, 'Syrian government forces withdrew from Al-Qaryatayn on 7 December 2024.'],
  [
    { date: published, status: 'planned' },
    'Syrian government forces plan to withdraw from Al-Qaryatayn, as reported on 7 December 2024.',
  ],
  [
    { date: published, status: 'possible' },
    'Syrian government forces may withdraw from Al-Qaryatayn, as reported on 7 December 2024.',
  ],
  // Withdrawal: destination, way, heirs, numbers.
  [
    { places: [place('Iraq', 'العراق', 'to'), place('Al-Qaim Crossing', 'معبر القائم', 'via')], date: null },
    'Syrian government forces withdrew towards Iraq via Al-Qaim Crossing.',
  ],
  [{ places: [], date: null }, 'Syrian government forces withdrew.'],
  [{ actors: [], date: null }, 'Unnamed forces withdrew from Al-Qaryatayn.'],
  [
    { targets: [OPERATIONS], date: null },
    'Syrian government forces withdrew from Al-Qaryatayn in favour of the Military Operations Command.',
  ],
  [
    { count: { min: 3, max: 3, unit: 'places' }, date: null },
    'Syrian government forces withdrew from 3 positions in Al-Qaryatayn.',
  ],
  [{ count: { min: 1, max: 1, unit: 'places' }, date: null }, 'Syrian government forces withdrew from Al-Qaryatayn.'],
  [
    { count: { min: 20, max: 99, unit: 'vehicles' }, date: null },
    'Syrian government forces withdrew with dozens of vehicles from Al-Qaryatayn.',
  ],
  [
    { count: { min: 400, max: 400, unit: 'people' }, date: null },
    'About 400 members of Syrian government forces withdrew from Al-Qaryatayn.',
  ],
  [{ subtype: 'redeployment', date: null }, 'Syrian government forces redeployed from Al-Qaryatayn.'],
  // Capture.
  [{ type: 'capture', actors: [OPERATIONS] }, 'The Military Operations Command captured Al-Qaryatayn on 7 December 2024.'],
  [
    { type: 'capture', actors: [OPERATIONS], targets: [SYRIAN_FORCES], date: null },
    'The Military Operations Command captured Al-Qaryatayn from Syrian government forces.',
  ],
  [{ type: 'capture', subtype: 'recapture', date: null }, 'Syrian government forces recaptured Al-Qaryatayn.'],
  [
    { type: 'capture', subtype: 'handover', actors: [OPERATIONS], date: null },
    'The Military Operations Command took over Al-Qaryatayn.',
  ],
  [{ type: 'capture', actors: [], date: null }, 'Al-Qaryatayn was captured.'],
  [
    { type: 'capture', actors: [], places: [place('Al-Qaryatayn'), PALMYRA], date: null },
    'Al-Qaryatayn and Palmyra were captured.',
  ],
  [{ type: 'capture', actors: [], status: 'ongoing', date: null }, 'Al-Qaryatayn is being captured.'],
  [{ type: 'capture', actors: [], status: 'planned', date: null }, 'Al-Qaryatayn is to be captured.'],
  [{ type: 'capture', actors: [], status: 'denied', date: null }, 'Al-Qaryatayn was not captured.'],
  [{ type: 'capture', actors: [], status: 'possible' }, 'Al-Qaryatayn may have been captured on 7 December 2024.'],
  [{ type: 'capture', actors: [], status: 'possible', date: null }, 'Al-Qaryatayn may be captured.'],
  [{ type: 'capture', actors: [], status: 'demanded', date: null }, 'There was a call for Al-Qaryatayn to be captured.'],
  [
    { type: 'capture', actors: [], status: 'demanded', claimedBy: [GHANI], date: null },
    'Hassan Abdul Ghani called for Al-Qaryatayn to be captured.',
  ],
  [
    { type: 'capture', actors: [], status: 'denied', claimedBy: [GHANI], date: null },
    'Hassan Abdul Ghani denied that Al-Qaryatayn was captured.',
  ],
  [{ type: 'capture', places: [], date: null }, 'Syrian government forces captured territory.'],
  [
    { type: 'capture', count: { min: 5, max: 5, unit: 'places' }, date: null },
    'Syrian government forces captured 5 positions in Al-Qaryatayn.',
  ],
  // Defection.
  [{ type: 'defection', subtype: 'defection', date: null }, 'Members of Syrian government forces defected in Al-Qaryatayn.'],
  [
    { type: 'defection', subtype: 'desertion', count: { min: 2000, max: null, unit: 'people' }, date: null },
    'More than 2,000 members of Syrian government forces deserted in Al-Qaryatayn.',
  ],
  [
    { type: 'defection', subtype: 'surrender', count: { min: 35, max: 35, unit: 'people' }, targets: [OPERATIONS], date: null },
    '35 members of Syrian government forces surrendered to the Military Operations Command in Al-Qaryatayn.',
  ],
  [
    { type: 'defection', count: { min: 1, max: 1, unit: 'people' }, status: 'ongoing', date: null },
    'One member of Syrian government forces is defecting in Al-Qaryatayn.',
  ],
  [{ type: 'defection', actors: [], places: [], date: null }, 'Unnamed fighters defected.'],
  [
    { type: 'defection', actors: [], count: { min: null, max: 50, unit: 'people' }, date: null },
    'Up to 50 fighters defected in Al-Qaryatayn.',
  ],
  [
    { type: 'defection', subtype: 'surrender', status: 'demanded', claimedBy: [OPERATIONS], date: null },
    'The Military Operations Command called on members of Syrian government forces to surrender in Al-Qaryatayn.',
  ],
  // Many places, preposition, sources.
  [
    { places: 'ABCD'.split('').map((name) => place(name)), date: null },
    'Syrian government forces withdrew from A, B, C and 1 other place.',
  ],
  [
    { places: 'ABCDEFGHIJKLMNO'.split('').map((name) => place(name)), date: null },
    'Syrian government forces withdrew from A, B, C and 12 other places.',
  ],
  [
    { type: 'defection', places: [place('Tiyas Airbase')], date: null },
    'Members of Syrian government forces defected at Tiyas Airbase.',
  ],
  [{ claimedBy: [GHANI], date: null }, 'Syrian government forces withdrew from Al-Qaryatayn, according to Hassan Abdul Ghani.'],
  [{ claimedBy: [{ name: 'واع' }], date: null }, 'Syrian government forces withdrew from Al-Qaryatayn, according to واع.'],
  [
    { claimedBy: [GHANI, OPERATIONS], date: null },
    'Syrian government forces withdrew from Al-Qaryatayn, according to Hassan Abdul Ghani and the Military Operations Command.',
  ],
  [
    { actors: [SYRIAN_FORCES, HAMAS], status: 'ongoing', date: null },
    'Syrian government forces and Hamas are withdrawing from Al-Qaryatayn.',
  ],
  [{ actors: [{ name: 'جيش الفتح' }], date: null }, 'جيش الفتح withdrew from Al-Qaryatayn.'],
];

const counts: [NonNullable<EventDraft['count']>, string][] = [
  [{ min: 7, max: 7, unit: 'people' }, '7 members'],
  [{ min: 2000, max: 2000, unit: 'people' }, 'About 2,000 members'],
  [{ min: 2000, max: null, unit: 'people' }, 'More than 2,000 members'],
  [{ min: null, max: 300, unit: 'people' }, 'Up to 300 members'],
  [{ min: 20, max: 99, unit: 'people' }, 'Dozens of members'],
  [{ min: 200, max: 999, unit: 'people' }, 'Hundreds of members'],
  [{ min: 2000, max: 9999, unit: 'people' }, 'Thousands of members'],
  [{ min: 30, max: 40, unit: 'people' }, 'Between 30 and 40 members'],
  [{ min: null, max: null, unit: 'people' }, 'Members'],
];

describe('summarise', () => {
  it.each(cases)('%j', (changes, expected) => {
    expect(summarise(draft(changes))).toBe(expected);
  });

  it.each(counts)('%j', (count, expected) => {
    const summary = summarise(draft({ type: 'defection', count, places: [], date: null }));
    expect(summary).toBe(`${expected} of Syrian government forces defected.`);
  });
});
