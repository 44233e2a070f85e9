import type { Effect } from '../governors.ts';

export type Status = 'occurred' | 'ongoing' | 'planned' | 'demanded' | 'denied' | 'possible';

/** What is not done yet. */
export const AHEAD: ReadonlySet<Status> = new Set(['planned', 'demanded']);

/**
 * Status of an event under one more governor; null where the governor makes it no report (لم يطالب بالانسحاب).
 *
 * @param inner what it was before
 * @param negated whether the governor itself is denied
 * @example compose('occurred', 'deny', false) // 'denied', of الانسحاب in 'نفى الانسحاب'
 */
export function compose(inner: Status, effect: Effect, negated: boolean): Status | null {
  switch (effect) {
    case 'assert':
    case 'support':
      return negated ? (effect === 'support' ? 'denied' : 'possible') : inner;
    case 'manage':
      return negated ? 'denied' : inner;
    case 'deny':
      return negated ? 'possible' : 'denied';
    // لم ينكر أن قواته انسحبت: he admits it.
    case 'conceal':
    case 'fail':
    case 'prevent':
      return negated ? inner : 'denied';
    case 'ongoing':
      return negated ? 'denied' : inner === 'occurred' ? 'ongoing' : inner;
    case 'demand':
      return negated || inner === 'denied' ? null : 'demanded';
    case 'plan':
    case 'order':
      // وجّه نداء للانشقاق: a call that is sent out stays a call.
      if (inner === 'demanded' && !negated) return 'demanded';
      return negated ? 'denied' : inner === 'denied' ? 'denied' : inner === 'possible' ? 'possible' : 'planned';
    case 'name':
      return null;
    // هذا لا يعني أنهم انسحبوا: nobody says that they did, nor that they did not.
    case 'mean':
      return negated ? null : inner;
    // قادر على السيطرة: nobody says that he will; غير قادر على السيطرة: he has not.
    case 'able':
      return negated || inner === 'denied' ? 'denied' : 'possible';
    // لا يفكر الجيش في الانسحاب: he will not; يفكر فيه: he may.
    case 'consider':
      return negated || inner === 'denied' ? 'denied' : 'possible';
    case 'possible':
      return inner === 'denied' ? 'denied' : 'possible';
    case 'try':
      return inner === 'occurred' || inner === 'ongoing' ? 'possible' : inner;
  }
}
