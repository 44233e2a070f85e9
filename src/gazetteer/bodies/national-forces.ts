import { isNameCue } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { organisationNamesAt, placeNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { Organisation } from '../gazetteer.ts';
import { armyOf, validOn } from '../forces.ts';
import { bareWord } from '../names.ts';
import { nisbaCountry } from '../nisba.ts';
import type { Tables } from '../tables.ts';
import { ADJECTIVE, PARTICIPLE } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, isOnlyVerb, nameOf } from '../words.ts';

const MOST_WORDS_TO_NISBA = 4;

/** قوات النظام التركي, جيش النظام الإيراني: an army that is called by no country, and the adjective of another than its own behind it. */
export function ofOtherCountry({ words, tables, gazetteer, setting }: Finder, body: Draft): Draft {
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

/** القوات التركية، الشرطة العسكرية الروسية، سلاح الجو الروسي: the army of the country that the adjective names. */
export function byNationality(finder: Finder, at: number): Draft | null {
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
    // قوات الحشد الشعبي العراقية: the adjective of a body that has a name of its own; القوات المسلحة الهندية: one that other states have.
    const named = last > at + 1 && !isOfState(tables, words.tokens[last - 1]?.folded ?? '');
    const isOwn = ({ country: home, kind }: Organisation): boolean => home === country && kind !== 'army';
    if (named && organisationNamesAt(words, at).some((hit) => hit.last === last - 1 && isOwn(hit.stored.organisation)))
      return null;
    const regular = head?.kind === 'army' || head?.kind === 'security';
    const army = regular ? (forceOfPeople(finder, word) ?? armyOf(gazetteer, country, setting.published)?.id) : undefined;
    return draft({
      kind: 'organisation',
      first: at,
      last,
      name: nameOf(words, at, last, reading.form),
      entries: army === undefined ? [] : [army],
      head: at,
      rule: 'nationality',
    });
  }
  return null;
}

/** القوات الكردية, جنود صرب in Bosnia: the force of a people by its adjective, in a country where it has one and no army. */
export const forceOfPeople = ({ tables, setting: { country, published } }: Finder, adjective: string): string | undefined =>
  tables.defaultBodies
    .get(`${country ?? ''} ${bareWord(adjective).replace(/(?:ه|ون|ين)$/, '')}`)
    ?.find((each) => validOn(each, published))?.organisation;

const OF_STATES = new Set(['army', 'security', 'coalition']);

/** تشاد, والنيجر: the country that the word names by itself, in a country's own name of one word. */
const countryNamed = ({ words }: Finder, at: number): string | null =>
  placeNamesAt(words, at).find(
    ({ first, last, stored }) => first === at && last === at && stored.places[0]?.feature === 'country',
  )?.stored.places[0]?.country ?? null;

/** قوات تشاد [والنيجر]: the army of a country joined to one whose forces are told of, and no subject of a new clause (وسوريا تحذر). */
function armyOfJoinedCountry(finder: Finder, body: Draft, at: number): string | undefined {
  if (isOnlyVerb(finder.words, at + 1) || countryNamed(finder, body.last) === null) return undefined;
  const country = countryNamed(finder, at);
  return country === null ? undefined : armyOf(finder.gazetteer, country, finder.setting.published)?.id;
}

/** القوات السورية [والروسية], القوات العراقية [والكردية]: the force of the adjective joined behind the last word of a body, with which it agrees. */
function forceOfJoinedAdjective(finder: Finder, word: string, last: string): string | undefined {
  const adjective = word.slice(1);
  const agrees = adjective.endsWith('ه') === last.endsWith('ه') && adjective.startsWith('ال') === last.startsWith('ال');
  if (!/..[يه]$/.test(adjective) || !agrees) return undefined;
  const country = nisbaCountry(adjective, finder.tables.nisbas);
  return (
    forceOfPeople(finder, adjective) ??
    (country === null ? undefined : armyOf(finder.gazetteer, country, finder.setting.published)?.id)
  );
}

/**
 * القوات السورية والروسية, الجيشان الفرنسي والمالي, القوات العراقية والكردية, قوات تشاد والنيجر: the armies of other nations, and forces of a people that
 * has none, whose names or adjectives are joined behind that of an army and agree with it.
 */
export function alsoOfNations(finder: Finder, body: Draft): Draft[] {
  const { words, tables, gazetteer } = finder;
  const head = tables.organisationHeads.get(bareWord(words.tokens[body.head >= 0 ? body.head : body.first]?.folded ?? ''));
  const own = body.entries[0] === undefined ? undefined : gazetteer.organisation(body.entries[0]);
  const also: Draft[] = [];
  if (own === undefined || !OF_STATES.has(own.kind) || head?.kind !== 'army') return also;
  const last = words.tokens[body.last]?.folded ?? '';
  for (let at = body.last + 1; at <= words.sentenceEnd(body.last); at++) {
    const [word, form] = [words.tokens[at]?.folded ?? '', words.tokens[at]?.form ?? ''];
    if (!/^و../.test(word)) return also;
    const force = armyOfJoinedCountry(finder, body, at) ?? forceOfJoinedAdjective(finder, word, last);
    if (force === undefined || force === own.id) return also;
    also.push(
      draft({ kind: 'organisation', first: at, last: at, name: form.slice(1), entries: [force], head: -1, rule: 'nationality' }),
    );
  }
  return also;
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
