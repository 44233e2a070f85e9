import type { Analysis } from '../document.ts';
import type { Clause } from './clauses.ts';
import { isFiniteVerb } from './clauses.ts';
import type { Context } from './context.ts';
import type { ActorRef, ForceNominal } from './forces.ts';
import { actorOf, isFighting, readForces } from './forces.ts';
import type { ArgumentField, Frame } from './frames.ts';
import type { Item } from './items.ts';
import { readPlaces } from './places.ts';
import type { Discourse } from './discourse.ts';
import { loadFrames } from './frames.ts';
import { ATTACHED, loadPrepositions } from './prepositions.ts';
import { COMMAS, hasAnyClass, hasClass, isMainly, isSign, OPENING_QUOTES, QUOTES } from './words.ts';

export type Usage = 'verb' | 'masdar';

/** Arguments of one trigger, as far as its own clause gives them. */
export interface Arguments {
  actors: ActorRef[];
  targets: ActorRef[];
  places: { item: Item | null; mention: number; role: 'at' | 'to' | 'via'; within: number }[];
  quantity: number;
  placeQuantity: number;
  /** A nominal that stands for the actor was found, named or not. */
  subject: ForceNominal | null;
  object: ForceNominal | null;
  /** Classes of heads that the frame forbids, if met. */
  forbidden: string | null;
  /** The place argument has a class noun but no name. */
  unnamedPlace: Item | null;
  subjectPronoun: Analysis | null;
  why: Record<string, string>;
}

/** Why of a place that the force moves about in: أعاد انتشاره في X is no withdrawal from X. */
export const WITHIN = 'moves within';
const ADVERB_SKIPS = 10;
const BREAKING_ROLES = new Set(['time', 'until', 'cause', 'purpose', 'source', 'other', 'with', 'support', 'against']);

/** Preposition + pronoun in one word (منها، عليهم، فيها، إليه): its role. */
export function pronounPreposition(item: Item | undefined): { role: string; reading: Analysis } | null {
  if (item?.kind !== 'word') return null;
  for (const reading of item.readings) {
    if (reading.pos !== 'particle' || reading.enclitic === null) continue;
    const stem = reading.stem;
    const role = loadPrepositions().roles.get(PRONOUN_STEMS[stem] ?? stem.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي'));
    if (role !== undefined) return { role, reading };
    const attached = ATTACHED[stem];
    if (attached !== undefined) return { role: attached, reading };
  }
  return null;
}

/** Prepositions change their last letter before a pronoun: علي+ها, الي+ه, لدي+هم. */
const PRONOUN_STEMS: Readonly<Record<string, string>> = { علي: 'علي', إلي: 'الي', الي: 'الي', من: 'من', عن: 'عن', في: 'في' };

/** Last item that can belong to the arguments of a trigger: to the end of its clause, or what another predicate takes over. */
export function argumentEnd(items: readonly Item[], clause: Clause, trigger: number): number {
  const { byVerb } = loadFrames();
  for (let i = trigger + 1; i <= clause.last; i++) {
    const item = items[i] as Item;
    if (item.kind === 'preposition' && item.role !== null && BREAKING_ROLES.has(item.role)) {
      if (item.role === 'source') return i - 1;
      const next = items[i + 1];
      if (next?.kind === 'date' || next?.kind === 'quantity') continue;
      if (item.role === 'with' || item.role === 'support' || item.role === 'against') continue;
      return i - 1;
    }
    if (item.kind === 'word' && i > trigger + 1) {
      if (isFiniteVerb(items, i)) return i - 1;
      const rival = item.readings.find((reading) => reading.pos === 'masdar' && byVerb.has(reading.lemma));
      if (rival !== undefined && (item.role !== null || item.joined || items[i - 1]?.kind === 'preposition')) {
        let end = i - 1;
        while (end > trigger && items[end]?.kind === 'preposition') end--;
        return end;
      }
    }
  }
  return clause.last;
}

/** The subject nominal after a verb: the first nominal without a preposition. */
function subjectAfter(context: Context, items: readonly Item[], trigger: number, end: number): ForceNominal | null {
  let skipped = 0;
  for (let at = trigger + 1; at <= end && skipped < ADVERB_SKIPS; at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') {
      if (!isSign(item, `${COMMAS}${QUOTES}-–—`)) return null;
      continue;
    }
    if (item.kind === 'date') continue;
    if (item.kind === 'preposition' || item.role !== null) {
      // من تبقى من قوات …: a relative "who", the subject itself.
      if (item.role === 'from' && isWhoRemained(items, at + 1)) {
        const nominal = readForces(context, items, firstNominal(items, at + 2, end), end);
        if (nominal !== null) return nominal;
      }
      skipped += 2;
      at = endOfPhrase(items, at, end);
      continue;
    }
    if (item.joined) return null;
    const nominal = readForces(context, items, at, end);
    if (nominal !== null) return nominal;
    if (item.kind === 'place') return null;
    if (
      item.kind === 'word' &&
      pronounPreposition(item) === null &&
      !isAdverb(item) &&
      item.readings.some((reading) => reading.pos === 'noun') &&
      !hasClass(item, 'quantifier')
    ) {
      // An ordinary noun is the subject: no force.
      return null;
    }
    skipped++;
  }
  return null;
}

