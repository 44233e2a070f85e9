import type { Mention } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import type { Registry } from '../context.ts';
import { foldedName } from '../../text/fold.ts';
import { countBefore, lastBefore } from '../merging/sorted.ts';

/** The persons and bodies that a document names, by their words, so that no rule goes through a whole book for one of them. */
export interface Named {
  /** The person of a name who is named first. */
  firstPerson(name: string): Mention | undefined;
  /** The person of a name who is named last before a token. */
  personBefore(name: string, token: number): Mention | undefined;
  /** The person whom a surname alone means: who bore it last before, behind other names of his. */
  fullNameOf(person: Mention): Mention | undefined;
  /** The body named last before a token whose name begins with a folded word (الوزارة: وزارة الدفاع). */
  bodyBefore(word: string, token: number): Mention | undefined;
  /** The same for names that go on behind the word; of an entry, where one is given. */
  fullNameBefore(word: string, entry: string | undefined, token: number): Mention | undefined;
  /** The person or body named last before a token; only a body, where the word for it is a woman's or a thing's (الأخيرة). */
  lastBefore(token: number, bodiesOnly: boolean): Mention | undefined;
  /** The body named last before a token, but a few, of which something holds. */
  bodyThat(holds: (body: Mention) => boolean, token: number): Mention | undefined;
  /** The armed group, militia, tribe or party named last before a token. */
  groupBefore(token: number): Mention | undefined;
  /** The forces of a nation that no list holds, by its adjective (القوات اليوغوسلافية), where they are named first. */
  forceOfNation(country: string): Mention | undefined;
  /** The body of two words that is named first whose second is a folded adjective (القوات الجنوبية). */
  forceDescribed(adjective: string): Mention | undefined;
  /** True where something is named whose likeliest entry this is. */
  isNamed(entry: string): boolean;
}

/** How many bodies back one is looked for of which something holds. */
const FARTHEST_BODY = 6;

const GROUPS = new Set(['armed-group', 'militia', 'coalition', 'tribe', 'party']);

/** A function that computes its value when it is first asked. */
function once<Value extends object>(compute: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= compute());
}

const lastWordOf = (name: string): string => foldedName(name).split(' ').at(-1) ?? '';
const isBody = ({ kind }: Mention): boolean => kind !== 'place' && kind !== 'person';
const wordThen = (word: string, entry: string | undefined): string => `${word} ${entry ?? ''}`;

/** @param mentions of one document, in the order of the text */
export function createNamed(mentions: readonly Mention[], registry: Registry): Named {
  const persons = once(() => groupBy(mentions, ({ kind, name }) => (kind === 'person' ? name : undefined)));
  const surnames = once(() =>
    groupBy(mentions, ({ kind, name }) => (kind === 'person' && name.includes(' ') ? lastWordOf(name) : undefined)),
  );
  const bodies = once(() => {
    const byWord = new Map<string, Mention[]>();
    const add = (key: string, mention: Mention): void => {
      const there = byWord.get(key);
      if (there === undefined) byWord.set(key, [mention]);
      else there.push(mention);
    };
    for (const mention of mentions) {
      if (!isBody(mention)) continue;
      const [word = '', ...more] = foldedName(mention.name).split(' ');
      add(word, mention);
      if (more.length === 0) continue;
      add(wordThen(word, undefined), mention);
      if (mention.entries[0] !== undefined) add(wordThen(word, mention.entries[0]), mention);
    }
    return byWord;
  });
  const groups = once(() =>
    mentions.filter((mention) => isBody(mention) && GROUPS.has(registry.organisation(mention.entries[0] ?? '')?.kind ?? '')),
  );
  const actors = once(() => mentions.filter(({ kind }) => kind !== 'place'));
  const bodiesOf = once(() => mentions.filter(isBody));
  const nations = once(() =>
    groupBy(mentions, ({ kind, rule, entries: [entry], name }) =>
      kind === 'organisation' && rule === 'nationality' && entry === undefined
        ? (registry.countryOfNisba(foldedName(name).split(' ').at(-1) ?? '') ?? undefined)
        : undefined,
    ),
  );
  const described = once(() =>
    groupBy(mentions, (mention) => {
      const words = isBody(mention) ? foldedName(mention.name).split(' ') : [];
      return words.length === 2 ? words[1] : undefined;
    }),
  );
  const entries = once(() => new Set(mentions.map((mention) => mention.entries[0])));
  return {
    forceOfNation: (country) => nations().get(country)?.[0],
    forceDescribed: (adjective) => described().get(adjective)?.[0],
    firstPerson: (name) => persons().get(name)?.[0],
    personBefore: (name, token) => lastBefore(persons().get(name), token),
    fullNameOf: ({ name, first }) => (name.includes(' ') ? undefined : lastBefore(surnames().get(foldedName(name)), first)),
    bodyBefore: (word, token) => lastBefore(bodies().get(word), token),
    fullNameBefore: (word, entry, token) => lastBefore(bodies().get(wordThen(word, entry)), token),
    lastBefore: (token, bodiesOnly) => lastBefore(bodiesOnly ? bodiesOf() : actors(), token),
    bodyThat: (holds, token) => {
      const before = countBefore(bodiesOf(), token);
      return bodiesOf()
        .slice(Math.max(0, before - FARTHEST_BODY), before)
        .findLast(holds);
    },
    groupBefore: (token) => lastBefore(groups(), token),
    isNamed: (entry) => entries().has(entry),
  };
}
