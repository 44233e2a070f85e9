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

type Named = Pick<Layers, 'mentions' | 'analyses'>;

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

/** Words before a name that only tell what sort of body bears it. */
const SORT =
  /^(?:ف(?:صيل|صائل)|تنظيم(?:ات)?|جماع(?:ة|ات)|مجموع(?:ة|ات)|حركة|منظمة|م(?:ي)?ليشي(?:ا|ات)|(?:مقاتل|مسلح|متمرد)[وي](?= ال)|رجال(?= ال)|قوات(?= ال)) (?=\S)/;

/**
 * A body's name without the word that tells its sort, by which a text may call it as well; null where none opens it.
 *
 * @example properName('فصيل شباب السنة') // 'شباب السنة'
 */
export function properName(name: string): string | null {
  const proper = name.replace(SORT, '');
  return proper === name ? null : proper;
}

const byName = new WeakMap<readonly Mention[], ReadonlyMap<string, readonly Mention[]>>();

/** The mentions of a document by their names. */
function namedSo(mentions: readonly Mention[], name: string): readonly Mention[] {
  let groups = byName.get(mentions);
  if (groups === undefined) byName.set(mentions, (groups = groupBy(mentions, (mention) => mention.name)));
  return groups.get(name) ?? [];
}

const COUNCILS = new Set(['political', 'institution']);

/**
 * A name with the words beside it by which the text tells it from others of that name, and which a reader may take for a part of it.
 *
 * @example // «المجلس العسكري في حمص», «حرس الحدود الليبي», «قوات الجبهة الشعبية»: of المجلس العسكري, حرس الحدود, الجبهة الشعبية
 */
export function fullerNames(
  { mentions, analyses, tokens }: Named & Pick<Layers, 'tokens'>,
  registry: Registry,
  told: string,
): string[] {
  const formsOf = (first: number, last: number): string =>
    tokens
      .slice(first, last + 1)
      .map(({ form }) => form)
      .join(' ');
  return namedSo(mentions, told).flatMap(({ index, kind, name, entries, rule, first, last, head }) => {
    if (kind === 'place' || kind === 'person') return [];
    const [next, place] = [tokens[last + 1], mentions[index + 1]];
    if (entries.length === 0 && rule === 'members' && head >= 0 && head < first) return [formsOf(head, last)];
    if (next?.sentence !== tokens[last]?.sentence || next === undefined) return [];
    if (next.folded.startsWith('ال') && registry.countryOfNisba(next.folded) !== null) return [`${name} ${next.form}`];
    const council = analyses[first]?.some(({ rank, classes }) => rank === 0 && classes.some((each) => COUNCILS.has(each)));
    const seated = council === true && next.folded === 'في' && place?.kind === 'place' && place.first === last + 2;
    return seated ? [`${name} ${next.form} ${place.name}`] : [];
  });
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