const isAdverb = (item: Item): boolean => /ا$/.test(item.folded) || hasAnyClass(item, ['direction', 'time-unit', 'adverb']);

const isWhoRemained = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'word' && hasAnyClass(items[at], ['remain', 'stay']);

const firstNominal = (items: readonly Item[], at: number, end: number): number => {
  let i = at;
  while (i <= end && (items[i]?.kind === 'preposition' || isSign(items[i], QUOTES))) i++;
  return i;
};

/** Last item of a prepositional phrase, to step over it. */
function endOfPhrase(items: readonly Item[], at: number, end: number): number {
  const start = items[at]?.kind === 'preposition' ? at + 1 : at;
  const places = readPlaces(items, start, end, items[at]?.role ?? null);
  if (places !== null && places.places.length > 0) return places.lastItem;
  return Math.min(end, start);
}

/** The subject nominal before a verb, in its clause: topic or SVO subject, never one with a preposition. */
function subjectBefore(context: Context, items: readonly Item[], clause: Clause, trigger: number): ForceNominal | null {
  let found: ForceNominal | null = null;
  for (let at = clause.first; at < trigger; at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' || item.kind === 'date') continue;
    if (item.kind === 'preposition') {
      if (item.role === 'from' && isWhoRemained(items, at + 1)) {
        const nominal = readForces(context, items, firstNominal(items, at + 2, trigger - 1), trigger - 1);
        if (nominal !== null) return nominal;
      }
      if (item.role === 'near' && hasClass(items[at], 'direction')) continue;
      at = endOfPhrase(items, at, trigger - 1);
      continue;
    }
    if (item.role !== null) continue;
    if (item.kind === 'word' && clause.verbs.includes(at) && at !== trigger) continue;
    const nominal = readForces(context, items, at, trigger - 1);
    if (nominal !== null) {
      found ??= nominal;
      at = Math.max(at, nominal.lastItem);
    }
  }
  return found;
}

/** Fills actor fields from a nominal. */
function takeActors(context: Context, args: Arguments, nominal: ForceNominal, frame: Frame): void {
  args.subject = nominal;
  args.actors.push(...nominal.actors);
  const date = context.layers.published;
  // A state moves its army (تركيا سحبت …); nobody defects from "Syria".
  for (const state of frame.type === 'defection' ? [] : nominal.states) {
    const country = context.countryOf(state);
    const army = country === null ? null : context.registry.armyOf(country, date);
    if (army !== null) args.actors.push({ id: army, name: context.registry.organisation(army)?.name ?? army, item: -1 });
  }
  if (nominal.quantity >= 0) args.quantity = nominal.quantity;
}

function forbiddenHead(item: Item | undefined, classes: readonly string[]): string | null {
  if (item?.kind !== 'word' || classes.length === 0) return null;
  if (hasClass(item, 'place-kind') && isMainly(item, 'place-kind')) return null;
  return classes.find((name) => isMainly(item, name)) ?? null;
}

