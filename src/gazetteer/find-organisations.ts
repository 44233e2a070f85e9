import { addAntecedent, anaphor, createAntecedents, occupier, shortOf } from './anaphors.ts';
import type { Antecedents } from './anaphors.ts';
import { isListedUnit, isNamedUnit, ofArmy, ofForce } from './bodies/bodies-of-units.ts';
import { byPattern } from './bodies/body-patterns.ts';
import { ofFaction } from './bodies/factions.ts';
import { changedByAdjective, isForeign, listed } from './bodies/listed-bodies.ts';
import { membersOf } from './bodies/members.ts';
import { alsoOfNations, byNationality, ofOtherCountry } from './bodies/national-forces.ts';
import { pairOfBodies } from './bodies/pairs.ts';
import { ofSpeakersState } from './bodies/speakers-state.ts';
import { composedBody } from './compose-bodies.ts';
import { isNameCue } from './cue-words.ts';
import type { Draft } from './draft.ts';
import { organisationNamesAt } from './find-names.ts';
import { findUnit } from './find-units.ts';
import type { Setting } from './forces.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Tables } from './tables.ts';
import { isDescribed, shortForm, underFullNames } from './short-forms.ts';
import { BODY_NAME, LETTERS, LONGER_BODY_NAME, OPENS_BODY } from './traits.ts';
import { factsAt } from './word-facts.ts';
import type { Words } from './words.ts';
import { isHeld } from './place-context.ts';
import { hasTrait } from './words.ts';

export interface Finder {
  readonly words: Words;
  readonly gazetteer: Gazetteer;
  readonly tables: Tables;
  readonly setting: Setting;
}

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
    const pair =
      pairOfBodies(finder, at) ??
      (hasTrait(words, at, OPENS_BODY) && factsAt(finder, at).head?.value.role === 'members'
        ? pairOfBodies(finder, at + 1)
        : null);
    if (pair !== null) {
      for (const each of pair) {
        found.push(each);
        addAntecedent(finder, antecedents, each);
      }
      at = pair[1].last;
      continue;
    }
    const known = ((traits[at] as number) & (OPENS_BODY | BODY_NAME | LONGER_BODY_NAME)) !== 0 && mayBeginBody(words, at);
    // Most are names of the registry that no noun for bodies opens.
    const named = !known ? null : hasTrait(words, at, OPENS_BODY) ? bestBody(finder, at, antecedents) : listed(finder, at);
    const best = named ?? shortForm(finder, at, antecedents);
    if (best === null) continue;
    if (isHouse(finder, best)) {
      at = best.first + 1;
      continue;
    }
    const part = best.kind === 'unit' || isNamedUnit(finder, best) || isListedUnit(finder, best);
    const body = part ? ofForce(finder, best) : best.entries.length === 0 ? ofArmy(finder, best) : best;
    const bodies = [body, ...alsoOfNations(finder, body)];
    for (const each of bodies) {
      found.push(each);
      addAntecedent(finder, antecedents, each);
    }
    at = bodies.at(-1)?.last ?? best.last;
  }
  return underFullNames([...found, ...namedInTitle(finder, found, antecedents)]);
}

/** المحاكم تسيطر على جوهر: in a headline, before the body is named in full, by its noun or a word of its name. */
function namedInTitle(finder: Finder, found: readonly Draft[], antecedents: Antecedents): Draft[] {
  const { tokens, traits } = finder.words;
  const taken = new Set(found.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
  const also: Draft[] = [];
  for (let at = 0; tokens[at]?.field === 'title'; at++) {
    if (taken.has(at) || ((traits[at] as number) & LETTERS) === 0) continue;
    const pointing = isDescribed(finder, at) ? null : anaphor(finder, at, antecedents);
    const body = pointing ?? shortForm(finder, at, antecedents);
    if (body !== null) also.push(body);
  }
  return also;
}

/** سيطروا على وزارة الداخلية: an office that is taken or left is its house. */
function isHouse(finder: Finder, { first, last }: Draft): boolean {
  const { words, tables } = finder;
  if (last === first || !isHeld(finder, first)) return false;
  const second = words.tokens[first + 1]?.folded ?? '';
  return words.readings(first).some(({ folded }) => tables.heldSites.has(`${folded} ${second}`));
}

/** للواء المتقاعد علي محسن, لواء ركن: a noun for units that is a rank, by what stands behind it. */
const isRank = ({ words }: Finder, at: number): boolean =>
  isNameCue(words.tokens[at + 1]?.folded, 'rank-adjective') && factsAt({ words }, at).title !== null;

/** The longest body that a rule finds at a noun for bodies. */
function bestBody(finder: Finder, at: number, antecedents: Antecedents): Draft | null {
  if (isRank(finder, at)) return null;
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
  if (known?.rule === 'registry' || known?.kind === 'unit') known = ofSpeakersState(finder, known);
  // قوات أحمد is a body of Chechnya, قوات أحمد شاه مسعود none; التحالف الشمالي is another than التحالف.
  const composed = known === null || isStrange(finder, known) ? composedBody(finder, at) : null;
  // كتائب القذافي: of him who is known to command them.
  const better =
    composed !== null &&
    (known === null || composed.last > known.last || composed.entries.length > known.entries.length) &&
    !isBeforeBearer(finder, known, at);
  const body = better ? composed : known;
  return body === null ? null : ofFaction(finder, body);
}

/** المتحدث باسم كتائب القسام أبو عبيدة: behind a title and a name of the registry stands who bears the title. */
function isBeforeBearer({ words, tables }: Finder, known: Draft | null, at: number): boolean {
  // المتحدث باسم اللواء أبو فراس: of the brigade named before, and not of one that is called by his name.
  if (known?.rule === 'anaphor' && words.tokens[at - 1]?.folded === IN_THE_NAME_OF) return true;
  if (known?.rule !== 'registry' || known.last === at) return false;
  const next = words.tokens[known.last + 1]?.folded ?? '';
  const titled = words.tokens[at - 1]?.folded === IN_THE_NAME_OF || factsAt({ words }, at - 1).title !== null;
  return titled && (isNameCue(next, 'opens-name') || tables.givenNames.has(next));
}

const IN_THE_NAME_OF = 'باسم';

/** The longer of two candidates, the first where they are of one length. */
const longer = (first: Draft | null, second: Draft | null): Draft | null =>
  first === null || (second !== null && second.last > first.last) ? second : first;

/** Meant by a mere anaphor, read by the shape of two words, or a body that is not at home where the document speaks of. */
function isStrange(finder: Finder, { rule, entries }: Draft): boolean {
  if (rule === 'anaphor' || rule === 'body-pattern') return true;
  const body = entries[0] === undefined ? undefined : finder.gazetteer.organisation(entries[0]);
  return body !== undefined && isForeign(finder, body);
}

/** False where none of the rules finds anything to begin with, as at most words. */
const mayBeginBody = (words: Words, at: number): boolean =>
  hasTrait(words, at, LETTERS) && (hasTrait(words, at, OPENS_BODY | BODY_NAME) || organisationNamesAt(words, at).length > 0);
