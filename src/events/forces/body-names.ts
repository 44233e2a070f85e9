import type { Layers, Mention } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import { foldedName } from '../../text/fold.ts';
import type { OrganisationInfo, Registry } from '../context.ts';

/** The names of a body in one document: the one to show, and the others that the text gives it. */
export interface BodyNames {
  readonly name: string;
  readonly others: readonly string[];
}

/** Ways of naming a body that name a part of it or its leader, or only point back to it (الحركة). */
const NOT_OWN_NAME = new Set(['numbered-unit', 'unit-base', 'anaphor', 'force-of-body', 'leader']);

export type Named = Pick<Layers, 'mentions' | 'analyses'>;

/** The mentions of a document by their likeliest entry, and the names of bodies as far as they are known. */
interface Bodies {
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly names: Map<string, BodyNames>;
}

const known = new WeakMap<readonly Mention[], Bodies>();

/**
 * The names that a document gives to a body. Shown is the registry's name where the text has it, else the first full name in the text, else
 * the first short one (القوات الحكومية); a body that the text names by its parts only has the registry's name.
 *
 * @example // «حركة الشباب الصومالية … حركة الشباب … الحركة» → حركة الشباب, others [حركة الشباب الصومالية];
 *          // «اللواء 72 الأوكراني» → القوات الأوكرانية, others []
 */
export function namesOfBody({ mentions, analyses }: Named, registry: Registry, id: string): BodyNames {
  let ofDocument = known.get(mentions);
  if (ofDocument === undefined)
    known.set(mentions, (ofDocument = { mentions: groupBy(mentions, ({ entries }) => entries[0]), names: new Map() }));
  let names = ofDocument.names.get(id);
  if (names === undefined) {
    // جندي سوري: one of its men, and no name of the army, as الثوار is of the rebels.
    const listed = new Set(registry.organisation(id)?.names.map(foldedName));
    const isMember = ({ first, name, rule }: Mention): boolean =>
      rule !== 'registry' &&
      rule !== 'rebels-of' &&
      !listed.has(foldedName(name)) &&
      analyses[first]?.some(({ rank, classes }) => rank === 0 && (classes.includes('member') || classes.includes('rank'))) ===
        true;
    // متمردو حركة 23 مارس, حركة أنصار الدين: also by the name within the name, and by the first alone where it is of people.
    const namesIn = ({ name, first }: Mention): string[] => {
      const inner = bearerOf(name);
      if (!inner.includes(' ') || !listed.has(foldedName(inner))) return [name];
      const people = analyses[first]?.some(({ rank, classes }) => rank === 0 && classes.includes('member')) === true;
      return people ? [inner, name] : [name, inner];
    };
    const all = ofDocument.mentions.get(id) ?? [];
    const told = all.filter((each) => !NOT_OWN_NAME.has(each.rule) && !isMember(each)).flatMap(namesIn);
    const borne = all.filter(({ rule }) => rule === 'force-of-body').map(({ name }) => bearerOf(name));
    names = chosen([...new Set(told)], [...new Set(borne)], registry.organisation(id), id);
    ofDocument.names.set(id, names);
  }
  return names;
}

/** قوات الإطار الاستراتيجي: the body that bears the name, behind the word for its force. */
const bearerOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

const pointers = new WeakMap<readonly Mention[], ReadonlySet<string>>();

/** الحركة، الفصيل: a word that only points back to a body. */
export function pointsBack({ mentions }: Named, told: string): boolean {
  let words = pointers.get(mentions);
  if (words === undefined) {
    words = new Set(mentions.filter(({ rule }) => rule === 'anaphor').map(({ name }) => name));
    pointers.set(mentions, words);
  }
  return words.has(told);
}

function chosen(told: readonly string[], borne: readonly string[], body: OrganisationInfo | undefined, id: string): BodyNames {
  const full = new Set(body?.names.map(foldedName));
  const name =
    told.find((each) => each === body?.name) ??
    told.find((each) => full.has(foldedName(each))) ??
    told.find((each) => each.includes(' ')) ??
    told[0] ??
    body?.name ??
    id;
  return { name, others: [...new Set([...told, ...borne])].filter((each) => each !== name) };
}
