import { describe, expect, it } from 'vitest';
import { layersOf } from '../../gazetteer/read.ts';

/** Type and places of the events of a text. */
function eventsOf(text: string): [string, string[]][] {
  const { events, mentions } = layersOf(text, '2025-01-15');
  return events.map(({ type, places }) => [type, places.map(({ mention }) => mentions[mention]?.name ?? '')]);
}

describe('an event that its words leave without a place', () => {
  it('lies where its own phrase says that the men were', () => {
    expect(eventsOf('أكد ناشط سوري استسلام عشرين جنديا من الجيش السوري كانوا قد علقوا في داعل.')).toEqual([
      ['defection', ['داعل']],
    ]);
  });

  it('lies where the sentence was before', () => {
    expect(eventsOf('حين اقتحمت دبابات الجيش السوري سراقب، انسحب مقاتلو الجيش الحر بلا قتال.')).toEqual([
      ['withdrawal', ['سراقب']],
    ]);
  });

  it('lies where the sentence before it was', () => {
    expect(
      eventsOf('دارت معارك عنيفة بين الجيش السوداني والدعم السريع في بارا. وقال شهود إن عشرات من جنود الجيش السوداني استسلموا.'),
    ).toEqual([['defection', ['بارا']]]);
  });

  it('keeps only its goal where its sentence does not tell what was left', () => {
    expect(
      eventsOf('دارت معارك عنيفة في بارا بين الجيش السوداني والدعم السريع. وقال شهود إن الجيش السوداني انسحب إلى الأبيض.'),
    ).toEqual([['withdrawal', ['الأبيض']]]);
  });

  it('has no place where its sentence tells only whence the men come', () => {
    const told = 'دارت معارك عنيفة بين الجيش السوداني والدعم السريع في بارا. وقال شهود إن عشرة من جنود الجيش السوداني';
    expect(eventsOf(`${told} من أبناء كوستي استسلموا.`)).toEqual([['defection', []]]);
    expect(eventsOf(`${told} قدموا من كوستي استسلموا.`)).toEqual([['defection', []]]);
    expect(eventsOf(`${told} استسلموا، وإن أبناء كوستي احتفلوا.`)).toEqual([['defection', ['بارا']]]);
  });

  it('has no place where all are called to lay down their arms', () => {
    expect(eventsOf('وصل الوزير إلى بارا. ودعا الجيش السوداني عناصر الدعم السريع إلى إلقاء السلاح.')).toEqual([
      ['defection', []],
    ]);
  });
});
