import { foldedName } from '../../text/fold.ts';
import type { Analysis } from '../../document.ts';
import type { Context } from '../context.ts';
import { isCue } from '../cue-words.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import type { MeantNoun, Speaker, Speech } from './speech.ts';
import { LATTER } from './speech.ts';
import { createTitled } from './title-bearers.ts';
import { finiteReading, hasClass } from '../words/words.ts';

/** One who was heard: whom a later verb of saying or a definite noun may mean. */
export interface Voice {
  /** Empty where nobody was named. */
  readonly speakers: readonly Speaker[];
  readonly person: boolean;
  /** Of the verb that was used of it; null where none tells. */
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
  /** Titles and words for sources that it was introduced by: متحدث، وزير، مصدر. */
  readonly nouns: readonly string[];
  readonly sentence: number;
}

export interface Agreement {
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
}

export const NO_AGREEMENT: Agreement = { gender: null, plural: false };

/** Gender and number of who says it, by a verb, a participle, or the pronoun on a verbal noun or preposition (قوله، بحسبها). */
export function agreementOf(item: Item | undefined): Agreement {
  const participle = item?.readings.find(({ pos, rank }) => pos === 'participle' && rank === 0);
  if (participle !== undefined && item?.readings[0]?.pos === 'participle')
    return { gender: participle.features.gender ?? null, plural: participle.features.number === 'plural' };
  const noun = item?.readings.find(({ pos, rank, enclitic }) => pos !== 'verb' && rank === 0 && enclitic !== null);
  if (noun !== undefined) return { gender: noun.enclitic === 'ها' ? 'f' : 'm', plural: noun.enclitic === 'هم' };
  const reading: Analysis | null = finiteReading(item);
  // نقلت عنه, جاء في البيان: the verb is not that of who says it.
  const other = governorsOf(item).some(({ subject, effect }) => subject === 'none' && effect === 'assert');
  if (reading === null || reading.features.person !== 3 || other || hasClass(item, 'quote')) return NO_AGREEMENT;
  return { gender: reading.features.gender ?? null, plural: reading.features.number === 'plural' };
}

/** Who agrees with a verb or noun: of that gender as far as both are known, and no single person for those who are many. */
export const agreesWith =
  ({ gender, plural }: Agreement) =>
  (voice: Voice): boolean =>
    (gender === null || voice.gender === null || gender === voice.gender) && !(plural && voice.person && !voice.plural);

/** What is known of who spoke so far, for a speech that names nobody. */
export interface Heard {
  /** Those heard in the sentences just before, the latest last. */
  readonly near: readonly Voice[];
  /** Who did what the sentence before tells, where nobody in it says anything. */
  readonly acted: Voice | null;
}

/** Reads whom a speech without a name of its own means. */
export type Recall = (speech: Speech, items: readonly Item[], sentence: number, heard: Heard) => readonly Speaker[];

/** Sentences over which one who was heard can speak on without being named again. */
export const FARTHEST = 6;
/** The last item at which a verb opens its sentence (وقد أعلن). */
const OPENING = 1;

const withoutArticle = (folded: string): string => folded.replace(/^[وف]?ال/, '');

/** القيادة العسكرية, by القيادة: a name of several words of which a definite noun is the first. */
const beginsWith = (name: string, noun: string): boolean =>
  /^[وف]?ال/.test(noun) &&
  foldedName(name)
    .replace(/^ال/, '')
    .startsWith(`${withoutArticle(noun)} `);

/** Remembers who spoke in a document, so that المسؤول, الوزارة and a family name alone find who is meant by them. */
export function createRecall(context: Context): Recall {
  const titled = createTitled(context.layers);

  /** الوزارة, المرصد: the latest body whose name begins with the noun, with or without its article. */
  const bodyCalled = (noun: string, token: number): readonly Speaker[] => {
    const named = [noun, `ال${noun}`]
      .flatMap((word) => context.named.bodyBefore(word, token) ?? [])
      .sort((a, b) => a.first - b.first)
      .at(-1);
    return named === undefined ? [] : [{ name: named.name, id: named.entries[0] ?? null }];
  };

  /** المحافظ: the person named with that title in the sentences just before, whether he spoke or not. */
  const personCalled = (title: string, token: number, sentence: number): Speaker | null => {
    const person = titled.personBefore(title, token);
    if (person === undefined) return null;
    const near = (context.layers.tokens[person.first]?.sentence ?? 0) >= sentence - FARTHEST;
    return near ? { name: person.name, id: person.entries[0] ?? null } : null;
  };

  /** The voice that a definite noun stands for: البيان, the last one; المسؤول, the last person, whatever he was called; المصدر, anyone. */
  const voiceOf = ({ lemma, folded, statement }: MeantNoun, { near, acted }: Heard): Voice | null => {
    if (statement) return near.at(-1) ?? acted;
    const noun = withoutArticle(folded);
    if (!isCue(noun, 'any-speaker')) return null;
    const agrees = agreesWith({ gender: lemma === 'مصدر' ? null : noun.endsWith('ه') ? 'f' : 'm', plural: false });
    const speaks = (voice: Voice): boolean =>
      lemma === 'مصدر' || ((voice.person || voice.speakers.length === 0) && agrees(voice));
    return near.findLast(speaks) ?? (acted?.person === true ? acted : null);
  };

  /** قال الأخير: the person or body named last before it. */
  const lastNamed = (folded: string, token: number): readonly Speaker[] => {
    const named = context.named.lastBefore(token, folded.endsWith('ه'));
    return named === undefined ? [] : [{ name: named.name, id: named.entries[0] ?? null }];
  };

  const byNoun = (
    { noun: meant, governor }: Speech,
    items: readonly Item[],
    sentence: number,
    heard: Heard,
  ): readonly Speaker[] => {
    const noun = meant as MeantNoun;
    const { lemma, folded } = noun;
    if (lemma === LATTER) return lastNamed(folded, items[Math.max(governor, 0)]?.first ?? 0);
    const token = items[0]?.first ?? 0;
    const called = heard.near.findLast(({ nouns }) => nouns.includes(lemma));
    if (called !== undefined) return called.speakers;
    // القيادة العسكرية في صنعاء … وذكر متحدث باسم القيادة: who was called by a name that begins so.
    const named = heard.near.findLast(({ speakers }) => speakers.some(({ name }) => beginsWith(name, folded)));
    if (named !== undefined && !noun.described) return named.speakers;
    if (folded === '' || noun.described) return [];
    const voice = voiceOf(noun, heard);
    if (noun.statement) return voice?.speakers ?? [];
    const person = personCalled(lemma, token, sentence);
    if (person !== null) return [person];
    if (voice !== null) return voice.speakers;
    const body = bodyCalled(withoutArticle(folded), token);
    if (body.length > 0) return body;
    const last = heard.near.at(-1);
    return last?.person === true && last.nouns.length === 0 ? last.speakers : [];
  };

  return (speech, items, sentence, heard) => {
    if (speech.noun !== null) return byNoun(speech, items, sentence, heard);
    const agrees = agreesWith(agreementOf(items[speech.governor]));
    const voice = heard.near.findLast(agrees);
    if (voice !== undefined) return voice.speakers;
    // واصل الجيش تقدمه. وأعلن سيطرته على …: who has not spoken yet, and acts in the sentence before.
    const { acted } = heard;
    const goesOn = acted !== null && acted.sentence === sentence - 1 && speech.governor <= OPENING;
    return goesOn && agrees(acted) ? acted.speakers : [];
  };
}
