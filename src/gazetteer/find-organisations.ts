import { isNameCue } from './cue-words.ts';
import type { Antecedents } from './anaphors.ts';
import { addAntecedent, anaphor, ARMED, createAntecedents, occupier, shortOf } from './anaphors.ts';
import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import type { NameHit } from './find-names.ts';
import { organisationNamesAt } from './find-names.ts';
import { plainAdjective } from './body-tails.ts';
import { composedBody, isFront, isLoyal } from './compose-bodies.ts';
import { findUnit } from './find-units.ts';
import type { Setting } from './forces.ts';
import { armyOf, bestFirst, validOn } from './forces.ts';
import type { Gazetteer, Organisation, OrganisationName } from './gazetteer.ts';
import { bareWord, nameKey } from './names.ts';
import { nisbaCountry } from './nisba.ts';
import { isHeld } from './place-context.ts';
import type { Reading } from './readings.ts';
import type { OrganisationHead, Tables } from './tables.ts';
import { ADJECTIVE, BODY_NAME, LETTERS, LONGER_BODY_NAME, MASDAR, NOUN, OPENS_BODY, PARTICIPLE } from './traits.ts';
import type { Found } from './word-facts.ts';
import { factsAt } from './word-facts.ts';
import type { Words } from './words.ts';
import { hasTrait, isOnlyVerb, isParticle, isQuote, nameOf, nextWord, previousWord } from './words.ts';

export interface Finder {
  readonly words: Words;
  readonly gazetteer: Gazetteer;
  readonly tables: Tables;
  readonly setting: Setting;
}

const LONGEST_QUOTED_NAME = 5;
const MOST_WORDS_TO_NISBA = 4;

/**
 * Finds the names of bodies: the registry's by longest match, with the words for members before them (عناصر حزب الله),
 * forces by nationality (القوات التركية), numbered units, and names of a pattern that no list holds (لواء أويس القرني).
 *
 * @example // مسلحو جماعة الحوثي → «جماعة الحوثي», head «مسلحو», entries ['houthis']
 */
export function findOrganisations(finder: Finder): Draft[] {
  const { words } = finder;
  const found: Draft[] = [];
  const antecedents = createAntecedents(finder);
  const { traits } = words;
  for (let at = 0; at < traits.length; at++) {
    if (((traits[at] as number) & (OPENS_BODY | BODY_NAME | LONGER_BODY_NAME)) === 0 || !mayBeginBody(words, at)) continue;
    // Most are names of the registry that no noun for bodies opens.
    const best = hasTrait(words, at, OPENS_BODY) ? bestBody(finder, at, antecedents) : listed(finder, at);
    if (best === null) continue;
    const part = best.kind === 'unit' || isNamedUnit(finder, best);
    const body = part ? ofForce(finder, best) : best.entries.length === 0 ? ofArmy(finder, best) : best;
    found.push(body);
    addAntecedent(finder, antecedents, body);
    at = best.last;
  }
  return found;
}

/** The longest body that a rule finds at a noun for bodies. */
function bestBody(finder: Finder, at: number, antecedents: Antecedents): Draft | null {
  const unit = findUnit(finder, at);
  // مقر الفرقة السادسة مشاة: a base before the body of its name.
  let known = unit?.kind === 'place' ? unit : null;
  known = longer(known, listed(finder, at));
  known = longer(known, membersOf(finder, at));
  known = longer(known, byNationality(finder, at));
  known = longer(known, unit);
  known = longer(known, byPattern(finder, at));
  known = longer(known, occupier(finder, at, antecedents));
  const meant = anaphor(finder, at, antecedents);
  if (meant !== null && !changedByAdjective(finder, at)) known = longer(known, meant);
  known = shortOf(finder, known, antecedents);
  if (known?.rule === 'registry') known = ofOtherCountry(finder, known);
  // قوات أحمد is a body of Chechnya, قوات أحمد شاه مسعود none; التحالف الشمالي is another than التحالف.
  const composed = known === null || isStrange(finder, known) ? composedBody(finder, at) : null;
  // كتائب القذافي: of him who is known to command them.
  const better =
    composed !== null && (known === null || composed.last > known.last || composed.entries.length > known.entries.length);
  return better ? composed : known;
}

