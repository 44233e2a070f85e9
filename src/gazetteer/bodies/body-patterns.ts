import { ARMED } from '../anaphors.ts';
import { isFront } from '../compose-bodies.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { KNOWN, MASDAR, NOUN } from '../traits.ts';
import { hasTrait, isOnlyVerb, isQuote, nameOf, nextWord } from '../words.ts';
import { headAt, listed } from './listed-bodies.ts';

const LONGEST_QUOTED_NAME = 5;

const NAMED = new Set(['name', 'force', 'body']);

/** كتائب "فجر الإسلام"، لواء أويس القرني، مجلس القيادة: a class noun of bodies and a name that no list holds. */
export function byPattern(finder: Finder, at: number): Draft | null {
  const { words, tables } = finder;
  const head = headAt(finder, at);
  // ما أذاعه إعلام العدو: a verb with the letters of a radio (إذاعة).
  if (head === null || !NAMED.has(head.value.role) || isOnlyVerb(words, at)) return null;
  // القوات "انسحبت": what is quoted behind the article is said.
  if (head.value.role === 'body' && head.reading.folded.startsWith('ال')) return null;
  const build = (last: number, rule: string): Draft =>
    draft({
      kind: 'organisation',
      first: at,
      last,
      name: nameOf(words, at, last, head.reading.form),
      entries: [],
      head: at,
      rule,
    });
  if (isQuote(words.tokens[at + 1])) {
    const end = Math.min(at + 2 + LONGEST_QUOTED_NAME, words.sentenceEnd(at));
    for (let close = at + 3; close <= end; close++) if (isQuote(words.tokens[close])) return build(close - 1, 'quoted-body');
    return null;
  }
  if (head.value.role !== 'name') return null;
  const next = nextWord(words, at);
  if (next !== at + 1 || words.tokens[next]?.kind !== 'word') return null;
  const word = words.tokens[next]?.folded ?? '';
  const after = words.tokens[next + 1]?.folded ?? '';
  if (tables.notNames.has(word) || tables.cues.get(word) === 'preposition' || isOnlyVerb(words, next)) return null;
  if (isFront(finder, at, head)) return null;
  // حركة المرور، كتيبة الهندسة: an ordinary noun after the head makes no name of it.
  const ordinary = hasTrait(words, next, NOUN | MASDAR);
  if (ordinary && ARMED.has(head.value.kind)) return null;
  if (word.startsWith('ال')) {
    let last = next;
    // جبهة البوليساريو الصحراوية: a name of the registry that is no word of the language is told enough by itself.
    if (!hasTrait(words, next, KNOWN) && listed(finder, at)?.last === next) return null;
    const goesOn = (behind: number): boolean => {
      const [noun, adjective] = [words.tokens[behind - 1]?.folded ?? '', words.tokens[behind]?.folded ?? ''];
      // حثت منظمة الوحدة الأفريقية الليبيين: people do not describe the body.
      return isAdjective(adjective) && !tables.notNames.has(adjective) && !(noun.endsWith('ه') && adjective.endsWith('يين'));
    };
    while (last < words.sentenceEnd(at) && last < next + 2 && goesOn(last + 1)) last++;
    return build(last, 'body-pattern');
  }
  // حركة حماس الرايات: a name that the registry holds is no first half of another.
  const construct = after.startsWith('ال') && !tables.notNames.has(after) && !/[هي]$/.test(word) && listed(finder, next) === null;
  return construct && next < words.sentenceEnd(at) && head.value.kind !== 'state' ? build(next + 1, 'body-pattern') : null;
}

const isAdjective = (word: string): boolean => /^ال.+(?:ي|يه|يين|وطنيه|مسلحه|عامه|عام|اعلي|حر|موحد|موحده)$/.test(word);
