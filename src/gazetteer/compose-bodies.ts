import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import { placeNamesAt } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import { armyOf, validOn } from './forces.ts';
import { bareWord } from './names.ts';
import type { ForceAdjective, OrganisationHead, Tables } from './tables.ts';
import { nisbaCountry } from './nisba.ts';
import { factsAt } from './word-facts.ts';
import type { Found } from './word-facts.ts';
import { isOnlyVerb, isParticle, nameOf } from './words.ts';

const MOST_NAME_WORDS = 4;
/** Parts of a person's name that need the next one. */
const PARTS = new Set(['بن', 'ابن', 'ابو', 'ابي', 'عبد', 'ال', 'ولد']);
/** Members by these words are people of an armed body, whatever names them; جنود and عناصر are so only of a named one. */
const PEOPLE = new Set(['مقاتل', 'متمرد', 'مسلح', 'رجل']);
const ARMED = new Set(['army', 'security', 'armed-group', 'militia', 'unit']);
/** Nouns that make a body of any definite noun behind them (حرس الرئاسة، شرطة المرور). */
const GUARDS = new Set(['حرس', 'شرطه', 'مخابرات', 'استخبارات']);

/**
 * Bodies that no list holds, by the grammar of their names: a noun for a force in construct with a person, place or unknown name
 * (ميليشيات دوستم، قوات أحمد شاه مسعود، قوات كاراباخ، شرطة الأنبار), or with the article and a relative adjective (القوات الشعبية، التحالف
 * الشمالي). Of a country it is the army (قوات جنوب السودان).
 */
export function composedBody(finder: Finder, at: number): Draft | null {
  const { head } = factsAt(finder, at);
  if (head === null) return null;
  const { role, noun } = head.value;
  if (head.reading.folded.startsWith('ال')) return role === 'anaphor' || role === 'body' ? withAdjective(finder, at, head) : null;
  const construct =
    role === 'members' ? PEOPLE.has(noun) && /[يو]$|^(?:رجال|ثوار)$/.test(head.reading.folded) : role !== 'anaphor';
  if (!construct || isFront(finder, at, head) || isForeignPolice(finder, at, head)) return null;
  const [place, name] = [ofPlace(finder, at, head), ofName(finder, at, head)];
  // قوات أحمد شاه مسعود: أحمد is a place somewhere, too.
  if (place !== null && name !== null) return name.last > place.last ? name : place;
  const task = ofTask(finder, at, head);
  if (task !== null && task.last > (place ?? name ?? task).last) return task;
  return place ?? name ?? task ?? ofPeople(finder, at, head) ?? guard(finder, at, head);
}

const FRONT = 'جبهه';

/** جبهة حريب: the front of a place, which fights for nobody; جبهة النصرة is a name of its own. */
export const isFront = ({ words }: Finder, at: number, { reading }: Found<OrganisationHead>): boolean =>
  bareWord(reading.folded) === FRONT && placeNamesAt(words, at + 1).some(({ first }) => first === at + 1);

/** شرطة نيويورك: where no war is covered, police fight nobody, and the city is what the text speaks of. */
const isForeignPolice = ({ words, tables }: Finder, at: number, { value }: Found<OrganisationHead>): boolean => {
  if (value.kind !== 'security') return false;
  const named = placeNamesAt(words, at + 1).find(({ first, agreement }) => first === at + 1 && agreement === 'exact');
  return named !== undefined && !named.stored.places.some(({ country }) => tables.covered.has(country));
};

const build = (finder: Finder, at: number, last: number, head: Found<OrganisationHead>, entries: readonly string[]): Draft =>
  draft({
    kind: 'organisation',
    first: at,
    last,
    name: nameOf(finder.words, at, last, head.reading.form),
    entries,
    head: at,
    rule: 'composed-body',
  });

