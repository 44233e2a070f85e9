import type { Effect, Governor } from '../governors.ts';

// Governors that no row of the table is: what the words around an event amount to.

/** نفى ما روجته قنوات عن …: any verb behind ما tells. */
export const TELLS: Governor = { match: 'what is told', markers: ['about'], effect: 'assert', speech: false, subject: 'none' };
/** أنباء غير مؤكدة عن …. */
export const UNCONFIRMED: Governor = {
  match: 'unconfirmed',
  markers: ['about', 'that', 'acc', 'by'],
  effect: 'possible',
  speech: false,
  subject: 'none',
};
/** محاولة فاشلة لاستعادة …: guidelines: a failed attempt is denied. */
export const FAILED: Governor = {
  match: 'failed',
  markers: ['acc', 'for', 'in', 'to'],
  effect: 'fail',
  speech: false,
  subject: 'same',
};
/** بدأت هجومها بالسيطرة على …: what the campaign opened with. */
export const OPENS_WITH: Governor = { match: 'campaign', markers: ['by'], effect: 'assert', speech: false, subject: 'same' };
/** لم يجدوا بدا من الانسحاب. */
export const ESCAPE: Governor = { match: 'escape', markers: ['from'], effect: 'fail', speech: false, subject: 'same' };
/** قرب انسحاب …. */
export const IMMINENT: Governor = { match: 'imminence', markers: [], effect: 'plan', speech: false, subject: 'none' };
/** هجوم للسيطرة على …, تمهيدا للسيطرة على …. */
export const PURPOSE: Governor = { match: 'purpose', markers: [], effect: 'plan', speech: false, subject: 'same' };
/** فتح الطريق أمام X للسيطرة على …: what others than the subject act for. */
export const PURPOSE_OF_OTHERS: Governor = { ...PURPOSE, match: 'purpose of others', subject: 'object' };
/** عاد مقاتلو X للسيطرة على …, عادوا إلى السيطرة على …: they hold it again; عادوا لاستعادة X is what they came for. */
export const HOLDS_AGAIN: Governor = { match: 'holds again', markers: [], effect: 'manage', speech: false, subject: 'same' };
/** المعارك جارية للسيطرة على …: what two sides fight for neither has planned alone. */
export const FIGHT: Governor = { match: 'fight', markers: [], effect: 'name', speech: false, subject: 'none' };
/** فتح ممرا لخروج المسلحين: a way for it. */
export const WAY: Governor = { match: 'way', markers: [], effect: 'possible', speech: false, subject: 'none' };

/** Effects of what calls for an event that lies ahead: طالب، أمر، تعهد. */
export const CALLS: readonly Effect[] = ['demand', 'order', 'plan'];

const HEARSAY = new Set(['noun:news-noun', 'noun:rumour-noun', UNCONFIRMED.match]);

/** أنباء عن …, شائعات عن …: nobody says it. */
export const isHearsay = ({ match }: Governor): boolean => HEARSAY.has(match);