/** قوات النظام التركي, جيش النظام الإيراني: an army that is called by no country, and the adjective of another than its own behind it. */
function ofOtherCountry({ words, tables, gazetteer, setting }: Finder, body: Draft): Draft {
  const own = body.entries[0] === undefined ? undefined : gazetteer.organisation(body.entries[0]);
  const next = body.last + 1;
  const word = words.tokens[next];
  if (own?.kind !== 'army' || next > words.sentenceEnd(body.last) || word?.folded.startsWith('ال') !== true) return body;
  const told = words.tokens.slice(body.first, next).some(({ folded }) => nisbaCountry(folded, tables.nisbas) !== null);
  const country = told ? null : nisbaCountry(word.folded, tables.nisbas);
  if (country === null || country === own.country) return body;
  const army = armyOf(gazetteer, country, setting.published);
  return { ...body, last: next, name: `${body.name} ${word.form}`, entries: army === null ? [] : [army.id] };
}

/** The longer of two candidates, the first where they are of one length. */
const longer = (first: Draft | null, second: Draft | null): Draft | null =>
  first === null || (second !== null && second.last > first.last) ? second : first;

/** قوة "طرابلس" من المارينز, لواء الصقور التابع للجيش الأمريكي: what no list holds is of the army that it is said to belong to. */
function ofArmy(finder: Finder, body: Draft): Draft {
  const { words, gazetteer } = finder;
  const partitive = nextWord(words, body.last);
  if (partitive < 0 || !isNameCue(words.tokens[partitive]?.folded, 'part-of')) return body;
  const next = nextWord(words, partitive);
  const whole = next < 0 ? null : (listed(finder, next) ?? byNationality(finder, next));
  const id = whole?.entries[0];
  return id !== undefined && gazetteer.organisation(id)?.kind === 'army' ? { ...body, entries: [id] } : body;
}

/** What leads from a unit to the body that it is in: الفرقة التاسعة في الجيش الحر. */
const IN = ['في', 'ضمن', 'لدي'];
/** Bodies that have numbered units, and those of a state. */
const OF_STATES = new Set(['army', 'security']);
const WITH_UNITS = new Set(['army', 'security', 'militia', 'armed-group', 'coalition']);

/**
 * الفرقة التاسعة في الجيش الحر, اللواء الثاني بالحشد, اللواء 53 حشد شعبي: a numbered unit is of the body that it is said to be in, and of
 * the army of the country where none is told.
 */
function ofForce(finder: Finder, unit: Draft): Draft {
  const { words, gazetteer } = finder;
  const next = nextWord(words, unit.last);
  if (next < 0) return unit;
  // اللواء 117 الموالي للحوثيين: of those to whom it is loyal.
  const adjective = words.tokens[next]?.folded ?? '';
  const within = IN.includes(adjective) || isNameCue(adjective, 'part-of') || isLoyal(adjective, finder.tables.bodyWords);
  // كتيبة الفاروق التابعة للجيش الحر keeps its name; one in the forces of a state does not.
  const named = unit.kind !== 'unit';
  const at = within ? nextWord(words, next) : next;
  if (at < 0) return unit;
  // انسحب اللواء 105 الجيش …: what stands bare behind it with its article is another argument.
  const hits = organisationNamesAt(words, at).filter(
    ({ agreement, reading: { particles } }) =>
      (agreement === 'exact' && (within || particles.at(-1) === 'ب')) ||
      (agreement === 'article' && !within && particles.length === 0),
  );
  const id =
    hits.length === 0
      ? undefined
      : bestFirst(
          [...new Set(hits.filter(({ last }) => last === hits[0]?.last).map(({ stored }) => stored.organisation))],
          finder.setting,
        )[0]?.id;
  const whole = id === undefined ? '' : (gazetteer.organisation(id)?.kind ?? '');
  return id !== undefined && (named ? OF_STATES : WITH_UNITS).has(whole) ? { ...unit, entries: [id] } : unit;
}