/** First noun after the trigger that could be its object or genitive. */
function objectHead(items: readonly Item[], from: number, end: number): Item | undefined {
  for (let i = from; i <= end; i++) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES) || item.kind === 'date' || hasClass(item, 'quantifier')) continue;
    if (item.kind === 'word' && item.role === null && (isAdverb(item) || pronounPreposition(item) !== null)) continue;
    if (item.kind === 'quantity') {
      continue;
    }
    return item;
  }
  return undefined;
}

/**
 * Collects the arguments of a trigger: subject, object and prepositional phrases of its clause, mapped by the frame.
 *
 * @param discourse earlier places and forces, for pronouns and definite class nouns (منها، المدينة)
 */
export function collectArguments(
  context: Context,
  discourse: Discourse,
  items: readonly Item[],
  clause: Clause,
  trigger: number,
  triggerEnd: number,
  usage: Usage,
  reading: Analysis,
  frame: Frame,
): Arguments {
  const args: Arguments = {
    actors: [],
    targets: [],
    places: [],
    quantity: -1,
    placeQuantity: -1,
    subject: null,
    object: null,
    forbidden: null,
    unnamedPlace: null,
    subjectPronoun: null,
    why: {},
  };
  const end = argumentEnd(items, clause, triggerEnd);
  const fields = frame.arguments;
  const passive =
    reading.features.voice === 'passive' &&
    reading.rank < 2 &&
    items[trigger] !== undefined &&
    context.layers.tokens[items[trigger].first]?.vocalised != null;
  const addPlaces = (nominal: NonNullable<ReturnType<typeof readPlaces>>, role: 'at' | 'to' | 'via', why: string): void => {
    for (const item of nominal.places) {
      if (item.mention === null || args.places.some((place) => place.mention === item.mention?.index)) continue;
      const container = nominal.containers[0]?.mention?.index ?? item.mention.container;
      args.places.push({ item, mention: item.mention.index, role, within: container });
    }
    if (nominal.places.length > 0) args.why[`places.${role}`] ??= why;
  };
  const addMentions = (mentions: readonly number[], role: 'at' | 'to' | 'via', why: string): void => {
    for (const mention of mentions) {
      if (!args.places.some((place) => place.mention === mention)) args.places.push({ item: null, mention, role, within: -1 });
    }
    if (mentions.length > 0) args.why[`places.${role}`] ??= why;
  };
  const hasPlace = (role: string): boolean => args.places.some((place) => place.role === role);

  // أحكمت القوات قبضتها: the subject stands inside the phrase.
  const phraseSplit = triggerEnd > trigger + 1;

  // 1. Subject.
  const objectField = fields['object'];
  let nominalEnd = triggerEnd;
  if (usage === 'verb') {
    const before = subjectBefore(context, items, clause, trigger);
    const after =
      before === null || frame.subjectIsPlace
        ? subjectAfter(context, items, phraseSplit ? trigger : triggerEnd, phraseSplit ? triggerEnd - 1 : end)
        : null;
    const nominal = frame.subjectIsPlace ? null : (before ?? after);
    if (nominal !== null) {
      if (fields['subject'] === 'target') args.targets.push(...nominal.actors);
      else takeActors(context, args, nominal, frame);
      args.subject = nominal;
      nominalEnd = Math.max(nominalEnd, nominal.lastItem);
      args.why['actors'] = before !== null ? 'subject before the verb' : 'subject after the verb';
      if (nominal.civilian && frame.forbids.includes('civilian')) args.forbidden = 'civilian';
    } else if (!frame.subjectIsPlace) {
      const ordinary = objectHead(items, triggerEnd + 1, end);
      args.forbidden ??= forbiddenHead(ordinary, frame.forbids);
    }
    if (frame.subjectIsPlace) placeSubject(items, clause, trigger, triggerEnd, end, addPlaces, addMentions, discourse, args);
    if (reading.enclitic !== null && objectField === 'at') {
      addMentions(discourse.placesFor(reading.enclitic, items[trigger]?.first ?? 0), 'at', `pronoun ـ${reading.enclitic}`);
    }
  } else {
    const next = objectHead(items, triggerEnd + 1, end);
    args.forbidden ??= forbiddenHead(next, objectField === undefined ? frame.forbids : frame.forbidsObject);
    if (reading.enclitic !== null) {
      const bareObject = next?.kind === 'place' && next.role === null && !next.joined;
      if ((objectField === 'at' || frame.subjectIsPlace) && !bareObject && !hasClass(next, 'place-kind')) {
        addMentions(discourse.placesFor(reading.enclitic, items[trigger]?.first ?? 0), 'at', `pronoun ـ${reading.enclitic}`);
      } else args.subjectPronoun = reading;
    } else if (next !== undefined && next.role === null && !next.joined && !frame.subjectIsPlace) {
      const nominal = readForces(context, items, next.index, end);
      if (nominal !== null && (nominal.military || nominal.civilian || nominal.actors.length > 0 || nominal.unnamed)) {
        if (nominal.states.length === 0 || fields['subject'] === 'actor') {
          if (fields['object'] === 'target' && fields['subject'] === 'actor') {
            args.targets.push(...nominal.actors);
            args.object = nominal;
          } else if (fields['object'] === 'actor-if-none') {
            args.object = nominal;
            args.actors.push(...nominal.actors);
            if (nominal.quantity >= 0) args.quantity = nominal.quantity;
            if (nominal.civilian) args.forbidden = 'civilian';
          } else if (fields['subject'] === 'target') args.targets.push(...nominal.actors);
          else if (nominal.states.length === 0 || nominal.actors.length > 0) takeActors(context, args, nominal, frame);
          nominalEnd = Math.max(nominalEnd, nominal.lastItem);
          args.why['actors'] = 'genitive of the verbal noun';
          if (nominal.civilian && frame.forbids.includes('civilian')) args.forbidden = 'civilian';
        }
      }
    }
    if (frame.subjectIsPlace) placeSubject(items, clause, trigger, triggerEnd, end, addPlaces, addMentions, discourse, args);
  }

  // 2. Object without a preposition.
  if (objectField !== undefined && !frame.subjectIsPlace) {
    const start = args.subject !== null && args.subject.firstItem > trigger ? args.subject.lastItem + 1 : nominalEnd + 1;
    const head = objectHead(items, start, end);
    if (head !== undefined && head.role === null && !(head.kind === 'preposition')) {
      if (objectField === 'at' && !passive) {
        args.forbidden ??= head.kind === 'word' ? forbiddenHead(head, frame.forbidsObject) : null;
        readObjectPlaces(head.index);
      } else if (objectField === 'at') readObjectPlaces(head.index);
      else {
        args.forbidden ??= forbiddenHead(head, frame.forbidsObject);
        const nominal = readForces(context, items, head.index, end);
        if (nominal !== null) {
          args.object ??= nominal;
          if (nominal.civilian && frame.forbidsObject.includes('civilian')) args.forbidden = 'civilian';
          if (objectField === 'target')
            args.targets.push(
              ...nominal.actors.filter(({ id, name }) => !args.actors.some((actor) => (actor.id ?? actor.name) === (id ?? name))),
            );
          else if (objectField === 'actor-if-none') {
            if (args.actors.length === 0) args.actors.push(...nominal.actors);
            if (nominal.quantity >= 0) args.quantity = nominal.quantity;
          }
        }
      }
    }
  }

  function readObjectPlaces(start: number): void {
    const quantityItem = items[start - 1]?.kind === 'quantity' ? start - 1 : start;
    const nominal = readPlaces(items, quantityItem, end, null);
    if (nominal === null) return;
    if (nominal.quantity >= 0) args.placeQuantity = nominal.quantity;
    addPlaces(nominal, 'at', 'object');
    if (nominal.places.length === 0 && nominal.headNoun !== null) unnamed(nominal.headNoun, 'at');
  }

  function unnamed(headNoun: Item, role: 'at' | 'to' | 'via'): void {
    const known = headNoun.readings.some((each) => each.proclitics.includes('ال')) ? discourse.placeOfKind(headNoun) : [];
    if (known.length > 0) addMentions(known, role, `${headNoun.folded}: the one named before`);
    else if (role === 'at') args.unnamedPlace = headNoun;
  }

  // 3. Prepositional phrases.
  for (let at = triggerEnd + 1; at <= end; at++) {
    const item = items[at] as Item;
    const pronoun = pronounPreposition(item);
    const role = pronoun?.role ?? (item.kind === 'preposition' || item.role !== null ? item.role : null);
    if (role === null) continue;
    const field = fields[role];
    if (role === 'ally') {
      continue;
    }
    if (field === undefined || field === 'ignore') {
      if (item.kind === 'preposition' && field === 'ignore') at = endOfPhrase(items, at, end);
      continue;
    }
    const start = item.kind === 'preposition' ? at + 1 : at;
    at = Math.max(at, takePhrase(field, role, start, pronoun?.reading ?? null));
  }

  function takePhrase(field: ArgumentField, role: string, start: number, pronoun: Analysis | null): number {
    const first = items[start];
    if (pronoun !== null) {
      const place = placeRole(field);
      if (place !== null && !(field === 'at-if-none' && hasPlace('at'))) {
        addMentions(
          discourse.placesFor(pronoun.enclitic ?? '', items[start]?.first ?? 0),
          place,
          `pronoun in ${items[start]?.folded ?? ''}`,
        );
      } else if (field === 'target' || field === 'target-if-force' || field === 'target-if-holder') {
        args.targets.push(...discourse.forcesFor(pronoun.enclitic ?? '', items[trigger]?.first ?? 0, args.actors));
      }
      return start;
    }
    if (first === undefined) return start;
    switch (field) {
      case 'at':
      case 'to':
      case 'via':
      case 'at-if-none':
      case 'in-place':
      case 'to-if-direction': {
        if (field === 'to-if-direction' && !(first.kind === 'word' && hasAnyClass(first, ['direction-noun']))) return start;
        if (field === 'at' && first.kind === 'word') args.forbidden ??= forbiddenHead(first, frame.forbids);
        const nominal = readPlaces(items, start, end, role);
        if (nominal === null) {
          const force = field === 'at' ? readForces(context, items, start, end) : null;
          if (force !== null && force.actors.length > 0 && frame.type === 'withdrawal') return force.lastItem;
          return start;
        }
        const placeField = placeRole(field) ?? 'at';
        if (field === 'at-if-none' && (hasPlace('at') || nominal.places.length === 0)) return nominal.lastItem;
        if (nominal.quantity >= 0 && placeField === 'at') args.placeQuantity = nominal.quantity;
        addPlaces(nominal, placeField, field === 'in-place' ? WITHIN : `after ${items[start - 1]?.folded ?? role}`);
        if (nominal.places.length === 0 && nominal.headNoun !== null) unnamed(nominal.headNoun, placeField);
        return nominal.lastItem;
      }
      case 'at-or-actor': {
        const places = readPlaces(items, start, end, role);
        if (places !== null && places.places.length > 0) {
          addPlaces(places, 'at', `after ${items[start - 1]?.folded ?? role}`);
          return places.lastItem;
        }
        if (places?.headNoun != null) unnamed(places.headNoun, 'at');
        const force = readForces(context, items, start, end);
        if (force !== null && args.actors.length === 0) args.actors.push(...force.actors);
        return force?.lastItem ?? places?.lastItem ?? start;
      }
      default: {
        const force = readForces(context, items, start, end);
        if (force === null) {
          args.forbidden ??=
            first.kind === 'word' && frame.forbids.includes('political') ? forbiddenHead(first, frame.forbids) : null;
          if (field === 'actor' || field === 'actor-if-force') return start;
          return start;
        }
        if (field === 'actor' || field === 'actor-if-force') {
          if (frame.subjectIsPlace || args.actors.length === 0 || role === 'agent' || role === 'holder')
            args.actors.push(...force.actors);
          if (args.subject === null) args.subject = force;
        } else if (field === 'actor-strong') {
          // انشقّ عن X: the side that is left is the actor, whatever the subject's own body is called.
          if (force.actors.length > 0) args.actors = [...force.actors];
        } else
          args.targets.push(
            ...force.actors.filter(({ id, name }) => !args.actors.some((actor) => (actor.id ?? actor.name) === (id ?? name))),
          );
        return force.lastItem;
      }
    }
  }

  // 4. For verbal nouns: `انسحابات كبيرة لقوات النظام`.
  if (
    usage === 'masdar' &&
    args.actors.length === 0 &&
    args.subject === null &&
    fields['for'] !== 'target' &&
    !frame.subjectIsPlace
  ) {
    for (let at = triggerEnd + 1; at <= Math.min(end, triggerEnd + 4); at++) {
      const item = items[at] as Item;
      if (item.role === 'for' && item.kind === 'force' && isFighting(context, item)) {
        args.actors.push(actorOf(item));
        args.why['actors'] = 'after لـ';
        break;
      }
      if (item.kind !== 'word' && item.kind !== 'sign') break;
    }
  }
  return args;
}

