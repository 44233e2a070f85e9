import { foldedName } from '../../text/fold.ts';
import type { Layers, Mention } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import { nameOf } from '../../gazetteer/words.ts';
import type { OrganisationInfo, Registry } from '../context.ts';
import type { Named } from './body-names.ts';
import { nominative } from './nations.ts';

/** Words before a name that only tell what sort of body bears it. */
const SORT =
  /^(?:ف(?:صيل|صائل)|تنظيم(?:ات)?|جماع(?:ة|ات)|مجموع(?:ة|ات)|حركة|منظمة|بعثة|عش(?:يرة|ائر)|قب(?:يلة|ائل)|م(?:ي)?ليشي(?:ا|ات)) (?=\S)/;
/** Words for its people or units before the name of a body. */
const PEOPLE = /^(?:(?:مقاتل|مسلح|متمرد)[وي]|رجال|قوات|كتائب) (?=\S)/;
/** The country where a body is, behind its name. */
const IN_COUNTRY = / في \S+$/;
/** What its enemies call a body, behind its name. */
const ABUSE = / ال(?:[إا]رهاب|تكفير|انقلاب)[يى]ة?$/;

/**
 * A body's names without the words that tell its sort or its people, or what its enemies call it; none where it has no such word.
 *
 * @example properNames('متمردو حركة 23 مارس', undefined) // ['حركة 23 مارس', '23 مارس']
 */
export function properNames(name: string, body: OrganisationInfo | undefined): string[] {
  const proper = shortened(name, body);
  return proper === name ? [] : [proper, ...properNames(proper, body)];
}

/** A name without its first word that tells no more than its sort, else without the last that abuses it. */
function shortened(name: string, body: OrganisationInfo | undefined): string {
  const people = name.replace(PEOPLE, '');
  // قوات الجبهة, مسلحو حركة X, مسلحو طالبان: but قوات شمال كيفو is of a place.
  const named =
    people.startsWith('ال') || SORT.test(people) || body?.names.some((each) => foldedName(each) === foldedName(people));
  if (people !== name && named === true) return people;
  // جيش التحالف الوطني الديمقراطي في ميانمار: where the registry has it without, too.
  const homeless = name.replace(IN_COUNTRY, '');
  if (homeless !== name && body?.names.some((each) => foldedName(each) === foldedName(homeless)) === true) return homeless;
  const proper = name.replace(SORT, '');
  return proper === name ? name.replace(ABUSE, '') : proper;
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
  return namedSo(mentions, told).flatMap(({ index, kind, name, entries, rule, first, last, head }) => {
    if (kind === 'place' || kind === 'person') return [];
    const [next, place] = [tokens[last + 1], mentions[index + 1]];
    // مقاتلو العشائر: tribes have no other name for those who fight.
    const people = entries.length === 0 ? rule === 'members' : registry.organisation(entries[0] ?? '')?.side === 'tribal';
    if (people && head >= 0 && head < first) return [nameOf({ tokens }, head, last, tokens[head]?.form ?? '')];
    if (next?.sentence !== tokens[last]?.sentence || next === undefined) return [];
    if (next.folded.startsWith('ال') && registry.countryOfNisba(next.folded) !== null) return [`${name} ${next.form}`];
    const council = analyses[first]?.some(({ rank, classes }) => rank === 0 && classes.some((each) => COUNCILS.has(each)));
    const seated = council === true && next.folded === 'في' && place?.kind === 'place' && place.first === last + 2;
    return seated ? [`${name} ${next.form} ${place.name}`] : [];
  });
}

const nationals = new WeakMap<readonly Mention[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Ends of a sound masculine plural: الإثيوبيون, الإثيوبيين. */
const PLURAL = /(?<=..ي)(?:ون|ين)$/;

/**
 * What a document calls the people of a country by themselves, in the nominative: also a name of their army, where the text tells of it.
 *
 * @example // «القوات الإثيوبية … وإن الإثيوبيين لم ينسحبوا»: of ET, الإثيوبيون
 */
export function nationalsNamed(layers: Named & Pick<Layers, 'tokens'>, registry: Registry, country: string): readonly string[] {
  let named = nationals.get(layers.mentions);
  if (named === undefined) nationals.set(layers.mentions, (named = readNationals(layers, registry)));
  return [...(named.get(country) ?? [])];
}

function readNationals({ tokens, analyses }: Named & Pick<Layers, 'tokens'>, registry: Registry): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [at, { form, folded }] of tokens.entries()) {
    if (!PLURAL.test(folded) || !/^[وفبلك]?ال/.test(folded)) continue;
    const country = registry.countryOfNisba(folded.slice(folded.indexOf('ال')));
    const describes = analyses[at - 1]?.some(
      ({ rank, pos, features }) => rank === 0 && pos === 'noun' && features.number === 'plural',
    );
    if (country === null || describes === true) continue;
    found.set(country, (found.get(country) ?? new Set()).add(nominative(form.slice(form.indexOf('ال')))));
  }
  return found;
}
