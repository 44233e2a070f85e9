import type { Context } from './context.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { foldName } from '../text/fold.ts';
import { governorsOf } from './governors.ts';
import { isFiniteVerb } from './clauses.ts';
import { hasAnyClass, hasClass, isSign } from './words.ts';

/** Who asserts an event: the most specific named source. */
export interface Speaker {
  readonly name: string;
  readonly id: string | null;
}

/** What the text says of who speaks: named, someone unnamed, or the one who spoke before. */
export interface Speech {
  readonly speakers: readonly Speaker[];
  readonly kind: 'named' | 'unnamed' | 'previous';
}

const FARTHEST_ANTECEDENT = 6;
const UNNAMED: Speech = { speakers: [], kind: 'unnamed' };
const PREVIOUS: Speech = { speakers: [], kind: 'previous' };

/** The writer's own outlet is no source of its own claims. */
function isOwnOutlet(context: Context, item: Item): boolean {
  const { source, url } = context.layers.source;
  const own = foldName(`${source ?? ''} ${url ?? ''}`);
  const name = item.folded.replace(/^(?:وكاله|قناه|شبكه|صحيفه|موقع) /, '');
  return name.length > 2 && own.includes(name);
}

/** الفصيل، الجماعة: a class noun alone means the body named before. */
function bodyMeant(context: Context, item: Item): Speaker | null {
  const { mention } = item;
  if (mention === null || mention.entries.length > 0 || mention.first !== mention.last) return null;
  const generic = context.layers.analyses[mention.first]?.some(
    ({ proclitics, classes, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('force'),
  );
  if (generic !== true) return null;
  const named = context.layers.mentions.findLast(
    ({ first, kind, entries }) =>
      first < mention.first &&
      kind !== 'place' &&
      kind !== 'person' &&
      GROUPS.has(context.registry.organisation(entries[0] ?? '')?.kind ?? ''),
  );
  return named === undefined ? null : { name: named.name, id: named.entries[0] ?? null };
}

const GROUPS = new Set(['armed-group', 'militia', 'coalition', 'tribe', 'party']);

/** وجّه نداء لعناصر النظام, قال للجيش: who is spoken to, not whose the speaker is (القيادة العامة للجيش); a medium that is spoken to passes it on. */
function isAddressee(context: Context, items: readonly Item[], first: number, at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (item?.kind !== 'force') return false;
  const to = item.role === 'for' || (before?.kind === 'word' && before.role === 'for') || before?.role === 'to';
  const kind = context.registry.organisation(item.mention?.entries[0] ?? '')?.kind;
  const named = items
    .slice(first, at)
    .some((each) => each.kind === 'place' || each.kind === 'force' || each.readings[0]?.proclitics.includes('ال') === true);
  return (
    to && !named && kind !== undefined && kind !== 'media' && kind !== 'monitor' && !hasAnyClass(before, ['title', 'source'])
  );
}

/** What is said, no more who says it: نية مقاتليه، سيطرتها، بإخلاء, ما روجته قنوات. */
function isSaid(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.kind !== 'word') return false;
  if (item.folded === 'ما' && !isSign(items[at - 1], '،')) return isFiniteVerb(items, at + 1);
  const best = item.readings.filter(({ rank }) => rank === 0);
  if (best.some(({ pos, enclitic }) => pos === 'masdar' && (enclitic !== null || item.role === 'by'))) return true;
  const names = item.classes.has('source') || item.classes.has('force') || item.readings[0]?.pos !== 'noun';
  return !names && item.role === null && governorsOf(item).some(({ match }) => match.startsWith('noun:'));
}

const OCCASIONS = new Set(['in', 'via', 'on']);

/** وأضاف في بيان، عبر حسابه، لقناته: where it was said and to whom, not who says it. */
function isOccasion(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at] as Item];
  const role = item.role ?? (before?.kind === 'preposition' ? before.role : null);
  if (role !== null && OCCASIONS.has(role)) return !hasAnyClass(item, ['title', 'rank', 'member']);
  return item.readings[0]?.enclitic != null && !hasAnyClass(item, ['title', 'source']);
}

const asSpeaker = (context: Context, item: Item): Speaker =>
  bodyMeant(context, item) ?? { name: item.mention?.name ?? item.folded, id: item.mention?.entries[0] ?? null };

/**
 * Reads the source of a claim between two items: the first named person, else the first named body, else a named medium that an unnamed source spoke to.
 *
 * @example // 'قال المتحدث باسم الجيش نبيل عبد الله' → نبيل عبد الله
 */