const placeRole = (field: ArgumentField): 'at' | 'to' | 'via' | null =>
  field === 'at' || field === 'at-if-none' || field === 'at-or-actor' || field === 'in-place'
    ? 'at'
    : field === 'to' || field === 'to-if-direction'
      ? 'to'
      : field === 'via'
        ? 'via'
        : null;

type AddPlaces = (nominal: NonNullable<ReturnType<typeof readPlaces>>, role: 'at' | 'to' | 'via', why: string) => void;
type AddMentions = (mentions: readonly number[], role: 'at' | 'to' | 'via', why: string) => void;

/** سقطت مدينة الرقة بيد …: the place is the subject, after the verb, or before it, or a pronoun's. */
function placeSubject(
  items: readonly Item[],
  clause: Clause,
  trigger: number,
  triggerEnd: number,
  end: number,
  add: AddPlaces,
  addMentions: AddMentions,
  discourse: Discourse,
  args: Arguments,
): void {
  const head = objectHead(items, triggerEnd + 1, end);
  if (head !== undefined && head.role === null && head.kind !== 'preposition' && !isSign(head, OPENING_QUOTES)) {
    const nominal = readPlaces(items, head.index, end, null);
    if (nominal !== null && nominal.places.length > 0) {
      add(nominal, 'at', 'subject');
      return;
    }
    if (nominal?.headNoun != null) {
      const known = discourse.placeOfKind(nominal.headNoun);
      if (known.length > 0) addMentions(known, 'at', `${nominal.headNoun.folded}: the one named before`);
      return;
    }
    if (head.kind === 'word') {
      args.forbidden ??= head.readings.some((reading) => reading.pos === 'noun') ? 'not a place' : null;
      if (args.forbidden !== null) return;
    }
  }
  for (let at = clause.first; at < trigger; at++) {
    const item = items[at] as Item;
    if (item.kind === 'preposition' || (item.role !== null && item.kind !== 'place')) {
      if (item.kind === 'preposition') at = endOfPhrase(items, at, trigger - 1);
      continue;
    }
    if ((item.kind === 'place' && item.role === null) || (hasClass(item, 'place-kind') && item.role === null)) {
      const nominal = readPlaces(items, at, trigger - 1, null);
      if (nominal !== null && nominal.places.length > 0) {
        add(nominal, 'at', 'subject before the verb');
        return;
      }
      if (nominal?.headNoun != null) {
        const known = discourse.placeOfKind(nominal.headNoun);
        if (known.length > 0) {
          addMentions(known, 'at', `${nominal.headNoun.folded}: the one named before`);
          return;
        }
      }
    }
    if (item.kind === 'force' && item.role === null) return;
  }
  if (clause.relation === 'relative')
    addMentions(discourse.antecedent(items[clause.first]?.first ?? 0), 'at', 'antecedent of the relative clause');
}
