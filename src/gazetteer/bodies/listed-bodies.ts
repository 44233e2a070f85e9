import { plainAdjective } from '../body-tails.ts';
import { isNameCue } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { organisationNamesAt } from '../find-names.ts';
import { isSmall } from '../places/features.ts';
import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { findUnit } from '../find-units.ts';
import { bestFirst, validOn } from '../forces.ts';
import type { Setting } from '../forces.ts';
import type { Organisation, OrganisationName } from '../gazetteer.ts';
import { nameKey } from '../names.ts';
import { nisbaCountry } from '../nisba.ts';
import { isHeld } from '../place-context.ts';
import type { Reading } from '../readings.ts';
import type { OrganisationHead } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { factsAt } from '../word-facts.ts';
import { isOnlyVerb, isParticle, isQuote, nameOf, previousWord } from '../words.ts';
import type { Words } from '../words.ts';

/** A body of another country than that of the document, which has nothing to do there. */
export const isForeign = ({ setting }: Finder, { country, contexts }: Organisation): boolean =>
  setting.country !== null && country !== setting.country && !isLocal(contexts, setting);

/** الجيش, قوات, لواء: what the tables say of the word as a noun for bodies. */
export const headAt = (finder: Finder, at: number): Found<OrganisationHead> | null => factsAt(finder, at).head;

/** روسيا اليوم: an outlet has its name as it stands, so that روسيا يوم (الخميس) is none. */
const isTitle = ({ stored: { organisation } }: NameHit<OrganisationName>): boolean => organisation.kind === 'media';

/** A name of the registry, from `at` on. */
export function listed(finder: Finder, at: number): Draft | null {
  const { words, tables, setting } = finder;
  const names = organisationNamesAt(words, at);
  if (names.length === 0) return null;
  const hits = names.filter(
    (hit) =>
      hit.agreement === 'exact' ||
      ((hit.agreement === 'joined' || (hit.agreement === 'article' && !breaksConstruct(hit) && !isTitle(hit))) &&
        hit.last > hit.first),
  );
  let tried: NameHit<OrganisationName> | null = null;
  for (const hit of hits) {
    const { last, reading } = hit;
    // All bodies of one name were tried with the first of them.
    if (tried?.last === last && tried.reading === reading) continue;
    tried = hit;
    const same = hits.filter((each) => each.last === last && each.reading.folded === reading.folded);
    const usable = same.filter(
      ({ stored: { organisation, local } }) =>
        !local || (isLocal(organisation.contexts, setting) && validOn(organisation, setting.published)),
    );
    if (usable.length === 0 || isAnyArmed(finder, usable, last)) continue;
    const name = usable[0]?.stored.name ?? '';
    if (last === at && reading.particles.length > 0 && isWholeWord(words, at)) continue;
    // حماس is enthusiasm elsewhere; at home, and for the names that mean a body only there, no doubt is left.
    const home = usable.some(
      ({ stored: { organisation, local } }) =>
        local || organisation.country === setting.country || isLocal(organisation.contexts, setting),
    );
    if (!home && tables.ambiguous.has(name) && !hasBodyCue(finder, at, reading) && !agreesAsBody(words, at, last)) continue;
    const isLocalName = usable.every(({ stored }) => stored.local);
    if (isLocalName && (changedByAdjective(finder, last) || sidesWithOther(words, reading, last))) continue;
    // جنود القاعدة الجوية: a base, and not the body of that name.
    if (tables.ambiguous.has(name) && changedByAdjective(finder, last)) continue;
    if (isBaseHere(finder, at, name)) continue;
    // الفيلق الخامس in Iraq: units of one number exist in every country.
    if (usable.every(({ stored: { organisation } }) => isForeign(finder, organisation)) && findUnit(finder, at) !== null)
      continue;
    const bodies = bestFirst([...new Set(usable.map(({ stored }) => stored.organisation))], setting);
    const entries = setting.side?.names.has(name) === true ? [setting.side.organisation] : bodies.map(({ id }) => id);
    const end = reading.folded === 'حكومه' ? withNisba(finder, last, bodies[0]) : last;
    return draft({
      kind: 'organisation',
      first: at,
      last: end,
      name: nameOf(words, at, end, reading.form),
      entries,
      head: headAt(finder, at) === null ? -1 : at,
      rule: 'registry',
    });
  }
  return null;
}

/** قوات مسلحة مؤيدة للثوار, تحول إلى جيش احتلال: without its articles القوات المسلحة is any force, and جيش الاحتلال what people call any army. */
function isAnyArmed({ words, tables }: Finder, [hit]: readonly NameHit<OrganisationName>[], last: number): boolean {
  if (hit?.agreement !== 'article' || hit.stored.organisation.kind !== 'army' || hit.reading.folded.startsWith('ال'))
    return false;
  const epithet = words.tokens[last]?.folded ?? '';
  if (plainAdjective(epithet, tables) === 'arming') return true;
  // قوات احتلال إسرائيلية: whose they are, the adjective behind says.
  const next = words.tokens[last + 1]?.folded ?? '';
  return tables.bodyWords.occupier.has(epithet) && nisbaCountry(next, tables.nisbas) !== hit.stored.organisation.country;
}