/** قوات مصراتة, شرطة الأنبار, جيش جنوب السودان: a place right behind the noun, with no preposition. */
function ofPlace(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, gazetteer, setting } = finder;
  const { role, kind } = head.value;
  if (role === 'name') return null;
  const hit = placeNamesAt(words, at + 1).find(
    ({ agreement, reading, first }) => first === at + 1 && agreement === 'exact' && reading.particles.length === 0,
  );
  if (hit === undefined || hit.last > words.sentenceEnd(at)) return null;
  const single = hit.last === at + 1;
  const country = hit.stored.places.find(({ feature }) => feature === 'country');
  // مقاتلو داريا are the opposition's there, متمردو دارفور a body of their own.
  const features = role === 'members' ? ['region', 'admin1'] : ['region', 'admin1', 'city', 'town'];
  const known = hit.stored.places.some(({ feature }) => features.includes(feature));
  // قوات الحدود, مسلحو المدينة: an ordinary noun that a hamlet has for its name.
  if (country === undefined && single && (!known || isOrdinary(finder, at + 1))) return null;
  const army = country === undefined || kind !== 'army' ? null : armyOf(gazetteer, country.country, setting.published);
  return build(finder, at, hit.last, head, army === null ? [] : [army.id]);
}

/** ميليشيات دوستم, قوات أحمد شاه مسعود, كتيبة خميس: a proper name right behind the noun. */
function ofName(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (!ARMED.has(head.value.kind) && head.value.role === 'name') return null;
  const end = Math.min(words.sentenceEnd(at), at + MOST_NAME_WORDS);
  let last = at;
  while (last < end && isProper(finder, last + 1, last === at)) last++;
  while (last > at && PARTS.has(words.tokens[last]?.folded ?? '')) last--;
  return last === at ? null : build(finder, at, last, head, ledBy(finder, at + 1, last));
}

/** كتائب حفتر, عصابات البرهان: the body that the man named there commands on the document's day. */
function ledBy({ words, tables, setting }: Finder, first: number, last: number): readonly string[] {
  const name = words.tokens
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join(' ');
  const body = tables.leaders.get(name)?.find((command) => validOn(command, setting.published));
  return body === undefined ? [] : [body.organisation];
}

/** A first name, or a word that neither the lexicon nor a table knows. */
function isProper(finder: Finder, at: number, first: boolean): boolean {
  const { words, tables } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word') return false;
  const word = token.folded;
  // على is the preposition, علي the name; only folding makes them equal.
  if (token.form.endsWith('على')) return false;
  if (PARTS.has(word)) return true;
  // جيش كامل: an adjective that is a first name too, unless another name follows.
  const described = (words.analyses[at] ?? []).some(
    ({ pos, rank }) => rank === 0 && (pos === 'adjective' || pos === 'participle'),
  );
  const named = [at + 1, at + 2].some((next) => {
    const after = words.tokens[next]?.folded ?? '';
    return next <= words.sentenceEnd(at) && (tables.givenNames.has(after) || PARTS.has(after));
  });
  if (tables.givenNames.has(word)) return !first || !described || named;
  if (word.length < 3 || tables.notNames.has(word) || tables.cues.has(word) || isParticle(words, at)) return false;
  const { head, classNoun, title, nisba } = factsAt(finder, at);
  if (head !== null || classNoun !== null || title !== null || nisba !== null) return false;
  // دوستم إلى, مسعود والجيش: what is joined or has a preposition is another word.
  if (!first && /^[وفبلك]/.test(word)) return false;
  // قوة معادية, مقاتلون ملثمون: endings of adjectives.
  if (/...(?:ه|ون|ين|ات)$/.test(word)) return false;
  return (words.analyses[at] ?? []).length === 0 && !isOnlyVerb(words, at);
}

const isOrdinary = ({ words }: Finder, at: number): boolean =>
  (words.analyses[at] ?? []).some(({ pos, rank }) => rank === 0 && (pos === 'noun' || pos === 'masdar' || pos === 'participle'));

/** لواء شهداء اليرموك, كتيبة ثوار غريان: people in the plural, and whose they are. */
function ofPeople(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (head.value.role !== 'name' || !ARMED.has(head.value.kind) || at + 2 > words.sentenceEnd(at)) return null;
  const people = (words.analyses[at + 1] ?? []).some(
    ({ pos, rank, features, proclitics }) =>
      pos === 'noun' && rank === 0 && features.number === 'plural' && proclitics.length === 0,
  );
  const whose = words.tokens[at + 2];
  if (!people || whose?.kind !== 'word') return null;
  const place = placeNamesAt(words, at + 2).find(
    ({ agreement, reading }) => agreement === 'exact' && reading.particles.length === 0,
  );
  if (place !== undefined) return build(finder, at, place.last, head, []);
  return whose.folded.startsWith('ال') || isProper(finder, at + 2, true) ? build(finder, at, at + 2, head, []) : null;
}