export function speakersBetween(context: Context, items: readonly Item[], first: number, last: number): Speech {
  let body: Item | null = null;
  let medium: Item | null = null;
  let unnamed = false;
  let definite = false;
  for (let at = first; at <= last; at++) {
    const item = items[at];
    if (item === undefined || (at > first && isSaid(items, at))) break;
    if (item.kind === 'person') return { speakers: [asSpeaker(context, item)], kind: 'named' };
    if (isAddressee(context, items, first, at)) continue;
    if (item.kind === 'force' && item.mention !== null) {
      if (isOwnOutlet(context, item)) {
        unnamed = true;
        continue;
      }
      const kind = context.registry.organisation(item.mention.entries[0] ?? '')?.kind;
      if (kind === 'media' || kind === 'monitor') medium ??= item;
      else body ??= item;
      if (kind === 'monitor') body ??= item;
    } else if (
      item.kind === 'word' &&
      !isOccasion(items, at) &&
      hasAnyClass(item, ['source', 'title', 'civilian', 'member', 'rank'])
    ) {
      const isDefinite = item.readings.some((reading) => reading.proclitics.includes('ال'));
      if (isDefinite && !unnamed) definite = true;
      else unnamed = true;
    } else if (
      item.kind === 'place' &&
      item.role === null &&
      item.mention !== null &&
      context.isState(item.mention) &&
      (at === first || items[at - 1]?.kind === 'date' || isSign(items[at - 1], '،"«“')) &&
      body === null &&
      !unnamed
    ) {
      body = item;
    }
  }
  const named = body ?? medium;
  if (named !== null) return { speakers: [asSpeaker(context, named)], kind: 'named' };
  if (definite) return PREVIOUS;
  return unnamed ? UNNAMED : PREVIOUS;
}

/**
 * Who speaks at a governing predicate: its subject after it, else before it, else the clause above it.
 *
 * @param limit first item that belongs to what is said
 */
export function speakerOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  governor: number,
  limit: number,
): Speech {
  const clause = clauses.find(({ first, last }) => governor >= first && governor <= last) ?? clauses[0];
  if (clause === undefined) return PREVIOUS;
  const item = items[governor];
  // ندعو عناصر …: we who speak are named before.
  if (item?.readings[0]?.features.person === 1) return PREVIOUS;
  const isParticiple = item?.readings[0]?.pos === 'participle' && clause.relation === 'speech';
  if (!isParticiple) {
    const after = speakersBetween(
      context,
      items,
      governor + 1,
      Math.min(limit - 1, saidFrom(items, governor) - 1, governor + 22),
    );
    if (after.kind !== 'previous') return after;
    const before = speakersBetween(context, items, clause.first, governor - 1);
    if (before.kind !== 'previous' || clause.relation !== 'relative') return before;
    // قيادة العمليات التي أكدت أن …: the antecedent speaks.
    for (let at = clause.first - 1; at >= Math.max(0, clause.first - FARTHEST_ANTECEDENT); at--)
      if (items[at]?.kind === 'force' || items[at]?.kind === 'person') return speakersBetween(context, items, at, at);
    return after;
  }
  // معلنا، نافيا: the subject is that of the clause above.
  for (let parent = clauses[clause.index - 1]; parent !== undefined; parent = clauses[parent.index - 1]) {
    for (const verb of parent.verbs) {
      if (governorsOf(items[verb]).some(({ speech }) => speech)) {
        return speakerOf(context, items, clauses, verb, parent.last + 1);
      }
    }
  }
  return speakersBetween(context, items, 0, governor - 1);
}

/** Who spoke last in this sentence before an item (نفى زيد سقوط المدينة، وقال إن …); null where nobody is named. */
export function speakerEarlier(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  before: number,
): Speech | null {
  const verbs = clauses.flatMap((clause) => clause.verbs.map((verb) => ({ verb, limit: clause.last + 1 })));
  for (const { verb, limit } of verbs.reverse()) {
    if (verb >= before || !governorsOf(items[verb]).some(({ speech }) => speech)) continue;
    const speech = speakerOf(context, items, clauses, verb, limit);
    if (speech.kind !== 'previous') return speech;
  }
  return null;
}

/** First item of what is said: the complementiser or colon after the verb of saying. */
function saidFrom(items: readonly Item[], governor: number): number {
  for (let at = governor + 1; at < items.length; at++)
    if (hasClass(items[at], 'complementiser') || isSign(items[at], ':')) return at;
  return items.length;
}

/**
 * Source phrases that stand beside a claim: `بحسب المرصد`, `وفق ما أفاد …`, `نقلا عن …`, `على حد قول …`.
 *
 * @returns null where the sentence has none
 */
export function sourcePhrase(context: Context, items: readonly Item[]): Speech | null {
  for (const item of items) {
    if (item.kind !== 'preposition' || item.role !== 'source') continue;
    let last = item.index + 1;
    while (
      last < items.length &&
      last <= item.index + 14 &&
      !isSign(items[last], '،.:؛') &&
      !hasClass(items[last], 'complementiser')
    )
      last++;
    const speech = speakersBetween(context, items, item.index + 1, last - 1);
    return speech.kind === 'previous' ? { speakers: [], kind: 'previous' } : speech;
  }
  return null;
}
