import { isNameCue } from '../cue-words.ts';
import { composedBody } from '../compose-bodies.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { findUnit } from '../find-units.ts';
import { armyOf } from '../forces.ts';
import { bareWord } from '../names.ts';
import type { OrganisationHead } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { factsAt } from '../word-facts.ts';
import { isQuote, nameOf, nextWord } from '../words.ts';
import { headAt, listed } from './listed-bodies.ts';

/** عناصر، مقاتلي، ميليشيا … + a body of the registry. The words for members stand off the name, those for a force do not. */
export function membersOf(finder: Finder, at: number): Draft | null {
  const { words } = finder;
  const head = headAt(finder, at);
  // قوة البيشمركة: a part of it.
  const part = head?.value.role === 'members' || head?.reading.folded === 'قوه';
  if (head?.value.role === 'name') return ofSort(finder, at, head);
  if (head === null || (!part && head.value.role !== 'force')) return null;
  let next = nextWord(words, at);
  if (next >= 0 && isNameCue(words.tokens[next]?.folded, 'part-of')) next = nextWord(words, next);
  if (next < 0) return null;
  const bearer = listed(finder, next) ?? membersOf(finder, next);
  // قوات الفرقة الأولى مشاة: those of a unit.
  const unit = bearer === null ? findUnit(finder, next) : null;
  if (unit?.kind === 'unit') return { ...unit, head: at, rule: 'members' };
  if (bearer === null) return ofComposed(finder, at, next) ?? ofQuoted(finder, at, head);
  if ((words.readings(next)[0]?.folded ?? '') === '') return null;
  const inner = words.readings(bearer.first).find(({ form }) => bearer.name.startsWith(form));
  if (inner !== undefined && inner.particles.some((particle) => particle !== 'ل')) return null;
  if (part || bearer.first !== nextWord(words, at)) return { ...bearer, head: at, rule: 'members' };
  return draft({
    kind: 'organisation',
    first: at,
    last: bearer.last,
    name: nameOf(words, at, bearer.last, head.reading.form),
    entries: armyOfGovernment(finder, bearer) ?? bearer.entries,
    head: at,
    rule: 'force-of-body',
  });
}

/** قوات الحكومة المالية: the army of the country whose government bears the name; null for other bodies, as حكومة إقليم X. */
function armyOfGovernment(
  { words, gazetteer, setting, tables }: Finder,
  { first, entries: [id] }: Draft,
): readonly string[] | null {
  const state = id === undefined ? undefined : gazetteer.organisation(id);
  const word = words.tokens[first]?.folded ?? '';
  if (state?.kind !== 'state' || !word.startsWith('ال') || !tables.bodyWords.government.has(bareWord(word))) return null;
  const army = armyOf(gazetteer, state.country, setting.published);
  return army === null ? null : [army.id];
}

/** What opens the name of a body that stands behind a word for its men or force. */
const OPENS_NAME = new Set(['name', 'anaphor']);

/** قوات الجبهة الوطنية لتحرير X, مقاتلو الجمعية الإسلامية: of a body whose name of several words no list holds; it is called by that name. */
function ofComposed(finder: Finder, at: number, next: number): Draft | null {
  const { head } = factsAt(finder, next);
  if (head === null || head.reading.particles.length > 0 || !OPENS_NAME.has(head.value.role)) return null;
  const body = composedBody(finder, next);
  return body === null ? null : { ...body, head: at, rule: 'members' };
}

/** Most words of a name in quotes. */
const LONGEST_QUOTED = 5;

/** مسلحو «أهل السنة والجماعة», رجال "صقور الشمال": whose men they are by a name in quotes that no list holds, and no adjective (مسلحون «مجهولون»). */
function ofQuoted({ words }: Finder, at: number, { value, reading }: Found<OrganisationHead>): Draft | null {
  if (value.role !== 'members' || !isQuote(words.tokens[at + 1]) || /ون$|^ال/.test(reading.folded)) return null;
  const first = at + 2;
  let close = first;
  const end = Math.min(words.sentenceEnd(at), first + LONGEST_QUOTED);
  while (close < end && words.tokens[close]?.kind === 'word') close++;
  if (close === first || !isQuote(words.tokens[close])) return null;
  // مقاتلو «الفيلق»: the one named before.
  if (close === first + 1 && factsAt({ words }, first).head !== null) return null;
  const opening = (words.analyses[first] ?? []).find(({ rank }) => rank === 0)?.pos;
  if (opening === 'verb' || opening === 'particle' || (opening === 'adjective' && close === first + 1)) return null;
  const name = nameOf(words, first, close - 1, words.tokens[first]?.form ?? '');
  return draft({ kind: 'organisation', first, last: close - 1, name, entries: [], head: at, rule: 'quoted-body' });
}

/** حركة نمور X, تنظيم أنصار Y: a noun that only tells the sort of a body, before a name of the registry that none opens. */
function ofSort(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, tables } = finder;
  const { sort, loose } = tables.bodyWords;
  if (!sort.has(head.value.noun) && !loose.has(head.value.noun)) return null;
  const next = nextWord(words, at);
  const body = next < 0 ? null : listed(finder, next);
  if (body === null || body.head >= 0 || body.last === body.first || (words.readings(next)[0]?.particles.length ?? 1) > 0)
    return null;
  return { ...body, first: at, name: nameOf(words, at, body.last, head.reading.form), head: at };
}