/** قوات المهمة المشتركة, مسلحو الإطار الاستراتيجي; قوات إنفاذ القانون: a thing that an adjective tells apart, or what the force does. */
function ofTask(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, tables } = finder;
  const end = words.sentenceEnd(at);
  const [thing, next] = [words.tokens[at + 1]?.folded ?? '', words.tokens[at + 2]?.folded ?? ''];
  if (head.value.role === 'name' || at + 2 > end || words.tokens[at + 2]?.kind !== 'word') return null;
  if (tables.notNames.has(thing) || isParticle(words, at + 1) || isElsewhere(finder, at + 1)) return null;
  if (thing.startsWith('ال')) {
    const plain = plainAdjective(next, tables);
    const names = plain === 'naming' || (plain === undefined && isRelative(finder, at + 2));
    if (!names || !(isOrdinary(finder, at + 1) || isUnknown(finder, at + 1))) return null;
    return build(finder, at, at + 2, head, []);
  }
  const deed =
    (isUnknown(finder, at + 1) && !tables.givenNames.has(thing)) ||
    (words.analyses[at + 1] ?? []).some(({ pos, rank, proclitics }) => rank === 0 && pos === 'masdar' && proclitics.length === 0);
  const object = next.startsWith('ال') && isOrdinary(finder, at + 2) && !isElsewhere(finder, at + 2);
  return head.value.role !== 'members' && deed && object ? build(finder, at, at + 2, head, []) : null;
}

const isUnknown = ({ words }: Finder, at: number): boolean => (words.analyses[at] ?? []).length === 0;

/** A word that opens another name or names a kind of place (الحكومة, المدينة). */
const isElsewhere = (finder: Finder, at: number): boolean => {
  const { head, classNoun, title } = factsAt(finder, at);
  return head !== null || classNoun !== null || title !== null;
};

/** حرس الرئاسة, شرطة المرور: what is guarded names the guard. */
function guard(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (!GUARDS.has(head.value.noun) || at >= words.sentenceEnd(at)) return null;
  return words.tokens[at + 1]?.folded.startsWith('ال') === true && isOrdinary(finder, at + 1)
    ? build(finder, at, at + 1, head, [])
    : null;
}

/** القوات الشعبية, المجلس العسكري, القبائل العربية: a relative adjective makes a name of it; what tells a state (المهاجمة) does not. */
function withAdjective(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, tables } = finder;
  // المجلس المحلي rules, المجلس العسكري fights.
  const military = (words.analyses[at + 1] ?? []).some(({ classes }) => classes.includes('military'));
  if (!ARMED.has(head.value.kind) && head.value.kind !== 'coalition' && !(head.value.kind === 'state' && military)) return null;
  const plain = plainAdjective(words.tokens[at + 1]?.folded ?? '', tables);
  if (plain === 'state' && head.value.kind === 'army') {
    const { country, published } = finder.setting;
    const army = country === null ? null : armyOf(finder.gazetteer, country, published);
    return army === null ? null : build(finder, at, at + 1, head, [army.id]);
  }
  if (plain !== undefined && plain !== 'naming' && head.value.kind !== 'state') return null;
  let last = at;
  while (last < Math.min(words.sentenceEnd(at), at + 2) && (isRelative(finder, last + 1) || (last === at && plain === 'naming')))
    last++;
  return last === at ? null : build(finder, at, last, head, []);
}

/** What an adjective of a force is that makes no name of it, by its masculine singular; undefined for others. */
export const plainAdjective = (word: string, { forceAdjectives }: Tables): ForceAdjective | undefined =>
  forceAdjectives.get(bareWord(word)) ?? forceAdjectives.get(bareWord(word).replace(/ه$/, ''));

function isRelative({ words, tables }: Finder, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== 'word' || !/^ال.{2,}(?:ي|يه)$/.test(token.folded)) return false;
  if (tables.notNames.has(token.folded) || nisbaCountry(token.folded, tables.nisbas) !== null) return false;
  const readings = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  return (
    readings.length === 0 ||
    readings.some(({ pos, lemma, classes }) => pos === 'adjective' && lemma.endsWith('ي') && !classes.includes('ordinal'))
  );
}