/** قوات X والميليشيات الموالية لها: on the side of the body that the noun is joined to, and not the one that it means alone. */
export const sidesWithOther = ({ tokens }: Words, { particles }: Reading, last: number): boolean =>
  particles.includes('و') && isNameCue(tokens[last + 1]?.folded, 'sides-with');

/** حكومة الوفاق الليبية: with the adjective of its own country behind the name of a government. */
function withNisba({ words, tables }: Finder, last: number, body: Organisation | undefined): number {
  const next = words.tokens[last + 1];
  if (next === undefined || last >= words.sentenceEnd(last) || !next.folded.startsWith('ال')) return last;
  const own =
    body !== undefined &&
    body.country !== '' &&
    body.kind !== 'media' &&
    nisbaCountry(next.folded, tables.nisbas) === body.country;
  return own ? last + 1 : last;
}

/** كامل is a word of its own and not «like Amal». */
const isWholeWord = ({ analyses }: Words, at: number): boolean =>
  (analyses[at] ?? []).some(({ rank, proclitics }) => rank === 0 && proclitics.length === 0);

/** دخل الثوار طرابلس: the first word of a construct (ثوار طرابلس) takes no article. */
const breaksConstruct = ({ reading, stored: { name } }: NameHit<OrganisationName>): boolean =>
  reading.folded.startsWith('ال') && !name.startsWith('ال') && !(name.split(' ')[1] ?? '').startsWith('ال');

/** السيطرة على سلاح المدرعات، منطقة سلاح المهندسين: the base that bears a body's name, where the words before call for ground. */
function isBaseHere(finder: Finder, at: number, name: string): boolean {
  const { words, gazetteer, setting } = finder;
  const bases = gazetteer.placeNames(nameKey(name.split(' '))).flatMap(({ places }) => places);
  // بعد سيطرة الجيش: a hamlet of that name is none.
  if (!bases.some((base) => base.country === setting.country && !isSmall(base))) return false;
  const before = previousWord(words, at);
  const noun = before < 0 ? null : factsAt(finder, before).classNoun;
  return (noun !== null && noun.value.feature !== '' && !noun.value.kept) || isHeld(finder, at);
}

const isLocal = (contexts: readonly string[], { country }: Setting): boolean => country !== null && contexts.includes(country);

/** True where what stands before a doubtful name calls for a body: quotes, مقاتلي, a preposition of company. */
function hasBodyCue(finder: Finder, at: number, reading: Reading): boolean {
  const { words } = finder;
  if (isQuote(words.tokens[at - 1])) return true;
  const before = previousWord(words, at);
  return (before >= 0 && headAt(finder, before) !== null) || reading.particles.includes('ل');
}

/**
 * True where a verb beside a doubtful name takes the gender of a movement, which the noun of its letters has not (سيطرت طالبان, إن حماس انسحبت, but
 * أصيب طالبان); a name that is also a verbal noun may be the object (قررت فتح …).
 */
function agreesAsBody(words: Words, first: number, last: number): boolean {
  const noun = (words.analyses[first] ?? []).filter(({ rank }) => rank === 0);
  const fits = noun.every(({ pos, features }) => pos !== 'masdar' && pos !== 'verb' && features.gender !== 'f');
  return fits && (isFeminineVerb(words, previousWord(words, first)) || isFeminineVerb(words, last + 1));
}

/** سيطرت, تنسحب: a word that is nothing but a verb, of her. */
const isFeminineVerb = (words: Words, at: number): boolean =>
  isOnlyVerb(words, at) &&
  (words.analyses[at] ?? []).some(
    ({ rank, pos, features: { gender, number, person } }) =>
      rank === 0 && pos === 'verb' && gender === 'f' && number === 'singular' && person === 3,
  );

/** True where a definite adjective follows that makes something else of it (النظام الصحي, but النظام السوري, الجيش النظامي). */
export function changedByAdjective({ words, tables }: Finder, last: number): boolean {
  const readings = words.analyses[last + 1] ?? [];
  // فرت العصابات إلى …: no mechanical ones (آلي).
  if (isParticle(words, last + 1)) return false;
  // القيادة العامة التصدي …: a verbal noun, no adjective.
  if (readings.length > 0 && readings.every(({ pos, rank }) => pos !== 'adjective' && rank === 0)) return false;
  const next = words.tokens[last + 1];
  if (next === undefined || next.kind !== 'word' || last >= words.sentenceEnd(last)) return false;
  const word = next.folded;
  return (
    word.startsWith('ال') &&
    /(?:ي|يه)$/.test(word) &&
    nisbaCountry(word, tables.nisbas) === null &&
    !isNameCue(word, 'no-other') &&
    plainAdjective(word, tables) !== 'telling' &&
    !tables.givenNames.has(word)
  );
}
