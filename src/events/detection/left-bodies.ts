import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { argumentEnd } from '../places/extent.ts';
import { ordinaryAntecedent } from '../words/antecedents.ts';
import { isDefinite } from '../words/definite.ts';
import { refused } from '../words/nominals.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** What is left that is no ground: a deal, talks, a match, an alliance. */
const BODIES = ['political', 'abstract', 'sport', 'agreement-noun', 'talks-noun'];

/**
 * اتفاق الرياض الذي لوّح X بالانسحاب منه, اتفاق رأى مسؤول أن Y يبحث عن ذريعة للانسحاب منه: what the pronoun means is the antecedent of the
 * relative clause in which it stands, with a relative pronoun or, behind a noun without the article, without one.
 */
export function leavesBody(items: readonly Item[], clauses: readonly Clause[], clause: Clause, { at, frame }: Trigger): boolean {
  if (frame.type !== 'withdrawal') return false;
  const end = argumentEnd(items, clause, at);
  const from = items
    .slice(at + 1, end + 1)
    .flatMap(({ readings }) => readings)
    .find(({ pos, stem, enclitic }) => pos === 'particle' && (stem === 'من' || stem === 'عن') && enclitic !== null);
  if (from?.enclitic !== 'ه' && from?.enclitic !== 'ها') return false;
  for (let each: Clause | undefined = clause; each !== undefined; each = clauses[each.parent]) {
    const head =
      each.relation === 'relative' ? antecedentHead(items, each.first) : (bareAntecedent(items, each) ?? topicOf(items, each));
    if (head === null) continue;
    if (items.slice(head.index + 2, at).some(({ kind }) => kind === 'place') && each.relation !== 'relative') continue;
    const noun = head.readings.find(({ rank, pos }) => rank === 0 && pos !== 'verb');
    const feminine = noun?.features.gender === 'f' || noun?.features.number === 'plural';
    return refused(head, BODIES) !== null && from.enclitic === (feminine ? 'ها' : 'ه');
  }
  return meansDeal(items, at, from.enclitic);
}

const DEALS = ['agreement-noun', 'talks-noun'];

/**
 * وقعوا اتفاق سلام في ليبرفيل لكنهم انسحبوا منه, محادثات كانت الحركة انسحبت منها: the deal or talks named last in the sentence that the pronoun agrees
 * with, and no place behind them that it could mean.
 */
function meansDeal(items: readonly Item[], at: number, enclitic: string): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const item = items[before] as Item;
    const inside = item.role === 'in' || (items[before - 1]?.kind === 'preposition' && items[before - 1]?.role === 'in');
    // A town is feminine: في ليبرفيل says where the deal was made, and اتفاق الجزائر is called by it.
    const ofDeal = inside || hasAnyClass(items[before - 1], DEALS);
    if (item.kind === 'place' && !(enclitic === 'ه' && ofDeal)) return false;
    if (item.kind !== 'word' || hasClass(item, 'place-kind')) {
      if (item.kind === 'word') return false;
      continue;
    }
    // انسحبوا منها بعد المحادثات, بموجب اتفاق: by or after which something is done.
    if (!hasAnyClass(item, DEALS) || item.role !== null || items[before - 1]?.kind === 'preposition') continue;
    const { gender, number } = item.readings.find(({ rank, pos }) => rank === 0 && pos !== 'verb')?.features ?? {};
    return enclitic === (gender === 'f' || number === 'plural' ? 'ها' : 'ه');
  }
  return false;
}

const FARTHEST_HEAD = 8;

/** اتفاق الرياض الذي …: the noun before a relative pronoun, behind whose genitives and adjectives it stands. */
function antecedentHead(items: readonly Item[], relative: number): Item | null {
  for (let at = relative - 1; at >= Math.max(0, relative - FARTHEST_HEAD); at--) {
    const item = items[at] as Item;
    if (refused(item, BODIES) !== null) return item;
    // سيطرتها على هبيلا التي …: the place behind the preposition is the antecedent.
    if (item.kind === 'preposition' || item.role !== null || isFiniteVerb(items, at)) return null;
    if (isSign(item, '،,؛.:') && at < relative - 1) return null;
  }
  return ordinaryAntecedent(items, relative);
}

/** بموجب اتفاق رأى مسؤول أن …: the noun without the article, behind a preposition, that a verb follows at once. */
function bareAntecedent(items: readonly Item[], { verbs }: Clause): Item | null {
  const head = items[(verbs[0] ?? 0) - 1];
  const before = items[(verbs[0] ?? 0) - 2];
  const governed = head?.role !== null || before?.kind === 'preposition';
  return head?.kind === 'word' && governed && !isDefinite(head) ? head : null;
}

/** وإن مسار جدة لم ينقذ أيا منها بعد انسحاب الطرفين منه: what the clause speaks of before its verb. */
function topicOf(items: readonly Item[], { first, verbs }: Clause): Item | null {
  const at = hasAnyClass(items[first], ['complementiser']) ? first + 1 : first;
  const head = items[at];
  return (verbs[0] ?? 0) > at && head?.kind === 'word' && refused(head, BODIES) !== null ? head : null;
}