/** لواء المهمات الخاصة, فوج المغاوير: a unit by a name that no list holds. */
const isNamedUnit = ({ words, tables }: Finder, { first, entries }: Draft): boolean =>
  entries.length === 0 && tables.unitNouns.has(words.tokens[first]?.folded ?? '');

/** Meant by a mere anaphor, read by the shape of two words, or a body that is not at home where the document speaks of. */
function isStrange(finder: Finder, { rule, entries }: Draft): boolean {
  if (rule === 'anaphor' || rule === 'body-pattern') return true;
  const body = entries[0] === undefined ? undefined : finder.gazetteer.organisation(entries[0]);
  return body !== undefined && isForeign(finder, body);
}

const isForeign = ({ setting }: Finder, { country, contexts }: Organisation): boolean =>
  setting.country !== null && country !== setting.country && !isLocal(contexts, setting);

/** False where none of the rules finds anything to begin with, as at most words. */
const mayBeginBody = (words: Words, at: number): boolean =>
  hasTrait(words, at, LETTERS) && (hasTrait(words, at, OPENS_BODY | BODY_NAME) || organisationNamesAt(words, at).length > 0);

const headAt = (finder: Finder, at: number): Found<OrganisationHead> | null => factsAt(finder, at).head;

/** A name of the registry, from `at` on. */
function listed(finder: Finder, at: number): Draft | null {
  const { words, tables, setting } = finder;
  const names = organisationNamesAt(words, at);
  if (names.length === 0) return null;
  const hits = names.filter(
    (hit) =>
      hit.agreement === 'exact' ||
      ((hit.agreement === 'joined' || (hit.agreement === 'article' && !breaksConstruct(hit))) && hit.last > hit.first),
  );
  for (const { last, reading } of hits) {
    const same = hits.filter((hit) => hit.last === last && hit.reading.folded === reading.folded);
    const usable = same.filter(
      ({ stored: { organisation, local } }) =>
        !local || (isLocal(organisation.contexts, setting) && validOn(organisation, setting.published)),
    );
    if (usable.length === 0) continue;
    const name = usable[0]?.stored.name ?? '';
    if (last === at && reading.particles.length > 0 && isWholeWord(words, at)) continue;
    // حماس is enthusiasm elsewhere; at home, and for the names that mean a body only there, no doubt is left.
    const home = usable.some(({ stored: { organisation, local } }) => local || organisation.country === setting.country);
    if (!home && tables.ambiguous.has(name) && !hasBodyCue(finder, at, reading)) continue;
    if (usable.every((hit) => hit.stored.local) && changedByAdjective(finder, last)) continue;
    if (isBaseHere(finder, at, name)) continue;
    // الفيلق الخامس in Iraq: units of one number exist in every country.
    if (usable.every(({ stored: { organisation } }) => isForeign(finder, organisation)) && findUnit(finder, at) !== null)
      continue;
    const bodies = bestFirst([...new Set(usable.map((hit) => hit.stored.organisation))], setting);
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
  if (!bases.some(({ country }) => country === setting.country)) return false;
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

/** True where a definite adjective follows that makes something else of it (النظام الصحي, but النظام السوري, الجيش النظامي). */
function changedByAdjective({ words, tables }: Finder, last: number): boolean {
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

/** عناصر، مقاتلي، ميليشيا … + a body of the registry. The words for members stand off the name, those for a force do not. */
function membersOf(finder: Finder, at: number): Draft | null {
  const { words } = finder;
  const head = headAt(finder, at);
  // قوة البيشمركة: a part of it.
  const part = head?.value.role === 'members' || head?.reading.folded === 'قوه';
  if (head === null || (!part && head.value.role !== 'force')) return null;
  let next = nextWord(words, at);
  if (next >= 0 && isNameCue(words.tokens[next]?.folded, 'part-of')) next = nextWord(words, next);
  if (next < 0) return null;
  const bearer = listed(finder, next) ?? membersOf(finder, next);
  // قوات الفرقة الأولى مشاة: those of a unit.
  const unit = bearer === null ? findUnit(finder, next) : null;
  if (unit?.kind === 'unit') return { ...unit, head: at, rule: 'members' };
  if (bearer === null || (words.readings(next)[0]?.folded ?? '') === '') return null;
  const inner = words.readings(bearer.first).find(({ form }) => bearer.name.startsWith(form));
  if (inner !== undefined && inner.particles.some((particle) => particle !== 'ل')) return null;
  if (part || bearer.first !== nextWord(words, at)) return { ...bearer, head: at, rule: 'members' };
  return draft({
    kind: 'organisation',
    first: at,
    last: bearer.last,
    name: nameOf(words, at, bearer.last, head.reading.form),
    entries: bearer.entries,
    head: at,
    rule: 'force-of-body',
  });
}

/** القوات التركية، الشرطة العسكرية الروسية، سلاح الجو الروسي: the army of the country that the adjective names. */
function byNationality(finder: Finder, at: number): Draft | null {
  const { words, tables, gazetteer, setting } = finder;
  const reading = factsAt(finder, at).force;
  if (reading === null) return null;
  const definite = reading.folded.startsWith('ال');
  const head = tables.organisationHeads.get(bareWord(reading.folded));
  for (let last = at + 1; last <= Math.min(at + MOST_WORDS_TO_NISBA, words.sentenceEnd(at)); last++) {
    const word = words.tokens[last]?.folded ?? '';
    if (words.tokens[last]?.kind !== 'word' || (definite && !word.startsWith('ال'))) return null;
    const country = nisbaCountry(word, tables.nisbas);
    if (country === null) {
      // القوات المسلحة التركية, قوات الاحتلال التركي, but not طائرات الإطفاء التركية: only what describes the force may stand between.
      if (!describes(finder, last) && !isOfState(tables, word)) return null;
      continue;
    }
    if (!definite && word.startsWith('ال') && last === at + 1) return null;
    // قوات الحشد الشعبي العراقية: the adjective of a body that has a name of its own.
    const named = last > at + 1 && !isOfState(tables, words.tokens[last - 1]?.folded ?? '');
    if (named && organisationNamesAt(words, at).some((hit) => hit.last === last - 1)) return null;
    const regular = head?.kind === 'army' || head?.kind === 'security';
    const army = regular ? armyOf(gazetteer, country, setting.published) : null;
    return draft({
      kind: 'organisation',
      first: at,
      last,
      name: nameOf(words, at, last, reading.form),
      entries: army === null ? [] : [army.id],
      head: at,
      rule: 'nationality',
    });
  }
  return null;
}

/** True for a word that says of what kind a force is: an adjective, a branch, or another word for a force. */
function describes({ words, tables }: Finder, at: number): boolean {
  const folded = words.tokens[at]?.folded ?? '';
  if (isNameCue(folded, 'duty') || tables.unitBranches.has(folded) || tables.organisationHeads.has(bareWord(folded))) return true;
  return hasTrait(words, at, ADJECTIVE | PARTICIPLE);
}

/** قوات الاحتلال, جيش النظام: with the article, the state or occupier whose force it is. */
const isOfState = ({ bodyWords }: Tables, word: string): boolean =>
  word.startsWith('ال') && (bodyWords.occupier.has(bareWord(word)) || bodyWords.regime.has(bareWord(word)));

const NAMED = new Set(['name', 'force', 'body']);

/** كتائب "فجر الإسلام"، لواء أويس القرني، مجلس القيادة: a class noun of bodies and a name that no list holds. */
function byPattern(finder: Finder, at: number): Draft | null {
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
