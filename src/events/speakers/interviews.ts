import type { Block, Layers, Mention } from '../../document.ts';
import { foldedName } from '../../text/fold.ts';
import { isCue } from '../cue-words.ts';
import type { Speaker } from './speech.ts';

type Needed = Pick<Layers, 'source' | 'blocks' | 'mentions'>;

/** What stands before the questions, or the answers, of an interview. */
const MARK = /^\s*(?:(س|ج)\s*[:/-]|([*•●▪◾■–—-]))/u;
const QUESTION = /[؟?][»"”)\s]*$/u;
/** So many lines with one mark that end as questions make an interview. */
const FEWEST_QUESTIONS = 3;

/**
 * Who answers in an interview, by block: the lines behind each question are the word of the one person whom the introduction names
 * (العقيد سالم لـ«المصدر»: … / • متى انسحبتم؟ / - صباح الجمعة). Empty where the document is none.
 */
export function answersOf({ source, blocks, mentions }: Needed): ReadonlyMap<number, readonly Speaker[]> {
  const answers = new Map<number, readonly Speaker[]>();
  const texts = blocks.map(({ field, start, end }) => (source[field] ?? '').slice(start, end));
  const marks = texts.map(markOf);
  const asking = questionMark(texts, marks);
  if (asking === null) return unmarkedAnswers(texts, marks, mentions, blocks);
  const first = marks.indexOf(asking);
  const person = interviewed(mentions, blocks[first]);
  if (person === undefined) return answers;
  const speakers = [{ name: person.name, id: person.entries[0] ?? null }];
  const asks = (line: number): boolean => QUESTION.test(texts[line] ?? '');
  for (let at = first; at < blocks.length; at++) {
    if (marks[at] !== asking || answers.has(at)) continue;
    // All lines with the mark of answers, or the one paragraph that has none.
    const mark = marks[at + 1];
    if (mark === undefined) continue;
    // - متى انسحبتم؟ / - صباح الجمعة.: with one mark for both, those that ask nothing.
    if (mark === asking && (!asks(at) || asks(at + 1))) continue;
    answers.set(at + 1, speakers);
    for (let more = at + 2; mark !== null && marks[more] === mark && (mark !== asking || !asks(more)); more++)
      answers.set(more, speakers);
  }
  return answers;
}

const markOf = (text: string): string | null => {
  const found = MARK.exec(text);
  return found === null ? null : (found[1] ?? found[2] ?? null);
};

/** The mark under which most questions stand; null where there are too few. */
function questionMark(texts: readonly string[], marks: readonly (string | null)[]): string | null {
  const times = new Map<string, number>();
  texts.forEach((text, at) => {
    const mark = marks[at];
    if (mark != null && QUESTION.test(text)) times.set(mark, (times.get(mark) ?? 0) + 1);
  });
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= FEWEST_QUESTIONS ? most[0] : null;
}

/** The person whom the title or the introduction names first. */
const interviewed = (mentions: readonly Mention[], question: Block | undefined): Mention | undefined =>
  mentions.find(({ kind, field, start }) => kind === 'person' && (field !== question?.field || start < question.start));

/** The same where nothing marks the questions, and the paragraph before the first says whom they were put to (طرحنا أسئلة على الباحث زيد). */
function unmarkedAnswers(
  texts: readonly string[],
  marks: readonly (string | null)[],
  mentions: readonly Mention[],
  blocks: readonly Block[],
): ReadonlyMap<number, readonly Speaker[]> {
  const asks = (at: number): boolean => marks[at] === null && blocks[at]?.kind !== 'headline' && QUESTION.test(texts[at] ?? '');
  const questions = texts.flatMap((_, at) => (asks(at) && at + 1 < texts.length && !asks(at + 1) ? [at] : []));
  const introduction = (questions[0] ?? 0) - 1;
  const block = blocks[introduction];
  if (questions.length < FEWEST_QUESTIONS || block === undefined || !isIntroduction(texts[introduction] ?? '')) return new Map();
  const person = mentions.findLast(
    ({ kind, field, start, end }) => kind === 'person' && field === block.field && start >= block.start && end <= block.end,
  );
  if (person === undefined) return new Map();
  const speakers = [{ name: person.name, id: person.entries[0] ?? null }];
  return new Map(questions.map((at) => [at + 1, speakers]));
}

/** طرحت القناة أربعة أسئلة على زيد, في حوار مع زيد. */
const isIntroduction = (text: string): boolean =>
  foldedName(text)
    .split(/[^\p{L}]+/u)
    .some((word) => isCue(word, 'interview'));
