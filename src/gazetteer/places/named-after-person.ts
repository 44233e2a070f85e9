import type { Draft } from '../draft.ts';
import { unlistedPlace } from '../draft.ts';
import type { PlaceFinder } from './finder.ts';
import { bestHit, placeOf, wholeName } from './hits.ts';
import { isWholeWord } from './ordinary-words.ts';
import { factsAt } from '../word-facts.ts';
import { isNameCue } from '../cue-words.ts';

/** What is named after persons (ملعب خالد بن الوليد، قلعة فخر الدين); towns and hills hardly. */
const NAMED_AFTER_PERSONS = new Set(['facility', 'site', 'road', 'bridge', 'crossing', 'base', 'airport', 'camp', 'dam']);

/** What is named after holy men and elders besides, with their title (تل الشيخ إدريس، وادي سيدي عامر). */
const NAMED_AFTER_TITLED = new Set([...NAMED_AFTER_PERSONS, 'hill', 'mountain', 'valley', 'village', 'forest', 'island']);

/** A site and the person that it is named after, as one name; what the gazetteers hold of it (معبر جابر) comes first. */
export function namedAfterPerson(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, claims } = finder;
  const head = factsAt(finder, at).classNoun;
  if (
    head === null ||
    !head.value.kept ||
    !head.value.unknown ||
    head.value.number !== 'singular' ||
    !NAMED_AFTER_TITLED.has(head.value.feature)
  )
    return null;
  const end = words.sentenceEnd(at);
  const isNamePart = (index: number): boolean => {
    const token = words.tokens[index];
    // دير ميخائيل على الساحل: the preposition, no علي.
    if (index > end || token?.kind !== 'word' || token.form === 'على') return false;
    return !claims.taken(index, index) && tables.givenNames.has(token.folded);
  };
  // مستشفى الملك فيصل، جسر الشهيد جعفر: a title before the name.
  const titled = tables.titles.has((words.tokens[at + 1]?.folded ?? '').replace(/^ال/, '')) && isNamePart(at + 2);
  const named = NAMED_AFTER_PERSONS.has(head.value.feature) && isNamePart(at + 1);
  if ((!named && !titled) || isWholeWord(finder, at, head.reading.particles)) return null;
  const whole = wholeName(finder, at);
  // تل الشيخ إدريس is no تل الشيخ.
  if (whole !== null && (named || whole.last > at + 1)) return placeOf(finder, whole, at, 'gazetteer');
  const inner = bestHit(finder, at + 1, () => 'class');
  let last = titled ? at + 2 : at + 1;
  while (last < end) {
    const next = words.tokens[last + 1];
    if (next?.kind !== 'word' || claims.taken(last + 1, last + 1)) break;
    const bound = isNameCue(words.tokens[last]?.folded, 'patronymic');
    if (!bound && !isNameCue(next.folded, 'patronymic') && !isNameCue(next.folded, 'behind-name') && !isNamePart(last + 1)) break;
    last++;
  }
  if (last === at + 1 || isNameCue(words.tokens[last]?.folded, 'patronymic') || (inner !== null && inner.last >= last && named))
    return null;
  return unlistedPlace(words, { first: at, last, form: head.reading.form, head: at, rule: 'unknown-after-class-noun' });
}
