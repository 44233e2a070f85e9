import { isNameCue } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { findUnit } from '../find-units.ts';
import { nameOf, nextWord } from '../words.ts';
import { headAt, listed } from './listed-bodies.ts';

/** عناصر، مقاتلي، ميليشيا … + a body of the registry. The words for members stand off the name, those for a force do not. */
export function membersOf(finder: Finder, at: number): Draft | null {
  const { words } = finder;
  const head = headAt(finder, at);
  // قوة البيشمركة: a part of it.
  const part = head?.value.role === 'members' || head?.reading.folded === 'قوه';
  if (head === null || (!part && head.value.role !== 'force')) return null;
  let next = nextWord(words, at);
  if (next >= 0 && isNameCue(words.tokens[next]?.folded, 'part-of')) next = nextWord(words, next);
  if (next < 0) return null;
  const bearer = listed(finder, next) ?? membersOf(finder, next);
  // قوات الفرقة الأولى مشاة: those of a unit.
  const unit = bearer === null ? findUnit(finder, next) : null;
  if (unit?.kind === 'unit') return { ...unit, head: at, rule: 'members' };
  if (bearer === null || (words.readings(next)[0]?.folded ?? '') === '') return null;
  const inner = words.readings(bearer.first).find(({ form }) => bearer.name.startsWith(form));
  if (inner !== undefined && inner.particles.some((particle) => particle !== 'ل')) return null;
  if (part || bearer.first !== nextWord(words, at)) return { ...bearer, head: at, rule: 'members' };
  return draft({
    kind: 'organisation',
    first: at,
    last: bearer.last,
    name: nameOf(words, at, bearer.last, head.reading.form),
    entries: bearer.entries,
    head: at,
    rule: 'force-of-body',
  });
}
