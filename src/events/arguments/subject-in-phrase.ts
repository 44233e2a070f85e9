import type { ArgumentField } from '../frames.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { ofWhom } from '../words/picked.ts';
import { NOBODY, isOrdinaryNoun, pronounPreposition } from '../words/nominals.ts';
import type { Filling } from './filling.ts';
import { isStrongholdOf } from './belonging.ts';
import { addTargets, takeSubject } from './take.ts';

/** Roles of the prepositions of a body in which a defection happens. */
export const AMONG = new Set(['in', 'between']);

/** انسحب من تبقى من عناصر الجيش: takes those who remained for the subject, at `start`; returns the last item of the phrase. */
export function takeRemaining(filling: Filling, start: number): number {
  const { context, items, end } = filling;
  const nominal = readForces(context, items, ofWhom(items, start), end);
  if (nominal !== null && filling.subjectOpen) takeSubject(filling, nominal, 'those who remained');
  const whose = pronounPreposition(items[start + 1]);
  // من تبقى منهم: of those named before.
  if (nominal === null && whose?.role === 'from' && filling.subjectOpen)
    takeSubject(
      filling,
      { ...NOBODY, pronoun: whose.reading.enclitic, firstItem: start, lastItem: start + 1 },
      'those who remained',
    );
  return nominal?.lastItem ?? start;
}

/** خروج الرافضين للتسوية من مقاتلي X: takes the fighters of whom some are told apart for the subject; null where there are none. */
export function takePicked(filling: Filling, at: number, start: number): number | null {
  const { context, items, end } = filling;
  if (!filling.subjectOpen || !arePicked(filling, at)) return null;
  const fighters = readForces(context, items, start, end);
  if (fighters?.members !== true) return null;
  takeSubject(filling, fighters, 'of whom some are told apart');
  return fighters.lastItem;
}

/** A plural of people with the article right behind the trigger, by a participle that tells some apart from the others. */
function arePicked({ items, trigger }: Filling, at: number): boolean {
  const who = items[trigger.end + 1];
  if (who?.kind !== 'word' || who.role !== null || who.joined || trigger.end + 1 >= at || isOrdinaryNoun(who)) return false;
  return who.readings.some(
    ({ pos, rank, proclitics, features }) =>
      rank === 0 && pos === 'participle' && proclitics.includes('ال') && features.number === 'plural',
  );
}

/** انسحابات كبيرة لقوات النظام: takes who stands behind لـ for the subject of a verbal noun; null where the phrase tells something else. */
export function takeBehindFor(
  filling: Filling,
  given: string,
  field: ArgumentField | undefined,
  at: number,
  start: number,
): number | null {
  const { context, items, end, usage } = filling;
  // مغادرة X وتركها للجيش: what is left is told, and the phrase is of those to whom.
  const heirs = field === 'target-if-holder' && filling.reading.enclitic !== null;
  if (given !== 'for' || usage !== 'masdar' || !filling.subjectOpen || field === 'actor' || heirs) return null;
  const nominal = readForces(context, items, start, end);
  // السيطرة على X، والمعقل الأخير لقوات Y: whose the place is that has been told, and who loses it.
  if (isStrongholdOf(filling, at)) {
    addTargets(filling, nominal?.actors ?? []);
    return nominal?.lastItem ?? start;
  }
  // استسلام جماعي لعناصر X, but استسلام لقوات X: people surrender to a body.
  if (field === 'target' && (nominal?.members !== true || nominal.single)) return null;
  if (nominal !== null) takeSubject(filling, nominal, 'after لـ');
  return nominal?.lastItem ?? start;
}

/**
 * انشقاقات في صفوف X, فرار من صفوف X, حالات فرار بين جنود X: takes those among whom a defection happens for the subject of its verbal noun; null where nobody is
 * told, or no place is named either, so that it is a general remark.
 */
export function takeAmong(filling: Filling, given: string, start: number): number | null {
  const { context, items, usage, frame, end } = filling;
  const first = items[start];
  const ranks = first?.readings.find(({ lemma }) => lemma === 'صف');
  const among =
    frame.type === 'defection' &&
    usage === 'masdar' &&
    filling.subjectOpen &&
    frame.phrase.length === 0 &&
    (AMONG.has(given) || (given === 'from' && ranks !== undefined));
  if (!among) return null;
  // نفى الجيش حدوث انشقاقات في صفوفه: of those whose ranks they are.
  const whoseRanks = ranks?.enclitic ?? null;
  if (whoseRanks !== null) {
    const men = {
      ...NOBODY,
      members: true,
      unnamed: true,
      military: true,
      pronoun: whoseRanks,
      firstItem: start,
      lastItem: start,
    };
    takeSubject(filling, men, 'those among whom it happens');
    return start;
  }
  const named = items.slice(filling.clause.first, end + 1).some(({ kind }: Item) => kind === 'place');
  const men = named ? readForces(context, items, ranks === undefined ? start : start + 1, end) : null;
  if (men === null || men.actors.length === 0) return null;
  takeSubject(filling, men, 'those among whom it happens');
  return men.lastItem;
}
