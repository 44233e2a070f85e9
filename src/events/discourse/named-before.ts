import type { Features, Mention } from '../../document.ts';
import type { Context } from '../context.ts';

/** Grammatical agreement of a name, as far as its words show it. */
export interface Agreement {
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
  readonly human: boolean;
}

/** Agreement from the noun that heads a mention: its class noun, else its first word. */
export function agreementOf(context: Context, mention: Mention): Agreement {
  // طالبان, الدعم السريع: a name without its noun (حركة, قوات) goes with both genders.
  const known = mention.entries[0] === undefined ? undefined : context.registry.organisation(mention.entries[0]);
  if (mention.kind === 'organisation' && mention.head < 0 && known?.name.endsWith(` ${mention.name}`))
    return { gender: null, plural: false, human: false };
  const start = startOf(mention);
  const tokens = start < mention.first ? [start, mention.first] : [mention.first];
  for (const token of tokens) {
    const noun = context.layers.analyses[token]?.find(
      (reading) => reading.pos === 'noun' || reading.pos === 'participle' || reading.pos === 'masdar',
    );
    if (noun === undefined) continue;
    return {
      gender: noun.features.gender ?? null,
      plural: noun.features.number === 'plural',
      human: noun.classes.includes('member') || noun.pos === 'participle',
    };
  }
  return { gender: null, plural: false, human: false };
}

/** القوات … سيطرتها, الجيش … سيطرته: whether a pronoun may mean what agrees so. */
export function matches(agreement: Agreement, enclitic: string): boolean {
  switch (enclitic) {
    case 'ه':
      return !agreement.plural && agreement.gender !== 'f';
    case 'ها':
      return agreement.gender === null || agreement.gender === 'f' || (agreement.plural && !agreement.human);
    case 'هم':
      return true;
    default:
      return true;
  }
}

/** The pronoun that goes with a verb by its ending (انسحبوا: هم, انسحبت: ها). */
export const pronounOf = ({ gender, number }: Features): string =>
  number === 'plural' ? 'هم' : number === 'dual' ? 'هما' : gender === 'f' ? 'ها' : 'ه';

/** A function of the mentions of a document that is computed once for each. */
export function ofMention<Value extends NonNullable<unknown>>(compute: (mention: Mention) => Value): (mention: Mention) => Value {
  const known: Value[] = [];
  return (mention) => (known[mention.index] ??= compute(mention));
}

/** Token with which a mention begins, be it a class noun that stands off its name (مدينة … القريتين). */
export const startOf = ({ first, head }: Pick<Mention, 'first' | 'head'>): number => (head >= 0 && head < first ? head : first);
